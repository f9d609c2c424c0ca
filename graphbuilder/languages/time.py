"""Dates and periods as a text gives them, and their EDTF values once it is known when the text was written.

EDTF: https://www.loc.gov/standards/datetime/ (levels 0 and 1). Values are as precise as the text and no more precise.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24
_SEASON_MONTHS = {SPRING: 3, SUMMER: 6, AUTUMN: 9, WINTER: 12}


@dataclass(frozen=True, slots=True)
class When:
    """A date or period in the terms of the text; what the text leaves out is None."""

    year: int | None = None
    year_end: int | None = None
    year_offset: int | None = None
    """0 this year, -1 last year, 1 next year."""
    month: int | None = None
    month_end: int | None = None
    month_offset: int | None = None
    day: int | None = None
    day_end: int | None = None
    season: int | None = None
    """EDTF season code 21–24."""
    half: int | None = None
    """1 or 2: half of the year."""
    day_offset: int | None = None
    """0 today, -1 yesterday, 1 tomorrow."""
    day_after_last: int | None = None
    """0 the day told of last ('on the same day'), 1 the day after it."""
    day_of_last: int | None = None
    """1 the first day of the days told of last, 2 the second, 0 the day before them, -1 the last."""
    same_days: bool = False
    """All the days told of last ('in those days')."""
    days: int | None = None
    """A length in days ('three-day'), which is no date by itself."""
    weekday: int | None = None
    """0 Monday … 6 Sunday."""
    week_offset: int | None = None
    since: bool = False
    """An open beginning: from then to the time of the text."""
    until: bool = False
    """An open end: from the time of the text until then."""
    same_year: bool = False
    """'In the same year' as the date told of last."""
    same_month: bool = False
    """'In the same month' as the date told of last."""
    ahead: bool | None = None
    """Said to lie after the day of the text ('next Sunday', 'next May') or before it."""
    decade: bool = False
    """The ten years from ``year``."""
    end: When | None = None
    """The last day, month or year of a span whose ends are given apart ('from … until …')."""

    @property
    def is_ahead(self) -> bool:
        """True for what lies after the day of the text by its own words: 'next week', 'tomorrow', 'next year'."""
        offsets = (self.year_offset, self.month_offset, self.week_offset, self.day_offset)
        return self.ahead is True or any(offset is not None and offset > 0 for offset in offsets)

    @property
    def exact(self) -> bool:
        """True for a single day or a span of days."""
        return (
            self.day is not None
            or self.day_offset is not None
            or self.weekday is not None
            or self.day_after_last is not None
            or self.day_of_last is not None
            or self.same_days
        )

    @property
    def is_year(self) -> bool:
        """True where nothing finer than years is said."""
        return (
            not self.exact
            and self.days is None
            and self.month is None
            and self.month_offset is None
            and self.season is None
            and self.week_offset is None
            and not self.same_month
        )


@dataclass(frozen=True, slots=True)
class Anchor:
    """What dates of a text are relative to."""

    published: date | None
    reference_year: int | None
    """Year of the text: of ``published``, or inferred from the text itself."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A resolved date: its EDTF value, and whether its year is only the reference year of a text without a date."""

    edtf: str
    inferred: bool = False


def resolve(when: When, anchor: Anchor, *, future: bool | None, last: str | None = None) -> Moment | None:
    """The EDTF value of ``when``; None where the text does not give enough.

    ``future`` says on which side of the text's own date the event lies (None: unknown); it decides which Tuesday or
    which October is meant. ``last`` is the EDTF date told of last, for 'the same day'.
    """
    if when.end is not None:
        first = resolve(replace(when, end=None), anchor, future=future, last=last)
        until = resolve(_same_year(when.end, first), anchor, future=future, last=last)
        if first is None or until is None or "/" in first.edtf + until.edtf or when.season or when.end.season:
            return first
        if until.edtf < first.edtf[: len(until.edtf)]:
            return first  # it would end before it begins
        return Moment(f"{first.edtf}/{until.edtf}", first.inferred or until.inferred)
    today = anchor.published
    if when.day_after_last is not None:
        begin = _day(last, end=False)
        day = begin if when.day_after_last < 0 else _day(last, end=True)
        if not when.day_after_last and today is not None and begin is not None and day and begin <= today <= day:
            day = today  # 'in the evening' of the days that are not over
        return Moment((day + timedelta(days=when.day_after_last)).isoformat()) if day else None
    if when.day_of_last is not None and (_day(last, end=False) or when.day_offset is None):
        return _day_of(when.day_of_last, last)
    if when.same_days:
        return Moment(last) if last and _day(last, end=False) and _day(last, end=True) else None
    if when.same_month:
        return _month_of(when, last)
    if when.day_offset is not None:
        return Moment((today + timedelta(days=when.day_offset)).isoformat()) if today else None
    if when.week_offset is not None:
        return _week(when, today)
    if when.weekday is not None and when.day is None:
        return _weekday(when, today, future)
    if when.month_offset is not None:
        return _relative_month(when, today)
    year, inferred = _year(when, anchor, last)
    if when.day is not None and when.month is None:
        if today is None:
            return None
        month = today.month
        return Moment(_days(today.year, month, when.day, None, when.day_end))
    if when.month is not None:
        return _month(when, year, inferred, anchor, future)
    if when.season is not None:
        return _season(when, year, inferred, anchor, future)
    if when.half is not None:
        if year is None:
            year, inferred = anchor.reference_year, today is None
        if year is None:
            return None
        return Moment(f"{year}-01/{year}-06" if when.half == 1 else f"{year}-07/{year}-12", inferred)
    if year is None:
        return None
    return _years(when, year, inferred, anchor)


def _same_year(end: When, first: Moment | None) -> When:
    """The end of a span has the year of its beginning, or the next, unless it says its own."""
    if first is None or end.month is None or end.year is not None or not first.edtf[:7].replace("-", "").isdigit():
        return end
    year, month = int(first.edtf[:4]), int(first.edtf[5:7] or 1)
    return replace(end, year=year + (end.month < month), year_offset=None)


def _years(when: When, year: int, inferred: bool, anchor: Anchor) -> Moment | None:
    now = anchor.reference_year
    if when.since:
        return Moment(f"{year}/{now}", inferred) if now is not None and now > year else Moment(str(year), inferred)
    if when.until:
        return Moment(f"{now}/{year}", inferred) if now is not None and now < year else Moment(str(year), inferred)
    if when.year_end is not None:
        return Moment(f"{year:04d}/{when.year_end:04d}", inferred)
    if when.decade:
        return Moment(f"{year // 10}X", inferred)
    return Moment(f"{year:04d}", inferred)


def _year(when: When, anchor: Anchor, last: str | None) -> tuple[int | None, bool]:
    if when.year is not None:
        return when.year, False
    if when.same_year:
        return (
            (int(last[:4]), False) if last and last[:4].isdigit() else (anchor.reference_year, anchor.published is None)
        )
    if when.year_offset is not None and anchor.reference_year is not None:
        return anchor.reference_year + when.year_offset, anchor.published is None
    return None, False


def _month(when: When, year: int | None, inferred: bool, anchor: Anchor, future: bool | None) -> Moment | None:
    month = when.month
    assert month is not None
    if year is None:
        year = anchor.reference_year
        if year is None:
            return _undated_year(when, month)
        inferred = anchor.published is None
        if anchor.published is not None:
            here = anchor.published
            future = future if when.ahead is None else when.ahead
            begun = when.day_end is not None and month == here.month and (when.day or 0) <= here.day
            last = when.day if begun else when.day_end or when.day
            year = _nearest_year(anchor.published, month, last, future)
            if when.ahead is not None and (year, month) == (here.year, here.month) and when.day is None:
                year += 1 if when.ahead else -1  # 'next May' is no May that has begun
    if when.day is not None:
        try:
            return Moment(_days(year, month, when.day, when.month_end, when.day_end), inferred)
        except ValueError:
            return None
    if when.month_end is not None:
        later = year + (when.month_end < month)
        return Moment(f"{year:04d}-{month:02d}/{later:04d}-{when.month_end:02d}", inferred)
    return Moment(f"{year:04d}-{month:02d}", inferred)


def _undated_year(when: When, month: int) -> Moment | None:
    """A day or days of an unknown year; 2000 has all days that a year can have."""
    if when.day is None:
        return None
    try:
        days = _days(2000, month, when.day, when.month_end, when.day_end)
    except ValueError:
        return None
    return Moment("/".join("XXXX" + day[4:] for day in days.split("/")))


def _nearest_year(published: date, month: int, day: int | None, future: bool | None) -> int:
    here = (month, day) if day is not None else (month,)
    now = (published.month, published.day) if day is not None else (published.month,)
    if future is True and here < now:
        return published.year + 1
    if future is False and here > now:
        return published.year - 1
    if future is None:
        if month - published.month > 6:
            return published.year - 1
        if published.month - month > 9:
            return published.year + 1
    return published.year


def _days(year: int, month: int, day: int, month_end: int | None, day_end: int | None) -> str:
    first = date(year, month, day)
    if day_end is None:
        return first.isoformat()
    last_month = month_end or month
    last = date(year + (last_month < month), last_month, day_end)
    return first.isoformat() if last == first else f"{first.isoformat()}/{last.isoformat()}"


def _season(when: When, year: int | None, inferred: bool, anchor: Anchor, future: bool | None) -> Moment | None:
    season = when.season
    assert season is not None
    if year is None:
        if anchor.published is None:
            return None
        year, month = anchor.published.year, anchor.published.month
        start = _SEASON_MONTHS[season]
        begun = when.ahead is not None and start <= month <= start + 2  # 'next spring' is no spring that has begun
        future = future if when.ahead is None else when.ahead
        if future is True and (start + 2 < month or begun):
            year += 1
        elif future is False and (start > month or begun):
            year -= 1
    return Moment(f"{year:04d}-{season}", inferred)


def _week(when: When, today: date | None) -> Moment | None:
    if today is None:
        return None
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=when.week_offset or 0)
    if when.weekday is not None:
        return Moment((monday + timedelta(days=when.weekday)).isoformat())
    return Moment(f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}")


def _weekday(when: When, today: date | None, future: bool | None) -> Moment | None:
    """The day of that name nearest to today; 'last Monday' and 'next Sunday' are not today."""
    if today is None or when.weekday is None:
        return None
    least = 0 if when.ahead is None else 1
    if future if when.ahead is None else when.ahead:
        days = (when.weekday - today.weekday() - least) % 7 + least
    else:
        days = -((today.weekday() - when.weekday - least) % 7 + least)
    return Moment((today + timedelta(days=days)).isoformat())


def _relative_month(when: When, today: date | None) -> Moment | None:
    if today is None:
        return None
    index = today.year * 12 + today.month - 1 + (when.month_offset or 0)
    year, month = index // 12, index % 12 + 1
    if when.day is None:
        return Moment(f"{year:04d}-{month:02d}")
    try:
        return Moment(_days(year, month, when.day, None, when.day_end))
    except ValueError:
        return None


def _day_of(number: int, last: str | None) -> Moment | None:
    begin, final = _day(last, end=False), _day(last, end=True)
    if begin is None or final is None:
        return None
    day = begin + timedelta(days=number - 1) if number >= 0 else final
    return Moment(day.isoformat()) if number == 0 or begin <= day <= final else None


def _month_of(when: When, last: str | None) -> Moment | None:
    """The month that the date told of last lies in, or days of it."""
    month = (last or "").split("/")[0][:7]
    if len(month) < len("2019-10") or not month.replace("-", "").isdigit() or not 1 <= int(month[5:]) <= 12:
        return None
    if when.day is None:
        return Moment(month)
    try:
        return Moment(_days(int(month[:4]), int(month[5:]), when.day, None, when.day_end))
    except ValueError:
        return None


def _day(edtf: str | None, *, end: bool) -> date | None:
    if not edtf:
        return None
    value = edtf.split("/")[-1 if end else 0]
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
