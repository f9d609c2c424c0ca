"""The facts that a text states: language-neutral values, each with the characters that state it.

Everything here is a frozen dataclass. An entity, event or document is named by its *local id*, a path such as
``state/tajikistan``, ``body/cis-council-of-foreign-ministers`` or ``event/session-cis-2019-10-10-ashgabat``; the mapper
puts the base IRI in front. Codes (roles, document types, actions …) are the notations of ``ontology/concepts.ttl``.
Dates and periods are EDTF strings, exactly as precise as the text. Offsets count characters of ``Source.text``.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Source:
    """One text as it was read: NFC-normalised, with what is known about its origin."""

    id: str
    text: str
    language: str
    """``kk``, ``ru`` or ``en``."""
    title: str | None = None
    published: str | None = None
    """ISO date (``2019-04-05``) or None."""
    url: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The characters of the source that state a fact: ``source.text[start:end]``."""

    start: int
    end: int
    rule: str
    """The name of the frame or rule that found the fact, e.g. ``event-held``."""
    confidence: float
    """Between 0 and 1: of the facts of the corpus with at least this confidence at least that share is right."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name of an entity. The preferred one of each language comes first in ``Entity.labels``."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, state, body or place that the text names."""

    id: str
    kind: str
    """``person``, ``state``, ``body`` or ``place``."""
    labels: tuple[Label, ...]
    """Preferred label of each language first, then other names."""
    same_as: str | None = None
    """Wikidata item, e.g. ``Q863``, only where the identifier is confirmed."""
    part_of: str | None = None
    """Bodies: local id of the body whose organ this is."""
    in_state: str | None = None
    """Places and national bodies: local id of the state."""


@dataclass(frozen=True, slots=True)
class Event:
    """A session, talks, visit … that took place, is planned or was cancelled."""

    id: str
    type: str
    """``meeting talks visit call signing conference briefing ceremony election other`` (corpus GUIDE)."""
    label: str
    """The words by which the text names it first."""
    status: str
    """``held``, ``planned`` or ``cancelled``."""
    evidence: tuple[Evidence, ...]
    body: str | None = None
    place: str | None = None
    date: str | None = None
    date_inferred: bool = False
    """True where the date follows from the reference year of the text."""
    form: str | None = None
    chairs: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    """In the words of the text."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """Someone takes part in an event."""

    event: str
    agent: str
    role: str
    """``participant``, ``chair``, ``host``, ``guest``, ``observer`` or ``head-of-delegation``."""
    evidence: tuple[Evidence, ...]
    on_behalf_of: str | None = None


@dataclass(frozen=True, slots=True)
class Chairmanship:
    """A term in the chair of a body."""

    body: str
    holder: str
    basis: str
    """``stated`` or ``inferred`` (the period follows from the reference year of the text)."""
    evidence: tuple[Evidence, ...]
    period: str | None = None
    reason: str | None = None
    """Why an inferred period is what it is, in English."""
    succeeds: str | None = None
    """The holder before, where the text states the handover."""


@dataclass(frozen=True, slots=True)
class OfficeHolding:
    """A person holds an office of a state or body."""

    holder: str
    role: str
    evidence: tuple[Evidence, ...]
    office_of: str | None = None
    title: str | None = None
    """The office in the words of the text."""
    period: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A document that the text names: a plan, a treaty, a draft declaration …"""

    id: str
    type: str
    draft: bool
    title: str
    """In the words of the text."""
    evidence: tuple[Evidence, ...]
    about: str | None = None
    period: str | None = None
    originators: tuple[str, ...] = ()
    submitted_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentAction:
    """What was done with a document."""

    document: str
    action: str
    evidence: tuple[Evidence, ...]
    event: str | None = None
    agent: str | None = None


@dataclass(frozen=True, slots=True)
class SpeechAct:
    """Someone said, noted, praised, congratulated …"""

    speaker: str
    act: str
    """``declared noted praised congratulated thanked offered-support proposed criticized invited called-for``."""
    evidence: tuple[Evidence, ...]
    addressee: str | None = None
    quote: str | None = None
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Initiative:
    """Someone started something."""

    initiator: str
    about: str
    evidence: tuple[Evidence, ...]


Fact = Event | Attendance | Chairmanship | OfficeHolding | Document | DocumentAction | SpeechAct | Initiative


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters of a source that are in another language than the source as a whole."""

    start: int
    end: int
    language: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one source states, ready for the mapper."""

    source: Source
    entities: tuple[Entity, ...] = ()
    facts: tuple[Fact, ...] = field(default=())
    passages: tuple[Passage, ...] = ()

    def language_of(self, evidence: tuple[Evidence, ...]) -> str:
        """The language of the words that state a fact first."""
        at = evidence[0].start if evidence else -1
        found = (passage.language for passage in self.passages if passage.start <= at < passage.end)
        return next(found, self.source.language)
