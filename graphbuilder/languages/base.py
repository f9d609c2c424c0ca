"""What the rest of graphbuilder asks of a language: readings of words, phrases, verbs in their clauses, dates."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import NamedTuple, Protocol

from graphbuilder.languages.time import When
from graphbuilder.languages.tokens import Token


class Form(NamedTuple):
    """One reading of a word.

    ``key`` is what a lexicon entry is looked up by: a lower-case stem or lemma, with ``=`` in front for a verb.
    """

    key: str
    case: str
    """The language's own marking: ``nom gen dat acc loc abl ins attr`` …; '' where the language marks none."""
    plural: bool = False
    possessive: str = ""
    verb: VerbForm | None = None


class VerbForm(NamedTuple):
    """How a verb stands in its clause, in terms that hold for every language."""

    role: str
    """``finite`` (ends a clause), ``linked`` (a converb: the clause goes on, the subject stays), ``attributive``
    (a participle before its noun), ``nominal`` (an infinitive or a participle used as a noun)."""
    tense: str
    """``past``, ``present`` (also habitual and scheduled future), ``future``, ``unreal``, ``ongoing``,
    ``contrast`` ('if …', or 'while … was' before a past) or '' (the main verb's)."""
    passive: bool
    negative: bool


class TimeSpan(NamedTuple):
    """A date or period that tokens ``first`` to ``last`` (exclusive) express."""

    first: int
    last: int
    when: When
    case: str
    """Marking of the expression; ``attr`` where it qualifies the noun after it ('2019 жылғы')."""


class Language(Protocol):
    """A language module."""

    code: str
    abbreviations: frozenset[str]
    """Lower-case words whose full stop does not end a sentence."""
    home_state: str | None
    """The state that an office without an owner belongs to in releases of this language, or None."""

    def forms(self, lower: str) -> tuple[Form, ...]:
        """Readings of a lower-case word, the likeliest first. Cached by the implementation."""
        ...

    def keys(self, lower: str) -> frozenset[str]:
        """The keys of all readings of a lower-case word. Cached by the implementation."""
        ...

    def phrase_keys(self, phrase: str, *, verbal: bool = False) -> list[list[str]]:
        """For each word of a lexicon phrase, the keys by which a text's word matches it."""
        ...

    def learn_verbs(self, stems: Sequence[str]) -> None:
        """Adds verbs to the closed list that ``forms`` recognises."""
        ...

    def citations(self, word: str) -> list[tuple[str, str]]:
        """(nominative, case) readings of a name outside the lexicon, case preserved; the word itself comes last."""
        ...

    def nominative(self, word: str, form: Form) -> str:
        """``word``, read as ``form``, without its case ending; possessive and plural stay."""
        ...

    owner_follows: bool
    """True where owners, qualifying clauses and objects stand after their head ('министр Казахстана')."""
    order_marks: bool
    """True where nouns have no cases: the preposition before them and their side of the verb mark their role."""

    def readings(self, tokens: Sequence[Token]) -> list[tuple[Form, ...]]:
        """Readings of each token of a sentence; what stands before a word may rule some out."""
        ...

    def inner(self, form: Form) -> bool:
        """True where a word read as ``form`` may stand inside a lexicon phrase, before its last word."""
        ...

    def head(self, phrase: str) -> int:
        """Index of the word of a lexicon phrase whose marking is the phrase's."""
        ...

    def full_names(
        self, words: Sequence[str], given: Set[str] = frozenset(), cases: Set[str] = frozenset()
    ) -> list[tuple[tuple[str, ...], str]]:
        """Readings of a name of several words as (nominative words, case), the likeliest first.

        ``given`` are given names in lower case; ``cases`` are those that the context allows, all where it is empty.
        """
        ...

    def is_common(self, lower: str) -> bool:
        """True for a word of the dictionary that is no name."""
        ...

    def names_person(self, words: Sequence[str], before: str) -> bool:
        """True for capitalised words that can be nothing but a person's name, by what they are and what they follow.

        ``before`` is the word before them in lower case, '' where there is none.
        """
        ...

    def declines(self, word: str) -> bool:
        """False for a name that has one form for all cases."""
        ...

    def genitive(self, name: str) -> str:
        """``name`` as an owner stands after its noun, where owners do; else the name itself."""
        ...

    def nominative_phrase(self, phrase: str, case: str, *, plural: bool | None = None) -> str:
        """``phrase``, which stands in ``case``, with its head and what agrees with it in the nominative."""
        ...

    def looks_verbal(self, lower: str) -> VerbForm | None:
        """How a word outside the verb list would stand in its clause if it ended one, or None."""
        ...

    def time_spans(self, tokens: Sequence[Token]) -> list[TimeSpan]:
        """Dates and periods in a sentence, in order, not overlapping."""
        ...
