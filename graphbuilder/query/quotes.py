"""The quoted text that states facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import cast

from pyoxigraph import Literal, NamedNode, QuerySolutions

from graphbuilder.namespaces import DCTERMS, DIP, OA
from graphbuilder.query.binding import bind
from graphbuilder.query.entities import EntityFinder
from graphbuilder.query.prepared import load
from graphbuilder.store.base import Store


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


Quotes = dict[NamedNode, list[Quote]]


def quotes_about(store: Store, thing: NamedNode, language: str) -> Quotes:
    """The facts in which the thing stands, each with its quotes, in the order of the sources."""
    return _quotes(store, bind(load("evidence"), {"thing": thing, "lang": language}, EntityFinder(store).find))


def quotes_of(store: Store, nodes: Collection[NamedNode]) -> Quotes:
    """The quotes of facts and of evidence itself, in the order of the sources; a node without any is not there."""
    if not nodes:
        return {}
    return _quotes(
        store,
        f"""SELECT DISTINCT ?sourceId ?start ?end ?quote ?rule ?confidence ?fact WHERE {{
            VALUES ?fact {{ {" ".join(map(str, nodes))} }}
            ?fact {DIP["evidence"]}? ?annotation .
            ?annotation {OA["hasTarget"]} ?span ; {DIP["rule"]} ?rule ; {DIP["confidence"]} ?confidence .
            ?span {OA["hasSource"]}/{DCTERMS["identifier"]} ?sourceId ; {OA["hasSelector"]} ?position , ?words .
            ?position {OA["start"]} ?start ; {OA["end"]} ?end .
            ?words {OA["exact"]} ?quote
        }} ORDER BY ?sourceId ?start ?end ?rule""",
    )


def _quotes(store: Store, sparql: str) -> Quotes:
    found: Quotes = defaultdict(list)
    for row in cast(QuerySolutions, store.query(sparql)):
        source, start, end, quote, rule, confidence = (
            cast(Literal, row[name]).value for name in ("sourceId", "start", "end", "quote", "rule", "confidence")
        )
        found[cast(NamedNode, row["fact"])].append(Quote(source, int(start), int(end), quote, rule, confidence))
    return found
