"""The two pages: which template makes which file."""

from __future__ import annotations

import tomllib
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from rdflib import OWL
from rdflib.namespace import DCTERMS

from docs.ontology_page.picture import picture
from docs.ontology_page.terms import IRI, KINDS, LANGUAGES, NAMESPACE, Book

_HERE = Path(__file__).parent
PAGES = {
    _HERE.parent / "ontology.html": "ontology.html.jinja",
    _HERE.parent / "ontology.md": "ontology.md.jinja",
}


def render(template: str) -> str:
    """The text of a page, the same every time."""
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=template.endswith(".html.jinja"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    book = Book()
    return environment.get_template(template).render(
        book=book,
        title=book.texts(IRI, DCTERMS.title),
        description=book.texts(IRI, DCTERMS.description),
        version=book.header(OWL.versionInfo),
        licence=book.header(DCTERMS.license),
        profile=book.header(DCTERMS.conformsTo),
        citation=book.header(DCTERMS.bibliographicCitation),
        picture=picture(book),
        kinds=list(KINDS),
        languages=LANGUAGES,
        namespace=NAMESPACE,
        words=tomllib.loads((_HERE / "words.toml").read_text(encoding="utf-8")),
    )
