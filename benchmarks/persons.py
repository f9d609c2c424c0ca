"""People found in releases, beside natasha's named entities on the same Russian texts.

The corpus is that of ``benchmarks.accuracy``. A person of the gold facts is found where a label is the same; natasha
gives names as they stand in the text, declined, so that of it only the stem of the surname is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path

from benchmarks.measuring import corpus
from graphbuilder.extraction import Extractor
from graphbuilder.facts import Source

_STEM = 4
"""Letters of a surname that no case ending changes."""

Finder = Callable[[Source], list[set[str]]]
"""The people of a text, each with all its names in lower case."""


def run() -> None:
    """Prints a line a language and finder, or one where there is no corpus."""
    folder = corpus()
    if folder is None:
        return
    extractor = Extractor()

    def graphbuilder(source: Source) -> list[set[str]]:
        people = (entity for entity in extractor.extract(source).entities if entity.kind == "person")
        return [{label.text.lower() for label in person.labels} for person in people]

    for heading, code in (("Kazakh", "kk"), ("Russian", "ru"), ("English", "en")):
        texts = list(_texts(folder, code))
        _print(f"people, {heading}: graphbuilder", texts, graphbuilder, _same)
    found = natasha()
    if found is None:
        print("people, Russian: natasha is not installed; to compare: pip install natasha 'setuptools<82'")
    else:
        _print("people, Russian: natasha", list(_texts(folder, "ru")), found, _like)


def _texts(root: Path, code: str) -> Iterable[tuple[Source, list[set[str]]]]:
    """The texts of a language that state an event, with their people."""
    for folder in (root / code, root / "parallel"):
        for row in json.loads((folder / "gold.json").read_text("utf-8")):
            if row["lang"] != code or not row["events"]:
                continue
            text = (folder / row["file"]).read_text("utf-8")
            people = [
                {label.lower() for label in entity["labels"].values()}
                for entity in row["entities"].values()
                if entity["kind"] == "person"
            ]
            yield Source(row["id"], text, code, published=row["published"]), people


def natasha() -> Finder | None:
    """natasha's people, or None where it is not installed."""
    try:
        library = import_module("natasha")
    except ImportError:
        return None
    segmenter, tagger = library.Segmenter(), library.NewsNERTagger(library.NewsEmbedding())

    def people(source: Source) -> list[set[str]]:
        document = library.Doc(source.text)
        document.segment(segmenter)
        document.tag_ner(tagger)
        return [{name} for name in {span.text.lower() for span in document.spans if span.type == "PER"}]

    return people


def _print(
    heading: str,
    texts: Iterable[tuple[Source, list[set[str]]]],
    find: Finder,
    same: Callable[[set[str], set[str]], bool],
) -> None:
    right = wrong = met = missed = 0
    for source, people in texts:
        found = find(source)
        for names in found:
            right, wrong = (right + 1, wrong) if any(same(names, gold) for gold in people) else (right, wrong + 1)
        for gold in people:
            met, missed = (met + 1, missed) if any(same(names, gold) for names in found) else (met, missed + 1)
    print(
        f"{heading}: precision {right / (right + wrong):.3f}, recall {met / (met + missed):.3f} ({met + missed} people)"
    )


def _same(names: set[str], gold: set[str]) -> bool:
    return bool(names & gold)


def _like(names: set[str], gold: set[str]) -> bool:
    """True where a surname begins alike."""
    stems = {name.split()[-1][:_STEM] for name in gold}
    return any(word[:_STEM] in stems for name in names for word in name.replace(".", " ").split())
