"""Dates told from another day in English ('yesterday', 'the same day', 'last Friday'), and parts of periods."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from graphbuilder.languages.english.date_calendar import Calendar, Part, when_of
from graphbuilder.languages.english.date_words import (
    APOSTROPHES,
    ARTICLE_NEEDED,
    DAYS,
    DAYS_OF_LAST,
    LETTERED,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PARTS,
    RELATIVE,
    SEASONS,
    TIME_OF_DAY,
    UNITS,
    WEEKDAYS,
    WEEKENDS,
)
from graphbuilder.languages.time import When


class Relative(Calendar):
    """Reads dates told from the day of the text or from the day told of last, and parts of periods."""

    # ---- told from the day of the text or the day told of last ---------------------------------------------------

    def relative_day(self, at: int) -> Part | None:
        """'today', 'yesterday evening', 'the day after tomorrow', 'the same day', 'two days earlier', 'a week ago'."""
        word, owner = self.bare(at)
        if (offset := DAYS.get(word)) is not None:
            return Part(at + 1 if owner else self.time_of_day(at + 1), When(day_offset=offset), attr=owner)
        if word in ("this", "last") and self.word(at + 1) in TIME_OF_DAY:
            return Part(at + 2, When(day_offset=-1 if word == "last" else 0))
        first = self.the(at)
        article = first > at
        word = self.word(first)
        following, owner = self.bare(first + 1)
        day = following == "day" or following in TIME_OF_DAY
        if word == "day" and article:
            if following in ("before", "after") and self.word(first + 2) in ("yesterday", "tomorrow"):
                return Part(first + 3, When(day_offset=-2 if following == "before" else 2))
            if following in ("before", "after"):
                return Part(first + 2, When(day_after_last=-1 if following == "before" else 1))
        if day and (word in ("same", "very") or (word == "that" and not article)):
            first += word == "that" and self.word(first + 1) == "same"
            return Part(self.time_of_day(first + 2), When(day_after_last=0), attr=owner)
        if word == "that" and self.word(first + 1) == "same" and self.word(first + 2) == "day":
            return Part(self.time_of_day(first + 3), When(day_after_last=0))
        if day and article and word in ("following", "next"):
            return Part(self.time_of_day(first + 2), When(day_after_last=1), attr=owner)
        if day and article and word in ("previous", "preceding"):
            return Part(self.time_of_day(first + 2), When(day_after_last=-1), attr=owner)
        if word == "eve" and article and following != "of":
            return Part(first + 1, When(day_after_last=-1))
        return self.weekend(at) or self._counted(at)

    def day_of_event(self, at: int) -> Part | None:
        """'the first day', 'its closing day', 'the second and final day', 'day two', after their 'on'."""
        if self.word(at) == "day" and (number := NUMBERS.get(self.word(at + 1))) and number > 0:
            return Part(at + 2, When(day_of_last=number)) if self.word(at + 1) not in ("a", "an") else None
        first = at + (self.word(at) in ("the", "its", "their"))
        number = DAYS_OF_LAST.get(self.word(first))
        if self.word(first + 1) == "and" and self.word(first + 2) in DAYS_OF_LAST:
            first, number = first + 2, -1
        if first == at or number is None or self.word(first + 1) != "day" or self.word(first + 2) == "of":
            return None
        return Part(first + 2, When(day_of_last=number))

    def weekend(self, at: int) -> Part | None:
        """'the weekend', 'last weekend', 'this coming weekend'."""
        first = at + (self.word(at) == "this" and self.word(at + 1) in ("coming", "past"))
        offset = WEEKENDS.get(self.word(at)) if first == at else (0 if self.word(first) == "coming" else -1)
        if self.word(first + 1) != "weekend" or self.word(at) not in WEEKENDS:
            return None
        days = When(weekday=5, week_offset=offset), When(weekday=6, week_offset=offset)
        return Part(first + 2, replace(days[0], end=days[1]))

    def _counted(self, at: int) -> Part | None:
        """'a day earlier', 'two days later', 'three days ago', 'a year ago'."""
        count = NUMBERS.get(self.word(at))
        if count is None and self.word(at).isdecimal() and len(self.word(at)) < 3:
            count = int(self.word(at))
        unit = self.word(at + 1)
        unit = unit[:-1] if unit.endswith("s") else unit
        if not count or unit not in UNITS:
            return None
        way = self.word(at + 2)
        if way == "ago" or (way == "from" and self.word(at + 3) in ("now", "today")):
            sign = -1 if way == "ago" else 1
            return Part(at + (3 if way == "ago" else 4), when_of(**{UNITS[unit]: sign * count}))
        if unit == "day" and way in ("earlier", "before", "later", "after", "afterwards"):
            return Part(at + 3, When(day_after_last=count if way in ("later", "after", "afterwards") else -count))
        return None

    def hence(self, at: int) -> Part | None:
        """'in two days', 'in three weeks' time', after their 'in'."""
        count = NUMBERS.get(self.word(at))
        if count is None and self.word(at).isdecimal() and len(self.word(at)) < 3:
            count = int(self.word(at))
        unit, owner = self.bare(at + 1)
        unit = unit[:-1] if unit.endswith("s") else unit
        if not count or unit not in UNITS:
            return None
        after = at + 2
        if self.word(after) in APOSTROPHES:
            after, owner = after + 1, True
        if self.word(after) == "time":
            return Part(after + 1, when_of(**{UNITS[unit]: count}))
        if (
            owner
            or self.word(after) in ("of", "and")
            or (unit == "day" and self.word(after) not in ("", ".", ",", ";"))
        ):
            return None
        return Part(after, when_of(**{UNITS[unit]: count})) if unit in ("day", "week") else None

    def relative(self, at: int) -> Part | None:
        """'this week', 'last year's', 'next month', 'the current year', 'last Friday', 'next June', 'this autumn'."""
        first = self.the(at)
        word = self.word(first)
        same = word in ("same", "that", "very") and self.bare(first + 1)[0] == "year"
        if same:
            return Part(first + 2, When(same_year=True), attr=self.bare(first + 1)[1])
        offset = RELATIVE.get(word)
        if offset is None or (word in ARTICLE_NEEDED) != (first > at and word not in ("this", "last", "next")):
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
            return Part(after, When(week_offset=offset), attr=owner)
        if unit == "month":
            return Part(after, When(month_offset=offset), attr=owner)
        if unit == "year":
            return Part(after, When(year_offset=offset), attr=owner)
        if weekday := self._named_weekday(first + 1):
            when = When(weekday=weekday[0], week_offset=offset)
            return Part(self.time_of_day(weekday[1]), when, attr=weekday[2])
        if unit in SEASONS:
            when = When(season=SEASONS[unit], year_offset=0 if offset == 0 else None, ahead=_ahead(offset))
            return Part(after, when, attr=owner)
        if unit in MONTHS and self.tokens[first + 1].capital:
            year, last = self.year_after(after)
            when = when_of(**{"month": MONTHS[unit], **year})
            if not year:
                when = replace(when, year_offset=0 if offset == 0 else None, ahead=_ahead(offset))
            return Part(last, when, attr=owner)
        return None

    def _named_weekday(self, at: int) -> tuple[int, int, bool] | None:
        word, owner = self.bare(at)
        number = WEEKDAYS.get(word)
        if number is None or len(word) < 6 or not self.tokens[at].capital:
            return None
        return number, at + 1, owner

    def weekdays(self, at: int) -> Part | None:
        """'Thursday', 'Friday evening', 'Thursday and Friday', 'Friday's', 'Thursday last week'."""
        named = self._named_weekday(at)
        if named is None:
            return None
        number, after, owner = named
        when = When(weekday=number)
        if owner:
            return Part(after, when, attr=True)
        after = self.time_of_day(after)
        if self.word(after) in ("and", "to", "through") or self.dash(after):
            end = self._named_weekday(after + 1)
            if end is not None and end[0] > number and not end[2] and self.calendar_day(after + 1) is None:
                return Part(self.time_of_day(end[1]), replace(when, end=When(weekday=end[0])))
        here = after + (self.word(after) == "of")
        if self.word(here + 1) == "week" and (offset := RELATIVE.get(self.word(here))) is not None:
            return Part(here + 2, When(weekday=number, week_offset=offset))
        return Part(after, when)

    # ---- parts of periods ---------------------------------------------------------------------------------------

    def half(self, at: int) -> Part | None:
        """'the first half of 2026', 'the second half of the year', 'the third quarter of 2025', 'H1 2026'."""
        if (months := LETTERED.get(self.word(at))) and self.joined(at + 1) and (of := self._year_of(at + 2)):
            which = int(self.word(at + 1)) if self.word(at + 1) in ("1", "2", "3", "4") else 0
            end = months * which
            return Part(of[1], when_of(month=end - months + 1, month_end=end, **of[0])) if 0 < end < 13 else None
        first = self.the(at)
        number = ORDINALS.get(self.word(first))
        unit = self.word(first + 1)
        if number is None or unit not in ("half", "quarter", "half-year", "semester"):
            return None
        of = self._year_of(first + 2)
        if unit == "quarter":
            fields: dict[str, Any] = {"month": number * 3 - 2, "month_end": number * 3}
            return Part(of[1], when_of(**{**fields, **of[0]})) if of else None
        if number > 2 and self.word(first) != "last":
            return None
        half = 1 if number == 1 else 2
        if of:
            return Part(of[1], when_of(**{"half": half, **of[0]}))
        if self.word(first + 2) == "of" and (month := self.calendar_month(self.the(first + 3))):
            return month._replace(alone=True)
        if self.word(first + 2) == "of" and (month := self.relative(self.the(first + 3))):
            return month if month.when.month_offset is not None else None
        return Part(first + 2, When(half=half), alone=False) if first > at and self.word(first + 2) != "of" else None

    def _year_of(self, at: int) -> tuple[dict[str, Any], int] | None:
        """'of 2026', 'of the year', 'of next year', 'of the same year'; also without 'of'."""
        here = at + (self.word(at) == "of")
        if here > at and self.word(here) == "the" and self.word(here + 1) == "year":
            return {"year_offset": 0}, here + 2
        fields, last = self.year_after(here)
        return (fields, last) if fields else None

    def part(self, at: int) -> Part | None:
        """'the end of May', 'the beginning of next year', 'the first week of June', 'year-end'."""
        if self.word(at) in ("year-end", "end-year") or (self.word(at) in ("year's",) and self.word(at + 1) == "end"):
            return Part(at + 1 + (self.word(at) == "year's"), When(year_offset=0))
        first = self.the(at)
        if self.word(first) == "very":
            first += 1
        here = first
        while self.word(here) in PARTS and here - first < 3:
            here += 1
        if here == first or self.word(here) != "of":
            return None
        here += 1
        if self.word(here) == "the" and self.word(here + 1) in ("year", "month", "week"):
            if "turn" in self.words[first:here]:
                return None
            return Part(here + 2, when_of(**{UNITS[self.word(here + 1)]: 0}))
        for read in (self.calendar_month, self.relative, self.season, self.years):
            if (found := read(self.the(here) if read != self.relative else here)) is not None and not found.attr:
                return found._replace(alone=True)
        return None


def _ahead(offset: int) -> bool | None:
    """Whether 'next', 'last' or 'this' says that a time lies ahead."""
    return offset > 0 if offset else None
