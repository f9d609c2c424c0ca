"""Nouns of an action as what a clause states: 'the visit ended with the signing of a plan' says that it was signed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphbuilder.frames.clauses import AGENTS, Predicate, joins
from graphbuilder.frames.table import Frame
from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.grammar import Grammar

_DOERS = AGENTS | {"word", "time", "generic"}
"""What may stand between the noun of an action and its object."""
_OBJECT_CASES = frozenset(("gen", "of", "nom", "acc"))
_NEAR = 5


def told_actions(predicate: Predicate, grammar: Grammar) -> Iterator[Predicate]:
    """The actions that a clause tells to be done, or planned, by their nouns, each as a predicate with its objects."""
    if predicate.negative or predicate.tense in ("unreal", "proposed") or not grammar.action_nouns:
        return
    if predicate.role not in ("finite", "linked", "attributive"):
        return
    if not any(map(grammar.actions, predicate.args)):
        return
    planned = any(frame.name == "event-planned" for frame in predicate.frames)
    tells = planned or any(frame.name == "event-held" for frame in predicate.frames)
    stem = predicate.element.form.key.removeprefix("=")
    tells = tells or stem in grammar.words["crowning_verbs"]
    notes = stem in grammar.words["factual_verbs"] and predicate.tense == "past"
    for at, element in enumerate(predicate.args):
        frames = grammar.actions(element)
        before = predicate.args[at - 1] if at else None
        governed = before is not None and before.kind == "prep"
        follows = governed and before is not None and before.word in grammar.words["after"]
        if governed and tells and before is not None and before.word in grammar.words["crowned_with"]:
            governed = False  # 'ended with the adoption of a declaration'
        if not frames or (governed and not follows) or element.case in ("gen", "of"):
            continue
        if not (tells or follows or (notes and _is_done(before, frames))):
            continue
        objects = list(_objects(predicate.args, at + 1, grammar))
        if not objects:
            continue
        verb = replace(element, kind="verb", senses={**element.senses, "verb": frames})
        rest = [e for e in predicate.args if e.kind in ("time", "place", "state", "event") and e is not element]
        told = Predicate(verb, "finite", "future" if planned else predicate.tense, passive=False, negative=False)
        told.planned, told.progressive = planned or predicate.planned, predicate.progressive and not planned
        told.args = [*rest, *(replace(e, case="acc") for e in objects)]
        told.start, told.end = element.start, objects[-1].end
        yield told


def _is_done(before: Element | None, frames: Sequence[Frame]) -> bool:
    """'Welcomed the ratification of A': done, unless it is called coming."""
    told = any(frame.code in ("ratified", "signed", "adopted") for frame in frames)
    return told and (before is None or before.kind not in ("next", "word"))


def _objects(args: Sequence[Element], at: int, grammar: Grammar) -> Iterator[Element]:
    """The documents from ``at`` on that an action is of, all of a coordination or of the list after a colon."""
    begin = at
    found = False
    while at < len(args):
        element = args[at]
        if element.kind == "document" and element.case in _OBJECT_CASES:
            found = True
            yield element
        elif found:
            if not (joins(element, grammar) or element.value in (";", ":", "«", "»")):
                return
        elif at - begin >= _NEAR or not (element.kind in _DOERS or element.value in (":", "«")):
            return
        at += 1
