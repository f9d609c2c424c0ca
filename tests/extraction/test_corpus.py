"""What no text of the corpus may give: facts where it states none, and facts whose evidence lacks their words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from corpus import CORPUS, needs_corpus
from grounds import without_their_words

from extraction.readable import extractor
from graphbuilder.facts import (
    Attendance,
    Chairmanship,
    Document,
    DocumentAction,
    Event,
    Evidence,
    Extraction,
    Fact,
    OfficeHolding,
    Source,
)

FOLDERS = ("seed", "kk", "ru", "en", "parallel")
KINDS: dict[str, tuple[type[Fact], ...]] = {
    "events": (Event, Attendance),
    "chairmanships": (Chairmanship,),
    "documents": (Document, DocumentAction),
    "positions": (OfficeHolding,),
}
"""Lists of the gold facts and what is extracted of their kind."""


def texts(folder: str) -> Iterator[tuple[dict[str, Any], Extraction]]:
    """The documents of a folder with what is extracted from them."""
    for row in json.loads((CORPUS / folder / "gold.json").read_text("utf-8")):
        text = (CORPUS / folder / row["file"]).read_text("utf-8")
        source = Source(row["id"], text, row["lang"], published=row.get("published"))
        yield row, extractor().extract(source)


@needs_corpus
@pytest.mark.parametrize("folder", FOLDERS)
def test_texts_that_state_no_diplomatic_event_give_none_and_nothing_else_that_they_do_not_state(folder: str) -> None:
    for row, extraction in texts(folder):
        if row["events"]:
            continue
        for name, kinds in KINDS.items():
            if not row[name]:
                assert [fact for fact in extraction.facts if isinstance(fact, kinds)] == [], row["id"]


@needs_corpus
@pytest.mark.parametrize("folder", FOLDERS)
def test_the_evidence_of_every_fact_contains_its_words(folder: str) -> None:
    for row, extraction in texts(folder):
        assert without_their_words(extraction, extractor().authority) == [], row["id"]


TEXT = (
    "12 марта 2024 года в Астане министр иностранных дел Казахстана Ермек Сарсенов провёл переговоры с послом Японии. "
    "Подписано соглашение о туризме. Прошла выставка. В 2025 году в ШОС председательствует Китай."
)


@pytest.mark.parametrize("kind", [Event, Attendance, Chairmanship, OfficeHolding, Document, DocumentAction])
def test_a_fact_with_the_evidence_of_another_lacks_its_words(kind: type[Fact]) -> None:
    extraction = extractor().extract(Source("text", TEXT, "ru"))
    start = TEXT.index("Прошла")
    wrong = (Evidence(start, start + len("Прошла"), "rule", 0.9),)
    facts = tuple(replace(fact, evidence=wrong) if isinstance(fact, kind) else fact for fact in extraction.facts)
    faults = without_their_words(replace(extraction, facts=facts), extractor().authority)
    assert {type(fact) for fact, _ in faults} == {kind}
    assert len(faults) == sum(isinstance(fact, kind) for fact in facts)
