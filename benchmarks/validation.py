"""Validation of a graph on disk of 200,000 triples, that of ``benchmarks.reasoning``."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from benchmarks.measuring import peak
from benchmarks.reasoning import made_up, ministers
from graphbuilder.store import open_store
from graphbuilder.validation import validate

_TRIPLES = 200_000


def run() -> None:
    """Prints how long validation takes and the memory that it needs."""
    with TemporaryDirectory() as folder:
        place = Path(folder, "store")
        with open_store(place) as store:
            store.add_many([*made_up(_TRIPLES), ministers()])
        before = peak()
        with open_store(place, read_only=True) as store:
            triples = sum(1 for _ in store.quads())
            start, begun = perf_counter(), process_time()
            report = validate(store)
            seconds, computed = perf_counter() - start, process_time() - begun
    print(
        f"{triples:,} triples validated in {seconds:.1f} s ({computed:.1f} s of processor time): "
        f"{len(report.violations)} violations, {len(report.conflicts)} conflicts"
    )
    print(f"memory: {peak():.0f} MB at most, {before:.0f} MB before")
