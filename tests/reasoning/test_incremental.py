"""Reasoning step by step, in any order, gives what reasoning once at the end gives, quad for quad."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Quad

from graphbuilder.facts import (
    Attendance,
    Chairmanship,
    Entity,
    Event,
    Extraction,
    Label,
    OfficeHolding,
    Source,
)
from graphbuilder.mapper import to_quads
from graphbuilder.namespaces import DEFAULT_BASE, INFERRED_GRAPH
from graphbuilder.reasoning import reason
from graphbuilder.store import OxigraphStore, Store
from graphbuilder.store.changes import Watch
from reasoning.releases import SAID, TEXT

BODIES = ("body/organ", "body/union", "body/world")
STATES = ("state/x", "state/y", "state/z")
PEOPLE = ("person/p", "person/q")
EVENTS = ("event/e", "event/f")
PERIODS = (None, "2018", "2019", "2019-03-01/..", "../2018", "2019-07/2020-06")

bodies = st.builds(
    lambda own, above: Entity(own, "body", (Label(own, "en"),), part_of=above),
    st.sampled_from(BODIES),
    st.sampled_from((None, *BODIES)),
)
states = st.builds(lambda own: Entity(own, "state", (Label(own, "en"),)), st.sampled_from(STATES))
terms = st.builds(
    lambda body, holder, basis, period, before: Chairmanship(body, holder, basis, SAID, period, succeeds=before),
    st.sampled_from(BODIES[:2]),
    st.sampled_from(STATES[:2]),
    st.sampled_from(("stated", "inferred")),
    st.sampled_from(PERIODS),
    st.sampled_from((None, *STATES[:2])),
)
offices = st.builds(
    lambda person, role, of, period: OfficeHolding(person, role, SAID, of, period=period),
    st.sampled_from(PEOPLE),
    st.sampled_from(("foreign-minister", "former-head-of-state")),
    st.sampled_from((None, *STATES, BODIES[1])),
    st.sampled_from(PERIODS),
)
events = st.builds(
    lambda own, body, date, chairs: Event(own, "meeting", "it", "held", SAID, body, date=date, chairs=chairs),
    st.sampled_from(EVENTS),
    st.sampled_from((None, *BODIES)),
    st.sampled_from((None, "2019-02-01", "2019-10", "2018")),
    st.sampled_from(((), PEOPLE[:1], STATES[:1])),
)
attendances = st.builds(
    lambda event, agent, role, of: Attendance(event, agent, role, SAID, of),
    st.sampled_from(EVENTS),
    st.sampled_from((*PEOPLE, STATES[2])),
    st.sampled_from(("participant", "chair")),
    st.sampled_from((None, STATES[0])),
)
facts = st.lists(st.one_of(terms, offices, events, attendances), min_size=2, max_size=8)
documents = st.builds(
    lambda own, day, things, said: Extraction(Source(own, TEXT, "en", published=day), tuple(things), tuple(said)),
    st.sampled_from(("r1", "r2", "r3")),
    st.sampled_from((None, "2019-01-10", "2019-12-01")),
    st.lists(st.one_of(bodies, states), max_size=5),
    facts,
)
steps = st.lists(st.tuples(st.one_of(documents, st.sampled_from(("r1", "r2", "r3"))), st.booleans()), max_size=8)
Steps = list[tuple[Extraction | str, bool]]


def inferred(store: Store) -> set[Quad]:
    reason(store, DEFAULT_BASE)
    return set(store.quads(INFERRED_GRAPH))


def take(store: Store, step: Extraction | str) -> None:
    if isinstance(step, str):
        store.remove(step)
    else:
        store.add(to_quads(step))


def left(taken: Steps) -> list[Extraction]:
    """The sources that are there in the end."""
    found: dict[str, Extraction] = {}
    for step, _ in taken:
        if isinstance(step, str):
            found.pop(step, None)
        else:
            found[step.source.id] = step
    return list(found.values())


def emptied(store: Store) -> Store:
    """The store without sources and inferences, as if it had never been reasoned over."""
    for source in store.sources():
        store.remove(source)
    store.replace(INFERRED_GRAPH, ())
    store.watch(Watch("none", frozenset()))
    return store


@pytest.fixture(scope="module")
def two_stores() -> Iterator[tuple[Store, Store]]:
    """Loading the ontology takes most of the time: the stores serve all examples."""
    with OxigraphStore() as one, OxigraphStore() as other:
        yield one, other


@settings(max_examples=100, deadline=None)
@given(taken=steps)
def test_step_by_step_gives_what_reasoning_once_gives(two_stores: tuple[Store, Store], taken: Steps) -> None:
    store, other = map(emptied, two_stores)
    for step, reasons in taken:
        take(store, step)
        if reasons:
            reason(store, DEFAULT_BASE)
    for extraction in left(taken):
        take(other, extraction)
    assert inferred(store) == inferred(other)
