"""Matching: a predicate, a frame it can mean, and the elements that fill the frame's arguments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphbuilder.frames.clauses import AGENTS, Predicate
from graphbuilder.frames.table import Frame
from graphbuilder.mentions.elements import Element

_PEOPLE = AGENTS
KINDS: dict[str, frozenset[str]] = {
    "event": frozenset(("event", "pronoun")),
    "agent": _PEOPLE,
    "holder": _PEOPLE,
    "to": _PEOPLE,
    "from": _PEOPLE,
    "speaker": _PEOPLE,
    "partner": _PEOPLE,
    "addressee": _PEOPLE | {"event"},
    "owner": frozenset(("state", "body", "members")),
    "host": frozenset(("state", "place")),
    "body": frozenset(("body", "pronoun")),
    "chair": frozenset(("chair", "echo", "pronoun")),
    "object": frozenset(("document",)),
    "delegation": frozenset(("delegation",)),
    "members": frozenset(("members", "group", "office", "pronoun")),
    "manner": frozenset(("event",)),
    "agenda": frozenset(("document",)),
    "guests": _PEOPLE,
    "visitor": _PEOPLE,
    "destination": frozenset(("state", "place", "event")),
}
_SUBJECT = frozenset(("nom",))
_TOLD_BY = frozenset(("event",))
_TOLD_OF = frozenset(("event", "chair"))
"""Roles whose noun owns that of its verb: 'төрағалықтың өткені'."""
_SUBJECT_ROLES = frozenset(("agent", "holder", "speaker"))


@dataclass(frozen=True, slots=True)
class Matched:
    """A frame with its arguments filled from a clause."""

    frame: Frame
    predicate: Predicate
    roles: dict[str, list[Element]]

    def one(self, role: str) -> Element | None:
        """The element in ``role`` nearest to the predicate, or None."""
        found = self.roles.get(role)
        if not found:
            return None
        verb = self.predicate.element
        return min(reversed(found), key=lambda e: e.start - verb.end if e.start >= verb.end else verb.start - e.end)

    def all(self, role: str) -> list[Element]:
        """The elements in ``role``, in the order of the text."""
        return self.roles.get(role, [])


def match(predicate: Predicate) -> Iterator[Matched]:
    """Every frame that the predicate can mean, with what fills it.

    Whether that is enough, the reader of the fact decides.
    """
    for frame in predicate.frames:
        roles: dict[str, list[Element]] = {}
        for role, markings in frame.roles.items():
            kinds = KINDS[role]
            wanted = markings
            subject = role in _SUBJECT_ROLES or "nom" in markings
            if predicate.passive:
                if role in _SUBJECT_ROLES:
                    if doers := [e for e in predicate.args if e.kind in kinds and e.case == "by"]:
                        roles[role] = doers
                    continue
                if "acc" in markings:
                    wanted = markings - {"acc"} | {"nom"}
                elif role in _TOLD_BY and wanted == _SUBJECT:
                    # 'was preceded by a session': what does it in the passive stands with 'by'
                    wanted = frozenset(("by",)) if any(e.case == "by" for e in predicate.args) else wanted
            found = [e for e in predicate.args if e.kind in kinds and (e.case in wanted or _may_be_by(e, wanted))]
            if (
                predicate.role == "attributive"
                and role in _SUBJECT_ROLES
                and (predicate.head is None or predicate.head.kind not in kinds)
            ):
                owners = [e for e in predicate.args if e.kind in ("person", "state") and e.case == "gen"][-1:]
                if owners and (not found or found[-1].start < owners[0].start):
                    found = owners
            if predicate.role == "nominal" and role in _TOLD_OF and "nom" in markings and not found:
                found = [e for e in predicate.args if e.kind in kinds and e.kind == role and e.case == "gen"][-1:]
            planned = predicate.planned and predicate.element.form.possessive == "3"
            if (predicate.role == "nominal" or planned) and role in ("agent", "holder", "speaker"):
                found = [e for e in predicate.args if e.kind in ("person", "state", "office") and e.case == "gen"][
                    -1:
                ] or found
            if (
                not found
                and subject
                and role in ("agent", "holder", "speaker", "from", "to")
                and "nom" in markings
                and not predicate.passive
            ):
                found = [e for e in predicate.subjects if e.kind in kinds]
            if (
                predicate.head is not None
                and predicate.head.kind in kinds
                and not found
                and _head_fills(role, markings, predicate)
            ):
                found = [predicate.head]
            if found:
                roles[role] = found
        yield Matched(frame, predicate, roles)


def _may_be_by(element: Element, wanted: frozenset[str]) -> bool:
    """'руководит ШОС': an object that does not decline may stand in the case that the verb governs."""
    fixed = element.case == "acc" and bool(element.readings) and all(not f.case for f in element.readings)
    return fixed and "by" in wanted and "nom" not in wanted


def _head_fills(role: str, markings: frozenset[str], predicate: Predicate) -> bool:
    """True where the noun after a participle is the argument that its clause lacks."""
    if role in ("object", "event", "delegation", "chair", "owner"):
        return True
    return "nom" in markings and not any(e.case == "nom" and e.kind in AGENTS for e in predicate.args)
