"""What was said: speech acts with their quotations, initiatives, and the topics of an event."""

from __future__ import annotations

from collections.abc import Sequence

from graphbuilder.frames.clauses import Predicate
from graphbuilder.frames.matcher import Matched
from graphbuilder.mentions.elements import ChairNoun, DocumentMention, Element
from graphbuilder.resolution.reading import Reading, Saying

_OF_ANOTHER = frozenset(("praised", "congratulated", "thanked", "offered-support", "supported"))
"""Acts that are directed at someone even where the clause names only what is theirs."""
_MARKS = '«»“”„"'


class Speech:
    """Reads speech frames of a text into ``Reading.sayings``."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def says(self, m: Matched, elements: Sequence[Element]) -> bool:
        """Someone said, noted, praised, congratulated …"""
        predicate, reading = m.predicate, self.reading
        if (
            predicate.role not in ("finite", "linked")
            or predicate.negative
            or predicate.passive
            or predicate.tense not in ("past", "present")
        ):
            return False
        who = [e for e in m.all("speaker") if not e.quoted]
        speakers = reading.all_agents(who)[:1]
        if not speakers:
            return False
        quote = self._quote(predicate, elements)
        addressees = [
            k
            for e in m.all("addressee")
            if e.kind != "event" and not e.quoted
            for k in reading.agents(e)
            if k not in speakers
        ] or self._concerned(m, speakers)
        if m.frame.code in ("congratulated", "thanked", "invited", "criticized") and not addressees:
            return False
        start = min([predicate.start, *(element.start for element in who)])
        end = max([predicate.end, *(element.end for element in who)])
        evidence = reading.evidence(start, end, m.frame.name)
        act = "declared" if quote and m.frame.code == "noted" else m.frame.code
        addressee = addressees[0] if addressees else None
        reading.sayings.append(Saying(speakers[0], act, evidence, addressee, quote, self._about(predicate, m)))
        return True

    def _concerned(self, m: Matched, speakers: Sequence[str]) -> list[str]:
        """Whose chairmanship is praised, whose document is supported."""
        found: list[str | None] = []
        if m.frame.code in _OF_ANOTHER:
            for element in m.predicate.args:
                if isinstance(element.value, ChairNoun) and element.value.holder is not None:
                    found.append(self.reading.holder(element.value.holder))
                elif isinstance(element.value, DocumentMention):
                    found += self.reading.all_agents(element.value.originators)
        return [key for key in found if key and key not in speakers]

    def _quote(self, predicate: Predicate, elements: Sequence[Element]) -> str | None:
        inside = [e for e in elements if e.quoted and e.start < predicate.element.start + 400]
        if not inside:
            return None
        span = self.reading.text[inside[0].start : inside[-1].end]
        return span.strip(_MARKS + " ,–")

    def _about(self, predicate: Predicate, m: Matched) -> str | None:
        speakers = m.all("speaker")
        inner = [e for e in predicate.args if e not in speakers and not e.quoted]
        while inner and inner[0].kind == "punct":
            inner.pop(0)
        if not inner:
            return None
        first = next(
            (
                e
                for e in inner
                if not speakers or e.start > speakers[0].end or speakers[0].start > predicate.element.start
            ),
            None,
        )
        if first is None:
            return None
        return self.reading.text[first.start : predicate.element.start].strip(" ,–—") or None

    def initiatives(self, elements: Sequence[Element]) -> None:
        """'Назарбаевтың … туралы бастамасы'."""
        reading = self.reading
        for at, element in enumerate(elements):
            if element.kind != "initiative":
                continue
            owner_at = next(
                (
                    i
                    for i in range(at - 1, -1, -1)
                    if elements[i].kind in ("person", "state") and elements[i].form.case == "gen"
                ),
                None,
            )
            if owner_at is None or at - owner_at < 2 or at - owner_at > 20:
                continue
            marker = next(
                (
                    i
                    for i in range(at - 1, owner_at, -1)
                    if elements[i].kind == "word" and elements[i].value.lower in reading.grammar.subject_markers
                ),
                None,
            )
            if marker is None:
                continue
            owner = reading.agents(elements[owner_at])
            about = reading.text[elements[owner_at + 1].start : elements[marker].start].strip()
            if owner and about:
                evidence = reading.evidence(elements[owner_at].start, element.end, "initiative")
                reading.initiatives.append((owner[0], about, evidence))

    def topics(self, predicate: Predicate) -> list[str]:
        """What a clause of discussing names as its subject, in the words of the text."""
        inner = [e for e in predicate.args if not (e.case == "nom" and e in predicate.subjects)]
        while inner and inner[0].kind in ("time", "punct", "event", "place"):
            inner.pop(0)
        if not inner or any(e.kind == "document" for e in inner):
            return []
        text = self.reading.text[inner[0].start : inner[-1].end].strip(" ,")
        return [text] if 8 < len(text) < 300 else []
