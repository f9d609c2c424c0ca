"""What has been read of a text so far: its events, documents, terms and offices, and what words now point to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from graphbuilder.facts import Evidence
from graphbuilder.frames.clauses import Predicate
from graphbuilder.languages.time import Anchor, Moment, When, resolve
from graphbuilder.mentions.elements import Element, Office, PersonMention
from graphbuilder.mentions.grammar import Grammar
from graphbuilder.resolution.confidence import confidence
from graphbuilder.resolution.entities import Entities

_HEADS = frozenset(("head-of-state", "head-of-government"))
_NUMERAL = len("seven ")
"""Characters before a noun in which its numeral stands."""
_NEWS = timedelta(days=31)
"""How long before its day a text tells of things as news."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the text, with the grammar of the language that it is in."""

    grammar: Grammar
    elements: list[Element]


@dataclass(slots=True)
class EventNode:
    """An event of the text, growing as the text says more of it."""

    type: str
    label: str
    body: str | None = None
    approximate: bool = False
    """Its body is only the organization whose people met; an organ's session named later is the same event."""
    place: str | None = None
    date: str | None = None
    inferred: bool = False
    status: str | None = None
    forms: list[str] = field(default_factory=list)
    ordinal: str | None = None
    chairs: list[str] = field(default_factory=list)
    attendance: dict[str, tuple[str, str | None, Evidence]] = field(default_factory=dict)
    """Agent → role, on whose behalf, evidence."""
    topics: list[str] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    noted: set[Evidence] = field(default_factory=set)
    """The same, to look them up."""
    named: Evidence | None = None
    """The noun that names it first: the ground where no clause is."""
    background: bool = False
    """Told of as what was before the news."""
    plural: bool = False
    """Several sittings named as one."""
    grounded: bool = False
    """The text says that it takes place, or something that takes place in it."""
    sentence: int = 0
    """Number of the sentence that names it first."""
    begins: str | None = None
    """EDTF day on which it is said to begin."""
    ends: str | None = None
    days: int = 0
    """How many days it is said to take."""
    parties: list[str] = field(default_factory=list)
    """The pair of states or bodies that its noun names."""
    host: str | None = None
    """Who holds talks of which the text names only the partner."""
    languages: list[str] = field(default_factory=list)
    """In which it is told of, the last one at the end."""
    when: When | None = None
    """What its date was read from, where that may be a day or a month of another year."""

    @property
    def grounds(self) -> tuple[Evidence, ...]:
        """What states that it takes place: clauses, else what states who takes part, else the noun that names it."""
        if self.evidence or self.named is None:
            return tuple(self.evidence)
        return (next((evidence for _, _, evidence in self.attendance.values()), self.named),)

    def spread(self) -> None:
        """Dates it from its first to its last day, where the text gives both, or one of them and their number."""
        first, last = self.begins, self.ends
        if self.date is not None and self.date not in (first, last):
            return
        if self.days > 1 and bool(first) != bool(last):
            length = timedelta(days=self.days - 1)
            first = first or (date.fromisoformat(last or "") - length).isoformat()
            last = last or (date.fromisoformat(first) + length).isoformat()
        if first and last and first < last:
            self.date = f"{first}/{last}"

    def dated(self, moment: Moment, when: When | None = None) -> None:
        """Gives it a date, read from ``when``."""
        self.date, self.inferred = moment.edtf, moment.inferred
        self.when = when if when is not None and when.month is not None and when.year is None else None


@dataclass(slots=True)
class Term:
    """A term in the chair."""

    body: str
    holder: str
    period: str | None
    evidence: list[Evidence]
    order: int
    start: str | None = None
    """EDTF day or month that it begins with, where that is told apart from its end."""
    end: str | None = None
    taken: str | None = None
    """EDTF day on which it is taken over, where no month is named: it begins a term whose end is told."""
    whole: bool = False
    """Its end is that of the whole month."""
    months: int = 0
    """How many months it is said to last."""
    elected: str | None = None
    """EDTF day of the election to it: it begins then where its end is told."""
    annual: bool = False
    """It begins with a year where nothing else is said of its end: 'from 1 January'."""
    planned: bool = False
    """It is told of as to come."""
    basis: str = "stated"
    reason: str | None = None
    succeeds: str | None = None
    handed_at: EventNode | None = None
    """The event at which it was taken over."""


@dataclass(slots=True)
class Paper:
    """A document of the text."""

    type: str
    draft: bool
    title: str
    about: str | None
    period: str | None
    originators: list[str]
    addressees: list[str]
    evidence: Evidence
    actions: list[tuple[str, EventNode | None, str | None, Evidence]] = field(default_factory=list)
    """Action, event, agent, evidence."""
    embedded: bool = False
    ongoing: bool = False
    """It is being drafted."""
    language: str = ""
    """In which it is named first."""


@dataclass(slots=True)
class Post:
    """An office held by a person of the text."""

    person: str
    role: str
    owner: str | None
    title: str
    evidence: Evidence
    state_role: str = ""
    """The role if it turns out to be of a state (see ``Office.state_role``)."""


@dataclass(slots=True)
class Saying:
    """A speech act."""

    speaker: str
    act: str
    evidence: Evidence
    addressee: str | None = None
    quote: str | None = None
    about: str | None = None


class Reading:
    """The state of reading one text."""

    def __init__(self, text: str, grammar: Grammar, entities: Entities, anchor: Anchor) -> None:
        self.text = text
        self.grammar = grammar
        self.entities = entities
        self.anchor = anchor
        self.events: list[EventNode] = []
        self.terms: list[Term] = []
        self.papers: list[Paper] = []
        self.posts: list[Post] = []
        self.sayings: list[Saying] = []
        self.initiatives: list[tuple[str, str, Evidence]] = []
        self.last_date: str | None = None
        """EDTF date told of last."""
        self._last_held: str | None = None
        """The same of what has taken place of late: the news, not what it recalls."""
        self._moments: dict[tuple[int, bool | None], tuple[When, Moment]] = {}
        self.last_subject: str | None = None
        self.people_before: list[str] = []
        """The people whom the sentence before named."""
        self.dateline: str | None = None
        """The place that stands before the text: where the news is."""
        self.last_place: Element | None = None
        """The place that a clause told of last."""
        self.spots: set[str] = set()
        """Places in which the text says that something is."""
        self._last_city: Element | None = None
        """The city that a clause told of last, also of what is planned."""
        self.last_chaired: str | None = None
        """Body of the chairmanship told of last."""
        self.chair_posts: list[tuple[str, str, Evidence]] = []
        """People said to head a body, with no state named: an office, no term."""
        self.chaired_at = -1
        """The sentence that told of it."""
        self.sentence = 0

    def turn_to(self, grammar: Grammar) -> None:
        """Goes on in a language: what follows is read, and what it names is labelled, in that one."""
        self.grammar = grammar
        self.entities.language = grammar.language

    # ---- evidence, dates ------------------------------------------------------------------------------------

    def evidence(self, start: int, end: int, rule: str) -> Evidence:
        """The characters ``start`` to ``end`` of the text as ground for a fact; blanks at the ends are cut."""
        span = self.text[start:end]
        start += len(span) - len(span.lstrip())
        end -= len(span) - len(span.rstrip())
        return Evidence(start, end, rule, confidence(rule, self.grammar.language.code))

    def clause(self, predicate: Predicate, rule: str) -> Evidence:
        """A clause as ground for a fact, with its subject and the noun that it says something of, where they stand
        outside it: 'X arrived and took part', 'the visit, planned for May'.
        """
        around = [*predicate.subjects, *([predicate.head] if predicate.head is not None else [])]
        start = min([predicate.start, *(element.start for element in around)])
        end = max([predicate.end, *(element.end for element in around)])
        return self.evidence(start, end, rule)

    def moment(self, when: When | None, *, future: bool | None) -> Moment | None:
        """The EDTF value of a date of the text."""
        if when is None:
            return None
        known = self._moments.get((id(when), future))  # 'the day before' of two events that one clause tells of
        if known is not None:
            return known[1]
        last = self._last_held if future is False and when.exact else self.last_date
        moment = resolve(when, self.anchor, future=future, last=last)
        if moment is not None:
            self._moments[id(when), future] = when, moment
        return moment

    def count_from(self, when: When, day: str) -> None:
        """Gives a date that counts from another its value: ``day`` is the EDTF date that it counts from."""
        if (moment := resolve(when, self.anchor, future=None, last=day)) is not None:
            self._moments |= {(id(when), future): (when, moment) for future in (None, False, True)}

    @staticmethod
    def side(status: str | None, when: When | None) -> bool | None:
        """On which side of the text's own day an event of this status lies: ahead, before it, or nothing is said.

        A month for which something was planned that has been called off may be over.
        """
        if status is None or (status == "cancelled" and when is not None and when.month is not None):
            return None
        return status != "held"

    def dates(self, node: EventNode, day: str | None = None) -> None:
        """Notes that the date of ``node`` has been told, or a ``day`` of it."""
        told = day or node.date
        self.last_date = told or self.last_date
        if node.status == "held" and told and self._is_recent(told):
            self._last_held = told

    def _is_recent(self, edtf: str) -> bool:
        published = self.anchor.published
        if published is None:
            return True
        return (published - _NEWS).isoformat() <= edtf[:10] <= published.isoformat()

    def verb_of(self, predicate: Predicate) -> set[str]:
        """Stem of its verb, and of a verb of several words the phrase: 'come', 'come to an end'."""
        element = predicate.element
        stem = element.form.key.removeprefix("=")
        if element.last - element.first == 1:
            return {stem}
        return {stem, " ".join([stem, *self.text[element.start : element.end].lower().split()[1:]])}

    def clause_moment(self, predicate: Predicate) -> Moment | None:
        """The EDTF value of the date of a clause, on the side of the text's own date that its tense says."""
        return self.moment(self.clause_when(predicate), future=predicate.status != "held")

    def look_ahead(self, predicate: Predicate) -> None:
        """'The council, which meets in November, …': what stands in the present with a later date is planned."""
        published, when = self.anchor.published, self.clause_when(predicate)
        if published is None or when is None or predicate.tense != "present" or not predicate.progressive:
            return
        if any(e.kind in ("chair", "echo") for e in (*predicate.subjects, *predicate.args)):
            return  # 'the term ends in December': it runs already
        moment = resolve(when, self.anchor, future=None) if when.month is not None or when.year is not None else None
        later = moment is not None and moment.edtf[:10] > published.isoformat()[: len(moment.edtf[:10])]
        if later or when.is_ahead:
            predicate.tense, predicate.progressive = "future", False

    # ---- who --------------------------------------------------------------------------------------------------

    def agents(self, element: Element) -> list[str]:
        """The entities that an element in an agent's role stands for; none for words that only point to all present."""
        if element.kind == "ministries" and isinstance(element.value, list):
            return self.all_agents(element.value)
        if element.kind == "delegation":
            if not isinstance(element.value, list):
                return []
            keys = [key for owner in element.value for key in [self.entities.resolve(owner)] if key]
            return [self.entities.state_of_parliament(key, self.grammar) or key for key in keys]
        if element.kind == "office":
            both = self.both(element)
            return self.office_holders(element.value) or (both if len(both) == 2 else self._all_in(element))
        if element.kind == "pronoun" and element.value == "guest":
            visit = next((e for e in reversed(self.events) if e.type == "visit"), None)
            return list(visit.attendance) if visit is not None else []
        if element.kind == "pronoun" and element.value == "both" and (pair := self._pair()):
            return pair
        if element.kind == "pronoun":
            return [self.last_subject] if self.last_subject else []
        if element.kind == "group":
            if several := self._as_many(element):
                return several
            told = bool(self.grammar.words["told_person"] & {f.key for f in element.readings})
            return [self.last_subject] if told and not element.form.plural and self.last_subject else []
        if element.kind == "behalf":
            return self.agents(element.value)
        key = element.ref or self.entities.resolve(element)
        return [key] if key else []

    def all_agents(self, elements: Iterable[Element]) -> list[str]:
        """The entities that several elements stand for, in their order."""
        return [key for element in elements for key in self.agents(element)]

    def _as_many(self, group: Element) -> list[str]:
        """'The two guests': the people of the event told of last at which there are as many."""
        words = f"{self.text[max(0, group.start - _NUMERAL) : group.start]} {self.text[group.start : group.end]}"
        number = next((self.grammar.counts[w] for w in words.lower().split() if w in self.grammar.counts), None)
        if number is None:
            return []
        for event in reversed(self.events):
            people = [key for key in event.attendance if key.startswith("person/")]
            if event.type in ("talks", "meeting") and len(people) == number:
                return people
        return []

    def _all_in(self, element: Element) -> list[str]:
        """'The four presidents': all people of the text in that office, where they are as many."""
        office: Office = element.value
        number = self.grammar.counts.get(self.text[element.start : element.end].lower().split()[0])
        if not office.plural or office.owners or number is None:
            return []
        holders = [p.id for p in self.entities.people if any(_is_such(office.role, role) for role, _ in p.roles)]
        return holders if len(holders) == number else []

    def pair_before(self, role: str | None = None) -> list[str]:
        """The two whom the sentence before named, in an office of that ``role`` where one is given."""
        people = [p for p in self.entities.people if p.id in self.people_before]
        if role is not None:
            people = [p for p in people if any(_is_such(role, held) for held, _ in p.roles)]
        return [p.id for p in people] if len(people) == 2 else []

    def _pair(self) -> list[str]:
        """The two people who met last: 'both', 'they'."""
        if self.grammar.language.order_marks and (pair := self.pair_before()):
            return pair
        met = next((e for e in reversed(self.events) if e.type in ("talks", "call")), None)
        people = [k for k in met.attendance if k.startswith("person/")] if met is not None else []
        return people if len(people) == 2 else []

    def both(self, element: Element) -> list[str]:
        """'The two presidents', 'the ministers of both countries': the two people of the text in that office."""
        office: Office = element.value
        if not office.plural or office.owners:
            return []
        pointed = (
            "determiner" in element.senses or self.text[max(0, element.start - 5) : element.start].lower() == "both "
        )
        if self.grammar.language.order_marks and not pointed:
            return []  # 'foreign ministers' in general
        if self.grammar.language.order_marks and (pair := self.pair_before(office.role)):
            return pair
        ministers = [p.id for p in self.entities.people if any("minister" in role for role, _ in p.roles)]
        if not office.role and len(ministers) == 2:
            return ministers
        if office.role in ("", "leader", "counterpart"):
            talks = next((e for e in reversed(self.events) if e.type == "talks"), None)
            if talks is None and office.role == "leader":
                return [p.id for p in self.entities.people if any(role in _HEADS for role, _ in p.roles)]
            return list(talks.attendance) if talks is not None else []
        return [p.id for p in self.entities.people if any(role == office.role for role, _ in p.roles)]

    def office_holders(self, office: Office) -> list[str]:
        """Who 'the minister of A', 'the ministers of A and B' are: people of the text, else the owners."""
        owners = [key for owner in office.owners for key in [owner.ref or self.entities.resolve(owner)] if key]
        if not office.role and not office.plural:
            last = next((p for p in self.entities.people if p.id == self.last_subject), None)
            ministers = last is not None and any("minister" in role for role, _ in last.roles)
            if not owners and last is not None and ministers:
                return [last.id]
            known = self.entities.minister(owners[0] if owners else None)
            return [known] if known else owners[:1]
        if office.role in ("leader", "counterpart") and not office.plural:
            return self._leader(office.role, owners)
        if office.plural:
            role = "head-of-state" if office.role == "leader" else office.role
            if role == "other":
                return owners if office.sent else [key for key in owners if key.startswith("state/")]
            return [self.entities.by_role(role, key) or key for key in owners if key.startswith("state/")]
        if not owners:
            known = self._last_in(office.role) or self._leading(office.role) or self._listed(office.role)
            known = known or self.entities.by_role(office.role, None)
            return [known] if known else []
        known = self.entities.by_role(office.role, owners[0])
        if known is None and office.role == "chair":
            known = self.entities.by_role("speaker", owners[0])
        return [known or owners[0]]

    def _leading(self, role: str) -> str | None:
        """'The Prime Minister' of an English text that names several: whom it names first, as the news is theirs."""
        if not self.grammar.language.order_marks:
            return None
        return next((p.id for p in self.entities.people if any(r == role for r, _ in p.roles)), None)

    def _last_in(self, role: str) -> str | None:
        """Who was told of last, where they hold this office: 'the head of state' is whom the text is about."""
        person = next((p for p in self.entities.people if p.id == self.last_subject), None)
        return person.id if person is not None and any(r == role for r, _ in person.roles) else None

    def _listed(self, role: str) -> str | None:
        """'The head of state' in a text that names the one who is listed as that of its state, and says no more."""
        home, listed = self.entities.home, self.entities.authority.offices
        if home is None or self.grammar.language.order_marks or self.entities.by_role(role, home) is not None:
            return None
        return next((p.id for p in self.entities.people if not p.roles and (role, home) in listed.get(p.id, ())), None)

    def _leader(self, role: str, owners: list[str]) -> list[str]:
        """'The leader of A': its head of state or of government; 'the counterpart from A': its official of the text."""
        owner = owners[0] if owners else None
        if role == "leader" and owner is not None and owner.startswith("body/"):
            return [self._head_of(owner) or owner]
        for known in ("head-of-state", "head-of-government") if role == "leader" else ():
            if (person := self.entities.by_role(known, owner)) is not None:
                return [person]
        if role == "counterpart" and owner is not None:
            return [p.id for p in self.entities.people if p.state == owner][:1]
        return owners[:1] if role == "leader" else []

    def _head_of(self, body: str) -> str | None:
        """The person of the text who heads a body; of a parliament, the speaker of any chamber of its state."""
        for role in ("speaker", "chair", "secretary-general"):
            if (person := self.entities.by_role(role, body)) is not None:
                return person
        state = self.entities.state_of_parliament(body, self.grammar)
        people = (p for p in self.entities.people if state is not None and p.state == state)
        return next((p.id for p in people if any(role == "speaker" for role, _ in p.roles)), None)

    def holder(self, element: Element) -> str | None:
        """Who holds a chair: the state, also where its official is named; a person only without a state."""
        if element.kind == "person":
            mention: PersonMention = element.value
            for office in mention.offices:
                owner = self.entities.office_owner(office)
                if owner and owner.startswith("state/"):
                    return owner
            key = element.ref or self.entities.resolve(element)
            known = next((p for p in self.entities.people if p.id == key), None)
            return known.state if known and known.state else key
        if element.kind == "office":
            owner = self.entities.office_owner(element.value)
            return owner if owner and owner.startswith("state/") else None
        if element.kind in ("group", "pronoun") or (element.kind == "office" and element.value.plural):
            return None
        if element.kind == "delegation":
            keys = self.agents(element)
            return keys[0] if keys else None
        key = element.ref or self.entities.resolve(element)
        return key if key and key.partition("/")[0] in ("state", "person", "body") else None

    # ---- what a clause says of time and place -----------------------------------------------------------------

    def clause_when(self, predicate: Predicate) -> When | None:
        """The date of a clause: the finest one that stands as an adverb."""
        best: When | None = None
        for element in predicate.args:
            if element.kind == "time" and element.case in ("loc", "nom", "dat") and not element.quoted:
                when: When = element.value
                if best is None or _fineness(when) > _fineness(best):
                    best = when
        return best

    def clause_place(self, predicate: Predicate) -> Element | None:
        """The place of a clause: a city before a venue before a state."""
        order = self.grammar.language.order_marks
        found: Element | None = None
        before: Element | None = None
        for element in predicate.args:
            pointed = before is not None and before.kind in ("same", "prep")
            before = element
            here = found is None and element.word in self.grammar.words["here"]
            city = element.word in self.grammar.words["same_city"] and order and pointed
            if here or city or self.grammar.is_city_noun(element):
                found = self.last_place if here or order else self._last_city or self.last_place
            elif element.word in self.grammar.words["capital"] and (
                (element.kind == "word" and element.case == "loc" and not (found is not None and _is_city(found)))
                if order
                else found is None
            ):
                found = self._capital(element) or found
            elif found is None and element.word in self.grammar.words["own_place"] and self.entities.recent_states:
                found = replace(element, kind="state", value=self.entities.recent_states[-1], case="loc")
            located = element.kind in ("place", "state") and element.case in ("loc", "attr") and not element.quoted
            if located and (found is None or _is_finer(element, found)):
                found = element
        self.note_city(found)
        if found is not None and (predicate.status == "held" or self.last_place is None):
            self.last_place = found
        return found

    def note_city(self, place: Element | None) -> None:
        """Notes a place for 'in the same city'."""
        if place is not None and place.kind == "place" and "here" not in (place.value if place.value else ()):
            self._last_city = place

    def clause_spot(self, predicate: Predicate) -> str | None:
        """Local id of the place of a clause."""
        return self.entities.resolve(self.clause_place(predicate))

    def _capital(self, element: Element) -> Element | None:
        entries = self.entities.authority.entries
        home = entries.get(self.entities.home or "")
        if self.grammar.language.order_marks:
            held = (event.place or "" for event in reversed(self.events) if event.status == "held")
            there = next((entries[place] for place in (*held, self.dateline or "") if place in entries), None)
            home = entries.get((there.in_state if there is not None else None) or "") or home
        if home is None or home.capital is None:
            return None
        return replace(element, kind="place", value=home.capital, case="loc")


def _is_such(office: str, role: str) -> bool:
    """Whether who holds ``role`` is one of 'the ministers' (no role), 'the leaders', or of those of the same role."""
    if office == "leader":
        return role in ("head-of-state", "head-of-government")
    return role == office or (not office and "minister" in role)


def _fineness(when: When) -> int:
    """A day says more than one counted from another, these more than months and weeks, and these more than years."""
    counted = when.day_after_last is not None or when.day_of_last is not None
    return 3 - counted if when.exact else 0 if when.is_year else 1


def _is_finer(element: Element, found: Element) -> bool:
    """A place says more than a state, a listed city more than a venue."""
    return (found.kind == "state" and element.kind == "place") or (_is_city(element) and not _is_city(found))


def _is_city(element: Element) -> bool:
    return element.kind == "place" and isinstance(element.value, str)
