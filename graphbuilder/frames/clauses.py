"""Clauses: the predicates of a sentence, each with its tense, its polarity and the elements that belong to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from graphbuilder.frames.table import Frame
from graphbuilder.languages.base import VerbForm
from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.grammar import Grammar

AGENTS = frozenset(("person", "state", "body", "delegation", "office", "group", "pronoun", "side"))
_CLASSES = {
    **dict.fromkeys(("person", "office", "group", "pronoun"), "person"),
    **dict.fromkeys(("state", "body", "delegation", "side"), "state"),
    **{kind: kind for kind in ("place", "document", "event", "chair")},
}
"""Kinds of elements that can be members of one coordination have the same class."""
_OBJECTS = frozenset(("document", "chair", "event"))
_CLOSING = frozenset((",", ".", ";", ":", "!", "?", "»", "”", "…", "–", "—", ")"))


@dataclass(slots=True)
class Predicate:
    """A verb in its clause."""

    element: Element
    role: str
    """``finite``, ``linked``, ``attributive`` or ``nominal``."""
    tense: str
    """``past``, ``present``, ``future``, ``unreal``; a linked clause has that of the clause it leads to."""
    passive: bool
    negative: bool
    progressive: bool = False
    background: bool = False
    """Told of what was before ('had …')."""
    relative: bool = False
    """In a clause that tells of a noun of another."""
    joined: bool = False
    """A conjunction leads on to the next clause."""
    planned: bool = False
    """An infinitive that a verb of planning governs."""
    reported: bool = False
    """What a verb of saying after it tells: 'баратынын айтты'."""
    args: list[Element] = field(default_factory=list)
    """Elements of its clause, in order, without those that belong to a clause within it."""
    subjects: list[Element] = field(default_factory=list)
    """Elements in the subject's marking; those of the clause before where the clause has none of its own."""
    head: Element | None = None
    """The noun that an attributive clause stands before."""
    start: int = 0
    end: int = 0

    @property
    def frames(self) -> Sequence[Frame]:
        """What the predicate can state."""
        found: Sequence[Frame] = self.element.senses.get("verb", ())
        return found

    @property
    def status(self) -> str:
        """Status of an event whose taking place the predicate tells: ``held`` or ``planned``."""
        return "held" if self.tense == "past" or self.progressive else "planned"


def spread_cases(elements: Sequence[Element], grammar: Grammar) -> None:
    """Gives the members of a coordination the marking that only its last one carries ('A, B және C-ға')."""
    last: Element | None = None
    joined = False
    for owner, noun in pairwise(elements):
        owns = owner.kind in ("state", "place", "body") and owner.case == "nom" and noun.kind == "word"
        if owns and (form := grammar.reading(noun, grammar.words["matters"])) is not None and form.possessive == "3":
            owner.case = "gen"  # 'Сомали мәселесі'
    for element in reversed(elements):
        kind = _CLASSES.get(element.kind)
        if kind is None:
            if joins(element, grammar):
                joined = joined or last is not None
            else:
                last, joined = None, False
            continue
        if (
            last is not None
            and joined
            and _CLASSES.get(last.kind) == kind
            and element.case == "nom"
            and last.case not in ("nom", "")
            and (last.case not in ("gen", "attr") or element.kind == last.kind != "person")
        ):
            element.case = last.case
        last, joined = element, False


def joins(element: Element, grammar: Grammar) -> bool:
    """True for a comma or a conjunction between members of a coordination."""
    if element.kind == "word":
        return element.value.lower in grammar.conjunctions
    return element.kind == "punct" and bool(element.value == ",")


def _conditional(elements: Sequence[Element], grammar: Grammar) -> bool:
    return any(e.word in grammar.words["if"] for e in elements if e.kind == "word")


def find_predicates(elements: Sequence[Element], grammar: Grammar) -> list[Predicate]:
    """The predicates of a sentence in order, with their clauses.

    For languages whose verb ends its clause; arguments stand before it.
    """
    predicates: list[tuple[int, Predicate]] = []
    elements = _without_insertion(elements, grammar)
    _join_copulas(elements, grammar)
    at = 0
    while at < len(elements):
        found = _predicate(elements, at, grammar)
        if found is None:
            at += 1
            continue
        predicate, last = found
        predicates.append((at, predicate))
        at = last
    _assign(elements, predicates, grammar)
    _link(predicates)
    if _conditional(elements, grammar) or any(e.value == "?" and not e.quoted for e in elements[-2:]):
        for _, predicate in predicates:
            predicate.tense = "unreal"
    return [predicate for _, predicate in predicates]


def _without_insertion(elements: Sequence[Element], grammar: Grammar) -> Sequence[Element]:
    """Leaves out ', деп жалғастырды X,' amid what X says."""
    for at in range(1, len(elements) - 4):
        comma, said = elements[at], elements[at + 1]
        if comma.value != "," or not any(word in grammar.words["reported"] for word in _words_of(said, elements)):
            continue
        end = next((i for i in range(at + 2, min(at + 6, len(elements))) if elements[i].value == ","), None)
        inner = elements[at + 1 : end]
        if end is not None and sum(e.kind in AGENTS for e in inner) == 1 and inner[-1].kind in AGENTS:
            return [*elements[:at], *elements[end + 1 :]]
    return elements


def _words_of(said: Element, elements: Sequence[Element]) -> tuple[str, ...]:
    """The word of a single-word element; of 'деп мәлімдеді' its first."""
    return (said.word,) if said.last - said.first == 1 else tuple(said.form.key.removeprefix("=").split()[:1])


def _join_copulas(elements: Sequence[Element], grammar: Grammar) -> None:
    """'Қонақтар қатарында A, B болды': what is said before its subject is told by the copula that ends the clause."""
    for at, element in enumerate(elements):
        if element.kind != "verb" or "predicative" not in element.senses or _closes(elements, at + 1, grammar):
            continue
        verb = next((e for e in elements[at + 1 :] if e.kind == "verb"), None)
        if verb is not None and verb.last - verb.first == 1 and _is_be(verb, grammar):
            verb.senses = {**verb.senses, "verb": [*element.senses["verb"], *verb.senses.get("verb", ())]}
            element.kind = "predicative"


def _predicate(elements: Sequence[Element], at: int, grammar: Grammar) -> tuple[Predicate, int] | None:
    """The predicate that begins at ``at`` with its auxiliaries, and the element after it."""
    element = elements[at]
    form = element.verb if element.kind == "verb" else None
    if form is None:
        if element.kind != "word" or not _closes(elements, at + 1, grammar):
            return None
        form = grammar.language.looks_verbal(element.value.lower)
        if form is None:
            return None
    if form.tense == "contrast" and _is_be(element, grammar):
        return None  # 'болса': 'as for', after what the clause is about
    role, tense, negative, progressive = form.role, form.tense, form.negative, form.tense == "ongoing"
    tense = "present" if progressive else tense
    planned = background = reported = False
    proposer: Element | None = None
    last = at + 1
    while last < len(elements):
        following = elements[last]
        word = following.word if following.kind in ("word", "verb") else ""
        helper = _auxiliary(following, grammar)
        if word in grammar.auxiliary_words and role in ("linked", "attributive", "finite"):
            given = grammar.auxiliary_words[word]
            if not given and _is_hearsay(elements[last + 1 : last + 2], grammar):
                role, tense = "finite", "unreal"
            elif planned or tense == "unreal":
                role = "finite"
            else:
                progressive = progressive or given == "present"
                background = background or given == "past"
                role, tense = "finite", given or tense
        elif helper is not None and (role == "linked" or (role == "attributive" and _is_be(following, grammar))):
            given = "present" if helper.tense == "ongoing" else helper.tense
            progressive = progressive or (helper.role == "finite" and given == "present" and role == "linked")
            if tense != "unreal":  # 'wants to': what the helper says is of the wish
                tense = "future" if role == "attributive" and tense == "present" else given or tense
            role, negative = helper.role, negative or helper.negative
        elif role == "nominal" and (word in grammar.must_words or _plans(following, grammar)):
            role, tense, planned = "finite", "future", True
        elif role == "nominal" and _is_a(following, "proposing_verbs", grammar):
            role, tense, planned = "finite", "proposed", True
        elif (
            role == "nominal"
            and element.form.case == "acc"
            and following.kind in AGENTS
            and last + 1 < len(elements)
            and _is_a(elements[last + 1], "proposing_verbs", grammar)
        ):
            role, tense, planned, proposer = "finite", "proposed", True, following
            last += 1
        elif (
            role == "nominal"
            and element.form.case in ("nom", "acc")
            and following.kind in AGENTS
            and following.case == "dat"
            and last + 1 < len(elements)
            and _plans(elements[last + 1], grammar)
        ):
            role, tense, planned = "finite", "future", True
            last += 1
        elif (
            role == "finite"
            and word in grammar.words["reported"]
            and last + 1 < len(elements)
            and _plans(elements[last + 1], grammar)
        ):
            tense, planned = "future", True
            last += 1
        elif word in grammar.words["negations"]:
            negative = True
        elif word in grammar.words["doubts"]:
            tense = "unreal"
        else:
            break
        last += 1
    if role == "attributive" and _closes(elements, last, grammar):
        role = "finite"
    elif role == "finite" and "predicative" in element.senses and not _closes(elements, last, grammar):
        role = "attributive"
    elif form.tense == "future" and role == "finite" and last == at + 1 and elements[last].kind in _OBJECTS:
        role = "attributive"  # 'наурызда жасамақ сапары'
    elif role == "nominal" and form.tense == "past" and element.form.case == "ins":
        role = "linked"  # 'although it was discussed'
    elif (
        role == "attributive"
        and form.tense == "past"
        and any(e.kind == "word" and e.word in grammar.words["after"] for e in elements[last : last + 1])
    ):
        role = "linked"  # 'табыстаған соң'
    elif role == "nominal" and form.tense == "past" and _is_after(element, elements[last : last + 1], grammar):
        role = "linked"  # 'after they had met'
    elif role == "nominal" and _is_reported(element, elements[last : last + 1]):
        role, tense, reported = "linked", "past" if form.tense == "past" else "future", True
    elif role == "nominal" and form.tense == "" and not planned and _is_wished(element, elements[last : last + 1]):
        tense = "unreal"
    predicate = Predicate(
        element,
        role,
        tense,
        form.passive,
        negative,
        progressive,
        background=background,
        planned=planned,
        reported=reported,
    )
    predicate.end = elements[last - 1].end
    predicate.subjects = [proposer] if proposer is not None else []
    return predicate, last


def _is_hearsay(noun: Sequence[Element], grammar: Grammar) -> bool:
    """'… деген хабар', '… деген қауесет': what is only said to be so."""
    return bool(noun) and grammar.reading(noun[0], grammar.words["hearsay"]) is not None


def _is_after(verb: Element, following: Sequence[Element], grammar: Grammar) -> bool:
    """'… -ғаннан кейін': 'after' what the clause tells."""
    return verb.form.case == "abl" and any(e.kind == "word" and e.word in grammar.words["after"] for e in following)


def _is_reported(verb: Element, following: Sequence[Element]) -> bool:
    """'Астанаға баратынын айтты', 'саммит өткенін хабарлады': a clause that a verb of saying right after it tells."""
    if verb.form.case != "acc" or verb.form.possessive != "3" or not verb.form.verb or not verb.form.verb.tense:
        return False
    said = next((e for e in following if e.kind == "verb"), None)
    if said is None or said.verb is None or said.verb.negative or said.verb.role not in ("finite", "linked"):
        return False
    return any(frame.fact == "speech" for frame in said.senses.get("verb", ()))


def _is_wished(infinitive: Element, governing: Sequence[Element]) -> bool:
    """'Refused to sign', 'is ready to sign': not done; a known verb ('ended the holding of') says itself what is."""
    case = infinitive.form.case
    return case in ("dat", "abl", "gen") or (case == "acc" and not any(e.kind == "verb" for e in governing))


def _closes(elements: Sequence[Element], at: int, grammar: Grammar) -> bool:
    if at >= len(elements):
        return True
    element = elements[at]
    return (element.kind == "punct" and element.value in _CLOSING) or (
        element.kind == "word" and element.value.lower in grammar.auxiliary_words
    )


def _auxiliary(element: Element, grammar: Grammar) -> VerbForm | None:
    if element.last - element.first > 1 or element.kind not in ("verb", "word"):
        return None
    if element.kind == "verb":
        return element.verb if element.form.key.removeprefix("=") in grammar.words["auxiliaries"] else None
    return next(
        (
            f.verb
            for f in grammar.language.forms(element.value.lower)
            if f.verb and f.key.removeprefix("=") in grammar.words["auxiliaries"]
        ),
        None,
    )


def _is_be(element: Element, grammar: Grammar) -> bool:
    """'бол-': true for a copula."""
    return element.form.key.removeprefix("=") in grammar.words["copulas"]


def _plans(element: Element, grammar: Grammar) -> bool:
    return _is_a(element, "planning_verbs", grammar)


def _is_a(element: Element, words: str, grammar: Grammar) -> bool:
    """True for a single word that is a form of one of the listed verbs."""
    if element.last - element.first > 1 or element.kind not in ("verb", "word"):
        return False
    forms = [element.form] if element.kind == "verb" else grammar.language.forms(element.word)
    return any(f.verb is not None and f.key.removeprefix("=") in grammar.words[words] for f in forms)


def _assign(elements: Sequence[Element], predicates: Sequence[tuple[int, Predicate]], grammar: Grammar) -> None:
    """Gives each predicate the elements of its clause."""
    consumed: set[int] = set()
    taken = {at for at, _ in predicates}
    begin = 0
    speakers: list[Element] = []
    """Who says what the clause before tells."""
    for at, predicate in predicates:
        if predicate.role in ("attributive", "nominal"):
            low, subject = at, False
            for back in range(at - 1, begin - 1, -1):
                element = elements[back]
                if back in taken or back in consumed or (element.kind == "punct" and element.value not in ",()«»"):
                    break
                if element.kind == "time" and element.case == "attr":
                    break
                if element.case == "nom" and element.kind in AGENTS:
                    if subject:
                        break
                    if predicate.role == "attributive" and _is_of_head(predicate, elements[at + 1 : at + 7]):
                        break
                    subject = not (back > begin and joins(elements[back - 1], grammar))
                    if subject and predicate.role == "attributive":
                        low = back
                        break
                low = back
            predicate.args = [elements[i] for i in range(low, at)]
            if predicate.role == "attributive":
                own = {case for frame in predicate.frames for cases in frame.roles.values() for case in cases} | {
                    "loc",
                    "attr",
                    "ins",
                    "abl",
                }
                consumed.update(
                    i
                    for i in range(low, at)
                    if elements[i].kind == "time"
                    or (elements[i].case != "nom" and (elements[i].case in own or not predicate.frames))
                )
                predicate.head = next((e for e in elements[at + 1 : at + 7] if e.kind in _CLASSES), None)
                before = elements[at - 1] if at > low else None
                taken_by = predicate.head is not None and predicate.head.kind in _OBJECTS
                if taken_by and before is not None and before.case == "nom" and before.kind in ("state", "person"):
                    consumed.add(at - 1)  # 'Беларусь ұсынған жоба': the subject of the participle alone
            predicate.start = elements[low].start
        else:
            predicate.args = [elements[i] for i in range(begin, at) if i not in consumed and i not in taken]
            predicate.start = elements[begin].start if begin < len(elements) else predicate.element.start
            begin = at + 1
            predicate.joined = (
                begin < len(elements) and elements[begin].kind == "word" and joins(elements[begin], grammar)
            )
            while begin < len(elements) and (
                joins(elements[begin], grammar) or (elements[begin].kind == "punct" and elements[begin].value in ",;–»")
            ):
                begin += 1
        predicate.subjects += [e for e in predicate.args if e.case == "nom" and e.kind in AGENTS]
        if speakers:
            predicate.subjects, speakers = predicate.subjects or speakers, []
        if predicate.reported:
            speakers = _own_subject(predicate, grammar)
        if not predicate.subjects and "speech" in {f.fact for f in predicate.frames} and predicate.role == "finite":
            predicate.subjects = _after(elements, at, taken)
            predicate.args += _said_at(elements, at, taken, predicate.subjects)
            if predicate.subjects:
                predicate.end = max(predicate.end, predicate.subjects[-1].end)


def _own_subject(predicate: Predicate, grammar: Grammar) -> list[Element]:
    """Keeps of the subjects of a reported clause its own and returns those of the verb of saying.

    'A B-ның келетінін айтты': in the genitive; 'A B келетінін айтты': the second of two that are not joined.
    """
    args, subjects = predicate.args, predicate.subjects
    governed = any("gen" in cases for frame in predicate.frames for cases in frame.roles.values())
    own = [e for e in args if e.case == "gen" and not governed and (e.kind in AGENTS or e.kind in _OBJECTS)]
    for element in own:
        element.case = "nom"
    if not own and len(subjects) > 1:
        at = next(i for i, e in enumerate(args) if e is subjects[-1])
        own = subjects[-1:] if not joins(args[at - 1], grammar) else []
    if not own:
        return []
    outer = [e for e in subjects if not any(e is o for o in own)]
    predicate.subjects = [e for e in own if e.kind in AGENTS] or outer
    predicate.args = [e for e in args if not any(e is o for o in outer)]
    return outer


def _is_of_head(predicate: Predicate, following: Sequence[Element]) -> bool:
    """'саммитке келген Премьер-министр': who takes part or comes is the noun after the participle."""
    facts = {frame.fact for frame in predicate.frames}
    head = next((e for e in following if e.kind in _CLASSES), None)
    return head is not None and head.kind in AGENTS and "attendance" in facts and "encounter" not in facts


def _after(elements: Sequence[Element], at: int, taken: set[int]) -> list[Element]:
    """The subject after a verb of saying: '«…», – деді Ә. Смайылов'."""
    for index in range(at + 1, min(len(elements), at + 4)):
        if index in taken:
            break
        if elements[index].kind in ("person", "office", "state", "body") and elements[index].case == "nom":
            return [elements[index]]
    return []


def _contrasted(predicate: Predicate, following: Predicate | None) -> str:
    """Tense of 'if A …, B …': a condition, but a contrast before a past, or where each clause tells its own time."""
    if following is None or following.negative or following.tense == "unreal":
        return "unreal"
    times = [[e.value for e in p.args if e.kind == "time"] for p in (predicate, following)]
    before = any((w.year_offset or w.day_offset or w.month_offset or 0) < 0 for w in times[0])
    if following.tense == "past" or (before and times[1]):
        return "past"
    return following.tense if all(times) else "unreal"


def _said_at(elements: Sequence[Element], at: int, taken: set[int], subjects: Sequence[Element]) -> Sequence[Element]:
    """Where it was said: '«…», – деді Д. Туск баспасөз мәслихатында'."""
    said = [e for e in elements[at + 1 : at + 8] if e.kind == "event" and e.case in ("loc", "setting")]
    others = any(at < index < at + 8 for index in taken)
    return said[:1] if subjects and not others else ()


def _link(predicates: Sequence[tuple[int, Predicate]]) -> None:
    """A linked clause takes tense from the clause it leads to; a clause without a subject shares its neighbour's."""
    after: Predicate | None = None
    for _, predicate in reversed(predicates):
        # 'A-ны қабылдау және B-ны бекіту жоспарланған': the plan holds for both
        if (
            predicate.role == "nominal"
            and predicate.element.form.case == "nom"
            and not predicate.element.form.possessive
            and after is not None
            and after.planned
        ):
            predicate.role, predicate.tense, predicate.planned = "linked", after.tense, True
        after = predicate
    main = [p for _, p in predicates if p.role in ("finite", "linked")]
    following: Predicate | None = None
    for predicate in reversed(main):
        if predicate.tense == "contrast":
            predicate.tense = _contrasted(predicate, following)
        elif predicate.role == "linked" and predicate.tense == "" and following is not None:
            predicate.tense = following.tense
            predicate.progressive, predicate.background = following.progressive, following.background
        following = predicate
    before: list[Element] = []
    chained = False
    last: Predicate | None = None
    for predicate in main:
        if not predicate.subjects and chained and not predicate.passive:
            predicate.subjects = before
        if (
            last is not None
            and chained
            and (
                all(e.kind in ("punct", "word") for e in predicate.args)
                or (predicate.passive and last.passive and not any(e.kind == "document" for e in predicate.args))
            )
        ):
            shared = [e for e in last.args if e.kind == "event" and e.case == "loc"] if last.reported else last.args
            predicate.args = [*shared, *predicate.args]
        last = predicate
        if predicate.subjects:
            before = predicate.subjects
        chained = predicate.role == "linked" or predicate.joined
    for _, predicate in predicates:
        if predicate.tense == "":
            predicate.tense = "past" if predicate.role != "nominal" else ""
