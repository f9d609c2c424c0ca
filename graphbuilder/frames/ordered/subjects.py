"""The subjects of verbs, and what the verb of one clause makes of another."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from graphbuilder.frames.clauses import AGENTS, joins
from graphbuilder.frames.ordered.ellipses import join_as_did
from graphbuilder.frames.ordered.groups import Group
from graphbuilder.frames.ordered.sentence import NOMINAL, Sentence, mark, stems
from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.phrases import is_dash


def perceive(sentence: Sentence, groups: list[Group]) -> None:
    """'The council heard X report on …': the infinitive without 'to' has the tense of what governs it."""
    for outer, inner in pairwise(groups):
        heard = outer.kind == "finite" and sentence.words["perceiving"] & stems(sentence.elements[outer.main])
        bare = inner.kind == "finite" and inner.tense == "present" and inner.first == inner.main
        between = sentence.elements[outer.last + 1 : inner.first]
        if heard and bare and between and not any(e.kind == "punct" or joins(e, sentence.grammar) for e in between):
            inner.tense, inner.progressive = outer.tense, False


def spread_subjects(sentence: Sentence, groups: list[Group], pending: list[int]) -> None:
    """Objects after their verbs; subjects of inserted clauses; inverted subjects."""
    main: Group | None = None
    join_as_did(sentence, groups)
    _chair_beside(sentence, groups)
    for number, group in enumerate(groups):
        if group.kind == "none":
            continue
        verb = sentence.elements[group.main]
        for element in group.args:
            after = element.start > verb.start and element.case == "nom" and element.kind in NOMINAL
            listed = group.passive and _is_listed(sentence, group, element)
            if (
                after
                and not (listed or _inverted(sentence, group, element))
                and not any(element is e for e in group.also)
            ):
                element.case = "acc"
        if group.kind == "finite":
            _stand_for(sentence, group, main or group)
            if main is not None:
                _report(sentence, group, main)
            if not group.subjects and _inverts(sentence, group):
                group.subjects = [
                    e for e in group.args if e.kind in AGENTS and e.case == "nom" and e.start > verb.start
                ]
            if not group.subjects and group.relative is None and main is not None:
                own = [e for e in group.args if e.case == "nom" and e.kind in NOMINAL]
                group.subjects = [] if own else main.subjects
                if not own and (main.passive or not main.subjects):
                    things = [e for e in main.args if e.case == "nom" and e.kind in NOMINAL]
                    group.args = [*things, *group.args]
            if main is not None and _is_joined_to_plan(group, main):
                group.tense, group.progressive = "future", False
            if group.relative is None:
                main = group
        elif group.kind in ("gerund", "infinitive") and not group.subjects:
            later = (g for g in groups[number + 1 :] if g.kind == "finite" and g.relative is None)
            outer = main or next(later, None)
            if outer is not None:
                group.subjects = (
                    _told_of(sentence, group, outer)
                    or outer.subjects
                    or [
                        sentence.elements[i]
                        for i in pending
                        if sentence.elements[i].case == "nom" and sentence.elements[i].kind in AGENTS
                    ]
                )
                if not group.tense:
                    group.tense = outer.tense
                at_once = outer.last + 1 == group.first and group.kind == "gerund"
                if at_once and sentence.words["proposing_verbs"] & stems(sentence.elements[outer.main]):
                    group.tense = "proposed"  # 'proposed signing a plan'
        if group.kind == "infinitive":
            _govern(sentence, groups, number)
        group.subjects = [*group.subjects, *group.also]


def _is_joined_to_plan(group: Group, main: Group) -> bool:
    """'would pay a visit and hold talks': of one subject, the second form without its 'would'."""
    joined = bool(group.subjects) and group.subjects == main.subjects and group.relative is None
    return joined and main.tense == "future" and group.tense == "present"


def _is_listed(sentence: Sentence, group: Group, element: Element) -> bool:
    """'Two documents were signed: A and B'."""
    marks = [e for e in sentence.elements if e.end <= element.start and e.start >= sentence.elements[group.main].end]
    return element.kind == "document" and any(mark(e) == ":" or is_dash(e) for e in marks)


def _report(sentence: Sentence, group: Group, main: Group) -> None:
    """'said that X would chair', 'it was decided that X would': a plan; 'denied that X would': nothing."""
    element = sentence.elements[main.main]
    between = sentence.elements[main.last + 1 : group.first]
    if sentence.words["denying_verbs"] & stems(element) and any(e.word in sentence.words["reported"] for e in between):
        group.tense = "unreal"
        return
    told = element.word in sentence.words["decided"] or sentence.states(main.main, "speech")
    if told and group.tense == "unreal" and sentence.word(group.first) in sentence.words["reported_future"]:
        group.tense = "future"


def _told_of(sentence: Sentence, group: Group, outer: Group) -> list[Element]:
    """'congratulated X on taking over', 'thanked X for chairing': the object does what the gerund says."""
    if group.kind != "gerund" or group.first == 0 or sentence.elements[group.first - 1].kind != "prep":
        return []
    if sentence.elements[group.first - 1].word not in sentence.words["for_doing"] or not sentence.states(
        outer.main, "speech"
    ):
        return []
    return [e for e in outer.args if e.case == "acc" and e.kind in AGENTS]


def _chair_beside(sentence: Sentence, groups: list[Group]) -> None:
    """'a session with X in the chair': X chairs the event that is named before; 'With X presiding, the summit …'."""
    for group in groups:
        aside = group.kind == "absolute" or (group.kind == "gerund" and _follows_with(sentence, group))
        if aside and group.subjects and sentence.states(group.main, "chair"):
            ahead = group.subjects[0].start
            events = [e for e in sentence.elements if e.kind == "event"]
            event = next((e for e in reversed(events) if e.start < ahead), None)
            if event is None and group.kind == "gerund":
                event = next((e for e in events if e.start > ahead and e.case == "nom"), None)
            if event is not None:
                event.value.chairs += group.subjects
                group.kind = "none"


def _follows_with(sentence: Sentence, group: Group) -> bool:
    """'with X presiding': the preposition before the subject."""
    start = group.subjects[0].start if group.subjects else 0
    before = next((e for e in reversed(sentence.elements) if e.start < start), None)
    return before is not None and before.kind == "prep" and before.word in sentence.words["absolute"]


def _stand_for(sentence: Sentence, group: Group, main: Group) -> None:
    """'which it chairs': a pronoun in the subject means the subject of the clause before."""
    told = main.subjects if main is not group else []
    named = [e for e in told if e.kind in ("state", "person", "body")]
    people = [e for e in named if e.kind == "person"]
    if len(people) > 1 and [e.value for e in group.subjects if e.kind == "pronoun"] == ["both"]:
        group.subjects = [replace(e, case="nom") for e in people]  # 'A and B spoke when they met'
        group.args = [*group.subjects, *(e for e in group.args if e.kind != "pronoun" or e.value != "both")]
        return
    for at, element in enumerate(group.subjects):
        thing = element.word == "it"
        found = next((e for e in named if (e.kind != "person") == thing), None)
        if thing and found is None:
            found = next((e for e in reversed(sentence.elements) if e.kind == "body" and e.start < element.start), None)
        own = element.kind == "side" and element.senses.get("determiner") in sentence.words["possessives"]
        found = next(iter(named), None) if own else found
        if own and found is None:
            found = next(
                (e for e in reversed(sentence.elements) if e.kind == "person" and e.start < element.start), None
            )
        if (own or (element.kind == "pronoun" and element.value == "one")) and found is not None:
            stands = replace(found, case="nom", start=element.start, end=element.end)
            group.subjects[at] = stands
            group.args = [stands if e is element else e for e in group.args]


def _govern(sentence: Sentence, groups: list[Group], number: int) -> None:
    """'agreed to hold', 'proposed to hold': what the verb before an infinitive makes of it."""
    group = groups[number]
    previous = groups[number - 1] if number else None
    if group.passive and group.head is not None:
        group.kind, group.tense, group.planned = "participle", "future", True
        return
    said = stems(sentence.elements[previous.main]) if previous is not None else set()
    if previous is not None and sentence.words["accepting_verbs"] & said and not previous.negative:
        between = sentence.elements[previous.last + 1 : group.first]
        if any(e.word in sentence.words["invitations"] for e in between):
            group.kind, group.tense, group.planned = "finite", "future", True
            return
    if previous is not None and previous.tense != "unreal" and not previous.negative:
        if sentence.words["proposing_verbs"] & said:
            group.kind, group.tense, group.planned = "finite", "proposed", True
            return
        if sentence.words["planning_verbs"] & said:
            group.kind, group.tense, group.planned = "finite", "future", True
            return
    group.tense = "unreal"


def _inverts(sentence: Sentence, group: Group) -> bool:
    """'Also present were A and B', 'Among the speakers was X': the subject follows the copula."""
    return (
        group.inverted
        or sentence.is_one_of(group.main, "be_forms")
        or (group.passive and not any(e.kind in NOMINAL and e.case == "nom" for e in group.args))
    )


def _inverted(sentence: Sentence, group: Group, element: Element) -> bool:
    return (
        not group.subjects
        and group.kind == "finite"
        and (group.inverted or sentence.is_one_of(group.main, "be_forms"))
        and (
            not any(
                e.case == "nom" and e.kind in NOMINAL and e.start < sentence.elements[group.main].start
                for e in group.args
            )
        )
    )
