"""What the pages say of each term, read from the files of the ontology."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef
from rdflib.namespace import SKOS
from rdflib.term import Node

ONTOLOGY = Path(__file__).resolve().parents[2] / "ontology"
IRI = URIRef("https://w3id.org/graphbuilder/diplomacy")
NAMESPACE = f"{IRI}#"
LANGUAGES = ("kk", "ru", "en")

KINDS = {
    "classes": OWL.Class,
    "object": OWL.ObjectProperty,
    "datatype": OWL.DatatypeProperty,
    "annotation": OWL.AnnotationProperty,
}
CHARACTERISTICS = {
    "functional": OWL.FunctionalProperty,
    "inverse-functional": OWL.InverseFunctionalProperty,
    "irreflexive": OWL.IrreflexiveProperty,
    "transitive": OWL.TransitiveProperty,
}
_COMPARISONS = (
    RDFS.subClassOf,
    RDFS.subPropertyOf,
    SKOS.exactMatch,
    SKOS.closeMatch,
    SKOS.broadMatch,
    SKOS.narrowMatch,
    SKOS.relatedMatch,
)

Texts = dict[str, str]
"""One text in each language, by its code."""


@dataclass(frozen=True)
class Alignment:
    """A term of another vocabulary, how it compares and why."""

    comparison: str
    name: str
    iri: str
    reason: str


class Term:
    """A class or property of the ontology, or a concept."""

    def __init__(self, book: Book, iri: URIRef) -> None:
        self._book = book
        self.iri = iri

    def __lt__(self, other: Term) -> bool:
        return str(self.iri) < str(other.iri)

    @property
    def name(self) -> str:
        """The part of the IRI after the namespace."""
        return re.split(r"[#/]", str(self.iri))[-1]

    @property
    def curie(self) -> str:
        """The name with its prefix: ``dip:Event``."""
        return self._book.curie(self.iri)

    @property
    def is_own(self) -> bool:
        """Whether the ontology defines it."""
        return str(self.iri).startswith(NAMESPACE)

    @property
    def labels(self) -> Texts:
        """The label in each language."""
        return self._book.texts(self.iri, RDFS.label) or self._book.texts(self.iri, SKOS.prefLabel)

    @property
    def definitions(self) -> Texts:
        """The definition in each language."""
        return self._book.texts(self.iri, SKOS.definition)

    @property
    def code(self) -> str:
        """The notation of a concept."""
        return str(self._book.graph.value(self.iri, SKOS.notation))

    def linked(self, predicate: URIRef) -> list[Term]:
        """The terms that it leads to."""
        return self._book.some(self._book.graph.objects(self.iri, predicate))

    def linking(self, predicate: URIRef) -> list[Term]:
        """The own terms that lead to it."""
        return [term for term in self._book.some(self._book.graph.subjects(predicate, self.iri)) if term.is_own]

    @property
    def above(self) -> list[Term]:
        """Direct superclasses or superproperties."""
        return self.linked(RDFS.subClassOf) + self.linked(RDFS.subPropertyOf)

    @property
    def below(self) -> list[Term]:
        """Direct subclasses or subproperties."""
        return self.linking(RDFS.subClassOf) + self.linking(RDFS.subPropertyOf)

    @property
    def disjoint(self) -> list[Term]:
        """Classes that share no member with it."""
        return sorted(self.linked(OWL.disjointWith) + self.linking(OWL.disjointWith))

    @property
    def domain(self) -> list[Term]:
        """What has the property."""
        return self.linked(RDFS.domain)

    @property
    def range(self) -> list[Term]:
        """What the values of the property are."""
        return self.linked(RDFS.range)

    @property
    def inverse(self) -> list[Term]:
        """The same property seen from the other end."""
        return self.linked(OWL.inverseOf) + self.linking(OWL.inverseOf)

    @property
    def in_domain_of(self) -> list[Term]:
        """The properties that members of the class have."""
        return self.linking(RDFS.domain)

    @property
    def in_range_of(self) -> list[Term]:
        """The properties that lead to members of the class."""
        return self.linking(RDFS.range)

    @property
    def characteristics(self) -> list[str]:
        """The keys of ``CHARACTERISTICS`` that hold."""
        types = set(self._book.graph.objects(self.iri, RDF.type))
        return [name for name, kind in CHARACTERISTICS.items() if kind in types]

    @property
    def alignments(self) -> list[Alignment]:
        """What it is in other vocabularies."""
        graph = self._book.alignments
        found = []
        for note in sorted(graph.subjects(OWL.annotatedSource, self.iri), key=str):
            comparison, other = graph.value(note, OWL.annotatedProperty), graph.value(note, OWL.annotatedTarget)
            reason = str(graph.value(note, RDFS.comment))
            curie = self._book.curie
            found.append(
                (_COMPARISONS.index(comparison), Alignment(curie(comparison), curie(other), str(other), reason))
            )
        return [alignment for _, alignment in sorted(found, key=lambda row: row[0])]


class Book:
    """The ontology, its concepts and alignments."""

    def __init__(self) -> None:
        self.graph = Graph().parse(ONTOLOGY / "diplomacy.ttl").parse(ONTOLOGY / "concepts.ttl")
        self.alignments = Graph().parse(ONTOLOGY / "alignments.ttl")

    @cached_property
    def _prefixes(self) -> list[tuple[str, str]]:
        named = {str(iri): prefix for graph in (self.alignments, self.graph) for prefix, iri in graph.namespaces()}
        return sorted(named.items(), key=lambda row: -len(row[0]))

    def curie(self, iri: Node | None) -> str:
        """A short name: ``skos:closeMatch``; the IRI itself where no prefix fits."""
        text = str(iri)
        return next(
            (f"{prefix}:{text.removeprefix(start)}" for start, prefix in self._prefixes if text.startswith(start)), text
        )

    def texts(self, subject: Node, predicate: URIRef) -> Texts:
        """The values of a property in each language."""
        values = [value for value in self.graph.objects(subject, predicate) if isinstance(value, Literal)]
        return {value.language: str(value) for value in values if value.language is not None}

    def some(self, nodes: Iterable[Node]) -> list[Term]:
        """The terms behind nodes, sorted by IRI."""
        return sorted(Term(self, node) for node in set(nodes) if isinstance(node, URIRef))

    def term(self, name: str) -> Term:
        """An own term by its name."""
        return Term(self, URIRef(NAMESPACE + name))

    def kind(self, name: str) -> list[Term]:
        """The own terms of a kind, a key of ``KINDS``; classes with a class before its subclasses."""
        terms = [term for term in self.some(self.graph.subjects(RDF.type, KINDS[name])) if term.is_own]
        if name != "classes":
            return terms
        tops = [term for term in terms if not any(above.is_own for above in term.above)]
        return [term for top in tops for term in (top, *top.below)]

    def header(self, predicate: URIRef) -> str:
        """A value of the ontology's own description."""
        return str(self.graph.value(IRI, predicate))

    @property
    def schemes(self) -> list[tuple[Term, list[Term]]]:
        """The concept schemes, each with its concepts in the order of the file."""
        schemes = self.some(self.graph.subjects(RDF.type, SKOS.ConceptScheme))
        return [(scheme, self.some(self.graph.subjects(SKOS.inScheme, scheme.iri))) for scheme in schemes]
