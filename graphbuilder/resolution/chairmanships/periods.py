"""The periods of terms whose ends are told apart, or follow from those of the terms before and after them."""

from __future__ import annotations

from datetime import date, timedelta

from graphbuilder.resolution.reading import Reading, Term

_YEAR = 4
_MONTH = 7
_DAY = 10
"""Length of an EDTF year, month and day."""
_LONGEST = 60
"""Months that a term may last whose ends follow from the terms before and after it."""


def compose_periods(reading: Reading) -> None:
    """Gives terms without a period one; a term begins when the one before it ends."""
    terms = reading.terms
    for term in terms:
        day = term.handed_at.date if term.handed_at is not None else None
        term.taken = term.taken or (day if day is not None and len(day) == _DAY else None)
    undated = [term for term in terms if term.period is None]
    for term in undated:
        if term.end is None and term.months and term.start is not None:
            term.end = _after(term.start, term.months)
        term.end = term.end or _left(term, terms, reading.anchor.reference_year)
    for term in undated:
        term.start = term.start or _begun(term, terms, reading.anchor.reference_year)
    monthly = {term.body for term in terms if term.period and len(term.period) == _MONTH}
    for term in undated:
        by_month = term.body in monthly and term.end is None and term.start is not None and len(term.start) == _MONTH
        term.period = term.start if by_month else _period(term)
    for term in undated:
        term.period = term.period or _between(term, terms)


def _left(term: Term, terms: list[Term], year: int | None) -> str | None:
    """When a term ends that has begun: as the next one begins."""
    if term.start is None:
        return None
    begins = [t.period.partition("/")[0] for t in terms if t.body == term.body and t is not term and t.period]
    begin = min((b for b in begins if b[: len(term.start)] > term.start[: len(b)]), default=None)
    after = _next(term, terms)
    day = (after.taken or after.elected) if after is not None else None
    if begin is None and day is not None and day > term.start:
        return day[:_YEAR] if len(term.start) == _YEAR else day
    if begin is None and after is not None and not after.planned and after.period is None and len(term.start) == _YEAR:
        return str(year) if year is not None else None
    if begin is None or _months(term.start, begin) > _LONGEST:
        return None
    if len(begin) == _YEAR and term.start[_YEAR:] == "-01":
        return f"{int(begin) - 1}-12"
    if len(begin) == _YEAR and year is not None and int(begin) > year:
        return None  # when in that year it will end is not told
    if len(term.start) == _YEAR:
        return begin[:_YEAR]
    return month_after(begin, -1) if len(begin) > _YEAR else None


def _begun(term: Term, terms: list[Term], year: int | None) -> str | None:
    """When a term begins whose end is told: as the one before it ends, or when it is taken over."""
    if term.end is None:
        return None
    others = [t for t in terms if t.body == term.body and t is not term]
    spans = [t.period.rpartition("/")[2] for t in others if t.period]
    before = [end for end in spans if len(end) == _MONTH and end < term.end and _months(end, term.end) <= _LONGEST]
    bounds = [
        month_after(t.end, 1) if t.whole and len(t.end) == _MONTH else t.end for t in others if t.end and not t.period
    ]
    begins = [month_after(end, 1) for end in before] + [begin for begin in bounds if begin < term.end]
    start = max(begins, default=term.taken or term.elected)
    if len(term.end) == _YEAR:
        return start[:_YEAR] if start is not None else str(year) if year is not None else None
    return start


def _between(term: Term, terms: list[Term]) -> str | None:
    """The months between the term before and the one after."""
    after = _next(term, terms)
    before = next((t for t in terms if t.body == term.body and t.holder == term.succeeds), None)
    if before is None or after is None or not before.period or not after.period:
        return None
    last, first = before.period.rpartition("/")[2], after.period.partition("/")[0]
    if len(last) != _MONTH or len(first) != _MONTH or not 1 < _months(last, first) <= _LONGEST:
        return None
    return f"{month_after(last, 1)}/{month_after(first, -1)}"


def open_periods(reading: Reading) -> None:
    """Gives a term that is known to have been taken over, and no more of when, a period that begins then."""
    for term in reading.terms:
        if term.period is None and term.taken is not None:
            term.period = f"{term.taken}/{_after(term.taken, term.months) if term.months else '..'}"


def _after(start: str, months: int) -> str:
    """The end of a term of so many months: the last day, month or year, the month where it begins amid one."""
    if len(start) == _YEAR:
        return str(int(start) + max(months // 12, 1) - 1)
    if len(start) == _MONTH:
        return month_after(start, months - 1)
    if not start.endswith("-01"):
        return month_after(start, months)
    following = date.fromisoformat(f"{month_after(start, months)}-01")
    return (following - timedelta(days=1)).isoformat()


def _next(term: Term, terms: list[Term]) -> Term | None:
    return next((t for t in terms if t.body == term.body and t.succeeds == term.holder), None)


def _number(edtf: str) -> int:
    return int(edtf[:_YEAR]) * 12 + int(edtf[5:_MONTH] or 1) - 1


def _months(start: str, end: str) -> int:
    """How many months there are from ``start`` to ``end``."""
    return _number(end) - _number(start)


def month_after(edtf: str, months: int) -> str:
    """The month so many months after the one of ``edtf``."""
    number = _number(edtf) + months
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


def _period(term: Term) -> str | None:
    start, end = term.start, term.end
    if start is None:
        return f"../{end}" if end is not None else None
    if end is None:
        return start[:_YEAR] if term.annual else f"{start}/.."
    if start[:_YEAR] == end[:_YEAR] and start[_YEAR:] in ("-01", "-01-01") and end[_YEAR:] in ("-12", "-12-31"):
        return start[:_YEAR]
    return f"{start}/{end}" if start < end else None
