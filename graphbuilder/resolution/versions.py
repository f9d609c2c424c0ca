"""One release in two languages within one text: what both versions tell of is one.

Terms and offices meet by what identifies them, and so do most events. An event of one version of which its first words
say too little, and every document, for documents are told apart by words, which two languages do not share, is that of
the other version where kind, time, place and what is known of it otherwise are the same.
"""

from __future__ import annotations

from graphbuilder.resolution.entities import Entities
from graphbuilder.resolution.events.sameness import SITTINGS, one_time, within
from graphbuilder.resolution.reading import EventNode, Paper, Reading


def join_versions(reading: Reading) -> None:
    """Lets events and documents that two languages of a text tell of be one each."""
    events = [node for node in reading.events if node.grounded and node.languages]
    for at, node in enumerate(events):
        for other in events[:at]:
            if other.grounded and _same_event(other, node, reading.entities):
                _join_events(other, node, reading)
                break
    _join_papers([paper for paper in reading.papers if paper.actions])


def _same_event(one: EventNode, other: EventNode, entities: Entities) -> bool:
    """True for events that no version tells of both, and that nothing known of them tells apart."""
    if set(one.languages) & set(other.languages) or (one.type, one.status) != (other.type, other.status):
        return False
    if SITTINGS & set(one.forms) != SITTINGS & set(other.forms) or not one_time(one.date, other.date):
        return False
    if one.place and other.place and one.place != other.place and not within(one.place, other.place, entities):
        return False
    if one.body or other.body:
        return one.body == other.body and bool(one.date or other.date)
    return bool(set(one.attendance) & set(other.attendance))


def _join_events(node: EventNode, other: EventNode, reading: Reading) -> None:
    """Moves what ``other`` says to ``node``."""
    if node.date is None or (other.date is not None and len(node.date) < len(other.date) == len("2019-04-05")):
        node.date, node.inferred = other.date, other.inferred
    if node.place is None or (other.place or "").startswith("place/") > node.place.startswith("place/"):
        node.place = other.place
    node.chairs += [chair for chair in other.chairs if chair not in node.chairs]
    node.attendance = {
        agent: told for agent, told in (other.attendance | node.attendance).items() if agent not in node.chairs
    }
    for mine, theirs in ((node.forms, other.forms), (node.topics, other.topics), (node.languages, other.languages)):
        mine += [item for item in theirs if item not in mine]
    node.evidence += [evidence for evidence in other.evidence if evidence not in node.evidence]
    other.grounded = False
    for paper in reading.papers:
        paper.actions = [
            (action, node if event is other else event, agent, evidence)
            for action, event, agent, evidence in paper.actions
        ]


def _join_papers(papers: list[Paper]) -> None:
    first = papers[0].language if papers else ""
    joined: set[int] = set()
    for paper in papers:
        if paper.language == first:
            continue
        same = next((p for p in papers if p.language == first and id(p) not in joined and _same(p, paper)), None)
        if same is not None:
            joined.add(id(same))
            _join(same, paper)


def _same(one: Paper, other: Paper) -> bool:
    if (one.type, one.draft) != (other.type, other.draft) or (
        one.period and other.period and one.period != other.period
    ):
        return False
    if _only_mentioned(one) or _only_mentioned(other):
        return True
    return any(
        action == done and (event is None or there is None or event is there)
        for action, event, *_ in one.actions
        for done, there, *_ in other.actions
    )


def _only_mentioned(paper: Paper) -> bool:
    return all(action == "mentioned" for action, *_ in paper.actions)


def _join(paper: Paper, other: Paper) -> None:
    """Moves what ``other`` says to ``paper``; its words stay those of the first language."""
    if _only_mentioned(paper):
        paper.actions = other.actions
    elif not _only_mentioned(other):
        paper.actions += other.actions
    other.actions = []
    paper.period = paper.period or other.period
    paper.originators += [key for key in other.originators if key not in paper.originators]
    paper.addressees += [key for key in other.addressees if key not in paper.addressees]
