"""What every store offers, and the errors that they share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from types import TracebackType
from typing import Protocol, Self

from pyoxigraph import NamedNode, Quad, QueryBoolean, QuerySolutions, Triple

from graphbuilder.store.changes import Change, Watch

Answer = QuerySolutions | QueryBoolean | Iterable[Triple]
"""Rows of a SELECT, the verdict of an ASK, the triples of a CONSTRUCT or DESCRIBE."""


class StoreError(Exception):
    """A store cannot be opened, read or written. The message is one line for the user."""


class Store(Protocol):
    """Named graphs, one a source, beside the ontology, the authority and the inferred graph.

    Queries see all named graphs as one default graph in which each triple stands once, and each graph by itself under
    ``GRAPH``.
    """

    def add(self, quads: Sequence[Quad]) -> None:
        """Writes one source, whole or not at all: its quads, all of one graph, take the place of that graph.

        Raises StoreError where it cannot be written, ValueError for quads of several graphs or none.
        """

    def add_many(self, documents: Iterable[Sequence[Quad]]) -> None:
        """Writes many sources as ``add`` would, but faster. After an error each is there whole or not at all."""

    def replace(self, graph: NamedNode, quads: Iterable[Quad]) -> None:
        """Gives a named graph new content in one step; without quads the graph goes. Quads must name this graph."""

    def amend(self, graph: NamedNode, taken: Iterable[Quad], brought: Iterable[Quad]) -> None:
        """Takes quads out of a named graph and brings others in, in one step. Quads must name this graph."""

    def watch(self, watch: Watch) -> None:
        """Forgets the changes noted so far and notes from now on what ``watch`` says."""

    def watched(self) -> Watch | None:
        """What the store notes; None before the first reasoning and after a change of the ontology."""

    def changes(self) -> set[Change]:
        """What was noted since ``watch``."""

    def remove(self, source_id: str) -> bool:
        """Takes one source out by its id (``dcterms:identifier``). False where the store does not hold it."""

    def sources(self) -> dict[str, NamedNode]:
        """The sources' ids and graphs, sorted by id."""

    def __contains__(self, source_id: object) -> bool:
        """Whether the store holds the source with this id."""

    def query(self, sparql: str) -> Answer:
        """Answers a SPARQL 1.1 query. Raises SyntaxError where it is none."""

    def update(self, sparql: str) -> None:
        """Does what a user's SPARQL 1.1 Update says, whole or not at all. The ontology and the authority stay as they
        are, and all is to be reasoned over anew. Raises SyntaxError where it is none, StoreError where it would change
        the default graph by itself or cannot be written, QueryError where it would fetch a document.
        """

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """The quads of all named graphs, or of one, in no particular order."""

    def close(self) -> None:
        """Ends the use of the store; what was written stays."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def graph_of(quads: Sequence[Quad]) -> NamedNode:
    """The named graph that all the quads lie in. Raises ValueError where there is none or more than one."""
    graphs = {quad.graph_name for quad in quads}
    if len(graphs) != 1:
        raise ValueError(f"the quads of one source lie in one graph, not {len(graphs)}")
    (graph,) = graphs
    if not isinstance(graph, NamedNode):
        raise ValueError("the quads of a source lie in a named graph")
    return graph
