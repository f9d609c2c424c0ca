"""Clauses that say from whom and to whom the chair passes: 'Төрағалық A-дан B-ға өтті'."""

from __future__ import annotations

from graphbuilder.frames.matcher import Matched
from graphbuilder.mentions.elements import ChairNoun, Element
from graphbuilder.resolution.chairmanships.register import Terms
from graphbuilder.resolution.chairmanships.spans import Bounds, bounds, handing_day, is_term
from graphbuilder.resolution.reading import EventNode, Term


class Handing:
    """Reads such clauses into terms."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        self.reading = terms.reading
        self._handed: Term | None = None
        """The term taken over last."""

    def passes(self, m: Matched) -> bool:
        """'Төрағалық A-дан B-ға өтті', 'A төрағалықты B-ға тапсырды', 'B төрағалықты A-дан қабылдады'."""
        predicate = m.predicate
        chair = m.one("chair")
        if predicate.role == "nominal" and predicate.tense == "":
            return False
        if (
            chair is None
            or predicate.tense in ("unreal", "proposed")
            or predicate.negative
            or self.terms.asks(predicate)
        ):
            return False
        if chair.kind != "chair" and not (self._echoes(chair) and (self.reading.last_chaired or self._both_told(m))):
            return False
        hands = m.frame.name == "hands-over-the-chair" and not self.terms.ordered
        since = self.reading.sentence - self.reading.chaired_at
        told = self.terms.period(predicate) is not None or bounds(self.reading, predicate) != Bounds()
        dated = m.frame.name == "takes-over-the-chair" and told
        if chair.kind == "pronoun" and (hands or since > (1 if dated else 0)):
            return False
        self.terms.used.add(id(chair))
        bodies = [
            e
            for e in predicate.args
            if e.kind in ("body", "event") and e.case in ("dat", "loc", "attr") and e is not chair
        ]
        noun = chair.value if isinstance(chair.value, ChairNoun) else None
        met = bodies[0] if bodies and bodies[0].kind == "event" and bodies[0].case == "loc" else None
        named = noun is not None and noun.body is not None
        body = self.terms.body_of(bodies[0] if bodies and not (met is not None and named) else None, chair)
        if body is None:
            return False
        if met is not None and not named and body == self.terms.body_named(met):
            entities = self.reading.entities  # at the session of an organ: the organization's chair
            body = entities.listed(entities.root(body))
        if self.terms.ordered and self._presides(m, chair):
            return False
        if noun is not None and noun.holder is not None and "to" not in m.roles:
            self.terms.used.discard(id(chair))
            return False
        takers = self._takers(m)
        to = next(
            (k for e in reversed(takers) for k in [self.terms.holder(e, body)] if k and not k.startswith("body/")),
            None,
        )
        previous = next(
            (
                k
                for e in reversed(m.all("from"))
                for k in [self.terms.holder(e, body)]
                if k and not k.startswith("body/") and k != to
            ),
            None,
        )
        if previous is None and noun is not None and noun.holder is not None:
            previous = self.reading.holder(noun.holder)
        if to is None:
            to = next(iter(self.terms.told(m, "to")), None)
        if to is None and m.frame.name == "hands-over-the-chair":
            to = self._told_last(body, previous)  # 'will hand her the gavel'
        if to is not None and to.startswith("person/") and not self.terms.is_personal(body):
            to = None  # whose state is not said: no holder
        if to is None and previous is None:
            return False
        evidence = self.reading.clause(predicate, m.frame.name)
        period = self.terms.period(predicate, chair)
        future = predicate.tense in ("future", "present")
        day, named = handing_day(self.reading, predicate)
        ends = bounds(self.reading, predicate)
        if day is None and ends == Bounds() and (told_time := self.terms.when_told(predicate)) is not None:
            day, named = told_time, True
        if period is not None and not is_term(self.reading, predicate, period):
            period = noun.when if noun is not None else None  # the day of the change, no period
        if previous is not None:
            self.terms.add(body, previous, None, evidence)
        if to is not None:
            if named and ends.start is None:
                ends = ends._replace(start=day)
            self._handed = self.terms.add(
                body, to, period, evidence, future=future, succeeds=previous, ends=ends, taken=day
            )
        return True

    @staticmethod
    def _takers(m: Matched) -> list[Element]:
        """Who takes it over, also a name after the verb that has one form for both: 'эту роль возьмет Беларусь'."""
        chair = m.one("chair")
        if m.frame.name == "takes-over-the-chair" and chair is not None and chair.case == "acc":
            inverted = [
                e
                for e in m.predicate.args
                if e.kind == "state" and e.case == "acc" and any(form.case == "nom" for form in e.readings)
            ]
            if inverted:
                return inverted
        return m.all("to")

    def _told_last(self, body: str, previous: str | None) -> str | None:
        """The person who has been said to be next in the chair of a body that people chair."""
        holders = [t.holder for t in self.reading.terms if t.body == body and t.holder != previous]
        return holders[-1] if holders and holders[-1].startswith("person/") else None

    def _presides(self, m: Matched, chair: Element) -> bool:
        """'The chair was taken by X': someone presides over a sitting."""
        bare = isinstance(chair.value, ChairNoun) and chair.value.body is None and chair.word == "chair"
        people = [e for e in m.all("to") if e.kind in ("person", "office")]
        return bare and bool(people) and m.predicate.element.form.key == "=take" and "from" not in m.roles

    def _both_told(self, m: Matched) -> bool:
        """'The powers passed from A to B' at a session: of the body that sits, where no chair was told of."""
        sides = [next((k for e in m.all(role) for k in [self.reading.holder(e)] if k), "") for role in ("from", "to")]
        return all(k.startswith("state/") for k in sides) and self.reading.entities.session_body is not None

    def _echoes(self, chair: Element) -> bool:
        """'The role', 'the turn' are the chair only where it has just been told of."""
        vague = chair.kind == "echo" and bool(
            self.reading.grammar.words["vague_echoes"] & {f.key for f in chair.readings}
        )
        return not vague or self.reading.sentence - self.reading.chaired_at <= 1

    def handed_at(self, event: EventNode) -> None:
        """Notes the event at which the term was taken over that was told of last."""
        if self._handed is not None:
            self._handed.handed_at = event
