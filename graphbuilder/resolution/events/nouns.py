"""Events told by their noun with whoever holds them: 'her talks with X covered trade', 'received a call from X'."""

from __future__ import annotations

from graphbuilder.frames.clauses import Predicate
from graphbuilder.frames.matcher import Matched
from graphbuilder.mentions.elements import Element, EventMention
from graphbuilder.resolution.events.encounters import Encounters
from graphbuilder.resolution.events.register import EventRegister

_SIDES = frozenset(("person", "office", "state", "delegation", "pronoun"))
_PARTNERS = frozenset(("ins", "abl", "dat"))
_OF_TWO = frozenset(("talks", "call"))


class EventNouns:
    """Reads clauses in which a noun of an event is the subject, or the object of whoever holds it."""

    def __init__(self, register: EventRegister, encounters: Encounters) -> None:
        self.register = register
        self.reading = register.reading
        self.encounters = encounters

    def acts(self, predicate: Predicate) -> None:
        """'The 20th meeting had settled the agenda the day before, in Bangkok', 'his talks with X focused on trade',
        'the summit is to discuss trade on 20 November': it is held, or planned.
        """
        verb, when = predicate.element, self.reading.clause_when(predicate)
        events = [e for e in predicate.args if e.kind == "event" and e.case == "nom" and e.start < verb.start]
        if predicate.passive:  # 'the year was rounded off by the 38th meeting'
            events = [e for e in predicate.args if e.kind == "event" and e.case == "by"]
        if len(events) != 1 or predicate.negative or predicate.role != "finite":
            return
        mention: EventMention = events[0].value
        planned = predicate.planned or predicate.tense == "future"
        if mention.generic or mention.plural or not (predicate.tense == "past" or planned):
            return
        if not (self._is_session(mention) and when is not None and when.exact) and not self._is_of_two(mention):
            return
        place = self.reading.clause_place(predicate)
        node = self.register.node(events[0], when=when, place=place, status="planned" if planned else "held")
        if node is not None:
            self.register.support(node, predicate, "acts")

    @staticmethod
    def _is_session(mention: EventMention) -> bool:
        return mention.type == "meeting" and bool(mention.body or mention.ordinal)

    @staticmethod
    def _is_of_two(mention: EventMention) -> bool:
        """Talks or a call with someone who is named."""
        return (mention.type in _OF_TWO or mention.of_body) and mention.body is None and bool(mention.guests)

    def apart(self, m: Matched, event: Element) -> bool:
        """'Had meetings with A and B separately', 'held separate talks with A, B and C': each is one of its own."""
        predicate, mention = m.predicate, event.value
        words = self.reading.grammar.words["separately"]
        told = set(mention.label.lower().split()) | {e.word for e in predicate.args if e.kind == "word"}
        agents = [e for e in m.all("agent") if e.kind in _SIDES]
        partners = [*mention.guests, *(e for e in predicate.args if e.kind in _SIDES and e.case == "ins")]
        here = self.reading.all_agents(agents)
        if len(partners) < 2 or not here or not (words & told) or predicate.negative:
            return False
        if predicate.tense in ("unreal", "proposed") or not (mention.type in _OF_TWO or mention.of_body):
            return False
        for partner in partners:
            if keys := self.reading.agents(partner):
                node = self.encounters.between(m, here, keys, mention.type if mention.type == "call" else "talks")
                node.place = self.reading.entities.resolve(mention.place) or node.place
        return True

    def call(self, m: Matched) -> bool:
        """'Received a telephone call from X', 'had a call with X', 'received a courtesy call from X'."""
        predicate, event = m.predicate, m.one("event")
        if event is None or event.kind != "event" or event.value.type not in _OF_TWO:
            return False
        if event.value.type == "talks" and not any(e.case == "abl" for e in predicate.args):
            return False
        here = self.reading.all_agents(e for e in m.all("agent") if e.kind in _SIDES)
        partners = [*event.value.guests, *(e for e in predicate.args if e.kind in _SIDES and e.case in _PARTNERS)]
        there = [k for k in self.reading.all_agents(partners) if k not in here]
        if not here or not there or predicate.negative or predicate.tense in ("unreal", "proposed"):
            return False
        node = self.register.node(event, when=self.reading.clause_when(predicate), status=predicate.status)
        if node is None:
            return False
        self.register.support(node, predicate, m.frame.name)
        self.register.attend(node, [*here, *there], predicate, m.frame.name)
        return True
