"""The concepts: the codes that facts use, complete and in three languages."""

from __future__ import annotations

from collections import defaultdict

import pytest
from ontology_files import DIP, LANGUAGES, languages, read
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import SKOS

CONCEPT = "https://w3id.org/graphbuilder/concept/"
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
def concepts() -> Graph:
    return read("concepts.ttl")


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
