"""What a text states in the shape in which it is scored, the same for gold facts and for extracted ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from graphbuilder.evaluation.naming import Name
from graphbuilder.facts import (
    Attendance,
    Chairmanship,
    Document,
    DocumentAction,
    Event,
    Evidence,
    Extraction,
    Fact,
    OfficeHolding,
)


@dataclass(frozen=True, slots=True)
class Quote:
    """Characters of a text: ``text[start:end]``."""

    start: int
    end: int
    text: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Thing:
    """A person, state, body or place."""

    shown: str
    """By which people know it."""
    name: Name
    quotes: tuple[Quote, ...] = ()
    """Where it is said to take part in an event or to chair it."""

    def same(self, other: Thing) -> bool:
        """Whether both are one thing."""
        return self.name.same(other.name)


Slot = Thing | str | None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An event."""

    slots: dict[str, Slot]
    """``type body place date status form``."""
    present: tuple[Thing, ...]
    """All who take part, those in the chair among them."""
    chairs: tuple[Thing, ...]
    free: tuple[Thing, ...] = ()
    """Gold: for whom those present act, and who acts for them; whether a text says so is left open."""
    quotes: tuple[Quote, ...] = ()

    @property
    def shown(self) -> str:
        """Its slots in a line."""
        return ", ".join(shown(value) for value in self.slots.values() if value is not None)


@dataclass(frozen=True, slots=True)
class Term:
    """A term in the chair of a body."""

    body: Thing
    holder: Thing
    period: str | None
    quotes: tuple[Quote, ...] = ()

    @property
    def shown(self) -> str:
        """Body, holder and period."""
        return f"{self.body.shown}: {self.holder.shown}, {self.period or 'undated'}"


@dataclass(frozen=True, slots=True)
class Act:
    """What was done with a document."""

    type: str
    action: str
    draft: bool
    title: str
    quotes: tuple[Quote, ...] = ()

    @property
    def shown(self) -> str:
        """Action, type and title."""
        return f"{self.action} {'draft ' if self.draft else ''}{self.type}: {self.title}"


@dataclass(frozen=True, slots=True)
class Post:
    """An office of a person."""

    person: Thing
    role: str
    owner: Thing | None
    quotes: tuple[Quote, ...] = ()

    @property
    def shown(self) -> str:
        """Person, office and whose it is."""
        return f"{self.person.shown}: {self.role}{f' of {self.owner.shown}' if self.owner else ''}"


@dataclass(slots=True)
class Stated:
    """All that a text states of what is scored."""

    events: list[Occurrence] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)


def shown(value: Thing | str) -> str:
    """A slot as people read it."""
    return value.shown if isinstance(value, Thing) else value


class Names:
    """The names that things have in all extractions together: what one release calls a thing another may not."""

    def __init__(self, extractions: Iterable[Extraction]) -> None:
        self._labels: dict[str, dict[str, None]] = {}
        self._items: dict[str, str] = {}
        for extraction in extractions:
            for entity in extraction.entities:
                known = self._labels.setdefault(entity.id, {})
                known.update(dict.fromkeys(label.text for label in entity.labels))
                if entity.same_as is not None:
                    self._items[entity.id] = entity.same_as
        self._names = {key: Name(labels, self._items.get(key)) for key, labels in self._labels.items()}

    def stated(self, extraction: Extraction) -> Stated:
        """What one text states. Facts that the graph holds as one node are one."""
        return _Statement(extraction, self._names).read()


class _Statement:
    def __init__(self, extraction: Extraction, names: dict[str, Name]) -> None:
        self._names = names
        self._text = extraction.source.text
        self._facts = extraction.facts
        language = extraction.source.language
        self._shown = {
            entity.id: next(
                (label.text for label in entity.labels if label.language == language), entity.labels[0].text
            )
            for entity in extraction.entities
        }

    def read(self) -> Stated:
        documents = {fact.id: fact for fact in self._facts if isinstance(fact, Document)}
        stated = Stated()
        nodes: set[tuple[object, ...]] = set()
        for fact in self._facts:
            node = _node(fact)
            if node in nodes:
                continue
            nodes.add(node)
            match fact:
                case Event():
                    stated.events.append(self._event(fact))
                case Chairmanship():
                    body, holder = self._thing(fact.body), self._thing(fact.holder)
                    stated.terms.append(Term(body, holder, fact.period, self._quotes(fact.evidence)))
                case OfficeHolding():
                    owner = self._thing(fact.office_of) if fact.office_of else None
                    stated.posts.append(Post(self._thing(fact.holder), fact.role, owner, self._quotes(fact.evidence)))
                case DocumentAction():
                    paper = documents[fact.document]
                    quotes = self._quotes(fact.evidence)
                    stated.acts.append(Act(paper.type, fact.action, paper.draft, paper.title, quotes))
        return stated

    def _event(self, event: Event) -> Occurrence:
        quotes = self._quotes(event.evidence)
        present = {chair: self._thing(chair, quotes) for chair in event.chairs}
        chairs = set(event.chairs)
        for fact in self._facts:
            if isinstance(fact, Attendance) and fact.event == event.id:
                present[fact.agent] = self._thing(fact.agent, self._quotes(fact.evidence))
                if fact.role == "chair":
                    chairs.add(fact.agent)
        slots: dict[str, Slot] = {
            "type": event.type,
            "body": self._thing(event.body) if event.body else None,
            "place": self._thing(event.place) if event.place else None,
            "date": event.date,
            "status": event.status,
            "form": event.form,
        }
        in_the_chair = tuple(thing for key, thing in present.items() if key in chairs)
        return Occurrence(slots, tuple(present.values()), in_the_chair, quotes=quotes)

    def _thing(self, key: str, quotes: tuple[Quote, ...] = ()) -> Thing:
        return Thing(self._shown[key], self._names[key], quotes)

    def _quotes(self, evidence: Iterable[Evidence]) -> tuple[Quote, ...]:
        return tuple(
            Quote(item.start, item.end, self._text[item.start : item.end], item.rule, item.confidence)
            for item in evidence
        )


def _node(fact: Fact) -> tuple[object, ...]:
    """What makes two facts of a text one node of the graph."""
    match fact:
        case Chairmanship():
            return Chairmanship, fact.body, fact.holder, fact.period
        case OfficeHolding():
            return OfficeHolding, fact.holder, fact.role, fact.office_of, fact.period
        case DocumentAction():
            return DocumentAction, fact.document, fact.action, fact.event
        case _:
            return (fact,)
