"""The tokens of SPARQL 1.1, as far as one must know them to find a keyword, a brace or a variable.

Follows the terminals of https://www.w3.org/TR/sparql11-query/#sparqlGrammar: what looks like a brace inside an IRI, a
string or a comment is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r'''(?P<space>   \s+ | \#[^\n\r]* )
      | (?P<iri>     <[^<>"{}|^`\\\x00-\x20]*> )
      | (?P<string>  """(?:"{0,2}(?:[^"\\]|\\.))*""" | \'\'\'(?:'{0,2}(?:[^'\\]|\\.))*\'\'\'
                   | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*' )
      | (?P<variable>[?$]\w+ )
      | (?P<name>    (?:\w[\w.\-]*)?:(?:[\w:%\-]|\\.|\.(?=[\w:%\\\-]))* )
      | (?P<word>    @?\w[\w\-]* )
      | (?P<sign>    . )''',
    re.VERBOSE | re.DOTALL,
)


_CODEPOINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_LAST_CODEPOINT = 0x10FFFF


def unescaped(sparql: str) -> str:
    """The query with its codepoint escapes resolved (SPARQL 1.1 section 19.2): ``\\u0053ERVICE`` is a keyword. What is
    no codepoint stays as it is.
    """

    def character(found: re.Match[str]) -> str:
        number = int(found[1] or found[2], 16)
        return chr(number) if number <= _LAST_CODEPOINT else found[0]

    return _CODEPOINT.sub(character, sparql)


def tokens(sparql: str) -> Iterator[tuple[str, str, int]]:
    """Kind, text and offset of each token; white space and comments are left out."""
    for match in _TOKEN.finditer(sparql):
        kind = match.lastgroup or "sign"
        if kind != "space":
            yield kind, match[0], match.start()


def variables(sparql: str) -> set[str]:
    """The names of all variables, without their ``?`` or ``$``."""
    return {text[1:] for kind, text, _ in tokens(sparql) if kind == "variable"}


def where_brace(sparql: str) -> int:
    """The offset just behind the ``{`` that opens the query's own WHERE. Raises ValueError where no WHERE is
    written.
    """
    depth = 0
    after_where = False
    for kind, text, offset in tokens(sparql):
        if kind == "sign" and text in "{(":
            if after_where and text == "{":
                return offset + 1
            depth += 1
        elif kind == "sign" and text in "})":
            depth -= 1
        after_where = depth == 0 and kind == "word" and text.upper() == "WHERE"
    raise ValueError("the query has no WHERE { … }")
