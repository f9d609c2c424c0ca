"""One inference: a triple, the rule that concludes it, what the rule looked at and what it follows from.

    inference/RULE-DIGEST  a dip:Inference ; dip:rule "RULE" ; dip:focus … ; prov:wasDerivedFrom … ;
                           dip:inferredSubject … ; dip:inferredProperty … ; dip:inferredValue …

DIGEST is the beginning of the SHA-256 (hexadecimal) of focus and triple, so the same inference always has the same IRI.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from pyoxigraph import Literal, NamedNode, Quad

from graphbuilder.namespaces import DIP, INFERRED_GRAPH, PROV, RDF, thing_iri

_DIGITS = 24
"""96 bits: two of a billion inferences of a rule share an IRI with a probability below 1 in 10¹⁰."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A triple that is inferred."""

    subject: NamedNode
    property: NamedNode
    value: NamedNode | Literal

    def quad(self) -> Quad:
        return Quad(self.subject, self.property, self.value, INFERRED_GRAPH)


@dataclass(frozen=True, slots=True)
class Inference:
    """What identifies an inference of a rule."""

    rule: str
    focus: NamedNode
    statement: Statement

    def node(self, base: str) -> NamedNode:
        """Its IRI under a base."""
        said = self.statement
        spelt = "\n".join(map(str, (self.focus, said.subject, said.property, said.value)))
        return thing_iri(base, f"inference/{self.rule}-{sha256(spelt.encode()).hexdigest()[:_DIGITS]}")

    def quads(self, base: str, grounds: set[NamedNode]) -> Iterator[Quad]:
        """The quads that describe it; the triple itself is not among them."""
        node, said = self.node(base), self.statement
        yield Quad(node, RDF["type"], DIP["Inference"], INFERRED_GRAPH)
        yield Quad(node, DIP["rule"], Literal(self.rule), INFERRED_GRAPH)
        yield Quad(node, DIP["focus"], self.focus, INFERRED_GRAPH)
        yield Quad(node, DIP["inferredSubject"], said.subject, INFERRED_GRAPH)
        yield Quad(node, DIP["inferredProperty"], said.property, INFERRED_GRAPH)
        yield Quad(node, DIP["inferredValue"], said.value, INFERRED_GRAPH)
        for ground in grounds:
            yield Quad(node, PROV["wasDerivedFrom"], ground, INFERRED_GRAPH)
