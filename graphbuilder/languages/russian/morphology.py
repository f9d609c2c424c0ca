"""Russian word forms by the dictionary of pymorphy3 (OpenCorpora): lemma, case, number, and how a verb stands.

The dictionary is read directly: a word's entries name a paradigm and a place in it, and what that place means is worked
out once. Words outside the dictionary go to pymorphy3's predictors; words with a hyphen are read by their last part.
Е and ё are one letter in every lemma that this module gives.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from graphbuilder.languages.base import VerbForm

_CACHE_LIMIT = 20_000
_CASES = {
    "nomn": "nom",
    "gent": "gen",
    "gen1": "gen",
    "gen2": "gen",
    "datv": "dat",
    "accs": "acc",
    "acc1": "acc",
    "acc2": "acc",
    "ablt": "ins",
    "loct": "loc",
    "loc1": "loc",
    "loc2": "loc",
}
_TENSES = {"past": "past", "pres": "present", "futr": "future"}
_VERBS = frozenset(("VERB", "INFN", "GRND", "PRTF", "PRTS"))
_ADJECTIVES = frozenset(("ADJF", "PRTF", "NUMR"))
_JOINTS = frozenset(("в", "во", "на", "по", "при", "без"))
"""Prepositions within a word."""
_GENDERS = ("masc", "femn", "neut")


class Reading(NamedTuple):
    """One reading of a word."""

    lemma: str
    """Lower case, with е for ё; of a participle read as an adjective its masculine nominative."""
    pos: str
    """Part of speech of OpenCorpora: ``NOUN ADJF VERB PRTF`` …"""
    case: str
    plural: bool
    nominative: str
    """The word in the nominative of its number and gender, with ё where the dictionary has it."""
    verb: VerbForm | None
    infinitive: str
    """Of a verb form; '' for others."""
    reflexive: bool
    name: str
    """``Name``, ``Surn``, ``Patr``, ``Geox`` or ''."""
    gender: str
    fixed: bool
    """The word does not decline."""
    animate: bool


class _Place(NamedTuple):
    """What a place in a paradigm means, apart from the stem; affixes are (prefix, suffix)."""

    cut: tuple[int, int]
    lemma: tuple[str, str]
    nominative: tuple[str, str]
    tag: Any
    pos: str
    case: str
    plural: bool
    verb: VerbForm | None
    infinitive: tuple[str, str]
    reflexive: bool
    name: str
    gender: str
    fixed: bool
    animate: bool
    adjective: tuple[str, str]


def plain(word: str) -> str:
    """``word`` with е for ё and an ordinary hyphen."""
    return word.replace("ё", "е").replace("‑", "-")


class Morphology:
    """The dictionary; loaded by the first word that is asked for."""

    def __init__(self) -> None:
        self._analyzer: Any = None
        self._places: dict[tuple[int, int], _Place | None] = {}
        self._cache: dict[str, tuple[list[Reading], bool]] = {}

    def _load(self) -> Any:
        if self._analyzer is None:
            import pymorphy3  # type: ignore[import-untyped]

            self._analyzer = pymorphy3.MorphAnalyzer(lang="ru")
        return self._analyzer

    def readings(self, lower: str) -> list[Reading]:
        """All readings of a lower-case word, the likeliest first; [] where nothing is known of it."""
        return self._look_up(lower)[0]

    def is_listed(self, lower: str) -> bool:
        """True where the dictionary itself has the word."""
        return self._look_up(lower)[1]

    def _look_up(self, lower: str) -> tuple[list[Reading], bool]:
        found = self._cache.get(lower)
        if found is None:
            if len(self._cache) > _CACHE_LIMIT:
                self._cache.clear()
            word = lower.replace("‑", "-")
            analyzer = self._analyzer or self._load()
            readings = self._listed(word, analyzer)
            listed = bool(readings)
            if not readings and "-" in word:
                readings = self._hyphenated(word, analyzer)
            found = self._cache[lower] = (readings or self._predicted(word, analyzer), listed)
        return found

    def _listed(self, lower: str, analyzer: Any) -> list[Reading]:
        found: list[tuple[float, Reading]] = []
        probability = analyzer.prob_estimator.p_t_given_w.prob
        entries = analyzer.dictionary.words.similar_items(lower, analyzer.char_substitutes)
        single = len(entries) == 1 and len(entries[0][1]) == 1
        for word, places in entries:
            for para, index in places:
                place = self._place(para, index, analyzer)
                if place is not None:
                    score = 1.0 if single else probability(lower, place.tag)
                    found.append((score, _reading(word, place)))
        if len(found) > 1:
            found.sort(key=_by_score)
        return [reading for _, reading in found]

    def _place(self, para: int, index: int, analyzer: Any) -> _Place | None:
        """What place ``index`` of a paradigm means; None for vocatives, which stand outside the case system."""
        try:
            return self._places[para, index]
        except KeyError:
            place = self._places[para, index] = _work_out(para, index, analyzer)
            return place

    def _hyphenated(self, lower: str, analyzer: Any) -> list[Reading]:
        """'вице-премьеру', 'министра-председателя': by the last part, and by both where they agree."""
        left, _, right = lower.rpartition("-")
        head, _, joint = left.partition("-")
        if joint in _JOINTS:  # 'председателем-в-должности': the first part declines
            first = [r for r in self._listed(head, analyzer) if r.case and r.pos == "NOUN"]
            tail = lower[len(head) :]
            return [r._replace(lemma=r.lemma + tail, nominative=r.nominative + tail) for r in first]
        if not left or len(right) < 3:
            return []
        rights = [r for r in self._listed(right, analyzer) if r.case and r.pos in ("NOUN", "ADJF")]
        if not rights:
            return []
        lefts = [r for r in self._listed(left, analyzer) if r.case and r.pos == "NOUN"] if "-" not in left else []
        bare = any(r.case == "nom" and not r.plural for r in lefts) or not lefts or left.endswith("о")
        found: list[Reading] = []
        for r in rights:
            for own in lefts:
                if own.case == r.case and own.plural == r.plural and r.pos == "NOUN":
                    found.append(_joined(r, own.lemma, own.nominative))
            if bare:
                found.append(_joined(r, plain(left), left))
        return list(dict.fromkeys(found))

    def _predicted(self, lower: str, analyzer: Any) -> list[Reading]:
        if not lower.isalpha() and "-" not in lower:
            return []
        found: list[Reading] = []
        for parse in analyzer.parse(lower):
            tag = parse.tag
            pos = tag.POS or ""
            if not pos or "voct" in tag.grammemes:
                continue
            # verbs are in the dictionary, or are its verbs with a prefix
            if pos in _VERBS and not _has_prefix(parse):
                continue
            entry = parse.methods_stack[0]
            if len(entry) != 4:
                continue
            _, word, para, index = entry
            place = self._place(para, index, analyzer)
            if place is None or "ёё" in parse.normal_form:
                continue
            reading = _reading(word, place)
            if not lower.startswith(word[:1]) or word != lower:
                # the entry is that of the word without its prefix
                prefix = lower[: len(lower) - len(word)] if lower.endswith(word) else ""
                if not prefix:
                    continue
                reading = _prefixed(reading, prefix)
            found.append(reading)
        return found

    def genitive(self, lower: str) -> str | None:
        """The genitive of a noun or adjective that stands in the nominative, None for other words."""
        for parse in self._load().parse(lower):
            if "nomn" in parse.tag and parse.tag.POS in ("NOUN", "ADJF"):
                number = "plur" if "plur" in parse.tag else "sing"
                changed = parse.inflect({"gent", number})
                return str(changed.word) if changed is not None else None
        return None

    def verb(self, infinitive: str) -> str | None:
        """The infinitive as a lemma, or None where the dictionary does not know it as one."""
        for reading in self._listed(infinitive.replace("‑", "-"), self._load()):
            if reading.pos == "INFN":
                return plain(reading.infinitive)
        return None


def _work_out(para: int, index: int, analyzer: Any) -> _Place | None:
    rows = analyzer.dictionary.build_paradigm_info(para)
    prefix, tag, suffix = rows[index]
    marks = tag.grammemes
    if "voct" in marks:
        return None
    pos = tag.POS or ""
    case = _CASES.get(tag.case or "", "")
    plural = "plur" in marks
    gender = next((g for g in _GENDERS if g in marks), "")
    normal = (rows[0][0], rows[0][2])
    verb = _verb_form(pos, marks) if pos in _VERBS else None
    reflexive = verb is not None and rows[0][2].endswith(("ся", "сь"))
    nominative = lemma = normal
    adjective = normal
    if pos in _ADJECTIVES or pos in ("NOUN", "NPRO"):
        nominative = _nominative(rows, pos, marks, plural, gender) or (prefix, suffix)
        if pos == "PRTF":
            adjective = _nominative(rows, pos, marks, False, "masc") or nominative
    if pos in ("ADVB", "PREP", "CONJ", "PRCL", "INTJ", "PRED", "COMP"):
        lemma = nominative = (prefix, suffix)
    return _Place(
        (len(prefix), len(suffix)),
        lemma,
        nominative,
        tag,
        pos,
        case,
        plural,
        verb,
        normal if verb else ("", ""),
        reflexive,
        next((n for n in ("Name", "Surn", "Patr", "Geox") if n in marks), ""),
        gender,
        "Fixd" in marks,
        "anim" in marks,
        adjective,
    )


def _has_prefix(parse: Any) -> bool:
    return any("Prefix" in type(method[0]).__name__ for method in parse.methods_stack)


def _by_score(item: tuple[float, Reading]) -> float:
    return -item[0]


def _reading(word: str, place: _Place) -> Reading:
    before, after = place.cut
    stem = word[before : len(word) - after] if after else word[before:]

    def build(affixes: tuple[str, str]) -> str:
        return affixes[0] + stem + affixes[1]

    lemma = build(place.adjective if place.pos == "PRTF" else place.lemma)
    return Reading(
        lemma.replace("ё", "е"),
        place.pos,
        place.case,
        place.plural,
        build(place.nominative),
        place.verb,
        build(place.infinitive).replace("ё", "е") if place.verb else "",
        place.reflexive,
        place.name,
        place.gender,
        place.fixed,
        place.animate,
    )


def _prefixed(reading: Reading, prefix: str) -> Reading:
    return reading._replace(
        lemma=plain(prefix) + reading.lemma,
        nominative=prefix + reading.nominative,
        infinitive=plain(prefix) + reading.infinitive if reading.infinitive else "",
    )


def _joined(reading: Reading, left: str, nominative: str) -> Reading:
    return reading._replace(lemma=f"{left}-{reading.lemma}", nominative=f"{nominative}-{reading.nominative}")


def _nominative(
    rows: list[tuple[str, Any, str]], pos: str, marks: frozenset[str], plural: bool, gender: str
) -> tuple[str, str] | None:
    """Affixes of the nominative of the same number (and, of an adjective, gender, voice and tense)."""
    for prefix, tag, suffix in rows:
        own = tag.grammemes
        if "nomn" not in own or (tag.POS or "") != pos or ("plur" in own) != plural:
            continue
        if pos == "PRTF" and any((m in own) != (m in marks) for m in ("past", "pres", "actv", "pssv")):
            continue
        if pos == "ADJF" and any((m in own) != (m in marks) for m in ("Supr",)):
            continue
        if pos in _ADJECTIVES and not plural and gender and gender not in own:
            continue
        if "V-oy" in own and "V-oy" not in marks:
            continue
        return prefix, suffix
    return None


def _verb_form(pos: str, marks: frozenset[str]) -> VerbForm:
    tense = next((_TENSES[t] for t in _TENSES if t in marks), "")
    if pos == "VERB":
        return VerbForm("finite", "unreal" if "impr" in marks else tense, False, False)
    if pos == "INFN":
        return VerbForm("nominal", "", False, False)
    if pos == "GRND":
        return VerbForm("linked", "", False, False)
    if pos == "PRTF":
        return VerbForm("attributive", tense, "pssv" in marks, False)
    return VerbForm("finite", tense or "past", True, False)
