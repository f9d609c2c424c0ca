"""The local id of a document: kind, topics and period, and the event at which something was done with it.

Titles differ from language to language; what a document is about is told by topics (``tables/topics.toml``), so that
releases in other languages on the same session mean the same document. What a text only mentions is known by topics
and period where both are told, else by its title; so are documents that all this does not tell apart.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from graphbuilder.mentions.lexicon import table
from graphbuilder.resolution.names import slug
from graphbuilder.resolution.reading import Paper

_TOPICS = Path(__file__).parent / "tables" / "topics.toml"
_TITLE_LENGTH = 60


def document_ids(papers: Sequence[Paper], events: Mapping[int, str]) -> list[str]:
    """The local ids of the documents of a text, ``document/…``, in their order; two may be the same.

    ``events`` are the local ids of the events by the identity of their nodes.
    """
    rough = [_of_event(paper, events) if paper.period else None for paper in papers]
    fine = [_of_event(paper, events, _topics_of(paper)) for paper in papers]
    return [
        next((key for key, keys in ((a, rough), (b, fine)) if key and keys.count(key) == 1), _titled(paper, events))
        for paper, a, b in zip(papers, rough, fine, strict=True)
    ]


def _topics_of(paper: Paper) -> str:
    """What a document is about: its subject, which says more than its title, where that tells."""
    return _topics(paper.about or "", paper.language) or _topics(paper.title, paper.language)


def _of_event(paper: Paper, events: Mapping[int, str], topics: str = "") -> str | None:
    event = _event(paper, events)
    return _joined(paper, topics, event) if event or (topics and paper.period) else None


def _titled(paper: Paper, events: Mapping[int, str]) -> str:
    name = slug(paper.title)
    if len(name) > _TITLE_LENGTH:
        name = name[:_TITLE_LENGTH].rpartition("-")[0] or name[:_TITLE_LENGTH]
    return _joined(paper, name, _event(paper, events))


def _joined(paper: Paper, name: str, event: str | None) -> str:
    period = (paper.period or "").replace("/", "--")
    parts = ["draft" if paper.draft else "", paper.type, name, period, f"at-{event.partition('/')[2]}" if event else ""]
    return "document/" + "-".join(part for part in parts if part)


def _event(paper: Paper, events: Mapping[int, str]) -> str | None:
    """Where something was done with a document that says whose it is; None where it is mentioned only."""
    return next((events.get(id(node)) for action, node, *_ in paper.actions if action != "mentioned"), None)


@lru_cache(maxsize=5_000)
def _topics(words: str, language: str) -> str:
    """The codes of what some words are about, in their order of letters."""
    found = {match.lastgroup or "" for match in _pattern(language).finditer(words.lower())}
    return "-".join(sorted(found)).replace("_", "-")


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """All topics of a language, a named group each."""
    rows = table(_TOPICS)["topic"]
    groups = (f"(?P<{code.replace('-', '_')}>{'|'.join(map(re.escape, row[language]))})" for code, row in rows.items())
    return re.compile(rf"\b(?:{'|'.join(groups)})")
