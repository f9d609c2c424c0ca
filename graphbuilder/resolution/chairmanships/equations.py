"""Terms told by what someone is: 'Қазақстан ЕҚЫҰ төрағасы болды', 'төрағалық кезегі – Қазақстанда'."""

from __future__ import annotations

from collections.abc import Sequence

from graphbuilder.frames.clauses import Predicate
from graphbuilder.mentions.elements import ChairNoun, Element
from graphbuilder.mentions.phrases import is_dash
from graphbuilder.resolution.chairmanships.register import Terms

_BEFORE = 2
"""Elements before a title in apposition: a name and a mark."""


class Equations:
    """Reads such clauses into terms."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        self.reading = terms.reading

    def copulas(self, predicates: Sequence[Predicate]) -> None:
        """'Қазақстан 2010 жылы ЕҚЫҰ төрағасы болды', 'Ресей ШЫҰ төрағасы болып сайланды': said of a state."""
        grammar = self.reading.grammar
        for predicate in predicates:
            is_be = predicate.element.form.key.removeprefix("=") in grammar.words["copulas"]
            if not is_be and not any(frame.fact == "appointment" for frame in predicate.frames):
                continue
            if predicate.role not in ("finite", "linked") or predicate.negative or self.terms.asks(predicate):
                continue
            named = [e for e in predicate.args if e.kind in ("office", "state", "person", "body", "event")]
            owner = next((e for e in named if e.kind == "body" and e.case == "gen"), None)
            if owner is not None:  # 'председателем которого является X'
                named = [e for e in named if e is not owner]
            chairs = [e for e in named if e.kind == "office" and e.value.role == "chair" and not e.value.plural]
            states = [e for e in named if e.kind == "state" and e.case == "nom" and not e.quoted]
            if predicate.tense in ("unreal", "proposed") or len(named) != 2 or not (chairs and states):
                continue
            owner = chairs[0].value.owners[0] if chairs[0].value.owners else owner
            body = self.terms.body_named(owner) if owner is not None else self.terms.just_chaired()
            holder = self.reading.holder(states[0])
            if body is not None and holder is not None:
                when = chairs[0].value.when or self.terms.period(predicate)
                self.terms.add(body, holder, when, self.reading.clause(predicate, "is-the-chair"))

    def apposed(self, elements: Sequence[Element]) -> None:
        """'Таджикистан, председатель СНГ в 2018 году, …', 'глава МИД Таджикистана – председателя СНГ –'."""
        for at, element in enumerate(elements):
            if element.kind != "office" or at < _BEFORE or element.quoted:
                continue
            office, mark, named = element.value, elements[at - 1], elements[at - 2]
            if office.role != "chair" or office.plural or not office.owners or not (mark.value == "," or is_dash(mark)):
                continue
            last = at + 1
            when = office.when
            if last < len(elements) and elements[last].kind == "time":
                when, last = elements[last].value, last + 1
            closed = last >= len(elements) or elements[last].kind == "punct"
            state = self._agreeing(named, element)
            body = self.terms.body_named(office.owners[0])
            if closed and state is not None and body is not None:
                ground = self.reading.evidence(named.start, elements[last - 1].end, "chair-beside")
                self.terms.add(body, state, when, ground)

    def _agreeing(self, named: Element, office: Element) -> str | None:
        """The state that a title in apposition stands in one case with: the one named, or that of the office named."""
        cases = {form.case for form in office.readings}
        if named.kind == "state":
            return self.reading.holder(named) if cases & {form.case for form in named.readings} else None
        if named.kind != "office" or named.case != "nom" or "nom" in cases or not cases & {"gen", "acc"}:
            return None
        owner = self.reading.entities.office_owner(named.value)
        return owner if owner is not None and owner.startswith("state/") else None

    def dashes(self, elements: Sequence[Element]) -> None:
        """'БРИКС-тің биылғы төрағасы – Ресей'."""
        for at in range(len(elements) - 2):
            office, dash, holder = elements[at : at + 3]
            if office.kind == "chair" and is_dash(dash) and holder.kind == "state" and holder.case in ("loc", "nom"):
                self._equals(elements, at)
                continue
            if (
                office.kind != "office"
                or office.value.role != "chair"
                or office.value.plural
                or not is_dash(dash)
                or holder.kind not in ("state", "person")
                or holder.case != "nom"
            ):
                continue
            body = self.terms.body_named(office.value.owners[0]) if office.value.owners else self.terms.just_chaired()
            if body is not None and holder.ref:
                evidence = self.reading.evidence(office.start, holder.end, "chair-is")
                when = office.value.when or next(
                    (e.value for e in reversed(elements[:at]) if e.kind == "time" and e.value.is_year), None
                )
                self.terms.add(body, holder.ref, when, evidence)

    def _equals(self, elements: Sequence[Element], at: int) -> None:
        """'Төрағалық кезегі – Қазақстанда': the chair, a dash and who has it."""
        chair, _, holder = elements[at : at + 3]
        named = next((e for e in reversed(elements[:at]) if e.kind == "body" and e.case in ("dat", "loc", "gen")), None)
        body = self.terms.body_of(named, chair)
        years = (e.value for e in reversed(elements[:at]) if e.kind == "time" and e.value.is_year)
        when = chair.value.when if isinstance(chair.value, ChairNoun) else None
        if body is not None and holder.ref and isinstance(chair.value, ChairNoun) and chair.value.holder is None:
            evidence = self.reading.evidence(chair.start, holder.end, "chair-is")
            self.terms.add(body, holder.ref, when or next(years, None), evidence)
            self.terms.used.add(id(chair))
