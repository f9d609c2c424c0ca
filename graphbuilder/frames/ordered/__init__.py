"""Clauses of languages whose word order marks the roles: what stands before the verb is its subject, after it objects.

Verbs are gathered with what helps them into groups; a form that may be past tense or participle is decided by what
stands around it. Then the sentence is cut between the groups, and each gets the elements of its clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graphbuilder.frames.actions import told_actions
from graphbuilder.frames.clauses import Predicate
from graphbuilder.frames.ordered.assigning import assign
from graphbuilder.frames.ordered.fronted import is_headline, join_fronted
from graphbuilder.frames.ordered.groups import Group, find_groups
from graphbuilder.frames.ordered.participles import decide, set_before_noun
from graphbuilder.frames.ordered.predicates import make_predicates
from graphbuilder.frames.ordered.sentence import Sentence
from graphbuilder.frames.ordered.subjects import perceive
from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.grammar import Grammar


def find_ordered_predicates(elements: Sequence[Element], grammar: Grammar) -> list[Predicate]:
    """The predicates of a sentence in order, with their clauses."""
    own = [e for e in elements if not e.quoted and e.kind != "article"]
    found = _predicates(Sentence(own, grammar)) if own else []
    found += [told for predicate in found for told in told_actions(predicate, grammar)]
    return found


def _predicates(sentence: Sentence) -> list[Predicate]:
    groups = find_groups(sentence)
    if groups and groups[0].kind == "infinitive" and is_headline(sentence, groups):
        groups[0].kind, groups[0].tense, groups[0].planned = "finite", "future", True
    join_fronted(sentence, groups)
    for number in range(len(groups)):
        if groups[number].open:
            decide(sentence, groups, number)
        elif groups[number].kind == "gerund":
            set_before_noun(sentence, groups[number])
    groups = [g for g in groups if g.kind != "none"]
    perceive(sentence, groups)
    assign(sentence, groups)
    _look_ahead(sentence, groups)
    return [p for g in groups if g.kind != "none" for p in make_predicates(sentence, g)]


def _look_ahead(sentence: Sentence, groups: Sequence[Group]) -> None:
    """'will be submitted when it meets in Tehran': the present of such a clause is as far ahead as what it dates."""
    for main, group in pairwise(groups):
        if main.tense == "future" and group.kind == "finite" and group.tense == "present":
            between = range(main.last + 1, group.first)
            if any(sentence.word(at) in sentence.words["when"] for at in between):
                group.tense, group.progressive = "future", False
