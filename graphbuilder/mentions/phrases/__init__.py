"""Noun phrases: owners with their organs, offices with their holders, events, documents and chairmanships with what
qualifies them.

Each rule looks from a head noun to the owners and qualifiers before it ('Қазақстанның министрі') and folds them into
one element; the modules hold the rules, this one their order. With what marking an owner stands is the language's.
``phrases_after`` does the same for languages whose owner follows ('министр Казахстана').
"""

from __future__ import annotations

from graphbuilder.mentions.grammar import BODY, FORMAT, STANDS_FOR_OWNER
from graphbuilder.mentions.phrases.bodies import (
    alias,
    body_owner,
    body_word,
    council_of_officers,
    format_body,
    ministry,
    named_body,
    organ,
    pair,
    quoted_body,
)
from graphbuilder.mentions.phrases.chairs import chair
from graphbuilder.mentions.phrases.context import Context, Pass, Rule, is_dash, run
from graphbuilder.mentions.phrases.documents import document, draft, total
from graphbuilder.mentions.phrases.events import event, in_event, setting
from graphbuilder.mentions.phrases.markers import marker
from graphbuilder.mentions.phrases.offices import elected, office, office_owner
from graphbuilder.mentions.phrases.people import beside, delegation, titled_person
from graphbuilder.mentions.phrases.places import dateline, place

__all__ = ["AFTER_PEOPLE", "BEFORE_PEOPLE", "Context", "is_dash", "run"]


def _pass(rule: Rule, *kinds: str) -> Pass:
    return Pass(rule, frozenset(kinds))


BEFORE_PEOPLE = (
    _pass(marker, "verb"),
    _pass(alias, "word", "punct", "state"),
    _pass(pair, "state", "place", "body"),
    _pass(body_owner, BODY, "organ"),
    _pass(organ, "organ"),
    _pass(ministry, "ministry"),
    _pass(quoted_body, "quote"),
    _pass(named_body, BODY, "event", "organ", "group", "ministry"),
    _pass(alias, "word", "punct"),
    _pass(office_owner, BODY, "organ", "event"),
    _pass(format_body, FORMAT),
    _pass(office, "office", "deputy", "acting"),
    _pass(council_of_officers, "word", "event", "organ"),
    _pass(elected, "verb"),
)
"""Passes before people's names are known: bodies and offices."""

AFTER_PEOPLE = (
    _pass(titled_person, "person", "punct"),
    _pass(body_word, BODY, STANDS_FOR_OWNER, "event", "organ"),
    _pass(place, "word", "quote"),
    _pass(dateline, "punct"),
    _pass(delegation, "delegation", "side", "group", "office"),
    _pass(chair, "chair"),
    _pass(event, "event", "body"),
    _pass(in_event, "word", "echo", "verb"),
    _pass(setting, "word"),
    _pass(beside, "word"),
    _pass(document, "document", "generic"),
    _pass(draft, "draft"),
    _pass(total, "document"),
)
"""Passes after people's names are known: whose the names are, places, events, chairmanships, documents."""
