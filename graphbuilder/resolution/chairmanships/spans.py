"""When a term in the chair begins and ends, where the text tells the two apart: 'since July', 'until May 2026'."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from graphbuilder.frames.clauses import Predicate
from graphbuilder.languages.time import When
from graphbuilder.resolution.reading import Reading


class Bounds(NamedTuple):
    """EDTF dates between which a term lies, None where the clause does not tell."""

    start: str | None = None
    end: str | None = None


def is_bound(when: When) -> bool:
    """True for 'since July', 'until the end of the year': an end of a span, not the span."""
    return when.until or when.since


def bounds(reading: Reading, predicate: Predicate) -> Bounds:
    """What a clause tells of the ends of a term."""
    return bounds_of(reading, [e.value for e in predicate.args if e.kind == "time" and not e.quoted])


def bounds_of(reading: Reading, times: Iterable[When]) -> Bounds:
    """What dates tell of the ends of a term."""
    start = end = None
    for when in times:
        if not is_bound(when):
            continue
        moment = reading.moment(replace(when, since=False, until=False), future=when.until)
        if moment is None or "/" in moment.edtf:
            continue
        if when.until:
            this_year = moment.edtf == str(reading.anchor.reference_year)
            end = f"{moment.edtf}-12" if this_year else moment.edtf  # 'until the end of the year'
        else:
            start = moment.edtf
    return Bounds(start, end)


def is_term(reading: Reading, predicate: Predicate, when: When) -> bool:
    """True for what is the period of a term, not the day on which it begins: years, halves, spans, 'for August'."""
    if when.is_year or when.half is not None or when.end is not None or when.month_end is not None:
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
