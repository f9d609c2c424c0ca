"""Dates and periods in Russian: '10 октября 2019 года', 'с 28 по 29 июля', 'в прошлую пятницу', 'на 2023–2027 годы'.

A walk over tokens: a number, a month, a season, a weekday, a word for year, month, week or day with what stands before
and after it. The preposition belongs to the expression and says how it stands: ``loc`` of an adverb of time, ``attr``
of what qualifies a noun ('план на 2019 год'), else the case of the noun.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from graphbuilder.languages.base import TimeSpan, VerbForm
from graphbuilder.languages.time import AUTUMN, SPRING, SUMMER, WINTER, When
from graphbuilder.languages.tokens import NUMBER, WORD, Token

Verbal = Callable[[str], VerbForm | None]
Core = tuple[int, When, str]
"""The element after an expression without its preposition, what it says, and the case of its noun."""

_SOFT = {"ь": "nom", "я": "gen", "ю": "dat", "ем": "ins", "е": "loc"}
_HARD = {"": "nom", "а": "gen", "у": "dat", "ом": "ins", "е": "loc"}


def _words(text: str) -> list[str]:
    return text.split()


def _months() -> dict[str, tuple[int, str]]:
    found: dict[str, tuple[int, str]] = {}
    for number, (stem, endings) in enumerate(
        (
            ("январ", _SOFT),
            ("феврал", _SOFT),
            ("март", _HARD),
            ("апрел", _SOFT),
            ("ма", {"й": "nom", "я": "gen", "ю": "dat", "ем": "ins", "е": "loc"}),
            ("июн", _SOFT),
            ("июл", _SOFT),
            ("август", _HARD),
            ("сентябр", _SOFT | {"ём": "ins"}),
            ("октябр", _SOFT | {"ём": "ins"}),
            ("ноябр", _SOFT | {"ём": "ins"}),
            ("декабр", _SOFT | {"ём": "ins"}),
        ),
        1,
    ):
        for ending, case in endings.items():
            found[stem + ending] = (number, case)
    return found


def _adjective(stems: str, value: int, *, soft: bool = True) -> dict[str, int]:
    endings = (
        _words("ий его ему им ем яя ей юю ее ие их ими")
        if soft
        else _words("ый ий ой ого ому ым им ом ая ей ую ое ее ые ие ых их ыми ими ую юю яя его ему ем")
    )
    return {stem + ending: value for stem in _words(stems) for ending in endings}


_MONTHS = _months()
_SEASONS: dict[str, tuple[int, str]] = {
    form: (season, case)
    for season, forms in (
        (SPRING, {"весна": "nom", "весны": "gen", "весне": "dat", "весну": "acc", "весной": "ins", "весною": "ins"}),
        (SUMMER, {"лето": "nom", "лета": "gen", "лету": "dat", "летом": "ins", "лете": "loc"}),
        (AUTUMN, {"осень": "nom", "осени": "gen", "осенью": "ins"}),
        (WINTER, {"зима": "nom", "зимы": "gen", "зиме": "dat", "зиму": "acc", "зимой": "ins", "зимою": "ins"}),
    )
    for form, case in forms.items()
}
_WEEKDAYS: dict[str, tuple[int, str]] = {
    form: (day, case)
    for day, forms in enumerate(
        (
            {"понедельник": "acc", "понедельника": "gen", "понедельнику": "dat"},
            {"вторник": "acc", "вторника": "gen", "вторнику": "dat"},
            {"среду": "acc", "среды": "gen", "среде": "dat", "среда": "nom"},
            {"четверг": "acc", "четверга": "gen", "четвергу": "dat"},
            {"пятницу": "acc", "пятницы": "gen", "пятнице": "dat", "пятница": "nom"},
            {"субботу": "acc", "субботы": "gen", "субботе": "dat", "суббота": "nom"},
            {"воскресенье": "acc", "воскресенья": "gen", "воскресенью": "dat"},
        )
    )
    for form, case in forms.items()
}
_MONTH_ADJECTIVES = {
    stem + ending: number
    for number, stem in enumerate(
        _words(
            "январск февральск мартовск апрельск майск июньск июльск августовск сентябрьск октябрьск ноябрьск декабрьск"
        ),
        1,
    )
    for ending in _words("ий ого ому им ом ая ой ую ое ие их ими")
}
_SEASON_ADJECTIVES = _adjective("весенн", SPRING) | _adjective("осенн", AUTUMN)
_DAY_WORDS = {"сегодня": 0, "вчера": -1, "завтра": 1, "послезавтра": 2, "позавчера": -2, "накануне": -1}
_DAY_ADJECTIVES = _adjective("сегодняшн", 0) | _adjective("вчерашн", -1) | _adjective("завтрашн", 1)
_YEAR_ADJECTIVES = _adjective("прошлогодн", -1)
_OFFSETS = {
    **dict.fromkeys(_words("этот этого этому этом этим эта этой эту это эти этих этими сего сем сём"), 0),
    **_adjective("нынешн", 0),
    **_adjective("текущ наступивш", 0, soft=False),
    **_adjective("прошл минувш прошедш истекш ушедш", -1, soft=False),
    **_adjective("позапрошл", -2, soft=False),
    **_adjective("следующ будущ грядущ предстоящ ближайш наступающ", 1, soft=False),
    **_adjective("предыдущ", -1, soft=False),
}
_LAST_ONE = frozenset(_adjective("минувш прошедш истекш ушедш", 0, soft=False))
"""'минувшую пятницу' is the last one there was; 'прошлую пятницу' that of last week."""
_COMING = frozenset(_adjective("ближайш предстоящ грядущ наступающ", 0, soft=False))
_SAME = frozenset(_words("тот того тому том тем та той ту же"))
_YEARS = {
    "год": "acc",
    "года": "gen",
    "году": "loc",
    "годом": "ins",
    "годе": "loc",
    "годы": "acc",
    "годов": "gen",
    "годах": "loc",
    "годам": "dat",
    "годами": "ins",
    "гг": "",
    "г": "",
}
_MONTH_NOUN = {"месяц": "acc", "месяца": "gen", "месяцу": "dat", "месяце": "loc", "месяцем": "ins"}
_WEEK_NOUN = {"неделя": "nom", "неделю": "acc", "недели": "gen", "неделе": "loc", "неделей": "ins"}
_PARTS = frozenset(
    _words("начале начала началу начало середине середины середину середина конце конца концу конец исходе преддверии")
)
_COUNTED_PARTS = frozenset(_words("числах декаде декаду декады декада днях дни дней"))
_LAST = 9
_BOUNDS = {"открытия": 1, "начала": 1, "закрытия": -1, "завершения": -1, "окончания": -1}
_ORDINALS = (
    _adjective("перв", 1, soft=False)
    | _adjective("втор", 2, soft=False)
    | _adjective("четверт", 4, soft=False)
    | _adjective("последн", _LAST)
    | {"третий": 3, "третьего": 3, "третьему": 3, "третьем": 3, "третья": 3, "третьей": 3, "третью": 3, "третьих": 3}
)
_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "1-й": 1,
    "2-й": 2,
    "3-й": 3,
    "4-й": 4,
    "1-м": 1,
    "2-м": 2,
    "3-м": 3,
    "4-м": 4,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
    "1-го": 1,
    "2-го": 2,
    "3-го": 3,
    "4-го": 4,
    "1-ом": 1,
    "2-ом": 2,
}
_HALF_NOUN = frozenset(_words("половина половины половине половину полугодие полугодия полугодию полугодии"))
_QUARTER_NOUN = frozenset(_words("квартал квартала кварталу квартале"))
_TIMES = frozenset(_words("утром вечером ночью днем днём"))
_AFTER = {"ранее": -1, "раньше": -1, "прежде": -1, "позже": 1, "позднее": 1, "спустя": 1}
_DAY_ORDINALS = {
    stem + ending: day
    for day, stem in enumerate(
        _words(
            "перв втор треть четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат "
            "пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат"
        ),
        1,
    )
    for ending in (("его", "ему") if stem == "треть" else ("ого", "ому"))
} | {"тридцатого": 30, "тридцатому": 30}
_TENS = {"двадцать": 20, "тридцать": 30}
_NUMBERS = {
    "один": 1,
    "одну": 1,
    "два": 2,
    "две": 2,
    "три": 3,
    "четыре": 4,
    "пять": 5,
    "шесть": 6,
    "семь": 7,
    "восемь": 8,
    "девять": 9,
    "десять": 10,
}
_IN, _ON, _FROM, _TO, _BY, _FOR, _OF, _AFTERWARDS = (
    frozenset(("в", "во")),
    frozenset(("на",)),
    frozenset(("с", "со")),
    frozenset(("до", "к", "ко")),
    frozenset(("по",)),
    frozenset(("за",)),
    frozenset(("от",)),
    frozenset(("после", "перед", "около", "из", "между", "под")),
)
_PREPOSITIONS = _IN | _ON | _FROM | _TO | _BY | _FOR | _OF | _AFTERWARDS
_LED = {
    "течение": _IN,
    "течении": _IN,
    "период": _IN,
    "протяжении": _ON,
    "состоянию": _BY,
    "итогам": _BY,
    "начиная": frozenset(),
    "вплоть": frozenset(),
    "весь": frozenset(),
    "всего": frozenset(),
    "целый": frozenset(),
    "всем": frozenset(),
}
"""Words between a preposition and its date, with the prepositions they need before them."""
_RANGE = frozenset("-–—‑")
_AND = frozenset(("и", "или", ","))
_YEAR = re.compile(r"((?:1[89]|20)\d\d)(?:[-‑](?:го|м|ом|й|му|ому))?")
_DAY = re.compile(r"(\d{1,2})(?:[-‑](?:го|е|му|ого|ому|м))?")
_NUMERIC = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_STARTS = frozenset(
    word
    for words in (
        _MONTHS,
        _SEASONS,
        _WEEKDAYS,
        _MONTH_ADJECTIVES,
        _SEASON_ADJECTIVES,
        _DAY_WORDS,
        _DAY_ADJECTIVES,
        _YEAR_ADJECTIVES,
        _OFFSETS,
        _SAME,
        _PARTS,
        _ORDINALS,
        _ROMAN,
        _TIMES,
        _DAY_ORDINALS,
        _TENS,
        _NUMBERS,
        (
            "год",
            "неделю",
            "неделей",
            "днем",
            "днём",
            "день",
            "назавтра",
            "полдень",
            "полудня",
            "выходные",
            "выходных",
            "годом",
            "другой",
            "месяц",
            "конец",
        ),
    )
    for word in words
)


class _Walk:
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
            found = _DAY.fullmatch(self.lower(at))
            return (int(found[1]), at + 1) if found and 1 <= int(found[1]) <= 31 else None
        lower = self.lower(at)
        if lower in _TENS and (unit := _DAY_ORDINALS.get(self.lower(at + 1))) and unit < 10:
            return _TENS[lower] + unit, at + 2
        return (_DAY_ORDINALS[lower], at + 1) if lower in _DAY_ORDINALS else None

    def year(self, at: int) -> int | None:
        found = _YEAR.fullmatch(self.lower(at)) if self.number(at) else None
        return int(found[1]) if found else None

    def year_noun(self, at: int) -> tuple[int, str] | None:
        """The word for year at ``at``: the token after it (and its full stop), and its case."""
        case = _YEARS.get(self.lower(at))
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
            if bare and self.lower(at + 1) not in _RANGE:
                return at + 1, {"year": year}
            return first, {}
        lower = self.lower(at)
        if lower in ("с", "т") and [self.lower(at + n) for n in (1, 2)] == [".", "г"]:
            return at + 3 + (self.lower(at + 3) == "."), {"year_offset": 0}
        if lower in _OFFSETS and self.lower(at + 1) == "года":
            return at + 2, {"year_offset": _OFFSETS[lower]}
        if lower == "того" and self.lower(at + 1) == "же" and self.lower(at + 2) == "года":
            return at + 3, {"same_year": True}
        return first, {}

    def period(self, at: int) -> tuple[int, dict[str, Any]] | None:
        """What a part ('начале', 'второй половине') is of: a month, a year, a season, 'года', 'этого месяца'."""
        lower = self.lower(at)
        if month := _MONTHS.get(lower):
            last, more = self.year_after(at + 1)
            return last, {"month": month[0], **more}
        if (season := _SEASONS.get(lower)) and season[1] == "gen":
            last, more = self.year_after(at + 1)
            return last, {"season": season[0], **more}
        if lower in ("года", "году", "годом"):
            return at + 1, {"year_offset": 0}
        if lower in _MONTH_NOUN:
            return at + 1, {"month_offset": 0}
        if lower == "недели":
            return at + 1, {"week_offset": 0}
        if lower in _OFFSETS:
            following, offset = self.lower(at + 1), _OFFSETS[lower]
            if following in _MONTH_NOUN:
                return at + 2, {"month_offset": offset}
            if following == "недели":
                return at + 2, {"week_offset": offset}
            if (season := _SEASONS.get(following)) and season[1] == "gen":
                return at + 2, {"season": season[0]}
        last, more = self.year_after(at, bare=False)
        return (last, more) if last > at else None

    # ---- expressions, without their prepositions --------------------------------------------------------------

    def core(self, at: int) -> Core | None:
        """The expression that begins at ``at``."""
        lower = self.lower(at)
        if self.number(at):
            return self.numeric(at) or self.days(at) or self.years(at) or self.part(at) or self.ago(at)
        if lower in _DAY_WORDS:
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
        if lower in _TIMES:
            return self.time_of_day(at)
        return self.adjective(at)

    def numeric(self, at: int) -> Core | None:
        lower = self.lower(at)
        if found := _NUMERIC.fullmatch(lower):
            day, month, year = map(int, found.groups())
            last = noun[0] if (noun := self.year_noun(at + 1)) else at + 1
            return (last, When(year=year, month=month, day=day), "gen") if _is_day(year, month, day) else None
        if (
            (first := self.day(at))
            and self.lower(at + 1) in _RANGE
            and (found := _NUMERIC.fullmatch(self.lower(at + 2)))
        ):
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
            (joined in _RANGE or (joined in ("по", "до") and self.lower(at - 1) in _FROM))
            and (end := self.year(at + 2))
            and end > year
        ):
            noun = self.year_noun(at + 3)
            if noun is None and joined not in _RANGE:
                return None
            return noun[0] if noun else at + 3, When(year=year, year_end=end), noun[1] if noun else ""
        if joined in _RANGE and self.number(at + 2) and (noun := self.year_noun(at + 3)):
            short = self.lower(at + 2)
            if len(short) == 2 and short.isdigit() and int(short) > year % 100:
                return noun[0], When(year=year, year_end=year - year % 100 + int(short)), noun[1]
        if joined in _AND and self.year(at + 2):
            further = at + 2
            while self.lower(further + 1) in _AND and self.year(further + 2):
                further += 2
            if noun := self.year_noun(further + 1):
                return at + 1, When(year=year), noun[1]
        before = self.lower(at - 1)
        following = self.tokens[at + 1].kind if at + 1 < len(self.tokens) else "p"
        if before in _IN | _FROM | _TO | _OF and (suffixed or following == "p") and joined not in _RANGE | {"+", "%"}:
            return at + 1, When(year=year), "loc"
        return (at + 1, When(year=year), "gen") if suffixed else None

    def days(self, at: int) -> Core | None:
        """'10 октября 2019 года', '28–29 июля', 'с 30 марта по 2 апреля', '5, 6 и 7 мая', '19 числа этого месяца'."""
        found = self.day(at)
        if found is None:
            return None
        first, last = found
        day_end: int | None = None
        since, between = self.lower(at - 1) in _FROM, self.lower(at - 1) == "между"
        while ((joined := self.lower(last)) in _RANGE | _AND or (joined in ("по", "до") and since)) and (
            further := self.day(last + 1)
        ):
            if further[0] <= (day_end or first) or (joined in ("по", "до") and not since):
                break
            day_end, last = further
        month = _MONTHS.get(self.lower(last))
        if month is None:
            if self.lower(last) == "числа" and day_end is None:
                after = self.period(last + 1)
                if after and ("month" in after[1] or "month_offset" in after[1]):
                    return after[0], When(day=first, **after[1]), "gen"
                return last + 1, When(day=first, month_offset=0), "gen"
            return None
        if month[1] not in ("gen", "nom"):
            return None
        last, more = self.year_after(last + 1)
        begin: dict[str, Any] = {"day": first, "month": month[0]}
        if day_end is not None:
            begin["day_end"] = day_end
            return last, When(**begin, **more), "gen"
        joined = self.lower(last)
        if joined in _RANGE or (joined in ("по", "до") and since) or (joined == "и" and between):
            end = self.day(last + 1)
            later = _MONTHS.get(self.lower(end[1])) if end else None
            if end and later and later[1] == "gen":
                after_end, own = self.year_after(end[1] + 1)
                return after_end, _span(begin, more, {"day": end[0], "month": later[0]}, own), "gen"
        return last, When(**begin, **more), "gen"

    def month(self, at: int) -> Core | None:
        """'мае 2019 года', 'апреле-мае', 'декабря 2023 года по март 2024 года'; a bare month needs a preposition."""
        lower = self.lower(at)
        month = _MONTHS.get(lower)
        last = at + 1
        begin: dict[str, Any] = {}
        if month is None:
            left, hyphen, right = lower.replace("‑", "-").partition("-")
            pair = _MONTHS.get(left), _MONTHS.get(right)
            if not hyphen or pair[0] is None or pair[1] is None:
                return None
            month = pair[0]
            begin["month_end"] = pair[1][0]
        begin["month"] = month[0]
        before = self.lower(at - 1)
        last, more = self.year_after(last)
        joined = self.lower(last)
        if "month_end" not in begin and (
            joined in _RANGE
            or (joined in ("по", "до") and before in _FROM)
            or (joined in ("и", "или") and before in _IN | {"между"})
        ):
            ahead = last + 1 + (joined in ("и", "или") and self.lower(last + 1) in _IN)
            later = _MONTHS.get(self.lower(ahead))
            if later:
                last, own = self.year_after(ahead + 1)
                if more or (own and later[0] < month[0]):
                    return last, _span(begin, more, {"month": later[0]}, own), month[1]
                begin["month_end"], more = later[0], own
        if (before not in _PREPOSITIONS and not more and "month_end" not in begin) or (
            before in _IN and month[1] == "gen"
        ):
            return None
        return last, When(**begin, **more), month[1]

    def season(self, at: int) -> Core | None:
        found = _SEASONS.get(self.lower(at))
        if found is None:
            return None
        last, more = self.year_after(at + 1)
        if (years := self.years(at + 1)) and years[1].year_end is not None:
            last, more = years[0], {"year": years[1].year}
        if not more and found[1] != "ins" and self.lower(at - 1) not in _ON | _FOR | _TO | _FROM | _BY:
            return None
        if self.lower(at) in ("лет", "лета") and not more:
            return None
        return last, When(season=found[0], **more), found[1]

    def weekday(self, at: int) -> Core | None:
        """'среду', 'субботу и воскресенье', 'понедельника по пятницу', 'пятницу, 5 апреля'."""
        found = _WEEKDAYS.get(self.lower(at))
        if found is None or self.lower(at - 1) not in _IN | _ON | _FROM | _TO | _FOR:
            return None
        if self.lower(at - 1) in _TO | _FROM and found[1] not in ("gen", "dat"):
            return None
        if self.lower(at - 1) in _IN and found[1] != "acc":
            return None
        return self.weekdays(at, {})

    def weekdays(self, at: int, more: dict[str, Any]) -> Core | None:
        found = _WEEKDAYS.get(self.lower(at))
        if found is None:
            return None
        when, last = When(weekday=found[0], **more), at + 1
        joined = self.lower(last)
        ahead = last + 1 + (joined == "и" and self.lower(last + 1) in _IN)
        if (joined in ("и", "по") or joined in _RANGE) and (later := _WEEKDAYS.get(self.lower(ahead))):
            return ahead + 1, replace(when, end=When(weekday=later[0], **more)), found[1]
        comma = last + (self.lower(last) == ",")
        if dated := self.days(comma):
            return dated
        return last, when, found[1]

    def named_day(self, at: int) -> Core:
        """'сегодня', 'вчера вечером', 'накануне, 10 октября'."""
        when, last = When(day_offset=_DAY_WORDS[self.lower(at)]), at + 1
        if self.lower(last) in ("днем", "днём", "утром", "вечером", "ночью"):
            last += 1
        if self.lower(last) == "," and (dated := self.days(last + 1)):
            return dated
        return last, when, "loc"

    def part(self, at: int) -> Core | None:
        """'начале мая', 'первых числах мая', 'второй половине 2024 года', 'I квартале', 'первом полугодии'."""
        lower = self.lower(at)
        if lower in _PARTS:
            found = self.period(at + 1)
            return (found[0], When(**found[1]), "loc") if found else None
        ordinal = _ORDINALS.get(lower) or _ROMAN.get(lower)
        if ordinal is None:
            return None
        following = self.lower(at + 1)
        if following == "день" and self.lower(at - 1) in _IN:
            return at + 2, When(day_of_last=-1 if ordinal == _LAST else ordinal), "loc"
        if following in _COUNTED_PARTS:
            found = self.period(at + 2)
            return (found[0], When(**found[1]), "loc") if found else None
        if following in _HALF_NOUN and ordinal <= 2:
            if self.lower(at + 2) == "дня" and following.startswith("полов"):
                return at + 3, When(day_after_last=0), "loc"
            found = self.period(at + 2)
            if found is None:
                return (at + 2, When(half=ordinal), "loc") if following.startswith("полуг") else None
            if "month" in found[1] or "month_offset" in found[1] or "season" in found[1] or "week_offset" in found[1]:
                return found[0], When(**found[1]), "loc"
            return found[0], When(half=ordinal, **found[1]), "loc"
        if following in _QUARTER_NOUN and ordinal <= 4:
            last, more = self.year_after(at + 2)
            if not more and self.lower(at + 2) == "года":
                last, more = at + 3, {"year_offset": 0}
            return last, When(month=3 * ordinal - 2, month_end=3 * ordinal, **more), "loc"
        return None

    def relative(self, at: int) -> Core | None:
        """'этом году', 'прошлой неделе', 'следующую среду', 'нынешней осенью', 'будущий май', 'тот же день'."""
        lower = self.lower(at)
        if lower in _SAME or lower in ("этот", "этого", "следующий", "другой"):
            same = self.same(at)
            if same is not None:
                return same
        offset = _OFFSETS.get(lower)
        if offset is None:
            return None
        following = self.lower(at + 1)
        if following in _YEARS and len(following) > 2:
            return at + 2, When(year_offset=offset), _YEARS[following]
        if following in _MONTH_NOUN:
            return at + 2, When(month_offset=offset), _MONTH_NOUN[following]
        if following in _WEEK_NOUN:
            return at + 2, When(week_offset=offset), _WEEK_NOUN[following]
        if following in _WEEKDAYS:
            if lower in _LAST_ONE | _COMING:
                more: dict[str, Any] = {}
            else:
                more = {"week_offset": offset}
            if lower.startswith("эт"):
                more = {"week_offset": 0}
            return self.weekdays(at + 1, more)
        if following in ("выходные", "выходных"):
            return at + 2, When(weekday=5, end=When(weekday=6)), "loc"
        if season := _SEASONS.get(following):
            return at + 2, When(season=season[0], **_beside(offset)), season[1]
        if month := _MONTHS.get(following):
            return at + 2, When(month=month[0], **_beside(offset)), month[1]
        return None

    def same(self, at: int) -> Core | None:
        """'тот же день', 'этот день', 'следующий день', 'том же году', 'том же месяце'."""
        lower = self.lower(at)
        if lower in ("следующий", "другой"):
            return (
                (at + 2, When(day_after_last=1), "loc")
                if self.lower(at + 1) == "день" and self.lower(at - 1) in _ON
                else None
            )
        same = self.lower(at + 1) == "же"
        noun = self.lower(at + 1 + same)
        if noun in ("день", "дня") and (same or (lower in ("этот", "тот") and self.lower(at - 1) in _IN)):
            return at + 2 + same, When(day_after_last=0), "loc"
        if noun in ("утро", "вечер") and (same or lower == "тот") and self.lower(at - 1) in _IN:
            return at + 2 + same, When(day_after_last=0), "loc"
        if same and noun in ("году", "года", "год") and not lower.startswith("эт"):
            return at + 3, When(same_year=True), "loc" if noun == "году" else "gen"
        return None

    def ago(self, at: int) -> Core | None:
        """'два дня назад', 'год назад', 'днём ранее', 'годом ранее', 'через два дня', 'три дня спустя'."""
        lower = self.lower(at)
        count, noun = 1, at
        if lower in _NUMBERS or (self.number(at) and lower.isdigit() and len(lower) < 3):
            count, noun = _NUMBERS.get(lower) or int(lower), at + 1
        word, after = self.lower(noun), self.lower(noun + 1)
        if word in ("днем", "днём") and after in _AFTER:
            return noun + 2, When(day_after_last=_AFTER[after]), "loc"
        if word in ("день", "дня", "дней"):
            if after == "назад":
                return noun + 2, When(day_offset=-count), "loc"
            if after == "спустя" or self.lower(at - 1) in ("через", "спустя"):
                return noun + 1 + (after == "спустя"), When(day_after_last=count), "loc"
        if word in ("год", "года", "лет") and after == "назад":
            return noun + 2, When(year_offset=-count), "loc"
        if word == "месяц" and after == "назад" and count == 1:
            return noun + 2, When(month_offset=-1), "loc"
        if word == "годом" and after in ("ранее", "раньше"):
            return noun + 2, When(year_offset=-1), "loc"
        if word in ("неделю", "неделей") and after in ("назад", "ранее", "раньше") and count == 1:
            return noun + 2, When(week_offset=-1), "loc"
        return None

    def around(self, at: int) -> Core | None:
        lower = self.lower(at)
        if lower == "день" and self.lower(at - 1) in _IN and self.lower(at + 1) in _BOUNDS:
            return at + 2, When(day_of_last=_BOUNDS[self.lower(at + 1)]), "loc"  # 'в день открытия'
        if lower == "назавтра":
            return at + 1, When(day_after_last=1), "loc"
        if lower in ("полдень", "полудня") and self.lower(at - 1) in _IN | _TO | {"после"}:
            return at + 1, When(day_after_last=0), "loc"
        if lower in ("выходные", "выходных") and self.lower(at - 1) in _IN | _ON:
            return at + 1, When(weekday=5, end=When(weekday=6)), "loc"
        return None

    def time_of_day(self, at: int) -> Core | None:
        """'утром', 'вечером того же дня', 'утром 5 апреля', 'вечером в среду'."""
        ahead = at + 1
        if self.lower(ahead) in ("того", "этого") and (same := self.same(ahead)):
            return same
        if self.lower(ahead) in _IN:
            if day := self.weekday(ahead + 1):
                return day
        elif dated := self.days(ahead) or (self.named_day(ahead) if self.lower(ahead) in _DAY_WORDS else None):
            return dated
        return ahead, When(day_after_last=0), "loc"

    def adjective(self, at: int) -> Core | None:
        """'майский', 'вчерашний', 'осенняя', 'прошлогодний' before their noun."""
        token = self.tokens[at]
        lower = token.lower
        if lower in _DAY_ADJECTIVES:
            day = self.lower(at + 1) in ("день", "дня", "дню", "днем", "днём", "дне")
            return at + 1 + day, When(day_offset=_DAY_ADJECTIVES[lower]), "attr"
        if lower in _YEAR_ADJECTIVES:
            return at + 1, When(year_offset=-1), "attr"
        if token.capital and at > 0:
            return None
        if not (at + 1 < len(self.tokens) and self.tokens[at + 1].kind == WORD and not self.tokens[at + 1].capital):
            return None
        if lower in _MONTH_ADJECTIVES:
            return at + 1, When(month=_MONTH_ADJECTIVES[lower]), "attr"
        return (at + 1, When(season=_SEASON_ADJECTIVES[lower]), "attr") if lower in _SEASON_ADJECTIVES else None

    # ---- with what stands before and after it -----------------------------------------------------------------

    def framed(self, at: int, core: Core, floor: int) -> TimeSpan:
        """The expression with its preposition, its other end and the time of day after it."""
        last, when, case = core
        first = at
        led = False
        while first - 1 >= floor and (lead := self.lower(first - 1)) in _LED:
            needs = _LED[lead]
            if needs and self.lower(first - 2) not in needs:
                break
            first -= 1
            led = True
        preposition = self.lower(first - 1) if first - 1 >= floor else ""
        if preposition == "позднее" and self.lower(first - 2) == "не":
            first, preposition = first - 2, "до"
        elif preposition in ("через", "спустя"):
            first, preposition = first - 1, "в"
        elif preposition in _PREPOSITIONS and case != "attr":
            first -= 1
        else:
            preposition = ""
        if first - 1 >= floor and self.lower(first - 1) in ("начиная", "вплоть"):
            first -= 1
        if (
            first - 2 >= floor
            and preposition in _FROM | {"между"}
            and self.lower(first - 1) == "период"
            and self.lower(first - 2) in _IN
        ):
            first -= 2
            when, last, ended = self.until(when, last, preposition)
            return TimeSpan(first, last, when if ended else replace(when, since=True), "loc")
        return self.marked(first, last, when, case, preposition, led=led)

    def until(self, when: When, last: int, preposition: str) -> tuple[When, int, bool]:
        """The other end of 'с … по …', 'с … до …', 'между … и …'."""
        complete = when.day_end or when.month_end or when.year_end or when.end
        if complete or preposition not in _FROM | {"между"}:
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
        if when.exact and self.lower(last) in _TIMES and self.lower(last + 1) not in _AFTER:
            last += 1
        if preposition in _FROM and not ended:
            when = replace(when, since=True)
        elif preposition in _TO | _BY and not led and when.day_after_last is None:
            when = replace(when, until=True)
        if case == "attr":
            return TimeSpan(first, last, when, "attr")
        before = self.before(first)
        if (
            led
            and (not preposition or preposition in _IN | _ON)
            and not (preposition in _ON and self._qualifies(first))
        ):
            return TimeSpan(first, last, when, "loc")
        if preposition in _IN | _FROM | _AFTERWARDS:
            return TimeSpan(first, last, when, "loc")
        if preposition in _OF:
            return TimeSpan(first, last, when, "attr")
        if preposition in _ON:
            fine = when.exact or when.week_offset is not None or when.day_after_last is not None
            return TimeSpan(first, last, when, "loc" if fine or before == "verb" else "attr")
        if preposition in _FOR:
            return TimeSpan(first, last, when, "attr")
        if preposition in _TO | _BY:
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
        return self.lower(first) in _ON and self.before(first) == "noun"

    def before(self, first: int) -> str:
        """What stands before the expression: ``noun``, ``verb`` or ''."""
        if first == 0 or self.tokens[first - 1].kind != WORD:
            return "noun" if first > 0 and self.tokens[first - 1].text in '»”"' else ""
        lower = self.lower(first - 1)
        if lower in ("и", "а", "но", "что", "также", "уже", "еще", "ещё", "не", "только", "это"):
            return ""
        return "verb" if self.verbal(lower) is not None else "noun"


def _beside(offset: int) -> dict[str, Any]:
    """'нынешней осенью' is this year's; 'прошлой осенью', 'будущей весной' are the nearest ones."""
    return {"year_offset": 0} if offset == 0 else {}


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


def time_spans(tokens: Sequence[Token], verbal: Verbal) -> list[TimeSpan]:
    """Dates and periods of a sentence, in order, not overlapping. ``verbal`` tells verb forms from nouns."""
    walk = _Walk(tokens, verbal)
    spans: list[TimeSpan] = []
    at = floor = 0
    while at < len(tokens):
        token = tokens[at]
        if token.kind != NUMBER and token.lower not in _STARTS and "-" not in token.lower:
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
            and tokens[floor].lower in _AND
            and span.case in ("attr", "nom")
            and span.when.is_year
            and tokens[span.first].kind == NUMBER
        ):
            # 'после 1996 и 2014 годов': the preposition is that of the first
            span = span._replace(case="loc")
        spans.append(span)
        at = floor = span.last
    return spans
