"""The file ``ontology/shapes.ttl``, parted in what pySHACL checks and what is asked of the store at once.

pySHACL runs a constraint in SPARQL once a node; the same query without the node given answers for all nodes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import rdflib
from pyoxigraph import NamedNode
from rdflib import SH, Graph, URIRef
from rdflib.term import Node

from graphbuilder.resources import folder

_TARGETS = {
    SH.targetClass: "?this a/rdfs:subClassOf* {}",
    SH.targetSubjectsOf: "?this {} ?any",
    SH.targetObjectsOf: "?any {} ?this",
}
_RDFS = f"PREFIX rdfs: <{rdflib.RDFS}>\n"


@dataclass(frozen=True, slots=True)
class SparqlConstraint:
    """A constraint of a shape that a query finds broken."""

    shape: NamedNode
    severity: NamedNode
    messages: tuple[tuple[str, str], ...]
    """Language and text, in which ``{?name}`` stands for a variable of the query."""
    select: str
    """The query, prefixes included; ``$this`` is the node."""
    targets: str
    """A query for all nodes that the shape is for."""


@dataclass(frozen=True, slots=True)
class Shapes:
    """The shapes as they were read."""

    core: Graph
    """Without the constraints in SPARQL."""
    sparql: tuple[SparqlConstraint, ...]


@cache
def load_shapes() -> Shapes:
    """Reads the shapes."""
    graph = Graph().parse(folder("ontology") / "shapes.ttl")
    constraints = tuple(_constraints(graph))
    graph.remove((None, SH.sparql, None))
    return Shapes(graph, tuple(sorted(constraints, key=lambda constraint: (constraint.shape.value, constraint.select))))


def _constraints(graph: Graph) -> Iterator[SparqlConstraint]:
    for shape, constraint in graph.subject_objects(SH.sparql):
        prefixes = [
            f"PREFIX {graph.value(declared, SH.prefix)}: <{graph.value(declared, SH.namespace)}>\n"
            for ontology in graph.objects(constraint, SH.prefixes)
            for declared in graph.objects(ontology, SH.declare)
        ]
        yield SparqlConstraint(
            NamedNode(str(shape)),
            NamedNode(str(graph.value(shape, SH.severity, default=SH.Violation))),
            tuple(sorted((message.language or "", str(message)) for message in _messages(graph, constraint))),
            "".join(sorted(prefixes)) + str(graph.value(constraint, SH.select)),
            _RDFS + "SELECT DISTINCT ?this WHERE { " + " UNION ".join(sorted(_targets(graph, shape))) + " }",
        )


def _messages(graph: Graph, constraint: Node) -> Iterator[rdflib.Literal]:
    return (message for message in graph.objects(constraint, SH.message) if isinstance(message, rdflib.Literal))


def _targets(graph: Graph, shape: Node) -> Iterator[str]:
    for kind, pattern in _TARGETS.items():
        for named in graph.objects(shape, kind):
            if isinstance(named, URIRef):
                yield f"{{ {pattern.format(named.n3())} }}"
