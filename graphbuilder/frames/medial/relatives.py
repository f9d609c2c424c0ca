"""Relative pronouns and the nouns that they stand for: 'the council whose session', 'the state which'."""

from __future__ import annotations

from dataclasses import replace

from graphbuilder.frames.medial.line import Line, coordination
from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.grammar import Grammar


def name_owned(args: list[Element], line: Line, grammar: Grammar) -> list[Element]:
    """'совет, чье заседание …', 'декларация, проект которой …', 'A и B, чьи делегации …', 'президент, чья страна …'."""
    head = line.head
    assert head is not None
    out: list[Element] = []
    at = 0
    while at < len(args):
        element = args[at]
        follows = args[at + 1] if at + 1 < len(args) else None
        possessive = element.kind == "relative" and any(f.key in grammar.words["whose"] for f in element.readings)
        if possessive and follows is not None and follows.kind == "event" and head.kind == "body":
            follows.value.body = follows.value.body or head
        elif possessive and follows is not None and follows.kind == "delegation" and head.kind == "state":
            outer = line.outer.elements if line.outer is not None else [head]
            out.append(replace(follows, value=coordination(outer, head)))
            at += 2
            continue
        elif element.kind == "side" and follows is not None and follows.kind == "relative" and head.kind == "person":
            out.append(replace(head, case=element.case, start=element.start, end=follows.end))
            at += 2
            continue
        elif possessive and follows is not None and follows.kind == "side" and head.kind == "person":
            out.append(replace(head, case=follows.case, start=follows.start, end=follows.end))
            at += 2
            continue
        elif element.kind == "draft" and follows is not None and follows.kind == "relative" and head.kind == "document":
            value = replace(head.value, draft=True, subjects=list(head.value.subjects), embedded=[])
            drafted = replace(head, value=value, case=element.case, start=element.start, end=follows.end)
            drafted.readings = element.readings
            out.append(drafted)
            at += 2
            continue
        out.append(element)
        at += 1
    return out


def stand_in(element: Element, head: Element) -> Element:
    """A relative pronoun becomes the noun that it stands for."""
    if element.kind != "relative":
        return element
    if head.kind == "event" and head.value.place is not None and not any(f.case for f in element.readings):
        head = head.value.place  # 'с визитом в Каир, где …'
    readings = element.readings if any(f.case for f in element.readings) else head.readings
    return replace(head, case=element.case, start=element.start, end=element.end, readings=readings)
