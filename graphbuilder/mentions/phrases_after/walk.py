"""The walk over a sentence from its end, and what its rules share: possible cases, agreement, folding."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.phrases.context import Context, is_dash, places, visits

_ALL = frozenset(("nom", "gen", "dat", "acc", "ins", "loc"))
_ATTRIBUTES = frozenset(("word", "form", "ordinal", "next", "same", "previous", "demonym", "former", "number"))

_NOUNS_BEFORE = frozenset(("state", "body"))
"""Kinds of names that may stand before a noun that is theirs, where nouns need no adjectives."""
_HOLDERS = frozenset(("state", "body", "person", "office", "side"))

Rule = Callable[[Context, list[Element], Element, list[Element]], Element | None]
"""Looks at the elements before (raw, the nearest last), an element, and those after (composed, the nearest last).

Returns the element that takes the place of all that it has popped, or None to leave all as it is.
"""


class Pass(NamedTuple):
    """A rule, and the kinds of elements and classes of nouns that it looks at."""

    rule: Rule
    kinds: frozenset[str]


def run(context: Context, elements: list[Element], passes: Sequence[Pass]) -> list[Element]:
    """The elements of a sentence after ``passes``, one after another, each from right to left."""
    where = places(context, elements)
    for rule, kinds in passes:
        if kinds.isdisjoint(where):
            continue
        before = elements.copy()
        after: list[Element] = []
        changed = False
        for at in reversed(visits(where, kinds)):
            if at >= len(before):
                continue  # a rule has taken it
            element = before[at]
            if element.kind not in kinds and element.kind != "word":
                continue
            after += before[:at:-1]
            del before[at:]
            composed = rule(context, before, element, after)
            after.append(element if composed is None else composed)
            changed = changed or composed is not None
        if changed:
            after += before[::-1]
            after.reverse()
            elements = after
            where = places(context, elements)
    return elements


def cases(element: Element) -> frozenset[str]:
    """The cases that an element may stand in; all for what does not decline."""
    found = {f.case for f in element.readings} or {element.form.case}
    if element.kind == "person" and "acc" in found:
        found.add("gen")  # names of men have one form for both
    known = found - {""}
    return frozenset(known) if known else _ALL


def can(element: Element, case: str) -> bool:
    """True where ``element`` may stand in ``case``."""
    return case in cases(element)


def agree(one: Element, other: Element) -> bool:
    """True where two elements may stand in the same case."""
    return not cases(one).isdisjoint(cases(other))


def settle(element: Element, case: str) -> None:
    """Chooses the reading of ``element`` in ``case``."""
    form = next((f for f in element.readings if f.case == case), None)
    element.form = form if form is not None else element.form._replace(case=case)
    element.readings = (element.form,)
    element.case = case


def narrow(element: Element, allowed: frozenset[str]) -> None:
    """Leaves only readings in the ``allowed`` cases, where there are any."""
    kept = tuple(f for f in element.readings if f.case in allowed)
    if not kept and element.readings and all(f.case == "" for f in element.readings):
        kept = tuple(element.form._replace(case=c) for c in sorted(allowed, key="nom acc gen dat ins loc".find))
    if kept:
        element.readings, element.form = kept, kept[0]
        element.case = kept[0].case


def join(kind: str, parts: Sequence[Element], head: Element, value: object) -> Element:
    """One element of ``parts`` (in any order) that stands as ``head`` does."""
    first, last = min(parts, key=lambda e: e.start), max(parts, key=lambda e: e.end)
    element = Element(kind, first.first, last.last, first.start, last.end, head.form, value, case=head.form.case)
    element.readings, element.senses, element.quoted, element.word = head.readings, head.senses, head.quoted, head.word
    if first is not head and head.readings and all(f.case == "" for f in head.readings):
        narrow(element, frozenset(f.case for f in first.readings if f.case))
    if "determiner" in first.senses and "determiner" not in head.senses:
        element.senses = {**head.senses, "determiner": first.senses["determiner"]}
    if "possessive" in last.senses and last is not head:
        element.senses = {**element.senses, "possessive": True}
    return element


def is_attribute(context: Context, element: Element, head: Element) -> bool:
    """True for an adjective, a number or a pointer before its noun, in agreement with it."""
    if element.kind not in _ATTRIBUTES:
        return False
    if context.grammar.language.order_marks:
        return cases(head) == _ALL and (element.kind != "word" or _qualifies(context, element))
    if element.kind == "number":
        return True
    if element.kind == "word" and (
        context.joins(element) or any(f.key in context.grammar.words["relatives"] for f in element.readings)
    ):
        return False
    if element.kind == "word" and not _is_adjective(context, element):
        return False
    return agree(element, head)


def _qualifies(context: Context, element: Element) -> bool:
    """True for a word that may stand before a noun where no ending tells adjectives: no function word, no verb."""
    grammar = context.grammar
    if context.joins(element) or element.word in grammar.words["function_words"] or element.word in grammar.pronouns:
        return False
    if element.word in grammar.auxiliary_words or element.word in grammar.words["negations"]:
        return False
    form = None if element.value.capital and element.first > 0 else grammar.language.looks_verbal(element.word)
    return form is None or form.role == "linked"


def owner_before(context: Context, before: list[Element], head: Element) -> Element | None:
    """Pops whose ``head`` is where that stands before it: 'белорусский', 'Kazakhstan's', 'the CIS'."""
    top = before[-1] if before else None
    if top is None:
        return None
    if top.kind == "demonym":
        return before.pop() if agree(top, head) else None
    if not context.grammar.language.order_marks:
        return None
    if top.kind in _NOUNS_BEFORE or ("possessive" in top.senses and top.kind in _HOLDERS):
        return before.pop()
    return None


def _is_adjective(context: Context, element: Element) -> bool:
    grammar = context.grammar
    if not element.value.lower.endswith(grammar.adjective_endings) or not element.readings:
        return False
    return any(f.case and f.key.endswith(grammar.adjective_lemmas) for f in element.readings)


def absorb(element: Element, attribute: Element) -> None:
    """Leaves the readings of a noun that agree with its attribute."""
    if attribute.readings and attribute.kind != "number":
        narrow(element, cases(attribute))


def owners(
    context: Context, after: list[Element], kinds: frozenset[str], *, several: bool, case: str = "gen"
) -> list[Element]:
    """Pops the genitives of ``kinds`` at the beginning of ``after``; with ``several`` all of a coordination.

    ``case`` is another one that tells the owner, after a preposition ('from').
    """
    if not after or after[-1].kind not in kinds or not can(after[-1], case):
        return []
    found = [after.pop()]
    while several and len(after) > 1 and context.joins(after[-1]):
        skip = 2 if len(after) > 2 and context.joins(after[-2]) else 1
        candidate = after[-1 - skip]
        if candidate.kind not in kinds or not can(candidate, case):
            break
        del after[-skip:]
        found.append(after.pop())
    for owner in found:
        settle(owner, "gen")
    return found


def skip_members(after: list[Element]) -> None:
    """'глав государств – членов ШОС': drops what stands between an organ and its organization."""
    if len(after) > 2 and is_dash(after[-1]) and "members" in after[-2].senses and after[-3].kind == "body":
        del after[-2:]
    elif len(after) > 1 and "members" in after[-1].senses and after[-2].kind == "body" and can(after[-1], "gen"):
        after.pop()
