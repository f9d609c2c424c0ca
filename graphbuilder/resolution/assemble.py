"""From what was read to facts: local ids, and the values that the mapper takes."""

from __future__ import annotations

from collections.abc import Iterable

from graphbuilder.facts import (
    Attendance,
    Chairmanship,
    Document,
    DocumentAction,
    Event,
    Evidence,
    Extraction,
    Fact,
    Initiative,
    OfficeHolding,
    Passage,
    Source,
    SpeechAct,
)
from graphbuilder.resolution.document_ids import document_ids
from graphbuilder.resolution.events.identity import event_id
from graphbuilder.resolution.reading import Paper, Reading


class _Ids:
    """Local ids that stay apart."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, wanted: str) -> str:
        found, number = wanted, 2
        while found in self._taken:
            found = f"{wanted}-{number}"
            number += 1
        self._taken.add(found)
        return found


def assemble(source: Source, reading: Reading, passages: Iterable[Passage]) -> Extraction:
    """The facts of a text, ordered as the text tells them, and the entities that they name."""
    facts: list[Fact] = []
    used: list[str] = []
    ids = _Ids()
    stated = (node for node in reading.events if node.grounded and node.grounds)
    events = {id(node): ids.take(event_id(node, reading, source.id)) for node in stated}

    def use(*keys: str | None) -> None:
        used.extend(k for k in keys if k)

    for node in reading.events:
        if id(node) not in events:
            continue
        use(node.body, node.place, *node.chairs)
        facts.append(
            Event(
                events[id(node)],
                node.type,
                node.label,
                node.status or "held",
                node.grounds,
                node.body,
                node.place,
                node.date,
                node.inferred,
                node.forms[0] if node.forms else None,
                tuple(node.chairs),
                tuple(node.topics),
            )
        )
        for agent, (role, behalf, evidence) in node.attendance.items():
            use(agent, behalf)
            facts.append(Attendance(events[id(node)], agent, role, (evidence,), behalf))
    for term in reading.terms:
        use(term.body, term.holder)
        facts.append(
            Chairmanship(
                term.body, term.holder, term.basis, tuple(term.evidence), term.period, term.reason, term.succeeds
            )
        )
    papers = [paper for paper in reading.papers if paper.actions]
    for paper, key in zip(papers, document_ids(papers, events), strict=True):
        _document(paper, ids.take(key), events, facts)
        use(*paper.originators, *paper.addressees, *(a for _, _, a, _ in paper.actions))
    for post in reading.posts:
        use(post.person, post.owner)
        facts.append(OfficeHolding(post.person, post.role, (post.evidence,), post.owner, post.title or None))
    for saying in reading.sayings:
        use(saying.speaker, saying.addressee)
        facts.append(
            SpeechAct(saying.speaker, saying.act, (saying.evidence,), saying.addressee, saying.quote, saying.about)
        )
    for initiator, about, evidence in reading.initiatives:
        use(initiator)
        facts.append(Initiative(initiator, about, (evidence,)))
    return Extraction(source, reading.entities.used(used), tuple(facts), tuple(passages))


def _document(paper: Paper, key: str, events: dict[int, str], facts: list[Fact]) -> None:
    facts.append(
        Document(
            key,
            paper.type,
            paper.draft,
            paper.title,
            (paper.evidence,),
            paper.about,
            paper.period,
            tuple(dict.fromkeys(paper.originators)),
            tuple(paper.addressees),
        )
    )
    done: dict[tuple[str, str | None, str | None], list[Evidence]] = {}
    for action, event, agent, evidence in paper.actions:
        done.setdefault((action, events.get(id(event)), agent), []).append(evidence)
    for (action, where, agent), grounds in done.items():
        if not any(ground.start <= paper.evidence.start < ground.end for ground in grounds):
            grounds.append(paper.evidence)  # 'which was adopted': what it is stands before
        facts.append(DocumentAction(key, action, tuple(grounds), where, agent))
