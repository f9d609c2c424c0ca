"""RDF: TriG and N-Quads keep one named graph a source; Turtle, N-Triples and RDF/XML hold the union of the graphs.

pyoxigraph writes statements in the order given, so they are sorted first: by graph and subject, types before other
properties. It lists prefixes in a changing order; the list written here is sorted and without those not in use.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import IO

from pyoxigraph import DefaultGraph, Literal, Quad, RdfFormat, serialize

from graphbuilder.exports.base import Format, printable
from graphbuilder.namespaces import (
    CONCEPT,
    DCTERMS,
    DIP,
    OA,
    ORG,
    OWL,
    PROV,
    RDF,
    RDFS,
    SKOS,
    WIKIDATA,
    XSD,
    thing_path,
)

_VOCABULARIES = (DIP, RDF, RDFS, OWL, XSD, SKOS, DCTERMS, OA, ORG, PROV, WIKIDATA)
_SCHEMES = {
    "basis": "basis",
    "document-action": "action",
    "document-type": "document-type",
    "event-form": "form",
    "event-status": "status",
    "organ": "organ",
    "participation-role": "participation-role",
    "role": "role",
    "speech-act": "act",
}
_KINDS = (
    "body",
    "chairmanship",
    "document",
    "document-action",
    "event",
    "evidence",
    "inference",
    "initiative",
    "office-holding",
    "participation",
    "person",
    "place",
    "source",
    "span",
    "speech-act",
    "state",
)


def _write_turtle(quads: Iterable[Quad], stream: IO[bytes], lang: str) -> None:
    _write_with_prefixes(_union(quads), stream, RdfFormat.TURTLE)


def _write_trig(quads: Iterable[Quad], stream: IO[bytes], lang: str) -> None:
    _write_with_prefixes(_sorted(quads), stream, RdfFormat.TRIG)


def _write_ntriples(quads: Iterable[Quad], stream: IO[bytes], lang: str) -> None:
    stream.write(_serialized(_union(quads), RdfFormat.N_TRIPLES))


def _write_nquads(quads: Iterable[Quad], stream: IO[bytes], lang: str) -> None:
    stream.write(_serialized(_sorted(quads), RdfFormat.N_QUADS))


def _write_rdfxml(quads: Iterable[Quad], stream: IO[bytes], lang: str) -> None:
    """Writes RDF/XML; a character that XML cannot hold becomes U+FFFD, so that offsets still count."""
    prefixes = {vocabulary.prefix: vocabulary.iri for vocabulary in _VOCABULARIES}
    stream.write(_serialized([_xml_safe(quad) for quad in _union(quads)], RdfFormat.RDF_XML, prefixes))


def _write_jsonld(quads: Iterable[Quad], stream: IO[bytes], lang: str) -> None:
    """Writes expanded JSON-LD."""
    tree = json.loads(_serialized(_sorted(quads), RdfFormat.JSON_LD))
    stream.write((json.dumps(tree, ensure_ascii=False, indent=1) + "\n").encode())


FORMATS = (
    Format("turtle", ".ttl", _write_turtle),
    Format("trig", ".trig", _write_trig),
    Format("ntriples", ".nt", _write_ntriples),
    Format("nquads", ".nq", _write_nquads),
    Format("jsonld", ".jsonld", _write_jsonld),
    Format("rdfxml", ".rdf", _write_rdfxml),
)


def _sorted(quads: Iterable[Quad]) -> list[Quad]:
    """Each quad once, by graph and subject, the type first among a subject's properties."""
    rows = {}
    for quad in quads:
        subject, predicate, value, graph = quad
        property_key = "" if predicate == RDF["type"] else predicate.value
        rows[str(graph), str(subject), property_key, str(value)] = quad
    return [rows[key] for key in sorted(rows)]


def _union(quads: Iterable[Quad]) -> list[Quad]:
    default = DefaultGraph()
    return _sorted(Quad(quad.subject, quad.predicate, quad.object, default) for quad in quads)


def _serialized(quads: list[Quad], format: RdfFormat, prefixes: dict[str, str] | None = None) -> bytes:
    statements = quads if format.supports_datasets else [quad.triple for quad in quads]
    return serialize(statements, format=format, prefixes=prefixes) or b""


def _xml_safe(quad: Quad) -> Quad:
    value = quad.object
    if not isinstance(value, Literal) or printable(value.value) == value.value:
        return quad
    text = printable(value.value)
    clean = Literal(text, language=value.language) if value.language else Literal(text, datatype=value.datatype)
    return Quad(quad.subject, quad.predicate, clean, quad.graph_name)


def _write_with_prefixes(quads: list[Quad], stream: IO[bytes], format: RdfFormat) -> None:
    if not quads:
        return
    prefixes = _prefixes(quads)
    text = _serialized(quads, format, prefixes)
    start = 0
    for _ in prefixes:
        start = text.index(b"\n", start) + 1
    for name, iri in prefixes.items():
        if re.compile(rb"[\s^]" + name.encode() + b":").search(text, start - 1):
            stream.write(f"@prefix {name}: <{iri}> .\n".encode())
    stream.write(b"\n")
    stream.write(memoryview(text)[start:])


def _prefixes(quads: list[Quad]) -> dict[str, str]:
    """Prefixes for the vocabularies, the concept schemes and the kinds of things under the bases of the sources."""
    known = {vocabulary.prefix: vocabulary.iri for vocabulary in _VOCABULARIES}
    known |= {name: f"{CONCEPT.iri}{scheme}/" for scheme, name in _SCHEMES.items()}
    for base in _bases(quads):
        known |= {kind: f"{base}{kind}/" for kind in _KINDS}
    return dict(sorted(known.items()))


def _bases(quads: list[Quad]) -> list[str]:
    """The bases of things, the first in order last: a source's IRI is its base followed by ``source/`` and its id."""
    found = set()
    for quad in quads:
        if quad.predicate == DCTERMS["identifier"] and isinstance(quad.object, Literal):
            iri, path = str(quad.subject).strip("<>"), thing_path(f"source/{quad.object.value}")
            if iri.endswith(path):
                found.add(iri.removesuffix(path))
    return sorted(found, reverse=True)
