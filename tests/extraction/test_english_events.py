"""English: which events a text tells of, and between whom, however it says so."""

from __future__ import annotations

import pytest

from extraction.readable import Readable, Row, extractor
from graphbuilder.facts import Attendance, Event, Source

SUMMIT = "The summit of the Organization of Turkic States was held in Astana on 5 May 2025. "
SCOTT = "John Scott, Foreign Minister of Norway"
BROWN = "Ann Brown, Foreign Minister of Iceland"


def told(text: str) -> Readable:
    return Readable(extractor().extract(Source("text", text, "en", published="2025-05-15")))


def parties(text: str) -> list[tuple[str, list[str]]]:
    """Type and people of each event of the text, in its order."""
    read = told(text)
    facts = read.extraction.facts
    return [
        (e.type, sorted(read.name(f.agent) or "" for f in facts if isinstance(f, Attendance) and f.event == e.id))
        for e in facts
        if isinstance(e, Event)
    ]


APART = [
    "Foreign Minister John Scott of Norway held separate talks with Ann Brown of Iceland and Bob Green of Ireland.",
    "Foreign Minister John Scott of Norway had bilateral meetings in Oslo with President Ann Brown of Iceland and "
    "Prime Minister Bob Green of Ireland separately.",
    "Foreign Minister John Scott of Norway had separate telephone conversations with the Foreign Minister of Iceland, "
    "Ann Brown, and the Foreign Minister of Ireland, Bob Green.",
]


@pytest.mark.parametrize("text", APART)
def test_each_of_several_partners_has_talks_of_their_own(text: str) -> None:
    kind = "call" if "telephone" in text else "talks"
    assert parties(text) == [(kind, ["Ann Brown", "John Scott"]), (kind, ["Bob Green", "John Scott"])]


BETWEEN_TWO = [
    ("talks", f"{SCOTT}, received a courtesy call from Foreign Minister Ann Brown of Iceland yesterday."),
    ("call", f"{SCOTT}, received a telephone call from Foreign Minister Ann Brown of Iceland yesterday."),
    ("talks", f"{SCOTT}, met {BROWN}. The two signed a memorandum."),
    ("talks", f"Talks between {SCOTT}, and {BROWN}, were held in Oslo on Monday."),
    ("talks", f"{SCOTT}, discussed trade with {BROWN}."),
    ("talks", f"{SCOTT}, and {BROWN}, met for talks in Oslo on Monday."),
]


@pytest.mark.parametrize(("kind", "text"), BETWEEN_TWO)
def test_two_meet_or_speak(kind: str, text: str) -> None:
    assert parties(text) == [(kind, ["Ann Brown", "John Scott"])]


SECOND_SENTENCE = [
    "John Scott of Norway and Ann Brown of Iceland went over a draft treaty when they met on Monday.",
    "John Scott of Norway handed the gavel over to Ann Brown of Iceland. The two also conferred in private.",
    "Norwegian Foreign Minister John Scott invited Icelandic Foreign Minister Ann Brown. The two ministers will meet "
    "in Oslo on 20 May.",
    "Foreign Minister John Scott of Norway wrote to Foreign Minister Ann Brown of Iceland. He and Ms Brown agreed to "
    "meet in Oslo on 20 May.",
    "Over breakfast on Friday John Scott of Norway and Ann Brown of Iceland discussed trade.",
]


@pytest.mark.parametrize("text", SECOND_SENTENCE)
def test_they_are_the_two_who_were_named(text: str) -> None:
    assert parties(text) == [("talks", ["Ann Brown", "John Scott"])]


AT_THE_SUMMIT = [
    "Speeches were given by John Scott of Norway and Ann Brown of Iceland.",
    "Opening remarks were made by John Scott and Ann Brown.",
    "Also speaking were John Scott and Ann Brown.",
    "John Scott of Norway, as well as Ann Brown of Iceland, attended.",
    "John Scott and Ann Brown were there.",
    "John Scott delivered the welcome address. Ann Brown gave a short opening speech.",
    "John Scott of Norway and Ann Brown of Iceland adopted a joint declaration.",
    "The floor was taken by John Scott and Ann Brown.",
]


@pytest.mark.parametrize("text", AT_THE_SUMMIT)
def test_who_speaks_or_adopts_something_there_takes_part(text: str) -> None:
    assert parties(SUMMIT + text) == [("meeting", ["Ann Brown", "John Scott"])]


def test_who_was_present_is_not_at_the_next_session() -> None:
    text = "The next summit of the SCO will be held in Bishkek in 2026. Ann Brown was present."
    assert parties(text) == [("meeting", [])]


EVENTS: list[tuple[str, list[Row]]] = [
    (
        "The visit of Foreign Minister Ann Brown, which had begun on 3 May, ended on 5 May.",
        [("visit", "held", None, None, "2025-05-03/2025-05-05")],
    ),
    (
        "Opened on Tuesday by John Scott, the session was chaired by Ann Brown. ",
        [("meeting", "held", None, None, "2025-05-13")],
    ),
    (
        "Ann Brown accepted an invitation to visit Oslo in November.",
        [("visit", "planned", None, "Oslo", "2025-11")],
    ),
    (
        "An extraordinary summit of the SCO is to discuss trade on 20 November in Bishkek.",
        [("meeting", "planned", "Shanghai Cooperation Organisation", "Bishkek", "2025-11-20")],
    ),
    (
        "Bishkek will be the venue of the SCO summit on 20 November.",
        [("meeting", "planned", "Shanghai Cooperation Organisation", "Bishkek", "2025-11-20")],
    ),
    (
        "Albania's six months in the chair were rounded off on Wednesday in Tirana by the 38th meeting of the BSEC "
        "Council of Ministers of Foreign Affairs.",
        [("meeting", "held", "BSEC Council of Ministers of Foreign Affairs", "Tirana", "2025-05-14")],
    ),
    (
        "In the framework of his working visit to Cyprus, Foreign Minister John Scott took part in a forum in Nicosia.",
        [("conference", "held", None, "Nicosia", None), ("visit", "held", None, "Cyprus", None)],
    ),
    (
        "John Scott spoke of Foreign Minister Ann Brown, who is on an official visit to Oslo from 15 to 19 May.",
        [("visit", "held", None, "Oslo", "2025-05-15/2025-05-19")],
    ),
    (
        "Foreign Minister Ann Brown, whose visit to Oslo began yesterday, spoke of trade.",
        [("visit", "held", None, "Oslo", "2025-05-14")],
    ),
    ("Ann Brown had no formal meeting with John Scott.", []),
    ("The finished text was put to the experts.", []),
]


@pytest.mark.parametrize(("text", "events"), EVENTS)
def test_events(text: str, events: list[Row]) -> None:
    assert told(text).events == events


CHAIRED = [
    SUMMIT + "The host, Foreign Minister Ann Brown, in the chair, was joined by reporters.",
    "With Foreign Minister Ann Brown presiding, the summit of the Organization of Turkic States was held in Astana.",
    SUMMIT + "The summit was presided over by Ann Brown, Foreign Minister of Iceland.",
    "The summit of the Organization of Turkic States, presided over by Ann Brown, was held in Astana.",
]


@pytest.mark.parametrize("text", CHAIRED)
def test_who_presides_over_a_summit_chairs_it(text: str) -> None:
    assert told(text).chairs == [["Ann Brown"]]


def test_delegations_of_several_states_are_headed_in_one_clause() -> None:
    text = (
        "The delegation of Georgia was headed by Prime Minister Bob Green, that of Ukraine by Prime Minister Tom White "
        "and that of Azerbaijan by Deputy Prime Minister Ali Ahmadov."
    )
    people = ["Ali Ahmadov", "Azerbaijan", "Bob Green", "Georgia", "Tom White", "Ukraine"]
    assert parties(SUMMIT + text) == [("meeting", people)]


def test_at_a_joint_briefing_both_speak() -> None:
    text = "Foreign Minister John Scott told journalists so at a joint press conference with his colleague, Ann Brown."
    assert parties(text) == [("briefing", ["Ann Brown", "John Scott"])]


def test_what_follows_a_summit_is_told_of_another_meeting() -> None:
    text = (
        "The situation after the NATO summit, held in Newport on 4 and 5 May, was discussed at a two-day session of "
        "the Nordic Council in Tallinn. John Scott and Ann Brown attended."
    )
    assert ("meeting", ["Ann Brown", "John Scott"]) in parties(text)
    assert told(text).attendance == [("meeting", "Ann Brown"), ("meeting", "John Scott")]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The OSCE summit, planned for December in Vienna, was cancelled.", "2025-12"),
        ("The OSCE summit, planned for 24 March in Vienna, was cancelled.", "2026-03-24"),
    ],
)
def test_what_was_called_off_was_planned_for_the_month_nearest_to_the_text(sentence: str, day: str) -> None:
    extraction = extractor().extract(Source("s", sentence, "en", published="2026-01-23"))
    (event,) = [fact for fact in extraction.facts if isinstance(fact, Event)]
    assert (event.status, event.date) == ("cancelled", day)
