"""Reads the sentences of a text, frame by frame, into a Reading.

What a frame states is its ``fact``; each kind of fact has one reader here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from graphbuilder.frames.clauses import Predicate, find_predicates, spread_cases
from graphbuilder.frames.matcher import Matched, match
from graphbuilder.frames.medial import find_medial_predicates
from graphbuilder.frames.ordered import find_ordered_predicates
from graphbuilder.languages.time import Moment
from graphbuilder.mentions.elements import Element, EventMention, Office
from graphbuilder.mentions.phrases import is_dash
from graphbuilder.resolution.chairmanships import (
    ChairRoles,
    Equations,
    Handing,
    Holding,
    Lasting,
    Nouns,
    Succession,
    Terms,
    compose_periods,
    infer_months,
    infer_years,
    open_periods,
    prefer_states,
)
from graphbuilder.resolution.documents import Documents
from graphbuilder.resolution.events import (
    Attendances,
    Encounters,
    EventNouns,
    EventRegister,
    TakingPlace,
    Visits,
    settle_events,
)
from graphbuilder.resolution.home import home_of
from graphbuilder.resolution.offices import PLAIN, Offices, apart, people_in
from graphbuilder.resolution.reading import Reading, Sentence
from graphbuilder.resolution.speech import Speech
from graphbuilder.resolution.versions import join_versions

_INSTEAD: dict[str, frozenset[str]] = {
    "encounter": frozenset(("encounter", "handover")),
    "gathering": frozenset(("encounter", "attendance", "event")),
    "visit": frozenset(("visit",)),
    "chairmanship": frozenset(("chair", "chairmanship")),
    "handover": frozenset(("handover",)),
}
"""Facts that, once a predicate has been found to state them, leave no room for another."""
_LONGEST_DATELINE = 9
_FOR_THE_CHAIR = frozenset(("congratulated", "thanked", "praised"))
"""Acts whose addressee, where they name a chairmanship, holds it."""


def dateline_of(elements: Sequence[Element]) -> Element | None:
    """'АСТАНА.', 'ТАШКЕНТ, 17 қараша.': the place that alone, or with a date, makes a sentence."""
    named = [e for e in elements if e.kind == "place"]
    alone = len(named) == 1 and all(e.kind in ("place", "time", "punct") for e in elements)
    return named[0] if alone and elements[-1].value == "." else None


def opening_place(elements: Sequence[Element]) -> Element | None:
    """'TIRANA, 13 June 2025 – The summit …': the place that a text opens with, before a dash or a colon."""
    if not elements or elements[0].kind != "place":
        return None
    for element in elements[1:_LONGEST_DATELINE]:
        if is_dash(element) or element.value == ":":
            return elements[0]
        if element.kind not in ("punct", "time", "state", "number", "word"):
            return None
    return None


def _people_of(element: Element) -> list[Element]:
    """The people whom an element names, or with whom the event that it names is held."""
    guests = element.value.guests if isinstance(element.value, EventMention) else []
    return [person for named in (element, *guests) for person in people_in(named)]


class Reader:
    """Reads one text: ``meet`` all sentences first, then ``read`` each in turn, then ``finish``."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.terms = Terms(reading)
        self.holding = Holding(self.terms)
        self.lasting = Lasting(self.terms)
        self.handing = Handing(self.terms)
        self.succession = Succession(self.terms)
        self.chair_nouns = Nouns(self.terms)
        self.equations = Equations(self.terms)
        self.chair_roles = ChairRoles(self.terms)
        self.events = EventRegister(reading, self.terms)
        self.taking_place = TakingPlace(self.events)
        self.attendances = Attendances(self.events)
        self.encounters = Encounters(self.events)
        self.event_nouns = EventNouns(self.events, self.encounters)
        self.visits = Visits(self.events)
        self.documents = Documents(reading, self.events)
        self.offices = Offices(reading, self.terms)
        self.speech = Speech(reading)
        self._elements: Sequence[Element] = ()
        """The sentence being read."""
        self._handed: tuple[int, list[str], str | None, Moment | None] = (-9, [], None, None)
        """Sentence, people, place and day of a handover of the chair told of before its event."""
        self._found: set[str] = set()
        """Facts that the predicate being read has been found to state."""
        self._readers: dict[str, Callable[[Matched], bool]] = {
            "event": self._event,
            "attendance": self._attendance,
            "delegation": self.attendances.leads_delegation,
            "represents": self.attendances.represents,
            "chair": self.attendances.chairs,
            "encounter": self.encounters.encounter,
            "gathering": self.encounters.gathering,
            "visit": self.visits.visit,
            "invitation": self.visits.invites,
            "chairmanship": self.holding.holds,
            "term": self.lasting.lasts,
            "handover-done": self.lasting.ends,
            "handover": self._handover,
            "document": self.documents.acts,
            "listed": self.documents.listed,
            "appointment": self.offices.appoints,
            "speech": self._speech,
            "topic": self._topic,
        }

    # ---- the text -----------------------------------------------------------------------------------------------

    def meet(self, sentences: Sequence[Sentence]) -> None:
        """Reads all names and titles first: who 'the prime minister' is may be said later than it matters, and so may
        the given name of someone whom the headline names by the surname.
        """
        for sentence in sentences:
            self.reading.turn_to(sentence.grammar)
            for person in (person for element in sentence.elements for person in people_in(element)):
                if person.value.is_full:
                    self.reading.entities.person(person.value)
        for sentence in sentences:
            self.reading.turn_to(sentence.grammar)
            for element in sentence.elements:
                if element.kind not in PLAIN:
                    self._settle(element)
        entities, together = self.reading.entities, [sentence.elements for sentence in sentences]
        if entities.home is not None and not entities.is_named(entities.home, self.reading.text):
            entities.home = self.offices.first_owner(together) or entities.home
        for sentence in sentences:
            self.reading.turn_to(sentence.grammar)
            self.offices.titles(sentence.elements, first=True)
        opened = next((place for elements in together[:3] if (place := opening_place(elements))), None)
        there = self._state_there(opened.ref) if opened is not None and opened.ref is not None else None
        if entities.home is None:
            entities.home = home_of(together, entities, self.offices.bare, there)
        dateline = next((place for elements in together[:3] if (place := dateline_of(elements))), None)
        self.reading.last_place = dateline
        if dateline is None and self.reading.grammar.language.order_marks:
            dateline = opened
        self.reading.dateline = dateline.ref if dateline is not None else None
        entities.home = entities.home or there
        self.reading.entities.forget_order()

    def _state_there(self, place: str) -> str | None:
        """The state in whose city the text was written, where the text is about it too."""
        entities = self.reading.entities
        entry = entities.authority.entries.get(place)
        state = entry.in_state if entry is not None else None
        return state if state is not None and entities.is_named(state, self.reading.text) else None

    def read(self, sentence: Sentence) -> None:
        """Reads one sentence."""
        grammar, elements = sentence.grammar, sentence.elements
        self.reading.turn_to(grammar)
        for element in elements:
            if element.kind == "word":
                self._pronoun(element)
            elif element.kind not in PLAIN:
                self._body_called_by_event(element)
                self._settle(element)
        self.offices.titles(elements)
        elements = list(apart(elements))
        self._elements = self.terms.sentence = elements
        self._according_to(elements)
        if grammar.language.order_marks:
            predicates = find_ordered_predicates(elements, grammar)
            for predicate in predicates:
                self.reading.look_ahead(predicate)
        elif grammar.language.owner_follows:
            predicates = find_medial_predicates(elements, grammar)
        else:
            spread_cases(elements, grammar)
            predicates = find_predicates(elements, grammar)
        for element in elements:
            if element.kind == "event" and element.value.type == "visit" and element.case == "gen":
                self.visits.days(element)
        self._counted_from(elements)
        for predicate in predicates:
            if not predicate.element.quoted:
                self._predicate(predicate)
                if any(frame.fact == "document" for frame in predicate.frames):
                    self.reading.clause_place(predicate)  # 'there' may mean where a document was signed
                self._handed_at(predicate)
                self._acts_next(predicate)
                if grammar.language.order_marks:
                    self.event_nouns.acts(predicate)
                self.visits.setting(predicate)
                self.attendances.chairs_as(predicate)
                self.attendances.present(predicate, [e for p in predicates if p.role == "nominal" for e in p.args])
        for element in elements:
            self._loose_event(element)
        self.attendances.with_participation(predicates, elements)
        self.chair_nouns.read(elements, predicates)
        self.chair_nouns.handed(elements, predicates)
        if grammar.language.order_marks:
            self.chair_roles.read(elements, predicates)
        else:
            self.equations.copulas(predicates)
        for predicate in predicates:
            if any(frame.fact == "succession" for frame in predicate.frames):
                self.succession.succeeds(predicate)
        self.chair_nouns.of_told(predicates)
        self.succession.predecessors(elements)
        self.succession.successors(elements)
        self.equations.dashes(elements)
        if grammar.language.owner_follows and not grammar.language.order_marks:
            self.equations.apposed(elements)
        self._lists_within(predicates, elements)
        self.documents.among(predicates, elements)
        self.documents.leftovers(elements)
        self._listing(predicates, elements)
        self.speech.initiatives(elements)
        self._subject(predicates, elements)
        people = (person.ref for e in elements if e.kind not in PLAIN for person in _people_of(e))
        self.reading.people_before = list(dict.fromkeys(ref for ref in people if ref))

    def finish(self) -> None:
        """Adds what follows from the whole text."""
        reading = self.reading
        for person, body, evidence in reading.chair_posts:
            self.offices.heads(person, body, evidence)
        self.offices.complete()
        settle_events(reading)
        join_versions(reading)
        prefer_states(reading)
        compose_periods(reading)
        infer_years(reading)
        infer_months(reading)
        open_periods(reading)
        year = reading.anchor.reference_year
        if reading.anchor.published is None and year is not None:
            for node in reading.events:
                if node.date is None and node.status == "held":
                    node.date, node.inferred = str(year), True

    # ---- elements -----------------------------------------------------------------------------------------------

    def _pronoun(self, element: Element) -> None:
        """'ол', 'екеуі', 'мейман': a word that echoes what was named becomes a pronoun."""
        grammar = self.reading.grammar
        if not (case := grammar.pronouns.get(element.value.lower)):
            return
        element.kind, element.case = "pronoun", "as" if element.case == "as" else case
        if element.word in grammar.words["plural_pronouns"]:
            element.value = "both"
        else:
            element.value = "guest" if grammar.is_guest(element) else "one"

    def _body_called_by_event(self, element: Element) -> None:
        """'Тонга возглавляет форум': the word of an event is a body where one of that name has been named."""
        grammar, entities = self.reading.grammar, self.reading.entities
        if element.kind != "event" or element.last - element.first > 1 or element.form.key not in grammar.any_body:
            return
        if element.case in ("nom", "loc", "setting") or (key := entities.anaphor(element.form.key)) is None:
            return
        element.kind, element.value, element.ref = "body", key, key

    def _settle(self, element: Element) -> None:
        """Resolves what an element names, in the order of the text."""
        resolve, value = self.reading.entities.resolve, element.value
        for person in people_in(element):
            for office in person.value.offices:
                self._settle_office(office)
            person.ref = resolve(person)
        if element.kind == "side" and element.form.possessive == "1p" and (home := resolve(element)) is not None:
            element.kind, element.value, element.ref = "state", home, home  # 'елімізге'
        if element.kind == "office":
            self._settle_office(value)
        elif element.kind in ("state", "body", "place", "demonym"):
            element.ref = resolve(element)
            if element.kind == "place" and element.ref and element.case in ("loc", "attr"):
                self.reading.spots.add(element.ref)
        elif element.kind == "event" and value.body is not None:
            resolve(value.body)

    def _settle_office(self, office: Office) -> None:
        """Resolves the owners of an office; the head of a foreign ministry is the foreign minister of its state."""
        entities = self.reading.entities
        for owner in office.owners:
            owner.ref = entities.resolve(owner)
            heads = office.role in ("leader", "foreign-minister") and owner.ref is not None
            state = entities.state_of_ministry(owner.ref or "") if heads else None
            if state is not None:
                office.role, owner.ref = "foreign-minister", state

    def _according_to(self, elements: Sequence[Element]) -> None:
        """'Қарабаевтың айтуынша, … ол': who is cited is 'he'."""
        for person, word in pairwise(elements):
            if person.kind == "person" and word.word in self.reading.grammar.words["according_to"] and person.ref:
                self.reading.last_subject = person.ref

    def _counted_from(self, elements: Sequence[Element]) -> None:
        """'Сайлаудан екі күн бұрын', 'сапардың алғашқы күні': days counted from an event that was told of."""
        for event, time in pairwise(elements):
            if event.kind != "event" or time.kind != "time" or event.case not in ("abl", "gen"):
                continue
            counted = time.value.day_after_last if event.case == "abl" else time.value.day_of_last
            node = self.events.recalled(event) if counted is not None else None
            if node is not None and node.date is not None:
                self.reading.count_from(time.value, node.date)

    def _loose_event(self, element: Element) -> None:
        """An event that only a participle before its noun tells of."""
        mention = element.value
        if element.kind != "event" or element.quoted or not isinstance(mention, EventMention):
            return
        if mention.days and mention.generic and (told := self.events.recalled(element)) is not None:
            told.days = told.days or mention.days
            told.spread()
        if not mention.status:
            if not (self.reading.grammar.language.order_marks or self.reading.grammar.language.owner_follows):
                self.events.hears(element)
            return
        dated = mention.days or (mention.same and (mention.when is not None or mention.place is not None))
        if mention.type == "visit" or (mention.generic and not dated) or (mention.plural and mention.next):
            return
        last = self.reading.last_date
        node = self.events.node(element)
        self.reading.last_date = last or self.reading.last_date
        if node is not None and not node.evidence:
            node.evidence.append(self.reading.evidence(element.start, element.end, "event-noun"))
            node.grounded = True

    def _listing(self, predicates: Sequence[Predicate], elements: Sequence[Element]) -> None:
        """'мына құжаттар қабылданды:' opens a list; sentences without a predicate go on with it."""
        finite = [p for p in predicates if p.role in ("finite", "linked")]
        if elements and elements[-1].value == ":" and finite:
            if self._opens_list(finite[-1]) or any(e.kind == "generic" for e in finite[-1].args):
                self.documents.open_list(finite[-1])
        elif finite:
            self.documents.close_list()

    def _lists_within(self, predicates: Sequence[Predicate], elements: Sequence[Element]) -> None:
        """'Үш құжатты ратификациялады: A туралы келісім, B туралы шарт …': what a sentence lists after its verb."""
        colon = next((e for e in elements if e.value == ":" and not e.quoted), None)
        before = [p for p in predicates if colon is not None and p.end <= colon.start and p.role == "finite"]
        if colon is None or not before or any(p.end > colon.start for p in predicates if p.role == "finite"):
            return
        if before[-1].end + 1 >= colon.start and any(e.kind == "generic" for e in before[-1].args):
            self.documents.list_after(before[-1], [e for e in elements if e.start > colon.start])

    def _opens_list(self, predicate: Predicate) -> bool:
        """'Подписаны:': where verbs stand before what they govern, a list may follow the verb at once."""
        return predicate.passive and all(e.kind in ("punct", "word", "prep") for e in predicate.args)

    def _acts_next(self, predicate: Predicate) -> None:
        """Who a clause without a subject in the same sentence is of, where the clause before it ends without a link."""
        people = [e.ref for e in predicate.subjects if e.kind == "person"]
        marked = self.reading.grammar.language.owner_follows
        if len(people) == 1 and people[0] and predicate.role in ("finite", "linked") and not marked:
            self.reading.last_subject = people[0]

    def _subject(self, predicates: Sequence[Predicate], elements: Sequence[Element]) -> None:
        """Whom 'he' and 'she' of the next sentence mean."""
        for predicate in predicates:
            for element in predicate.subjects:
                if predicate.role not in ("finite", "linked"):
                    continue
                if element.kind == "person" and element.ref:
                    self.reading.last_subject = element.ref
                    return
                if self._keeps_subject(element):
                    return
        named = [p.ref for e in elements if e.kind not in PLAIN for p in people_in(e) if p.ref]
        if not named:
            parties = [p for e in elements if isinstance(e.value, EventMention) for p in e.value.parties]
            named = [k for k in self.reading.all_agents(parties) if k.startswith("person/")]
        if named:
            self.reading.last_subject = named[0]

    def _keeps_subject(self, element: Element) -> bool:
        """'He', or 'the minister' whom the text has named: who 'he' of the next sentence is too."""
        if element.kind == "pronoun":
            return element.value == "one" and self.reading.last_subject is not None
        people = self.reading.agents(element) if element.kind == "office" else []
        if len(people) == 1 and people[0].startswith("person/"):
            self.reading.last_subject = people[0]
            return True
        return False

    # ---- frames -------------------------------------------------------------------------------------------------

    def _predicate(self, predicate: Predicate) -> None:
        """Reads each frame that a predicate can mean."""
        self._found = set()
        for m in match(predicate):
            fact = m.frame.fact
            if predicate.head is not None and "apart" in predicate.head.senses and fact != "delegation":
                continue  # one of several delegations, headed by someone
            read = self._readers.get(fact)
            if read is not None and not _INSTEAD.get(fact, frozenset()) & self._found and read(m):
                self._found.add(fact)

    def _event(self, m: Matched) -> bool:
        """An event takes place; a visit is one of its people."""
        element = m.one("event")
        if element is not None and element.kind == "event" and element.value.type == "visit":
            return self.visits.visit_noun(m)
        if m.frame.name == "call-received":
            return self.event_nouns.call(m)
        noun = element is not None and element.kind == "event" and self.reading.grammar.language.order_marks
        if element is not None and noun and (self.event_nouns.apart(m, element) or self.event_nouns.call(m)):
            return True
        if element is not None and m.all("partner") and self._is_consultation(element):
            return self.encounters.encounter(m)
        return self.taking_place.takes_place(m)

    def _is_consultation(self, element: Element) -> bool:
        """'Held consultations with': an event of no body that two sides hold."""
        mention = element.value
        if not isinstance(mention, EventMention) or mention.body is not None:
            return False
        apart = self.reading.grammar.words["separately"]
        separate = mention.type == "talks" and not apart.isdisjoint(mention.label.lower().split())
        return mention.of_body or mention.weak or separate

    def _attendance(self, m: Matched) -> bool:
        """Someone takes part; a frame without an event is of the one told of."""
        if "event" in m.frame.roles:
            return self.attendances.attends(m)
        return "attendance" not in self._found and self.attendances.speaks(m)

    def _handover(self, m: Matched) -> bool:
        """The chair is handed over; who does so at an event is there."""
        predicate = m.predicate
        done = self.handing.passes(m)
        if not done and self.reading.grammar.language.order_marks and self._in_the_chair(m):
            return True
        if not done or predicate.tense != "past" or predicate.role not in ("finite", "linked"):
            return done
        if (event := self.events.main()) is not None and event.status == "held":
            self.handing.handed_at(event)
        sides = [e for role in ("to", "from") for e in m.all(role) if e.kind in ("person", "pronoun")]
        people = [k for k in self.reading.all_agents(sides) if k.startswith("person/")]
        place, moment = self.reading.clause_spot(predicate), self.reading.clause_moment(predicate)
        at = next((e for e in predicate.args if e.kind == "event" and e.case == "loc"), None)
        event = self.events.node(at, status="held") if at is not None else self.events.main()
        if event is None or (at is None and (event.body is None or event.status != "held")):
            self._handed = (self.reading.sentence, people, place, moment)
            return done
        sentence, before, there, then = self._handed
        if at is not None and self.reading.sentence - sentence <= 1:
            people, place, moment = [*before, *people], place or there, moment or then
        if at is not None:
            event.place = event.place or place
            if event.date is None and moment is not None:
                event.dated(moment)
        self.events.attend(event, people, predicate, m.frame.name)
        return done

    def _handed_at(self, predicate: Predicate) -> None:
        """'X handed over the chair … This happened at the summit': whoever did is there, on that day."""
        sentence, people, place, moment = self._handed
        stem = predicate.element.form.key.removeprefix("=")
        if self.reading.sentence - sentence > 1 or stem not in self.reading.grammar.words["happens"]:
            return
        at = next((e for e in predicate.args if e.kind == "event" and e.case in ("loc", "setting")), None)
        event = self.events.node(at, status="held") if at is not None else None
        if event is None or predicate.negative or predicate.tense != "past":
            return
        event.place = event.place or self.reading.clause_spot(predicate) or place
        told = self.reading.clause_moment(predicate) or moment
        if event.date is None and told is not None:
            event.dated(told)
        self.events.support(event, predicate, "handed-over-at")
        self.events.attend(event, people, predicate, "handed-over-at")

    def _in_the_chair(self, m: Matched) -> bool:
        """'X took the chair', of no body: X chairs the session told of."""
        chair, takers, event = m.one("chair"), m.all("to"), self.events.main()
        if m.frame.name != "takes-over-the-chair" or chair is None or event is None or event.status != "held":
            return False
        if (
            m.all("from")
            or getattr(chair.value, "body", None) is not None
            or m.predicate.status != "held"
            or event.chairs
        ):
            return False
        if not takers or any(e.kind != "person" for e in takers):
            return False
        for person in takers:
            self.events.under(event, person)
        return True

    def _speech(self, m: Matched) -> bool:
        """Someone says something; who is congratulated on the chair holds it."""
        said = "speech" not in self._found and self.speech.says(m, self._elements)
        if m.frame.code in _FOR_THE_CHAIR:
            self._congratulated(m)
        return said

    def _congratulated(self, m: Matched) -> None:
        """'… congratulated X on assuming the chair', 'thanked X for its chairmanship': X holds it."""
        predicate = m.predicate
        for chair in predicate.args:
            if chair.kind != "chair" or chair.case == "nom":
                continue
            if getattr(chair.value, "holder", None) is not None:
                continue  # whose chairmanship it is stands with the noun
            for whom in m.all("addressee"):
                if holder := self.reading.holder(whom):
                    evidence = self.reading.clause(predicate, "congratulated-on-the-chair")
                    self.terms.assumes(predicate, holder, chair, evidence)

    def _topic(self, m: Matched) -> bool:
        """'… мәселелері талқыланды': a topic of the event told of."""
        event = self.events.current
        if event is None or m.predicate.role not in ("finite", "linked"):
            return False
        event.topics += [t for t in self.speech.topics(m.predicate) if t not in event.topics]
        return True
