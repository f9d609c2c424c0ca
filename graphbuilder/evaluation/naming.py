"""Whether two names mean one thing, as the scores of facts take it.

Two things with a Wikidata item each are one where the items are. Else some name of one and some name of the other must
be alike once case, abbreviations and words such as 'the' and 'республика' are out of the way: equal, nine tenths the
same in any order of words, or several words that begin alike, as a noun does in all its cases.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product
from unicodedata import normalize

_WORD = re.compile(r"[\w+]+")
_ALIKE = 90
"""Percent of the characters of two names that are common to both, in order."""
_BEGINNING = 5
"""Characters by which a word is known in all its forms."""


class Name:
    """The names of one thing, and its Wikidata item where it has one."""

    __slots__ = ("item", "names")

    def __init__(self, labels: Iterable[str], item: str | None = None) -> None:
        self.item = item
        self.names = tuple(dict.fromkeys(name for label in labels if (name := normal(label))))

    def same(self, other: Name) -> bool:
        """Whether both mean one thing."""
        if self.item and other.item:
            return self.item == other.item
        return any(_alike(name, known) for name, known in product(self.names, other.names))


@lru_cache(maxsize=20_000)
def normal(label: str) -> str:
    """A label in lower case, abbreviations written out, without punctuation and filler; '' where nothing is left."""
    abbreviations, filler = _tables()
    text = normalize("NFKC", label).casefold().replace("ё", "е").replace("organisation", "organization")
    words = " ".join(abbreviations.get(word, word) for word in _WORD.findall(text)).split()
    return " ".join(word for word in words if word not in filler)


@lru_cache(maxsize=200_000)
def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    words, others = one.split(), other.split()
    beginnings = _beginnings(words)
    if len(beginnings) > 1 and beginnings == _beginnings(others):
        return True
    if not _nearly(" ".join(sorted(words)), " ".join(sorted(others))):
        return False
    return len(words) > 1 or _nearly(one, other)


def _beginnings(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word[:_BEGINNING] for word in words)


def _nearly(one: str, other: str) -> bool:
    both = len(one) + len(other)
    if 200 * min(len(one), len(other)) < _ALIKE * both:
        return False
    return 200 * _common(one, other) >= _ALIKE * both


def _common(one: str, other: str) -> int:
    """The length of the longest common subsequence, a column of its table as the bits of one number (Hyyrö 2004)."""
    places: dict[str, int] = {}
    for at, character in enumerate(one):
        places[character] = places.get(character, 0) | 1 << at
    every = (1 << len(one)) - 1
    unmatched = every
    for character in other:
        met = unmatched & places.get(character, 0)
        unmatched = ((unmatched + met) | (unmatched - met)) & every
    return len(one) - unmatched.bit_count()


@cache
def _tables() -> tuple[dict[str, str], frozenset[str]]:
    """Abbreviations with the words that they stand for, and the words that say nothing."""
    tables = tomllib.loads(files(__package__).joinpath("names.toml").read_text("utf-8"))
    written_out = {short: long for names in tables["abbreviations"].values() for short, long in names.items()}
    return written_out, frozenset(tables["filler"])
