"""Documents of a plural that the words after it tell apart, and what is done with drafts: in three languages."""

from __future__ import annotations

import pytest

from extraction.readable import extractor
from graphbuilder.facts import Document, DocumentAction, Source

TOLD: list[tuple[str, str, list[tuple[str, str, bool]]]] = [
    (
        "en",
        "Ministers adopted two decisions, one on peace support and one on space.",
        [("decision", "adopted", False)] * 2,
    ),
    ("en", "The leaders adopted two statements, on trade and on water.", [("statement", "adopted", False)] * 2),
    (
        "en",
        "Two resolutions, one on older persons and one on public information, were adopted.",
        [("resolution", "adopted", False)] * 2,
    ),
    ("en", "The leaders adopted two statements on trade.", [("statement", "adopted", False)]),
    ("en", "The strategy on tourism won approval.", [("strategy", "approved", False)]),
    ("en", "Ministers gave their approval to a strategy on tourism.", [("strategy", "approved", False)]),
    ("en", "Ministers gave a first reading to a draft protocol on transit.", [("protocol", "discussed", True)]),
    (
        "ru",
        "Участники одобрили три заявления: о борьбе с терроризмом, о торговле и о реформе управления.",
        [("statement", "approved", False)] * 3,
    ),
    (
        "ru",
        "Министры приняли два решения: одно о торговле, другое о транзите.",
        [("decision", "adopted", False)] * 2,
    ),
    ("ru", "Стороны подготовят проект протокола о транзите.", [("protocol", "planned", True)]),
    (
        "kk",
        "Министрлер екі шешім қабылдады.",
        [("decision", "adopted", False)],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), TOLD)
def test_each_document_is_one(language: str, text: str, expected: list[tuple[str, str, bool]]) -> None:
    facts = extractor().extract(Source("text", text, language, published="2025-06-10")).facts
    papers = {f.id: f for f in facts if isinstance(f, Document)}
    acts = [
        (papers[f.document].type, f.action, papers[f.document].draft) for f in facts if isinstance(f, DocumentAction)
    ]
    assert sorted(acts) == sorted(expected)
