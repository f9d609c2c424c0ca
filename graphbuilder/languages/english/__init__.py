"""English: readings of words, phrases and dates."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import NamedTuple

from graphbuilder.languages.base import Form, TimeSpan, VerbForm
from graphbuilder.languages.english import words
from graphbuilder.languages.english.dates import time_spans
from graphbuilder.languages.readings import MOST_KEPT, KeptReadings
from graphbuilder.languages.tokens import WORD, Token, tokenize

_ABBREVIATIONS = frozenset(
    (
        *("mr", "mrs", "ms", "messrs", "dr", "prof", "hon", "rev", "st", "sr", "jr", "h", "e"),
        *("gen", "maj", "col", "lt", "capt", "sgt", "adm", "cmdr", "brig", "amb", "gov", "sen", "rep", "pres", "min"),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
        *("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri"),
        *(
            "no",
            "nos",
            "vol",
            "art",
            "arts",
            "para",
            "paras",
            "sec",
            "ch",
            "fig",
            "p",
            "pp",
            "ed",
            "eds",
            "cf",
            "vs",
            "v",
        ),
        *("ca", "approx", "dept", "govt", "univ", "inc", "ltd", "co", "corp", "bros", "mt", "ft", "g", "i", "al"),
    )
)
_BEFORE_COMPLEMENT = words.listed(
    "of for on in to with at by from between under against among as about into concerning regarding towards "
    "within without over during d'affaires"
)
_AFTER_NOUN = words.listed("general elect designate emeritus extraordinary plenipotentiary interim pro tempore")
"""Adjectives that stand after their noun: 'Secretary General', 'ambassador extraordinary'."""
_TAKES_GENERAL = words.listed(
    "secretary director attorney consul governor prosecutor procurator inspector auditor commissioner solicitor "
    "comptroller postmaster surgeon deputy-secretary rapporteur"
)
_BEFORE_VERB = words.listed(
    "to will would shall should must may might can could cannot did does do not they he she it who which we i you"
)
_BEFORE_NOUN = words.listed(
    "a an the this that these those its his her their our my of in on at by for with from under during after before "
    "no any each every some several two three four five six seven eight nine ten first second third fourth fifth "
    "last next official working state bilateral joint annual regular ordinary extraordinary draft final new and "
    "two-day three-day one-day four-day about into following through without between"
)
_ARTICLES = words.listed("a an the its his her their our my")
_CLOSING = words.listed("and , . ; or")
_BEFORE_GERUND = _BEFORE_VERB | words.listed(
    "and or but , by for of on in at to with without after before while when from is are was were be been being "
    "not also then who which those them him her"
)
_ADVERBS = words.listed("next first then also again now soon later last")
_ACTORS = words.listed("country nation state island republic kingdom government")
_AFTER_LAST = words.listed("for until till from through two three four five six seven several a an about nearly")
_AFTER_VERB = words.listed("the a an on in at with its his her their for by to from and")
_VERBS_IN_LY = frozenset(("ally", "apply", "comply", "fly", "rally", "rely", "reply", "supply"))
_NO_VERBS = words.listed(
    "united ahmed mohamed mohammed muhammed muhammad hamed saeed sayed zayed khaled waleed rashed majed red "
    "hundred sacred wicked naked rugged need deed seed speed feed breed creed reed indeed greed bed led shed sled "
    "embed kindred hatred limited alleged so-called beloved aged learned biased gifted detailed advanced "
    "dedicated armed landlocked king thing wing ring string spring during morning evening nothing something "
    "anything everything ceiling beijing nanjing being regarding concerning following including according pending "
    "notwithstanding excluding barring considering ping ming xinping jinping qing ming-ring sterling viking "
    "sibling darling cunning"
)


_PAST = VerbForm("finite", "past", False, False)
_GERUND = VerbForm("linked", "", False, False)


class _Both(NamedTuple):
    """The readings of a word that is noun and verb."""

    verbs: tuple[Form, ...]
    as_verb: tuple[Form, ...]
    """Its readings where it is a verb: with the word as it is written."""
    as_noun: tuple[Form, ...]


class English(KeptReadings):
    """The English language module.

    Keys of nouns are singulars, and beside them the words as they are written, so that a plural of the lexicon
    ('talks') is found by itself. ``=`` stands before the infinitive of a learnt verb, ``~`` before the word as it is
    written. One spelling stands for its variants ('organize', 'programme', 'defence', see ``words.spelling``).
    """

    code = "en"
    abbreviations = _ABBREVIATIONS
    home_state: str | None = None
    owner_follows = True
    order_marks = True

    def __init__(self) -> None:
        super().__init__()
        self._verbs: set[str] = set()
        self._verb_forms: dict[str, list[Form]] = {}
        self._both: dict[str, _Both | None] = {}
        """Words met in texts that are noun and verb; None for others."""

    def learn_verbs(self, stems: Sequence[str]) -> None:
        """Adds infinitives; of a phrase ('take part in', 'jointly chair') its verb is taken."""
        for phrase in stems:
            parts = words.plain(phrase.lower()).split()
            base = words.spelling(parts[_verb_index(parts)]) if parts else ""
            if not base or base in self._verbs:
                continue
            self._verbs.add(base)
            for word, verb in words.inflect(base):
                self._verb_forms.setdefault(words.spelling(word), []).append(Form("=" + base, "", verb=verb))
        self.forget()

    # ---- words ----------------------------------------------------------------------------------------------

    def _read(self, lower: str) -> list[Form]:
        word = words.plain(lower)
        owner = words.possessor(word)
        found: list[Form] = []
        if owner:
            found += _nouns(owner, "gen")
            found.append(Form("~" + words.spelling(owner), "gen"))
        else:
            spelling = words.spelling(word)
            verbs, nouns = self._verb_forms.get(spelling, []), _nouns(word, "")
            found += [*nouns, *verbs] if spelling in words.NOUN_FIRST else [*verbs, *nouns]
            found.append(Form("~" + spelling, ""))
        found += [Form("~" + word, ""), Form("~" + lower, "")]
        return list(dict.fromkeys(found))

    def readings(self, tokens: Sequence[Token]) -> list[tuple[Form, ...]]:
        """Readings of each token; of a word that is noun and verb, what stands before it tells which."""
        found = super().readings(tokens)
        for at, token in enumerate(tokens):
            if token.kind != WORD or (at == 0 and not token.lower.endswith("ing")):
                continue
            lower = token.lower
            both = self._both[lower] if lower in self._both else self._told_apart(lower)
            if both is None:
                continue
            wanted = self._wants(tokens, at, both.verbs)
            if wanted == "verb":
                found[at] = both.as_verb
            elif wanted == "noun":
                found[at] = both.as_noun
        return found

    def _told_apart(self, lower: str) -> _Both | None:
        """The readings of a word that is noun and verb, None for others."""
        own = self.forms(lower)
        verbs = tuple([f for f in own if f.verb is not None])
        both: _Both | None = None
        if verbs and len(verbs) < len(own):
            nouns = tuple([f for f in own if f.verb is None])
            both = _Both(verbs, verbs + tuple([f for f in nouns if f.key[0] == "~"]), nouns)
        if len(self._both) > MOST_KEPT:
            self._both.clear()
        self._both[lower] = both
        return both

    def forget(self) -> None:
        super().forget()
        self._both.clear()

    def _wants(self, tokens: Sequence[Token], at: int, verbs: Sequence[Form]) -> str:
        """'verb' after what only verbs follow, 'noun' after what only nouns follow, '' where neither is sure."""
        before, word = tokens[at - 1].lower if at else "", tokens[at].lower
        following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        if before.endswith("ly") and at > 1:
            before = tokens[at - 2].lower
        forms = [f.verb for f in verbs if f.verb is not None]
        base = any(form.role == "nominal" and not word.endswith("ing") for form in forms)
        present = any(form.role == "finite" and form.tense == "present" for form in forms)
        if word == "last":
            return "verb" if following in _AFTER_LAST else "noun"
        if word.endswith("ing"):
            closes = following in _CLOSING and tokens[at - 1].kind == WORD and not tokens[at - 1].capital
            if closes and before not in _BEFORE_GERUND and not before.endswith("ly"):
                return "noun"
            named = following in _ARTICLES and before not in _ARTICLES
            return "verb" if named and word in words.NOUN_FIRST else ""
        if not base and not present:
            return ""
        if before in _BEFORE_VERB:
            return "verb" if base or before not in ("to", "will") else ""
        if at > 1 and before in _ADVERBS and tokens[at - 2].lower in _BEFORE_VERB:
            return "verb"
        if before in _BEFORE_NOUN or words.possessor(words.plain(before)):
            return "noun" if word in words.NOUN_FIRST or before in _ARTICLES else ""
        if present and not base and following in ("the", "a", "an") and tokens[at - 1].kind == WORD:
            return "verb"
        named = tokens[at - 1 if before == tokens[at - 1].lower else at - 2].capital or before in _ACTORS
        if word in words.NOUN_FIRST and named and not base and at and _is_short(tokens, at):
            return "verb"  # 'Finland currently chairs ASEAN'
        if word in words.NOUN_FIRST and tokens[at - 1].capital and at > 1 and not tokens[at].capital:
            return "verb" if (following in _ARTICLES if base else following in _AFTER_VERB) else ""
        if base and not word.endswith("s") and word in words.NOUN_FIRST and not before.endswith("s"):
            return "noun"
        return ""

    def looks_verbal(self, lower: str) -> VerbForm | None:
        word = words.plain(lower)
        if word in words.IRREGULAR_PAST:
            return _PAST
        if len(word) < 5 or word in _NO_VERBS or not word.isalpha():
            return None
        if word.endswith("ed") and not word.endswith("eed"):
            return _PAST
        if word.endswith("ing") and word not in words.NOUN_FIRST:
            return _GERUND
        return None

    def nominative(self, word: str, form: Form) -> str:
        if form.case != "gen":
            return word
        bare = words.possessor(words.plain(word.lower()))
        return word[: len(bare)] if bare else word

    def citations(self, word: str) -> list[tuple[str, str]]:
        bare = words.possessor(words.plain(word.lower()))
        return [(word[: len(bare)], "gen"), (word, "")] if bare else [(word, "")]

    def full_names(
        self, words: Sequence[str], given: Set[str] = frozenset(), cases: Set[str] = frozenset()
    ) -> list[tuple[tuple[str, ...], str]]:
        """The name with what possessive ending its last word has."""
        return [((*words[:-1], last), case) for last, case in self.citations(words[-1])]

    def inner(self, form: Form) -> bool:
        """Words within a phrase have keys of their own."""
        return True

    def is_common(self, lower: str) -> bool:
        """There is no dictionary to tell."""
        return False

    def names_person(self, words: Sequence[str], before: str) -> bool:
        """There is no dictionary to tell."""
        return False

    def declines(self, word: str) -> bool:
        """Names do not change but for the possessive, which is told by its ending."""
        return False

    def genitive(self, name: str) -> str:
        """Owners stay as they are."""
        return name

    def nominative_phrase(self, phrase: str, case: str, *, plural: bool | None = None) -> str:
        """``phrase`` without the possessive ending of its last word."""
        head, blank, last = phrase.rpartition(" ")
        bare = words.possessor(words.plain(last.lower()))
        return head + blank + last[: len(bare)] if bare else phrase

    # ---- phrases --------------------------------------------------------------------------------------------

    def head(self, phrase: str) -> int:
        """Index among the tokens of the noun that bears the number of the phrase: the last one before a preposition.

        A possessive ending stands after the last word wherever the head is: 'the Council of Europe's seat'.
        """
        return _head([words.plain(t.lower) for t in tokenize(phrase)])

    def phrase_keys(self, phrase: str, *, verbal: bool = False) -> list[list[str]]:
        tokens = tokenize(phrase)
        lowered = [words.plain(t.lower) for t in tokens]
        head = _verb_index(lowered) if verbal else _head(lowered)
        keys: list[list[str]] = []
        for at, (token, word) in enumerate(zip(tokens, lowered, strict=True)):
            if token.kind != WORD:
                keys.append(["'", "’"] if word == "'" else [word])
            elif at != head:
                keys.append(["~" + words.spelling(word), *self._number_of_adjective(lowered, at, head)])
            elif verbal:
                keys.append(["=" + words.spelling(word)])
            else:
                keys.append([words.spelling(word)])
        return keys

    def _number_of_adjective(self, lowered: Sequence[str], at: int, head: int) -> list[str]:
        """'Secretary Generals' is written beside 'Secretaries General'."""
        return ["general"] if at == head + 1 and lowered[at] == "general" else []

    def time_spans(self, tokens: Sequence[Token]) -> list[TimeSpan]:
        return time_spans(tokens)


def _is_short(tokens: Sequence[Token], at: int) -> bool:
    """True where an abbreviation follows."""
    return at + 1 < len(tokens) and len(tokens[at + 1].text) > 1 and tokens[at + 1].text.isupper()


def _nouns(word: str, case: str) -> list[Form]:
    """A plural by its singular, then any noun as it is written."""
    itself = Form(words.spelling(word), case)
    one = words.singular(word)
    return [Form(words.spelling(one), case, True), itself] if one else [itself]


def _verb_index(lowered: Sequence[str]) -> int:
    """The verb of a phrase stands first, or after an adverb ('jointly chair')."""
    adverb = len(lowered) > 1 and lowered[0].endswith("ly") and lowered[0] not in _VERBS_IN_LY
    return 1 if adverb else 0


def _head(lowered: Sequence[str]) -> int:
    """Index of the head noun of a phrase without its article."""
    end = next((at for at, word in enumerate(lowered) if at and word in _BEFORE_COMPLEMENT), len(lowered))
    at = end - 1
    while at > 0 and _stands_after_noun(lowered, at):
        at -= 1
    return max(at, 0)


def _stands_after_noun(lowered: Sequence[str], at: int) -> bool:
    word = lowered[at]
    if word == "general":
        return lowered[at - 1].removesuffix("s") in _TAKES_GENERAL
    joins = word == "and" and at + 1 < len(lowered) and lowered[at + 1] in _AFTER_NOUN
    return word in _AFTER_NOUN or joins or not word[:1].isalnum()
