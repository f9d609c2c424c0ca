"""Which of the three languages a text is written in, told by its letters alone."""

from __future__ import annotations

from collections import Counter

_KAZAKH = frozenset("ӘәҒғҚқҢңӨөҰұҮүҺһ")
"""Kazakh letters that Russian has not. І is left out: Ukrainian and Belarusian have it too."""
_FOREIGN = frozenset("ЄєЇїЎўҐґЂђЋћЏџЈјЉљЊњЃѓЌќЅѕ")
"""Letters of other Cyrillic alphabets."""
_SHARE = 0.03
"""Of the Cyrillic letters. Kazakh releases have 7 to 11 per cent of ``_KAZAKH``, Russian ones under 1."""


def detect(text: str) -> str | None:
    """``kk``, ``ru`` or ``en`` by the letters of most of the text; None where it has none or they are of other
    alphabets.

    Latin text counts as English: telling it from French or Turkish takes more than letters.
    """
    latin = cyrillic = kazakh = foreign = other = 0
    for character, count in Counter(text).items():
        if not character.isalpha():
            continue
        if character < "\u0250":
            latin += count
        elif "\u0400" <= character < "\u0500":
            cyrillic += count
            kazakh += count if character in _KAZAKH else 0
            foreign += count if character in _FOREIGN else 0
        else:
            other += count
    if not latin + cyrillic or other > latin + cyrillic:
        return None
    if latin > cyrillic:
        return "en"
    if kazakh >= _SHARE * cyrillic:
        return "kk"
    return None if foreign >= _SHARE * cyrillic else "ru"
