"""Where the clause of a finite verb begins."""

from __future__ import annotations

from graphbuilder.frames.ordered.groups import Group
from graphbuilder.frames.ordered.sentence import CLASSES, STRONG, Sentence, mark


def cut_clause(sentence: Sentence, zone: list[int], groups: list[Group], number: int) -> int:
    """Where in ``zone`` the clause of a finite verb begins."""
    if number == 0:
        return 0
    strong = max((i for i, at in enumerate(zone) if mark(sentence.elements[at]) == ";"), default=None)
    if strong is not None:
        return strong
    opener = max(
        (i for i, at in enumerate(zone) if sentence.opens_clause(at) and not sentence.is_joint(at)), default=None
    )
    if opener is not None and any(sentence.is_nominative(at) for at in zone[opener:]):
        return opener
    at = len(zone) - 1
    if at > 0 and mark(sentence.elements[zone[at]]) == "," and _is_set_apart(sentence, zone[at - 1]):
        at -= 1
    while at >= 0 and not sentence.is_nominative(zone[at]) and not _divides(sentence, zone, at):
        at -= 1
    if at < 0:
        return len(zone)
    if _divides(sentence, zone, at) and not sentence.is_nominative(zone[at]):
        return at
    # the subject with what is coordinated with it
    first = at
    kind = CLASSES.get(sentence.elements[zone[at]].kind)
    alone = sentence.elements[zone[at]].kind == "pronoun" and groups[number - 1].kind == "finite"
    while first > 0 and not alone:  # 'received X, and the two signed'
        back = first - 1
        joints = 0
        while back >= 0 and sentence.is_joint(zone[back]) and mark(sentence.elements[zone[back]]) not in STRONG:
            back -= 1
            joints += 1
        if back < 0 or not joints:
            if back >= 0 and _within_phrase(sentence, zone[back]):
                first = back
                continue
            break
        if CLASSES.get(sentence.elements[zone[back]].kind) != kind or not sentence.is_nominative(zone[back]):
            break
        listed = back > 1 and sentence.is_joint(zone[back - 1]) and sentence.is_nominative(zone[back - 2])
        if joints > 1 and groups[number - 1].kind == "finite" and not listed:
            break  # 'received X, and the two signed'
        if (
            groups[number - 1].kind in ("finite", "gerund", "infinitive")
            and joints == 1
            and (sentence.elements[zone[back + 1]].value == ",")
        ):
            break
        first = back
    cut = first
    while cut > 0 and not sentence.is_joint(zone[cut - 1]) and not sentence.opens_clause(zone[cut - 1]):
        cut -= 1
    if cut == 0 and groups[number - 1].kind == "finite":
        return first
    return cut - 1 if cut > 0 else 0


def _is_set_apart(sentence: Sentence, at: int) -> bool:
    """A person named with a title between commas: the comma after it parts no clause."""
    element = sentence.elements[at]
    return element.kind == "person" and element.case == "nom" and element.apposed


def _within_phrase(sentence: Sentence, at: int) -> bool:
    return sentence.elements[at].kind in ("word", "number", "same", "form", "next", "article")


def _divides(sentence: Sentence, zone: list[int], at: int) -> bool:
    return sentence.is_joint(zone[at]) or sentence.opens_clause(zone[at])
