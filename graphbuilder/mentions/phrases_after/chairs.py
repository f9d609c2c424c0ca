"""The chairmanship as a noun: 'председательство Таджикистана в СНГ в 2018 году', 'казахстанское председательство'."""

from __future__ import annotations

from graphbuilder.mentions.elements import ChairNoun, Element
from graphbuilder.mentions.phrases.context import Context
from graphbuilder.mentions.phrases_after.walk import absorb, can, is_attribute, join, owner_before, settle

_HOLDERS = frozenset(("state", "person", "office", "side"))


def chair(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """The noun with its holder, body and period after it, and the adjectives before it."""
    led = bool(after) and after[-1].kind == "body" and can(after[-1], "ins") and not can(after[-1], "gen")
    if (element.kind == "echo" and not (led and _governs_ins(context, element))) or isinstance(
        element.value, ChairNoun
    ):
        return _echo_of(context, element, after)
    noun = ChairNoun()
    parts = [element]
    while after:
        top = after[-1]
        if top.kind in _HOLDERS and noun.holder is None and can(top, "gen") and len(parts) == 1:
            noun.holder = top
            settle(top, "gen")
        elif top.kind == "body" and noun.body is None and _governs_ins(context, element) and can(top, "ins"):
            noun.body = top  # 'руководство Группой 77'
            settle(top, "ins")
        elif top.kind == "body" and noun.body is None and can(top, "gen") and len(parts) < 3:
            noun.body = top
            settle(top, "gen")
        elif top.kind == "time" and noun.when is None and (top.case == "attr" or top.value.is_year):
            noun.when = top.value
        elif _is_in_body(context, after) and noun.body is None:
            parts.append(after.pop())
            noun.body = top = after[-1]
            settle(top, "loc")
        else:
            break
        parts.append(after.pop())
    while before and _qualifies(context, before[-1], element):
        top = before[-1]
        if top.kind == "demonym" and noun.holder is None:
            noun.holder = top
        elif top.kind == "time":
            noun.when = noun.when or top.value
        elif top.kind == "same":
            noun.same = True
        if top.kind != "time":
            absorb(element, top)
        parts.append(before.pop())
    while context.grammar.language.order_marks and (owner := owner_before(context, before, element)) is not None:
        parts.append(owner)
        if owner.kind == "body" and noun.body is None:
            noun.body = owner
        elif owner.kind != "body" and noun.holder is None:
            noun.holder = owner
        else:
            break
        while before and before[-1].kind != "demonym" and _qualifies(context, before[-1], element):
            if before[-1].kind == "time":
                noun.when = noun.when or before[-1].value
            parts.append(before.pop())
    return join("chair", parts, element, noun)


def _qualifies(context: Context, before: Element, element: Element) -> bool:
    return is_attribute(context, before, element) or _is_period(before)


def _governs_ins(context: Context, element: Element) -> bool:
    return bool(context.grammar.words["governs_ins"] & {f.key for f in element.readings})


def _is_period(element: Element) -> bool:
    """'нынешний год председательства', '… на 2026 год'."""
    return element.kind == "time" and (element.case == "attr" or (element.value.is_year and element.case != "loc"))


def _is_in_body(context: Context, after: list[Element]) -> bool:
    """'в СНГ', 'в Совете министров'."""
    if len(after) < 2 or after[-1].kind != "prep" or after[-1].word not in context.grammar.words["in"]:
        return False
    return after[-2].kind == "body" and can(after[-2], "loc")


def _echo_of(context: Context, element: Element, after: list[Element]) -> Element | None:
    """'полномочия председателя ОТГ': an echo with its office is the chairmanship itself."""
    if element.kind != "echo" or not after or after[-1].kind != "office" or not can(after[-1], "gen"):
        return None
    if after[-1].value.role != "chair":
        context.make_word(element)  # 'пост генерального секретаря' is no chair
        return element
    office = after.pop()
    owner = next((o for o in office.value.owners if o.kind == "body"), None)
    return join("chair", [element, office], element, ChairNoun(body=owner))
