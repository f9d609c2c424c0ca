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

    def forms(self, lower: str) -> tuple[Form, ...]:
        """All readings of a word in lower case, the likeliest first."""
        found = self._kept.get(lower)
        if found is None:
            if len(self._kept) > MOST_KEPT:
                self.forget()
            found = self._kept[lower] = tuple(self._read(lower))
        return found

    def readings(self, tokens: Sequence[Token]) -> list[tuple[Form, ...]]:
        """Readings of each token of a sentence, whatever stands around it."""
        return [self.forms(t.lower) if t.kind == WORD else (Form(t.lower, ""),) for t in tokens]

    def forget(self) -> None:
        """Forgets what was read: a verb learnt later gives words new readings."""
        self._kept.clear()

    @abstractmethod
    def _read(self, lower: str) -> Iterable[Form]:
        """Reads a word anew."""
