"""Whether the evidence of a fact contains its words, kind by kind.

The words of a fact are the names of what it links and, where it carries words of the text, those words. A name counts
as told where the evidence has a word that begins like a word of one of its labels, is one of its adjectives, is the
title of the office by which the text knows the person, or is a word that points back to someone told of before
('he', 'the sides', 'the minister'). What each kind must contain:

    event            a word of its own noun, or its body, its place, who takes part or a word for meetings
    attendance       who takes part, or the state or body for which they do, or, where the clause leaves its subject
                     out, who else does
    chairmanship     the holder or the body
    office           the holder, and the title
    document         each word of its title but for short ones
    document action  a word of the title of the document
    speech act       the speaker or the addressee or the words about which it is; a quote stands in the text as it is
    initiative       what it is about
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graphbuilder.authority import Authority
from graphbuilder.facts import (
    Attendance,
    Chairmanship,
    Document,
    DocumentAction,
    Event,
    Extraction,
    Fact,
    Initiative,
    OfficeHolding,
    SpeechAct,
)
from graphbuilder.languages import LANGUAGES

_WORD = re.compile(r"\w+")
_SHORT = 4
"""Characters of a word that says nothing by itself."""
_PRONOUNS = (
    "ол|олар|оның|оны|оған|олардың|екеуі|он|она|они|его|ее|их|ему|ним|ними|который|которая|которые|которым|"
    "he|she|they|him|her|them|his|their|it|who|both|two"
)
_ROLES = (
    "тарап|министр|президент|басшы|елші|делегация|қонақ|спикер|төраға|хатшы|премьер|дипломат|мүше|әріптес|ел|мемлекет|"
    "сторон|глав|лидер|посол|посл|делегац|гост|председател|секретар|член|коллег|стран|государств|участник|собеседник|"
    "руковод|представител|канцлер|координатор|"
    "side|minister|president|leader|head|ambassador|delegation|guest|speaker|chair|secretar|premier|counterpart|"
    "colleague|countries|states|members|parties|diplomat|spokes|envoy|official|chancellor|prime|king"
)
_POINTS_BACK = re.compile(rf"\b(?:(?:{_PRONOUNS})\b|(?:{_ROLES}))")
"""Pronouns, and beginnings of nouns for those who act."""


def without_their_words(extraction: Extraction, authority: Authority) -> list[tuple[Fact, str]]:
    """The facts of a text whose evidence does not contain their words, each with what is missing."""
    return list(_Grounds(extraction, authority).faults())


def _listed(key: str, authority: Authority) -> list[str]:
    """Names by which the authority knows an entity beside its labels: adjectives, abbreviations, short names."""
    entry = authority.entries.get(key)
    kinds = ("abbreviation", "short", "demonym", "other")
    return [] if entry is None else [name for code in LANGUAGES for name in entry.listed(code, *kinds)]


def _plain(text: str) -> str:
    return text.lower().replace("ё", "е")


class _Grounds:
    def __init__(self, extraction: Extraction, authority: Authority) -> None:
        self._extraction = extraction
        self._text = extraction.source.text
        self._names = {
            entity.id: self._beginnings([*(label.text for label in entity.labels), *_listed(entity.id, authority)])
            for entity in extraction.entities
        }
        self._documents = {fact.id: fact for fact in extraction.facts if isinstance(fact, Document)}
        self._attendance: dict[str, list[str]] = {}
        for fact in extraction.facts:
            if isinstance(fact, Attendance):
                self._attendance.setdefault(fact.event, []).append(fact.agent)

    def faults(self) -> Iterator[tuple[Fact, str]]:
        for fact in self._extraction.facts:
            missing = self._missing(fact)
            if missing:
                yield fact, missing

    def _missing(self, fact: Fact) -> str:
        quotes = [self._text[item.start : item.end] for item in fact.evidence]
        if not quotes or any(not quote or quote != quote.strip() for quote in quotes):
            return "a quote without blanks at its ends"
        said = " ".join(quotes)
        match fact:
            case Event():
                agents = self._attendance.get(fact.id, [])
                named = [fact.body, fact.place, *fact.chairs, *agents]
                told = self._begins(said, self._beginnings([fact.label])) or self._tells(said, *named)
                return "" if told else "the event"
            case Attendance():
                others = self._attendance[fact.event]  # a clause may leave its subject out
                return "" if self._points_to(said, fact.on_behalf_of, *others) else "who takes part"
            case Chairmanship():
                return "" if self._points_to(said, fact.holder, fact.body) else "the holder"
            case OfficeHolding():
                if not self._tells(said, fact.holder):
                    return "the holder"
                return "" if fact.title is None or self._all(said, fact.title) else "the title"
            case Document():
                return "" if self._all(said, fact.title) else "the title"
            case DocumentAction():
                title = self._documents[fact.document].title
                return "" if self._begins(said, self._beginnings([title])) else "the document"
            case SpeechAct():
                if fact.quote is not None and fact.quote not in self._text:
                    return "the quote"
                return (
                    "" if self._points_to(said, fact.speaker, fact.addressee) or fact.about or fact.quote else "anyone"
                )
            case Initiative():
                return "" if self._all(said, fact.about) else "what it is about"

    def _points_to(self, said: str, *keys: str | None) -> bool:
        return self._tells(said, *keys) or _POINTS_BACK.search(_plain(said)) is not None

    def _tells(self, said: str, *keys: str | None) -> bool:
        return any(self._begins(said, self._names[key]) for key in keys if key is not None)

    @staticmethod
    def _beginnings(labels: Iterable[str]) -> set[str]:
        """How the words of labels begin: their first four letters."""
        return {word[:_SHORT] for label in labels for word in _WORD.findall(_plain(label))}

    @staticmethod
    def _begins(said: str, beginnings: set[str]) -> bool:
        words = _WORD.findall(_plain(said))
        return any(
            word.startswith(beginning) if len(beginning) > 1 else word == beginning
            for word in words
            for beginning in beginnings
        )

    @staticmethod
    def _all(said: str, words: str) -> bool:
        told = _WORD.findall(_plain(said))
        wanted = [word[:_SHORT] for word in _WORD.findall(_plain(words)) if len(word) > _SHORT]
        return all(any(word.startswith(beginning) for word in told) for beginning in wanted)
