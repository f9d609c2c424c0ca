"""Noun phrases of languages whose owners and qualifying phrases stand after the head ('министр Казахстана').

A sentence is read from its end: when a head is reached, what follows it has been composed, and what stands before it
in agreement (adjectives, demonyms, numbers) is taken then. The same elements come out as from ``mentions.phrases``.
"""

from __future__ import annotations

from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.grammar import BODY, FORMAT, OFFICE_HEAD, PLACE, ROUND, STANDS_FOR_OWNER
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
from graphbuilder.mentions.phrases_after.walk import Pass, Rule, run

__all__ = ["after_people", "before_people"]


def _pass(rule: Rule, *kinds: str) -> Pass:
    return Pass(rule, frozenset(kinds))


_BEFORE_PEOPLE = (
    _pass(alias, "word", "body", "organ"),
    _pass(organ, "organ"),
    _pass(ministry, "ministry"),
    _pass(named_body, BODY, "event", "organ", "group", "ministry", "document", "initiative"),
    _pass(format_body, FORMAT),
    _pass(body_word, BODY, "event", "organ"),
    _pass(organs_of, STANDS_FOR_OWNER),
    _pass(alias, "word", "body", "organ"),
    _pass(office, "office"),
    _pass(head_of_ministry, OFFICE_HEAD),
    _pass(deputy, "deputy", "acting"),
)
_BODIES_BY_ORDER = (
    _pass(alias, "word", "body", "organ"),
    _pass(body_of_two, BODY, "event", "organ", "group"),
    _pass(body_between, BODY, "organ"),
    _pass(body_with_field, BODY, "organ"),
    _pass(body_of_body, "body"),
)
"""Where order marks roles, before all others."""
_NAMED = (
    _pass(titled_person, "person"),
    _pass(apposed, "person"),
)
_AFTER_PEOPLE = (
    _pass(place, PLACE),
    _pass(unlisted_place, "word"),
    _pass(delegation, "delegation", "side", "group", "members", "echo"),
    _pass(chair, "chair", "echo"),
    _pass(event, "event", "body"),
    _pass(round_of, ROUND),
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
