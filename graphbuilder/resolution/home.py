"""Which state a text speaks for: whose is 'the Prime Minister' where the text does not say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from graphbuilder.mentions.elements import Element, EventMention, Office
from graphbuilder.resolution.entities import Entities

_AWAY = frozenset(("loc", "dat", "abl", "setting"))
"""Marking of a state as a place, which says nothing of who speaks."""
_MOST_OWNERS = 2
"""A text with officials of more states speaks for none of them."""


def home_of(
    sentences: Sequence[Sequence[Element]], entities: Entities, bare: Sequence[str], there: str | None = None
) -> str | None:
    """The state that the text speaks for, or None.

    It is that of the listed people who stand with their office alone (``bare``, a state each time), where order marks
    roles that of the city from which the text comes (``there``) or in which such an official is host; else the only
    state that the text names as a party and that no named official is said to be of.
    """
    if bare:
        (state, count), *others = Counter(bare).most_common(2)
        return state if not others or others[0][1] < count else None
    if entities.language.order_marks:
        alone = [(e, o.role) for elements in sentences for e in elements for o in _bare_offices(e)]
        known = {(role, owner) for person in entities.people for role, owner in person.roles}
        if there is not None and alone and not any((role, there) in known for _, role in alone):
            return there
        hosts = {where for elements in sentences if (where := _host(elements, entities)) is not None}
        if len(hosts) == 1:
            return hosts.pop()
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


def _bare_offices(element: Element) -> Iterator[Office]:
    """Offices of states that stand with a name and without their state."""
    if element.kind == "person":
        yield from (
            o for o in element.value.offices if not o.owners and o.wants == "state" and o.role and not o.possessed
        )


def _host(elements: Sequence[Element], entities: Entities) -> str | None:
    """'Foreign Minister X met in Seoul with Y, Foreign Minister of Barbados': the state of the city is that of X."""
    subject = next((e for e in elements if e.kind == "person"), None)
    if subject is None or subject.form.case not in ("nom", "") or not any(_bare_offices(subject)):
        return None
    places = [e.ref for e in elements if e.kind == "place" and e.case == "loc" and e.ref is not None]
    for event in (e.value for e in elements if isinstance(e.value, EventMention)):
        places += [event.place.ref] if event.place is not None and event.place.ref is not None else []
    partners = {o.owners[0].ref for e in elements if e.kind == "person" for o in e.value.offices if o.owners}
    entry = entities.authority.entries.get(places[0]) if places else None
    state = entry.in_state if entry is not None else None
    return state if state is not None and partners and state not in partners else None
