"""The picture of the classes: boxes and arrows with their words, ready to be drawn."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docs.ontology_page.terms import Book, Term, Texts

LAYOUT = Path(__file__).with_name("picture.toml")
_COLUMN, _ROW, _GAP = 165, 36, 6


@dataclass(frozen=True)
class Box:
    """A class, or a frame around its subclasses, in units of the SVG."""

    name: str
    words: Texts
    group: str
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Arrow:
    """Properties that lead from one class to another. ``words`` holds the label of each in each language."""

    path: str
    words: list[Texts]
    x: int
    y: int


@dataclass(frozen=True)
class Picture:
    """Everything to draw, frames before what stands in them."""

    width: int
    height: int
    frames: list[Box]
    boxes: list[Box]
    arrows: list[Arrow]


def picture(book: Book) -> Picture:
    """Lays out the classes of the ontology.

    Raises ValueError where an arrow contradicts the domain or the range of its property, or names what is not there.
    """
    layout = tomllib.loads(LAYOUT.read_text(encoding="utf-8"))
    terms = {term.curie: term for kind in ("classes", "object") for term in book.kind(kind)}
    frames = [_box(row, terms) for row in layout["frame"]]
    boxes = [_box(row, terms) for row in layout["box"]]
    placed = {box.name for box in (*frames, *boxes)}
    for frame in frames:
        kinds = [term for term in terms.values() if frame.name in {above.curie for above in term.above}]
        inside = [kind for kind in kinds if kind.curie not in placed]
        placed |= {kind.curie for kind in inside}
        for number, kind in enumerate(inside):
            x = frame.x + 10 + number % 2 * _COLUMN
            y = frame.y + 36 + number // 2 * (_ROW + _GAP)
            boxes.append(Box(kind.curie, kind.labels, frame.group, x, y, _COLUMN - _GAP, _ROW))
    rest = [term for term in book.kind("classes") if term.curie not in placed]
    for number, term in enumerate(rest):
        boxes.append(Box(term.curie, term.labels, "source", 920 - number * 240, 640, 220, 50))
    arrows = [_arrow(row, terms) for row in layout["arrow"]]
    return Picture(layout["width"], layout["height"], frames, boxes, arrows)


def _box(row: dict[str, Any], terms: dict[str, Term]) -> Box:
    x, y, width, height = row["at"]
    return Box(row["name"], _words(row["name"], terms), row["group"], x, y, width, height)


def _arrow(row: dict[str, Any], terms: dict[str, Term]) -> Arrow:
    for name in row["properties"]:
        if name in terms:
            _check(terms[name].domain, row["from"], f"{name} does not start at {row['from']}")
            _check(terms[name].range, row["to"], f"{name} does not lead to {row['to']}")
    x, y = row["label"]
    return Arrow(row["path"], [_words(name, terms) for name in row["properties"]], x, y)


def _check(ends: list[Term], drawn: str, complaint: str) -> None:
    """An end fits where it is the class drawn, or is directly above or below it; a property without one fits all."""
    near = {term.curie for end in ends for term in (end, *end.above, *end.below)}
    if ends and drawn not in near:
        raise ValueError(complaint)


def _words(name: str, terms: dict[str, Term]) -> Texts:
    """The labels of an own term; a term of another vocabulary is called by its short name."""
    return terms[name].labels if name in terms else dict.fromkeys(("kk", "ru", "en"), name)
