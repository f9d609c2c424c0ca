"""Extractions as tuples that a reader can check by eye: labels in the language of the text in the place of ids."""

from __future__ import annotations

from functools import lru_cache

from graphbuilder.extraction import Extractor
from graphbuilder.facts import (
    Attendance,
    Chairmanship,
    Document,
    DocumentAction,
    Event,
    Evidence,
    Extraction,
    Initiative,
    OfficeHolding,
    Source,
    SpeechAct,
)

Row = tuple[str | None, ...]


@lru_cache(maxsize=1)
def extractor() -> Extractor:
    """One extractor for all tests."""
    return Extractor()


class Readable:
    """The facts of a text by kind. Names are the preferred ones in its language, dates EDTF, codes those of the corpus;
    the order is that of the text unless a property sorts.
    """

    def __init__(self, extraction: Extraction) -> None:
        self.extraction = extraction
        language = extraction.source.language
        self._names = {
            entity.id: next(
                (label.text for label in entity.labels if label.language == language), entity.labels[0].text
            )
            for entity in extraction.entities
        }
        facts = extraction.facts
        self._events = {fact.id: fact for fact in facts if isinstance(fact, Event)}
        self._documents = {fact.id: fact for fact in facts if isinstance(fact, Document)}

    def name(self, key: str | None) -> str | None:
        """The label of an entity; an id without an entity is an error."""
        return None if key is None else self._names[key]

    def names(self, keys: tuple[str, ...]) -> list[str]:
        """The labels of entities, sorted."""
        return sorted(self._names[key] for key in keys)

    def called(self, label: str) -> str:
        """The preferred name of what has ``label`` among its names; ``label`` itself where nothing has."""
        for entity in self.extraction.entities:
            if any(known.text == label for known in entity.labels):
                return self._names[entity.id]
        return label

    @property
    def events(self) -> list[Row]:
        """(type, status, body, place, date) of each event."""
        return [(e.type, e.status, self.name(e.body), self.name(e.place), e.date) for e in self._events.values()]

    @property
    def forms(self) -> list[str | None]:
        """The form of each event."""
        return [e.form for e in self._events.values()]

    @property
    def chairs(self) -> list[list[str]]:
        """Who chairs, for each event."""
        return [self.names(e.chairs) for e in self._events.values()]

    @property
    def attendance(self) -> list[Row]:
        """(type of the event, who takes part), sorted."""
        rows = [f for f in self.extraction.facts if isinstance(f, Attendance)]
        return sorted((self._events[f.event].type, self._names[f.agent]) for f in rows)

    @property
    def participants(self) -> list[str]:
        """Who takes part in some event, sorted."""
        return sorted(self._names[f.agent] for f in self.extraction.facts if isinstance(f, Attendance))

    @property
    def roles(self) -> dict[str, str]:
        """The role in which each participant takes part."""
        return {self._names[f.agent]: f.role for f in self.extraction.facts if isinstance(f, Attendance)}

    @property
    def terms(self) -> list[Row]:
        """(body, holder, period) of each chairmanship, sorted by body, period and holder."""
        rows = [
            (self._names[f.body], self._names[f.holder], f.period)
            for f in self.extraction.facts
            if isinstance(f, Chairmanship)
        ]
        return sorted(rows, key=lambda row: (row[0], row[2] or "", row[1]))

    @property
    def successions(self) -> list[Row]:
        """(body, holder before, holder after) where the text states the handover."""
        rows = [f for f in self.extraction.facts if isinstance(f, Chairmanship) and f.succeeds]
        return sorted((self._names[f.body], self._names[f.succeeds or ""], self._names[f.holder]) for f in rows)

    @property
    def documents(self) -> list[Row]:
        """(type, action, 'draft' or '') of each document action, sorted."""
        rows = []
        for fact in self.extraction.facts:
            if isinstance(fact, DocumentAction):
                document = self._documents[fact.document]
                rows.append((document.type, fact.action, "draft" if document.draft else ""))
        return sorted(rows)

    @property
    def papers(self) -> list[Document]:
        """The documents themselves."""
        return list(self._documents.values())

    @property
    def offices(self) -> list[Row]:
        """(person, role, state or body) of each office, sorted."""
        rows = [f for f in self.extraction.facts if isinstance(f, OfficeHolding)]
        return sorted((self._names[f.holder], f.role, self.name(f.office_of) or "") for f in rows)

    @property
    def speech(self) -> list[Row]:
        """(speaker, act) of each speech act, sorted."""
        rows = [f for f in self.extraction.facts if isinstance(f, SpeechAct)]
        return sorted((self._names[f.speaker], f.act) for f in rows)

    @property
    def sayings(self) -> list[SpeechAct]:
        """The speech acts themselves."""
        return [f for f in self.extraction.facts if isinstance(f, SpeechAct)]

    @property
    def initiatives(self) -> list[Row]:
        """(initiator, about) of each initiative."""
        return [(self._names[f.initiator], f.about) for f in self.extraction.facts if isinstance(f, Initiative)]

    @property
    def evidence(self) -> list[Evidence]:
        """The evidence of all facts."""
        return [evidence for fact in self.extraction.facts for evidence in fact.evidence]


def read(text: str, published: str | None = None) -> Readable:
    """What a Kazakh text states."""
    return Readable(extractor().extract(Source("text", text, "kk", published=published)))
