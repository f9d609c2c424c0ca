"""Holds a store against the shapes.

pySHACL checks the core constraints on a graph of rdflib with those triples of the store that they read: on Oxigraph
itself, where each look-up makes its terms anew, it is many times slower. The others, in SPARQL, are asked of the store,
once each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import cast

import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolution, QuerySolutions
from rdflib import SH as RDFLIB_SH

from graphbuilder.namespaces import RDFS
from graphbuilder.store import Store
from graphbuilder.store.rdflib_store import from_rdflib, to_rdflib
from graphbuilder.tables import text
from graphbuilder.validation.report import SH, Report, Result
from graphbuilder.validation.shapes import SparqlConstraint, load_shapes

Term = NamedNode | BlankNode | Literal

_VARIABLE = re.compile(r"\{[?$](\w+)\}")


class ValidationError(Exception):
    """A graph cannot be validated. The message is one line for the user."""


def validate(store: Store) -> Report:
    """What in the store breaks a contract, and where sources are in conflict.

    Raises ValidationError where pySHACL is not installed.
    """
    results = [*_core(store)]
    for constraint in load_shapes().sparql:
        results.extend(_broken(store, constraint))
    return Report(tuple(sorted(set(results), key=_order)))


def _order(result: Result) -> tuple[str, ...]:
    return (result.shape.value, str(result.node), str(result.path), str(result.value), str(result.messages))


def _core(store: Store) -> Iterator[Result]:
    try:
        import pyshacl
    except ImportError:
        raise ValidationError(
            "validation needs pySHACL: install it with pip install 'graphbuilder-diplomacy[shacl]'"
        ) from None
    shapes = load_shapes().core
    found = pyshacl.validate(_read_by(shapes, store), shacl_graph=shapes, inplace=True)[1]
    if not isinstance(found, rdflib.Graph):
        raise ValidationError(f"pySHACL could not validate the graph: {found}")
    for node in found.subjects(rdflib.RDF.type, RDFLIB_SH.ValidationResult):
        focus, path, value, shape, component, severity = (
            None if (told := found.value(node, RDFLIB_SH[name])) is None else from_rdflib(told)
            for name in (
                "focusNode",
                "resultPath",
                "value",
                "sourceShape",
                "sourceConstraintComponent",
                "resultSeverity",
            )
        )
        messages = sorted(
            (message.language or "", str(message))
            for message in found.objects(node, RDFLIB_SH.resultMessage)
            if isinstance(message, rdflib.Literal)
        )
        yield Result(
            cast(Term, focus),
            cast(NamedNode | None, path),
            value,
            cast(NamedNode, shape),
            cast(NamedNode, component),
            cast(NamedNode, severity),
            tuple(messages),
        )


def _read_by(shapes: rdflib.Graph, store: Store) -> rdflib.Graph:
    """The triples that core constraints read: properties that are paths or targets, and members of classes named."""
    properties = {
        RDFS["subClassOf"],
        *_named(shapes, "path"),
        *_named(shapes, "targetSubjectsOf"),
        *_named(shapes, "targetObjectsOf"),
    }
    above = " ".join(map(str, _named(shapes, "targetClass") | _named(shapes, "class")))
    below = f"SELECT DISTINCT ?class WHERE {{ VALUES ?above {{ {above} }} ?class {RDFS['subClassOf']}* ?above }}"
    classes = [row["class"] for row in _rows(store, below)]
    spelt = cache(to_rdflib)
    graph = rdflib.Graph()
    for name in properties:
        predicate = spelt(name)
        for subject, value in _rows(store, f"SELECT ?subject ?value WHERE {{ ?subject {name} ?value }}"):
            graph.add((spelt(subject), predicate, spelt(value)))
    for kind in classes:
        for (member,) in _rows(store, f"SELECT ?member WHERE {{ ?member a {kind} }}"):
            graph.add((spelt(member), rdflib.RDF.type, spelt(kind)))
    return graph


def _named(shapes: rdflib.Graph, parameter: str) -> set[NamedNode]:
    """The IRIs that shapes give for a parameter of SHACL."""
    return {NamedNode(str(name)) for name in shapes.objects(None, RDFLIB_SH[parameter])}


def _rows(store: Store, sparql: str) -> QuerySolutions:
    return cast(QuerySolutions, store.query(sparql))


def _broken(store: Store, constraint: SparqlConstraint) -> Iterator[Result]:
    rows = list(_rows(store, constraint.select))
    if not rows:
        return
    targets = {row["this"] for row in _rows(store, constraint.targets)}
    for row in rows:
        if row["this"] in targets:
            yield Result(
                cast(Term, row["this"]),
                cast(NamedNode | None, _bound(row, "path")),
                _bound(row, "value"),
                constraint.shape,
                SH["SPARQLConstraintComponent"],
                constraint.severity,
                tuple((language, _filled(message, row)) for language, message in constraint.messages),
            )


def _bound(row: QuerySolution, name: str) -> Term | None:
    try:
        return cast(Term | None, row[name])
    except KeyError:
        return None


def _filled(message: str, row: QuerySolution) -> str:
    return _VARIABLE.sub(lambda found: text(_bound(row, found[1])), message)
