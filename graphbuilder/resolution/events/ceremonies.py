"""Ceremonies that a document implies."""

from __future__ import annotations

from graphbuilder.frames.clauses import Predicate
from graphbuilder.resolution.events.register import EventRegister
from graphbuilder.resolution.reading import EventNode


def credentials(register: EventRegister, predicate: Predicate, rule: str) -> EventNode:
    """The ceremony at which ambassadors hand over their letters of credence; one a text."""
    reading = register.reading
    node = next((e for e in reversed(reading.events) if e.type == "ceremony"), None)
    if node is None:
        place = reading.clause_place(predicate)
        moment = reading.clause_moment(predicate)
        node = EventNode(
            "ceremony",
            reading.text[predicate.start : predicate.end],
            place=reading.entities.resolve(place),
            status=predicate.status,
            sentence=reading.sentence,
        )
        if moment is not None:
            node.dated(moment)
            reading.dates(node)
        register.add(node)
    register.support(node, predicate, rule)
    return node
