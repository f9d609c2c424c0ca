"""Changes to a text, and what a reader should find in the changed one."""

from __future__ import annotations

from extraction.readable import Readable
from graphbuilder.facts import (
    Attendance,
    Chairmanship,
    Document,
    DocumentAction,
    Event,
    Initiative,
    OfficeHolding,
    SpeechAct,
)


def changed(text: str, *pairs: tuple[str, str]) -> str:
    """``text`` with each first string of ``pairs`` replaced by its second; a string that is not there is an error."""
    for old, new in pairs:
        assert old in text, f"{old!r} is not in the text"
        text = text.replace(old, new)
    return text


def snapshot(found: Readable) -> list[str]:
    """Every fact as a line of labels, without titles and offsets, sorted."""
    facts = found.extraction.facts
    documents = {f.id: f for f in facts if isinstance(f, Document)}
    lines = []
    for f in facts:
        if isinstance(f, Event):
            present = found.names(tuple(a.agent for a in facts if isinstance(a, Attendance) and a.event == f.id))
            where = f"{found.name(f.body)} | {found.name(f.place)} | {f.date}"
            lines.append(f"event {f.type} {f.status} | {where} | {f.form} | {found.names(f.chairs)} | {present}")
        elif isinstance(f, Chairmanship):
            who = f"{found.name(f.body)} | {found.name(f.holder)}"
            lines.append(f"term {who} | {f.period} | {f.basis} | after {found.name(f.succeeds)}")
        elif isinstance(f, DocumentAction):
            d = documents[f.document]
            ways = f"by {found.names(d.originators)} | to {found.names(d.submitted_to)}"
            lines.append(f"document {d.type} {f.action} {d.draft} | {d.period} | {ways}")
        elif isinstance(f, OfficeHolding):
            lines.append(f"office {found.name(f.holder)} | {f.role} | {found.name(f.office_of)}")
        elif isinstance(f, SpeechAct):
            lines.append(
                f"speech {found.name(f.speaker)} | {f.act} | {found.name(f.addressee)} | {'quoted' if f.quote else ''}"
            )
        elif isinstance(f, Initiative):
            lines.append(f"initiative {found.name(f.initiator)}")
    return sorted(lines)


def renamed(before: Readable, after: Readable, *pairs: tuple[str, str]) -> list[str]:
    """The facts of ``before`` with the first string of each pair replaced by the second (any label of it)."""
    lines = snapshot(before)
    for old, new in pairs:
        name = before.called(old)
        assert any(name in line for line in lines), f"{name!r} is in no fact"
        lines = [line.replace(name, after.called(new)) for line in lines]
    return sorted(lines)
