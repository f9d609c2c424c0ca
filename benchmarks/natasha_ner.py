"""Prints how many Russian texts of a length natasha finds the named entities of in a second, on one thread.

Run as a process of its own by ``benchmarks.speed``: natasha's models and memory are not graphbuilder's.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from time import perf_counter

from benchmarks.texts import texts

_COUNT = 60


def main(length: int) -> int:
    """Prints the texts a second. Returns 1 where natasha cannot be used."""
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[variable] = "1"
    try:
        natasha = import_module("natasha")
    except ImportError as error:
        print(f"natasha cannot be used ({error}); to compare: pip install natasha 'setuptools<82'", file=sys.stderr)
        return 1
    segmenter, tagger = natasha.Segmenter(), natasha.NewsNERTagger(natasha.NewsEmbedding())

    def entities(text: str) -> int:
        document = natasha.Doc(text)
        document.segment(segmenter)
        document.tag_ner(tagger)
        return len(document.spans)

    releases = texts("ru", length, _COUNT + 1)
    entities(releases.pop())
    start = perf_counter()
    found = sum(map(entities, releases))
    seconds = perf_counter() - start
    if not found:
        print("natasha found no named entity: the comparison is void", file=sys.stderr)
        return 1
    print(_COUNT / seconds)
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
