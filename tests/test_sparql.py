"""Ad hoc SPARQL: it reads unless asked to write, reaches no address, and stops where it is told to."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QuerySolutions
from releases import fill

from graphbuilder import KnowledgeGraph
from graphbuilder.cli import DONE, WRONG_USE, main
from graphbuilder.namespaces import AUTHORITY_GRAPH, INFERRED_GRAPH, ONTOLOGY_GRAPH, REASONING_GRAPH
from graphbuilder.query import QueryError
from graphbuilder.store import Store, StoreError, ontology, open_store

A, B, NOTES = (NamedNode(f"https://example.org/{name}") for name in ("a", "b", "notes"))
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    with open_store(tmp_path / "graph") as store:
        fill(store)
        for graph in (ONTOLOGY_GRAPH, AUTHORITY_GRAPH):  # the releases come with some of their own
            store.replace(graph, ontology.quads(graph))
    return tmp_path / "graph"


def values(store: Store, sparql: str) -> list[str]:
    answer = store.query(sparql)
    assert isinstance(answer, QuerySolutions)
    return [str(row[0]) for row in answer]


OF_A = f"SELECT ?o WHERE {{ {A} {B} ?o }} ORDER BY ?o"


# Updates.


def test_an_update_is_seen_in_its_graph_and_in_the_union(store: Store) -> None:
    store.update(f'INSERT DATA {{ GRAPH {NOTES} {{ {A} {B} "1" , "2" }} }}')
    assert set(store.quads(NOTES)) == {Quad(A, B, Literal(text), NOTES) for text in "12"}
    assert values(store, OF_A) == ['"1"', '"2"']
    store.update(f'DELETE DATA {{ GRAPH {NOTES} {{ {A} {B} "1" }} }} ;')
    assert values(store, OF_A) == ['"2"']


def test_what_another_graph_states_stays_in_the_union(store: Store) -> None:
    store.replace(B, [Quad(A, B, Literal("1"), B)])
    store.update(f'INSERT DATA {{ GRAPH {NOTES} {{ {A} {B} "1" }} }} ; DROP GRAPH {NOTES}')
    assert values(store, OF_A) == ['"1"']
    store.update(f"CLEAR GRAPH {B}")
    assert values(store, OF_A) == []


@pytest.mark.parametrize(
    "update",
    [
        f"INSERT DATA {{ {A} {B} {A} }}",
        f"DELETE DATA {{ {A} {B} {A} }}",
        "DELETE WHERE { ?s ?p ?o }",
        f"DELETE {{ ?s ?p ?o }} INSERT {{ GRAPH {NOTES} {{ ?s ?p ?o }} }} WHERE {{ ?s ?p ?o }}",
        "CLEAR DEFAULT",
        f"COPY {NOTES} TO DEFAULT",
        f"MOVE DEFAULT TO {NOTES}",
    ],
)
def test_the_union_is_not_changed_by_itself(store: Store, update: str) -> None:
    before = set(store.quads())
    with pytest.raises(StoreError, match="the default graph is the union of all graphs"):
        store.update(update)
    assert set(store.quads()) == before


def test_a_graph_named_by_with_is_no_union(store: Store) -> None:
    store.replace(NOTES, [Quad(A, B, Literal("1"), NOTES)])
    store.update(f'WITH {NOTES} DELETE {{ {A} {B} ?o }} INSERT {{ {A} {B} "2" }} WHERE {{ {A} {B} ?o }}')
    assert values(store, OF_A) == ['"2"']


@pytest.mark.parametrize("update", ["DROP ALL", "DELETE WHERE { GRAPH ?g { ?s ?p ?o } }"])
def test_no_update_takes_the_ontology_or_the_authority(place: Path, update: str) -> None:
    with open_store(place) as store:
        take_all(store, update)
    with open_store(place, read_only=True) as store:
        assert {quad.graph_name for quad in store.quads()} == {ONTOLOGY_GRAPH, AUTHORITY_GRAPH}


def named(store: Store, graph: NamedNode | None = None) -> set[Quad]:
    """The quads without blank nodes, which have other names each time that the ontology is loaded."""
    return {
        q for q in store.quads(graph) if not isinstance(q.subject, BlankNode) and not isinstance(q.object, BlankNode)
    }


def take_all(store: Store, update: str) -> None:
    held = {graph: named(store, graph) for graph in (ONTOLOGY_GRAPH, AUTHORITY_GRAPH)}
    store.replace(NOTES, [Quad(A, B, Literal("1"), NOTES)])
    store.update(update)
    assert {graph: named(store, graph) for graph in held} == held
    assert set(store.quads(NOTES)) == set()
    assert values(store, OF_A) == []


def test_an_update_that_is_none_is_a_syntax_error(store: Store) -> None:
    for wrong in (
        "",
        " # nothing",
        "PREFIX e: <https://example.org/>",
        "INSERT",
        "SELECT * WHERE { ?s ?p ?o }",
        "INSERT DATA { GRAPH x:y { x:a x:b 1 } }",
        "{" * 5000,
    ):
        with pytest.raises(SyntaxError):
            store.update(wrong)


def test_after_an_update_all_is_reasoned_over_anew(place: Path) -> None:
    with KnowledgeGraph(place) as graph:
        graph.reason()
        standing = [outcome.standing for outcome in graph.reason()]
        inferred = set(graph.store.quads(INFERRED_GRAPH))
        graph.update(f"DROP GRAPH {INFERRED_GRAPH}")
        assert graph.store.watched() is None
        assert list(graph.store.quads(REASONING_GRAPH)) == []
        assert [outcome.standing for outcome in graph.reason()] == standing
        assert set(graph.store.quads(INFERRED_GRAPH)) == inferred


def test_the_command_writes_only_when_asked_to(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    update = f'INSERT DATA {{ GRAPH {NOTES} {{ {A} {B} "1" }} }}'
    assert main(["sparql", update, "--store", str(place)]) == WRONG_USE
    assert "malformed SPARQL at line 1" in capsys.readouterr().err
    assert main(["sparql", update, "--update", "--store", str(place)]) == DONE
    assert capsys.readouterr() == ("", "")
    assert main(["sparql", OF_A, "--store", str(place)]) == DONE
    assert capsys.readouterr().out == "o\n─\n1\n"


# Reach.


@pytest.fixture
def elsewhere() -> Iterator[tuple[str, list[str]]]:
    """A server that answers every query with one row, and the requests that it got."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(self.path)
            body = b'{"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"literal","value":"there"}}]}}'
            self.send_response(200)
            self.send_header("Content-Type", "application/sparql-results+json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST

        def log_message(self, *arguments: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/sparql", asked
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * WHERE { SERVICE <ADDRESS> { ?x ?y ?z } }",
        "SELECT * WHERE { service silent <ADDRESS> { ?x ?y ?z } }",
        "SELECT * WHERE { \\u0053ERVICE <ADDRESS> { ?x ?y ?z } }",
        'SELECT * WHERE { BIND("\\u005C" AS ?b) SERVICE <ADDRESS> { ?x ?y "z" } }',
        "SELECT * WHERE { SERV\\U00000049CE <ADDRESS> { ?x ?y ?z } }",
        "PREFIX e: <ADDRESS> SELECT * WHERE { SERVICE e: { ?x ?y ?z } }",
        "SELECT * WHERE { VALUES ?e { <ADDRESS> } SERVICE ?e { ?x ?y ?z } }",
        "SELECT * WHERE { #\nSERVICE#\n<ADDRESS>{ ?x ?y ?z } }",
        "ASK { FILTER EXISTS { SERVICE <ADDRESS> { ?x ?y ?z } } }",
    ],
)
def test_no_address_is_asked_unless_it_is_allowed(elsewhere: tuple[str, list[str]], query: str) -> None:
    address, asked = elsewhere
    with KnowledgeGraph() as graph:
        with pytest.raises(QueryError, match=r"SERVICE is refused for .*--service ADDRESS"):
            graph.sparql(query.replace("ADDRESS", address), services=[f"{address}/other"])
        with pytest.raises(QueryError, match="SERVICE is refused"):
            graph.update(f"INSERT {{ GRAPH {NOTES} {{ ?x ?y ?z }} }} WHERE {{ SERVICE <{address}> {{ ?x ?y ?z }} }}")
    assert asked == []


def test_an_allowed_address_is_asked(elsewhere: tuple[str, list[str]]) -> None:
    address, asked = elsewhere
    with KnowledgeGraph() as graph:
        answer = graph.sparql(f"SELECT ?x WHERE {{ SERVICE <{address}> {{ ?x ?y ?z }} }}", services=[address])
        assert isinstance(answer, QuerySolutions)
        assert [str(row["x"]) for row in answer] == ['"there"']
    assert asked == ["/sparql"]


def test_the_word_in_a_string_an_iri_or_a_comment_is_no_service() -> None:
    with KnowledgeGraph() as graph:
        for query in (
            'ASK { ?s ?p "SERVICE <https://example.org/> { }" }',
            "ASK { ?s <https://example.org/SERVICE> ?o } # SERVICE <https://example.org/>",
            "PREFIX service: <https://example.org/> ASK { ?service service:LOAD ?load }",
        ):
            assert bool(graph.sparql(query)) is False


def test_neither_files_nor_documents_are_fetched(
    store: Store, elsewhere: tuple[str, list[str]], tmp_path: Path
) -> None:
    address, asked = elsewhere
    (tmp_path / "x.ttl").write_text(f"{A} {B} {A} .")
    for source in (address, (tmp_path / "x.ttl").as_uri()):
        assert values(store, f"SELECT ?o FROM <{source}> WHERE {{ ?s ?p ?o }}") == []
        assert values(store, f"SELECT ?o FROM NAMED <{source}> WHERE {{ GRAPH ?g {{ ?s ?p ?o }} }}") == []
        for load in ("LOAD", "load silent", "L\\u004FAD"):
            with pytest.raises(QueryError, match="LOAD is refused"):
                store.update(f"{load} <{source}> INTO GRAPH {NOTES}")
    assert asked == []


# Limits.


def test_rows_and_triples_stop_where_they_are_told_to(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    say = "graphbuilder: stopped after 2; there are more: see --rows\n"
    three = 'VALUES ?x { "a"@kk <https://example.org/x> 3 }'
    for query, out, err in (
        (f"SELECT ?x WHERE {{ {three} }}", "x\r\na\r\nhttps://example.org/x\r\n", say),
        (f"SELECT ?x WHERE {{ {three} }} LIMIT 2", "x\r\na\r\nhttps://example.org/x\r\n", ""),
    ):
        assert main(["sparql", query, "--rows", "2", "--format", "csv", "--store", str(place)]) == DONE
        assert capsys.readouterr() == (out, err)
    construct = f"CONSTRUCT {{ {A} {B} ?x }} WHERE {{ {three} }}"
    assert main(["sparql", construct, "--rows", "2", "--store", str(place)]) == DONE
    written, said = capsys.readouterr()
    assert said == say
    assert written.count('"a"@kk') == 1
    assert "3" not in written


def test_all_rows_are_not_worked_out_where_few_are_wanted(place: Path) -> None:
    every = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    assert main(["sparql", every, "--rows", "1", "--seconds", "30", "--store", str(place)]) == DONE


def test_work_that_takes_too_long_is_given_up(place: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "graphbuilder", "sparql", ENDLESS, "--seconds", "1", "--store", str(place)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == WRONG_USE
    assert ran.stdout == ""
    assert ran.stderr == "graphbuilder: gave up after 1 seconds: ask for less, or allow more with --seconds\n"


def test_an_update_given_up_leaves_the_store_as_it_was(place: Path) -> None:
    with open_store(place, read_only=True) as store:
        before = named(store)
    endless = f"INSERT {{ GRAPH {NOTES} {{ ?a ?b ?n }} }} WHERE {{ {{ {ENDLESS} }} ?a ?b ?c }}"
    command = [sys.executable, "-m", "graphbuilder", "sparql", endless, "--update", "--seconds", "1"]
    ran = subprocess.run([*command, "--store", str(place)], capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == WRONG_USE
    with open_store(place) as store:
        assert named(store) == before


@pytest.mark.parametrize("wrong", ["0", "-1", "x", "1.5", "1000000000", "9" * 5000])
def test_limits_are_whole_numbers_from_one(wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["sparql", "ASK {}", "--rows", wrong])
    assert ended.value.code == WRONG_USE
    assert f"argument --rows: not a whole number from 1 to 999999999: {wrong[:20]!r}" in capsys.readouterr().err
