"""Facts become exactly these statements."""

from __future__ import annotations

import pytest
from pyoxigraph import DefaultGraph, NamedNode, Quad

from graphbuilder.facts import (
    Attendance,
    Chairmanship,
    Document,
    DocumentAction,
    Entity,
    Event,
    Evidence,
    Extraction,
    Fact,
    Initiative,
    Label,
    OfficeHolding,
    Source,
    SpeechAct,
)
from graphbuilder.mapper import source_iri, to_quads

BASE = "https://example.org/id/"
DIP = "https://w3id.org/graphbuilder/diplomacy#"
CONCEPT = "https://w3id.org/graphbuilder/concept/"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
XSD = "http://www.w3.org/2001/XMLSchema#"
PREFIXES = {
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#type": "a",
    DIP: "dip:",
    CONCEPT: "concept:",
    "http://www.w3.org/2000/01/rdf-schema#": "rdfs:",
    "http://www.w3.org/2004/02/skos/core#": "skos:",
    "http://www.w3.org/2002/07/owl#": "owl:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://www.w3.org/ns/oa#": "oa:",
    "http://www.w3.org/ns/org#": "org:",
    "http://www.wikidata.org/entity/": "wd:",
    EDTF: "edtf",
    XSD: "xsd:",
    BASE: "",
}
TEXT = "Отырысқа Тәжікстан төрағалық етті. Келесі жылы төрағалық Түрікменстанға өтеді."
EVIDENCE = (Evidence(0, 33, "chairs", 0.9),)
CIS = "body/cis"
TAJIKISTAN = "state/tajikistan"
TURKMENISTAN = "state/turkmenistan"


def short(term: object) -> str:
    text = str(term)
    for iri, prefix in PREFIXES.items():
        text = text.replace(f"<{iri}", f"<{prefix}")
    return text.replace("<", "").replace(">", "")


def mapped(*facts: Fact, entities: tuple[Entity, ...] = (), source: Source | None = None) -> list[Quad]:
    return to_quads(Extraction(source or Source("r1", TEXT, "kk"), entities, facts), BASE)


def about(quads: list[Quad], local_id: str, evidence: bool = False) -> set[tuple[str, str]]:
    """Property and value of one node, without the link to its evidence unless asked for."""
    return {
        (short(quad.predicate), short(quad.object))
        for quad in quads
        if short(quad.subject) == local_id and (evidence or quad.predicate.value != DIP + "evidence")
    }


def test_a_source_has_what_is_known_of_it() -> None:
    source = Source("r1", "Мәтін.", "kk", "Тақырып", "2019-04-05", "https://example.org/r1?x=1", "Министрлік")
    assert about(mapped(source=source), "source/r1") == {
        ("a", "dip:SourceDocument"),
        ("dcterms:identifier", '"r1"'),
        ("dcterms:language", '"kk"'),
        ("dcterms:title", '"Тақырып"@kk'),
        ("dcterms:issued", '"2019-04-05"^^xsd:date'),
        ("dcterms:source", "https://example.org/r1?x=1"),
        ("dcterms:publisher", '"Министрлік"'),
        ("dip:text", '"Мәтін."@kk'),
        ("dip:sha256", '"1b47244e660a2a6246468ee06af23080c4565b065ead0d81145da1142e612183"'),
    }


def test_without_keep_text_the_text_is_left_out() -> None:
    quads = to_quads(Extraction(Source("r1", TEXT, "kk")), BASE, keep_text=False)
    assert {short(quad.predicate) for quad in quads} == {
        "a",
        "dcterms:identifier",
        "dcterms:language",
        "dip:sha256",
    }


def test_all_quads_lie_in_the_graph_of_the_source() -> None:
    quads = mapped(Chairmanship(CIS, TAJIKISTAN, "stated", EVIDENCE))
    assert {quad.graph_name for quad in quads} == {source_iri("r1", BASE)} == {NamedNode(BASE + "source/r1")}


def test_the_first_label_of_a_language_is_the_preferred_one() -> None:
    labels = (Label("Тәжікстан", "kk"), Label("Tajikistan", "en"), Label("Тәжікстан Республикасы", "kk"))
    quads = mapped(entities=(Entity(TAJIKISTAN, "state", labels, same_as="Q863"),))
    assert about(quads, TAJIKISTAN) == {
        ("a", "dip:State"),
        ("skos:prefLabel", '"Тәжікстан"@kk'),
        ("skos:prefLabel", '"Tajikistan"@en'),
        ("skos:altLabel", '"Тәжікстан Республикасы"@kk'),
        ("owl:sameAs", "wd:Q863"),
    }


def test_an_organ_and_a_place_are_linked_to_what_they_belong_to() -> None:
    quads = mapped(
        entities=(
            Entity("body/cis-council", "body", (Label("Кеңес", "kk"),), part_of=CIS),
            Entity("place/dushanbe", "place", (Label("Душанбе", "kk"),), in_state=TAJIKISTAN),
        )
    )
    assert about(quads, "body/cis-council") == {
        ("a", "dip:Body"),
        ("skos:prefLabel", '"Кеңес"@kk'),
        ("org:subOrganizationOf", CIS),
    }
    assert about(quads, "place/dushanbe") == {
        ("a", "dip:Place"),
        ("skos:prefLabel", '"Душанбе"@kk'),
        ("dip:inState", TAJIKISTAN),
    }


def test_an_event_with_all_its_properties() -> None:
    event = Event(
        "event/session-1",
        "meeting",
        "отырыс",
        "planned",
        EVIDENCE,
        body=CIS,
        place="place/ashgabat",
        date="2019-10",
        date_inferred=True,
        form="regular",
        chairs=(TURKMENISTAN,),
        topics=("сауда", "көлік"),
    )
    assert about(mapped(event), "event/session-1", evidence=True) == {
        ("a", "dip:Session"),
        ("rdfs:label", '"отырыс"@kk'),
        ("dip:ofBody", CIS),
        ("dip:place", "place/ashgabat"),
        ("dip:date", '"2019-10"^^edtf'),
        ("dip:beginDate", '"2019-10-01"^^xsd:date'),
        ("dip:endDate", '"2019-10-31"^^xsd:date'),
        ("dip:dateBasis", "concept:basis/inferred"),
        ("dip:status", "concept:event-status/planned"),
        ("dip:form", "concept:event-form/regular"),
        ("dip:chair", TURKMENISTAN),
        ("dip:topic", '"сауда"@kk'),
        ("dip:topic", '"көлік"@kk'),
        ("dip:evidence", "evidence/r1/0-33-chairs"),
    }


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("meeting", "Session"),
        ("talks", "Talks"),
        ("visit", "Visit"),
        ("call", "Call"),
        ("signing", "Signing"),
        ("conference", "Conference"),
        ("briefing", "Briefing"),
        ("ceremony", "Ceremony"),
        ("election", "Election"),
        ("other", "OtherEvent"),
    ],
)
def test_each_type_of_event_is_a_class(kind: str, name: str) -> None:
    quads = mapped(Event("event/e", kind, "оқиға", "held", EVIDENCE))
    assert ("a", "dip:" + name) in about(quads, "event/e")


def test_a_participant_takes_part_and_has_a_participation() -> None:
    quads = mapped(Attendance("event/e", "person/a", "guest", EVIDENCE, on_behalf_of=TAJIKISTAN))
    assert about(quads, "event/e") == {("dip:participant", "person/a")}
    assert about(quads, "participation/e-a-guest") == {
        ("a", "dip:Participation"),
        ("dip:event", "event/e"),
        ("dip:agent", "person/a"),
        ("dip:inRole", "concept:participation-role/guest"),
        ("dip:onBehalfOf", TAJIKISTAN),
    }


def test_a_chair_is_no_participant() -> None:
    quads = mapped(
        Attendance("event/e", "person/a", "participant", EVIDENCE), Attendance("event/e", "person/a", "chair", EVIDENCE)
    )
    assert about(quads, "event/e") == {("dip:chair", "person/a")}


def test_a_chairmanship_with_its_period() -> None:
    reason = "the plan for 2019 is approved"
    fact = Chairmanship(CIS, TURKMENISTAN, "inferred", EVIDENCE, period="2019-03/2019-12", reason=reason)
    assert about(mapped(fact), "chairmanship/cis-turkmenistan-2019-03--2019-12") == {
        ("a", "dip:Chairmanship"),
        ("dip:ofBody", CIS),
        ("dip:holder", TURKMENISTAN),
        ("dip:period", '"2019-03/2019-12"^^edtf'),
        ("dip:beginDate", '"2019-03-01"^^xsd:date'),
        ("dip:endDate", '"2019-12-31"^^xsd:date'),
        ("dip:basis", "concept:basis/inferred"),
        ("dip:reason", '"the plan for 2019 is approved"'),
    }


def test_a_chairmanship_without_a_period_is_undated() -> None:
    quads = mapped(Chairmanship(CIS, TAJIKISTAN, "stated", EVIDENCE))
    assert about(quads, "chairmanship/cis-tajikistan-undated") == {
        ("a", "dip:Chairmanship"),
        ("dip:ofBody", CIS),
        ("dip:holder", TAJIKISTAN),
        ("dip:basis", "concept:basis/stated"),
    }


def test_an_open_period_is_named_in_words() -> None:
    quads = mapped(Chairmanship(CIS, TAJIKISTAN, "stated", EVIDENCE, period="2019/.."))
    assert ("dip:beginDate", '"2019-01-01"^^xsd:date') in about(quads, "chairmanship/cis-tajikistan-2019--open")


def test_a_term_both_stated_and_inferred_is_stated() -> None:
    quads = mapped(
        Chairmanship(CIS, TAJIKISTAN, "inferred", EVIDENCE, period="2018", reason="it follows"),
        Chairmanship(CIS, TAJIKISTAN, "stated", EVIDENCE, period="2018"),
    )
    known = about(quads, "chairmanship/cis-tajikistan-2018")
    assert {row for row in known if row[0] in ("dip:basis", "dip:reason")} == {("dip:basis", "concept:basis/stated")}


def test_a_term_succeeds_the_latest_one_before_it() -> None:
    quads = mapped(
        Chairmanship(CIS, TURKMENISTAN, "stated", EVIDENCE, period="2019", succeeds=TAJIKISTAN),
        Chairmanship(CIS, TAJIKISTAN, "stated", EVIDENCE, period="2010"),
        Chairmanship(CIS, TAJIKISTAN, "stated", EVIDENCE, period="2018"),
        Chairmanship(CIS, TAJIKISTAN, "stated", EVIDENCE, period="2025"),
        Chairmanship(CIS, TAJIKISTAN, "stated", EVIDENCE),
        Chairmanship("body/other", TAJIKISTAN, "stated", EVIDENCE, period="2018-12"),
    )
    successions = {(short(q.subject), short(q.object)) for q in quads if q.predicate.value == DIP + "succeeds"}
    assert successions == {("chairmanship/cis-turkmenistan-2019", "chairmanship/cis-tajikistan-2018")}


def test_without_a_dated_term_before_it_a_term_succeeds_the_undated_one() -> None:
    quads = mapped(
        Chairmanship(CIS, TURKMENISTAN, "stated", EVIDENCE, period="2019", succeeds=TAJIKISTAN),
        Chairmanship(CIS, TAJIKISTAN, "stated", EVIDENCE),
    )
    assert ("dip:succeeds", "chairmanship/cis-tajikistan-undated") in about(quads, "chairmanship/cis-turkmenistan-2019")


def test_a_holder_before_without_a_term_gives_no_succession() -> None:
    quads = mapped(Chairmanship(CIS, TURKMENISTAN, "stated", EVIDENCE, period="2019", succeeds=TAJIKISTAN))
    assert not [quad for quad in quads if quad.predicate.value == DIP + "succeeds"]


def test_an_office_with_its_term() -> None:
    fact = OfficeHolding(
        "person/a", "foreign-minister", EVIDENCE, office_of=TAJIKISTAN, title="Сыртқы істер министрі", period="2013/.."
    )
    assert about(mapped(fact), "office-holding/a-foreign-minister-tajikistan-2013--open") == {
        ("a", "dip:OfficeHolding"),
        ("dip:holder", "person/a"),
        ("dip:role", "concept:role/foreign-minister"),
        ("dip:officeOf", TAJIKISTAN),
        ("rdfs:label", '"Сыртқы істер министрі"@kk'),
        ("dip:period", '"2013/.."^^edtf'),
        ("dip:beginDate", '"2013-01-01"^^xsd:date'),
    }


def test_an_office_of_nothing_named() -> None:
    assert about(mapped(OfficeHolding("person/a", "ambassador", EVIDENCE)), "office-holding/a-ambassador") == {
        ("a", "dip:OfficeHolding"),
        ("dip:holder", "person/a"),
        ("dip:role", "concept:role/ambassador"),
    }


def test_a_document_and_what_was_done_with_it() -> None:
    quads = mapped(
        Document(
            "document/plan-2019",
            "plan",
            True,
            "кеңес жоспары",
            EVIDENCE,
            about="консультациялар",
            period="2019",
            originators=(TAJIKISTAN,),
            submitted_to=(CIS,),
        ),
        DocumentAction("document/plan-2019", "approved", EVIDENCE, event="event/session-1", agent=CIS),
        DocumentAction("document/plan-2019", "discussed", EVIDENCE),
    )
    assert about(quads, "document/plan-2019") == {
        ("a", "dip:Document"),
        ("dip:documentType", "concept:document-type/plan"),
        ("dip:isDraft", '"true"^^xsd:boolean'),
        ("dcterms:title", '"кеңес жоспары"@kk'),
        ("dip:about", '"консультациялар"@kk'),
        ("dip:period", '"2019"^^edtf'),
        ("dip:beginDate", '"2019-01-01"^^xsd:date'),
        ("dip:endDate", '"2019-12-31"^^xsd:date'),
        ("dip:originator", TAJIKISTAN),
        ("dip:submittedTo", CIS),
    }
    assert about(quads, "document-action/plan-2019-approved-session-1") == {
        ("a", "dip:DocumentAction"),
        ("dip:document", "document/plan-2019"),
        ("dip:action", "concept:document-action/approved"),
        ("dip:event", "event/session-1"),
        ("dip:agent", CIS),
    }
    assert about(quads, "document-action/plan-2019-discussed") == {
        ("a", "dip:DocumentAction"),
        ("dip:document", "document/plan-2019"),
        ("dip:action", "concept:document-action/discussed"),
    }


def test_speech_acts_and_initiatives_are_numbered_within_the_source() -> None:
    quads = mapped(
        SpeechAct("person/a", "noted", EVIDENCE, addressee=CIS, quote="дұрыс", about="сауда"),
        SpeechAct("person/a", "thanked", EVIDENCE),
        Initiative(TAJIKISTAN, "су форумы", EVIDENCE),
    )
    assert about(quads, "speech-act/r1-1") == {
        ("a", "dip:SpeechAct"),
        ("dip:speaker", "person/a"),
        ("dip:act", "concept:speech-act/noted"),
        ("dip:addressee", CIS),
        ("dip:quote", '"дұрыс"@kk'),
        ("dip:about", '"сауда"@kk'),
    }
    assert ("dip:act", "concept:speech-act/thanked") in about(quads, "speech-act/r1-2")
    assert about(quads, "initiative/r1-1") == {
        ("a", "dip:Initiative"),
        ("dip:initiator", TAJIKISTAN),
        ("dip:about", '"су форумы"@kk'),
    }


def test_evidence_points_at_the_characters_of_the_source() -> None:
    quads = mapped(Initiative(TAJIKISTAN, "форум", (Evidence(9, 18, "starts", 0.85),)))
    assert about(quads, "initiative/r1-1", evidence=True) >= {("dip:evidence", "evidence/r1/9-18-starts")}
    assert about(quads, "evidence/r1/9-18-starts") == {
        ("a", "oa:Annotation"),
        ("oa:hasTarget", "span/r1/9-18"),
        ("dip:rule", '"starts"'),
        ("dip:confidence", '"0.85"^^xsd:decimal'),
    }
    assert about(quads, "span/r1/9-18") == {
        ("a", "oa:SpecificResource"),
        ("oa:hasSource", "source/r1"),
        ("oa:hasSelector", "span/r1/9-18/position"),
        ("oa:hasSelector", "span/r1/9-18/quote"),
    }
    assert about(quads, "span/r1/9-18/position") == {
        ("a", "oa:TextPositionSelector"),
        ("oa:start", '"9"^^xsd:integer'),
        ("oa:end", '"18"^^xsd:integer'),
    }
    assert about(quads, "span/r1/9-18/quote") == {("a", "oa:TextQuoteSelector"), ("oa:exact", '"Тәжікстан"')}


def test_facts_of_the_same_span_and_rule_share_evidence_and_the_highest_confidence() -> None:
    quads = mapped(
        SpeechAct("person/a", "noted", (Evidence(0, 5, "says", 0.5),)),
        SpeechAct("person/b", "noted", (Evidence(0, 5, "says", 1.0),)),
        SpeechAct("person/c", "noted", (Evidence(0, 5, "says", 0.7),)),
    )
    assert [short(q.object) for q in quads if q.predicate.value == DIP + "confidence"] == ['"1"^^xsd:decimal']
    assert len({q.object for q in quads if q.predicate.value == DIP + "evidence"}) == 1


def test_no_statement_comes_twice() -> None:
    fact = Chairmanship(CIS, TAJIKISTAN, "stated", EVIDENCE, period="2018")
    event = Event("event/e", "meeting", "отырыс", "held", EVIDENCE, chairs=(TAJIKISTAN,))
    quads = mapped(fact, fact, event, event, Attendance("event/e", TAJIKISTAN, "chair", EVIDENCE))
    assert len(quads) == len(set(quads))


def test_the_same_extraction_gives_the_same_quads() -> None:
    facts = (Chairmanship(CIS, TAJIKISTAN, "stated", EVIDENCE), Event("event/e", "talks", "келіссөз", "held", EVIDENCE))
    assert mapped(*facts) == mapped(*facts)


@pytest.mark.parametrize(
    ("source_id", "path"),
    [
        ("release 1.txt", "release%201.txt"),
        ("a/b<c>", "a/b%3Cc%3E"),
        ("50%", "50%25"),
        ("релиз-1", "релиз-1"),
        ("https://example.org/a?b#c", "https://example.org/a%3Fb%23c"),
        ("../x", "%2E%2E/x"),
        ("end.", "end%2E"),
    ],
)
def test_any_printable_source_id_gives_a_valid_iri(source_id: str, path: str) -> None:
    (graph,) = {quad.graph_name for quad in mapped(source=Source(source_id, "x", "en"))}
    assert graph == NamedNode(BASE + "source/" + path)
    assert graph != DefaultGraph()


def test_a_source_without_an_id_is_refused() -> None:
    with pytest.raises(ValueError, match="a source needs an id"):
        mapped(source=Source("", "x", "en"))


@pytest.mark.parametrize("source_id", ["a\nb", "a\x00", "a\x85b", "\ud800"])
def test_an_id_that_cannot_be_printed_is_refused(source_id: str) -> None:
    with pytest.raises(ValueError, match="printable characters"):
        mapped(source=Source(source_id, "x", "en"))


def test_evidence_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="evidence 3-9 lies outside the 5 characters of source r1"):
        mapped(Initiative("state/a", "x", (Evidence(3, 9, "r", 1.0),)), source=Source("r1", "abcde", "en"))


def test_a_date_that_is_no_edtf_is_refused() -> None:
    with pytest.raises(ValueError, match="not an EDTF value: 'soon'"):
        mapped(Event("event/e", "meeting", "отырыс", "planned", EVIDENCE, date="soon"))


def test_a_relative_address_is_refused() -> None:
    with pytest.raises(ValueError, match=r"not an absolute address: 'www.example.org'"):
        mapped(source=Source("r1", "x", "en", url="www.example.org"))
