"""Prepared queries: finding, describing and running them.

prepared.py   the files of ``queries/`` and their headers
tokens.py     where WHERE's brace is
entities.py   what a user means by a name
binding.py    parameters into one VALUES block
"""

from __future__ import annotations

from typing import cast

from pyoxigraph import QuerySolutions

from graphbuilder.query.binding import Values, bind
from graphbuilder.query.entities import EntityFinder
from graphbuilder.query.errors import QueryError
from graphbuilder.query.prepared import PreparedQuery, load, names
from graphbuilder.store.base import Store

__all__ = ["EntityFinder", "PreparedQuery", "QueryError", "Values", "bind", "load", "names", "run"]


def run(store: Store, name: str, values: Values, language: str) -> QuerySolutions:
    """The rows of a prepared query, with labels in ``language`` unless ``values`` has a ``lang`` of its own.

    Raises QueryError for an unknown query or parameter, a missing value and one of the wrong type.
    """
    query = load(name)
    sparql = bind(query, {"lang": language, **values}, EntityFinder(store).find)
    return cast(QuerySolutions, store.query(sparql))
