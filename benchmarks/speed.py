"""The whole road of a text, one process: characters to facts to quads to the store on disk.

The texts have the size of a long release (3,000 characters) and are all different (``benchmarks.texts``). In the same
run, where it is installed, natasha finds the named entities alone of Russian texts of that size, for comparison.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from pyoxigraph import Quad

from benchmarks.measuring import peak
from benchmarks.texts import texts, unique
from graphbuilder.extraction import Extractor
from graphbuilder.mapper import to_quads
from graphbuilder.sources import make_source
from graphbuilder.store import open_store

_COUNT = 600
_MORE = 2
"""Rounds after the first: the machine does other work as well, and the best says most."""
_LONG, _SHORT = 3000, 1000


class Road:
    """The stages from text to quads, with the seconds spent in each."""

    def __init__(self) -> None:
        self.extractor = Extractor()
        self.extraction = self.mapping = 0.0
        self.quads = 0

    def documents(self, releases: Sequence[str]) -> Iterator[list[Quad]]:
        """The quads of each text."""
        for number, release in enumerate(releases):
            start = perf_counter()
            extraction = self.extractor.extract(make_source(f"text-{number}", release))
            read = perf_counter()
            quads = to_quads(extraction)
            self.extraction += read - start
            self.mapping += perf_counter() - read
            self.quads += len(quads)
            yield quads


def run() -> None:
    """Prints texts a second, the share of each stage and the memory."""
    releases = texts("kk", _LONG, _COUNT)
    mean = sum(map(len, releases)) / len(releases)
    print(f"{_COUNT} Kazakh texts of {mean:,.0f} characters, {unique(releases):.0%} of their sentences occur once")
    rounds = [_to_disk(releases)]
    print(f"memory: {peak():.0f} MB at most, all texts among it", flush=True)
    rounds += [_to_disk(releases) for _ in range(_MORE)]
    seconds, road = min(rounds, key=lambda measured: measured[0])
    print(f"text to store on disk: {_COUNT / seconds:.1f} texts/s, {road.quads / _COUNT:,.0f} quads a text", end="")
    print(f" (best of {len(rounds)} rounds)")
    waiting = seconds - road.extraction - road.mapping
    shares = {"extraction": road.extraction, "mapping": road.mapping, "waiting for the store": waiting}
    print("  " + ", ".join(f"{name} {share / seconds:.0%}" for name, share in shares.items()))
    _in_memory()
    _compare(_COUNT / seconds)


def _road() -> Road:
    """A road that has read one text, so that tables and lexicons are loaded."""
    road = Road()
    list(road.documents(texts("kk", _SHORT, 1, seed=3)))
    road.extraction = road.mapping = road.quads = 0
    return road


def _to_disk(releases: Sequence[str]) -> tuple[float, Road]:
    """The seconds from the texts to the store on disk, and the road that they took."""
    road = _road()
    with TemporaryDirectory() as folder, open_store(Path(folder, "store")) as store:
        start = perf_counter()
        store.add_many(road.documents(releases))
        store.close()
        return perf_counter() - start, road


def _in_memory() -> None:
    road = _road()
    releases = texts("kk", _SHORT, _COUNT, seed=2)
    start = perf_counter()
    for _ in road.documents(releases):
        pass
    quads = perf_counter() - start
    others = texts("kk", _SHORT, _COUNT, seed=4)
    with open_store() as store:
        start = perf_counter()
        store.add_many(road.documents(others))
        memory = perf_counter() - start
    print(f"texts of {_SHORT:,} characters: {_COUNT / quads:.1f} texts/s to quads, ", end="")
    print(f"{_COUNT / memory:.1f} texts/s into a store in memory")


def _compare(texts_a_second: float) -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "benchmarks.natasha_ner", str(_LONG)], capture_output=True, text=True, check=False
    )
    if answer.returncode:
        print(answer.stderr.strip().splitlines()[-1])
        return
    other = float(answer.stdout)
    print(f"natasha, named entities alone, Russian texts: {other:.1f} texts/s; ratio {texts_a_second / other:.1f}")
