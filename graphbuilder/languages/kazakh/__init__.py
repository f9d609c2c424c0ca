"""Kazakh: readings of words, phrases and dates."""

from __future__ import annotations

from collections.abc import Sequence, Set

from graphbuilder.languages.base import Form, TimeSpan, VerbForm
from graphbuilder.languages.kazakh import morphology
from graphbuilder.languages.kazakh.dates import time_spans
from graphbuilder.languages.readings import KeptReadings
from graphbuilder.languages.tokens import Token, tokenize

_TENSES = {
    "past": ("finite", "past"),
    "present": ("finite", "present"),
    "progressive": ("finite", "ongoing"),
    "intent": ("finite", "future"),
    "aorist": ("finite", "unreal"),
    "conditional": ("linked", "contrast"),
    "wish": ("linked", "unreal"),
    "imperative": ("finite", "unreal"),
    "converb": ("linked", ""),
    "participle": ("attributive", "past"),
    "future-participle": ("attributive", "present"),
    "infinitive": ("nominal", ""),
}

_UNKNOWN_VERB_ENDINGS = tuple(
    (ending, form)
    for form, endings in (
        ("past", ("ды", "ді", "ты", "ті")),
        ("present", ("ады", "еді", "йды", "йді")),
        ("converb", ("ып", "іп", "ап", "еп")),
        ("participle", ("ған", "ген", "қан", "кен")),
    )
    for ending in endings
)


class Kazakh(KeptReadings):
    """The Kazakh language module."""

    code = "kk"
    abbreviations = frozenset(
        (
            "ж",
            "жж",
            "т",
            "б",
            "дж",
            "дз",
            "т.б",
            "т.с.с",
            "ғ",
            "м",
            "мың",
            "млн",
            "млрд",
            "көш",
            "обл",
            "ауд",
            "проф",
            "акад",
        )
    )
    home_state: str | None = "state/kazakhstan"
    owner_follows = False
    order_marks = False

    def __init__(self) -> None:
        super().__init__()
        self._verbs: set[str] = set()

    def learn_verbs(self, stems: Sequence[str]) -> None:
        self._verbs.update(phrase.split()[-1] for phrase in stems)
        self.forget()

    def _read(self, lower: str) -> list[Form]:
        lower = lower.replace("‑", "-")
        forms = [
            Form("=" + v.stem, v.case, False, v.possessive, _verb_form(v)) for v in morphology.verbs(lower, self._verbs)
        ]
        forms += [Form(n.stem, n.case, n.plural, n.possessive) for n in morphology.nouns(lower)]
        return forms

    def phrase_keys(self, phrase: str, *, verbal: bool = False) -> list[list[str]]:
        words = [token.lower for token in tokenize(phrase)]
        keys = [[word] for word in words[:-1]]
        last = words[-1]
        if verbal:
            return [*keys, ["=" + last]]
        ends = [last]
        if len(words) > 1:
            ends += [n.stem for n in morphology.nouns(last) if n.possessive == "3" and n.case == "nom" and not n.plural]
        return [*keys, ends]

    def citations(self, word: str) -> list[tuple[str, str]]:
        lower = word.lower()
        found: list[tuple[str, str]] = []
        for noun in morphology.nouns(lower)[1:]:
            if noun.plural or noun.possessive or noun.case in ("nom", "attr") or not lower.startswith(noun.stem):
                continue
            ending = lower[len(noun.stem) :].lstrip("-‑")
            hyphen = lower[len(noun.stem)] in "-‑"
            # 'Вумен': a short stem only before what no name ends with
            short = len(noun.stem) == 2 and noun.case == "ins" and noun.stem[-1] in morphology.VOWELS
            if hyphen or ((len(noun.stem) > 2 or short) and morphology.fits(noun.stem, ending)):
                found.append((word[: len(noun.stem)], noun.case))
        return [*found, (word, "nom")]

    def inner(self, form: Form) -> bool:
        """Bare or in the genitive."""
        return form.case in ("nom", "gen", "") and not form.possessive and not form.plural

    def head(self, phrase: str) -> int:
        """The last word."""
        return len(tokenize(phrase)) - 1

    def full_names(
        self, words: Sequence[str], given: Set[str] = frozenset(), cases: Set[str] = frozenset()
    ) -> list[tuple[tuple[str, ...], str]]:
        """Only the last word of a name is marked."""
        *first, last = words
        found = [((*first, name), case) for name, case in self.citations(last)]
        return [x for x in found if not cases or x[1] in cases] or found[-1:]

    def is_common(self, lower: str) -> bool:
        """There is no dictionary to tell."""
        return False

    def names_person(self, words: Sequence[str], before: str) -> bool:
        """There is no dictionary to tell."""
        return False

    def declines(self, word: str) -> bool:
        """Every name does."""
        return True

    def genitive(self, name: str) -> str:
        """Owners stand before their nouns, bare."""
        return name

    def nominative_phrase(self, phrase: str, case: str, *, plural: bool | None = None) -> str:
        """Only the last word is marked."""
        head, space, last = phrase.rpartition(" ")
        form = next((f for f in self.forms(last.lower()) if f.case == case), None)
        return phrase if form is None else head + space + self.nominative(last, form)

    def nominative(self, word: str, form: Form) -> str:
        lower = word.lower()
        if form.case in ("nom", "") or not form.case:
            return word
        for noun in morphology.nouns(lower):
            same = noun.case == form.case and not noun.plural and not noun.possessive and lower.startswith(noun.stem)
            if (
                same
                and (not form.possessive or noun.stem[-1] in "ыі")
                and (morphology.fits(noun.stem, lower[len(noun.stem) :]) or lower[len(noun.stem)] in "-‑")
            ):
                return word[: len(noun.stem)]
        return word[: len(form.key)] if lower.startswith(form.key) and not form.possessive else word

    def looks_verbal(self, lower: str) -> VerbForm | None:
        for ending, form in _UNKNOWN_VERB_ENDINGS:
            if (
                lower.endswith(ending)
                and len(lower) > len(ending) + 1
                and morphology.follows(lower[: -len(ending)], ending)
            ):
                role, tense = _TENSES[form]
                return VerbForm(role, tense, False, False)
        return None

    def time_spans(self, tokens: Sequence[Token]) -> list[TimeSpan]:
        return time_spans(tokens)


def _verb_form(verb: morphology.Verb) -> VerbForm:
    role, tense = _TENSES[verb.form]
    if role == "attributive" and (verb.case != "nom" or verb.possessive):
        role = "nominal"
    return VerbForm(role, tense, verb.passive, verb.negative)
