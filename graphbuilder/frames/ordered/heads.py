"""The nouns that participles belong to."""

from __future__ import annotations

from dataclasses import replace

from graphbuilder.frames.matcher import KINDS
from graphbuilder.frames.ordered.groups import Group
from graphbuilder.frames.ordered.sentence import NOMINAL, PLACES, STRONG, THINGS, Sentence, mark
from graphbuilder.mentions.elements import Element


def find_head(sentence: Sentence, group: Group, groups: list[Group], number: int, zone: list[int]) -> None:
    """The noun that a participle belongs to."""
    if group.kind == "premodifier":
        following = sentence.elements[group.last + 1 : group.last + 6]
        group.head = next((e for e in following if e.kind in NOMINAL), None)
        return
    planned = group.kind == "infinitive" and group.passive
    before = groups[number - 1] if number else None
    joined = sentence.word(group.first - 1) in sentence.words["and"] and before is not None
    if joined and before is not None and before.kind == group.kind == "participle" and before.head is not None:
        group.head = before.head
        return
    if group.kind == "participle" or planned:
        previous = groups[number - 1] if number else None
        at = zone[-1] if zone else group.first - 1
        low = previous.last if previous is not None else -1
        while at > low and sentence.elements[at].kind not in NOMINAL:
            at -= 1
        group.head = _nearest_head(sentence, at, low) if at > low else None
        if group.head is None and previous is not None and previous.kind == "participle":
            group.head = previous.head
        if _one_of_delegations(sentence, group):
            return
        if group.head is None or group.head.kind in PLACES:
            group.head = _fitting_head(sentence, group, groups, number) or group.head


def _one_of_delegations(sentence: Sentence, group: Group) -> bool:
    """'Delegations of A and B, the Moldovan one headed by X', 'included that of Moldova, led by X'."""
    head = group.head
    if head is None or head.kind not in ("state", "demonym") or not sentence.states(group.main, "delegation"):
        return False
    several = any(e.kind == "delegation" and e.start < head.start for e in sentence.elements)
    pointed = any(e.word in ("one", "that") for e in sentence.elements if abs(e.first - head.first) < 4)
    if several and pointed:
        group.head = replace(head, kind="delegation", value=[replace(head, kind="state")], senses={"apart": True})
    return several and pointed


def _fitting_head(sentence: Sentence, group: Group, groups: list[Group], number: int) -> Element | None:
    """'a session held in A and chaired by X', 'was held in A, led by X', 'Opened by X, the session …'.

    The nearest noun before that the verb can have for its object; where none stands before, the subject after.
    """
    wanted = _objects(sentence, group)
    for element in reversed(sentence.elements[: group.first]):
        if mark(element) in STRONG:
            return None
        if element.kind in wanted and element.case in ("nom", "acc", "loc", "dat", "gen", "setting"):
            return element
    following = groups[number + 1] if number + 1 < len(groups) else None
    if (
        following is None
        or following.kind != "finite"
        or any(e.kind in NOMINAL for e in sentence.elements[: group.first])
    ):
        return None
    between = sentence.elements[group.last + 1 : following.first]
    return next((e for e in between if e.kind in wanted and e.case == "nom"), None)


def _objects(sentence: Sentence, group: Group) -> set[str]:
    """Kinds of what the verb can have for its object, but for places."""
    frames = sentence.elements[group.main].senses.get("verb", ())
    roles = {role for frame in frames for role, marking in frame.roles.items() if "acc" in marking}
    return {kind for role in roles for kind in KINDS[role]} & THINGS - PLACES


def _nearest_head(sentence: Sentence, at: int, low: int) -> Element:
    """The noun right before a participle; a thing goes before the place or time that stands with it."""
    nearest = sentence.elements[at]
    if nearest.kind in ("place", "state", "person") and nearest.case not in ("nom", "acc"):
        for back in range(at - 1, low, -1):
            if sentence.elements[back].kind in ("event", "document"):
                return sentence.elements[back]
    return nearest
