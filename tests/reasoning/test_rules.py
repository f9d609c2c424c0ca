"""What each rule concludes, from what, and when it no longer does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from pyoxigraph import NamedNode, QuerySolutions

from graphbuilder.facts import Event
from graphbuilder.namespaces import DEFAULT_BASE, DIP, INFERRED_GRAPH, PROV, REASONING_GRAPH
from graphbuilder.reasoning.inference import Inference, Statement
from graphbuilder.store import OxigraphStore, Store
from reasoning.releases import (
    ANN,
    BOB,
    COUNCIL,
    ENTITIES,
    SESSION,
    SUMMIT,
    UNION,
    WORLD,
    X,
    Y,
    Z,
    attendance,
    event,
    inferred,
    office,
    reasoned,
    release,
    short,
    term,
)

X_2018, Y_2019 = (f"chairmanship/council-of-the-test-{holder}" for holder in ("x-2018", "y-2019"))


@pytest.fixture(scope="module")
def shared() -> Iterator[Store]:
    """Loading the ontology takes most of the time: one store serves all."""
    with OxigraphStore() as opened:
        yield opened


@pytest.fixture
def store(shared: Store) -> Store:
    """A store without sources, reasoned over."""
    for source in shared.sources():
        shared.remove(source)
    reasoned(shared)
    assert set(shared.quads(INFERRED_GRAPH)) == set()
    return shared


def grounds(store: Store, name: str) -> set[str]:
    """What the inferences with a property follow from."""
    pattern = f"?i {DIP['inferredProperty']} {DIP[name]} ; {PROV['wasDerivedFrom']} ?ground"
    rows = cast(QuerySolutions, store.query(f"SELECT ?ground WHERE {{ {pattern} }}"))
    return {short(row["ground"].value) for row in rows}


# Succession.


def test_terms_of_two_documents_follow_each_other(store: Store) -> None:
    store.add(release("r1", term(X, "2018")))
    store.add(release("r2", term(Y, "2019")))
    assert inferred(store, "succeeds", "succeededBy") == {
        (Y_2019, "succeeds", X_2018),
        (X_2018, "succeededBy", Y_2019),
    }
    assert grounds(store, "succeeds") == {X_2018, Y_2019}


def test_a_gap_stays_a_gap_until_a_document_fills_it(store: Store) -> None:
    store.add(release("r1", term(X, "2018"), term(Z, "2020")))
    assert inferred(store, "succeeds", "succeededBy") == set()
    store.add(release("r2", term(Y, "2019")))
    assert {row[1] for row in inferred(store, "succeeds", "succeededBy")} == {"succeeds", "succeededBy"}
    assert len(inferred(store, "succeeds")) == 2
    store.remove("r2")
    assert inferred(store, "succeeds", "succeededBy") == set()


def test_what_a_source_states_is_not_inferred_and_is_again_when_it_goes(store: Store) -> None:
    store.add(release("r1", term(X, "2018"), term(Y, "2019")))
    assert inferred(store, "succeeds") == {(Y_2019, "succeeds", X_2018)}
    store.add(release("r2", term(X, "2018"), term(Y, "2019", after=X)))
    assert inferred(store, "succeeds") == set()
    assert inferred(store, "succeededBy") == {(X_2018, "succeededBy", Y_2019)}
    store.remove("r2")
    assert inferred(store, "succeeds") == {(Y_2019, "succeeds", X_2018)}


def test_terms_of_other_bodies_do_not_follow(store: Store) -> None:
    store.add(release("r1", term(X, "2018"), term(Y, "2019", body=UNION)))
    assert inferred(store, "succeeds") == set()


# Bodies.


def test_a_session_of_an_organ_is_within_all_bodies_above(store: Store) -> None:
    store.add(release("r1", event()))
    assert inferred(store, "withinBody", "transitiveSubOrganizationOf") == {
        (COUNCIL, "transitiveSubOrganizationOf", UNION),
        (COUNCIL, "transitiveSubOrganizationOf", WORLD),
        (SESSION, "withinBody", UNION),
        (SESSION, "withinBody", WORLD),
    }
    assert grounds(store, "withinBody") == {SESSION, COUNCIL}


def test_a_link_between_bodies_that_goes_takes_what_follows_from_it(store: Store) -> None:
    apart = [entity for entity in ENTITIES if entity.id != UNION]
    store.add(release("r1", event(), entities=apart))
    store.add(release("r2"))
    assert len(inferred(store, "withinBody")) == 2
    store.remove("r2")
    assert inferred(store, "withinBody") == {(SESSION, "withinBody", UNION)}


def test_a_state_in_the_chair_is_a_member(store: Store) -> None:
    store.add(release("r1", term(X, "2018"), term(ANN, "2019")))
    assert inferred(store, "memberOf") == {(X, "memberOf", body) for body in (COUNCIL, UNION, WORLD)}


def test_a_state_is_a_member_above_only_while_the_bodies_are_linked(store: Store) -> None:
    apart = [entity for entity in ENTITIES if entity.id != UNION]
    store.add(release("r1", term(X, "2018"), entities=apart))
    store.add(release("r2"))
    assert inferred(store, "memberOf") == {(X, "memberOf", body) for body in (COUNCIL, UNION, WORLD)}
    store.remove("r2")
    assert inferred(store, "memberOf") == {(X, "memberOf", body) for body in (COUNCIL, UNION)}


def test_what_follows_from_two_terms_outlives_one(store: Store) -> None:
    store.add(release("r1", term(X, "2018")))
    store.add(release("r2", term(X, "2021")))
    reasoned(store)
    store.remove("r1")
    assert {name for _, name, _ in inferred(store, "memberOf")} == {"memberOf"}
    store.remove("r2")
    assert inferred(store, "memberOf") == set()


# Offices.


def attested(store: Store) -> set[tuple[str, str]]:
    return {(name, day) for _, name, day in inferred(store, "attestedFrom", "attestedUntil")}


def test_an_office_is_attested_from_the_earliest_to_the_latest_dated_source(store: Store) -> None:
    for source, day in (("r1", "2019-04-05"), ("r2", None), ("r3", "2018-01-02"), ("r4", "2019-10-10")):
        store.add(release(source, office(ANN, X), day=day))
    assert attested(store) == {("attestedFrom", "2018-01-02"), ("attestedUntil", "2019-10-10")}
    store.remove("r3")
    assert attested(store) == {("attestedFrom", "2019-04-05"), ("attestedUntil", "2019-10-10")}
    store.add(release("r4", office(ANN, X), day="2019-05-01"))
    assert attested(store) == {("attestedFrom", "2019-04-05"), ("attestedUntil", "2019-05-01")}


@pytest.mark.parametrize(
    ("period", "role", "days"),
    [
        ("2018/2020", "foreign-minister", set()),
        (None, "former-head-of-state", set()),
        ("2019-03-01/..", "foreign-minister", {"2019-04-05"}),
        ("2019-05-01/..", "foreign-minister", set()),
    ],
)
def test_a_past_or_future_term_is_not_attested_by_who_speaks_of_it(
    store: Store, period: str | None, role: str, days: set[str]
) -> None:
    store.add(release("r1", office(ANN, X, period, role), day="2019-04-05"))
    assert {day for _, day in attested(store)} == days


# Who was represented.


def represented(store: Store) -> set[tuple[str, str]]:
    return {(own, party) for own, _, party in inferred(store, "represented")}


def test_a_minister_represents_the_state_in_the_same_release(store: Store) -> None:
    store.add(release("r1", event(), attendance(ANN), office(ANN, X)))
    assert represented(store) == {(SESSION, X)}
    participation = "participation/session-ann-participant"
    assert grounds(store, "represented") == {participation, "office-holding/ann-foreign-minister-x"}


def test_who_takes_part_on_behalf_of_a_state_represents_it(store: Store) -> None:
    store.add(release("r1", event(), attendance(ANN, of=Z)))
    assert represented(store) == {(SESSION, Z)}


def test_who_chairs_represents_too(store: Store) -> None:
    chaired = Event(SESSION, "meeting", "session", "held", event().evidence, COUNCIL, chairs=(BOB,))
    store.add(release("r1", chaired, office(BOB, Y)))
    assert represented(store) == {(SESSION, Y)}


def test_a_release_that_no_longer_names_the_chair_takes_what_followed_from_it(store: Store) -> None:
    chaired = Event(SESSION, "meeting", "session", "held", event().evidence, COUNCIL, chairs=(BOB,))
    store.add(release("r1", chaired))
    store.add(release("r2", chaired, office(BOB, Y)))
    assert represented(store) == {(SESSION, Y)}
    store.add(release("r2", event(), office(BOB, Y)))
    assert represented(store) == set()


def test_an_office_of_other_releases_counts_within_the_time_attested(store: Store) -> None:
    store.add(release("r1", event(date="2019-06-01"), attendance(ANN)))
    store.add(release("r2", event(SUMMIT, date="2021-06-01"), attendance(ANN, SUMMIT)))
    store.add(release("r3", office(ANN, X), day="2019-04-05"))
    assert represented(store) == set()
    store.add(release("r4", office(ANN, X), day="2019-10-10"))
    assert represented(store) == {(SESSION, X)}
    store.add(release("r5", office(ANN, X), day="2022-01-01"))
    assert represented(store) == {(SESSION, X), (SUMMIT, X)}
    store.remove("r3")
    assert represented(store) == {(SUMMIT, X)}


def test_a_past_office_of_the_same_release_does_not_count(store: Store) -> None:
    store.add(release("r1", event(date="2019"), attendance(ANN), office(ANN, X, "2010/2012")))
    store.add(release("r2", event(), attendance(BOB), office(BOB, Y, role="former-head-of-state")))
    assert represented(store) == set()


def test_two_ministers_of_a_state_represent_it_until_the_last_goes(store: Store) -> None:
    store.add(release("r1", event(), attendance(ANN), office(ANN, X)))
    store.add(release("r2", event(), attendance(BOB), office(BOB, X)))
    assert represented(store) == {(SESSION, X)}
    store.remove("r1")
    assert represented(store) == {(SESSION, X)}
    assert "participation/session-ann-participant" not in grounds(store, "represented")
    store.remove("r2")
    assert represented(store) == set()


# What a run reports and how it is kept.


def test_a_run_counts_what_was_added_withdrawn_and_stands(store: Store) -> None:
    store.add(release("r1", term(X, "2018"), term(Y, "2019")))
    outcome = reasoned(store)["chair-succession"]
    assert (outcome.added, outcome.withdrawn, outcome.standing) == (1, 0, 1)
    store.add(release("r1", term(X, "2018"), term(Z, "2019")))
    outcome = reasoned(store)["chair-succession"]
    assert (outcome.added, outcome.withdrawn, outcome.standing) == (1, 1, 1)
    outcome = reasoned(store)["chair-succession"]
    assert (outcome.added, outcome.withdrawn, outcome.standing) == (0, 0, 1)


def test_an_inference_says_its_triple_rule_focus_and_grounds(store: Store) -> None:
    store.add(release("r1", term(X, "2018"), term(Y, "2019")))
    reasoned(store)
    succession = {
        quad.subject for quad in store.quads(INFERRED_GRAPH) if quad.object == DIP["succeeds"] and quad.predicate
    }
    (node,) = succession
    assert isinstance(node, NamedNode)
    assert short(node.value).startswith("inference/chair-succession-")
    said = {
        (quad.predicate.value.rpartition("#")[2], short(str(quad.object).strip('<">')))
        for quad in store.quads(INFERRED_GRAPH)
        if quad.subject == node
    }
    assert said == {
        ("type", DIP["Inference"].value),
        ("rule", "chair-succession"),
        ("focus", COUNCIL),
        ("inferredSubject", Y_2019),
        ("inferredProperty", DIP["succeeds"].value),
        ("inferredValue", X_2018),
        ("wasDerivedFrom", X_2018),
        ("wasDerivedFrom", Y_2019),
    }


def test_a_triple_that_another_inference_states_stays(store: Store) -> None:
    store.add(release("r1", term(X, "2018"), term(Y, "2019")))
    assert inferred(store, "succeeds") == {(Y_2019, "succeeds", X_2018)}
    later, earlier, focus = (NamedNode(DEFAULT_BASE + own) for own in (Y_2019, X_2018, UNION))
    other = Inference("chair-succession", focus, Statement(later, DIP["succeeds"], earlier))
    store.amend(INFERRED_GRAPH, (), set(other.quads(DEFAULT_BASE, {later})))
    watch = store.watched()
    assert watch is not None
    store.watch(watch)  # as if it had been there all the time
    store.remove("r1")
    assert inferred(store, "succeeds") == {(Y_2019, "succeeds", X_2018)}
    store.replace(INFERRED_GRAPH, ())


def test_notes_of_changes_are_no_part_of_the_graph(store: Store) -> None:
    store.add(release("r1", term(X, "2018")))
    assert store.changes() >= {(DIP["ofBody"], NamedNode(DEFAULT_BASE + COUNCIL))}
    assert REASONING_GRAPH not in {quad.graph_name for quad in store.quads()}
    answer = cast(QuerySolutions, store.query("SELECT ?s WHERE { ?s ?p ?o FILTER(CONTAINS(STR(?s), 'reasoning#')) }"))
    assert list(answer) == []
    reasoned(store)
    assert store.changes() == set()
