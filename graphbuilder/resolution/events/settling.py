"""What the events of a text lend one another once all are known."""

from __future__ import annotations

from graphbuilder.resolution.events.sameness import SITTINGS, one_time, within
from graphbuilder.resolution.reading import EventNode, Reading

_IN_TOWN = frozenset(("talks", "signing", "meeting", "conference", "briefing", "ceremony"))
_NEAR = frozenset(("talks", "signing", "ceremony", "meeting", "conference", "briefing"))


def settle_events(reading: Reading) -> None:
    """Lets events lend one another people, days and places.

    Sittings named together give way to the single ones; a ceremony of signing without people has those of the talks
    before it; what follows within the day has the city of what it follows; a visit has the day of the talks held
    during it, and they its city.
    """
    for node in reading.events:
        if node.plural:
            _give_way(node, reading.events)
    before: list[EventNode] = []
    for node in reading.events:
        if node.type == "call" or reading.entities.is_region(node.place):
            node.place = None  # the sides of a call are in different places
        if node.grounded:
            _called_off(node, reading)
            _hosted(node)
            _in_person(node, reading)
            _in_city(node, before, reading)
            _during_visit(node, before, reading)
            _borrow(node, before)
            if node.place is None and node.type in _NEAR and _is_beside(node):
                node.place = reading.dateline
            before.append(node)
    for node in before:
        _only_city(node, reading)
    for visit in before:
        if visit.type == "visit" and visit.date is None and visit.status == "held":
            visit.date = _day_of_talks(visit, before)


def _called_off(node: EventNode, reading: Reading) -> None:
    """'The visit, planned for December, was called off': the December nearest to the text, which may be over."""
    if node.status == "cancelled" and (moment := reading.moment(node.when, future=None)) is not None:
        node.dated(moment)


def _hosted(node: EventNode) -> None:
    """'Talks with X': the other side, where the text names it apart."""
    if node.host is not None and len(node.attendance) == 1 and node.host not in node.attendance:
        role, behalf, evidence = next(iter(node.attendance.values()))
        node.attendance[node.host] = (role, behalf, evidence)


def _in_city(node: EventNode, before: list[EventNode], reading: Reading) -> None:
    """What takes place at a venue is in the city where the text tells of what was at that time before it."""
    venues = reading.entities.venues
    if node.place is None or not (node.place in venues or _is_residence(node.place, reading)):
        return
    beside = (e for e in reversed(before) if e.status == node.status and one_time(e.date, node.date))
    cities = (e.place for e in beside if e.place and e.place.startswith("place/") and e.place not in venues)
    node.place = next(cities, None) or reading.dateline or node.place


def _in_person(node: EventNode, reading: Reading) -> None:
    """'A, B and C held a summit': the leaders who are named with what they adopted there stand for their states."""
    holders = {key for key, (_, _, evidence) in node.attendance.items() if evidence.rule == "event-organised"}
    states = {key for key in holders if key.startswith("state/")}
    present = {p.state for p in reading.entities.people if p.id in node.attendance}
    if states and states <= present:
        for state in states:
            del node.attendance[state]


def _only_city(node: EventNode, reading: Reading) -> None:
    """What is held in a state of which the text tells only of one city is in that city."""
    if node.type not in _IN_TOWN or node.status != "held" or not (node.place or "").startswith("state/"):
        return
    entries = reading.entities.authority.entries
    cities = {place for place in reading.spots if place in entries and entries[place].in_state == node.place}
    if len(cities) == 1:
        node.place = cities.pop()


def _is_residence(place: str, reading: Reading) -> bool:
    """True for a listed place that is a venue by its name ('Ақорда')."""
    grammar = reading.grammar
    return reading.entities.full_name(place, grammar.language.code).lower() in grammar.venues


def _during_visit(node: EventNode, before: list[EventNode], reading: Reading) -> None:
    """Talks of a visitor have the city of the visit, and its days where they have none."""
    if node.type != "talks":
        return
    for visit in reversed(before):
        if visit.type != "visit" or not set(visit.attendance) & set(node.attendance) or visit.place is None:
            continue
        here = node.place in (None, visit.place) or within(node.place, visit.place, reading.entities)
        if (visit.status == "held") != (node.status == "held") or not here or not one_time(visit.date, node.date):
            continue
        node.place = visit.place if node.place is None or visit.place.startswith("place/") else node.place
        node.date = node.date or _one_day(visit.date)
        return


def _give_way(several: EventNode, events: list[EventNode]) -> None:
    """'Шағын және кеңейтілген құрамдағы отырыстар': what is said of both is said of each."""
    single = [
        e
        for e in events
        if e is not several
        and not e.plural
        and (e.body, e.type, e.status) == (several.body, several.type, several.status)
    ]
    if len(single) < 2:
        return
    for node in single:
        node.place, node.date = node.place or several.place, node.date or several.date
        if SITTINGS & set(node.forms):
            for agent, attendance in several.attendance.items():
                if agent not in node.chairs:
                    node.attendance.setdefault(agent, attendance)
    several.grounded = False


def _borrow(node: EventNode, before: list[EventNode]) -> None:
    """A signing after talks; what follows within the day in the same city."""
    if node.type == "signing":
        talks = next((e for e in reversed(before) if e.type == "talks" and e.status == node.status), None)
        if talks is not None:
            node.attendance = node.attendance or dict(talks.attendance)
            node.date, node.place = node.date or talks.date, node.place or talks.place
    if _is_beside(node) and node.type in _NEAR:
        beside = [e for e in reversed(before) if _is_beside(e)]
        if node.date is None:
            node.date = (
                _latest_day(beside) if node.type == "briefing" else next((e.date for e in beside if e.date), None)
            )
        if node.place is None:
            near = (e.place for e in beside if e.place and one_time(e.date, node.date))
            node.place = next(near, None) or _visited(node, beside)


def _latest_day(events: list[EventNode]) -> str | None:
    """The last day of the events before: that on which they are summed up."""
    return max((e.date.split("/")[-1] for e in events if e.date), default=None)


def _one_day(date: str | None) -> str | None:
    """A date of a single day; a span says of none of its events on which day it was."""
    return date if date is not None and "/" not in date else None


def _visited(node: EventNode, beside: list[EventNode]) -> str | None:
    """Where a visit led whose people take part."""
    people = {*node.attendance, *node.chairs}
    visits = (e for e in beside if e.type == "visit" and people & set(e.attendance))
    return next((e.place for e in visits if e.place), None)


def _is_beside(node: EventNode) -> bool:
    """True for an event of the news at which people are in one place; one only named beside others is not."""
    apart = node.background or node.type == "call" or "online" in node.forms
    return node.status == "held" and not apart and any(e.rule != "event-noun" for e in node.evidence)


def _day_of_talks(visit: EventNode, events: list[EventNode]) -> str | None:
    """The date of talks that a visitor held."""
    for event in events:
        if event.type != "talks" or event.status != "held" or not event.date:
            continue
        if set(event.attendance) & set(visit.attendance):
            return event.date
    return None
