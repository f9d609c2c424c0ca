"""The authority files: states, bodies, places and people with their names, read from Turtle.

The shape of the files is described in ``ontology/README.md``; users add files of the same shape with ``--authority``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox

from graphbuilder.resolution.names import person_slug

DIP = "https://w3id.org/graphbuilder/diplomacy#"
ID = "https://w3id.org/graphbuilder/id/"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_SAME_AS = "http://www.w3.org/2002/07/owl#sameAs"
_SUB_ORGANIZATION = "http://www.w3.org/ns/org#subOrganizationOf"
_UNIT_OF = "http://www.w3.org/ns/org#unitOf"
_WIKIDATA = "http://www.wikidata.org/entity/"
_KINDS = {DIP + "State": "state", DIP + "Body": "body", DIP + "Place": "place", DIP + "Person": "person"}
_NAMES = {
    _SKOS + "prefLabel": "preferred",
    _SKOS + "altLabel": "other",
    DIP + "officialName": "official",
    DIP + "abbreviation": "abbreviation",
    DIP + "shortName": "short",
    DIP + "demonym": "demonym",
}
_LINKS = {_SUB_ORGANIZATION: "part_of", DIP + "inState": "in_state", DIP + "capital": "capital", DIP + "organ": "organ"}

_HOLDING = {DIP + "holder": "holder", DIP + "role": "role", DIP + "officeOf": "of"}


class AuthorityError(ValueError):
    """An authority file cannot be used; the message names the file and the reason."""


@dataclass(slots=True, eq=False)
class Entry:
    """One state, body, place or person of the authority files."""

    id: str
    """Local id, e.g. ``state/tajikistan``."""
    kind: str = ""
    names: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    """language → kind of name (``preferred other official abbreviation short demonym``) → names."""
    same_as: str | None = None
    part_of: str | None = None
    in_state: str | None = None
    capital: str | None = None
    organ: str | None = None
    """Code of the organ, for organs of an organization."""
    unit: bool = False
    """A part of a body with a name of its own."""

    @property
    def is_organ(self) -> bool:
        """True for what sits within an organization and is none by itself."""
        return self.organ is not None or self.unit

    @property
    def is_region(self) -> bool:
        """True for a part of the world or a sea: a place in no one state, too wide to be where an event is held."""
        return self.kind == "place" and self.in_state is None

    def name(self, language: str) -> str | None:
        """Preferred name in ``language``."""
        preferred = self.names.get(language, {}).get("preferred")
        return preferred[0] if preferred else None

    def listed(self, language: str, *kinds: str) -> list[str]:
        """Names of the given kinds in ``language``, in the order of the file."""
        names = self.names.get(language, {})
        return [name for kind in kinds for name in names.get(kind, ())]


@dataclass(slots=True)
class Organ:
    """A kind of organ ('council of foreign ministers') with its names by language; composed with organizations."""

    code: str
    names: dict[str, list[str]] = field(default_factory=dict)
    """language → names, the preferred one first."""


@dataclass(slots=True)
class Authority:
    """All entries of the authority files, and the kinds of organs."""

    entries: dict[str, Entry] = field(default_factory=dict)
    organs: dict[str, Organ] = field(default_factory=dict)
    """Organs of organizations, by code."""
    national_bodies: dict[str, Organ] = field(default_factory=dict)
    """Ministries and chambers of states, by code."""
    offices: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """Person → (role, state or body) of each office that they are listed to hold or have held."""

    def organ_of(self, body: str, organ: str) -> Entry | None:
        """The listed organ of kind ``organ`` of ``body``, if any."""
        return self._organs.get((body, organ))

    def body_named(self, name: str, language: str) -> str | None:
        """The listed body whose name has the same words but for their endings ('Парламенті Мәжілісі')."""
        if language not in self._shapes:
            shapes: dict[tuple[str, ...], str] = {}
            for entry in self.entries.values():
                if entry.kind == "body":
                    for listed in entry.listed(language, "preferred", "other"):
                        shapes.setdefault(_shape(listed), entry.id)
            self._shapes[language] = shapes
        return self._shapes[language].get(_shape(name))

    def called(self, word: str, language: str) -> frozenset[str]:
        """The bodies that have this word, in lower case, as their short name."""
        if language not in self._called:
            found: dict[str, set[str]] = {}
            for entry in self.entries.values():
                for name in entry.listed(language, "short"):
                    found.setdefault(name.lower(), set()).add(entry.id)
            self._called[language] = {name: frozenset(bodies) for name, bodies in found.items()}
        return self._called[language].get(word, frozenset())

    def national(self, state: str | None, language: str) -> list[str]:
        """The listed bodies of a state that have a name in ``language``."""
        return [
            e.id
            for e in self.entries.values()
            if e.kind == "body" and state and e.in_state == state and e.name(language)
        ]

    def parties(self, joined: str, language: str) -> list[str]:
        """The states that joined adjectives or names mean: 'казахстанско-монгольская'. Empty where one is unknown."""
        found = []
        for part in joined.lower().split("-"):
            state = next((key for stem, key in self._adjectives(language) if part.startswith(stem)), None)
            if state is None:
                return []
            found.append(state)
        return found

    def _adjectives(self, language: str) -> list[tuple[str, str]]:
        """How the names and adjectives of states begin, the longest first, with the states."""
        if language not in self._beginnings:
            self._beginnings[language] = sorted(
                (
                    (name.lower().removesuffix("ий").removesuffix("ый"), entry.id)
                    for entry in self.entries.values()
                    if entry.kind == "state"
                    for name in entry.listed(language, "preferred", "demonym")
                ),
                key=lambda pair: -len(pair[0]),
            )
        return self._beginnings[language]

    def person_spelt(self, spelling: str) -> str | None:
        """The listed person one of whose names has this ``person_slug``; None where none or two have."""
        if not self._spellings:
            for entry in self.entries.values():
                names = [n for code in entry.names for n in entry.listed(code, "preferred", "other")]
                for key in {person_slug(name) for name in names if entry.kind == "person"}:
                    self._spellings[key] = entry.id if key not in self._spellings else None
        return self._spellings.get(spelling)

    _organs: dict[tuple[str, str], Entry] = field(default_factory=dict)
    _beginnings: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    _spellings: dict[str, str | None] = field(default_factory=dict)
    _shapes: dict[str, dict[tuple[str, ...], str]] = field(default_factory=dict)
    _called: dict[str, dict[str, frozenset[str]]] = field(default_factory=dict)

    def index(self) -> None:
        """Prepares ``organ_of``; called once after reading."""
        self._organs = {}
        for entry in self.entries.values():
            owner = entry.part_of or entry.in_state
            if owner and entry.organ:
                self._organs[owner, entry.organ] = entry


def _shape(name: str) -> tuple[str, ...]:
    return tuple(word[:6] for word in name.lower().split())


def local(iri: str) -> str:
    """Local id of an IRI: what follows the base, or the last two segments of a foreign one."""
    if iri.startswith(ID):
        return iri[len(ID) :]
    return "/".join(iri.rstrip("/").rsplit("/", 2)[-2:])


def read_authority(paths: Iterable[Path], concepts: Path) -> Authority:
    """Reads authority files and the organ kinds of ``concepts.ttl``.

    Raises AuthorityError for a file that is missing or no valid Turtle.
    """
    authority = Authority()
    for path in paths:
        _read_file(path, authority)
    _read_organs(concepts, "organ", authority.organs)
    _read_organs(concepts, "national-body", authority.national_bodies)
    authority.entries = {key: entry for key, entry in authority.entries.items() if entry.kind}
    authority.index()
    return authority


def _parse(path: Path) -> Iterable[ox.Quad]:
    try:
        return list(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))
    except OSError as error:
        raise AuthorityError(f"{path}: cannot be read ({error.strerror or error})") from error
    except SyntaxError as error:
        raise AuthorityError(f"{path}: not valid Turtle ({error})") from error


def _read_file(path: Path, authority: Authority) -> None:
    entries = authority.entries
    holdings: dict[str, dict[str, str]] = {}
    for quad in _parse(path):
        subject = quad.subject
        if not isinstance(subject, ox.NamedNode):
            continue
        predicate, value = quad.predicate.value, quad.object
        if predicate == _RDF_TYPE:
            kind = _KINDS.get(value.value) if isinstance(value, ox.NamedNode) else None
            if kind:
                _entry(entries, subject).kind = kind
        elif predicate in _NAMES and isinstance(value, ox.Literal):
            names = _entry(entries, subject).names.setdefault(value.language or "", {})
            names.setdefault(_NAMES[predicate], []).append(value.value)
        elif predicate in _LINKS and isinstance(value, ox.NamedNode):
            setattr(_entry(entries, subject), _LINKS[predicate],
                    value.value.rsplit("/", 1)[1] if predicate == DIP + "organ" else local(value.value))  # fmt: skip
        elif predicate == _UNIT_OF and isinstance(value, ox.NamedNode):
            unit = _entry(entries, subject)
            unit.part_of, unit.unit = local(value.value), True
        elif predicate == _SAME_AS and isinstance(value, ox.NamedNode) and value.value.startswith(_WIKIDATA):
            _entry(entries, subject).same_as = value.value[len(_WIKIDATA) :]
        elif predicate in _HOLDING and isinstance(value, ox.NamedNode):
            holdings.setdefault(subject.value, {})[_HOLDING[predicate]] = local(value.value)
    for held in holdings.values():
        if len(held) == len(_HOLDING):
            role = held["role"].rpartition("/")[2]
            authority.offices.setdefault(held["holder"], []).append((role, held["of"]))


def _entry(entries: dict[str, Entry], subject: ox.NamedNode) -> Entry:
    key = local(subject.value)
    found = entries.get(key)
    if found is None:
        found = entries[key] = Entry(key)
    return found


def _read_organs(path: Path, scheme: str, organs: dict[str, Organ]) -> None:
    marker = f"/concept/{scheme}/"
    for quad in _parse(path):
        subject, predicate, value = quad.subject, quad.predicate.value, quad.object
        if not isinstance(subject, ox.NamedNode) or marker not in subject.value or not isinstance(value, ox.Literal):
            continue
        if predicate in (_SKOS + "prefLabel", _SKOS + "altLabel", DIP + "abbreviation"):
            code = subject.value.rsplit("/", 1)[1]
            names = organs.setdefault(code, Organ(code)).names.setdefault(value.language or "", [])
            if predicate.endswith("prefLabel"):
                names.insert(0, value.value)
            else:
                names.append(value.value)
