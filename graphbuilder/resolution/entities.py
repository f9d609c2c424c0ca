"""Who is meant: one identity for each state, body, place and person of a text.

An element resolves to a local id. Names of the authority keep its id; composed bodies ('organ of organization') and
people outside it get an id from their names. Words that only point ('the organization', 'the minister') resolve to
the nearest fitting mention; what fits nothing resolves to None and is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from graphbuilder.authority import Authority, Entry, Organ
from graphbuilder.facts import Entity, Label
from graphbuilder.languages import LANGUAGES, full_organ_label, organ_label
from graphbuilder.languages.base import Language
from graphbuilder.languages.tokens import tokenize
from graphbuilder.mentions.elements import Element, Office, PersonMention
from graphbuilder.mentions.grammar import Grammar
from graphbuilder.mentions.lexicon import UNNAMED, table
from graphbuilder.resolution.names import ascii_form, person_slug, slug, sound_key

_OF_TWO = frozenset(("intergovernmental-commission",))
"""Organs that are of two states where the text names no owner."""
_FULL_NAME = 4
"""Words that make the name of a kind of meeting the full name of its body."""
_ORGANS: dict[str, str] = table(UNNAMED)["organ"]
_SHORT: dict[str, dict[str, str]] = table(UNNAMED)["short"]
_STEM = 5
"""Letters by which words of the names of bodies are compared: without their endings."""


@dataclass(slots=True)
class Person:
    """A person of the text."""

    id: str
    spellings: dict[str, tuple[str, ...]]
    """Language → the words of the name, in each language in which the text names the person."""
    state: str | None = None
    roles: list[tuple[str, str | None]] = field(default_factory=list)


class Entities:
    """The identities of one text."""

    def __init__(self, authority: Authority, language: Language) -> None:
        self.authority = authority
        self.language = language
        self.venues: set[str] = set()
        """Places that are halls and palaces, each somewhere in a city."""
        self.home = language.home_state
        """The state that the text speaks for, and that an office without an owner belongs to."""
        self.named: dict[str, Entity] = {}
        """Local id → entity, in the order of first mention."""
        self.people: list[Person] = []
        self.recent_bodies: list[str] = []
        """Bodies in the order of mention, the latest last, each once."""
        self.recent_states: list[str] = []
        self.recent_places: list[str] = []
        self.recent_people: list[str] = []
        self.session_body: str | None = None
        """The body whose session was told of last."""
        self.main_body: str | None = None
        """The organization that the text is about: whose session its main event is."""

    # ---- listed and composed --------------------------------------------------------------------------------

    def listed(self, key: str) -> str:
        """Notes a mention of the authority's ``key``."""
        entry = self.authority.entries.get(key)
        if entry is None:
            return key
        if key not in self.named:
            entity = _entity(entry)
            if entry.organ and entry.part_of:
                entity = replace(
                    entity, labels=(*entity.labels, *self._in_full(entry.part_of, entry.organ, entity.labels))
                )
            self.named[key] = entity
        self._remember(key)
        return key

    def _in_full(self, owner: str, organ: str, known: Sequence[Label]) -> list[Label]:
        """An organ's name with the full name of its organization in the language of the text, where that is new."""
        code, kind = self.language.code, self.authority.organs.get(organ)
        full = self.full_name(owner, code) if kind is not None and owner in self.authority.entries else ""
        if kind is None or not full or code not in kind.names:
            return []
        label = Label(full_organ_label(self.language.genitive(full), kind.names[code][0], code), code)
        return [] if label in known else [label]

    def _remember(self, key: str) -> None:
        recents = {"body": self.recent_bodies, "state": self.recent_states, "place": self.recent_places}
        recent = recents.get(key.partition("/")[0])
        if recent is not None:
            if key in recent:
                recent.remove(key)
            recent.append(key)

    def state_of(self, element: Element | None) -> str | None:
        """The state that an owner element names: the state itself, or that of a demonym or 'side'."""
        if element is None:
            return None
        value = element.value
        if isinstance(value, str) and value.startswith("state/"):
            return self.listed(value)
        return None

    def resolve(self, element: Element | None) -> str | None:
        """The entity that ``element`` names, or None."""
        if element is None:
            return None
        value = element.value
        if element.kind == "person":
            return self.person(value)
        if "short" in element.senses and self.language.order_marks and isinstance(value, str):
            return self.listed(self._by_short_name(element.form.key.lower()))
        if isinstance(value, str) and value.partition("/")[0] in ("state", "body", "place", "person"):
            short = "short" in element.senses and "entity" not in element.senses and value not in self.named
            meant = self.anaphor(element.form.key.lower()) if short else None
            return meant or self.listed(value)
        if element.kind in ("side", "members") and not element.form.plural:
            if element.form.possessive == "1p":
                return self.listed(self.home) if self.home else None
            return self.recent_states[-1] if self.recent_states else None
        if element.kind == "body" and isinstance(value, dict):
            return self.body(value)
        if element.kind == "place" and isinstance(value, dict):
            if "here" in value:
                return self.recent_places[-1] if self.recent_places else None
            if "capital" in value:
                entry = self.authority.entries.get(value["capital"])
                self._remember(value["capital"])
                return self.listed(entry.capital or entry.id) if entry is not None else None
            place = self.place(value["name"])
            if "venue" in value:
                self.venues.add(place)
            return place
        return None

    def body(self, value: dict[str, object]) -> str | None:
        """A body value of the composition: an organ, a ministry, a name or an anaphor."""
        owner_element = value.get("owner")
        owner = (
            self.resolve(owner_element) if isinstance(owner_element, Element) and owner_element.kind != "pair" else None
        )
        if "nearest" in value:
            head = str(value["nearest"])
            return next((body for body in reversed(self.recent_bodies) if self._has_head(body, head)), None)
        if value.get("recent"):
            return self.recent_bodies[-1] if self.recent_bodies else None
        if value.get("last"):
            return self.session_body or (self.recent_bodies[-1] if self.recent_bodies else None)
        if "anaphor" in value:
            return self.anaphor(
                str(value["anaphor"]),
                any_body=bool(value.get("any")),
                chamber=bool(value.get("chamber")),
                capital=bool(value.get("capital")),
            )
        if "organ" in value:
            if isinstance(owner_element, Element) and owner_element.kind == "pair":
                parties = [self.resolve(e) or "" for e in owner_element.value]
                return self._organ_of_pair(str(value["organ"]), parties)
            if "pair" in value:
                parties = self.authority.parties(str(value["pair"]), self.language.code)
                return self._organ_of_pair(str(value["organ"]), parties, str(value["name"]))
            return self.organ(str(value["organ"]), owner)
        if "ministry" in value:
            return self._ministry(str(value["ministry"]), owner)
        short = value.get("short")
        if owner is not None and (before := value.get("before_owner")) and not short:
            abbreviation = self.short_name(owner, self.language.code)
            short = f"{before}{abbreviation}" if abbreviation and abbreviation.isupper() else None
        return self._local_body(
            str(value["name"]),
            owner_element if isinstance(owner_element, Element) else None,
            owner,
            str(short) if short else None,
            complete=bool(value.get("complete")),
            left_out=str(value.get("of") or ""),
        )

    def _by_short_name(self, word: str) -> str:
        """'The Commonwealth': the body of this short name that the text has named, else the one usually meant."""
        called = self.authority.called(word, self.language.code)
        usual = _SHORT[self.language.code][word]
        return next((body for body in reversed(self.recent_bodies) if body in called), usual)

    def organ(self, organ: str, owner: str | None) -> str | None:
        """The organ of kind ``organ`` of ``owner``; without an owner, of the organization talked of that fits."""
        if owner is None:
            for body in reversed(self.recent_bodies):
                if self._organ_code(body) == organ or self._ends_like(body, organ):
                    return self.listed(body)
            candidates = [self.main_body] if self.main_body else []
            candidates += [self.root(b) for b in reversed(self.recent_bodies)]
            known = next((c for c in candidates if c and self.authority.organ_of(c, organ)), None)
            usual = _ORGANS.get(organ) if self.language.order_marks else None
            owner = known or usual or next((c for c in candidates if c), None)
            if organ in _OF_TWO and known is None and not usual:
                return self._organ_of_pair(organ, self._two_states())
            if owner is None:
                return None
        entry = self.authority.organ_of(owner, organ)
        if entry is not None:
            self.listed(owner)
            return self.listed(entry.id)
        key = f"body/{owner.partition('/')[2]}-{organ}"
        if key not in self.named:
            labels = [Label(text, code) for code in LANGUAGES if (text := self._composed(owner, organ, code))]
            if not labels:
                return None
            if owner.startswith("body/"):
                labels += self._in_full(owner, organ, labels)
            self.named[key] = Entity(key, "body", tuple(labels), part_of=owner if owner.startswith("body/") else None,
                                     in_state=owner if owner.startswith("state/") else None)  # fmt: skip
        self._remember(owner)
        self._remember(key)
        return key

    def _two_states(self) -> list[str]:
        """The two states that the text is about: the one that it speaks for and the one named last beside it."""
        others = [state for state in reversed(self.recent_states) if state != self.home]
        if self.home in self.recent_states:
            return [self.home or "", *others[:1]]
        return others[:2]

    def state_of_parliament(self, body: str, grammar: Grammar) -> str | None:
        """The state whose parliament or chamber ``body`` is, or None."""
        entity = self.named.get(body)
        if entity is None or entity.in_state is None:
            return None
        names = " ".join(x.text for x in entity.labels if x.language == self.language.code)
        return self.listed(entity.in_state) if grammar.is_parliament(names) else None

    def state_of_ministry(self, body: str) -> str | None:
        """The state whose ministry of foreign affairs ``body`` is, or None."""
        entity = self.named.get(body)
        if entity is None or self._organ_code(body) != "ministry-of-foreign-affairs":
            return None
        return entity.in_state

    def _ends_like(self, body: str, organ: str) -> bool:
        """'Сыртқы істер министрлері кеңесі': True where the name of ``body`` ends in the words of the organ."""
        code = self.language.code
        short = self.authority.organs[organ].names.get(code, []) if organ in self.authority.organs else []
        name = next((x.text for x in self.named[body].labels if x.language == code), "") if body in self.named else ""
        wanted = [w[:6] for w in short[0].lower().split()] if short else []
        if self.language.owner_follows:
            return len(wanted) > 1 and [w[:6] for w in name.lower().split()][: len(wanted)] == wanted
        return len(wanted) > 1 and [w[:6] for w in name.lower().split()][-len(wanted) :] == wanted

    def _organ_code(self, body: str) -> str | None:
        entry = self.authority.entries.get(body)
        if entry is not None:
            return entry.organ
        entity = self.named.get(body)
        owner = (entity.part_of or entity.in_state) if entity is not None else None
        beginning = f"body/{owner.partition('/')[2]}-" if owner else None
        return body.removeprefix(beginning) if beginning and body.startswith(beginning) else None

    def _composed(self, owner: str, organ: str, code: str) -> str | None:
        kinds = (
            self.authority.organs
            if owner.startswith("body/")
            else self.authority.national_bodies | self.authority.organs
        )
        names = kinds[organ].names.get(code) if organ in kinds else None
        short = self.short_name(owner, code)
        if short and code == self.language.code and owner.startswith("state/"):
            short = self.language.genitive(short)
        return organ_label(short, names[0], code) if names and short else None

    def short_name(self, key: str, code: str) -> str | None:
        """An abbreviation, else the name, of an entity in ``code``."""
        entry = self.authority.entries.get(key)
        if entry is not None:
            short = entry.listed(code, "abbreviation") if entry.kind == "body" and entry.part_of is None else []
            return short[0] if short else entry.name(code)
        entity = self.named.get(key)
        return next((x.text for x in entity.labels if x.language == code), None) if entity else None

    def full_name(self, key: str, code: str) -> str:
        """The preferred name of an entity in ``code``, '' where it has none."""
        entry = self.authority.entries.get(key)
        return (entry.name(code) if entry is not None else self.short_name(key, code)) or ""

    def _organ_of_pair(self, organ: str, parties: Sequence[str], name: str | None = None) -> str | None:
        """The organ of two parties, 'Қазақстан – Моңғолия Үкіметаралық комиссия'; ``name`` is its own in the text.

        Preferred is a name composed in one order, so that all texts agree on it; that of the text stands beside it.
        """
        kind = self.authority.organs.get(organ)
        if kind is None or len(parties) < 2 or not all(parties):
            return self._local_body(name, None, None, complete=True) if name else None
        key = f"body/{'-'.join(sorted(party.partition('/')[2] for party in parties))}-{organ}"
        if key not in self.named:
            labels = [self._label_of_pair(kind, sorted(parties), code) for code in LANGUAGES]
            own = Label(name, self.language.code) if name else self._label_of_pair(kind, parties, self.language.code)
            told = dict.fromkeys(label for label in (*labels, own) if label is not None)
            self.named[key] = Entity(key, "body", tuple(told))
        self._remember(key)
        return key

    def _label_of_pair(self, organ: Organ, parties: Sequence[str], code: str) -> Label | None:
        owners, names = [self.full_name(party, code) for party in parties], organ.names.get(code)
        return Label(organ_label(" – ".join(owners), names[0], code), code) if names and all(owners) else None

    def _ministry(self, ministry: str, owner: str | None) -> str | None:
        owner = owner or self.home or (self.recent_states[-1] if self.recent_states else None)
        above = self.authority.entries.get(owner or "")
        if above is not None and above.kind == "body" and above.in_state is not None:
            owner = above.in_state  # 'Сенат Олий Мажлиса': a chamber is its state's
        if owner is None or owner not in self.authority.entries:
            return None
        return self.organ(ministry, owner) if ministry in self.authority.national_bodies else None

    def _local_body(
        self,
        name: str,
        owner: Element | None,
        owner_id: str | None,
        value_short: str | None = None,
        *,
        complete: bool = False,
        left_out: str = "",
    ) -> str:
        code = self.language.code
        prefix = ""
        if left_out and owner is None:
            if (told := self._told_in_full(name)) is not None:
                self._remember(told)
                return told
            owner_id = self.home if left_out == "home" else self.main_body
        if owner is not None and owner.kind == "pair":
            parts = [self.full_name(self.resolve(e) or "", code) for e in owner.value]
            prefix = " – ".join(parts) + " "
        elif owner_id is not None and not complete:
            prefix = (self.short_name(owner_id, code) or "") + " "
        label = (prefix + name).strip()
        if (listed := self.authority.body_named(label, code)) is not None:
            return self.listed(listed)
        if self.language.order_marks and owner is None and (longer := self._told_with_more(label)) is not None:
            self._remember(longer)
            return longer
        if owner_id is not None:
            self._remember(owner_id)
        key = f"body/{slug(label)}"
        if key not in self.named:
            same = next(
                (
                    b
                    for b, e in self.named.items()
                    if e.kind == "body" and any(x.text.lower() == label.lower() for x in e.labels)
                ),
                None,
            )
            if same is not None:
                self._remember(same)
                return same
            labels = [Label(label, code)] + [
                Label(str(short), code) for short in [value_short] if short and short != label
            ]
            self.named[key] = Entity(
                key,
                "body",
                tuple(labels),
                part_of=owner_id if owner_id and owner_id.startswith("body/") else None,
                in_state=owner_id if owner_id and owner_id.startswith("state/") else None,
            )
        self._remember(key)
        return key

    def _told_with_more(self, name: str) -> str | None:
        """'The Joint Commission' after 'the Serbia–Angola Joint Commission': the body whose name ends so."""
        ending = f" {name}"
        for key in reversed(self.recent_bodies):
            entity = self.named.get(key)
            if entity is not None and any(label.text.endswith(ending) for label in entity.labels):
                return key
        return None

    def _told_in_full(self, name: str) -> str | None:
        """'Ғылыми кеңес' after 'Түркі академиясының Ғылыми кеңесі': the body of the text that has these words."""
        wanted = [word[:_STEM].lower() for word in name.split()]
        for key in reversed(self.recent_bodies):
            labels = self.named[key].labels if key in self.named else ()
            for label in (x.text for x in labels if x.language == self.language.code):
                words = [word[:_STEM].lower() for word in label.split()]
                rest = iter(words)
                if len(wanted) > 1 and words[-1] == wanted[-1] and all(word in rest for word in wanted):
                    return key
        return None

    def body_of_meetings(self, name: str) -> str | None:
        """The listed body that is known by meetings of this name; a short name is its only where the text names it."""
        key = self.authority.body_named(name, self.language.code)
        if key is None or (key not in self.named and len(name.split()) < _FULL_NAME):
            return None
        return self.listed(key)

    def place(self, name: str) -> str:
        """A place outside the authority."""
        key = f"place/{slug(name)}"
        if key not in self.named:
            self.named[key] = Entity(key, "place", (Label(name, self.language.code),))
        self._remember(key)
        return key

    def _in_state(self, body: str) -> bool:
        entity = self.named.get(body)
        return entity is not None and entity.in_state is not None

    def anaphor(self, head: str, *, any_body: bool = False, chamber: bool = False, capital: bool = False) -> str | None:
        """'The council': the nearest body whose name has that head, else the home state's parliament or ministry.

        With ``any_body`` ('the organization') the organization that the text is about goes first.
        """
        if any_body and self.main_body is not None:
            self._remember(self.main_body)
            return self.main_body
        if self.session_body is not None and self._has_head(self.session_body, head):
            return self.session_body
        for body in reversed(self.recent_bodies):
            if self._has_head(body, head) or (chamber and self._in_state(body)):
                self._remember(body)
                return body
        if any_body and self.recent_bodies:
            return self.root(self.recent_bodies[-1])
        if not capital:
            return None
        national = self.authority.national(self.home, self.language.code)
        return next((self.listed(key) for key in national if self._has_head(key, head)), None)

    def _has_head(self, body: str, head: str) -> bool:
        names: list[str] = []
        entry, entity = self.authority.entries.get(body), self.named.get(body)
        if entry is not None:
            names = entry.listed(self.language.code, "preferred", "other")
        elif entity is not None:
            names = [x.text for x in entity.labels if x.language == self.language.code]
        if self.language.owner_follows:
            words = [tokenize(name)[self.language.head(name)].lower for name in names if name]
        else:
            words = [name.lower().split()[-1] for name in names if name]
        return any(head in {f.key for f in self.language.forms(word)} for word in words)

    def root(self, body: str) -> str:
        """The organization at the top of ``body``."""
        seen = body
        while True:
            entry, entity = self.authority.entries.get(seen), self.named.get(seen)
            # a listed body that is no organ is an organization of its own (UNESCO), whatever it is part of
            parent = (
                (entry.part_of if entry.is_organ else None)
                if entry is not None
                else entity.part_of
                if entity is not None
                else None
            )
            if not parent:
                return seen
            seen = parent

    def is_named(self, state: str, text: str) -> bool:
        """True where ``text`` names ``state``."""
        entry, lowered = self.authority.entries.get(state), text.lower()
        names = entry.listed(self.language.code, "preferred", "other", "demonym") if entry is not None else []
        return any(name.lower() in lowered for name in names)

    def is_region(self, place: str | None) -> bool:
        """True for a listed part of the world, which is no place of an event."""
        entry = self.authority.entries.get(place or "")
        return entry is not None and entry.is_region

    def forget_order(self) -> None:
        """Forgets what was mentioned last, before the text is read again from its beginning."""
        for recent in (self.recent_bodies, self.recent_states, self.recent_places, self.recent_people):
            recent.clear()
        self.session_body = None

    # ---- people ---------------------------------------------------------------------------------------------

    def person(self, mention: PersonMention) -> str:
        """The person that a mention names."""
        words = tuple(mention.name.replace(".", ". ").split())
        known = self._known(words)
        if known is None:
            known = self._new_person(mention, words)
        elif self.language.code not in known.spellings:
            self._spell(known, mention, words)
        elif len(words) > len(known.spellings[self.language.code]) and not words[0].endswith("."):
            known.spellings[self.language.code] = words
        if known.id in self.recent_people:
            self.recent_people.remove(known.id)
        self.recent_people.append(known.id)
        return known.id

    def _known(self, words: tuple[str, ...]) -> Person | None:
        for person in reversed(self.people):
            if any(_same_name(words, spelling) for spelling in person.spellings.values()):
                return person
        if len(words) == 1:
            for person in reversed(self.people):
                foreign = person.spellings if self.language.code not in person.spellings else {}
                if any(sound_key(spelling[-1]) == sound_key(words[0]) for spelling in foreign.values()):
                    return person
        return None

    def _spell(self, person: Person, mention: PersonMention, words: tuple[str, ...]) -> None:
        """Notes the name of a person in another language than those in which the text has named them."""
        if not mention.is_full:
            return
        person.spellings[self.language.code] = words
        if all(label.language != self.language.code for label in self.named[person.id].labels):
            self._also_called(person.id, mention.name)

    def _also_called(self, key: str, name: str) -> None:
        """Adds a name in the language being read to an entity."""
        entity, label = self.named[key], Label(name, self.language.code)
        if label not in entity.labels:
            self.named[key] = replace(entity, labels=(*entity.labels, label))

    def _new_person(self, mention: PersonMention, words: tuple[str, ...]) -> Person:
        spelling = person_slug(mention.name)
        entry = mention.entry or (self.authority.person_spelt(spelling) if len(words) > 1 else None)
        if entry is not None:
            key = self.listed(entry)
            if mention.entry is None and mention.is_full:
                self._also_called(key, mention.name)
        else:
            key = f"person/{spelling}"
            self.named.setdefault(key, Entity(key, "person", (Label(mention.name, self.language.code),)))
        person = Person(key, {self.language.code: words})
        self.people.append(person)
        return person

    def by_role(self, role: str, owner: str | None) -> str | None:
        """The person of the text who holds ``role`` of ``owner`` (None: of any), the latest mentioned first."""
        order = {key: at for at, key in enumerate(self.recent_people)}
        for person in sorted(self.people, key=lambda p: -order.get(p.id, -1)):
            if any(r == role and (owner is None or o == owner) for r, o in person.roles):
                return person.id
        return None

    def minister(self, owner: str | None) -> str | None:
        """The minister named last (of ``owner``, where given) that 'the minister' can mean."""
        for key in reversed(self.recent_people):
            person = next(p for p in self.people if p.id == key)
            if any("minister" in role and (owner is None or of == owner) for role, of in person.roles):
                return key
        return None

    def note_role(self, person: str, role: str, owner: str | None) -> None:
        """Remembers that ``person`` holds ``role`` of ``owner``."""
        for known in self.people:
            if known.id == person:
                if (role, owner) not in known.roles:
                    known.roles.append((role, owner))
                state = owner if owner and owner.startswith("state/") else self._state_of_body(owner)
                known.state = known.state or state

    def _state_of_body(self, body: str | None) -> str | None:
        """The state whose body it is: that of its parliament, its ministry."""
        entity = self.named.get(body or "")
        return entity.in_state if entity is not None else None

    def office_owner(self, office: Office) -> str | None:
        """Whose office it is, where the text names the owner or there is one to be supplied."""
        return self.resolve(office.owners[0]) if office.owners else None

    def used(self, keys: Sequence[str]) -> tuple[Entity, ...]:
        """The entities of ``keys`` and what they are part of, sorted by id."""
        wanted = dict.fromkeys(keys)
        for key in list(wanted):
            entity = self.named.get(key)
            while entity is not None and (up := entity.part_of or entity.in_state):
                if up not in self.named and up in self.authority.entries:
                    self.named[up] = _entity(self.authority.entries[up])
                wanted[up] = None
                entity = self.named.get(up)
        return tuple(self.named[key] for key in sorted(wanted) if key in self.named)


@lru_cache(maxsize=10_000)
def _entity(entry: Entry) -> Entity:
    labels: list[Label] = []
    short = () if entry.organ else ("abbreviation",)
    for kinds in (("preferred",), ("official", "other", *short)):
        labels += [Label(name, code) for code in LANGUAGES for name in entry.listed(code, *kinds)]
    return Entity(entry.id, entry.kind, tuple(labels), entry.same_as, entry.part_of, entry.in_state)


def _same_name(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """True where two names can be one person's: equal, an initial for a given name, or the surname alone."""
    if words == known:
        return True
    if len(words) == 1:
        # 'Wang' of 'Wang Yi': some surnames stand first
        return len(known) > 1 and (words[0] in known[1:] or (len(known) == 2 and words[0] == known[0]))
    if len(known) == 1:
        return known[0] == words[-1]
    if len(words) < len(known) and words == known[-len(words) :]:
        return True  # 'Лула да Силва'
    if words[-1] != known[-1] and sound_key(words[-1]) != sound_key(known[-1]):
        return False
    first, other = words[0], known[0]
    if first.endswith(".") or other.endswith("."):
        return ascii_form(first)[:1] == ascii_form(other)[:1]
    return sound_key(first, given=True) == sound_key(other, given=True)
