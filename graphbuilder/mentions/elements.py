"""The elements of a sentence: what stands between two blanks of meaning, each with its tokens, marking and sense."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from graphbuilder.languages.base import Form, VerbForm
from graphbuilder.languages.time import When


@dataclass(slots=True, init=False)
class Element:
    """A word, mark, date, name, noun phrase or predicate.

    ``kind`` is ``word``, ``punct``, ``number``, ``time``, ``quote``, ``person``, ``state``, ``body``, ``place``,
    ``verb`` or one of the noun kinds of the lexicon; ``value`` is what the mention names (see the classes below).
    Offsets count characters of the text.
    """

    kind: str
    first: int
    """First token within the sentence."""
    last: int
    """Token after the last one."""
    start: int
    """Offset of the first character in the text."""
    end: int
    form: Form
    value: Any
    senses: dict[str, Any]
    case: str
    """Marking in its clause: the form's own case, or the one that a coordination gives it."""
    quoted: bool
    """It stands within a quotation of someone's words."""
    word: str
    """Last word in lower case."""
    readings: tuple[Form, ...]
    """All readings of its head, the likeliest first, in languages that choose among them by what stands around."""
    apposed: bool
    """A person whose title stands beside the name, set apart by commas."""
    ref: str | None
    """Local id of the entity that the mention was resolved to."""

    # by hand: compiled, a constructor that ``dataclass`` writes takes three times as long
    def __init__(  # noqa: PLR0917
        self,
        kind: str,
        first: int,
        last: int,
        start: int,
        end: int,
        form: Form,
        value: Any = None,
        senses: dict[str, Any] | None = None,
        case: str = "",
        quoted: bool = False,
        word: str = "",
        readings: tuple[Form, ...] = (),
        apposed: bool = False,
        ref: str | None = None,
    ) -> None:
        self.kind = kind
        self.first = first
        self.last = last
        self.start = start
        self.end = end
        self.form = form
        self.value = value
        self.senses = {} if senses is None else senses
        self.case = case
        self.quoted = quoted
        self.word = word
        self.readings = readings
        self.apposed = apposed
        self.ref = ref

    @property
    def verb(self) -> VerbForm | None:
        """How it stands in its clause if it is a verb, else None."""
        return self.form.verb


@dataclass(slots=True)
class Office:
    """An office as the text names it."""

    role: str
    owners: list[Element] = field(default_factory=list)
    """States or bodies whose office it is; empty where the text leaves it out."""
    title: str = ""
    plural: bool = False
    wants: str = "any"
    """What the office is of: ``state``, ``body`` or ``any``."""
    start: int = 0
    when: When | None = None
    """'This year's chair'."""
    split: bool = False
    """It stands before a name that is not its holder's: 'Мемлекет басшысы С. Жапаровпен' are two people."""
    possessed: bool = False
    """A simple title in the possessive: 'its prime minister', of a state named elsewhere."""
    sent: bool = False
    """'Representatives of A and B': unnamed, they stand for whoever sent them."""
    state_role: str = ""
    """The role where the owner is a state, if that is another ('high commissioner')."""
    of_host: bool = False
    """'The prime minister of the host country': of the state where the event is."""
    of_two: bool = False
    """'The ministers of both countries': of the two that the text is about."""
    of_unknown: bool = False
    """A name that no table lists stands where its owner does; whose office it is, is not guessed."""


@dataclass(slots=True)
class PersonMention:
    """A person as named at one place."""

    name: str
    """Nominative, as written."""
    offices: list[Office] = field(default_factory=list)
    state: Element | None = None
    """A state given in parentheses after the name."""
    entry: str | None = None
    """Local id in the authority, where the full name is listed."""

    @property
    def is_full(self) -> bool:
        """True where more than the surname is given, and no initial for the given name."""
        first, blank, _ = self.name.partition(" ")
        return bool(blank) and "." not in first


@dataclass(slots=True)
class EventMention:
    """An event as named at one place."""

    type: str
    generic: bool = False
    of_body: bool = False
    weak: bool = False
    body: Element | None = None
    forms: list[str] = field(default_factory=list)
    ordinal: str | None = None
    """'7', 'vi', 'first' …, as written."""
    next: bool = False
    same: bool = False
    previous: bool = False
    plural: bool = False
    when: When | None = None
    place: Element | None = None
    chairs: list[Element] = field(default_factory=list)
    status: str | None = None
    """From a participle before the noun ('the session held in'): ``held`` or ``planned``."""
    parties: list[Element] = field(default_factory=list)
    """Two states before a bilateral event."""
    label: str = ""
    name: str = ""
    """Its words without what tells this one from others of its kind: 'consultative meeting of the heads of …'."""
    officers: bool = False
    """Of officers in the plural: 'the meeting of heads of government' is no talks of two."""
    office: Office | None = None
    """The office that those who meet hold."""
    officers_of: str = ""
    """The role of those officers, where the session is of whatever organization the text is about."""
    own_body: bool = False
    """The body is one that is known by its meetings ('Консультативтік кездесу')."""
    named_for: Element | None = None
    """The listed body whose name the event's is ('Тынық мұхит аралдары форумы')."""
    starts: bool = False
    """Its date is that of its beginning."""
    days: int = 0
    """How many days it takes, where its adjective says so ('two-day')."""
    guests: list[Element] = field(default_factory=list)
    """With whose participation it takes place."""


@dataclass(slots=True)
class DocumentMention:
    """A document, or several of a kind, as named at one place."""

    type: str
    draft: bool = False
    subjects: list[str] = field(default_factory=list)
    """One for each document of a coordination ('on A, on B and on C'), in the words of the text."""
    title: str = ""
    when: When | None = None
    plural: bool = False
    named: bool = False
    """It has a proper name ('Samarkand Declaration') or a quoted title."""
    bare: bool = False
    """Nothing qualifies it: an echo of a document named before, unless a predicate makes it new."""
    originators: list[Element] = field(default_factory=list)
    addressees: list[Element] = field(default_factory=list)
    total: bool = False
    """A total of documents that are listed after it."""
    ceremony: bool = False
    """Handing it over is a ceremony of its own."""
    embedded: list[Element] = field(default_factory=list)
    """Documents named inside its title or subject."""
    common: bool = False
    """Its noun is a common word ('budget', 'list'): no document that is only mentioned."""
    loose: bool = False
    """Such a noun with nothing but a genitive ('list of exercises'): a document where it is approved or signed."""
    start: int = 0


@dataclass(slots=True)
class ChairNoun:
    """'The chairmanship' as a noun with its owner, body and period."""

    holder: Element | None = None
    body: Element | None = None
    when: When | None = None
    same: bool = False
    """'This chairmanship': the one told of."""
