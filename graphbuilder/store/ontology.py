"""The ontology and the authority files as quads, and a fingerprint that changes with them."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from graphbuilder.namespaces import AUTHORITY_GRAPH, ONTOLOGY_GRAPH
from graphbuilder.resources import folder

_SHAPES = "shapes.ttl"
"""Read by the validation only: shapes say nothing of the world, and a query should not meet them."""


def files() -> dict[NamedNode, list[Path]]:
    """The Turtle files of each graph: ``ontology/*.ttl`` but the shapes, and ``ontology/authority/*.ttl``."""
    top = folder("ontology")
    return {
        ONTOLOGY_GRAPH: sorted(path for path in top.glob("*.ttl") if path.name != _SHAPES),
        AUTHORITY_GRAPH: sorted((top / "authority").glob("*.ttl")),
    }


def fingerprint() -> str:
    """SHA-256 (hexadecimal) over names and bytes of the files."""
    digest = sha256()
    for paths in files().values():
        for path in paths:
            digest.update(f"{path.parent.name}/{path.name}".encode())
            digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def quads(graph: NamedNode) -> Iterator[Quad]:
    """The quads of the ontology or authority graph. Raises SyntaxError where a file is not Turtle."""
    for path in files()[graph]:
        for quad in parse(path=path, format=RdfFormat.TURTLE, rename_blank_nodes=True):
            yield Quad(quad.subject, quad.predicate, quad.object, graph)
