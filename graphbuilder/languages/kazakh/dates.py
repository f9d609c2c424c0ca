"""Dates and periods in Kazakh: '2019 жылы 10 қазанда', '28-29 шілде күндері', 'осы айдың 30-ында'.

The grammar is a walk over tokens: a number, a month, the word for year, month, week or day with their endings, and
words that are dates by themselves ('бүгін', 'биыл', 'көктемде').
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from graphbuilder.languages.base import TimeSpan
from graphbuilder.languages.time import AUTUMN, SPRING, SUMMER, WINTER, When
from graphbuilder.languages.tokens import NUMBER, Token

_MONTHS = (
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
)
_ENDINGS = {
    "nom": "ы і сы сі",
    "gen": "ның нің дың дің тың тің ының інің",
    "loc": "да де та те нда нде ында інде сында сінде",
    "attr": "дағы дегі тағы тегі ғы гі ндағы ндегі ындағы індегі",
    "dat": "ға ге қа ке на не ына іне сына сіне",
    "abl": "дан ден тан тен нан нен ынан інен сынан сінен",
    "acc": "ны ні ды ді ты ті ын ін",
}
"""Endings by case, those of 'its October' among them ('жылдың 10 қазанында')."""
_CASES = {"": "nom"} | {ending: case for case, endings in _ENDINGS.items() for ending in endings.split()}
_SEASONS = {"көктем": SPRING, "жаз": SUMMER, "күз": AUTUMN, "қыс": WINTER}
_WEEKDAYS = ("дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі")
_DAYS = {"бүгін": 0, "кеше": -1, "ертең": 1, "бүрсігүні": 2, "алдыңғыкүні": -2}
_DAYS_UNTIL = {"бүгінге": 0, "ертеңге": 1, "кешеге": -1}
_DAY_AFTER = {"ертеңінде": 1, "ертеңіне": 1, "ертесіне": 1, "келесікүні": 1}
_TIME_OF_DAY = frozenset(
    ("таңертең", "кешкілік", "кешке", "түнде", "кешкісін", "таңертеңгілік", "түсте", "ертеңгісін", "таңда")
)
_YEARS = {"биыл": 0, "былтыр": -1}
_THIS, _LAST, _NEXT = ("осы", "ағымдағы", "үстіміздегі"), ("өткен", "былтырғы"), ("келер", "келесі", "алдағы", "таяу")
_HALVES = {"бірінші": 1, "алғашқы": 1, "екінші": 2, "соңғы": 2}
_QUARTERS = {"бірінші": 1, "екінші": 2, "үшінші": 3, "төртінші": 4}
_NTH_DAYS = {"бірінші": 1, "алғашқы": 1, "екінші": 2, "үшінші": 3, "соңғы": -1}
_NUMBERS = {"екі": 2, "үш": 3, "төрт": 4, "бес": 5, "алты": 6, "жеті": 7, "сегіз": 8, "тоғыз": 9, "он": 10}
_LASTING = ("созыл", "жоспарлан", "арнал", "белгілен", "есептел")
_AND = frozenset(("және", "мен", "пен", "бен"))
_PART = frozenset(("басында", "ортасында", "соңында", "аяғында", "барысында", "ішінде", "басындағы", "соңындағы"))
_STARTS = frozenset(
    word[:3]
    for words in (_MONTHS, _SEASONS, _WEEKDAYS, _DAYS, _DAY_AFTER, _YEARS, _TIME_OF_DAY, _THIS, _LAST, _NEXT,
                  _HALVES, _QUARTERS, _NUMBERS, ("бір",),
                  ("биылғы", "былтырғы", "бүгінгі", "кешегі", "ертеңгі", "сол", "дәл", "түстен", "түске"))
    for word in words
)  # fmt: skip
"""First letters of words that can begin a date; all others are passed over."""
_RANGE = frozenset("-–—‑")
_YEAR_NUMBER = re.compile(r"(1[89]\d\d|20\d\d)")
_NOTHING = When()
"""What is known of a date before any of it has been read."""
_NUMERIC = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


def _word(stem: str, lower: str) -> str | None:
    """Case of ``lower`` as a form of ``stem``, or None."""
    return _CASES.get(lower[len(stem) :]) if lower.startswith(stem) else None


@lru_cache(maxsize=4096)
def _month(lower: str) -> tuple[int, str] | None:
    for number, name in enumerate(_MONTHS, 1):
        if lower.startswith(name):
            case = _CASES.get(lower[len(name) :])
            return (number, case) if case else None
        if name == "қыркүйек" and lower.startswith("қыркүйег") and (case := _CASES.get(lower[len(name) :])):
            return number, case
    return None


def _two_months(lower: str) -> tuple[int, int, str] | None:
    """'мамыр-маусымда'."""
    before, _, after = lower.partition("-")
    later = _month(after)
    return (_MONTHS.index(before) + 1, *later) if later is not None and before in _MONTHS else None


class _Walk:
    """Reads time expressions from a sentence, one position after another."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens

    def lower(self, at: int) -> str:
        return self.tokens[at].lower if at < len(self.tokens) else ""

    def number(self, at: int, top: int = 31) -> tuple[int, str] | None:
        """A day number and the ending after its hyphen ('30-ында' → 30, 'ында')."""
        if at >= len(self.tokens) or self.tokens[at].kind != NUMBER:
            return None
        digits, _, ending = self.tokens[at].lower.partition("-")
        return (int(digits), ending) if digits.isdigit() and 1 <= int(digits) <= top else None

    def year(self, at: int) -> int | None:
        if at >= len(self.tokens) or self.tokens[at].kind != NUMBER:
            return None
        found = _YEAR_NUMBER.fullmatch(self.tokens[at].lower.partition("-")[0])
        return int(found.group()) if found else None

    def adjoining(self, at: int) -> bool:
        """True where token ``at`` is a range mark between two numbers."""
        return self.lower(at) in _RANGE

    def range_end(self, at: int) -> tuple[int | None, int]:
        """The last day of a range whose mark stands at ``at`` (None: a single day), and the token after it."""
        end = self.number(at + 1) if self.adjoining(at) else None
        return (end[0], at + 2) if end else (None, at)

    def days_of_month(self, at: int, known: When) -> TimeSpan | None:
        """Days after their month: '10-ында', '29-30-ында', '29-ы мен 30-ы күндері', '3-інен 5-іне дейін'."""
        day = self.number(at)
        if day is None:
            return None
        until, last = self.range_end(at + 1)
        case = "loc"
        while until is None or self.lower(last) == "," or self.lower(last) in _AND:
            later = self.number(last + 1) if self.lower(last) == "," or self.lower(last) in _AND else None
            if later is None or not later[1] or later[0] <= (until or day[0]):
                break
            until, last = later[0], last + 2
        end = self.number(last) if until is None and _CASES.get(day[1]) == "abl" else None
        until_then = self.lower(last + 1) in ("дейін", "дейінгі")
        if end is not None and end[0] > day[0] and _CASES.get(end[1]) == "dat" and until_then:
            until, last = end[0], last + 2
            case = "attr" if self.lower(last - 1) == "дейінгі" else "loc"
        if self.lower(last) in ("күні", "күндері", "күнгі", "күндеріндегі"):
            last, case = last + 1, "loc" if self.lower(last) in ("күні", "күндері") else "attr"
        return TimeSpan(at, last, replace(known, day=day[0], day_end=until), case)

    def read(self, at: int) -> TimeSpan | None:
        """The date or period that begins at token ``at``, or None."""
        token = self.tokens[at]
        lower = token.lower
        if token.kind == NUMBER:
            if numeric := _NUMERIC.fullmatch(lower):
                day, month, year = map(int, numeric.groups())
                return (
                    TimeSpan(at, at + 1, When(year=year, month=month, day=day), "loc")
                    if month <= 12 and day <= 31
                    else None
                )
            return self.years(at) or self.days(at, _NOTHING) or self.from_day(at) or self.length(at)
        if lower in _NUMBERS or lower == "бір":
            return self.length(at)
        if lower in _DAYS:
            return TimeSpan(at, at + 1, When(day_offset=_DAYS[lower]), "loc")
        if lower in _DAYS_UNTIL:
            return TimeSpan(at, at + 1, When(day_offset=_DAYS_UNTIL[lower]), "dat")
        if lower in _DAY_AFTER:
            return TimeSpan(at, at + 1, When(day_after_last=_DAY_AFTER[lower]), "loc")
        if lower in _YEARS:
            return self.within_year(at, at + 1, When(year_offset=_YEARS[lower]), "loc")
        if lower in ("биылғы", "былтырғы"):
            return self.within_year(at, at + 1, When(year_offset=0 if lower == "биылғы" else -1), "attr")
        if lower in ("бүгінгі", "кешегі", "ертеңгі"):
            return TimeSpan(at, at + 1, When(day_offset={"б": 0, "к": -1, "е": 1}[lower[0]]), "attr")
        if lower in _TIME_OF_DAY or (lower in ("түстен", "түске") and self.lower(at + 1) in ("кейін", "дейін")):
            return TimeSpan(at, at + 1 + (lower not in _TIME_OF_DAY), When(day_after_last=0), "loc")
        if part := self.half(at, _NOTHING) or self.quarter(at, _NOTHING):
            return part
        if lower in _NTH_DAYS and self.lower(at + 1) in ("күні", "күнгі"):
            case = "loc" if self.lower(at + 1) == "күні" else "attr"
            return TimeSpan(at, at + 2, When(day_of_last=_NTH_DAYS[lower]), case)
        if lower in ("сол", "дәл"):
            return self.same(at)
        if lower in _THIS or lower in _LAST or lower in _NEXT:
            return self.relative(at, 0 if lower in _THIS else -1 if lower in _LAST else 1)
        if token.capital and at > 0:
            return None  # 'Қазанда' is in Kazan
        return self.month_or_season(at, _NOTHING) or self.weekday(at)

    def from_day(self, at: int) -> TimeSpan | None:
        """'5-тен 9 сәуірге дейін'."""
        first, last = self.number(at), self.number(at + 1)
        if first is None or last is None or _CASES.get(first[1]) != "abl" or not first[1]:
            return None
        month = _month(self.lower(at + 2))
        if month is None or month[1] != "dat" or self.lower(at + 3) not in ("дейін", "дейінгі") or last[0] <= first[0]:
            return None
        case = "attr" if self.lower(at + 3) == "дейінгі" else "loc"
        return TimeSpan(at, at + 4, When(month=month[0], day=first[0], day_end=last[0]), case)

    def length(self, at: int) -> TimeSpan | None:
        """'үш күндік', 'екі күнге созылған', '5 күн бойы'; 'бір күн бұрын'."""
        lower, following = self.lower(at), self.lower(at + 1)
        number = self.number(at)
        count = number[0] if number is not None else 1 if lower == "бір" else _NUMBERS.get(lower)
        if count is None or not following.startswith("күн"):
            return None
        if following == "күн" and self.lower(at + 2) in ("бұрын", "бұрынғы"):
            return TimeSpan(at, at + 3, When(day_after_last=-count), "loc")
        if following == "күн" and self.lower(at + 2) in ("кейін", "өткен"):
            return None
        if following == "күндік":
            return TimeSpan(at, at + 2, When(days=count), "attr")
        if following == "күнге" and self.lower(at + 2).startswith(_LASTING):
            return TimeSpan(at, at + 3, When(days=count), "attr")
        if following == "күн" and self.lower(at + 2) in ("бойы", "бойына", "қатарынан"):
            return TimeSpan(at, at + 3, When(days=count), "attr")
        return None

    def same(self, at: int) -> TimeSpan | None:
        """'сол күні', 'сол жылы'."""
        following = self.lower(at + 1)
        if following in ("күні", "күнгі"):
            return TimeSpan(at, at + 2, When(day_after_last=0), "loc" if following == "күні" else "attr")
        if following == "жылы":
            return self.within_year(at, at + 2, When(same_year=True), "loc")
        return None

    def relative(self, at: int, offset: int) -> TimeSpan | None:
        """'осы жылғы мамырда', 'келер жылдың көктемінде', 'өткен аптада', 'осы айдың 30-ында', 'келесі айда'."""
        following = self.lower(at + 1)
        if offset == 0 and following == "күні":
            return TimeSpan(at, at + 2, When(day_after_last=0), "loc")
        if offset == 1 and following == "күні":
            return TimeSpan(at, at + 2, When(day_after_last=1), "loc")
        if following.startswith("жыл") and (case := self.year_case(at + 1)):
            return self.within_year(at, at + 2, When(year_offset=offset), "loc" if case == "nom" else case)
        if (case := _word("ай", following)) is not None:
            if case == "gen" and (days := self.days_of_month(at + 2, When(month_offset=offset))):
                return TimeSpan(at, days.last, days.when, days.case)
            return TimeSpan(at, self.after_part(at + 2), When(month_offset=offset), "loc" if case != "attr" else case)
        if (case := _word("апта", following)) is not None:
            if day := self.weekday(at + 2):
                return TimeSpan(at, day.last, When(week_offset=offset, weekday=day.when.weekday), day.case)
            return TimeSpan(at, self.after_part(at + 2), When(week_offset=offset), "loc" if case != "attr" else case)
        if day := self.weekday(at + 1):
            return TimeSpan(at, day.last, replace(day.when, ahead=offset > 0 if offset else None), day.case)
        if found := self.month_or_season(at + 1, _NOTHING):
            return TimeSpan(at, found.last, found.when, found.case)
        return None

    def year_case(self, at: int) -> str | None:
        """Case of 'жыл' at ``at``; 'жылға арналған' and 'жылғы' qualify the noun after them."""
        lower = self.lower(at)
        for stem in ("жылдар", "жыл"):
            if lower.startswith(stem) and (case := _CASES.get(lower[len(stem) :])):
                return case
        return None

    def years(self, first: int) -> TimeSpan | None:
        """'2019 жыл…', '2023–2027 жылдар…'."""
        year = self.year(first)
        if year is None:
            return None
        at, year_end = first + 1, None
        if self.adjoining(at) and (year_end := self.year(at + 1)):
            at += 2
        elif self.lower(at) in _AND and self.year(at + 1) == year + 1 and self.year_case(at + 2):
            at, year_end = at + 2, year + 1
        case = self.year_case(at)
        decade = year_end is None and year % 10 == 0 and self.lower(at).startswith("жылдар")
        known = When(year=year, year_end=year_end, decade=decade)
        if case is None:
            if self.lower(at) in ("ж", "жж"):
                return self.within_year(first, at + 1 + (self.lower(at + 1) == "."), known, "loc")
            ending = self.tokens[at - 1].lower.partition("-")[2]
            return TimeSpan(first, at, known, _CASES.get(ending, "nom")) if year_end or ending else None
        return self.within_year(first, at + 1, known, "loc" if case == "nom" else case)

    def within_year(self, first: int, at: int, known: When, case: str) -> TimeSpan:
        """What follows a year: a day, a month, a season, a half, 'бері', 'дейін', 'арналған'."""
        if (case == "dat" and self.lower(at) == "арналған") or (case == "gen" and self.lower(at) == "қарсаңындағы"):
            return TimeSpan(first, at + 1, known, "attr")
        if case == "abl" and self.lower(at) in ("бері", "бастап"):
            return TimeSpan(first, at + 1, replace(known, since=True), "loc")
        if case == "dat" and self.lower(at) in ("дейін", "дейінгі", "шейін"):
            return TimeSpan(first, at + 1, replace(known, until=True), "attr" if self.lower(at) == "дейінгі" else "loc")
        if case in ("loc", "attr", "gen", "nom"):
            if finer := self.finer(at, known):
                return TimeSpan(first, finer.last, finer.when, finer.case)
            if self.lower(at) in _PART:
                return TimeSpan(first, at + 1, known, "attr" if self.lower(at).endswith("ғы") else "loc")
        return TimeSpan(first, at, known, case)

    def finer(self, at: int, known: When) -> TimeSpan | None:
        """A part of a year that is known."""
        return (
            self.days(at, known) or self.month_or_season(at, known) or self.half(at, known) or self.quarter(at, known)
        )

    def quarter(self, at: int, known: When) -> TimeSpan | None:
        """'үшінші тоқсанда': its months."""
        quarter = _QUARTERS.get(self.lower(at))
        case = _word("тоқсан", self.lower(at + 1))
        if quarter is None or case is None:
            return None
        when = replace(known, month=3 * quarter - 2, month_end=3 * quarter)
        return TimeSpan(at, at + 2, when, case)

    def half(self, at: int, known: When) -> TimeSpan | None:
        """'бірінші жартысында', 'екінші жартыжылдықта'."""
        half = _HALVES.get(self.lower(at))
        following = self.lower(at + 1)
        if half and (following.startswith("жартысы") or following.startswith("жартыжылды")):
            return TimeSpan(
                at, at + 2, replace(known, half=half), "attr" if following.endswith(("ғы", "гі")) else "loc"
            )
        return None

    def days(self, first: int, known: When) -> TimeSpan | None:
        """'10 қазанда', '28-29 шілде күндері', '30 наурыз – 2 сәуір', '5 және 6 мамырда'."""
        day = self.number(first)
        if day is None:
            return None
        at, day_end, month_end = first + 1, None, None
        if (
            (self.adjoining(at) or self.lower(at) == "," or self.lower(at) in _AND)
            and (end := self.number(at + 1))
            and end[0] > day[0]
        ):
            day_end = end[0]
            at += 2
        if day_end is None and self.adjoining(at):
            at += _month(self.lower(at + 1)) is not None  # 10-қазанда
        month = _month(self.lower(at))
        if month is None:
            return None
        at, case = at + 1, month[1]
        if (
            day_end is None
            and self.adjoining(at)
            and (end := self.number(at + 1))
            and (later := _month(self.lower(at + 2)))
        ):
            day_end, (month_end, case) = end[0], later
            at += 3
        if self.lower(at) in ("күні", "күндері"):
            at, case = at + 1, "loc"
        elif self.lower(at) == "күнгі":
            at, case = at + 1, "attr"
        when = replace(known, day=day[0], day_end=day_end, month=month[0], month_end=month_end)
        return TimeSpan(first, at, when, case)

    def month_or_season(self, first: int, known: When) -> TimeSpan | None:
        """'қазанда', 'қазан айында', 'қазанның 10-ында', 'мамыр–маусымда', 'көктемде'."""
        lower = self.lower(first)
        if (months := _two_months(lower)) is not None:
            return TimeSpan(first, first + 1, replace(known, month=months[0], month_end=months[1]), months[2])
        if month := _month(lower):
            number, case = month
            at = first + 1
            if self.lower(at).startswith("ай") and (own := _CASES.get(self.lower(at)[2:].lstrip("ы"))) is not None:
                at, case = at + 1, own if own != "nom" else case
            if case == "gen" and (days := self.days_of_month(at, replace(known, month=number))):
                return TimeSpan(first, days.last, days.when, days.case)
            if self.adjoining(at) and (later := _month(self.lower(at + 1))):
                return TimeSpan(first, at + 2, replace(known, month=number, month_end=later[0]), later[1])
            at2 = self.after_part(at)
            if case == "nom" and at2 == at and known is _NOTHING and at == first + 1:
                return None
            return TimeSpan(first, at2, replace(known, month=number), "loc" if at2 > at else case)
        for name, season in _SEASONS.items():
            if not lower.startswith(name):
                continue
            ending = lower[len(name) :]
            # көктем + ін + де: 'in its spring'
            own = ending if ending in _CASES else ending.removeprefix("ін").removeprefix("ын")
            if season_case := _CASES.get(own):
                return (
                    TimeSpan(first, first + 1, replace(known, season=season), season_case)
                    if season_case != "nom"
                    else None
                )
        return None

    def after_part(self, at: int) -> int:
        return at + 1 if self.lower(at) in _PART else at

    def weekday(self, at: int) -> TimeSpan | None:
        """'жұмада', 'сәрсенбі күні'."""
        lower = self.lower(at)
        for number, name in enumerate(_WEEKDAYS):
            if lower.startswith(name) and (case := _CASES.get(lower[len(name) :])):
                following = self.lower(at + 1)
                if following in ("күні", "күнгі"):
                    return TimeSpan(at, at + 2, When(weekday=number), "attr" if following == "күнгі" else "loc")
                return TimeSpan(at, at + 1, When(weekday=number), case) if case != "nom" else None
        return None


def time_spans(tokens: Sequence[Token]) -> list[TimeSpan]:
    """Dates and periods of a sentence, in order, not overlapping."""
    walk = _Walk(tokens)
    spans: list[TimeSpan] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.kind != NUMBER and token.lower[:3] not in _STARTS:
            at += 1
            continue
        span = walk.read(at)
        if span is None:
            at += 1
        else:
            span = _until(walk, span)
            spans.append(span)
            at = span.last
    return spans


def _until(walk: _Walk, span: TimeSpan) -> TimeSpan:
    """'2023 жылғы 1 желтоқсаннан 2024 жылғы 30 қарашаға дейін', '2020 жылдан 2023 жылға дейін'."""
    if span.case == "nom" and (walk.lower(span.last) in ("мен", "пен", "бен") or walk.adjoining(span.last)):
        end = walk.read(span.last + 1) if span.last + 1 < len(walk.tokens) else None
        if end is None and (month := _month(walk.lower(span.last + 1))) is not None:
            end = TimeSpan(span.last + 1, span.last + 2, When(month=month[0]), month[1])
        if end is not None and walk.lower(end.last) in ("аралығында", "арасында"):
            return TimeSpan(span.first, end.last + 1, replace(span.when, end=end.when), "loc")
    if span.case == "nom" and walk.lower(span.last) in ("аралығында", "аралығындағы"):
        return TimeSpan(span.first, span.last + 1, span.when, "attr" if walk.lower(span.last)[-2:] == "ғы" else "loc")
    if span.case == "dat" and span.when.exact and walk.lower(span.last) in ("дейін", "шейін"):
        return TimeSpan(span.first, span.last + 1, span.when, "until")
    if span.case == "abl" and walk.lower(span.last) == "бері":
        return TimeSpan(span.first, span.last + 1, replace(span.when, since=True), "loc")
    begins = span.case == "abl" or (span.when.since and walk.lower(span.last - 1) == "бастап")
    after = span.last + (walk.lower(span.last) == "бастап")
    end = walk.read(after) if begins and after < len(walk.tokens) else None
    if end is None:
        return span
    if end.when.until or end.case == "dat":
        span = span._replace(when=replace(span.when, since=False))
    if end.when.until:
        return TimeSpan(span.first, end.last, replace(span.when, end=replace(end.when, until=False)), end.case)
    if end.case == "dat" and walk.lower(end.last) in ("дейін", "дейінгі", "шейін"):
        return TimeSpan(
            span.first,
            end.last + 1,
            replace(span.when, end=end.when),
            "attr" if walk.lower(end.last) == "дейінгі" else "loc",
        )
    return span
