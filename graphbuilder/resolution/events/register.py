"""The events of a text: one node for each, however often the text names it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from graphbuilder.frames.clauses import Predicate
from graphbuilder.frames.matcher import Matched
from graphbuilder.languages.time import When
from graphbuilder.mentions.elements import ChairNoun, Element, EventMention
from graphbuilder.resolution.chairmanships import Terms
from graphbuilder.resolution.events.sameness import Wanted, parties_of, same_event
from graphbuilder.resolution.reading import EventNode, Reading

_DAY = len("2024-05-17")


@dataclass(frozen=True, slots=True)
class _Clause:
    """What the clause says of an event beside its noun."""

    when: When | None
    place: Element | None
    status: str | None


_BOTH = 2


def _is_of_many(mention: EventMention) -> bool:
    """'The trilateral meeting of the ministers of A, B and C'."""
    return sides(mention) > _BOTH


def sides(mention: EventMention) -> int:
    """How many sides the guests of an event are of."""
    return sum(_count(guest) for guest in mention.guests)


def _count(guest: Element) -> int:
    if guest.kind == "office":
        return max(1, len(guest.value.owners))
    return len(guest.value) if guest.kind == "ministries" else 1


def _finest(told: When | None, clause: When | None) -> When | None:
    """The date of the noun ('the autumn session'), or that of the clause where only it gives the days.

    What is counted from ('the first session since 2012') is the date of neither.
    """
    told, clause = (when if when is not None and not when.since else None for when in (told, clause))
    if told is not None and clause is not None and told.is_year and not clause.is_year:
        in_year = clause.month or clause.season
        if in_year and clause.year is None and clause.year_offset is None and told.year_end is None:
            return replace(clause, year=told.year, year_offset=told.year_offset)  # 'келер жылғы саммит қарашада'
    if told is not None and clause is not None and clause.exact and not told.exact:
        return clause
    return told or clause


class EventRegister:
    """Finds, makes and completes the nodes of ``Reading.events``."""

    def __init__(self, reading: Reading, terms: Terms) -> None:
        self.reading = reading
        self.terms = terms
        self._nodes: dict[int, EventNode | None] = {}
        """Identity of a mention → the event that it names."""
        self._told: tuple[int, EventNode | None] = (-1, None)
        """Sentence and event named last."""
        self._heard: tuple[int, Element | None] = (-9, None)
        """Sentence and event that was named last without anything told of it."""
        self._heard_bodies: dict[str, str] = {}
        """Noun of an event so named → its body."""

    # ---- which event --------------------------------------------------------------------------------------------

    @property
    def current(self) -> EventNode | None:
        """The event told of last that takes place (a planned one only where there is no other)."""
        grounded = [e for e in self.reading.events if e.grounded]
        held = [e for e in grounded if e.status not in ("planned", "cancelled") and not e.background]
        candidates = held or grounded
        return candidates[-1] if candidates else None

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

    def here(self) -> EventNode | None:
        """The multilateral event that this sentence tells of, whenever it was; else the current one."""
        told = (e for e in reversed(self.reading.events) if e.sentence == self.reading.sentence and e.grounded)
        gatherings = (e for e in told if e.type in ("meeting", "conference") and e.status == "held")
        return next(gatherings, None) or self.main()

    def is_at(self, place: str | None) -> bool:
        """True where the session told of last takes place there."""
        node = next((e for e in reversed(self.reading.events) if e.grounded), None)
        return node is not None and node.type == "meeting" and node.status == "held" and node.place == place

    def told(self) -> EventNode | None:
        """The event named in this sentence or the one before, which 'it' means."""
        sentence, node = self._told
        return node if self.reading.sentence - sentence <= 1 else None

    def hears(self, element: Element) -> None:
        """Notes an event that the text names without telling of it: 'spoke of the summit'."""
        mention: EventMention = element.value
        if (
            id(mention) in self._nodes
            or mention.generic
            or mention.weak
            or mention.type not in ("meeting", "conference")
        ):
            return
        if (node := self.recalled(element)) is not None and not mention.next:
            self._told = (self.reading.sentence, node)
            return
        self._heard = (self.reading.sentence, element)
        if (body := self.reading.entities.resolve(mention.body)) is not None:
            self._heard_bodies[element.form.key] = body

    def heard(self) -> Element | None:
        """The event that the sentence before named without telling of it, where it is the last that was named."""
        sentence, element = self._heard
        return element if self.reading.sentence - sentence == 1 and self._told[0] < sentence else None

    def last_session(self, mention: EventMention | None = None) -> EventNode | None:
        """The session of a known body told of last; of one that is called as ``mention`` is, where there is one."""
        sessions = [e for e in reversed(self.reading.events) if e.type == "meeting" and e.body]
        called = _stems(mention.label) if mention is not None else set()
        alike = (e for e in sessions if called & _stems(e.label))
        return next(alike, None) or next((e for e in sessions if not e.background), sessions[0] if sessions else None)

    def node(
        self, element: Element, *, when: When | None = None, place: Element | None = None, status: str | None = None
    ) -> EventNode | None:
        """The event that an element names; made if the text has not named it before.

        ``when``, ``place`` and ``status`` are what the clause says. None for words that point to nothing.
        """
        if element.kind == "pronoun":
            return self.told() or self.main()
        clause = _Clause(when, place, status)
        if id(element.value) in self._nodes:
            node = self._nodes[id(element.value)]
            if node is not None:
                self._tell(node, element.value, clause)
            return node
        node = self._find_or_make(element.value, clause, self._heard_bodies.get(element.form.key))
        self.names(element, node)
        if node is not None:
            node.named = node.named or self.reading.evidence(element.start, element.end, "event-noun")
            self._told = (self.reading.sentence, node)
        return node

    def recalled(self, element: Element) -> EventNode | None:
        """The event told of before that an element can name, without making one."""
        body = self.reading.entities.resolve(element.value.body)
        mention = element.value
        return self._find(Wanted(mention, body, None, None, "held")) or self._find(
            Wanted(mention, body, None, None, None)
        )

    def named(self, element: Element | None) -> EventNode | None:
        """The event that an element has been found to name."""
        return self._nodes.get(id(element.value)) if element is not None else None

    def names(self, element: Element, node: EventNode | None) -> None:
        """Remembers which event an element names."""
        self._nodes[id(element.value)] = node

    def add(self, node: EventNode) -> None:
        """Adds an event that no noun names."""
        node.languages.append(self.reading.grammar.language.code)
        self.reading.events.append(node)

    def _find_or_make(self, mention: EventMention, clause: _Clause, heard: str | None) -> EventNode | None:
        reading, entities = self.reading, self.reading.entities
        status = mention.status or clause.status
        body = entities.resolve(mention.body)
        if body is None and mention.type == "meeting" and " " in mention.name:
            body = entities.body_of_meetings(mention.name)
        if body is None and mention.officers_of and mention.type == "meeting":
            body = self._of_officers(mention)
        parties = parties_of(mention, entities)
        moment = reading.moment(finest := _finest(mention.when, clause.when), future=reading.side(status, finest))
        place = entities.resolve(mention.place or clause.place)
        wanted = Wanted(mention, body, moment.edtf if moment else None, place, status)
        node = self._find(wanted)
        if node is not None:
            node.plural = node.plural or mention.plural
            self.retold(node)
            self._tell(node, mention, clause)
            if node.body is None and body is not None and not mention.body:
                node.body = entities.session_body = body
            return node
        if mention.generic and mention.plural and not reading.grammar.language.order_marks:
            return None  # 'бірқатар іс-шараға қатысады'
        if body is None and heard is not None and not (parties or mention.guests or mention.ordinal or mention.next):
            return self._make(mention, heard, parties, clause)
        known = body or parties or mention.guests or moment or place
        if mention.generic and mention.next and body is not None:
            return self._make(mention, body, parties, clause)
        if mention.generic or (mention.plural and not known):
            return self.main() if not mention.next else None
        if body is None and not parties and self._is_next_session(mention, status):
            last = self.last_session(mention)
            body = last.body if last is not None else None
            if body is not None and self._is_summit(mention):
                body = self._of_leaders(body)
            if last is None:
                body = self.reading.last_chaired  # whose chair the text has told of
        return self._make(mention, body, parties, clause)

    def _find(self, wanted: Wanted) -> EventNode | None:
        """The event named before that ``wanted`` can be, the latest first."""
        mention, reading = wanted.mention, self.reading
        for node in reversed(reading.events):
            if mention.plural and not mention.generic and not node.approximate:
                continue
            if node.background and (mention.generic or self._is_bare(wanted)):
                continue
            if same_event(node, wanted, reading.events, reading.entities):
                return node
        return None

    @staticmethod
    def _is_bare(wanted: Wanted) -> bool:
        """'The session': nothing but the noun."""
        mention = wanted.mention
        told = mention.body or mention.when or mention.place or mention.ordinal or mention.forms or mention.next
        return not (told or wanted.place or wanted.date)

    def _of_officers(self, mention: EventMention) -> str | None:
        """'The session of the foreign ministers': that of the organization, or of its council of them."""
        entities, roles = self.reading.entities, self.reading.grammar.officers_organs
        main = entities.main_body or (None if mention.of_body else self._organization())
        if main is None:
            return None
        organ = entities.authority.organ_of(main, roles.get(mention.officers_of, ""))
        return entities.listed(organ.id if organ is not None else main)

    def _organization(self) -> str | None:
        """The organization of the body named last, where that is no body of a state."""
        entities = self.reading.entities
        named = entities.named.get(entities.recent_bodies[-1]) if entities.recent_bodies else None
        return entities.root(named.id) if named is not None and named.in_state is None else None

    def _is_summit(self, mention: EventMention) -> bool:
        """'The next summit': a meeting of leaders."""
        words = self.reading.grammar.words["summits"]
        forms = self.reading.grammar.language.forms
        return any(form.key in words for word in mention.label.lower().split() for form in forms(word))

    def _of_leaders(self, body: str) -> str:
        """The body of leaders that ``body`` belongs to: itself where heads sit in it, else the organization."""
        root = self.reading.entities.root(body)
        return body if "heads" in body or "supreme" in body or body == root else root

    @staticmethod
    def _is_next_session(mention: EventMention, status: str | None) -> bool:
        """'Келесі отырыс', 'кеңейтілген отырыс': one of the body whose session was told of."""
        told = mention.next or mention.previous or mention.forms or mention.ordinal or mention.officers
        return mention.type == "meeting" and not mention.guests and bool(told or status == "planned")

    def _make(self, mention: EventMention, body: str | None, parties: list[str], clause: _Clause) -> EventNode:
        reading, entities = self.reading, self.reading.entities
        kind = mention.type
        if mention.of_body and body is None and not parties and self._is_bilateral(mention):
            kind = "meeting" if _is_of_many(mention) else "talks"
        node = EventNode(kind, mention.label, body, sentence=reading.sentence, parties=parties, plural=mention.plural)
        if kind in ("talks", "call") and mention.guests and all(e.form.case == "ins" for e in mention.guests):
            node.host = self._host(mention)
        self._tell(node, mention, clause)
        self.add(node)
        if body and kind == "meeting":
            entities.session_body = body
        if body and kind in ("meeting", "conference"):
            self.is_about(body)
        return node

    def _host(self, mention: EventMention) -> str | None:
        """Who holds 'talks with X': the visitor told of last, else whom the text was about."""
        visit = next((e for e in reversed(self.reading.events) if e.type == "visit" and e.attendance), None)
        people = [*(visit.attendance if visit is not None else ()), self.reading.last_subject or ""]
        return next((k for k in people if k.startswith("person/")), None)

    def _is_bilateral(self, mention: EventMention) -> bool:
        """Nothing says that a body sits; of two sides named as such there are numbered rounds too."""
        return not mention.chairs and not mention.officers and bool(mention.guests or not mention.ordinal)

    def is_about(self, body: str) -> None:
        """Notes whose session the text is about, if it is the first."""
        entities = self.reading.entities
        if entities.main_body is None:
            entities.main_body = entities.root(body)

    def retold(self, node: EventNode) -> None:
        """Notes that the text tells of an event again.

        Where the text begins anew in another language, it comes after those before it.
        """
        language = self.reading.grammar.language.code
        if node.languages and node.languages[-1] != language:
            self.reading.events.remove(node)
            self.reading.events.append(node)
            if node.type == "meeting" and node.body:
                self.reading.entities.session_body = node.body
        if language not in node.languages[-1:]:
            node.languages.append(language)

    # ---- what is told of it -------------------------------------------------------------------------------------

    def _tell(self, node: EventNode, mention: EventMention, clause: _Clause) -> None:
        """Adds to ``node`` what the mention and its clause say."""
        node.status = node.status or mention.status or clause.status
        self._tell_body(node, mention)
        self._tell_date(node, _finest(mention.when, clause.when))
        if mention.starts and node.date is not None and len(node.date) == _DAY:
            node.begins = node.begins or node.date
        place = self._where(mention, clause)
        self.reading.note_city(mention.place)
        if place and (node.place is None or (node.place.startswith("state/") and place.startswith("place/"))):
            node.place = place
        node.forms += [f for f in mention.forms if f not in node.forms]
        node.ordinal = node.ordinal or mention.ordinal
        if mention.days and not node.days:
            node.days = mention.days
            node.spread()
        for chair in mention.chairs:
            self.under(node, chair)
        for guest in mention.guests:
            self._tell_guest(node, guest)
        if mention.status or mention.place is not None or (mention.when is not None and not mention.generic):
            node.grounded = True

    def _where(self, mention: EventMention, clause: _Clause) -> str | None:
        """The place of the noun, or of its clause: 'the first summit in Africa was held in Johannesburg'."""
        entities = self.reading.entities
        places = (entities.resolve(mention.place), entities.resolve(clause.place))
        return next((place for place in places if place is not None and not entities.is_region(place)), None)

    def _tell_body(self, node: EventNode, mention: EventMention) -> None:
        """An organ takes the place of the organization that was named first."""
        entities = self.reading.entities
        body = entities.resolve(mention.body)
        if not body:
            return
        if node.body is None or node.approximate or (body != node.body and node.body == entities.root(body)):
            node.body, node.approximate = body, False
            if node.type == "talks" and mention.type == "meeting" and not node.attendance:
                node.type = "meeting"  # 'heads conclude meeting': a session, as the text goes on to say
            if node.type == "meeting":
                entities.session_body = body

    def _tell_date(self, node: EventNode, when: When | None) -> None:
        """A finer date takes the place of a coarser one of the same year."""
        reading = self.reading
        moment = reading.moment(when, future=reading.side(node.status, when))
        if moment is not None and (
            node.date is None
            or (len(moment.edtf) > len(node.date) and moment.edtf.startswith(node.date[:4]) and "/" not in node.date)
        ):
            node.dated(moment, when)
        reading.dates(node)

    def _tell_guest(self, node: EventNode, guest: Element) -> None:
        """'… қатысуымен': who takes part."""
        reading = self.reading
        office = guest.value if guest.kind == "office" and node.status == "planned" else None
        if office is not None and office.plural and len(office.owners) > _BOTH:
            people = reading.all_agents(office.owners)  # who will come is not said: the states
        else:
            people = reading.agents(guest)
        for key in people or (reading.both(guest) if guest.kind == "office" else []):
            evidence = reading.evidence(guest.start, guest.end, "with-participation")
            node.attendance.setdefault(key, ("participant", None, evidence))

    def under(self, node: EventNode, chair: Element) -> None:
        """A session under someone's chairmanship; a state's makes a term for the body whose session it is."""
        if node.type == "talks" and self.reading.grammar.language.order_marks and len(node.attendance) > 1:
            node.type = "meeting"  # two have no chair
        for key in self.reading.agents(chair):
            if not (chair.kind == "office" and key.startswith("body/")):
                if key not in node.chairs:
                    node.chairs.append(key)
                node.attendance.pop(key, None)
        self.terms.under(node, chair)

    def chaired_by(self, node: EventNode, predicate: Predicate) -> None:
        """'… -ның төрағалығымен', 'under the chairmanship of': the chair noun in the instrumental."""
        for element in predicate.args:
            chair = element.value if element.kind == "chair" and element.case == "ins" else None
            if isinstance(chair, ChairNoun) and chair.holder is not None:
                self.under(node, chair.holder)

    def attend(
        self,
        node: EventNode,
        keys: Iterable[str],
        predicate: Predicate,
        rule: str,
        *,
        role: str = "participant",
        behalf: str | None = None,
    ) -> None:
        """Notes who takes part; ``behalf`` is the state or body for which they do."""
        ahead = node.status in ("planned", "cancelled") and node.type != "visit"
        if ahead and self.reading.grammar.language.order_marks and self._was(predicate):
            return  # 'X was present' is not told of the next session
        for key in keys:
            if key not in node.chairs and key not in node.attendance and key != node.body:
                node.attendance[key] = (role, behalf, self.reading.clause(predicate, rule))
        node.grounded = True

    @staticmethod
    def _was(predicate: Predicate) -> bool:
        """The clause tells of the past."""
        return predicate.tense == "past" and predicate.role in ("finite", "linked") and not predicate.planned

    def bounds(
        self,
        node: EventNode,
        predicate: Predicate,
        when: When | None,
        mention: EventMention | None,
        *,
        arrives: bool = False,
    ) -> None:
        """Notes the day on which a verb says that an event begins or ends, and how many days it takes.

        A visit begins when the visitor ``arrives``.
        """
        node.days = node.days or (mention.days if mention is not None else 0) or self._days_of(predicate)
        words = self.reading.grammar.words
        verb = self.reading.verb_of(predicate)
        until = next((e.value for e in predicate.args if e.kind == "time" and e.case == "until"), None)
        last = self.reading.moment(until, future=None)
        if last is not None and len(last.edtf) == _DAY:
            node.ends = node.ends or last.edtf
            if node.begins is None and node.date is not None and len(node.date) == _DAY:
                node.begins = node.date
            node.spread()
        begins = arrives or bool(verb & words["start_verbs"])
        ends = not arrives and bool(verb & words["end_verbs"])
        moment = self.reading.moment(when, future=predicate.status != "held") if begins or ends else None
        if moment is None or len(moment.edtf) != _DAY:
            return
        if begins:
            node.begins = node.begins or moment.edtf
        else:
            node.ends = node.ends or moment.edtf
        node.spread()
        self.reading.dates(node, moment.edtf)  # 'having arrived on Monday, he met the same day with'

    def moved_to(self, m: Matched) -> When | None:
        """'… 2025 жылғы ақпанға шегерілді': the new date of an event that is put off or moved."""
        if m.frame.name not in ("event-moved", "event-cancelled"):
            return None
        times = [e for e in m.predicate.args if e.kind == "time"]
        return next((e.value for e in times if e.case == "dat" or self._is_new_date(e)), None)

    def _is_new_date(self, time: Element) -> bool:
        """'отложено на сентябрь'."""
        words = self.reading.grammar.words["put_off_to"]
        return bool(words) and self.reading.text[time.start : time.end].split()[0].lower() in words

    def _days_of(self, predicate: Predicate) -> int:
        """'Closed after three days of work': how many days."""
        counts, args = self.reading.grammar.day_counts, predicate.args
        return next((counts[told] for a, b in pairwise(args) if (told := f"{a.word} {b.word}") in counts), 0)

    def support(self, node: EventNode, predicate: Predicate, rule: str) -> None:
        """Adds a clause as evidence of an event."""
        first = not node.evidence
        evidence = self.reading.clause(predicate, rule)
        if evidence not in node.noted:
            node.noted.add(evidence)
            node.evidence.append(evidence)
        if self.reading.grammar.language.order_marks:  # 'which had opened on Monday and ended yesterday' is news
            node.background = predicate.background and (first or node.background)
        elif rule.startswith("event-"):
            node.background = node.background or predicate.background
        node.grounded = True


def _stems(label: str) -> set[str]:
    """The beginnings of the words of a label, by which 'the twelfth summit' and 'the 11th summit of' are alike."""
    return {word[:5] for word in label.lower().split() if len(word) > 5}
