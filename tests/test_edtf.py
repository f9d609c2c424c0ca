"""EDTF values and the days they cover."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuilder.edtf import bounds, is_valid

DAYS = st.dates(min_value=date(1000, 1, 1))


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2019-10", date(2019, 10, 1), date(2019, 10, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019-10-10", date(2019, 10, 10), date(2019, 10, 10)),
        ("2019-10-10/2019-10-11", date(2019, 10, 10), date(2019, 10, 11)),
        ("2024-07/2024-12", date(2024, 7, 1), date(2024, 12, 31)),
        ("2018/2019", date(2018, 1, 1), date(2019, 12, 31)),
        ("2019/..", date(2019, 1, 1), None),
        ("2019/", date(2019, 1, 1), None),
        ("../2019-03", None, date(2019, 3, 31)),
        ("2022-21", date(2022, 3, 1), date(2022, 5, 31)),
        ("2022-22", date(2022, 6, 1), date(2022, 8, 31)),
        ("2022-23", date(2022, 9, 1), date(2022, 11, 30)),
        ("2022-24", date(2022, 12, 1), date(2023, 2, 28)),
        ("2023-24", date(2023, 12, 1), date(2024, 2, 29)),
        ("9999-24", date(9999, 12, 1), None),
        ("2019-10-XX", date(2019, 10, 1), date(2019, 10, 31)),
        ("2019-XX", date(2019, 1, 1), date(2019, 12, 31)),
        ("2019-XX-XX", date(2019, 1, 1), date(2019, 12, 31)),
        ("201X", date(2010, 1, 1), date(2019, 12, 31)),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
        ("2019~", date(2019, 1, 1), date(2019, 12, 31)),
        ("2019-10?/2020%", date(2019, 10, 1), date(2020, 12, 31)),
        ("XXXX-08-11", None, None),
        ("XXXX-02-29", None, None),
        ("0000", None, None),
        ("-0044-03-15", None, None),
        ("Y170000", None, None),
    ],
)
def test_bounds(value: str, first: date | None, last: date | None) -> None:
    assert bounds(value) == (first, last)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "/",
        "../..",
        "..",
        "19",
        "2019-13",
        "2019-02-29",
        "2019-1-1",
        "2019-25",
        "2019-21-01",
        "2019-XX-11",
        "201X-05",
        "XXXX",
        "XXXX-02-30",
        "2020/2019",
        "2019/2020/2021",
        "2019-10-10T10:00:00Z",
        "in 2019",
        " 2019",
        "2019\n",
    ],
)
def test_what_is_no_edtf(value: str) -> None:
    assert not is_valid(value)
    with pytest.raises(ValueError, match="not an EDTF value"):
        bounds(value)


@given(DAYS)
def test_a_day_lies_within_its_month_and_its_year(day: date) -> None:
    for value in (day.isoformat(), f"{day:%Y-%m}", f"{day:%Y}", f"{day.year // 10}X", f"{day.year // 100}XX"):
        first, last = bounds(value)
        assert first is not None and last is not None
        assert first <= day <= last


@given(DAYS, st.integers(min_value=0, max_value=4000))
def test_an_interval_has_the_bounds_of_its_ends(begin: date, length: int) -> None:
    end = min(begin, date(9900, 1, 1)) + timedelta(days=length)
    begin = min(begin, end)
    assert bounds(f"{begin}/{end}") == (begin, end)
    assert bounds(f"{begin}/..") == (begin, None)
    assert bounds(f"../{end}") == (None, end)


@given(st.integers(min_value=1000, max_value=9998))
def test_the_seasons_of_a_year_follow_each_other(year: int) -> None:
    for earlier, later in ((21, 22), (22, 23), (23, 24)):
        last, first = bounds(f"{year}-{earlier}")[1], bounds(f"{year}-{later}")[0]
        assert last is not None and first == last + timedelta(days=1)


@given(st.text(max_size=12))
def test_any_text_is_either_valid_or_refused(text: str) -> None:
    try:
        bounds(text)
    except ValueError:
        assert not is_valid(text)
    else:
        assert is_valid(text)
