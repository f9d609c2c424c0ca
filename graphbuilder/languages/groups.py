"""Which language each sentence of a text is in: a Russian quote in a Kazakh release, an English headline above a
Russian text, one release in two languages below each other.

A sentence is taken for another language than its text's only on clear grounds; what has none (a name, a short
headline) goes with what stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphbuilder.languages.tokens import WORD, Token

_KAZAKH = re.compile("[әғқңөұүһ]")
"""Letters that Russian has not."""
_RUSSIAN = (
    "в|во|и|к|ко|на|над|о|с|со|из|за|до|для|от|об|обо|по|под|при|про|что|как|также|между|после|перед|"
    "его|её|их|этом|это|этот|эта|эти|был|была|было|были|будет|будут|который|которая|которые|состоялись|состоялся"
)
"""Words of almost every Russian sentence that are none in Kazakh."""
_OPENING = "В|Во|На|О|По|С"
_RUSSIAN_ENDINGS = (
    "ого|его|ому|ему|ых|ыми|ими|ами|ями|ать|ить|ться|тся|лись|лся|лась|лось|ение|ения|ении|ских|ский|ской|ская|ские|"
    "ный|ная|ное|ные|ной|ную|ции"
)
"""Of Russian words of five letters or more."""
_ENGLISH = (
    "the|of|and|in|to|for|on|with|at|by|from|was|were|is|are|has|have|will|would|as|its|his|her|their|that|this|which"
)
_RUSSIAN_WORD = re.compile(rf"{_RUSSIAN}|[а-яё]{{2,}}(?:{_RUSSIAN_ENDINGS})")
_ENGLISH_WORD = re.compile(_ENGLISH)
_SIGNS = {
    "kk": re.compile(rf"\b(?:{_RUSSIAN}|{_ENGLISH})\b|\b(?:{_OPENING}) [а-яё]"),
    "ru": re.compile(rf"{_KAZAKH.pattern}|\b(?:{_ENGLISH})\b"),
    "en": re.compile("[а-я]{3}"),
}
"""Language of a text → what it must contain to hold another one at all."""
_LEAST = 3
"""Words below which a sentence says nothing of its language."""
_MOST = 0.7
"""Share of words in one script that tells it."""
_OPENS_QUOTE, _CLOSES_QUOTE = frozenset('«“"„'), frozenset('»”"')
_ENDS = frozenset('.!?…:;»”"')


def sentence_languages(text: str, sentences: Sequence[Sequence[Token]], main: str) -> list[str] | None:
    """The language of each sentence of a text that is in ``main``; None where all are in ``main``."""
    if not _SIGNS[main].search(text):
        return None
    told = [_language(sentence) for sentence in sentences]
    if all(code in (None, main) for code in told):
        return None
    after: list[str | None] = []
    for code in reversed(told):
        after.append(code or (after[-1] if after else None))
    after.reverse()
    languages: list[str] = []
    for at, code in enumerate(told):
        languages.append(code or _surrounding(text, sentences, at, languages, after[at]) or main)
    return languages


def _language(sentence: Sequence[Token]) -> str | None:
    """The language that the words of a sentence show; None where they leave it open."""
    words, outside = _words(sentence)
    if len(words) < _LEAST:
        return None
    latin = sum(map(_is_latin, words))
    in_latin = latin >= _MOST * len(words)
    if not in_latin and latin > (1 - _MOST) * len(words):
        return None
    if any(_is_latin(word) != in_latin for word in outside):
        return None
    if in_latin:
        return "en" if any(_ENGLISH_WORD.fullmatch(word.text) for word in words) else None
    kazakh = sum(_KAZAKH.search(word.lower) is not None for word in words)
    russian = sum(_RUSSIAN_WORD.fullmatch(word.text) is not None for word in words)
    first = words[0]
    if first.text in _OPENING.split("|") and len(words) > 1 and words[1].start == first.end + 1:
        russian += 1
    if russian and kazakh * 10 <= len(words) and kazakh < russian:
        return "ru"
    if not russian and kazakh >= _LEAST and kazakh * 4 >= len(words):
        return "kk"
    return None


def _words(sentence: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """The words that tell the language, and of them those outside quotation marks, where there are few.

    What is quoted within a sentence, a title say, may be in any language; what stands around it decides.
    """
    words = [token for token in sentence if token.kind == WORD]
    outside: list[Token] = []
    quoted = False
    for token in sentence:
        if token.text in _OPENS_QUOTE and not quoted:
            quoted = True
        elif token.text in _CLOSES_QUOTE:
            quoted = False
        elif token.kind == WORD and not quoted:
            outside.append(token)
    return (outside, []) if len(outside) >= _LEAST else (words, outside)


def _is_latin(word: Token) -> bool:
    return word.text[0] < "\u0250"


def _surrounding(
    text: str, sentences: Sequence[Sequence[Token]], at: int, before: Sequence[str], after: str | None
) -> str | None:
    """The language of the sentences around one that shows none: a heading goes with what it heads."""
    if not at or after is None or before[-1] == after:
        return after or (before[-1] if at else None)
    if sentences[at][-1].text not in _ENDS:
        return after
    gap = text[sentences[at - 1][-1].end : sentences[at][0].start]
    return None if "\n" in gap else before[-1]
