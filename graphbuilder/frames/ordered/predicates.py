"""Predicates, from groups of verbs and the elements of their clauses."""

from __future__ import annotations

from graphbuilder.frames.clauses import Predicate
from graphbuilder.frames.ordered.ellipses import split_gapped
from graphbuilder.frames.ordered.groups import Group
from graphbuilder.frames.ordered.sentence import Sentence, stems
from graphbuilder.frames.sessions import give_body
from graphbuilder.mentions.elements import Element

_PAIR = 2


def make_predicates(sentence: Sentence, group: Group) -> list[Predicate]:
    """The predicate of a group, and one for each clause that leaves its verb out."""
    made = [_predicate(sentence, group)]
    while (again := split_gapped(sentence, made[-1])) is not None:
        made.append(again)
    return made


def _predicate(sentence: Sentence, group: Group) -> Predicate:
    element = sentence.elements[group.main]
    roles = {
        "finite": "finite",
        "infinitive": "nominal",
        "gerund": "linked",
        "absolute": "linked",
        "participle": "attributive",
        "premodifier": "attributive",
    }
    role = roles[group.kind]
    tense = group.tense
    if not tense:
        tense = "past" if group.kind in ("gerund", "absolute") else ""
    made = Predicate(
        element, role, tense, group.passive, group.negative, group.progressive,
        background=group.background or bool(sentence.words["background_verbs"] & stems(element)),
        planned=group.planned,
    )  # fmt: skip
    made.args = group.args
    expected = element.last - element.first == 2 and element.word in sentence.words["expected"]
    if _join_predicative(sentence, group) or (expected and element.kind == "verb"):
        made.tense, made.progressive = "future", False
    made.passive, made.subjects = group.passive, group.subjects
    give_body(made)
    made.head = group.head
    if _negates(sentence, group):
        made.negative = True
    if any(e.kind == "word" and e.word in ("no", "none") for e in group.args) and made.element.kind == "verb":
        made.tense = "unreal"  # 'no meeting was scheduled'
    span = [e for e in group.args if e.kind != "punct"] + [element]
    made.start, made.end = min(e.start for e in span), max(e.end for e in span)
    return made


def _join_predicative(sentence: Sentence, group: Group) -> bool:
    """'also present were', 'took an active part': a verb and a word apart from it make another predicate.

    True where the word speaks of what is expected ('was due in').
    """
    element = sentence.elements[group.main]
    given = element.last - element.first == _PAIR and stems(element) == {"be"}  # 'was given', known for what it gives
    if element.kind not in ("verb", "word") or (element.last - element.first > 1 and not given):
        return False
    keyed = {"=" + stem for stem in stems(element)}
    if given:
        keyed = {f.key for f in sentence.grammar.language.forms(element.word) if f.verb is not None and f.verb.passive}
    keyed &= sentence.grammar.light_stems
    for word in group.args if keyed else ():
        keys = _keys_of_object(word, passive=group.passive or given)
        found = [f for stem in keyed for key in keys for f in sentence.grammar.light_verbs.get((stem, key), ())]
        if found:
            element.senses = {**element.senses, "verb": found}
            group.passive = group.passive or given
            _name_those_present(sentence, group)
            return word.word in sentence.words["expected"]
    return False


def _keys_of_object(element: Element, *, passive: bool) -> list[str]:
    """By which the object of a light verb is found: a plain word, or 'statement' where nothing is said of it but that
    it was made.
    """
    spoken = passive and element.kind == "document" and element.value.bare
    if not spoken and element.kind not in ("word", "same", "verb"):
        return []
    word = element.word
    singular = [word[: -len(end)] for end in ("s", "es") if word.endswith(end)]
    return [word, *("~" + form for form in (word, *singular))]


def _name_those_present(sentence: Sentence, group: Group) -> None:
    """'The leaders present were A and B': who they are stands after the copula."""
    named = [e for e in group.args if e.kind in ("person", "state") and e.case == "acc"]
    general = all(e.kind in ("office", "group") for e in group.subjects)
    if named and general and sentence.is_one_of(group.main, "be_forms"):
        for element in named:
            element.case = "nom"
        group.subjects = named


def _negates(sentence: Sentence, group: Group) -> bool:
    """'No meeting was scheduled', 'none took place'."""
    first = sentence.elements[group.first]
    return any(
        e.kind == "word" and e.word in sentence.words["negations"] and e.start < first.start for e in group.args[-3:]
    ) or any(e.kind == "word" and e.word in ("no", "neither", "nor", "none") for e in group.args)
