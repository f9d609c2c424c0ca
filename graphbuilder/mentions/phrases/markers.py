"""Words spelt like verbs that govern the noun before them."""

from __future__ import annotations

from graphbuilder.languages.base import Form
from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.phrases.context import Context, Word


def marker(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'көмекке қатысты қарар': a participle-like marker is no verb where its phrase goes on."""
    if element.word not in context.grammar.subject_markers or element.last - element.first > 1 or following is None:
        return False
    if following.kind in ("punct", "verb") or context.joins(following):
        return False
    word = Element(
        "word",
        element.first,
        element.last,
        element.start,
        element.end,
        Form(element.word, "nom"),
        Word(context.words(element)),
        word=element.word,
        case="nom",
    )
    out.append(word)
    return True
