"""Stores on disk and in memory keep what they are given, whole."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, QueryBoolean, QuerySolutions, Triple

from graphbuilder.facts import Chairmanship, Entity, Evidence, Extraction, Label, Source
from graphbuilder.mapper import source_iri, to_quads
from graphbuilder.namespaces import AUTHORITY_GRAPH, DIP, INFERRED_GRAPH, ONTOLOGY_GRAPH, SKOS
from graphbuilder.resources import folder
from graphbuilder.store import OxigraphStore, Store, StoreError, open_store

STATE = NamedNode("https://w3id.org/graphbuilder/id/state/tajikistan-of-the-test")
A, B, C = (NamedNode(f"https://example.org/{name}") for name in "abc")
COUNT_LABELS = f"SELECT (COUNT(*) AS ?n) WHERE {{ {STATE} {SKOS['prefLabel']} ?label }}"


def release(source_id: str, period: str = "2018", label: str = "Tajikistan") -> list[Quad]:
    state, body = "state/tajikistan-of-the-test", "body/cis"
    return to_quads(
        Extraction(
            Source(source_id, "Tajikistan chairs the CIS.", "en"),
            (Entity(state, "state", (Label(label, "en"),)),),
            (Chairmanship(body, state, "stated", (Evidence(0, 26, "chairs", 0.9),), period=period),),
        )
    )


def built(store: Store) -> set[Quad]:
    return {quad for quad in store.quads() if quad.graph_name not in (ONTOLOGY_GRAPH, AUTHORITY_GRAPH)}


def rows(store: Store, sparql: str) -> list[list[str]]:
    answer = store.query(sparql)
    assert isinstance(answer, QuerySolutions)
    return [[str(value) for value in row] for row in answer]


def test_what_is_added_is_there(store: Store) -> None:
    store.add(release("r1"))
    assert built(store) == set(release("r1"))
    assert set(store.quads(source_iri("r1"))) == set(release("r1"))


def test_sources_come_sorted_with_their_graphs(store: Store) -> None:
    store.add_many([release("r2"), release("r1")])
    assert list(store.sources().items()) == [("r1", source_iri("r1")), ("r2", source_iri("r2"))]
    assert "r1" in store
    assert "r3" not in store


def test_many_sources_are_there_as_if_added_one_by_one(store: Store) -> None:
    documents = [release(f"r{number}") for number in range(120)]
    store.add_many(documents)
    assert built(store) == {quad for quads in documents for quad in quads}


def test_a_source_added_again_takes_its_own_place(store: Store) -> None:
    store.add_many([release("r1"), release("r2")])
    store.add(release("r1", period="2019"))
    assert built(store) == set(release("r1", period="2019")) | set(release("r2"))


def test_of_a_source_given_twice_in_one_batch_the_last_stays(store: Store) -> None:
    store.add_many([release("r1"), release("r1", period="2019")])
    assert built(store) == set(release("r1", period="2019"))


def test_a_removed_source_leaves_nothing_behind(store: Store) -> None:
    store.add(release("r1"))
    assert store.remove("r1") is True
    assert built(store) == set()
    assert rows(store, COUNT_LABELS) == [['"0"^^<http://www.w3.org/2001/XMLSchema#integer>']]


def test_removing_a_source_keeps_what_others_state(store: Store) -> None:
    store.add_many([release("r1"), release("r2")])
    store.remove("r1")
    assert built(store) == set(release("r2"))
    assert rows(store, COUNT_LABELS) == [['"1"^^<http://www.w3.org/2001/XMLSchema#integer>']]


def test_removing_an_unknown_source_changes_nothing(store: Store) -> None:
    store.add(release("r1"))
    assert store.remove("r2") is False
    assert built(store) == set(release("r1"))


def test_a_statement_of_many_sources_is_one_row(store: Store) -> None:
    store.add_many(release(f"r{number}") for number in range(5))
    assert rows(store, COUNT_LABELS) == [['"1"^^<http://www.w3.org/2001/XMLSchema#integer>']]


def test_a_changed_label_does_not_linger_in_the_union(store: Store) -> None:
    store.add(release("r1", label="Tadjikistan"))
    store.add(release("r1"))
    assert rows(store, f"SELECT ?l WHERE {{ {STATE} {SKOS['prefLabel']} ?l }}") == [['"Tajikistan"@en']]


def test_a_graph_can_be_asked_by_itself(store: Store) -> None:
    store.add_many([release("r1"), release("r2", period="2019")])
    sparql = f"SELECT ?p WHERE {{ GRAPH {source_iri('r2')} {{ ?c {DIP['period']} ?p }} }}"
    assert rows(store, sparql) == [['"2019"^^<http://id.loc.gov/datatypes/edtf/EDTF>']]


def test_ask_and_construct(store: Store) -> None:
    store.replace(INFERRED_GRAPH, [Quad(A, B, Literal("c", language="en"), INFERRED_GRAPH)])
    verdict = store.query(f"ASK {{ {A} ?p ?o }}")
    assert isinstance(verdict, QueryBoolean)
    assert bool(verdict) is True
    triples = store.query(f"CONSTRUCT {{ ?o2 ?p {A} }} WHERE {{ {A} ?p ?o BIND({C} AS ?o2) }}")
    assert not isinstance(triples, QueryBoolean)
    assert list(triples) == [Triple(C, B, A)]


def test_a_query_that_is_none_is_a_syntax_error(store: Store) -> None:
    with pytest.raises(SyntaxError):
        store.query("SELECT WHERE")


def test_a_graph_replaced_by_nothing_goes(store: Store) -> None:
    store.replace(INFERRED_GRAPH, [Quad(A, B, C, INFERRED_GRAPH)])
    assert built(store) == {Quad(A, B, C, INFERRED_GRAPH)}
    store.replace(INFERRED_GRAPH, [])
    assert built(store) == set()


def test_a_graph_is_amended_in_place(store: Store) -> None:
    store.replace(INFERRED_GRAPH, [Quad(A, B, C, INFERRED_GRAPH), Quad(B, B, C, INFERRED_GRAPH)])
    store.replace(A, [Quad(B, B, C, A)])
    taken = [Quad(A, B, C, INFERRED_GRAPH), Quad(B, B, C, INFERRED_GRAPH)]
    store.amend(INFERRED_GRAPH, taken, [Quad(C, B, C, INFERRED_GRAPH)])
    assert built(store) == {Quad(C, B, C, INFERRED_GRAPH), Quad(B, B, C, A)}
    assert rows(store, f"SELECT ?s WHERE {{ ?s {B} {C} }} ORDER BY ?s") == [[str(B)], [str(C)]]
    with pytest.raises(ValueError, match="quads of another graph"):
        store.amend(INFERRED_GRAPH, [], [Quad(A, B, C, A)])


def test_quads_of_another_graph_are_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="quads of another graph"):
        store.replace(INFERRED_GRAPH, [Quad(A, B, C, A)])
    with pytest.raises(ValueError, match="one graph, not 2"):
        store.add([Quad(A, B, C, A), Quad(A, B, C, B)])
    with pytest.raises(ValueError, match="one graph, not 0"):
        store.add([])
    with pytest.raises(ValueError, match="named graph"):
        store.add([Quad(A, B, C)])


def test_the_authority_is_loaded(store: Store) -> None:
    assert next(iter(store.quads(AUTHORITY_GRAPH)), None) is not None


def test_a_broken_batch_leaves_no_source_half_written(store: Store) -> None:
    with pytest.raises(ValueError, match="one graph, not 2"):
        store.add_many([release("r1"), [*release("r2"), Quad(A, B, C, A)]])
    assert built(store) in (set(), set(release("r1")))


def test_a_failed_replacement_keeps_the_old_source(store: Store) -> None:
    store.add(release("r1"))

    def broken() -> Iterator[Quad]:
        yield from release("r1", period="2019")[:5]
        raise RuntimeError("the extraction stopped")

    with pytest.raises(RuntimeError, match="stopped"):
        store.replace(source_iri("r1"), broken())
    assert built(store) == set(release("r1"))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.sampled_from((A, B, C)), st.frozensets(st.integers(0, 4))), max_size=12))
def test_the_union_keeps_in_step_with_the_graphs(writes: list[tuple[NamedNode, frozenset[int]]]) -> None:
    held: dict[NamedNode, frozenset[int]] = {}
    with OxigraphStore() as store:
        for graph, numbers in writes:
            store.replace(graph, [Quad(A, B, Literal(str(number)), graph) for number in numbers])
            held[graph] = numbers
            seen = rows(store, f"SELECT ?number WHERE {{ {A} {B} ?number }} ORDER BY ?number")
            assert seen == [[f'"{number}"'] for number in sorted(set().union(*held.values()))]


def test_a_folder_that_the_package_lacks_is_an_error() -> None:
    with pytest.raises(FileNotFoundError, match="graphbuilder is installed without its folder 'recipes'"):
        folder("recipes")


# On disk.


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs Python code in another process with the package at hand."""
    root = str(Path(__file__).parent.parent)
    return subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {root!r})\n" + code, *arguments],
        capture_output=True,
        text=True,
        check=False,
    )


TRY_TO_OPEN = """
from graphbuilder.store import StoreError, open_store
try:
    open_store(sys.argv[1], read_only=sys.argv[2] == "read").close()
    print("opened")
except StoreError as error:
    print(error)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with open_store(tmp_path / "graph") as store:
        store.add(release("r1"))
    return tmp_path / "graph"


def test_a_store_is_there_when_opened_again(path: Path) -> None:
    with open_store(path) as store:
        assert built(store) == set(release("r1"))
    with open_store(path, read_only=True) as store:
        assert built(store) == set(release("r1"))


def test_what_a_killed_process_had_added_is_there_whole(tmp_path: Path) -> None:
    code = """
import os
from graphbuilder.facts import Extraction, Source
from graphbuilder.mapper import to_quads
from graphbuilder.store import open_store
store = open_store(sys.argv[1])
store.add(to_quads(Extraction(Source("r1", "x", "en"))))
os._exit(9)
"""
    assert run(code, str(tmp_path / "graph")).returncode == 9
    with open_store(tmp_path / "graph", read_only=True) as store:
        assert built(store) == set(to_quads(Extraction(Source("r1", "x", "en"))))


def test_a_store_open_for_reading_cannot_be_written(path: Path) -> None:
    with open_store(path, read_only=True) as store:
        for write in (lambda: store.add(release("r2")), lambda: store.remove("r1")):
            with pytest.raises(StoreError, match="the store is open for reading only"):
                write()


def test_a_second_process_is_told_to_wait_while_one_writes(path: Path) -> None:
    with open_store(path):
        for mode in ("read", "write"):
            expected = f"the store {path} is in use by another process: wait until it is done, or stop it\n"
            assert run(TRY_TO_OPEN, str(path), mode).stdout == expected


def test_readers_share_a_store_and_bar_a_writer(path: Path) -> None:
    with open_store(path, read_only=True), open_store(path, read_only=True):
        assert run(TRY_TO_OPEN, str(path), "read").stdout == "opened\n"
        assert "is in use by another process" in run(TRY_TO_OPEN, str(path), "write").stdout
    assert run(TRY_TO_OPEN, str(path), "write").stdout == "opened\n"


def test_one_process_opens_a_store_for_writing_once(path: Path) -> None:
    with open_store(path):
        for read_only in (True, False):
            with pytest.raises(StoreError, match="already open in this process"):
                open_store(path, read_only=read_only)
    with open_store(path, read_only=True), pytest.raises(StoreError, match="already open in this process"):
        open_store(path)
    with open_store(path):
        pass


def test_a_closed_store_says_so(path: Path) -> None:
    store = open_store(path)
    store.close()
    with pytest.raises(StoreError, match="the store is closed"):
        store.query("ASK {}")


def test_reading_where_there_is_no_store(tmp_path: Path) -> None:
    place = tmp_path / "graph"
    with pytest.raises(StoreError) as caught:
        open_store(place, read_only=True)
    assert str(caught.value) == (
        f"there is no store at {place}: make one with 'graphbuilder build SOURCE --store {place}'"
    )
    assert not place.exists()


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(StoreError, match="holds files but no graphbuilder store"):
        open_store(tmp_path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "graph").write_text("mine")
    with pytest.raises(StoreError, match="is a file, not a folder"):
        open_store(tmp_path / "graph")
    with pytest.raises(StoreError, match=r"no store can be written at .*: Not a directory"):
        open_store(tmp_path / "graph" / "below")


def test_a_store_of_another_format_is_refused(path: Path) -> None:
    (path / "graphbuilder.json").write_text(json.dumps({"format": 2, "ontology": ""}))
    with pytest.raises(StoreError, match="is of format 2, this graphbuilder reads format 1"):
        open_store(path)


def test_a_damaged_mark_is_named(path: Path) -> None:
    (path / "graphbuilder.json").write_text("{")
    with pytest.raises(StoreError, match=r"the mark of the store cannot be read: .*graphbuilder\.json"):
        open_store(path)


def test_a_damaged_database_is_named(path: Path) -> None:
    (path / "CURRENT").write_text("nothing\n")
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(path)
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(path, read_only=True)


def test_a_newer_ontology_takes_the_place_of_the_old(path: Path) -> None:
    mark = path / "graphbuilder.json"
    known = json.loads(mark.read_text())
    with open_store(path) as store:
        authority = set(store.quads(AUTHORITY_GRAPH))
        store.replace(AUTHORITY_GRAPH, [Quad(A, B, C, AUTHORITY_GRAPH)])
    mark.write_text(json.dumps({**known, "ontology": "of an older package"}))
    with open_store(path) as store:
        assert set(store.quads(AUTHORITY_GRAPH)) == authority
        assert built(store) == set(release("r1"))
    assert json.loads(mark.read_text()) == known


def test_an_unchanged_ontology_is_not_loaded_again(path: Path) -> None:
    with open_store(path) as store:
        store.replace(AUTHORITY_GRAPH, [Quad(A, B, C, AUTHORITY_GRAPH)])
    with open_store(path) as store:
        assert set(store.quads(AUTHORITY_GRAPH)) == {Quad(A, B, C, AUTHORITY_GRAPH)}
