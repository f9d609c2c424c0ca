"""The store by itself: sources of made-up facts written, replaced, queried and removed, on disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TypeVar

from pyoxigraph import Quad

from graphbuilder.facts import Chairmanship, Entity, Event, Evidence, Extraction, Label, Source
from graphbuilder.mapper import to_quads
from graphbuilder.query import run as query
from graphbuilder.store import open_store

_Item = TypeVar("_Item")
_SOURCES = 2000
_FEW = 20
_STATES = 40
_FACTS = 12
"""Facts of a kind in a source."""
_TEXT = "A body met under the chairmanship of a state. " * 20


def run() -> None:
    """Prints how fast each kind of work is."""
    with TemporaryDirectory() as folder, open_store(Path(folder, "store")) as store:
        documents = [_quads(number) for number in range(_SOURCES)]
        total = sum(map(len, documents))
        seconds = _timed(store.add_many, [documents])
        size = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
        print(
            f"bulk: {_SOURCES:,} sources, {total:,} quads, {size / 1e6:.0f} MB on disk: {total / seconds:,.0f} quads/s"
        )
        again = documents[:_FEW]
        print(f"the same source again: {1000 * _timed(store.add, again) / _FEW:.1f} ms")
        print(f"a changed source: {1000 * _timed(store.add, [quads[:-1] for quads in again]) / _FEW:.0f} ms")
        for name in ("chairmanships", "events"):
            start = perf_counter()
            rows = len(list(query(store, name, {"body": "body/b1"}, "en")))
            print(f"query {name} of one body: {rows:,} rows in {1000 * (perf_counter() - start):.0f} ms")
        seconds = _timed(store.remove, [f"s{number}" for number in range(_FEW)])
        print(f"removing a source: {1000 * seconds / _FEW:.0f} ms")


def _timed(work: Callable[[_Item], object], items: Iterable[_Item]) -> float:
    """The seconds that the work on all items takes."""
    start = perf_counter()
    for item in items:
        work(item)
    return perf_counter() - start


def _quads(number: int) -> list[Quad]:
    facts = tuple(_facts(number))
    states = [Entity(f"state/s{n}", "state", (Label(f"State {n}", "en"),)) for n in range(_STATES)]
    bodies = [Entity(f"body/b{n}", "body", (Label(f"Body {n}", "en"),)) for n in range(_STATES)]
    return to_quads(Extraction(Source(f"s{number}", _TEXT, "en"), (*states, *bodies), facts))


def _facts(number: int) -> Iterator[Event | Chairmanship]:
    for n in range(_FACTS):
        evidence = (Evidence(10 * n, 10 * n + 40, "made-up", 0.9),)
        body, state = f"body/b{(number + n) % _STATES}", f"state/s{(number * 7 + n) % _STATES}"
        day = f"20{number % 50:02}-{n + 1:02}-{number % 27 + 1:02}"
        event = f"event/session-{number}-{n}"
        yield Event(event, "meeting", f"session {n}", "held", evidence, body, date=day, chairs=(state,))
        yield Chairmanship(body, state, "stated", evidence, f"20{number % 50:02}")
