"""What follows from the terms that a text tells of."""

from __future__ import annotations

from graphbuilder.resolution.chairmanships.periods import month_after
from graphbuilder.resolution.chairmanships.register import MONTHLY
from graphbuilder.resolution.reading import Reading, Term

_MONTH = len("2019-10")


def prefer_states(reading: Reading) -> None:
    """A person elected to the chair that the text says a state holds is that state's: one term, the state's."""
    states = {(t.body, t.holder) for t in reading.terms if t.holder.startswith("state/")}
    of = {p.id: p.state for p in reading.entities.people}
    reading.terms = [
        t for t in reading.terms if not (t.holder.startswith("person/") and (t.body, of.get(t.holder)) in states)
    ]


def infer_years(reading: Reading) -> None:
    """Gives a term without a period the year of the text where that follows from it.

    A holder that comes after a term stated to end in the year before the reference year holds the chair in that year;
    so does the same holder in the organs of the organization. Who succeeds the holder of that year has the next one.
    """
    year = reading.anchor.reference_year
    if year is None:
        return
    entities = reading.entities
    for term in reading.terms:
        if term.period is not None:
            continue
        before = [
            t
            for t in reading.terms
            if t.body == term.body and t.holder != term.holder and t.period and t.basis == "stated"
        ]
        if any(t.period and t.period[-4:] == str(year - 1) and len(t.period.rpartition("/")[2]) == 4 for t in before):
            previous = next(t for t in before if t.period and t.period[-4:] == str(year - 1))
            if term.succeeds not in (None, previous.holder):
                continue
            term.period, term.basis = str(year), "inferred"
            term.succeeds = previous.holder
            term.reason = f"the term follows the one stated for {previous.period}, and the text is of {year}"
    for term in reading.terms:
        before_it = _succeeded(term, reading)
        if term.period is None and before_it is not None and before_it.period == str(year):
            term.period, term.basis = str(year + 1), "inferred"
            term.reason = f"the term follows the one stated for {year}"
        after = next((t for t in reading.terms if t.body == term.body and t.period == str(year + 1)), None)
        others = [t for t in reading.terms if t.body == term.body and t not in (term, after)]
        if term.period is None and after is not None and after.holder != term.holder and not others:
            term.period, term.basis = str(year), "inferred"
            term.reason = f"the next term is that of {after.period}, and the text is of {year}"
    for term in reading.terms:
        if term.period is not None:
            continue
        root = entities.root(term.body)
        above = next(
            (t for t in reading.terms if t.body == root and t.holder == term.holder and t.period == str(year)), None
        )
        if above is not None and root != term.body:
            term.period, term.basis = above.period, "inferred"
            term.reason = "the same state holds the chair of the organization in that year"


def infer_months(reading: Reading) -> None:
    """Where the chair changes every month, who was succeeded in it held it in the month before, and so on."""
    for term in reading.terms:
        before = _succeeded(term, reading)
        if before is None or term.body not in MONTHLY:
            continue
        for known, other, months in ((term, before, -1), (before, term, 1)):
            if other.period is None and known.period is not None and len(known.period) == _MONTH:
                other.period, other.basis = month_after(known.period, months), "inferred"
                other.reason = f"the chair of the body changes every month, and {known.period} is another's term"


def _succeeded(term: Term, reading: Reading) -> Term | None:
    """The term of whom ``term`` is said to succeed."""
    return next((t for t in reading.terms if (t.body, t.holder) == (term.body, term.succeeds)), None)
