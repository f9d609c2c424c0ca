"""Terms told by a noun phrase with its holder: 'Тәжікстанның 2018 жылғы төрағалығы'."""

from __future__ import annotations

from collections.abc import Sequence

from graphbuilder.frames.clauses import Predicate
from graphbuilder.mentions.elements import ChairNoun, Element
from graphbuilder.resolution.chairmanships.register import Terms
from graphbuilder.resolution.chairmanships.spans import is_span

_SIDES = 2
_REACH = 7
"""Elements after the noun among which its two sides and their prepositions stand."""


class Nouns:
    """Reads such nouns into terms."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        self.reading = terms.reading

    def read(self, elements: Sequence[Element], predicates: Sequence[Predicate]) -> None:
        """Chairmanships stated by a noun phrase with its holder: 'Тәжікстанның 2018 жылғы төрағалығы'."""
        for element in elements:
            if element.kind != "chair" or id(element) in self.terms.used or not isinstance(element.value, ChairNoun):
                continue
            noun = element.value
            owner = noun.holder or self._whose(element, predicates)
            if owner is None or (
                element.case == "ins" and noun.body is None and noun.when is None and self._of_event(element, elements)
            ):
                continue
            holder = self.reading.holder(owner)
            if holder is None or holder.startswith("body/"):
                continue
            if element.case == "ins" and holder.startswith("person/"):
                continue
            clause = next((p for p in predicates if any(e is element for e in p.args)), None)
            if clause is not None and (
                clause.negative or clause.tense in ("unreal", "proposed") or self.terms.asks(clause)
            ):
                continue
            if any(
                f.name == "event-cancelled" for p in predicates if any(e is element for e in p.args) for f in p.frames
            ):
                continue
            bodies = [e for e in clause.args if e.kind == "body"] if clause is not None else []
            near = next(
                (e for e in bodies if e.case in ("dat", "loc") or element.case == "ins"),
                bodies[-1] if bodies and noun.when is not None else None,
            )
            if (
                near is None
                and element.case == "ins"
                and clause is not None
                and self.reading.grammar.language.order_marks
            ):
                events = [e for e in (clause.head, *clause.args) if e is not None and e.kind == "event"]
                near = next((e for e in events if e.value.body is not None), None)
            body = self.terms.body_of(noun.body or near, element)
            when = noun.when
            if when is None and clause is not None and element.case == "ins":
                when = self.terms.period(clause)
            if body is not None:
                self.terms.add(
                    body, holder, when, self.reading.evidence(element.start, element.end, "chairmanship-noun")
                )

    def _whose(self, element: Element, predicates: Sequence[Predicate]) -> Element | None:
        """'During its chairmanship of the SCO Kazakhstan …': the state that is the subject of the clause."""
        if element.senses.get("determiner") != "its" or element.value.body is None:
            return None
        clause = next((p for p in predicates if any(e is element for e in p.args)), None)
        if clause is None or any(e.kind == "state" and e.case == "acc" for e in clause.args):
            return None
        named = [e for e in clause.subjects if e.kind in ("state", "delegation")]
        return named[0] if len(named) == len(clause.subjects) == 1 else None

    def handed(self, elements: Sequence[Element], predicates: Sequence[Predicate]) -> None:
        """'With the transfer of the presidency from A to B for 2025', 'передача председательства от A к B'."""
        for at, element in enumerate(elements):
            if element.kind != "chair" or id(element) in self.terms.used or element.value.holder is not None:
                continue
            beyond = [e for e in elements[at + 1 : at + _REACH] if e.kind != "prep"]
            if len(beyond) < _SIDES or any(e.kind != "state" for e in beyond[:_SIDES]):
                continue
            sides = {e.case: e for e in beyond[:_SIDES]}
            clause = next((p for p in predicates if any(e is element for e in p.args)), None)
            body = self.terms.body_of(None, element)
            if (
                sides.keys() != {"abl", "dat"}
                or body is None
                or (clause is not None and not self.terms.is_told(clause))
            ):
                continue
            before, after = self.reading.holder(sides["abl"]), self.reading.holder(sides["dat"])
            time = beyond[_SIDES] if len(beyond) > _SIDES and beyond[_SIDES].kind == "time" else None
            when = time.value if time is not None and is_span(time.value) else element.value.when
            if before is None or after is None:
                continue
            ground = self.reading.evidence(element.start, (time or beyond[1]).end, "passes-the-chair")
            self.terms.add(body, before, None, ground)
            self.terms.add(body, after, when, ground, succeeds=before)

    def of_told(self, predicates: Sequence[Predicate]) -> None:
        """'A makes way for B: 2026 will pass under its chairmanship': the year of the one told of last."""
        reading, term = self.reading, self.terms.latest
        if term is None or reading.chaired_at != reading.sentence:
            return
        for clause in predicates:
            chair = next((e for e in clause.args if e.kind == "chair" and e.case in ("by", "ins")), None)
            if chair is None or chair.value.holder is not None or chair.value.body is not None:
                continue
            years = [e.value for e in clause.args if e.kind == "time" and e.case == "nom" and e.value.is_year]
            pointed = any(e.kind == "pronoun" and e.end < chair.start for e in clause.args)
            if years and pointed and self.terms.is_told(clause):
                ground = reading.clause(clause, "chairmanship-noun")
                self.terms.add(term.body, term.holder, years[0], ground, future=True)

    def _of_event(self, element: Element, elements: Sequence[Element]) -> bool:
        return any(e.kind == "event" for e in elements)
