"""Events: one node for each event of the text, however often it is named; who takes part, who is in the chair."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from graphbuilder.frames.clauses import Predicate
from graphbuilder.frames.matcher import Matched
from graphbuilder.languages.time import When
from graphbuilder.mentions.elements import ChairNoun, Element, EventMention
from graphbuilder.resolution.chairmanships import Chairmanships
from graphbuilder.resolution.reading import EventNode, Reading

_GATHERINGS = frozenset(("meeting", "conference", "talks", "ceremony", "signing"))


def _one_time(a: str | None, b: str | None) -> bool:
    """True where two EDTF dates can be one event's: equal, or one within the other."""
    if a is None or b is None or a == b:
        return True
    if a.startswith("XXXX") or b.startswith("XXXX"):
        return True
    first, second = a.split("/"), b.split("/")
    if len(first) == 2 and len(second) == 1:
        return (
            first[0] <= second[0] <= first[1]
            or second[0].startswith(first[0][: len(second[0])])
            and len(second[0]) < len(first[0])
        )
    if len(second) == 2 and len(first) == 1:
        return _one_time(b, a)
    return a.startswith(b) or b.startswith(a)


class Events:
    """Reads the event frames of a text into ``Reading.events``."""

    def __init__(self, reading: Reading, terms: Chairmanships) -> None:
        self.reading = reading
        self.terms = terms
        self._nodes: dict[int, EventNode | None] = {}
        self._told: tuple[int, EventNode | None] = (-1, None)
        """Sentence and event named last."""
        self._attended: tuple[int, EventNode | None] = (-1, None)
        """Sentence and event of the attendance told of last."""

    # ---- identity -----------------------------------------------------------------------------------------------

    @property
    def current(self) -> EventNode | None:
        """The event told of last that takes place (a planned one only where there is no other)."""
        grounded = [e for e in self.reading.events if e.grounded]
        held = [e for e in grounded if e.status != "planned" and e.status != "cancelled" and not e.background]
        return (held or grounded or [None])[-1]

    def main(self) -> EventNode | None:
        """The current multilateral event: a session or conference before talks."""
        for event in reversed(self.reading.events):
            if (
                event.grounded
                and not event.background
                and event.type in ("meeting", "conference", "ceremony")
                and event.status == "held"
            ):
                return event
        return self.current

    def node(
        self, element: Element, *, when: When | None = None, place: Element | None = None, status: str | None = None
    ) -> EventNode | None:
        """The event that an element names; made if the text has not named it before. None for words that point to nothing."""
        if element.kind == "pronoun":
            sentence, told = self._told
            return told if told is not None and self.reading.sentence - sentence <= 1 else self.main()
        if id(element) in self._nodes:
            node = self._nodes[id(element)]
            if node is not None:
                self._tell(node, element.value, when, place, status)
            return node
        node = self._find_or_make(element, when, place, status)
        self._nodes[id(element)] = node
        if node is not None:
            self._told = (self.reading.sentence, node)
        return node

    def _find_or_make(
        self, element: Element, when: When | None, place: Element | None, status: str | None
    ) -> EventNode | None:
        reading, mention = self.reading, element.value
        assert isinstance(mention, EventMention)
        status = mention.status or status
        body = reading.entities.resolve(mention.body)
        parties = [key for p in mention.parties for key in [reading.entities.resolve(p)] if key]
        moment = reading.moment(mention.when or when, future=None if status is None else status != "held")
        place_key = reading.entities.resolve(mention.place or place)
        for node in reversed(reading.events):
            if not mention.plural or mention.generic or node.approximate:
                if mention.generic and node.background:
                    continue
                if self._same(node, mention, body, moment.edtf if moment else None, place_key, status):
                    node.plural = node.plural or mention.plural
                    self._tell(node, mention, when, place, status)
                    return node
        vague = (
            mention.plural
            and body is None
            and not parties
            and not mention.guests
            and moment is None
            and place_key is None
        )
        if mention.generic or vague:
            return self.main() if not mention.next else None
        last = next((e for e in reversed(reading.events) if e.type == "meeting" and e.body), None)
        if (
            body is None
            and mention.type == "meeting"
            and last is not None
            and (mention.next or mention.forms or mention.ordinal or status == "planned")
            and not parties
        ):
            body = last.body
        kind = mention.type
        if mention.of_body and body is None and not parties and not mention.ordinal and not mention.chairs:
            kind = "talks"
        node = EventNode(kind, mention.label, body, sentence=reading.sentence, parties=parties, plural=mention.plural)
        self._tell(node, mention, when, place, status)
        reading.events.append(node)
        if body and kind == "meeting":
            reading.entities.session_body = body
        if body and kind in ("meeting", "conference") and reading.entities.main_body is None:
            reading.entities.main_body = reading.entities.root(body)
        return node

    def _same(
        self,
        node: EventNode,
        mention: EventMention,
        body: str | None,
        date: str | None,
        place: str | None,
        status: str | None,
    ) -> bool:
        if mention.generic:
            if node.type not in _GATHERINGS:
                return False
        elif node.type != mention.type and not (mention.of_body and node.type in ("talks", "meeting")):
            return False
        if mention.next and node.status != "planned":
            return False
        called_off = {status, node.status} == {"planned", "cancelled"}
        if (
            status
            and node.status
            and status != node.status
            and not called_off
            and not (mention.same and not mention.next)
        ):
            return False
        if not _one_time(node.date, date):
            return False
        if body and node.body and body != node.body:
            related = self.reading.entities.root(body) == self.reading.entities.root(node.body)
            summit = node.body == self.reading.entities.root(node.body) and (node.sentence == 0 or "heads" in body)
            if not (related and (node.approximate or summit or body == self.reading.entities.root(body))):
                return False
        if place and node.place and place != node.place and not self._within(place, node.place):
            return False
        if mention.ordinal and node.ordinal and mention.ordinal != node.ordinal:
            return False
        parties = [key for p in mention.parties for key in [self.reading.entities.resolve(p)] if key]
        if (
            parties
            and set(parties) != set(node.parties)
            or node.parties
            and not parties
            and not mention.generic
            and mention.status
        ):
            return False
        sittings = {"narrow", "expanded"}
        here, there = sittings & set(mention.forms), sittings & set(node.forms)
        if here and there and here != there:
            return False
        if here and not there and node.evidence and any(sittings & set(e.forms) for e in self.reading.events):
            return False
        return not (
            set(mention.forms) - sittings and set(node.forms) - sittings and not set(mention.forms) & set(node.forms)
        )

    def _within(self, one: str, other: str) -> bool:
        entries = self.reading.entities.authority.entries
        return any(
            a.startswith("state/") and (e := entries.get(b)) is not None and e.in_state == a
            for a, b in ((one, other), (other, one))
        )

    def _tell(
        self, node: EventNode, mention: EventMention, when: When | None, place: Element | None, status: str | None
    ) -> None:
        """Adds to ``node`` what the mention and its clause say."""
        reading = self.reading
        status = mention.status or status
        if status and node.status is None:
            node.status = status
        body = reading.entities.resolve(mention.body)
        if body and (
            node.body is None or node.approximate or (body != node.body and node.body == reading.entities.root(body))
        ):
            node.body, node.approximate = body, False
            if node.type == "meeting":
                reading.entities.session_body = body
        future = None if node.status is None else node.status != "held"
        moment = reading.moment(mention.when or when, future=future)
        if moment is not None and (
            node.date is None
            or (len(moment.edtf) > len(node.date) and moment.edtf.startswith(node.date[:4]) and "/" not in node.date)
        ):
            node.date, node.inferred = moment.edtf, moment.inferred
            reading.last_date = moment.edtf
        elif node.date is not None:
            reading.last_date = node.date
        spot = reading.entities.resolve(mention.place or place)
        if spot and (node.place is None or (node.place.startswith("state/") and spot.startswith("place/"))):
            node.place = spot
        node.forms += [f for f in mention.forms if f not in node.forms]
        node.ordinal = node.ordinal or mention.ordinal
        for chair in mention.chairs:
            self._under(node, chair)
        for guest in mention.guests:
            for key in reading.agents(guest) or (reading.both(guest) if guest.kind == "office" else []):
                node.attendance.setdefault(
                    key, ("participant", None, reading.evidence(guest.start, guest.end, "with-participation"))
                )
        if mention.status or mention.place is not None or (mention.when is not None and not mention.generic):
            node.grounded = True

    def put_in_chair(self, node: EventNode, key: str) -> None:
        """Notes who chairs an event."""
        if key not in node.chairs:
            node.chairs.append(key)
        node.attendance.pop(key, None)

    def attend(
        self,
        node: EventNode,
        keys: Iterable[str],
        predicate: Predicate,
        rule: str,
        role: str = "participant",
        behalf: str | None = None,
    ) -> None:
        """Notes who takes part."""
        for key in keys:
            if key not in node.chairs and key not in node.attendance and key != node.body:
                node.attendance[key] = (role, behalf, self.reading.evidence(predicate.start, predicate.end, rule))
        node.grounded = True

    def support(self, node: EventNode, predicate: Predicate, rule: str, confidence: float = 0.9) -> None:
        """Adds a clause as evidence of an event."""
        evidence = self.reading.evidence(predicate.start, predicate.end, rule, confidence)
        if evidence not in node.evidence:
            node.evidence.append(evidence)
        node.grounded = True

    # ---- frames ---------------------------------------------------------------------------------------------------

    def takes_place(self, m: Matched) -> bool:
        """'The session was held', 'will be held', 'was postponed'."""
        predicate = m.predicate
        events = [e for e in m.all("event") if e.kind == "event"]
        if len(events) > 1 and not m.predicate.passive:
            return any([self._each_takes_place(m, events, at) for at in range(len(events))])
        element = m.one("event")
        if element is not None and element.kind == "pronoun" and element.case == "nom" and m.frame.name == "event-held":
            return self._goes_on(m)
        if element is None or element.kind != "event" or predicate.tense in ("unreal", "proposed"):
            return False
        status = m.frame.status or predicate.status
        if predicate.role == "nominal" and not m.frame.status:
            return False
        if predicate.negative:
            if m.frame.status == "cancelled":
                return False
            status = "cancelled"
        if element.value.plural and element.value.of_body and element.value.body is None:
            return False
        node = self.node(
            element, when=self.reading.clause_when(predicate), place=self.reading.clause_place(predicate), status=status
        )
        if node is None:
            return False
        if status == "cancelled":
            node.status = "cancelled"
        self._span(node, element.value, m)
        self.support(node, predicate, m.frame.name)
        node.background = node.background or predicate.background
        self._chaired_by(node, predicate)
        agent = m.roles.get("agent")
        self._hosted(node, [*(agent or []), *m.all("host")])
        if agent and node.type in ("talks",) and node.status == "held":
            self.attend(node, [k for a in agent for k in self.reading.agents(a)], predicate, m.frame.name)
        return True

    def _goes_on(self, m: Matched) -> bool:
        """'Ол 2024 жылы Астанада өтеді': what the sentence before named."""
        sentence, node = self._told
        predicate, reading = m.predicate, self.reading
        if node is None or reading.sentence - sentence > 1 or predicate.negative or predicate.tense == "unreal":
            return False
        moment = reading.moment(reading.clause_when(predicate), future=predicate.status != "held")
        place = reading.entities.resolve(reading.clause_place(predicate))
        if moment is None and place is None:
            return False
        node.status = predicate.status
        node.place = place or node.place
        if moment is not None:
            node.date, node.inferred = moment.edtf, moment.inferred
        self.support(node, predicate, m.frame.name)
        return True

    def _span(self, node: EventNode, mention: EventMention, m: Matched) -> None:
        """'Дүйсенбіде басталған … бүгін аяқталды', '… 24-26 маусымға көшірілді': dates that the verb itself gives."""
        reading = self.reading
        if m.frame.name == "event-moved":
            new = next((e.value for e in m.predicate.args if e.kind == "time" and e.case == "dat"), None)
            moment = reading.moment(new, future=True)
            if moment is not None:
                node.date, node.inferred, node.status = moment.edtf, moment.inferred, "planned"
        elif mention.starts and m.predicate.element.form.key.removeprefix("=") in reading.grammar.words["end_verbs"]:
            moment = reading.moment(reading.clause_when(m.predicate), future=False)
            if (
                moment is not None
                and node.date
                and len(node.date) == 10
                and len(moment.edtf) == 10
                and node.date < moment.edtf
            ):
                node.date = f"{node.date}/{moment.edtf}"

    def _each_takes_place(self, m: Matched, events: list[Element], at: int) -> bool:
        """'A отырысын қазанда Шушада, ал B отырысын келесі аптада өткізу': each with the date and place beside it."""
        args = m.predicate.args
        begin = 0 if at == 0 else args.index(events[at])
        end = args.index(events[at + 1]) if at + 1 < len(events) else len(args)
        own = replace(m.predicate, args=args[begin:end])
        return self.takes_place(replace(m, predicate=own, roles={**m.roles, "event": [events[at]]}))

    def _hosted(self, node: EventNode, agents: list[Element]) -> None:
        """Who organises an event: a body holds its own session, a state is host at home."""
        for agent in agents:
            for key in self.reading.agents(agent):
                if key.startswith("place/"):
                    node.place = node.place or key
                elif key.startswith("body/") and node.body is None and node.type == "meeting":
                    node.body = key
                elif key.startswith("state/") and node.place is None:
                    node.place = key

    def _chaired_by(self, node: EventNode, predicate: Predicate) -> None:
        """'… -ның төрағалығымен': the chair noun in the instrumental."""
        for element in predicate.args:
            if (
                element.kind == "chair"
                and element.case == "ins"
                and isinstance(element.value, ChairNoun)
                and element.value.holder is not None
            ):
                self._under(node, element.value.holder)

    def _under(self, node: EventNode, chair: Element) -> None:
        """A session under someone's chairmanship; a state's makes a term for the body whose session it is."""
        for key in self.reading.agents(chair):
            if not (chair.kind == "office" and key.startswith("body/")):
                self.put_in_chair(node, key)
        self.terms.under(node, chair)

    def attends(self, m: Matched) -> bool:
        """Someone takes part, goes to, speaks at."""
        predicate = m.predicate
        agents = [k for a in m.all("agent") for k in self.reading.agents(a)]
        agents += [
            k
            for e in predicate.args
            if e.kind in ("state", "body") and e.case == "abl" and "side" in e.senses
            for k in self.reading.agents(e)
        ]
        element = m.one("event")
        if predicate.tense in ("unreal", "proposed") or predicate.negative:
            return False
        if element is None:
            states = [
                k for e in predicate.args if e.kind == "state" and e.case == "abl" for k in self.reading.agents(e)
            ]
            if not agents and states and any(a.kind == "delegation" or (a.kind == "office" and a.value.plural) for a in m.all("agent")):
                agents = states
            return self._also(m, agents)
        if element.kind == "event" and element.value.type == "visit":
            return False
        node = self.main() if element.kind == "event" and element.value.weak else self._host(element, m)
        if node is None:
            return False
        if element.kind == "event":
            self.support(node, predicate, m.frame.name)
        behalf = next((k for e in predicate.args if e.kind == "behalf" for k in self.reading.agents(e)), None)
        self.attend(node, agents, predicate, m.frame.name, behalf=behalf)
        self._attended = (self.reading.sentence, node)
        return bool(agents)

    def _also(self, m: Matched, agents: list[str]) -> bool:
        """'… қатысады; Х де барады': the event of the clause before."""
        sentence, node = self._attended
        if node is None or sentence != self.reading.sentence:
            node = self.main() if m.predicate.status == "held" else None
            body = next((e.ref for e in m.predicate.args if e.kind == "body" and e.case == "dat"), None)
            if body is not None and (node is None or node.body not in (body, self.reading.entities.root(body))):
                return False
        if node is None or not agents or "event" not in m.frame.roles or "dat" not in m.frame.roles["event"]:
            return False
        if m.predicate.role not in ("finite", "linked") or any(
            e.kind in ("place", "state", "event") and e.case in ("dat", "ins") for e in m.predicate.args
        ):
            return False
        self.attend(node, agents, m.predicate, m.frame.name)
        return bool(agents)

    def credentials(self, predicate: Predicate, rule: str) -> EventNode:
        """The ceremony at which ambassadors hand over their letters of credence."""
        reading = self.reading
        node = next((e for e in reversed(reading.events) if e.type == "ceremony"), None)
        if node is None:
            when, place = reading.clause_when(predicate), reading.clause_place(predicate)
            moment = reading.moment(when, future=predicate.status != "held")
            node = EventNode(
                "ceremony",
                reading.text[predicate.start : predicate.end],
                place=reading.entities.resolve(place),
                status=predicate.status,
                sentence=reading.sentence,
            )
            if moment:
                node.date, node.inferred = moment.edtf, moment.inferred
                reading.last_date = node.date
            reading.events.append(node)
        self.support(node, predicate, rule)
        return node

    def present(self, predicate: Predicate, inner: Sequence[Element] = ()) -> None:
        """A person who does something 'at the session' is at the session.

        ``inner`` are elements of clauses within the clause: they say where something else happened.
        """
        if (
            predicate.role not in ("finite", "linked")
            or predicate.negative
            or predicate.tense in ("unreal", "proposed")
        ):
            return
        setting = next(
            (e for e in predicate.args if e.kind == "event" and e.case == "setting" and not e.value.generic), None
        )
        if setting is not None and setting.value.body is not None and not setting.value.next:
            node = self.node(setting, place=self.reading.clause_place(predicate), status=predicate.status)
            if node is not None:
                self.support(node, predicate, "setting", 0.7)
        event = next(
            (
                e
                for e in predicate.args
                if e.kind == "event" and e.case == "loc" and not e.value.weak and not any(e is i for i in inner)
            ),
            None,
        )
        people = [
            k
            for e in predicate.subjects
            if e.kind in ("person", "office")
            for k in self.reading.agents(e)
            if k.startswith("person/")
        ]
        if event is None or not people:
            return
        status = None if predicate.tense == "" else predicate.status
        node = self.node(
            event, when=self.reading.clause_when(predicate), place=self.reading.clause_place(predicate), status=status
        )
        if node is not None and node.type != "visit":
            self.support(node, predicate, "acts-at", 0.8)
            self.attend(node, people, predicate, "acts-at")

    def _host(self, element: Element, m: Matched) -> EventNode | None:
        predicate = m.predicate
        nominal = predicate.role == "nominal"
        status = None if nominal else predicate.status
        mention = element.value if element.kind == "event" else None
        when = None if mention is None or mention.when is not None else self.reading.clause_when(predicate)
        place = None if mention is None or mention.place is not None else self.reading.clause_place(predicate)
        return self.node(element, when=when, place=place, status=status)

    def speaks(self, m: Matched) -> bool:
        """'… сөз сөйледі' without an event: at the event told of."""
        node = self.main()
        if (
            node is None
            or m.predicate.negative
            or m.predicate.tense != "past"
            or m.predicate.role == "nominal"
            or "event" in m.roles
        ):
            return False
        agents = [k for a in m.all("agent") for k in self.reading.agents(a)]
        if node.type not in ("meeting", "conference", "ceremony"):
            return False
        self.attend(node, agents, m.predicate, m.frame.name)
        return bool(agents)

    def leads_delegation(self, m: Matched) -> bool:
        """'Қазақстан делегациясын … басқарды': the head of the delegation and its state take part."""
        element, agent = m.one("delegation"), m.one("agent")
        if element is None or agent is None or m.predicate.negative:
            return False
        keys = self.reading.agents(agent)
        owners = self.reading.agents(element) if isinstance(element.value, list) else []
        if m.predicate.role == "attributive":
            state = self.reading.holder(agent) if not owners else None
            element.value = [*(element.value if isinstance(element.value, list) else []), agent]
            if state and state.startswith("state/"):
                element.value.append(replace(agent, kind="state", value=state, ref=state))
            return True
        event = next((e for e in m.predicate.args if e.kind == "event" and e.case in ("dat", "loc")), None)
        node = self._host(event, m) if event is not None else self.main()
        if node is None:
            return False
        self.attend(node, keys, m.predicate, m.frame.name, "head-of-delegation", owners[0] if owners else None)
        self.attend(node, owners, m.predicate, m.frame.name)
        return True

    def represents(self, m: Matched) -> bool:
        """'Қазақстанды … таныстырды': someone takes part for a state."""
        node, owner = self.main(), m.one("owner")
        agents = [k for a in m.all("agent") for k in self.reading.agents(a) if k.startswith("person/")]
        if node is None or owner is None or not agents or m.predicate.negative or m.predicate.tense != "past":
            return False
        behalf = self.reading.agents(owner)
        self.attend(node, agents, m.predicate, m.frame.name, behalf=behalf[0] if behalf else None)
        return True

    def chairs(self, m: Matched) -> bool:
        """Someone chairs a session."""
        predicate = m.predicate
        element, agents = m.one("event"), m.all("agent")
        if element is None or not agents or predicate.negative or predicate.tense in ("unreal", "proposed"):
            return False
        if element.kind == "pronoun" and element.value == "guest":
            return False
        if element.kind == "event" and element.value.type in ("visit", "talks", "call", "election"):
            return False
        year = self.reading.clause_when(predicate)
        if element.kind == "event" and element.value.own_body and year is not None and year.is_year:
            return False
        if (
            element.kind == "event"
            and element.case == "acc"
            and any(e.kind == "body" and e.case in ("dat", "loc") for e in predicate.args)
        ):
            return False
        node = self._host(element, m)
        if node is None:
            return False
        self.support(node, predicate, m.frame.name)
        self._attended = (self.reading.sentence, node)
        sittings = [node]
        if element.kind == "pronoun" and element.value == "both":
            sittings = [e for e in self.reading.events if {"narrow", "expanded"} & set(e.forms)] or sittings
        for sitting in sittings:
            for agent in agents:
                self._under(sitting, agent)
            for other in predicate.args:
                if other.kind == "person" and other.case == "ins":
                    self._under(sitting, other)
        return True

    def encounter(self, m: Matched) -> bool:
        """Two people meet, talk, receive one another, speak by telephone."""
        predicate, reading = m.predicate, self.reading
        partners = [
            e for e in m.all("partner") if e.kind in ("person", "office", "state", "body", "delegation", "pronoun")
        ]
        agents = [e for e in m.all("agent") if e.kind in ("person", "office", "state", "pronoun", "delegation")]
        if m.frame.name == "receives":
            partners = [e for e in partners if e.kind in ("person", "office") or e.kind == "pronoun"]
            agents = [e for e in agents if e.kind in ("person", "office")]
        if (
            not partners
            and m.frame.name == "meets"
            and len([e for e in agents if e.kind == "person"]) in (2, 3)
            and not any(e.kind == "event" and e.case in ("dat", "loc", "acc") for e in predicate.args)
        ):
            agents, partners = agents[:1], agents[1:]
        if predicate.negative or predicate.tense in ("unreal", "proposed") or predicate.role == "nominal":
            return False
        if predicate.role == "attributive" and not agents:
            return False
        if not partners and m.frame.name == "meets":
            both = next((reading.both(a) for a in m.all("agent") if a.kind == "office"), [])
            if len(both) == 2 and predicate.role in ("finite", "linked"):
                self._talks(m, both[:1], both[1:])
                return True
        here = [k for a in agents for k in reading.agents(a)] or (
            [reading.last_subject] if reading.last_subject else []
        )
        there = [reading.agents(p) for p in partners]
        there = [keys for keys in there if keys and keys[0] not in here]
        if not partners or not there or not here:
            return False
        apart = any(e.kind == "word" and e.value.lower in reading.grammar.words["separately"] for e in predicate.args)
        groups = [[key] for keys in there for key in keys] if apart else [[key for keys in there for key in keys]]
        several = m.frame.name == "receives" and len(groups[0]) > 1
        if apart and len(here) > 1:
            for one in here:
                for keys in groups:
                    self._talks(m, [one], keys)
            return True
        for keys in groups:
            self._talks(m, here, keys, "meeting" if several else m.frame.code)
        return True

    def _talks(self, m: Matched, here: list[str], there: list[str], kind: str = "") -> None:
        predicate, reading = m.predicate, self.reading
        parties = list(dict.fromkeys([*here, *there]))
        status = predicate.status
        when = reading.clause_when(predicate)
        place = reading.entities.resolve(reading.clause_place(predicate))
        moment = reading.moment(when, future=status != "held")
        kind = kind or m.frame.code
        setting = next((self.node(e) for e in predicate.args if e.kind == "event" and e.case == "setting"), None)
        host = self.main() or self.current
        for known in reading.events:
            if (
                known.type in (kind, "talks", "call")
                and set(known.attendance) == set(parties)
                and _one_time(known.date, moment.edtf if moment else None)
            ):
                if known.status in (None, status):
                    self.support(known, predicate, m.frame.name)
                    known.date = known.date or (moment.edtf if moment else None)
                    known.place = known.place or place
                    return
        node = EventNode(
            kind,
            reading.text[predicate.element.start : predicate.element.end],
            place=place,
            status=status,
            sentence=reading.sentence,
        )
        node.forms = [e.value for e in predicate.args if e.kind == "form"]
        if moment:
            node.date, node.inferred = moment.edtf, moment.inferred
        last = setting or next(
            (e for e in reversed(reading.events) if e.grounded and e.status == status and not e.background), host
        )
        if last is not None and last.status == status and kind != "call":
            node.date = node.date or (last.date if when is None else None)
            if node.place is None and (
                moment is None or _one_time(last.date, moment.edtf) or last.type == "talks" or last.type == "meeting"
            ):
                node.place = last.place
        reading.events.append(node)
        self.support(node, predicate, m.frame.name)
        self.attend(node, parties, predicate, m.frame.name)
        if node.date:
            reading.last_date = node.date

    def gathering(self, m: Matched) -> bool:
        """'The foreign ministers of the SCO gathered in Tashkent'."""
        predicate, reading = m.predicate, self.reading
        head = (
            predicate.head
            if predicate.role == "attributive" and predicate.head is not None and predicate.head.kind == "body"
            else None
        )
        if (
            predicate.negative
            or predicate.tense == "unreal"
            or (predicate.role not in ("finite", "linked") and head is None)
            or any(e.case == "ins" and e.kind in ("person", "office") for e in predicate.args)
        ):
            return False
        bodies = [
            k
            for a in m.all("agent")
            if a.kind == "office" and a.value.plural
            for o in a.value.owners
            for k in [reading.entities.resolve(o)]
            if k and k.startswith("body/")
        ]
        bodies += [
            k for a in [*m.all("agent"), *([head] if head else [])] if a.kind == "body" for k in reading.agents(a)
        ]
        bodies = list(dict.fromkeys(bodies))
        states = [
            k
            for a in m.all("agent")
            if a.kind in ("office", "state", "delegation", "person")
            for k in reading.agents(a)
        ]
        if not bodies and len(states) < 2:
            return self._sitting(m)
        host = self.main()
        if not bodies and host is not None and all(k.startswith("person/") for k in states) and predicate.status == "held" and reading.clause_when(predicate) is None:
            self.attend(host, states, predicate, m.frame.name)
            return True
        place = reading.entities.resolve(reading.clause_place(predicate))
        moment = reading.moment(reading.clause_when(predicate), future=predicate.status != "held")
        event = next((e for e in predicate.args if e.kind == "event" and e.case in ("dat", "loc", "acc")), None)
        node = self.node(event, status=predicate.status) if event is not None else None
        if node is None:
            node = EventNode("meeting", reading.text[predicate.start : predicate.end], bodies[0] if bodies else None, approximate=True, place=place,
                             status=predicate.status, sentence=reading.sentence)  # fmt: skip
            reading.events.append(node)
            if bodies:
                reading.entities.session_body = bodies[0]
            if bodies and reading.entities.main_body is None:
                reading.entities.main_body = reading.entities.root(bodies[0])
        if moment and node.date is None:
            node.date, node.inferred = moment.edtf, moment.inferred
        self.support(node, predicate, m.frame.name, 0.8)
        self.attend(node, states, predicate, m.frame.name)
        return True

    def _sitting(self, m: Matched) -> bool:
        """'The heads of government gathered in narrow format': one more sitting of the body that is meeting."""
        predicate, reading = m.predicate, self.reading
        forms = [e.value for e in predicate.args if e.kind == "form"]
        when = reading.clause_when(predicate)
        last = next((e for e in reversed(reading.events) if e.type == "meeting" and e.body), None)
        another = (
            when is not None
            and when.exact
            and last is not None
            and not _one_time(last.date, getattr(reading.moment(when, future=predicate.status != "held"), "edtf", None))
        )
        if last is None or not (forms or another) or not any(e.kind in ("office", "group") for e in m.all("agent")):
            return False
        moment = reading.moment(when, future=predicate.status != "held")
        place = reading.entities.resolve(reading.clause_place(predicate)) or last.place
        node = EventNode(
            "meeting",
            reading.text[predicate.start : predicate.end],
            last.body,
            place=place,
            status=predicate.status,
            forms=forms,
            sentence=reading.sentence,
        )
        if moment:
            node.date, node.inferred = moment.edtf, moment.inferred
            reading.last_date = node.date
        reading.events.append(node)
        self.support(node, predicate, m.frame.name, 0.8)
        return True

    def visit(self, m: Matched) -> bool:
        """Someone goes somewhere on a visit."""
        predicate, reading = m.predicate, self.reading
        manner = m.one("manner")
        if "manner" in m.frame.roles and (manner is None or manner.value.type != "visit"):
            return False
        if predicate.tense == "unreal":
            return False
        if predicate.tense == "proposed":
            return False
        agents = [k for a in m.all("agent") for k in reading.agents(a) if k.startswith("person/")]
        if not agents and predicate.head is not None and predicate.head.kind == "person":
            agents = reading.agents(predicate.head)
        goals = [
            e
            for e in [
                *m.all("destination"),
                *([manner.value.place] if manner is not None and manner.value.place else []),
            ]
            if e.kind in ("state", "place")
        ]
        if m.frame.name == "travels" and any(e.kind == "event" for e in predicate.args):
            return False
        goal = next((e for e in goals if e.kind == "place"), goals[0] if goals else None)
        if not agents or goal is None:
            return False
        status = "cancelled" if predicate.negative else predicate.status
        when = reading.clause_when(predicate)
        self._visit(agents, reading.entities.resolve(goal), when, status, predicate, m.frame.name, manner)
        return True

    def _visit(
        self,
        agents: list[str],
        place: str | None,
        when: When | None,
        status: str,
        predicate: Predicate,
        rule: str,
        noun: Element | None,
    ) -> EventNode:
        reading = self.reading
        moment = reading.moment(when, future=status != "held")
        for known in reading.events:
            again = known.status == "cancelled" and status == "planned"
            if (
                known.type == "visit"
                and set(known.attendance) & set(agents)
                and (again or _one_time(known.date, moment.edtf if moment else None))
            ):
                if place and known.place and place != known.place and not self._within(place, known.place):
                    continue
                node = known
                break
        else:
            label = (
                noun.value.label if noun is not None else reading.text[predicate.element.start : predicate.element.end]
            )
            node = EventNode("visit", label, place=place, status=status, sentence=reading.sentence)
            reading.events.append(node)
        if place and (node.place is None or node.place.startswith("state/")):
            node.place = place
        if node.status == "cancelled" and status == "planned" and moment:
            node.status, node.date = status, None
        if moment and node.date is None:
            node.date, node.inferred = moment.edtf, moment.inferred
            reading.last_date = node.date
        if status == "cancelled":
            node.status = status
        self.support(node, predicate, rule)
        self.attend(node, agents, predicate, rule)
        if noun is not None:
            self._nodes[id(noun)] = node
        return node

    def visit_noun(self, element: Element, predicate: Predicate, status: str, rule: str) -> bool:
        """'Айман Сафадидің Қазақстанға ресми сапары басталады'."""
        mention: EventMention = element.value
        parties = mention.parties or predicate.subjects
        agents = [k for p in parties for k in self.reading.agents(p) if k.startswith("person/")]
        if not agents:
            return False
        moved = next(
            (e.value for e in predicate.args if rule == "event-moved" and e.kind == "time" and e.case == "dat"), None
        )
        when = moved or mention.when or self.reading.clause_when(predicate)
        place = self.reading.entities.resolve(mention.place or self.reading.clause_place(predicate))
        self._visit(agents, place, when, status, predicate, rule, element)
        return True


def settle_events(reading: Reading) -> None:
    """What the events of a text lend one another once all are known.

    Sittings named together give way to the single ones; a ceremony of signing without people has those of the talks before
    it; what follows within the day has the day and the city of what it follows.
    """
    for node in [n for n in reading.events if n.plural]:
        single = [
            n
            for n in reading.events
            if n is not node
            and not n.plural
            and n.body == node.body
            and n.type == node.type
            and n.status == node.status
        ]
        if len(single) > 1:
            for other in single:
                other.place, other.date = other.place or node.place, other.date or node.date
                if not {"narrow", "expanded"} & set(other.forms):
                    continue
                for agent, attendance in node.attendance.items():
                    if agent not in other.chairs:
                        other.attendance.setdefault(agent, attendance)
            node.grounded = False
    before: list[EventNode] = []
    for node in [n for n in reading.events if n.grounded]:
        talks = next((n for n in reversed(before) if n.type == "talks" and n.status == node.status), None)
        if node.type == "signing" and talks is not None:
            node.attendance = node.attendance or dict(talks.attendance)
            node.date, node.place = node.date or talks.date, node.place or talks.place
        if (
            node.place is None
            and node.date
            and node.status == "held"
            and node.type in ("talks", "signing", "ceremony", "meeting")
        ):
            near = next(
                (n for n in reversed(before) if n.date == node.date and n.place and n.place.startswith("place/")), None
            )
            node.place = near.place if near is not None else None
        before.append(node)
    for visit in [n for n in before if n.type == "visit" and n.date is None and n.status == "held"]:
        during = next(
            (
                n
                for n in before
                if n.type == "talks" and n.status == "held" and n.date and set(n.attendance) & set(visit.attendance)
            ),
            None,
        )
        visit.date = during.date if during is not None else None
