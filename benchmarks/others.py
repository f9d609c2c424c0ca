"""Prints how many texts of a length another program finds the named entities of in a second, on one thread.

    python -m benchmarks.others natasha 1000     Russian texts
    python -m benchmarks.others spacy 1000       English texts, the model en_core_web_sm

Run as a process of its own by ``benchmarks.speed``: the models and memory of others are not graphbuilder's.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib import import_module
from time import perf_counter

from benchmarks.texts import texts

_COUNT = 60


def natasha() -> Callable[[str], int]:
    """Counts the named entities of a Russian text. Raises ImportError where natasha is not installed."""
    library = import_module("natasha")
    segmenter, tagger = library.Segmenter(), library.NewsNERTagger(library.NewsEmbedding())

    def entities(text: str) -> int:
        document = library.Doc(text)
        document.segment(segmenter)
        document.tag_ner(tagger)
        return len(document.spans)

    return entities


def spacy() -> Callable[[str], int]:
    """Counts the named entities of an English text. Raises ImportError where spaCy or its model is not installed."""
    import_module("spacy")
    model = import_module("en_core_web_sm").load()
    return lambda text: len(model(text).ents)


_OTHERS = {
    "natasha": (natasha, "ru", "pip install natasha 'setuptools<82'"),
    "spacy": (spacy, "en", "pip install spacy; python -m spacy download en_core_web_sm"),
}


def main(name: str, length: int) -> int:
    """Prints the texts a second. Returns 1 where the program cannot be used."""
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[variable] = "1"
    load, language, install = _OTHERS[name]
    try:
        entities = load()
    except ImportError as error:
        print(f"{name} cannot be used ({error}); to compare: {install}", file=sys.stderr)
        return 1
    releases = texts(language, length, _COUNT + 1)
    entities(releases.pop())
    start = perf_counter()
    found = sum(map(entities, releases))
    seconds = perf_counter() - start
    if not found:
        print(f"{name} found no named entity: the comparison is void", file=sys.stderr)
        return 1
    print(_COUNT / seconds)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
