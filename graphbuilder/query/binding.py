"""Binds parameters to a prepared query: one VALUES block right after WHERE's brace, nothing else in the text is
touched.

Terms are checked and written by the library, so no value can end a string or an IRI. A parameter without a value
stays out of the block: queries say ``FILTER(!bound(?from) || …)`` or use the variable in a pattern, where it is free.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import product

from pyoxigraph import Literal, NamedNode

from graphbuilder.edtf import is_valid
from graphbuilder.namespaces import EDTF, XSD
from graphbuilder.query.errors import QueryError, suggestions
from graphbuilder.query.prepared import Parameter, PreparedQuery
from graphbuilder.query.tokens import where_brace

Term = NamedNode | Literal
Value = str | int | date | Term
Values = Mapping[str, Value | Sequence[Value]]
"""What a user gives: by parameter name a value or, for lists, several."""
Find = Callable[[str, tuple[str, ...]], NamedNode]
"""Finds the entity that a name, a Wikidata item, a local id or an IRI means, among some kinds. Raises QueryError."""

_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:[^\s]")
_INTEGER = re.compile(r"[+-]?\d+")
_LANGUAGE = re.compile(r"(?P<text>.*)@(?P<language>[A-Za-z]+(?:-[A-Za-z0-9]+)*)", re.DOTALL)
_ESCAPE = re.compile(r"\\\\([uU])|\\u([0-9A-Fa-f]{4})|\\.", re.DOTALL)


def bind(query: PreparedQuery, values: Values, find: Find) -> str:
    """The text of the query with its parameters bound.

    Raises QueryError for an unknown parameter, a missing required one and a value that is not of the parameter's type.
    """
    for name in values:
        if name not in query.parameters:
            known = ", ".join(query.parameters)
            hint = suggestions(name, query.parameters) or f"; it has {known}"
            raise QueryError(f"query {query.name!r} has no parameter {name!r}{hint}")
    missing = [name for name, parameter in query.parameters.items() if parameter.required and name not in values]
    if missing:
        raise QueryError(f"query {query.name!r} needs a value for {', '.join(missing)}: --set {missing[0]}=…")
    terms = {name: _terms(query.parameters[name], value, find) for name, value in values.items()}
    if not terms:
        return query.text
    place = where_brace(query.text)
    return f"{query.text[:place]} {_values_block(terms)}{query.text[place:]}"


def _values_block(terms: Mapping[str, Sequence[Term]]) -> str:
    names = " ".join(f"?{name}" for name in terms)
    rows = " ".join(f"({' '.join(map(_spell, row))})" for row in product(*terms.values()))
    return f"VALUES ({names}) {{ {rows} }}"


def _spell(term: Term) -> str:
    r"""The term as the library writes it, but never with ``\u`` behind a backslash or before further hexadecimal
    digits.

    SPARQL 1.1 section 19.2 lets an engine decode ``\uXXXX`` before it parses. rdflib then takes ``\\u0022`` for a
    quotation mark and reads eight digits where it can; with ``\\`` followed by ``\U00000075`` both readings give the
    same string.
    """

    def safe(found: re.Match[str]) -> str:
        if found[1]:
            return rf"\\\U{ord(found[1]):08X}"
        return rf"\U0000{found[2]}" if found[2] else found[0]

    return _ESCAPE.sub(safe, str(term)) if isinstance(term, Literal) else str(term)


def _terms(parameter: Parameter, value: Value | Sequence[Value], find: Find) -> list[Term]:
    if isinstance(value, (str, int, date, NamedNode, Literal)):
        several: Sequence[Value] = (value,)
    else:
        several = value
    kind = parameter.items if parameter.type == "list" else parameter.type
    if parameter.type != "list" and len(several) != 1:
        raise QueryError(f"parameter {parameter.name!r} takes one value, not {len(several)}")
    if not several:
        raise QueryError(f"parameter {parameter.name!r} needs at least one value")
    try:
        return list(dict.fromkeys(_term(parameter, kind, item, find) for item in several))
    except ValueError as error:
        raise QueryError(f"parameter {parameter.name!r}: {' '.join(str(error).split())}") from error


def _term(parameter: Parameter, kind: str, value: Value, find: Find) -> Term:
    """One value as a term. Raises ValueError with what is wrong, QueryError where an entity is not found."""
    text = value.value if isinstance(value, (NamedNode, Literal)) else str(value)
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise ValueError(f"{text!a} is not Unicode text")
    if parameter.enum and text not in parameter.enum:
        raise ValueError(f"{text!r} is none of {', '.join(parameter.enum)}")
    match kind:
        case "entity":
            return value if isinstance(value, NamedNode) else find(text, parameter.kinds)
        case "iri":
            return _iri(text)
        case "integer":
            return _integer(text)
        case "date":
            return _date(text)
        case "edtf":
            if not is_valid(text):
                raise ValueError(f"{text!r} is not an EDTF date or interval, such as 2019-04 or 2018/2019")
            return Literal(text, datatype=EDTF)
        case "langString":
            return _lang_string(value, text)
        case _:
            return Literal(text)


def _iri(text: str) -> NamedNode:
    text = text.removeprefix("<").removesuffix(">")
    if not _ABSOLUTE.match(text):
        raise ValueError(f"{text!r} is not an absolute IRI, such as https://example.org/thing")
    return NamedNode(text)


def _integer(text: str) -> Literal:
    if not _INTEGER.fullmatch(text) or not text.isascii() or len(text) > 18:
        raise ValueError(f"{text!r} is not a whole number")
    return Literal(int(text))


def _date(text: str) -> Literal:
    try:
        if len(text) != len("2019-04-05"):
            raise ValueError
        return Literal(date.fromisoformat(text).isoformat(), datatype=XSD["date"])
    except ValueError:
        raise ValueError(f"{text!r} is not a day, such as 2019-04-05") from None


def _lang_string(value: Value, text: str) -> Literal:
    if isinstance(value, Literal) and value.language:
        return value
    found = _LANGUAGE.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} has no language, such as Ташкент@ru")
    return Literal(found["text"], language=found["language"])
