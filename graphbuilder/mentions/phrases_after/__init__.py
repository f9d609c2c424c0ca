"""Noun phrases of languages whose owners and qualifying phrases stand after the head ('министр Казахстана').

A sentence is read from its end: when a head is reached, what follows it has been composed, and what stands before it
in agreement (adjectives, demonyms, numbers) is taken then. The same elements come out as from ``mentions.phrases``.
"""

from __future__ import annotations

from collections.abc import Callable, Set

from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.grammar import Grammar
from graphbuilder.mentions.phrases.context import Context
from graphbuilder.mentions.phrases_after.bodies import (
    alias,
    body_word,
    format_body,
    ministry,
    named_body,
    organ,
    organs_of,
)
from graphbuilder.mentions.phrases_after.bodies_by_order import body_between, body_of_body, body_of_two, body_with_field
from graphbuilder.mentions.phrases_after.chairs import chair
from graphbuilder.mentions.phrases_after.documents import apposed_document, document, draft
from graphbuilder.mentions.phrases_after.events import event, round_of
from graphbuilder.mentions.phrases_after.marking import mark_roles
from graphbuilder.mentions.phrases_after.offices import deputy, head_of_ministry, office
from graphbuilder.mentions.phrases_after.people import apposed, delegation, honorifics, listed_holders, titled_person
from graphbuilder.mentions.phrases_after.places import place, unlisted_place
from graphbuilder.mentions.phrases_after.positions import mark_positions
from graphbuilder.mentions.phrases_after.prepositions import prepositions
from graphbuilder.mentions.phrases_after.unnamed import unnamed_events
from graphbuilder.mentions.phrases_after.walk import Heads, Pass, Rule, run

__all__ = ["after_people", "before_people"]


def _any(context: Context, element: Element) -> bool:
    return True


def _is_alias(context: Context, element: Element) -> bool:
    return element.kind != "word" or element.value.lower in context.aliases


def _is_body(context: Context, element: Element) -> bool:
    return context.grammar.is_body_head(element)


def _is_format(context: Context, element: Element) -> bool:
    return context.grammar.is_format(element)


def _is_place(context: Context, element: Element) -> bool:
    return context.grammar.is_place_noun(element)


def _is_capital(context: Context, element: Element) -> bool:
    return context.is_capital(element)


def _reads_as(words: Callable[[Grammar], Set[str]]) -> Heads:
    """Words with a reading among those that the grammar lists."""

    def heads(context: Context, element: Element) -> bool:
        return not words(context.grammar).isdisjoint([form.key for form in element.readings])

    return heads


def _pass(rule: Rule, *kinds: str, heads: Heads = _any) -> Pass:
    return Pass(rule, frozenset(kinds), heads)


_BEFORE_PEOPLE = (
    _pass(alias, "word", "body", "organ", heads=_is_alias),
    _pass(organ, "organ"),
    _pass(ministry, "ministry"),
    _pass(named_body, "word", "event", "organ", "group", "ministry", "document", "initiative", heads=_is_body),
    _pass(format_body, "word", heads=_is_format),
    _pass(body_word, "word", "event", "organ", heads=_is_body),
    _pass(organs_of, "word", heads=_reads_as(lambda grammar: grammar.words["stands_for_owner"])),
    _pass(alias, "word", "body", "organ", heads=_is_alias),
    _pass(office, "office"),
    _pass(head_of_ministry, "word", heads=_reads_as(lambda grammar: grammar.office_heads)),
    _pass(deputy, "deputy", "acting"),
)
_BODIES_BY_ORDER = (
    _pass(alias, "word", "body", "organ", heads=_is_alias),
    _pass(body_of_two, "word", "event", "organ", "group", heads=_is_body),
    _pass(body_between, "word", "organ", heads=_is_body),
    _pass(body_with_field, "word", "organ", heads=_is_body),
    _pass(body_of_body, "body"),
)
"""Where order marks roles, before all others."""
_NAMED = (
    _pass(titled_person, "person"),
    _pass(apposed, "person"),
)
_AFTER_PEOPLE = (
    _pass(place, "word", heads=_is_place),
    _pass(unlisted_place, "word", heads=_is_capital),
    _pass(delegation, "delegation", "side", "group", "members", "echo"),
    _pass(chair, "chair", "echo"),
    _pass(event, "event", "body"),
    _pass(round_of, "word", heads=_reads_as(lambda grammar: grammar.words["rounds"])),
    _pass(document, "document", "generic"),
    _pass(draft, "draft"),
    _pass(apposed_document, "document"),
)


def before_people(context: Context, elements: list[Element]) -> list[Element]:
    """Prepositions, bodies and offices: what is composed before people's names are known."""
    elements = prepositions(context, elements)
    if context.grammar.language.order_marks:
        elements = run(context, mark_positions(context, elements), _BODIES_BY_ORDER)
    return honorifics(context, run(context, elements, _BEFORE_PEOPLE))


def after_people(context: Context, elements: list[Element]) -> list[Element]:
    """Whose the names are, places, chairmanships, events, documents; then how each stands in its clause."""
    elements = [e for e in elements if e.kind != "honorific"]
    named = listed_holders(context, run(context, elements, _NAMED))
    composed = run(context, named, _AFTER_PEOPLE)
    if not context.grammar.language.order_marks:
        unnamed_events(context, composed)
    return mark_roles(context, composed)
