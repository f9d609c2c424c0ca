"""Clauses that say who is in the chair: 'X төрағалық етеді', 'the OSCE is chaired by X'."""

from __future__ import annotations

from collections.abc import Sequence

from graphbuilder.frames.clauses import Predicate
from graphbuilder.frames.matcher import Matched
from graphbuilder.mentions.elements import Element
from graphbuilder.resolution.chairmanships.register import Terms
from graphbuilder.resolution.chairmanships.spans import Bounds, bounds, handing_day, is_term

_SEVERAL = 2


class Holding:
    """Reads such clauses into terms."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        self.reading = terms.reading

    def holds(self, m: Matched) -> bool:
        """'X төрағалық етеді'."""
        predicate = m.predicate
        if predicate.negative or predicate.tense in ("unreal", "proposed") or self.terms.asks(predicate):
            return False
        if not self.terms.ordered and self._in_turn(m):
            return True
        body_element = m.one("body")
        if self.terms.ordered and body_element is None and predicate.role == "attributive":
            body_element = predicate.head  # 'an organization chaired by X'
            if body_element is None or body_element.kind != "body":
                return False
            body_element = self._apposed(body_element)
        sessions = [e for e in predicate.args if e.kind == "event" and e.case in ("dat", "acc")]
        if sessions and body_element is None:
            if not sessions[-1].value.own_body:
                return False
            body_element = sessions[-1]
        if any(e.kind == "delegation" for e in predicate.args):
            return False
        if m.frame.name == "does-so" or (body_element is not None and body_element.kind == "pronoun"):
            return self._holds_told(m)
        if body_element is None and m.frame.name == "stands-at-the-head":
            return False
        body = self.terms.body_of(body_element, None, self.terms.period(predicate))
        holders = self._holders(m, body) or self.terms.told(m)
        order = self.reading.grammar.language.order_marks
        coordinates = m.frame.name == "coordinates" if order else "acc" in m.frame.roles["body"]
        if body_element is None and m.frame.name == "coordinates":
            return False
        if body is None or not holders:
            return False
        if (
            body_element is None
            and self.terms.period(predicate) is None
            and predicate.role != "attributive"
            and not predicate.progressive
            and bounds(self.reading, predicate) == Bounds()
        ):
            return False
        ends = bounds(self.reading, predicate)
        dated = ends != Bounds() or self.terms.period(predicate) is not None
        heads = coordinates or (self.terms.ordered and not dated and predicate.role != "attributive")
        whens = self.terms.periods(predicate)
        day, named = handing_day(self.reading, predicate) if m.frame.name == "comes-to-the-chair" else (None, False)
        if day is not None and len(whens) == 1 and whens[0] and not is_term(self.reading, predicate, whens[0]):
            whens = [None]  # the day on which the term begins, no period
        if named and ends.start is None:
            ends = ends._replace(start=day)
        for holder in holders[:-1] if self.terms.ordered and self._gapped(predicate, holders, body) else holders:
            if heads and holder.startswith("person/") and not self.terms.is_personal(body):
                self.reading.chair_posts.append((holder, body, self.reading.clause(predicate, m.frame.name)))
                continue
            for when in whens:
                self.terms.add(
                    body,
                    holder,
                    when,
                    self.reading.clause(predicate, m.frame.name),
                    future=predicate.tense == "future" or None,
                    ends=ends if when is whens[-1] else Bounds(),
                    taken=day,
                )
        if self.terms.ordered:
            for element in predicate.args:
                if element.kind == "state" and element.case == "after":
                    before = self.reading.holder(element)  # 'X is in the chair after Y'
                    if before is not None and before not in holders:
                        self.terms.add(body, before, None, self.reading.clause(predicate, m.frame.name))
        return True

    def _holds_told(self, m: Matched) -> bool:
        """'Brazil will head it until May; in the first half Argentina did so': the chair told of in the sentence."""
        reading, predicate = self.reading, m.predicate
        body, period = reading.last_chaired, self.terms.period(m.predicate)
        near = reading.sentence - reading.chaired_at <= (0 if m.frame.name == "does-so" else 2)
        points = m.frame.name != "does-so" or any(e.kind == "same" for e in predicate.args)
        if body is None or not near or not points or period is None:
            return False
        future = predicate.tense == "future" or None
        found = [
            self.terms.add(body, holder, period, self.reading.clause(predicate, m.frame.name), future=future)
            for holder in self._holders(m, body)
        ]
        return bool(found)

    def _in_turn(self, m: Matched) -> bool:
        """'A 2018 жылы, B 2019 жылы ұйымға төрағалық етті': one verb for several terms, each with its year."""
        args = m.predicate.args
        states = [e for e in args if e.kind == "state" and e.case == "nom" and "side" not in e.senses]
        years = [e.value for e in args if e.kind == "time" and e.value.is_year and e.case != "attr"]
        bodies = m.all("body")
        if len(states) < _SEVERAL or len(years) != len(states) or len(bodies) not in (1, len(states)):
            return False
        for at, state in enumerate(states):
            body, holder = self.terms.body_named(bodies[at if len(bodies) > 1 else 0]), self.reading.holder(state)
            if body is not None and holder is not None:
                self.terms.add(body, holder, years[at], self.reading.clause(m.predicate, m.frame.name))
        return True

    def _gapped(self, predicate: Predicate, holders: Sequence[str], body: str) -> bool:
        """'A chaired it in April and B in May': a term for each state that has a time beside it.

        True where the last of ``holders`` is among them.
        """
        args = predicate.args
        last = "by" if predicate.passive else "acc"
        named = [e for e in args if e.kind == "state" and e.case in (last, "by" if predicate.passive else "nom")]
        pairs = []
        for element in named:
            at = next(number for number, e in enumerate(args) if e is element)
            near = [e.value for e in args[max(0, at - 2) : at + 2] if e.kind == "time"]
            if near:
                pairs.append((element, near[0] if predicate.passive else near[-1]))
        told = [(self.reading.holder(e), when) for e, when in pairs if e is not named[0] and e.case == last]
        if not told or holders[-1] not in {holder for holder, _ in told} | {self.reading.holder(named[0])}:
            return False
        first = next((e.value for e in args if e.kind == "time"), None)
        for holder, when in [(self.reading.holder(named[0]), first), *told]:
            if holder is not None:
                self.terms.add(body, holder, when, self.reading.clause(predicate, "holds-the-chair"))
        return True

    def _holders(self, m: Matched, body: str | None) -> list[str]:
        found, head = m.all("holder"), m.predicate.head
        if m.predicate.role == "attributive" and head is not None and head.kind in ("state", "person"):
            found = [e for e in found if e.kind != "pronoun"] or [head]  # 'ол төрағалық еткен X-ті алмастырды'
        if (
            not found
            and m.predicate.head is not None
            and m.predicate.head.kind == "chair"
            and m.predicate.head.value.holder is not None
        ):
            found = [m.predicate.head.value.holder]
        keys = [key for element in found[-1:] for key in [self.terms.holder(element, body)] if key]
        if not keys and found and found[-1].kind == "pronoun":  # 'she will head the Union until 2026'
            meant = [self.terms.for_whom(key, body) for key in self.reading.agents(found[-1])[:1]]
            keys = [k for k in meant if any(t.holder == k and t.body == body for t in self.reading.terms)]
        return [k for k in keys if k.partition("/")[0] in ("state", "person")]

    def _apposed(self, head: Element) -> Element:
        """'The Fund, an organization chaired by X': the body named before."""
        at = next((i for i, e in enumerate(self.terms.sentence) if e is head), 0)
        before = self.terms.sentence[at - 2] if at > 1 and self.terms.sentence[at - 1].value == "," else None
        return before if before is not None and before.kind == "body" else head
