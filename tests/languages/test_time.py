"""Dates in the terms of a text become EDTF values, exactly as precise as the text."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuilder.edtf import bounds, is_valid
from graphbuilder.languages.time import AUTUMN, SPRING, SUMMER, WINTER, Anchor, Moment, When, resolve

FRIDAY = date(2019, 4, 5)
DATED = Anchor(FRIDAY, 2019)
INFERRED = Anchor(None, 2019)
UNKNOWN = Anchor(None, None)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (When(year=2018), "2018"),
        (When(year=2018, year_end=2020), "2018/2020"),
        (When(year=2018, month=3), "2018-03"),
        (When(year=2018, month=3, month_end=5), "2018-03/2018-05"),
        (When(year=2018, month=11, month_end=2), "2018-11/2019-02"),
        (When(year=2018, month=3, day=9), "2018-03-09"),
        (When(year=2018, month=3, day=9, day_end=11), "2018-03-09/2018-03-11"),
        (When(year=2018, month=3, day=9, day_end=9), "2018-03-09"),
        (When(year=2018, month=3, day=30, month_end=4, day_end=2), "2018-03-30/2018-04-02"),
        (When(year=2018, month=12, day=30, month_end=1, day_end=2), "2018-12-30/2019-01-02"),
        (When(year=2018, season=SPRING), "2018-21"),
        (When(year=2018, season=SUMMER), "2018-22"),
        (When(year=2018, season=AUTUMN), "2018-23"),
        (When(year=2018, season=WINTER), "2018-24"),
        (When(year=2018, half=1), "2018-01/2018-06"),
        (When(year=2018, half=2), "2018-07/2018-12"),
        (When(year=988), "0988"),
    ],
    ids=str,
)
@pytest.mark.parametrize("anchor", [DATED, INFERRED, UNKNOWN], ids=["dated", "inferred", "unknown"])
def test_what_has_its_year_leans_on_nothing(when: When, expected: str, anchor: Anchor) -> None:
    assert resolve(when, anchor, future=None) == Moment(expected)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (When(day_offset=0), "2019-04-05"),
        (When(day_offset=-1), "2019-04-04"),
        (When(day_offset=2), "2019-04-07"),
        (When(week_offset=0), "2019-04-01/2019-04-07"),
        (When(week_offset=-1), "2019-03-25/2019-03-31"),
        (When(week_offset=1, weekday=1), "2019-04-09"),
        (When(month_offset=0), "2019-04"),
        (When(month_offset=-4), "2018-12"),
        (When(month_offset=9), "2020-01"),
        (When(month_offset=0, day=30), "2019-04-30"),
        (When(month_offset=0, day=28, day_end=30), "2019-04-28/2019-04-30"),
        (When(day=30), "2019-04-30"),
    ],
    ids=str,
)
def test_what_leans_on_the_day_of_the_text(when: When, expected: str) -> None:
    assert resolve(when, DATED, future=None) == Moment(expected)
    assert resolve(when, INFERRED, future=None) is None
    assert resolve(when, UNKNOWN, future=None) is None


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (When(year_offset=0), "2019"),
        (When(year_offset=-1), "2018"),
        (When(year_offset=1, month=5), "2020-05"),
        (When(year_offset=0, month=5, day=10), "2019-05-10"),
        (When(year_offset=1, season=SPRING), "2020-21"),
        (When(year_offset=-1, half=2), "2018-07/2018-12"),
        (When(half=1), "2019-01/2019-06"),
        (When(month=5), "2019-05"),
        (When(month=5, day=10), "2019-05-10"),
    ],
    ids=str,
)
def test_what_leans_on_the_year_of_the_text_is_inferred_where_the_text_has_no_date(when: When, expected: str) -> None:
    assert resolve(when, DATED, future=None) == Moment(expected)
    assert resolve(when, INFERRED, future=None) == Moment(expected, inferred=True)


@pytest.mark.parametrize(
    "when",
    [
        When(year_offset=0),
        When(half=1),
        When(month=5),
        When(season=SPRING),
        When(weekday=2),
        When(same_year=True),
        When(),
    ],
    ids=str,
)
def test_nothing_is_made_up_where_nothing_is_known(when: When) -> None:
    assert resolve(when, UNKNOWN, future=None) is None


def test_a_day_of_an_unknown_year() -> None:
    assert resolve(When(month=8, day=11), UNKNOWN, future=None) == Moment("XXXX-08-11")


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (When(year=2016, since=True), "2016/2019"),
        (When(year=2019, since=True), "2019"),
        (When(year=2025, until=True), "2019/2025"),
        (When(year=2019, until=True), "2019"),
    ],
    ids=str,
)
def test_open_spans_reach_the_year_of_the_text(when: When, expected: str) -> None:
    assert resolve(when, DATED, future=None) == Moment(expected)


@pytest.mark.parametrize("when", [When(year=2016, since=True), When(year=2016, until=True)], ids=str)
def test_open_spans_of_an_undated_text_have_their_one_year(when: When) -> None:
    assert resolve(when, UNKNOWN, future=None) == Moment("2016")


@pytest.mark.parametrize(
    ("when", "last", "expected"),
    [
        (When(day_after_last=0), "2019-03-07", "2019-03-07"),
        (When(day_after_last=1), "2019-03-07", "2019-03-08"),
        (When(day_after_last=1), "2019-03-07/2019-03-09", "2019-03-10"),
        (When(day_after_last=1), "2019-12-31", "2020-01-01"),
        (When(day_after_last=1), "2019-03", None),
        (When(day_after_last=0), "2019", None),
        (When(day_after_last=0), None, None),
        (When(same_year=True), "2017-03-07", "2017"),
        (When(same_year=True, month=9), "2017-03-07", "2017-09"),
    ],
)
def test_what_leans_on_the_date_told_before(when: When, last: str | None, expected: str | None) -> None:
    moment = resolve(when, UNKNOWN, future=None, last=last)
    assert (moment.edtf if moment else None) == expected


@pytest.mark.parametrize(
    "when",
    [
        When(year=2019, month=2, day=30),
        When(year=2019, month=2, day=29),
        When(month_offset=0, day=31),
        When(month=4, day=31),
    ],
    ids=str,
)
def test_days_that_the_calendar_has_not(when: When) -> None:
    assert resolve(when, DATED, future=None) is None


@pytest.mark.parametrize(
    ("when", "exact", "is_year"),
    [
        (When(year=2019), False, True),
        (When(year=2019, year_end=2021), False, True),
        (When(year_offset=1), False, True),
        (When(year=2019, half=1), False, True),
        (When(year=2019, month=3), False, False),
        (When(year=2019, season=SPRING), False, False),
        (When(week_offset=1), False, False),
        (When(month=3, day=9), True, False),
        (When(day_offset=0), True, False),
        (When(weekday=0), True, False),
        (When(day_after_last=0), True, False),
    ],
    ids=str,
)
def test_precision(when: When, exact: bool, is_year: bool) -> None:
    assert (when.exact, when.is_year) == (exact, is_year)


DAYS = st.dates(date(1900, 1, 8), date(2100, 1, 1))


@given(DAYS, st.integers(0, 6))
def test_a_coming_weekday_lies_within_the_next_seven_days_and_a_past_one_within_the_last(
    today: date, weekday: int
) -> None:
    anchor = Anchor(today, today.year)
    coming, past = (resolve(When(weekday=weekday), anchor, future=future) for future in (True, False))
    assert coming is not None and past is not None
    first, last = date.fromisoformat(past.edtf), date.fromisoformat(coming.edtf)
    assert first.weekday() == last.weekday() == weekday
    assert today - timedelta(days=6) <= first <= today <= last <= today + timedelta(days=6)


@given(DAYS, st.integers(1, 12), st.integers(1, 28))
def test_a_coming_day_is_not_past_and_a_past_one_is_not_to_come(today: date, month: int, day: int) -> None:
    anchor = Anchor(today, today.year)
    coming, past = (resolve(When(month=month, day=day), anchor, future=future) for future in (True, False))
    assert coming is not None and past is not None
    assert date.fromisoformat(past.edtf) <= today <= date.fromisoformat(coming.edtf)


@given(DAYS, st.integers(1, 12), st.integers(1, 28), st.integers(1, 28))
def test_a_span_of_days_is_a_valid_interval(today: date, month: int, day: int, length: int) -> None:
    end = date(2001, month, day) + timedelta(days=length)
    when = When(month=month, day=day, month_end=end.month, day_end=end.day)
    moment = resolve(when, Anchor(today, today.year), future=None)
    assert moment is not None and is_valid(moment.edtf)
    first, last = bounds(moment.edtf)
    assert first is not None and last is not None and first < last
