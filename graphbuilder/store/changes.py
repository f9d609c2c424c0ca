"""What changed in a store since it was last reasoned over.

A change is a property and a thing that stood at either end of it in a triple that a write brought or took; for a
membership in a class, the class and its member. Beside them stands ``dip:SourceDocument`` with each source touched.
They are noted in the transaction of the write itself, so that neither can be without the other, and only from the
first reasoning on and for the properties that its rules read: other stores pay nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad

from graphbuilder.namespaces import DIP, RDF

Change = tuple[NamedNode, NamedNode]
"""A property or class, and a thing."""


@dataclass(frozen=True, slots=True)
class Watch:
    """What a store notes, and for which rules."""

    rules: str
    """The fingerprint of the rules whose inferences the store holds."""
    names: frozenset[NamedNode]
    """The properties and classes that they read."""

    def reads(self, quad: Quad) -> bool:
        """Whether the triple is one that rules read."""
        return (quad.object if quad.predicate == RDF["type"] else quad.predicate) in self.names

    def changes(self, quads: Iterable[Quad], stated_elsewhere: Callable[[Quad], bool]) -> set[Change]:
        """What a write of these quads, some brought and some taken, changes. A triple that other graphs state as well
        changes nothing but the source.
        """
        read = [quad for quad in quads if self.reads(quad)]
        sources = {(DIP["SourceDocument"], quad.graph_name) for quad in read if isinstance(quad.graph_name, NamedNode)}
        return sources.union(*(_ends(quad) for quad in read if not stated_elsewhere(quad)))


def _ends(quad: Quad) -> Iterator[Change]:
    subject, predicate, value, _ = quad
    if not isinstance(subject, NamedNode):
        return
    if predicate != RDF["type"]:
        yield predicate, subject
        if isinstance(value, NamedNode):
            yield predicate, value
    elif isinstance(value, NamedNode):
        yield value, subject
