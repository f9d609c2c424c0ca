"""Bodies in languages whose nouns do not decline: names that go on after their head or begin with whose they are."""

from __future__ import annotations

from collections.abc import Sequence

from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.phrases.context import Context, is_dash
from graphbuilder.mentions.phrases_after.walk import cases, is_attribute, join, owner_before

_PARTIES = frozenset(("state", "body", "place"))
_NAMED = frozenset(("word", "organ", "event", "group", "form", "document", "office"))
"""Kinds of elements that a capitalised name may be made of."""
_LONGEST_FIELD = 9


def body_of_two(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'China–CELAC Forum', 'Kazakhstan–EU Cooperation Council': a body of two parties that a dash joins."""
    grammar = context.grammar
    if not context.is_capital(element) or not grammar.is_body_head(element):
        return None
    at = len(before)
    while at > 0 and before[at - 1].kind in ("word", "organ") and context.is_capital(before[at - 1]):
        at -= 1
    if at < 3 or not is_dash(before[at - 2]) or not {before[at - 1].kind, before[at - 3].kind} <= _PARTIES:
        return None
    if before[at - 2].start != before[at - 3].end or before[at - 1].start != before[at - 2].end:
        return None
    parts = before[at - 3 :]
    del before[at - 3 :]
    name = context.text[parts[0].start : element.end]
    return join("body", [element, *parts], element, {"name": name, "owner": None, "complete": True})


def body_between(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'The Joint Commission between Oman and India', 'the Cooperation Council between the EU and Tajikistan'."""
    if not context.is_capital(element) or not context.grammar.is_body_head(element) or len(after) < 4:
        return None
    prep, first, joint, second = after[-1], after[-2], after[-3], after[-4]
    if prep.kind != "prep" or "between" not in prep.value.values() or joint.word not in context.grammar.words["and"]:
        return None
    if first.kind not in _PARTIES or second.kind not in _PARTIES:
        return None
    del after[-4:]
    words = _capitals_before(context, before, element)
    pair = join("pair", [first, joint, second], first, [first, second])
    parts = [element, prep, pair, *words]
    if element.kind == "organ" and not words:
        return join("body", parts, element, {"organ": element.value, "owner": pair})
    begin = min(parts, key=lambda e: e.start)
    name = context.text[begin.start : second.end]
    short = f"{context.words(first)}–{context.words(second)} {context.text[begin.start : element.end]}"
    return join("body", parts, element, {"name": name, "owner": None, "short": short, "complete": True})


def body_with_field(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'The CARICOM Council for Trade and Economic Development', 'the Transitional Presidential Council of Haiti'.

    A short noun of an organ with more words in capitals is the name of a body of its own.
    """
    if not context.is_capital(element) or element.last - element.first > 1 or not context.grammar.is_body_head(element):
        return None
    field = _field(context, after)
    if not field and (element.kind != "organ" or not _begins_before(context, before, element)):
        return None
    if field:
        del after[len(after) - len(field) :]
    words = _capitals_before(context, before, element)
    owner, owned = None, False
    if after and after[-1].kind in ("body", "state") and cases(after[-1]) == {"gen"}:
        owner = after.pop()
    elif (ahead := owner_before(context, before, element)) is not None:
        owner, owned = ahead, True
    parts = [element, *words, *field]
    name = context.text[min(e.start for e in parts) : max(e.end for e in parts)]
    if owner is not None and not owned:
        name = context.text[min(e.start for e in parts) : owner.end]
    if owner is not None:
        parts.append(owner)
    return join("body", parts, element, {"name": name, "owner": owner, "complete": not owned})


def body_of_body(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'The EU Foreign Affairs Council': whose a listed body is stands right before it."""
    top = before[-1] if before else None
    if top is None or top.kind != "body" or not isinstance(element.value, str) or element.last - element.first < 2:
        return None
    if element.start - top.end > 1 or not isinstance(top.value, str) or not context.grammar.is_body_head(element):
        return None
    return join("body", [before.pop(), element], element, element.value)


def _field(context: Context, after: Sequence[Element]) -> list[Element]:
    """'for Trade and Economic Development': capitals after a preposition, as they lie in ``after``."""
    if len(after) < 2 or after[-1].kind != "prep" or after[-1].word not in context.grammar.words["field_of"]:
        return []
    best = 0
    for number, element in enumerate(reversed(after[-_LONGEST_FIELD:-1]), 2):
        if element.kind in _NAMED and context.is_capital(element):
            best = number
        elif not context.joins(element) or number == 2:
            break
    return list(after[len(after) - best :]) if best else []


def _begins_before(context: Context, before: Sequence[Element], element: Element) -> bool:
    top = before[-1] if before else None
    if top is None or top.kind != "word" or not context.is_name(top) or "possessive" in top.senses:
        return False
    return is_attribute(context, top, element)


def _capitals_before(context: Context, before: list[Element], element: Element) -> list[Element]:
    """Pops the capitalised adjectives before a noun, the nearest first."""
    words: list[Element] = []
    while before and _begins_before(context, before, element):
        words.append(before.pop())
    if before and before[-1].kind == "pair":
        words.append(before.pop())
    if before and is_dash(before[-1]):
        before.extend(reversed(words))
        return []
    return words
