"""How much a graph holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from pyoxigraph import Literal, NamedNode, QuerySolutions

from graphbuilder.namespaces import DCTERMS, DIP, RDF, RDFS
from graphbuilder.store.base import Store


def count(store: Store, language: str) -> Iterator[tuple[str, int]]:
    """What the sources' graphs hold: sources by language, things and facts by class (labels in ``language``, else the
    class's own name), and triples.
    """
    inside = f"GRAPH ?g {{ ?g {RDF['type']} {DIP['SourceDocument']} ; {DCTERMS['language']} ?language"
    sources = dict(_counts(store, f"SELECT ?language (COUNT(?g) AS ?n) WHERE {{ {inside} }} }} GROUP BY ?language"))
    yield "sources", sum(sources.values())
    yield from ((f"sources, {name}", number) for name, number in sorted(sources.items()))
    things = _counts(
        store,
        f"""SELECT ?class (COUNT(DISTINCT ?thing) AS ?n) WHERE {{ {inside} . ?thing {RDF["type"]} ?class }}
        FILTER(STRSTARTS(STR(?class), "{DIP.iri}") && ?class != {DIP["SourceDocument"]}) }} GROUP BY ?class""",
    )
    labels = _labels(store, language)
    yield from sorted((labels.get(name, name.removeprefix(DIP.iri)), number) for name, number in things)
    triples = _counts(store, f"SELECT ?g (COUNT(*) AS ?n) WHERE {{ {inside} . ?s ?p ?o }} }} GROUP BY ?g")
    yield "triples", sum(number for _, number in triples)


def _counts(store: Store, sparql: str) -> Iterator[tuple[str, int]]:
    for row in cast(QuerySolutions, store.query(sparql)):
        yield cast(NamedNode | Literal, row[0]).value, int(cast(Literal, row[1]).value)


def _labels(store: Store, language: str) -> dict[str, str]:
    rows = store.query(
        f"""SELECT ?class ?label WHERE {{ ?class {RDFS["label"]} ?label
        FILTER(STRSTARTS(STR(?class), "{DIP.iri}") && lang(?label) = "{language}") }}"""
    )
    return {cast(NamedNode, row[0]).value: cast(Literal, row[1]).value for row in cast(QuerySolutions, rows)}
