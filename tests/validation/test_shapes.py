"""Each shape finds what breaks it, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from corpus import CORPUS, SETS, needs_corpus

from graphbuilder import KnowledgeGraph
from graphbuilder.namespaces import AUTHORITY_GRAPH, DEFAULT_BASE
from graphbuilder.resources import folder
from graphbuilder.store import OxigraphStore, Store
from graphbuilder.store.rdflib_store import RdflibStore
from graphbuilder.validation import Report, validate
from graphbuilder.validation.report import SHAPE
from validation.graphs import FOLLOWS, GOOD, INFERRED, OTHER, RELEASE, TEXT, changed, quads

SHAPES = (folder("ontology") / "shapes.ttl").read_text("utf-8")
CODE = "https://w3id.org/graphbuilder/concept/"


@pytest.fixture(scope="module")
def shared() -> Iterator[Store]:
    """Loading the ontology takes most of the time: one store serves all. It has no authority files."""
    with OxigraphStore() as opened:
        opened.replace(AUTHORITY_GRAPH, ())
        yield opened


def checked(store: Store, good: str = GOOD, follows: str = FOLLOWS, other: str = "") -> Report:
    """The report on a store with these graphs."""
    store.replace(RELEASE, quads(good))
    store.replace(OTHER, quads(other, OTHER))
    store.replace(INFERRED, quads(follows, INFERRED))
    return validate(store)


def found(report: Report) -> set[tuple[str, str]]:
    """The shapes broken, each with the node."""
    return {
        (result.shape.value.removeprefix(SHAPE.iri), str(result.node).strip("<>").removeprefix(DEFAULT_BASE))
        for result in report.results
    }


BROKEN = [
    ("identifier", "release", 'dcterms:identifier "release"', 'dcterms:identifier "release" , "again"'),
    ("language", "release", 'dcterms:language "en"', 'dcterms:language "de"'),
    ("issued", "release", '"2019-04-05"^^xsd:date', '"2019-04"'),
    ("source", "release", "<https://example.org/release>", '"example.org"'),
    ("text", "release", f'dip:text "{TEXT}"@en', f'dip:text "{TEXT}"'),
    ("prefLabel", "x", 'skos:prefLabel "X"@en', 'rdfs:label "X"@en'),
    ("altLabel", "x", '"Ex"@en', '"Ex"'),
    ("sameAs", "x", "entity/Q1>", "entity/P1>"),
    ("OnePreferredName", "x", '"X"@en', '"X"@en , "Z"@en'),
    ("status", "session", f"dip:status <{CODE}event-status/held> ;", ""),
    ("label", "session", 'rdfs:label "session"@en', 'rdfs:label "session"'),
    ("topic", "session", '"trade"@en', '"trade"'),
    ("oneForm", "session", "event-form/online>", f"event-form/online> , <{CODE}event-form/regular>"),
    ("event", "attendance", "dip:event :session ;", ""),
    ("agent", "attendance", "dip:agent :ann", "dip:agent :ann , :x"),
    ("inRole", "attendance", f"dip:inRole <{CODE}participation-role/participant> ;", ""),
    ("ofBody", "term", "dip:ofBody :council ;", ""),
    ("holder", "term", "dip:holder :x ;", ""),
    ("basis", "term", f"dip:basis <{CODE}basis/stated> ;", ""),
    ("onePeriod", "term", '"2019"^^edtf:EDTF', '"2019"^^edtf:EDTF , "2019-01/2019-12"^^edtf:EDTF'),
    ("role", "office", f"dip:role <{CODE}role/foreign-minister> ;", ""),
    ("documentType", "plan", f"dip:documentType <{CODE}document-type/plan> ;", ""),
    ("isDraft", "plan", "dip:isDraft false", 'dip:isDraft "no"'),
    ("title", "plan", 'dcterms:title "plan"@en ;', ""),
    ("document", "approval", "dip:document :plan ;", ""),
    ("action", "approval", f"dip:action <{CODE}document-action/approved> ;", ""),
    ("speaker", "speech", "dip:speaker :ann ;", ""),
    ("act", "speech", f"dip:act <{CODE}speech-act/noted> ;", ""),
    ("quote", "speech", '"words"@en', '"words"'),
    ("initiator", "idea", "dip:initiator :x ;", ""),
    ("aboutWhat", "idea", 'dip:about "trade"@en ;', ""),
    ("Succession", "term", "dip:holder :x ;", "dip:holder :x ; dip:succeeds :term ;"),
    ("Values", "attendance", "dip:agent :ann", "dip:agent :city"),
    ("Values", "session", "dip:place :city", "dip:place :council"),
    ("Values", "office", "dip:holder :ann", "dip:holder :y"),
    ("Codes", "session", "event-status/held>", "document-type/plan>"),
    ("Edtf", "session", 'dip:date "2019-10"^^edtf:EDTF', 'dip:date "2019-13"^^edtf:EDTF'),
    ("date", "session", 'dip:date "2019-10"^^edtf:EDTF', 'dip:date "2019-10"'),
    ("Edtf", "session", 'dip:date "2019-10"^^edtf:EDTF', 'dip:date ""^^edtf:EDTF'),
    ("Edtf", "term", 'dip:period "2019"^^edtf:EDTF', 'dip:period "2019 г."^^edtf:EDTF'),
    ("period", "term", 'dip:period "2019"^^edtf:EDTF', 'dip:period "2019"'),
    ("beginDate", "session", '"2019-10-01"^^xsd:date', '"2019-10-01"'),
    ("endDate", "session", '"2019-10-31"^^xsd:date', '"2019-10-31"'),
    ("Bounds", "session", '"2019-10-01"^^xsd:date', '"2019-11-01"^^xsd:date'),
    ("attestedFrom", "office", "dip:holder :ann", 'dip:attestedFrom "2019" ; dip:holder :ann'),
    ("attestedUntil", "office", "dip:holder :ann", 'dip:attestedUntil "2019" ; dip:holder :ann'),
    ("Bounded", "session", 'dip:endDate "2019-10-31"^^xsd:date ;', ""),
    ("HasEvidence", "idea", '"trade"@en ; dip:evidence :said .', '"trade"@en .'),
    ("target", "said", "oa:hasTarget :span ;", "oa:hasTarget :span , :span2 ;"),
    ("rule", "said", 'dip:rule "says" ;', ""),
    ("confidence", "said", "dip:confidence 0.9", "dip:confidence 1.1"),
    ("hasSource", "span", "oa:hasSource :release", "oa:hasSource :release , :x"),
    ("hasSelector", "span", "oa:hasSelector :position , :quote", "oa:hasSelector :position , :quote , :more"),
    ("Span", "span", 'oa:exact "a release"', 'rdfs:label "a release"'),
    ("Span", "span", "oa:start 5 ; oa:end 14", "oa:start 14 ; oa:end 5"),
    ("Span", "span", "oa:start 5 ; oa:end 14", "oa:start 15 ; oa:end 24"),
    ("Span", "span", 'oa:exact "a release"', 'oa:exact "A release"'),
    ("focus", "inference", "dip:focus :x ;", ""),
    ("ground", "inference", "prov:wasDerivedFrom :term ;", ""),
    ("inferredSubject", "inference", "dip:inferredSubject :x ;", ""),
    ("inferredProperty", "inference", "dip:inferredProperty org:memberOf ;", ""),
    ("inferredValue", "inference", "dip:inferredValue :council", 'rdfs:label "council"'),
    ("Inference", "inference", ":x org:memberOf :council .", ""),
]
ALSO = {
    "onePeriod": set[str](),
    "target": {"hasSource", "hasSelector"},
    "isDraft": set[str](),
}
"""Shapes that the same change breaks on another node."""


def test_a_good_graph_conforms(shared: Store) -> None:
    report = checked(shared)
    assert found(report) == set()
    assert report.conforms


@pytest.mark.parametrize(("shape", "node", "old", "new"), BROKEN, ids=lambda value: str(value)[:30])
def test_a_shape_finds_what_breaks_it(shared: Store, shape: str, node: str, old: str, new: str) -> None:
    good, follows = (GOOD, changed(FOLLOWS, old, new)) if node == "inference" else (changed(GOOD, old, new), FOLLOWS)
    report = checked(shared, good, follows)
    assert not report.conforms
    others = {(also, "span2") for also in ALSO.get(shape, ())}
    assert (shape, node) in found(report)
    assert {row for row in found(report) if row[1] != node} == others


def test_the_digest_is_that_of_the_text(shared: Store) -> None:
    digest = re.search(r'dip:sha256 "(\w+)"', GOOD)
    assert digest is not None
    assert found(checked(shared, changed(GOOD, digest[1], "0" * 64))) == {("TextOfSource", "release")}
    assert found(checked(shared, changed(GOOD, digest[1], "0" * 63))) == {
        ("TextOfSource", "release"),
        ("sha256", "release"),
    }


def test_a_quote_is_as_long_as_its_offsets_where_the_text_is_not_kept(shared: Store) -> None:
    bare = changed(GOOD, f'dip:text "{TEXT}"@en ; ', "")
    assert found(checked(shared, bare)) == set()
    assert found(checked(shared, changed(bare, "oa:end 14", "oa:end 15"))) == {("Span", "span")}


SECOND = changed(
    changed(
        GOOD,
        ':release a dip:SourceDocument ; dcterms:identifier "release"',
        ':other a dip:SourceDocument ; dcterms:identifier "other"',
    ),
    "oa:hasSource :release",
    "oa:hasSource :other",
)
for name in ("said", "span", "position", "quote"):
    SECOND = re.sub(rf":{name}\b(?!ed)", f":{name}2", SECOND)


def test_two_chairs_at_one_time_are_a_conflict_of_two_sources(shared: Store) -> None:
    rival = changed(changed(SECOND, ":term a", ":term2 a"), "dip:holder :x ;", "dip:holder :y ;")
    report = checked(shared, other=rival)
    assert report.conforms
    assert [result.message("en").replace(DEFAULT_BASE, "") for result in report.conflicts] == [
        "Two chairs of one body at one time: x, 2019 (release) and y, 2019 (other)"
    ]
    assert report.conflicts[0].message("ru").startswith("Два председателя одного органа в одно время: ")


def test_two_claims_of_one_source_name_it_once(shared: Store) -> None:
    rival = re.search(r"^:term a .*?\.$", GOOD, re.MULTILINE | re.DOTALL)
    assert rival is not None
    report = checked(shared, GOOD + changed(changed(rival[0], ":term a", ":term2 a"), ":x ;", ":y ;"))
    assert [result.message("en").replace(DEFAULT_BASE, "") for result in report.conflicts] == [
        "Two chairs of one body at one time: x, 2019 and y, 2019 (release)"
    ]


@pytest.mark.parametrize(
    ("period", "begin", "end", "conflicts"),
    [("2019/2020", "2019", "2020", 0), ("2018/2020", "2018", "2020", 1), ("2020", "2020", "2020", 0)],
)
def test_a_term_may_end_in_the_year_in_which_the_next_begins(
    shared: Store, period: str, begin: str, end: str, conflicts: int
) -> None:
    rival = changed(changed(SECOND, ":term a", ":term2 a"), "dip:holder :x ;", "dip:holder :y ;")
    rival = changed(rival, '"2019"^^edtf', f'"{period}"^^edtf')
    rival = changed(changed(rival, '"2019-01-01"', f'"{begin}-01-01"'), '"2019-12-31"', f'"{end}-12-31"')
    report = checked(shared, other=rival)
    assert (len(report.conflicts), report.conforms) == (conflicts, True)


def test_sources_that_differ_on_a_name_or_a_date_are_in_conflict(shared: Store) -> None:
    report = checked(shared, other=changed(SECOND, '"Council"@en', '"Board"@en'))
    assert found(report) == {("NameConflict", "council")}
    assert report.conflicts[0].message("en") == "Two preferred names: “Board” (other) and “Council” (release)"
    report = checked(shared, other=changed(SECOND, '"2019-10"^^edtf', '"2019"^^edtf'))
    assert found(report) == {("DateConflict", "session")}
    assert report.conflicts[0].message("en") == "Two dates: 2019 (other) and 2019-10 (release)"
    assert report.conforms


def test_every_shape_is_broken_by_some_test() -> None:
    named = set(re.findall(r"^shape:(\w+) a ", SHAPES, re.MULTILINE))
    own = {"sha256", "TextOfSource", "OneChair", "NameConflict", "DateConflict"}
    assert named == {shape for shape, *_ in BROKEN} | own


def test_every_message_is_in_three_languages(shared: Store) -> None:
    broken = changed(changed(GOOD, "dip:ofBody :council ;", ""), "oa:end 14", "oa:end 15")
    results = checked(shared, broken).results
    assert len(results) == 2
    assert all([language for language, _ in result.messages] == ["en", "kk", "ru"] for result in results)
    messages = re.findall(r"sh:message (.*?) [;.]\n", SHAPES, re.DOTALL)
    assert all(re.findall(r'"@(\w\w)\b', message) == ["kk", "ru", "en"] for message in messages)


def test_a_store_on_rdflib_gives_the_same_report(shared: Store) -> None:
    with RdflibStore() as other:
        other.replace(AUTHORITY_GRAPH, ())
        broken = changed(GOOD, "dip:ofBody :council ;", "")
        assert checked(other, broken) == checked(shared, broken)


@needs_corpus
def test_the_corpus_keeps_all_contracts() -> None:
    with KnowledgeGraph() as graph:
        graph.add(*sorted({CORPUS / name for name, _ in SETS}))
        graph.reason()
        report = graph.validate()
    assert report.violations == []
    assert {result.shape for result in report.conflicts} == {SHAPE["OneChair"]}
