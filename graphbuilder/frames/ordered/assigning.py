"""Gives each group of a verb the elements of its clause."""

from __future__ import annotations

from dataclasses import replace

from graphbuilder.frames.clauses import AGENTS
from graphbuilder.frames.ordered.cutting import cut_clause
from graphbuilder.frames.ordered.groups import Group
from graphbuilder.frames.ordered.heads import find_head
from graphbuilder.frames.ordered.inserted import cut_inserted, find_antecedent, find_relative, lacks_subject, stand_in
from graphbuilder.frames.ordered.sentence import CLASSES, NOMINAL, OPENS, Sentence, mark
from graphbuilder.frames.ordered.subjects import spread_subjects
from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.phrases import is_dash


def assign(sentence: Sentence, groups: list[Group]) -> None:
    """Gives each group the elements of its clause and its subject."""
    taken = {i for g in groups for i in range(g.first, g.last + 1)}
    bounds: list[list[int]] = [list(g.inner) for g in groups]
    pending: list[int] = []
    """What stands before inserted clauses and still waits for its verb."""
    main: Group | None = None
    """The finite verb of the clause that an inserted one interrupts."""
    waiting = False
    """``pending`` is the subject of a new clause."""
    begin = 0
    for number, group in enumerate(groups):
        zone = [i for i in range(begin, group.first) if i not in taken]
        begin = group.last + 1
        previous = groups[number - 1] if number else None
        target = bounds[number - 1] if previous is not None else pending
        if group.kind in ("infinitive", "gerund", "participle", "premodifier", "absolute"):
            cut = cut_inserted(sentence, group, zone)
            waits = main is not None and group.kind in ("participle", "gerund") and _waits(sentence, groups, number)
            fresh = cut_clause(sentence, zone[:cut], groups, number) if waits else cut
            target += zone[:fresh]
            pending += zone[fresh:cut]
            waiting = waiting or fresh < cut
            bounds[number] += zone[cut:]
            find_head(sentence, group, groups, number, zone[:cut])
            continue
        relative = find_relative(sentence, zone)
        if relative is not None:
            outer = zone[:relative]
            waits = main is not None and _waits(sentence, groups, number)
            cut = cut_clause(sentence, outer, groups, number) if waits else len(outer)
            target += outer[:cut]
            pending += outer[cut:]
            waiting = waiting or cut < len(outer)
            group.relative = find_antecedent(sentence, zone, relative, groups, number)
            own = zone[relative:]
            bounds[number] += own
            stand_in(sentence, group, bounds[number])
            group.subjects = [group.relative] if group.relative is not None and lacks_subject(sentence, own) else []
            _name_subjects(sentence, group, [i for i in own if sentence.elements[i].kind != "relative"])
            continue
        _promote(sentence, zone, group)
        cut = cut_clause(sentence, zone, groups, number)
        if main is None and _interrupted(sentence, groups, number, zone, pending):
            cut = len(zone)
        own = zone[cut:]
        shares = not _nominatives(sentence, own)
        if previous is None:
            bounds[number][:0] = zone
        else:
            target += zone[:cut]
            bounds[number] += own
            inserted = previous.kind != "finite" or previous.relative is not None
            if shares and ((main is None and pending) or waiting) and inserted:
                bounds[number] = [*pending, *bounds[number]]
                pending, waiting = [], False
        if shares and main is not None and not _nominatives(sentence, bounds[number]):
            group.subjects = list(main.subjects)
        if previous is None:
            pending = []
        _name_subjects(sentence, group, bounds[number])
        main = group
    tail = [i for i in range(begin, len(sentence.elements)) if i not in taken]
    if groups:
        tail = _give_back(sentence, groups, bounds, tail)
        bounds[-1] += tail
    for group, own in zip(groups, bounds, strict=True):
        group.args = [_as(group, sentence.elements[i]) for i in own]
    spread_subjects(sentence, groups, pending)
    _date_line(sentence, groups)


def _date_line(sentence: Sentence, groups: list[Group]) -> None:
    """'VIENNA, 5 December – The council closed': the place before the news is where it was; the date is not."""
    place = sentence.elements[0]
    if place.kind != "place" or place.case != "nom":
        return
    dash = next((e for e in sentence.elements[1:8] if is_dash(e) or mark(e) == ":"), None)
    first = next((g for g in groups if g.kind == "finite"), None)
    if dash is None or first is None:
        return
    if dash.start > sentence.elements[first.first].start:
        return
    first.args = [e for e in first.args if e.start > dash.start]
    if first.tense == "past":
        first.args.append(replace(place, case="loc"))


def _promote(sentence: Sentence, zone: list[int], group: Group) -> None:
    """'before Panama takes over': a preposition that is a conjunction here, as its noun has a verb."""
    for at in range(len(zone) - 1, -1, -1):
        element = sentence.elements[zone[at]]
        if sentence.is_joint(zone[at]) or sentence.is_nominative(zone[at]):
            return
        if element.kind == "prep" and element.word in sentence.words["clause_openers"]:
            for noun in (sentence.elements[i] for i in zone[at + 1 :] if sentence.elements[i].kind in NOMINAL):
                if noun.case == next(iter(element.value.values())):
                    noun.case = "nom"
            element.kind = "conjunction"
            return


def _interrupted(sentence: Sentence, groups: list[Group], number: int, zone: list[int], pending: list[int]) -> bool:
    """'A memorandum granting Kuwait the status was signed': no mark parts the inserted clause from its verb."""
    previous = groups[number - 1] if number else None
    if previous is None or previous.kind not in ("gerund", "participle", "infinitive"):
        return False
    waiting = any(sentence.is_nominative(i) or _is_plain_noun(sentence, i) for i in pending)
    return waiting and not any(sentence.is_joint(i) or sentence.opens_clause(i) for i in zone)


def _is_plain_noun(sentence: Sentence, at: int) -> bool:
    element = sentence.elements[at]
    return element.kind == "word" and element.form.case == "nom" and not sentence.is_adverb(at)


def _give_back(sentence: Sentence, groups: list[Group], bounds: list[list[int]], tail: list[int]) -> list[int]:
    """'will pass from A, which has held it, to B': what follows the inserted clause goes on with the outer one."""
    last = groups[-1]
    outer = next((i for i in range(len(groups) - 2, -1, -1) if _is_main(groups[i])), None)
    if _is_main(last) or outer is None or last.kind not in ("finite", "participle"):
        return tail
    opened = last.first and any(mark(sentence.elements[i]) in OPENS for i in range(max(0, last.first - 4), last.first))
    for number, at in enumerate(tail[:-1]):
        if mark(sentence.elements[at]) != "," or not opened:
            continue
        following = sentence.elements[tail[number + 1]]
        joint = following.kind == "word" and following.word in sentence.words["and"]
        if following.kind == "prep" or joint:
            _mark_alike(sentence, bounds[outer], tail[number + 1 :])
            bounds[outer] += tail[number + 1 :]
            return tail[:number]
    return tail


def _mark_alike(sentence: Sentence, told: list[int], more: list[int]) -> None:
    """'joined by A, who chairs B, and C': what goes on with a list stands as its members do."""
    last = next((sentence.elements[i] for i in reversed(told) if sentence.elements[i].kind in NOMINAL), None)
    following = next((sentence.elements[i] for i in more if sentence.elements[i].kind in NOMINAL), None)
    if last is None or following is None or last.case not in ("by", "ins", "guest", "among"):
        return
    if following.case == "nom" and CLASSES.get(following.kind) == CLASSES.get(last.kind):
        following.case = last.case


def _is_main(group: Group) -> bool:
    return group.kind == "finite" and group.relative is None


def _waits(sentence: Sentence, groups: list[Group], number: int) -> bool:
    """The finite verb after an inserted clause has no subject of its own and no conjunction before it."""
    following = next((g for g in groups[number + 1 :] if g.kind == "finite"), None)
    if following is None:
        return False
    at = following.first - 1
    while at > groups[number].last and sentence.is_adverb(at):
        at -= 1
    return at > groups[number].last and mark(sentence.elements[at]) == ","


def _as(group: Group, element: Element) -> Element:
    """The element of a clause; a relative pronoun as the noun that it stands for."""
    if element.kind == "relative" and group.relative is not None:
        head = group.relative.value if group.relative.kind == "behalf" else group.relative
        return replace(head, case=element.case or "nom", start=element.start, end=element.end)
    return element


def _nominatives(sentence: Sentence, own: list[int]) -> list[int]:
    return [i for i in own if sentence.elements[i].kind in NOMINAL and sentence.elements[i].case == "nom"]


def _name_subjects(sentence: Sentence, group: Group, own: list[int]) -> None:
    subjects = [
        sentence.elements[i]
        for i in own
        if i < group.first and sentence.elements[i].case == "nom" and sentence.elements[i].kind in AGENTS
    ]
    if subjects:
        group.subjects = subjects
