"""The documentation of the ontology: made from it, whole without a connection, in three languages."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from ontology_files import DIP, ONTOLOGY, own_terms, read
from pyoxigraph import RdfFormat, parse

from docs.ontology_page import picture as pictures
from docs.ontology_page.pages import PAGES, render
from docs.ontology_page.terms import Book
from graphbuilder import KnowledgeGraph

SAMPLES = ONTOLOGY.parent / "examples" / "releases"
HTML = next(path for path in PAGES if path.suffix == ".html")


class Page(HTMLParser):
    """What a browser would meet: ids, links, what is fetched, and the words of each language."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.open: list[str | None] = []
        self.words: dict[str | None, list[str]] = {}
        self.feed(HTML.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in ("meta", "input"):
            self.open.append(given.get("lang"))
        if given.get("id") is not None:
            self.ids.append(str(given["id"]))
        if tag == "a":
            self.links.append(str(given["href"]))
        if tag in ("script", "link", "img", "iframe", "object", "embed") or "src" in given:
            self.fetched.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        language = next((lang for lang in reversed(self.open) if lang is not None), None)
        self.words.setdefault(language, []).append(data.strip())


@pytest.fixture(scope="module")
def page() -> Page:
    return Page()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_page_is_current(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == render(PAGES[path]), "the ontology has changed: run make docs"


def test_nothing_is_fetched(page: Page) -> None:
    text = HTML.read_text(encoding="utf-8")
    assert page.fetched == []
    assert re.findall(r"@import|url\((?!#)", text) == []


def test_ids_are_unique_and_links_lead_somewhere(page: Page) -> None:
    assert len(page.ids) == len(set(page.ids))
    inside = {link.removeprefix("#") for link in page.links if link.startswith("#")}
    assert inside <= set(page.ids)
    assert {link for link in page.links if not link.startswith("#")} == {
        "http://creativecommons.org/publicdomain/zero/1.0/"
    }


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_term_stands_in_each_language(page: Page, language: str) -> None:
    for term in Book().some(own_terms(read("diplomacy.ttl"))):
        assert term.name in page.ids
        assert term.labels[language] in page.words[language]
        assert term.definitions[language] in page.words[language]


def test_every_class_is_in_the_picture() -> None:
    drawn = pictures.picture(Book())
    names = [box.name for box in (*drawn.frames, *drawn.boxes)]
    assert len(names) == len(set(names))
    assert {f"dip:{term.name}" for term in Book().kind("classes")} <= set(names)
    for box in drawn.boxes:
        assert 0 <= box.x <= box.x + box.width <= drawn.width
        assert 0 <= box.y <= box.y + box.height <= drawn.height


def test_an_arrow_that_contradicts_the_ontology_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    layout = pictures.LAYOUT.read_text(encoding="utf-8")
    wrong = layout.replace('from = "dip:State"\nto = "dip:Place"', 'from = "dip:Person"\nto = "dip:Place"')
    assert wrong != layout
    (tmp_path / "picture.toml").write_text(wrong, encoding="utf-8")
    monkeypatch.setattr(pictures, "LAYOUT", tmp_path / "picture.toml")
    with pytest.raises(ValueError, match="dip:capital does not start at dip:Person"):
        pictures.picture(Book())


def test_the_example_is_in_the_graph_of_the_samples() -> None:
    text = next(path for path in PAGES if path.suffix == ".md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```turtle\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    with KnowledgeGraph() as graph:
        graph.add(SAMPLES)
        source = graph.store.sources()["csto-2025"]
        stated = {quad.triple for quad in graph.store.quads(source)}
    shown = {quad.triple for quad in parse(example.encode(), RdfFormat.TURTLE)}
    assert len(shown) == 9
    assert shown <= stated


def test_the_namespace_is_that_of_the_ontology() -> None:
    assert str(Book().term("Event").iri) == str(DIP.Event)
