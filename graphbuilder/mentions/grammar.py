"""The function words and markings of a language that phrases and clauses are built with (``tables/grammar.toml``),
and the classes of verbs (``frames/tables/verbs.toml``)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from graphbuilder.languages.base import Form, Language
from graphbuilder.languages.readings import MOST_KEPT
from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.lexicon import TABLES, VERBS, OfficeNoun, table

BODY, FORMAT, PLACE = "noun of a body", "noun of a format", "noun of a place"
STANDS_FOR_OWNER, OFFICE_HEAD, ROUND = "noun for its owner", "head of an office", "round of something"
"""Classes of nouns that rules of composition look for."""
_ROMAN = re.compile(r"[ІIVXLCХ]+(?:-.+)?")


class Grammar:
    """What composition and frames ask of a language beyond its word forms."""

    def __init__(self, language: Language) -> None:
        code = language.code
        self.language = language
        words: dict[str, Any] = table(TABLES / "grammar.toml") | table(VERBS)
        settings: dict[str, Any] = words["settings"]
        apart = ("settings", "prepositions", "day_counts", "counts")
        self.words = {name: frozenset(column.get(code, ())) for name, column in words.items() if name not in apart}
        self.prepositions: dict[str, dict[str, str]] = words["prepositions"].get(code, {})
        """Preposition → case that it governs → marking."""
        self.joining_phrases = frozenset(
            phrase
            for phrase in self.words["conjunctions"] - self.prepositions.keys()
            if not set(phrase.split()) <= self.words["conjunctions"]
        )
        """Conjunctions of several words that are none by themselves: 'as well as'."""
        self.preposition_lengths: dict[str, int] = {}
        """Words of the longest preposition or conjunction that begins with a word."""
        for phrase in (*self.prepositions, *self.joining_phrases):
            first, *rest = phrase.split()
            self.preposition_lengths[first] = max(self.preposition_lengths.get(first, 0), len(rest) + 1)
        self.day_counts: dict[str, int] = words["day_counts"].get(code, {})
        """Adjectives that say how many days an event takes."""
        self.counts: dict[str, int] = words["counts"].get(code, {})
        """Numerals of small numbers of people."""
        self.pronouns: dict[str, str] = words["pronoun_cases"].get(code, {})
        self.auxiliary_words: dict[str, str] = words["auxiliary_words"].get(code, {})
        self.helpers = self.words["be_forms"] | self.words["have_forms"] | self.words["do_forms"]
        """Forms of auxiliary verbs."""
        self.conjunctions = self.words["conjunctions"]
        self.owner_cases = self.words["owner_cases"]
        self.subject_markers = self.words["subject_markers"]
        self.domain_markers = self.words["domain_markers"]
        self.must_words = self.words["must_words"]
        bodies = table(TABLES / "bodies.toml")
        heads = {name: {w for row in bodies[name] for w in row.get(code, ())} for name in bodies}
        self._heads, self._weak, self._formats = heads["head"], heads["weak"], heads["format"]
        self._companies = heads["company"]
        self.organ_words, self.national_words = heads["organ_of"], heads["national"]
        """First words of the names of organs of a body, and of bodies of a state, named without their owner."""
        self._capitals = self.capital_nouns = heads["capital"]
        self.chambers = heads["chamber"]
        self.any_body = heads["any"]
        self._parliaments = heads["parliament"]
        self._councils = set(self.words["council"])
        self._settlements, self.venues = heads["settlement"], heads["venue"]
        offices = table(TABLES / "offices.toml")
        self.deputies: dict[str, str] = offices["deputies"]
        self.officers_organs: dict[str, str] = offices["organs"]
        """Role → the organ of an organization in which those who hold it sit."""
        self.special_offices: list[dict[str, Any]] = offices["special"]
        self.office_heads = {w for row in offices["head"] for w in row.get(code, ())}
        """'Head': the head of a ministry is its minister."""
        self.diplomacies = {w for row in offices["diplomacy"] for w in row.get(code, ())}
        """'The head of Turkish diplomacy' is its foreign minister."""
        self.cabinets = {w for row in offices["cabinet"] for w in row.get(code, ())}
        """'The head of the Hungarian cabinet' is its head of government."""
        self.bare_deputy: bool = settings["bare_deputy"].get(code, True)
        """'Minister deputy': whether a deputy folds with an office that is not marked as its owner."""
        self.adjective_endings = tuple(settings["adjective_endings"].get(code, ()))
        """By which a word before a noun is known for its adjective, together with the endings of its lemma."""
        self.adjective_lemmas = tuple(settings["adjective_lemmas"].get(code, ()))
        self.feminine_endings = tuple(settings["feminine_endings"].get(code, ()))
        """Of adjectives and participles."""
        self.neuter_endings = tuple(settings["neuter_endings"].get(code, ()))
        """Of nouns and what agrees with them, in the nominative."""
        self.plural_endings = tuple(settings["plural_endings"].get(code, ()))
        self.feminine_lemmas = tuple(settings["feminine_lemmas"].get(code, ()))
        """Endings of the lemmas of feminine nouns."""
        self.ambiguous_lemmas = tuple(settings["ambiguous_lemmas"].get(code, ()))
        self.light_verbs: dict[tuple[str, str], list[Any]] = {}
        """Frames of verbs with an object that may stand apart from them, by the keys of both."""
        self.light_stems: frozenset[str] = frozenset()
        """Keys of those verbs."""
        self.phrasal_verbs: dict[str, list[tuple[list[list[str]], Any]]] = {}
        """Frames of verbs with several words that may stand together apart from them, by the verb's key."""
        self.unsaid: list[Any] = []
        """Frames that a dash can state without a verb."""
        self.action_nouns: dict[str, list[Any]] = {}
        """Frames of nouns of an action ('the signing of'), by their keys."""
        self._numbered = re.compile(rf"(\d+)(?:[-‑](?:{'|'.join(settings['ordinal_endings'])}))?")

        self._classes: dict[str, frozenset[str]] = {}
        """Nouns by their keys → the classes that rules look for."""
        classes = {
            BODY: self._heads,
            FORMAT: self._formats,
            PLACE: self._settlements | self._capitals,
            STANDS_FOR_OWNER: self.words["stands_for_owner"],
            OFFICE_HEAD: self.office_heads,
            ROUND: self.words["rounds"],
        }
        for name, keys in classes.items():
            for key in keys:
                self._classes[key] = self._classes.get(key, frozenset()) | {name}
        self._classes_kept: dict[str, frozenset[str]] = {}
        """Words met in texts → the classes of their readings."""

    # ---- word classes ---------------------------------------------------------------------------------------

    def _is(self, element: Element, words: set[str]) -> bool:
        if element.form.key in words:
            return True
        return element.kind == "word" and not words.isdisjoint(self.language.keys(element.value.lower))

    def noun_classes(self, word: Element) -> frozenset[str]:
        """The classes of nouns that a plain word can be of by its readings: most words are of none."""
        lower, key = word.value.lower, word.form.key
        found = self._classes_kept.get(lower)
        if found is None:
            if len(self._classes_kept) > MOST_KEPT:
                self._classes_kept.clear()
            found = frozenset(name for k in self.language.keys(lower) for name in self._classes.get(k, ()))
            self._classes_kept[lower] = found
        return found | self._classes[key] if key in self._classes else found

    def is_body_head(self, element: Element) -> bool:
        """True for a noun that heads names of bodies."""
        return self._is(element, self._heads)

    def is_possessed_body_head(self, word: str) -> bool:
        """True for such a noun, in lower case, with what it is named after before it: 'ұйымы', 'қоры'."""
        return any(form.key in self._heads and form.possessive == "3" for form in self.language.forms(word))

    def is_council(self, element: Element) -> bool:
        """True for 'council'."""
        return any(form.key in self._councils for form in self.language.forms(element.word))

    def is_weak_body_head(self, element: Element) -> bool:
        """True for such a noun that needs capitals of its own."""
        return self._is(element, self._weak)

    def is_guest(self, element: Element) -> bool:
        """True for 'the guest'."""
        return not self.words["guest"].isdisjoint(self.language.keys(element.word))

    def is_format_name(self, key: str) -> bool:
        """True for the lemma of 'format', 'dialogue'."""
        return key in self._formats

    def is_format(self, element: Element) -> bool:
        """True for 'format', 'dialogue'."""
        return self._is(element, self._formats)

    def is_company(self, element: Element) -> bool:
        """True for 'company', 'enterprise'."""
        return self._is(element, self._companies)

    def format_form(self, element: Element) -> Form:
        """How 'format', 'dialogue' stands in its clause."""
        return self.reading(element, self._formats) or element.form

    def is_settlement(self, element: Element) -> bool:
        """True for 'city', 'village', 'region'."""
        return self.reading(element, self._settlements) is not None

    def is_venue(self, element: Element) -> bool:
        """True for 'palace', 'residence'."""
        return self._is(element, self.venues)

    def is_parliament(self, name: str) -> bool:
        """True where the name of a body has the name of a parliament or chamber in it."""
        lowered = name.lower()
        return any(word in lowered for word in self._parliaments)

    def actions(self, element: Element) -> list[Any]:
        """The frames of a noun of an action, empty for other words."""
        if not self.action_nouns or element.kind not in ("word", "event"):
            return []
        if element.kind == "event":
            words = element.value.label.lower().split() if element.value.type == "signing" else []
            forms: Iterable[Form] = [form for word in words for form in self.language.forms(word)]
        else:
            forms = element.readings or self.language.forms(element.word)
        for form in forms:
            if form.key in self.action_nouns:
                return self.action_nouns[form.key]
        return []

    def reading(self, element: Element, words: set[str] | frozenset[str]) -> Form | None:
        """How a plain word reads as a form of one of ``words``, or None."""
        if element.kind != "word":
            return element.form if element.form.key in words else None
        if words.isdisjoint(self.language.keys(element.value.lower)):
            return None
        for form in self.language.forms(element.value.lower):
            if form.key in words and form.verb is None:
                return form
        return None

    def body_form(self, element: Element) -> Form:
        """How a body noun stands in its clause."""
        return self.reading(element, self._heads) or element.form

    def body_head(self, element: Element) -> str:
        """The head noun of a body as it stands in the table."""
        if element.form.key in self._heads:
            return element.form.key
        word = element.value.lower if element.kind == "word" else element.form.key
        return next((f.key for f in self.language.forms(word) if f.key in self._heads), word)

    def stands_for_owner(self, element: Element) -> Form | None:
        """How a noun that stands for the body it belongs to ('its organs', 'its work') reads, or None."""
        form = self.reading(element, self.words["stands_for_owner"])
        return form if form is not None and form.possessive == "3" else None

    def capital_form(self, element: Element) -> Form | None:
        """How 'capital' stands in the clause, or None for other words."""
        return self.reading(element, self._capitals) if element.kind == "word" and not element.value.capital else None

    def is_city_noun(self, element: Element) -> bool:
        """True for 'in the city' by itself, in the locative."""
        form = self.reading(element, self._settlements) if element.kind == "word" else None
        return form is not None and form.case == "loc"

    def settlement_form(self, element: Element) -> Form:
        """How 'city', 'village' … stands in its clause."""
        return self.reading(element, self._settlements) or element.form

    def venue_form(self, element: Element) -> Form:
        """How 'palace', 'residence' … stands in its clause."""
        return self.reading(element, self.venues) or element.form

    def locative_name(self, element: Element) -> str | None:
        """The nominative of a capitalised word that stands in the locative, or None."""
        text = element.value.text
        for form in self.language.forms(element.value.lower)[1:]:
            if (
                form.case in ("loc", "attr")
                and not form.plural
                and not form.possessive
                and form.verb is None
                and len(form.key) > 2
                and self.language.nominative(text, form) != text
            ):
                return str(text[: len(form.key)])
        return None

    def event_participle(self, element: Element) -> bool:
        """True for a participle such as 'held', 'organised' before an event noun."""
        return element.form.key.removeprefix("=") in self.words["event_participles"] or any(
            getattr(frame, "fact", "") == "event" for frame in element.senses.get("verb", ())
        )

    def must(self, element: Element) -> bool:
        """True for a participle that speaks of a plan."""
        return element.form.key.removeprefix("=") in self.words["planning_verbs"]

    def is_modifier(self, element: Element) -> bool:
        """True for a word that may stand between a noun and what belongs to it: bare or in the genitive."""
        return element.form.case in ("nom", "gen", "") and self.language.looks_verbal(element.value.lower) is None

    def ordinal(self, element: Element) -> str | None:
        """Number of an ordinal ('VI', '8-ші', '51-'), as digits or letters, else None."""
        if element.kind == "number":
            found = self._numbered.fullmatch(element.value.text)
            return found.group(1) if found else None
        if element.kind == "word" and _ROMAN.fullmatch(element.value.text):
            return str(element.value.text)
        return None

    def verb_stems(self) -> set[str]:
        """Stems of the verbs that are function words here."""
        columns = (
            "auxiliaries",
            "planning_verbs",
            "proposing_verbs",
            "event_participles",
            "copulas",
            "denying_verbs",
            "phase_verbs",
        )
        return {stem for column in columns for stem in self.words[column]}

    # ---- forms ----------------------------------------------------------------------------------------------

    def nominative(self, phrase: str, form: Form) -> str:
        """``phrase`` with its last word, read as ``form``, in the nominative."""
        head, space, last = phrase.rpartition(" ")
        return head + space + self.language.nominative(last, form)

    def is_domain(self, topic: list[Element]) -> bool:
        """True where the words before an office are its field, not its place."""
        return bool(topic) and topic[-1].kind == "word"

    def is_format_case(self, element: Element) -> bool:
        """True for a body in the locative that stands for the format of an event."""
        return element.form.case == "attr" or self._is(element, self._formats)

    def special_office(self, element: Element, owners: list[Element]) -> OfficeNoun | None:
        """The office that a title means in some states only ('Мемлекеттік хатшы' of the United States)."""
        owner = owners[0].value if owners and isinstance(owners[0].value, str) else None
        if owner is None:
            return None
        for row in self.special_offices:
            if owner in row["owner"] and element.form.key in {w.split()[-1] for w in row.get(self.language.code, ())}:
                phrase = row[self.language.code]
                if any(len(p.split()) == element.last - element.first for p in phrase):
                    return OfficeNoun(row["role"], "state")
        return None
