"""Updates that users write: what they may change, and how the union of the graphs is kept in step with them.

The default graph is the union of the named graphs and cannot be changed by itself: a triple must come into a graph or
leave one. The check reads the update as rdflib parses it. What a free update changed is not known beforehand, so the
union is compared with all graphs in the same request, in time that grows with the store.
"""

from __future__ import annotations

from collections.abc import Iterable

from pyparsing import ParseException
from rdflib.plugins.sparql.algebra import translateUpdate
from rdflib.plugins.sparql.parser import parseUpdate
from rdflib.plugins.sparql.parserutils import CompValue

from graphbuilder.namespaces import REASONING_GRAPH
from graphbuilder.query.reach import refuse_loading
from graphbuilder.query.tokens import tokens
from graphbuilder.store.base import StoreError


def check(sparql: str) -> None:
    """Raises SyntaxError where the text is no SPARQL 1.1 Update, StoreError where it would change the default graph,
    QueryError where it would fetch a document.
    """
    refuse_loading(sparql)
    if next(tokens(sparql), None) is None:
        raise SyntaxError("it is empty")
    try:
        operations: Iterable[CompValue] = translateUpdate(parseUpdate(sparql)).algebra
    except ParseException as error:
        raise SyntaxError(f"error at {error.lineno}:{error.column}: {error.msg}") from error
    except RecursionError as error:
        raise SyntaxError("it is nested too deeply") from error
    except Exception as error:  # rdflib raises a bare Exception for an unknown prefix
        raise SyntaxError(str(error)) from error
    for operation in operations:
        if _changes_the_default_graph(operation):
            raise StoreError(
                "the default graph is the union of all graphs and cannot be changed by itself: "
                "name a graph, as in INSERT DATA { GRAPH <https://example.org/notes> { … } }"
            )


def _changes_the_default_graph(operation: CompValue) -> bool:
    match operation.name:
        case "InsertData" | "DeleteData" | "DeleteWhere":
            return bool(operation.triples)
        case "Modify":
            templates = [part for part in (operation.delete, operation.insert) if part]
            return not operation.withClause and any(part.triples for part in templates)
        case "Clear" | "Drop":
            return bool(operation.graphiri == "DEFAULT")
        case "Copy" | "Add":
            return bool(operation.graph[1] == "DEFAULT")
        case "Move":
            return "DEFAULT" in operation.graph
    return False


def in_step(sparql: str) -> str:
    """The update, followed by what brings the union in step and withdraws the notes for reasoning, as one request."""
    *_, (_, last, place) = tokens(sparql)
    written = sparql[:place] if last == ";" else sparql
    stated = f"GRAPH ?g {{ ?s ?p ?o }} FILTER(?g != {REASONING_GRAPH})"
    return f"""{written}
;
INSERT {{ ?s ?p ?o }} WHERE {{ {stated} FILTER NOT EXISTS {{ ?s ?p ?o }} }} ;
DELETE {{ ?s ?p ?o }} WHERE {{ ?s ?p ?o FILTER NOT EXISTS {{ {stated} }} }} ;
DROP SILENT GRAPH {REASONING_GRAPH}"""
