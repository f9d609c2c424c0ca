"""Kazakh word forms: the nominal suffix chains and the forms of a closed list of verbs.

Suffixes are generated from their allomorphs once, as a table ``chain → features``; a word is analysed by looking up
each of its endings. Vowel harmony decides between candidates, it does not exclude them: foreign names break it
('Беларусьтің'). Paradigms: any school grammar of Kazakh; the allomorphs are complete for plural, possessive, seven
cases and the attributive locative (-дағы), and for the verb forms listed in ``_verb_endings``.
"""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache
from itertools import product
from typing import NamedTuple

BACK = frozenset("аоұыёюя")
FRONT = frozenset("әеөүіэ")
VOWELS = BACK | FRONT | frozenset("уи")
_LONGEST_CHAIN = 16
"""Letters of the longest ending, rounded up; a longer word has a long stem."""
_SOFTENED = {"б": "п", "г": "к", "ғ": "қ"}

PLURAL = ("лар", "лер", "дар", "дер", "тар", "тер")
_POSSESSIVE = {
    "1s": ("ым", "ім", "м"),
    "2s": ("ың", "ің", "ң"),
    "3": ("сы", "сі", "ы", "і"),
    "1p": ("ымыз", "іміз", "мыз", "міз"),
    "2p": ("ыңыз", "іңіз", "ңыз", "ңіз"),
}
_CASE = {
    "gen": ("ның", "нің", "дың", "дің", "тың", "тің"),
    "dat": ("ға", "ге", "қа", "ке"),
    "acc": ("ны", "ні", "ды", "ді", "ты", "ті"),
    "loc": ("да", "де", "та", "те"),
    "abl": ("дан", "ден", "тан", "тен", "нан", "нен"),
    "ins": ("мен", "бен", "пен"),
    "attr": ("дағы", "дегі", "тағы", "тегі"),
}
_CASE_AFTER_3 = {
    "gen": ("ның", "нің"),
    "dat": ("на", "не"),
    "acc": ("н",),
    "loc": ("нда", "нде"),
    "abl": ("нан", "нен"),
    "ins": ("мен",),
    "attr": ("ндағы", "ндегі"),
}
_CASE_AFTER_12 = _CASE | {"dat": ("а", "е", "ға", "ге")}


class Noun(NamedTuple):
    """One reading of a word as a noun: its stem and what its ending says."""

    stem: str
    case: str
    """``nom gen dat acc loc abl ins attr`` (attr: -дағы, 'the one in')."""
    plural: bool
    possessive: str
    """'' or ``1s 2s 3 1p 2p``."""


class Verb(NamedTuple):
    """One reading of a word as a verb of the closed list."""

    stem: str
    form: str
    """``past participle converb present future-participle infinitive progressive intent aorist conditional wish`` or
    ``imperative``."""
    passive: bool
    negative: bool
    case: str
    """Case of a participle or infinitive, '' for finite forms."""
    possessive: str


def _harmony(ending: str) -> int:
    """1 for a back-vowel ending, -1 for a front-vowel one, 0 for neither."""
    for letter in ending:
        if letter in BACK:
            return 1
        if letter in FRONT:
            return -1
    return 0


@lru_cache(maxsize=1)
def nominal_chains() -> dict[str, tuple[tuple[str, bool, str, int], ...]]:
    """Every nominal ending with its readings (case, plural, possessive, harmony)."""
    found: dict[str, set[tuple[str, bool, str, int]]] = {}

    def note(ending: str, case: str, plural: bool, possessive: str) -> None:
        if ending:
            found.setdefault(ending, set()).add((case, plural, possessive, _harmony(ending)))

    for plural in ("", *PLURAL):
        for person, endings in (("", ("",)), *_POSSESSIVE.items()):
            for own in endings:
                if plural and own and own[0] not in VOWELS | {"ы", "і"}:
                    continue
                stem = plural + own
                if stem and not _harmonious(plural, own):
                    continue
                note(stem, "nom", bool(plural), person)
                cases = _CASE_AFTER_3 if person == "3" else _CASE_AFTER_12 if person else _CASE
                for case, forms in cases.items():
                    for form in forms:
                        if _harmonious(stem, form) or case == "ins":
                            note(stem + form, case, bool(plural), person)
    # a stem that already ends in the third-person possessive ('кеңесі') takes these
    for case, forms in _CASE_AFTER_3.items():
        for form in forms:
            note(form, case, False, "")
    return {ending: tuple(sorted(readings)) for ending, readings in found.items()}


def _harmonious(first: str, second: str) -> bool:
    a, b = _harmony(first), _harmony(second)
    return not a or not b or a == b


def stem_harmony(stem: str) -> int:
    """Harmony of the last vowel of ``stem``."""
    for letter in reversed(stem):
        if letter in BACK:
            return 1
        if letter in FRONT:
            return -1
    return 0


def possessed(phrase: str) -> str:
    """``phrase`` with its last word in the possessive of the third person ('Кеңес' → 'Кеңесі')."""
    last = phrase[-1]
    if last in "ыі":
        return phrase
    front = stem_harmony(phrase.lower()) < 0
    if last.lower() in VOWELS | {"я"}:
        return phrase + ("сі" if front else "сы")
    soft = {hard: voiced for voiced, hard in _SOFTENED.items()}
    return phrase[:-1] + soft.get(last, last) + ("і" if front else "ы")


def nouns(word: str) -> list[Noun]:
    """All readings of the lower-case ``word`` as a noun, the bare form first, then longer stems before shorter ones.

    Harmonious readings come before those that break harmony. A hyphen splits a foreign stem or an abbreviation from its
    ending ('тмд-ның').
    """
    readings = [Noun(word, "nom", False, "")]
    chains = nominal_chains()
    hyphen = word.rfind("-")
    if hyphen > 0 and (split := chains.get(word[hyphen + 1 :])):
        stem = word[:hyphen]
        return [readings[0], *(Noun(stem, case, plural, own) for case, plural, own, _ in split)]
    odd: list[Noun] = []
    for at in range(len(word) - 1, max(1, len(word) - _LONGEST_CHAIN - 1), -1):
        if (split := chains.get(word[at:])) is None:
            continue
        stem = word[:at]
        side = stem_harmony(stem)
        for case, plural, own, harmony in split:
            target = readings if not side or not harmony or side == harmony else odd
            target.append(Noun(stem, case, plural, own))
            if not own and not plural and case != "nom" and stem[-1] in "ыі" and not VOWELS & set(stem[-3:-1]):
                odd.append(Noun(stem[:-1], case, plural, own))  # Минск + де is written Минскіде
            if own and not plural and stem[-1] in _SOFTENED:
                target.append(Noun(stem[:-1] + _SOFTENED[stem[-1]], case, plural, own))
    return readings + odd


_VOICELESS = frozenset("пкқтсшщчцхфһ")
_SONORANT_NASAL = frozenset("мнң")


def fits(stem: str, ending: str) -> bool:
    """True where the first consonant of a case ending is the one that assimilation asks for after ``stem``.

    Endings after a third-person possessive (-на, -нда, -н, -нан) need a stem in -ы or -і.
    """
    last, first = stem[-1], ending[0]
    if last in "бвгдғ":
        return first in "тқкпбдмғг"
    if ending in ("на", "не", "н", "нда", "нде", "ндағы", "ндегі"):
        return last in "ыі"
    if last in VOWELS or last in "ья":
        return first in "нғгдм"
    if last in _VOICELESS:
        return first in "тқкп"
    if last in "зж":
        return first in "дғгб"
    if last in _SONORANT_NASAL:
        return first in "дғгнм"
    return first in "дғгм"


def follows(stem: str, ending: str) -> bool:
    """True where a finite or converb ending can follow ``stem``.

    -ды and -ты alternate by assimilation, -ып and -ады stand after consonants.
    """
    last = stem[-1]
    if ending in ("ты", "ті"):
        return last in _VOICELESS
    if ending in ("ды", "ді"):
        return last not in _VOICELESS
    if ending in ("қан", "кен"):
        return last in _VOICELESS
    if ending in ("ған", "ген"):
        return last not in _VOICELESS
    if ending[0] in "ыіае":
        return last not in VOWELS
    return last in VOWELS


_PERSON_PAST = ("", "м", "ң", "қ", "к", "ңыз", "ңіз")


@lru_cache(maxsize=1)
def verb_chains() -> dict[str, tuple[tuple[str, bool, bool, bool], ...]]:
    """Every verbal ending without case: readings (form, passive, negative, may take nominal endings)."""
    found: dict[str, set[tuple[str, bool, bool, bool]]] = {}
    for (voice, passive), (negation, negative) in product(
        (("", False), *((v, True) for v in ("ыл", "іл", "л", "ын", "ін", "н"))),
        (("", False), *((n, True) for n in ("ма", "ме", "ба", "бе", "па", "пе"))),
    ):
        if not _harmonious(voice, negation):
            continue
        for ending, form, declines in _verb_endings():
            if _harmonious(voice, ending) and _harmonious(negation, ending):
                found.setdefault(voice + negation + ending, set()).add((form, passive, negative, declines))
    return {ending: tuple(sorted(readings)) for ending, readings in found.items()}


def _verb_endings() -> list[tuple[str, str, bool]]:
    """(ending, form, may take nominal endings)."""
    rows: list[tuple[str, str, bool]] = []
    for ending in ("ды", "ді", "ты", "ті"):
        rows += [(ending + person, "past", False) for person in _PERSON_PAST]
    rows += [(ending, "participle", True) for ending in ("ған", "ген", "қан", "кен")]
    rows += [(ending, "converb", False) for ending in ("ып", "іп", "п")]
    for vowel in ("а", "е", "й"):
        rows += [(vowel, "converb", False)]
        rows += [
            (vowel + person, "present", False) for person in ("ды", "ді", "мын", "мін", "мыз", "міз", "сыз", "сіз")
        ]
        rows += [(vowel + "тын", "future-participle", True), (vowel + "тін", "future-participle", True)]
    rows += [("у", "infinitive", True), ("уда", "progressive", False), ("уде", "progressive", False)]
    rows += [(ending, "intent", False) for ending in ("мақ", "мек", "бақ", "бек", "пақ", "пек")]
    rows += [
        (ending + tail, "intent", False)
        for ending in ("мақ", "мек", "бақ", "бек", "пақ", "пек")
        for tail in ("шы", "ші")
    ]
    rows += [(ending, "aorist", False) for ending in ("ар", "ер", "р", "с")]
    rows += [(ending, "conditional", False) for ending in ("са", "се")]
    rows += [
        (wish + person, "wish", False)
        for wish in ("ғы", "гі", "қы", "кі")
        for person in ("сы", "сі", "м", "ң", "мыз", "міз")
        if _harmonious(wish, person)
    ]
    rows += [(ending, "imperative", False) for ending in ("йық", "йік", "айық", "ейік")]
    return rows


def verbs(word: str, stems: Set[str]) -> list[Verb]:
    """All readings of the lower-case ``word`` as a form of one of ``stems``, longest stem first."""
    word = word.replace("ю", "йу").replace("оя", "ойа")  # қой + у is written қою, қой + ады қояды
    if word.endswith(("ен-ді", "ан-ды")):
        word = word[:-3]  # 'жүргізген-ді': had led
    readings: list[Verb] = []
    endings, tails = verb_chains(), nominal_chains()
    for at in range(len(word) - 1, max(0, len(word) - _LONGEST_CHAIN * 2), -1):
        stem = word[:at]
        if stem not in stems:
            # жолық + ып is written жолығып
            stem = stem[:-1] + _SOFTENED.get(stem[-1], stem[-1])
            if stem not in stems or word[at] not in VOWELS:
                continue
        rest = word[at:]
        for form, passive, negative, declines in endings.get(rest, ()):
            readings.append(Verb(stem, form, passive, negative, "nom" if declines else "", ""))
        for cut in range(1, len(rest)):
            for form, passive, negative, declines in endings.get(rest[:cut], ()):
                if not declines:
                    continue
                for case, _plural, own, harmony in tails.get(rest[cut:], ()):
                    if (
                        not harmony
                        or case == "ins"
                        or harmony == (_harmony(rest[:cut]) or stem_harmony(stem) or harmony)
                    ):
                        readings.append(Verb(stem, form, passive, negative, case, own))
    return readings
