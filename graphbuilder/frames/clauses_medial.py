"""Clauses of languages whose verb stands within its clause, with arguments on both sides.

A sentence is first taken apart into its main line and the clauses set into it (relative, participial, gerund ones);
then each line is cut between its finite verbs, at the strongest joint that stands between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from graphbuilder.frames.actions import told_actions
from graphbuilder.frames.clauses import AGENTS, Predicate, joins
from graphbuilder.languages.base import VerbForm
from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.grammar import Grammar
from graphbuilder.mentions.phrases import is_dash

_NOMINAL = frozenset(
    """person state body place event document delegation office chair group side pronoun generic echo members
    draft""".split()  # noqa: SIM905
)
_THINGS = frozenset(("event", "document", "chair", "delegation", "echo", "draft"))
_CLASSES = {
    **dict.fromkeys(("person", "office", "group", "pronoun"), "person"),
    **dict.fromkeys(("state", "body", "delegation", "side"), "state"),
    **{kind: kind for kind in ("place", "document", "event", "chair", "time", "word")},
}
_STOPS = frozenset(";:")
_GOALS = frozenset(("place", "state"))
_REPEATED = frozenset(("state", "body", "side", "delegation", "behalf"))
"""Kinds of what someone acts for, which 'A was represented by X, B by Y' names anew."""


@dataclass(slots=True)
class _Line:
    """Elements of one level of a sentence, in order, without those of clauses set into it."""

    role: str
    """``main``, ``relative``, ``participle`` or ``gerund``."""
    head: Element | None = None
    """The noun that the clause belongs to."""
    outer: _Line | None = None
    elements: list[Element] = field(default_factory=list)
    forms: list[VerbForm | None] = field(default_factory=list)
    """How each element stands as a verb."""
    predicates: list[Predicate] = field(default_factory=list)


def find_medial_predicates(elements: Sequence[Element], grammar: Grammar) -> list[Predicate]:
    """The predicates of a sentence in order, with their clauses."""
    finder = _Finder(list(elements), grammar)
    lines = finder.lines()
    for line in lines:
        finder.read(line)
    for line in lines:
        finder.link(line)
    found = [predicate for line in lines for predicate in line.predicates]
    found += [told for predicate in found for told in told_actions(predicate, grammar)]
    if any(e.word in grammar.words["if"] for e in elements if e.kind == "word"):
        for predicate in found:
            predicate.tense = "unreal"
    return sorted(found, key=_order)


def _order(predicate: Predicate) -> tuple[bool, int]:
    """What a participle before its noun tells comes before what the clause tells of the noun."""
    head = predicate.head
    before = predicate.role == "attributive" and head is not None and head.start > predicate.element.start
    return (not before, predicate.element.start)


class _Finder:
    """Takes a sentence apart; ``at`` of its methods are indexes into the sentence."""

    def __init__(self, elements: list[Element], grammar: Grammar) -> None:
        self.elements = elements
        self.grammar = grammar
        self.forms = [self._form(e) for e in elements]
        self._fresh: set[int] = set()
        """Offsets of verbs whose clause begins anew: it shares no subject with the one before."""

    def _form(self, element: Element) -> VerbForm | None:
        if element.kind == "verb":
            return None if "predicative" in element.senses else element.verb
        if element.kind != "word" or joins(element, self.grammar) or element.word in self.grammar.must_words:
            return None
        if element.value.capital and element.first > 0:
            return None
        return self.grammar.language.looks_verbal(element.word)

    # ---- lines ------------------------------------------------------------------------------------------------

    def lines(self) -> list[_Line]:
        """The lines of the sentence, the main one first."""
        line = main = _Line("main")
        found = [main]
        at = 0
        while at < len(self.elements):
            element = self.elements[at]
            if element.kind == "punct" and element.value in _STOPS and element.value == ";":
                line = main
            opens = at == 0 or element.value == "," or is_dash(element) or element.value == "("
            begin = at if at == 0 and element.value != "," else at + 1
            new = self._opens(begin, line) if opens else None
            if new is None and line.role != "main" and element.kind == "punct" and self._closes(at, line):
                line = line.outer or main
                new = self._opens(begin, line) if opens else None
            if new is not None:
                if at != begin and new.role != "aside":
                    line.elements.append(element)
                found.append(new)
                line = new
                at = begin
                line.elements.append(self.elements[at])
                at += 1
                continue
            line.elements.append(element)
            at += 1
        return found

    def _opens(self, at: int, line: _Line) -> _Line | None:
        """The line of a clause that begins at ``at``, None where none does."""
        elements = self.elements
        skipped = self.grammar.words["before_inserted"]
        while at < len(elements) and elements[at].kind == "word" and elements[at].word in skipped:
            at += 1
        if at >= len(elements):
            return None
        first = at
        if self._is_aside(at, line):
            return _Line("aside", None, line)
        for ahead in range(at, min(at + 4, len(elements))):
            if elements[ahead].kind == "relative":
                return _Line("relative", self._antecedent(line, elements[ahead]), line)
            if elements[ahead].kind == "punct":
                break
        form = self.forms[first]
        if form is None or form.role == "attributive":
            ahead = first
            while (
                ahead < len(elements)
                and ahead - first < 3
                and (elements[ahead].kind == "time" or _is_adverb(elements[ahead]))
            ):
                ahead += 1
            form = self.forms[ahead] if ahead < len(elements) else None
            if form is not None and form.role == "attributive":
                nouns = [e for e in reversed(line.elements[-8:]) if e.kind in _NOMINAL or _is_noun(e)]
                for noun in nouns[:6]:
                    if self._agrees(elements[ahead], noun) and _same_gender(elements[ahead].word, noun, self.grammar):
                        return _Line("participle", noun, line)
                return None
        elif form.role != "linked":
            return None
        ahead = first
        while ahead < len(elements) and ahead - first < 3 and _is_adverb(elements[ahead]):
            ahead += 1
        form = self.forms[ahead] if ahead < len(elements) else None
        if form is not None and form.role == "linked":
            return _Line("gerund", None, line)
        return None

    def _is_aside(self, at: int, line: _Line) -> bool:
        """', как подтвердил X, …', ', сказал Y, …': who says it, set into what is said."""
        elements = self.elements
        if line.role != "main" or (not line.elements and elements[at].word not in self.grammar.words["as_said"]):
            return False
        verb = at + 1 if elements[at].word in self.grammar.words["as_said"] else at
        form = elements[verb].verb if verb < len(elements) and elements[verb].kind == "verb" else None
        if form is None:
            return False
        if verb > at and form.role == "finite" and verb + 1 < len(elements) and elements[verb + 1].value == ",":
            return True  # ', как ожидается, …'
        said = any(getattr(frame, "fact", "") == "speech" for frame in elements[verb].senses.get("verb", ()))
        if not said or form.role != "finite" or form.passive:
            return False
        if verb > at:
            return True
        speaker = next((e for e in elements[verb + 1 : verb + 4] if e.kind in AGENTS or e.value == ","), None)
        return speaker is not None and speaker.kind in AGENTS and speaker.case == "nom"

    def _antecedent(self, line: _Line, relative: Element) -> Element | None:
        """The noun that a relative pronoun stands for: the nearest one of its number."""
        plural = any(f.plural for f in relative.readings) and all(f.plural for f in relative.readings if f.case)
        feminine = relative.word.endswith(self.grammar.feminine_endings)
        for element in reversed(line.elements):
            if element.kind in _NOMINAL and element.kind != "pronoun":
                key = element.form.key
                fits = plural == bool(element.form.plural) or not element.readings
                gendered = (
                    element.kind in _THINGS | {"body"}
                    and key
                    and not key.endswith(self.grammar.ambiguous_lemmas)
                    and not plural
                )
                holder: Element | None = element.value.holder if element.kind == "chair" else None
                if holder is not None and not self._fits_chair(element, relative):
                    return holder  # 'под председательством Кувейта, который …'
                if fits and (
                    not gendered
                    or any(f.key in self.grammar.words["whose"] for f in relative.readings)
                    or feminine == key.endswith(self.grammar.feminine_lemmas)
                ):
                    return element
        return next((e for e in reversed(line.elements) if e.kind in _NOMINAL), None)

    def _fits_chair(self, chair: Element, relative: Element) -> bool:
        """False for 'который', 'которая' after 'председательство': it stands for the holder."""
        neuter = self.grammar.neuter_endings
        if not neuter or not chair.form.key.endswith(neuter) or not any(f.case == "nom" for f in relative.readings):
            return True
        return relative.word.endswith(neuter)

    def _agrees(self, participle: Element, noun: Element) -> bool:
        own = {f.case for f in participle.readings if f.case}
        case = noun.form.case
        if not own or not case:
            return True
        possible = {case} | {f.case for f in noun.readings}
        if not own & possible:
            return False
        plural = {f.plural for f in participle.readings if f.verb is None and f.case in possible}
        return not plural or noun.form.plural in plural or not noun.readings or noun.kind == "person"

    def _closes(self, at: int, line: _Line) -> bool:
        """True where a mark ends the clause that is open."""
        element = self.elements[at]
        if element.value in (")", ";", "»", "–", "—"):
            return True
        if element.value not in (",", ":"):
            return False
        if line.role == "aside":
            return True
        if line.role == "relative" and not any(
            f is not None and f.role == "finite"
            for e, f in zip(self.elements[:at], self.forms[:at], strict=True)
            if any(e is own for own in line.elements)
        ):
            return False
        return not self._coordinates(at)

    def _coordinates(self, at: int) -> bool:
        """True for a mark or conjunction between members of one coordination."""
        before = self.elements[at - 1] if at else None
        after = next((e for e in self.elements[at + 1 : at + 4] if e.kind in _NOMINAL), None)
        ahead = self.elements[at + 1 : at + 4]
        gap = next((i for i, e in enumerate(ahead) if e is after), 3)
        if (
            before is None
            or after is None
            or any(
                e.kind in ("verb", "prep", "relative", "punct") or self.forms[at + 1 + i] is not None
                for i, e in enumerate(ahead[:gap])
            )
        ):
            return False
        kind = _CLASSES.get(before.kind)
        return kind is not None and kind == _CLASSES.get(after.kind) and before.case == after.case

    # ---- predicates -------------------------------------------------------------------------------------------

    def read(self, line: _Line) -> None:
        """Finds the predicates of a line and gives each its elements."""
        own = line.elements
        index = {id(e): i for i, e in enumerate(self.elements)}
        forms = line.forms = [self.forms[index[id(e)]] for e in own]
        verbs: list[int] = []
        for at, form in enumerate(forms):
            if form is not None and (
                form.role == "finite"
                or (form.role == "linked" and line.role == "gerund")
                or (form.role == "attributive" and line.role == "participle" and not verbs)
            ):
                verbs.append(at)
        groups = self._groups(own, forms, verbs, line)
        cuts = [0]
        for (_, one), (two, _) in pairwise(groups):
            cuts.append(self._cut(own, one, two))
        cuts.append(len(own))
        for number, (first, last) in enumerate(groups):
            opener = own[cuts[number]] if number else None
            if opener is not None and self._rank(own, cuts[number]) >= 3:
                self._fresh.update(own[i].start for i in range(cuts[number], cuts[number + 1]))
            segment = list(range(cuts[number], cuts[number + 1]))
            self._predicates(line, segment, first, last)
        if not groups:
            self._unsaid(line)
            self._participles(line, list(range(len(own))))
            for at, form in enumerate(forms):
                if form is not None and form.role == "nominal":
                    planned = any(e.word in self.grammar.must_words for e in own)
                    role, tense = ("finite", "future") if planned else ("nominal", "")
                    self._add(line, at, (role, tense), list(range(len(own))), planned=planned)

    def _unsaid(self, line: _Line) -> None:
        """'Среди участников – X', 'в программе – встреча': a dash stands for the verb."""
        own = line.elements
        at = next((i for i, e in enumerate(own) if is_dash(e)), 0)
        if line.role != "main" or not at or not self.grammar.unsaid:
            return
        dash = replace(own[at], kind="verb", senses={"verb": self.grammar.unsaid})
        predicate = Predicate(dash, "finite", "past", False, False)
        predicate.args = [e for e in own if e is not own[at]]
        predicate.start, predicate.end = own[0].start, own[-1].end
        line.predicates.append(predicate)

    def _groups(
        self, own: list[Element], forms: list[VerbForm | None], verbs: list[int], line: _Line
    ) -> list[tuple[int, int]]:
        """Finite verbs, an auxiliary with the form that it helps as one: (first, last) of each."""
        groups: list[tuple[int, int]] = []
        for at in verbs:
            if groups:
                last = groups[-1][1]
                between = own[last + 1 : at]
                one, two = forms[last], forms[at]
                helped = self._is_auxiliary(own[last]) and two is not None and two.passive
                helps = self._is_auxiliary(own[at]) and one is not None and one.passive
                if (
                    (helped or helps)
                    and len(between) < 12
                    and not any(e.kind == "punct" and e.value in _STOPS for e in between)
                ):
                    groups[-1] = (groups[-1][0], at)
                    continue
            groups.append((at, at))
        return groups

    def _is_auxiliary(self, element: Element) -> bool:
        return element.last - element.first == 1 and (
            element.word in self.grammar.auxiliary_words
            or element.form.key.removeprefix("=") in self.grammar.words["be"]
        )

    def _cut(self, own: list[Element], one: int, two: int) -> int:
        """Where the clause of the verb at ``two`` begins."""
        best, rank = two, -1.0
        for at in range(one + 1, two):
            value = self._rank(own, at)
            if value <= 0:
                continue
            near = all(e.kind in ("word", "time") and not _is_noun(e) for e in own[at + 1 : two])
            if near and value >= 1:
                value = max(value, 2.5)
            if value >= rank:
                best, rank = at, value
        return best

    def _rank(self, own: list[Element], at: int) -> float:
        element = own[at]
        if element.kind == "punct" and element.value in (";", ":"):
            return 3.0
        if element.kind == "word" and element.word in self.grammar.words["reported"]:
            return 3.0
        if element.value == "," or is_dash(element) or element.value in ("»", "«"):
            here = next((i for i, e in enumerate(self.elements) if e is element), 0)
            return 0.5 if element.value == "," and self._coordinates(here) else 2.0
        if element.kind == "word" and joins(element, self.grammar):
            here = next((i for i, e in enumerate(self.elements) if e is element), 0)
            if at and own[at - 1].value == ",":
                return 0.9
            return 0.4 if self._coordinates(here) else 1.0
        return 0.0

    def _predicates(self, line: _Line, segment: list[int], first: int, last: int) -> None:
        """The finite verb of a segment, the infinitives that it governs and the participles within."""
        own, forms = line.elements, line.forms
        grammar = self.grammar
        segment = self._without_report(line, segment, last)
        consumed = self._participles(line, segment, skip=(first, last))
        main = first
        if first != last and self._is_auxiliary(own[first]):
            main = last
        form = forms[main]
        assert form is not None
        role, tense, negative = form.role, form.tense, self._negated(own, first) or self._negated(own, last)
        if first != last:
            helper = forms[last if main == first else first]
            if helper is not None and helper.tense == "future":
                tense = "future"
        if any(own[i].word in grammar.words["doubts"] for i in segment if own[i].kind == "word"):
            tense = "unreal"
        rest = [i for i in segment if i not in consumed and i not in (first, last)]
        self._join_object(own[main], [own[i] for i in rest])
        infinitives = [i for i in rest if (form_of := forms[i]) is not None and form_of.role == "nominal"]
        if infinitives:
            self._infinitives(line, rest, infinitives, main)
            if self._is_auxiliary(own[main]):
                return
            rest = [i for i in rest if i < infinitives[0] or own[i].kind == "punct"] if infinitives[0] > main else rest
        must = [i for i in segment if own[i].word in grammar.must_words]
        if must and tense != "unreal":
            tense = "future"
        self._add(line, main, (role, tense), rest, negative=negative)

    def _without_report(self, line: _Line, segment: list[int], last: int) -> list[int]:
        """'заявил, что страна готова принять …': what is said without a finite verb is a clause of its own."""
        own, forms = line.elements, line.forms
        said = next((i for i in segment if i > last and own[i].word in self.grammar.words["reported"]), None)
        if said is None:
            return segment
        tail = [i for i in segment if i >= said]
        planned = any(own[i].word in self.grammar.must_words for i in tail)
        for at in tail:
            form = forms[at]
            if form is not None and form.role == "nominal":
                stands = ("finite", "future") if planned else ("nominal", "unreal")
                self._add(line, at, stands, tail, planned=planned)
                self._fresh.add(own[at].start)
        return [i for i in segment if i < said]

    def _join_object(self, verb: Element, args: list[Element]) -> None:
        """'участие в ней приняли': the object of a light verb, apart from it, makes another predicate of it."""
        stems = {"=" + stem for stem in _stems(verb)}
        for element in args if verb.last - verb.first == 1 else ():
            found = [
                frame
                for form in element.readings
                if element.kind == "word" and form.case in ("acc", "nom")
                for stem in stems
                for frame in self.grammar.light_verbs.get((stem, form.key), ())
            ]
            if found:
                verb.senses = {**verb.senses, "verb": found}
                return

    def _infinitives(self, line: _Line, rest: list[int], infinitives: list[int], main: int) -> None:
        """'намечено провести', 'предложил разработать', 'будет вести'."""
        own, forms = line.elements, line.forms
        grammar = self.grammar
        governor = own[main]
        key = governor.form.key.removeprefix("=")
        if governor.kind == "word":
            key = next((f.key.removeprefix("=") for f in governor.readings if f.verb is not None), key)
        auxiliary = self._is_auxiliary(governor)
        plans = auxiliary or key in grammar.words["planning_verbs"]
        proposes = key in grammar.words["proposing_verbs"]
        phase = key in grammar.words["phase_verbs"]
        must = any(own[i].word in grammar.must_words for i in rest)
        negative = self._negated(own, main)
        for number, at in enumerate(infinitives):
            form = forms[at]
            assert form is not None
            begin = infinitives[number - 1] + 1 if number else -1
            end = infinitives[number + 1] if number + 1 < len(infinitives) else len(own)
            args = [i for i in rest if begin <= i < end and i not in infinitives]
            if phase and governor.verb is not None and not must:
                role, tense, planned = "finite", governor.verb.tense, False
            elif plans or must:
                role, tense, planned = "finite", "future", True
            elif proposes:
                role, tense, planned = "finite", "proposed", True
            else:
                role, tense, planned = "nominal", "unreal", False
            self._add(line, at, (role, tense), args, planned=planned, negative=negative)

    def _negated(self, own: list[Element], at: int) -> bool:
        back = at - 1
        while back >= 0 and own[back].kind == "word" and own[back].word in self.grammar.words["negated_through"]:
            back -= 1
        return back >= 0 and own[back].kind == "word" and own[back].word in self.grammar.words["negations"]

    def _participles(self, line: _Line, segment: list[int], skip: tuple[int, int] = (-1, -1)) -> set[int]:
        """Participles before their noun ('состоявшееся в Москве заседание'); returns what stands between the two."""
        own, forms = line.elements, line.forms
        consumed: set[int] = set()
        for at in segment:
            form = forms[at]
            if form is None or form.role != "attributive" or at in skip or at in consumed:
                continue
            head = None
            for ahead in range(at + 1, min(at + 12, segment[-1] + 1)):
                element = own[ahead]
                if element.kind == "punct":
                    break
                governed = own[ahead - 1].kind == "prep"
                if element.kind in _NOMINAL and not governed and self._agrees(own[at], element):
                    head = ahead
                    break
            if head is None:
                continue
            inner = list(range(at + 1, head))
            self._add(line, at, ("attributive", form.tense), inner, head=own[head])
            consumed.update((at, *inner))
            twin = own[head + 2] if head + 2 <= segment[-1] else None
            if twin is not None and twin.senses.get("twin") is own[head].value:
                self._add(line, at, ("attributive", form.tense), inner, head=twin)
        return consumed

    def _add(
        self,
        line: _Line,
        at: int,
        stands: tuple[str, str],
        args: list[int],
        *,
        negative: bool = False,
        planned: bool = False,
        head: Element | None = None,
    ) -> None:
        """Notes the predicate at ``at``; ``stands`` is its role and tense, ``args`` are indexes of its elements."""
        own, form = line.elements, line.forms[at]
        assert form is not None
        role, tense = stands
        element = own[at]
        predicate = Predicate(element, role, tense, form.passive, negative or form.negative, planned=planned)
        predicate.progressive = role in ("finite", "attributive") and tense == "present"
        chosen = [own[i] for i in args if i != at]
        predicate.background = bool(self.grammar.words["background_verbs"] & _stems(element))
        predicate.relative = line.role == "relative"
        if line.role == "relative" and line.head is not None and head is None:
            chosen = [_stand_in(e, line.head) for e in _own(chosen, line, self.grammar)]
        elif line.role == "participle" and head is None and role == "attributive":
            predicate.head = line.head
        if head is not None:
            predicate.head = head
        predicate.args = chosen
        span = [e for e in chosen if e.kind != "punct"] + [element]
        predicate.start, predicate.end = min(e.start for e in span), max(e.end for e in span)
        line.predicates.append(predicate)

    # ---- subjects ---------------------------------------------------------------------------------------------

    def link(self, line: _Line) -> None:
        """Tells subjects from objects; a clause without a subject shares that of the clause before."""
        before: list[Element] = []
        things: list[Element] = []
        denied = False
        _say_again(line)
        for predicate in sorted(line.predicates, key=lambda p: p.element.start):
            if denied and predicate.element.start in self._fresh:
                predicate.tense = "unreal"  # 'denied that …'
            denied = bool(self.grammar.words["denying_verbs"] & _stems(predicate.element))
            if predicate.role == "attributive":
                _tell_apart(predicate, inherits=predicate.head is not None and not predicate.passive)
                predicate.subjects = _subjects(predicate)
                continue
            if predicate.element.start in self._fresh:
                before = []
            inherits = bool(before) or line.role == "gerund"
            _tell_apart(predicate, inherits=inherits)
            predicate.subjects = _subjects(predicate)
            if not predicate.subjects and not predicate.passive:
                predicate.subjects = before
            elif predicate.passive and not any(e.case == "nom" and e.kind in _NOMINAL for e in predicate.args):
                predicate.args = [*(e for e in before if e.kind in ("person", "pronoun")), *predicate.args]
            impersonal = line.role == "relative" and any(e.case == "acc" for e in predicate.args)
            shares = line.role == "gerund" or (line.role == "relative" and not predicate.passive and not impersonal)
            if shares and not predicate.subjects and line.outer is not None:
                predicate.subjects = _line_subjects(line.outer, predicate)
            if any(e.case == "nom" and e.kind in _NOMINAL for e in predicate.args):
                things = [e for e in predicate.args if e.case == "nom" and e.kind in _THINGS]
            elif things and (predicate.passive or _takes_place(predicate)) and predicate.role == "finite":
                predicate.args = [*things, *predicate.args]  # 'назначена на 5 мая и пройдет в Минске'
            give_body(predicate)
            if line.role == "gerund" and not predicate.tense:
                outer = line.outer.predicates if line.outer is not None else []
                predicate.tense = next((p.tense for p in outer if p.role == "finite"), "past")
            if predicate.role in ("finite", "linked") and predicate.subjects:
                before = predicate.subjects


def _say_again(line: _Line) -> None:
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
    elif first.kind == "time":
        goal = next(e for e in before if e.kind in _GOALS)
        said[1] = replace(other, case="acc" if goal.case == "nom" else goal.case)
    elif other.kind in ("time", "prep"):
        said += [e for e in before if e.kind in _GOALS]
    return said


def _gap(args: Sequence[Element], *, represents: bool) -> int | None:
    """Where 'B – Y' begins that repeats what was said of A and X, None where nothing does."""
    for at in range(1, len(args) - 2):
        if not is_dash(args[at + 1]):
            continue
        who = next((e for e in args[at + 2 : at + 4] if not _is_possessive(e)), args[at + 2])
        if _repeats(args[:at], args[at], who, represents=represents):
            return at
    return None


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
    return element.kind in _REPEATED and (element.case in ("acc", "behalf") or _ambiguous(element))


def give_body(predicate: Predicate) -> None:
    """'Совет на заседании принял …': a body that acts at a session acts at its own."""
    doers = [e for e in predicate.args if e.case == "by"] if predicate.passive else predicate.subjects
    bodies = [e for e in doers if e.kind == "body"]
    sessions = [e for e in predicate.args if e.kind == "event" and e.case == "loc" and e.value.type == "meeting"]
    if len(bodies) == 1 and len(sessions) == 1 and len(doers) == 1 and not sessions[0].value.generic:
        sessions[0].value.body = sessions[0].value.body or bodies[0]
    if len(bodies) > 1 and any(frame.name == "event-organised" for frame in predicate.frames):
        for held in (e for e in predicate.args if e.kind == "event" and e.case == "acc" and e.value.body is None):
            held.value.guests = held.value.guests or bodies  # 'ЕС и АСЕАН проведут саммит': of both, of no one body


def _stems(element: Element) -> set[str]:
    return {f.key.removeprefix("=") for f in (element.form, *element.readings) if f.verb is not None}


def _line_subjects(line: _Line, predicate: Predicate) -> list[Element]:
    finite = [p for p in line.predicates if p.role == "finite"]
    nearest = sorted(finite, key=lambda p: abs(p.element.start - predicate.element.start))
    for candidate in nearest:
        if found := candidate.subjects or _subjects(candidate):
            return found
    return []


def _subjects(predicate: Predicate) -> list[Element]:
    return [e for e in predicate.args if e.case == "nom" and e.kind in AGENTS and not e.quoted]


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
        if e.case == "nom" and e.kind in _NOMINAL | {"place"} and not _subject_of(intransitive, e)
    ]
    sure = [e for e in nominative if not _ambiguous(e)]
    agents = [e for e in nominative if e.kind in AGENTS | {"place"}]
    if predicate.role == "attributive" and inherits:
        for element in nominative:
            if _ambiguous(element):
                _make_object(element)
        return
    doers = [e for e in sure if e.kind in AGENTS or e.kind == "members"]
    if doers:
        joined = [m for e in doers for m in _coordination(predicate.args, e)]
        for element in nominative:
            if _ambiguous(element) and not any(element is e for e in joined):
                _make_object(element)
        return
    if agents:
        subject = agents[0]
        led = [e for e in agents if e.kind == "body" and _ambiguous(e)]
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
        run = _coordination(predicate.args, subject)
        objects = [e for e in predicate.args if e.case == "acc" and e.kind in _NOMINAL]
        object_told = any(e.kind == "pronoun" or not _ambiguous(e) for e in objects)
        if inherits and subject.start > predicate.element.start and predicate.role != "attributive" and not object_told:
            run = []
        for element in nominative:
            if _ambiguous(element) and not any(element is e for e in run):
                _make_object(element)
        return
    if inherits or any(e.kind in _THINGS for e in sure):
        for element in nominative:
            if _ambiguous(element):
                _make_object(element)


def _subject_of(intransitive: set[str], element: Element) -> bool:
    """True for what 'takes place' or 'passes to': it is no object."""
    return ("chair" if element.kind == "echo" else element.kind) in intransitive


def _coordination(args: Sequence[Element], subject: Element) -> list[Element]:
    """The subject with what is coordinated with it."""
    at = next(i for i, e in enumerate(args) if e is subject)
    found = [subject]
    for step in (1, -1):
        here = at + step
        while 0 <= here < len(args) and (args[here].value == "," or args[here].kind in ("word", subject.kind)):
            if args[here].kind == subject.kind and args[here].case == subject.case:
                found.append(args[here])
            here += step
    return found


def _ambiguous(element: Element) -> bool:
    found = {f.case for f in element.readings}
    return element.kind not in ("office", "person", "group") and (found >= {"nom", "acc"} or found == {""})


def _make_object(element: Element) -> None:
    element.case = "acc"


def _own(args: list[Element], line: _Line, grammar: Grammar) -> list[Element]:
    """'совет, чье заседание …', 'декларация, проект которой …', 'A и B, чьи делегации …', 'президент, чья страна …'."""
    head = line.head
    assert head is not None
    out: list[Element] = []
    at = 0
    while at < len(args):
        element = args[at]
        follows = args[at + 1] if at + 1 < len(args) else None
        possessive = element.kind == "relative" and any(f.key in grammar.words["whose"] for f in element.readings)
        if possessive and follows is not None and follows.kind == "event" and head.kind == "body":
            follows.value.body = follows.value.body or head
        elif possessive and follows is not None and follows.kind == "delegation" and head.kind == "state":
            outer = line.outer.elements if line.outer is not None else [head]
            out.append(replace(follows, value=_coordination(outer, head)))
            at += 2
            continue
        elif element.kind == "side" and follows is not None and follows.kind == "relative" and head.kind == "person":
            out.append(replace(head, case=element.case, start=element.start, end=follows.end))
            at += 2
            continue
        elif possessive and follows is not None and follows.kind == "side" and head.kind == "person":
            out.append(replace(head, case=follows.case, start=follows.start, end=follows.end))
            at += 2
            continue
        elif element.kind == "draft" and follows is not None and follows.kind == "relative" and head.kind == "document":
            value = replace(head.value, draft=True, subjects=list(head.value.subjects), embedded=[])
            drafted = replace(head, value=value, case=element.case, start=element.start, end=follows.end)
            drafted.readings = element.readings
            out.append(drafted)
            at += 2
            continue
        out.append(element)
        at += 1
    return out


def _stand_in(element: Element, head: Element) -> Element:
    """A relative pronoun becomes the noun that it stands for."""
    if element.kind != "relative":
        return element
    if head.kind == "event" and head.value.place is not None and not any(f.case for f in element.readings):
        head = head.value.place  # 'с визитом в Каир, где …'
    return replace(head, case=element.case, start=element.start, end=element.end)


def _same_gender(participle: str, noun: Element, grammar: Grammar) -> bool:
    """False where the endings of a participle and of the lemma of a noun tell two genders."""
    key = noun.form.key.split()[0] if noun.form.key else ""
    if noun.kind not in _THINGS | {"word"} or noun.form.plural or not key or key.endswith(grammar.ambiguous_lemmas):
        return True
    if participle.endswith(grammar.plural_endings):
        return False
    return participle.endswith(grammar.feminine_endings) == key.endswith(grammar.feminine_lemmas)


def _is_adverb(element: Element) -> bool:
    return element.kind == "word" and not any(f.case for f in element.readings[:1])


def _is_noun(element: Element) -> bool:
    return element.kind == "word" and bool(element.readings and element.readings[0].case) and not element.value.capital
