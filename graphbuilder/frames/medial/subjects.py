"""Who does it: subjects told from objects, and clauses without a subject that share one."""

from __future__ import annotations

from collections.abc import Set

from graphbuilder.frames.clauses import AGENTS, Predicate
from graphbuilder.frames.medial.ellipsis import say_again
from graphbuilder.frames.medial.line import NOMINAL, THINGS, Line, coordination, is_ambiguous, stems_of, subjects_of
from graphbuilder.frames.sessions import give_body
from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.grammar import Grammar

_NOMINAL_OR_PLACE, _AGENTS_OR_PLACE = NOMINAL | {"place"}, AGENTS | {"place"}


def link(line: Line, grammar: Grammar, fresh: Set[int]) -> None:
    """Tells subjects from objects; a clause without a subject shares that of the clause before.

    ``fresh`` are offsets of verbs whose clause begins anew: it shares none.
    """
    before: list[Element] = []
    things: list[Element] = []
    denied = False
    say_again(line)
    for predicate in sorted(line.predicates, key=lambda p: p.element.start):
        if denied and predicate.element.start in fresh:
            predicate.tense = "unreal"  # 'denied that …'
        denied = bool(grammar.words["denying_verbs"] & stems_of(predicate.element))
        if predicate.role == "attributive":
            _tell_apart(predicate, inherits=predicate.head is not None and not predicate.passive)
            predicate.subjects = subjects_of(predicate)
            continue
        if predicate.element.start in fresh:
            before = []
        inherits = bool(before) or line.role == "gerund" or _where(line, predicate)
        _tell_apart(predicate, inherits=inherits)
        predicate.subjects = subjects_of(predicate)
        if not predicate.subjects and not predicate.passive:
            predicate.subjects = before
        elif predicate.passive and not any(e.case == "nom" and e.kind in NOMINAL for e in predicate.args):
            predicate.args = [*(e for e in before if e.kind in ("person", "pronoun")), *predicate.args]
        impersonal = line.role == "relative" and any(e.case == "acc" for e in predicate.args)
        shares = line.role == "gerund" or (line.role == "relative" and not predicate.passive and not impersonal)
        if shares and not predicate.subjects and line.outer is not None:
            predicate.subjects = _line_subjects(line.outer, predicate)
        if any(e.case == "nom" and e.kind in NOMINAL for e in predicate.args):
            told = THINGS | {"pronoun"} if _takes_place(predicate) else THINGS
            things = [e for e in predicate.args if e.case == "nom" and e.kind in told]
        elif any(e.kind == "demonym" and e.case == "nom" for e in predicate.args):
            things = []  # 'лаосское председательство началось в мае, непальское длилось год'
        elif things and (predicate.passive or _takes_place(predicate)) and predicate.role == "finite":
            predicate.args = [*things, *predicate.args]  # 'назначена на 5 мая и пройдет в Минске'
        give_body(predicate)
        if line.role == "gerund" and not predicate.tense:
            outer = line.outer.predicates if line.outer is not None else []
            predicate.tense = next((p.tense for p in outer if p.role == "finite"), "past")
        if predicate.role in ("finite", "linked") and predicate.subjects:
            before = predicate.subjects


def _where(line: Line, predicate: Predicate) -> bool:
    """'Самарканд, где открыл форум': the clause is of the subject of the one around it, whose nouns are its objects."""
    if line.role != "relative" or line.outer is None or predicate.passive or not _line_subjects(line.outer, predicate):
        return False
    return not any(e.case == "nom" and e.kind in AGENTS for e in predicate.args)


def _line_subjects(line: Line, predicate: Predicate) -> list[Element]:
    finite = [p for p in line.predicates if p.role == "finite"]
    nearest = sorted(finite, key=lambda p: abs(p.element.start - predicate.element.start))
    for candidate in nearest:
        if found := candidate.subjects or subjects_of(candidate):
            return found
    return []


def _takes_place(predicate: Predicate) -> bool:
    """True for a verb whose subject is an event."""
    return any(frame.roles.get("event") == frozenset(("nom",)) for frame in predicate.frames)


def _tell_apart(predicate: Predicate, *, inherits: bool) -> None:
    """Of nouns whose nominative and accusative are alike, one is the subject and the others are objects."""
    if predicate.passive:
        return
    intransitive = {
        role
        for frame in predicate.frames
        for role, markings in frame.roles.items()
        if role in ("event", "chair") and markings == frozenset(("nom",))
    }
    nominative = [
        e
        for e in predicate.args
        if e.case == "nom" and e.kind in _NOMINAL_OR_PLACE and not _subject_of(intransitive, e)
    ]
    sure = [e for e in nominative if not is_ambiguous(e)]
    agents = [e for e in nominative if e.kind in _AGENTS_OR_PLACE]
    if predicate.role == "attributive" and inherits:
        for element in nominative:
            if is_ambiguous(element):
                _make_object(element)
        return
    doers = [e for e in sure if e.kind in AGENTS or e.kind == "members"]
    if doers:
        joined = [m for e in doers for m in coordination(predicate.args, e)]
        for element in nominative:
            if is_ambiguous(element) and not any(element is e for e in joined):
                _make_object(element)
        return
    if agents:
        subject = agents[0]
        led = [e for e in agents if e.kind == "body" and is_ambiguous(e)]
        if (
            led
            and len(led) < len(agents)
            and any({"acc", "by"} & frame.roles.get("body", frozenset()) for frame in predicate.frames)
        ):
            for body in led:
                _make_object(body)  # 'ШОС возглавит Лаос': a body is headed by a state
            subject = next(e for e in agents if not any(e is body for body in led))
        elif len(agents) > 1:
            ahead = [e for e in agents if e.start < predicate.element.start]
            subject = ahead[-1] if ahead else agents[0]
        run = coordination(predicate.args, subject)
        objects = [e for e in predicate.args if e.case == "acc" and e.kind in NOMINAL]
        object_told = any(e.kind == "pronoun" or not is_ambiguous(e) for e in objects)
        if inherits and subject.start > predicate.element.start and predicate.role != "attributive" and not object_told:
            run = []
        for element in nominative:
            if is_ambiguous(element) and not any(element is e for e in run):
                _make_object(element)
        return
    if inherits or any(e.kind in THINGS for e in sure):
        for element in nominative:
            if is_ambiguous(element):
                _make_object(element)


def _subject_of(intransitive: set[str], element: Element) -> bool:
    """True for what 'takes place' or 'passes to': it is no object."""
    return ("chair" if element.kind == "echo" else element.kind) in intransitive


def _make_object(element: Element) -> None:
    element.case = "acc"
