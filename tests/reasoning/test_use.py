"""Reasoning in use: queries and explanations beside inferences, and stores that are cut short or change."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, Quad
from releases import fill

from graphbuilder import KnowledgeGraph
from graphbuilder.namespaces import DEFAULT_BASE, INFERRED_GRAPH, REASONING_GRAPH
from graphbuilder.query import Values, names, run
from graphbuilder.query.explanation import explain
from graphbuilder.reasoning import reason
from graphbuilder.store import OxigraphStore, Store, StoreError, open_store
from graphbuilder.store.rdflib_store import RdflibStore
from graphbuilder.tables import as_dicts
from reasoning.releases import ANN, COUNCIL, SESSION, UNION, X, Y, Z, attendance, event, inferred, office, release, term

ROOT = str(Path(__file__).parent.parent.parent)
FACTS = (term(X, "2018"), term(Y, "2019"), event(), attendance(ANN), office(ANN, X))
READ_INFERENCES = {"attendance", "co-attendance", "inferences", "office-at", "representation"}
"""The queries that say so in their descriptions; all others count only what sources state."""
ASKED: dict[str, list[Values]] = {
    "chair-at": [{"date": "2019-04-05"}],
    "meetings": [{"agent": "person/atamkulov"}],
    "evidence": [
        {"thing": DEFAULT_BASE + thing}
        for thing in (COUNCIL, SESSION, X, ANN, UNION, "chairmanship/council-of-the-test-x-2018")
    ],
}


@pytest.fixture(params=["oxigraph", "rdflib"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    with OxigraphStore() if request.param == "oxigraph" else RdflibStore() as opened:
        fill(opened)
        opened.add(release("r1", *FACTS, day="2019-04-05"))
        yield opened


def test_what_sources_state_is_the_same_beside_inferences(store: Store) -> None:
    def answers() -> dict[str, list[object]]:
        return {
            f"{name} {values}": list(as_dicts(run(store, name, values, "en")))
            for name in names()
            if name not in READ_INFERENCES
            for values in ASKED.get(name, [{}])
        }

    before = answers()
    assert [name for name, rows in before.items() if not rows] == [
        "chairmanship-conflicts {}",
        f"evidence {{'thing': '{DEFAULT_BASE}{UNION}'}}",
        "initiatives {}",
        "topics {}",
    ]
    assert sum(outcome.added for outcome in reason(store, DEFAULT_BASE)) > 10
    assert answers() == before


def test_two_engines_infer_the_same() -> None:
    found = []
    for opened in (OxigraphStore(), RdflibStore()):
        with opened as store:
            fill(store)
            reason(store, DEFAULT_BASE)
            store.add(release("r1", *FACTS, day="2019-04-05"))
            store.add(release("r2", term(Y, "2019"), term(Z, "2020")))
            reason(store, DEFAULT_BASE)
            store.remove("r1")
            reason(store, DEFAULT_BASE)
            found.append(set(store.quads(INFERRED_GRAPH)))
    assert found[0] == found[1] != set()


def test_an_inference_is_explained_by_its_rule_and_the_quotes_that_it_follows_from() -> None:
    with OxigraphStore() as store:
        store.add(release("r1", term(X, "2018")))
        store.add(release("r2", term(Y, "2019")))
        reason(store, DEFAULT_BASE)
        [succession] = [found for found in explain(store, COUNCIL, "en").inferences if found.rule == "chair-succession"]
        [fact] = [found for found in explain(store, Y, "en").facts if found.kind == "Chairmanship"]
    assert list(succession.lines()) == [
        "Inferred: chairmanship/council-of-the-test-y-2019 succeeds chairmanship/council-of-the-test-x-2018",
        "  chair-succession: A term in the chair follows the one before it: it begins in the last month of that term, "
        "in the month after or, where that term lasts to the end of a year, within that year",
        "  ← Chairmanship: basis stated; holder X; of body Council; period 2018",
        "      r1 0–20  «What a release says.»  (said, 0.9)",
        "  ← Chairmanship: basis stated; holder Y; of body Council; period 2019",
        "      r2 0–20  «What a release says.»  (said, 0.9)",
    ]
    assert "succeeds" not in dict(fact.properties)  # that is inferred, and shown as such


def test_an_explanation_is_in_the_language_asked_for() -> None:
    with OxigraphStore() as store:
        store.add(release("r1", *FACTS))
        reason(store, DEFAULT_BASE)
        assert {found.reason.split()[0] for found in explain(store, SESSION, "ru").inferences} == {
            "Государство",
            "Событие",
        }


# Stores on disk.


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with open_store(tmp_path / "graph") as store:
        store.add(release("r1", term(X, "2018")))
        reason(store, DEFAULT_BASE)
    return tmp_path / "graph"


def at_once(*releases: list[Quad]) -> set[Quad]:
    with OxigraphStore() as store:
        store.add_many(releases)
        reason(store, DEFAULT_BASE)
        return set(store.quads(INFERRED_GRAPH))


WRITE_AND_DIE = """
import os, sys
from graphbuilder.store import open_store
from reasoning.releases import *
store = open_store(sys.argv[1])
store.add(release("r2", term(Y, "2019")))
os._exit(9)
"""
REASON_ON_AND_ON = """
import sys
from graphbuilder.store import open_store
from reasoning.releases import *
store = open_store(sys.argv[1])
print("ready", flush=True)
while True:
    for period in ("2019", "2021"):
        store.add(release("r2", term(Y, period), event(), attendance(ANN), office(ANN, X)))
        reasoned(store)
"""


def python(code: str, *arguments: str) -> subprocess.Popen[str]:
    path = os.pathsep.join((ROOT, str(Path(ROOT, "tests"))))
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": path})


def test_what_a_killed_process_had_written_is_reasoned_over_later(path: Path) -> None:
    assert python(WRITE_AND_DIE, str(path)).wait() == 9
    with open_store(path) as store:
        assert len(inferred(store, "succeeds")) == 1
        assert set(store.quads(INFERRED_GRAPH)) == at_once(
            release("r1", term(X, "2018")), release("r2", term(Y, "2019"))
        )


@pytest.mark.parametrize("milliseconds", [3, 11, 37])
def test_reasoning_that_was_killed_is_made_good_by_the_next(path: Path, milliseconds: int) -> None:
    process = python(REASON_ON_AND_ON, str(path))
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    time.sleep(milliseconds / 1000)
    process.send_signal(signal.SIGKILL)
    process.wait()
    with open_store(path) as store:
        store.add(release("r3", term(Z, "2020")))
        reason(store, DEFAULT_BASE)
        held = [list(store.quads(graph)) for graph in store.sources().values()]
        assert set(store.quads(INFERRED_GRAPH)) == at_once(*held)


def test_a_newer_ontology_has_all_inferred_anew(path: Path) -> None:
    with open_store(path) as store:
        store.add(release("r2", term(Y, "2019")))
        expected = inferred(store, "succeeds")
        assert store.watched() is not None
    mark = path / "graphbuilder.json"
    mark.write_text(json.dumps({**json.loads(mark.read_text()), "ontology": "of an older package"}))
    with open_store(path) as store:
        assert store.watched() is None
        assert inferred(store, "succeeds") == expected != set()


def test_inferences_of_a_rule_that_is_no_more_are_withdrawn(path: Path) -> None:
    with open_store(path) as store:
        store.add(release("r2", term(Y, "2019")))
        expected = inferred(store, "succeeds", "succeededBy")
        for quad in list(store.quads(INFERRED_GRAPH)):
            if '"chair-succession"' in str(quad.object):
                old = Quad(quad.subject, quad.predicate, Literal("of-old"), INFERRED_GRAPH)
                store.amend(INFERRED_GRAPH, [quad], [old])
        held = store.watched()
        assert held is not None
        store.watch(type(held)("of an older package", held.names))
        assert inferred(store, "succeeds", "succeededBy") == expected
        assert not any('"of-old"' in str(quad.object) for quad in store.quads(INFERRED_GRAPH))


def test_a_store_open_for_reading_is_not_reasoned_over(path: Path) -> None:
    with open_store(path) as store:
        store.add(release("r2", term(Y, "2019")))
    with open_store(path, read_only=True) as store, pytest.raises(StoreError, match="open for reading only"):
        reason(store, DEFAULT_BASE)


def test_a_store_that_was_never_reasoned_over_notes_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path / "graph") as store:
        store.add(release("r1", term(X, "2018")))
        store.add(release("r1", term(Y, "2018")))
        assert store.changes() == set()
        assert list(store.quads(REASONING_GRAPH)) == []


def test_the_graph_is_reasoned_over_from_python(tmp_path: Path) -> None:
    with KnowledgeGraph(tmp_path / "graph") as graph:
        graph.store.add(release("r1", term(X, "2018"), term(Y, "2019")))
        added = {outcome.rule.name: outcome.added for outcome in graph.reason()}
        assert (added["chair-succession"], added["inverse"]) == (1, 1)
        assert [outcome.added for outcome in graph.reason()] == [0] * len(added)
