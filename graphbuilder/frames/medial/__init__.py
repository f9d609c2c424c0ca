"""Clauses of languages whose verb stands within its clause, with arguments on both sides.

A sentence is first taken apart into lines (``lines.py``), each line into predicates with their elements
(``predicates.py``), and then each predicate is told who does it (``subjects.py``).
"""

from __future__ import annotations

from collections.abc import Sequence

from graphbuilder.frames.actions import told_actions
from graphbuilder.frames.clauses import Predicate
from graphbuilder.frames.medial.predicates import Predicates
from graphbuilder.frames.medial.subjects import link
from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.grammar import Grammar

_SESSIONS = frozenset(("meeting", "conference"))


def find_medial_predicates(elements: Sequence[Element], grammar: Grammar) -> list[Predicate]:
    """The predicates of a sentence in order, with their clauses."""
    finder = Predicates(list(elements), grammar)
    lines = finder.lines()
    for line in lines:
        finder.read(line)
    for line in lines:
        link(line, grammar, finder.fresh)
    found = [predicate for line in lines for predicate in line.predicates]
    found += [told for predicate in found for told in told_actions(predicate, grammar)]
    if any(e.word in grammar.words["if"] for e in elements if e.kind == "word"):
        for predicate in found:
            predicate.tense = "unreal"
    return sorted(found, key=_order)


def _order(predicate: Predicate) -> tuple[bool, int]:
    """What a participle before its noun tells comes before what the clause tells of the noun."""
    head = predicate.head
    before = predicate.role == "attributive" and head is not None and head.start > predicate.element.start
    if predicate.role == "attributive" and head is not None and head.kind == "event" and head.value.type in _SESSIONS:
        before = True  # 'предшествовало заседание, проходившее 13 мая': the day tells which session is meant
    return (not before, predicate.element.start)
