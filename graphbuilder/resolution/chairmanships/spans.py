"""When a term in the chair begins and ends, where the text tells the two apart: 'since July', 'until May 2026'."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from graphbuilder.frames.clauses import Predicate
from graphbuilder.languages.time import When
from graphbuilder.resolution.reading import Reading, Term


class Bounds(NamedTuple):
    """EDTF dates between which a term lies, None where the clause does not tell."""

    start: str | None = None
    end: str | None = None


def is_bound(when: When) -> bool:
    """True for 'since July', 'until the end of the year': an end of a span, not the span."""
    return when.until or (when.since and not when.is_year)


def bounds(reading: Reading, predicate: Predicate) -> Bounds:
    """What a clause tells of the ends of a term."""
    start = end = None
    for element in predicate.args:
        when: When | None = element.value if element.kind == "time" and not element.quoted else None
        if when is None or not is_bound(when):
            continue
        moment = reading.moment(replace(when, since=False, until=False), future=when.until)
        if moment is None or "/" in moment.edtf:
            continue
        if when.until:
            end = f"{moment.edtf}-12" if len(moment.edtf) == 4 else moment.edtf
        else:
            start = moment.edtf
    return Bounds(start, end)


def bound(term: Term | None, found: Bounds, *, opened: bool = False) -> None:
    """Notes the ends of a term, those told first."""
    if term is not None:
        term.start, term.end = term.start or found.start, term.end or found.end
        term.opened = term.opened or opened


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


def compose_periods(reading: Reading) -> None:
    """Gives terms whose ends are told apart their periods; a term begins when the one before it ends."""
    for term in reading.terms:
        _hand_on(term, reading)
    for term in reading.terms:
        if term.period is None and term.end is not None and term.start is None:
            ends = [t.end for t in reading.terms if t.body == term.body and t.end is not None and t.end < term.end]
            term.start = max(ends, default=None)
    for term in reading.terms:
        if term.period is None and term.start is not None:
            term.end = _before_next(term, reading) or term.end
            term.period = _period(term)


def _hand_on(term: Term, reading: Reading) -> None:
    """The day of the event at which a term is handed on ends one that has begun and begins one whose end is told."""
    day = term.handed_at.date if term.handed_at is not None else None
    if day is None or len(day) != 10:
        return
    before = next((t for t in reading.terms if t.body == term.body and t.holder == term.succeeds), None)
    if before is not None and before.period is None and before.start is not None and before.end is None:
        before.end = day
    if term.period is None and term.end is not None and term.start is None:
        term.start = day


def _before_next(term: Term, reading: Reading) -> str | None:
    """The month before the period that the next term is said to have."""
    begins = [t.period.partition("/")[0] for t in reading.terms if t.body == term.body and t is not term and t.period]
    started = term.start[:4] if term.start is not None else ""
    follows = str(int(started) + 1) if started.isdigit() else ""
    begins = [f"{b}-01" if b == follows else b for b in begins]
    later = sorted(b for b in begins if len(b) == 7 and term.start is not None and b > term.start[:7])
    if not later or (term.end is not None and term.end[:7] >= later[0]):
        return None
    year, month = int(later[0][:4]), int(later[0][5:])
    return f"{year:04d}-{month - 1:02d}" if month > 1 else f"{year - 1:04d}-12"


def _period(term: Term) -> str | None:
    start, end = term.start, term.end
    if start is None or (end is None and not term.opened):
        return None
    if end is None:
        return f"{start}/.."
    if start[:4] == end[:4] and start[4:] in ("-01", "-01-01") and end[4:] in ("-12", "-12-31"):
        return start[:4]
    return f"{start}/{end}" if start < end else None
