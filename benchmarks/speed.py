"""The whole road of a text, one process: characters to facts to quads to the store on disk.

The texts are all different (``benchmarks.texts``). In the same run, where they are installed, natasha finds the named
entities alone of Russian texts, and spaCy's small model those of English ones, for comparison.
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
from graphbuilder.mentions import finder
from graphbuilder.sources import make_source
from graphbuilder.store import open_store

_COUNT = 600
_MORE = 2
"""Rounds after the first: the machine does other work as well, and the best says most."""
_LONG, _SHORT = 3000, 1000
_NAMES = {"kk": "Kazakh", "ru": "Russian", "en": "English"}


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
    """Prints texts a second by language, those of other programs, the share of each stage and the memory."""
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
    print("  " + ", ".join(f"{name} {share / seconds:.0%}" for name, share in shares.items()), flush=True)
    compiled = "" if finder.__file__.endswith(".py") else ", reading compiled (make fast)"
    rates = {code: _to_quads(code) for code in ("kk", "ru", "en")}
    print(f"texts of {_SHORT:,} characters to quads{compiled}: ", end="")
    print(", ".join(f"{name} {rates[code]:.0f} texts/s" for code, name in _NAMES.items()), flush=True)
    for name, code, what in (("natasha", "ru", "Russian"), ("spacy", "en", "English")):
        _compare(name, what, rates[code])


def _road(code: str = "kk") -> Road:
    """A road that has read one text of a language, so that tables and lexicons are loaded."""
    road = Road()
    list(road.documents(texts(code, _SHORT, 1, seed=3)))
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


def _to_quads(code: str) -> float:
    """Texts of a language a second, each becoming its quads in memory; the best of several rounds on new texts."""
    best = 0.0
    for seed in range(4, 5 + _MORE):
        road, releases = _road(code), texts(code, _SHORT, _COUNT, seed=seed)
        start = perf_counter()
        for _ in road.documents(releases):
            pass
        best = max(best, _COUNT / (perf_counter() - start))
    return best


def _compare(name: str, language: str, rate: float) -> None:
    """Prints another program's texts a second on texts of the same kind, and the ratio."""
    command = [sys.executable, "-m", "benchmarks.others", name, str(_SHORT)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    if answer.returncode:
        print(answer.stderr.strip().splitlines()[-1])
        return
    other = float(answer.stdout)
    print(f"{name}, named entities alone, {language} texts: {other:.1f} texts/s; ratio {rate / other:.1f}")
