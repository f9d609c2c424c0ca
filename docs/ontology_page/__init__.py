"""Makes docs/ontology.html and docs/ontology.md from the ontology: ``python -m docs.ontology_page`` (``make docs``)."""
