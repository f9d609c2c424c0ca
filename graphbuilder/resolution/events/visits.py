"""Visits: who goes where, when."""

from __future__ import annotations

from dataclasses import dataclass

from graphbuilder.frames.clauses import Predicate
from graphbuilder.frames.matcher import Matched
from graphbuilder.languages.time import Moment, When
from graphbuilder.mentions.elements import Element, EventMention
from graphbuilder.resolution.events.register import EventRegister
from graphbuilder.resolution.events.sameness import one_time, within
from graphbuilder.resolution.reading import EventNode


@dataclass(frozen=True, slots=True)
class _Journey:
    """What a clause says of a visit."""

    people: list[str]
    place: str | None
    when: When | None
    status: str
    noun: Element | None
    """The noun that names the visit, if one does."""


class Visits:
    """Reads frames of travelling and nouns of visits."""

    def __init__(self, register: EventRegister) -> None:
        self.register = register
        self.reading = register.reading
        self._invited: tuple[int, Element | None, list[str]] = (-9, None, [])
        """Sentence, goal and guests of the invitation told of last."""

    def visit(self, m: Matched) -> bool:
        """Someone goes somewhere on a visit: 'Қ. Тоқаев Қырғызстанға ресми сапармен барды'."""
        predicate, reading = m.predicate, self.reading
        manner = m.one("manner")
        if "manner" in m.frame.roles and (manner is None or manner.value.type != "visit"):
            return False
        if predicate.tense in ("unreal", "proposed"):
            return False
        visitors = m.all("agent") or m.all("visitor") or (manner.value.parties if manner is not None else [])
        people = [k for k in reading.all_agents(visitors) if k.startswith("person/")]
        if not people and predicate.head is not None and predicate.head.kind == "person":
            people = reading.agents(predicate.head)
        if m.frame.name == "travels" and any(e.kind == "event" and e.case != "loc" for e in predicate.args):
            return False
        goal = self._goal(m, manner)
        if people and goal is None and manner is not None:
            goal = self._invited_to()
            if goal is None and m.frame.name == "pays-a-visit":
                return self._known_visit(m, manner)
        if not people or goal is None:
            return False
        status = "cancelled" if predicate.negative else m.frame.status or predicate.status
        when, place = reading.clause_when(predicate), reading.entities.resolve(goal)
        if manner is None and when is None and status == "held" and (host := self._gathering_at(place)) is not None:
            self.register.attend(host, people, predicate, m.frame.name)
            return True
        self._note(_Journey(people, place, when, status, manner), predicate, m.frame.name)
        reading.last_place = goal
        return True

    def _gathering_at(self, place: str | None) -> EventNode | None:
        """The session or conference told of that is held where people come to."""
        host, entities = self.register.main(), self.reading.entities
        if host is None or host.type not in ("meeting", "conference") or host.status != "held" or not host.place:
            return None
        return host if place is not None and (place == host.place or within(place, host.place, entities)) else None

    @staticmethod
    def _goal(m: Matched, manner: Element | None) -> Element | None:
        """Where the visit goes: a city before a state."""
        named = [*m.all("destination"), manner.value.place if manner is not None else None]
        goals = [e for e in named if e is not None and e.kind in ("state", "place")]
        return next((e for e in goals if e.kind == "place"), goals[0] if goals else None)

    def visit_noun(self, m: Matched) -> bool:
        """'Айман Сафадидің Қазақстанға ресми сапары басталады'."""
        element = m.one("event")
        return element is not None and self._known_visit(m, element)

    def _known_visit(self, m: Matched, element: Element) -> bool:
        """A visit that its noun names, with its guest or as the one told of."""
        predicate, rule = m.predicate, m.frame.name
        if predicate.tense == "unreal":
            return False
        mention: EventMention = element.value
        parties = mention.parties or predicate.subjects
        people = [k for k in self.reading.all_agents(parties) if k.startswith("person/")]
        goal = mention.place or self._led_to(predicate) or self.reading.clause_place(predicate)
        if not people and (whose := self._of_the_latter(predicate)):
            people = whose
        if not people and goal is None and (invited := self._guests_invited()):
            people, goal = invited, self._invited_to()  # 'X пригласил Y в Астану; визит намечен на май'
        if not people and (known := self.register.named(element)) is not None and known.type == "visit":
            people = list(known.attendance)  # 'завершил визит, проходивший 24–27 июня'
        people = people or self._told_of(mention)
        if not people:
            return False
        self.reading.last_subject = people[0]
        status = "cancelled" if predicate.negative else m.frame.status or predicate.status
        moved = self.register.moved_to(m)
        status = "planned" if moved is not None else status
        rule = "event-moved" if moved is not None else rule
        when = moved or mention.when or self.reading.clause_when(predicate)
        place = self.reading.entities.resolve(goal)
        self._note(_Journey(people, place, when, status, element), predicate, rule)
        self.reading.last_place = goal or self.reading.last_place
        return True

    def _led_to(self, predicate: Predicate) -> Element | None:
        """'will make his first trip abroad to Harare', 'the visit of the latter to Brno'."""
        goals = (e for e in predicate.args if e.kind in ("place", "state") and e.case == "dat")
        return next(goals, None) if self.reading.grammar.language.order_marks else None

    def _of_the_latter(self, predicate: Predicate) -> list[str]:
        """'the visit of the latter': of whom the text named last."""
        told = any(e.word in self.reading.grammar.words["latter"] for e in predicate.args)
        return self.reading.people_before[-1:] if told else []

    def invites(self, m: Matched) -> bool:
        """'X invited his counterpart to Astana': where the visit leads of which the text tells next."""
        place = next((e for e in m.all("destination") if e.kind in ("place", "state")), None)
        if place is not None and not m.predicate.negative:
            guests = [k for k in self.reading.all_agents(m.all("visitor")) if k.startswith("person/")]
            self._invited = (self.reading.sentence, place, guests)
        return False

    def _invited_to(self) -> Element | None:
        """Where someone was invited to right before."""
        sentence, place, _ = self._invited
        return place if self.reading.sentence - sentence <= 1 else None

    def _guests_invited(self) -> list[str]:
        """Who was invited right before."""
        sentence, _, guests = self._invited
        return guests if self.reading.sentence - sentence <= 1 else []

    def setting(self, predicate: Predicate) -> None:
        """'Иран Президентінің Алжирге сапары аясында …': a visit in whose course something happens."""
        if (
            predicate.role not in ("finite", "linked")
            or predicate.negative
            or predicate.tense in ("unreal", "proposed")
        ):
            return
        for element in predicate.args:
            mention = element.value
            if element.kind != "event" or element.case != "setting" or mention.type != "visit":
                continue
            marked = self.reading.grammar.language.order_marks or self.reading.grammar.language.owner_follows
            parties = mention.parties or ([] if mention.same or marked else predicate.subjects)
            people = [k for k in self.reading.all_agents(parties) if k.startswith("person/")]
            people = people or self._own_visit(element, predicate)
            place, when = self.reading.entities.resolve(mention.place), mention.when
            if predicate.status == "planned":  # 'подпишут осенью в Анкаре во время визита министра'
                unnamed = [p for p in mention.parties if p.kind == "office"]
                people = people or self.reading.all_agents(unnamed)
                place = place or self.reading.clause_spot(predicate)
                when = when or self.reading.clause_when(predicate)
            if people and place is not None:
                journey = _Journey(people, place, when, predicate.status, element)
                self._note(journey, predicate, "setting")

    def _own_visit(self, visit: Element, predicate: Predicate) -> list[str]:
        """'During his visit to Cyprus, X met Y', 'was received by Y': the visit of the subject, but for a host's."""
        own = visit.senses.get("determiner") in self.reading.grammar.words["possessives"]
        hosts = not predicate.passive and any(frame.name == "receives" for frame in predicate.frames)
        if not own or hosts or not self.reading.grammar.language.order_marks:
            return []
        return self.reading.all_agents(e for e in predicate.subjects if e.kind == "person")

    def days(self, element: Element) -> None:
        """'29-30 мамырға созылған сапардың …': the days of the visit told of."""
        mention: EventMention = element.value
        visit = next((e for e in reversed(self.reading.events) if e.type == "visit"), None)
        if visit is None or mention.parties or mention.next or visit.date is not None or mention.when is None:
            return
        moment = self.reading.moment(mention.when, future=self.reading.side(visit.status or "planned", mention.when))
        if moment is not None:
            visit.dated(moment, mention.when)
            self.reading.dates(visit)

    def _told_of(self, mention: EventMention) -> list[str]:
        """'But that visit was put off', 'the visit began yesterday': whose visit was told of last."""
        bare = mention.place is None and mention.when is None and mention.status is None and not mention.plural
        if not (mention.same or bare) or mention.next:
            return []
        visit = next((e for e in reversed(self.reading.events) if e.type == "visit"), None)
        return list(visit.attendance) if visit is not None else []

    def _note(self, journey: _Journey, predicate: Predicate, rule: str) -> None:
        """Notes a visit; one told twice is one."""
        reading = self.reading
        moment = reading.moment(journey.when, future=reading.side(journey.status, journey.when))
        stem, words = predicate.element.form.key.removeprefix("="), reading.grammar.words
        edge = stem in words["start_verbs"] or stem in words["end_verbs"]  # of its days that is only the first or last
        moved = rule == "event-moved" and moment is not None
        node = self._known(journey, None if edge or moved else moment) or self._make(journey, predicate)
        if moved:
            node.status, node.date = journey.status, None
        self.register.retold(node)
        if not node.evidence:
            node.status = journey.status  # until now it was only named
        if journey.place and (node.place is None or node.place.startswith("state/")):
            node.place = journey.place
        told_before = predicate.role == "attributive" and self.register.named(journey.noun) is node
        if node.status == "cancelled" and journey.status == "planned" and moment and not told_before:
            node.status, node.date = journey.status, None
        coarse = node.date is None or (len(node.date) == len("2019-10") and node.status == "planned")
        if moment is not None and coarse:
            node.dated(moment, journey.when)
            reading.dates(node)
        if journey.status == "cancelled":
            node.status = journey.status
        mention = journey.noun.value if journey.noun is not None else None
        arrives = not rule.startswith("event-") and stem not in words["end_verbs"]
        self.register.bounds(node, predicate, journey.when, mention, arrives=arrives)
        self.register.support(node, predicate, rule)
        self.register.attend(node, journey.people, predicate, rule)
        if journey.noun is not None:
            self.register.names(journey.noun, node)

    def _known(self, journey: _Journey, moment: Moment | None) -> EventNode | None:
        """The same visit, told of before; a cancelled one may be planned for another day."""
        if (named := self.register.named(journey.noun)) is not None:
            return named
        for event in self.reading.events:
            if event.type != "visit" or not set(event.attendance) & set(journey.people):
                continue
            again = event.status == "cancelled" and journey.status == "planned"
            if not again and not one_time(event.date, moment.edtf if moment else None):
                continue
            if not journey.place or not event.place or journey.place == event.place:
                return event
            if within(journey.place, event.place, self.reading.entities):
                return event
        return None

    def _make(self, journey: _Journey, predicate: Predicate) -> EventNode:
        reading, verb = self.reading, predicate.element
        label = journey.noun.value.label if journey.noun is not None else reading.text[verb.start : verb.end]
        node = EventNode("visit", label, place=journey.place, status=journey.status, sentence=reading.sentence)
        self.register.add(node)
        return node
