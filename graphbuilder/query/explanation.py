"""What the graph says of one thing, in words, each fact with the quoted text that states it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from pyoxigraph import Literal, NamedNode, QuerySolutions

from graphbuilder.namespaces import CONCEPT, DCTERMS, DIP, ORG, OWL, RDF, RDFS, SKOS
from graphbuilder.query.binding import bind
from graphbuilder.query.entities import EntityFinder
from graphbuilder.query.prepared import load
from graphbuilder.store.base import Store

Node = NamedNode | Literal

_NAMES = (SKOS["prefLabel"], RDFS["label"], DCTERMS["title"])
_OTHER_NAMES = (SKOS["altLabel"], DIP["abbreviation"], DIP["shortName"], DIP["officialName"])
_OWN_NAMES = frozenset(_OTHER_NAMES[1:])
"""Names that say what kind of name they are; they need not stand among the plain other names as well."""
_DESCRIPTION = (OWL["sameAs"], ORG["subOrganizationOf"], DIP["inState"])
_LEFT_OUT = frozenset({RDF["type"], DIP["evidence"], DIP["beginDate"], DIP["endDate"]})


@dataclass(frozen=True, slots=True)
class Quote:
    """The characters ``start`` to ``end`` (exclusive) of a source that state a fact."""

    source: str
    start: int
    end: int
    text: str
    rule: str
    confidence: str

    def __str__(self) -> str:
        words = " ".join(self.text.split())
        return f"{self.source} {self.start}–{self.end}  «{words}»  ({self.rule}, {self.confidence})"


@dataclass(frozen=True, slots=True)
class Explained:
    """A fact: its kind, its properties in words, and where it is stated."""

    kind: str
    properties: tuple[tuple[str, str], ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A thing: its name, IRI and other names, what it is linked with, and the facts in which it stands."""

    name: str
    iri: str
    kinds: tuple[str, ...]
    properties: tuple[tuple[str, str], ...]
    facts: tuple[Explained, ...]

    def lines(self) -> Iterator[str]:
        """The explanation for people, line by line."""
        yield self.iri if self.name == self.iri else f"{self.name}  <{self.iri}>"
        yield f"  {', '.join(self.kinds)}"
        yield from (f"  {label}: {value}" for label, value in self.properties)
        for fact in self.facts:
            yield ""
            yield f"{fact.kind}: " + "; ".join(f"{label} {value}" for label, value in fact.properties)
            yield from (f"  {quote}" for quote in fact.quotes)


def explain(store: Store, thing: str, language: str) -> Explanation:
    """What the graph says of a thing, given by any of its names, its Wikidata item, local id or IRI; words in
    ``language``, else English. Raises QueryError where nothing or more than one thing has this name.
    """
    node = EntityFinder(store).find(thing)
    quotes = _quotes(store, node, language)
    statements = _statements(store, [node, *quotes])
    names = _names(store, _mentioned(statements) | {node}, language)

    def words(term: Node) -> str:
        return names.get(term) or _short(term)

    def properties(subject: NamedNode, wanted: Iterable[NamedNode] | None = None) -> tuple[tuple[str, str], ...]:
        found: dict[str, set[str]] = defaultdict(set)
        told = {value for predicate, value in statements[subject] if predicate in _OWN_NAMES}
        for predicate, value in statements[subject]:
            if predicate == SKOS["altLabel"] and value in told:
                continue
            if predicate in wanted if wanted else predicate not in _LEFT_OUT:
                shown = value.value if predicate == OWL["sameAs"] else words(value)
                found[names.get(predicate) or re.split("[/#]", predicate.value)[-1]].add(shown)
        return tuple((label, ", ".join(sorted(values))) for label, values in sorted(found.items()))

    def kinds(subject: NamedNode) -> tuple[str, ...]:
        return tuple(sorted({words(o) for p, o in statements[subject] if p == RDF["type"]}))

    about = () if node in quotes else properties(node, (*_DESCRIPTION, *_OTHER_NAMES))
    facts = [Explained(", ".join(kinds(fact)), properties(fact), tuple(found)) for fact, found in quotes.items()]
    return Explanation(words(node), node.value, kinds(node), about, tuple(facts))


def _short(term: Node) -> str:
    """What stands for a term without a name: a literal's text, the last part of a concept or of a property or class,
    else the local id.
    """
    if isinstance(term, Literal):
        return term.value
    if term.value.startswith(CONCEPT.iri):
        return term.value.rpartition("/")[2]
    return term.value.partition("#")[2] or "/".join(term.value.rsplit("/", 2)[-2:])


def _quotes(store: Store, thing: NamedNode, language: str) -> dict[NamedNode, list[Quote]]:
    """The facts in which the thing stands, each with its quotes, in the order of the sources."""
    sparql = bind(load("evidence"), {"thing": thing, "lang": language}, EntityFinder(store).find)
    found: dict[NamedNode, list[Quote]] = defaultdict(list)
    for row in cast(QuerySolutions, store.query(sparql)):
        source, start, end, quote, rule, confidence = (
            cast(Literal, row[name]).value for name in ("sourceId", "start", "end", "quote", "rule", "confidence")
        )
        found[cast(NamedNode, row["fact"])].append(Quote(source, int(start), int(end), quote, rule, confidence))
    return found


def _statements(store: Store, subjects: Iterable[NamedNode]) -> dict[NamedNode, set[tuple[NamedNode, Node]]]:
    rows = store.query(
        f"SELECT DISTINCT ?s ?p ?o WHERE {{ VALUES ?s {{ {' '.join(map(str, subjects))} }} GRAPH ?g {{ ?s ?p ?o }} }}"
    )
    found: dict[NamedNode, set[tuple[NamedNode, Node]]] = defaultdict(set)
    for row in cast(QuerySolutions, rows):
        if isinstance(row["o"], NamedNode | Literal):
            found[cast(NamedNode, row["s"])].add((cast(NamedNode, row["p"]), row["o"]))
    return found


def _mentioned(statements: dict[NamedNode, set[tuple[NamedNode, Node]]]) -> set[NamedNode]:
    terms = (term for pairs in statements.values() for pair in pairs for term in pair)
    return {term for term in terms if isinstance(term, NamedNode)}


def _names(store: Store, nodes: Iterable[NamedNode], language: str) -> dict[Node, str]:
    """The name of each node in ``language``, else in English, else in any; a node without a name is not there."""
    rows = store.query(
        f"SELECT DISTINCT ?s ?name WHERE {{ VALUES ?s {{ {' '.join(map(str, nodes))} }}"
        f" VALUES ?naming {{ {' '.join(map(str, _NAMES))} }} GRAPH ?g {{ ?s ?naming ?name }} }}"
    )
    ranked: dict[Node, tuple[int, str]] = {}
    for row in cast(QuerySolutions, rows):
        node, name = cast(NamedNode, row["s"]), cast(Literal, row["name"])
        rank = (0 if name.language == language else 1 if name.language == "en" else 2, name.value)
        ranked[node] = min(rank, ranked.get(node, rank))
    return {node: name for node, (_, name) in ranked.items()}
