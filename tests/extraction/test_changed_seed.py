"""A changed founding text gives a changed graph: states, bodies, people, places, dates, order and forms of words."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from extraction.changes import changed, renamed, snapshot
from extraction.readable import read

SEED = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "seed" / "seed-kk.txt"

pytestmark = pytest.mark.skipif(not SEED.is_file(), reason=f"the founding text is not at {SEED}")


@pytest.fixture(scope="module")
def text() -> str:
    return SEED.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def facts(text: str) -> list[str]:
    return snapshot(read(text))


Pairs = list[tuple[str, str]]

CASES: list[tuple[str, Pairs, Pairs]] = [
    ("the former chair", [("Тәжікстан", "Өзбекстан")], [("Тәжікстан", "Өзбекстан")]),
    (
        "the former chair, by its short name",
        [("Тәжікстан Республикасының", "Қырғызстанның")],
        [("Тәжікстан", "Қырғызстан")],
    ),
    (
        "the former chair, by its official name",
        [("Тәжікстан Республикасының", "Қырғыз Республикасының")],
        [("Тәжікстан", "Қырғызстан")],
    ),
    (
        "the former chair, with a front vowel",
        [("Тәжікстан Республикасының", "Сербия Республикасының")],
        [("Тәжікстан", "Сербия")],
    ),
    (
        "the new chair",
        [("Түрікменстан", "Өзбекстан"), ("түркмен тарапы", "өзбек тарапы"), ("түркімен тарапына", "өзбек тарапына")],
        [("Түрікменстан", "Өзбекстан")],
    ),
    (
        "the new chair, with other endings",
        [
            ("Түрікменстанның", "Арменияның"),
            ("Түрікменстанды", "Арменияны"),
            ("түркмен тарапы", "армян тарапы"),
            ("түркімен тарапына", "армян тарапына"),
        ],
        [("Түрікменстан", "Армения")],
    ),
    (
        "both chairs exchanged",
        [
            ("Түрікменстан", "@"),
            ("Тәжікстан Республикасының", "Түрікменстанның"),
            ("@", "Тәжікстан"),
            ("түркмен тарапы", "тәжік тарапы"),
            ("түркімен тарапына", "тәжік тарапына"),
        ],
        [("Түрікменстан", "@"), ("Тәжікстан", "Түрікменстан"), ("@", "Тәжікстан")],
    ),
    ("the reporting state", [("Қазақстан", "Өзбекстан")], [("Қазақстан", "Өзбекстан")]),
    ("the place", [("Мәскеуде", "Бакуде")], [("Мәскеу", "Баку")]),
    ("the place, with a vowel between", [("Мәскеуде", "Минскіде")], [("Мәскеу", "Минск")]),
    ("the place, with another vowel", [("Мәскеуде", "Астанада")], [("Мәскеу", "Астана")]),
    ("the place of the next session", [("Ашхабадта", "Бішкекте")], [("Ашхабад", "Бішкек")]),
    (
        "the day of the next session",
        [("2019 жылы 10 қазанда", "2019 жылы 25 қарашада")],
        [("2019-10-10", "2019-11-25")],
    ),
    (
        "a span of days",
        [("2019 жылы 10 қазанда", "2019 жылы 10-11 қазанда")],
        [("2019-10-10", "2019-10-10/2019-10-11")],
    ),
    ("the month only", [("2019 жылы 10 қазанда", "2019 жылғы қазанда")], [("2019-10-10", "2019-10")]),
    ("the years", [("2018 жылы", "2021 жылы"), ("2019 жыл", "2022 жыл")], [("2018", "2021"), ("2019", "2022")]),
    (
        "the minister",
        [("Бейбіт Атамқұлов", "Мұхтар Тілеуберді"), ("Б. Атамқұлов", "М. Тілеуберді")],
        [("Бейбіт Атамқұлов", "Мұхтар Тілеуберді")],
    ),
    (
        "a minister whom nobody knows",
        [("Бейбіт Атамқұлов", "Серік Оразғалиев"), ("Б. Атамқұлов", "С. Оразғалиев")],
        [("Бейбіт Атамқұлов", "Серік Оразғалиев")],
    ),
    ("the minister without an initial", [("Б. Атамқұлов", "Атамқұлов")], []),
    ("the minister by the office", [("Б. Атамқұлов", "Министр")], []),
    (
        "the organization",
        [
            ("Тәуелсіз Мемлекеттер Достастығы", "Шанхай ынтымақтастық ұйымы"),
            ("ТМД", "ШЫҰ"),
            ("Достастық аясындағы", "Ұйым аясындағы"),
            ("Достастықтағы", "Ұйымдағы"),
            ("Достастыққа", "Ұйымға"),
        ],
        [("Тәуелсіз Мемлекеттер Достастығы", "Шанхай ынтымақтастық ұйымы"), ("ТМД ", "ШЫҰ ")],
    ),
    (
        "the organization by its name only",
        [
            ("ТМД-ға", "Тәуелсіз Мемлекеттер Достастығына"),
            ("ТМД-ның", "Тәуелсіз Мемлекеттер Достастығының"),
            ("ТМД", "Тәуелсіз Мемлекеттер Достастығының"),
        ],
        [],
    ),
    (
        "the form of the session",
        [("кезекті отырысына", "кезектен тыс отырысына")],
        [("| Мәскеу | 2019 | regular", "| Мәскеу | 2019 | extraordinary")],
    ),
    (
        "the form of the next session",
        [("кезекті отырысы Ашхабадта", "мерейтойлық отырысы Ашхабадта")],
        [("2019-10-10 | regular", "2019-10-10 | jubilee")],
    ),
    ("a plan discussed", [("жаңа Жоспарды бекітті", "жаңа Жоспарды талқылады")], [("plan approved", "plan discussed")]),
    ("a plan approved in another word", [("жаңа Жоспарды бекітті", "жаңа Жоспарды мақұлдады")], []),
    (
        "a plan approved in the passive",
        [
            (
                "есепті тыңдап, 2019 жылға арналған жаңа Жоспарды бекітті",
                "есеп тыңдалып, 2019 жылға арналған жаңа Жоспар бекітілді",
            )
        ],
        [],
    ),
    ("a report discussed", [("есепті тыңдап", "есепті талқылап")], [("report heard", "report discussed")]),
    (
        "a programme for a plan",
        [
            ("жаңа Жоспарды бекітті", "жаңа Бағдарламаны бекітті"),
            ("консультациялар жоспарын", "консультациялар бағдарламасын"),
        ],
        [("document plan", "document programme")],
    ),
    (
        "treaties adopted",
        [("халықаралық шарттардың жобаларын мақұлдады", "халықаралық шарттардың жобаларын қабылдады")],
        [("treaty approved", "treaty adopted")],
    ),
    (
        "agreements for treaties",
        [("халықаралық шарттардың", "үкіметаралық келісімдердің")],
        [("document treaty", "document agreement")],
    ),
    (
        "treaties no drafts",
        [("халықаралық шарттардың жобаларын мақұлдады", "халықаралық шарттарды мақұлдады")],
        [("treaty approved True", "treaty approved False")],
    ),
    (
        "a programme approved",
        [("бағдарламасының жобасын қарап", "бағдарламасының жобасын мақұлдап")],
        [("programme discussed True", "programme approved True")],
    ),
    (
        "a declaration for an appeal",
        [("Үндеу қабылдады", "Декларация қабылдады")],
        [("document appeal", "document declaration")],
    ),
    (
        "the appeal in the passive",
        [
            ("Үндеу қабылдады, сондай-ақ", "Үндеу қабылданды, сондай-ақ"),
            ("Сыртқы істер министрлері 1941", "1941"),
            ("мәлімдемесінің жобасын мақұлдады", "мәлімдемесінің жобасы мақұлданды"),
        ],
        [],
    ),
    ("attendance in another form", [("отырысына қатысты", "отырысына қатысқан")], []),
    ("attendance as a converb", [("отырысына қатысты.", "отырысына қатысып, сөз сөйледі.")], []),
    ("the next session planned in another word", [("қазанда өтеді", "қазанда өтпек")], []),
    ("the next session to be held", [("қазанда өтеді", "қазанда өтуі тиіс")], []),
    ("the next session in the passive", [("қазанда өтеді", "қазанда өткізіледі")], []),
    (
        "the next session as a plan",
        [
            (
                "отырысы Ашхабадта 2019 жылы 10 қазанда өтеді",
                "отырысын Ашхабадта 2019 жылы 10 қазанда өткізу жоспарланған",
            )
        ],
        [],
    ),
    (
        "the next session with its date before",
        [
            (
                "кезекті отырысы Ашхабадта 2019 жылы 10 қазанда өтеді",
                "кезекті отырысы 2019 жылғы 10 қазанда Ашхабад қаласында өтеді",
            )
        ],
        [],
    ),
    (
        "the next session with its date first",
        [
            (
                "ТМД Сыртқы істер министрлері кеңесінің кезекті отырысы Ашхабадта 2019 жылы 10 қазанда өтеді",
                "2019 жылғы 10 қазанда Ашхабадта ТМД Сыртқы істер министрлері кеңесінің кезекті отырысы өтеді",
            )
        ],
        [],
    ),
    (
        "the next session called off",
        [("қазанда өтеді", "қазанда өтпейді")],
        [("event meeting planned", "event meeting cancelled")],
    ),
    (
        "the term with its year as an attribute",
        [("2018 жылы Достастықтағы төрағалығының", "2018 жылғы Достастықтағы төрағалығының")],
        [],
    ),
    (
        "another initiator",
        [("Нұрсұлтан Назарбаевтың", "Қасым-Жомарт Тоқаевтың")],
        [("Нұрсұлтан Назарбаев", "Қасым-Жомарт Тоқаев")],
    ),
]


@pytest.mark.parametrize(
    ("pairs", "follows"), [pytest.param(pairs, follows, id=name) for name, pairs, follows in CASES]
)
def test_the_facts_follow_the_text(text: str, pairs: Pairs, follows: Pairs) -> None:
    after = read(changed(text, *pairs))
    assert snapshot(after) == renamed(read(text), after, *follows)


def test_no_attendance_where_the_text_denies_it(text: str) -> None:
    assert read(changed(text, ("отырысына қатысты.", "отырысына қатыспады."))).participants == []


def test_no_chairmanship_where_the_text_takes_it_out(text: str) -> None:
    without = changed(
        text,
        ("Түрікменстанның төрағалығымен ", ""),
        ("Түрікменстанды ұйымға төрағалықтың қабылдануымен құттықтап, ", ""),
    )
    assert [row for row in read(without).terms if row[1] == "Түрікменстан"] == []


def test_a_term_of_half_a_year(text: str) -> None:
    half = changed(text, ("2018 жылы Достастықтағы", "2018 жылғы екінші жартысында Достастықтағы"))
    assert ("Тәуелсіз Мемлекеттер Достастығы", "Тәжікстан", "2018-07/2018-12") in read(half).terms


def paragraphs(text: str) -> list[str]:
    return text.strip().split("\n")


@pytest.mark.parametrize(
    "turn",
    [
        (9, *range(9)),
        (*range(8), 9, 8),
        (0, 1, 2, 8, 3, 4, 5, 6, 7, 9),
        (0, 1, 2, 4, 3, 5, 6, 7, 8, 9),
        (0, 1, 2, 3, 4, 5, 7, 6, 8, 9),
    ],
    ids=str,
)
def test_the_order_of_paragraphs_changes_nothing(text: str, facts: list[str], turn: tuple[int, ...]) -> None:
    lines = paragraphs(text)
    assert sorted(turn) == list(range(len(lines)))
    assert snapshot(read("\n".join(lines[i] for i in turn))) == facts


@pytest.mark.parametrize("number", [2, 4, 8])
def test_a_paragraph_left_out_takes_only_its_own_facts(text: str, facts: list[str], number: int) -> None:
    lines = paragraphs(text)
    del lines[number]
    assert set(snapshot(read("\n".join(lines)))) <= set(facts)


def test_blank_lines_between_paragraphs_change_nothing(text: str, facts: list[str]) -> None:
    assert snapshot(read("\n\n".join(paragraphs(text)))) == facts


def test_a_hard_wrapped_copy_reads_the_same(text: str, facts: list[str]) -> None:
    wrapped = "\n\n".join(
        textwrap.fill(line, 78, break_long_words=False, break_on_hyphens=False) for line in paragraphs(text)
    )
    assert snapshot(read(wrapped)) == facts


def test_the_text_twice_over_has_the_same_facts(text: str, facts: list[str]) -> None:
    assert set(snapshot(read(text + "\n" + text))) == set(facts)


def test_a_date_of_the_text_takes_the_place_of_the_reference_year(text: str) -> None:
    held = [row for row in read(text, "2019-04-05").events if row[1] == "held"]
    assert [row[4] for row in held] in ([None], ["2019"])
    assert all(row[2] != "2020" for row in read(text, "2019-04-05").terms)
