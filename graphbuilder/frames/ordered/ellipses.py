"""Clauses that leave their verb out."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from graphbuilder.frames.clauses import AGENTS, Predicate
from graphbuilder.frames.ordered.groups import Group
from graphbuilder.frames.ordered.sentence import Sentence


def join_as_did(sentence: Sentence, groups: list[Group]) -> None:
    """', as did X': X does what the verb before says."""
    for previous, group in pairwise(groups):
        if not is_as_did(sentence, group):
            continue
        own = [e for e in group.args if e.kind in AGENTS and e.case == "nom"]
        for element in own:
            previous.args.append(element)
            if not previous.passive:
                previous.also.append(element)
        group.kind = "none"


def is_as_did(sentence: Sentence, group: Group) -> bool:
    """'as did', 'as was': it repeats the verb before."""
    helper = sentence.is_one_of(group.main, "do_forms") or sentence.is_one_of(group.main, "be_forms")
    return helper and sentence.word(group.first - 1) in sentence.words["as_said"]


def split_gapped(sentence: Sentence, predicate: Predicate) -> Predicate | None:
    """'A was represented by X and B by Y', 'the A delegation headed by X and the B one by Y'."""
    apart = predicate.head is not None and "apart" in predicate.head.senses
    if predicate.role != "finite" and not apart:
        return None
    if not predicate.passive:
        return _gapped_active(sentence, predicate)
    args = predicate.args
    doer = next((i for i, e in enumerate(args) if e.case == "by" and e.kind in AGENTS), None)
    if doer is None:
        return None
    for at in range(doer + 1, len(args) - 1):
        second = args[at]
        follows = args[at + 2] if args[at + 1].word == "one" and at + 2 < len(args) else args[at + 1]
        if second.kind not in ("state", "body", "demonym") or follows.word != "by":
            continue
        rest = args[at:]
        predicate.args = args[:at]
        if apart:
            state = replace(second, kind="state")
            head = replace(second, kind="delegation", value=[state], senses={"apart": True})
            return replace(predicate, args=rest[1:], head=head)
        if second.case == "gen" and args[at - 1].word in sentence.words["demonstratives"]:
            state = replace(second, kind="state")
            sent = replace(second, kind="delegation", value=[state], case="nom")  # 'that of Ukraine by Y'
            return replace(predicate, args=[sent, *rest[1:]], subjects=[sent])
        if second.case in ("nom", "acc"):
            second.case = "nom"
            return replace(predicate, args=rest, subjects=[second])
    return None


def _gapped_active(sentence: Sentence, predicate: Predicate) -> Predicate | None:
    """'France held the presidency in April and Greece in May'."""
    args = predicate.args
    for at in range(1, len(args) - 1):
        joint, subject = args[at - 1], args[at]
        if joint.word not in sentence.words["and"] or subject.kind != "state" or subject.case not in ("nom", "acc"):
            continue
        told = [e for e in args[: at - 1] if e.kind in ("chair", "body") and e.start > predicate.element.start]
        if args[at + 1].kind == "time" and told and any(e.kind == "time" for e in args[: at - 1]):
            subject.case = "nom"
            predicate.args = args[:at]
            return replace(predicate, args=[subject, *told, *args[at + 1 :]], subjects=[subject])
    return None
