"""One release in two languages within one text: what both versions tell of is one.

Events, terms and offices meet by what identifies them. Documents are told apart by their words, which two languages do
not share: a document of one version is that of the other where kind, draft, period, event and what was done with it
are the same, one by one in the order of the text.
"""

from __future__ import annotations

from graphbuilder.resolution.reading import Paper, Reading


def join_versions(reading: Reading) -> None:
    """Lets documents that two languages of a text tell of be one each."""
    papers = [paper for paper in reading.papers if paper.actions]
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
