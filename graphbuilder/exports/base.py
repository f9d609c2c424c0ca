"""What a format is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import IO

from pyoxigraph import Quad

Writer = Callable[[Iterable[Quad], IO[bytes], str], None]
"""Writes quads to a binary stream (UTF-8); the last argument is the language of labels (``en``)."""


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write the graph."""

    name: str
    extension: str
    """With the dot: ``.ttl``."""
    write: Writer


def printable(text: str) -> str:
    """The text with what XML 1.0 cannot hold (control characters and the like) as U+FFFD, so that its length stays."""
    return text if text.isprintable() else "".join(_checked(character) for character in text)


def _checked(character: str) -> str:
    code = ord(character)
    if character in "\t\n\r" or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or code >= 0x10000:
        return character
    return "\ufffd"
