"""From facts to RDF: the one place that knows which class and property each fact becomes.

A source's quads lie in one named graph, named by the source's IRI, and can be read alone. No blank nodes: every IRI
follows from what it names, so the same extraction always gives the same quads.

    chairmanship/BODY-HOLDER-PERIOD            office-holding/PERSON-ROLE[-OF][-PERIOD]
    document-action/DOCUMENT-ACTION[-EVENT]    participation/EVENT-AGENT-ROLE
    speech-act/SOURCE-N                        initiative/SOURCE-N
    evidence/SOURCE/START-END-RULE             span/SOURCE/START-END, …/position, …/quote

In an IRI a period's ``/`` is written ``--`` and ``..`` is written ``open``; no period at all is ``undated``.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from hashlib import sha256

from pyoxigraph import Literal, NamedNode, Quad

from graphbuilder.edtf import bounds
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
    SpeechAct,
)
from graphbuilder.namespaces import (
    CONCEPT,
    DCTERMS,
    DEFAULT_BASE,
    DIP,
    EDTF,
    OA,
    ORG,
    OWL,
    RDF,
    RDFS,
    SKOS,
    WIKIDATA,
    XSD,
    thing_iri,
    thing_path,
)

_A = RDF["type"]

_EVENT_CLASS = {
    "meeting": DIP["Session"],
    "talks": DIP["Talks"],
    "visit": DIP["Visit"],
    "call": DIP["Call"],
    "signing": DIP["Signing"],
    "conference": DIP["Conference"],
    "briefing": DIP["Briefing"],
    "ceremony": DIP["Ceremony"],
    "election": DIP["Election"],
    "other": DIP["OtherEvent"],
}
_ENTITY_CLASS = {"person": DIP["Person"], "state": DIP["State"], "body": DIP["Body"], "place": DIP["Place"]}
_TRUE = Literal("true", datatype=XSD["boolean"])
_FALSE = Literal("false", datatype=XSD["boolean"])


def to_quads(extraction: Extraction, base: str = DEFAULT_BASE, keep_text: bool = True) -> list[Quad]:
    """Maps what one source states to quads without duplicates, all in the graph ``BASE + "source/" + id``.

    ``base`` is put before every local id. Without ``keep_text`` the source's full text is left out; quotes and SHA-256
    stay. Raises ValueError where an id, date, period, language, address or offset is not well-formed.
    """
    return _Mapping(extraction, base).map(keep_text)


def source_iri(source_id: str, base: str = DEFAULT_BASE) -> NamedNode:
    """The IRI of a source, which also names its graph. Raises ValueError for an empty id and control characters."""
    if not source_id:
        raise ValueError("a source needs an id")
    return thing_iri(base, f"source/{source_id}")


_MOST_KEPT = 10_000


@lru_cache(maxsize=_MOST_KEPT)
def _labels(labels: tuple[Label, ...]) -> tuple[tuple[NamedNode, Literal], ...]:
    """The names of an entity: the first of each language is the preferred one."""
    languages: set[str] = set()
    found: list[tuple[NamedNode, Literal]] = []
    for label in labels:
        name = SKOS["altLabel"] if label.language in languages else SKOS["prefLabel"]
        languages.add(label.language)
        found.append((name, Literal(label.text, language=label.language)))
    return tuple(found)


class _Things(dict[str, NamedNode]):
    """The nodes of one mapping by local id."""

    def __init__(self, base: str) -> None:
        super().__init__()
        self._base = base

    def __missing__(self, local_id: str) -> NamedNode:
        node = self[local_id] = thing_iri(self._base, local_id)
        return node


class _Mapping:
    def __init__(self, extraction: Extraction, base: str) -> None:
        self.extraction = extraction
        self.source = extraction.source
        self.graph = source_iri(self.source.id, base)
        self.things = _Things(base)
        self.quads: list[Quad] = []
        self.confidence: dict[NamedNode, float] = {}
        self.spans: dict[tuple[int, int], NamedNode] = {}
        self.span_path = base + thing_path(f"span/{self.source.id}/")
        self.numbers: dict[str, int] = {}
        self.chairs: set[tuple[str, str]] = set()
        self.terms: list[Chairmanship] = []
        self.stated: set[str] = set()

    def map(self, keep_text: bool) -> list[Quad]:
        self.map_source(keep_text)
        for entity in self.extraction.entities:
            self.map_entity(entity)
        facts = tuple(dict.fromkeys(self.extraction.facts))
        self.survey(facts)
        for fact in facts:
            self.map_fact(fact)
        for node, confidence in self.confidence.items():
            self.add(node, DIP["confidence"], _decimal(confidence))
        return list(dict.fromkeys(self.quads))

    def survey(self, facts: Iterable[Fact]) -> None:
        """Notes what facts need to know of each other: who chairs which event, and the terms in the chair."""
        for fact in facts:
            if isinstance(fact, Event):
                self.chairs.update((fact.id, chair) for chair in fact.chairs)
            elif isinstance(fact, Attendance) and fact.role == "chair":
                self.chairs.add((fact.event, fact.agent))
            elif isinstance(fact, Chairmanship):
                self.terms.append(fact)
                if fact.basis == "stated":
                    self.stated.add(_chairmanship_id(fact))

    def map_fact(self, fact: Fact) -> None:
        match fact:
            case Event():
                self.map_event(fact)
            case Attendance():
                self.map_attendance(fact)
            case Chairmanship():
                self.map_chairmanship(fact)
            case OfficeHolding():
                self.map_office_holding(fact)
            case Document():
                self.map_document(fact)
            case DocumentAction():
                self.map_document_action(fact)
            case SpeechAct():
                self.map_speech_act(fact)
            case Initiative():
                self.map_initiative(fact)

    # The parts that facts share.

    def add(self, subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal) -> None:
        self.quads.append(Quad(subject, predicate, value, self.graph))

    def link(self, subject: NamedNode, predicate: NamedNode, local_id: str | None) -> None:
        if local_id is not None:
            self.quads.append(Quad(subject, predicate, self.things[local_id], self.graph))

    def words(
        self, subject: NamedNode, predicate: NamedNode, text: str | None, evidence: tuple[Evidence, ...] = ()
    ) -> None:
        """Adds words of the source, in the language of what stands there."""
        if text is not None:
            language = self.extraction.language_of(evidence)
            self.quads.append(Quad(subject, predicate, Literal(text, language=language), self.graph))

    def time(self, subject: NamedNode, predicate: NamedNode, edtf: str | None) -> None:
        """Adds an EDTF value and its first and last day."""
        if edtf is None:
            return
        first, last = bounds(edtf)
        self.add(subject, predicate, Literal(edtf, datatype=EDTF))
        if first is not None:
            self.add(subject, DIP["beginDate"], _day(first))
        if last is not None:
            self.add(subject, DIP["endDate"], _day(last))

    def evidence(self, subject: NamedNode, evidence: Iterable[Evidence]) -> None:
        """Links a fact with the characters that state it.

        Facts with the same span and rule share the nodes; the highest confidence stands.
        """
        for item in evidence:
            node = self.things[f"evidence/{self.source.id}/{item.start}-{item.end}-{item.rule}"]
            self.add(subject, DIP["evidence"], node)
            known = self.confidence.get(node)
            if known is None:
                span = self.spans.get((item.start, item.end))
                target = self.new_span(item.start, item.end) if span is None else span
                self.add(node, _A, OA["Annotation"])
                self.add(node, OA["hasTarget"], target)
                self.add(node, DIP["rule"], Literal(item.rule))
                if span is None:
                    self.map_span(target, item.start, item.end)
            if known is None or item.confidence > known:
                self.confidence[node] = item.confidence

    def new_span(self, start: int, end: int) -> NamedNode:
        if not 0 <= start < end <= len(self.source.text):
            raise ValueError(
                f"evidence {start}-{end} lies outside the {len(self.source.text)} characters of source {self.source.id}"
            )
        node = self.spans[start, end] = NamedNode(f"{self.span_path}{start}-{end}")
        return node

    def map_span(self, node: NamedNode, start: int, end: int) -> None:
        position, quote = NamedNode(node.value + "/position"), NamedNode(node.value + "/quote")
        self.add(node, _A, OA["SpecificResource"])
        self.add(node, OA["hasSource"], self.graph)
        self.add(node, OA["hasSelector"], position)
        self.add(node, OA["hasSelector"], quote)
        self.add(position, _A, OA["TextPositionSelector"])
        self.add(position, OA["start"], _integer(start))
        self.add(position, OA["end"], _integer(end))
        self.add(quote, _A, OA["TextQuoteSelector"])
        self.add(quote, OA["exact"], Literal(self.source.text[start:end]))

    def numbered(self, kind: str) -> NamedNode:
        """The next node of a kind that only its place in the source identifies."""
        number = self.numbers[kind] = self.numbers.get(kind, 0) + 1
        return self.things[f"{kind}/{self.source.id}-{number}"]

    # One method a kind.

    def map_source(self, keep_text: bool) -> None:
        source, node = self.source, self.graph
        self.add(node, _A, DIP["SourceDocument"])
        self.add(node, DCTERMS["identifier"], Literal(source.id))
        self.add(node, DCTERMS["language"], Literal(source.language))
        self.words(node, DCTERMS["title"], source.title)
        if source.published is not None:
            self.add(node, DCTERMS["issued"], _day(date.fromisoformat(source.published)))
        if source.url is not None:
            self.add(node, DCTERMS["source"], _address(source.url))
        if source.publisher is not None:
            self.add(node, DCTERMS["publisher"], Literal(source.publisher))
        if keep_text:
            self.words(node, DIP["text"], source.text)
        self.add(node, DIP["sha256"], Literal(sha256(source.text.encode()).hexdigest()))

    def map_entity(self, entity: Entity) -> None:
        node = self.things[entity.id]
        self.add(node, _A, _ENTITY_CLASS[entity.kind])
        for name, label in _labels(entity.labels):
            self.add(node, name, label)
        if entity.same_as is not None:
            self.add(node, OWL["sameAs"], WIKIDATA[entity.same_as])
        self.link(node, ORG["subOrganizationOf"], entity.part_of)
        self.link(node, DIP["inState"], entity.in_state)

    def map_event(self, event: Event) -> None:
        node = self.things[event.id]
        self.add(node, _A, _EVENT_CLASS[event.type])
        self.words(node, RDFS["label"], event.label, event.evidence)
        self.link(node, DIP["ofBody"], event.body)
        self.link(node, DIP["place"], event.place)
        self.time(node, DIP["date"], event.date)
        if event.date is not None and event.date_inferred:
            self.add(node, DIP["dateBasis"], CONCEPT["basis/inferred"])
        self.add(node, DIP["status"], CONCEPT["event-status/" + event.status])
        if event.form is not None:
            self.add(node, DIP["form"], CONCEPT["event-form/" + event.form])
        for chair in event.chairs:
            self.link(node, DIP["chair"], chair)
        for topic in event.topics:
            self.words(node, DIP["topic"], topic, event.evidence)
        self.evidence(node, event.evidence)

    def map_attendance(self, fact: Attendance) -> None:
        event, agent = self.things[fact.event], self.things[fact.agent]
        chairs = (fact.event, fact.agent) in self.chairs
        self.add(event, DIP["chair"] if chairs else DIP["participant"], agent)
        node = self.things[f"participation/{_slug(fact.event)}-{_slug(fact.agent)}-{fact.role}"]
        self.add(node, _A, DIP["Participation"])
        self.add(node, DIP["event"], event)
        self.add(node, DIP["agent"], agent)
        self.add(node, DIP["inRole"], CONCEPT["participation-role/" + fact.role])
        self.link(node, DIP["onBehalfOf"], fact.on_behalf_of)
        self.evidence(node, fact.evidence)

    def map_chairmanship(self, fact: Chairmanship) -> None:
        local_id = _chairmanship_id(fact)
        node = self.things[local_id]
        self.add(node, _A, DIP["Chairmanship"])
        self.link(node, DIP["ofBody"], fact.body)
        self.link(node, DIP["holder"], fact.holder)
        self.time(node, DIP["period"], fact.period)
        if fact.basis == "stated" or local_id not in self.stated:
            self.add(node, DIP["basis"], CONCEPT["basis/" + fact.basis])
            if fact.reason is not None:
                self.add(node, DIP["reason"], Literal(fact.reason))
        before = self.term_before(fact)
        if before is not None:
            self.link(node, DIP["succeeds"], _chairmanship_id(before))
        self.evidence(node, fact.evidence)

    def term_before(self, fact: Chairmanship) -> Chairmanship | None:
        """The term of the holder before in the same body: the latest that begins before this one and ends no later.

        Undated terms count only where no dated one fits.
        """
        if fact.succeeds is None:
            return None
        begin, end = _span(fact.period)
        candidates = []
        for term in self.terms:
            if (term.body, term.holder) != (fact.body, fact.succeeds) or term.holder == fact.holder:
                continue
            first, last = _span(term.period)
            if term.period is None or fact.period is None or (first < begin and last <= end):
                candidates.append((term.period is not None, last, first, term.period or "", term))
        return max(candidates, key=lambda row: row[:4])[4] if candidates else None

    def map_office_holding(self, fact: OfficeHolding) -> None:
        parts = [_slug(fact.holder), fact.role]
        if fact.office_of is not None:
            parts.append(_slug(fact.office_of))
        if fact.period is not None:
            parts.append(_period_slug(fact.period))
        node = self.things["office-holding/" + "-".join(parts)]
        self.add(node, _A, DIP["OfficeHolding"])
        self.link(node, DIP["holder"], fact.holder)
        self.add(node, DIP["role"], CONCEPT["role/" + fact.role])
        self.link(node, DIP["officeOf"], fact.office_of)
        self.words(node, RDFS["label"], fact.title, fact.evidence)
        self.time(node, DIP["period"], fact.period)
        self.evidence(node, fact.evidence)

    def map_document(self, document: Document) -> None:
        node = self.things[document.id]
        self.add(node, _A, DIP["Document"])
        self.add(node, DIP["documentType"], CONCEPT["document-type/" + document.type])
        self.add(node, DIP["isDraft"], _TRUE if document.draft else _FALSE)
        self.words(node, DCTERMS["title"], document.title, document.evidence)
        self.words(node, DIP["about"], document.about, document.evidence)
        self.time(node, DIP["period"], document.period)
        for originator in document.originators:
            self.link(node, DIP["originator"], originator)
        for body in document.submitted_to:
            self.link(node, DIP["submittedTo"], body)
        self.evidence(node, document.evidence)

    def map_document_action(self, fact: DocumentAction) -> None:
        local_id = f"document-action/{_slug(fact.document)}-{fact.action}"
        node = self.things[local_id if fact.event is None else f"{local_id}-{_slug(fact.event)}"]
        self.add(node, _A, DIP["DocumentAction"])
        self.link(node, DIP["document"], fact.document)
        self.add(node, DIP["action"], CONCEPT["document-action/" + fact.action])
        self.link(node, DIP["event"], fact.event)
        self.link(node, DIP["agent"], fact.agent)
        self.evidence(node, fact.evidence)

    def map_speech_act(self, fact: SpeechAct) -> None:
        node = self.numbered("speech-act")
        self.add(node, _A, DIP["SpeechAct"])
        self.link(node, DIP["speaker"], fact.speaker)
        self.add(node, DIP["act"], CONCEPT["speech-act/" + fact.act])
        self.link(node, DIP["addressee"], fact.addressee)
        self.words(node, DIP["quote"], fact.quote, fact.evidence)
        self.words(node, DIP["about"], fact.about, fact.evidence)
        self.evidence(node, fact.evidence)

    def map_initiative(self, fact: Initiative) -> None:
        node = self.numbered("initiative")
        self.add(node, _A, DIP["Initiative"])
        self.link(node, DIP["initiator"], fact.initiator)
        self.words(node, DIP["about"], fact.about, fact.evidence)
        self.evidence(node, fact.evidence)


def _slug(local_id: str) -> str:
    return local_id.partition("/")[2] or local_id


def _period_slug(period: str) -> str:
    return period.replace("/", "--").replace("..", "open")


def _chairmanship_id(fact: Chairmanship) -> str:
    period = "undated" if fact.period is None else _period_slug(fact.period)
    return f"chairmanship/{_slug(fact.body)}-{_slug(fact.holder)}-{period}"


def _span(period: str | None) -> tuple[date, date]:
    first, last = (None, None) if period is None else bounds(period)
    return first or date.min, last or date.max


def _address(url: str) -> NamedNode:
    try:
        return NamedNode(url)
    except ValueError:
        raise ValueError(f"not an absolute address: {url!r}") from None


@lru_cache(maxsize=_MOST_KEPT)
def _day(day: date) -> Literal:
    return Literal(day.isoformat(), datatype=XSD["date"])


@lru_cache(maxsize=_MOST_KEPT)
def _integer(number: int) -> Literal:
    """An ``xsd:integer``: Oxigraph turns narrower types into this one, and a graph must not change by being stored."""
    return Literal(str(number), datatype=XSD["integer"])


@lru_cache(maxsize=_MOST_KEPT)
def _decimal(number: float) -> Literal:
    """An ``xsd:decimal`` of at most four places in canonical form (``1``, ``0.9``), which is how Oxigraph keeps it."""
    return Literal(f"{number:.4f}".rstrip("0").rstrip("."), datatype=XSD["decimal"])
