"""The chairmanship as a noun with its holder, body and period."""

from __future__ import annotations

from graphbuilder.mentions.elements import ChairNoun, Element
from graphbuilder.mentions.phrases.context import Context, Go, fold


def chair(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'Тәжікстанның 2018 жылы Достастықтағы төрағалығы'."""
    if isinstance(element.value, ChairNoun):
        return False
    noun = ChairNoun()
    start = element
    taken: list[Element] = []
    while out:
        top = out[-1]
        if _is_holder(noun, top, element):
            noun.holder = start = out.pop()
            break
        if _qualifies(noun, top, element) is Go.STOP:
            break
        start = out.pop()
        taken.insert(0, start)
    if noun.holder is None and noun.when is not None and taken and taken[0].kind == "time":
        # a date at the beginning belongs to the clause
        noun.when = None
        start = taken[1] if len(taken) > 1 else element
        out.append(taken[0])
    out.append(fold("chair", start, element, noun))
    return True


def _is_holder(noun: ChairNoun, top: Element, head: Element) -> bool:
    """'Ресейдің төрағалығы', 'ресейлік төрағалық', 'Ресей төрағалығы'."""
    if top.kind == "demonym":
        return True
    if top.kind not in ("state", "person", "side"):
        return False
    if top.form.case == "gen":
        return True
    # 'Лаос АСЕАН төрағалығын алды': before a body the state is the subject of the clause
    return top.kind == "state" and top.form.case == "nom" and head.form.possessive == "3" and noun.body is None


def _is_chaired(body: Element, head: Element) -> bool:
    """'Достастықтағы төрағалық', 'АСЕАН төрағалығы'."""
    case = body.form.case
    return case in ("attr", "dat", "loc", "gen") or (case in ("nom", "") and head.form.possessive == "3")


def _qualifies(noun: ChairNoun, top: Element, head: Element) -> Go:
    """'2018 жылғы', 'Достастықтағы', 'осы': the period, the body, or that it is the one told of."""
    if top.kind == "time" and noun.when is None:
        noun.when = top.value
    elif top.kind == "body" and noun.body is None and _is_chaired(top, head):
        noun.body = top
    elif top.kind in ("next", "same", "previous"):
        noun.same = noun.same or top.kind == "same"
    else:
        return Go.STOP
    return Go.TAKE
