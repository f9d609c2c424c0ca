"""Writes the documentation of the ontology."""

from __future__ import annotations

from docs.ontology_page.pages import PAGES, render

if __name__ == "__main__":
    for path, template in PAGES.items():
        path.write_text(render(template), encoding="utf-8")
        print(path.name)
