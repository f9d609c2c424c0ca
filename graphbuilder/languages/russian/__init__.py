"""Russian: readings of words, phrases and dates."""

from __future__ import annotations

from collections.abc import Sequence, Set

from graphbuilder.languages.base import Form, TimeSpan, VerbForm
from graphbuilder.languages.readings import MOST_KEPT, KeptReadings
from graphbuilder.languages.russian import names
from graphbuilder.languages.russian.dates import time_spans
from graphbuilder.languages.russian.morphology import Morphology, Reading, plain
from graphbuilder.languages.tokens import WORD, Token, tokenize

_ABBREVIATIONS = frozenset(
    word
    for words in (
        ("г", "гг", "в", "вв", "р", "руб", "коп", "тыс", "млн", "млрд", "трлн", "ул", "пр", "просп", "пл", "д", "стр"),
        ("им", "обл", "св", "проф", "акад", "доц", "др", "напр", "см", "ср", "гос", "зам", "пом", "зав", "п", "ст"),
        ("ч", "мин", "сек", "т", "н", "э", "с", "и", "о", "врио", "экз", "кв", "дж", "дз", "тх"),
    )
    for word in words
)
_ATTRIBUTES = frozenset(("ADJF", "PRTF", "NUMR"))
_NOMINAL = frozenset(("NOUN", "ADJF", "PRTF", "NUMR", "NPRO"))
_OF_PLACES = tuple(
    stem + ending
    for stem in ("ск", "цк")
    for ending in ("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими")
)
"""Endings of adjectives that names of places, bodies and documents begin with."""
_JOINS = frozenset(("и", "или", ","))
_GOVERNING = frozenset(
    [
        "до",
        "с",
        "со",
        "от",
        "после",
        "для",
        "без",
        "из",
        "к",
        "ко",
        "в",
        "во",
        "на",
        "о",
        "об",
        "при",
        "за",
        "перед",
        "по",
        "между",
        "через",
    ]
)
"""Prepositions: no finite verb follows one ('до начала', 'с начала')."""


class Russian(KeptReadings):
    """The Russian language module.

    Keys of words are lemmas with е for ё; ``=`` stands before the infinitive of a verb of the learnt list, ``~`` before
    the word as it is written (lower case, е for ё).
    """

    code = "ru"
    abbreviations = _ABBREVIATIONS
    home_state: str | None = None
    owner_follows = True
    order_marks = False

    def __init__(self) -> None:
        super().__init__()
        self._unknown: dict[str, VerbForm | None] = {}
        self._full_names: dict[tuple[tuple[str, ...], Set[str], Set[str]], list[tuple[tuple[str, ...], str]]] = {}
        self._verbs: set[str] = set()
        self._names_outside: set[str] = set()
        """Lower-case names of the lexicon that the dictionary does not know."""
        self._morphology = Morphology()

    def learn_verbs(self, stems: Sequence[str]) -> None:
        """Adds infinitives; of a phrase ('принять участие') its infinitive is taken."""
        for phrase in stems:
            for word in phrase.lower().split():
                infinitive = self._morphology.verb(word)
                if infinitive is not None:
                    self._verbs.add(infinitive)
                    break
        self.forget()

    # ---- words ----------------------------------------------------------------------------------------------

    def readings(self, tokens: Sequence[Token]) -> list[tuple[Form, ...]]:
        """Readings of each token of a sentence; after a preposition a noun is no finite verb."""
        found = super().readings(tokens)
        for at in range(1, len(found)):
            if tokens[at - 1].lower in _GOVERNING:
                forms = found[at]
                nouns = tuple(f for f in forms if f.verb is None or f.verb.role != "finite")
                if len(nouns) < len(forms) and any(f.case for f in nouns):
                    found[at] = nouns
        return found

    def _read(self, lower: str) -> list[Form]:
        found: dict[Form, None] = {}
        for reading in self._morphology.readings(lower):
            if reading.verb is not None:
                verb = self._verb(reading)
                if verb is not None:
                    found[verb] = None
                if reading.pos != "PRTF":
                    continue
            found[Form(reading.lemma, reading.case, reading.plural)] = None
        listed = self._morphology.is_listed(lower)
        for name, case in names.citations(lower):
            # a foreign name, by the paradigms of names
            if name != lower and (not listed or plain(name) in self._names_outside):
                found[Form(plain(name), case)] = None
        found[Form("~" + plain(lower), "")] = None
        return list(found)

    def _verb(self, reading: Reading) -> Form | None:
        """The reading as a form of a learnt verb; the reflexive of a learnt verb is its passive."""
        infinitive, form = reading.infinitive, reading.verb
        assert form is not None
        if infinitive not in self._verbs:
            if not reading.reflexive or infinitive[:-2] not in self._verbs:
                return None
            infinitive = infinitive[:-2]
            form = form._replace(passive=True)
        return Form("=" + infinitive, reading.case, verb=form)

    def looks_verbal(self, lower: str) -> VerbForm | None:
        if lower in self._unknown:
            return self._unknown[lower]
        if len(self._unknown) > MOST_KEPT:
            self._unknown.clear()
        first = next(iter(self._morphology.readings(lower)), None)
        form = first.verb if first is not None else None
        self._unknown[lower] = form
        return form

    def nominative(self, word: str, form: Form) -> str:
        if form.case in ("nom", "") or (form.verb is not None and form.verb.role != "attributive"):
            return word
        lower = word.lower()
        for reading in self._morphology.readings(lower):
            same = reading.case == form.case and reading.plural == form.plural
            if same and (reading.lemma == form.key or (form.verb and form.key == "=" + reading.infinitive)):
                return _written_as(reading.nominative, word)
        for name, case in names.citations(word):
            if case == form.case and plain(name.lower()) == form.key:
                return name
        return word

    def citations(self, word: str) -> list[tuple[str, str]]:
        listed = [(_written_as(r.nominative, word), r.case) for r in self._names(word) if not r.plural and not r.fixed]
        ordered = list(dict.fromkeys([*listed, *names.citations(word)]))
        itself = (word, "nom")
        return ordered if ordered[-1] == itself else [*ordered, itself]

    def _names(self, word: str) -> list[Reading]:
        """Readings as a given name or patronymic that the dictionary lists."""
        lower = word.lower()
        if not self._morphology.is_listed(lower):
            return []
        return [r for r in self._morphology.readings(lower) if r.name in ("Name", "Patr")]

    def full_names(
        self, words: Sequence[str], given: Set[str] = frozenset(), cases: Set[str] = frozenset()
    ) -> list[tuple[tuple[str, ...], str]]:
        """Readings of a name of several words, see ``names.full_names``; the dictionary's given names are known."""
        asked = (tuple(words), frozenset(given), frozenset(cases))
        found = self._full_names.get(asked)
        if found is None:
            if len(self._full_names) > MOST_KEPT:
                self._full_names.clear()
            listed = {r.nominative for word in words[:-1] for r in self._names(word)}
            found = self._full_names[asked] = names.full_names(words, lambda n: n in given or n in listed, cases)
        return found

    def inner(self, form: Form) -> bool:
        """In any case and number; what is fixed has its own key."""
        return True

    def is_common(self, lower: str) -> bool:
        """True for a word that the dictionary lists, and not as a name."""
        if not self._morphology.is_listed(lower):
            return False
        first = next(iter(self._morphology.readings(lower)), None)
        return first is not None and not first.name

    def names_person(self, words: Sequence[str], before: str) -> bool:
        """True for a foreign name: the dictionary knows its words, if at all, as names; no thing stands before it."""
        for word in words:
            lower = word.lower()
            if len(word) < 2 or word.isupper() or self.is_common(lower) or lower.endswith(_OF_PLACES):
                return False
        nouns = [r for r in self._morphology.readings(before)[:1] if r.pos == "NOUN"] if before else []
        return all(r.animate for r in nouns)

    def declines(self, word: str) -> bool:
        """False for names in vowels other than а and я, and for abbreviations."""
        return names.declines(word)

    def genitive(self, name: str) -> str:
        """'Испания' → 'Испании', 'Организация исламского сотрудничества' → 'Организации …': what follows the head,
        abbreviations and what the dictionary does not know stay.
        """
        words = name.split()
        last = self.head(name) + 1 if len(words) > 1 else 1
        return " ".join(word if at >= last or word.isupper() else self._genitive(word) for at, word in enumerate(words))

    def _genitive(self, word: str) -> str:
        changed = self._morphology.genitive(word.lower()) if self._morphology.is_listed(word.lower()) else None
        return word if changed is None else _written_as(changed, word)

    # ---- phrases --------------------------------------------------------------------------------------------

    def head(self, phrase: str) -> int:
        """Index of the word whose case is the phrase's: its first noun in the nominative, after its attributes."""
        return self._head([t.lower for t in tokenize(phrase)])

    def _head(self, words: Sequence[str]) -> int:
        for at, word in enumerate(words):
            if word in _JOINS:
                continue
            readings = self._morphology.readings(word) if word[0].isalpha() else []
            if any(r.pos == "NOUN" and r.case == "nom" for r in readings):
                if at + 1 < len(words) and self._is_attribute(word) and self._noun_follows(words, at + 1):
                    continue
                return at
            if not readings and word[0].isalpha():
                return at
            if not any(r.pos in _ATTRIBUTES and r.case == "nom" for r in readings) and word not in _JOINS:
                break
        return next((at for at, word in enumerate(words) if self._is_attribute(word)), 0)

    def _is_attribute(self, word: str) -> bool:
        return any(r.pos in _ATTRIBUTES and r.case == "nom" for r in self._morphology.readings(word))

    def _noun_follows(self, words: Sequence[str], at: int) -> bool:
        return any(r.pos == "NOUN" and r.case == "nom" for r in self._morphology.readings(words[at]))

    def phrase_keys(self, phrase: str, *, verbal: bool = False) -> list[list[str]]:
        tokens = tokenize(phrase)
        if verbal or not tokens:
            return self._verbal_keys(tokens)
        words = [t.lower for t in tokens]
        head = self._head(words)
        own_nouns = [r for r in self._morphology.readings(words[head]) if r.pos == "NOUN" and r.case == "nom"]
        keys: list[list[str]] = []
        for at, token in enumerate(tokens):
            if token.kind != WORD:
                keys.append([token.lower])
                continue
            surface = "~" + plain(token.lower)
            if at > head:
                apposed = token.capital and at == head + 1 and not _all_fixed(own_nouns)
                named = [r.lemma for r in self._nominatives(token.lower) if r.pos == "NOUN"] if apposed else []
                keys.append([surface, *dict.fromkeys(named)])
                continue
            own = [r.lemma for r in self._nominatives(token.lower)]
            if at < head:
                own = [r.lemma for r in self._nominatives(token.lower) if r.pos in _ATTRIBUTES] or own
            elif len(tokens) > 1:
                own = [r.lemma for r in self._nominatives(token.lower) if r.pos == "NOUN"] or own
            if not own and token.lower not in _JOINS:
                own = [r.lemma for r in self._morphology.readings(token.lower)][:1]
            if not self._morphology.is_listed(token.lower):
                # a guessed stem far shorter than the name ('Неом': 'не') is none
                own = [lemma for lemma in own if len(lemma) >= len(token.lower) - 1]
                own.append(plain(token.lower))
            if token.capital and len(tokens) == 1:
                # 'Тонга' declines in the press and not in the dictionary
                fixed = _all_fixed(self._nominatives(token.lower)) and names.declines(token.text)
                if fixed or plain(token.lower) not in own[:1]:
                    self._names_outside.add(plain(token.lower))
                    own.append(plain(token.lower))
            keys.append([*dict.fromkeys(own), surface])
        return keys

    def _nominatives(self, lower: str) -> list[Reading]:
        return [r for r in self._morphology.readings(lower) if r.case == "nom" and r.pos in _NOMINAL]

    def _verbal_keys(self, tokens: Sequence[Token]) -> list[list[str]]:
        """The infinitive by its key; what it governs in any case (the subject of a passive), other words as written."""
        keys: list[list[str]] = []
        found = governed = False
        for token in tokens:
            lower = token.lower
            infinitive = self._morphology.verb(lower) if not found and token.kind == WORD else None
            if infinitive is not None:
                keys.append(["=" + infinitive])
                found = True
                continue
            if token.kind != WORD:
                keys.append([lower])
                continue
            readings = self._morphology.readings(lower)
            if any(r.pos == "PREP" for r in readings):
                governed = True
            objects = [r.lemma for r in readings if r.case == "acc" and r.pos in _NOMINAL]
            keys.append(["~" + plain(lower), *(dict.fromkeys(objects) if objects and not governed else ())])
            if any(r.pos == "NOUN" for r in readings):
                governed = True
        if not found and len(tokens) == 1:
            return [[*dict.fromkeys(r.lemma for r in self._morphology.readings(tokens[0].lower)), *keys[0]]]
        return keys

    def nominative_phrase(self, phrase: str, case: str, *, plural: bool | None = None) -> str:
        """``phrase``, which stands in ``case``, in the nominative: its head and what agrees with it before it."""
        tokens = tokenize(phrase)
        out: list[str] = []
        for at, token in enumerate(tokens):
            readings = [
                r
                for r in (self._morphology.readings(token.lower) if token.kind == WORD else [])
                if r.case == case and r.pos in _NOMINAL and plural in (None, r.plural)
            ]
            following = tokens[at + 1].start if at + 1 < len(tokens) else len(phrase)
            nouns = [r for r in readings if r.pos == "NOUN"]
            attributes = [r for r in readings if r.pos in _ATTRIBUTES]
            gap = phrase[token.end : following]
            if attributes and (not nouns or self._in_case(tokens, at + 1, case)):
                out.append(_written_as(self._agreeing(tokens, at, attributes, case).nominative, token.text) + gap)
            elif nouns:
                return "".join(out) + _written_as(nouns[0].nominative, token.text) + phrase[token.end :]
            elif token.kind != WORD or token.lower in _JOINS:
                out.append(token.text + gap)
            else:
                break
        return "".join(out) + phrase[sum(map(len, out)) :] if out and len(out) == len(tokens) else phrase

    def _in_case(self, tokens: Sequence[Token], at: int, case: str) -> bool:
        return at < len(tokens) and any(r.case == case for r in self._morphology.readings(tokens[at].lower))

    def _agreeing(self, tokens: Sequence[Token], at: int, attributes: list[Reading], case: str) -> Reading:
        """The reading of an attribute that has the gender and number of the noun it stands before."""
        for token in tokens[at + 1 :]:
            for noun in self._morphology.readings(token.lower):
                if noun.pos == "NOUN" and noun.case == case:
                    for attribute in attributes:
                        if attribute.plural == noun.plural and (noun.plural or attribute.gender in ("", noun.gender)):
                            return attribute
        return attributes[0]

    def time_spans(self, tokens: Sequence[Token]) -> list[TimeSpan]:
        return time_spans(tokens, self.looks_verbal)


def _all_fixed(readings: Sequence[Reading]) -> bool:
    """True where a noun does not decline, so that what follows it is its complement."""
    return bool(readings) and all(r.fixed for r in readings)


def _written_as(word: str, model: str) -> str:
    """``word`` with the capitals of ``model``."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    parts, models = word.split("-"), model.split("-")
    if len(parts) != len(models):
        return word[:1].upper() + word[1:] if model[:1].isupper() else word
    return "-".join(p[:1].upper() + p[1:] if m[:1].isupper() else p for p, m in zip(parts, models, strict=True))
