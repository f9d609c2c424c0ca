"""Clauses that say how long a term lasts: 'X's chairmanship runs until May'."""

from __future__ import annotations

from graphbuilder.frames.matcher import Matched
from graphbuilder.mentions.elements import ChairNoun, Element
from graphbuilder.resolution.chairmanships.register import Terms
from graphbuilder.resolution.chairmanships.spans import Bounds, bounds, handing_day

_BESIDE = 2
"""Tokens between a name and the noun after 'whose'."""


class Lasting:
    """Reads such clauses into terms."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        self.reading = terms.reading

    def ends(self, m: Matched) -> bool:
        """'Kazakhstan ended its chairmanship of the OTS': it has held the chair."""
        predicate, chair, holder = m.predicate, m.one("chair"), m.one("from")
        if predicate.negative or predicate.tense in ("unreal", "proposed"):
            return False
        if chair is not None and isinstance(chair.value, ChairNoun) and chair.value.holder is not None:
            owner, body = self.reading.holder(chair.value.holder), self.terms.body_of(None, chair)
            if owner is not None and body is not None and self._ends_told(m, body, owner):
                self.terms.used.add(id(chair))
                return True
        if predicate.status != "held":
            return self._will_end(m)
        if chair is None or not isinstance(chair.value, ChairNoun) or holder is None or chair.value.holder is not None:
            return False
        body, key = self.terms.body_of(None, chair), self.reading.holder(holder)
        if body is None or key is None or not key.startswith("state/"):
            return False
        self.terms.add(body, key, chair.value.when, self.reading.clause(predicate, m.frame.name))
        return True

    def _will_end(self, m: Matched) -> bool:
        """'The country will lay down its powers in November': the end of the term told of last."""
        term, (day, _) = self.terms.latest, handing_day(self.reading, m.predicate)
        if term is None or day is None or self.reading.chaired_at != self.reading.sentence:
            return False
        holders = [self.terms.holder(e, term.body) for e in [*m.all("from"), *m.predicate.subjects]]
        if term.holder not in holders:
            return False
        if term.start is not None and day < term.start and len(day) == len(term.start):
            day = f"{int(term.start[:4]) + (day[4:] < term.start[4:])}{day[4:]}"  # the first such month after it
        ground = self.reading.clause(m.predicate, m.frame.name)
        self.terms.add(term.body, term.holder, None, ground, ends=Bounds(None, day))
        return True

    def lasts(self, m: Matched) -> bool:
        """'X's chairmanship is to last from … to …'."""
        predicate, chair = m.predicate, m.one("chair")
        if predicate.negative or predicate.tense in ("unreal", "proposed"):
            return False
        if chair is not None and isinstance(chair.value, ChairNoun) and chair.value.holder is None:
            chair.value.holder = self._whose(m, chair)
        if chair is None or not isinstance(chair.value, ChairNoun) or chair.value.holder is None:
            return self._lasts_told(m, chair)
        holder, body = self.reading.holder(chair.value.holder), self.terms.body_of(None, chair)
        period = self.terms.period(predicate, chair)
        if holder is not None and body is not None and self._ends_told(m, body, holder):
            self.terms.used.add(id(chair))
            return True
        if holder is None or body is None or period is None or holder.startswith("body/"):
            return False
        self.terms.used.add(id(chair))
        future = predicate.tense == "future" or None
        self.terms.add(body, holder, period, self.reading.clause(predicate, m.frame.name), future=future)
        return True

    @staticmethod
    def _whose(m: Matched, chair: Element) -> Element | None:
        """'Russia, whose chairmanship is to last …': what the relative word before the noun stands for."""
        return next((e for e in m.predicate.args if e.kind == "state" and 0 <= chair.first - e.last <= _BESIDE), None)

    def _ends_told(self, m: Matched, body: str, holder: str) -> bool:
        """'Norway's chairship, which began in May 2023, came to an end yesterday'."""
        predicate, words = m.predicate, self.reading.grammar.words
        stems = {predicate.element.form.key.removeprefix("="), predicate.element.word}  # 'came to an end'
        found = bounds(self.reading, predicate)
        day, named = handing_day(self.reading, predicate, ceremony=True)
        if stems & words["start_verbs"] and day is not None:
            found = found._replace(start=day) if named else found
        elif stems & words["end_verbs"] and day is not None:
            found = found._replace(end=day)
        if (found == Bounds() and day is None) or holder.startswith("body/"):
            return False
        self.terms.add(body, holder, None, self.reading.clause(predicate, m.frame.name), ends=found)
        return True

    def _lasts_told(self, m: Matched, chair: Element | None) -> bool:
        """'The mandate is for 2023', 'X's ran from 2024 to 2025', 'in this capacity it will act until 2025'."""
        reading, predicate = self.reading, m.predicate
        period = self.terms.period(predicate, chair)
        if period is None or reading.sentence - reading.chaired_at > 1 or not reading.terms:
            return False
        owner = next((e for e in predicate.args if e.kind == "demonym" and e.case == "nom"), None)
        if chair is not None or "chair" not in m.frame.roles:
            term = reading.terms[-1]
        elif owner is not None and reading.last_chaired is not None and (holder := reading.holder(owner)) is not None:
            self.terms.add(reading.last_chaired, holder, period, self.reading.clause(predicate, m.frame.name))
            return True
        else:
            return False
        if term.period is not None or (chair is not None and isinstance(chair.value, ChairNoun) and chair.value.body):
            return False
        self.terms.add(term.body, term.holder, period, self.reading.clause(predicate, m.frame.name))
        return True
