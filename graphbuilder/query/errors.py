"""The error that the user of a query sees."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches


class QueryError(Exception):
    """A query, a parameter or a value is not what it must be. The message is one line that says what to do."""


def suggestions(wrong: str, known: Iterable[str]) -> str:
    """``; did you mean A, B?`` for the known words nearest to a wrong one, else nothing."""
    spellings: dict[str, str] = {}
    for word in known:
        spellings.setdefault(word.casefold(), word)
    near = get_close_matches(wrong.casefold(), spellings, n=3, cutoff=0.6)
    return f"; did you mean {', '.join(spellings[word] for word in near)}?" if near else ""


def malformed(error: SyntaxError) -> QueryError:
    """What an engine says of a query that is no SPARQL, in one line with the place."""
    message = " ".join(str(error).split())
    place = re.match(r"error at (\d+):(\d+): ", message)
    if place is None:
        return QueryError(f"malformed SPARQL: {message}")
    return QueryError(f"malformed SPARQL at line {place[1]}, column {place[2]}: {message[place.end() :]}")
