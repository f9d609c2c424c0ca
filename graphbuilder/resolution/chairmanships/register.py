"""The terms in the chair of a text, noted as they are told of."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from graphbuilder.facts import Evidence
from graphbuilder.frames.clauses import Predicate
from graphbuilder.frames.matcher import Matched
from graphbuilder.languages.time import When
from graphbuilder.mentions.elements import ChairNoun, Element, EventMention
from graphbuilder.resolution.chairmanships.spans import Bounds, bounds, bounds_of, handing_day, is_bound, is_term
from graphbuilder.resolution.reading import EventNode, Reading, Term

_YEAR = 4
_MONTH = 7
"""Length of an EDTF year and month."""
_TABLE = Path(__file__).parent.parent / "tables" / "chairs.toml"
_ROWS = tomllib.loads(_TABLE.read_text("utf-8"))
MONTHLY = frozenset(_ROWS["monthly"])
"""Bodies whose chair changes every month."""
"""Bodies whose chair changes every month."""
_DURATIONS: dict[str, dict[str, int]] = _ROWS["durations"]
"""Language → words for how long a term lasts → months."""
_UNTOLD = Bounds()
_SEVERAL = 2
_FIRST_YEAR = 1900
_LAST_YEAR = 2100
"""Numbers that a list of years can hold."""


class Terms:
    """Notes terms in ``Reading.terms`` and knows which body's chair and which period a clause means."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.ordered = reading.grammar.language.order_marks
        """Word order marks roles."""
        self.follows = self.ordered or reading.grammar.language.owner_follows
        """Owners stand after what they own, or word order marks roles."""
        self.used: set[int] = set()
        """Chairmanship nouns (by ``id``) that a clause has been read with."""
        self.sentence: Sequence[Element] = ()
        """The sentence being read."""
        self.latest: Term | None = None
        """The term told of last."""

    def add(
        self,
        body: str,
        holder: str,
        when: When | None,
        evidence: Evidence,
        *,
        future: bool | None = None,
        succeeds: str | None = None,
        ends: Bounds = _UNTOLD,
        taken: str | None = None,
    ) -> Term | None:
        """Notes a term; one told twice is one.

        ``ends`` are its beginning and end where they are told apart, ``taken`` the day on which it is taken over.
        """
        if body == holder:
            return None
        reading = self.reading
        if when is not None and is_bound(when):
            ends, when = bounds_of(reading, when, future=bool(future)), None
        moment = reading.moment(when, future=future)
        period = moment.edtf if moment else None
        if period is None and body in MONTHLY and ends.end is None:
            begun = ends.start or taken
            period, ends, taken = begun[:_MONTH] if begun is not None else None, _UNTOLD, None
        term = next(
            (
                t
                for t in reading.terms
                if t.body == body
                and t.holder == holder
                and not (period is None and t.period is not None and evidence in t.evidence)
                and self._one_term(t, period, ends._replace(start=ends.start or taken))
            ),
            None,
        )
        if term is None:
            term = Term(body, holder, period, [evidence], len(reading.terms), planned=bool(future))
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
        whole = (ends.start or "").endswith("-01-01") and not (future or self.ordered)
        if period is None:
            term.months = term.months or self._months(evidence)
        term.whole = term.whole or ends.whole
        term.annual = term.annual or whole
        term.start, term.end, term.taken = term.start or ends.start, term.end or ends.end, term.taken or taken
        reading.last_chaired, reading.chaired_at = body, reading.sentence
        self.latest = term
        return term

    def _months(self, evidence: Evidence) -> int:
        """How long a term is said to last, in months: 'for a two-year term', 'на полгода'; 0 where that is not said."""
        words = f" {self.reading.text[evidence.start : evidence.end].lower()} "
        told = _DURATIONS.get(self.reading.grammar.language.code, {})
        return next((months for phrase, months in told.items() if f" {phrase}" in words), 0)

    def _one_term(self, term: Term, period: str | None, ends: Bounds) -> bool:
        """True where a period can be that of the term told of: the same, or the month in which its year begins."""
        told = term.period
        if told is not None and period is not None:
            return told == period or (len(told) == _YEAR and period.startswith(told + "-"))
        known = Bounds(*_parts(told)) if told is not None else Bounds(term.start or term.taken, term.end)
        new = Bounds(*_parts(period)) if period is not None else ends
        return not (_is_before(known.end, new.start) or _is_before(new.end, known.start)) and (
            told is None or not _is_before(known.end, new.end)
        )

    def body_of(self, element: Element | None, chair: Element | None, when: When | None = None) -> str | None:
        """Which body's chair is meant: the one named, that of the term told of last, else the text's main one.

        ``when`` is the period that the clause gives: a month is a term where a chair changes every month.
        """
        entities = self.reading.entities
        if element is not None and (key := self.body_named(element)):
            return key
        if (
            chair is not None
            and isinstance(chair.value, ChairNoun)
            and chair.value.body is not None
            and (key := self.body_named(chair.value.body))
        ):
            return key
        if when is not None and _is_month(when):
            monthly = next((t.body for t in reversed(self.reading.terms) if t.body in MONTHLY), None)
            if monthly is not None:
                return monthly
        if (named := self._fronted()) is not None:
            return named
        echoes = (
            chair is not None and (chair.kind != "chair" or chair.value.same)
        ) or self.reading.sentence - self.reading.chaired_at <= 1
        if echoes and self.reading.last_chaired:
            return self.reading.last_chaired
        if self.ordered and self.reading.last_chaired:
            return self.reading.last_chaired
        if (named := self._only_one()) is not None:
            return named
        session = entities.session_body
        listed = entities.authority.entries.get(session) if session else None
        if session is not None and (listed is None or not listed.is_organ):
            return session
        told = entities.main_body or self.reading.last_chaired
        return told or (entities.listed(entities.root(session)) if session is not None else None)

    def elected(self, body: str, holder: str, predicate: Predicate, evidence: Evidence) -> None:
        """Notes the term of who is elected to a chair: 'for 2025–2026', 'for the session running from July to July'."""
        when = self.period(predicate) or self._of_session(predicate)
        day, _ = handing_day(self.reading, predicate)
        term = self.add(body, holder, when, evidence)
        if term is not None:
            term.elected = term.elected or day

    def _of_session(self, predicate: Predicate) -> When | None:
        """The span of the session for which a clause says that someone is elected."""
        session = next((e for e in predicate.args if e.kind == "event" and e.case == "for"), None)
        after = [e for e in self.sentence if session is not None and e.start > session.start]
        return next((e.value for e in after[:3] if e.kind == "time" and e.value.end is not None), None)

    def holder(self, element: Element, body: str | None) -> str | None:
        """Who is meant as holder of the chair of a body: the person, where people hold it for themselves."""
        if element.kind == "side" and isinstance(element.value, str) and self.follows:
            return self._country(element)
        key = self.reading.holder(element)
        if element.kind == "person" and element.ref is not None and self.is_personal(body):
            return element.ref
        return key

    def _country(self, side: Element) -> str | None:
        """'The priorities of Armenia: the country will …': the one state named before, else who was told of last."""
        before = [e.ref for e in self.sentence if e.kind == "state" and e.end <= side.start and e.ref]
        if len(set(before)) == 1:
            return before[0]
        near = self.reading.sentence - self.reading.chaired_at <= 1
        return self.latest.holder if near and self.latest is not None else None

    def _fronted(self) -> str | None:
        """'At the African Union, …': the body with which the sentence begins."""
        if len(self.sentence) < _SEVERAL or self.sentence[0].kind != "prep" or self.sentence[1].kind != "body":
            return None
        return self.body_named(self.sentence[1])

    def _only_one(self) -> str | None:
        """The one body that the sentence names."""
        found = {key for e in self.sentence if e.kind == "body" and not e.quoted and (key := self.body_named(e))}
        body = next(iter(found)) if len(found) == 1 else None
        root = self.reading.entities.root(body) if body is not None else None
        return root if any(t.body == root for t in self.reading.terms) else body

    def for_whom(self, person: str, body: str | None) -> str:
        """Who is in the chair of a body where ``person`` is: that person or the state."""
        state = next((p.state for p in self.reading.entities.people if p.id == person), None)
        return person if state is None or self.is_personal(body) else state

    def is_personal(self, body: str | None) -> bool:
        """True for a body to whose chair a person has been elected."""
        return any(t.body == body and t.holder.startswith("person/") for t in self.reading.terms)

    def body_named(self, element: Element) -> str | None:
        if element.kind == "event" and isinstance(element.value, EventMention):
            return self.reading.entities.resolve(element.value.body)
        key = element.ref or self.reading.entities.resolve(element)
        return key if key and key.startswith("body/") else None

    def period(self, predicate: Predicate, chair: Element | None = None) -> When | None:
        """The period that a clause gives: years, halves, open spans; a day is not a period of office."""
        if chair is not None and isinstance(chair.value, ChairNoun) and chair.value.when is not None:
            return chair.value.when
        args = self._since_then(predicate.args)
        times = [e.value for e in args if e.kind == "time" and e.case != "attr"]
        times += [e.value for e in args if e.kind == "time" and e.case == "attr"]
        times = [w for w in times if not is_bound(w)]
        years = [w for w in times if w.is_year]
        told = years[-1] if years else next((w for w in times if not w.exact or w.end is not None), None)
        return told or self._other_half(predicate)

    def _since_then(self, args: Sequence[Element]) -> Sequence[Element]:
        """'A биыл төрағалық етеді, бұған дейін B болды': a year before 'until this' is of another term."""
        words = self.reading.grammar.words["until_this"]
        return args[max((at for at, e in enumerate(args) if e.word in words), default=0) :]

    def periods(self, predicate: Predicate) -> list[When | None]:
        """The periods that a clause gives: several for years that do not follow one another, 'in 1996 and 2014'."""
        when = self.period(predicate)
        listed = _years_listed(predicate, self.reading.text)
        before = [w for element, w in listed if self._is_after(element)]
        again = any(e.kind == "ordinal" for e in predicate.args)  # 'for the third time, after 1996 and 2014'
        years = [w for _, w in listed if w not in before]
        last = years[-1].year if years else None
        if len(years) < _SEVERAL or last is None or years[0].year is None:
            return [*(before if again else ()), when if when not in before else None]
        if last - years[0].year == len(years) - 1:
            return [replace(years[0], year_end=last)]
        return list(years)

    def _is_after(self, element: Element) -> bool:
        """'After 1996': a year behind the one that is told of; so are those that a list adds to it."""
        at = next((i for i, e in enumerate(self.sentence) if e is element), 0)
        while at > 1 and self.sentence[at - 1].kind == "word" and self.sentence[at - 2].kind in ("time", "number"):
            at -= 2
        words = self.reading.grammar.words["after"]
        first = self.reading.text[self.sentence[at].start : self.sentence[at].end].split()[0].lower()
        return first in words or (at > 0 and self.sentence[at - 1].word in words)

    def _other_half(self, predicate: Predicate) -> When | None:
        """'В первом полугодии … , во втором': the half of the year that the sentence has not named."""
        left_out = any(e.kind == "ordinal" and e.case == "loc" for e in predicate.args)
        halves = [e.value for e in self.sentence if e.kind == "time" and e.value.half is not None] if left_out else []
        return replace(halves[0], half=3 - halves[0].half) if len(halves) == 1 else None

    def when_told(self, predicate: Predicate) -> str | None:
        """'Until August 2020, when Mozambique takes over': EDTF date of the time before the clause."""
        begin = min((e.start for e in [*predicate.subjects, predicate.element]), default=0)
        before = [e for e in self.sentence if e.end <= begin]
        ahead = predicate.tense in ("future", "present")
        if not ahead or len(before) < _SEVERAL or before[-1].word not in self.reading.grammar.words["when"]:
            return None
        time = next((e for e in reversed(before[-3:-1]) if e.kind == "time"), None)
        if time is None:
            return None
        told = bounds_of(self.reading, time.value, future=True)
        moment = self.reading.moment(replace(time.value, since=False, until=False), future=True)
        return told.start or told.end or (moment.edtf if moment is not None and "/" not in moment.edtf else None)

    def hold(self, predicate: Predicate, body: str, holder: str, when: When | None, *, begins: bool) -> None:
        """Notes a term that a clause tells by the word for who is in the chair."""
        ends = bounds(self.reading, predicate)
        if begins and when is not None and not self.is_term(predicate, when):
            moment = self.reading.moment(when, future=predicate.status != "held")
            ends, when = ends._replace(start=moment.edtf if moment else None), None
        future = predicate.tense == "future" or None
        self.add(body, holder, when, self.reading.clause(predicate, "is-the-chair"), future=future, ends=ends)

    def is_term(self, predicate: Predicate, when: When) -> bool:
        """True for the period of a term; a year behind the text, named alone, is when it began: 'took over in 2023'."""
        begins = [e for e in predicate.args if e.kind == "time" and e.value is when and e.case != "attr"]
        year = self.reading.anchor.reference_year
        if begins and predicate.tense == "past" and when.year is not None and when.year_end is None and when.is_year:
            return year is None or when.half is not None or when.year >= year
        return is_term(self.reading, predicate, when)

    def is_told(self, predicate: Predicate) -> bool:
        """False for what a clause denies, proposes, asks or only imagines."""
        return not (predicate.negative or predicate.tense in ("unreal", "proposed") or self.asks(predicate))

    def asks(self, predicate: Predicate) -> bool:
        return any(e.kind == "word" and e.value.lower in self.reading.grammar.words["doubts"] for e in predicate.args)

    def told(self, m: Matched, role: str = "holder") -> list[str]:
        """'The chair passed to X: it will preside in …': whom the term told of in the same sentence has."""
        reading = self.reading
        pronoun = any(e.kind == "pronoun" and e.value == "one" for e in m.all(role))
        if not pronoun or reading.chaired_at != reading.sentence or not reading.terms:
            return []
        return [reading.terms[-1].holder]

    def just_chaired(self) -> str | None:
        """The body of the term that this sentence or the one before told of, else the one whose session was told of."""
        near = self.reading.sentence - self.reading.chaired_at <= 1
        if near and self.reading.last_chaired:
            return self.reading.last_chaired
        return self.reading.entities.session_body

    def assumes(self, predicate: Predicate, person_or_state: str, chair: Element, evidence: Evidence) -> None:
        """'… -ны ұйымға төрағалықты қабылдауымен құттықтады': who is congratulated on the chair holds it."""
        body = self.body_of(None, chair)
        if body is not None:
            self.used.add(id(chair))
            self.add(body, person_or_state, self.period(predicate, chair), evidence)

    def under(self, event: EventNode, holder_element: Element) -> None:
        """A session held under a state's chairmanship gives a term for the body whose session it is."""
        holder = self.reading.entities.state_of(holder_element)
        if holder and event.body:
            last = self.reading.last_chaired
            self.add(
                event.body, holder, None, self.reading.evidence(holder_element.start, holder_element.end, "held-under")
            )
            self.reading.last_chaired = last or self.reading.last_chaired


def _parts(period: str) -> tuple[str | None, str | None]:
    """The first and last date of a period, None where it is open."""
    first, _, last = period.partition("/")
    return first if first != ".." else None, (last or first) if last != ".." else None


def _is_before(end: str | None, start: str | None) -> bool:
    """True where what ends at ``end`` is over before ``start``, as precisely as both are known."""
    return end is not None and start is not None and end < start[: len(end)]


def _is_month(when: When) -> bool:
    return when.day is None and when.end is None and (when.month is not None or when.month_offset is not None)


def _years_listed(predicate: Predicate, text: str) -> list[tuple[Element, When]]:
    """The plain years of a clause, those that a list adds to the first one among them: 'in 1996 and 2014'."""
    found: list[tuple[Element, When]] = []
    for element in predicate.args:
        if element.kind == "time":
            when: When = element.value
            plain = when.is_year and when.half is None and when.year_end is None and not is_bound(when)
            if plain and when.year is not None and element.case != "attr":
                found.append((element, when))
        elif element.kind == "number" and found and text[element.start : element.end].isdigit():
            year = int(text[element.start : element.end])
            if _FIRST_YEAR <= year < _LAST_YEAR:
                found.append((element, replace(found[-1][1], year=year)))
    return found
