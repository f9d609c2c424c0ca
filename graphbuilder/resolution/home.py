"""Which state a text speaks for: whose is 'the Prime Minister' where the text does not say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from graphbuilder.mentions.elements import Element
from graphbuilder.resolution.entities import Entities

_AWAY = frozenset(("loc", "dat", "abl", "setting"))
"""Marking of a state as a place, which says nothing of who speaks."""
_MOST_OWNERS = 2
"""A text with officials of more states speaks for none of them."""


def home_of(sentences: Sequence[Sequence[Element]], entities: Entities, bare: Sequence[str]) -> str | None:
    """The state that the text speaks for, or None.

    It is that of the listed people who stand with their office alone (``bare``, a state each time); else the only
    state that the text names as a party and that no named official is said to be of.
    """
    if bare:
        (state, count), *others = Counter(bare).most_common(2)
        return state if not others or others[0][1] < count else None
    owners = {owner for p in entities.people for _, owner in p.roles if owner and owner.startswith("state/")}
    parties = {key for elements in sentences for element in elements for key in _parties(element, entities)} | owners
    if len(parties) == 1:
        return parties.pop()
    left = parties - owners
    if len(left) != 1 or len(owners) > _MOST_OWNERS:
        return None
    state = left.pop()
    return state if any(_beside(elements, state, owners) for elements in sentences) else None


def _beside(elements: Sequence[Element], state: str, owners: set[str]) -> bool:
    """'Сотрудничество Непала и Италии': the state stands in one sentence with that of an official, as a party."""
    keys = [e.ref for e in elements if e.kind == "state" and e.case not in _AWAY]
    return state in keys and bool(owners & set(keys))


def _parties(element: Element, entities: Entities) -> Iterator[str]:
    """The state that an element names as a party: itself, by its adjective, or as that of a body."""
    key = element.ref or ""
    if element.kind == "state" and key and element.case not in _AWAY:
        yield key
    elif element.kind == "demonym" and isinstance(element.value, str):
        yield element.value
    elif element.kind == "body" and key in entities.named and (state := entities.named[key].in_state):
        yield state
    elif element.kind == "pair":
        yield from (part.value for part in element.value if isinstance(part.value, str))
