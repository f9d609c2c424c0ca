"""English: whose session an event is, by names composed in any order, short names and abbreviations."""

from __future__ import annotations

import pytest

from extraction.readable import Readable, extractor
from graphbuilder.facts import Source


def read(text: str) -> Readable:
    """What an English text states."""
    return Readable(extractor().extract(Source("text", text, "en", published="2025-05-15")))


BODIES: list[tuple[str, set[str | None]]] = [
    ("The Japan–ASEAN Rice Council met in Tokyo on 13 May 2025.", {"Japan–ASEAN Rice Council"}),
    (
        "Heads of government of the EAEU meet\n\nThe Eurasian Intergovernmental Council met in Minsk on 13 May 2025.",
        {"Eurasian Intergovernmental Council"},
    ),
    ("The CIS Council of Foreign Ministers met in Minsk on 13 May 2025.", {"CIS Council of Foreign Ministers"}),
    ("The Council of Foreign Ministers of the CIS met in Minsk on 13 May 2025.", {"CIS Council of Foreign Ministers"}),
]


@pytest.mark.parametrize(("text", "expected"), BODIES, ids=[t for t, _ in BODIES])
def test_whose_session_it_is(text: str, expected: set[str | None]) -> None:
    assert {body for _, _, body, _, _ in read(text).events} == expected


def test_a_short_name_means_a_body_that_the_text_has_named() -> None:
    found = read(
        "The Caribbean Community held a summit in Bridgetown on 13 May 2025. Jamaica took over the chairmanship of the "
        "Community from Barbados."
    )
    assert {body for body, _, _ in found.terms} == {"Caribbean Community"}


def test_a_short_name_without_its_body_owns_no_office() -> None:
    found = read(
        "The Caribbean Community held a summit in Bridgetown on 13 May 2025. Prime Minister Mia Mottley received the "
        "Commonwealth Secretary-General, Shirley Botchwey."
    )
    assert ("Shirley Botchwey", "secretary-general", "Caribbean Community") not in found.offices


def test_ministers_in_general_are_not_those_named() -> None:
    found = read(
        "Bahrain's foreign minister, Abdullatif Al Zayani, and Syria's foreign minister, Asaad al-Shaibani, met in "
        "Cairo on 12 May 2025. Foreign ministers met in Baghdad on 13 May 2025."
    )
    assert [row for row in found.attendance if row[0] == "talks"] == [
        ("talks", "Abdullatif Al Zayani"),
        ("talks", "Asaad al-Shaibani"),
    ]
