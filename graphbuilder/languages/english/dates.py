"""Dates and periods in English: 'on 5 April 2019', 'April 5', 'from 3 to 5 May', 'in mid-September', 'last Friday'.

The grammar is a walk over tokens in three layers: a point of the calendar (a day, month or year with what stands before
and after it), a span of two points, and the preposition or determiner that tells how the whole stands in its sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphbuilder.languages.base import TimeSpan
from graphbuilder.languages.english.date_calendar import Part, joined, when_of
from graphbuilder.languages.english.date_relative import Relative
from graphbuilder.languages.english.date_words import (
    AFTER_THE,
    APOSTROPHES,
    ARRANGED,
    DETERMINERS,
    LONGEST_PREPOSITIONS,
    MONTHS,
    NOT_A_NOUN,
    PREPOSITIONS,
    STARTS,
    TIME_OF_DAY,
    UNITS,
)
from graphbuilder.languages.time import When
from graphbuilder.languages.tokens import NUMBER, WORD, Token


class Walk(Relative):
    """Reads time expressions from a sentence, one position after another."""

    # ---- whole expressions --------------------------------------------------------------------------------------

    def point(self, at: int) -> Part | None:
        """Any date or period that begins at ``at``, without a preposition."""
        if not self.may_begin(self.the(at)) and (self.word(at) != "the" or self.word(at + 1) not in AFTER_THE):
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
        return word in STARTS or self.tokens[at].kind == NUMBER or "-" in word or word.endswith("'s")

    def _named_period(self, at: int) -> Part | None:
        """'the 2025–2026 period'."""
        found = self.years(at + 1) if self.word(at) == "the" else None
        return found if found is not None and self._noun_of_period(found.last) > found.last else None

    def _sooner_or_later(self, at: int) -> Part | None:
        """'later this year', 'earlier in the day', 'early on Friday', 'late last month', 'later in 2025'."""
        here = at + 1
        if self.word(here) in ("in", "on", "during"):
            here += 1
            if self.word(here) == "the" and self.word(here + 1) in ("day", "evening", "afternoon", "morning"):
                return Part(here + 2, When(day_after_last=0))
            if self.word(here) == "the" and self.word(here + 1) in ("year", "month", "week"):
                return Part(here + 2, when_of(**{UNITS[self.word(here + 1)]: 0}))
            found = self.calendar_day(here) or self.relative(here) or self.weekdays(here)
            found = found or self.calendar_month(here) or self.years(here)
        else:
            found = self.relative_day(here) or self.relative(here) or self.weekdays(here)
        return found._replace(alone=True) if found is not None and not found.attr else None

    def preposition(self, at: int) -> tuple[str, int] | None:
        """Kind of the preposition at ``at`` (the longest) and the token after it."""
        for length in range(LONGEST_PREPOSITIONS.get(self.word(at), 0), 0, -1):
            kind = PREPOSITIONS.get(tuple(self.words[at : at + length]))
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
            and self.word(first + 1) in TIME_OF_DAY
        ):
            return TimeSpan(at, first + 2, When(day_after_last=0), "loc")
        if kind == "from":
            return self._from(at, first)
        part = self.point(first)
        if part is None and self.word(at) == "on" and first == at + 1:
            part = self._day_alone(first) or self.day_of_event(first)
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
            part = Part(month[1], When(month=part.when.month)) if month else part
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
        return self.word(at) in MONTHS and self.word(at + 1) != "." and self.month(at) is not None

    def _case(self, at: int, kind: str, when: When) -> str:
        if kind == "of" or self.word(at) in ("dated", "covering"):
            return "attr"
        if kind == "for":
            return "loc" if when.exact or self._arranged(at) else "attr"
        return "loc"

    def _arranged(self, at: int) -> bool:
        """True where 'for' follows a verb ('scheduled for May') or begins the sentence."""
        before = self.word(at - 1)
        return before in ARRANGED or before.endswith("ed") or self.tokens[at].capital

    def _noun_of_period(self, at: int) -> int:
        """'in the 2025–2026 period': the noun belongs to the date."""
        return at + 1 if self.word(at) in ("period", "biennium", "triennium") else at

    def _day_alone(self, at: int) -> Part | None:
        """'on the 15th': a day of the month of the text."""
        first = self.the(at)
        day = self.day(first)
        after = self.word(day[1]) if day is not None else ""
        if day is None or day[1] != first + 2 or not (after in ("", ".", ",", ";", ":", ")") or after in NOT_A_NOUN):
            return None
        return Part(day[1], When(day=day[0]))

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
        end: Part | None = None
        if self.word(joiner) in joints or (not between and self.dash(joiner)):
            after = joiner + 1 + (self.word(joiner) == "up" or self.word(joiner + 1) in ("to", "until"))
            end = self._end(after, begin)
        if end is not None:
            whole = joined(begin, end)
            kind = "for" if self.word(at) == "for" else "at"
            return TimeSpan(at, whole.last, whole.when, self._case(at, kind, whole.when))
        when = begin.when
        if when.end is not None or when.day_end or when.month_end or when.year_end:
            return TimeSpan(at, begin.last, when, "loc")
        if between or self._qualifies(first, begin):
            return None if between else TimeSpan(self.the(first), begin.last, when, "attr")
        if self.word(first) == "the" and not begin.alone:
            return None
        last = begin.last + (
            self.word(begin.last) in ("on", "onwards", "onward", "forward") and not self.near(begin.last + 1)
        )
        return TimeSpan(at, last, replace(when, since=True), "loc")

    def _end(self, at: int, begin: Part) -> Part | None:
        """The end of a span: any point, or a bare day where the span began with one ('from May 3 to 5')."""
        found = self.point(at)
        if found is not None:
            return None if found.attr else found
        day = self.day(at)
        if day is not None and begin.when.day is not None and day[0] > begin.when.day:
            return Part(day[1], When(month=begin.when.month, day=day[0]))
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

    def _in_brackets(self, at: int, part: Part) -> TimeSpan | None:
        """'(2019)', '(May)'."""
        if self.word(at - 1) == "(" and self.word(part.last) == ")":
            return TimeSpan(at, part.last, part.when, "attr")
        return None

    def _qualifies(self, at: int, part: Part) -> bool:
        """True for a date between a determiner and a noun: 'the 2026–2035 strategy', 'Pakistan's July presidency'."""
        first, last = self.the(at), part.last
        when = part.when
        named = when.month is not None or (when.is_year and when.year is not None)
        if not named or last >= len(self.tokens) or self.tokens[last].kind != WORD or self.word(last) in NOT_A_NOUN:
            return False
        if self.word(last) in ("period", "biennium", "triennium") and self.word(first - 1) == "the":
            return False
        before = self.word(first - 1)
        if first > 0 and (before in DETERMINERS or before.endswith("'s")):
            return True
        return before in APOSTROPHES and self.joined(first - 1) and self.word(first - 2).endswith("s")


def time_spans(tokens: Sequence[Token]) -> list[TimeSpan]:
    """Dates and periods of a sentence, in order, not overlapping."""
    walk = Walk(tokens)
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
