"""The gates of the ontology: what the checks of OOPS!, FOOPS! and ROBOT's report ask for, as far as it is cheap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from ontology_files import BUILT_IN, DIP, IRI, KINDS, LANGUAGES, ONTOLOGY, languages, owlready, own_terms, read, shipped
from rdflib import OWL, RDF, RDFS, BNode, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, FOAF, ORG, PROV, SKOS, VANN
from rdflib.term import Node

import graphbuilder

ROOT = ONTOLOGY.parent
SEM_EVENT = URIRef("http://semanticweb.cs.vu.nl/2009/11/sem/Event")
SYMMETRIC = {OWL.SymmetricProperty, OWL.ReflexiveProperty}
USES = re.compile(r"""\bdip:(\w+)|\bDIP\[["'](\w+)["']\]""")


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return read("diplomacy.ttl")


def kinds(graph: Graph, term: URIRef) -> set[URIRef]:
    return {kind for kind in graph.objects(term, RDF.type) if kind in KINDS and isinstance(kind, URIRef)}


def users() -> Iterator[Path]:
    """What uses the terms: the code, queries, rules, shapes, concepts and authority files, but not the ontology."""
    yield from (path for path in Path(graphbuilder.__file__).parent.rglob("*.py") if "ontology" not in path.parts)
    yield from (ROOT / "queries").rglob("*.rq")
    yield from (path for path in ONTOLOGY.rglob("*.*") if path.name not in ("diplomacy.ttl", "alignments.ttl"))


def used_names() -> dict[str, str]:
    """Each name after ``dip:`` that something uses, with the file that does."""
    found: dict[str, str] = {}
    for path in users():
        if path.suffix in (".py", ".rq", ".ttl", ".ru"):
            for groups in USES.findall(path.read_text(encoding="utf-8")):
                found.setdefault("".join(groups), str(path.relative_to(ROOT)))
    return found


def test_every_term_is_a_class_or_one_kind_of_property(ontology: Graph) -> None:
    assert {str(term): len(kinds(ontology, term)) for term in own_terms(ontology)} == {
        str(term): 1 for term in own_terms(ontology)
    }


def test_every_name_used_is_a_term(ontology: Graph) -> None:
    names = {str(term).removeprefix(str(DIP)) for term in own_terms(ontology)}
    assert {name: path for name, path in used_names().items() if name not in names} == {}


def test_every_term_is_used(ontology: Graph) -> None:
    """By the code, a query, a rule or a shape; or it is what classes in use have in common, or an inverse, which the
    rule for inverses reads off the ontology.
    """
    names = used_names()
    unused = [term for term in own_terms(ontology) if str(term).removeprefix(str(DIP)) not in names]
    common = set(ontology.objects(None, RDFS.subClassOf))
    assert [term for term in unused if term not in common and ontology.value(term, OWL.inverseOf) is None] == []


def test_every_subject_of_the_namespace_says_who_defines_it(ontology: Graph) -> None:
    assert {term for term in ontology.subjects() if str(term).startswith(str(DIP))} == set(own_terms(ontology))


def test_labels_and_definitions_in_three_languages(ontology: Graph) -> None:
    for term in own_terms(ontology):
        assert languages(ontology, term, RDFS.label) == LANGUAGES, term
        assert languages(ontology, term, SKOS.definition) == LANGUAGES, term


def test_definitions_are_sentences_and_labels_are_trimmed(ontology: Graph) -> None:
    for name in (RDFS.label, SKOS.definition):
        for term, text in ontology.subject_objects(name):
            assert str(text) == " ".join(str(text).split()), term
    for term, text in ontology.subject_objects(SKOS.definition):
        assert str(text)[0].isupper() and str(text).endswith("."), term


def test_labels_of_classes_begin_with_a_capital_and_those_of_properties_do_not(ontology: Graph) -> None:
    for term in own_terms(ontology):
        for label in ontology.objects(term, RDFS.label):
            text = str(label)
            is_acronym = text[:2].isupper()
            assert is_acronym or text[0].isupper() == (OWL.Class in kinds(ontology, term)), label


def test_no_definition_stands_for_two_terms(ontology: Graph) -> None:
    seen: dict[Node, Node] = {}
    for term, text in ontology.subject_objects(SKOS.definition):
        assert seen.setdefault(text, term) == term, text


def test_a_property_has_one_domain_and_one_range(ontology: Graph) -> None:
    """Two would mean both at once, which is seldom meant."""
    for term in own_terms(ontology):
        for end in (RDFS.domain, RDFS.range):
            assert len(set(ontology.objects(term, end))) <= 1, term


def test_no_label_stands_for_two_classes_or_two_properties(ontology: Graph) -> None:
    seen: dict[tuple[bool, str | None, str], URIRef] = {}
    for term in own_terms(ontology):
        for label in ontology.objects(term, RDFS.label):
            assert isinstance(label, Literal)
            key = ((term, RDF.type, OWL.Class) in ontology, label.language, str(label).lower())
            assert seen.setdefault(key, term) == term, label


def test_names_of_classes_begin_with_a_capital_and_those_of_properties_do_not(ontology: Graph) -> None:
    for term in own_terms(ontology):
        form = r"([A-Z][a-z]+)+" if OWL.Class in kinds(ontology, term) else r"[a-z]+[0-9]*([A-Z][a-z]+)*"
        assert re.fullmatch(form, str(term).removeprefix(str(DIP))), term


@pytest.mark.parametrize(
    ("name", "above"),
    [
        ("SourceDocument", PROV.Entity),
        ("Person", FOAF.Person),
        ("State", FOAF.Agent),
        ("Body", ORG.FormalOrganization),
        ("Event", SEM_EVENT),
        ("Chairmanship", ORG.Membership),
        ("OfficeHolding", ORG.Membership),
        ("Participation", DIP.Fact),
        ("Session", DIP.Event),
    ],
)
def test_superclass(ontology: Graph, name: str, above: URIRef) -> None:
    assert (DIP[name], RDFS.subClassOf, above) in ontology


def test_no_class_is_an_orphan(ontology: Graph) -> None:
    """Every class has a class above it, a class below it, or classes that it is disjoint with."""
    linked = {RDFS.subClassOf, OWL.disjointWith}
    for term in own_terms(ontology):
        if OWL.Class in kinds(ontology, term):
            links = {name for _, name, _ in ontology.triples((term, None, None))}
            links |= {name for _, name in ontology.subject_predicates(term)}
            assert links & linked, term


def test_no_property_is_an_orphan(ontology: Graph) -> None:
    """A domain, a range or a place in a hierarchy; dates and words alone may stand on anything and hold anything."""
    anything = {"period", "beginDate", "endDate", "about", "basis", "evidence", "reason", "ofBody", "inState"}
    for term in own_terms(ontology):
        if kinds(ontology, term) & {OWL.ObjectProperty, OWL.DatatypeProperty}:
            placed = {RDFS.domain, RDFS.range, RDFS.subPropertyOf, OWL.inverseOf} & set(ontology.predicates(term))
            assert placed or str(term).removeprefix(str(DIP)) in anything, term


def test_no_hierarchy_runs_in_a_circle(ontology: Graph) -> None:
    for link in (RDFS.subClassOf, RDFS.subPropertyOf):
        for term in set(ontology.subjects(link)):
            assert term not in {
                above for step in ontology.objects(term, link) for above in ontology.transitive_objects(step, link)
            }, term


def test_every_foreign_term_is_declared(ontology: Graph) -> None:
    declared = {term for term in ontology.subjects(RDF.type) if set(ontology.objects(term, RDF.type)) & KINDS}
    used = set(ontology.predicates())
    for link in (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, OWL.disjointWith, OWL.inverseOf):
        used |= set(ontology.objects(None, link))
    assert {term for term in used if not str(term).startswith(BUILT_IN)} <= declared


def test_nothing_is_said_of_foreign_terms_that_their_vocabularies_do_not_say(ontology: Graph) -> None:
    """Looked up in the vocabularies: FOAF and W3C ORG (npm @vocabulary/foaf and @vocabulary/org 1.0.6)."""
    restated = {
        (FOAF.Person, RDFS.subClassOf, FOAF.Agent),
        (ORG.FormalOrganization, RDFS.subClassOf, FOAF.Agent),
        (ORG.subOrganizationOf, RDFS.subPropertyOf, ORG.transitiveSubOrganizationOf),
        (ORG.transitiveSubOrganizationOf, RDF.type, OWL.TransitiveProperty),
    }
    foreign = {triple for triple in ontology if not str(triple[0]).startswith(str(IRI))}
    assert {triple for triple in foreign if triple[2] not in KINDS and triple[1] != RDFS.label} <= restated


def test_every_foreign_declaration_is_of_use(ontology: Graph) -> None:
    """A foreign term is named in an axiom or a header, or stands in what is built."""
    foreign = {term for term in ontology.subjects(RDF.type) if not str(term).startswith(str(IRI))}
    named = set(ontology.predicates()) | {value for _, name, value in ontology if name != RDF.type}
    texts = "\n".join(path.read_text(encoding="utf-8") for path in users() if path.suffix != "")
    for term in foreign - named:
        local = re.split(r"[#/]", str(term))[-1]
        assert re.search(rf"\b\w+:{local}\b|\[[\"']{local}[\"']\]", texts), term


def test_inverse_pairs_agree(ontology: Graph) -> None:
    for one, other in ontology.subject_objects(OWL.inverseOf):
        assert {*ontology.objects(one, RDFS.domain)} == {*ontology.objects(other, RDFS.range)}, one
        assert {*ontology.objects(one, RDFS.range)} == {*ontology.objects(other, RDFS.domain)}, one
        assert one != other
        assert not SYMMETRIC & set(ontology.objects(one, RDF.type)), one


def test_a_property_with_ends_of_one_class_has_an_inverse(ontology: Graph) -> None:
    """Who follows whom can be asked from both ends."""
    paired = set(ontology.subjects(OWL.inverseOf)) | set(ontology.objects(None, OWL.inverseOf))
    for term in own_terms(ontology):
        domain, end = ontology.value(term, RDFS.domain), ontology.value(term, RDFS.range)
        assert domain is None or domain != end or term in paired, term


def test_disjointness_of_the_things_of_the_graph(ontology: Graph) -> None:
    names = ["Person", "State", "Body", "Place", "Event", "Document", "Fact", "Inference", "SourceDocument"]
    for number, one in enumerate(names):
        for other in names[number + 1 :]:
            assert (DIP[one], OWL.disjointWith, DIP[other]) in ontology, (one, other)


def test_a_superclass_is_not_disjoint_with_its_subclass(ontology: Graph) -> None:
    for one, other in ontology.subject_objects(OWL.disjointWith):
        assert not set(ontology.transitive_objects(one, RDFS.subClassOf)) & {other}
        assert not set(ontology.transitive_objects(other, RDFS.subClassOf)) & {one}


def test_dates_have_no_range(ontology: Graph) -> None:
    for name in ("date", "period", "beginDate", "endDate", "attestedFrom", "attestedUntil"):
        assert ontology.value(DIP[name], RDFS.range) is None


def test_header(ontology: Graph) -> None:
    version = str(ontology.value(IRI, OWL.versionInfo))
    assert re.fullmatch(r"\d+\.\d+\.\d+", version)
    assert (IRI, OWL.versionIRI, URIRef(f"{IRI}/{version}")) in ontology
    assert (IRI, DCTERMS.license, URIRef("http://creativecommons.org/publicdomain/zero/1.0/")) in ontology
    assert (IRI, DCTERMS.conformsTo, URIRef("http://www.w3.org/ns/owl-profile/RL")) in ontology
    assert (IRI, VANN.preferredNamespacePrefix, Literal("dip")) in ontology
    assert (IRI, VANN.preferredNamespaceUri, Literal(str(DIP))) in ontology
    assert languages(ontology, IRI, DCTERMS.title) == languages(ontology, IRI, DCTERMS.description) == LANGUAGES
    for name in (DCTERMS.creator, DCTERMS.created, DCTERMS.bibliographicCitation):
        assert ontology.value(IRI, name) is not None, name


def test_no_blank_nodes(ontology: Graph) -> None:
    for graph in (ontology, read("concepts.ttl"), read("alignments.ttl")):
        assert not any(isinstance(node, BNode) for triple in graph for node in triple)


def test_owlready_finds_every_term(ontology: Graph) -> None:
    world = owlready(shipped("diplomacy.ttl"))
    names = {entity.iri for entity in (*world.classes(), *world.properties())}
    assert {str(term) for term in own_terms(ontology)} <= names
