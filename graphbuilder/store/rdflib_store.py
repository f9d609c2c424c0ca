"""A store in memory on rdflib, for those whose other tools speak rdflib: ``RdflibStore().dataset`` is theirs to use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from types import TracebackType
from typing import Self

import rdflib
from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    Quad,
    QueryResultsFormat,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)
from pyparsing import ParseException

from graphbuilder.namespaces import AUTHORITY_GRAPH, DCTERMS, INFERRED_GRAPH, ONTOLOGY_GRAPH
from graphbuilder.store import ontology, updates
from graphbuilder.store.base import Answer, graph_of
from graphbuilder.store.changes import Change, Watch

rdflib.plugins.sparql.SPARQL_LOAD_GRAPHS = False  # FROM names a graph of the store, no document to fetch


class RdflibStore:
    """A store in memory, with the ontology and the authority loaded."""

    def __init__(self) -> None:
        self.dataset = rdflib.Dataset(default_union=True)
        """The graphs; as rdflib's union, its default graph shows each triple once."""
        self._watch: Watch | None = None
        self._changes: set[Change] = set()
        self._load_ontology()

    def _load_ontology(self) -> None:
        for graph in (ONTOLOGY_GRAPH, AUTHORITY_GRAPH):
            self.replace(graph, ontology.quads(graph))

    def add(self, quads: Sequence[Quad]) -> None:
        self.replace(graph_of(quads), quads)

    def add_many(self, documents: Iterable[Sequence[Quad]]) -> None:
        for quads in documents:
            self.add(quads)

    def replace(self, graph: NamedNode, quads: Iterable[Quad]) -> None:
        wanted, held = set(quads), set(self.quads(graph))
        self.amend(graph, held - wanted, wanted - held)

    def amend(self, graph: NamedNode, taken: Iterable[Quad], brought: Iterable[Quad]) -> None:
        taken, brought = set(taken), set(brought)
        if any(quad.graph_name != graph for quad in taken | brought):
            raise ValueError(f"quads of another graph than {graph}")
        if self._watch is not None:
            self._changes |= self._watch.changes(taken | brought, self._held_elsewhere)
        target = self.dataset.graph(rdflib.URIRef(graph.value))
        for quad in taken:
            target.remove(_triple(quad))
        for quad in brought:
            target.add(_triple(quad))
        if not len(target):
            self.dataset.remove_graph(target)

    def _held_elsewhere(self, quad: Quad) -> bool:
        """Whether another graph states the same; what is inferred states nothing."""
        known = {INFERRED_GRAPH.value, str(quad.graph_name).strip("<>")}
        return any(str(graph) not in known for *_, graph in self.dataset.quads((*_triple(quad), None)))

    def watch(self, watch: Watch) -> None:
        self._watch = watch
        self._changes = set()

    def watched(self) -> Watch | None:
        return self._watch

    def changes(self) -> set[Change]:
        return set(self._changes)

    def remove(self, source_id: str) -> bool:
        graph = self.sources().get(source_id)
        if graph is None:
            return False
        self.replace(graph, ())
        return True

    def sources(self) -> dict[str, NamedNode]:
        identifier = rdflib.URIRef(DCTERMS["identifier"].value)
        found = {
            str(value): NamedNode(str(subject))
            for subject, _, value, graph in self.dataset.quads((None, identifier, None, None))
            if subject == graph
        }
        return dict(sorted(found.items()))

    def __contains__(self, source_id: object) -> bool:
        return source_id in self.sources()

    def query(self, sparql: str) -> Answer:
        try:
            result = self.dataset.query(sparql)
        except ParseException as error:
            raise SyntaxError(str(error)) from error
        if result.graph is not None:
            ntriples = result.graph.serialize(format="nt")
            return [Triple(q.subject, q.predicate, q.object) for q in parse(ntriples, format=RdfFormat.N_TRIPLES)]
        return parse_query_results(result.serialize(format="json") or b"", QueryResultsFormat.JSON)

    def update(self, sparql: str) -> None:
        updates.check(sparql)
        self.dataset.update(sparql)
        self._watch = None
        self._load_ontology()

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        for named in self.dataset.graphs():
            if isinstance(named.identifier, rdflib.URIRef) and (graph is None or str(named.identifier) == graph.value):
                context = NamedNode(str(named.identifier))
                for subject, predicate, value in named:
                    node = from_rdflib(subject)
                    if not isinstance(node, Literal):
                        yield Quad(node, NamedNode(str(predicate)), from_rdflib(value), context)

    def close(self) -> None:
        self.dataset.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _triple(quad: Quad) -> tuple[rdflib.term.Node, rdflib.term.Node, rdflib.term.Node]:
    return to_rdflib(quad.subject), to_rdflib(quad.predicate), to_rdflib(quad.object)


def to_rdflib(term: NamedNode | BlankNode | Literal | Triple) -> rdflib.term.Node:
    """The same term in rdflib. Literals keep their lexical form. Raises ValueError for an RDF 1.2 triple term."""
    if isinstance(term, NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, BlankNode):
        return rdflib.BNode(term.value)
    if isinstance(term, Triple):
        raise ValueError("rdflib has no triple terms")
    if term.language is not None:
        return rdflib.Literal(term.value, lang=term.language)
    datatype = None if term.datatype.value == str(rdflib.XSD.string) else rdflib.URIRef(term.datatype.value)
    return rdflib.Literal(term.value, datatype=datatype, normalize=False)


def from_rdflib(term: rdflib.term.Node) -> NamedNode | BlankNode | Literal:
    """The same term in pyoxigraph. Raises ValueError for a term that RDF 1.1 does not have."""
    if isinstance(term, rdflib.URIRef):
        return NamedNode(str(term))
    if isinstance(term, rdflib.BNode):
        return BlankNode(str(term))
    if not isinstance(term, rdflib.Literal):
        raise ValueError(f"not an RDF 1.1 term: {term!r}")
    if term.language is not None:
        return Literal(str(term), language=term.language)
    if term.datatype is not None:
        return Literal(str(term), datatype=NamedNode(str(term.datatype)))
    return Literal(str(term))
