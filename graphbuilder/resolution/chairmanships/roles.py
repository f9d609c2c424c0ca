"""Terms told by the word for who is in the chair: 'Kazakhstan, the current chair of the OTS', 'as ASEAN Chair'.

For languages whose word order marks roles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graphbuilder.frames.clauses import Predicate
from graphbuilder.languages.time import When
from graphbuilder.mentions.elements import ChairNoun, Element
from graphbuilder.resolution.chairmanships.register import Terms

_HOLDERS = frozenset(("state", "person"))
_QUALIFIERS = frozenset(("same", "next", "previous", "former", "ordinal", "form"))
_OF_STATES = frozenset(("head-of-state", "head-of-government", "foreign-minister"))
"""Offices whose holder is in the chair for the state."""


class _Role(NamedTuple):
    """'The chair of the OTS in 2024' at elements ``first`` to ``last`` (exclusive)."""

    element: Element
    body: str
    when: When | None
    first: int
    last: int


class ChairRoles:
    """Reads such words of a sentence into terms."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        self.reading = terms.reading

    def read(self, elements: Sequence[Element], predicates: Sequence[Predicate]) -> None:
        """All that a sentence says so."""
        words = self.reading.grammar.words
        for predicate in predicates:
            self._did_so(predicate)
            stem = predicate.element.form.key.removeprefix("=")
            if stem in words["copulas"] | words["acting_verbs"]:
                self._holds_as(predicate, acts=stem in words["acting_verbs"])
        for at, element in enumerate(elements):
            if element.kind in ("office", "chair") and not element.quoted:
                self._beside(elements, at, predicates)

    def _role(self, elements: Sequence[Element], at: int) -> _Role | None:
        """The word at ``at`` as a role, where it names who is in the chair of a body."""
        element, value = elements[at], elements[at].value
        if element.kind == "office":
            if value.role != "chair" or value.plural or not (value.owners or self._is_qualified(elements, at)):
                return None
            body, when = self._body(value.owners[0]) if value.owners else self.terms.just_chaired(), value.when
        elif element.kind == "chair" and isinstance(value, ChairNoun):
            owned = value.body is not None or self._is_qualified(elements, at)
            if value.holder is not None or not owned or not self._is_person(element):
                return None
            body, when = self._body(value.body) if value.body is not None else self.terms.just_chaired(), value.when
        else:
            return None
        first = at
        while first > 0 and elements[first - 1].kind in _QUALIFIERS:
            first -= 1
        return _Role(element, body, when, first, at + 1) if body is not None else None

    def _is_qualified(self, elements: Sequence[Element], at: int) -> bool:
        """'The outgoing chair', 'the next chair': of the body told of."""
        words = self.reading.text[elements[at].start : elements[at].end].lower().split()
        told = self.reading.grammar.words["chair_qualifiers"]
        return words[0] in told or (at > 0 and elements[at - 1].word in told)

    def _is_person(self, element: Element) -> bool:
        """'The chair', 'the president' is someone; 'the chairmanship' is not."""
        return element.word in self.reading.grammar.words["chair_persons"]

    def _body(self, element: Element) -> str | None:
        key = element.ref or self.reading.entities.resolve(element)
        return key if key and key.startswith("body/") else None

    # ---- with a verb --------------------------------------------------------------------------------------------

    def _holds_as(self, predicate: Predicate, *, acts: bool) -> None:
        """'Indonesia was the chair of ASEAN', 'served as ASEAN Chair', 'is at the helm of the OSCE'."""
        if not self.terms.is_told(predicate) or predicate.role not in ("finite", "linked"):
            return
        markings = ("as",) if acts else ("acc", "as")
        args = predicate.args
        found = next((r for at in range(len(args)) if (r := self._role(args, at)) and r.element.case in markings), None)
        helm = self._helm(predicate) if not acts else None
        if found is None and helm is None:
            return
        holder = self._holder([e for e in predicate.subjects if e.kind in _HOLDERS], states_only=not acts)
        body = found.body if found is not None else helm
        if holder is None or body is None:
            return
        when: When | None = found.when if found is not None else None
        when = when or self.terms.period(predicate)
        begins = predicate.element.form.key.removeprefix("=") in self.reading.grammar.words["beginning_verbs"]
        self.terms.hold(predicate, body, holder, when, begins=begins)

    def _did_so(self, predicate: Predicate) -> None:
        """'Bahrain had done so since May 2024', after what tells who chairs."""
        words = [e.word for e in predicate.args if e.kind == "word"]
        done = predicate.element.word in ("do", "does", "did", "done") or {"do", "done"} & set(words)
        if "so" not in words or not done or self.reading.chaired_at != self.reading.sentence:
            return
        holder = self._holder([e for e in predicate.subjects if e.kind in _HOLDERS], states_only=True)
        body = self.reading.last_chaired
        if holder is None or body is None or not self.terms.is_told(predicate):
            return
        self.terms.hold(predicate, body, holder, self.terms.period(predicate), begins=False)

    def _helm(self, predicate: Predicate) -> str | None:
        """'At the helm of the OSCE'."""
        for element in predicate.args:
            if element.kind == "chair" and element.case == "loc" and isinstance(element.value, ChairNoun):
                noun = element.value
                if noun.holder is None and noun.body is not None:
                    return self._body(noun.body)
        return None

    def _holder(self, subjects: Sequence[Element], *, states_only: bool) -> str | None:
        """The one state in the subject, or that of the head of state or government there."""
        if len(subjects) != 1:
            return None
        subject = subjects[0]
        if subject.kind == "person" and (states_only or not self._acts_for_state(subject)):
            return None
        key = self.reading.holder(subject)
        return key if key and key.startswith("state/") else None

    def _acts_for_state(self, person: Element) -> bool:
        return any(office.role in _OF_STATES for office in person.value.offices)

    # ---- beside the holder --------------------------------------------------------------------------------------

    def _beside(self, elements: Sequence[Element], at: int, predicates: Sequence[Predicate]) -> None:
        """'Kazakhstan, the chair of the OTS,', 'the outgoing chair, Kazakhstan,', 'As ASEAN Chair, Indonesia …'."""
        role = self._role(elements, at)
        clause = next((p for p in predicates if any(e is elements[at] for e in p.args)), None)
        if role is None or (clause is not None and not self.terms.is_told(clause)):
            return
        holder = next(self._named_beside(elements, role), None)
        key = self.terms.holder(holder, role.body) if holder is not None else None
        if holder is None or key is None or (key.startswith("person/") and not self.terms.is_personal(role.body)):
            return
        start, end = min(holder.start, role.element.start), max(holder.end, role.element.end)
        when: When | None = role.when
        if when is None and role.last < len(elements) and elements[role.last].kind == "time":
            time = elements[role.last].value
            when = time if time.is_year else None
        self.terms.add(role.body, key, when, self.reading.evidence(start, end, "chair-beside"))

    def _named_beside(self, elements: Sequence[Element], role: _Role) -> Iterator[Element]:
        first, last = role.first, role.last
        if self._is_qualified(elements, last - 1) and (named := self._apposed(elements, last)) is not None:
            yield named
        governed = first > 0 and elements[first - 1].kind == "prep"
        if governed and elements[first - 1].word not in self.reading.grammar.words["elected_as"]:
            return
        first -= governed
        while last < len(elements) and elements[last].kind == "time":
            last += 1
        closed = last >= len(elements) or elements[last].kind == "punct"
        if closed and first > 1 and elements[first - 1].value == "," and elements[first - 2].kind == "state":
            yield elements[first - 2]
        following = elements[last + 1] if last + 1 < len(elements) else None
        opens = first == 0 or elements[first - 1].kind == "punct"
        if governed and not opens:
            return
        if opens and following is not None and elements[last].value == "," and following.kind == "state":
            beyond = elements[last + 2] if last + 2 < len(elements) else None
            if governed or beyond is None or beyond.kind == "punct":
                yield following
        if not governed and last < len(elements) and elements[last].kind == "state" and elements[last].case != "gen":
            yield elements[last]

    @staticmethod
    def _apposed(elements: Sequence[Element], last: int) -> Element | None:
        """'The outgoing chair, Zimbabwe', '…, Pia Kauma of Finland,': who is named after the word, set apart."""
        if last + 1 >= len(elements) or elements[last].value != "," or elements[last + 1].kind not in _HOLDERS:
            return None
        beyond = list(elements[last + 2 : last + 4])
        if elements[last + 1].kind == "person" and beyond and beyond[0].kind == "state" and beyond[0].case == "gen":
            del beyond[0]
        return elements[last + 1] if not beyond or beyond[0].kind == "punct" else None
