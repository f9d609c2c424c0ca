"""Who takes part in an event, for whom, and who is in its chair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from graphbuilder.frames.clauses import Predicate
from graphbuilder.frames.matcher import Matched
from graphbuilder.mentions.elements import Element, EventMention
from graphbuilder.resolution.events.register import EventRegister
from graphbuilder.resolution.events.sameness import SITTINGS
from graphbuilder.resolution.reading import EventNode

_GUESTS = frozenset(("person", "office", "delegation", "state", "body"))
_OF_PEOPLE = frozenset(("reports-there", "is-heard"))
"""Frames of speaking that say of people alone that they are there."""

_CHAIRED = frozenset(("meeting", "conference", "ceremony"))
"""Events that whoever conducts them is in the chair of; talks have none."""


class Attendances:
    """Reads frames of taking part, speaking, leading a delegation, representing and chairing."""

    def __init__(self, register: EventRegister) -> None:
        self.register = register
        self.reading = register.reading
        self._attended: tuple[int, EventNode | None] = (-1, None)
        """Sentence and event of the attendance told of last."""

    # ---- taking part --------------------------------------------------------------------------------------------

    def attends(self, m: Matched) -> bool:
        """Someone takes part, goes to, speaks at: 'Саммитке Б. Атамқұлов қатысты'."""
        predicate, reading = m.predicate, self.reading
        agents = reading.all_agents(m.all("agent"))
        agents += reading.all_agents(
            e for e in predicate.args if e.kind in ("state", "body") and e.case == "abl" and "side" in e.senses
        )
        agents += reading.all_agents(m.all("guests"))
        order = reading.grammar.language.order_marks
        beside = ("along", "ins") if order and m.frame.name == "takes-part" else ("along",)
        agents += reading.all_agents(
            e for e in predicate.args if e.kind in ("person", "office", "state") and e.case in beside
        )
        if order and not agents and m.frame.name == "takes-part":
            agents += self._those_present(predicate)
        element = m.one("event")
        if predicate.tense in ("unreal", "proposed") or predicate.negative:
            return False
        if m.frame.name == "observes" and (element is None or (element.kind == "event" and element.value.weak)):
            return self._observes(m, agents)
        if element is None and self._at_a_part(m):
            node = self.register.main()
            if node is not None and node.status == "held" and predicate.status == "held":
                self.register.attend(node, agents, predicate, m.frame.name)
                return bool(agents)
        if element is None:
            return self._also(m, self._states_of_delegations(m, agents))
        if element.kind == "event" and element.value.type == "visit":
            return False
        weak = element.kind == "event" and element.value.weak
        if weak and m.frame.name == "goes-to" and reading.grammar.language.order_marks:
            return False  # 'travelled for consultations'
        node = self.register.main() if weak else self._host(element, predicate)
        if node is None:
            return False
        if element.kind == "event":
            self.register.support(node, predicate, m.frame.name)
        if m.frame.name == "goes-to" and node.place is None and node.status == predicate.status:
            goal = next((e for e in predicate.args if e.kind == "place" and e.case == "dat"), None)
            node.place = reading.entities.resolve(goal)  # 'саммитке қатысу үшін Вильнюске барды'
        behalf = next((k for e in predicate.args if e.kind == "behalf" for k in reading.agents(e)), None)
        self.register.attend(node, self._acting_for(m, agents, behalf), predicate, m.frame.name, behalf=behalf)
        self._attended = (reading.sentence, node)
        return bool(agents)

    @staticmethod
    def _acting_for(m: Matched, agents: list[str], behalf: str | None) -> list[str]:
        """'On behalf of A a representative of its ministry came': unnamed, an official stands for the state."""
        unnamed = behalf is not None and all(a.kind == "office" for a in m.all("agent"))
        return [k if k.startswith("person/") or not unnamed else behalf or k for k in agents]

    def _those_present(self, predicate: Predicate) -> list[str]:
        """'The leaders present were A and B': who is named after the verb."""
        plural = any(e.kind == "group" or (e.kind == "office" and e.value.plural) for e in predicate.subjects)
        named = [e for e in predicate.args if e.kind == "person" and e.case == "acc"]
        return self.reading.all_agents(named) if plural and not predicate.passive else []

    def _at_a_part(self, m: Matched) -> bool:
        """'На открытии присутствовал X': at the opening of the event told of."""
        words = self.reading.grammar.words["parts_of_events"]
        parts = (e for e in m.predicate.args if e.kind == "word" and e.form.case in ("loc", "dat"))
        return "loc" in m.frame.roles.get("event", ()) and any(words & {f.key for f in e.readings} for e in parts)

    def _states_of_delegations(self, m: Matched, agents: list[str]) -> list[str]:
        """'Қазақстаннан, Ресейден делегациялар қатысты': the states that delegations come from."""
        states = self.reading.all_agents(e for e in m.predicate.args if e.kind == "state" and e.case == "abl")
        sent = any(a.kind == "delegation" or (a.kind == "office" and a.value.plural) for a in m.all("agent"))
        return states if not agents and sent else agents

    def _observes(self, m: Matched, agents: list[str]) -> bool:
        """'The mission will observe the voting': the election told of."""
        node = next((e for e in reversed(self.reading.events) if e.type == "election"), None)
        if node is None or not agents:
            return False
        self.register.attend(node, agents, m.predicate, m.frame.name)
        return True

    def _also(self, m: Matched, agents: list[str]) -> bool:
        """'… қатысады; Х де барады': the event of the clause before."""
        predicate = m.predicate
        sentence, node = self._attended
        if node is None or sentence != self.reading.sentence:
            node = self.register.main() if predicate.status == "held" else None
            too = any(e.kind == "word" and e.word in self.reading.grammar.words["too"] for e in predicate.args)
            if node is None and (too or self.reading.grammar.language.order_marks):
                node = self.register.told()
            if node is None:
                node = self._named_before(predicate)
            body = next((e.ref for e in predicate.args if e.kind == "body" and e.case == "dat"), None)
            joins = predicate.element.form.key.removeprefix("=") in self.reading.grammar.words["joining_verbs"]
            if body is not None and (
                joins or node is None or node.body not in (body, self.reading.entities.root(body))
            ):
                return False
        if node is None or not agents or "dat" not in m.frame.roles.get("event", ()):
            return False
        if node.type == "visit" and self.reading.grammar.language.order_marks:
            return False  # nobody attends a visit
        goals = [e for e in predicate.args if e.kind in ("place", "state", "event") and e.case in ("dat", "ins")]
        there = self.register.is_at(node.place) and m.frame.name == "goes-to"
        elsewhere = any(not there or self.reading.entities.resolve(e) != node.place for e in goals)
        if predicate.role not in ("finite", "linked") or elsewhere:
            return False
        behalf = next((k for e in predicate.args if e.kind == "behalf" for k in self.reading.agents(e)), None)
        self.register.attend(node, self._acting_for(m, agents, behalf), predicate, m.frame.name, behalf=behalf)
        return True

    def _named_before(self, predicate: Predicate) -> EventNode | None:
        """'Саммитке A мен B шақырылды, алайда A ғана қатысты': the event of a clause that tells of no presence."""
        before = (e for e in self.register.terms.sentence if e.start < predicate.start and e.kind == "event")
        event = next((e for e in before if e.case == "dat" and e.value.type != "visit"), None)
        return self._host(event, predicate) if event is not None else None

    def speaks(self, m: Matched) -> bool:
        """'… сөз сөйледі' without an event: at the event told of."""
        predicate = m.predicate
        if predicate.negative or predicate.tense != "past" or predicate.role == "nominal" or "event" in m.roles:
            return False
        if ("members" in m.frame.roles and not self._tells_members(m)) or (
            "body" in m.frame.roles and not m.all("body")
        ):
            return False
        if m.frame.name == "reports-at" and any(
            e.case == "dat" and e.kind in ("person", "office") for e in predicate.args
        ):
            return False  # to someone, not to the session
        ordered = self.reading.grammar.language.order_marks
        if m.frame.name == "speaks-at" and not ordered and self._acts_as(predicate):
            return False
        node = self._event_of(m) or self.register.main()
        if node is None or node.type not in ("meeting", "conference", "ceremony"):
            return False
        agents = self.reading.all_agents(m.all("agent"))
        agents += self.reading.all_agents(e for e in predicate.args if e.kind == "person" and e.case == "along")
        if m.frame.name in _OF_PEOPLE:
            agents = [k for k in agents if k.startswith("person/")]
        behalf = next((k for e in predicate.args if e.kind == "behalf" for k in self.reading.agents(e)), None)
        self.register.attend(node, agents, predicate, m.frame.name, behalf=behalf)
        return bool(agents)

    @staticmethod
    def _acts_as(predicate: Predicate) -> bool:
        """'доклад, автором которого выступил X': not speaking, but being something."""
        governed = False
        for element in predicate.args:
            complement = element.kind == "word" and bool(element.readings) and element.readings[0].case == "ins"
            if complement and not governed and element.form.verb is None:
                return True
            governed = element.kind == "prep" or (governed and complement)
        return False

    @staticmethod
    def _tells_members(m: Matched) -> bool:
        """'Among the participants was X', 'the guests were A and B', 'X briefed the leaders'."""
        included = m.frame.name == "includes-participants"  # 'the ministers are X and Y' tells of no event
        for element in m.all("members"):
            if element.kind == "office":
                office = element.value
                told = office.plural and not office.owners and (not included or office.role == "speaker")
            else:
                told = element.kind != "pronoun" or element.value == "guest"
            if told:
                return True
        return False

    def _event_of(self, m: Matched) -> EventNode | None:
        """The event that 'the participants of the meeting' were at."""
        members = m.one("members")
        if members is None:
            return None
        events = (e for e in m.predicate.args if e.kind == "event" and e.case == "gen" and e.start == members.end + 1)
        event = next(events, None)
        return self._host(event, m.predicate) if event is not None else None

    def present(self, predicate: Predicate, inner: Sequence[Element] = ()) -> None:
        """A person who does something 'at the session' is at the session.

        ``inner`` are elements of clauses within the clause: they say where something else happened.
        """
        if (
            predicate.role not in ("finite", "linked")
            or predicate.negative
            or predicate.reported
            or predicate.tense in ("unreal", "proposed")
        ):
            return
        reading = self.reading
        self._supports_setting(predicate)
        event = next(
            (
                e
                for e in predicate.args
                if e.kind == "event" and e.case == "loc" and not e.value.weak and not any(e is i for i in inner)
            ),
            None,
        )
        event = event or self._told_place(predicate)
        agents = reading.all_agents(self._doers(predicate, event))
        people = [k for k in agents if k.startswith("person/")]
        people += reading.all_agents(e for e in predicate.subjects if e.kind == "state" and "side" in e.senses)
        if event is None and people and self._in_own_words(predicate) and (told := self.register.main()) is not None:
            self.register.attend(told, people, predicate, "speaks-at")
        if event is None or not people:
            return
        status = None if predicate.tense == "" else predicate.status
        when, place = reading.clause_when(predicate), reading.clause_place(predicate)
        node = self.register.node(event, when=when, place=place, status=status)
        if node is not None and node.type != "visit":
            self.register.support(node, predicate, "acts-at")
            self.register.attend(node, people, predicate, "acts-at")

    def _doers(self, predicate: Predicate, event: Element | None) -> list[Element]:
        """The subject; where position marks roles also 'he', whom a passive names, with whom a briefing is given."""
        doers = [e for e in predicate.subjects if e.kind in ("person", "office")]
        if not self.reading.grammar.language.order_marks:
            return doers
        doers += [e for e in predicate.subjects if e.kind == "pronoun" and e.value == "one" and e.word != "it"]
        if event is None or event.kind != "event":
            return doers
        doers += [e for e in predicate.args if e.kind == "person" and e.case == "by" and predicate.passive]
        if event.value.type == "briefing":
            doers += [e for e in predicate.args if e.kind == "person" and e.case == "ins" and e.start > event.end]
        return doers

    def with_participation(self, predicates: Sequence[Predicate], elements: Sequence[Element]) -> None:
        """'X-тің қатысуымен Астанада форум өтті': X is at the event that is named next."""
        words = self.reading.grammar.words["with_participation"]
        for predicate in predicates:
            verb = predicate.element
            if verb.form.case != "ins" or verb.form.key.removeprefix("=") not in words or predicate.negative:
                continue
            event = next((e for e in elements if e.start > verb.start and e.kind in ("event", "verb")), None)
            if event is None or event.kind != "event":  # 'форум X-тің қатысуымен өтті'
                event = next((e for e in predicate.args if e.kind == "event" and e.case == "nom"), None)
            node = self.register.named(event)
            if node is None or node.type == "visit":
                continue
            guests = [e for e in predicate.args if e.case == "gen" and e.kind in _GUESTS]
            for guest in guests:
                pair = self.reading.both(guest) if guest.kind == "office" else []
                people = self.reading.agents(guest) or pair
                self.register.attend(node, people, predicate, "with-participation")

    def _told_place(self, predicate: Predicate) -> Element | None:
        """'На нем X примет …': the event told of as the place where something is done."""
        words = self.reading.grammar.words["on"]
        pairs = pairwise(predicate.args)
        return next((e for prep, e in pairs if e.kind == "pronoun" and e.case == "loc" and prep.word in words), None)

    def _in_own_words(self, predicate: Predicate) -> bool:
        """'In his address to the summit, X …': the subject speaks at the event told of."""
        words = self.reading.grammar.words
        for element in predicate.args:
            own = element.case == "loc" and element.senses.get("determiner") in words["possessives"]
            if own and element.kind in ("document", "word") and element.start < predicate.element.start:
                spoken = self.reading.text[element.start : element.end].lower().split()
                return any(word in words["spoken"] for word in spoken[:2])
        return False

    def _supports_setting(self, predicate: Predicate) -> None:
        """'ТМД отырысы аясында …': a session in whose course something happens takes place."""
        setting = next((e for e in predicate.args if e.kind == "event" and self._is_setting(e, predicate)), None)
        if setting is None or not self._is_told(setting.value, predicate):
            return
        during = setting.case == "loc" or self.reading.grammar.language.order_marks
        when = self.reading.clause_when(predicate) if during and setting.case != "before" else None
        place = self.reading.clause_place(predicate)
        node = self.register.node(setting, when=when, place=place, status=predicate.status)
        if node is not None:
            self.register.support(node, predicate, "setting")

    def _is_told(self, mention: EventMention, predicate: Predicate) -> bool:
        """Enough is said of it to tell it from others."""
        if mention.next and predicate.status == "held":
            return False
        days = self.reading.grammar.language.order_marks and mention.days > 0 and mention.type == "meeting"
        return mention.body is not None or mention.place is not None or days

    def _is_setting(self, event: Element, predicate: Predicate) -> bool:
        """Something happens in its course; where position marks roles, also 'at a meeting' and 'before the summit'."""
        if event.value.generic or event.value.plural:
            return False
        ahead = event.case in ("before", "dat") and predicate.status == "planned"
        order = self.reading.grammar.language.order_marks
        if order and event.case == "gen":
            return self._in_its_moments(event, predicate)
        return event.case == "setting" or (order and (event.case == "loc" or ahead))

    def _in_its_moments(self, event: Element, predicate: Predicate) -> bool:
        """'in the closing minutes of a two-day summit'."""
        words = self.reading.grammar.words["moments"]
        before = max((e for e in predicate.args if e.start < event.start), key=lambda e: e.start, default=None)
        return before is not None and before.word in words

    # ---- for whom -----------------------------------------------------------------------------------------------

    def leads_delegation(self, m: Matched) -> bool:
        """'Қазақстан делегациясын … басқарды': the head of the delegation and its state take part."""
        element, agent, predicate = m.one("delegation"), m.one("agent"), m.predicate
        if element is None or agent is None or predicate.negative:
            return False
        delegations, leaders_told = m.all("delegation"), m.all("agent")
        if len(delegations) > 1 and len(delegations) == len(leaders_told):
            # 'A делегациясын X, B делегациясын Y басқарды'
            pairs = zip(delegations, leaders_told, strict=True)
            led = [self.leads_delegation(replace(m, roles={"delegation": [d], "agent": [a]})) for d, a in pairs]
            return any(led)
        if not isinstance(element.value, list) and self.reading.grammar.language.order_marks:
            return self._lead_their_own(m)
        leaders = self.reading.agents(agent)
        owners = self.reading.agents(element) if isinstance(element.value, list) else []
        named = [a for a in leaders_told if a.kind == "person"]
        if len(owners) > 1 and len(named) == len(owners) and predicate.role != "attributive":
            # 'A мен B делегацияларын X пен Y басқарды'
            parts = [(replace(element, value=[o]), a) for o, a in zip(element.value, named, strict=True)]
            led = [self.leads_delegation(replace(m, roles={"delegation": [d], "agent": [a]})) for d, a in parts]
            return any(led)
        if predicate.role == "attributive" and "apart" not in element.senses:
            self._fold_leader(element, agent, owners)
            return True
        event = next((e for e in predicate.args if e.kind == "event" and e.case in ("dat", "loc")), None)
        node = self._host(event, predicate) if event is not None else self.register.main()
        if node is None:
            return False
        behalf = owners[0] if owners else None
        self._are_of(leaders, behalf)
        self.register.attend(node, leaders, predicate, m.frame.name, role="head-of-delegation", behalf=behalf)
        self.register.attend(node, owners, predicate, m.frame.name)
        return True

    def _lead_their_own(self, m: Matched) -> bool:
        """'A of X and B of Y headed their countries' delegations': each is there, and each state."""
        node, predicate = self.register.main(), m.predicate
        leaders = [a for a in m.all("agent") if a.kind == "person"]
        if node is None or not leaders or predicate.status != "held":
            return False
        for leader in leaders:
            state = self.reading.holder(leader)
            behalf = state if state is not None and state.startswith("state/") else None
            people = self.reading.agents(leader)
            self.register.attend(node, people, predicate, m.frame.name, role="head-of-delegation", behalf=behalf)
            self.register.attend(node, [behalf] if behalf else [], predicate, m.frame.name)
        return True

    def _are_of(self, people: Sequence[str], state: str | None) -> None:
        """Who acts for a state is of that state, where nothing else is said."""
        for person in self.reading.entities.people:
            if person.id in people and person.state is None and state is not None and state.startswith("state/"):
                person.state = state

    def _fold_leader(self, delegation: Element, leader: Element, owners: list[str]) -> None:
        """'Х басқарған делегация': its leader, and the leader's state where none is named, are in the delegation."""
        members: list[Element] = delegation.value if isinstance(delegation.value, list) else []
        state = self.reading.holder(leader) if not owners else None
        delegation.value = [*members, leader]
        if state and state.startswith("state/"):
            delegation.value.append(replace(leader, kind="state", value=state, ref=state))

    def represents(self, m: Matched) -> bool:
        """'Қазақстанды … таныстырды': someone takes part for a state, or for those of its kind."""
        predicate, node, owners = m.predicate, self.register.main(), m.all("owner")
        agents, behalf = self.reading.all_agents(m.all("agent")), self.reading.all_agents(owners)
        if owners:
            agents = [k for k in agents if k.startswith("person/")]
        elif not self._is_represented(predicate):
            return False
        one = behalf[0] if len(behalf) == 1 else None
        if not predicate.negative:
            self._are_of(agents, one)
        unnamed = any(a.kind == "office" for a in m.all("agent")) or (predicate.passive and not m.all("agent"))
        if not agents and unnamed:
            agents = behalf  # 'its ambassador', 'at the level of ambassador': the state
        if node is None or not agents or predicate.negative or predicate.tense != "past":
            return False
        self.register.attend(node, agents, predicate, m.frame.name, behalf=one)
        self.register.attend(node, behalf, predicate, m.frame.name)
        return True

    def _is_represented(self, predicate: Predicate) -> bool:
        """'The observers were represented by …': those that people act for, without their names."""
        words = self.reading.grammar.words["represented"]
        told = [e for e in predicate.args if e.case in ("acc", "gen", "") and e.kind in ("members", "side", "word")]
        return any(words & {f.key for f in e.readings} for e in told)

    # ---- in the chair -------------------------------------------------------------------------------------------

    def chairs(self, m: Matched) -> bool:
        """Someone chairs a session: 'Отырысты Е. Қазыхан жүргізді'."""
        predicate = m.predicate
        element, agents = m.one("event"), [a for a in m.all("agent") if a.kind != "body"]
        if element is None and self._chairs_the_main(m, agents):
            return True
        if element is None and self._chairs_what_was_told(m, agents):
            return True
        if m.frame.name == "conducts-event" and (
            predicate.status != "held" or any(a.kind != "person" for a in agents) or element is None
        ):
            return False
        if element is None or not agents or predicate.negative or predicate.tense in ("unreal", "proposed"):
            return False
        if not self._can_be_chaired(element, predicate):
            return False
        node = self._host(element, predicate)
        if node is None or (m.frame.name == "conducts-event" and node.type not in _CHAIRED):
            return False
        self.register.support(node, predicate, m.frame.name)
        self._attended = (self.reading.sentence, node)
        sittings = [node]
        if element.kind == "pronoun" and element.value == "both":
            sittings = [e for e in self.reading.events if SITTINGS & set(e.forms)] or sittings
        together = [e for e in predicate.args if e.kind == "person" and e.case in ("ins", "along")]
        for sitting in sittings:
            for chair in [*agents, *together]:
                self.register.under(sitting, chair)
        return True

    def chairs_as(self, predicate: Predicate) -> None:
        """'Председателем заседания был X', 'сопредседателями выступили A и B', 'модератором стал X'."""
        if predicate.negative or predicate.status != "held" or predicate.role != "finite":
            return
        stem, words = predicate.element.form.key.removeprefix("="), self.reading.grammar.words
        plain = stem in words["copulas"] and not (words["be"] or words["chair_persons"])  # 'төрағасы X болды'
        chair = next((e for e in predicate.args if self._is_chair(e, plain=plain)), None)
        people = [e for e in predicate.subjects if e.kind in ("person", "office", "state") and e.case == "nom"]
        people = [e for e in people if e is not chair]
        if chair is None or not people:
            return
        of = next((e for e in predicate.args if e.kind in ("event", "body") and e.case in ("gen", "nom", "acc")), None)
        if of is None:
            speaks = any(frame.name == "speaks-at" for frame in predicate.frames)
            node = self.register.here() if speaks or chair.kind == "word" else None
        elif of.kind == "event":
            node = self._host(of, predicate)
        else:
            body, told = self.reading.entities.resolve(of), self.register.told()
            node = told if told is not None and told.body == body else None
        if node is None or node.type not in ("meeting", "conference"):
            return
        self.register.support(node, predicate, "chairs-as")
        for person in people:
            self.register.under(node, person)

    def _is_chair(self, element: Element, *, plain: bool = False) -> bool:
        """'сопредседателями', 'модератором': what someone is, with no owner of its own; ``plain``: as a subject is."""
        if element.kind == "office":
            marked = element.case in ("by", "ins") or (plain and element.case == "nom")
            return marked and element.value.role == "chair" and not element.value.owners
        words = self.reading.grammar.words["chair_persons"]
        return element.kind == "word" and any(f.case == "ins" and f.key in words for f in element.readings)

    def _chairs_the_main(self, m: Matched, agents: Sequence[Element]) -> bool:
        """'In the chair was X', without an event: that of the event told of."""
        predicate, node = m.predicate, self.register.here()
        elsewhere = any(e.kind in ("body", "chair", "delegation", "event") for e in predicate.args)
        if m.frame.name != "presides-over-event" or node is None or elsewhere or predicate.status != "held":
            return False
        people = [a for a in agents if a.kind == "person"]
        order = self.reading.grammar.language.order_marks
        told = [c for c in node.chairs if not (order and c.startswith("state/"))]
        clause = predicate.role == "finite" or (order and predicate.role == "linked")
        clause = clause or (predicate.role == "attributive" and predicate.head in people and not predicate.args)
        if not people or predicate.negative or not clause or told or node.type != "meeting":
            return False
        for chair in people:
            self.register.under(node, chair)
        return True

    def _chairs_what_was_told(self, m: Matched, agents: Sequence[Element]) -> bool:
        """'The Council met in the same city, chaired by X': the meeting of the clause."""
        predicate, last = m.predicate, self.reading.events[-1] if self.reading.events else None
        order = self.reading.grammar.language.order_marks
        if not order or not predicate.passive or predicate.role != "attributive" or m.frame.name != "chairs-event":
            return False
        about = predicate.head
        thing = about is not None and about.kind in ("event", "document", "delegation", "office")
        if thing or last is None or last.sentence != self.reading.sentence or last.type != "meeting":
            return False
        for chair in agents:
            self.register.under(last, chair)
        return bool(agents)

    def _can_be_chaired(self, element: Element, predicate: Predicate) -> bool:
        """False for a guest, a visit, a chairmanship of a year, and a session that a body is led to."""
        if element.kind != "event":
            return not (element.kind == "pronoun" and element.value == "guest")
        if element.value.type in ("visit", "talks", "call", "election"):
            return False
        year = self.reading.clause_when(predicate)
        if element.value.type == "conference" and element.case == "by" and year is not None and year.is_year:
            return False
        if element.value.plural and element.value.body is None and self.register.main() is None:
            return False
        if self.reading.grammar.language.order_marks and element.value.plural and not (year and year.exact):
            return False  # 'will chair Council meetings'
        if element.value.own_body and year is not None and year.is_year:
            return False
        return element.case != "acc" or not any(e.kind == "body" and e.case in ("dat", "loc") for e in predicate.args)

    def _host(self, element: Element, predicate: Predicate) -> EventNode | None:
        """The event that a clause places its people at; the clause says when and where if the noun does not."""
        reading = self.reading
        status = None if predicate.role == "nominal" else predicate.status
        mention = element.value if element.kind == "event" else None
        when = None if mention is None or mention.when is not None else reading.clause_when(predicate)
        place = None if mention is None or mention.place is not None else reading.clause_place(predicate)
        return self.register.node(element, when=when, place=place, status=status)
