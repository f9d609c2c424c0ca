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
    ("The EU Foreign Affairs Council met in Brussels on 13 May 2025.", {"Foreign Affairs Council"}),
    ("The EU's Foreign Affairs Council met in Brussels on 13 May 2025.", {"Foreign Affairs Council"}),
    ("The 20th BIMSTEC Ministerial Meeting was held in Bangkok on 13 May 2025.", {"BIMSTEC Ministerial Meeting"}),
    ("The China–CELAC Forum held its fourth meeting in Beijing on 13 May 2025.", {"China–CELAC Forum"}),
    ("The IAEA General Conference opened in Vienna on 13 May 2025.", {"IAEA General Conference"}),
    (
        "The Conference of Heads of Government of the Caribbean Community met in Montego Bay on 13 May 2025.",
        {"Conference of Heads of Government of CARICOM"},
    ),
    (
        "The Joint Commission between Oman and India met in Muscat on 13 May 2025.",
        {"Joint Commission between Oman and India"},
    ),
    (
        "The India-Kazakhstan Joint Working Group on Counter-Terrorism met in Astana on 13 May 2025.",
        {"India-Kazakhstan Joint Working Group on Counter-Terrorism"},
    ),
    (
        "The Transitional Presidential Council of Haiti met in Port-au-Prince on 13 May 2025.",
        {"Transitional Presidential Council of Haiti"},
    ),
    (
        "The African Union Council for Rivers and Lakes met in Accra on 13 May 2025.",
        {"AU Council for Rivers and Lakes"},
    ),
    (
        "The Human Rights Council opened its 58th session in Geneva on 13 May 2025.",
        {"United Nations Human Rights Council"},
    ),
    ("The Commonwealth Foreign Ministers' Meeting was held in London on 13 May 2025.", {"Commonwealth of Nations"}),
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


def test_a_part_of_a_body_is_no_organization_of_its_own() -> None:
    found = read(
        "The Conference of Heads of Government of the Caribbean Community met in Montego Bay on 13 May 2025. The draft "
        "goes to the Council for Trade and Economic Development, which meets in Georgetown in November. Jamaica holds "
        "the rotating chair for the second half of 2025."
    )
    assert [(body, holder) for body, holder, _ in found.terms] == [("Caribbean Community", "Jamaica")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Council of the Baltic Sea States meets in Sopot in November.", ("2025-11", "planned")),
        ("The Council of the Baltic Sea States meets in Sopot on 4 February.", ("2025-02-04", "held")),
    ],
)
def test_what_stands_in_the_present_with_a_later_date_is_planned(text: str, expected: tuple[str, str]) -> None:
    assert [(date, status) for _, status, _, _, date in read(text).events] == [expected]


def test_a_body_is_called_by_the_end_of_its_name() -> None:
    found = read(
        "The Serbia–Angola Joint Commission met in Belgrade on 13 May 2025. The next session of the Joint Commission "
        "will be held in Luanda in May 2026."
    )
    assert [body for _, _, body, _, _ in found.events] == ["Serbia–Angola Joint Commission"] * 2


def test_organs_of_several_states_are_no_organ_of_their_organization() -> None:
    found = read(
        "The Secretaries of the Security Councils of the member states of the SCO met in Bishkek on 13 May 2025."
    )
    assert {body for _, _, body, _, _ in found.events} <= {"Shanghai Cooperation Organisation", None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The NB8 foreign ministers met at Vihula Manor in northern Estonia on 13 May 2025.", "Vihula Manor"),
        ("The NB8 foreign ministers met at the Élysée Palace in Paris on 13 May 2025.", "Paris"),
        ("The SCO summit was held in the Black Sea resort of Sochi on 13 May 2025.", "Sochi"),
        (
            "Envoys had met in Accra. The SADC summit was held at the National Stadium in the capital on 13 May 2025.",
            "Accra",
        ),
    ],
)
def test_venues_and_resorts(text: str, expected: str) -> None:
    assert [place for _, _, _, place, _ in read(text).events][-1] == expected
