"""A small graph that keeps all contracts, in parts that tests change."""

from __future__ import annotations

from hashlib import sha256

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from graphbuilder.namespaces import DEFAULT_BASE, DIP, INFERRED_GRAPH

TEXT = "What a release says."
RELEASE, OTHER = (NamedNode(f"{DEFAULT_BASE}{name}") for name in ("release", "other"))
INFERRED = INFERRED_GRAPH

_PREFIXES = f"""
@prefix : <{DEFAULT_BASE}> .
@prefix concept: <https://w3id.org/graphbuilder/concept/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix dip: <{DIP.iri}> .
@prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""

GOOD = f"""
:release a dip:SourceDocument ; dcterms:identifier "release" ; dcterms:language "en" ;
    dcterms:issued "2019-04-05"^^xsd:date ; dcterms:source <https://example.org/release> ;
    dip:text "{TEXT}"@en ; dip:sha256 "{sha256(TEXT.encode()).hexdigest()}" .
:said a oa:Annotation ; oa:hasTarget :span ; dip:rule "says" ; dip:confidence 0.9 .
:span a oa:SpecificResource ; oa:hasSource :release ; oa:hasSelector :position , :quote .
:position a oa:TextPositionSelector ; oa:start 5 ; oa:end 14 .
:quote a oa:TextQuoteSelector ; oa:exact "a release" .
:x a dip:State ; skos:prefLabel "X"@en ; skos:altLabel "Ex"@en ; owl:sameAs <http://www.wikidata.org/entity/Q1> .
:y a dip:State ; skos:prefLabel "Y"@en .
:council a dip:Body ; skos:prefLabel "Council"@en .
:city a dip:Place ; skos:prefLabel "City"@en ; dip:inState :x .
:ann a dip:Person ; skos:prefLabel "Ann"@en .
:session a dip:Session ; rdfs:label "session"@en ;
    dip:status <https://w3id.org/graphbuilder/concept/event-status/held> ;
    dip:form <https://w3id.org/graphbuilder/concept/event-form/online> ; dip:place :city ; dip:topic "trade"@en ;
    dip:date "2019-10"^^edtf:EDTF ; dip:beginDate "2019-10-01"^^xsd:date ; dip:endDate "2019-10-31"^^xsd:date ;
    dip:evidence :said .
:attendance a dip:Participation ; dip:event :session ; dip:agent :ann ;
    dip:inRole <https://w3id.org/graphbuilder/concept/participation-role/participant> ; dip:evidence :said .
:term a dip:Chairmanship ; dip:ofBody :council ; dip:holder :x ;
    dip:basis <https://w3id.org/graphbuilder/concept/basis/stated> ; dip:period "2019"^^edtf:EDTF ;
    dip:beginDate "2019-01-01"^^xsd:date ; dip:endDate "2019-12-31"^^xsd:date ; dip:evidence :said .
:office a dip:OfficeHolding ; dip:holder :ann ; dip:officeOf :x ;
    dip:role <https://w3id.org/graphbuilder/concept/role/foreign-minister> ; dip:evidence :said .
:plan a dip:Document ; dcterms:title "plan"@en ; dip:isDraft false ;
    dip:documentType <https://w3id.org/graphbuilder/concept/document-type/plan> ; dip:evidence :said .
:approval a dip:DocumentAction ; dip:document :plan ;
    dip:action <https://w3id.org/graphbuilder/concept/document-action/approved> ; dip:evidence :said .
:speech a dip:SpeechAct ; dip:speaker :ann ; dip:quote "words"@en ;
    dip:act <https://w3id.org/graphbuilder/concept/speech-act/noted> ; dip:evidence :said .
:idea a dip:Initiative ; dip:initiator :x ; dip:about "trade"@en ; dip:evidence :said .
"""
"""A source that states one thing of each kind."""

FOLLOWS = """
:x org:memberOf :council .
:inference a dip:Inference ; dip:rule "members" ; dip:focus :x ; prov:wasDerivedFrom :term ;
    dip:inferredSubject :x ; dip:inferredProperty org:memberOf ; dip:inferredValue :council .
"""
"""What follows from it."""


def quads(turtle: str, graph: NamedNode = RELEASE) -> list[Quad]:
    """A graph from Turtle; a thing is written without its folder: ``:x``."""
    return [
        Quad(quad.subject, quad.predicate, quad.object, graph) for quad in parse(_PREFIXES + turtle, RdfFormat.TURTLE)
    ]


def changed(turtle: str, old: str, new: str) -> str:
    """The Turtle with one part replaced; it must be there."""
    assert old in turtle, old
    return turtle.replace(old, new, 1)
