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

from graphbuilder.namespaces import AUTHORITY_GRAPH, DCTERMS, INFERRED_GRAPH, ONTOLOGY_GRAPH, REASONING_GRAPH
from graphbuilder.store import ontology
from graphbuilder.store.base import Answer, StoreError, graph_of
from graphbuilder.store.changes import Change, Watch
from graphbuilder.store.place import Place

_BATCH = 20
"""Sources written in one transaction; more gain nothing (7.0 ms a source at 50, 8.1 ms at 100)."""
_BULK_FROM = 1_000_000
"""Bytes of N-Quads from which bulk loading is the faster way: some three sources."""
_RULES, _WATCHED, _CHANGED = (NamedNode(f"{REASONING_GRAPH.value}#{name}") for name in ("rules", "watched", "changed"))
"""How notes are kept: ``_RULES _RULES "fingerprint"``, ``_WATCHED _WATCHED name``, ``_CHANGED name thing``."""


class OxigraphStore:
    """A store in memory, with the ontology and the authority loaded."""

    _held: pyoxigraph.Store | None = None
    _watch: Watch | None = None

    def __init__(self) -> None:
        self._held = pyoxigraph.Store()
        self._load_ontology()

    @property
    def _store(self) -> pyoxigraph.Store:
        if self._held is None:
            raise StoreError("the store is closed")
        return self._held

    def _load_ontology(self) -> None:
        """What was inferred may hold no longer: all is to be reasoned over anew."""
        if self._watch is not None:
            self._update(f"DROP GRAPH {REASONING_GRAPH}")
            self._watch = None
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
                fresh.append(self._whole(graph, quads))
        self._load(b"".join(fresh))

    def replace(self, graph: NamedNode, quads: Iterable[Quad]) -> None:
        wanted = set(quads)
        _check(graph, wanted)
        if self._store.contains_named_graph(graph):
            held = set(self.quads(graph))
            self.amend(graph, held - wanted, wanted - held)
        else:
            self._load(self._whole(graph, wanted))

    def _whole(self, graph: NamedNode, quads: Iterable[Quad]) -> bytes:
        """A new graph as N-Quads, the same triples for the default graph, and what that changes."""
        nquads = _nquads(quads)
        return nquads + _triples(graph, nquads) + _nquads(self._notes(quads))

    def amend(self, graph: NamedNode, taken: Iterable[Quad], brought: Iterable[Quad]) -> None:
        taken, brought = set(taken), set(brought)
        _check(graph, taken | brought)
        if not taken and not brought:
            return
        gone = [quad for quad in taken if not self._held_by_another(quad)]
        notes = _triples(REASONING_GRAPH, _nquads(self._notes(taken | brought))).decode()
        old, new = _triples(graph, _nquads(taken)).decode(), _triples(graph, _nquads(brought)).decode()
        emptied = not brought and set(islice(self.quads(graph), len(taken) + 1)) <= taken
        self._update(
            f"""DELETE DATA {{ {_triples(graph, _nquads(gone)).decode()} GRAPH {graph} {{ {old} }} }};
            {f"DROP SILENT GRAPH {graph};" if emptied else ""}
            INSERT DATA {{ {new} {_in_graph(graph, new)} {_in_graph(REASONING_GRAPH, notes)} }}"""
        )

    def _held_by_another(self, quad: Quad, *beside: NamedNode) -> bool:
        """Whether the triple stands in another named graph than its own and those ``beside``."""
        known = (quad.graph_name, *beside)
        return any(
            isinstance(other.graph_name, NamedNode) and other.graph_name not in known
            for other in self._store.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
        )

    def _notes(self, quads: Iterable[Quad]) -> list[Quad]:
        """The changes that a write makes, as quads. What is inferred states nothing."""
        if self._watch is None:
            return []
        changes = self._watch.changes(quads, lambda quad: self._held_by_another(quad, INFERRED_GRAPH))
        return [Quad(_CHANGED, *change, REASONING_GRAPH) for change in changes]

    def watch(self, watch: Watch) -> None:
        names = (Quad(_WATCHED, _WATCHED, name, REASONING_GRAPH) for name in watch.names)
        rules = Quad(_RULES, _RULES, Literal(watch.rules), REASONING_GRAPH)
        notes = _triples(REASONING_GRAPH, _nquads([rules, *names])).decode()
        self._update(f"DROP SILENT GRAPH {REASONING_GRAPH}; INSERT DATA {{ GRAPH {REASONING_GRAPH} {{ {notes} }} }}")
        self._watch = watch

    def watched(self) -> Watch | None:
        return self._watch

    def _read_watch(self) -> Watch | None:
        """What an opened store notes."""
        rules = [note.object for note in self._store.quads_for_pattern(_RULES, _RULES, None, REASONING_GRAPH)]
        names = (note.object for note in self._store.quads_for_pattern(_WATCHED, _WATCHED, None, REASONING_GRAPH))
        watched = frozenset(name for name in names if isinstance(name, NamedNode))
        return Watch(rules[0].value, watched) if rules and isinstance(rules[0], Literal) else None

    def changes(self) -> set[Change]:
        return {
            (note.predicate, note.object)
            for note in self._store.quads_for_pattern(_CHANGED, None, None, REASONING_GRAPH)
            if isinstance(note.object, NamedNode)
        }

    def _update(self, sparql: str) -> None:
        try:
            self._store.update(sparql)
        except OSError as error:
            raise StoreError(f"the store could not be written: {error}") from error

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
        self.replace(graph, ())
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

    def update(self, sparql: str) -> None:
        from graphbuilder.store import updates  # rdflib takes a while to import

        updates.check(sparql)
        self._update(updates.in_step(sparql))
        self._watch = None
        self._load_ontology()

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        graphs = (name for name in self._store.named_graphs() if name != REASONING_GRAPH) if graph is None else (graph,)
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
            self._watch = self._read_watch()
            if self._place.ontology != ontology.fingerprint():
                self._load_ontology()
        except BaseException:
            self.close()
            raise

    def _load_ontology(self) -> None:
        super()._load_ontology()
        self._place.stamp(ontology.fingerprint())

    def update(self, sparql: str) -> None:
        self._place.stamp("")  # an update that is cut short may have left another ontology
        super().update(sparql)

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
            self._watch = self._read_watch()
        except BaseException:
            self.close()
            raise

    def _load(self, nquads: bytes) -> None:
        raise StoreError("the store is open for reading only")

    def _update(self, sparql: str) -> None:
        raise StoreError("the store is open for reading only")

    def close(self) -> None:
        self._held = None
        self._place.release()


def _check(graph: NamedNode, quads: Iterable[Quad]) -> None:
    if any(quad.graph_name != graph for quad in quads):
        raise ValueError(f"quads of another graph than {graph}")


def _in_graph(graph: NamedNode, triples: str) -> str:
    """A pattern for SPARQL; an empty one would make an empty graph."""
    return f"GRAPH {graph} {{ {triples} }}" if triples else ""


def _nquads(quads: Iterable[Quad]) -> bytes:
    return serialize(quads, format=RdfFormat.N_QUADS) or b""


def _triples(graph: NamedNode, nquads: bytes) -> bytes:
    """Takes the graph's name off the lines; literals hold no raw line break, so only ends of lines match."""
    return nquads.replace(f" {graph} .\n".encode(), b" .\n")
