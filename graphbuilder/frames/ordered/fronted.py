"""Verbs that begin a sentence or a headline without what helps them."""

from __future__ import annotations

from itertools import pairwise

from graphbuilder.frames.clauses import AGENTS
from graphbuilder.frames.ordered.groups import Group
from graphbuilder.frames.ordered.sentence import AGENTS_OR_THINGS, NOMINAL, STRONG, Sentence, mark


def join_fronted(sentence: Sentence, groups: list[Group]) -> None:
    """'Taking part were A and B', 'In the chair was X': the copula and what stands before it are one verb."""
    for first, second in pairwise(list(groups)):
        told = first.open and not second.passive  # 'Signed were A and B'
        if not (told or first.kind in ("gerund", "absolute")) or not sentence.is_one_of(second.main, "be_forms"):
            continue
        between = range(first.last + 1, second.first)
        strong = (i for i in range(first.first) if mark(sentence.elements[i]) in STRONG)
        low = max(strong, default=-1) + 1
        opens = all(sentence.is_adverb(i) or sentence.is_joint(i) for i in range(low, first.first))
        bare = any(sentence.is_nominative(i) and sentence.elements[i].kind in AGENTS for i in between)
        if opens and not bare and not any(mark(sentence.elements[i]) for i in between):
            second.main, second.first = first.main, first.first
            second.inner = list(between)
            second.inverted = True
            second.passive = second.passive or told
            groups.remove(first)


def is_headline(sentence: Sentence, groups: list[Group]) -> bool:
    """'Kyrgyzstan to chair CIS in 2023': a subject and an infinitive without a finite verb."""
    before = sentence.elements[: groups[0].first]
    at = len(before) - 1
    while at >= 0 and (before[at].kind == "time" or sentence.is_adverb(at)):
        at -= 1
    if at < 0 or not (before[at].kind in NOMINAL or (before[at].kind == "word" and before[at].value.capital)):
        return False  # 'Australia wants to chair': a verb that no table lists
    return not any(g.kind == "finite" for g in groups) and any(
        e.kind in AGENTS_OR_THINGS and e.case == "nom" for e in before
    )
