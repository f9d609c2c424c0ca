"""The predicates of a line, which is cut between its finite verbs, at the strongest joint that stands between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from graphbuilder.frames.clauses import Predicate, joins
from graphbuilder.frames.medial.line import NOMINAL, Line, is_noun, stems_of
from graphbuilder.frames.medial.lines import Lines
from graphbuilder.frames.medial.relatives import name_owned, stand_in
from graphbuilder.languages.base import VerbForm
from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.grammar import Grammar
from graphbuilder.mentions.phrases import is_dash

_STOPS = frozenset(";:")


class Predicates(Lines):
    """Finds the predicates of each line and gives them their elements."""

    def __init__(self, elements: list[Element], grammar: Grammar) -> None:
        super().__init__(elements, grammar)
        self.fresh: set[int] = set()
        """Offsets of verbs whose clause begins anew: it shares no subject with the one before."""

    def read(self, line: Line) -> None:
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
                self.fresh.update(own[i].start for i in range(cuts[number], cuts[number + 1]))
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

    def _unsaid(self, line: Line) -> None:
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
        self, own: list[Element], forms: list[VerbForm | None], verbs: list[int], line: Line
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
            near = all(e.kind in ("word", "time") and not is_noun(e) for e in own[at + 1 : two])
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
            return 0.5 if element.value == "," and self.coordinates(here) else 2.0
        if element.kind == "word" and joins(element, self.grammar):
            here = next((i for i, e in enumerate(self.elements) if e is element), 0)
            if at and own[at - 1].value == ",":
                return 0.9
            return 0.4 if self.coordinates(here) else 1.0
        return 0.0

    def _predicates(self, line: Line, segment: list[int], first: int, last: int) -> None:
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

    def _without_report(self, line: Line, segment: list[int], last: int) -> list[int]:
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
                self.fresh.add(own[at].start)
        return [i for i in segment if i < said]

    def _join_object(self, verb: Element, args: list[Element]) -> None:
        """'участие в ней приняли', 'с приветствием обратился': words apart from a verb make another one of it."""
        if verb.last - verb.first > 1:
            return
        stems = {"=" + stem for stem in stems_of(verb)}
        for stem in stems & self.grammar.phrasal_verbs.keys():
            found = [frame for keys, frame in self.grammar.phrasal_verbs[stem] if _holds(args, keys)]
            if found:
                also = [f for f in verb.senses.get("verb", ()) if f.fact == "attendance" and f not in found]
                verb.senses = {**verb.senses, "verb": [*found, *also]}
                return
        for element in args:
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

    def _infinitives(self, line: Line, rest: list[int], infinitives: list[int], main: int) -> None:
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

    def _participles(self, line: Line, segment: list[int], skip: tuple[int, int] = (-1, -1)) -> set[int]:
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
                if element.kind in NOMINAL and not governed and self.agrees(own[at], element):
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
        line: Line,
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
        predicate.background = bool(self.grammar.words["background_verbs"] & stems_of(element))
        predicate.relative = line.role == "relative"
        if line.role == "relative" and line.head is not None and head is None:
            chosen = [stand_in(e, line.head) for e in name_owned(chosen, line, self.grammar)]
        elif line.role == "participle" and head is None and role == "attributive":
            predicate.head = line.head
        if head is not None:
            predicate.head = head
        predicate.args = chosen
        span = [e for e in chosen if e.kind != "punct"] + [element]
        predicate.start, predicate.end = min(e.start for e in span), max(e.end for e in span)
        line.predicates.append(predicate)


def _holds(args: Sequence[Element], phrase: Sequence[Sequence[str]]) -> bool:
    """True where words with these keys stand side by side."""
    last = len(args) - len(phrase)
    return any(all(_is_word(args[at + n], keys) for n, keys in enumerate(phrase)) for at in range(last + 1))


def _is_word(element: Element, keys: Sequence[str]) -> bool:
    if element.last - element.first > 1:
        return False
    return "~" + element.word in keys or any(form.key in keys for form in element.readings)
