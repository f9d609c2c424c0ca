"""Readings of words, kept: releases say the same words again and again."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence

from graphbuilder.languages.base import Form
from graphbuilder.languages.tokens import WORD, Token

MOST_KEPT = 100_000
"""Words kept at most; after that all are forgotten."""


class KeptReadings(ABC):
    """Gives a language module ``forms``, which reads each word once."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Form, ...]] = {}
        self._keys: dict[str, frozenset[str]] = {}
        self._others: dict[str, tuple[Form, ...]] = {}
        """Numbers and marks."""

    def forms(self, lower: str) -> tuple[Form, ...]:
        """All readings of a word in lower case, the likeliest first."""
        found = self._kept.get(lower)
        if found is None:
            if len(self._kept) > MOST_KEPT:
                self.forget()
            found = self._kept[lower] = tuple(self._read(lower))
        return found

    def keys(self, lower: str) -> frozenset[str]:
        """The keys of all readings of a word in lower case."""
        found = self._keys.get(lower)
        if found is None:
            if len(self._keys) > MOST_KEPT:
                self._keys.clear()
            found = self._keys[lower] = frozenset([form.key for form in self.forms(lower)])
        return found

    def readings(self, tokens: Sequence[Token]) -> list[tuple[Form, ...]]:
        """Readings of each token of a sentence, whatever stands around it."""
        kept = self._kept
        return [(kept.get(t.lower) or self.forms(t.lower)) if t.kind == WORD else self._other(t.lower) for t in tokens]

    def _other(self, lower: str) -> tuple[Form, ...]:
        """The reading of what is no word."""
        found = self._others.get(lower)
        if found is None:
            if len(self._others) > MOST_KEPT:
                self._others.clear()
            found = self._others[lower] = (Form(lower, ""),)
        return found

    def forget(self) -> None:
        """Forgets what was read: a verb learnt later gives words new readings."""
        self._kept.clear()
        self._keys.clear()

    @abstractmethod
    def _read(self, lower: str) -> Iterable[Form]:
        """Reads a word anew."""
