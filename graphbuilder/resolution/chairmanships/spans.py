"""When a term in the chair begins and ends, where the text tells the two apart: 'since July', 'until May 2026'."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from graphbuilder.frames.clauses import Predicate
from graphbuilder.languages.time import When
from graphbuilder.resolution.reading import Reading

_YEAR = 4
"""Length of an EDTF year."""
_LATE = 10
"""The month from which on 1 January is that of the next year."""


class Bounds(NamedTuple):
    """EDTF dates between which a term lies, None where the clause does not tell."""

    start: str | None = None
    end: str | None = None
    whole: bool = False
    """The end is that of the whole month: 'until the end of June'."""


def is_bound(when: When) -> bool:
    """True for 'since July', 'until the end of the year': an end of a span, not the span."""
    return when.until or (when.since and when.end is None)


def bounds(reading: Reading, predicate: Predicate) -> Bounds:
    """What a clause tells of the ends of a term."""
    found = Bounds()
    for element in predicate.args:
        if element.kind == "time" and not element.quoted and is_bound(element.value):
            told = bounds_of(reading, element.value, future=predicate.tense == "future")
            words = {word.lower() for word in reading.text[element.start : element.end].split()}
            whole = told.end is not None and bool(words & reading.grammar.words["end_of"])
            if told.end is not None and whole and len(told.end) == _YEAR:
                told = Bounds(None, f"{told.end}-12")
            found = Bounds(told.start or found.start, told.end or found.end, whole or found.whole)
    return found


def bounds_of(reading: Reading, when: When, *, future: bool = False) -> Bounds:
    """What a date tells of the ends of a term."""
    coming = when.since and (when.month, when.day) == (1, 1) and when.year is None and when.year_offset is None
    today = reading.anchor.published
    if coming and today is not None:
        # 'from 1 January': of the coming year at the end of one
        when = replace(when, year=today.year + (future or today.month >= _LATE))
    moment = reading.moment(replace(when, since=False, until=False), future=when.until or future)
    if moment is None or "/" in moment.edtf:
        return Bounds()
    if not when.until:
        return Bounds(moment.edtf)
    this_year = moment.edtf == str(reading.anchor.reference_year)
    return Bounds(None, f"{moment.edtf}-12" if this_year else moment.edtf)  # 'until the end of the year'


def is_span(when: When) -> bool:
    """True for years, halves and spans: never the day on which something happens."""
    return when.is_year or when.half is not None or when.end is not None or when.month_end is not None


def is_term(reading: Reading, predicate: Predicate, when: When) -> bool:
    """True for what is the period of a term, not the day on which it begins: years, halves, spans, 'for August'."""
    if is_span(when):
        return True
    words = reading.grammar.words["period_of"]
    times = [e for e in predicate.args if e.kind == "time" and e.value is when]
    return any(e.case == "attr" or reading.text[e.start : e.end].split()[0].lower() in words for e in times)


def handing_day(reading: Reading, predicate: Predicate, *, ceremony: bool = False) -> tuple[str | None, bool]:
    """When a clause says that the chair changes hands, and whether that alone opens a term: a month is named.

    The day of an event that the clause names is that of the event, unless ``ceremony`` says that it is the same.
    """
    if not ceremony and any(e.kind == "event" and e.case == "loc" for e in predicate.args):
        return None, False
    when = reading.clause_when(predicate)
    if when is None or is_bound(when) or when.season is not None or is_term(reading, predicate, when):
        return None, False
    moment = reading.moment(when, future=predicate.status != "held")
    if moment is None or "/" in moment.edtf or moment.edtf.startswith("X"):
        return None, False
    return moment.edtf, when.month is not None or when.month_offset is not None
