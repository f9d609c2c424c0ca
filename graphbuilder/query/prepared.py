"""Prepared queries: files of plain SPARQL with a header that says what they answer and which parameters they take.

The header is YAML behind ``#+``, as grlc (https://github.com/CLARIAH/grlc) has it: ``summary`` and ``description`` in
English are grlc's keys; beside them stand

    translations:  {kk: {summary: …, description: …}, ru: {…}}
    params:        NAME: {type: …, description: {en, kk, ru}, required: true, kinds: […], enum: […], items: …}
    columns:       VARIABLE: {en, kk, ru}     the columns of a table for people and their headings

A parameter's type is ``iri``, ``entity``, ``string``, ``langString``, ``integer``, ``date``, ``edtf`` or ``list`` (of
``items``, a type of the others). ``kinds`` says which kinds of entity are meant, ``enum`` which strings are allowed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from graphbuilder.query.errors import QueryError, suggestions
from graphbuilder.resources import folder

TYPES = frozenset({"iri", "entity", "string", "langString", "integer", "date", "edtf", "list"})

_YAML: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a prepared query, named like the variable that it binds."""

    name: str
    type: str
    description: Mapping[str, str]
    """In ``en``, ``kk`` and ``ru``."""
    required: bool = False
    kinds: tuple[str, ...] = ()
    """``entity``: ``person``, ``state``, ``body``, ``place``; none given: anything the graph knows."""
    enum: tuple[str, ...] = ()
    items: str = "string"
    """``list``: the type of its members."""


@dataclass(frozen=True, slots=True)
class PreparedQuery:
    """A query file as it was read."""

    name: str
    text: str
    """The whole file, header and all: valid SPARQL as it stands."""
    summary: Mapping[str, str]
    """In ``en``, ``kk`` and ``ru``."""
    description: Mapping[str, str]
    parameters: Mapping[str, Parameter]
    columns: Mapping[str, Mapping[str, str]]
    """The variables that a table shows, in order, each with its heading by language."""

    def headings(self, language: str) -> dict[str, str]:
        """The heading of each column of a table in a language, else in English."""
        return {name: heading.get(language, heading["en"]) for name, heading in self.columns.items()}


def names() -> list[str]:
    """The names of all prepared queries, sorted."""
    return sorted(path.stem for path in folder("queries").glob("*.rq"))


@lru_cache(maxsize=128)
def load(name: str) -> PreparedQuery:
    """Reads a prepared query by its name. Raises QueryError where there is none of this name or its header is not
    well-formed.
    """
    known = names()
    if name not in known:
        raise QueryError(f"no prepared query {name!r}{suggestions(name, known) or '; see: graphbuilder queries'}")
    return parse(name, (folder("queries") / f"{name}.rq").read_text(encoding="utf-8"))


def parse(name: str, text: str) -> PreparedQuery:
    """Reads the text of a query file. Raises QueryError where its header is not well-formed."""
    try:
        header = read_header(text)
        translations = header.get("translations") or {}
        parameters = {key: _parameter(key, value) for key, value in (header.get("params") or {}).items()}
        return PreparedQuery(
            name=name,
            text=text,
            summary={"en": header["summary"]} | {key: value["summary"] for key, value in translations.items()},
            description={"en": header["description"]}
            | {key: value["description"] for key, value in translations.items()},
            parameters=parameters,
            columns=header.get("columns") or {},
        )
    except (yaml.YAMLError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise QueryError(f"the header of query {name!r} is not well-formed: {' '.join(str(error).split())}") from error


def read_header(text: str) -> dict[str, Any]:
    """The YAML behind ``#+`` of a file of SPARQL. Raises YAMLError or TypeError where it is none."""
    lines = [line[2:].removeprefix(" ") for line in text.splitlines() if line.startswith("#+")]
    header = yaml.load("\n".join(lines), Loader=_YAML)
    if not isinstance(header, dict):
        raise TypeError("it is no mapping")
    return header


def _parameter(name: str, fields: Mapping[str, Any]) -> Parameter:
    parameter = Parameter(
        name=name,
        type=fields["type"],
        description=fields["description"],
        required=fields.get("required", False),
        kinds=tuple(fields.get("kinds", ())),
        enum=tuple(fields.get("enum", ())),
        items=fields.get("items", "string"),
    )
    if parameter.type not in TYPES or parameter.items not in TYPES - {"list"}:
        raise ValueError(f"parameter {name} has an unknown type")
    if not all(isinstance(allowed, str) for allowed in parameter.enum):
        raise ValueError(f"parameter {name} allows something that is not a string: put quotation marks around it")
    return parameter
