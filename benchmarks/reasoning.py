"""Reasoning over a graph on disk of 200,000 triples: all at once, and after one source more, changed or less.

The facts are made up and closely knit: few bodies, states and ministers, who meet in every source, so that one source
touches what many others state.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from pyoxigraph import Quad

from benchmarks.measuring import peak
from graphbuilder.facts import (
    Attendance,
    Chairmanship,
    Entity,
    Event,
    Evidence,
    Extraction,
    Fact,
    Label,
    OfficeHolding,
    Source,
)
from graphbuilder.mapper import to_quads
from graphbuilder.namespaces import DEFAULT_BASE, INFERRED_GRAPH
from graphbuilder.reasoning import reason
from graphbuilder.store import Store, open_store

_TRIPLES = 200_000
_TIMES = 20
"""Sources added, changed and removed, one at a time."""
_BODIES, _ORGANS, _STATES, _MINISTERS = 20, 3, 60, 120
_EVENTS, _PRESENT, _TERMS = 5, 8, 3
"""Of a source: events, ministers at each, and terms in the chair."""
_TEXT = "Ministers met in a council under the chairmanship of a state. " * 20


def run() -> None:
    """Prints how long reasoning takes and the memory that it needs."""
    with TemporaryDirectory() as folder, open_store(Path(folder, "store")) as store:
        sources = made_up(_TRIPLES)
        number, triples = len(sources), sum(map(len, sources))
        store.add_many(sources)
        start, begun = perf_counter(), process_time()
        outcomes = reason(store, DEFAULT_BASE)
        seconds, computed = perf_counter() - start, process_time() - begun
        inferences = sum(outcome.standing for outcome in outcomes)
        print(
            f"all at once: {triples:,} triples of {number} sources give {inferences:,} inferences in {seconds:.1f} s",
            end="",
        )
        print(f" ({computed:.1f} s of processor time)")
        print(f"{sum(1 for _ in store.quads(INFERRED_GRAPH)):,} triples inferred, with what they follow from")
        _report("one source more", store, lambda n: store.add(_quads(number + n)))
        _report("one source changed", store, lambda n: store.add(_quads(number + n)[:-200]))
        _report("one source less", store, lambda n: store.remove(f"s{number + n}"))
        _report("nothing changed", store, lambda n: None)
        print(f"memory: {peak():.0f} MB at most")


def made_up(triples: int) -> list[list[Quad]]:
    """The quads of as many sources as give so many triples."""
    sources: list[list[Quad]] = []
    while sum(map(len, sources)) < triples:
        sources.append(_quads(len(sources)))
    return sources


def ministers() -> list[Quad]:
    """The quads of a source that names the ministers, for what reads names and classes."""
    people = (Entity(f"person/p{n}", "person", (Label(f"Minister {n}", "en"),)) for n in range(_MINISTERS))
    return to_quads(Extraction(Source("ministers", _TEXT, "en"), tuple(people)))


def _report(what: str, store: Store, change: Callable[[int], object]) -> None:
    """Prints the time of a change and of reasoning after it, and how long reasoning kept the processor: the machine
    does other work as well.
    """
    changing, reasoning, computing, moved = [], [], [], []
    for number in range(_TIMES):
        start = perf_counter()
        change(number)
        changed, begun = perf_counter(), process_time()
        outcomes = reason(store, DEFAULT_BASE)
        computing.append(process_time() - begun)
        reasoning.append(perf_counter() - changed)
        changing.append(changed - start)
        moved.append(sum(outcome.added + outcome.withdrawn for outcome in outcomes))
    print(
        f"{what}: written in {1000 * median(changing):.0f} ms, reasoned over in {1000 * median(reasoning):.0f} ms "
        f"(at most {1000 * max(reasoning):.0f}; {1000 * median(computing):.0f} ms of processor time, at most "
        f"{1000 * max(computing):.0f}), {median(moved):.0f} inferences added or withdrawn"
    )


def _quads(number: int) -> list[Quad]:
    random = Random(number)
    day = f"{2000 + number % 25}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
    source = Source(f"s{number}", _TEXT, "en", published=day)
    return to_quads(Extraction(source, tuple(_entities()), tuple(_facts(number, day, random))))


def _entities() -> Iterator[Entity]:
    for n in range(_STATES):
        yield Entity(f"state/s{n}", "state", (Label(f"State {n}", "en"),))
    for n in range(_BODIES):
        yield Entity(f"body/b{n}", "body", (Label(f"Body {n}", "en"),))
        for organ in range(_ORGANS):
            label = (Label(f"Organ {organ} of body {n}", "en"),)
            yield Entity(f"body/b{n}-o{organ}", "body", label, part_of=f"body/b{n}")


def _facts(number: int, day: str, random: Random) -> Iterator[Fact]:
    for n in range(_TERMS):
        body, year = random.randrange(_BODIES), 2000 + random.randrange(25)
        holder = f"state/s{(body + year) % _STATES}"
        yield Chairmanship(f"body/b{body}", holder, "stated", _said(n, "chairmanship"), str(year))
    for n in range(_EVENTS):
        organ = f"body/b{random.randrange(_BODIES)}-o{random.randrange(_ORGANS)}"
        event = f"event/session-{number}-{n}"
        yield Event(event, "meeting", f"session {n}", "held", _said(n, "event"), organ, date=day)
        for minister in random.sample(range(_MINISTERS), _PRESENT):
            person = f"person/p{minister}"
            said = _said(minister, "attendance")
            yield Attendance(event, person, "participant", said)
            if minister % 2:
                of = f"state/s{minister % _STATES}"
                yield OfficeHolding(person, "foreign-minister", said, of, "Minister")


def _said(place: int, rule: str) -> tuple[Evidence, ...]:
    return (Evidence(5 * place, 5 * place + 40, rule, 0.9),)
