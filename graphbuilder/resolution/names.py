"""Keys and slugs of names: one spelling in ASCII for Kazakh, Russian and Latin forms of a name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_CYRILLIC = {
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z",
    "и": "i", "й": "i", "к": "k", "қ": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u", "ү": "u", "ф": "f", "х": "kh", "һ": "h", "ц": "ts", "ч": "ch",
    "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "і": "i", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
_LATIN = {"ə": "a", "ı": "i", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
_TABLE = str.maketrans(_CYRILLIC | _LATIN)
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_SIMPLER = (
    ("shch", "sh"), ("kh", "h"), ("zh", "j"), ("dzh", "j"), ("dj", "j"), ("ts", "c"), ("iy", "i"), ("yi", "i"),
    ("ii", "i"), ("yo", "o"), ("iu", "u"), ("yu", "u"), ("ia", "a"), ("ya", "a"), ("ye", "e"), ("ie", "e"),
    ("y", "i"), ("w", "v"), ("q", "k"), ("ph", "f"), ("x", "ks"), ("ch", "c"), ("sh", "s"), ("j", "z"),
)  # fmt: skip
_VOWELS = re.compile(r"[aeiou]+")
_DOUBLED = re.compile(r"(.)\1+")


def ascii_form(text: str) -> str:
    """``text`` in lower-case ASCII letters, digits and what separates them."""
    lowered = text.lower().translate(_TABLE)
    return unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()


@lru_cache(maxsize=20_000)
def slug(text: str) -> str:
    """A path segment for a name: 'Бейбіт Атамқұлов' → 'beibit-atamkulov'."""
    return _NOT_SLUG.sub("-", ascii_form(text)).strip("-") or "unnamed"


@lru_cache(maxsize=20_000)
def sound_key(word: str) -> str:
    """What Kazakh, Russian and Latin spellings of a name have in common: its consonants, and that a vowel begins it.

    'Атамқұлов', 'Атамкулов' and 'Atamkulov' share one key.
    """
    text = _NOT_SLUG.sub("", ascii_form(word))
    for old, new in _SIMPLER:
        text = text.replace(old, new)
    text = text[:1] + _VOWELS.sub("", text[1:])
    if text[:1] in "aeiou":
        text = "a" + text[1:]
    return _DOUBLED.sub(r"\1", text)
