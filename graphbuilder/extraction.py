"""The road of a text from its characters to its facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from graphbuilder.authority import Authority, read_authority
from graphbuilder.facts import Extraction, Source
from graphbuilder.frames.clauses import Predicate, find_predicates, spread_cases
from graphbuilder.frames.matcher import Matched, match
from graphbuilder.frames.table import add_frames, read_frames
from graphbuilder.languages import language_module
from graphbuilder.languages.base import Language
from graphbuilder.languages.time import Anchor
from graphbuilder.languages.tokens import split_sentences, tokenize
from graphbuilder.mentions.compose import Composer
from graphbuilder.mentions.elements import DocumentMention, Element, EventMention
from graphbuilder.mentions.finder import find_elements
from graphbuilder.mentions.grammar import Grammar
from graphbuilder.mentions.lexicon import Lexicon, build_lexicon
from graphbuilder.mentions.people import Names, build_names, find_people
from graphbuilder.resolution.assemble import assemble
from graphbuilder.resolution.chairmanships import Chairmanships, infer_years, prefer_states
from graphbuilder.resolution.documents import Documents
from graphbuilder.resolution.entities import Entities
from graphbuilder.resolution.events import Events, settle_events
from graphbuilder.resolution.offices import Offices, apart, people_in
from graphbuilder.resolution.reading import Reading
from graphbuilder.resolution.speech import Speech
from graphbuilder.resources import folder


class _Toolkit:
    """What reading a language needs, built once."""

    def __init__(self, language: Language, authority: Authority) -> None:
        self.language = language
        self.lexicon: Lexicon = build_lexicon(language, authority)
        add_frames(self.lexicon, read_frames(language))
        self.grammar = Grammar(language)
        language.learn_verbs(sorted(self.grammar.verb_stems()))
        self.names: Names = build_names(authority, language.code)


class Extractor:
    """Reads texts; one extractor serves any number of them, in any supported language.

    ``authority_files`` are Turtle files of the shape of ``ontology/authority``, read after the shipped ones.
    """

    def __init__(self, authority_files: Sequence[Path] = ()) -> None:
        ontology = folder("ontology")
        shipped = sorted((ontology / "authority").glob("*.ttl"))
        self.authority = read_authority([*shipped, *authority_files], ontology / "concepts.ttl")
        self._toolkits: dict[str, _Toolkit] = {}

    def _toolkit(self, code: str) -> _Toolkit:
        if code not in self._toolkits:
            self._toolkits[code] = _Toolkit(language_module(code), self.authority)
        return self._toolkits[code]

    def extract(self, source: Source) -> Extraction:
        """All facts that ``source`` states. Raises ValueError for a language without a module."""
        tools = self._toolkit(source.language)
        sentences = _elements(source.text, tools)
        entities = Entities(self.authority, tools.language)
        published = date.fromisoformat(source.published) if source.published else None
        year = published.year if published else _reference_year(sentences)
        reading = Reading(source.text, tools.grammar, entities, Anchor(published, year))
        reader = _Reader(reading)
        reader.meet(sentences)
        for number, elements in enumerate(sentences):
            reading.sentence = number
            reader.read(elements)
        reader.finish()
        return assemble(source, reading)


def _elements(text: str, tools: _Toolkit) -> list[list[Element]]:
    """The sentences of a text as composed elements."""
    language, names = tools.language, tools.names.for_text()
    composer = Composer(tools.grammar, text, tools.names.given, tools.lexicon.event_noun)
    sentences = [
        find_elements(tokens, language, tools.lexicon, tools.names.given)
        for tokens in split_sentences(text, tokenize(text), language.abbreviations)
    ]
    before, after = composer.first_steps(), composer.last_steps()
    sentences = [composer.run(elements, before) for elements in sentences]
    sentences = [find_people(elements, language, names, strong_only=True) for elements in sentences]
    done = []
    for elements in sentences:
        people = find_people(elements, language, names, strong_only=False)
        done.append(composer.run(people, after))
    return done


def _reference_year(sentences: Sequence[Sequence[Element]]) -> int | None:
    """The year of a text without a date: that of its dated events and of the plans made in it."""
    votes: Counter[int] = Counter()
    for elements in sentences:
        for element in elements:
            when = element.value if element.kind == "time" else None
            if isinstance(element.value, DocumentMention | EventMention):
                when = element.value.when
            if when is not None and when.year is not None and when.year_end is None:
                votes[when.year] += (
                    3 if when.exact else 2 if element.kind == "document" else 1 if element.case == "loc" else 0
                )
    if not votes:
        return None
    best = max(votes.values())
    return max(year for year, count in votes.items() if count == best)


class _Reader:
    """Reads sentences into a Reading, frame by frame."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.terms = Chairmanships(reading)
        self.events = Events(reading, self.terms)
        self.documents = Documents(reading, self.events)
        self.offices = Offices(reading)
        self.speech = Speech(reading)

    def meet(self, sentences: Sequence[list[Element]]) -> None:
        """Reads all titles first: who 'the prime minister' is may be said later than it matters."""
        for elements in sentences:
            for element in elements:
                self._settle(element)
            self.offices.titles(elements, first=True)
        self.reading.entities.forget_order()

    def read(self, elements: list[Element]) -> None:
        """Reads one sentence."""
        reading, grammar = self.reading, self.reading.grammar
        for element in elements:
            if element.kind == "word" and (case := grammar.pronouns.get(element.value.lower)):
                element.kind, element.case = "pronoun", case
                lower = element.word
                element.value = (
                    "both"
                    if lower in grammar.words["plural_pronouns"]
                    else "guest"
                    if grammar.is_guest(element)
                    else "one"
                )
            self._settle(element)
        self.offices.titles(elements)
        elements = list(apart(elements))
        self._according_to(elements)
        spread_cases(elements, grammar)
        predicates = find_predicates(elements, grammar)
        for predicate in predicates:
            if not predicate.element.quoted:
                self._predicate(predicate, elements)
                self.events.present(predicate, [e for p in predicates if p.role == "nominal" for e in p.args])
        for element in elements:
            self._loose_event(element)
        self.terms.nouns(elements, predicates)
        self.terms.equations(elements)
        self.documents.leftovers(elements)
        self._listing(predicates, elements)
        self.speech.initiatives(elements)
        self._subject(predicates, elements)

    def _settle(self, element: Element) -> None:
        """Resolves what an element names, in the order of the text."""
        value = element.value
        for person in people_in(element):
            for office in person.value.offices:
                for owner in office.owners:
                    owner.ref = self.reading.entities.resolve(owner)
            person.ref = self.reading.entities.resolve(person)
        if element.kind == "person":
            return
        if element.kind == "office":
            for owner in value.owners:
                owner.ref = self.reading.entities.resolve(owner)
        elif element.kind in ("state", "body", "place", "demonym"):
            element.ref = self.reading.entities.resolve(element)
        elif element.kind == "event" and value.body is not None:
            self.reading.entities.resolve(value.body)

    def _according_to(self, elements: Sequence[Element]) -> None:
        """'Қарабаевтың айтуынша, … ол': who is cited is 'he'."""
        for person, word in zip(elements, elements[1:], strict=False):
            if person.kind == "person" and word.word in self.reading.grammar.words["according_to"] and person.ref:
                self.reading.last_subject = person.ref

    def _predicate(self, predicate: Predicate, elements: Sequence[Element]) -> None:
        found: set[str] = set()
        for m in match(predicate):
            if self._frame(m, elements, found):
                found.add(m.frame.fact)

    def _frame(self, m: Matched, elements: Sequence[Element], found: set[str]) -> bool:
        fact, events = m.frame.fact, self.events
        if fact == "event":
            element = m.one("event")
            if element is not None and element.kind == "event" and element.value.type == "visit":
                status = m.frame.status or m.predicate.status
                return events.visit_noun(
                    element, m.predicate, "cancelled" if m.predicate.negative else status, m.frame.name
                )
            return events.takes_place(m)
        if fact == "attendance":
            return events.attends(m) if "event" in m.frame.roles else "attendance" not in found and events.speaks(m)
        if fact == "delegation":
            return events.leads_delegation(m)
        if fact == "represents":
            return events.represents(m)
        if fact == "chair":
            return events.chairs(m)
        if fact == "encounter":
            return not {"encounter", "handover"} & found and events.encounter(m)
        if fact == "gathering":
            return not {"encounter", "attendance"} & found and events.gathering(m)
        if fact == "visit":
            return "visit" not in found and events.visit(m)
        if fact == "chairmanship":
            return not {"chair", "chairmanship"} & found and self.terms.holds(m)
        if fact == "handover":
            return "handover" not in found and self._handover(m)
        if fact == "document":
            return self.documents.acts(m)
        if fact == "listed":
            return self.documents.listed(m)
        if fact == "appointment":
            return self.offices.appoints(m, self.terms)
        if fact == "speech":
            return self._speech(m, elements, found)
        if fact == "topic":
            return self._topic(m)
        return False

    def _handover(self, m: Matched) -> bool:
        done = self.terms.passes(m)
        event = self.events.main()
        if done and event is not None and m.predicate.tense == "past" and m.predicate.role in ("finite", "linked"):
            people = [
                k for role in ("to", "from") for e in m.all(role) if e.kind == "person" for k in self.reading.agents(e)
            ]
            self.events.attend(event, people, m.predicate, m.frame.name)
        return done

    def _speech(self, m: Matched, elements: Sequence[Element], found: set[str]) -> bool:
        said = "speech" not in found and self.speech.says(m, elements)
        if m.frame.code == "congratulated":
            for element in m.predicate.args:
                if element.kind == "chair" and element.case != "nom":
                    for whom in m.all("addressee"):
                        if holder := self.reading.holder(whom):
                            evidence = self.reading.evidence(
                                m.predicate.start, m.predicate.end, "congratulated-on-the-chair"
                            )
                            self.terms.assumes(m.predicate, holder, element, evidence)
        return said

    def _topic(self, m: Matched) -> bool:
        event = self.events.current
        if event is None or m.predicate.role not in ("finite", "linked"):
            return False
        event.topics += [t for t in self.speech.topics(m.predicate) if t not in event.topics]
        return True

    def _listing(self, predicates: Sequence[Predicate], elements: Sequence[Element]) -> None:
        """'мына құжаттар қабылданды:' opens a list; sentences without a predicate go on with it."""
        finite = [p for p in predicates if p.role in ("finite", "linked")]
        if elements and elements[-1].value == ":" and finite:
            if any(e.kind == "generic" for e in finite[-1].args):
                self.documents.open_list(finite[-1])
        elif finite:
            self.documents.list_action = None

    def _loose_event(self, element: Element) -> None:
        """An event that only a participle before its noun tells of."""
        if (
            element.kind == "event"
            and isinstance(element.value, EventMention)
            and element.value.status
            and not element.quoted
        ):
            mention = element.value
            if mention.type == "visit" or mention.generic or (mention.plural and mention.next):
                return
            node = self.events.node(element)
            if node is not None and not node.evidence:
                node.evidence.append(self.reading.evidence(element.start, element.end, "event-noun", 0.8))
                node.grounded = True

    def _subject(self, predicates: Sequence[Predicate], elements: Sequence[Element]) -> None:
        """Whom 'he' and 'she' of the next sentence mean."""
        for predicate in predicates:
            for element in predicate.subjects:
                if element.kind == "person" and element.ref and predicate.role in ("finite", "linked"):
                    self.reading.last_subject = element.ref
                    return
        named = [p.ref for e in elements for p in people_in(e) if p.ref]
        if not named:
            named = [
                k
                for e in elements
                if isinstance(e.value, EventMention)
                for p in e.value.parties
                for k in self.reading.agents(p)
                if k.startswith("person/")
            ]
        if named:
            self.reading.last_subject = named[0]

    def finish(self) -> None:
        """What follows from the whole text."""
        for person, body, evidence in self.reading.chair_posts:
            self.offices.heads(person, body, evidence)
        settle_events(self.reading)
        prefer_states(self.reading)
        infer_years(self.reading)
        year = self.reading.anchor.reference_year
        if self.reading.anchor.published is None and year is not None:
            for node in self.reading.events:
                if node.date is None and node.status == "held":
                    node.date, node.inferred = str(year), True
