"""Dates and periods in Russian: '10 октября 2019 года', 'с 28 по 29 июля', 'в прошлую пятницу', 'на 2023–2027 годы'.

A walk over tokens: a number, a month, a season, a weekday, a word for year, month, week or day with what stands before
and after it. The preposition belongs to the expression and says how it stands: ``loc`` of an adverb of time, ``attr``
of what qualifies a noun ('план на 2019 год'), else the case of the noun.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphbuilder.languages.base import TimeSpan
from graphbuilder.languages.russian.date_calendar import Core, Verbal
from graphbuilder.languages.russian.date_relative import Relative
from graphbuilder.languages.russian.date_words import (
    AFTER,
    AFTERWARDS,
    AND,
    BY,
    DAY_WORDS,
    FOR,
    FROM,
    IN,
    LED,
    OF,
    ON,
    PREPOSITIONS,
    STARTS,
    TIMES,
    TO,
)
from graphbuilder.languages.time import When
from graphbuilder.languages.tokens import NUMBER, WORD, Token


class _Walk(Relative):
    """Puts expressions together with their prepositions."""

    def core(self, at: int) -> Core | None:
        """The expression that begins at ``at``."""
        lower = self.lower(at)
        if self.number(at):
            return self.numeric(at) or self.days(at) or self.years(at) or self.part(at) or self.ago(at)
        if lower in DAY_WORDS:
            return self.named_day(at)
        if (
            found := self.days(at)
            or self.part(at)
            or self.relative(at)
            or self.month(at)
            or self.season(at)
            or self.weekday(at)
            or self.ago(at)
            or self.around(at)
        ):
            return found
        if lower in TIMES:
            return self.time_of_day(at)
        return self.adjective(at)

    # ---- with what stands before and after it -----------------------------------------------------------------

    def framed(self, at: int, core: Core, floor: int) -> TimeSpan:
        """The expression with its preposition, its other end and the time of day after it."""
        last, when, case = self.dated(core)
        first = at
        led = False
        while first - 1 >= floor and (lead := self.lower(first - 1)) in LED:
            needs = LED[lead]
            if needs and self.lower(first - 2) not in needs:
                break
            first -= 1
            led = True
        preposition = self.lower(first - 1) if first - 1 >= floor else ""
        if preposition == "позднее" and self.lower(first - 2) == "не":
            first, preposition = first - 2, "до"
        elif preposition in ("через", "спустя"):
            first, preposition = first - 1, "в"
        elif preposition in PREPOSITIONS and case != "attr":
            first -= 1
        else:
            preposition = ""
        if first - 1 >= floor and self.lower(first - 1) in ("начиная", "вплоть"):
            first -= 1
        if (
            first - 2 >= floor
            and preposition in FROM | {"между"}
            and self.lower(first - 1) == "период"
            and self.lower(first - 2) in IN
        ):
            first -= 2
            when, last, ended = self.until(when, last, preposition)
            return TimeSpan(first, last, when if ended else replace(when, since=True), "loc")
        return self.marked(first, last, when, case, preposition, led=led)

    def dated(self, core: Core) -> Core:
        """'в день прилета, 9 марта', 'вчера (5 мая)': the date beside it says which day is meant."""
        last, when, _ = core
        if when.exact and when.month is None and self.lower(last) in (",", "(") and (day := self.days(last + 1)):
            return day[0] + (self.lower(last) == "(" and self.lower(day[0]) == ")"), day[1], day[2]
        return core

    def until(self, when: When, last: int, preposition: str) -> tuple[When, int, bool]:
        """The other end of 'с … по …', 'с … до …', 'между … и …'."""
        complete = when.day_end or when.month_end or when.year_end or when.end
        if complete or preposition not in FROM | {"между"}:
            return when, last, bool(complete)
        join = self.lower(last)
        if join not in (("и",) if preposition == "между" else ("по", "до")) or last + 1 >= len(self.tokens):
            return when, last, False
        if join == "до" and self.lower(last + 1) in ("конца",):
            return when, last, False
        end = self.core(last + 1)
        if end is None or end[2] == "attr":
            return when, last, False
        return replace(when, end=end[1]), end[0], True

    def marked(self, first: int, last: int, when: When, case: str, preposition: str, *, led: bool) -> TimeSpan:
        when, last, ended = self.until(when, last, preposition)
        if when.exact and self.lower(last) in TIMES and self.lower(last + 1) not in AFTER:
            last += 1
        if preposition in FROM and not ended:
            when = replace(when, since=True)
        elif preposition in TO | BY and not led and when.day_after_last is None:
            when = replace(when, until=True)
        if case == "attr":
            return TimeSpan(first, last, when, "attr")
        before = self.before(first)
        if led and (not preposition or preposition in IN | ON) and not (preposition in ON and self._qualifies(first)):
            return TimeSpan(first, last, when, "loc")
        if preposition in IN | FROM | AFTERWARDS:
            return TimeSpan(first, last, when, "loc")
        if preposition in OF:
            return TimeSpan(first, last, when, "attr")
        if preposition in ON:
            fine = when.exact or when.week_offset is not None or when.day_after_last is not None
            return TimeSpan(first, last, when, "loc" if fine or before == "verb" else "attr")
        if preposition in FOR:
            counted = when.day_of_last is not None or when.day_after_last is not None
            return TimeSpan(first, last, when, "loc" if counted else "attr")  # 'за день до этого'; 'за май'
        if preposition in TO | BY:
            return TimeSpan(first, last, when, "attr" if before == "noun" and when.is_year else "loc")
        if case in ("gen", "") and when.is_year and before == "noun":
            return TimeSpan(first, last, when, "attr")
        if case == "gen" and (when.month is not None or when.season is not None) and not when.exact:
            return TimeSpan(first, last, when, "attr")
        if (
            when.is_year
            and when.half is None
            and case in ("acc", "gen", "ins")
            and not (case == "gen" and not when.year)
        ):
            return TimeSpan(first, last, when, {"acc": "nom", "gen": "attr"}.get(case, case))
        if case == "nom" and when.is_year is False and when.season is None and not when.exact:
            return TimeSpan(first, last, when, "nom")
        return TimeSpan(first, last, when, "loc")

    def _qualifies(self, first: int) -> bool:
        return self.lower(first) in ON and self.before(first) == "noun"

    def before(self, first: int) -> str:
        """What stands before the expression: ``noun``, ``verb`` or ''."""
        if first == 0 or self.tokens[first - 1].kind != WORD:
            return "noun" if first > 0 and self.tokens[first - 1].text in '»”"' else ""
        lower = self.lower(first - 1)
        if lower in ("и", "а", "но", "что", "также", "уже", "еще", "ещё", "не", "только", "это"):
            return ""
        return "verb" if self.verbal(lower) is not None else "noun"


def time_spans(tokens: Sequence[Token], verbal: Verbal) -> list[TimeSpan]:
    """Dates and periods of a sentence, in order, not overlapping. ``verbal`` tells verb forms from nouns."""
    walk = _Walk(tokens, verbal)
    spans: list[TimeSpan] = []
    at = floor = 0
    while at < len(tokens):
        token = tokens[at]
        if token.kind != NUMBER and token.lower not in STARTS and "-" not in token.lower:
            at += 1
            continue
        core = walk.core(at)
        if core is None:
            at += 1
            continue
        span = walk.framed(at, core, floor)
        if (
            spans
            and spans[-1].case == "loc"
            and span.first == floor + 1
            and tokens[floor].lower in AND
            and span.case in ("attr", "nom")
            and span.when.is_year
            and tokens[span.first].kind == NUMBER
        ):
            # 'после 1996 и 2014 годов': the preposition is that of the first
            span = span._replace(case="loc")
        spans.append(span)
        at = floor = span.last
    return spans
