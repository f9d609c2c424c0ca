"""Finds what a user means by a name: any label in any language, a Wikidata item, a local id or an IRI."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import cast
from unicodedata import normalize

from pyoxigraph import Literal, NamedNode, QuerySolutions

from graphbuilder.languages import LANGUAGES
from graphbuilder.namespaces import (
    AUTHORITY_GRAPH,
    DCTERMS,
    DEFAULT_BASE,
    DIP,
    OWL,
    RDF,
    RDFS,
    SKOS,
    WIKIDATA,
    thing_iri,
)
from graphbuilder.query.errors import QueryError, suggestions
from graphbuilder.store.base import Store

_NAMES = (SKOS["prefLabel"], SKOS["altLabel"], DIP["abbreviation"], DIP["shortName"], DIP["officialName"])
_WORDS = (RDFS["label"], DCTERMS["title"])
"""How events and documents are named; looked at only where anything may be meant."""
_KINDS = {kind: DIP[kind.capitalize()] for kind in ("person", "state", "body", "place")}
_ITEM = re.compile(r"Q[1-9]\d*")
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:[^\s]")


class EntityFinder:
    """Looks things up in a store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, value: str, kinds: tuple[str, ...] = ()) -> NamedNode:
        """The one thing that ``value`` means; names are compared as written, then without regard to
        case and to the dots of ё.

        ``kinds`` narrows names to ``person``, ``state``, ``body`` or ``place``; without it events and documents count
        too. Raises QueryError where nothing in the store has this name, with the nearest names, or where several
        things have it.
        """
        wanted = normalize("NFC", " ".join(value.split()))
        if not wanted:
            raise QueryError("an empty name means nothing: give a name, a Wikidata item, a local id or an IRI")
        for candidates in (self._by_identifier(wanted), *self._by_name(wanted, kinds)):
            found = self._narrowed({self._in_use(node) for node in candidates}, kinds)
            if len(found) == 1:
                return found[0]
            if found:
                listed = ", ".join(self._local_id(node) for node in found)
                raise QueryError(f"{value!r} may mean several things: {listed}; give one of these ids")
        raise QueryError(f"nothing here is called {value!r}{suggestions(wanted, self._known_names())}")

    def _by_identifier(self, wanted: str) -> set[NamedNode]:
        if _ITEM.fullmatch(wanted):
            return self._nodes(f"?thing {OWL['sameAs']} {WIKIDATA[wanted]}")
        iri = wanted.removeprefix("<").removesuffix(">")
        try:
            if _ABSOLUTE.match(iri):
                nodes = [NamedNode(iri)]
            elif "/" in wanted:
                nodes = [thing_iri(base, wanted) for base in self._bases]
            else:
                return set()
        except ValueError:
            return set()
        return {node for node in nodes if self._exists(node)}

    def _by_name(self, wanted: str, kinds: tuple[str, ...]) -> Iterator[set[NamedNode]]:
        """Candidates by the name as written (an index look-up), then in any case: first among the authority's names,
        which are fewer.
        """
        namings = f"VALUES ?naming {{ {_list(_NAMES if kinds else _NAMES + _WORDS)} }}"
        spellings = _list([Literal(wanted), *(Literal(wanted, language=tag) for tag in LANGUAGES)])
        yield self._nodes(f"VALUES ?name {{ {spellings} }} {namings} ?thing ?naming ?name")
        same = f'FILTER(REPLACE(LCASE(STR(?name)), "ё", "е") = REPLACE(LCASE({Literal(wanted)}), "ё", "е"))'
        yield self._nodes(f"{namings} GRAPH {AUTHORITY_GRAPH} {{ ?thing ?naming ?name {same} }}")
        yield self._nodes(f"{namings} ?thing ?naming ?name {same}")

    def _narrowed(self, nodes: set[NamedNode], kinds: tuple[str, ...]) -> list[NamedNode]:
        """The nodes of the kinds asked for, sorted; of several, those that a source names where there are any."""
        fitting = {node for node in nodes if not kinds or self._is_one_of(node, kinds)}
        if len(fitting) > 1:
            named = f"GRAPH ?g {{ ?thing {RDF['type']} ?class }} FILTER(?g != {AUTHORITY_GRAPH})"
            fitting = self._nodes(f"VALUES ?thing {{ {_list(fitting)} }} {named}") or fitting
        return sorted(fitting, key=lambda node: node.value)

    def _is_one_of(self, node: NamedNode, kinds: tuple[str, ...]) -> bool:
        classes = ", ".join(str(_KINDS[kind]) for kind in kinds)
        return bool(self._store.query(f"ASK {{ {node} {RDF['type']} ?class FILTER(?class IN ({classes})) }}"))

    def _known_names(self) -> list[str]:
        pattern = f"VALUES ?naming {{ {_list(_NAMES)} }} ?thing ?naming ?name"
        rows = self._store.query(f"SELECT DISTINCT ?name WHERE {{ {pattern} }}")
        return sorted(cast(Literal, row["name"]).value for row in cast(QuerySolutions, rows))

    @cached_property
    def _bases(self) -> tuple[str, ...]:
        """The base of the store's things, read off a source, and the default one."""
        sources = self._nodes(f"?thing {RDF['type']} {DIP['SourceDocument']}", limit=1)
        return tuple(dict.fromkeys([*(node.value.rpartition("source/")[0] for node in sources), DEFAULT_BASE]))

    def _in_use(self, node: NamedNode) -> NamedNode:
        """The authority's things have the default base. Where the sources' things have another one and know the
        thing, theirs.
        """
        base = self._bases[0]
        if base == DEFAULT_BASE or not node.value.startswith(DEFAULT_BASE):
            return node
        own = NamedNode(base + node.value.removeprefix(DEFAULT_BASE))
        return own if self._exists(own) else node

    def _exists(self, node: NamedNode) -> bool:
        return bool(self._store.query(f"ASK {{ {node} ?p ?o }}"))

    def _local_id(self, node: NamedNode) -> str:
        base = next((base for base in self._bases if node.value.startswith(base)), "")
        return node.value.removeprefix(base)

    def _nodes(self, pattern: str, limit: int | None = None) -> set[NamedNode]:
        """The nodes that ``?thing`` stands for in a pattern."""
        end = "" if limit is None else f" LIMIT {limit}"
        rows = cast(QuerySolutions, self._store.query(f"SELECT DISTINCT ?thing WHERE {{ {pattern} }}{end}"))
        return {thing for row in rows if isinstance(thing := row["thing"], NamedNode)}


def _list(terms: Iterable[NamedNode | Literal]) -> str:
    return " ".join(map(str, terms))
