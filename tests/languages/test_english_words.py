"""English word forms, phrases and names, against the rules of spelling of a school grammar."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuilder.languages.base import Form, VerbForm
from graphbuilder.languages.english import English
from graphbuilder.languages.english.words import singular, spelling
from graphbuilder.languages.tokens import tokenize

FINITE = VerbForm("finite", "past", False, False)
PASSIVE = VerbForm("attributive", "past", True, False)
PRESENT = VerbForm("finite", "present", False, False)
INFINITIVE = VerbForm("nominal", "", False, False)
GERUND = VerbForm("linked", "", False, False)
PARTICIPLE = VerbForm("attributive", "present", False, False)


def english(*verbs: str) -> English:
    """A language module that has learnt ``verbs``."""
    language = English()
    language.learn_verbs(verbs)
    return language


def verb_forms(language: English, word: str) -> list[VerbForm]:
    return [form.verb for form in language.forms(word) if form.verb is not None]


# ---- nouns --------------------------------------------------------------------------------------------------------

PLURALS = {
    "council": "councils",
    "country": "countries",
    "delegate": "delegates",
    "speech": "speeches",
    "process": "processes",
    "crisis": "crises",
    "chairman": "chairmen",
    "spokesperson": "spokespeople",
    "memorandum": "memoranda",
    "secretary-general": "secretaries-general",
    "chairperson-in-office": "chairpersons-in-office",
    "communiqué": "communiqués",
    "day": "days",
    "box": "boxes",
}


@pytest.mark.parametrize(("one", "many"), PLURALS.items())
def test_a_plural_is_read_by_its_singular(one: str, many: str) -> None:
    language = English()
    assert language.forms(many)[0] == Form(one, "", True)
    assert language.forms(one)[0] == Form(one, "")


@pytest.mark.parametrize("word", ["crisis", "congress", "virus", "laos", "brics", "politics", "headquarters", "this"])
def test_a_singular_in_s_is_no_plural(word: str) -> None:
    assert singular(word) is None
    assert not any(form.plural for form in English().forms(word))


def test_a_plural_is_also_found_as_it_is_written() -> None:
    assert Form("talks", "") in English().forms("talks")


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_a_possessive_is_the_genitive(apostrophe: str) -> None:
    forms = English().forms(f"kazakhstan{apostrophe}s")
    assert forms[0] == Form("kazakhstan", "gen")
    assert Form("~kazakhstan", "gen") in forms
    assert English().forms(f"ministers{apostrophe}")[0] == Form("minister", "gen", True)


@pytest.mark.parametrize("word", ["it's", "he's", "that's", "let's"])
def test_a_contraction_is_no_possessive(word: str) -> None:
    assert all(form.case == "" for form in English().forms(word))


VARIANTS = [
    ("organisation", "organization"),
    ("programs", "programmes"),
    ("defense", "defence"),
    ("co-operation", "cooperation"),
    ("center", "centre"),
    ("communique", "communiqué"),
    ("recognised", "recognized"),
    ("modernisation", "modernization"),
]


@pytest.mark.parametrize(("one", "other"), VARIANTS)
def test_variants_of_spelling_share_a_key(one: str, other: str) -> None:
    assert English().forms(one)[0].key == English().forms(other)[0].key
    assert spelling(one) == spelling(other)


@pytest.mark.parametrize("word", ["advise", "promise", "exercise", "supervised", "raised", "crisis", "compromise"])
def test_other_words_in_ise_stay(word: str) -> None:
    assert spelling(word) == word


# ---- verbs --------------------------------------------------------------------------------------------------------

CONJUGATIONS = {  # third person, -ing, past, past participle
    "attend": ("attends", "attending", "attended", "attended"),
    "chair": ("chairs", "chairing", "chaired", "chaired"),
    "co-chair": ("co-chairs", "co-chairing", "co-chaired", "co-chaired"),
    "approve": ("approves", "approving", "approved", "approved"),
    "agree": ("agrees", "agreeing", "agreed", "agreed"),
    "ratify": ("ratifies", "ratifying", "ratified", "ratified"),
    "convey": ("conveys", "conveying", "conveyed", "conveyed"),
    "discuss": ("discusses", "discussing", "discussed", "discussed"),
    "launch": ("launches", "launching", "launched", "launched"),
    "plan": ("plans", "planning", "planned", "planned"),
    "submit": ("submits", "submitting", "submitted", "submitted"),
    "confer": ("confers", "conferring", "conferred", "conferred"),
    "visit": ("visits", "visiting", "visited", "visited"),
    "open": ("opens", "opening", "opened", "opened"),
    "host": ("hosts", "hosting", "hosted", "hosted"),
    "draw": ("draws", "drawing", "drew", "drawn"),
    "tie": ("ties", "tying", "tied", "tied"),
    "take": ("takes", "taking", "took", "taken"),
    "hold": ("holds", "holding", "held", "held"),
    "co-lead": ("co-leads", "co-leading", "co-led", "co-led"),
    "undertake": ("undertakes", "undertaking", "undertook", "undertaken"),
    "overtake": ("overtakes", "overtaking", "overtook", "overtaken"),
    "meet": ("meets", "meeting", "met", "met"),
    "speak": ("speaks", "speaking", "spoke", "spoken"),
    "pay": ("pays", "paying", "paid", "paid"),
    "travel": ("travels", "traveling", "traveled", "travelled"),
    "cancel": ("cancels", "canceling", "canceled", "cancelled"),
}


@pytest.mark.parametrize(("base", "conjugation"), CONJUGATIONS.items())
def test_a_learnt_verb_is_read_in_all_its_forms(base: str, conjugation: tuple[str, str, str, str]) -> None:
    third, gerund, past, participle = conjugation
    language = english(base)
    assert {form.key for word in (base, *conjugation) for form in language.forms(word) if form.verb} == {"=" + base}
    assert verb_forms(language, base) == [INFINITIVE, PRESENT]
    assert verb_forms(language, third) == [PRESENT]
    assert verb_forms(language, gerund) == [GERUND, INFINITIVE, PARTICIPLE]
    assert FINITE in verb_forms(language, past)
    assert PASSIVE in verb_forms(language, participle)


def test_a_past_that_is_also_the_participle_has_both_readings() -> None:
    assert verb_forms(english("hold"), "held") == [FINITE, PASSIVE]
    assert verb_forms(english("take"), "took") == [FINITE]
    assert verb_forms(english("take"), "taken") == [PASSIVE]


def test_a_verb_that_does_not_change_has_all_readings() -> None:
    assert verb_forms(english("put off"), "put") == [FINITE, PASSIVE, INFINITIVE, PRESENT]


def test_of_a_phrase_the_verb_is_learnt() -> None:
    language = english("take part in")
    assert language.forms("took")[0].key == "=take"
    assert not verb_forms(language, "part")


def test_verbs_outside_the_list_have_no_verb_reading() -> None:
    assert not verb_forms(English(), "attended")


@pytest.mark.parametrize("word", ["meeting", "visit", "visits", "reports", "signing", "chair"])
def test_what_is_a_noun_more_often_is_read_as_one_first(word: str) -> None:
    language = english("meet", "visit", "report", "sign", "chair")
    assert language.forms(word)[0].verb is None
    assert verb_forms(language, word)


def test_the_readings_of_learnt_verbs_replace_what_was_cached() -> None:
    language = English()
    assert not verb_forms(language, "signed")
    language.learn_verbs(["sign"])
    assert verb_forms(language, "signed") == [FINITE, PASSIVE]


def test_spelling_variants_of_a_verb_are_one_verb() -> None:
    assert english("organise").forms("organized")[0].key == english("organize").forms("organised")[0].key


@pytest.mark.parametrize("word", ["hailed", "said", "told", "went"])
def test_an_unknown_past_looks_verbal(word: str) -> None:
    assert English().looks_verbal(word) == FINITE


def test_an_unknown_ing_form_looks_linked() -> None:
    assert English().looks_verbal("hailing") == GERUND


@pytest.mark.parametrize("word", ["united", "indeed", "hundred", "ahmed", "mohammed", "beijing", "during", "meeting"])
def test_other_words_do_not_look_verbal(word: str) -> None:
    assert English().looks_verbal(word) is None


# ---- phrases ------------------------------------------------------------------------------------------------------

HEADS = {
    "foreign minister": 1,
    "Council of Foreign Ministers": 0,
    "Council of Heads of State": 0,
    "CIS Council of Heads of Government": 1,
    "Shanghai Cooperation Organisation": 2,
    "Deputy Prime Minister": 2,
    "Secretary General": 0,
    "Secretary-General": 0,
    "Prosecutors General": 0,
    "ambassador extraordinary and plenipotentiary": 0,
    "chargé d'affaires ad interim": 0,
    "president pro tempore": 0,
    "Permanent Representative to the United Nations": 1,
    "Conference on Interaction and Confidence Building Measures in Asia": 0,
    "Ministers' Deputies": 2,
    "talks": 0,
    "": 0,
}


@pytest.mark.parametrize(("phrase", "head"), HEADS.items())
def test_the_head_is_the_last_noun_before_a_complement(phrase: str, head: int) -> None:
    assert English().head(phrase) == head


def test_the_head_is_matched_by_its_singular_and_the_rest_as_written() -> None:
    keys = English().phrase_keys("Council of Foreign Ministers")
    assert keys == [["council"], ["~of"], ["~foreign"], ["~ministers"]]


def test_a_plural_phrase_matches_only_the_plural() -> None:
    assert English().phrase_keys("bilateral talks") == [["~bilateral"], ["talks"]]
    assert not any(form.key == "talks" for form in English().forms("talk"))


def test_the_verb_of_a_phrase_is_matched_in_all_its_forms() -> None:
    language = english("take part", "jointly organise", "rely on")
    assert language.phrase_keys("take part", verbal=True) == [["=take"], ["~part"]]
    assert language.phrase_keys("jointly organise", verbal=True) == [["~jointly"], ["=organize"]]
    assert language.phrase_keys("rely on", verbal=True) == [["=rely"], ["~on"]]
    assert verb_forms(language, "organised")


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("Council of Foreign Ministers", "councils of foreign ministers"),
        ("Ministers' Deputies", "ministers’ deputies"),
        ("Organisation of Turkic States", "organization of turkic states"),
        ("Organization for Security and Co-operation in Europe", "organization for security and cooperation in europe"),
        ("chair's statement", "chair’s statements"),
        ("Council of Europe", "council of europe's"),
        ("Secretary General", "secretaries general"),
        ("Secretary General", "secretary generals"),
        ("C5+1", "c5+1"),
    ],
)
def test_a_phrase_is_found_in_a_text(phrase: str, text: str) -> None:
    language = English()
    keys, tokens = language.phrase_keys(phrase), tokenize(text)
    assert len(keys) == len(tokens)
    for wanted, token in zip(keys, tokens, strict=True):
        found = {form.key for form in language.forms(token.lower)} if token.kind == "w" else {token.lower}
        assert found & set(wanted)


# ---- names --------------------------------------------------------------------------------------------------------


def test_a_possessive_name_is_cited_without_its_ending() -> None:
    assert English().citations("Tokayev's") == [("Tokayev", "gen"), ("Tokayev's", "")]
    assert English().citations("Rubio’s") == [("Rubio", "gen"), ("Rubio’s", "")]
    assert English().citations("Lavrov") == [("Lavrov", "")]


def test_the_nominative_keeps_the_plural() -> None:
    language = English()
    assert language.nominative("Kazakhstan's", Form("kazakhstan", "gen")) == "Kazakhstan"
    assert language.nominative("Ministers’", Form("minister", "gen", True)) == "Ministers"
    assert language.nominative("Ministers", Form("minister", "", True)) == "Ministers"


# ---- properties ---------------------------------------------------------------------------------------------------

WORDS = st.text(st.characters(categories=("Ll", "Lo"), include_characters="'’-‑"), max_size=14)


@given(WORDS)
def test_every_word_has_readings_and_the_word_itself_comes_last(word: str) -> None:
    forms = english("hold", "travel", "be").forms(word)
    assert forms[-1] == Form("~" + word, "")
    assert forms == English().forms(word) or any(form.verb for form in forms)
    assert len(set(forms)) == len(forms)


@given(st.text(max_size=30))
def test_nothing_is_raised_whatever_the_text(text: str) -> None:
    language = english("hold")
    assert len(language.phrase_keys(text)) == len(language.phrase_keys(text, verbal=True)) == len(tokenize(text))
    assert 0 <= language.head(text) <= max(0, len(tokenize(text)) - 1)
    language.looks_verbal(text.lower())
    assert language.citations(text)[-1] == (text, "")
    for form in language.forms(text.lower()):
        assert text.startswith(language.nominative(text, form))


@given(st.lists(st.text("abcdefghijklmnopqrstuvwxyz-' ", max_size=12), max_size=3))
def test_any_verb_can_be_learnt(verbs: list[str]) -> None:
    english(*verbs).forms("held")


def test_reading_is_fast() -> None:
    language = english(*CONJUGATIONS)
    words = [base + ending for base in PLURALS for ending in ("", "s", "'s", "ed", "ing", "isation")] * 50
    unique = [f"{word}{number}" for number, word in enumerate(words)]
    start = time.process_time()
    for word in unique:
        language.forms(word)
    assert len(unique) / (time.process_time() - start) > 4_000
