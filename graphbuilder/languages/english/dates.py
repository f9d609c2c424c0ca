"""Dates and periods in English: 'on 5 April 2019', 'April 5', 'from 3 to 5 May', 'in mid-September', 'last Friday'.

The grammar is a walk over tokens in three layers: a point of the calendar (a day, month or year with what stands before
and after it), a span of two points, and the preposition or determiner that tells how the whole stands in its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from graphbuilder.languages.base import TimeSpan
from graphbuilder.languages.english import words
from graphbuilder.languages.time import AUTUMN, SPRING, SUMMER, WINTER, When
from graphbuilder.languages.tokens import NUMBER, WORD, Token

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}
_SHORT_MONTHS = frozenset(("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"))
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"),
            ("tuesday", "tue", "tues"),
            ("wednesday", "wed"),
            ("thursday", "thu", "thurs", "thur"),
            ("friday", "fri"),
            ("saturday", "sat"),
            ("sunday", "sun"),
        )
    )
    for name in names
}
_SEASONS = {"spring": SPRING, "summer": SUMMER, "autumn": AUTUMN, "fall": AUTUMN, "winter": WINTER}
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
            "nine": 9, "ten": 10}  # fmt: skip
_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_RELATIVE = {"this": 0, "last": -1, "next": 1, "current": 0, "coming": 1, "upcoming": 1, "present": 0,
             "forthcoming": 1, "outgoing": 0}  # fmt: skip
_ARTICLE_NEEDED = frozenset(("current", "coming", "upcoming", "present", "forthcoming", "outgoing"))
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_PARTS = words.listed(
    "beginning start end middle course close opening latter early late first second third last final half month week "
    "weeks days day turn"
)
_TIME_OF_DAY = frozenset(("morning", "afternoon", "evening", "night", "noon", "midday"))
_UNITS = {"day": "day_offset", "week": "week_offset", "month": "month_offset", "year": "year_offset"}
_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_DASHES = frozenset("-–—‑")
_APOSTROPHES = frozenset("'’")
_DETERMINERS = words.listed(
    "the a an this that these those its his her their our my your each every any some no another"
)
_NOT_A_NOUN = words.listed(
    "a an the this that these those its his her their and or but nor so yet for of in on at by to from with without "
    "under over after before during since until till through into as than if when while where which who whom whose "
    "will would shall should can could may might must is are was were be been being has have had do does did not also "
    "it they he she we i there here said says told met meets took takes held hosted chaired presided attended signed "
    "adopted approved discussed agreed decided announced began opened ended closed gathered visited arrived following "
    "however therefore respectively between about against amid among along regarding per via both either neither "
    "according including ago earlier later onwards onward both"
)
"""Words after a date that do not make it the attribute of a noun."""
_ARRANGED = words.listed(
    "planned scheduled set slated due fixed expected arranged timed booked earmarked convened called postponed "
    "rescheduled tentatively provisionally penciled pencilled foreseen envisaged announced invited it them over up on "
    "together off confirmed confirmed"
)
"""What stands before 'for' when it gives the date of an event, not the period of a noun."""
_PREPOSITIONS: Mapping[tuple[str, ...], str] = {
    tuple(phrase.split()): kind
    for kind, phrases in (
        (
            "at",
            "on|in|at|by|during|throughout|within|over|around|about|after|before|towards|toward|dated|come|as early as|"
            "as late as|on or about|in the course of|over the course of|in the period|in the years|in the year|"
            "on the morning of|on the afternoon of|on the evening of|on the night of|on the eve of|in the week of|"
            "ahead of|prior to|no later than|not later than",
        ),
        (
            "since",
            "since|ever since|as of|as from|starting|starting from|starting in|starting on|beginning on|beginning in|"
            "beginning from|effective|effective from|with effect from",
        ),
        ("until", "until|till|through|up to|up until|up to and including|through to"),
        ("for", "for|for the period|for the years|for the year|covering|covering the period"),
        ("of", "of|of the year|of the years|of the period"),
        (
            "from",
            "from|between|for the period from|in the period from|during the period from|for the period between|"
            "in the period between",
        ),
    )
    for phrase in phrases.split("|")
}
_LONGEST_PREPOSITION = max(map(len, _PREPOSITIONS))
_FIRST_WORDS = frozenset(phrase[0] for phrase in _PREPOSITIONS)
_STARTS = _FIRST_WORDS.union(
    ("the", "that", "same", "early", "late", "earlier", "later", "mid", "end", "beginning"),
    *(_MONTHS, _WEEKDAYS, _SEASONS, _DAYS, _RELATIVE, _NUMBERS, _ORDINALS),
)
"""Words that can begin a date; all others are passed over."""
_AFTER_THE = frozenset(
    (
        "day", "days", "week", "weeks", "weekend", "month", "months", "year", "years", "decade", "century",
        "period", "eve", "morning", "afternoon", "evening", "night", "half", "quarter", "summer", "winter",
        "autumn", "spring", "fall", "start", "middle", "close", "turn", "following", "previous", "preceding",
        "coming", "current", "present", "past", "very", "whole", "entire", "remainder", "rest", "latter",
        "former", "opening", "closing", "other",
    )
)  # fmt: skip
"""Words that can follow the article of a date, beside those that can begin one."""
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_DAY = re.compile(r"\d{1,2}")


def _when(**fields: Any) -> When:
    return When(**fields)


class _Part(NamedTuple):
    """What tokens up to ``last`` (exclusive) say."""

    last: int
    when: When
    alone: bool = True
    """It is a date without a preposition before it ('5 April', 'yesterday'; not 'May', '2019')."""
    attr: bool = False
    """It ends in a possessive: 'last year's'."""


class _Walk:
    """Reads time expressions from a sentence, one position after another."""

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
        return self.word(at) in _DASHES

    def year(self, at: int) -> int | None:
        """A year; '1990s' and '$2025' are none."""
        if not (0 <= at < len(self.tokens)) or not _YEAR.fullmatch(self.word(at)):
            return None
        if self.word(at - 1) in ("$", "€", "£", "№", "#") or (self.joined(at + 1) and self.tokens[at + 1].kind != "p"):
            return None
        return int(self.word(at)) if self.word(at + 1) != "%" else None

    def day(self, at: int) -> tuple[int, int] | None:
        """A day of the month ('5', '5th') and the token after it."""
        word = self.word(at)
        if not _DAY.fullmatch(word) or not 1 <= int(word) <= 31:
            return None
        if self.joined(at + 1) and self.word(at + 1) in _SUFFIXES:
            return int(word), at + 2
        if self.joined(at + 1) and self.tokens[at + 1].kind == WORD:
            return None
        return int(word), at + 1

    def month(self, at: int) -> tuple[int, int] | None:
        """A month with a capital and the token after it; an abbreviation takes its full stop along."""
        number = _MONTHS.get(self.word(at))
        if number is None or not self.tokens[at].capital:
            return None
        if self.word(at) not in _SHORT_MONTHS:
            return number, at + 1
        after = at + 2 if self.word(at + 1) == "." and self.joined(at + 1) else at + 1
        near = self.tokens[after].kind == NUMBER if after < len(self.tokens) else False
        before = at > 0 and (self.tokens[at - 1].kind == NUMBER or self.word(at - 1) in _FIRST_WORDS | _SUFFIXES)
        return (number, after) if near or before or after > at + 1 or len(self.word(at)) == 4 else None

    def weekday(self, at: int) -> tuple[int, int] | None:
        word = self.word(at)
        number = _WEEKDAYS.get(word)
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
        return self.day(at) is not None or self.word(at) in _MONTHS

    def the(self, at: int) -> int:
        return at + 1 if self.word(at) == "the" else at

    def time_of_day(self, at: int) -> int:
        """The token after 'morning', 'evening' …"""
        return at + 1 if self.word(at) in _TIME_OF_DAY else at

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
            if (offset := _RELATIVE.get(self.word(here))) is not None:
                return {"year_offset": offset}, here + 2
        return {}, at

    def _range_of_years(self, at: int) -> bool:
        return self.dash(at + 1) and self.year(at + 2) is not None

    def calendar_day(self, at: int) -> _Part | None:
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
            if self.word(here) in ("and", "to", "through") or (not comma and self.dash(here)):
                here += 1
            elif not comma:
                break
            following = self.day(here)
            if following is None or following[0] <= last:
                break
            last, after = following
        return (last, after) if last > day else None

    def _day_month(self, at: int) -> _Part | None:
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
        return self._to_another_month(_Part(after, _when(**{**fields, **year})), day_first=True)

    def _day_of_month(self, at: int, fields: dict[str, Any]) -> _Part | None:
        """'the 30th of this month'."""
        here = self.the(at)
        offset = _RELATIVE.get(self.word(here))
        if self.word(here) in ("same",) or offset is None or self.word(here + 1) != "month":
            return None
        return _Part(here + 2, _when(**{**fields, "month_offset": offset}))

    def _month_day(self, at: int) -> _Part | None:
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
        return self._to_another_month(_Part(after, _when(**{**fields, **year})), day_first=False)

    def _to_another_month(self, part: _Part, *, day_first: bool) -> _Part:
        """'30 April – 2 May', 'April 30 – May 2', '30 April to 2 May 2024'."""
        when = part.when
        if when.day_end is not None or not (self.dash(part.last) or self.word(part.last) in ("to", "through", "until")):
            return part
        end = (self._day_month if day_first else self._month_day)(part.last + 1)
        return _joined(part, end) if end is not None and end.when.month is not None else part

    def numeric(self, at: int) -> _Part | None:
        """'10.10.2019', '2019-10-10'; day and month with slashes only where the order is plain."""
        if found := _DOTTED.fullmatch(self.word(at)):
            day, month, year = map(int, found.groups())
            return _Part(at + 1, When(year=year, month=month, day=day)) if month <= 12 and 1 <= day <= 31 else None
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
            return _Part(at + 5, When(year=a, month=b, day=c))
        if len(parts[2]) == 4 and between == "/" and max(a, b) <= 31 and min(a, b) >= 1 and min(a, b) <= 12 < max(a, b):
            return _Part(at + 5, When(year=c, month=min(a, b), day=max(a, b)))
        return None

    def calendar_month(self, at: int) -> _Part | None:
        """'May', 'mid-May 2026', 'late June', 'May–June 2021', 'July of last year'."""
        first, qualified = at, False
        prefix, hyphen, rest = self.word(at).partition("-")
        if hyphen and prefix in ("mid", "end", "late", "early") and rest in _MONTHS:
            number, after, qualified = _MONTHS[rest], at + 1, True
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
        part = _Part(after, _when(**{**fields, **year}), alone=qualified or bool(year))
        if self.dash(after) or self.word(after) in ("to", "through", "and"):
            end = self.month(after + 1)
            if end is not None and self.day(end[1]) is None and (self.word(after) != "and" or end[0] == number + 1):
                year, last = self.year_after(end[1])
                if year or self.word(after) != "and":
                    return _joined(part, _Part(last, _when(**{"month": end[0], **year}), alone=True))
        return part

    def season(self, at: int) -> _Part | None:
        """'autumn 2026', 'the spring', 'the fall of 2026'."""
        first = self.the(at)
        first += self.word(first) in ("early", "late")
        word, owner = self.bare(first)
        season = _SEASONS.get(word)
        if season is None or owner or (word in ("fall", "spring") and self.tokens[first].capital and first > 0):
            return None
        year, after = self.year_after(first + 1)
        return _Part(after, _when(**{"season": season, **year}), alone=bool(year) and word != "fall")

    def years(self, at: int) -> _Part | None:
        """'2019', '2023–2027', '2024-25', '2024/25', '2023 to 2027', 'mid-2025', 'late 2026'."""
        first, qualified = at, False
        prefix, hyphen, rest = self.word(at).partition("-")
        if hyphen and prefix in ("mid", "end", "late", "early") and _YEAR.fullmatch(rest):
            return _Part(at + 1, When(year=int(rest)))
        if self.word(first) in ("early", "late"):
            first, qualified = first + 1, True
        year = self.year(first)
        if year is None:
            return None
        after = first + 1
        mark = self.word(after)
        if mark in _DASHES or mark == "/":
            end = self.year(after + 1)
            short = self.word(after + 1)
            if end is None and re.fullmatch(r"\d\d", short) and self.joined(after + 1) and not self.dash(after + 2):
                end = year - year % 100 + int(short)
            if end is not None and end > year:
                return _Part(after + 2, When(year=year, year_end=end))
        return _Part(after, When(year=year), alone=qualified)

    # ---- told from the day of the text or the day told of last ---------------------------------------------------

    def relative_day(self, at: int) -> _Part | None:
        """'today', 'yesterday evening', 'the day after tomorrow', 'the same day', 'two days earlier', 'a week ago'."""
        word, owner = self.bare(at)
        if (offset := _DAYS.get(word)) is not None:
            return _Part(at + 1 if owner else self.time_of_day(at + 1), When(day_offset=offset), attr=owner)
        if word in ("this", "last") and self.word(at + 1) in _TIME_OF_DAY:
            return _Part(at + 2, When(day_offset=-1 if word == "last" else 0))
        first = self.the(at)
        article = first > at
        word = self.word(first)
        following, owner = self.bare(first + 1)
        day = following == "day" or following in _TIME_OF_DAY
        if word == "day" and article:
            if following in ("before", "after") and self.word(first + 2) in ("yesterday", "tomorrow"):
                return _Part(first + 3, When(day_offset=-2 if following == "before" else 2))
            if following in ("before", "after"):
                return _Part(first + 2, When(day_after_last=-1 if following == "before" else 1))
        if day and (word in ("same", "very") or (word == "that" and not article)):
            first += word == "that" and self.word(first + 1) == "same"
            return _Part(self.time_of_day(first + 2), When(day_after_last=0), attr=owner)
        if word == "that" and self.word(first + 1) == "same" and self.word(first + 2) == "day":
            return _Part(self.time_of_day(first + 3), When(day_after_last=0))
        if day and article and word in ("following", "next"):
            return _Part(self.time_of_day(first + 2), When(day_after_last=1), attr=owner)
        if day and article and word in ("previous", "preceding"):
            return _Part(self.time_of_day(first + 2), When(day_after_last=-1), attr=owner)
        return self._counted(at)

    def _counted(self, at: int) -> _Part | None:
        """'a day earlier', 'two days later', 'three days ago', 'a year ago'."""
        count = _NUMBERS.get(self.word(at))
        if count is None and self.word(at).isdecimal() and len(self.word(at)) < 3:
            count = int(self.word(at))
        unit = self.word(at + 1)
        unit = unit[:-1] if unit.endswith("s") else unit
        if not count or unit not in _UNITS:
            return None
        way = self.word(at + 2)
        if way == "ago" or (way == "from" and self.word(at + 3) in ("now", "today")):
            sign = -1 if way == "ago" else 1
            return _Part(at + (3 if way == "ago" else 4), _when(**{_UNITS[unit]: sign * count}))
        if unit == "day" and way in ("earlier", "before", "later", "after", "afterwards"):
            return _Part(at + 3, When(day_after_last=count if way in ("later", "after", "afterwards") else -count))
        return None

    def hence(self, at: int) -> _Part | None:
        """'in two days', 'in three weeks' time', after their 'in'."""
        count = _NUMBERS.get(self.word(at))
        if count is None and self.word(at).isdecimal() and len(self.word(at)) < 3:
            count = int(self.word(at))
        unit, owner = self.bare(at + 1)
        unit = unit[:-1] if unit.endswith("s") else unit
        if not count or unit not in _UNITS:
            return None
        after = at + 2
        if self.word(after) in _APOSTROPHES:
            after, owner = after + 1, True
        if self.word(after) == "time":
            return _Part(after + 1, _when(**{_UNITS[unit]: count}))
        if (
            owner
            or self.word(after) in ("of", "and")
            or (unit == "day" and self.word(after) not in ("", ".", ",", ";"))
        ):
            return None
        return _Part(after, _when(**{_UNITS[unit]: count})) if unit in ("day", "week") else None

    def relative(self, at: int) -> _Part | None:
        """'this week', 'last year's', 'next month', 'the current year', 'last Friday', 'next June', 'this autumn'."""
        first = self.the(at)
        word = self.word(first)
        same = word in ("same", "that", "very") and self.bare(first + 1)[0] == "year"
        if same:
            return _Part(first + 2, When(same_year=True), attr=self.bare(first + 1)[1])
        offset = _RELATIVE.get(word)
        if offset is None or (word in _ARTICLE_NEEDED) != (first > at and word not in ("this", "last", "next")):
            return None
        if first > at and word in ("this", "last", "next"):
            return None
        unit, owner = self.bare(first + 1)
        if unit == "calendar":
            first += 1
            unit, owner = self.bare(first + 1)
        if word == "this" and unit in ("coming", "past"):
            first += 1
            offset = 1 if unit == "coming" else -1
            unit, owner = self.bare(first + 1)
        after = first + 2
        if unit == "week":
            return _Part(after, When(week_offset=offset), attr=owner)
        if unit == "month":
            return _Part(after, When(month_offset=offset), attr=owner)
        if unit == "year":
            return _Part(after, When(year_offset=offset), attr=owner)
        if weekday := self._named_weekday(first + 1):
            when = When(weekday=weekday[0], week_offset=offset)
            return _Part(self.time_of_day(weekday[1]), when, attr=weekday[2])
        if unit in _SEASONS:
            return _Part(after, When(season=_SEASONS[unit], year_offset=0 if offset == 0 else None), attr=owner)
        if unit in _MONTHS and self.tokens[first + 1].capital:
            year, last = self.year_after(after)
            when = _when(**{"month": _MONTHS[unit], **year})
            return _Part(last, replace(when, year_offset=0) if offset == 0 and not year else when, attr=owner)
        return None

    def _named_weekday(self, at: int) -> tuple[int, int, bool] | None:
        word, owner = self.bare(at)
        number = _WEEKDAYS.get(word)
        if number is None or len(word) < 6 or not self.tokens[at].capital:
            return None
        return number, at + 1, owner

    def weekdays(self, at: int) -> _Part | None:
        """'Thursday', 'Friday evening', 'Thursday and Friday', 'Friday's', 'Thursday last week'."""
        named = self._named_weekday(at)
        if named is None:
            return None
        number, after, owner = named
        when = When(weekday=number)
        if owner:
            return _Part(after, when, attr=True)
        after = self.time_of_day(after)
        if self.word(after) in ("and", "to", "through") or self.dash(after):
            end = self._named_weekday(after + 1)
            if end is not None and end[0] > number and not end[2] and self.calendar_day(after + 1) is None:
                return _Part(self.time_of_day(end[1]), replace(when, end=When(weekday=end[0])))
        here = after + (self.word(after) == "of")
        if self.word(here + 1) == "week" and (offset := _RELATIVE.get(self.word(here))) is not None:
            return _Part(here + 2, When(weekday=number, week_offset=offset))
        return _Part(after, when)

    # ---- parts of periods ---------------------------------------------------------------------------------------

    def half(self, at: int) -> _Part | None:
        """'the first half of 2026', 'the second half of the year', 'the third quarter of 2025', 'H1 2026'."""
        first = self.the(at)
        number = _ORDINALS.get(self.word(first))
        unit = self.word(first + 1)
        if number is None or unit not in ("half", "quarter", "half-year", "semester"):
            return None
        of = self._year_of(first + 2)
        if unit == "quarter":
            fields: dict[str, Any] = {"month": number * 3 - 2, "month_end": number * 3}
            return _Part(of[1], _when(**{**fields, **of[0]})) if of else None
        if number > 2 and self.word(first) != "last":
            return None
        half = 1 if number == 1 else 2
        if of:
            return _Part(of[1], _when(**{"half": half, **of[0]}))
        if self.word(first + 2) == "of" and (month := self.calendar_month(self.the(first + 3))):
            return month._replace(alone=True)
        if self.word(first + 2) == "of" and (month := self.relative(self.the(first + 3))):
            return month if month.when.month_offset is not None else None
        return _Part(first + 2, When(half=half), alone=False) if first > at and self.word(first + 2) != "of" else None

    def _year_of(self, at: int) -> tuple[dict[str, Any], int] | None:
        """'of 2026', 'of the year', 'of next year', 'of the same year'; also without 'of'."""
        here = at + (self.word(at) == "of")
        if here > at and self.word(here) == "the" and self.word(here + 1) == "year":
            return {"year_offset": 0}, here + 2
        fields, last = self.year_after(here)
        return (fields, last) if fields else None

    def part(self, at: int) -> _Part | None:
        """'the end of May', 'the beginning of next year', 'the first week of June', 'year-end'."""
        if self.word(at) in ("year-end", "end-year") or (self.word(at) in ("year's",) and self.word(at + 1) == "end"):
            return _Part(at + 1 + (self.word(at) == "year's"), When(year_offset=0))
        first = self.the(at)
        if self.word(first) == "very":
            first += 1
        here = first
        while self.word(here) in _PARTS and here - first < 3:
            here += 1
        if here == first or self.word(here) != "of":
            return None
        here += 1
        if self.word(here) == "the" and self.word(here + 1) in ("year", "month", "week"):
            if "turn" in self.words[first:here]:
                return None
            return _Part(here + 2, _when(**{_UNITS[self.word(here + 1)]: 0}))
        for read in (self.calendar_month, self.relative, self.season, self.years):
            if (found := read(self.the(here) if read != self.relative else here)) is not None and not found.attr:
                return found._replace(alone=True)
        return None

    # ---- whole expressions --------------------------------------------------------------------------------------

    def point(self, at: int) -> _Part | None:
        """Any date or period that begins at ``at``, without a preposition."""
        if not self.may_begin(self.the(at)) and (self.word(at) != "the" or self.word(at + 1) not in _AFTER_THE):
            return None
        if self.word(at) in ("earlier", "later", "early", "late") and (found := self._sooner_or_later(at)):
            return found
        return (
            self.numeric(at)
            or self.calendar_day(at)
            or self.half(at)
            or self.part(at)
            or self.relative_day(at)
            or self.relative(at)
            or self.weekdays(at)
            or self.calendar_month(at)
            or self.season(at)
            or self.years(at)
            or self._named_period(at)
        )

    def may_begin(self, at: int) -> bool:
        """False for most words: a quick look before the long one."""
        if at >= len(self.tokens):
            return False
        word = self.words[at]
        return self.tokens[at].kind == NUMBER or word in _STARTS or "-" in word or word.endswith("'s")

    def _named_period(self, at: int) -> _Part | None:
        """'the 2025–2026 period'."""
        found = self.years(at + 1) if self.word(at) == "the" else None
        return found if found is not None and self._noun_of_period(found.last) > found.last else None

    def _sooner_or_later(self, at: int) -> _Part | None:
        """'later this year', 'earlier in the day', 'early on Friday', 'late last month', 'later in 2025'."""
        here = at + 1
        if self.word(here) in ("in", "on", "during"):
            here += 1
            if self.word(here) == "the" and self.word(here + 1) in ("day", "evening", "afternoon", "morning"):
                return _Part(here + 2, When(day_after_last=0))
            if self.word(here) == "the" and self.word(here + 1) in ("year", "month", "week"):
                return _Part(here + 2, _when(**{_UNITS[self.word(here + 1)]: 0}))
            found = self.calendar_day(here) or self.relative(here) or self.weekdays(here)
            found = found or self.calendar_month(here) or self.years(here)
        else:
            found = self.relative_day(here) or self.relative(here) or self.weekdays(here)
        return found._replace(alone=True) if found is not None and not found.attr else None

    def preposition(self, at: int) -> tuple[str, int] | None:
        """Kind of the preposition at ``at`` (the longest) and the token after it."""
        if self.word(at) not in _FIRST_WORDS:
            return None
        for length in range(_LONGEST_PREPOSITION, 0, -1):
            kind = _PREPOSITIONS.get(tuple(self.words[at : at + length]))
            if kind is not None:
                return kind, at + length
        return None

    def read(self, at: int) -> TimeSpan | None:
        """The time expression that begins at ``at``, with its preposition; None where there is none."""
        preposition = self.preposition(at)
        if preposition is None:
            return self._without_preposition(at)
        kind, first = preposition
        if self.word(at) == "in" and (found := self.hence(at + 1)):
            return TimeSpan(at, found.last, found.when, "loc")
        if (
            self.word(at) == "in"
            and first == at + 1
            and self.word(first) == "the"
            and self.word(first + 1) in _TIME_OF_DAY
        ):
            return TimeSpan(at, first + 2, When(day_after_last=0), "loc")
        if kind == "from":
            return self._from(at, first)
        part = self.point(first)
        if part is None and self.word(at) == "on" and first == at + 1:
            part = self._day_alone(first)
        if part is None:
            return None
        if (
            self.word(at) == "in"
            and part.when.day is not None
            and part.when.month is not None
            and self._capital_month(first)
        ):
            # 'In June 30 ministers met'
            month = self.month(first)
            part = _Part(month[1], When(month=part.when.month)) if month else part
        if part.attr or self._qualifies(first, part):
            return TimeSpan(self.the(first), part.last, part.when, "attr")
        if self.word(first) == "the" and not part.alone and part.when.season is None and part.when.half is None:
            return None
        when = part.when
        if kind == "since":
            when = replace(when, since=True)
        elif kind == "until":
            when = replace(when, until=True)
        elif (self.word(at) == "after" and when.is_year) or (self.word(at) == "come" and not part.alone):
            return None
        last = self._noun_of_period(part.last)
        return TimeSpan(at, last, when, self._case(at, kind, when))

    def _capital_month(self, at: int) -> bool:
        return self.word(at) in _MONTHS and self.word(at + 1) != "." and self.month(at) is not None

    def _case(self, at: int, kind: str, when: When) -> str:
        if kind == "of" or self.word(at) in ("dated", "covering"):
            return "attr"
        if kind == "for":
            return "loc" if when.exact or self._arranged(at) else "attr"
        return "loc"

    def _arranged(self, at: int) -> bool:
        """True where 'for' follows a verb ('scheduled for May') or begins the sentence."""
        before = self.word(at - 1)
        return before in _ARRANGED or before.endswith("ed") or self.tokens[at].capital

    def _noun_of_period(self, at: int) -> int:
        """'in the 2025–2026 period': the noun belongs to the date."""
        return at + 1 if self.word(at) in ("period", "biennium", "triennium") else at

    def _day_alone(self, at: int) -> _Part | None:
        """'on the 15th': a day of the month of the text."""
        first = self.the(at)
        day = self.day(first)
        if day is None or day[1] != first + 2 or self.word(day[1]) not in ("", ".", ",", ";", ":", ")"):
            return None
        return _Part(day[1], When(day=day[0]))

    def _from(self, at: int, first: int) -> TimeSpan | None:
        """'from 3 to 5 May', 'between 2023 and 2027', 'from May until November'; 'from 1 May' alone begins a period."""
        between = self.word(first - 1) == "between"
        day = self.day(self.the(first))
        if day is not None and (more := self._more_days(day[1], day[0])) and self.month(more[1]):
            part = self.point(first)
            return TimeSpan(at, part.last, part.when, "loc") if part else None
        begin = self.point(first)
        if begin is None or begin.attr:
            return None
        joiner = begin.last
        joints = ("and",) if between else ("to", "until", "till", "through")
        end: _Part | None = None
        if self.word(joiner) in joints or (not between and self.dash(joiner)):
            after = joiner + 1 + (self.word(joiner) == "up" or self.word(joiner + 1) in ("to", "until"))
            end = self._end(after, begin)
        if end is not None:
            joined = _joined(begin, end)
            return TimeSpan(
                at, joined.last, joined.when, self._case(at, "for" if self.word(at) == "for" else "at", joined.when)
            )
        whole = begin.when
        if whole.end is not None or whole.day_end or whole.month_end or whole.year_end:
            return TimeSpan(at, begin.last, whole, "loc")
        if between or self._qualifies(first, begin):
            return None if between else TimeSpan(self.the(first), begin.last, whole, "attr")
        if self.word(first) == "the" and not begin.alone:
            return None
        last = begin.last + (
            self.word(begin.last) in ("on", "onwards", "onward", "forward") and not self.near(begin.last + 1)
        )
        return TimeSpan(at, last, replace(whole, since=True), "loc")

    def _end(self, at: int, begin: _Part) -> _Part | None:
        """The end of a span: any point, or a bare day where the span began with one ('from May 3 to 5')."""
        found = self.point(at)
        if found is not None:
            return None if found.attr else found
        day = self.day(at)
        if day is not None and begin.when.day is not None and day[0] > begin.when.day:
            return _Part(day[1], When(month=begin.when.month, day=day[0]))
        return None

    def _without_preposition(self, at: int) -> TimeSpan | None:
        part = self.point(at)
        if part is None:
            return None
        first = self.the(at) if not part.alone else at
        if part.attr:
            return TimeSpan(at, part.last, part.when, "attr")
        if self._qualifies(at, part):
            return TimeSpan(self.the(at), part.last, part.when, "attr")
        if not part.alone:
            return self._in_brackets(first, part)
        case = "loc" if part.when.year_end is None else "attr"
        return TimeSpan(at, self._noun_of_period(part.last), part.when, case)

    def _in_brackets(self, at: int, part: _Part) -> TimeSpan | None:
        """'(2019)', '(May)'."""
        if self.word(at - 1) == "(" and self.word(part.last) == ")":
            return TimeSpan(at, part.last, part.when, "attr")
        return None

    def _qualifies(self, at: int, part: _Part) -> bool:
        """True for a date between a determiner and a noun: 'the 2026–2035 strategy', 'Pakistan's July presidency'."""
        first, last = self.the(at), part.last
        when = part.when
        named = when.month is not None or (when.is_year and when.year is not None)
        if not named or last >= len(self.tokens) or self.tokens[last].kind != WORD or self.word(last) in _NOT_A_NOUN:
            return False
        if self.word(last) in ("period", "biennium", "triennium") and self.word(first - 1) == "the":
            return False
        before = self.word(first - 1)
        if first > 0 and (before in _DETERMINERS or before.endswith("'s")):
            return True
        return before in _APOSTROPHES and self.joined(first - 1) and self.word(first - 2).endswith("s")


def _joined(begin: _Part, end: _Part) -> _Part:
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
                return _Part(end.last, when)
    if a == When(year=a.year) and b == When(year=b.year, year_end=b.year_end) and a.year and b.year and b.year > a.year:
        return _Part(end.last, When(year=a.year, year_end=b.year_end or b.year))
    if a.day is not None and a.month is None and b.day is not None and b.month is not None:
        return _Part(end.last, replace(b, day=a.day, day_end=b.day))
    if a.year is None and a.month is not None and b.year is not None:
        a = replace(a, year=b.year - (b.month is not None and b.month < a.month))
    elif (
        b.year is None and b.year_offset is None and b.month is not None and a.year is not None and a.month is not None
    ):
        b = replace(b, year=a.year + (b.month < a.month))
    return _Part(end.last, replace(a, end=b))


def time_spans(tokens: Sequence[Token]) -> list[TimeSpan]:
    """Dates and periods of a sentence, in order, not overlapping."""
    walk = _Walk(tokens)
    spans: list[TimeSpan] = []
    at = 0
    while at < len(tokens):
        span = walk.read(at) if walk.may_begin(at) else None
        if span is None:
            at += 1
        else:
            spans.append(span)
            at = span.last
    return spans
