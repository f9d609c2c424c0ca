"""A dash in the place of a verb said before: 'делегацию A возглавил X, B – Y', 'в среду он принял X, в пятницу – Y'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphbuilder.frames.medial.line import Line, is_ambiguous
from graphbuilder.mentions.elements import Element, EventMention
from graphbuilder.mentions.phrases import is_dash

_GOALS = frozenset(("place", "state"))
_WHERE = frozenset(("loc", "dat", "acc"))
_REPEATED = frozenset(("state", "body", "side", "delegation", "behalf"))
"""Kinds of what someone acts for, which 'A was represented by X, B by Y' names anew."""
_ANEW = {"person": "person", "office": "person", "place": "place", "time": "time", "event": "event", "form": "form"}
"""Kinds of what any clause may name anew, and which of them stand for one another."""


def say_again(line: Line) -> None:
    """'делегацию A возглавил X, B – Y', 'в мае он посетил A, в июне – B': a dash stands for the verb said before."""
    for predicate in list(line.predicates):
        represents = any(frame.fact == "represents" for frame in predicate.frames)
        while (at := _gap(predicate.args, represents=represents)) is not None:
            args = predicate.args
            end = next((i for i in range(at + 3, len(args) - 1) if is_dash(args[i + 1])), len(args))
            said = [e for e in args[at:end] if e.kind != "punct" and not _is_possessive(e)]
            line.predicates.append(replace(predicate, args=_as_said(args[:at], said), subjects=[]))
            predicate.args = [*args[:at], *args[end:]]


def _as_said(before: Sequence[Element], said: list[Element]) -> list[Element]:
    """What is said anew, marked as its like in the clause before; a place said once is that of both."""
    first, other = said[0], said[1]
    if first.kind == "demonym":
        said[0] = replace(first, kind="delegation", value=[first], case="acc", senses={"delegation": "delegation"})
    elif any(e.kind in ("person", "office", "form") for e in said) and _ANEW.get(first.kind):
        said += _carried(before, said)
    elif first.kind == "time":
        goal = next(e for e in before if e.kind in _GOALS)
        said[1] = replace(other, case="acc" if goal.case == "nom" else goal.case)
    elif other.kind in ("time", "prep"):
        said += [e for e in before if e.kind in _GOALS]
    return said


def _carried(before: Sequence[Element], said: Sequence[Element]) -> list[Element]:
    """What the clause before says of both: its event, which is another one here, and its place."""
    anew = {_ANEW.get(e.kind) for e in said}
    carried = [e for e in before if e.kind in _GOALS and e.case in _WHERE and "place" not in anew]
    for element in before if "event" not in anew else ():
        if element.kind == "event" and element.case in ("acc", "nom"):
            mention: EventMention = element.value
            another = replace(mention, guests=[], when=None if "time" in anew else mention.when)
            another.forms = [e.value for e in said if e.kind == "form"] or list(mention.forms)
            carried.append(replace(element, value=another))
        elif element.kind == "event":
            carried.append(element)
    return carried


def _gap(args: Sequence[Element], *, represents: bool) -> int | None:
    """Where 'B – Y' begins that repeats what was said of A and X, None where nothing does."""
    for at in range(1, len(args) - 2):
        if not is_dash(args[at + 1]):
            continue
        who = next((e for e in args[at + 2 : at + 4] if not _is_possessive(e)), args[at + 2])
        if _repeats(args[:at], args[at], who, represents=represents) or _begins_anew(args, at):
            return at
    return None


def _begins_anew(args: Sequence[Element], at: int) -> bool:
    """', а в среду – с Y', ', с Y – во вторник': both have their likes in the clause before."""
    begin = at - (args[at - 1].kind == "prep")
    before, opened = args[:begin], args[begin - 1] if begin else None
    if opened is None or not (opened.value == "," or (opened.kind == "word" and opened.word in ("а", "и"))):
        return False
    other = next((e for e in args[at + 2 : at + 5] if e.kind != "prep" and not _is_possessive(e)), None)
    if other is None or _ANEW.get(other.kind) == _ANEW.get(args[at].kind) == "time":
        return False
    return all(_has_like(before, e) for e in (args[at], other)) and args[at].case != other.case


def _has_like(before: Sequence[Element], element: Element) -> bool:
    kind = _ANEW.get(element.kind)
    if kind == "form":
        return any(e.kind == "event" and isinstance(e.value, EventMention) and e.value.forms for e in before)
    return kind is not None and any(_ANEW.get(e.kind) == kind and e.case == element.case for e in before)


def _is_possessive(element: Element) -> bool:
    """'его коллега'."""
    return element.kind == "pronoun" and element.case == "gen"


def _repeats(before: Sequence[Element], whose: Element, who: Element, *, represents: bool) -> bool:
    """True where ``whose`` and ``who`` have their likes in the clause before."""
    if whose.kind == "time":
        return who.kind in _GOALS and {"time", who.kind} <= {e.kind for e in before}
    if whose.kind in ("office", "group") and whose.case == "nom":
        alike = any(e.kind in ("office", "group") and e.case == "nom" for e in before)
        return who.kind == "time" and alike and any(e.kind == "time" for e in before)
    if who.kind not in ("person", "office"):
        return False
    if whose.kind == "demonym":
        return any(e.kind == "delegation" for e in before)
    same = [e for e in before if (e.kind == "behalf") == (whose.kind == "behalf")]
    return _is_repeated(whose) and (represents or any(_is_repeated(e) for e in same))


def _is_repeated(element: Element) -> bool:
    return element.kind in _REPEATED and (element.case in ("acc", "behalf") or is_ambiguous(element))
