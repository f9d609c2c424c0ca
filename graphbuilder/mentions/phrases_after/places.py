"""Places: 'город Мешхед', 'столица Беларуси', 'казахстанская столица', names outside the lexicon."""

from __future__ import annotations

from graphbuilder.languages.base import Form
from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.phrases.context import Context, is_dash
from graphbuilder.mentions.phrases_after.walk import agree, is_attribute, join, owner_before, owners, settle

_STATES = frozenset(("state",))
_INSIDE = frozenset(("in", "near", "outside"))
_WITHIN = frozenset(("do", "de", "la", "del", "of", "upon", "al", "el"))
"""Small words within the name of a place."""
_NOUNS = frozenset(("event", "document", "office", "group", "members", "body", "chair", "side"))
_LONGEST_PLACE = 4


def place(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """A noun of place with the name after it, or with its state."""
    if element.value.capital and element.first > 0:
        return None
    return _capital(context, before, element, after) or _settlement(context, before, element, after)


def _capital(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    form = context.grammar.reading(element, context.grammar.capital_nouns)
    if form is None:
        return None
    found = owners(context, after, _STATES, several=False)
    if not found and before and before[-1].kind == "demonym" and agree(before[-1], element):
        found = [before.pop()]
    if not found and (owner := owner_before(context, before, element)) is not None:
        found = [owner]  # "Tonga's capital"
    return join("place", [element, *found], element, {"capital": found[0].value}) if found else None


def _settlement(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    if not after or not context.grammar.is_settlement(element):
        return None
    if after[-1].value == "." and len(after) > 1 and after[-1].start == element.end and len(element.word) < 3:
        after.pop()
    named = after[-1]
    if named.kind != "place" and not (context.is_name(named) and len(named.value.text) > 2):
        return None
    after.pop()
    value = named.value if named.kind == "place" else {"name": context.words(named)}
    parts = [element, named]
    order = context.grammar.language.order_marks
    if order and before and before[-1].kind == "place" and element.start - before[-1].end == 1:
        parts.append(before.pop())  # 'the Black Sea resort of Sochi'
    if before and before[-1].kind == "demonym" and agree(before[-1], element):
        parts.append(before.pop())
    made = join("place", parts, element, value)
    if order and before and before[-1].kind == "prep" and before[-1].word in context.grammar.words["on"]:
        settle(made, "loc")  # 'on the island of Langkawi'
    return made


def unlisted_place(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'в Мешхеде': a capitalised word outside the lexicon after 'in', in the locative."""
    if context.grammar.language.order_marks:
        return _unlisted(context, before, element, after)
    if (
        element.first == 0
        or not context.is_capital(element)
        or not before
        or before[-1].word not in context.grammar.words["in"]
    ):
        return None
    if after and after[-1].readings and is_attribute(context, element, after[-1]):
        return None
    if context.words(element).isupper() or (after and context.is_name(after[-1])):
        return None
    language = context.grammar.language
    forms = [f for f in element.readings if f.case == "loc" and f.verb is None and not f.plural]
    if not forms:
        return None
    names = [language.nominative(context.words(element), form) for form in forms]
    # most foreign towns end in a consonant: 'в Мешхеде' is Мешхед before it is Мешхеда
    name = next((n for n in names if not n.endswith(context.grammar.feminine_lemmas)), names[0])
    made = join("place", [element], element, {"name": name})
    made.readings, made.form = (Form(name.lower(), "loc"),), Form(name.lower(), "loc")
    return made


def _unlisted(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'in Montego Bay', 'in Foz do Iguaçu', 'NUKU'ALOFA –': capitalised words after 'in' or before the news."""
    if not context.is_name(element) or len(context.words(element)) < 3:
        return None
    if (venue := _venue(context, before, element, after)) is not None:
        return venue
    line = not before and _opens_news(context, after)
    governed = bool(before) and before[-1].kind == "prep" and before[-1].word in _INSIDE
    if not (governed or line) or "determiner" in element.senses:
        return None
    taken = [element]
    while after and len(taken) < _LONGEST_PLACE:
        top = after[-1]
        joint = len(after) > 1 and top.kind in ("word", "prep") and top.word in _WITHIN and context.is_name(after[-2])
        if not (context.is_name(top) or joint):
            break
        taken.append(after.pop())
    following = after[-1] if after else None
    plain = following is not None and following.kind == "word" and not context.is_capital(following)
    noun = following is not None and following.kind in _NOUNS and not context.is_capital(following)
    if noun or (plain and following is not None and is_attribute(context, following, element)):
        after.extend(reversed(taken[1:]))
        return None
    name = context.text[element.start : taken[-1].end]
    if name.isupper():
        if not line:
            return None
        name = "-".join(part.title() for part in name.split("-")) if "'" not in name else name.capitalize()
    return join("place", taken, element, {"name": name})


def _venue(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'at Vihula Manor', 'at the Élysée Palace': a name that ends in the noun of a venue."""
    if not before or before[-1].kind != "prep" or before[-1].word not in context.grammar.words["in"]:
        return None
    length = 0
    while length < _LONGEST_PLACE and length < len(after) and context.is_capital(after[-1 - length]):
        length += 1
        if after[-length].kind == "word" and context.grammar.is_venue(after[-length]):
            taken = after[len(after) - length :]
            del after[len(after) - length :]
            parts = [element, *taken]
            return join("place", parts, element, {"name": context.text[element.start : taken[0].end], "venue": True})
        if after[-length].kind not in ("word", "place", "demonym"):
            return None
    return None


def _opens_news(context: Context, after: list[Element]) -> bool:
    """A dash or colon soon follows, with only a state and a date before it."""
    for element in reversed(after[-9:]):
        if is_dash(element) or element.value == ":":
            return True
        if (
            not (element.kind in ("time", "state", "place", "punct") or context.is_name(element))
            or element.value == "."
        ):
            return False
    return False
