"""What the rules of composition share: the grammar, the text, what it has named so far, how elements fold into one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from graphbuilder.languages.base import Form
from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.grammar import Grammar
from graphbuilder.mentions.lexicon import EventNoun

OWNERS = frozenset(("state", "body", "demonym", "place", "side"))
"""Kinds of elements that may own the noun beside them."""
DASHES = frozenset(("–", "—", "-", "‑"))
_AMID = re.compile(r"(?<=[^.!?:;»”\"\n–—-] )[^\W\d_][\w-]+")
"""Words that do not open a sentence."""


def is_dash(element: Element) -> bool:
    """True for a dash between two phrases."""
    return element.kind == "punct" and element.value in DASHES


def lower_of(element: Element) -> str:
    """The word of a plain word element in lower case, '' for others."""
    return element.word if element.kind == "word" else ""


class Word(NamedTuple):
    """Stands for the token of a word that was taken for something else first."""

    text: str
    kind: str = "w"

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """True where it begins with a capital letter."""
        return self.text[0].isupper()


class Go(Enum):
    """What a walk from a head noun to its qualifiers does with the element that it has reached."""

    TAKE = "the element belongs to the phrase"
    STOP = "the phrase begins after it"
    ON = "the rule has taken elements itself"


@dataclass(slots=True)
class Context:
    """What the rules know while they compose the sentences of one text, one after another."""

    grammar: Grammar
    text: str
    given: frozenset[str]
    """Given names in lower case, which are no words of a body's name."""
    event_noun: Callable[[str], EventNoun | None]
    """The event that a single word names, or None."""
    aliases: dict[str, object] = field(default_factory=dict)
    """Abbreviations that the text introduces, in lower case, with the bodies they stand for."""
    named_event: Element | None = None
    """The session or conference that the text has named last."""

    states: dict[str, str] = field(default_factory=dict)
    """First words of the names of republics that the text has named, in lower case, with the states."""

    _inner: frozenset[str] | None = None

    def is_named(self, name: str) -> bool:
        """True where the text has ``name`` with a capital amid a sentence too."""
        if self._inner is None:
            self._inner = frozenset(word for word in _AMID.findall(self.text) if word[0].isupper())
        return any(word.startswith(name) for word in self._inner)

    def joins(self, element: Element) -> bool:
        """True for a comma or a conjunction."""
        if element.kind == "word":
            return element.value.lower in self.grammar.conjunctions
        return element.kind == "punct" and bool(element.value == ",")

    def owns(self, element: Element) -> bool:
        """True where ``element`` may own the noun after it."""
        return element.kind in OWNERS and element.form.case in self.grammar.owner_cases

    def is_capital(self, element: Element) -> bool:
        """True where ``element`` begins with a capital letter."""
        return self.text[element.start].isupper()

    def is_name(self, element: Element) -> bool:
        """True for a capitalised word outside the lexicon."""
        return element.kind == "word" and self.text[element.start].isupper()

    def words(self, element: Element) -> str:
        """The characters of ``element``."""
        return self.text[element.start : element.end]

    def take_owners(self, out: list[Element], *, several: bool) -> list[Element]:
        """Pops the owner at the end of ``out``; with ``several`` also those coordinated with it."""
        if not out or not self.owns(out[-1]):
            return []
        owners = [out.pop()]
        while (
            several
            and len(out) > 1
            and self.joins(out[-1])
            and out[-2].kind == owners[0].kind
            and out[-2].form.case in ("nom", owners[-1].form.case)
        ):
            at = len(out) - 2
            owners.insert(0, out[at])
            del out[at:]
        return owners

    def make_word(self, element: Element) -> None:
        """Turns an element that was taken for something else back into a plain word."""
        element.kind, element.value = "word", Word(self.words(element))


def fold(kind: str, first: Element, head: Element, value: object, last: Element | None = None) -> Element:
    """One element from ``first`` to ``last`` (or ``head``) that stands as ``head`` does."""
    end = last or head
    element = Element(kind, first.first, end.last, first.start, end.end, head.form, value, case=head.form.case)
    element.quoted = head.quoted
    element.word = head.word
    element.senses = head.senses
    return element


def mark(element: Element, case: str, *, plural: bool = False) -> None:
    """Gives ``element`` a marking other than that of its own ending."""
    element.form = Form(element.form.key, case, plural)
    element.case = case


Rule = Callable[[Context, list[Element], Element, Element | None], bool]
"""Looks at the elements before (changed in place), an element and the one after it.

Says True where it has put the element on the list itself, alone or folded with what stood before it.
"""


class Pass(NamedTuple):
    """A rule, and the kinds of elements and classes of nouns that it looks at."""

    rule: Rule
    kinds: frozenset[str]


def places(context: Context, elements: Sequence[Element]) -> dict[str, list[int]]:
    """Where in a sentence elements of each kind stand, and words of each class of nouns."""
    found: dict[str, list[int]] = {}
    noun_classes = context.grammar.noun_classes
    for at, element in enumerate(elements):
        kind = element.kind
        if kind in found:
            found[kind].append(at)
        else:
            found[kind] = [at]
        if kind == "word" and (classes := noun_classes(element)):
            for name in classes:
                found.setdefault(name, []).append(at)
    return found


def visits(where: dict[str, list[int]], kinds: frozenset[str]) -> list[int]:
    """Where in a sentence elements of ``kinds`` stand, each once, in order."""
    found = [where[kind] for kind in kinds if kind in where]
    return found[0] if len(found) == 1 else sorted({at for of_kind in found for at in of_kind})


def run(context: Context, elements: list[Element], passes: Sequence[Pass]) -> list[Element]:
    """The elements of a sentence after ``passes``, one after another, each from left to right."""
    where, before = places(context, elements), [element.kind for element in elements]
    for rule, kinds in passes:
        if kinds.isdisjoint(where):
            continue
        out: list[Element] = []
        begin, final = 0, len(elements) - 1
        for at in visits(where, kinds):
            out += elements[begin:at]
            begin = at + 1
            if not rule(context, out, elements[at], elements[begin] if at < final else None):
                out.append(elements[at])
        elements = out + elements[begin:]
        after = [element.kind for element in elements]
        if after != before:
            where, before = places(context, elements), after
    return elements
