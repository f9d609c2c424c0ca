"""Prepositions, simple and compound ('в ходе', 'во главе с'), and compound conjunctions, as elements of their own."""

from __future__ import annotations

from graphbuilder.languages.base import Form
from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.phrases.context import Context, Word


def prepositions(context: Context, elements: list[Element]) -> list[Element]:
    """``elements`` with prepositions marked: kind ``prep``, the value says what they mark in which case."""
    known, text = context.grammar.prepositions, context.text
    joining = context.grammar.joining_phrases
    lengths = context.grammar.preposition_lengths
    out: list[Element] = []
    at = 0
    count = len(elements)
    while at < count:
        here = elements[at]
        single = here.last - here.first == 1
        begins = here.word if single else text[here.start : here.end].partition(" ")[0].lower()
        if begins not in lengths:
            out.append(here)
            at += 1
            continue
        phrases = ((n, _phrase(context, elements, at, n)) for n in range(lengths[begins], 0, -1))
        length = next((n for n, phrase in phrases if phrase in known or phrase in joining), 0)
        if length > 1 and (_before_verb(context, elements, at + length) or _is_passive(context, elements, at, out)):
            length = 0  # 'is due to convene', 'was led by'
        if not length:
            out.append(here)
            at += 1
            continue
        first, last = elements[at], elements[at + length - 1]
        word = _phrase(context, elements, at, length)
        kind, value = ("prep", known[word]) if word in known else ("word", Word(word))
        found = Element(kind, first.first, last.last, first.start, last.end, Form(word, ""), value, word=word)
        found.quoted = first.quoted
        out.append(found)
        at += length
    return out


def _is_passive(context: Context, elements: list[Element], at: int, before: list[Element]) -> bool:
    """'was led by': a verb and its doer, no preposition."""
    by = elements[at + 1].word if at + 1 < len(elements) else ""
    return bool(before) and by in context.grammar.words["by"] and before[-1].word in context.grammar.words["be_forms"]


def _before_verb(context: Context, elements: list[Element], at: int) -> bool:
    """True where a preposition in 'to' would stand before an infinitive."""
    if not context.grammar.language.order_marks or elements[at - 1].word != "to" or at >= len(elements):
        return False
    verb = elements[at]
    helps = verb.word in context.grammar.words["be_forms"]
    return helps or (
        verb.kind == "verb" and any(f.verb is not None and f.verb.role == "nominal" for f in verb.readings)
    )


def _phrase(context: Context, elements: list[Element], at: int, length: int) -> str:
    chosen = elements[at : at + length]
    if len(chosen) < length or any(e.kind in ("punct", "person") for e in chosen):
        return ""
    following = elements[at + length] if at + length < len(elements) else None
    if any(e.kind == "time" for e in chosen) and (length > 1 or following is None or following.kind != "event"):
        return ""  # 'накануне' is a day, but 'накануне сессии'
    capital = length == 1 and chosen[0].first > 0 and context.is_capital(chosen[0])
    if at and elements[at - 1].word in context.grammar.words["articles"]:
        return ""  # 'the following summit'
    if _is_initial(context, elements, at) or (capital and elements[at - 1].kind != "punct"):
        return ""
    return context.text[chosen[0].start : chosen[-1].end].lower()


def _is_initial(context: Context, elements: list[Element], at: int) -> bool:
    """'К. Токаев', 'С. Лавров'."""
    if not context.is_capital(elements[at]) or at + 1 >= len(elements):
        return False
    return elements[at + 1].value == "." and elements[at + 1].start == elements[at].end
