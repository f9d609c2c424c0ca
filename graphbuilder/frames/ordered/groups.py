"""Verbs with what helps them: auxiliaries, negations, adverbs between them."""

from __future__ import annotations

from dataclasses import dataclass, field

from graphbuilder.frames.clauses import joins
from graphbuilder.frames.ordered.sentence import NOMINAL, Sentence, stems
from graphbuilder.languages.base import VerbForm
from graphbuilder.mentions.elements import Element

_VERBAL = frozenset(("word", "verb", "particle"))
"""Kinds of elements that verbs and what helps them can be."""


@dataclass(slots=True)
class Group:
    """A verb with its auxiliaries: the elements ``first`` to ``last``, ``main`` among them."""

    first: int
    last: int
    main: int
    kind: str
    """``finite``, ``infinitive``, ``gerund``, ``participle`` or ``absolute``."""
    tense: str
    passive: bool = False
    negative: bool = False
    progressive: bool = False
    background: bool = False
    open: bool = False
    """It may be past tense or participle."""
    planned: bool = False
    inner: list[int] = field(default_factory=list)
    """What stands between a verb set first and its copula."""
    inverted: bool = False
    """Its subject stands after it."""
    relative: Element | None = None
    """The noun that a relative clause belongs to."""
    head: Element | None = None
    args: list[Element] = field(default_factory=list)
    subjects: list[Element] = field(default_factory=list)
    also: list[Element] = field(default_factory=list)
    """More subjects, told of after it."""


def find_groups(sentence: Sentence) -> list[Group]:
    """The groups of a sentence in order."""
    found: list[Group] = []
    at = 0
    while at < len(sentence.elements):
        group = _group(sentence, at)
        if group is None:
            at += 1
            continue
        found.append(group)
        at = group.last + 1
    return found


def _may_help(sentence: Sentence, at: int) -> bool:
    """Whether a group can begin with an auxiliary here: a quick look before the long one."""
    word, grammar = sentence.word(at), sentence.grammar
    return (
        sentence.is_particle(at) or word in grammar.helpers or word in grammar.auxiliary_words or _is_due(sentence, at)
    )


def _group(sentence: Sentence, at: int) -> Group | None:
    """The group that begins at ``at``."""
    if sentence.elements[at].kind not in _VERBAL:
        return None
    if not _may_help(sentence, at):
        forms = sentence.forms(at)
        return _bare(sentence, at, forms) if forms else _absolute(sentence, at)
    here = at
    kind, tense = "", ""
    negative = progressive = background = passive = planned = False
    be = have = False
    last_help = -1
    while True:
        word = sentence.word(here)
        if sentence.is_one_of(here, "have_forms") and not (here > at and not kind and not have):
            if word == "having" and not kind:
                kind, tense = "gerund", "past"
            elif not kind:
                kind, tense = "finite", "past" if word in ("has", "have", "had") else ""
            background = background or word == "had"
            have, last_help = True, here
        elif sentence.is_one_of(here, "be_forms"):
            given = sentence.grammar.auxiliary_words.get(word, "")
            if not kind:
                kind = "finite" if given else "gerund" if word == "being" else "bare"
                tense = given
            if word != "being":
                progressive = False
            be, last_help = True, here
        elif sentence.is_one_of(here, "do_forms") and not kind:
            kind, tense, last_help = "finite", sentence.grammar.auxiliary_words.get(word, ""), here
        elif word in sentence.grammar.auxiliary_words and not kind and _modal(sentence, here):
            kind, tense, last_help = "finite", sentence.grammar.auxiliary_words[word], here
        elif have and not be and last_help == here - 1 and sentence.is_particle(here):
            have, last_help = False, here  # 'had to be called off'
            tense = "past" if background else "future"
        elif sentence.is_particle(here) and (not kind or be):
            helper = sentence.is_one_of(here + 1, "be_forms") or sentence.is_one_of(here + 1, "have_forms")
            if be and not sentence.forms(here + 1) and not helper:
                break
            if be and not planned:
                kind, tense, planned = "finite", "future" if tense != "unreal" else tense, True
            elif not kind:
                kind = "infinitive"
            be, last_help = False, here
        elif last_help == here - 1 and word in sentence.words["negations"] and kind:
            negative, last_help = True, here
        elif not kind and _is_due(sentence, here):
            # 'is due', one phrase of the lexicon
            form = sentence.elements[here].verb
            kind, tense = "finite", form.tense if form is not None else "present"
            be, last_help = True, here
        elif be and last_help == here - 1 and _plans(sentence, here):
            # 'is due to', 'is expected to'
            here += 1
            last_help = here - 1
            continue
        elif kind and last_help == here - 1 and sentence.is_adverb(here) and _verb_ahead(sentence, here):
            last_help = here
        else:
            break
        here += 1
    forms = sentence.forms(here)
    main = here
    if not kind and not forms:
        return _absolute(sentence, at)
    if not kind:
        return _bare(sentence, at, forms)
    participle = next((f for f in forms if f.role == "attributive" and f.passive), None)
    gerund = next((f for f in forms if f.role == "linked"), None)
    base = next((f for f in forms if f.role in {"nominal", "finite"}), None)
    if kind == "bare":
        kind, tense = "infinitive", ""
    if be and participle is not None:
        passive = True
    elif be and gerund is not None:
        progressive = True
    elif have and participle is not None and not be:
        tense = tense or "past"
    elif not be and not have and base is not None and last_help >= at:
        pass
    elif be:
        main = last_help  # a copula
        while not sentence.is_one_of(main, "be_forms") and main > at:
            main -= 1
        here = _copula_end(sentence, main, last_help)
        if here > last_help and sentence.elements[here].kind == "verb":
            main = here
        return Group(at, here, main, kind, tense, False, negative, tense == "present", background)
    elif have and not forms:
        main = last_help
        while not sentence.is_one_of(main, "have_forms") and main > at:
            main -= 1
        return Group(at, last_help, main, kind, tense, False, negative, False, False)
    elif last_help >= at and _is_plain(sentence, here):
        return Group(at, here, here, kind, tense, False, negative)
    else:
        return Group(at, last_help, last_help, kind, tense, False, negative) if last_help >= at else None
    progressive = progressive or (kind == "finite" and tense == "present" and not planned and not passive)
    return Group(
        at,
        main,
        main,
        kind,
        tense,
        passive,
        negative,
        progressive and kind == "finite",
        background,
        planned=planned,
    )


def _is_plain(sentence: Sentence, at: int) -> bool:
    """A word outside the lexicon that can be the infinitive after 'did', 'will'."""
    if not at < len(sentence.elements) or sentence.elements[at].kind != "word":
        return False
    element = sentence.elements[at]
    function = element.word in sentence.words["function_words"] or joins(element, sentence.grammar)
    return not function and not element.value.capital


def _is_plural_noun(sentence: Sentence, at: int) -> bool:
    """'Opening remarks were made': a form in -s that stands before a passive, and no noun before it."""
    alone = not any(e.kind in NOMINAL or e.kind == "punct" for e in sentence.elements[:at])
    return alone and at > 0 and sentence.word(at).endswith("s") and sentence.is_one_of(at + 1, "be_forms")


def _copula_end(sentence: Sentence, main: int, last: int) -> int:
    """The predicative after a copula ('was in the chair'), else the copula's own last element."""
    at = last + 1
    while at < len(sentence.elements) and (sentence.is_adverb(at) or sentence.elements[at].kind == "time"):
        at += 1
    if at < len(sentence.elements) and "predicative" in sentence.elements[at].senses:
        return at
    return last


def _modal(sentence: Sentence, at: int) -> bool:
    word = sentence.word(at)
    return sentence.elements[at].kind in ("word", "verb") and word not in sentence.grammar.helpers and word != "to"


def _plans(sentence: Sentence, at: int) -> bool:
    """'due', 'expected' before 'to' and a verb."""
    if not sentence.is_particle(at + 1) or not sentence.word(at):
        return False
    element = sentence.elements[at]
    return element.word in sentence.words["expected"] or bool(sentence.words["planning_verbs"] & stems(element))


def _is_due(sentence: Sentence, at: int) -> bool:
    if not sentence.is_particle(at + 1) or not at < len(sentence.elements):
        return False
    element = sentence.elements[at]
    return element.kind == "verb" and element.last - element.first == 2 and element.word in sentence.words["expected"]


def _verb_ahead(sentence: Sentence, at: int) -> bool:
    ahead = at + 1
    while (
        ahead < len(sentence.elements)
        and ahead - at < 4
        and (
            sentence.is_adverb(ahead)
            or sentence.word(ahead) in sentence.words["negations"]
            or sentence.is_one_of(ahead, "be_forms")
        )
    ):
        ahead += 1
    return bool(sentence.forms(ahead)) or sentence.is_particle(ahead)


def _absolute(sentence: Sentence, at: int) -> Group | None:
    """'with X in the chair': a predicative without a verb."""
    element = sentence.elements[at]
    if "predicative" not in element.senses:
        return None
    return Group(at, at, at, "absolute", "")


def _bare(sentence: Sentence, at: int, forms: list[VerbForm]) -> Group | None:
    """A verb without auxiliaries."""
    finite = next((f for f in forms if f.role == "finite"), None)
    participle = next((f for f in forms if f.role == "attributive" and f.passive), None)
    gerund = next((f for f in forms if f.role == "linked"), None)
    if finite is not None and participle is not None:
        return Group(at, at, at, "finite", "past", open=True)
    if finite is not None and finite.tense == "present" and _is_plural_noun(sentence, at):
        return None
    if finite is not None:
        before = at - 1
        while before >= 0 and sentence.is_adverb(before):
            before -= 1
        if before >= 0 and sentence.elements[before].kind == "prep":
            return None
        return Group(at, at, at, "finite", finite.tense, progressive=finite.tense == "present")
    if participle is not None:
        return Group(at, at, at, "participle", "past", True)
    if gerund is not None:
        return Group(at, at, at, "gerund", "")
    return None
