"""The words of English dates: months, weekdays, seasons, numbers, prepositions, and what may stand around them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from graphbuilder.languages.english import words
from graphbuilder.languages.time import AUTUMN, SPRING, SUMMER, WINTER

MONTHS = {
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
SHORT_MONTHS = frozenset(("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"))
WEEKDAYS = {
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
SEASONS = {"spring": SPRING, "summer": SUMMER, "autumn": AUTUMN, "fall": AUTUMN, "winter": WINTER}
NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
            "nine": 9, "ten": 10}  # fmt: skip
DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
RELATIVE = {"this": 0, "last": -1, "next": 1, "current": 0, "coming": 1, "upcoming": 1, "present": 0,
             "forthcoming": 1, "outgoing": 0}  # fmt: skip
ARTICLE_NEEDED = frozenset(("current", "coming", "upcoming", "present", "forthcoming", "outgoing"))
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
DAYS_OF_LAST = {"first": 1, "opening": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "closing": -1, "final": -1,
                "last": -1, "concluding": -1}  # fmt: skip
"""Days of an event that lasts for several, by what stands before 'day': -1 the last."""
WEEKENDS = {"the": None, "this": 0, "last": -1, "next": 1, "coming": 0}
"""The week of 'weekend' by the word before it; None for the nearest one."""
LETTERED = {"h": 6, "q": 3}
"""The months that 'H1' and 'Q3' have."""
PARTS = words.listed(
    "beginning start end middle course close opening latter early late first second third last final half month week "
    "weeks days day turn"
)
TIME_OF_DAY = frozenset(("morning", "afternoon", "evening", "night", "noon", "midday"))
UNITS = {"day": "day_offset", "week": "week_offset", "month": "month_offset", "year": "year_offset"}
SUFFIXES = frozenset(("st", "nd", "rd", "th"))
DASHES = frozenset("-–—‑")
APOSTROPHES = frozenset("'’")
DETERMINERS = words.listed(
    "the a an this that these those its his her their our my your each every any some no another"
)
NOT_A_NOUN = words.listed(
    "a an the this that these those its his her their and or but nor so yet for of in on at by to from with without "
    "under over after before during since until till through into as than if when while where which who whom whose "
    "will would shall should can could may might must is are was were be been being has have had do does did not also "
    "it they he she we i there here said says told met meets took takes held hosted chaired presided attended signed "
    "adopted approved discussed agreed decided announced began opened ended closed gathered visited arrived following "
    "however therefore respectively between about against amid among along regarding per via both either neither "
    "according including ago earlier later onwards onward both"
)
"""Words after a date that do not make it the attribute of a noun."""
ARRANGED = words.listed(
    "planned scheduled set slated due fixed expected arranged timed booked earmarked convened called postponed "
    "rescheduled tentatively provisionally penciled pencilled foreseen envisaged announced invited it them over up on "
    "together off confirmed confirmed"
)
"""What stands before 'for' when it gives the date of an event, not the period of a noun."""
PREPOSITIONS: Mapping[tuple[str, ...], str] = {
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
FIRST_WORDS = frozenset(phrase[0] for phrase in PREPOSITIONS)
LONGEST_PREPOSITIONS = {first: max(len(p) for p in PREPOSITIONS if p[0] == first) for first in FIRST_WORDS}
"""First word → words of the longest preposition that begins with it."""
STARTS = FIRST_WORDS.union(
    ("the", "that", "same", "early", "late", "earlier", "later", "mid", "end", "beginning"),
    *(MONTHS, WEEKDAYS, SEASONS, DAYS, RELATIVE, NUMBERS, ORDINALS, LETTERED),
)
"""Words that can begin a date; all others are passed over."""
AFTER_THE = frozenset(
    (
        "day", "days", "week", "weeks", "weekend", "month", "months", "year", "years", "decade", "century",
        "period", "eve", "morning", "afternoon", "evening", "night", "half", "quarter", "summer", "winter",
        "autumn", "spring", "fall", "start", "middle", "close", "turn", "following", "previous", "preceding",
        "coming", "current", "present", "past", "very", "whole", "entire", "remainder", "rest", "latter",
        "former", "opening", "closing", "other",
    )
)  # fmt: skip
"""Words that can follow the article of a date, beside those that can begin one."""
YEAR = re.compile(r"(?:1[89]|20)\d\d")
DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
DAY = re.compile(r"\d{1,2}")
LEAST_LAST_DAY = 27
"""Days of the month after which the first of the next month may follow."""
