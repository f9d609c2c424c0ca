"""Clauses within clauses: relative ones, and those of gerunds and of 'with'."""

from __future__ import annotations

from graphbuilder.frames.clauses import AGENTS
from graphbuilder.frames.ordered.groups import Group
from graphbuilder.frames.ordered.sentence import AGENTS_OR_THINGS, NOMINAL, STRONG, Sentence, mark
from graphbuilder.mentions.elements import Element

_PEOPLE = frozenset(("person", "office", "group", "pronoun"))
_ANTECEDENTS = NOMINAL | {"behalf"}


def cut_inserted(sentence: Sentence, group: Group, zone: list[int]) -> int:
    """Where in ``zone`` the elements of an inserted clause begin: before the noun that 'with' makes its subject."""
    cut = len(zone)
    while cut > 0 and (
        sentence.is_joint(zone[cut - 1])
        or sentence.is_adverb(zone[cut - 1])
        or (sentence.elements[zone[cut - 1]].kind == "prep" and group.kind == "gerund")
    ):
        cut -= 1
    if group.kind == "gerund" and cut == len(zone) and zone and group.first - 1 == zone[-1]:
        noun = sentence.elements[zone[-1]]
        if noun.kind in AGENTS and not any(sentence.elements[i].kind == "prep" for i in zone[-2:-1]):
            group.subjects = [noun]
    if group.kind not in ("gerund", "absolute", "infinitive"):
        return len(zone)
    if group.kind == "absolute" and (person := _set_apart_before(sentence, group)) is not None:
        group.subjects = [person]  # 'The host, X, in the chair, was joined by'
        return len(zone)
    back = cut - 1
    while back >= 0 and sentence.elements[zone[back]].kind != "verb":
        element = sentence.elements[zone[back]]
        if element.kind == "prep":
            comma = any(mark(sentence.elements[i]) == "," for i in zone[back + 1 :])
            chairing = group.kind == "absolute" or sentence.states(group.main, "chair")
            if element.word in sentence.words["absolute"] and (chairing or not comma):
                kinds = AGENTS | {"event"}
                named = [sentence.elements[i] for i in zone[back + 1 : cut] if sentence.elements[i].kind in kinds]
                if named and cut - back < 12:
                    if group.kind == "infinitive":
                        group.kind, group.tense, group.planned = "finite", "future", True
                    group.subjects = named
                    for subject in named:
                        subject.case = "nom"
                    return back
            break
        back -= 1
    return len(zone) if group.kind == "infinitive" else cut


def _set_apart_before(sentence: Sentence, group: Group) -> Element | None:
    """The person after whom a predicative stands between commas."""
    at = group.first
    if at < 2 or mark(sentence.elements[at - 1]) != "," or group.last + 1 >= len(sentence.elements):
        return None
    person = sentence.elements[at - 2]
    closed = mark(sentence.elements[group.last + 1]) == ","
    return person if closed and person.kind == "person" and person.case == "nom" else None


def find_relative(sentence: Sentence, zone: list[int]) -> int | None:
    """Where in ``zone`` a relative clause begins, with the preposition before its pronoun."""
    for number in range(len(zone) - 1, -1, -1):
        element = sentence.elements[zone[number]]
        if mark(element) in STRONG:
            return None
        last = number == len(zone) - 1 and number > 0
        if element.kind == "same" and element.word == "that" and last and sentence.is_noun(zone[number - 1]):
            element.kind = "relative"
            element.case = "nom"
        if element.kind != "relative" or element.word == "that":
            if element.kind != "relative" or number < len(zone) - 1 or number == 0:
                continue
            if sentence.elements[zone[number - 1]].kind not in NOMINAL:
                continue
        if number == 0 and element.word in ("where", "when"):
            return None
        governed = number > 0 and sentence.elements[zone[number - 1]].kind == "prep"
        if governed:
            prep = sentence.elements[zone[number - 1]]
            element.case = next(iter(prep.value.values()))
            return number - 1
        element.case = "loc" if element.word == "where" else "nom"
        return number
    return None


def lacks_subject(sentence: Sentence, own: list[int]) -> bool:
    """Whether nothing after the first element of a clause can be its subject."""
    return not any(
        sentence.elements[i].case == "nom" and sentence.elements[i].kind in AGENTS_OR_THINGS for i in own if i
    )


def find_antecedent(
    sentence: Sentence, zone: list[int], relative: int, groups: list[Group], number: int
) -> Element | None:
    """The noun that a relative clause which begins at ``relative`` in ``zone`` belongs to: 'who' is no thing,
    'which' no person.
    """
    pronoun = next(e.word for e in (sentence.elements[i] for i in zone[relative:]) if e.kind == "relative")
    candidates = [sentence.elements[i] for i in zone[:relative] if sentence.elements[i].kind in _ANTECEDENTS]
    if pronoun in sentence.words["relatives_of_people"]:
        people = [e for e in candidates if e.kind in _PEOPLE]
        candidates = people[-1:] or candidates
    elif pronoun in sentence.words["relatives_of_things"] and any(e.kind not in _PEOPLE for e in candidates):
        while candidates[-1].kind in _PEOPLE:
            candidates.pop()
    previous = groups[number - 1] if number else None
    if not candidates and previous is not None and previous.relative is not None:
        return previous.relative
    if candidates:
        aside = candidates[-1].kind in ("place", "state") and candidates[-1].case in ("gen", "loc", "dat", "around")
        things = [e for e in candidates[-3:] if e.kind in ("event", "document", "body", "chair")]
        return things[-1] if aside and things else candidates[-1]
    low = groups[number - 1].first if number else 0
    return next((e for e in reversed(sentence.elements[:low]) if e.kind in NOMINAL), None)


def stand_in(sentence: Sentence, group: Group, own: list[int]) -> None:
    """Object relatives: 'the chairmanship which it held': the pronoun is the object."""
    relative = next((i for i in own if sentence.elements[i].kind == "relative"), None)
    if relative is None:
        return
    element = sentence.elements[relative]
    follows = sentence.elements[relative + 1] if relative + 1 < len(sentence.elements) else None
    if element.word == "whose" and follows is not None and group.relative is not None:
        _whose(group.relative, follows)
        element.kind = "word"
        return
    others = [
        i for i in own if i > relative and sentence.elements[i].kind in AGENTS and sentence.elements[i].case == "nom"
    ]
    if element.case == "nom" and others:
        element.case = "acc"


def _whose(owner: Element, noun: Element) -> None:
    """'Lourenço, whose country chaired …', 'the council, whose session …'."""
    if owner.kind == "chair" and owner.value.holder is not None:
        owner = owner.value.holder  # 'under the chairmanship of X, whose country …'
    if noun.kind == "side":
        noun.kind, noun.value, noun.ref, noun.form = owner.kind, owner.value, owner.ref, owner.form
    elif noun.kind == "event" and owner.kind == "body":
        noun.value.body = noun.value.body or owner
    elif noun.kind == "event" and noun.value.type == "visit" and not noun.value.parties:
        people = [owner] if owner.kind in _PEOPLE else owner.value.guests if owner.kind == "event" else []
        noun.value.parties += people[-1:]  # 'the minister, whose visit began', 'talks with X, whose visit ends'
    elif noun.kind == "chair" and owner.kind in AGENTS:
        noun.value.holder = noun.value.holder or owner
