"""A release of our own and its changes, for machines without the development corpus."""

from __future__ import annotations

import pytest

from extraction.changes import changed, renamed, snapshot
from extraction.readable import read
from graphbuilder.facts import Chairmanship, Event

RELEASE = (
    "Эстонияның Сыртқы істер министрі Маргус Цахкна Мальтаның төрағалығымен Валлеттада өткен "
    "ЕҚЫҰ Министрлер кеңесінің кезекті отырысына қатысты.\n"
    "Отырыста министрлер Бас хатшының есебін тыңдап, 2025 жылға арналған жұмыс жоспарын бекітті. "
    "Олар сайлауды байқау туралы, сондай-ақ медиа еркіндігі туралы декларациялардың жобаларын мақұлдады.\n"
    "М. Цахкна Солтүстік Македонияның 2023 жылғы ЕҚЫҰ-дағы төрағалығына жоғары баға берді.\n"
    "«Біз көмектесуге дайынбыз», – деді министр.\n"
    "ЕҚЫҰ Министрлер кеңесінің келесі отырысы 2025 жылғы 4 желтоқсанда Венада өтеді.\n"
)

FACTS = [
    "document declaration approved True | None | by [] | to []",
    "document declaration approved True | None | by [] | to []",
    "document plan approved False | 2025 | by [] | to []",
    "document report heard False | None | by [] | to []",
    "event meeting held | ЕҚЫҰ Министрлер кеңесі | Валлетта | 2024-12-05 | regular | ['Мальта'] | ['Маргус Цахкна']",
    "event meeting planned | ЕҚЫҰ Министрлер кеңесі | Вена | 2025-12-04 | None | [] | []",
    "office Маргус Цахкна | foreign-minister | Эстония",
    "speech Маргус Цахкна | declared | None | quoted",
    "speech Маргус Цахкна | praised | Солтүстік Македония | ",
    "term Еуропадағы қауіпсіздік және ынтымақтастық ұйымы | Солтүстік Македония | 2023 | stated | after None",
    "term ЕҚЫҰ Министрлер кеңесі | Мальта | None | stated | after None",
]
DATED = changed(
    RELEASE, ("Мальтаның төрағалығымен Валлеттада", "2024 жылғы 5 желтоқсанда Мальтаның төрағалығымен Валлеттада")
)


def test_the_release_itself() -> None:
    assert snapshot(read(DATED, "2024-12-06")) == sorted(FACTS)


Pairs = list[tuple[str, str]]
CASES: list[tuple[str, Pairs, Pairs]] = [
    (
        "states",
        [("Мальтаның", "Кипрдің"), ("Солтүстік Македонияның", "Польшаның")],
        [("Мальта", "Кипр"), ("Солтүстік Македония", "Польша")],
    ),
    (
        "person",
        [("Маргус Цахкна", "Урмас Рейнсалу"), ("М. Цахкна", "У. Рейнсалу")],
        [("Маргус Цахкна", "Урмас Рейнсалу")],
    ),
    (
        "person whom nobody knows",
        [("Маргус Цахкна", "Томас Вийтсаар"), ("М. Цахкна", "Т. Вийтсаар")],
        [("Маргус Цахкна", "Томас Вийтсаар")],
    ),
    ("state of the minister", [("Эстонияның", "Латвияның")], [("Эстония", "Латвия")]),
    ("place", [("Валлеттада", "Ригада")], [("Валлетта", "Рига")]),
    ("next place", [("Венада", "Хельсинкиде")], [("Вена", "Хельсинки")]),
    ("next date", [("2025 жылғы 4 желтоқсанда", "2026 жылғы наурызда")], [("2025-12-04", "2026-03")]),
    ("date", [("2024 жылғы 5 желтоқсанда", "2024 жылғы 4-5 желтоқсанда")], [("2024-12-05", "2024-12-04/2024-12-05")]),
    ("relative date", [("2024 жылғы 5 желтоқсанда", "кеше")], []),
    ("year of a term", [("2023 жылғы", "2022 жылғы")], [("| 2023 |", "| 2022 |")]),
    ("form", [("кезекті отырысына", "бейресми отырысына")], [("regular", "informal")]),
    ("part of speech", [("отырысына қатысты", "отырысына қатысқан болатын")], []),
    (
        "passive",
        [
            (
                "министрлер Бас хатшының есебін тыңдап, 2025 жылға арналған жұмыс жоспарын бекітті",
                "Бас хатшының есебі тыңдалып, 2025 жылға арналған жұмыс жоспары бекітілді",
            )
        ],
        [],
    ),
    ("kind of document", [("декларациялардың", "шарттардың")], [("declaration", "treaty")]),
    (
        "no drafts",
        [("декларациялардың жобаларын", "декларацияларды")],
        [("declaration approved True", "declaration approved False")],
    ),
    (
        "another action",
        [("жобаларын мақұлдады", "жобаларын талқылады")],
        [("declaration approved", "declaration discussed")],
    ),
    ("future", [("Венада өтеді", "Венада өтпек")], []),
    ("called off", [("Венада өтеді", "Венада өтпейді")], [("meeting planned", "meeting cancelled")]),
    (
        "another act",
        [("төрағалығына жоғары баға берді", "төрағалығын атап өтті")],
        [("praised | Солтүстік Македония", "noted | None")],
    ),
    ("words of saying", [("– деді министр", "– деп мәлімдеді министр")], []),
    (
        "body",
        [("ЕҚЫҰ Министрлер кеңесінің", "Еуропа Кеңесі Министрлер комитетінің"), ("ЕҚЫҰ-дағы", "Еуропа Кеңесіндегі")],
        [
            ("ЕҚЫҰ Министрлер кеңесі", "Еуропа Кеңесінің Министрлер комитеті"),
            ("Еуропадағы қауіпсіздік және ынтымақтастық ұйымы", "Еуропа Кеңесі"),
        ],
    ),
]


@pytest.mark.parametrize(
    ("pairs", "follows"), [pytest.param(pairs, follows, id=name) for name, pairs, follows in CASES]
)
def test_the_facts_follow_the_text(pairs: Pairs, follows: Pairs) -> None:
    after = read(changed(DATED, *pairs), "2024-12-06")
    assert snapshot(after) == renamed(read(DATED, "2024-12-06"), after, *follows)


def test_moving_the_next_session_to_the_top_changes_nothing() -> None:
    lines = DATED.strip().split("\n")
    assert snapshot(read("\n".join([lines[-1], *lines[:-1]]), "2024-12-06")) == sorted(FACTS)


def test_without_any_date_the_year_comes_from_the_text_and_is_inferred() -> None:
    result = read(
        changed(RELEASE, ("2025 жылғы 4 желтоқсанда", "2024 жылғы 20 желтоқсанда"), ("2025 жылға", "2024 жылға"))
    )
    dates = {f.status: (f.date, f.date_inferred) for f in result.extraction.facts if isinstance(f, Event)}
    assert dates == {"held": ("2024", True), "planned": ("2024-12-20", False)}


def test_a_stated_term_is_not_touched_by_the_reference_year() -> None:
    terms = [f for f in read(RELEASE).extraction.facts if isinstance(f, Chairmanship) and f.period == "2023"]
    assert [(term.holder, term.basis, term.reason) for term in terms] == [("state/north-macedonia", "stated", None)]


def test_offsets_are_those_of_the_text_as_read() -> None:
    text = "\n\n   " + DATED.replace("\n", "\r\n\r\n")
    for evidence in read(text, "2024-12-06").evidence:
        assert text[evidence.start : evidence.end].strip()


@pytest.mark.parametrize("text", ["", " ", "\n", "?", "АБВ", "123", "«»", "\u0000", "🙂", "қ" * 5000, "Отырыс. " * 300])
def test_any_text_is_read(text: str) -> None:
    read(text)
