"""Events that a clause tells of: that they take place, when and where, who holds them and in whose chair."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graphbuilder.frames.matcher import Matched
from graphbuilder.languages.time import When
from graphbuilder.mentions.elements import Element, EventMention
from graphbuilder.resolution.events.register import EventRegister, sides
from graphbuilder.resolution.events.sameness import one_time
from graphbuilder.resolution.reading import EventNode

_BOTH = 2
_GOING_ON = frozenset(("event-held", "event-lasts"))


class TakingPlace:
    """Reads frames of events being held, planned, moved and cancelled."""

    def __init__(self, register: EventRegister) -> None:
        self.register = register
        self.reading = register.reading

    def takes_place(self, m: Matched) -> bool:
        """'The session was held', 'will be held', 'was postponed'."""
        predicate = m.predicate
        events = [e for e in m.all("event") if e.kind == "event"]
        if "agenda" in m.frame.roles and not any(e.value.type == "programme" for e in m.all("agenda")):
            return False
        if len(events) > 1:
            told = [self._each(m, events, at) for at in range(len(events))]
            return any(told)
        element = m.one("event")
        held = m.frame.name in ("event-held", "event-lasts") or (
            m.frame.name == "event-organised" and predicate.passive
        )
        if element is not None and element.kind == "pronoun" and element.case == "nom" and held:
            gathers = any(frame.fact == "gathering" for frame in predicate.frames)  # 'it will meet': a body
            order = self.reading.grammar.language.order_marks
            return not (gathers and order and not predicate.passive) and self._goes_on(m)
        if element is not None and element.kind == "pronoun" and m.frame.name == "event-hosted":
            return self._hosts_it(m)
        if element is not None and element.kind == "pronoun" and m.frame.status == "cancelled":
            return self._calls_it_off(m)
        if element is None or element.kind != "event" or predicate.tense in ("unreal", "proposed"):
            return False
        if m.frame.name == "event-moved" and any(e.kind == "chair" for e in predicate.args):
            return False
        status = self._status(m)
        mention: EventMention = element.value
        if m.frame.name == "event-at-its-venue" and not self._is_venue(mention):
            return False
        if mention.type == "signing" and mention.weak and self._signs(m, element):
            return False  # 'the signing of a treaty is planned' tells of the treaty, not of a ceremony
        if (m.frame.name == "comes-for" and not mention.guests) or (m.frame.name == "event-gathers" and mention.weak):
            return False
        several = mention.plural and mention.of_body and mention.body is None and sides(mention) < _BOTH
        if status is None or several:
            return False
        when, place = self.reading.clause_when(predicate), self.reading.clause_place(predicate)
        if when is None or when.since:
            when = self._meanwhile(m)
        moved = self.register.moved_to(m)
        if m.frame.name == "event-moved" or moved is not None:
            # the date of the clause is the new one, without one the event is put off
            status, when = ("planned", None) if (moved or when) is not None else ("cancelled", None)
        agents = m.all("agent")
        hosts = [*agents, *m.all("host")]
        if self.reading.grammar.language.order_marks:
            if any(a.kind == "body" for a in agents):  # 'the council of A and B held its session': A is no host
                hosts = [a for a in hosts if a.kind != "state"]
            place = place or next((e for e in hosts if e.kind in ("state", "place")), None)
        if any(e.kind == "time" and e.case == "until" for e in predicate.args):
            status = status if mention.next else None  # it goes on until then: held or planned, as was told
        self._own_session(m, mention)
        node = self._at_its_ends(m, element) or self.register.node(element, when=when, place=place, status=status)
        if node is None:
            return False
        node.forms += [e.value for e in predicate.args if e.kind == "form" and e.value not in node.forms]
        if node.type == "meeting" and not node.forms and self._is_jubilee(m, element):
            node.forms.append("jubilee")
        if status == "cancelled":
            node.status = "cancelled"
        self._span(node, mention, m)
        self.register.bounds(node, predicate, when, mention)
        self.register.support(node, predicate, m.frame.name)
        if element.case == "after" and node.sentence == self.reading.sentence:
            node.background = True  # 'after the NATO summit, held in Newport': the news is what followed
        self.register.chaired_by(node, predicate)
        self._hosted(node, hosts)
        between = self.reading.all_agents(e for e in predicate.args if e.case == "between")
        if between and node.body is None:
            self.register.attend(node, between, predicate, m.frame.name)
        states = {k for k in self.reading.all_agents(agents) if k.startswith("state/")}
        together = len(states) > 1  # 'A, B and C held a summit'
        with_whom = self._partners(m, mention, node)
        gives = node.type == "briefing" and m.frame.name in ("event-given", "event-organised")
        talks = (node.type == "talks" or together) and node.status == "held"
        if gives:
            agents = [a for a in agents if a.kind in ("person", "office")]
        if agents and (talks or gives or m.frame.name == "comes-for"):
            self.register.attend(node, self.reading.all_agents([*agents, *with_whom]), predicate, m.frame.name)
        if self.reading.grammar.language.order_marks and node.status == "held":
            people = [k for k in self.reading.all_agents([*agents, *m.all("host")]) if k.startswith("person/")]
            self.register.attend(node, people, predicate, m.frame.name)
        return True

    def _is_venue(self, mention: EventMention) -> bool:
        """'Yerevan will be the venue of the meeting'."""
        return mention.label.split(" ", 1)[0].lower() in self.reading.grammar.words["venues"]

    def _at_its_ends(self, m: Matched, element: Element) -> EventNode | None:
        """'Opened on Tuesday by X, the session …': the one told of, whose first or last day the clause gives."""
        words, mention = self.reading.grammar.words, element.value
        verb = self.reading.verb_of(m.predicate)
        bare = not (mention.body or mention.ordinal or mention.place or mention.when or mention.next or mention.plural)
        definite = element.senses.get("determiner") not in words["indefinite"]
        if not bare or not definite or m.predicate.status != "held" or mention.type != "meeting":
            return None
        if not verb & (words["start_verbs"] | words["end_verbs"]) or not self.reading.grammar.language.order_marks:
            return None
        told, moment = self.register.main(), self.reading.clause_moment(m.predicate)
        if told is None or told.type != "meeting" or told.status != "held" or told.body is None:
            return None
        if moment is None or one_time(told.date, moment.edtf):
            return None
        self.register.names(element, told)
        return told

    def _meanwhile(self, m: Matched) -> When | None:
        """'Iraq appealed on Saturday to X as it hosted the summit': the day of the clause before."""
        predicate, words, told = m.predicate, self.reading.grammar.words, None
        first = predicate.args[0] if predicate.args else None
        if first is None or first.word not in words["meanwhile"] or predicate.status != "held":
            return None
        if predicate.element.form.key.removeprefix("=") in words["start_verbs"]:
            return None  # of its days that is only the first
        for element in self.register.terms.sentence:
            if element.start >= first.start:
                break
            if element.kind == "time" and element.case == "loc" and not element.quoted and element.value.exact:
                told = element.value
        return told

    def _is_jubilee(self, m: Matched, event: Element) -> bool:
        """'Заседание по случаю 80-летия организации'."""
        endings = self.reading.grammar.words["anniversaries"]
        near = [e for e in m.predicate.args if e.start >= event.end and e.kind in ("word", "number")][:3]
        words = [self.reading.text[e.start : e.end].lower() for e in near] if endings else []
        return any(word.endswith(ending) for word in words for ending in endings)

    @staticmethod
    def _signs(m: Matched, signing: Element) -> bool:
        """True where what is signed follows the noun."""
        following = next(
            (e for e in m.predicate.args if e.start >= signing.end and e.kind not in ("word", "prep")), None
        )
        return following is not None and following.kind == "document"

    @staticmethod
    def _partners(m: Matched, mention: EventMention, node: EventNode) -> list[Element]:
        """'The minister held consultations with X': with whom; such an event of no body is talks."""
        partners = [e for e in m.all("partner") if e.kind in ("person", "office", "state", "delegation")]
        if not partners or not m.all("agent") or node.body is not None or not (mention.of_body or node.type == "talks"):
            return []
        node.type = "talks"
        return partners

    @staticmethod
    def _own_session(m: Matched, mention: EventMention) -> None:
        """'The council held its session': the session is that of the body which holds it."""
        officers = [e for e in m.all("agent") if e.kind == "office" and e.value.plural]
        if officers and mention.of_body and not (mention.body or mention.parties or mention.guests):
            owners = [o for office in officers for o in office.value.owners if o.kind == "body"]
            mention.officers, mention.body = True, next(iter(owners), None)  # 'foreign ministers finish meeting'
        bodies = [e for e in m.all("agent") if e.kind == "body" and e.case == "nom"]
        if bodies and mention.type == "meeting" and not (mention.body or mention.parties or mention.of_body):
            mention.body = bodies[-1]

    def _status(self, m: Matched) -> str | None:
        """The status that the clause gives, None where it tells of no event: 'the holding', 'was not cancelled'."""
        if m.predicate.role == "nominal" and not m.frame.status:
            return None
        if not m.predicate.negative:
            return m.frame.status or m.predicate.status
        if m.frame.name == "event-given":
            return None  # 'had no meeting with'
        return "cancelled" if m.frame.status != "cancelled" else None

    def _each(self, m: Matched, events: list[Element], at: int) -> bool:
        """'A отырысын қазанда Шушада, ал B отырысын келесі аптада өткізу': each with the date and place beside it."""
        args = m.predicate.args
        begin = 0 if at == 0 else args.index(events[at])
        end = args.index(events[at + 1]) if at + 1 < len(events) else len(args)
        here = args[begin:end]
        apart = any(e.case == "loc" or e.kind == "form" for e in args[args.index(events[0]) : args.index(events[-1])])
        for kind in ("time", "place"):
            told = [e for e in args if e.kind == kind and e.case == "loc"]
            of_all = len(told) == 1 and (not apart or told[0].start < events[0].start)
            here += told if of_all and not any(e is told[0] for e in here) else []
        own = replace(m.predicate, args=here)
        return self.takes_place(replace(m, predicate=own, roles={**m.roles, "event": [events[at]]}))

    def _goes_on(self, m: Matched) -> bool:
        """'Ол 2024 жылы Астанада өтеді': what the sentence before named."""
        predicate, reading = m.predicate, self.reading
        heard = self.register.heard()
        node = self.register.node(heard, status=predicate.status) if heard is not None else self.register.told()
        if node is None or predicate.negative or predicate.tense == "unreal":
            return False
        moment, place = reading.clause_moment(predicate), reading.clause_spot(predicate)
        if moment is None and place is None:
            self.register.bounds(node, predicate, None, None)  # 'it lasted three days'
            return False
        node.status = predicate.status
        node.place = place or node.place
        if moment is not None:
            node.dated(moment)
        self.register.bounds(node, predicate, reading.clause_when(predicate), None)
        self.register.support(node, predicate, m.frame.name)
        return True

    def _calls_it_off(self, m: Matched) -> bool:
        """'… was planned for June but it was cancelled.'"""
        node, predicate = self.register.told(), m.predicate
        if node is None or node.status != "planned" or predicate.negative or predicate.tense in ("unreal", "proposed"):
            return False
        node.status = "cancelled"
        self.register.support(node, predicate, m.frame.name)
        return True

    def _hosts_it(self, m: Matched) -> bool:
        """'The next session is planned for March. Almaty will host it.'"""
        node, predicate = self.register.told(), m.predicate
        places = self.reading.all_agents(m.all("host"))
        if node is None or not places or predicate.negative or predicate.tense in ("unreal", "proposed"):
            return False
        node.place = node.place or places[0]
        self.register.support(node, predicate, m.frame.name)
        return True

    def _span(self, node: EventNode, mention: EventMention, m: Matched) -> None:
        """Dates that the verb itself gives: '… 24-26 маусымға көшірілді', 'Дүйсенбіде басталған … бүгін аяқталды'."""
        reading, predicate = self.reading, m.predicate
        new = self.register.moved_to(m)
        if m.frame.name == "event-moved" or new is not None:
            if new is None:
                new = reading.clause_when(predicate)
            moment = reading.moment(new, future=True)
            if moment is not None:
                node.dated(moment)
                node.status = "planned"
            return
        stem = predicate.element.form.key.removeprefix("=")
        if mention.starts and stem in reading.grammar.words["end_verbs"] and node.date and len(node.date) == 10:
            moment = reading.moment(reading.clause_when(predicate), future=False)
            if moment is not None and len(moment.edtf) == 10 and node.date < moment.edtf:
                node.date = f"{node.date}/{moment.edtf}"

    def _hosted(self, node: EventNode, agents: Iterable[Element]) -> None:
        """Who organises an event: a body holds its own session, a state is host at home."""
        for key in self.reading.all_agents(agents):
            if key.startswith("place/"):
                node.place = node.place or key
            elif key.startswith("body/") and node.body is None and node.type == "meeting":
                node.body = key
            elif key.startswith("state/") and node.place is None:
                node.place = key
