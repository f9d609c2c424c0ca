"""Terms in the chair: who holds, takes over, hands over the chair of which body, and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphbuilder.facts import Evidence
from graphbuilder.frames.clauses import Predicate
from graphbuilder.frames.matcher import Matched
from graphbuilder.languages.time import When
from graphbuilder.mentions.elements import ChairNoun, Element, EventMention
from graphbuilder.mentions.phrases import is_dash
from graphbuilder.resolution.reading import EventNode, Reading, Term
from graphbuilder.resolution.spans import Bounds, bounds, handing_day, is_bound, is_term

_IN_TURN = frozenset(("state", "person", "delegation"))
"""Kinds of those who follow one another in a chair."""


_REPLACED = ("acc", "dat", "abl", "replacing")
"""Marking of the holder that another one replaces."""


_SEVERAL = 2


class Chairmanships:
    """Reads the chairmanship frames of a text into ``Reading.terms``."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._apart = reading.grammar.language.order_marks
        """The ends of terms are read apart."""
        self._used: set[int] = set()
        self._handed: Term | None = None
        """The term taken over last."""
        self.sentence: Sequence[Element] = ()
        """The sentence being read."""

    # ---- terms ------------------------------------------------------------------------------------------------

    def add(
        self,
        body: str,
        holder: str,
        when: When | None,
        evidence: Evidence,
        *,
        future: bool | None = None,
        succeeds: str | None = None,
    ) -> Term | None:
        """Notes a term; one told twice is one."""
        if body == holder:
            return None
        reading = self.reading
        moment = reading.moment(when, future=future)
        period = moment.edtf if moment else None
        today = reading.anchor.published
        if when is not None and when.until and today is not None and period == str(today.year):
            period = f"{today.year}-{today.month:02d}/{today.year}-12"  # 'until the end of the year'
        term = next(
            (t for t in reading.terms if t.body == body and t.holder == holder and self._one_term(t.period, period)),
            None,
        )
        if term is None:
            term = Term(body, holder, period, [evidence], len(reading.terms))
            reading.terms.append(term)
        else:
            if term.period is None and period is not None:
                term.period = period
            if evidence not in term.evidence:
                term.evidence.append(evidence)
        if moment is not None and moment.inferred:
            term.basis, term.reason = "inferred", "the year follows from the reference year of the text"
        if succeeds and succeeds != holder:
            term.succeeds = succeeds
        reading.last_chaired, reading.chaired_at = body, reading.sentence
        return term

    def _one_term(self, told: str | None, period: str | None) -> bool:
        """True where a period can be that of the term told of: the same, or the month in which its year begins."""
        if told is None or period is None or told == period:
            return True
        return len(told) == 4 and period.startswith(told + "-")

    def body_of(self, element: Element | None, chair: Element | None) -> str | None:
        """Which body's chair is meant: the one named, that of the term told of last, else the text's main one."""
        entities = self.reading.entities
        if element is not None and (key := self._body(element)):
            return key
        if (
            chair is not None
            and isinstance(chair.value, ChairNoun)
            and chair.value.body is not None
            and (key := self._body(chair.value.body))
        ):
            return key
        echoes = (
            chair is not None and (chair.kind != "chair" or chair.value.same)
        ) or self.reading.sentence - self.reading.chaired_at <= 1
        if echoes and self.reading.last_chaired:
            return self.reading.last_chaired
        if self._apart and self.reading.terms:
            return self.reading.terms[0].body
        session = entities.session_body
        listed = entities.authority.entries.get(session) if session else None
        if session is not None and (listed is None or not listed.organ):
            return session
        return entities.main_body or self.reading.last_chaired

    def _body(self, element: Element) -> str | None:
        if element.kind == "event" and isinstance(element.value, EventMention):
            return self.reading.entities.resolve(element.value.body)
        key = element.ref or self.reading.entities.resolve(element)
        return key if key and key.startswith("body/") else None

    def period(self, predicate: Predicate, chair: Element | None = None) -> When | None:
        """The period that a clause gives: years, halves, open spans; a day is not a period of office."""
        if chair is not None and isinstance(chair.value, ChairNoun) and chair.value.when is not None:
            return chair.value.when
        times = [e.value for e in predicate.args if e.kind == "time" and e.case != "attr"]
        times += [e.value for e in predicate.args if e.kind == "time" and e.case == "attr"]
        if self._apart:
            times = [w for w in times if not is_bound(w)]
        years = [w for w in times if w.is_year]
        opened = next((w for w in times if w.since and (w.month, w.day) == (1, 1)), None)
        if not years and opened is not None:
            # 'from 1 January': the year that begins then
            this = opened.year_offset
            if opened.year is None and opened.year_offset is None:
                this = 1 if predicate.tense == "future" and not self._apart else 0
            begun: When = replace(opened, month=None, day=None, since=False, year_offset=this)
            return begun
        return years[-1] if years else next((w for w in times if not w.exact or w.end is not None), None)

    def evidence(self, predicate: Predicate, rule: str) -> Evidence:
        """The clause as ground."""
        return self.reading.clause(predicate, rule)

    # ---- frames -----------------------------------------------------------------------------------------------

    def holds(self, m: Matched) -> bool:
        """'X төрағалық етеді'."""
        predicate = m.predicate
        if predicate.negative or predicate.tense in ("unreal", "proposed") or self._asks(predicate):
            return False
        if not self._apart and self._in_turn(m):
            return True
        body_element = m.one("body")
        if self._apart and body_element is None and predicate.role == "attributive":
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
        holders = self._holders(m) or self._told(m)
        order = self.reading.grammar.language.order_marks
        coordinates = m.frame.name == "coordinates" if order else "acc" in m.frame.roles["body"]
        if coordinates and (body_element is None or not holders):
            return False
        body = self.body_of(body_element, None)
        if body is None or not holders:
            return False
        if (
            body_element is None
            and self.period(predicate) is None
            and predicate.role != "attributive"
            and not predicate.progressive
            and not (self._apart and bounds(self.reading, predicate) != Bounds())
        ):
            return False
        ends = bounds(self.reading, predicate) if self._apart else Bounds()
        dated = ends != Bounds() or self.period(predicate) is not None
        heads = coordinates or (self._apart and not dated and predicate.role != "attributive")
        for holder in holders[:-1] if self._apart and self._gapped(predicate, holders, body) else holders:
            if heads and holder.startswith("person/"):
                self.reading.chair_posts.append((holder, body, self.evidence(predicate, m.frame.name)))
                continue
            term = self.add(
                body,
                holder,
                self.period(predicate),
                self.evidence(predicate, m.frame.name),
                future=predicate.tense == "future" or None,
            )
            _bound(term, ends, opened=ends.start is not None)
        if self._apart:
            for element in predicate.args:
                if element.kind == "state" and element.case == "after":
                    before = self.reading.holder(element)  # 'X is in the chair after Y'
                    if before is not None and before not in holders:
                        self.add(body, before, None, self.evidence(predicate, m.frame.name))
        return True

    def _holds_told(self, m: Matched) -> bool:
        """'Brazil will head it until May; in the first half Argentina did so': the chair told of in the sentence."""
        reading, predicate = self.reading, m.predicate
        body, period = reading.last_chaired, self.period(m.predicate)
        near = reading.sentence - reading.chaired_at <= (0 if m.frame.name == "does-so" else 2)
        points = m.frame.name != "does-so" or any(e.kind == "same" for e in predicate.args)
        if body is None or not near or not points or period is None or reading.grammar.language.order_marks:
            return False
        future = predicate.tense == "future" or None
        found = [
            self.add(body, holder, period, self.evidence(predicate, m.frame.name), future=future)
            for holder in self._holders(m)
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
            body, holder = self._body(bodies[at if len(bodies) > 1 else 0]), self.reading.holder(state)
            if body is not None and holder is not None:
                self.add(body, holder, years[at], self.evidence(m.predicate, m.frame.name))
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
                self.add(body, holder, when, self.evidence(predicate, "holds-the-chair"))
        return True

    def ends(self, m: Matched) -> bool:
        """'Kazakhstan ended its chairmanship of the OTS': it has held the chair."""
        predicate, chair, holder = m.predicate, m.one("chair"), m.one("from")
        if predicate.negative or predicate.status != "held":
            return False
        if chair is None or not isinstance(chair.value, ChairNoun) or holder is None or chair.value.holder is not None:
            return False
        body, key = self.body_of(None, chair), self.reading.holder(holder)
        if body is None or key is None or not key.startswith("state/"):
            return False
        self.add(body, key, chair.value.when, self.evidence(predicate, m.frame.name))
        return True

    def _told(self, m: Matched, role: str = "holder") -> list[str]:
        """'The chair passed to X: it will preside in …': whom the term told of in the same sentence has."""
        reading = self.reading
        pronoun = any(e.kind == "pronoun" and e.value == "one" for e in m.all(role))
        if not pronoun or reading.chaired_at != reading.sentence or not reading.terms:
            return []
        return [reading.terms[-1].holder]

    def lasts(self, m: Matched) -> bool:
        """'X's chairmanship is to last from … to …'."""
        predicate, chair = m.predicate, m.one("chair")
        if predicate.negative or predicate.tense in ("unreal", "proposed"):
            return False
        if chair is None or not isinstance(chair.value, ChairNoun) or chair.value.holder is None:
            return self._lasts_told(m, chair)
        holder, body = self.reading.holder(chair.value.holder), self.body_of(None, chair)
        period = self.period(predicate, chair)
        if self._apart and holder is not None and body is not None and self._ends_told(m, body, holder):
            self._used.add(id(chair))
            return True
        if holder is None or body is None or period is None or holder.startswith("body/"):
            return False
        self._used.add(id(chair))
        future = predicate.tense == "future" or None
        self.add(body, holder, period, self.evidence(predicate, m.frame.name), future=future)
        return True

    def _ends_told(self, m: Matched, body: str, holder: str) -> bool:
        """'Norway's chairship, which began in May 2023, came to an end yesterday'."""
        predicate, words = m.predicate, self.reading.grammar.words
        stems = {predicate.element.form.key.removeprefix("="), predicate.element.word}  # 'came to an end'
        found = bounds(self.reading, predicate)
        day, named = handing_day(self.reading, predicate, ceremony=True)
        if stems & words["start_verbs"] and day is not None:
            found = found._replace(start=day)
        elif stems & words["end_verbs"] and day is not None:
            found = found._replace(end=day)
        if found == Bounds() or holder.startswith("body/"):
            return False
        _bound(self.add(body, holder, None, self.evidence(predicate, m.frame.name)), found, opened=named)
        return True

    def _lasts_told(self, m: Matched, chair: Element | None) -> bool:
        """'The mandate is for 2023', 'X's ran from 2024 to 2025', 'in this capacity it will act until 2025'."""
        reading, predicate = self.reading, m.predicate
        period = self.period(predicate, chair)
        if period is None or reading.sentence - reading.chaired_at > 1 or not reading.terms:
            return False
        owner = next((e for e in predicate.args if e.kind == "demonym" and e.case == "nom"), None)
        if chair is not None or "chair" not in m.frame.roles:
            term = reading.terms[-1]
        elif owner is not None and reading.last_chaired is not None and (holder := reading.holder(owner)) is not None:
            self.add(reading.last_chaired, holder, period, self.evidence(predicate, m.frame.name))
            return True
        else:
            return False
        if term.period is not None or (chair is not None and isinstance(chair.value, ChairNoun) and chair.value.body):
            return False
        self.add(term.body, term.holder, period, self.evidence(predicate, m.frame.name))
        return True

    def _holders(self, m: Matched) -> list[str]:
        found = m.all("holder")
        if (
            not found
            and m.predicate.head is not None
            and m.predicate.head.kind == "chair"
            and m.predicate.head.value.holder is not None
        ):
            found = [m.predicate.head.value.holder]
        keys = [key for element in found[-1:] for key in [self.reading.holder(element)] if key]
        return [k for k in keys if k.partition("/")[0] in ("state", "person")]

    def is_told(self, predicate: Predicate) -> bool:
        """False for what a clause denies, proposes, asks or only imagines."""
        return not (predicate.negative or predicate.tense in ("unreal", "proposed") or self._asks(predicate))

    def _asks(self, predicate: Predicate) -> bool:
        return any(e.kind == "word" and e.value.lower in self.reading.grammar.words["doubts"] for e in predicate.args)

    def passes(self, m: Matched) -> bool:
        """'Төрағалық A-дан B-ға өтті', 'A төрағалықты B-ға тапсырды', 'B төрағалықты A-дан қабылдады'."""
        predicate = m.predicate
        chair = m.one("chair")
        if predicate.role == "nominal" and predicate.tense == "":
            return False
        if chair is None or predicate.tense in ("unreal", "proposed") or predicate.negative or self._asks(predicate):
            return False
        if chair.kind != "chair" and not (self._echoes(chair) and (self.reading.last_chaired or self._both_told(m))):
            return False
        hands = m.frame.name == "hands-over-the-chair" and not self._apart
        if chair.kind == "pronoun" and (hands or self.reading.chaired_at != self.reading.sentence):
            return False
        self._used.add(id(chair))
        bodies = [
            e
            for e in predicate.args
            if e.kind in ("body", "event") and e.case in ("dat", "loc", "attr") and e is not chair
        ]
        noun = chair.value if isinstance(chair.value, ChairNoun) else None
        met = bodies[0] if bodies and bodies[0].kind == "event" and bodies[0].case == "loc" else None
        named = noun is not None and noun.body is not None
        body = self.body_of(bodies[0] if bodies and not (met is not None and named) else None, chair)
        if body is None:
            return False
        if met is not None and not named and body == self._body(met):
            entities = self.reading.entities  # at the session of an organ: the organization's chair
            body = entities.listed(entities.root(body))
        if self._apart and self._presides(m, chair):
            return False
        if noun is not None and noun.holder is not None and "to" not in m.roles:
            self._used.discard(id(chair))
            return False
        to = next(
            (k for e in reversed(m.all("to")) for k in [self.reading.holder(e)] if k and not k.startswith("body/")),
            None,
        )
        previous = next(
            (
                k
                for e in reversed(m.all("from"))
                for k in [self.reading.holder(e)]
                if k and not k.startswith("body/") and k != to
            ),
            None,
        )
        if previous is None and noun is not None and noun.holder is not None:
            previous = self.reading.holder(noun.holder)
        if to is None:
            to = next(iter(self._told(m, "to")), None)
        if to is not None and to.startswith("person/"):
            to = None  # whose state is not said: no holder
        if to is None and previous is None:
            return False
        evidence = self.evidence(predicate, m.frame.name)
        period = self.period(predicate, chair)
        future = predicate.tense in ("future", "present")
        day, named = handing_day(self.reading, predicate) if self._apart else (None, False)
        ends = bounds(self.reading, predicate) if self._apart else Bounds()
        if self._apart and period is not None and not is_term(self.reading, predicate, period):
            period = noun.when if noun is not None else None  # the day of the change, no period
        if previous is not None:
            _bound(self.add(body, previous, None, evidence), Bounds(None, day))
        if to is not None:
            term = self._handed = self.add(body, to, period, evidence, future=future, succeeds=previous)
            opened = (named and ends.end is None) or ends.start is not None
            _bound(term, Bounds(ends.start or day, ends.end), opened=opened)
        return True

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

    def _apposed(self, head: Element) -> Element:
        """'The Fund, an organization chaired by X': the body named before."""
        at = next((i for i, e in enumerate(self.sentence) if e is head), 0)
        before = self.sentence[at - 2] if at > 1 and self.sentence[at - 1].value == "," else None
        return before if before is not None and before.kind == "body" else head

    def succeeds(self, predicate: Predicate) -> bool:
        """'Turkey, which replaced Cameroon, …': one holder after another, where the chair has been spoken of."""
        reading = self.reading
        if predicate.negative or predicate.tense in ("unreal", "proposed"):
            return False
        holders, previous = self._new_holders(predicate), self._replaced(predicate)
        if any(frame.name == "gives-way" for frame in predicate.frames):
            near = reading.sentence - reading.chaired_at <= 1 and not any(e.kind == "chair" for e in predicate.args)
            given = [
                k for e in predicate.args if e.case == "dat" and e.kind in _IN_TURN for k in [reading.holder(e)] if k
            ]
            holders, previous = given if near else [], next(iter(holders), None)
        body = self._named_chair(predicate) or reading.last_chaired
        if self._apart and len(holders) == 1 and body is not None and previous is None:
            return self._follows(predicate, holders[0], body)
        if len(holders) != 1 or body is None or previous is None or holders[0] == previous:
            return False
        if holders[0].partition("/")[0] != previous.partition("/")[0]:
            return False
        future = predicate.tense == "future" or None
        evidence = self.evidence(predicate, "succeeds")
        day, named = handing_day(reading, predicate) if self._apart else (None, False)
        chair = next((e for e in predicate.args if e.kind == "chair"), None)
        period = self.period(predicate, chair)
        if self._apart and period is not None and not self._is_term(predicate, period):
            period = None
        _bound(self.add(body, previous, None, evidence), Bounds(None, day))
        term = self.add(body, holders[0], period, evidence, future=future, succeeds=previous)
        _bound(term, Bounds(day), opened=named)
        return True

    def hold(self, predicate: Predicate, body: str, holder: str, when: When | None, *, begins: bool) -> None:
        """Notes a term that a clause tells by the word for who is in the chair."""
        ends = bounds(self.reading, predicate)
        opened = ends.start is not None
        if begins and when is not None and not self._is_term(predicate, when):
            moment = self.reading.moment(when, future=predicate.status != "held")
            ends, when = ends._replace(start=moment.edtf if moment else None), None
            opened = True
        future = predicate.tense == "future" or None
        _bound(
            self.add(body, holder, when, self.evidence(predicate, "is-the-chair"), future=future), ends, opened=opened
        )

    def _is_term(self, predicate: Predicate, when: When) -> bool:
        """True for the period of a term; a year behind the text, named alone, is when it began: 'took over in 2023'."""
        begins = [e for e in predicate.args if e.kind == "time" and e.value is when and e.case != "attr"]
        year = self.reading.anchor.reference_year
        if begins and predicate.tense == "past" and when.year is not None and when.year_end is None and when.is_year:
            return year is None or when.half is not None or when.year >= year
        return is_term(self.reading, predicate, when)

    def _new_holders(self, predicate: Predicate) -> list[str]:
        """Who comes after: the subject; in the passive and after 'makes way for' the other one."""
        new = [predicate.head] if predicate.head is not None else predicate.subjects
        if self._is_given_way(predicate):
            new = [e for e in predicate.args if e.case == ("by" if predicate.passive else "acc")]
        found = [k for e in new if e.kind in _IN_TURN for k in [self.reading.holder(e)] if k]
        if not found and self._apart and len(new) == 1 and new[0].kind == "pronoun":
            found = self.reading.agents(new[0])[:1]
        return found

    def _is_given_way(self, predicate: Predicate) -> bool:
        gives = any(frame.name == "makes-way" for frame in predicate.frames)
        return self._apart and gives != predicate.passive

    def _named_chair(self, predicate: Predicate) -> str | None:
        """The body in 'succeeded X as OSCE chair', 'at the head of the forum'."""
        for element in predicate.args:
            value = element.value
            if element.kind == "chair" and isinstance(value, ChairNoun) and value.body is not None:
                return self._body(value.body)
            if element.kind == "office" and value.role == "chair" and value.owners and element.case in ("as", "loc"):
                return self._body(value.owners[0])
            if element.case == "headed-of" and element.kind in ("body", "event"):
                return self._body(element) or self.reading.entities.session_body
        return None

    def _follows(self, predicate: Predicate, holder: str, body: str) -> bool:
        """'Ireland will follow in the second half of 2026', 'before Panama takes over for August'."""
        period = self.period(predicate)
        if period is not None and not is_term(self.reading, predicate, period):
            period = None
        day, named = handing_day(self.reading, predicate)
        near = self.reading.sentence - self.reading.chaired_at <= 1 and (period is not None or day is not None)
        others = any(e.kind in ("event", "document", "person") and e.case in ("acc", "nom") for e in predicate.args)
        if not near or others or not holder.startswith("state/"):
            return False
        evidence = self.evidence(predicate, "succeeds")
        term = self.add(body, holder, period, evidence, future=predicate.tense != "past")
        _bound(term, Bounds(None if period is not None else day), opened=named)
        return True

    def _replaced(self, predicate: Predicate) -> str | None:
        """Whom the new holder replaces: one of the sentence that tells of the chair; 'it' is the holder told of."""
        reading = self.reading
        old = [e for e in predicate.args if e.kind in ("state", "person", "pronoun") and e.case in _REPLACED]
        if self._is_given_way(predicate):
            old = [e for e in predicate.subjects if e.kind in ("state", "person", "pronoun")]
        if len(old) == 1 and self._named_chair(predicate) is not None:
            return reading.holder(old[0])
        posted = any(e.kind == "echo" or e.case in ("as", "headed-of") for e in predicate.args)
        near = 1 if posted else 0
        if len(old) != 1 or reading.sentence - reading.chaired_at > near:
            return None
        if old[0].kind == "pronoun":
            return reading.terms[-1].holder if reading.terms else None
        return reading.holder(old[0])

    def successors(self, elements: Sequence[Element]) -> None:
        """'Албании, ее преемнице на 2024–2025 годы': who holds the chair next."""
        reading = self.reading
        if reading.last_chaired is None or reading.chaired_at != reading.sentence:
            return
        for at, element in enumerate(elements):
            if element.kind != "word" or not reading.grammar.words["successors"] & {f.key for f in element.readings}:
                continue
            named = next((e for e in reversed(elements[max(0, at - 3) : at]) if e.kind in _IN_TURN), None)
            holder = reading.holder(named) if named is not None else None
            if named is None or holder is None or not reading.terms:
                continue
            when = next((e.value for e in elements[at + 1 : at + 3] if e.kind == "time" and e.value.is_year), None)
            evidence = reading.evidence(named.start, elements[at + 1].end if when else element.end, "successor")
            self.add(reading.last_chaired, holder, when, evidence, succeeds=reading.terms[-1].holder)

    def assumes(self, predicate: Predicate, person_or_state: str, chair: Element, evidence: Evidence) -> None:
        """'… -ны ұйымға төрағалықты қабылдауымен құттықтады': who is congratulated on the chair holds it."""
        body = self.body_of(None, chair)
        if body is not None:
            self._used.add(id(chair))
            self.add(body, person_or_state, self.period(predicate, chair), evidence)

    # ---- nouns ------------------------------------------------------------------------------------------------

    def under(self, event: EventNode, holder_element: Element) -> None:
        """A session held under a state's chairmanship gives a term for the body whose session it is."""
        holder = self.reading.entities.state_of(holder_element)
        if holder and event.body:
            last = self.reading.last_chaired
            self.add(
                event.body, holder, None, self.reading.evidence(holder_element.start, holder_element.end, "held-under")
            )
            self.reading.last_chaired = last or self.reading.last_chaired

    def nouns(self, elements: Sequence[Element], predicates: Sequence[Predicate]) -> None:
        """Chairmanships stated by a noun phrase with its holder: 'Тәжікстанның 2018 жылғы төрағалығы'."""
        for element in elements:
            if element.kind != "chair" or id(element) in self._used or not isinstance(element.value, ChairNoun):
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
            if clause is not None and (clause.negative or clause.tense in ("unreal", "proposed") or self._asks(clause)):
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
            body = self.body_of(noun.body or near, element)
            when = noun.when
            if when is None and clause is not None and element.case == "ins":
                when = self.period(clause)
            if body is not None:
                self.add(body, holder, when, self.reading.evidence(element.start, element.end, "chairmanship-noun"))

    def _whose(self, element: Element, predicates: Sequence[Predicate]) -> Element | None:
        """'During its chairmanship of the SCO Kazakhstan …': the state that is the subject of the clause."""
        if element.senses.get("determiner") != "its" or element.value.body is None:
            return None
        clause = next((p for p in predicates if any(e is element for e in p.args)), None)
        if clause is None or any(e.kind == "state" and e.case == "acc" for e in clause.args):
            return None
        named = [e for e in clause.subjects if e.kind in ("state", "delegation")]
        return named[0] if len(named) == len(clause.subjects) == 1 else None

    def _of_event(self, element: Element, elements: Sequence[Element]) -> bool:
        return any(e.kind == "event" for e in elements)

    def copulas(self, predicates: Sequence[Predicate]) -> None:
        """'Қазақстан 2010 жылы ЕҚЫҰ төрағасы болды', 'Ресей ШЫҰ төрағасы болып сайланды': said of a state."""
        grammar = self.reading.grammar
        for predicate in predicates:
            is_be = predicate.element.form.key.removeprefix("=") in grammar.words["copulas"]
            if not is_be and not any(frame.fact == "appointment" for frame in predicate.frames):
                continue
            if predicate.role not in ("finite", "linked") or predicate.negative or self._asks(predicate):
                continue
            named = [e for e in predicate.args if e.kind in ("office", "state", "person", "body", "event")]
            chairs = [e for e in named if e.kind == "office" and e.value.role == "chair" and not e.value.plural]
            states = [e for e in named if e.kind == "state" and e.case == "nom" and not e.quoted]
            if predicate.tense in ("unreal", "proposed") or len(named) != 2 or not (chairs and states):
                continue
            body = self._body(chairs[0].value.owners[0]) if chairs[0].value.owners else self.just_chaired()
            holder = self.reading.holder(states[0])
            if body is not None and holder is not None:
                when = chairs[0].value.when or self.period(predicate)
                self.add(body, holder, when, self.evidence(predicate, "is-the-chair"))

    def just_chaired(self) -> str | None:
        """The body of the term that this sentence or the one before told of, else the one whose session was told of."""
        near = self.reading.sentence - self.reading.chaired_at <= 1
        if near and self.reading.last_chaired:
            return self.reading.last_chaired
        return self.reading.entities.session_body

    def equations(self, elements: Sequence[Element]) -> None:
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
            body = self._body(office.value.owners[0]) if office.value.owners else self.just_chaired()
            if body is not None and holder.ref:
                evidence = self.reading.evidence(office.start, holder.end, "chair-is")
                when = office.value.when or next(
                    (e.value for e in reversed(elements[:at]) if e.kind == "time" and e.value.is_year), None
                )
                self.add(body, holder.ref, when, evidence)

    def _equals(self, elements: Sequence[Element], at: int) -> None:
        """'Төрағалық кезегі – Қазақстанда': the chair, a dash and who has it."""
        chair, _, holder = elements[at : at + 3]
        named = next((e for e in reversed(elements[:at]) if e.kind == "body" and e.case in ("dat", "loc", "gen")), None)
        body = self.body_of(named, chair)
        years = (e.value for e in reversed(elements[:at]) if e.kind == "time" and e.value.is_year)
        when = chair.value.when if isinstance(chair.value, ChairNoun) else None
        if body is not None and holder.ref and isinstance(chair.value, ChairNoun) and chair.value.holder is None:
            evidence = self.reading.evidence(chair.start, holder.end, "chair-is")
            self.add(body, holder.ref, when or next(years, None), evidence)
            self._used.add(id(chair))


def _bound(term: Term | None, found: Bounds, *, opened: bool = False) -> None:
    """Notes the ends of a term, those told first."""
    if term is not None:
        term.start, term.end = term.start or found.start, term.end or found.end
        term.opened = term.opened or opened


def prefer_states(reading: Reading) -> None:
    """A person elected to the chair that the text says a state holds is that state's: one term, the state's."""
    states = {(t.body, t.holder) for t in reading.terms if t.holder.startswith("state/")}
    of = {p.id: p.state for p in reading.entities.people}
    reading.terms = [
        t for t in reading.terms if not (t.holder.startswith("person/") and (t.body, of.get(t.holder)) in states)
    ]


def infer_years(reading: Reading) -> None:
    """Gives a term without a period the year of the text where that follows from it.

    A holder that comes after a term stated to end in the year before the reference year holds the chair in that year;
    so does the same holder in the organs of the organization.
    """
    year = reading.anchor.reference_year
    if year is None:
        return
    entities = reading.entities
    for term in reading.terms:
        if term.period is not None:
            continue
        before = [
            t
            for t in reading.terms
            if t.body == term.body and t.holder != term.holder and t.period and t.basis == "stated"
        ]
        if any(t.period and t.period[-4:] == str(year - 1) and len(t.period.rpartition("/")[2]) == 4 for t in before):
            previous = next(t for t in before if t.period and t.period[-4:] == str(year - 1))
            if term.succeeds not in (None, previous.holder):
                continue
            term.period, term.basis = str(year), "inferred"
            term.succeeds = previous.holder
            term.reason = f"the term follows the one stated for {previous.period}, and the text is of {year}"
    for term in reading.terms:
        if term.period is not None:
            continue
        root = entities.root(term.body)
        above = next(
            (t for t in reading.terms if t.body == root and t.holder == term.holder and t.period == str(year)), None
        )
        if above is not None and root != term.body:
            term.period, term.basis = above.period, "inferred"
            term.reason = "the same state holds the chair of the organization in that year"
