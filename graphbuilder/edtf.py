"""Extended Date/Time Format (EDTF), levels 0 and 1 without times of day: https://www.loc.gov/standards/datetime/.

Dates of the graph are EDTF strings, as precise as the text: ``2019``, ``2019-10``, ``2019-10-10``, ``2024-07/2024-12``,
``2019/..`` (open), ``2022-21`` (spring of 2022), ``201X`` (the 2010s), ``XXXX-08-11`` (11 August of an unknown year,
level 2). This module says which days such a value covers.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

Bounds = tuple[date | None, date | None]
"""First and last day; None where the value has no such bound or Python's calendar (years 1 to 9999) cannot hold it."""

_DATE = re.compile(
    r"""(?: Y-?[1-9]\d{4,}                                         # a year beyond four digits
        | (?P<year> -?\d{4} | \d{3}X | \d{2}XX )                   # the year, decade or century
          (?: - (?P<month> \d{2} | XX ) (?: - (?P<day> \d{2} | XX ) )? )?
        | XXXX - (?P<any_month> \d{2} ) (?: - (?P<any_day> \d{2} ) )?
        ) [?~%]?""",
    re.VERBOSE,
)
_SEASONS = {"21": 3, "22": 6, "23": 9, "24": 12}
"""Season codes and the months in which they begin, as in the northern hemisphere."""


@lru_cache(maxsize=4096)
def bounds(edtf: str) -> Bounds:
    """The first and the last day that an EDTF value covers, e.g. ``2019-10`` gives 1 and 31 October 2019.

    Winter runs from December to February of the next year. An open or unknown end of an interval, a year outside 1 to
    9999 and a date without a year have no bound. Raises ValueError where the value is not EDTF.
    """
    begin, slash, end = edtf.partition("/")
    if not slash:
        return _date_bounds(edtf)
    if begin in ("", "..") and end in ("", ".."):
        raise ValueError(f"not an EDTF value: {edtf!r} has neither a beginning nor an end")
    first = None if begin in ("", "..") else _date_bounds(begin)[0]
    last = None if end in ("", "..") else _date_bounds(end)[1]
    if first and last and first > last:
        raise ValueError(f"not an EDTF value: {edtf!r} ends before it begins")
    return first, last


def is_valid(edtf: str) -> bool:
    """Whether the string is an EDTF value that this module reads."""
    try:
        bounds(edtf)
    except ValueError:
        return False
    return True


def _date_bounds(text: str) -> Bounds:
    found = _DATE.fullmatch(text)
    if found is None:
        raise ValueError(f"not an EDTF value: {text!r}")
    year, month, day = found["year"], found["month"], found["day"]
    try:
        if year is None:
            if found["any_month"]:
                date(2000, int(found["any_month"]), int(found["any_day"] or 1))
            return None, None
        if month in _SEASONS and day is None and "X" not in year:
            return _season_bounds(int(year), _SEASONS[month])
        if month == "XX" and day not in (None, "XX"):
            raise ValueError
        numbers = [int(part) for part in (month, day) if part not in (None, "XX")]
        if "X" in year:
            if numbers:
                raise ValueError
            return _calendar(int(year.replace("X", "0")), 1, 1), date(int(year.replace("X", "9")), 12, 31)
        return _day_bounds(int(year), numbers)
    except ValueError:
        raise ValueError(f"not an EDTF value: {text!r}") from None


def _day_bounds(year: int, numbers: list[int]) -> Bounds:
    """The bounds of a year, a month or a day. Raises ValueError where the calendar does not have it."""
    proxy = year if year > 0 else 2000 + year % 400
    match numbers:
        case [month, day]:
            date(proxy, month, day)
            return _calendar(year, month, day), _calendar(year, month, day)
        case [month]:
            date(proxy, month, 1)
            return _calendar(year, month, 1), _calendar(year, month, monthrange(proxy, month)[1])
        case _:
            return _calendar(year, 1, 1), _calendar(year, 12, 31)


def _season_bounds(year: int, month: int) -> Bounds:
    last_year, last_month = (year + 1, 2) if month == 12 else (year, month + 2)
    last_day = monthrange(last_year, last_month)[1] if 1 <= last_year <= 9999 else 1
    return _calendar(year, month, 1), _calendar(last_year, last_month, last_day)


def _calendar(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= year <= 9999 else None
