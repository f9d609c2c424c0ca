"""Rows of a query as a table for people, as CSV and JSON for programs, and as plain Python values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import cast
from unicodedata import combining, east_asian_width

from pyoxigraph import BlankNode, Literal, NamedNode, QueryResultsFormat, QuerySolutions, Triple, parse_query_results

from graphbuilder.namespaces import XSD

Plain = str | int | float | bool | None
Cell = NamedNode | BlankNode | Literal | Triple | None

_GAP = "  "
_LEAST = 8
"""Characters below which no column is cut."""


def first(rows: QuerySolutions, number: int) -> tuple[QuerySolutions, bool]:
    """The first rows, and whether there are more. What lies behind them is not worked out."""
    names = [variable.value for variable in rows.variables]
    kept = [{name: _json(row[name]) for name in names if row[name] is not None} for row in islice(rows, number)]
    answer = {"head": {"vars": names}, "results": {"bindings": kept}}
    solutions = parse_query_results(json.dumps(answer).encode(), QueryResultsFormat.JSON)
    return cast(QuerySolutions, solutions), next(rows, None) is not None


def _json(term: Cell) -> dict[str, object]:
    """A term in SPARQL 1.1 Query Results JSON."""
    match term:
        case NamedNode():
            return {"type": "uri", "value": term.value}
        case BlankNode():
            return {"type": "bnode", "value": term.value}
        case Literal(language=str()):
            return {"type": "literal", "value": term.value, "xml:lang": term.language}
        case Literal():
            return {"type": "literal", "value": term.value, "datatype": term.datatype.value}
        case Triple():
            parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
            return {"type": "triple", "value": {name: _json(part) for name, part in parts.items()}}
    raise ValueError("no term")


def as_csv(rows: QuerySolutions) -> str:
    """SPARQL 1.1 Query Results CSV: a line of variables, then one a row; plain values, UTF-8, lines end in CR LF."""
    return (rows.serialize(format=QueryResultsFormat.CSV) or b"").decode()


def as_json(rows: QuerySolutions) -> str:
    """SPARQL 1.1 Query Results JSON: typed terms, nothing lost."""
    return (rows.serialize(format=QueryResultsFormat.JSON) or b"").decode() + "\n"


def as_dicts(rows: QuerySolutions) -> list[dict[str, Plain]]:
    """One dictionary a row, variable names as keys: IRIs, texts and dates as strings, numbers and truth values as
    Python's own, None where the variable has no value.
    """
    names = [variable.value for variable in rows.variables]
    return [{name: plain(row[name]) for name in names} for row in rows]


def as_table(rows: QuerySolutions, headings: Mapping[str, str] | None = None, width: int | None = None) -> str:
    """A table with one line a row.

    ``headings`` names the variables to show and what stands over them; without it all are shown under their own
    names. With a ``width`` (characters of a terminal) the widest columns are cut, with an ellipsis, until the table
    fits.
    """
    shown = headings or {variable.value: variable.value for variable in rows.variables}
    cells = [[text(row[name]) for name in shown] for row in rows]
    return layout(list(shown.values()), cells, width)


def layout(headings: Sequence[str], cells: Sequence[Sequence[str]], width: int | None = None) -> str:
    """Lays texts out in columns under headings and a rule."""
    lines = [list(headings), *([" ".join(cell.split()) for cell in row] for row in cells)]
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    if width is not None:
        widths = _fit(widths, width - len(_GAP) * (len(widths) - 1))
    lines.insert(1, ["─" * column for column in widths])
    return "".join(_GAP.join(map(_pad, line, widths)).rstrip() + "\n" for line in lines)


def text(cell: Cell) -> str:
    """A term as people read it; nothing where there is none."""
    if cell is None:
        return ""
    return cell.value if isinstance(cell, (NamedNode, BlankNode, Literal)) else str(cell)


def plain(cell: Cell) -> Plain:
    """A term as a Python value."""
    if cell is None:
        return None
    if isinstance(cell, Literal):
        if cell.datatype == XSD["integer"]:
            return int(cell.value)
        if cell.datatype in (XSD["decimal"], XSD["double"]):
            return float(cell.value)
        if cell.datatype == XSD["boolean"]:
            return cell.value in ("true", "1")
    return text(cell)


def _fit(widths: Sequence[int], room: int) -> list[int]:
    """Cuts the widest columns to one common width, the greatest at which all fit."""
    for limit in range(max(widths, default=0), _LEAST - 1, -1):
        cut = [min(column, limit) for column in widths]
        if sum(cut) <= room:
            return cut
    return [min(column, _LEAST) for column in widths]


def _pad(cell: str, width: int) -> str:
    if _width(cell) > width:
        kept, used = [], 1
        for character in cell:
            used += _width(character)
            if used > width:
                break
            kept.append(character)
        cell = "".join(kept).rstrip() + "…"
    return cell + " " * (width - _width(cell))


def _width(characters: Iterable[str]) -> int:
    """Columns on a terminal."""
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in characters)
