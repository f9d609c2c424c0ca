"""A sentence taken apart: its elements and what they can be."""

from __future__ import annotations

from graphbuilder.frames.clauses import AGENTS, joins
from graphbuilder.languages.base import VerbForm
from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.grammar import Grammar
from graphbuilder.mentions.phrases.context import DASHES

NOMINAL = frozenset(
    """person state body place event document delegation office chair group side pronoun generic echo members draft
    initiative pair ministries demonym""".split()  # noqa: SIM905
)
PLACES = frozenset(("place", "state"))
THINGS = frozenset(("event", "document", "chair", "delegation", "echo", "draft", "body", "state", "generic"))
AGENTS_OR_THINGS = AGENTS | THINGS
CLASSES = {
    **dict.fromkeys(("person", "office", "group", "pronoun"), "person"),
    **dict.fromkeys(("state", "body", "delegation", "side"), "state"),
    **{kind: kind for kind in ("place", "document", "event", "chair")},
}
STRONG = frozenset((";", ":"))
_JOINTS = DASHES | {",", ";", ":"}
OPENS = frozenset((",", "(", "–", "—", "-"))
_PAST = VerbForm("finite", "past", False, False)
_PRESENT = VerbForm("finite", "present", False, False)


class Sentence:
    """The elements of a sentence; numbers are indexes into them."""

    def __init__(self, elements: list[Element], grammar: Grammar) -> None:
        self.elements = elements
        self.grammar = grammar
        self.words = grammar.words
        self._single = [element.word if element.last - element.first == 1 else "" for element in elements]
        for element in elements:
            if element.kind == "word" and not element.value.capital and element.word in self.words["relatives"]:
                element.kind = "relative"
        self._state_after_its_place()

    def _state_after_its_place(self) -> None:
        """'in Malabo, Equatorial Guinea, in June': the state says where the place is and is no object."""
        for place, comma, state in zip(self.elements, self.elements[1:], self.elements[2:], strict=False):
            if place.kind == "place" and state.kind == "state" and mark(comma) == "," and state.case in ("nom", "acc"):
                state.case = "attr" if place.case in ("nom", "acc") else place.case

    def word(self, at: int) -> str:
        """The one word of an element in small letters, '' for longer ones and beyond the sentence."""
        return self._single[at] if 0 <= at < len(self._single) else ""

    def is_one_of(self, at: int, name: str) -> bool:
        """Whether the element is a word of the list ``name`` of the language."""
        return self.word(at) in self.words[name] and self.elements[at].kind in ("word", "verb", "particle", "prep")

    def forms(self, at: int) -> list[VerbForm]:
        """How the element at ``at`` can stand as a verb."""
        if not 0 <= at < len(self.elements):
            return []
        element = self.elements[at]
        if element.kind == "verb":
            if "predicative" in element.senses:
                return []
            return [f.verb for f in element.readings if f.verb is not None] or [element.form.verb or _PAST]
        if element.kind != "word" or joins(element, self.grammar) or (element.value.capital and at > 0):
            return []
        if element.word in self.words["function_words"] or element.form.case not in ("", "nom"):
            return []
        form = self.grammar.language.looks_verbal(element.word)
        if form is None and self._follows_relative(at):
            return [_PRESENT]
        if form is None:
            return []
        if form.role == "finite" and element.word.endswith("ed"):
            return [form, VerbForm("attributive", "past", True, False)]
        return [form]

    def _follows_relative(self, at: int) -> bool:
        """'the body that brings together …': a word outside the lexicon that only a verb can be."""
        before = self.elements[at - 1] if at else None
        word = self.elements[at].word
        if before is None or not word.endswith("s") or word.endswith("ss"):
            return False
        noun = self.elements[at - 2] if at > 1 else None
        pointer = before.kind == "same" and noun is not None and (noun.kind in NOMINAL or noun.kind == "word")
        return before.kind == "relative" or (before.word in self.words["relatives"] and pointer)

    def is_adverb(self, at: int) -> bool:
        """A word that may stand between a verb and what helps it."""
        if not 0 <= at < len(self.elements):
            return False
        element = self.elements[at]
        if element.kind in ("next", "ordinal", "previous", "former"):
            return element.last - element.first == 1
        if element.kind != "word" or element.word in self.words["relatives"]:
            return False
        if element.word in ("who", "that") or (
            joins(element, self.grammar) and element.word not in ("also", "then", "both")
        ):
            return False
        return element.word.endswith("ly") or element.word in self.words["function_words"]

    def after_article(self, at: int) -> bool:
        """Whether a word that is no element, an article, stands right before the element."""
        return self.elements[at].first > (self.elements[at - 1].last if at else 0)

    def is_particle(self, at: int) -> bool:
        """'to' before an infinitive."""
        return at < len(self.elements) and self.elements[at].kind == "particle"

    def is_joint(self, at: int) -> bool:
        """A mark or a conjunction between clauses or members of a list."""
        element = self.elements[at]
        if element.kind == "punct":
            return element.value in _JOINTS
        return element.kind == "word" and joins(element, self.grammar)

    def is_nominative(self, at: int) -> bool:
        """A noun that nothing governs yet."""
        element = self.elements[at]
        return element.kind in NOMINAL and element.case == "nom"

    def is_noun(self, at: int) -> bool:
        """Whatever can be a subject or an object."""
        return self.elements[at].kind in NOMINAL

    def opens_clause(self, at: int) -> bool:
        """'while', 'that': a clause begins."""
        element = self.elements[at]
        return element.kind in ("word", "same", "relative", "conjunction") and (
            element.word in self.words["clause_openers"] or element.word in self.words["reported"]
        )

    def states(self, at: int, fact: str) -> bool:
        """Whether the verb at ``at`` can state that kind of fact."""
        frames = self.elements[at].senses.get("verb", ())
        return any(frame.fact == fact for frame in frames)


def mark(element: Element) -> str:
    """The punctuation mark that an element is, '' for others."""
    return element.value if element.kind == "punct" else ""


def stems(element: Element) -> set[str]:
    return {f.key.removeprefix("=") for f in (element.form, *element.readings) if f.verb is not None}
