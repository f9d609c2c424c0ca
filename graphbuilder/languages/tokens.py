"""Tokens and sentences with their offsets, for all languages that write words with spaces.

Offsets count characters of the text as given. Nothing is normalised here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

WORD, NUMBER, PUNCTUATION = "w", "n", "p"

_L = r"[^\W\d_]"
_TOKEN = re.compile(
    # C5+1; words with inner hyphens or apostrophes: Нью-Йорк, ТМД-ның, G-20
    rf"(?P<w>{_L}\d\+\d(?:[-‑]{_L}+)?|{_L}+(?:['’ʼ‘\-‑]{_L}+)*(?:[-‑]\d+)?(?:\+\d*)?)"
    # 2019, 10.10.2019, 8-ші, 30-ында; a longer word after the hyphen is a word of its own: 51-сессиясы
    rf"|(?P<n>\d+(?:[.,:]\d+)*(?:[-‑]{_L}{{1,5}}(?!{_L}))?)"
    r"|(?P<p>\.\.\.|[^\w\s])"
)
_ENDS_SENTENCE = frozenset(".!?…")
_CLOSES = frozenset("»”\"')]’")
_MAY_END = _ENDS_SENTENCE | _CLOSES | {"..."}
"""What a sentence may end with, its closing marks included."""
_LINE_ENDS = frozenset('.!?…:;»”"')


class Token:
    """A word, number or punctuation mark: ``text[start:end]``."""

    __slots__ = ("capital", "end", "kind", "lower", "start", "text")

    def __init__(self, text: str, kind: str, start: int, end: int) -> None:
        self.text = text
        self.lower = text.lower()
        self.kind = kind
        self.start = start
        self.end = end
        self.capital = text[0].isupper()
        """True where the token begins with a capital letter."""

    def __repr__(self) -> str:
        return f"Token({self.text!r}, {self.kind!r}, {self.start})"


def tokenize(text: str) -> list[Token]:
    """All tokens of ``text`` in order."""
    return [Token(m.group(), m.lastgroup or PUNCTUATION, m.start(), m.end()) for m in _TOKEN.finditer(text)]


def is_hard_wrapped(text: str) -> bool:
    """True where line ends are typography, not structure: many lines of like length that end within a sentence."""
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    if len(lines) < 4 or max(map(len, lines)) > 120:
        return False
    broken = sum(line[-1] not in _LINE_ENDS and len(line) > 40 for line in lines)
    return broken * 2 > len(lines)


def split_sentences(text: str, tokens: Sequence[Token], abbreviations: Set[str]) -> list[list[Token]]:
    """Groups ``tokens`` into sentences.

    ``abbreviations`` are lower-case words after which a full stop does not end a sentence ('ж', 'г', 'dr'). Initials
    ('Б. Атамқұлов') never end one. A line end does, unless the text is hard-wrapped; an empty line always does.
    """
    wrapped = is_hard_wrapped(text)
    sentences: list[list[Token]] = []
    current: list[Token] = []
    for index, token in enumerate(tokens):
        current.append(token)
        if index + 1 == len(tokens):
            break
        following = tokens[index + 1]
        if following.start == token.end:
            continue
        newlines = text.count("\n", token.end, following.start)
        if (
            newlines > 1
            or (newlines and not wrapped)
            or (token.text in _MAY_END and _ends(tokens, index, following, abbreviations))
        ):
            sentences.append(current)
            current = []
    if current:
        sentences.append(current)
    return sentences


def _ends(tokens: Sequence[Token], index: int, following: Token, abbreviations: Set[str]) -> bool:
    at = index
    while at > 0 and tokens[at].text in _CLOSES and tokens[at - 1].end == tokens[at].start:
        at -= 1
    mark = tokens[at]
    if mark.text not in _ENDS_SENTENCE and mark.text != "...":
        return False
    if not (following.capital or following.kind != WORD):
        return False
    if following.kind == PUNCTUATION and following.text not in '«“"„‘–—-(':
        return False
    if mark.text != "." or at == 0 or tokens[at - 1].end != mark.start:
        return True
    before = tokens[at - 1]
    if before.kind != WORD:
        return True
    if len(before.text) == 1 and before.text.isupper():
        return not following.capital
    return before.lower not in abbreviations
