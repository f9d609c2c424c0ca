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
_HISSING = str.maketrans(
    {"č": "ch", "ć": "ch", "ç": "ch", "š": "sh", "ş": "sh", "ș": "sh", "ž": "zh", "ż": "zh", "ț": "ts", "ţ": "ts"}
)
"""Latin letters that mean another sound than their plain form."""
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_SOUNDS = (
    ("shch", "S"), ("sch", "S"), ("tch", "S"), ("chzh", "Z"), ("tsz", "Z"), ("dzh", "Z"), ("dj", "Z"), ("zh", "Z"),
    ("kh", "h"), ("gh", "g"), ("th", "t"), ("ph", "f"), ("tz", "T"), ("ts", "T"), ("ch", "S"), ("sh", "S"),
    ("sz", "S"), ("w", "v"), ("q", "k"), ("ck", "k"), ("j", "Z"), ("z", "Z"), ("ng", "n"), ("x", "ks"),
)  # fmt: skip
"""Spellings of one sound, the longer before what they contain; ш and ч, х and г stand for each other."""
_SOFT_C = re.compile(r"c(?=[eiy])")
_VOWELS = re.compile(r"[aeiouy]+")
_GLIDE = re.compile(r"[iy](?=[aou])")
_DOUBLED = re.compile(r"(.)\1+")
_SHORT = 2
"""Consonants with which a surname needs its vowel to be known by."""
_PATRONYMIC = re.compile(
    r"(?:[оеь]вич|ьич|[оеи][вч]на|ұлы|қызы|улы|кызы|уулу|оглы|оғлы|[oe]vich|[oe]vna|[a-z]{2}uly|kyzy|uulu|oglu|ogly)$"
)


def ascii_form(text: str) -> str:
    """``text`` in lower-case ASCII letters, digits and what separates them."""
    lowered = text.lower().translate(_TABLE)
    return unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()


@lru_cache(maxsize=20_000)
def slug(text: str) -> str:
    """A path segment for a name: 'Бейбіт Атамқұлов' → 'beibit-atamkulov'."""
    return _NOT_SLUG.sub("-", ascii_form(text)).strip("-") or "unnamed"


@lru_cache(maxsize=20_000)
def sound_key(word: str, *, given: bool = False) -> str:
    """What Kazakh, Russian and Latin spellings of a name have in common: its consonants, a vowel that begins it, and
    the 'a' that ends a woman's surname.

    'Атамқұлов', 'Атамкулов' and 'Atamkulov' share one key. Of a ``given`` name the first vowel counts too, roughly:
    'Марат' and 'Мұрат' are two; so of a short surname.
    """
    text = re.sub("[^a-z]", "", ascii_form(word.lower().translate(_HISSING)))
    if text.startswith("x"):
        text = "s" + text[1:]
    for spelling, sound in _SOUNDS:
        text = text.replace(spelling, sound)
    text = _SOFT_C.sub("s", text).replace("c", "k").replace("T", "c").removesuffix("h").replace("h", "g").lower()
    vowels = _VOWELS.search(text)
    if vowels is None:
        return _DOUBLED.sub(r"\1", text)
    before, after = text[: vowels.start()], _VOWELS.sub("", text[vowels.end() :])
    short = len(before) + len(after) <= _SHORT
    first = _vowel(vowels.group()) if given or short or not before else ""
    last = "a" if text.endswith("a") and after else ""
    return _DOUBLED.sub(r"\1", before + "·" + after).replace("·", first) + last


def _vowel(vowels: str) -> str:
    """The first of some vowels as a, o (also у) or e (all others); the glide of 'ya' and 'yu' is none."""
    return {"a": "a", "o": "o", "u": "o"}.get(_GLIDE.sub("", vowels, count=1)[0], "e")


@lru_cache(maxsize=20_000)
def person_slug(name: str) -> str:
    """A path segment for a person: the same for the spellings of the name in Kazakh, Russian and English, with and
    without a patronymic.

    'Ермек Сәрсенов', 'Сарсенов Ермек Маратович' and 'Yermek Sarsenov' are all 'ermk-srsnv'.
    """
    words = [word for word in re.split(r"[\s\-‑]+", name) if word]
    if len(words) == 3 and _PATRONYMIC.search(words[1].lower()):
        del words[1]
    elif len(words) == 3 and _PATRONYMIC.search(words[2].lower()):
        words = [words[1], words[0]]
    words = [word for at, word in enumerate(words) if at in (0, len(words) - 1) or len(word.strip(".")) > 1]
    keys = [sound_key(word, given=at == 0) for at, word in enumerate(words)]
    return "-".join(key for key in keys if key) or slug(name)
