"""Dates of the calendar in Russian: '10 октября 2019 года', 'с 28 по 29 июля', 'на 2023–2027 годы', 'весной'."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from graphbuilder.languages.base import VerbForm
from graphbuilder.languages.russian.date_words import (
    AND,
    BOUNDS,
    BY,
    DAY,
    DAY_ORDINALS,
    DAY_WORDS,
    FOR,
    FROM,
    IN,
    MONTH_NOUN,
    MONTHS,
    NUMERIC,
    OF,
    OFFSETS,
    ON,
    PREPOSITIONS,
    RANGE,
    SEASONS,
    TENS,
    TO,
    WEEKDAYS,
    YEAR,
    YEARS,
)
from graphbuilder.languages.time import When
from graphbuilder.languages.tokens import NUMBER, Token

Verbal = Callable[[str], VerbForm | None]
Core = tuple[int, When, str]
"""The element after an expression without its preposition, what it says, and the case of its noun."""


class Calendar:
    """Reads what begins at a token: each method gives the expression there, or None."""

    def __init__(self, tokens: Sequence[Token], verbal: Verbal) -> None:
        self.tokens = tokens
        self.verbal = verbal

    def lower(self, at: int) -> str:
        return self.tokens[at].lower if 0 <= at < len(self.tokens) else ""

    def number(self, at: int) -> bool:
        return 0 <= at < len(self.tokens) and self.tokens[at].kind == NUMBER

    def day(self, at: int) -> tuple[int, int] | None:
        """A day number and the token after it."""
        if self.number(at):
            found = DAY.fullmatch(self.lower(at))
            return (int(found[1]), at + 1) if found and 1 <= int(found[1]) <= 31 else None
        lower = self.lower(at)
        if lower in TENS and (unit := DAY_ORDINALS.get(self.lower(at + 1))) and unit < 10:
            return TENS[lower] + unit, at + 2
        return (DAY_ORDINALS[lower], at + 1) if lower in DAY_ORDINALS else None

    def year(self, at: int) -> int | None:
        found = YEAR.fullmatch(self.lower(at)) if self.number(at) else None
        return int(found[1]) if found else None

    def year_noun(self, at: int) -> tuple[int, str] | None:
        """The word for year at ``at``: the token after it (and its full stop), and its case."""
        case = YEARS.get(self.lower(at))
        if case is None:
            return None
        return at + 1 + (case == "" and self.lower(at + 1) == "."), case

    # ---- what may stand after a month, a season or a part of the year -----------------------------------------

    def year_after(self, at: int, *, bare: bool = True) -> tuple[int, dict[str, Any]]:
        """'2019 года', 'текущего года', 'с.г.', 'того же года' at ``at``: the token after it and the fields."""
        first = at
        if self.lower(at) == "," and self.year(at + 1):
            at += 1
        if year := self.year(at):
            noun = self.year_noun(at + 1)
            if noun:
                return noun[0], {"year": year}
            if bare and self.lower(at + 1) not in RANGE:
                return at + 1, {"year": year}
            return first, {}
        lower = self.lower(at)
        if lower in ("с", "т") and [self.lower(at + n) for n in (1, 2)] == [".", "г"]:
            return at + 3 + (self.lower(at + 3) == "."), {"year_offset": 0}
        if lower in OFFSETS and self.lower(at + 1) == "года":
            return at + 2, {"year_offset": OFFSETS[lower]}
        if lower == "того" and self.lower(at + 1) == "же" and self.lower(at + 2) == "года":
            return at + 3, {"same_year": True}
        return first, {}

    def period(self, at: int) -> tuple[int, dict[str, Any]] | None:
        """What a part ('начале', 'второй половине') is of: a month, a year, a season, 'года', 'этого месяца'."""
        lower = self.lower(at)
        if month := MONTHS.get(lower):
            last, more = self.year_after(at + 1)
            return last, {"month": month[0], **more}
        if (season := SEASONS.get(lower)) and season[1] == "gen":
            last, more = self.year_after(at + 1)
            return last, {"season": season[0], **more}
        if lower in ("года", "году", "годом"):
            return at + 1, {"year_offset": 0}
        if lower in MONTH_NOUN:
            return at + 1, {"month_offset": 0}
        if lower == "недели":
            return at + 1, {"week_offset": 0}
        if lower in OFFSETS:
            following, offset = self.lower(at + 1), OFFSETS[lower]
            if following in MONTH_NOUN:
                return at + 2, {"month_offset": offset}
            if following == "недели":
                return at + 2, {"week_offset": offset}
            if (season := SEASONS.get(following)) and season[1] == "gen":
                return at + 2, {"season": season[0]}
        last, more = self.year_after(at, bare=False)
        return (last, more) if last > at else None

    def numeric(self, at: int) -> Core | None:
        lower = self.lower(at)
        if found := NUMERIC.fullmatch(lower):
            day, month, year = map(int, found.groups())
            last = noun[0] if (noun := self.year_noun(at + 1)) else at + 1
            return (last, When(year=year, month=month, day=day), "gen") if _is_day(year, month, day) else None
        if (first := self.day(at)) and self.lower(at + 1) in RANGE and (found := NUMERIC.fullmatch(self.lower(at + 2))):
            day, month, year = map(int, found.groups())
            if first[0] < day and _is_day(year, month, day):
                return at + 3, When(year=year, month=month, day=first[0], day_end=day), "gen"
        if (
            (full := self.year(at))
            and self.lower(at + 1) == "-" == self.lower(at + 3)
            and self.number(at + 2)
            and self.number(at + 4)
            and len(self.lower(at + 2)) == 2 == len(self.lower(at + 4))
            and self.tokens[at + 4].end - self.tokens[at].start == 10
            and _is_day(full, int(self.lower(at + 2)), int(self.lower(at + 4)))
        ):
            return at + 5, When(year=full, month=int(self.lower(at + 2)), day=int(self.lower(at + 4))), "gen"
        return None

    def years(self, at: int) -> Core | None:
        """'2019 год…', '2023–2027 годы', '1996 и 2014 годов' (the first of two), 'с 2020 по 2023 год'."""
        year = self.year(at)
        if year is None:
            return None
        suffixed = not self.lower(at).isdigit()
        if noun := self.year_noun(at + 1):
            return noun[0], When(year=year), noun[1]
        joined = self.lower(at + 1)
        if (
            (joined in RANGE or (joined in ("по", "до") and self.lower(at - 1) in FROM))
            and (end := self.year(at + 2))
            and end > year
        ):
            noun = self.year_noun(at + 3)
            if noun is None and joined not in RANGE:
                return None
            return noun[0] if noun else at + 3, When(year=year, year_end=end), noun[1] if noun else ""
        if joined in RANGE and self.number(at + 2) and (noun := self.year_noun(at + 3)):
            short = self.lower(at + 2)
            if len(short) == 2 and short.isdigit() and int(short) > year % 100:
                return noun[0], When(year=year, year_end=year - year % 100 + int(short)), noun[1]
        if joined in AND and self.year(at + 2):
            further = at + 2
            while self.lower(further + 1) in AND and self.year(further + 2):
                further += 2
            if noun := self.year_noun(further + 1):
                return at + 1, When(year=year), noun[1]
        before = self.lower(at - 1)
        following = self.tokens[at + 1].kind if at + 1 < len(self.tokens) else "p"
        if before in IN | FROM | TO | OF and (suffixed or following == "p") and joined not in RANGE | {"+", "%"}:
            return at + 1, When(year=year), "loc"
        return (at + 1, When(year=year), "gen") if suffixed else None

    def days(self, at: int) -> Core | None:
        """'10 октября 2019 года', '28–29 июля', 'с 30 марта по 2 апреля', '5, 6 и 7 мая', '19 числа этого месяца'."""
        found = self.day(at)
        if found is None:
            return None
        first, last = found
        day_end: int | None = None
        since, between = self.lower(at - 1) in FROM, self.lower(at - 1) == "между"
        while ((joined := self.lower(last)) in RANGE | AND or (joined in ("по", "до") and since)) and (
            further := self.day(last + 1)
        ):
            if further[0] <= (day_end or first) or (joined in ("по", "до") and not since):
                break
            day_end, last = further
        month = MONTHS.get(self.lower(last))
        if month is None:
            return self.numbered(first, day_end, last)
        if month[1] not in ("gen", "nom"):
            return None
        last, more = self.year_after(last + 1)
        begin: dict[str, Any] = {"day": first, "month": month[0]}
        if day_end is not None:
            begin["day_end"] = day_end
            return last, When(**begin, **more), "gen"
        joined = self.lower(last)
        if joined in RANGE or (joined in ("по", "до") and since) or (joined == "и" and between):
            end = self.day(last + 1)
            later = MONTHS.get(self.lower(end[1])) if end else None
            if end and later and later[1] == "gen":
                after_end, own = self.year_after(end[1] + 1)
                return after_end, _span(begin, more, {"day": end[0], "month": later[0]}, own), "gen"
        return last, When(**begin, **more), "gen"

    def numbered(self, day: int, day_end: int | None, at: int) -> Core | None:
        """'5 числа этого месяца', '15 и 16 числа того же месяца', where 'числа' stands ``at``."""
        if self.lower(at) != "числа":
            return None
        after = self.period(at + 1)
        if after and ("month" in after[1] or "month_offset" in after[1]):
            return after[0], When(day=day, day_end=day_end, **after[1]), "gen"
        if [self.lower(at + n) for n in (1, 2, 3)] == ["того", "же", "месяца"]:
            return at + 4, When(day=day, day_end=day_end, same_month=True), "gen"
        month = [self.lower(n) for n in range(at - 8, at)]  # 'в том же месяце, 15 и 16 числа'
        if "месяце" in month and "же" in month:
            return at + 1, When(day=day, day_end=day_end, same_month=True), "gen"
        return at + 1, When(day=day, day_end=day_end, month_offset=0), "gen"

    def month(self, at: int) -> Core | None:
        """'мае 2019 года', 'апреле-мае', 'декабря 2023 года по март 2024 года'; a bare month needs a preposition."""
        lower = self.lower(at)
        month = MONTHS.get(lower)
        last = at + 1
        begin: dict[str, Any] = {}
        if month is None:
            left, hyphen, right = lower.replace("‑", "-").partition("-")
            pair = MONTHS.get(left), MONTHS.get(right)
            if not hyphen or pair[0] is None or pair[1] is None:
                return None
            month = pair[0]
            begin["month_end"] = pair[1][0]
        begin["month"] = month[0]
        before = self.lower(at - 1)
        last, more = self.year_after(last)
        joined = self.lower(last)
        if "month_end" not in begin and (
            joined in RANGE
            or (joined in ("по", "до") and before in FROM)
            or (joined in ("и", "или") and before in IN | {"между"})
        ):
            ahead = last + 1 + (joined in ("и", "или") and self.lower(last + 1) in IN)
            later = MONTHS.get(self.lower(ahead))
            if later:
                last, own = self.year_after(ahead + 1)
                if more or (own and later[0] < month[0]):
                    return last, _span(begin, more, {"month": later[0]}, own), month[1]
                begin["month_end"], more = later[0], own
        if (before not in PREPOSITIONS and not more and "month_end" not in begin) or (
            before in IN and month[1] == "gen"
        ):
            return None
        return last, When(**begin, **more), month[1]

    def season(self, at: int) -> Core | None:
        found = SEASONS.get(self.lower(at))
        if found is None:
            return None
        last, more = self.year_after(at + 1)
        if (years := self.years(at + 1)) and years[1].year_end is not None:
            last, more = years[0], {"year": years[1].year}
        if not more and found[1] != "ins" and self.lower(at - 1) not in ON | FOR | TO | FROM | BY:
            return None
        if self.lower(at) in ("лет", "лета") and not more:
            return None
        return last, When(season=found[0], **more), found[1]

    def weekday(self, at: int) -> Core | None:
        """'среду', 'субботу и воскресенье', 'понедельника по пятницу', 'пятницу, 5 апреля'."""
        found = WEEKDAYS.get(self.lower(at))
        if found is None or self.lower(at - 1) not in IN | ON | FROM | TO | FOR:
            return None
        if self.lower(at - 1) in TO | FROM and found[1] not in ("gen", "dat"):
            return None
        if self.lower(at - 1) in IN and found[1] != "acc":
            return None
        return self.weekdays(at, {})

    def weekdays(self, at: int, more: dict[str, Any]) -> Core | None:
        found = WEEKDAYS.get(self.lower(at))
        if found is None:
            return None
        when, last = When(weekday=found[0], **more), at + 1
        joined = self.lower(last)
        ahead = last + 1 + (joined == "и" and self.lower(last + 1) in IN)
        if (joined in ("и", "по") or joined in RANGE) and (later := WEEKDAYS.get(self.lower(ahead))):
            return ahead + 1, replace(when, end=When(weekday=later[0], **more)), found[1]
        comma = last + (self.lower(last) == ",")
        if dated := self.days(comma):
            return dated
        return last, when, found[1]

    def named_day(self, at: int) -> Core:
        """'сегодня', 'вчера вечером', 'накануне', 'накануне открытия'."""
        if self.lower(at) == "накануне" and BOUNDS.get(self.lower(at + 1)) == 1:
            return at + 2, When(day_of_last=0), "loc"
        when, last = When(day_offset=DAY_WORDS[self.lower(at)]), at + 1
        if self.lower(at) == "накануне":
            when = replace(when, day_of_last=0)  # of what has been told of, else of the day of the text
        if self.lower(last) in ("днем", "днём", "утром", "вечером", "ночью"):
            last += 1
        return last, when, "loc"


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _span(begin: dict[str, Any], more: dict[str, Any], end: dict[str, Any], own: dict[str, Any]) -> When:
    """A span of two ends; an end without a year has that of the other."""
    if not more and own:
        more = dict(own)
        if "year" in own and end["month"] < begin["month"]:
            more["year"] = own["year"] - 1
        elif "year_offset" in own and end["month"] < begin["month"]:
            more["year_offset"] = own["year_offset"] - 1
    if "day" in begin and (
        not own
        or own == more
        or "year" not in own
        or own.get("year") == more.get("year", 0) + (end["month"] < begin["month"])
    ):
        return When(**begin, **more, month_end=end["month"], day_end=end["day"])
    if "day" not in begin and (not own or own == more):
        return When(**begin, **more, month_end=end["month"])
    return When(**begin, **more, end=When(**end, **own))
