"""Stores on Oxigraph, in memory or on disk.

Oxigraph's own union of named graphs repeats a triple for every graph that has it, so counts and joins over labels that
a thousand sources carry come out wrong and slow (pyoxigraph 0.5.13: five graphs with the same triple give five rows).
Here the default graph holds the union, each triple once, and every write keeps it in step.

Writing, measured on two cores for sources of 812 quads: ``load`` of one source 22 ms, SPARQL INSERT DATA 23 ms,
``bulk_load`` of 50 sources 7 ms a source and a quarter of the room on disk, replacing a source by one SPARQL update
46 ms. Each of them writes everything or nothing, ``bulk_load`` too (tried with 3.9 million lines, the last one broken).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

import pyoxigraph
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize

from graphbuilder.namespaces import AUTHORITY_GRAPH, DCTERMS, ONTOLOGY_GRAPH
from graphbuilder.store import ontology
from graphbuilder.store.base import Answer, StoreError, graph_of
from graphbuilder.store.place import Place

_BATCH = 20
"""Sources written in one transaction; more gain nothing (7.0 ms a source at 50, 8.1 ms at 100)."""
_BULK_FROM = 1_000_000
"""Bytes of N-Quads from which bulk loading is the faster way: some three sources."""


class OxigraphStore:
    """A store in memory, with the ontology and the authority loaded."""

    _held: pyoxigraph.Store | None = None

    def __init__(self) -> None:
        self._held = pyoxigraph.Store()
        self._load_ontology()

    @property
    def _store(self) -> pyoxigraph.Store:
        if self._held is None:
            raise StoreError("the store is closed")
        return self._held

    def _load_ontology(self) -> None:
        for graph in (ONTOLOGY_GRAPH, AUTHORITY_GRAPH):
            self.replace(graph, ontology.quads(graph))

    def add(self, quads: Sequence[Quad]) -> None:
        self.replace(graph_of(quads), quads)

    def add_many(self, documents: Iterable[Sequence[Quad]]) -> None:
        """Writes in batches, each while the next is being made: Oxigraph leaves Python free while it loads."""
        waiting = iter(documents)
        with ThreadPoolExecutor(max_workers=1) as writer:
            written: Future[None] | None = None
            while batch := {graph_of(quads): quads for quads in islice(waiting, _BATCH)}:
                if written is not None:
                    written.result()
                written = writer.submit(self._write, batch)
            if written is not None:
                written.result()

    def _write(self, batch: dict[NamedNode, Sequence[Quad]]) -> None:
        fresh = []
        for graph, quads in batch.items():
            if self._store.contains_named_graph(graph):
                self.replace(graph, quads)
            else:
                fresh.append(_named_and_default(graph, quads))
        self._load(b"".join(fresh))

    def replace(self, graph: NamedNode, quads: Iterable[Quad]) -> None:
        wanted = set(quads)
        if any(quad.graph_name != graph for quad in wanted):
            raise ValueError(f"quads of another graph than {graph}")
        if not self._store.contains_named_graph(graph):
            self._load(_named_and_default(graph, wanted))
        elif wanted != set(self.quads(graph)):
            self._replace(graph, wanted)

    def _replace(self, graph: NamedNode, quads: Iterable[Quad]) -> None:
        triples = _triples(graph, _nquads(quads)).decode()
        try:
            self._store.update(
                f"""DELETE {{ ?s ?p ?o }}
                WHERE {{ GRAPH {graph} {{ ?s ?p ?o }}
                         FILTER NOT EXISTS {{ GRAPH ?other {{ ?s ?p ?o }} FILTER(?other != {graph}) }} }};
                DROP SILENT GRAPH {graph};
                INSERT DATA {{ {triples} GRAPH {graph} {{ {triples} }} }}"""
            )
        except OSError as error:
            raise StoreError(f"the graph {graph} could not be written: {error}") from error

    def _load(self, nquads: bytes) -> None:
        load = self._store.load if len(nquads) < _BULK_FROM else self._store.bulk_load
        try:
            load(nquads, format=RdfFormat.N_QUADS, lenient=True)
        except OSError as error:
            raise StoreError(f"the store could not be written: {error}") from error

    def remove(self, source_id: str) -> bool:
        graph = self._sources(Literal(source_id)).get(source_id)
        if graph is None:
            return False
        self._replace(graph, ())
        return True

    def sources(self) -> dict[str, NamedNode]:
        return dict(sorted(self._sources(None).items()))

    def _sources(self, identifier: Literal | None) -> dict[str, NamedNode]:
        return {
            quad.object.value: quad.graph_name
            for quad in self._store.quads_for_pattern(None, DCTERMS["identifier"], identifier, None)
            if quad.subject == quad.graph_name
            if isinstance(quad.graph_name, NamedNode) and isinstance(quad.object, Literal)
        }

    def __contains__(self, source_id: object) -> bool:
        return isinstance(source_id, str) and source_id in self._sources(Literal(source_id))

    def query(self, sparql: str) -> Answer:
        return self._store.query(sparql)

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        graphs = self._store.named_graphs() if graph is None else (graph,)
        return (quad for name in graphs for quad in self._store.quads_for_pattern(None, None, None, name))

    def close(self) -> None:
        self._held = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class DiskStore(OxigraphStore):
    """A store in a folder, which only this process may use while it is open."""

    def __init__(self, path: Path) -> None:
        """Opens the store, or makes it where there is nothing yet or an empty folder. Raises StoreError."""
        self._place = Place.to_write(path)
        try:
            self._held = self._place.open(pyoxigraph.Store)
            current = ontology.fingerprint()
            if self._place.ontology != current:
                self._load_ontology()
                self._place.stamp(current)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        if self._held is not None:
            self._held.flush()
        self._held = None
        self._place.release()


class ReadOnlyStore(OxigraphStore):
    """A store in a folder, for reading. Several processes may read at once, none while another writes."""

    def __init__(self, path: Path) -> None:
        """Raises StoreError where there is no store, or another process writes it."""
        self._place = Place.to_read(path)
        try:
            self._held = self._place.open(pyoxigraph.Store.read_only)
        except BaseException:
            self.close()
            raise

    def _load(self, nquads: bytes) -> None:
        raise StoreError("the store is open for reading only")

    def _replace(self, graph: NamedNode, quads: Iterable[Quad]) -> None:
        raise StoreError("the store is open for reading only")

    def close(self) -> None:
        self._held = None
        self._place.release()


def _named_and_default(graph: NamedNode, quads: Iterable[Quad]) -> bytes:
    """The quads of a graph as N-Quads, followed by the same triples for the default graph."""
    nquads = _nquads(quads)
    return nquads + _triples(graph, nquads)


def _nquads(quads: Iterable[Quad]) -> bytes:
    return serialize(quads, format=RdfFormat.N_QUADS) or b""


def _triples(graph: NamedNode, nquads: bytes) -> bytes:
    """Takes the graph's name off the lines; literals hold no raw line break, so only ends of lines match."""
    return nquads.replace(f" {graph} .\n".encode(), b" .\n")
