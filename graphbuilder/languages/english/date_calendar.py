"""Points of the calendar in English: '5 April 2019', 'April 5', '30 April – 2 May', 'mid-May', 'autumn 2026'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from graphbuilder.languages.english import words
from graphbuilder.languages.english.date_words import (
    DASHES,
    DAY,
    DOTTED,
    FIRST_WORDS,
    LEAST_LAST_DAY,
    MONTHS,
    RELATIVE,
    SEASONS,
    SHORT_MONTHS,
    SUFFIXES,
    TIME_OF_DAY,
    WEEKDAYS,
    YEAR,
)
from graphbuilder.languages.time import When
from graphbuilder.languages.tokens import NUMBER, WORD, Token


def when_of(**fields: Any) -> When:
    return When(**fields)


class Part(NamedTuple):
    """What tokens up to ``last`` (exclusive) say."""

    last: int
    when: When
    alone: bool = True
    """It is a date without a preposition before it ('5 April', 'yesterday'; not 'May', '2019')."""
    attr: bool = False
    """It ends in a possessive: 'last year's'."""


class Calendar:
    """Reads days, months, seasons and years at a position of a sentence."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.words = [words.plain(t.lower) for t in tokens]

    # ---- tokens ---------------------------------------------------------------------------------------------

    def word(self, at: int) -> str:
        return self.words[at] if 0 <= at < len(self.words) else ""

    def bare(self, at: int) -> tuple[str, bool]:
        """A word without its possessive ending, and whether it has one."""
        word = self.word(at)
        if word.endswith("'s"):
            return word[:-2], True
        return word, False

    def joined(self, at: int) -> bool:
        """True where token ``at`` follows the one before it without a space."""
        return 0 < at < len(self.tokens) and self.tokens[at].start == self.tokens[at - 1].end

    def dash(self, at: int) -> bool:
        return self.word(at) in DASHES

    def year(self, at: int) -> int | None:
        """A year; '1990s' and '$2025' are none."""
        if not (0 <= at < len(self.tokens)) or not YEAR.fullmatch(self.word(at)):
            return None
        if self.word(at - 1) in ("$", "€", "£", "№", "#") or (self.joined(at + 1) and self.tokens[at + 1].kind != "p"):
            return None
        return int(self.word(at)) if self.word(at + 1) != "%" else None

    def day(self, at: int) -> tuple[int, int] | None:
        """A day of the month ('5', '5th') and the token after it."""
        word = self.word(at)
        if not DAY.fullmatch(word) or not 1 <= int(word) <= 31:
            return None
        if self.joined(at + 1) and self.word(at + 1) in SUFFIXES:
            return int(word), at + 2
        if self.joined(at + 1) and self.tokens[at + 1].kind == WORD:
            return None
        return int(word), at + 1

    def month(self, at: int) -> tuple[int, int] | None:
        """A month with a capital and the token after it; an abbreviation takes its full stop along."""
        number = MONTHS.get(self.word(at))
        if number is None or not self.tokens[at].capital:
            return None
        if self.word(at) not in SHORT_MONTHS:
            return number, at + 1
        after = at + 2 if self.word(at + 1) == "." and self.joined(at + 1) else at + 1
        near = self.tokens[after].kind == NUMBER if after < len(self.tokens) else False
        before = at > 0 and (self.tokens[at - 1].kind == NUMBER or self.word(at - 1) in FIRST_WORDS | SUFFIXES)
        return (number, after) if near or before or after > at + 1 or len(self.word(at)) == 4 else None

    def weekday(self, at: int) -> tuple[int, int] | None:
        word = self.word(at)
        number = WEEKDAYS.get(word)
        if number is None or not self.tokens[at].capital:
            return None
        if len(word) > 5:
            return number, at + 1
        if self.word(at + 1) == "." and self.joined(at + 1):
            return number, at + 2
        return (
            (number, at + 1)
            if self.word(at + 1) == "," and self.tokens[at + 1 : at + 3] and self.near(at + 2)
            else None
        )

    def near(self, at: int) -> bool:
        """True where a day or month stands at ``at``."""
        return self.day(at) is not None or self.word(at) in MONTHS

    def the(self, at: int) -> int:
        return at + 1 if self.word(at) == "the" else at

    def time_of_day(self, at: int) -> int:
        """The token after 'morning', 'evening' …"""
        return at + 1 if self.word(at) in TIME_OF_DAY else at

    # ---- points of the calendar -----------------------------------------------------------------------------

    def year_after(self, at: int) -> tuple[dict[str, Any], int]:
        """The year after a day, month or season: '2019', ', 2019', 'of 2019', 'this year', 'of the same year'."""
        here = at
        if (year := self.year(here)) is not None and not self._range_of_years(here):
            return {"year": year}, here + 1
        if self.word(here) == "," and (year := self.year(here + 1)) is not None:
            return {"year": year}, here + 2
        if self.word(here) == "of":
            here += 1
            if (year := self.year(here)) is not None:
                return {"year": year}, here + 1
        here = self.the(here)
        if self.word(here + 1) == "year":
            if self.word(here) in ("same", "that"):
                return {"same_year": True}, here + 2
            if (offset := RELATIVE.get(self.word(here))) is not None:
                return {"year_offset": offset}, here + 2
        return {}, at

    def _range_of_years(self, at: int) -> bool:
        return self.dash(at + 1) and self.year(at + 2) is not None

    def calendar_day(self, at: int) -> Part | None:
        """'5 April 2019', 'April 5, 2019', 'the 5th of April', 'Friday, 5 April', '5–6 May', '30 April – 2 May'."""
        first = at
        if weekday := self.weekday(first):
            first = self.time_of_day(weekday[1])
            first += self.word(first) == ","
            first = self.the(first)
        found = self._day_month(first) or self._month_day(first)
        return found and found._replace(last=self.time_of_day(found.last))

    def _more_days(self, at: int, day: int) -> tuple[int, int] | None:
        """The last day of '4 and 5', '4–5', '4, 5 and 6', '4 to 6' and the token after it."""
        last, after = day, at
        while True:
            here = after
            comma = self.word(here) == ","
            here += comma
            if self.word(here) in ("and", "to", "through", "/") or (not comma and self.dash(here)):
                here += 1
            elif not comma:
                break
            following = self.day(here)
            if following is None or following[0] <= last:
                break
            last, after = following
        return (last, after) if last > day else None

    def _day_month(self, at: int) -> Part | None:
        at = self.the(at)
        day = self.day(at)
        if day is None:
            return None
        number, after = day
        fields: dict[str, Any] = {"day": number}
        if more := self._more_days(after, number):
            fields["day_end"], after = more
        after += self.word(after) == "of"
        month = self.month(after)
        if month is None:
            return self._day_of_month(after, fields) if self.word(after - 1) == "of" else None
        fields["month"], after = month
        year, after = self.year_after(after)
        return self._to_another_month(Part(after, when_of(**{**fields, **year})), day_first=True)

    def _day_of_month(self, at: int, fields: dict[str, Any]) -> Part | None:
        """'the 30th of this month'."""
        here = self.the(at)
        offset = RELATIVE.get(self.word(here))
        if self.word(here) in ("same",) or offset is None or self.word(here + 1) != "month":
            return None
        return Part(here + 2, when_of(**{**fields, "month_offset": offset}))

    def _month_day(self, at: int) -> Part | None:
        month = self.month(at)
        if month is None:
            return None
        number, after = month
        after = self.the(after) if self.day(self.the(after)) else after
        day = self.day(after)
        if day is None:
            return None
        fields: dict[str, Any] = {"month": number, "day": day[0]}
        after = day[1]
        # 'April 3 to May 5': the second number is not a day of this month
        if (more := self._more_days(after, day[0])) and self.month(more[1]) is None:
            fields["day_end"], after = more
        year, after = self.year_after(after)
        return self._to_another_month(Part(after, when_of(**{**fields, **year})), day_first=False)

    def _to_another_month(self, part: Part, *, day_first: bool) -> Part:
        """'30 April – 2 May', 'April 30 – May 2', '30 April to 2 May 2024', '31 May and 1 June'."""
        when, joint = part.when, self.word(part.last)
        if when.day_end is not None or not (self.dash(part.last) or joint in ("to", "through", "until", "and")):
            return part
        end = (self._day_month if day_first else self._month_day)(part.last + 1)
        if end is None or end.when.month is None:
            return part
        follows = (end.when.day, end.when.month) == (1, (when.month or 0) % 12 + 1) and (when.day or 0) > LEAST_LAST_DAY
        return joined(part, end) if joint != "and" or follows else part

    def numeric(self, at: int) -> Part | None:
        """'10.10.2019', '2019-10-10'; day and month with slashes only where the order is plain."""
        if found := DOTTED.fullmatch(self.word(at)):
            day, month, year = map(int, found.groups())
            return Part(at + 1, When(year=year, month=month, day=day)) if month <= 12 and 1 <= day <= 31 else None
        between = self.word(at + 1)
        if (
            between not in ("-", "/")
            or self.word(at + 3) != between
            or not all(map(self.joined, range(at + 1, at + 5)))
        ):
            return None
        parts = [self.word(at), self.word(at + 2), self.word(at + 4)]
        if not all(part.isdecimal() for part in parts):
            return None
        a, b, c = map(int, parts)
        if len(parts[0]) == 4 and 1 <= b <= 12 and 1 <= c <= 31:
            return Part(at + 5, When(year=a, month=b, day=c))
        if len(parts[2]) == 4 and between == "/" and max(a, b) <= 31 and min(a, b) >= 1 and min(a, b) <= 12 < max(a, b):
            return Part(at + 5, When(year=c, month=min(a, b), day=max(a, b)))
        return None

    def calendar_month(self, at: int) -> Part | None:
        """'May', 'mid-May 2026', 'late June', 'May–June 2021', 'July of last year'."""
        first, qualified = at, False
        prefix, hyphen, rest = self.word(at).partition("-")
        if hyphen and prefix in ("mid", "end", "late", "early") and rest in MONTHS:
            number, after, qualified = MONTHS[rest], at + 1, True
        else:
            if self.word(first) in ("early", "late", "mid", "end"):
                first, qualified = first + 1, True
                first += self.dash(first)
            month = self.month(first)
            if month is None:
                return None
            number, after = month
        fields: dict[str, Any] = {"month": number}
        year, after = self.year_after(after)
        part = Part(after, when_of(**{**fields, **year}), alone=qualified or bool(year))
        if self.dash(after) or self.word(after) in ("to", "through", "and"):
            end = self.month(after + 1)
            if end is not None and self.day(end[1]) is None and (self.word(after) != "and" or end[0] == number + 1):
                year, last = self.year_after(end[1])
                if year or self.word(after) != "and":
                    return joined(part, Part(last, when_of(**{"month": end[0], **year}), alone=True))
        return part

    def season(self, at: int) -> Part | None:
        """'autumn 2026', 'the spring', 'the fall of 2026'."""
        first = self.the(at)
        first += self.word(first) in ("early", "late")
        word, owner = self.bare(first)
        season = SEASONS.get(word)
        if season is None or owner or (word in ("fall", "spring") and self.tokens[first].capital and first > 0):
            return None
        year, after = self.year_after(first + 1)
        return Part(after, when_of(**{"season": season, **year}), alone=bool(year) and word != "fall")

    def years(self, at: int) -> Part | None:
        """'2019', '2023–2027', '2024-25', '2024/25', '2023 to 2027', 'mid-2025', 'late 2026'."""
        first, qualified = at, False
        prefix, hyphen, rest = self.word(at).partition("-")
        if hyphen and prefix in ("mid", "end", "late", "early") and YEAR.fullmatch(rest):
            return Part(at + 1, When(year=int(rest)))
        if self.word(first) in ("early", "late"):
            first, qualified = first + 1, True
        year = self.year(first)
        if year is None:
            return None
        after = first + 1
        mark = self.word(after)
        if mark in DASHES or mark == "/":
            end = self.year(after + 1)
            short = self.word(after + 1)
            if end is None and re.fullmatch(r"\d\d", short) and self.joined(after + 1) and not self.dash(after + 2):
                end = year - year % 100 + int(short)
            if end is not None and end > year:
                return Part(after + 2, When(year=year, year_end=end))
        return Part(after, When(year=year), alone=qualified)


def joined(begin: Part, end: Part) -> Part:
    """Two points as one span; the first takes the month or year that only the last one names."""
    a, b = begin.when, end.when
    if a.month is not None and b.month is not None and a.month_offset is None and (a.day is None) == (b.day is None):
        same = (a.year, a.year_offset, a.same_year) == (None, None, False)
        if same or (b.year is None and b.year_offset is None and not b.same_year):
            year = b if same else a
            when = replace(a, year=year.year, year_offset=year.year_offset, same_year=year.same_year)
            if same and b.month < a.month:
                when = replace(when, year=b.year - 1 if b.year is not None else None)
            if a.day is None or a.day_end is None:
                when = replace(when, month_end=b.month, day_end=b.day)
                if a.day is not None and a.month == b.month:
                    when = replace(when, month_end=None)
                return Part(end.last, when)
    if a == When(year=a.year) and b == When(year=b.year, year_end=b.year_end) and a.year and b.year and b.year > a.year:
        return Part(end.last, When(year=a.year, year_end=b.year_end or b.year))
    if a.day is not None and a.month is None and b.day is not None and b.month is not None:
        return Part(end.last, replace(b, day=a.day, day_end=b.day))
    if a.year is None and a.month is not None and b.year is not None:
        a = replace(a, year=b.year - (b.month is not None and b.month < a.month))
    elif (
        b.year is None and b.year_offset is None and b.month is not None and a.year is not None and a.month is not None
    ):
        b = replace(b, year=a.year + (b.month < a.month))
    return Part(end.last, replace(a, end=b))
