"""Releases for the tests of reasoning, each with what it states."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from pyoxigraph import Quad, QuerySolutions

from graphbuilder.facts import (
    Attendance,
    Chairmanship,
    Entity,
    Event,
    Evidence,
    Extraction,
    Fact,
    Label,
    OfficeHolding,
    Source,
)
from graphbuilder.mapper import to_quads
from graphbuilder.namespaces import DEFAULT_BASE, DIP, INFERRED_GRAPH, ORG
from graphbuilder.reasoning import Outcome, reason
from graphbuilder.store import Store

TEXT = "What a release says."
SAID = (Evidence(0, len(TEXT), "said", 0.9),)
COUNCIL, UNION, WORLD = "body/council-of-the-test", "body/union-of-the-test", "body/world-of-the-test"
X, Y, Z = "state/x", "state/y", "state/z"
ANN, BOB = "person/ann", "person/bob"
SESSION, SUMMIT = "event/session", "event/summit"
ENTITIES = (
    Entity(COUNCIL, "body", (Label("Council", "en"),), part_of=UNION),
    Entity(UNION, "body", (Label("Union", "en"),), part_of=WORLD),
    *(Entity(state, "state", (Label(state[-1].upper(), "en"),)) for state in (X, Y, Z)),
    *(Entity(person, "person", (Label(person[-3:].title(), "en"),)) for person in (ANN, BOB)),
)


def release(source_id: str, *facts: Fact, day: str | None = None, entities: Iterable[Entity] = ENTITIES) -> list[Quad]:
    """The quads of a release that states these facts."""
    return to_quads(Extraction(Source(source_id, TEXT, "en", published=day), tuple(entities), facts))


def term(holder: str, period: str | None, body: str = COUNCIL, after: str | None = None) -> Chairmanship:
    """A term in the chair of the council."""
    return Chairmanship(body, holder, "stated", SAID, period, succeeds=after)


def office(person: str, of: str, period: str | None = None, role: str = "foreign-minister") -> OfficeHolding:
    """An office of a state or body."""
    return OfficeHolding(person, role, SAID, of, period=period)


def event(own: str = SESSION, date: str | None = None, body: str | None = COUNCIL) -> Event:
    """A session of the council."""
    return Event(own, "meeting", "session", "held", SAID, body, date=date)


def attendance(person: str, own: str = SESSION, of: str | None = None) -> Attendance:
    """Someone at the session."""
    return Attendance(own, person, "participant", SAID, of)


def reasoned(store: Store) -> dict[str, Outcome]:
    """Reasons, and tells the outcome of each rule by its name."""
    return {outcome.rule.name: outcome for outcome in reason(store, DEFAULT_BASE)}


def inferred(store: Store, *names: str) -> set[tuple[str, str, str]]:
    """The inferred triples with these properties, in short, once the store has been reasoned over."""
    reason(store, DEFAULT_BASE)
    wanted = {DIP.iri + name for name in names} | {ORG.iri + name for name in names}
    rows = cast(QuerySolutions, store.query(f"SELECT ?s ?p ?o WHERE {{ GRAPH {INFERRED_GRAPH} {{ ?s ?p ?o }} }}"))
    return {
        (short(row["s"].value), row["p"].value.rpartition("#")[2], short(row["o"].value))
        for row in rows
        if row["p"].value in wanted
    }


def short(iri: str) -> str:
    """The local id of a thing."""
    return iri.removeprefix(DEFAULT_BASE)
