"""The inferences that a store holds about something."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from pyoxigraph import Literal, NamedNode, QuerySolutions

from graphbuilder.namespaces import DIP, INFERRED_GRAPH, PROV, RDF, RDFS
from graphbuilder.store.base import Store


@dataclass(frozen=True, slots=True)
class Inference:
    """A triple that was inferred, the name of the rule, and what it follows from, sorted."""

    rule: str
    subject: NamedNode
    property: NamedNode
    value: NamedNode | Literal
    grounds: tuple[NamedNode, ...]

    def nodes(self) -> set[NamedNode]:
        """All that it names."""
        named = {self.subject, self.property, *self.grounds}
        return named | {self.value} if isinstance(self.value, NamedNode) else named


def inferences_about(store: Store, thing: NamedNode, facts: Iterable[NamedNode]) -> list[Inference]:
    """The inferences that are ``thing``, name it, or were drawn for it or for one of ``facts`` (no event), by rule."""
    naming = " ".join(str(DIP[name]) for name in ("inferredSubject", "inferredValue", "focus"))
    rows = store.query(
        f"""SELECT DISTINCT ?i ?rule ?subject ?property ?value ?ground WHERE {{
            {{ VALUES ?i {{ {thing} }} ?i {RDF["type"]} {DIP["Inference"]} }}
            UNION {{ VALUES ?name {{ {naming} }} ?i ?name {thing} }}
            UNION {{
                VALUES ?fact {{ {" ".join(map(str, (thing, *facts)))} }}
                ?fact {RDF["type"]}/{RDFS["subClassOf"]} {DIP["Fact"]} .
                ?i {DIP["focus"]} ?fact
            }}
            GRAPH {INFERRED_GRAPH} {{
                ?i {DIP["rule"]} ?rule ; {PROV["wasDerivedFrom"]} ?ground .
                ?i {DIP["inferredSubject"]} ?subject ; {DIP["inferredProperty"]} ?property .
                ?i {DIP["inferredValue"]} ?value
            }}
        }}"""
    )
    grounds: dict[tuple[str, NamedNode, NamedNode, NamedNode | Literal], set[NamedNode]] = defaultdict(set)
    for row in cast(QuerySolutions, rows):
        key = cast(Literal, row["rule"]).value, row["subject"], row["property"], row["value"]
        grounds[cast(tuple[str, NamedNode, NamedNode, NamedNode | Literal], key)].add(cast(NamedNode, row["ground"]))
    found = [Inference(*key, tuple(sorted(values, key=str))) for key, values in grounds.items()]
    return sorted(found, key=lambda item: (item.rule, str(item.subject), str(item.property), str(item.value)))
