"""Whether 'held', 'adopted' is past tense, a participle after its noun, or one before it."""

from __future__ import annotations

from graphbuilder.frames.clauses import joins
from graphbuilder.frames.ordered.ellipses import is_as_did
from graphbuilder.frames.ordered.groups import Group
from graphbuilder.frames.ordered.sentence import CLASSES, NOMINAL, OPENS, STRONG, Sentence, mark
from graphbuilder.mentions.elements import Element

_DONE_BY_SOMEONE = frozenset(("signed", "adopted", "ratified", "approved", "discussed", "submitted"))


def decide(sentence: Sentence, groups: list[Group], number: int) -> None:
    """Whether 'held', 'adopted' is past tense, a participle after its noun, or one before it."""
    group = groups[number]
    at = group.first
    back = at - 1
    while (
        back >= 0
        and (sentence.is_adverb(back) or sentence.elements[back].kind == "time")
        and not (sentence.elements[back].kind == "word" and joins(sentence.elements[back], sentence.grammar))
    ):
        back -= 1
    before = sentence.elements[back] if back >= 0 else None
    follows = _object_follows(sentence, group)
    previous = groups[number - 1] if number else None
    if _is_premodifier(sentence, group):
        _make_participle(group)
        group.kind = "premodifier"
        return
    if _closes_speech(sentence, group) or _goes_on_after_relative(sentence, groups, number):
        return
    takes_object = _may_take_object(sentence, group)
    if before is not None and takes_object and not follows and _is_document_verb(sentence, group):
        told = sentence.elements[back - 1] if mark(before) in OPENS and back else before
        last = sentence.elements[group.last + 1] if group.last + 1 < len(sentence.elements) else None
        if told.kind in ("document", "generic") and not (last is not None and mark(last) == ":"):
            _make_participle(group)
            return
    if before is not None and before.kind in ("prep", "article", "number", "particle") and follows:
        _make_participle(group)
        group.kind = "premodifier"
        return
    if before is not None and before.kind == "word" and joins(before, sentence.grammar):
        if follows or not takes_object:
            return
        if previous is not None and previous.kind == "participle" and previous.last + 1 >= back - 9:
            _make_participle(group)
            group.head = previous.head
        elif previous is not None and previous.kind == "finite" and previous.passive:
            group.passive = True
        elif _by_follows(sentence, group):
            _make_participle(group)
        return
    if _by_follows(sentence, group) and takes_object:
        _make_participle(group)
        return
    if follows or not takes_object:
        if before is None and not follows:
            _make_participle(group)
        return
    if before is None:
        _make_participle(group)
        return
    if mark(before) in OPENS:
        if not _is_alone(sentence, groups, number):
            _make_participle(group)
        return
    if before.kind not in NOMINAL and before.kind not in ("word", "time", "quote"):
        return
    if before.kind in NOMINAL and before.case not in ("nom", "acc", "") and not _has_subject(sentence, groups, number):
        _make_participle(group)
        return
    if _subject_is_taken(sentence, groups, number, back):
        _make_participle(group)
        return
    following = next((g for g in groups[number + 1 :] if g.kind == "finite"), None)
    if following is None:
        return
    between = sentence.elements[group.last + 1 : following.first]
    parted = any(e.kind in ("punct", "relative") or joins(e, sentence.grammar) or e.word == "that" for e in between)
    if not parted and (not following.open or _object_follows(sentence, following)):
        _make_participle(group)


def set_before_noun(sentence: Sentence, group: Group) -> None:
    """Of a gerund: 'on Friday, the closing day of the session' tells of the session, 'the opening speech' nothing."""
    before_speech = sentence.word(group.first) in sentence.words["adjectival_gerunds"] and _is_speech(sentence, group)
    if before_speech or _is_premodifier(sentence, group):
        apposed = group.first > 0 and mark(sentence.elements[group.first - 1]) in OPENS
        told = apposed and sentence.elements[group.last + 1].kind == "event"
        group.kind, group.tense = ("premodifier", "past") if told else ("none", "")


def _is_speech(sentence: Sentence, group: Group) -> bool:
    """'a short opening speech'."""
    after = group.last + 1
    known = after < len(sentence.elements) and not sentence.after_article(after)
    return known and sentence.word(after) in sentence.words["speeches"]


def _is_premodifier(sentence: Sentence, group: Group) -> bool:
    """'the finished text', 'the closing day': a verb between an article and the noun of that article."""
    at, after = group.first, group.last + 1
    if at != group.last or after >= len(sentence.elements) or not sentence.after_article(at):
        return False
    noun = sentence.elements[after]
    noun_phrase = noun.kind in NOMINAL or noun.kind == "word"
    return noun_phrase and "determiner" in noun.senses and not sentence.after_article(after)


def _closes_speech(sentence: Sentence, group: Group) -> bool:
    """'…, the spokesperson, Ani Badalyan, informed.': who said what stands before."""
    at = group.first - 1
    if not sentence.states(group.main, "speech") or any(e.kind != "punct" for e in sentence.elements[group.last + 1 :]):
        return False
    if at > 0 and mark(sentence.elements[at]) == ",":
        at -= 1
    return at > 0 and sentence.elements[at].kind in ("person", "office", "body")


def _goes_on_after_relative(sentence: Sentence, groups: list[Group], number: int) -> bool:
    """'The visit, which had begun on Monday, ended': the verb of the noun that the relative clause belongs to."""
    previous = groups[number - 1] if number else None
    at = groups[number].first - 1
    while at > 0 and sentence.is_adverb(at):
        at -= 1
    if previous is None or previous.kind != "finite" or mark(sentence.elements[at]) != ",":
        return False
    first = next((i for i in range(previous.first - 1, -1, -1) if sentence.elements[i].kind == "relative"), None)
    if first is None or any(g.kind == "finite" for g in groups[: number - 1]):
        return False
    between = sentence.elements[first : previous.first]
    opened = any(mark(e) in OPENS for e in sentence.elements[max(0, first - 2) : first])
    return opened and not any(e.kind == "punct" for e in between)


def _is_document_verb(sentence: Sentence, group: Group) -> bool:
    """'sign', 'adopt': no document does that itself."""
    frames = sentence.elements[group.main].senses.get("verb", ())
    return any(frame.fact == "document" and frame.code in _DONE_BY_SOMEONE for frame in frames)


def _has_subject(sentence: Sentence, groups: list[Group], number: int) -> bool:
    """A noun that nothing governs stands before the verb in its clause."""
    low = groups[number - 1].last if number else -1
    return any(sentence.is_nominative(i) for i in range(low + 1, groups[number].first))


def _make_participle(group: Group) -> None:
    group.kind, group.tense, group.passive, group.open = "participle", "past", True, False
    group.progressive = False


def _is_alone(sentence: Sentence, groups: list[Group], number: int) -> bool:
    """No other finite verb stands between the strong marks around it: 'X, the chair of Y, presided'."""
    at = groups[number].first
    low = max((i for i in range(at) if mark(sentence.elements[i]) in STRONG), default=-1)
    high = next((i for i in range(at, len(sentence.elements)) if mark(sentence.elements[i]) in STRONG), 10**6)
    others = [
        g
        for g in groups
        if g is not groups[number] and low < g.first < high and g.kind == "finite" and not is_as_did(sentence, g)
    ]
    return not any(not g.open or g.first < at for g in others)


def _may_take_object(sentence: Sentence, group: Group) -> bool:
    element = sentence.elements[group.main]
    if element.kind != "verb":
        return True
    frames = element.senses.get("verb", ())
    return any("acc" in marking for frame in frames for marking in frame.roles.values())


def _object_follows(sentence: Sentence, group: Group) -> bool:
    """A noun phrase without a preposition stands right after the verb."""
    at = group.last + 1
    while at < len(sentence.elements) and at - group.last < 7:
        element = sentence.elements[at]
        if element.kind in NOMINAL:
            return element.case in ("nom", "acc", "")
        if element.kind in ("quote", "number", "ordinal", "form", "same", "next", "previous"):
            at += 1
            continue
        if element.kind == "word":
            if joins(element, sentence.grammar) or element.word in sentence.words["function_words"]:
                return False
            if element.word in sentence.grammar.auxiliary_words or sentence.forms(at):
                return False
            if at + 1 >= len(sentence.elements) or sentence.elements[at + 1].kind in ("punct", "prep", "verb", "time"):
                return True
            at += 1
            continue
        return False
    return False


def _by_follows(sentence: Sentence, group: Group) -> bool:
    for element in sentence.elements[group.last + 1 : group.last + 5]:
        if element.kind == "prep":
            return element.word in ("by", "jointly by") and not _is_gerund(sentence, element)
        if element.kind not in ("word", "time") or joins(element, sentence.grammar):
            return False
    return False


def _is_gerund(sentence: Sentence, preposition: Element) -> bool:
    """'contributed by giving a report': no doer follows the preposition."""
    following = next((e for e in sentence.elements if e.start > preposition.start), None)
    return following is not None and following.verb is not None and following.verb.role == "linked"


def _subject_is_taken(sentence: Sentence, groups: list[Group], number: int, back: int) -> bool:
    """The noun before the verb belongs to a finite verb before it."""
    at = back
    while at >= 0:
        element = sentence.elements[at]
        if mark(element) in STRONG or element.kind == "relative":
            return False
        if (
            element.kind == "word"
            and element.word in sentence.words["clause_openers"]
            and not joins(element, sentence.grammar)
        ):
            return False
        owner = next((g for g in groups[:number] if g.first <= at <= g.last), None)
        if owner is not None:
            if owner.kind == "premodifier":
                at = owner.first - 1
                continue
            return owner.kind != "participle" or any(g.kind == "finite" for g in groups[: groups.index(owner)])
        joint = element.value == "," or (element.kind == "word" and joins(element, sentence.grammar))
        if joint and not _same_coordination(sentence, at):
            return _coordinated_object(sentence, groups, number, at)
        at -= 1
    return False


def _same_coordination(sentence: Sentence, at: int) -> bool:
    """A joint between two nouns of a class that stand in one case after a preposition."""
    before = sentence.elements[at - 1] if at else None
    after = next((e for e in sentence.elements[at + 1 : at + 4] if e.kind in NOMINAL), None)
    if before is None or after is None or before.case in ("nom", "acc", ""):
        return False
    return CLASSES.get(before.kind) == CLASSES.get(after.kind) and before.case == after.case


def _coordinated_object(sentence: Sentence, groups: list[Group], number: int, at: int) -> bool:
    """The noun after a joint goes on with the objects before it, and no other verb follows it."""
    before = sentence.elements[at - 1] if at else None
    after = next((e for e in sentence.elements[at + 1 :] if e.kind in NOMINAL), None)
    if before is None or after is None or not any(g.kind == "finite" for g in groups[:number]):
        return False
    kind = CLASSES.get(before.kind)
    same = kind is not None and kind == CLASSES.get(after.kind) and kind in ("document", "event")
    return same
