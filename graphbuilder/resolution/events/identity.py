"""The local id of an event: what identifies it, and no more, so that releases that tell more or less of it meet.

    session-BODY-DAY             a body sits once a day, wherever; narrow and expanded sittings are told apart
    talks-PERSON-and-PERSON-DAY  the person named first of each side, else the sides; in expanded format the states
    visit-PERSON-MONTH-STATE     one guest visits a state once a month
    signing-STATE-and-STATE-DAY  the states of those who sign
    others-PARTIES-DAY-PLACE

Without the day what is known of the date stands there, else the year in which the text is written, and beside it the
state in which the event takes place. An event of no known body or parties is known to its own text only, but for a
conference on a day in a place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphbuilder.resolution.entities import Entities
from graphbuilder.resolution.events.sameness import SITTINGS
from graphbuilder.resolution.names import slug
from graphbuilder.resolution.reading import EventNode, Reading

_CLASS = {"meeting": "session"}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH = re.compile(r"\d{4}-\d\d")
_MOST_PARTIES = 3


def event_id(node: EventNode, reading: Reading, source: str) -> str:
    """The local id of an event of the text of ``source``, ``event/…``."""
    entities = reading.entities
    begins = (node.date or "").split("/")[0]
    day = _DAY.fullmatch(begins) is not None
    place, state = _name(node.place), _name(_state_of(node.place, entities))
    where = "" if day else state
    if node.type == "visit":
        guests = [agent for agent in node.attendance if agent.startswith("person/")] or sorted(node.attendance)
        who, where = _names(guests[:1]), state
    elif node.body is not None:
        who = _name(node.body)
    elif node.type in ("talks", "call") and (node.attendance or node.parties) and "expanded" not in node.forms:
        who = _names(_sides(node, entities))
    elif node.type in ("talks", "signing"):
        who = _names(sorted({_side(agent, entities) for agent in _parties(node, reading)}))
    else:
        who, where = _names(node.parties or sorted(node.attendance)), place
    parts = [_CLASS.get(node.type, node.type), who, _when(node, begins, reading), where]
    parts += sorted(SITTINGS & set(node.forms))
    if not who and not (node.type == "conference" and day and place):
        parts += [place, slug(source)]
    return "event/" + "-".join(dict.fromkeys(part for part in parts if part))


def _when(node: EventNode, begins: str, reading: Reading) -> str:
    """The day on which it begins, of a visit the month; else what is known of its date."""
    if node.type == "visit" and (month := _MONTH.match(begins)):
        return month.group()
    if _DAY.fullmatch(begins):
        return begins
    if node.date is not None:
        return node.date.replace("/", "--").lower()
    year = reading.anchor.reference_year
    return f"undated-{year}" if year else "undated"


def _parties(node: EventNode, reading: Reading) -> Sequence[str]:
    """Who an event is between: as the text says, or as at the talks of that day told of before it."""
    parties = (*node.parties, *node.attendance)
    for before in reading.events:
        if before is node or parties:
            break
        if before.type == "talks" and before.date == node.date and before.date is not None:
            parties = (*before.parties, *before.attendance)
    return parties


def _sides(node: EventNode, entities: Entities) -> list[str]:
    """Who stands for the sides of talks: of each state the person named first, or else the state."""
    sides: dict[str, str] = {}
    for agent in node.attendance or node.parties:
        side = _side(agent, entities)
        if side not in sides or (agent.startswith("person/") and not sides[side].startswith("person/")):
            sides[side] = agent
    return sorted(sides.values())


def _side(agent: str, entities: Entities) -> str:
    """The state that someone acts for, or the agent itself."""
    person = next((p for p in entities.people if p.id == agent), None)
    return (person.state if person is not None else None) or agent


def _state_of(place: str | None, entities: Entities) -> str | None:
    """The state in which a place lies, or the place itself."""
    entry = entities.authority.entries.get(place or "")
    return (entry.in_state if entry is not None else None) or place


def _name(key: str | None) -> str:
    return key.partition("/")[2] if key else ""


def _names(keys: Sequence[str]) -> str:
    return "-and-".join(_name(key) for key in keys[:_MOST_PARTIES])
