"""The road of a text from its characters to its facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter, itemgetter
from pathlib import Path

from graphbuilder.authority import Authority, read_authority
from graphbuilder.facts import Extraction, Passage, Source
from graphbuilder.frames.table import (
    Row,
    action_nouns,
    add_frames,
    light_verbs,
    phrasal_verbs,
    read_frames,
    read_rows,
    unsaid,
)
from graphbuilder.languages import language_module
from graphbuilder.languages.base import Language
from graphbuilder.languages.groups import sentence_languages
from graphbuilder.languages.time import Anchor, When
from graphbuilder.languages.tokens import Token, split_sentences, tokenize
from graphbuilder.mentions.elements import DocumentMention, Element, EventMention
from graphbuilder.mentions.finder import find_elements
from graphbuilder.mentions.grammar import Grammar
from graphbuilder.mentions.lexicon import Lexicon, build_lexicon
from graphbuilder.mentions.people import Names, build_names, find_people
from graphbuilder.mentions.phrases import AFTER_PEOPLE, BEFORE_PEOPLE, Context, run
from graphbuilder.mentions.phrases_after import after_people, before_people
from graphbuilder.resolution.assemble import assemble
from graphbuilder.resolution.entities import Entities
from graphbuilder.resolution.reader import Reader
from graphbuilder.resolution.reading import Reading, Sentence
from graphbuilder.resources import folder


class _Toolkit:
    """What reading a language needs, built once."""

    def __init__(self, language: Language, authority: Authority, rows: Sequence[Row]) -> None:
        self.language = language
        self.lexicon: Lexicon = build_lexicon(language, authority)
        frames = read_frames(language, rows)
        add_frames(self.lexicon, frames)
        self.grammar = Grammar(language)
        if language.owner_follows:
            self.grammar.light_verbs = light_verbs(language, frames)
            self.grammar.light_stems = frozenset(stem for stem, _ in self.grammar.light_verbs)
            self.grammar.phrasal_verbs = phrasal_verbs(language, frames)
            self.grammar.unsaid = unsaid(frames)
        self.grammar.action_nouns = action_nouns(language, frames)
        language.learn_verbs(sorted(self.grammar.verb_stems()))
        self.names: Names = build_names(authority, language.code)


class Extractor:
    """Reads texts; one extractor serves any number of them, in any supported language.

    ``authority_files`` are Turtle files of the shape of ``ontology/authority``, read after the shipped ones;
    ``frame_files`` are TOML files of the shape of ``frames/tables/frames.toml``. Raises AuthorityError and FrameError
    for wrong ones.
    """

    def __init__(self, authority_files: Sequence[Path] = (), frame_files: Sequence[Path] = ()) -> None:
        ontology = folder("ontology")
        shipped = sorted((ontology / "authority").glob("*.ttl"))
        self.authority = read_authority([*shipped, *authority_files], ontology / "concepts.ttl")
        self._rows = read_rows(frame_files)
        self._toolkits: dict[str, _Toolkit] = {}

    def _toolkit(self, code: str) -> _Toolkit:
        if code not in self._toolkits:
            self._toolkits[code] = _Toolkit(language_module(code), self.authority, self._rows)
        return self._toolkits[code]

    def extract(self, source: Source) -> Extraction:
        """All facts that ``source`` states. Raises ValueError for a language without a module."""
        tools = self._toolkit(source.language)
        sentences = self._sentences(source.text, tools)
        entities = Entities(self.authority, tools.language)
        published = date.fromisoformat(source.published) if source.published else None
        year = published.year if published else _reference_year(sentences)
        reading = Reading(source.text, tools.grammar, entities, Anchor(published, year))
        reader = Reader(reading)
        reader.meet(sentences)
        for number, sentence in enumerate(sentences):
            reading.sentence = number
            reader.read(sentence)
        reading.turn_to(tools.grammar)
        reader.finish()
        return assemble(source, reading, _foreign_passages(sentences, tools.grammar))

    def _sentences(self, text: str, tools: _Toolkit) -> list[Sentence]:
        """The sentences of a text in their order, each read in its own language."""
        main = tools.language
        split = split_sentences(text, tokenize(text), main.abbreviations)
        languages = sentence_languages(text, split, main.code)
        if languages is None:
            return _elements(text, split, tools)
        groups: list[tuple[_Toolkit, list[list[Token]]]] = []
        for code, together in groupby(zip(languages, split, strict=True), itemgetter(0)):
            there = self._toolkit(code)
            tokens = [token for _, sentence in together for token in sentence]
            groups.append((there, split_sentences(text, tokens, there.language.abbreviations)))
        read = {
            there: iter(_elements(text, [s for other, part in groups if other is there for s in part], there))
            for there, _ in groups
        }
        return [next(read[there]) for there, part in groups for _ in part]


def _elements(text: str, split: Sequence[Sequence[Token]], tools: _Toolkit) -> list[Sentence]:
    """Sentences of a text in one language as composed elements."""
    language, names = tools.language, tools.names.for_text()
    context = Context(tools.grammar, text, names.given, tools.lexicon.event_noun)
    sentences = [find_elements(tokens, language, tools.lexicon, names.given) for tokens in split]
    follows = language.owner_follows
    sentences = [
        before_people(context, elements) if follows else run(context, elements, BEFORE_PEOPLE) for elements in sentences
    ]
    sentences = [find_people(elements, tools.grammar, names, strong_only=True) for elements in sentences]
    done = []
    for elements in sentences:
        people = find_people(elements, tools.grammar, names, strong_only=False)
        composed = after_people(context, people) if follows else run(context, people, AFTER_PEOPLE)
        done.append(Sentence(tools.grammar, composed))
    return done


def _foreign_passages(sentences: Iterable[Sentence], main: Grammar) -> Iterator[Passage]:
    """What of a text is in another language than its ``main`` one."""
    for grammar, together in groupby(sentences, attrgetter("grammar")):
        if grammar is not main:
            elements = [element for sentence in together for element in sentence.elements]
            yield Passage(elements[0].start, elements[-1].end, grammar.language.code)


def _weight(when: When, element: Element) -> int:
    """How much a date says of when the text was written: a day most, a plan for a year least."""
    if when.exact:
        return 3
    if not when.is_year:
        return 2
    return 1 if element.kind == "document" or element.case == "loc" else 0


def _reference_year(sentences: Iterable[Sentence]) -> int | None:
    """The year of a text without a date: that of its dated events and of the plans made in it."""
    votes: Counter[int] = Counter()
    for sentence in sentences:
        for element in sentence.elements:
            when = element.value if element.kind == "time" else None
            if isinstance(element.value, DocumentMention | EventMention):
                when = element.value.when
            if when is not None and when.year is not None and when.year_end is None:
                votes[when.year] += _weight(when, element)
    if not votes:
        return None
    best = max(votes.values())
    return max(year for year, count in votes.items() if count == best)
