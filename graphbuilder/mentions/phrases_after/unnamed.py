"""Attributes that stand for an event named before: 'саммит прошел в Астане, следующий состоится в Бишкеке'."""

from __future__ import annotations

from collections.abc import Sequence

from graphbuilder.languages.base import Form
from graphbuilder.mentions.elements import Element, EventMention
from graphbuilder.mentions.grammar import Grammar
from graphbuilder.mentions.phrases.context import Context, is_dash
from graphbuilder.mentions.phrases_after.walk import can

_ATTRIBUTES = frozenset(("ordinal", "next", "previous", "form"))
_CALLED = frozenset(("meeting", "conference"))
"""Types of events that are counted and follow one another."""


def unnamed_events(context: Context, elements: Sequence[Element]) -> None:
    """Turns such attributes into events, in place; of the event it is that the text has named last."""
    for at, element in enumerate(elements):
        if element.kind == "event" and isinstance(element.value, EventMention) and not element.value.generic:
            if element.value.type in _CALLED:
                context.named_event = element
        elif element.kind in _ATTRIBUTES and context.named_event is not None and _stands_alone(context, elements, at):
            _name(context, element, context.named_event)


def _stands_alone(context: Context, elements: Sequence[Element], at: int) -> bool:
    """A subject at the beginning of its clause, with a verb after it, that agrees with the event named last."""
    element, named = elements[at], context.named_event
    before = elements[at - 1] if at else None
    if named is None or not can(element, "nom") or not _is_of(element, named, context.grammar):
        return False
    if before is not None and before.kind != "punct" and not context.joins(before):
        return False
    for following in elements[at + 1 : at + 4]:
        if following.kind == "verb" or is_dash(following):
            return following.kind != "verb" or following.verb is None or following.verb.role == "finite"
        if following.kind not in ("time", "prep", "place", "state"):
            return False
    return False


def _is_of(element: Element, named: Element, grammar: Grammar) -> bool:
    """True where the attribute has the gender of the event's noun, and its number."""
    key = named.form.key.split()[-1] if named.form.key else ""
    if any(f.plural for f in element.readings if f.case == "nom") or not key:
        return False
    return _gender(element.word, grammar) == _gender(key, grammar)


def _gender(nominative: str, grammar: Grammar) -> str:
    if nominative.endswith(grammar.feminine_lemmas):
        return "feminine"
    return "neuter" if nominative.endswith(grammar.neuter_endings) else "masculine"


def _name(context: Context, element: Element, named: Element) -> None:
    old: EventMention = named.value
    mention = EventMention(old.type, of_body=old.of_body, body=old.body, parties=old.parties, officers=old.officers)
    mention.ordinal = str(element.form.key) if element.kind == "ordinal" else None
    mention.next = element.kind in ("next", "form")
    mention.previous = element.kind == "previous"
    mention.label = context.words(element)
    element.kind, element.value = "event", mention
    element.form = Form(named.form.key, "nom")
    element.readings, element.case = (element.form,), "nom"
