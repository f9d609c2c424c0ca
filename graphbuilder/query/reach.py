"""What ad hoc SPARQL may reach: the store, and no address that the user has not named.

SPARQL 1.1 section 19.2 lets an engine resolve ``\\uXXXX`` before it parses; others do so within strings alone. What
is a keyword to one may lie in a string to the other, so both readings are looked at.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from graphbuilder.query.errors import QueryError
from graphbuilder.query.tokens import tokens, unescaped

_Token = tuple[str, str, int]


def refuse_services(sparql: str, allowed: Collection[str] = ()) -> None:
    """Raises QueryError where a query or update asks an address outside ``allowed`` by SERVICE.

    An address must be written out as ``<…>``: a prefixed name or a variable might become any.
    """
    for following in _after(sparql, "SERVICE"):
        asked = next((token for token in following if token[1].upper() != "SILENT"), ("", "an address", 0))
        if asked[0] != "iri" or asked[1][1:-1] not in allowed:
            raise QueryError(
                f"SERVICE is refused for {asked[1]}: allow an address, written out as <…>, with --service ADDRESS"
            )


def refuse_loading(sparql: str) -> None:
    """Raises QueryError where an update would fetch a document by LOAD."""
    if any(True for _ in _after(sparql, "LOAD")):
        raise QueryError("LOAD is refused: it would fetch a document; download it and add it with 'build'")


def _after(sparql: str, keyword: str) -> Iterator[list[_Token]]:
    """The tokens that stand behind a keyword, wherever it stands."""
    for text in {sparql, unescaped(sparql)}:
        found = list(tokens(text))
        for place, (kind, word, _) in enumerate(found):
            if kind == "word" and word.upper() == keyword:
                yield found[place + 1 :]
