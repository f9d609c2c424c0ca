"""English clauses: who does what by the order of words; inserted clauses, ellipses, events, attendance, documents."""

from __future__ import annotations

import pytest

from extraction.readable import Row
from extraction.test_english_offices import read

PUBLISHED = "2025-06-10"
CFM = "CIS Council of Foreign Ministers"
SCO = "Shanghai Cooperation Organisation"

EVENTS: list[tuple[str, list[Row]]] = [
    (
        "A session of the CIS Council of Foreign Ministers was held in Ashgabat on 5 June.",
        [("meeting", "held", CFM, "Ashgabat", "2025-06-05")],
    ),
    (
        "The CIS Council of Foreign Ministers met in Ashgabat on 5 June.",
        [("meeting", "held", CFM, "Ashgabat", "2025-06-05")],
    ),
    (
        "The 32nd OSCE Ministerial Council closed in Vienna today.",
        [("meeting", "held", "OSCE Ministerial Council", "Vienna", "2025-06-10")],
    ),
    (
        "The summit will be hosted by Hungary in Budapest in July.",
        [("meeting", "planned", None, "Budapest", "2025-07")],
    ),
    (
        "The next session is due to be held in Minsk on 5 September.",
        [("meeting", "planned", None, "Minsk", "2025-09-05")],
    ),
    (
        "The two-day SCO summit closed in Astana on Friday.",
        [("meeting", "held", SCO, "Astana", "2025-06-05/2025-06-06")],
    ),
    ("The summit planned for July had to be called off.", [("meeting", "cancelled", None, None, "2025-07")]),
    ("No meeting was scheduled, and none took place.", []),
    (
        "Foreign ministers of the EU met for an informal session in Limassol on 5 June.",
        [("meeting", "held", "European Union", "Limassol", "2025-06-05")],
    ),
    ("The session held in Astana adopted a decision on trade.", [("meeting", "held", None, "Astana", None)]),
    (
        "Leaders decided at a summit that ended in Astana on Friday.",
        [("meeting", "held", None, "Astana", "2025-06-06")],
    ),
    (
        "Foreign Minister of Kazakhstan Murat Nurtleu met with Foreign Minister of Türkiye Hakan Fidan in Ankara.",
        [("talks", "held", None, "Ankara", None)],
    ),
    (
        "Foreign Minister of Kazakhstan Murat Nurtleu spoke by telephone on 5 June with Foreign Minister of Türkiye "
        "Hakan Fidan.",
        [("call", "held", None, None, "2025-06-05")],
    ),
    (
        "Foreign Minister of Kazakhstan Murat Nurtleu was due in Ankara on Friday for talks with Foreign Minister of "
        "Türkiye Hakan Fidan.",
        [("talks", "planned", None, "Ankara", "2025-06-13")],
    ),
    (
        "President of Kazakhstan Kassym-Jomart Tokayev will pay an official visit to Ankara on 20 June.",
        [("visit", "planned", None, "Ankara", "2025-06-20")],
    ),
    (
        "President of Kazakhstan Kassym-Jomart Tokayev on Friday concluded a two-day visit to Azerbaijan.",
        [("visit", "held", None, "Azerbaijan", "2025-06-05/2025-06-06")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), EVENTS)
def test_events_are_read_on_both_sides_of_the_verb(text: str, expected: list[Row]) -> None:
    assert read(text, PUBLISHED).events == expected


def test_who_is_in_the_chair_stands_after_with() -> None:
    found = read("The session was held on 4 June with President of Azerbaijan Ilham Aliyev in the chair.", PUBLISHED)
    assert found.chairs == [["Ilham Aliyev"]]


HELD = "The SCO summit was held in Astana on 5 June. "
ATTENDANCE: list[tuple[str, list[str]]] = [
    (
        "Taking part were President of Uzbekistan Shavkat Mirziyoyev and the presidents of Russia and China.",
        ["China", "Russia", "Shavkat Mirziyoyev"],
    ),
    (
        "Also present were President of Uzbekistan Shavkat Mirziyoyev and President of Tajikistan Emomali Rahmon.",
        ["Emomali Rahmon", "Shavkat Mirziyoyev"],
    ),
    (
        "SCO Secretary-General Zhang Ming attended, as did the President of Uzbekistan, Shavkat Mirziyoyev.",
        ["Shavkat Mirziyoyev", "Zhang Ming"],
    ),
    (
        "The summit was attended by President of Uzbekistan Shavkat Mirziyoyev and delegations of India and Iran.",
        ["India", "Iran", "Shavkat Mirziyoyev"],
    ),
    (
        "Kazakhstan was represented by Prime Minister Olzhas Bektenov and Turkmenistan by Foreign Minister Rashid "
        "Meredov.",
        ["Kazakhstan", "Olzhas Bektenov", "Rashid Meredov", "Turkmenistan"],
    ),
    (
        "Among the speakers were President of Uzbekistan Shavkat Mirziyoyev and UN Secretary-General António Guterres.",
        ["António Guterres", "Shavkat Mirziyoyev"],
    ),
    (
        "At the table were President of Uzbekistan Shavkat Mirziyoyev and President of Tajikistan Emomali Rahmon.",
        ["Emomali Rahmon", "Shavkat Mirziyoyev"],
    ),
    ("Russia's delegation was led by President Vladimir Putin.", ["Russia", "Vladimir Putin"]),
    ("Finland stayed away.", []),
]


@pytest.mark.parametrize(("text", "expected"), ATTENDANCE)
def test_who_takes_part(text: str, expected: list[str]) -> None:
    assert read(HELD + text, PUBLISHED).participants == expected


DOCUMENTS: list[tuple[str, list[Row]]] = [
    (
        "The ministers adopted a statement on culture and an appeal on war memorials, approved a programme of "
        "cooperation for 2026 and signed an agreement on relief.",
        [
            ("agreement", "signed", ""),
            ("appeal", "adopted", ""),
            ("programme", "approved", ""),
            ("statement", "adopted", ""),
        ],
    ),
    (
        "The leaders adopted a declaration; a draft strategy on water security, tabled by Jordan, was referred to the "
        "experts.",
        [("declaration", "adopted", ""), ("strategy", "discussed", "draft")],
    ),
    (
        "A draft roadmap for field operations, tabled by Finland, did not attract consensus.",
        [("roadmap", "discussed", "draft")],
    ),
    (
        "An Agreement on strengthening transport and an Agreement on youth policy were signed.",
        [("agreement", "signed", ""), ("agreement", "signed", "")],
    ),
    (
        "They endorsed three draft treaties: on coordinating research, on cooperation in museum affairs and on "
        "transferring sentences.",
        [("treaty", "approved", "draft")] * 3,
    ),
    (
        "A memorandum granting Kuwait the status of dialogue partner was signed.",
        [("memorandum", "signed", "")],
    ),
    ("The conference ended with the adoption of a declaration on glaciers.", [("declaration", "adopted", "")]),
    (
        "The ministers discussed the draft ASEAN Community Vision 2045, a strategy that will go before the leaders.",
        [("strategy", "discussed", "draft")],
    ),
    ("The session is expected to adopt a declaration on water.", [("declaration", "planned", "")]),
    ("No decision was taken.", []),
]


@pytest.mark.parametrize(("text", "expected"), DOCUMENTS)
def test_what_is_done_with_documents(text: str, expected: list[Row]) -> None:
    assert read(text, PUBLISHED).documents == expected


TERMS: list[tuple[str, list[Row]]] = [
    (
        "Kyrgyzstan will chair the SCO in 2026, taking over from Kazakhstan.",
        [(SCO, "Kazakhstan", "2025"), (SCO, "Kyrgyzstan", "2026")],
    ),
    ("Nigeria has chaired the African Union since July 2024.", [("African Union", "Nigeria", "2024-07/..")]),
    (
        "South Africa took over the G20 presidency from Brazil on 1 December 2024 and will pass it to the United "
        "States on 30 November 2025.",
        [
            ("G20", "Brazil", None),
            ("G20", "South Africa", "2024-12-01/2025-11-30"),
            ("G20", "United States", "2025-11-30/.."),
        ],
    ),
    (
        "France held the presidency of the UN Security Council in April and Greece in May.",
        [
            ("United Nations Security Council", "France", "2025-04"),
            ("United Nations Security Council", "Greece", "2025-05"),
        ],
    ),
    ("Talk that Morocco had been picked to chair the African Union in 2027 was premature.", []),
]


@pytest.mark.parametrize(("text", "expected"), TERMS)
def test_when_a_term_begins_and_ends(text: str, expected: list[Row]) -> None:
    assert read(text, PUBLISHED).terms == expected
