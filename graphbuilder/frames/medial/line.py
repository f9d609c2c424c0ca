"""One level of a sentence, and what its elements are to one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from graphbuilder.frames.clauses import AGENTS, Predicate
from graphbuilder.languages.base import VerbForm
from graphbuilder.mentions.elements import Element

NOMINAL = frozenset(
    """person state body place event document delegation office chair group side pronoun generic echo members
    draft""".split()  # noqa: SIM905
)
THINGS = frozenset(("event", "document", "chair", "delegation", "echo", "draft"))
CLASSES = {
    **dict.fromkeys(("person", "office", "group", "pronoun"), "person"),
    **dict.fromkeys(("state", "body", "delegation", "side"), "state"),
    **{kind: kind for kind in ("place", "document", "event", "chair", "time", "word")},
}


@dataclass(slots=True)
class Line:
    """Elements of one level of a sentence, in order, without those of clauses set into it."""

    role: str
    """``main``, ``relative``, ``participle`` or ``gerund``."""
    head: Element | None = None
    """The noun that the clause belongs to."""
    outer: Line | None = None
    elements: list[Element] = field(default_factory=list)
    forms: list[VerbForm | None] = field(default_factory=list)
    """How each element stands as a verb."""
    predicates: list[Predicate] = field(default_factory=list)


def stems_of(element: Element) -> set[str]:
    return {f.key.removeprefix("=") for f in (element.form, *element.readings) if f.verb is not None}


def subjects_of(predicate: Predicate) -> list[Element]:
    return [e for e in predicate.args if e.case == "nom" and e.kind in AGENTS and not e.quoted]


def coordination(args: Sequence[Element], subject: Element) -> list[Element]:
    """The subject with what is coordinated with it."""
    at = next(i for i, e in enumerate(args) if e is subject)
    found = [subject]
    for step in (1, -1):
        here = at + step
        while 0 <= here < len(args) and (args[here].value == "," or args[here].kind in ("word", subject.kind)):
            if args[here].kind == subject.kind and args[here].case == subject.case:
                found.append(args[here])
            here += step
    return found


def is_ambiguous(element: Element) -> bool:
    found = {f.case for f in element.readings}
    return element.kind not in ("office", "person", "group") and (found >= {"nom", "acc"} or found == {""})


def is_adverb(element: Element) -> bool:
    return element.kind == "word" and not any(f.case for f in element.readings[:1])


def is_noun(element: Element) -> bool:
    return element.kind == "word" and bool(element.readings and element.readings[0].case) and not element.value.capital
