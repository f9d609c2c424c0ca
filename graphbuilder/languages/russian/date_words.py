"""The words of Russian dates: months, seasons, weekdays, numbers, and what stands between them."""

from __future__ import annotations

import re

from graphbuilder.languages.time import AUTUMN, SPRING, SUMMER, WINTER

SOFT = {"ь": "nom", "я": "gen", "ю": "dat", "ем": "ins", "е": "loc"}
HARD = {"": "nom", "а": "gen", "у": "dat", "ом": "ins", "е": "loc"}


def _words(text: str) -> list[str]:
    return text.split()


def _months() -> dict[str, tuple[int, str]]:
    found: dict[str, tuple[int, str]] = {}
    for number, (stem, endings) in enumerate(
        (
            ("январ", SOFT),
            ("феврал", SOFT),
            ("март", HARD),
            ("апрел", SOFT),
            ("ма", {"й": "nom", "я": "gen", "ю": "dat", "ем": "ins", "е": "loc"}),
            ("июн", SOFT),
            ("июл", SOFT),
            ("август", HARD),
            ("сентябр", SOFT | {"ём": "ins"}),
            ("октябр", SOFT | {"ём": "ins"}),
            ("ноябр", SOFT | {"ём": "ins"}),
            ("декабр", SOFT | {"ём": "ins"}),
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


MONTHS = _months()
SEASONS: dict[str, tuple[int, str]] = {
    form: (season, case)
    for season, forms in (
        (SPRING, {"весна": "nom", "весны": "gen", "весне": "dat", "весну": "acc", "весной": "ins", "весною": "ins"}),
        (SUMMER, {"лето": "nom", "лета": "gen", "лету": "dat", "летом": "ins", "лете": "loc"}),
        (AUTUMN, {"осень": "nom", "осени": "gen", "осенью": "ins"}),
        (WINTER, {"зима": "nom", "зимы": "gen", "зиме": "dat", "зиму": "acc", "зимой": "ins", "зимою": "ins"}),
    )
    for form, case in forms.items()
}
WEEKDAYS: dict[str, tuple[int, str]] = {
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
MONTH_ADJECTIVES = {
    stem + ending: number
    for number, stem in enumerate(
        _words(
            "январск февральск мартовск апрельск майск июньск июльск августовск сентябрьск октябрьск ноябрьск декабрьск"
        ),
        1,
    )
    for ending in _words("ий ого ому им ом ая ой ую ое ие их ими")
}
SEASON_ADJECTIVES = _adjective("весенн", SPRING) | _adjective("осенн", AUTUMN)
DAY_WORDS = {"сегодня": 0, "вчера": -1, "завтра": 1, "послезавтра": 2, "позавчера": -2, "накануне": -1}
DAY_ADJECTIVES = _adjective("сегодняшн", 0) | _adjective("вчерашн", -1) | _adjective("завтрашн", 1)
YEAR_ADJECTIVES = _adjective("прошлогодн", -1)
OFFSETS = {
    **dict.fromkeys(_words("этот этого этому этом этим эта этой эту это эти этих этими сего сем сём"), 0),
    **_adjective("нынешн", 0),
    **_adjective("текущ наступивш", 0, soft=False),
    **_adjective("прошл минувш прошедш истекш ушедш", -1, soft=False),
    **_adjective("позапрошл", -2, soft=False),
    **_adjective("следующ будущ грядущ предстоящ ближайш наступающ", 1, soft=False),
    **_adjective("предыдущ", -1, soft=False),
}
LAST_ONE = frozenset(_adjective("минувш прошедш истекш ушедш", 0, soft=False))
"""'минувшую пятницу' is the last one there was; 'прошлую пятницу' that of last week."""
COMING = frozenset(_adjective("ближайш предстоящ грядущ наступающ", 0, soft=False))
SAME = frozenset(_words("тот того тому том тем та той ту же"))
YEARS = {
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
MONTH_NOUN = {"месяц": "acc", "месяца": "gen", "месяцу": "dat", "месяце": "loc", "месяцем": "ins"}
WEEK_NOUN = {"неделя": "nom", "неделю": "acc", "недели": "gen", "неделе": "loc", "неделей": "ins"}
PARTS = frozenset(
    _words("начале начала началу начало середине середины середину середина конце конца концу конец исходе преддверии")
)
ROUND_DAYS = frozenset(_words("двадцатых десятых"))
COUNTED_PARTS = frozenset(_words("числах декаде декаду декады декада днях дни дней"))
LAST = 9
BOUNDS = {
    **dict.fromkeys(_words("открытия начала приезда прибытия прилета прилёта"), 1),
    **dict.fromkeys(_words("закрытия завершения окончания отъезда отбытия отлета отлёта"), -1),
}
ORDINALS = (
    _adjective("перв", 1, soft=False)
    | _adjective("втор", 2, soft=False)
    | _adjective("четверт", 4, soft=False)
    | _adjective("последн", LAST)
    | _adjective("заключительн завершающ финальн", LAST, soft=False)
    | _adjective("пят", 5, soft=False)
    | {"третий": 3, "третьего": 3, "третьему": 3, "третьем": 3, "третья": 3, "третьей": 3, "третью": 3, "третьих": 3}
)
ROMAN = {
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
HALF_NOUN = frozenset(_words("половина половины половине половину полугодие полугодия полугодию полугодии"))
QUARTER_NOUN = frozenset(_words("квартал квартала кварталу квартале"))
TIMES = frozenset(_words("утром вечером ночью днем днём"))
AFTER = {"ранее": -1, "раньше": -1, "прежде": -1, "позже": 1, "позднее": 1, "спустя": 1}
DAY_ORDINALS = {
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
TENS = {"двадцать": 20, "тридцать": 30}
NUMBERS = {
    **{word: count for count, word in enumerate(_words("одним двумя тремя четырьмя пятью шестью семью"), 1)},
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
IN, ON, FROM, TO, BY, FOR, OF, AFTERWARDS = (
    frozenset(("в", "во")),
    frozenset(("на",)),
    frozenset(("с", "со")),
    frozenset(("до", "к", "ко")),
    frozenset(("по",)),
    frozenset(("за",)),
    frozenset(("от",)),
    frozenset(("после", "перед", "около", "из", "между", "под")),
)
PREPOSITIONS = IN | ON | FROM | TO | BY | FOR | OF | AFTERWARDS
LED = {
    "течение": IN,
    "течении": IN,
    "период": IN,
    "протяжении": ON,
    "состоянию": BY,
    "итогам": BY,
    "начиная": frozenset(),
    "вплоть": frozenset(),
    "весь": frozenset(),
    "всего": frozenset(),
    "целый": frozenset(),
    "всем": frozenset(),
}
"""Words between a preposition and its date, with the prepositions they need before them."""
RANGE = frozenset("-–—‑")
AND = frozenset(("и", "или", ","))
YEAR = re.compile(r"((?:1[89]|20)\d\d)(?:[-‑](?:го|м|ом|й|му|ому))?")
DAY = re.compile(r"(\d{1,2})(?:[-‑](?:го|е|му|ого|ому|м))?")
NUMERIC = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
STARTS = frozenset(
    word
    for words in (
        MONTHS,
        SEASONS,
        WEEKDAYS,
        MONTH_ADJECTIVES,
        SEASON_ADJECTIVES,
        DAY_WORDS,
        DAY_ADJECTIVES,
        YEAR_ADJECTIVES,
        OFFSETS,
        SAME,
        PARTS,
        ROUND_DAYS,
        ORDINALS,
        ROMAN,
        TIMES,
        DAY_ORDINALS,
        TENS,
        NUMBERS,
        (
            "год",
            "неделю",
            "неделей",
            "днем",
            "днём",
            "день",
            "назавтра",
            "наутро",
            "сутками",
            "сутки",
            "те",
            "этим",
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
