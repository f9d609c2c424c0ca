"""Encounters: people meet, talk, receive one another, speak by telephone; officers of a body gather."""

from __future__ import annotations

from collections.abc import Set

from graphbuilder.frames.clauses import Predicate
from graphbuilder.frames.matcher import Matched
from graphbuilder.languages.time import Moment
from graphbuilder.mentions.elements import Element
from graphbuilder.resolution.events.register import EventRegister
from graphbuilder.resolution.events.sameness import one_time
from graphbuilder.resolution.reading import EventNode

_PARTNERS = frozenset(("person", "office", "state", "body", "delegation", "pronoun"))
_AGENTS = frozenset(("person", "office", "state", "delegation", "pronoun"))
_MUTUAL = ("meets", "speaks-by-telephone")
"""Frames that two people in the subject fill by themselves."""
_AT = ("dat", "loc", "acc", "for")
"""Marking of the event that people gather for or meet at."""


class Encounters:
    """Reads frames of meeting and gathering."""

    def __init__(self, register: EventRegister) -> None:
        self.register = register
        self.reading = register.reading

    # ---- two sides ----------------------------------------------------------------------------------------------

    def encounter(self, m: Matched) -> bool:
        """Two people meet, talk, receive one another, speak by telephone."""
        predicate, reading = m.predicate, self.reading
        agents, partners = self._sides(m)
        if predicate.negative or predicate.tense in ("unreal", "proposed") or predicate.role == "nominal":
            return False
        if predicate.role == "attributive" and not agents:
            return False
        if not partners and m.frame.name in _MUTUAL and self._both_meet(m):
            return True
        pairs = [key for a in agents if a.kind == "office" and not reading.agents(a) for key in reading.both(a)]
        here = pairs or reading.all_agents(agents) or ([reading.last_subject] if reading.last_subject else [])
        there = [self._visitor(m, p, here) or reading.agents(p) for p in partners]
        there = [keys for keys in there if keys and keys[0] not in here]
        if not there or not here:
            return False
        partner_keys = [key for keys in there for key in keys]
        if m.frame.name == "receives" and len(here) > 1 and predicate.passive:
            for one in here:
                self.between(m, [one], partner_keys, m.frame.code)  # 'был принят президентом и спикером'
            return True
        words = reading.grammar.words["separately"]
        apart = any(e.kind == "word" and e.value.lower in words for e in predicate.args)
        apart = apart or any(e.kind == "event" and self._are_separate(e, words) for e in predicate.args)
        verb = reading.text[predicate.element.start : predicate.element.end].lower()
        apart = apart or (reading.grammar.language.order_marks and bool(words & set(verb.split())))
        if not apart and not any(word in verb for word in words if " " in word):
            several = m.frame.name == "receives" and len(partner_keys) > 2
            host = self.register.main()
            if several and reading.grammar.language.order_marks and host is not None and predicate.status == "held":
                self.register.attend(host, [*here, *partner_keys], predicate, m.frame.name)
                return True
            several = several or (m.frame.name == "meets" and self._of_several_states(here))
            self.between(m, here, partner_keys, "meeting" if several else m.frame.code)
            return True
        for side in [[one] for one in here] if len(here) > 1 else [here]:
            for key in partner_keys:
                self.between(m, side, [key], m.frame.code)
        return True

    def _visitor(self, m: Matched, partner: Element, here: list[str]) -> list[str]:
        """'X received him', in a text of a visit: the visitor."""
        if m.frame.name != "receives" or partner.kind != "pronoun" or partner.value != "one":
            return []
        visits = (e for e in reversed(self.reading.events) if e.type == "visit" and e.status == "held")
        people = list(next((visit.attendance for visit in visits), ()))
        return people if len(people) == 1 and people[0] not in here else []

    def _are_separate(self, event: Element, words: Set[str]) -> bool:
        """'Две отдельные встречи'."""
        return event.case == "acc" and not words.isdisjoint(self.reading.text[event.start : event.end].lower().split())

    def _of_several_states(self, people: list[str]) -> bool:
        """'Both leaders will meet the president': with a third state it is no talks of two."""
        states = [p.state for p in self.reading.entities.people if p.id in people]
        return len(states) > 1 and None not in states and len(set(states)) == len(states)

    def _sides(self, m: Matched) -> tuple[list[Element], list[Element]]:
        """Who meets whom; 'A, B кездесті' has both sides in the subject."""
        partners = [e for e in m.all("partner") if e.kind in _PARTNERS]
        agents = [e for e in m.all("agent") if e.kind in _AGENTS]
        if m.frame.name == "receives":
            partners = [e for e in partners if e.kind in ("person", "office", "pronoun")]
            agents = [e for e in agents if e.kind in ("person", "office")]
        if not partners and m.frame.name in _MUTUAL and len(agents) == 2 and (two := self._named_two(agents)):
            return two
        people = [e for e in agents if e.kind == "person" or (e.kind == "pronoun" and e.value == "one")]
        if (
            not partners
            and (m.frame.name in _MUTUAL or self._on_the_margins(m))
            and len(people) in (2, 3)
            and (m.frame.code == "call" or not any(self._is_gathered_at(e) for e in m.predicate.args))
            and not self._speak_at_a_session(m)
        ):
            return people[:1], people[1:]
        return agents, partners

    @staticmethod
    def _is_gathered_at(event: Element) -> bool:
        """An event at which two people are, rather than 'talks' for which they meet."""
        if event.kind != "event" or event.case not in _AT:
            return False
        mention = event.value
        own = mention.type == "talks" or (mention.of_body and mention.body is None)
        return not (event.case == "for" and own and not mention.guests)

    def _named_two(self, agents: list[Element]) -> tuple[list[Element], list[Element]] | None:
        """'Қазақстан Президенті мен Сердар Бердімұхамедов': two sides, one or both by the office alone."""
        if self.reading.grammar.language.order_marks or {e.kind for e in agents} - {"person", "office"}:
            return None
        each = [self.reading.agents(e) for e in agents]
        known = all(len(keys) == 1 and keys[0].startswith("person/") for keys in each)
        return (agents[:1], agents[1:]) if known and each[0] != each[1] else None

    def _speak_at_a_session(self, m: Matched) -> bool:
        """'Also speaking were A and B': to the session told of, not to each other."""
        speech = any(frame.name == "speaks-at" for frame in m.predicate.frames)
        host = self.register.main() if speech and m.frame.code != "call" else None
        return host is not None and host.type in ("meeting", "conference", "ceremony") and host.status == "held"

    def _on_the_margins(self, m: Matched) -> bool:
        """'На полях саммита A и B обсудили …'."""
        margins, meals = self.reading.grammar.words["margins"], self.reading.grammar.words["meals"]
        if m.frame.name == "discusses-with" and any(e.word in meals for e in m.predicate.args):
            return True
        return m.frame.name == "discusses-with" and any(
            e.kind == "prep" and e.word in margins for e in m.predicate.args
        )

    def _both_meet(self, m: Matched) -> bool:
        """'Екі елдің президенттері кездесті'."""
        both = next((self.reading.both(a) for a in m.all("agent") if a.kind == "office" and self._are_two(a)), [])
        if not both and any(a.kind == "pronoun" and a.value == "both" for a in m.all("agent")):
            both = self._last_pair()
        if len(both) != 2 or m.predicate.role not in ("finite", "linked"):
            return False
        self.between(m, both[:1], both[1:], m.frame.code)
        return True

    def _are_two(self, office: Element) -> bool:
        """'The two presidents'; where position marks roles, 'the presidents' alone may be all who were named."""
        reading = self.reading
        if not reading.grammar.language.order_marks:
            return True
        return bool(set(reading.text[office.start : office.end].lower().split()) & reading.grammar.words["two"])

    def _last_pair(self) -> list[str]:
        """The two who met or spoke last."""
        if not self.reading.grammar.language.order_marks:
            return []
        if pair := self.reading.pair_before():
            return pair
        last = next((e for e in reversed(self.reading.events) if len(e.attendance) == 2), None)
        return list(last.attendance) if last is not None and last.type in ("talks", "call") else []

    def between(self, m: Matched, here: list[str], there: list[str], kind: str) -> EventNode:
        """Notes talks or a call (``kind``) of ``here`` with ``there``, unless the text has told of them."""
        predicate, reading = m.predicate, self.reading
        if any(e.kind == "event" and e.value.type == "call" for e in predicate.args):
            kind = "call"  # 'agreed in a telephone conversation with X'
        parties = list(dict.fromkeys([*here, *there]))
        status = predicate.status
        place, moment = reading.clause_spot(predicate), reading.clause_moment(predicate)
        own = next((e.value for e in predicate.args if e.kind == "event" and e.case == "for" and e.value.place), None)
        place = place or (reading.entities.resolve(own.place) if own is not None else None)  # 'met for talks in Oslo'
        setting = next(
            (self.register.node(e, status=status) for e in predicate.args if e.kind == "event" and e.case == "setting"),
            None,
        )
        if (at := self._at_talks(predicate, status)) is not None:
            self.register.support(at, predicate, m.frame.name)
            self.register.attend(at, parties, predicate, m.frame.name)
            return at
        host = self.register.main() or self.register.current
        known = self._known(kind, parties, status, moment)
        if known is not None:
            self.register.retold(known)
            self.register.support(known, predicate, m.frame.name)
            known.date = known.date or (moment.edtf if moment else None)
            known.place = known.place or place
            if kind != "call":
                self._beside(known, self._last_of(status, known), moment, dated=moment is not None)
            reading.dates(known)
            return known
        label = reading.text[predicate.element.start : predicate.element.end]
        node = EventNode(kind, label, place=place, status=status, sentence=reading.sentence)
        node.forms = [e.value for e in predicate.args if e.kind == "form"]
        if moment is not None:
            node.dated(moment)
        if kind != "call":
            dated = reading.clause_when(predicate) is not None
            self._beside(node, setting or self._last_of(status) or host, moment, dated=dated)
        self.register.add(node)
        self.register.support(node, predicate, m.frame.name)
        self.register.attend(node, parties, predicate, m.frame.name)
        if node.date:
            reading.dates(node)
        return node

    def _at_talks(self, predicate: Predicate, status: str) -> EventNode | None:
        """'Сейсенбіде өткен келіссөзде X Y-пен … талқылады': the talks that the clause names, told of for the first
        time.
        """
        if self.reading.grammar.language.order_marks or self.reading.grammar.language.owner_follows:
            return None
        named = (e for e in predicate.args if e.kind == "event" and e.case == "loc" and e.value.type == "talks")
        talks = next((e for e in named if e.value.status and not e.value.guests), None)
        node = self.register.node(talks, status=status) if talks is not None else None
        return node if node is not None and not node.attendance else None

    def _known(self, kind: str, parties: list[str], status: str, moment: Moment | None) -> EventNode | None:
        """The same talks, told of before."""
        date = moment.edtf if moment else None
        for event in self.reading.events:
            if (
                event.type in (kind, "talks", "call")
                and set(event.attendance) == set(parties)
                and one_time(event.date, date)
                and event.status in (None, status)
            ):
                return event
        return None

    def _last_of(self, status: str, but: EventNode | None = None) -> EventNode | None:
        """The event of this status that the news told of last, ``but`` one."""
        events = (e for e in reversed(self.reading.events) if e is not but)
        return next((e for e in events if e.grounded and e.status == status and not e.background), None)

    @staticmethod
    def _beside(node: EventNode, last: EventNode | None, moment: Moment | None, *, dated: bool) -> None:
        """Talks without a day and a city have those of the event beside which they are held."""
        if last is None or last.status != node.status:
            return
        if node.place is None or last.place in (None, node.place):
            node.date = node.date or (last.date if not dated else None)
        if node.place is None and (
            moment is None or one_time(last.date, moment.edtf) or last.type in ("talks", "meeting")
        ):
            node.place = last.place

    # ---- gatherings ---------------------------------------------------------------------------------------------

    def gathering(self, m: Matched) -> bool:
        """'The foreign ministers of the SCO gathered in Tashkent'."""
        predicate, reading = m.predicate, self.reading
        head = predicate.head if predicate.role == "attributive" else None
        head = head if head is not None and (head.kind == "body" or self._is_officers(head)) else None
        if predicate.negative or predicate.tense == "unreal":
            return False
        if predicate.role not in ("finite", "linked") and head is None:
            return False
        if any(e.case == "ins" and e.kind in ("person", "office") for e in predicate.args):
            return False
        bodies = self._bodies(m, head)
        if m.frame.name == "sits" and not self._sits(m, bodies):
            return False
        gathered = reading.all_agents(
            a for a in m.all("agent") if a.kind in ("office", "state", "delegation", "person")
        )
        if m.frame.name == "is-convened":  # people who are called are invited
            if not bodies:
                return False
            gathered = []
        if not bodies and len(gathered) < 2:
            return self._sitting(m) or self._of_no_body(m)
        host = self.register.main()
        if (
            not bodies
            and host is not None
            and all(k.startswith("person/") for k in gathered)
            and predicate.status == "held"
            and reading.clause_when(predicate) is None
        ):
            self.register.attend(host, gathered, predicate, m.frame.name)
            return True
        place, moment = self._where(predicate), reading.clause_moment(predicate)
        event = next((e for e in predicate.args if e.kind == "event" and e.case in _AT), None)
        node = self.register.node(event, status=predicate.status) if event is not None else None
        if node is None:
            node = self._make_gathering(m, bodies[0] if bodies else None, place)
        if moment is not None and node.date is None:
            node.dated(moment)
            reading.dates(node)
        self.register.support(node, predicate, m.frame.name)
        if node.body is None and len(bodies) == 1:
            node.body, node.approximate = bodies[0], True
        node.place = node.place or place
        self.register.chaired_by(node, predicate)
        self.register.attend(node, gathered, predicate, m.frame.name)
        return True

    def _sits(self, m: Matched, bodies: list[str]) -> bool:
        """A council that is held somewhere or some day; what 'passed' otherwise is no session."""
        agents = [a for a in m.all("agent") if a.kind == "body"]
        councils = [a for a in agents if self.reading.grammar.is_council(a)]
        told = self.reading.clause_when(m.predicate) or self.reading.clause_place(m.predicate)
        return bool(bodies) and len(councils) == len(m.all("agent")) == 1 and told is not None

    @staticmethod
    def _is_officers(head: Element) -> bool:
        """'the coordinators of the SCO, who gathered in …'."""
        return head.kind == "office" and head.value.plural and any(o.kind == "body" for o in head.value.owners)

    def _where(self, predicate: Predicate) -> str | None:
        """Where people gather in or come together to."""
        goal = next((e for e in predicate.args if e.kind == "place" and e.case == "dat"), None)
        return self.reading.clause_spot(predicate) or self.reading.entities.resolve(goal)

    def _bodies(self, m: Matched, head: Element | None) -> list[str]:
        """The bodies whose officers gather, or that gather themselves."""
        reading = self.reading
        officers = [*m.all("agent"), *([head] if head is not None else [])]
        owners = [o for a in officers if a.kind == "office" and a.value.plural for o in a.value.owners]
        bodies = [key for o in owners if (key := reading.entities.resolve(o)) and key.startswith("body/")]
        named = reading.all_agents(a for a in officers if a.kind == "body")
        first = officers[0].kind == "body" if officers else False
        return list(dict.fromkeys([*named, *bodies] if first else [*bodies, *named]))

    def _make_gathering(self, m: Matched, body: str | None, place: str | None) -> EventNode:
        predicate, reading = m.predicate, self.reading
        if (told := self._in_the_headline(body, predicate)) is not None:
            told.body, told.place = body, told.place or place
            told.forms += [e.value for e in predicate.args if e.kind == "form"]
            return told
        node = EventNode(
            "meeting",
            reading.text[predicate.start : predicate.end],
            body,
            approximate=True,
            place=place,
            status=predicate.status,
            forms=[e.value for e in predicate.args if e.kind == "form"],
            sentence=reading.sentence,
        )
        self.register.add(node)
        if body is not None:
            if node.status == "held" or reading.entities.session_body is None:
                reading.entities.session_body = body
            self.register.is_about(body)
        return node

    def _in_the_headline(self, body: str | None, predicate: Predicate) -> EventNode | None:
        """'Heads of government of the A meet': the headline's event, of which the text tells now."""
        entities = self.reading.entities
        marked = entities.language.owner_follows and not entities.language.order_marks
        if marked or body is None:
            return None
        for node in self.reading.events:
            known = node.body is not None and entities.root(node.body) == entities.root(body)
            bare = node.approximate and node.sentence == 0 and node.date is None
            if known and bare and node.status == predicate.status:
                return node
        return None

    def _of_no_body(self, m: Matched) -> bool:
        """'The foreign ministers of the Caspian states gathered in Moscow': a meeting of which no body is named."""
        predicate, reading = m.predicate, self.reading
        officers = any(a.kind == "office" and a.value.plural for a in m.all("agent"))
        place, moment = self._where(predicate), reading.clause_moment(predicate)
        at_an_event = any(e.kind == "event" and e.case in _AT for e in predicate.args)
        if m.frame.name != "gathers" or not officers or at_an_event or (place is None and moment is None):
            return False
        date = moment.edtf if moment else None
        for event in reading.events:
            if event.type in ("meeting", "conference", "talks") and event.grounded and one_time(event.date, date):
                return False  # those who gather have been told of
        node = self._make_gathering(m, None, place)
        if moment is not None:
            node.dated(moment)
            reading.dates(node)
        self.register.support(node, predicate, m.frame.name)
        self.register.chaired_by(node, predicate)
        return True

    def _sitting(self, m: Matched) -> bool:
        """'The heads of government gathered in narrow format': one more sitting of the body that is meeting."""
        predicate, reading = m.predicate, self.reading
        forms = [e.value for e in predicate.args if e.kind == "form"]
        when, moment = reading.clause_when(predicate), reading.clause_moment(predicate)
        last = self.register.last_session()
        if last is None:
            return False
        date = moment.edtf if moment else None
        marked = reading.grammar.language.order_marks or reading.grammar.language.owner_follows
        later = predicate.status == "planned" and (predicate.tense == "future" or not marked)
        apart = not one_time(last.date, date)
        again = later and (last.status == "held" or apart)
        another = when is not None and (again or (when.exact and apart))
        if not (forms or another) or not any(e.kind in ("office", "group") for e in m.all("agent")):
            return False
        node = EventNode(
            "meeting",
            reading.text[predicate.start : predicate.end],
            last.body,
            place=self._where(predicate) or (None if later else last.place),
            status=predicate.status,
            forms=forms,
            sentence=reading.sentence,
        )
        if moment is not None:
            node.dated(moment)
            reading.dates(node)
        self.register.add(node)
        self.register.support(node, predicate, m.frame.name)
        return True
