"""Writes a graph as RDF or for a graph viewer. The same quads give the same bytes, whatever order they come in.

What is exported is what the caller hands in; ``built`` takes from a store what came from the sources, with the entities
that they name, and what was inferred, but not the ontology and the authority, which every installation has.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import IO

from pyoxigraph import Quad

from graphbuilder.exports import rdf, viewers
from graphbuilder.exports.base import Format
from graphbuilder.namespaces import AUTHORITY_GRAPH, ONTOLOGY_GRAPH
from graphbuilder.store.base import Store

__all__ = ["FORMATS", "Format", "built", "export", "format_for"]

FORMATS: dict[str, Format] = {known.name: known for known in (*rdf.FORMATS, *viewers.FORMATS)}
"""The formats by name."""


def export(quads: Iterable[Quad], format: str, target: Path | str | IO[bytes], lang: str = "en") -> None:
    """Writes the quads to a file or a binary stream.

    ``format`` is a name of ``FORMATS``. ``lang`` chooses the labels that graph viewers show. A file appears whole or
    not at all. Raises ValueError for an unknown format, OSError where the file cannot be written.
    """
    if format not in FORMATS:
        raise ValueError(f"there is no format {format!r}: choose one of {', '.join(FORMATS)}")
    rendered = BytesIO()
    FORMATS[format].write(quads, rendered, lang)
    if isinstance(target, Path | str):
        with _whole_file(Path(target)) as stream:
            stream.write(rendered.getbuffer())
    else:
        target.write(rendered.getbuffer())


def format_for(path: Path | str) -> str | None:
    """The format that a file's name asks for (``graph.trig``: ``trig``); None where no format has that extension."""
    suffix = Path(path).suffix.lower()
    return next((known.name for known in FORMATS.values() if known.extension == suffix), None)


def built(store: Store) -> Iterator[Quad]:
    """The quads of the sources' graphs and of what was inferred."""
    known = (ONTOLOGY_GRAPH, AUTHORITY_GRAPH)
    return (quad for quad in store.quads() if quad.graph_name not in known)


@contextmanager
def _whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A stream whose bytes take the file's place in one step when all went well. Devices are written as they are."""
    path = path.resolve()
    if path.exists() and not path.is_file():
        with path.open("wb") as stream:
            yield stream
        return
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with draft.open("wb") as stream:
            yield stream
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
