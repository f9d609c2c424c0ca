"""English: on which days and where the events of a text are."""

from __future__ import annotations

import pytest

from extraction.readable import Readable, extractor
from graphbuilder.facts import Source

CASES: list[tuple[str, list[tuple[str, str | None]]]] = [
    (
        "Iraq appealed to donors on Saturday as it hosted the 34th Arab League summit in Baghdad, the first regular "
        "gathering of leaders in the Iraqi capital since 2012.",
        [("meeting", "2025-05-10")],
    ),
    (
        "The 32nd OSCE Ministerial Council closed today in Vienna after two days of debate.",
        [("meeting", "2025-05-14/2025-05-15")],
    ),
    (
        "The 32nd OSCE Ministerial Council ended in Vienna on Friday after three days of work.",
        [("meeting", "2025-05-07/2025-05-09")],
    ),
    (
        "Having arrived in Dushanbe on 12 May for a two-day official visit, Foreign Minister Wang Yi of China held "
        "talks that day with Foreign Minister Sirojiddin Muhriddin of Tajikistan.",
        [("talks", "2025-05-12"), ("visit", "2025-05-12/2025-05-13")],
    ),
    (
        "The OSCE Parliamentary Assembly met in Porto from 5 to 9 May 2025. Secretary General Feridun Sinirlioğlu "
        "spoke at a press conference.",
        [("briefing", "2025-05-09"), ("meeting", "2025-05-05/2025-05-09")],
    ),
]


def read(text: str) -> Readable:
    """What is read of an English text of 15 May 2025, a Thursday."""
    return Readable(extractor().extract(Source("text", text, "en", published="2025-05-15")))


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_days(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert sorted((str(event[0]), event[4]) for event in read(text).events) == expected


def test_a_state_in_the_name_of_a_body_does_not_host_its_session() -> None:
    text = "The Cooperation Council between the European Union and Tajikistan held its meeting today."
    assert [event[3] for event in read(text).events] == [None]


DATELINES = [
    ("TIRANA, 13 May – Foreign Minister Ann Brown met Foreign Minister Bob Green of Georgia.", "Tirana"),
    ("TIRANA, Albania, 13 May 2025 — Foreign Minister Ann Brown held talks with Foreign Minister Bob Green.", "Tirana"),
    (
        "KATHMANDU: Foreign Minister Ann Brown of Nepal held talks with Foreign Minister Bob Green of India.",
        "Kathmandu",
    ),
    ("Vienna – The OSCE Permanent Council met on Tuesday. Ann Brown briefed reporters.", "Vienna"),
    ("KATHMANDU, 13 May: Foreign Minister Ann Brown spoke by telephone with Foreign Minister Bob Green.", None),
    ("KATHMANDU, 13 May: Foreign Minister Ann Brown will hold talks with Foreign Minister Bob Green.", None),
]


@pytest.mark.parametrize(("text", "place"), DATELINES)
def test_what_was_held_near_the_opening_of_a_text_is_where_it_was_written(text: str, place: str | None) -> None:
    assert {event[3] for event in read(text).events} == {place}


TALKS = "Foreign Minister Ann Brown of Nepal held talks in Rwanda with Foreign Minister John Scott of Rwanda."


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (TALKS, "Rwanda"),
        (TALKS + " Ann Brown also visited a hospital in Kigali.", "Kigali"),
        (TALKS + " Ann Brown flew on to Nairobi.", "Rwanda"),
        ("The OSCE summit was held in Austria on 4 May. The leaders laid flowers in Vienna.", "Vienna"),
        ("Foreign Minister Ann Brown of Nepal paid a visit to Rwanda on 4 May. Her aides stayed in Kigali.", "Rwanda"),
        ("The OSCE summit will be held in Austria in June. Foreign ministers met in Vienna in 2021.", "Austria"),
    ],
)
def test_what_was_held_in_a_state_is_in_its_only_city_named(text: str, place: str) -> None:
    assert next(event for event in read(text).events if event[3])[3] == place


REGIONS = [
    ("The summit of the G20 in Africa was held in Johannesburg on 22 May.", "Johannesburg"),
    ("The first G20 summit in Africa was held on 22 May. The leaders gathered in Johannesburg for the summit.", None),
    ("Finance ministers of the G20 met in Cape Town on 6 May, the first such meeting in Africa.", "Cape Town"),
    ("The OSCE will hold its next summit in Central Asia.", None),
]


@pytest.mark.parametrize(("text", "place"), REGIONS)
def test_no_event_is_held_in_a_part_of_the_world(text: str, place: str | None) -> None:
    assert read(text).events[0][3] == place


AHEAD = [
    ("The OSCE Ministerial Council meets in Vienna next week.", "planned", "Vienna"),
    ("Foreign Minister Ann Brown travels to Vienna tomorrow.", "planned", "Vienna"),
    ("The text will be submitted to the OSCE Ministerial Council when it meets in Vienna.", "planned", "Vienna"),
    ("The draft is to be discussed when the OSCE Ministerial Council meets in Vienna.", "planned", "Vienna"),
    ("The report was adopted when the OSCE Ministerial Council met in Vienna on 6 May.", "held", "Vienna"),
]


@pytest.mark.parametrize(("text", "status", "place"), AHEAD)
def test_the_present_with_a_day_ahead_is_planned(text: str, status: str, place: str) -> None:
    assert [(event[1], event[3]) for event in read(text).events] == [(status, place)]


def test_what_is_joined_to_something_planned_is_planned_too() -> None:
    text = (
        "John Scott announced that Prime Minister Ann Brown of Iceland would pay a visit to Beirut on 24 November and "
        "hold talks there with Prime Minister Nawaf Salam of Lebanon."
    )
    assert sorted((event[0], event[1]) for event in read(text).events) == [("talks", "planned"), ("visit", "planned")]


def test_the_prime_minister_is_whom_the_text_names_first() -> None:
    text = (
        "Prime Minister Ann Brown of Iceland arrived in Tbilisi on 4 May. President Tom White of Georgia was joined by "
        "Prime Minister Olzhas Bektenov of Kazakhstan. On 5 May the Prime Minister held talks with President Tom White."
    )
    assert ("talks", "Ann Brown") in read(text).attendance
    assert ("talks", "Olzhas Bektenov") not in read(text).attendance
