"""Offices: who holds which, as titles beside names and as appointments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graphbuilder.facts import Evidence
from graphbuilder.frames.clauses import Predicate
from graphbuilder.frames.matcher import Matched
from graphbuilder.languages.base import Form
from graphbuilder.mentions.elements import ChairNoun, DocumentMention, Element, EventMention, Office, PersonMention
from graphbuilder.mentions.phrases import is_dash
from graphbuilder.resolution.chairmanships import Terms
from graphbuilder.resolution.colleagues import Colleagues
from graphbuilder.resolution.reading import Post, Reading

_STATE_OFFICES = frozenset(
    (
        "head-of-state",
        "former-head-of-state",
        "head-of-government",
        "deputy-head-of-government",
        "foreign-minister",
        "deputy-foreign-minister",
        "minister",
        "ambassador",
    )
)
"""Roles that are always a state's."""


_WORLD = "body/united-nations"
"""Whose secretary-general 'the Secretary-General' is where the text names no organization."""
_HOSTS = frozenset(("by", "ins"))
"""Marking of whom someone meets or is received by."""
_RECEIVE = frozenset(("head-of-state", "head-of-government", "foreign-minister"))
_APPOINTED = frozenset(("nom", "acc", "gen"))
"""Marking of who is appointed: after 'as secretary-general' an accusative looks like a genitive."""
_APPOINTED_TO = ("as", "acc", "dat", "on", "ins", "by", "nom")
"""Markings of the office that someone is given, the plainest first."""

PLAIN = frozenset(("word", "punct", "prep", "number", "time"))
"""Kinds of elements that name nothing."""


def people_in(element: Element) -> Sequence[Element]:
    """The people that an element names or has folded into it."""
    if element.kind in PLAIN:
        return ()
    if element.kind == "person":
        return (element,)
    value = element.value
    if isinstance(value, DocumentMention):
        return [e for e in value.originators if e.kind == "person"]
    if isinstance(value, EventMention):
        return [e for e in (*value.parties, *value.chairs, *value.guests) if e.kind == "person"]
    if isinstance(value, ChairNoun) and value.holder is not None:
        return people_in(value.holder)
    return ()


def apart(elements: Iterable[Element]) -> Iterator[Element]:
    """The elements, with an office split from a name that it is not the office of."""
    for element in elements:
        split = next((o for o in element.value.offices if o.split), None) if element.kind == "person" else None
        if split is None:
            yield element
            continue
        element.value.offices = [o for o in element.value.offices if not o.split]
        end = split.start + len(split.title)
        form = Form("", "nom")
        office = Element("office", element.first, element.first + 1, split.start, end, form, split, case="nom")
        element.start = end + 1
        yield office
        yield element


class Offices:
    """Reads titles and appointments of a text into ``Reading.posts``."""

    def __init__(self, reading: Reading, terms: Terms) -> None:
        self.reading = reading
        self.terms = terms
        self._before: Sequence[Element] = ()
        """What stands before the title being read in its sentence."""
        self._counterparts: list[tuple[str, str, Office, Element]] = []
        """'His colleague X' without a state: X may be said to act for one."""
        self._sentence: Sequence[Element] = ()
        self._colleagues = Colleagues(reading.grammar, reading.text)
        self.bare: list[str] = []
        """The states of listed people whose office stands without an owner."""

    def titles(self, elements: Sequence[Element], *, first: bool = False) -> None:
        """The offices that stand with names.

        In the ``first`` reading, which knows no events yet, offices whose body the text leaves out are passed over.
        """
        self._sentence = elements
        for at, element in enumerate(elements):
            if element.kind in PLAIN:
                continue
            for person in people_in(element):
                self._before = elements[:at]
                self._titles_of(person, first)
            if element.kind == "office" and not self.reading.grammar.language.order_marks:
                self._after_names(elements, at)
        self._before = ()
        if not first and self.reading.grammar.language.order_marks:
            for element, office in self._colleagues.read(elements):
                self._of_colleague(element, office)

    def _after_names(self, elements: Sequence[Element], at: int) -> None:
        """'A, B және C – X, Y және Z президенттері', 'A – X сыртқы істер министрі': offices set after the names."""
        office: Office = elements[at].value
        if at < 2 or not is_dash(elements[at - 1]) or elements[at].form.case != "nom" or not office.owners:
            return
        begin = at - 2
        while begin > 1 and elements[begin - 1].word in self._joints(elements[begin - 1]):
            begin -= 2
        people = [e for e in elements[begin : at - 1] if e.kind == "person"]
        closed = at + 1 == len(elements) or elements[at + 1].kind in ("punct", "verb")
        if len(people) != len(office.owners) or any(p.value.offices for p in people) or not closed:
            return
        for person, owner in zip(people, office.owners, strict=True):
            holder = person.ref or self.reading.entities.resolve(person)
            key = owner.ref or self.reading.entities.resolve(owner)
            if holder is not None and key is not None:
                self.add(holder, replace(office, plural=False), key, elements[at])

    def _joints(self, element: Element) -> frozenset[str]:
        """What joins names in a list, where ``element`` is a comma or a word."""
        return frozenset((element.word,)) if element.value == "," else self.reading.grammar.words["joins_names"]

    def _titles_of(self, element: Element, first: bool) -> None:
        mention: PersonMention = element.value
        person = element.ref or self.reading.entities.resolve(element)
        if person is None:
            return
        offices = mention.offices
        known = next((p.roles for p in self.reading.entities.people if p.id == person), [])
        short = "." in mention.name.split()[0]
        owners = [self._owner(office, mention) or self._listed_owner(office, person) for office in offices]
        shared = next((s for o in owners if o and (s := o if o.startswith("state/") else self._state(o))), None)
        for at, office in enumerate(offices):
            owner = owners[at]
            if first and office.owners and (owner is None or self._is_unowned(office.owners[0])):
                continue  # a body that is known once all is read
            if owner is None and office.role in _STATE_OFFICES:
                owner = shared or self._whose()
            if owner is None:
                unresolved = bool(office.owners) and self.reading.grammar.language.order_marks
                if office.of_unknown or (unresolved and not first and office.wants == "body"):
                    continue
                if first and (office.wants != "state" or office.possessed):
                    continue
                owner = self.supplied(office) or (None if first else self._of_host_there(element, office))
            if (
                short
                and known
                and len(offices) == 1
                and office.role
                and (self.role(office, owner), owner) not in known
                and element.form.case != "nom"
            ):
                office.split = True
                continue
            self.add(person, office, owner, element)
        if not offices and "list-office" in element.senses:
            self._from_list(person, element)

    def _of_colleague(self, element: Element, office: Office) -> None:
        """Adds the office of those told of to a person of a state for whom the text has none."""
        person = element.ref or self.reading.entities.resolve(element)
        state = self.reading.entities.state_of(element.value.state)
        if person is None or state is None or any(post.person == person for post in self.reading.posts):
            return
        self.add(person, office, state, element)

    def _is_unowned(self, body: Element) -> bool:
        """'The National Assembly': a body of a state that is not named with it."""
        value = body.value if self.reading.grammar.language.order_marks else None
        return isinstance(value, dict) and "ministry" in value and value.get("owner") is None

    def _of_host_there(self, element: Element, office: Office) -> str | None:
        """'In Tirana he was received by Prime Minister X': who receives in a city abroad is of its state."""
        entities = self.reading.entities
        met = bool(self._before) and self._before[-1].kind == "verb"
        if not self.reading.grammar.language.order_marks or office.role not in _RECEIVE:
            return None
        if not met and element.case not in _HOSTS:
            return None
        place = next((e.ref for e in self._sentence if e.kind == "place" and e.case == "loc" and e.ref), None)
        entry = entities.authority.entries.get(place or "")
        state = entry.in_state if entry is not None else None
        taken = any((office.role, state) in person.roles for person in entities.people)
        return entities.listed(state) if state is not None and state != entities.home and not taken else None

    def _whose(self) -> str | None:
        """'Petro, whose foreign minister, X, …': the state of who is named before."""
        before = self._before
        if len(before) < 2 or before[-1].word not in self.reading.grammar.words["whose"]:
            return None
        named = next((e for e in reversed(before[:-1]) if e.kind in ("person", "state")), None)
        if named is None or named.kind == "state":
            return named.ref if named is not None else None
        return next((p.state for p in self.reading.entities.people if p.id == named.ref), None)

    def _owner(self, office: Office, mention: PersonMention) -> str | None:
        if office.owners:
            return office.owners[0].ref or self.reading.entities.resolve(office.owners[0])
        if mention.state is not None:
            return self.reading.entities.state_of(mention.state)
        return None

    def _listed_owner(self, office: Office, person: str) -> str | None:
        """Whose office a listed person holds, where the text leaves it out: 'Президент Шавкат Мирзиёев'."""
        if office.owners or office.of_unknown:
            return None
        held = self.reading.entities.authority.offices.get(person, [])
        if office.role == "chair" and (state := self._heads_as_chair(held)) is not None:
            office.role = "head-of-state"
            return self.reading.entities.listed(state)
        if office.role == "":
            ministries = [(role, of) for role, of in held if role in ("foreign-minister", "minister")]
            if len({of for _, of in ministries}) == 1 and not any(role.startswith("head-of") for role, _ in held):
                office.role = ministries[-1][0]  # 'министр Ван И'
                return self.reading.entities.listed(ministries[-1][1])
        if office.role == "other":
            bodies = {of for role, of in held if role == "other" and of in self.reading.entities.named}
            return self.reading.entities.listed(bodies.pop()) if len(bodies) == 1 else None
        if office.role not in _STATE_OFFICES | {"secretary-general"}:
            return None
        same = {of for role, of in held if role == office.role}
        states = {of for _, of in held if of.startswith("state/") and office.role in _STATE_OFFICES}
        owner = next((found.copy().pop() for found in (same, states) if len(found) == 1), None)
        if owner is not None and owner.startswith("state/"):
            self.bare.append(owner)
        return owner and self.reading.entities.listed(owner)

    def _heads_as_chair(self, held: Sequence[tuple[str, str]]) -> str | None:
        """'Председатель Си Цзиньпин': the state whose head has the title of a chairman."""
        for row in self.reading.grammar.special_offices:
            for role, of in held:
                if row["role"] == role == "head-of-state" and of in row["owner"]:
                    return of
        return None

    def first_owner(self, sentences: Iterable[Sequence[Element]]) -> str | None:
        """The state whose office, ministry or parliament comes first.

        Where a title without an owner does, the state that has been named again and again before it, or None.
        """
        named: Counter[str] = Counter()
        for element in (e for elements in sentences for e in elements if e.kind not in PLAIN):
            if element.kind == "state" and element.ref:
                named[element.ref] += 1
            offices = [office for person in people_in(element) for office in person.value.offices]
            if element.kind == "office":
                offices.append(element.value)
            for office in offices:
                owner = office.owners[0].ref if office.owners else None
                if owner is not None and (state := owner if owner.startswith("state/") else self._state(owner)):
                    return state
                if owner is None and office.role in _STATE_OFFICES:
                    return next((state for state, count in named.most_common(1) if count > 1), None)
            owned = not isinstance(element.value, dict) or element.value.get("owner") is not None
            if element.kind == "body" and element.ref and owned and (state := self._state(element.ref)):
                return state
        return None

    def _state(self, body: str) -> str | None:
        entity = self.reading.entities.named.get(body)
        return entity.in_state if entity is not None else None

    def _from_list(self, person: str, element: Element) -> None:
        """A name in a list 'министрлері A (Қазақстан), B (Қырғызстан)' has the office that opens the list."""
        office: Office = element.senses["list-office"]
        state = self.reading.entities.state_of(element.value.state)
        owner = (
            state or (None if office.owners else self._listed_owner(office, person)) or self._paired(office, element)
        )
        if owner is not None:
            self.add(person, office, owner, element)

    def _paired(self, office: Office, element: Element) -> str | None:
        """'A мен B министрлері X пен Y', 'A мен B делегацияларын министрлер X пен Y': each of their own state."""
        owners = office.owners
        if not owners:
            before = next((e for e in reversed(self._before) if e.kind == "delegation"), None)
            owners = before.value if before is not None and isinstance(before.value, list) else []
        at = element.senses["list-at"]
        keys = [owner.ref or self.reading.entities.resolve(owner) for owner in owners]
        key = keys[at] if at < len(keys) > 1 else None
        return key if key is not None and key.startswith("state/") else None

    def supplied(self, office: Office) -> str | None:
        """Whose office it is where the text leaves it out: the home state, or the organization talked of."""
        entities = self.reading.entities
        if office.of_host:
            return self._host()
        if office.possessed and office.role in _STATE_OFFICES and (told := self._told_before()) is not None:
            return told
        if office.possessed and office.role in _STATE_OFFICES and entities.recent_states:
            return entities.recent_states[-1]
        if office.role == "special-representative" and office.wants == "body":
            body = entities.main_body or next(reversed(entities.recent_bodies), "")
            return entities.root(body) if body else entities.listed(_WORLD)
        if office.role in _STATE_OFFICES or office.wants == "state" or office.role == "special-representative":
            home = entities.home if entities.language.home_state else None
            return self._acts_for() or (home and entities.listed(home))
        if office.wants == "body":
            if (named := self._named_before()) is not None:
                return named
            if office.role == "secretary-general":
                return (
                    entities.root(entities.main_body)
                    if entities.main_body
                    else (entities.root(entities.recent_bodies[-1]) if entities.recent_bodies else None)
                )
            if entities.session_body is not None and "in-office" in office.title.lower():
                return entities.root(entities.session_body)  # of the organization, whatever organ meets
            return entities.session_body or (entities.recent_bodies[-1] if entities.recent_bodies else None)
        return None

    def _named_before(self) -> str | None:
        """'наблюдатели ассамблеи во главе с ее секретарем': the body that the pronoun before the office means."""
        if not self._before or self._before[-1].kind != "pronoun" or self._before[-1].case in ("nom", ""):
            return None
        for element in reversed(self._before[:-1]):
            owners = element.value if element.kind == "delegation" and isinstance(element.value, list) else [element]
            for owner in owners:
                if owner.kind == "body" and (key := owner.ref or self.reading.entities.resolve(owner)) is not None:
                    return key
        return None

    def _acts_for(self) -> str | None:
        """'On behalf of A the minister X', 'A's delegation was led by the minister X': the state right before."""
        near = [e for e in self._before[-2:] if e.kind != "prep"]
        before = near[-1] if near else None
        if before is None or before.kind not in ("behalf", "delegation"):
            return None
        keys = self.reading.agents(before)
        return keys[0] if len(keys) == 1 and keys[0].startswith("state/") else None

    def _host(self) -> str | None:
        """The state in which the event told of takes place."""
        place = next((e.place for e in reversed(self.reading.events) if e.place and e.status == "held"), None)
        entry = self.reading.entities.authority.entries.get(place or "")
        state = place if place and place.startswith("state/") else entry.in_state if entry is not None else None
        return state and self.reading.entities.listed(state)

    def _told_before(self) -> str | None:
        """The state named last before 'the president of the republic' in the sentence, itself or as a body's."""
        entities = self.reading.entities
        for element in reversed(self._before):
            key = element.ref or "" if element.kind in ("state", "body") else ""
            if element.kind == "behalf":
                key = next(iter(self.reading.agents(element)), "")
            entity = entities.named.get(key)
            if key.startswith("state/"):
                return key
            if entity is not None and entity.in_state is not None:
                return entity.in_state
        return None

    def role(self, office: Office, owner: str | None) -> str:
        """The role with this owner: the president of a federation is its chair, of a parliament its speaker."""
        role = office.role
        if role == "former":
            return "other"
        if role == "leader":
            return "head-of-state" if owner and owner.startswith("state/") else "other"
        if owner is None or not owner.startswith("body/"):
            return (office.state_role if owner is not None else "") or role
        name = (
            " ".join(x.text for x in self.reading.entities.named[owner].labels)
            if owner in self.reading.entities.named
            else ""
        )
        if role in ("head-of-state", "chair"):
            return "speaker" if self._parliament(owner, name) else "chair"
        return "other" if role in ("head-of-government", "foreign-minister") else role

    def _shared_role(self, person: str) -> str:
        """The role of the person named before whose counterpart ``person`` is, '' where there is none of a state."""
        people = {p.id: p for p in self.reading.entities.people}
        named = [p.ref for e in self._before for p in people_in(e) if p.ref]
        for key in [*reversed(named), self.reading.last_subject or ""]:
            known = people[key].roles if key in people else []
            roles = [r for r, _ in known if r in _STATE_OFFICES and r != "ambassador"]
            if key != person and roles:
                return roles[-1]
        return ""

    def _parliament(self, owner: str, name: str) -> bool:
        entity = self.reading.entities.named.get(owner)
        return entity is not None and entity.in_state is not None and self.reading.grammar.is_parliament(name)

    def add(
        self, person: str, office: Office, owner: str | None, element: Element, ground: Evidence | None = None
    ) -> None:
        """Notes an office of a person; 'the minister' alone says none. Without another ``ground`` the title is it."""
        role = self.role(office, owner)
        if role == "counterpart":
            role = self._shared_role(person) if owner is not None else ""
            if owner is None:
                self._counterparts.append((person, self._shared_role(person), office, element))
        if role in ("", "counterpart"):
            return
        reading = self.reading
        if role == "deputy-minister":
            known = next((p.roles for p in reading.entities.people if p.id == person), [])
            if any(told.startswith("deputy") or told == "other" for told, _ in known):
                return  # the title in short
            role = "other"
        reading.entities.note_role(person, role, owner)
        if any(p.person == person and p.role == role and p.owner == owner for p in reading.posts):
            return
        start = min(office.start or element.start, element.start)
        ground = ground or reading.evidence(start, element.end, "title")
        reading.posts.append(Post(person, role, owner, office.title, ground, office.state_role))

    def complete(self) -> None:
        """Offices of states whose owner the title leaves out are of the state that their holder acts for, else of the
        one that the text speaks for; where that is not said, they are left out.
        """
        entities = self.reading.entities
        states = {p.id: p.state for p in entities.people}
        for person, role, office, element in self._counterparts:
            if role and states.get(person):
                self.add(person, replace(office, role=role), states[person], element)
        posts = self.reading.posts
        for post in posts:
            if post.owner is None and post.role == "other":
                post.owner = states.get(post.person)
                post.role = (post.owner and post.state_role) or post.role
            if post.owner is None and post.role in _STATE_OFFICES:
                post.owner = states.get(post.person) or self._home_for(post)
                if any(
                    p is not post and (p.person, p.role, p.owner) == (post.person, post.role, post.owner) for p in posts
                ):
                    post.owner = None
        self.reading.posts = [p for p in self.reading.posts if p.owner is not None]

    def _home_for(self, post: Post) -> str | None:
        """The state that the text speaks for, unless it names someone else who holds the office there alone."""
        entities = self.reading.entities
        others = (p for p in self.reading.posts if p.person != post.person and p.role == post.role)
        if entities.home is None or (post.role in _RECEIVE and any(p.owner == entities.home for p in others)):
            return None
        return entities.listed(entities.home)

    def heads(self, person: str, body: str, evidence: Evidence) -> None:
        """Notes that a person is said to head a body."""
        if not any(p.person == person and p.owner == body for p in self.reading.posts):
            self.reading.posts.append(Post(person, "chair", body, "", evidence))

    def _acts_for_state(self, person: Element) -> bool:
        """True for a head of state or government, who is in a chair for the state."""
        return any(office.role in ("head-of-state", "head-of-government") for office in person.value.offices)

    def _of_electors(self, predicate: Predicate, office: Element) -> None:
        """'The Assembly elected X as its President': the office is of the body that elects."""
        session = next(
            (e for e in predicate.args if e.kind == "event" and e.case == "gen" and e.start > office.start), None
        )
        if session is not None and session.value.body is not None and office.value.role in ("head-of-state", "chair"):
            office.value.owners = [session.value.body]  # 'President of the eightieth session of the Assembly'
            return
        bodies = [e for e in predicate.subjects if e.kind == "body"][-1:]
        own = office.senses.get("determiner") == "its" or office.value.role in ("head-of-state", "chair")
        if own and len(bodies) == 1:
            office.value.owners = bodies

    def _is_appointment(self, predicate: Predicate) -> bool:
        """False for a plain copula: 'X is the first minister to …'."""
        return predicate.element.form.key.removeprefix("=") not in self.reading.grammar.words["be"]

    def _appointed(self, predicate: Predicate, people: list[Element]) -> list[Element]:
        """Where order marks roles: the subject of 'became' and of the passive, the object of 'appointed'."""
        grammar = self.reading.grammar
        stem = predicate.element.form.key.removeprefix("=")
        if stem in grammar.words["be"] and (predicate.tense != "present" and not predicate.progressive):
            return []
        if predicate.passive or predicate.role == "attributive" or stem in grammar.words["taking_office"]:
            return people
        return [e for e in people if e.case == "acc"]

    def appoints(self, m: Matched) -> bool:
        """'… төрағасы болып сайланды', 'бас хатшы болып тағайындалды'."""
        predicate, reading = m.predicate, self.reading
        if predicate.negative or predicate.tense == "unreal":
            return False
        offices = [e for e in predicate.args if e.kind == "office" and e.case in _APPOINTED_TO]
        office_element = min(offices, key=lambda e: _APPOINTED_TO.index(e.case), default=None)
        people = [
            e
            for e in [*predicate.args, *([predicate.head] if predicate.head else [])]
            if (e.kind == "person" and e.case in _APPOINTED) or (e is predicate.head and e.kind == "person")
        ]
        if reading.grammar.language.order_marks:
            people = self._appointed(predicate, people)
            if office_element is not None and not (office_element.value.owners or self._is_appointment(predicate)):
                return False
        if office_element is None or not people:
            return False
        if reading.grammar.language.order_marks and not office_element.value.owners:
            self._of_electors(predicate, office_element)
        person = people[-1].ref or reading.entities.resolve(people[-1])
        office: Office = office_element.value
        owner = (
            (office.owners[0].ref or reading.entities.resolve(office.owners[0]))
            if office.owners
            else self.supplied(office)
        )
        if person is None:
            return False
        named = (office_element, people[-1])
        start = min([predicate.start, *(element.start for element in named)])
        end = max([predicate.end, *(element.end for element in named)])
        self.add(person, office, owner, people[-1], reading.evidence(start, end, m.frame.name))
        if self.role(office, owner) == "chair" and owner is not None and owner.startswith("body/"):
            evidence = reading.evidence(predicate.start, max(predicate.end, people[-1].end), "elected-chair")
            state = reading.holder(people[-1]) if self._acts_for_state(people[-1]) else None
            self.terms.elected(owner, state or person, predicate, evidence)
        return True
