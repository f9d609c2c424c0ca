"""Documents of a plural that the words after it tell apart: 'two decisions, one on A and one on B'."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

_TABLE = Path(__file__).parent / "tables" / "enumerations.toml"
_ROWS = tomllib.loads(_TABLE.read_text("utf-8"))
_PATTERNS = {
    code: [(re.compile(row["opens"], re.I), re.compile(row["item"], re.I)) for row in rows]
    for code, rows in _ROWS.items()
}
_ENDS = re.compile(r"[.;!?](?:\s|$)|\n")
_LONGEST = 400
"""Characters of a sentence that are looked at after the plural."""
_SEVERAL = 2


def told_apart(text: str, start: int, language: str) -> list[str]:
    """What each document is on, in the words of ``text`` from the offset ``start`` behind the plural.

    Empty where the words do not tell several apart.
    """
    for opens, item in _PATTERNS.get(language, ()):
        if opens.match(text, start) is None:
            continue
        rest = text[start : start + _LONGEST]
        end = _ENDS.search(rest)
        rest = rest[: end.start()] if end is not None else rest
        begins = [found.start() for found in item.finditer(rest)]
        if len(begins) >= _SEVERAL:
            return [rest[a:b].strip(" ,:–—-") for a, b in zip(begins, [*begins[1:], len(rest)], strict=True)]
    return []
