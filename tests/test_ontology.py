"""The ontology and the concepts: complete, in three languages, and readable by an OWL library."""

from __future__ import annotations

import io
import shutil
from collections import defaultdict
from pathlib import Path

import owlready2  # type: ignore[import-untyped]
import pytest
from rdflib import OWL, RDF, RDFS, BNode, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, ORG, PROV, SKOS

ONTOLOGY = Path(__file__).parent.parent / "ontology"
IRI = URIRef("https://w3id.org/graphbuilder/diplomacy")
DIP = Namespace("https://w3id.org/graphbuilder/diplomacy#")
CONCEPT = "https://w3id.org/graphbuilder/concept/"
SEM = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
LANGUAGES = ["en", "kk", "ru"]

CLASSES = [
    "SourceDocument",
    "Person",
    "State",
    "Body",
    "Place",
    "Event",
    "Session",
    "Talks",
    "Visit",
    "Call",
    "Signing",
    "Conference",
    "Briefing",
    "Ceremony",
    "Election",
    "OtherEvent",
    "Document",
    "Fact",
    "Participation",
    "Chairmanship",
    "OfficeHolding",
    "DocumentAction",
    "SpeechAct",
    "Initiative",
]
PROPERTIES = [
    "ofBody",
    "place",
    "date",
    "beginDate",
    "endDate",
    "dateBasis",
    "status",
    "form",
    "chair",
    "participant",
    "topic",
    "evidence",
    "event",
    "agent",
    "inRole",
    "onBehalfOf",
    "holder",
    "period",
    "basis",
    "reason",
    "succeeds",
    "role",
    "officeOf",
    "documentType",
    "isDraft",
    "about",
    "originator",
    "submittedTo",
    "document",
    "action",
    "speaker",
    "act",
    "addressee",
    "quote",
    "initiator",
    "rule",
    "confidence",
    "text",
    "sha256",
    "inState",
    "isoCode",
    "organ",
    "abbreviation",
    "demonym",
    "officialName",
    "shortName",
    "heldOffice",
    "capital",
]
CODES = {
    "event-status": "held planned cancelled",
    "event-form": "regular extraordinary informal narrow expanded online jubilee",
    "document-type": """plan report treaty agreement convention statement declaration appeal programme concept protocol
        memorandum decision resolution communique regulation roadmap strategy law contract other""",
    "document-action": "approved adopted signed heard discussed drafted planned submitted ratified proposed mentioned",
    "role": """head-of-state head-of-government foreign-minister deputy-foreign-minister minister
        deputy-head-of-government ambassador secretary-general deputy-secretary-general special-representative
        chair speaker spokesperson former-head-of-state other""",
    "participation-role": "participant chair host guest observer head-of-delegation",
    "speech-act": "declared noted praised congratulated thanked offered-support proposed criticized invited called-for",
    "basis": "stated inferred",
}


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(ONTOLOGY / "diplomacy.ttl")


@pytest.fixture(scope="module")
def concepts() -> Graph:
    return Graph().parse(ONTOLOGY / "concepts.ttl")


def languages(graph: Graph, subject: URIRef, name: URIRef) -> list[str]:
    return sorted(value.language or "" for value in graph.objects(subject, name) if isinstance(value, Literal))


def own_terms(graph: Graph) -> list[URIRef]:
    return [term for term in graph.subjects(RDFS.isDefinedBy, IRI) if isinstance(term, URIRef)]


def loaded(graph: Graph) -> owlready2.World:
    world = owlready2.World()
    world.get_ontology(str(IRI)).load(fileobj=io.BytesIO(graph.serialize(format="nt", encoding="utf-8")))
    return world


@pytest.mark.parametrize("name", CLASSES)
def test_class_is_declared(ontology: Graph, name: str) -> None:
    assert (DIP[name], RDF.type, OWL.Class) in ontology


@pytest.mark.parametrize("name", PROPERTIES)
def test_property_is_declared_once(ontology: Graph, name: str) -> None:
    kinds = {OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty}
    assert len(kinds & set(ontology.objects(DIP[name], RDF.type))) == 1


def test_nothing_else_is_declared(ontology: Graph) -> None:
    assert {str(term).removeprefix(str(DIP)) for term in own_terms(ontology)} == {*CLASSES, *PROPERTIES}


def test_labels_and_definitions_in_three_languages(ontology: Graph) -> None:
    for term in own_terms(ontology):
        assert languages(ontology, term, RDFS.label) == LANGUAGES, term
        assert languages(ontology, term, SKOS.definition) == LANGUAGES, term


@pytest.mark.parametrize(
    ("name", "above"),
    [
        ("SourceDocument", PROV.Entity),
        ("Person", FOAF.Person),
        ("Body", ORG.FormalOrganization),
        ("Event", SEM.Event),
        ("Chairmanship", ORG.Membership),
        ("OfficeHolding", ORG.Membership),
        ("Participation", DIP.Fact),
        ("Session", DIP.Event),
    ],
)
def test_superclass(ontology: Graph, name: str, above: URIRef) -> None:
    assert (DIP[name], RDFS.subClassOf, above) in ontology


def test_every_term_used_is_declared(ontology: Graph) -> None:
    declared = set(ontology.subjects(RDF.type))
    builtin = tuple(map(str, (OWL, RDF, RDFS, "http://www.w3.org/2001/XMLSchema#")))
    used = {name for _, name, _ in ontology}
    for link in (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, OWL.disjointWith):
        used |= {value for value in ontology.objects(None, link) if isinstance(value, URIRef)}
    assert {term for term in used if not str(term).startswith(builtin)} <= declared


def test_dates_have_no_range(ontology: Graph) -> None:
    for name in ("date", "period", "beginDate", "endDate"):
        assert ontology.value(DIP[name], RDFS.range) is None


def test_header(ontology: Graph) -> None:
    assert (IRI, OWL.versionIRI, URIRef(f"{IRI}/0.1.0")) in ontology
    assert (IRI, DCTERMS.license, URIRef("http://creativecommons.org/publicdomain/zero/1.0/")) in ontology
    assert str(ontology.value(IRI, URIRef("http://purl.org/vocab/vann/preferredNamespacePrefix"))) == "dip"


def test_no_blank_nodes(ontology: Graph, concepts: Graph) -> None:
    assert not any(isinstance(node, BNode) for graph in (ontology, concepts) for triple in graph for node in triple)


def test_loads_in_owlready(ontology: Graph) -> None:
    world = loaded(ontology)
    names = {entity.name for entity in world.classes()} | {entity.name for entity in world.properties()}
    assert {*CLASSES, *PROPERTIES} <= names


@pytest.mark.skipif(shutil.which("java") is None, reason="HermiT needs Java")
def test_is_consistent_and_every_class_can_have_members(ontology: Graph) -> None:
    world = loaded(ontology)
    owlready2.sync_reasoner_hermit(world, debug=0)
    assert list(world.inconsistent_classes()) == []


@pytest.mark.parametrize("scheme", CODES)
def test_scheme_has_its_codes(concepts: Graph, scheme: str) -> None:
    found = {str(concepts.value(c, SKOS.notation)) for c in concepts.subjects(SKOS.inScheme, URIRef(CONCEPT + scheme))}
    assert found == set(CODES[scheme].split())


def test_there_are_organs_enough(concepts: Graph) -> None:
    assert len(set(concepts.subjects(SKOS.inScheme, URIRef(CONCEPT + "organ")))) >= 45


def test_concept_iri_is_scheme_and_code(concepts: Graph) -> None:
    for concept in concepts.subjects(RDF.type, SKOS.Concept):
        (scheme,) = concepts.objects(concept, SKOS.inScheme)
        (code,) = concepts.objects(concept, SKOS.notation)
        assert str(concept) == f"{scheme}/{code}"
        assert (scheme, RDF.type, SKOS.ConceptScheme) in concepts


def test_notations_are_unique_in_their_scheme(concepts: Graph) -> None:
    pairs = [(concepts.value(c, SKOS.inScheme), code) for c, code in concepts.subject_objects(SKOS.notation)]
    assert len(pairs) == len(set(pairs))


def test_concept_labels_and_definitions_in_three_languages(concepts: Graph) -> None:
    for kind in (SKOS.Concept, SKOS.ConceptScheme):
        for concept in concepts.subjects(RDF.type, kind):
            assert isinstance(concept, URIRef)
            assert languages(concepts, concept, SKOS.prefLabel) == LANGUAGES, concept
            assert languages(concepts, concept, SKOS.definition) == LANGUAGES, concept


def test_no_label_of_two_concepts_of_a_scheme(concepts: Graph) -> None:
    owners = defaultdict(set)
    for name in (SKOS.prefLabel, SKOS.altLabel, DIP.abbreviation):
        for concept, label in concepts.subject_objects(name):
            if isinstance(label, Literal):
                owners[concepts.value(concept, SKOS.inScheme), label.language, str(label).lower()].add(concept)
    assert {key: found for key, found in owners.items() if key[0] is not None and len(found) > 1} == {}
