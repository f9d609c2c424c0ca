"""What the graph says of one thing, in words: each fact with the quoted text that states it, and each inference with
its rule and what it follows from.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from pyoxigraph import Literal, NamedNode, QuerySolutions

from graphbuilder.namespaces import CONCEPT, DCTERMS, DIP, INFERRED_GRAPH, OA, ORG, OWL, RDF, RDFS, SKOS
from graphbuilder.query.entities import EntityFinder
from graphbuilder.query.inferences import Inference, inferences_about
from graphbuilder.query.quotes import Quote, quotes_about, quotes_of
from graphbuilder.reasoning.rules import load_rules
from graphbuilder.store.base import Store

Node = NamedNode | Literal

_NAMES = (SKOS["prefLabel"], RDFS["label"], DCTERMS["title"])
_OTHER_NAMES = (SKOS["altLabel"], DIP["abbreviation"], DIP["shortName"], DIP["officialName"])
_OWN_NAMES = frozenset(_OTHER_NAMES[1:])
"""Names that say what kind of name they are; they need not stand among the plain other names as well."""
_DESCRIPTION = (OWL["sameAs"], ORG["subOrganizationOf"], DIP["inState"])
_LEFT_OUT = frozenset({RDF["type"], DIP["evidence"], DIP["beginDate"], DIP["endDate"]})
_QUOTES = 3
"""Quotes shown of each thing that an inference follows from; those of a source that states most of the things first."""


@dataclass(frozen=True, slots=True)
class Explained:
    """A fact: its kind, its properties in words, and where it is stated."""

    kind: str
    properties: tuple[tuple[str, str], ...]
    quotes: tuple[Quote, ...]

    def __str__(self) -> str:
        return f"{self.kind}: " + "; ".join(f"{label} {value}" for label, value in self.properties)


@dataclass(frozen=True, slots=True)
class Ground:
    """What an inference follows from, in words, with its quotes."""

    name: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Inferred:
    """An inference: what follows, by which rule (its name, and in words), and from what."""

    statement: str
    rule: str
    reason: str
    grounds: tuple[Ground, ...]

    def lines(self) -> Iterator[str]:
        """The inference for people, line by line."""
        yield f"Inferred: {self.statement}"
        yield f"  {self.rule}: {self.reason}"
        for ground in self.grounds:
            yield f"  ← {ground.name}"
            yield from (f"      {quote}" for quote in ground.quotes[:_QUOTES])
            if len(ground.quotes) > _QUOTES:
                yield f"      … and {len(ground.quotes) - _QUOTES} more"


@dataclass(frozen=True, slots=True)
class Explanation:
    """A thing: its name, IRI and other names, what it is linked with, the facts in which it stands, and inferences."""

    name: str
    iri: str
    kinds: tuple[str, ...]
    properties: tuple[tuple[str, str], ...]
    facts: tuple[Explained, ...]
    inferences: tuple[Inferred, ...]

    def lines(self) -> Iterator[str]:
        """The explanation for people, line by line."""
        yield self.iri if self.name == self.iri else f"{self.name}  <{self.iri}>"
        yield f"  {', '.join(self.kinds)}"
        yield from (f"  {label}: {value}" for label, value in self.properties)
        for fact in self.facts:
            yield ""
            yield str(fact)
            yield from (f"  {quote}" for quote in fact.quotes)
        for inference in self.inferences:
            yield ""
            yield from inference.lines()


def explain(store: Store, thing: str, language: str) -> Explanation:
    """What the graph says of a thing, given by any of its names, its Wikidata item, local id or IRI; words in
    ``language``, else English. Raises QueryError where nothing or more than one thing has this name.
    """
    node = EntityFinder(store).find(thing)
    quotes = quotes_about(store, node, language)
    inferences = inferences_about(store, node, quotes)
    grounds = {ground for inference in inferences for ground in inference.grounds}
    statements = _statements(store, {node, *quotes, *grounds})
    named = _mentioned(statements).union({node}, *(inference.nodes() for inference in inferences))
    names = _names(store, named, language)

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

    def ground_name(ground: NamedNode) -> str:
        kind = ", ".join(kinds(ground))
        if any(value == OA["Annotation"] for _, value in statements[ground]):
            return words(DIP["evidence"])
        return str(Explained(kind, properties(ground), ())) if ground in ground_quotes else f"{kind}: {words(ground)}"

    def inferred(inference: Inference) -> Inferred:
        found = [(ground_name(ground), ground_quotes.get(ground, [])) for ground in inference.grounds]
        statement = " ".join(map(words, (inference.subject, inference.property, inference.value)))
        reason = reasons.get(inference.rule, {})
        stating = Counter(source for _, said in found for source in {quote.source for quote in said})
        return Inferred(
            statement,
            inference.rule,
            reason.get(language) or reason.get("en", ""),
            tuple(Ground(name, tuple(sorted(said, key=lambda q: -stating[q.source]))) for name, said in found),
        )

    about = () if node in quotes else properties(node, (*_DESCRIPTION, *_OTHER_NAMES))
    facts = [Explained(", ".join(kinds(fact)), properties(fact), tuple(found)) for fact, found in quotes.items()]
    ground_quotes = quotes_of(store, grounds)
    reasons = {rule.name: rule.summary for rule in load_rules()}
    return Explanation(words(node), node.value, kinds(node), about, tuple(facts), tuple(map(inferred, inferences)))


def _short(term: Node) -> str:
    """What stands for a term without a name: a literal's text, the last part of a concept or of a property or class,
    else the local id.
    """
    if isinstance(term, Literal):
        return term.value
    if term.value.startswith(CONCEPT.iri):
        return term.value.rpartition("/")[2]
    return term.value.partition("#")[2] or "/".join(term.value.rsplit("/", 2)[-2:])


def _statements(store: Store, subjects: Iterable[NamedNode]) -> dict[NamedNode, set[tuple[NamedNode, Node]]]:
    """What is stated of each, and the class of inferences."""
    values = f"VALUES ?s {{ {' '.join(map(str, subjects))} }}"
    stated = f"FILTER(?g != {INFERRED_GRAPH} || ?p = {RDF['type']})"
    rows = store.query(f"SELECT DISTINCT ?s ?p ?o WHERE {{ {values} GRAPH ?g {{ ?s ?p ?o }} {stated} }}")
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
