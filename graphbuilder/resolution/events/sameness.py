"""Whether a mention can be of an event that the text has named: kind, status, date, body, place, parties, sitting."""

from __future__ import annotations

from dataclasses import dataclass

from graphbuilder.mentions.elements import EventMention
from graphbuilder.resolution.entities import Entities
from graphbuilder.resolution.reading import EventNode

_GATHERINGS = frozenset(("meeting", "conference", "talks", "ceremony", "signing"))
SITTINGS = frozenset(("narrow", "expanded"))
"""Forms that tell the sittings of one session apart."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A mention with what it and its clause say, resolved."""

    mention: EventMention
    body: str | None
    date: str | None
    """EDTF."""
    place: str | None
    status: str | None


def one_time(a: str | None, b: str | None) -> bool:
    """True where two EDTF dates can be one event's: equal, or one within the other; None is any date."""
    if a is None or b is None or a == b:
        return True
    if a.startswith("XXXX") or b.startswith("XXXX"):
        return True
    if _is_season(a) or _is_season(b):
        return _season_of(a) == _season_of(b) or len(a) == 4 or len(b) == 4
    first, second = a.split("/"), b.split("/")
    if len(first) == 2 and len(second) == 1:
        within = first[0] <= second[0] <= first[1]
        return within or (second[0].startswith(first[0][: len(second[0])]) and len(second[0]) < len(first[0]))
    if len(second) == 2 and len(first) == 1:
        return one_time(b, a)
    return a.startswith(b) or b.startswith(a)


def _is_season(edtf: str) -> bool:
    return len(edtf) == len("2019-21") and edtf[5] == "2"


def _season_of(edtf: str) -> str:
    """The season that a date lies in ('2019-22'); a year for itself."""
    if _is_season(edtf) or len(edtf) < len("2019-10"):
        return edtf[:7]
    return f"{edtf[:4]}-{21 + (int(edtf[5:7]) - 3) % 12 // 3}"


def same_event(node: EventNode, wanted: Wanted, events: list[EventNode], entities: Entities) -> bool:
    """True where ``wanted`` can be ``node``; ``events`` are all of the text."""
    mention = wanted.mention
    return (
        _same_kind(node, mention)
        and _same_status(node, wanted)
        and one_time(node.date, wanted.date)
        and _same_body(node, wanted.body, entities)
        and _same_place(node, wanted.place, entities)
        and not (mention.ordinal and node.ordinal and mention.ordinal != node.ordinal)
        and _same_parties(node, mention, entities)
        and _same_form(node, mention, events)
    )


def within(one: str, other: str, entities: Entities) -> bool:
    """True where one of two places is a state and the other lies in it."""
    entries = entities.authority.entries
    return any(
        a.startswith("state/") and (entry := entries.get(b)) is not None and entry.in_state == a
        for a, b in ((one, other), (other, one))
    )


def parties_of(mention: EventMention, entities: Entities) -> list[str]:
    """The states or bodies that stand as a pair before a bilateral event."""
    return [key for party in mention.parties if (key := entities.resolve(party))]


def _same_kind(node: EventNode, mention: EventMention) -> bool:
    """'the event' is any gathering; a 'meeting' may have been called talks or a session."""
    if mention.generic:
        return node.type in _GATHERINGS
    return node.type == mention.type or (mention.of_body and node.type in ("talks", "meeting"))


def _same_status(node: EventNode, wanted: Wanted) -> bool:
    """A held event is none that is planned, but for 'this session'; a planned one may be called off."""
    mention, status = wanted.mention, wanted.status
    if mention.next and node.status != "planned":
        return False
    if not status or not node.status or status == node.status or {status, node.status} == {"planned", "cancelled"}:
        return True
    return mention.same and not mention.next


def _same_body(node: EventNode, body: str | None, entities: Entities) -> bool:
    """An organization's session is that of its organ where only the organization was named, or at its summit."""
    if not body or not node.body or body == node.body:
        return True
    root = entities.root(body)
    if root != entities.root(node.body):
        return False
    summit = node.body == root and (node.sentence == 0 or "heads" in body)
    return node.approximate or summit or body == root


def _same_place(node: EventNode, place: str | None, entities: Entities) -> bool:
    return not place or not node.place or place == node.place or within(place, node.place, entities)


def _same_parties(node: EventNode, mention: EventMention, entities: Entities) -> bool:
    if len(mention.guests) > 1 and mention.of_body and mention.body is None and node.body is not None:
        return False
    parties = parties_of(mention, entities)
    if parties:
        return set(parties) == set(node.parties)
    if node.type in ("talks", "call") and node.attendance and not mention.generic:
        guests = {key for e in mention.guests if e.kind == "person" and (key := entities.resolve(e))}
        if guests - set(node.attendance):
            return False  # talks with someone else
    if mention.of_body and mention.guests and node.type == "meeting" and node.body is not None:
        return False  # a meeting of two is no session
    return not (node.parties and not mention.generic and mention.status)


def _same_form(node: EventNode, mention: EventMention, events: list[EventNode]) -> bool:
    """Sittings in narrow and in expanded format are two; so are a regular and an informal session."""
    here, there = SITTINGS & set(mention.forms), SITTINGS & set(node.forms)
    if here and there and here != there:
        return False
    if here and not there and node.evidence and any(SITTINGS & set(e.forms) for e in events):
        return False
    apart = set(mention.forms) - SITTINGS and set(node.forms) - SITTINGS
    return not (apart and not set(mention.forms) & set(node.forms))
