"""Dates and periods in Russian sentences: where they stand, how they are marked and what they are worth.

Texts with a date of their own are read as of Friday, 5 April 2019.
"""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuilder.edtf import is_valid
from graphbuilder.languages.base import TimeSpan
from graphbuilder.languages.russian import Russian
from graphbuilder.languages.time import Anchor, resolve
from graphbuilder.languages.tokens import tokenize

RUSSIAN = Russian()
DATED = Anchor(date(2019, 4, 5), 2019)
UNDATED = Anchor(None, None)
LAST_TOLD = "2019-03-07"


def spans(text: str) -> list[TimeSpan]:
    return RUSSIAN.time_spans(tokenize(text))


def dates(text: str, anchor: Anchor = DATED, *, future: bool | None = None) -> list[str | None]:
    """The EDTF value of each date of a sentence; None where there is not enough to tell."""
    moments = [resolve(span.when, anchor, future=future, last=LAST_TOLD) for span in spans(text)]
    return [moment.edtf if moment else None for moment in moments]


def covered(text: str) -> list[tuple[str, str]]:
    """The text of each date and its marking."""
    tokens = tokenize(text)
    return [(text[tokens[s.first].start : tokens[s.last - 1].end], s.case) for s in RUSSIAN.time_spans(tokens)]


FULL = [
    ("Заседание пройдёт 10 октября 2019 года в Ашхабаде.", "2019-10-10"),
    ("Заседание пройдет 10 октября 2019 г. в Ашхабаде.", "2019-10-10"),
    ("Заседание пройдет 10.10.2019 в Ашхабаде.", "2019-10-10"),
    ("Заседание 2019-04-05 прошло.", "2019-04-05"),
    ("5-го апреля 2019 года", "2019-04-05"),
    ("пятого апреля 2019 года", "2019-04-05"),
    ("двадцать первого мая 2019 года", "2019-05-21"),
    ("в пятницу, 5 апреля 2019 года, прошло", "2019-04-05"),
    ("Накануне, 10 октября 2019 года, прошло", "2019-10-10"),
    ("вечером 5 апреля 2019 года прошло", "2019-04-05"),
    ("28–29 июля 2023 года", "2023-07-28/2023-07-29"),
    ("28-29 июля 2023 года", "2023-07-28/2023-07-29"),
    ("с 28 по 29 июля 2023 года", "2023-07-28/2023-07-29"),
    ("5 и 6 мая 2023 года", "2023-05-05/2023-05-06"),
    ("9, 10 и 11 мая 2023 года", "2023-05-09/2023-05-11"),
    ("с 30 марта по 2 апреля 2019 года", "2019-03-30/2019-04-02"),
    ("30 декабря – 2 января 2020 года", "2019-12-30/2020-01-02"),
    ("с 1 декабря 2023 года по 30 ноября 2024 года", "2023-12-01/2024-11-30"),
    ("в период с 1 по 5 мая 2020 года", "2020-05-01/2020-05-05"),
    ("между 5 и 7 мая 2020 года", "2020-05-05/2020-05-07"),
    ("10–11.10.2019", "2019-10-10/2019-10-11"),
    ("в мае 2019 года", "2019-05"),
    ("в мае 2019", "2019-05"),
    ("в апреле-мае 2019 года", "2019-04/2019-05"),
    ("с января по июнь 2025 года", "2025-01/2025-06"),
    ("в середине сентября 2024 года", "2024-09"),
    ("в первых числах мая 2024 года", "2024-05"),
    ("в первом квартале 2026 года", "2026-01/2026-03"),
    ("в IV квартале 2026 года", "2026-10/2026-12"),
    ("во второй половине 2024 года", "2024-07/2024-12"),
    ("в первом полугодии 2024 года", "2024-01/2024-06"),
    ("осенью 2026 года", "2026-23"),
    ("весной 2026 года", "2026-21"),
    ("в 2018 году", "2018"),
    ("в 2018-м", "2018"),
    ("в конце 2024 года", "2024"),
    ("в течение 2024 года", "2024"),
    ("весь 2025 год", "2025"),
    ("в 2024–2026 годах", "2024/2026"),
    ("в 2022-2023 гг.", "2022/2023"),
    ("с 2020 по 2023 год", "2020/2023"),
]


@pytest.mark.parametrize(("text", "value"), FULL)
@pytest.mark.parametrize("anchor", [DATED, UNDATED])
def test_what_the_text_gives_in_full_needs_no_date_of_the_text(text: str, value: str, anchor: Anchor) -> None:
    assert dates(text, anchor) == [value]


RELATIVE = [
    ("сегодня", "2019-04-05"),
    ("вчера вечером", "2019-04-04"),
    ("завтра", "2019-04-06"),
    ("два дня назад", "2019-04-03"),
    ("в среду", "2019-04-03"),
    ("в прошлую пятницу", "2019-03-29"),
    ("в минувшую среду", "2019-04-03"),
    ("в минувшие субботу и воскресенье", "2019-03-30/2019-03-31"),
    ("на прошлой неделе", "2019-03-25/2019-03-31"),
    ("на следующей неделе", "2019-04-08/2019-04-14"),
    ("на будущей неделе", "2019-04-08/2019-04-14"),
    ("в этом месяце", "2019-04"),
    ("19 числа этого месяца", "2019-04-19"),
    ("в прошлом месяце", "2019-03"),
    ("в мае текущего года", "2019-05"),
    ("10 мая с.г.", "2019-05-10"),
    ("в октябре прошлого года", "2018-10"),
    ("в этом году", "2019"),
    ("в следующем году", "2020"),
    ("осенью будущего года", "2020-23"),
    ("нынешней осенью", "2019-23"),
    ("в начале следующего года", "2020"),
]


@pytest.mark.parametrize(("text", "value"), RELATIVE)
def test_relative_dates_are_those_of_a_dated_text(text: str, value: str) -> None:
    assert dates(text) == [value]


def test_the_day_before_is_yesterday_where_no_day_was_told_of() -> None:
    (span,) = spans("накануне")
    moment = resolve(span.when, DATED, future=False, last=None)
    assert moment is not None
    assert moment.edtf == "2019-04-04"


@pytest.mark.parametrize("text", ["сегодня", "вчера", "в среду", "на прошлой неделе", "в этом году", "в мае", "весной"])
def test_relative_dates_of_an_undated_text_are_unknown(text: str) -> None:
    assert dates(text, UNDATED) == [None]


def test_a_day_without_a_year_in_an_undated_text_keeps_its_year_open() -> None:
    assert dates("11 августа состоится", UNDATED) == ["XXXX-08-11"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("в тот же день", "2019-03-07"),
        ("вечером того же дня", "2019-03-07"),
        ("на следующий день", "2019-03-08"),
        ("назавтра", "2019-03-08"),
        ("днём ранее", "2019-03-06"),
        ("днем позже", "2019-03-08"),
        ("в том же году", "2019"),
        ("накануне", "2019-03-06"),
        ("накануне открытия", "2019-03-06"),
        ("за день до этого", "2019-03-06"),
        ("двумя днями ранее", "2019-03-05"),
        ("тремя днями позже", "2019-03-10"),
        ("на следующее утро", "2019-03-08"),
        ("наутро", "2019-03-08"),
        ("тем же вечером", "2019-03-07"),
        ("в те же дни", "2019-03-07"),
        ("в том же месяце", "2019-03"),
        ("15 числа того же месяца", "2019-03-15"),
        ("в заключительный день", "2019-03-07"),
        ("в день прибытия", "2019-03-07"),
        ("в день прилета, 9 марта", "2019-03-09"),
        ("на следующий день (8 марта)", "2019-03-08"),
    ],
)
def test_dates_relative_to_the_one_told_of_last(text: str, value: str) -> None:
    assert dates(text) == [value]


@pytest.mark.parametrize(
    ("text", "future", "value"),
    [
        ("во вторник", True, "2019-04-09"),
        ("во вторник", False, "2019-04-02"),
        ("12 марта", True, "2020-03-12"),
        ("12 декабря", False, "2018-12-12"),
        ("в декабре", True, "2019-12"),
    ],
)
def test_tense_says_which_of_two_is_meant(text: str, future: bool, value: str) -> None:
    assert dates(text, future=future) == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("План консультаций на 2019 год утверждён", [("на 2019 год", "attr")]),
        ("План действий на 2023–2027 годы по реализации", [("на 2023–2027 годы", "attr")]),
        ("отчёт за 2018 год", [("за 2018 год", "attr")]),
        ("саммит 2024 года", [("2024 года", "attr")]),
        ("соглашение от 5 апреля 2019 года", [("от 5 апреля 2019 года", "attr")]),
        ("Стратегии развития СНГ до 2030 года", [("до 2030 года", "attr")]),
        ("Программу работы на октябрь", [("на октябрь", "attr")]),
        ("намечено на октябрь", [("на октябрь", "loc")]),
        ("запланировано на 10 октября 2019 года", [("на 10 октября 2019 года", "loc")]),
        ("октябрьский саммит в Казани", [("октябрьский", "attr")]),
        ("2019 год стал", [("2019 год", "nom")]),
        ("С 14 по 16 ноября ожидаются", [("С 14 по 16 ноября", "loc")]),
        ("после 1996 и 2014 годов", [("после 1996", "loc"), ("2014 годов", "loc")]),
        ("С 1 января председательство", [("С 1 января", "loc")]),
    ],
)
def test_marking_and_extent(text: str, expected: list[tuple[str, str]]) -> None:
    assert covered(text) == expected


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("с 2024 года", True, False),
        ("до 2030 года", False, True),
        ("к маю", False, True),
        ("до конца года", False, True),
    ],
)
def test_open_ends(text: str, since: bool, until: bool) -> None:
    (span,) = spans(text)
    assert (span.when.since, span.when.until) == (since, until)


@pytest.mark.parametrize(
    "text",
    [
        "В окружающей среде",
        "51-я сессия",
        "Резолюция 2254 принята",
        "500 млн долларов",
        "В период председательства",
        "1960-е годы",
        "«Видение ОЭС – 2035»",
        "на Октябрьской улице",
        "Марта приехала",
        "в следующем заседании",
        "в прошлом президент",
        "свыше 200 мероприятий",
        "32.13.2019",
    ],
)
def test_no_date(text: str) -> None:
    assert spans(text) == []


WORDS = (
    "с со по до в во на за к от между и 5 10 31 32 2019 2023 года году годы г . , – - мая октября мае апреле-мае "
    "среду пятницу этого прошлой следующей неделе месяца начале конце второй половине квартале осенью весны накануне "
    "сегодня того же дня днем ранее два назад числа 10.10.2019 40.40.2019 гг первого двадцать тот период течение"
)


@given(st.lists(st.sampled_from(tuple(WORDS.split(" "))), max_size=12).map(" ".join))
def test_any_order_of_date_words_is_read_without_error(text: str) -> None:
    tokens = tokenize(text)
    found = RUSSIAN.time_spans(tokens)
    for span in found:
        assert 0 <= span.first < span.last <= len(tokens)
        for anchor, future in itertools.product((DATED, UNDATED), (True, False, None)):
            moment = resolve(span.when, anchor, future=future, last=LAST_TOLD)
            assert moment is None or is_valid(moment.edtf)
    for before, after in itertools.pairwise(found):
        assert before.last <= after.first


@given(st.text(max_size=80))
def test_any_text_is_read_without_error(text: str) -> None:
    RUSSIAN.time_spans(tokenize(text))
