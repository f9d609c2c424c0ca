"""Precision, recall and F1 of what was extracted against what the gold facts say.

event         gold events and extracted ones are aligned one to one by their slots; right where aligned
event.SLOT    type, body, place, date, status and form of events; a date or form that the gold leaves null is free
attends       who takes part or chairs; the state or body that a person of the gold list acts for is free
chairs        who chairs
chairmanship  body, holder, period; a period that the gold leaves null is free
document      type, action, draft
position      person, role, whose office; an owner that the gold leaves null is free
overall       all of these together
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from graphbuilder.evaluation.stated import Act, Occurrence, Post, Quote, Slot, Stated, Term, Thing, shown

KINDS = (
    "event", "event.type", "event.body", "event.place", "event.date", "event.status", "event.form", "attends", "chairs",
    "chairmanship", "document", "position",
)  # fmt: skip
OVERALL = "overall"
MISSED, INVENTED = "missed", "invented"

_FREE_WHEN_NULL = ("date", "form")
_WEIGHTS = {"type": 1.0, "body": 2.0, "place": 1.0, "date": 1.5, "status": 1.0, "form": 0.5}
"""What a slot that agrees says for two events being one; half of it speaks against where it disagrees."""
_COMPANY, _MOST_COMPANY = 0.25, 6
"""What each who takes part in both says for it, and how many are counted."""
_ENOUGH = 1.5
"""Below which two events are two."""


class _Shown(Protocol):
    @property
    def shown(self) -> str: ...
    @property
    def quotes(self) -> tuple[Quote, ...]: ...


_Item = TypeVar("_Item", bound=_Shown)


@dataclass(slots=True)
class Counts:
    """How many facts of a kind are right, invented and missed."""

    right: int = 0
    invented: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of what was extracted that is right; 0 where nothing was."""
        return self.right / (self.right + self.invented) if self.right else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold facts that were extracted; 0 where there are none."""
        return self.right / (self.right + self.missed) if self.right else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Claim:
    """Something extracted: an event, a slot of one, who takes part …"""

    kind: str
    right: bool
    quotes: tuple[Quote, ...]
    """What states it."""

    @property
    def confidence(self) -> float:
        """That of the best of what states it, 0 to 1."""
        return max((quote.confidence for quote in self.quotes), default=0.0)


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that was missed or invented."""

    document: str
    kind: str
    verdict: str
    """``missed`` or ``invented``."""
    fact: str
    """In a line."""
    quotes: tuple[Quote, ...] = ()
    """What states it: of a missed slot or participant what states its event, of other missed facts nothing."""


@dataclass(slots=True)
class Scores:
    """Counts by kind of fact, and what makes them."""

    claims: list[Claim] = field(default_factory=list)
    counts: dict[str, Counts] = field(default_factory=lambda: {kind: Counts() for kind in KINDS})
    differences: list[Difference] = field(default_factory=list)
    _document: str = ""

    @property
    def overall(self) -> Counts:
        """The sum of all kinds."""
        kinds = self.counts.values()
        return Counts(sum(k.right for k in kinds), sum(k.invented for k in kinds), sum(k.missed for k in kinds))

    def compare(self, document: str, gold: Stated, found: Stated) -> None:
        """Counts what one document states."""
        self._document = document
        self._events(gold.events, found.events)
        self._lists("chairmanship", gold.terms, found.terms, _same_term)
        self._lists("document", gold.acts, found.acts, _same_act)
        self._lists("position", gold.posts, found.posts, _same_post)

    # ---- events -------------------------------------------------------------------------------------------------

    def _events(self, gold: Sequence[Occurrence], found: Sequence[Occurrence]) -> None:
        pairs = align(gold, found)
        for i, j in pairs:
            self._agree("event", found[j].quotes)
            self._aligned(gold[i], found[j])
        matched, met = {i for i, _ in pairs}, {j for _, j in pairs}
        for event in (event for i, event in enumerate(gold) if i not in matched):
            self._lone(event, MISSED)
        for event in (event for j, event in enumerate(found) if j not in met):
            self._lone(event, INVENTED)

    def _aligned(self, gold: Occurrence, found: Occurrence) -> None:
        for slot in _WEIGHTS:
            wanted, got, kind = gold.slots[slot], found.slots[slot], f"event.{slot}"
            if _same_slot(wanted, got):
                if got is not None:
                    self._agree(kind, found.quotes)
                continue
            if wanted is not None:
                self._differ(kind, MISSED, f"{shown(wanted)} ({gold.shown})", found.quotes)
            if got is not None and (wanted is not None or slot not in _FREE_WHEN_NULL):
                self._differ(kind, INVENTED, f"{shown(got)} ({found.shown})", found.quotes)
        present = [thing for thing in found.present if _among(thing, gold.present) or not _among(thing, gold.free)]
        self._lists("attends", gold.present, present, Thing.same, found)
        self._lists("chairs", gold.chairs, found.chairs, Thing.same, found)

    def _lone(self, event: Occurrence, verdict: str) -> None:
        self._differ("event", verdict, event.shown, event.quotes)
        for slot, value in event.slots.items():
            if value is not None:
                self._differ(f"event.{slot}", verdict, f"{shown(value)} ({event.shown})", event.quotes)
        for kind, things in (("attends", event.present), ("chairs", event.chairs)):
            for thing in things:
                self._differ(kind, verdict, f"{thing.shown} at {event.shown}", thing.quotes)

    # ---- lists --------------------------------------------------------------------------------------------------

    def _lists(
        self,
        kind: str,
        gold: Iterable[_Item],
        found: Iterable[_Item],
        same: Callable[[_Item, _Item], bool],
        event: Occurrence | None = None,
    ) -> None:
        """Takes for each gold fact the first extracted one that is the same and not yet taken."""
        left = list(found)
        where = f" at {event.shown}" if event is not None else ""
        for item in gold:
            at = next((at for at, other in enumerate(left) if same(item, other)), None)
            if at is None:
                self._differ(kind, MISSED, item.shown + where, event.quotes if event is not None else ())
            else:
                self._agree(kind, left.pop(at).quotes)
        for item in left:
            self._differ(kind, INVENTED, item.shown + where, item.quotes)

    def _agree(self, kind: str, quotes: tuple[Quote, ...]) -> None:
        self.counts[kind].right += 1
        self.claims.append(Claim(kind, True, quotes))

    def _differ(self, kind: str, verdict: str, fact: str, quotes: tuple[Quote, ...]) -> None:
        counts = self.counts[kind]
        if verdict == MISSED:
            counts.missed += 1
        else:
            counts.invented += 1
            self.claims.append(Claim(kind, False, quotes))
        self.differences.append(Difference(self._document, kind, verdict, fact, quotes))


def align(gold: Sequence[Occurrence], found: Sequence[Occurrence]) -> list[tuple[int, int]]:
    """Pairs of events that are one, the likeliest first; of pairs equally likely the first extracted event."""
    likely = [(_affinity(a, b), i, -j) for i, a in enumerate(gold) for j, b in enumerate(found)]
    pairs: list[tuple[int, int]] = []
    for affinity, i, j in sorted(likely, reverse=True):
        if affinity >= _ENOUGH and all(i != k and -j != m for k, m in pairs):
            pairs.append((i, -j))
    return pairs


def _affinity(gold: Occurrence, found: Occurrence) -> float:
    score = 0.0
    for slot, weight in _WEIGHTS.items():
        wanted, got = gold.slots[slot], found.slots[slot]
        if wanted is not None and got is not None:
            score += weight if _same_slot(wanted, got) else -weight / 2
    company = sum(any(thing.same(other) for other in found.present) for thing in gold.present)
    return score + _COMPANY * min(company, _MOST_COMPANY)


def _same_slot(gold: Slot, found: Slot) -> bool:
    if isinstance(gold, Thing) and isinstance(found, Thing):
        return gold.same(found)
    return gold == found


def _same_term(gold: Term, found: Term) -> bool:
    period = gold.period is None or gold.period == found.period
    return period and gold.body.same(found.body) and gold.holder.same(found.holder)


def _same_act(gold: Act, found: Act) -> bool:
    return (gold.type, gold.action, gold.draft) == (found.type, found.action, found.draft)


def _same_post(gold: Post, found: Post) -> bool:
    if gold.role != found.role or not gold.person.same(found.person):
        return False
    return gold.owner is None or (found.owner is not None and gold.owner.same(found.owner))


def _among(thing: Thing, things: Iterable[Thing]) -> bool:
    return any(thing.same(other) for other in things)
