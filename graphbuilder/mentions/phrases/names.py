"""Where the words of a body's name begin: 'Азаматтық авиация комитеті', 'Қазақстан футбол федерациясы'."""

from __future__ import annotations

from collections.abc import Sequence

from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.people import is_prefixed
from graphbuilder.mentions.phrases.context import Context, lower_of

_LONGEST = 9
"""Elements that a name has at most, its head among them."""
_WORDS = frozenset(("word", "document", "event", "organ", "ministry", "group", "members", "form"))
_NEVER_INSIDE = frozenset(("acc", "loc", "ins", "abl"))
"""Marking that no lower-case word inside a name has."""


def name_start(context: Context, out: Sequence[Element], head: Element) -> int | None:
    """Where the words of the name begin in ``out`` (its length: at the head itself), None where there is no name."""
    best: int | None = len(out) if context.is_capital(head) else None
    at = len(out) - 1
    while at >= 0 and len(out) - at < _LONGEST:
        element = out[at]
        lower = lower_of(element)
        if lower in context.grammar.words["between"] and at > 0 and out[at - 1].kind == "state":
            return _parties_start(context, out, at - 1)
        if lower in context.grammar.pronouns or (at == 0 and lower in context.grammar.conjunctions):
            break
        if element.kind == "quote" and all(e.kind == "word" for e in out[at + 1 :]):
            return at
        if element.kind in _WORDS or (element.kind == "office" and at == len(out) - 1):
            if _begins(context, out, at, best):
                best = at
            elif _joins_others(context, out, at, head):
                break
            if element.form.case in _NEVER_INSIDE and element.kind == "word" and not context.is_capital(element):
                break
        elif element.kind == "demonym" and not context.is_capital(element):
            pass
        elif element.kind == "place" and element.form.case == "nom" and at < len(out) - 1 and best is None:
            return at
        elif element.value != "," or at == len(out) - 1:
            break
        at -= 1
    return _without_person(context, out, best, head)


def _parties_start(context: Context, out: Sequence[Element], at: int) -> int:
    """'Қазақстан, Ресей және Қытай арасындағы … комиссия': the first of the parties."""
    while at > 1 and context.joins(out[at - 1]) and out[at - 2].kind == "state":
        at -= 2
    return at


def _begins(context: Context, out: Sequence[Element], at: int, best: int | None) -> bool:
    """A capital begins a name; at the beginning of a sentence only before another word of it."""
    element = out[at]
    return context.is_capital(element) and (
        element.first > 0 or (element.kind == "word" and (at == len(out) - 1 or best == at + 1))
    )


def _joins_others(context: Context, out: Sequence[Element], at: int, head: Element) -> bool:
    """'… және федерация': a conjunction right before the head joins it to another phrase."""
    element = out[at]
    return (
        element.kind == "word"
        and element.value.lower in context.grammar.conjunctions
        and at == len(out) - 1
        and head.kind != "office"
    )


def _without_person(context: Context, out: Sequence[Element], best: int | None, head: Element) -> int | None:
    """The beginning of the name after the words of a person's name."""
    if best is None:
        return None
    while best < len(out) and _is_person(context, out, best):
        best += 1
    return best if best < len(out) or context.is_capital(head) else None


def _is_person(context: Context, out: Sequence[Element], at: int) -> bool:
    """True where a capitalised word belongs to a person's name: after an office, an initial or a given name."""
    element = out[at]
    if element.kind == "word" and element.value.lower in context.given:
        return True
    before = out[at - 1] if at > 0 else None
    if element.kind not in ("word", "punct") or before is None:
        return False
    if before.kind == "office" and before.form.case == "nom":
        return True
    return bool(
        element.kind == "word"
        and (element.value.capital or is_prefixed(element.value.text))
        and before.kind == "word"
        and _is_person(context, out, at - 1)
        and before.value.capital
    )


def owned_name_start(context: Context, out: Sequence[Element], head: Element) -> int | None:
    """'Қазақстан футбол федерациясы': lower-case words between an owner and a possessed head."""
    grammar = context.grammar
    if grammar.body_form(head).possessive != "3" or grammar.is_weak_body_head(head):
        return None
    at = len(out)
    while (
        at > 0
        and len(out) - at < 3
        and out[at - 1].kind == "word"
        and out[at - 1].form.case == "nom"
        and not context.joins(out[at - 1])
        and not context.is_capital(out[at - 1])
    ):
        at -= 1
    owned = (
        0 < at < len(out)
        and out[at - 1].kind in ("state", "body", "pair")
        and out[at - 1].form.case == "nom"
        and out[at - 1].senses.get("side") is None
    )
    return at if owned else None


def named_before(context: Context, out: Sequence[Element]) -> bool:
    """True where words of a name stand before an organ ('Түркі мемлекеттері Парламенттік Ассамблеясы')."""
    if not out:
        return False
    before = out[-1]
    if before.kind == "members":
        return True
    return (
        context.is_name(before)
        and before.form.case == "nom"
        and before.value.lower not in context.given
        and before.first > 0
    )
