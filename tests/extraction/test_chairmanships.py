"""Who chaired which body when, and who followed whom."""

from __future__ import annotations

import pytest

from extraction.readable import Row, read
from graphbuilder.facts import Chairmanship

ASEAN = "Оңтүстік-Шығыс Азия елдері қауымдастығы"
AU = "Африка Одағы"
OSCE = "Еуропадағы қауіпсіздік және ынтымақтастық ұйымы"
OTS = "Түркі мемлекеттері ұйымы"
SCO = "Шанхай ынтымақтастық ұйымы"
CICA = "Азиядағы өзара іс-қимыл және сенім шаралары кеңесі"
CIS = "Тәуелсіз Мемлекеттер Достастығы"
EU_COUNCIL = "Еуропа Одағының Кеңесі"
NAM = "Қосылмау қозғалысы"
HUNGARY = "Мажарстан"

STATED: list[tuple[str, str, str, str | None]] = [
    ("Индонезия 2023 жылы АСЕАН-ға төрағалық етті.", ASEAN, "Индонезия", "2023"),
    ("АСЕАН-ға 2023 жылы Индонезия төрағалық етті.", ASEAN, "Индонезия", "2023"),
    ("2023 жылы АСЕАН-ға Индонезия төрағалық жасады.", ASEAN, "Индонезия", "2023"),
    ("Лаос 2024 жылы АСЕАН-да төрағалық етеді.", ASEAN, "Лаос", "2024"),
    ("Лаос 2024 жылы АСЕАН-ға төрағалық етпек.", ASEAN, "Лаос", "2024"),
    ("Лаос 2024 жылы АСЕАН-ға төрағалық етуде.", ASEAN, "Лаос", "2024"),
    ("Лаос 2024 жылы АСЕАН-ға төрағалық етіп отыр.", ASEAN, "Лаос", "2024"),
    ("2024 жылы Африка Одағына Мавритания төрағалық етті.", AU, "Мавритания", "2024"),
    ("Африка Одағына төрағалық 2023 жылы Комор аралдарына көшті.", AU, "Комор аралдары", "2023"),
    ("Польшаның 2022 жылғы ЕҚЫҰ-дағы төрағалығы жемісті болды.", OSCE, "Польша", "2022"),
    ("Польшаның ЕҚЫҰ-дағы 2022 жылғы төрағалығы жемісті болды.", OSCE, "Польша", "2022"),
    ("Польшаның 2022 жылы ЕҚЫҰ-ға төрағалығы жемісті болды.", OSCE, "Польша", "2022"),
    ("ЕҚЫҰ-ға 2022 жылдан бері Польша төрағалық етеді.", OSCE, "Польша", "2022"),
    ("2026 жылдан бастап ЕҚЫҰ-ға Швейцария төрағалық етеді.", OSCE, "Швейцария", "2026"),
    ("Еуропа Одағының Кеңесіне 2024 жылдың екінші жартысында Венгрия төрағалық етті.", EU_COUNCIL, HUNGARY, "2024-07/2024-12"),
    ("Қытай 2024–2025 жылдары ШЫҰ-ға төрағалық етеді.", SCO, "Қытай", "2024/2025"),
    ("Түркі мемлекеттері ұйымына 2024 жылы Қырғызстан төрағалық етеді.", OTS, "Қырғызстан", "2024"),
    ("Лаостың АСЕАН-дағы төрағалығы аяқталды.", ASEAN, "Лаос", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "body", "holder", "period"), [pytest.param(*row, id=row[0]) for row in STATED])
def test_a_state_holds_the_chair(text: str, body: str, holder: str, period: str | None) -> None:
    assert read(text).terms == [(body, holder, period)]


@pytest.mark.parametrize(
    ("text", "published", "holder", "period"),
    [
        ("БРИКС-ке биыл Ресей төрағалық етеді.", "2024-01-01", "Ресей", "2024"),
        ("БРИКС-ке келесі жылы Бразилия төрағалық етеді.", "2024-01-01", "Бразилия", "2025"),
        ("БРИКС-ке өткен жылы Оңтүстік Африка Республикасы төрағалық етті.", "2024-01-01", "Оңтүстік Африка Республикасы", "2023"),
        ("БРИКС-ке былтыр Қытай төрағалық етті.", "2023-01-01", "Қытай", "2022"),
        ("Қазір БРИКС-ке Ресей төрағалық етіп отыр.", "2024-01-01", "Ресей", None),
    ],
)
def test_the_period_is_told_from_the_date_of_the_text(text: str, published: str, holder: str, period: str | None) -> None:
    assert read(text, published).terms == [("БРИКС", holder, period)]


HANDOVERS: list[tuple[str, str, str, str, str | None]] = [
    ("Түркі мемлекеттері ұйымындағы төрағалық Өзбекстаннан Қазақстанға ауысты.", OTS, "Өзбекстан", "Қазақстан", None),
    ("Түркі мемлекеттері ұйымына төрағалық Өзбекстаннан Қазақстанға өтті.", OTS, "Өзбекстан", "Қазақстан", None),
    ("Түркі мемлекеттері ұйымының төрағалығы Өзбекстаннан Қазақстанға көшті.", OTS, "Өзбекстан", "Қазақстан", None),
    ("Өзбекстан ТМҰ-дағы төрағалық тізгінін Қазақстанға табыстады.", OTS, "Өзбекстан", "Қазақстан", None),
    ("Өзбекстан ТМҰ-дағы төрағалықты Қазақстанға тапсырды.", OTS, "Өзбекстан", "Қазақстан", None),
    ("Өзбекстан ТМҰ-ға төрағалықты Қазақстанға берді.", OTS, "Өзбекстан", "Қазақстан", None),
    ("Қазақстан ТМҰ-дағы төрағалықты Өзбекстаннан қабылдады.", OTS, "Өзбекстан", "Қазақстан", None),
    ("Қазақстан ТМҰ-дағы төрағалықты Өзбекстаннан алды.", OTS, "Өзбекстан", "Қазақстан", None),
    ("Қазақстан ТМҰ-ға төрағалықты Өзбекстаннан қабылдап алды.", OTS, "Өзбекстан", "Қазақстан", None),
    ("АӨСШК-ге төрағалық Тәжікстаннан Қазақстанға өтті.", CICA, "Тәжікстан", "Қазақстан", None),
    ("Беларусь ТМД-ға төрағалықты 2021 жылы Өзбекстаннан қабылдады.", CIS, "Өзбекстан", "Беларусь", "2021"),
    ("2025 жылы ТМД-ға төрағалық Ресейден Тәжікстанға өтеді.", CIS, "Ресей", "Тәжікстан", "2025"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "body", "before", "after", "period"), [pytest.param(*row, id=row[0]) for row in HANDOVERS]
)
def test_a_handover_gives_both_terms_and_the_succession(
    text: str, body: str, before: str, after: str, period: str | None
) -> None:
    result = read(text)
    assert sorted(result.terms, key=str) == sorted([(body, before, None), (body, after, period)], key=str)
    assert result.successions == [(body, before, after)]


SEVERAL: list[tuple[str, list[Row]]] = [
    ("Тәжікстан 2018 жылы ТМД-ға төрағалық етті. Түрікменстан 2019 жылы ТМД-ға төрағалық етті.", [(CIS, "Тәжікстан", "2018"), (CIS, "Түрікменстан", "2019")]),
    ("Тәжікстан 2018 жылы ТМД-ға төрағалық етті, Түрікменстан 2019 жылы ТМД-ға төрағалық етеді.", [(CIS, "Тәжікстан", "2018"), (CIS, "Түрікменстан", "2019")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=row[0]) for row in SEVERAL])
def test_several_terms_of_one_text(text: str, expected: list[Row]) -> None:
    assert read(text).terms == sorted(expected, key=lambda row: (row[0] or "", row[2] or ""))


NOTHING = [
    "Лаос АСЕАН-ға төрағалық етпейді.",
    "Лаос АСЕАН-ға төрағалық еткен жоқ.",
    "Лаос АСЕАН-ға төрағалық етуі мүмкін.",
    "Лаос АСЕАН-ға төрағалық етуге үміткер.",
    "Бангладеш АСЕАН төрағалығын Лаосқа беруді ұсынды.",
    "Футбол федерациясының төрағасы Италиядан сайланды.",
    "Ұйымға мүше елдер кезекпен төрағалық етеді.",
    "Комитет төрағасы есеп берді.",
    "Лаос АСЕАН-ға 1997 жылы мүше болды.",
    "Лаос АСЕАН-ның саммитіне қатысты.",
    "АСЕАН төрағалығы – жауапты міндет.",
    "Жиында төрағалық мәселесі талқыланды.",
    "Сот отырысына судья Сара Блум төрағалық етті.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_chairmanship(text: str) -> None:
    assert read(text, "2023-05-05").terms == []


def test_a_session_held_under_a_chairmanship_gives_a_term_of_its_body() -> None:
    result = read("АСЕАН саммиті Лаостың төрағалығымен Вьентьянда өтті.")
    assert result.terms == [(ASEAN, "Лаос", None)]
    assert result.chairs == [["Лаос"]]


def test_a_session_of_no_named_body_gives_no_term() -> None:
    assert read("Отырыс Лаостың төрағалығымен өтті.").terms == []


def test_a_state_congratulated_on_the_chair_holds_it() -> None:
    text = "Финляндия 2024 жылы ЕҚЫҰ-ға төрағалық етпеген. Эстония ЕҚЫҰ-ға төрағалықты қабылдауымен Мальтаны құттықтады."
    assert (OSCE, "Мальта", None) in read(text).terms


def test_a_term_told_twice_is_one() -> None:
    text = "Польша 2022 жылы ЕҚЫҰ-ға төрағалық етті. Польшаның 2022 жылғы ЕҚЫҰ-дағы төрағалығы аяқталды."
    assert read(text).terms == [(OSCE, "Польша", "2022")]


def test_the_year_after_a_stated_term_is_inferred_with_a_reason() -> None:
    text = (
        "Польша 2022 жылы ЕҚЫҰ-ға төрағалық етті. Эстония Солтүстік Македонияны ұйымға төрағалықты қабылдауымен құттықтады. "
        "ЕҚЫҰ Министрлер кеңесінің отырысы 2023 жылғы 30 қарашада Скопьеде өтеді."
    )
    terms = {
        f.holder.partition("/")[2]: f for f in read(text).extraction.facts if isinstance(f, Chairmanship) and f.body.count("-") < 9
    }
    stated, inferred = terms["poland"], terms["north-macedonia"]
    assert (stated.period, stated.basis, stated.reason) == ("2022", "stated", None)
    assert (inferred.period, inferred.basis) == ("2023", "inferred")
    assert inferred.reason and "2022" in inferred.reason


def test_a_stated_period_has_no_reason() -> None:
    (term,) = (f for f in read("Индонезия 2023 жылы АСЕАН-ға төрағалық етті.").extraction.facts if isinstance(f, Chairmanship))
    assert (term.basis, term.reason) == ("stated", None)


def test_evidence_of_a_term_is_its_clause() -> None:
    text = "Бұл белгілі. Индонезия 2023 жылы АСЕАН-ға төрағалық етті. Ел қуанды."
    (term,) = (f for f in read(text).extraction.facts if isinstance(f, Chairmanship))
    assert [text[e.start : e.end] for e in term.evidence] == ["Индонезия 2023 жылы АСЕАН-ға төрағалық етті"]
