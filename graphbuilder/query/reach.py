"""What an ad hoc query may reach: the store, and no address that the user has not named."""

from __future__ import annotations

from collections.abc import Collection

from graphbuilder.query.errors import QueryError
from graphbuilder.query.tokens import tokens, unescaped


def refuse_services(sparql: str, allowed: Collection[str] = ()) -> None:
    """Raises QueryError where a query or update asks an address outside ``allowed`` by SERVICE, or loads a document.

    An address must be written out as ``<…>``: a prefixed name or a variable might become any.
    """
    found = list(tokens(unescaped(sparql)))
    for place, (kind, text, _) in enumerate(found):
        if kind != "word":
            continue
        if text.upper() == "LOAD":
            raise QueryError("LOAD is refused: it would fetch a document; download it and add it with 'build'")
        if text.upper() == "SERVICE":
            asked = next((token for token in found[place + 1 :] if token[1].upper() != "SILENT"), None)
            if asked is None or asked[0] != "iri" or asked[1][1:-1] not in allowed:
                address = "an address" if asked is None else asked[1]
                raise QueryError(
                    f"SERVICE is refused for {address}: allow an address, written out as <…>, with --service ADDRESS"
                )
