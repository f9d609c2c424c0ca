"""Alignments: each with its reason, and no term of another vocabulary that was not looked up in it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from ontology_files import DIP, own_terms, read
from rdflib import OWL, RDF, RDFS, Graph, URIRef
from rdflib.namespace import FOAF, ORG, PROV, SDO, SKOS, TIME, DefinedNamespace

FOREIGN = Path(__file__).parent / "foreign_terms.tsv"
ALIGN = "https://w3id.org/graphbuilder/alignments#"
CONCEPT = "https://w3id.org/graphbuilder/concept/"
MATCHES = {SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch}
LOGICAL = {RDFS.subClassOf, RDFS.subPropertyOf}
VOCABULARIES = {
    "SEM": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "W3C ORG": str(ORG),
    "PROV-O": str(PROV),
    "OWL-Time": str(TIME),
    "schema.org": str(SDO),
    "FOAF": str(FOAF),
    "SEMIC Core Public Event": "http://data.europa.eu/m8g/",
    "UNDO": "https://w3id.org/un/ontology/undo/",
    "ELI": "http://data.europa.eu/eli/ontology#",
    "Popolo": "http://www.w3.org/ns/opengov#",
    "EuroVoc": "http://eurovoc.europa.eu/",
    "CAMEO": CONCEPT + "cameo/",
    "PLOVER": CONCEPT + "plover/",
    "Wikidata": "http://www.wikidata.org/entity/",
}
KNOWN_TO_RDFLIB: dict[str, type[DefinedNamespace]] = {
    "FOAF": FOAF,
    "W3C ORG": ORG,
    "PROV-O": PROV,
    "schema.org": SDO,
    "OWL-Time": TIME,
}
NEWER_THAN_RDFLIB = {URIRef("https://schema.org/ConferenceEvent")}
Alignment = tuple[URIRef, URIRef, URIRef]


@pytest.fixture(scope="module")
def alignments() -> Graph:
    return read("alignments.ttl")


def looked_up() -> dict[str, str]:
    """Terms of other vocabularies with where they were looked up."""
    with FOREIGN.open(encoding="utf-8", newline="") as file:
        return {row["term"]: row["looked up in"] for row in csv.DictReader(file, delimiter="\t")}


def stated(graph: Graph) -> Iterator[Alignment]:
    for name in MATCHES | LOGICAL:
        for one, other in graph.subject_objects(name):
            yield URIRef(str(one)), URIRef(str(name)), URIRef(str(other))


def noted(graph: Graph) -> dict[Alignment, URIRef]:
    """What the notes are about, each with its note."""
    ends = (OWL.annotatedSource, OWL.annotatedProperty, OWL.annotatedTarget)
    notes = {}
    for note in graph.subjects(RDF.type, OWL.Axiom):
        one, name, other = (URIRef(str(graph.value(note, end))) for end in ends)
        notes[one, name, other] = URIRef(str(note))
    return notes


def name_in_note(term: str) -> str:
    """``Event`` for a term of this ontology, ``role-minister`` for a concept, ``sem-Event`` for another's term."""
    for namespace in (str(DIP), CONCEPT):
        if term.startswith(namespace):
            return term.removeprefix(namespace).replace("/", "-")
    prefixes = {str(iri): prefix for prefix, iri in read("alignments.ttl").namespaces()}
    namespace = max((iri for iri in prefixes if term.startswith(iri)), key=len)
    return f"{prefixes[namespace]}-{term.removeprefix(namespace)}"


def test_every_alignment_has_one_note_and_every_note_an_alignment(alignments: Graph) -> None:
    assert set(noted(alignments)) == set(stated(alignments))
    assert len(noted(alignments)) == len(set(alignments.subjects(RDF.type, OWL.Axiom)))


def test_every_note_gives_a_reason(alignments: Graph) -> None:
    for note in noted(alignments).values():
        assert len(str(alignments.value(note, RDFS.comment))) >= 10, note


def test_a_note_is_named_after_its_ends(alignments: Graph) -> None:
    for (one, _, other), note in noted(alignments).items():
        assert str(note) == f"{ALIGN}{name_in_note(one)}-{name_in_note(other)}"


def test_two_terms_are_aligned_once(alignments: Graph) -> None:
    pairs = [(one, other) for one, _, other in stated(alignments)]
    assert len(pairs) == len(set(pairs))


def test_what_is_aligned_exists(alignments: Graph) -> None:
    known = {
        *own_terms(read("diplomacy.ttl")),
        *read("concepts.ttl").subjects(RDF.type, SKOS.Concept),
        *alignments.subjects(RDF.type, SKOS.Concept),
    }
    assert {one for one, _, _ in stated(alignments)} <= known


def test_every_foreign_term_was_looked_up(alignments: Graph) -> None:
    known = looked_up()
    assert {str(other) for _, _, other in stated(alignments)} == set(known)
    assert all(known.values())


@pytest.mark.parametrize("name", KNOWN_TO_RDFLIB)
def test_terms_are_those_that_rdflib_knows(alignments: Graph, name: str) -> None:
    namespace = KNOWN_TO_RDFLIB[name]
    terms = {other for _, _, other in stated(alignments) if other.startswith(str(namespace))} - NEWER_THAN_RDFLIB
    assert terms
    assert {term for term in terms if term not in namespace} == set()


@pytest.mark.parametrize("name", VOCABULARIES)
def test_vocabulary_is_aligned(alignments: Graph, name: str) -> None:
    assert any(other.startswith(VOCABULARIES[name]) for _, _, other in stated(alignments))


def test_foreign_superclasses_of_the_ontology_have_their_reason_here(alignments: Graph) -> None:
    ontology = read("diplomacy.ttl")
    axioms = {
        (term, name, other)
        for term in own_terms(ontology)
        for name in LOGICAL
        for other in ontology.objects(term, name)
        if not str(other).startswith(str(DIP))
    }
    assert axioms - set(noted(alignments)) == set()


def test_classes_are_matched_with_classes_and_properties_with_properties(alignments: Graph) -> None:
    """Vocabularies that write classes with a capital; subjects, codes and Wikidata know no such difference."""
    ontology = read("diplomacy.ttl")
    unmarked = {VOCABULARIES[name] for name in ("EuroVoc", "Wikidata", "CAMEO", "PLOVER")}
    for one, name, other in stated(alignments):
        marked = not any(str(other).startswith(namespace) for namespace in unmarked)
        if one.startswith(str(DIP)) and name != SKOS.relatedMatch and marked:
            is_class = (one, RDF.type, OWL.Class) in ontology
            local = other.replace("#", "/").rpartition("/")[2]
            assert local[0].isupper() == is_class, (one, other)


def test_a_wikidata_property_is_matched_with_a_property(alignments: Graph) -> None:
    ontology = read("diplomacy.ttl")
    for one, name, other in stated(alignments):
        if other.startswith(VOCABULARIES["Wikidata"] + "P") and name != SKOS.relatedMatch:
            assert (one, RDF.type, OWL.Class) not in ontology
            assert one.startswith(str(DIP))


def test_codes_of_event_data_are_concepts_with_their_notation(alignments: Graph) -> None:
    for scheme in ("cameo", "plover"):
        codes = set(alignments.subjects(SKOS.inScheme, URIRef(CONCEPT + scheme)))
        assert codes
        for code in codes:
            assert str(code) == f"{CONCEPT}{scheme}/{alignments.value(code, SKOS.notation)}"
            assert alignments.value(code, SKOS.prefLabel) is not None
