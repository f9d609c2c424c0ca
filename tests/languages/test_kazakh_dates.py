"""Dates and periods in Kazakh sentences: where they stand and what they are worth.

Texts with a date of their own are read as of Friday, 5 April 2019.
"""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuilder.edtf import is_valid
from graphbuilder.languages.kazakh.dates import time_spans
from graphbuilder.languages.time import Anchor, Moment, resolve
from graphbuilder.languages.tokens import tokenize

FRIDAY = date(2019, 4, 5)
DATED = Anchor(FRIDAY, 2019)
UNDATED = Anchor(None, None)
MONTHS = (
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
)
WEEKDAYS = ("дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі")
LAST_TOLD = "2019-03-07"


def dates(text: str, anchor: Anchor, *, future: bool | None = None) -> list[str | None]:
    """The EDTF value of each date of a sentence; None where there is not enough to tell."""
    moments = [resolve(span.when, anchor, future=future, last=LAST_TOLD) for span in time_spans(tokenize(text))]
    return [moment.edtf if moment else None for moment in moments]


def the_date(text: str, anchor: Anchor, *, future: bool | None = None) -> str | None:
    found = dates(text, anchor, future=future)
    assert len(found) <= 1, f"several dates: {found}"
    return found[0] if found else None


FULL = [
    ("Отырыс 2019 жылы 10 қазанда өтеді.", "2019-10-10"),
    ("Отырыс 2019 жылғы 10 қазанда өтеді.", "2019-10-10"),
    ("Отырыс 2019 жылғы 10 қазан күні өтеді.", "2019-10-10"),
    ("Отырыс 2019 жылдың 10 қазанында өтеді.", "2019-10-10"),
    ("Отырыс 2019 жылдың 5 сәуірінде өтті.", "2019-04-05"),
    ("Отырыс 2019 жылдың 10 қазаны күні өтеді.", "2019-10-10"),
    ("Отырыс 2019 ж. 10 қазанда өтеді.", "2019-10-10"),
    ("Отырыс 10.10.2019 күні өтеді.", "2019-10-10"),
    ("Отырыс 1.3.2021 күні өтеді.", "2021-03-01"),
    ("2019 жылғы 10 қазандағы отырыс", "2019-10-10"),
    ("2019 жылғы 10 қазан", "2019-10-10"),
    ("Құжат 2020 жылғы 29 ақпанда жасалды.", "2020-02-29"),
    ("Құжат 1991 жылғы 21 желтоқсанда жасалды.", "1991-12-21"),
    ("Отырыс 2019 жылы қазанның 10-ында өтеді.", "2019-10-10"),
    ("Отырыс 2019 жылы қазан айының 10-ында өтеді.", "2019-10-10"),
    ("Отырыс 2024 жылғы 28-29 шілде күндері өтті.", "2024-07-28/2024-07-29"),
    ("Отырыс 2024 жылғы 28–29 шілдеде өтті.", "2024-07-28/2024-07-29"),
    ("Отырыс 2024 жылғы 28 және 29 шілдеде өтті.", "2024-07-28/2024-07-29"),
    ("Отырыс 2022 жылдың 14-16 қыркүйегі аралығында өтті.", "2022-09-14/2022-09-16"),
    ("Отырыс 2024 жылғы 30 наурыз – 2 сәуір аралығында өтті.", "2024-03-30/2024-04-02"),
    ("Отырыс 2024 жылғы 30 желтоқсан – 2 қаңтар күндері өтеді.", "2024-12-30/2025-01-02"),
    ("Отырыс 2024 жылғы 5 сәуірден 9 сәуірге дейін өтеді.", "2024-04-05/2024-04-09"),
    ("Отырыс 2021 жылғы қазанда өтті.", "2021-10"),
    ("Отырыс 2021 жылдың қазанында өтті.", "2021-10"),
    ("Отырыс 2021 жылдың қыркүйегінде өтті.", "2021-09"),
    ("Отырыс 2021 жылдың қазан айында өтті.", "2021-10"),
    ("Отырыс 2021 жылғы қазан айының ортасында өтті.", "2021-10"),
    ("2021 жылғы қазандағы отырыс", "2021-10"),
    ("Отырыс 2021 жылғы мамыр – маусым айларында өтті.", "2021-05/2021-06"),
    ("Отырыс 2021 жылғы мамыр-маусымда өтті.", "2021-05/2021-06"),
    ("Отырыс 2022 жылдың көктемінде өтті.", "2022-21"),
    ("Отырыс 2022 жылғы көктемде өтті.", "2022-21"),
    ("Отырыс 2022 жылдың жазында өтті.", "2022-22"),
    ("Отырыс 2022 жылғы күзде өтті.", "2022-23"),
    ("Отырыс 2022 жылғы қыста өтті.", "2022-24"),
    ("Тәжікстан 2024 жылдың бірінші жартысында төрағалық етті.", "2024-01/2024-06"),
    ("Тәжікстан 2024 жылғы алғашқы жартысында төрағалық етті.", "2024-01/2024-06"),
    ("Тәжікстан 2024 жылғы екінші жартыжылдықта төрағалық етті.", "2024-07/2024-12"),
    ("Тәжікстан 2024 жылдың бірінші тоқсанында төрағалық етті.", "2024-01/2024-03"),
    ("Тәжікстан 2018 жылы төрағалық етті.", "2018"),
    ("Тәжікстанның 2018 жылғы төрағалығы", "2018"),
    ("2018 жылдың қорытындысы", "2018"),
    ("2019 жылға арналған жоспар", "2019"),
    ("2023–2027 жылдарға арналған бағдарлама", "2023/2027"),
    ("2023-2027 жылдары орындалады", "2023/2027"),
    ("2023–2027 жж. бағдарлама", "2023/2027"),
    ("1941-1945 жылғы соғыс", "1941/1945"),
    ("1941–1945 жылдардағы соғыс", "1941/1945"),
    ("2018 және 2019 жылдары төрағалық етті.", "2018/2019"),
    ("1990 жылдары құрылған", "199X"),
    ("2026 жылдың басында өтеді.", "2026"),
    ("2019 жылдың соңында өтеді.", "2019"),
    ("2019 жылдың ішінде өтеді.", "2019"),
    ("2030 жылға қарай", "2030"),
    ("2019-да өтті", "2019"),
]


@pytest.mark.parametrize("anchor", [DATED, UNDATED], ids=["dated", "undated"])
@pytest.mark.parametrize(("text", "expected"), FULL, ids=[text for text, _ in FULL])
def test_a_date_with_its_year_needs_no_date_of_the_text(text: str, expected: str, anchor: Anchor) -> None:
    assert the_date(text, anchor) == expected


RELATIVE = [
    ("Отырыс бүгін өтті.", "2019-04-05"),
    ("Отырыс кеше өтті.", "2019-04-04"),
    ("Отырыс ертең өтеді.", "2019-04-06"),
    ("Отырыс бүрсігүні өтеді.", "2019-04-07"),
    ("бүгінгі отырыс", "2019-04-05"),
    ("кешегі отырыс", "2019-04-04"),
    ("ертеңгі отырыс", "2019-04-06"),
    ("Отырыс осы аптада өтеді.", "2019-04-01/2019-04-07"),
    ("Отырыс өткен аптада өтті.", "2019-03-25/2019-03-31"),
    ("Отырыс келесі аптада өтеді.", "2019-04-08/2019-04-14"),
    ("Отырыс келесі аптаның сейсенбі күні өтеді.", "2019-04-09"),
    ("Отырыс келесі аптаның сейсенбісінде өтеді.", "2019-04-09"),
    ("Отырыс осы айда өтеді.", "2019-04"),
    ("Отырыс келесі айда өтеді.", "2019-05"),
    ("Отырыс өткен айда өтті.", "2019-03"),
    ("Отырыс өткен айдың соңында өтті.", "2019-03"),
    ("Отырыс осы айдың 30-ында өтеді.", "2019-04-30"),
    ("Отырыс осы айдың 29-ы мен 30-ы күндері өтеді.", "2019-04-29/2019-04-30"),
    ("Отырыс 2018 жылғы шілденің 3-і мен 4-і күндері өтті.", "2018-07-03/2018-07-04"),
    ("Отырыс 2018 жылғы қазанның 1-і, 2-сі және 3-і күндері өтті.", "2018-10-01/2018-10-03"),
    ("Отырыс 2018 жылғы маусымның 14-і және 15-інде өтті.", "2018-06-14/2018-06-15"),
    ("Отырыс 2018 жылғы маусымның 14-інен 16-сына дейін өтті.", "2018-06-14/2018-06-16"),
    ("Отырыс осы айдың 28-29-ында өтеді.", "2019-04-28/2019-04-29"),
    ("Отырыс келесі айдың 3-інде өтеді.", "2019-05-03"),
    ("Отырыс өткен айдың 31-інде өтті.", "2019-03-31"),
    ("Отырыс биыл өтеді.", "2019"),
    ("биылғы отырыс", "2019"),
    ("Отырыс былтыр өтті.", "2018"),
    ("былтырғы отырыс", "2018"),
    ("Отырыс келесі жылы өтеді.", "2020"),
    ("Отырыс келер жылы өтеді.", "2020"),
    ("Отырыс алдағы жылы өтеді.", "2020"),
    ("Отырыс өткен жылы өтті.", "2018"),
    ("осы жылғы отырыс", "2019"),
    ("ағымдағы жылғы отырыс", "2019"),
    ("Отырыс биыл қазанда өтеді.", "2019-10"),
    ("Отырыс биылғы қазанда өтеді.", "2019-10"),
    ("Отырыс биыл 10 қазанда өтеді.", "2019-10-10"),
    ("Отырыс осы жылғы мамырда өтеді.", "2019-05"),
    ("Отырыс осы жылғы 10 мамырда өтеді.", "2019-05-10"),
    ("Отырыс осы жылдың мамыр айында өтеді.", "2019-05"),
    ("Отырыс осы жылдың 10 мамырында өтеді.", "2019-05-10"),
    ("Отырыс өткен жылғы 10 мамырда өтті.", "2018-05-10"),
    ("Отырыс келер жылдың көктемінде өтеді.", "2020-21"),
    ("Отырыс осы жылдың күзінде өтеді.", "2019-23"),
    ("Отырыс биылғы жазда өтеді.", "2019-22"),
    ("Тәжікстан осы жылдың екінші жартысында төрағалық етеді.", "2019-07/2019-12"),
    ("Тәжікстан келесі жылдың бірінші жартысында төрағалық етеді.", "2020-01/2020-06"),
    ("Отырыс көктемде өтеді.", "2019-21"),
    ("2016 жылдан бері", "2016/2019"),
    ("2025 жылға дейін", "2019/2025"),
    ("2025 жылға дейінгі стратегия", "2019/2025"),
]


@pytest.mark.parametrize(("text", "expected"), RELATIVE, ids=[text for text, _ in RELATIVE])
def test_a_relative_date_counts_from_the_date_of_the_text(text: str, expected: str) -> None:
    assert the_date(text, DATED) == expected


NEEDING_A_YEAR = [text for text, _ in RELATIVE if not any(letter.isdigit() for letter in text) or "айдың" in text]


@pytest.mark.parametrize("text", NEEDING_A_YEAR)
def test_a_relative_date_of_a_text_without_a_date_is_not_made_up(text: str) -> None:
    assert the_date(text, UNDATED) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Отырыс биыл өтеді.", "2021"),
        ("Отырыс келесі жылы өтеді.", "2022"),
        ("Отырыс осы жылғы 10 мамырда өтеді.", "2021-05-10"),
        ("Отырыс 10 қазанда өтеді.", "2021-10-10"),
        ("Отырыс қазанда өтеді.", "2021-10"),
    ],
)
def test_the_year_of_an_undated_text_is_its_reference_year_and_marked_as_inferred(text: str, expected: str) -> None:
    (span,) = time_spans(tokenize(text))
    moment = resolve(span.when, Anchor(None, 2021), future=None)
    assert moment is not None and (moment.edtf, moment.inferred) == (expected, True)


def test_what_a_dated_text_gives_is_not_inferred() -> None:
    (span,) = time_spans(tokenize("Отырыс 10 қазанда өтеді."))
    moment = resolve(span.when, DATED, future=None)
    assert moment is not None and not moment.inferred


YEARLESS = [
    ("Отырыс 10 қазанда өтеді.", "XXXX-10-10", "2019-10-10"),
    ("Отырыс 10-қазанда өтеді.", "XXXX-10-10", "2019-10-10"),
    ("Отырыс 10 қазан күні өтеді.", "XXXX-10-10", "2019-10-10"),
    ("Отырыс қазанның 10-ында өтеді.", "XXXX-10-10", "2019-10-10"),
    ("Отырыс қазанның 10-ы күні өтеді.", "XXXX-10-10", "2019-10-10"),
    ("Отырыс қазан айының 10-ында өтеді.", "XXXX-10-10", "2019-10-10"),
    ("Отырыс қыркүйектің 1-інде өтеді.", "XXXX-09-01", "2019-09-01"),
    ("7 наурыздағы кездесу", "XXXX-03-07", "2019-03-07"),
    ("Отырыс қазанда өтеді.", None, "2019-10"),
    ("Отырыс қазан айында өтеді.", None, "2019-10"),
    ("Отырыс 28-29 шілде күндері өтеді.", "XXXX-07-28/XXXX-07-29", "2019-07-28/2019-07-29"),
    ("Отырыс 28–29 шілдеде өтеді.", "XXXX-07-28/XXXX-07-29", "2019-07-28/2019-07-29"),
    ("Отырыс 30 наурыздан 2 сәуірге дейін өтті.", "XXXX-03-30/XXXX-04-02", "2019-03-30/2019-04-02"),
    ("Көрме 1 қаңтардан 31 желтоқсанға дейін ашық.", "XXXX-01-01/XXXX-12-31", "2019-01-01/2019-12-31"),
    ("Көрме 29 ақпанда ашылды.", "XXXX-02-29", None),
    ("Көрме 31 ақпанда ашылды.", None, None),
]


@pytest.mark.parametrize(("text", "undated", "dated"), YEARLESS, ids=[text for text, _, _ in YEARLESS])
def test_a_day_without_a_year(text: str, undated: str | None, dated: str | None) -> None:
    assert the_date(text, UNDATED) == undated
    assert the_date(text, DATED) == dated


@pytest.mark.parametrize(
    ("text", "published", "future", "expected"),
    [
        ("9 қаңтарда", date(2019, 12, 20), True, "2020-01-09"),
        ("9 қаңтарда", date(2019, 12, 20), False, "2019-01-09"),
        ("9 қаңтарда", date(2019, 12, 20), None, "2020-01-09"),
        ("28 желтоқсанда", date(2019, 1, 5), False, "2018-12-28"),
        ("28 желтоқсанда", date(2019, 1, 5), True, "2019-12-28"),
        ("28 желтоқсанда", date(2019, 1, 5), None, "2018-12-28"),
        ("қаңтарда", date(2019, 12, 20), True, "2020-01"),
        ("желтоқсанда", date(2019, 1, 5), False, "2018-12"),
        ("5 сәуірде", FRIDAY, True, "2019-04-05"),
        ("5 сәуірде", FRIDAY, False, "2019-04-05"),
        ("күзде", date(2019, 2, 1), False, "2018-23"),
        ("көктемде", date(2019, 11, 1), True, "2020-21"),
        ("дүйсенбі күні", FRIDAY, True, "2019-04-08"),
        ("дүйсенбі күні", FRIDAY, False, "2019-04-01"),
        ("дүйсенбіде", FRIDAY, None, "2019-04-01"),
        ("жұма күні", FRIDAY, True, "2019-04-05"),
        ("жұма күні", FRIDAY, False, "2019-04-05"),
        ("өткен дүйсенбіде", FRIDAY, False, "2019-04-01"),
        ("өткен дүйсенбіде", date(2019, 4, 1), False, "2019-03-25"),
        ("алдағы жексенбіде", FRIDAY, None, "2019-04-07"),
        ("келесі сәрсенбі күні", FRIDAY, True, "2019-04-10"),
    ],
)
def test_the_side_on_which_an_event_lies_decides_the_year_and_the_week(
    text: str, published: date, future: bool | None, expected: str
) -> None:
    assert the_date(text, Anchor(published, published.year), future=future) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Сол күні келіссөз өтті.", "2019-03-07"),
        ("Ертеңіне келіссөз өтті.", "2019-03-08"),
        ("Ертесіне келіссөз өтті.", "2019-03-08"),
        ("Келесі күні келіссөз өтті.", "2019-03-08"),
        ("Сол жылы келіссөз өтті.", "2019"),
    ],
)
def test_dates_that_lean_on_the_one_told_before(text: str, expected: str) -> None:
    assert the_date(text, UNDATED) == expected


@pytest.mark.parametrize("number", range(12))
def test_every_month_in_the_locative(number: int) -> None:
    word = MONTHS[number] + {"сәуір": "де", "шілде": "де", "қыркүйек": "те"}.get(MONTHS[number], "да")
    assert (
        the_date(f"Отырыс 3 {word} өтеді.", DATED, future=None if number < 9 else True) == f"2019-{number + 1:02d}-03"
    )
    assert the_date(f"Отырыс {word} өтеді.", DATED, future=None if number < 9 else True) == f"2019-{number + 1:02d}"


@pytest.mark.parametrize("number", range(7))
def test_every_day_of_the_week(number: int) -> None:
    assert (
        the_date(f"Отырыс {WEEKDAYS[number]} күні өтеді.", DATED, future=True)
        == date(2019, 4, 5 + (number - 4) % 7).isoformat()
    )


@pytest.mark.parametrize(
    "text",
    [
        "Соғыс басталуының 80 жылдығына орай",
        "Отырысқа 15 мемлекет қатысты.",
        "Қор 10 млн доллар бөлді.",
        "51-сессия жұмысын бастады.",
        "Мамырбек Қазанғап келді.",
        "Наурыз мейрамы тойланды.",
        "Келіссөз жаз жайлауында емес.",
        "Үйдің нөмірі 2019 болды.",
        "Ғасыр бойы дос болған.",
        "Соңғы уақытта қарым-қатынас дамыды.",
        "Екінші рет кездесті.",
        "Алдағы отырыс туралы айтылды.",
        "Осы құжатқа қол қойылды.",
        "",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert dates(text, DATED) == []


def test_several_dates_of_one_sentence_stand_apart_and_in_order() -> None:
    text = "2018 жылы Тәжікстан, 2019 жылы Түрікменстан төрағалық етті, отырыс 10 қазанда өтеді."
    assert dates(text, DATED) == ["2018", "2019", "2019-10-10"]


@pytest.mark.parametrize(
    ("text", "words", "case"),
    [
        ("Отырыс 2019 жылы 10 қазанда өтеді.", "2019 жылы 10 қазанда", "loc"),
        ("Ол 2019 жылғы отырысқа қатысты.", "2019 жылғы", "attr"),
        ("Ол 2019 жылға арналған жоспарды бекітті.", "2019 жылға арналған", "attr"),
        ("Ол 10 қазандағы отырысқа қатысты.", "10 қазандағы", "attr"),
        ("Ол 10 қазан күнгі отырысқа қатысты.", "10 қазан күнгі", "attr"),
        ("Отырыс келер жылдың көктемінде өтеді.", "келер жылдың көктемінде", "loc"),
        ("Отырыс осы айдың 30-ында өтеді.", "осы айдың 30-ында", "loc"),
        ("Отырыс 28–29 шілде күндері өтеді.", "28–29 шілде күндері", "loc"),
    ],
)
def test_where_a_date_stands_and_how_it_is_marked(text: str, words: str, case: str) -> None:
    tokens = tokenize(text)
    (span,) = time_spans(tokens)
    assert text[tokens[span.first].start : tokens[span.last - 1].end] == words
    assert span.case == case


DATE_WORDS = st.sampled_from(
    [
        *MONTHS,
        *(m + "да" for m in MONTHS),
        *WEEKDAYS,
        "2019",
        "1945",
        "31",
        "30",
        "0",
        "99",
        "10.10.2019",
        "99.99.9999",
        "жылы",
        "жылғы",
        "жылдың",
        "жылға",
        "жылдан",
        "арналған",
        "дейін",
        "бері",
        "биыл",
        "былтыр",
        "осы",
        "өткен",
        "келесі",
        "айдың",
        "айда",
        "аптада",
        "аптаның",
        "күні",
        "күндері",
        "бірінші",
        "екінші",
        "жартысында",
        "көктемде",
        "күзінде",
        "соңында",
        "30-ында",
        "1-інде",
        "-",
        "–",
        ",",
        "және",
        "сол",
        "бүгін",
        "ертеңінде",
        "ж",
        ".",
        "отырыс",
    ]
)


@given(st.lists(DATE_WORDS, max_size=14), st.one_of(st.none(), st.dates(date(1900, 1, 1), date(2100, 1, 1))))
def test_any_row_of_date_words_is_read_without_error(words: list[str], published: date | None) -> None:
    anchor = Anchor(published, published.year if published else None)
    tokens = tokenize(" ".join(words))
    spans = time_spans(tokens)
    assert all(0 <= span.first < span.last <= len(tokens) for span in spans)
    assert all(a.last <= b.first for a, b in itertools.pairwise(spans))
    for span in spans:
        for future in (None, True, False):
            resolve(span.when, anchor, future=future, last=LAST_TOLD)


@given(st.text(max_size=80))
def test_any_text_is_read_without_error(text: str) -> None:
    for span in time_spans(tokenize(text)):
        resolve(span.when, DATED, future=None)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_written_in_full_is_read_back(day: date) -> None:
    month = MONTHS[day.month - 1]
    for text in (f"{day.year} жылғы {day.day} {month} күні", f"{day.day:02d}.{day.month:02d}.{day.year}"):
        assert the_date(text, UNDATED) == day.isoformat()


@given(st.sampled_from([text for text, _ in FULL + RELATIVE]), st.dates(date(1990, 1, 2), date(2098, 12, 30)))
def test_values_are_edtf(text: str, published: date) -> None:
    for value in dates(text, Anchor(published, published.year)):
        assert value is None or is_valid(value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Бірінші күні келіссөз өтті.", "2025-10-28"),
        ("Сапардың екінші күні отырыс өтті.", "2025-10-29"),
        ("Соңғы күні мәлімдеме қабылданды.", "2025-10-30"),
        ("Үшінші күнгі отырыс", "2025-10-30"),
    ],
)
def test_a_day_of_the_days_told_of_last(text: str, expected: str) -> None:
    (span,) = time_spans(tokenize(text))
    assert resolve(span.when, UNDATED, future=False, last="2025-10-28/2025-10-30") == Moment(expected)
    assert resolve(span.when, UNDATED, future=False, last=None) is None
