"""Clauses that say who follows whom, where the chair has been spoken of: 'Turkey, which replaced Cameroon, …'."""

from __future__ import annotations

from collections.abc import Sequence

from graphbuilder.frames.clauses import Predicate
from graphbuilder.mentions.elements import ChairNoun, Element
from graphbuilder.resolution.chairmanships.register import Terms
from graphbuilder.resolution.chairmanships.spans import Bounds, handing_day, is_term

_IN_TURN = frozenset(("state", "person", "delegation"))
"""Kinds of those who follow one another in a chair."""

_REPLACED = ("acc", "dat", "abl", "replacing")
"""Marking of the holder that another one replaces."""

_TAKES_PLACE = ("acc", "gen")
"""The same where the owner stands before: 'оның орнын басады'."""


class Succession:
    """Reads such clauses into terms."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        self.reading = terms.reading

    def succeeds(self, predicate: Predicate) -> bool:
        """'Turkey, which replaced Cameroon, …': one holder after another, where the chair has been spoken of."""
        reading = self.reading
        if predicate.negative or predicate.tense in ("unreal", "proposed"):
            return False
        if all(frame.name == "takes-the-place" for frame in predicate.frames if frame.fact == "succession") and not any(
            e.word in reading.grammar.words["in_place_of"] for e in predicate.args
        ):
            return False
        body = self._named_chair(predicate) or reading.last_chaired
        holders = self._new_holders(predicate, body)
        previous = self._replaced(predicate, body, holders)
        if any(frame.name == "gives-way" for frame in predicate.frames):
            near = reading.sentence - reading.chaired_at <= 1 and not any(e.kind == "chair" for e in predicate.args)
            given = [
                k
                for e in predicate.args
                if e.case in ("dat", "gen") and e.kind in _IN_TURN
                for k in [reading.holder(e)]
                if k
            ]
            holders, previous = given if near else [], next(iter(holders), None)
        if len(holders) == 1 and body is not None and previous is None:
            return self._follows(predicate, holders[0], body)
        if len(holders) != 1 or body is None or previous is None or holders[0] == previous:
            return False
        if holders[0].partition("/")[0] != previous.partition("/")[0]:
            return False
        future = predicate.tense == "future" or None
        evidence = self.reading.clause(predicate, "succeeds")
        day, named = handing_day(reading, predicate)
        chair = next((e for e in predicate.args if e.kind == "chair"), None)
        period = self.terms.period(predicate, chair)
        if period is not None and not self.terms.is_term(predicate, period):
            period = None
        self.terms.add(body, previous, None, evidence)
        ends = Bounds(day if named else None)
        self.terms.add(body, holders[0], period, evidence, future=future, succeeds=previous, ends=ends, taken=day)
        return True

    def _new_holders(self, predicate: Predicate, body: str | None) -> list[str]:
        """Who comes after: the subject; in the passive and after 'makes way for' the other one."""
        new = [predicate.head] if predicate.head is not None else predicate.subjects
        if self._is_given_way(predicate):
            new = [e for e in predicate.args if e.case == ("by" if predicate.passive else "acc")]
        found = [k for e in new if e.kind in _IN_TURN or e.kind == "side" for k in [self.terms.holder(e, body)] if k]
        if not found and len(new) == 1 and new[0].kind == "pronoun":
            found = [self.terms.for_whom(key, body) for key in self.reading.agents(new[0])[:1]]
        return found

    def _is_given_way(self, predicate: Predicate) -> bool:
        gives = any(frame.name == "makes-way" for frame in predicate.frames)
        return self.terms.ordered and gives != predicate.passive

    def _named_chair(self, predicate: Predicate) -> str | None:
        """The body in 'succeeded X as OSCE chair', 'at the head of the forum'."""
        for element in predicate.args:
            value = element.value
            if element.kind == "chair" and isinstance(value, ChairNoun) and value.body is not None:
                return self.terms.body_named(value.body)
            if element.kind == "office" and value.role == "chair" and value.owners and element.case in ("as", "loc"):
                return self.terms.body_named(value.owners[0])
            if element.case == "headed-of" and element.kind in ("body", "event"):
                return self.terms.body_named(element) or self.reading.entities.session_body
        return None

    def _follows(self, predicate: Predicate, holder: str, body: str) -> bool:
        """'Ireland will follow in the second half of 2026', 'before Panama takes over for August'."""
        period = self.terms.period(predicate)
        if period is not None and not is_term(self.reading, predicate, period):
            period = None
        day, named = handing_day(self.reading, predicate)
        if day is None and (told := self.terms.when_told(predicate)) is not None:
            day, named = told, True
        near = self.reading.sentence - self.reading.chaired_at <= 1 and (period is not None or day is not None)
        others = any(e.kind in ("event", "document", "person") and e.case in ("acc", "nom") for e in predicate.args)
        if not near or others or not holder.startswith("state/"):
            return False
        evidence = self.reading.clause(predicate, "succeeds")
        ends = Bounds(day if named and period is None else None)
        told = next((t.holder for t in reversed(self.reading.terms) if t.body == body and t.holder != holder), None)
        future = predicate.tense != "past"
        self.terms.add(body, holder, period, evidence, future=future, succeeds=told, ends=ends, taken=day)
        return True

    def _replaced(self, predicate: Predicate, body: str | None, holders: Sequence[str]) -> str | None:
        """Whom the new holder replaces: one of the sentence that tells of the chair; 'it' is the holder told of."""
        reading = self.reading
        follows = self.terms.follows
        marked = _REPLACED if follows else _TAKES_PLACE
        old = [e for e in predicate.args if e.kind in ("state", "person", "pronoun") and e.case in marked]
        if not old and follows:  # 'сменит камерунца Янга': a name after a noun
            old = [e for e in predicate.args if e.kind == "person" and e.case == "gen" and _may_be_acc(e)]
        if self._is_given_way(predicate):
            old = [e for e in predicate.subjects if e.kind in ("state", "person", "pronoun")]
        if len(old) == 1 and self._named_chair(predicate) is not None:
            return self.terms.holder(old[0], body)
        posted = any(e.kind == "echo" or e.case in ("as", "headed-of") for e in predicate.args)
        told = bool(reading.terms) and list(holders) == [reading.terms[-1].holder]
        near = 1 if posted or told or not follows else 0
        if len(old) != 1 or reading.sentence - reading.chaired_at > near:
            return None
        if old[0].kind == "pronoun":
            return reading.terms[-1].holder if reading.terms else None
        return self.terms.holder(old[0], body)

    def predecessors(self, elements: Sequence[Element]) -> None:
        """'Her predecessor, Duarte Pacheco of Portugal, …': who held the chair before the one told of last."""
        reading = self.reading
        body = reading.last_chaired
        if body is None or reading.sentence - reading.chaired_at > 1 or not reading.terms:
            return
        for at, element in enumerate(elements[:-1]):
            words = reading.grammar.words["predecessors"]
            if element.kind != "word" or not (element.word in words or words & {f.key for f in element.readings}):
                continue
            named = elements[at + 1 + (elements[at + 1].kind == "punct") :][:1]
            latest = next((t for t in reversed(reading.terms) if t.body == body), None)
            if not named or named[0].kind not in _IN_TURN or latest is None:
                continue
            before = self.terms.holder(named[0], body)
            if before is None or before == latest.holder:
                continue
            latest.succeeds = before
            self.terms.add(body, before, None, reading.evidence(element.start, named[0].end, "predecessor"))

    def successors(self, elements: Sequence[Element]) -> None:
        """'Албании, ее преемнице на 2024–2025 годы': who holds the chair next."""
        reading = self.reading
        if reading.last_chaired is None or reading.chaired_at != reading.sentence:
            return
        for at, element in enumerate(elements):
            if element.kind != "word" or not reading.grammar.words["successors"] & {f.key for f in element.readings}:
                continue
            named = next((e for e in reversed(elements[max(0, at - 3) : at]) if e.kind in _IN_TURN), None)
            if named is None and at + 2 < len(elements) and elements[at + 1].kind == "verb":
                named = elements[at + 2] if elements[at + 2].kind in _IN_TURN else None  # 'преемницей станет Россия'
            holder = reading.holder(named) if named is not None else None
            if named is None or holder is None or not reading.terms:
                continue
            when = next((e.value for e in elements[at + 1 : at + 3] if e.kind == "time" and e.value.is_year), None)
            end = max(elements[at + 1].end if when else element.end, named.end)
            evidence = reading.evidence(min(named.start, element.start), end, "successor")
            self.terms.add(reading.last_chaired, holder, when, evidence, succeeds=reading.terms[-1].holder)


def _may_be_acc(element: Element) -> bool:
    return any(form.case == "acc" for form in element.readings)
