"""Kazakh word forms, against the paradigms of a school grammar.

The property tests write forms by rules of their own (harmony, assimilation, softening) and ask that the analyser find
them among its readings.
"""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuilder.languages import language_module
from graphbuilder.languages.base import VerbForm
from graphbuilder.languages.kazakh.morphology import Noun, Verb, nouns, verbs

VERBS = frozenset(
    (
        "бекіт",
        "қатыс",
        "айт",
        "өткіз",
        "өт",
        "қой",
        "жоспарла",
        "қабылда",
        "кел",
        "бол",
        "де",
        "жүргіз",
        "сайла",
        "таныс",
        "бер",
    )
)

# ---- nouns --------------------------------------------------------------------------------------------------------

PARADIGM = {
    "кеңес": ["кеңестің", "кеңеске", "кеңесті", "кеңесте", "кеңестен", "кеңеспен", "кеңестегі"],
    "отырыс": ["отырыстың", "отырысқа", "отырысты", "отырыста", "отырыстан", "отырыспен", "отырыстағы"],
    "қала": ["қаланың", "қалаға", "қаланы", "қалада", "қаладан", "қаламен", "қаладағы"],
    "елші": ["елшінің", "елшіге", "елшіні", "елшіде", "елшіден", "елшімен", "елшідегі"],
    "ел": ["елдің", "елге", "елді", "елде", "елден", "елмен", "елдегі"],
    "ұйым": ["ұйымның", "ұйымға", "ұйымды", "ұйымда", "ұйымнан", "ұйыммен", "ұйымдағы"],
    "саммит": ["саммиттің", "саммитке", "саммитті", "саммитте", "саммиттен", "саммитпен", "саммиттегі"],
    "қазақстан": [
        "қазақстанның",
        "қазақстанға",
        "қазақстанды",
        "қазақстанда",
        "қазақстаннан",
        "қазақстанмен",
        "қазақстандағы",
    ],
    "мәскеу": ["мәскеудің", "мәскеуге", "мәскеуді", "мәскеуде", "мәскеуден", "мәскеумен", "мәскеудегі"],
    "франция": ["францияның", "францияға", "францияны", "францияда", "франциядан", "франциямен", "франциядағы"],
    "париж": ["париждің", "парижге", "парижді", "парижде", "парижден", "парижбен", "париждегі"],
    "сараев": ["сараевтың", "сараевқа", "сараевты", "сараевта", "сараевтан", "сараевпен", "сараевтағы"],
    "бундестаг": [
        "бундестагтың",
        "бундестагқа",
        "бундестагты",
        "бундестагта",
        "бундестагтан",
        "бундестагпен",
        "бундестагтағы",
    ],
    "пекин": ["пекиннің", "пекинге", "пекинді", "пекинде", "пекиннен", "пекинмен", "пекиндегі"],
    "тегеран": ["тегеранның", "тегеранға", "тегеранды", "тегеранда", "тегераннан", "тегеранмен", "тегерандағы"],
}
CASES = ("gen", "dat", "acc", "loc", "abl", "ins", "attr")


@pytest.mark.parametrize(
    ("word", "stem", "case"),
    [(word, stem, case) for stem, forms in PARADIGM.items() for case, word in zip(CASES, forms, strict=True)],
)
def test_the_seven_cases(word: str, stem: str, case: str) -> None:
    assert Noun(stem, case, False, "") in nouns(word)


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("қалалар", "қала"),
        ("елшілер", "елші"),
        ("министрлер", "министр"),
        ("тараулар", "тарау"),
        ("ұйымдар", "ұйым"),
        ("елдер", "ел"),
        ("құралдар", "құрал"),
        ("париждер", "париж"),
        ("отырыстар", "отырыс"),
        ("мемлекеттер", "мемлекет"),
        ("одақтар", "одақ"),
        ("клубтар", "клуб"),
    ],
)
def test_plurals(word: str, stem: str) -> None:
    assert Noun(stem, "nom", True, "") in nouns(word)


@pytest.mark.parametrize(
    ("word", "stem", "person"),
    [
        ("отырысым", "отырыс", "1s"),
        ("отырысың", "отырыс", "2s"),
        ("отырысы", "отырыс", "3"),
        ("отырысымыз", "отырыс", "1p"),
        ("отырысыңыз", "отырыс", "2p"),
        ("қалам", "қала", "1s"),
        ("қалаң", "қала", "2s"),
        ("қаласы", "қала", "3"),
        ("қаламыз", "қала", "1p"),
        ("қалаңыз", "қала", "2p"),
        ("елі", "ел", "3"),
        ("еліміз", "ел", "1p"),
        ("елшісі", "елші", "3"),
        ("кездесуі", "кездесу", "3"),
        ("келіссөзі", "келіссөз", "3"),
    ],
)
def test_possessives(word: str, stem: str, person: str) -> None:
    assert Noun(stem, "nom", False, person) in nouns(word)


@pytest.mark.parametrize(
    ("word", "stem", "case"),
    [
        ("кеңесінің", "кеңес", "gen"),
        ("кеңесіне", "кеңес", "dat"),
        ("кеңесін", "кеңес", "acc"),
        ("кеңесінде", "кеңес", "loc"),
        ("кеңесінен", "кеңес", "abl"),
        ("кеңесімен", "кеңес", "ins"),
        ("кеңесіндегі", "кеңес", "attr"),
        ("отырысының", "отырыс", "gen"),
        ("отырысына", "отырыс", "dat"),
        ("отырысын", "отырыс", "acc"),
        ("отырысында", "отырыс", "loc"),
        ("отырысынан", "отырыс", "abl"),
        ("отырысымен", "отырыс", "ins"),
        ("отырысындағы", "отырыс", "attr"),
        ("қаласындағы", "қала", "attr"),
        ("елшісіне", "елші", "dat"),
    ],
)
def test_cases_after_the_third_person(word: str, stem: str, case: str) -> None:
    assert Noun(stem, case, False, "3") in nouns(word)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("елімізге", Noun("ел", "dat", False, "1p")),
        ("еліміздің", Noun("ел", "gen", False, "1p")),
        ("елімізде", Noun("ел", "loc", False, "1p")),
        ("еліміздегі", Noun("ел", "attr", False, "1p")),
        ("қаламызға", Noun("қала", "dat", False, "1p")),
        ("елдеріңізге", Noun("ел", "dat", True, "2p")),
        ("отырысыма", Noun("отырыс", "dat", False, "1s")),
        ("министрлеріміздің", Noun("министр", "gen", True, "1p")),
        ("министрлерінің", Noun("министр", "gen", True, "3")),
        ("басшыларының", Noun("басшы", "gen", True, "3")),
        ("ведомстволарының", Noun("ведомство", "gen", True, "3")),
        ("отырыстарына", Noun("отырыс", "dat", True, "3")),
        ("отырыстарындағы", Noun("отырыс", "attr", True, "3")),
        ("мемлекеттерге", Noun("мемлекет", "dat", True, "")),
        ("мемлекеттермен", Noun("мемлекет", "ins", True, "")),
        ("елдердегі", Noun("ел", "attr", True, "")),
    ],
)
def test_chains_of_endings(word: str, expected: Noun) -> None:
    assert expected in nouns(word)


@pytest.mark.parametrize(
    ("word", "stem", "case"),
    [
        ("кітабы", "кітап", "nom"),
        ("кітабына", "кітап", "dat"),
        ("клубы", "клуб", "nom"),
        ("тілегі", "тілек", "nom"),
        ("тілегінен", "тілек", "abl"),
        ("жетегінде", "жетек", "loc"),
        ("одағы", "одақ", "nom"),
        ("одағының", "одақ", "gen"),
        ("одағындағы", "одақ", "attr"),
        ("достастығына", "достастық", "dat"),
        ("төрағалығы", "төрағалық", "nom"),
        ("төрағалығымен", "төрағалық", "ins"),
        ("ынтымақтастығын", "ынтымақтастық", "acc"),
        ("министрлігінің", "министрлік", "gen"),
    ],
)
def test_a_final_stop_softens_before_a_vowel(word: str, stem: str, case: str) -> None:
    assert Noun(stem, case, False, "3") in nouns(word)


@pytest.mark.parametrize(
    ("word", "stem", "person"), [("кітабым", "кітап", "1s"), ("одағымыз", "одақ", "1p"), ("тілегіңіз", "тілек", "2p")]
)
def test_softening_before_other_persons(word: str, stem: str, person: str) -> None:
    assert Noun(stem, "nom", False, person) in nouns(word)


@pytest.mark.parametrize("word", ["достастықтың", "достастыққа", "достастықта", "достастықтағы"])
def test_no_softening_before_a_consonant(word: str) -> None:
    assert nouns(word)[1].stem == "достастық" or any(n.stem == "достастық" for n in nouns(word))
    assert not any(n.stem == "достастығ" for n in nouns(word))


@pytest.mark.parametrize(
    ("word", "stem", "case"),
    [
        ("тмд-ның", "тмд", "gen"),
        ("тмд-ға", "тмд", "dat"),
        ("тмд-ны", "тмд", "acc"),
        ("тмд-да", "тмд", "loc"),
        ("тмд-дан", "тмд", "abl"),
        ("тмд-мен", "тмд", "ins"),
        ("тмд-дағы", "тмд", "attr"),
        ("еқыұ-ға", "еқыұ", "dat"),
        ("бұұ-ның", "бұұ", "gen"),
        ("нато-мен", "нато", "ins"),
        ("брикс-тің", "брикс", "gen"),
        ("брикс-ке", "брикс", "dat"),
        ("аөсшк-нің", "аөсшк", "gen"),
        ("еаэо-дағы", "еаэо", "attr"),
        ("c5+1-дің", "c5+1", "gen"),
    ],
)
def test_an_abbreviation_takes_its_ending_after_a_hyphen(word: str, stem: str, case: str) -> None:
    assert Noun(stem, case, False, "") in nouns(word)


def test_a_hyphen_within_a_name_is_no_ending() -> None:
    assert nouns("нью-йорк") == [Noun("нью-йорк", "nom", False, "")]
    assert Noun("нью-йорк", "loc", False, "") in nouns("нью-йоркте")


def test_the_bare_form_comes_first() -> None:
    assert nouns("отырысына")[0] == Noun("отырысына", "nom", False, "")


def test_harmony_orders_readings_and_excludes_none() -> None:
    readings = nouns("беларусьтің")
    assert Noun("беларусь", "gen", False, "") in readings
    broken = nouns("қалаге")
    assert Noun("қала", "dat", False, "") in broken
    harmonious = nouns("қалаға")
    assert harmonious[1] == Noun("қала", "dat", False, "")


def test_longer_stems_come_before_shorter_ones() -> None:
    lengths = [len(n.stem) for n in nouns("ұйымдарына")]
    assert lengths == sorted(lengths, reverse=True)


# ---- verbs --------------------------------------------------------------------------------------------------------


def verb(stem: str, form: str, *, passive: bool = False, negative: bool = False, case: str = "", own: str = "") -> Verb:
    return Verb(stem, form, passive, negative, case, own)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("бекітті", verb("бекіт", "past")),
        ("қатысты", verb("қатыс", "past")),
        ("келді", verb("кел", "past")),
        ("қойды", verb("қой", "past")),
        ("қабылдады", verb("қабылда", "past")),
        ("деді", verb("де", "past")),
        ("қатыстық", verb("қатыс", "past")),
        ("келдік", verb("кел", "past")),
        ("айттым", verb("айт", "past")),
        ("айттыңыз", verb("айт", "past")),
    ],
)
def test_finite_past(word: str, expected: Verb) -> None:
    assert expected in verbs(word, VERBS)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("бекітілді", verb("бекіт", "past", passive=True)),
        ("қабылданды", verb("қабылда", "past", passive=True)),
        ("өткізілді", verb("өткіз", "past", passive=True)),
        ("айтылды", verb("айт", "past", passive=True)),
        ("қойылды", verb("қой", "past", passive=True)),
        ("бекітіледі", verb("бекіт", "present", passive=True)),
        ("бекітілген", verb("бекіт", "participle", passive=True, case="nom")),
        ("жоспарланған", verb("жоспарла", "participle", passive=True, case="nom")),
        ("бекітіліп", verb("бекіт", "converb", passive=True)),
        ("бекітілмек", verb("бекіт", "intent", passive=True)),
        ("бекітілуде", verb("бекіт", "progressive", passive=True)),
        ("бекітілуін", verb("бекіт", "infinitive", passive=True, case="acc", own="3")),
    ],
)
def test_the_passive(word: str, expected: Verb) -> None:
    assert expected in verbs(word, VERBS)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("бекітпеді", verb("бекіт", "past", negative=True)),
        ("қатыспады", verb("қатыс", "past", negative=True)),
        ("келмеді", verb("кел", "past", negative=True)),
        ("сайламады", verb("сайла", "past", negative=True)),
        ("жүргізбеді", verb("жүргіз", "past", negative=True)),
        ("болмайды", verb("бол", "present", negative=True)),
        ("қатыспаған", verb("қатыс", "participle", negative=True, case="nom")),
        ("қатыспайтын", verb("қатыс", "future-participle", negative=True, case="nom")),
        ("бекітілмеді", verb("бекіт", "past", passive=True, negative=True)),
        ("өткізілмейді", verb("өткіз", "present", passive=True, negative=True)),
        ("бекітілмеген", verb("бекіт", "participle", passive=True, negative=True, case="nom")),
    ],
)
def test_the_negative(word: str, expected: Verb) -> None:
    assert expected in verbs(word, VERBS)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("қатысады", verb("қатыс", "present")),
        ("қояды", verb("қой", "present")),
        ("қоймайды", verb("қой", "present", negative=True)),
        ("келеді", verb("кел", "present")),
        ("қабылдайды", verb("қабылда", "present")),
        ("дейді", verb("де", "present")),
        ("қатысамыз", verb("қатыс", "present")),
        ("келемін", verb("кел", "present")),
        ("қатысуда", verb("қатыс", "progressive")),
        ("жүргізуде", verb("жүргіз", "progressive")),
        ("қатыспақ", verb("қатыс", "intent")),
        ("қатыспақшы", verb("қатыс", "intent")),
        ("келмек", verb("кел", "intent")),
        ("жүргізбек", verb("жүргіз", "intent")),
        ("болар", verb("бол", "aorist")),
        ("келер", verb("кел", "aorist")),
        ("қатысса", verb("қатыс", "conditional")),
        ("келсе", verb("кел", "conditional")),
    ],
)
def test_present_future_and_moods(word: str, expected: Verb) -> None:
    assert expected in verbs(word, VERBS)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("қатысқан", verb("қатыс", "participle", case="nom")),
        ("келген", verb("кел", "participle", case="nom")),
        ("қойған", verb("қой", "participle", case="nom")),
        ("өткен", verb("өт", "participle", case="nom")),
        ("қатысатын", verb("қатыс", "future-participle", case="nom")),
        ("қоятын", verb("қой", "future-participle", case="nom")),
        ("келетін", verb("кел", "future-participle", case="nom")),
        ("қабылдайтын", verb("қабылда", "future-participle", case="nom")),
        ("қатысқанын", verb("қатыс", "participle", case="acc", own="3")),
        ("келгенін", verb("кел", "participle", case="acc", own="3")),
        ("қатысқандарға", verb("қатыс", "participle", case="dat")),
        ("айтқаннан", verb("айт", "participle", case="abl")),
        ("өткенге", verb("өт", "participle", case="dat")),
    ],
)
def test_participles(word: str, expected: Verb) -> None:
    assert expected in verbs(word, VERBS)


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("қатысып", "қатыс"),
        ("келіп", "кел"),
        ("қабылдап", "қабылда"),
        ("қойып", "қой"),
        ("деп", "де"),
        ("қатыса", "қатыс"),
        ("келе", "кел"),
        ("қабылдай", "қабылда"),
    ],
)
def test_converbs(word: str, stem: str) -> None:
    assert verb(stem, "converb") in verbs(word, VERBS)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("қатысу", verb("қатыс", "infinitive", case="nom")),
        ("қатысудың", verb("қатыс", "infinitive", case="gen")),
        ("қатысуға", verb("қатыс", "infinitive", case="dat")),
        ("қатысуды", verb("қатыс", "infinitive", case="acc")),
        ("қатысуда", verb("қатыс", "infinitive", case="loc")),
        ("қатысумен", verb("қатыс", "infinitive", case="ins")),
        ("қоя", verb("қой", "converb")),
        ("қатысудан", verb("қатыс", "infinitive", case="abl")),
        ("келуін", verb("кел", "infinitive", case="acc", own="3")),
        ("келуіне", verb("кел", "infinitive", case="dat", own="3")),
        ("келуімен", verb("кел", "infinitive", case="ins", own="3")),
        ("қою", verb("қой", "infinitive", case="nom")),
        ("қоюға", verb("қой", "infinitive", case="dat")),
        ("қоюы", verb("қой", "infinitive", case="nom", own="3")),
        ("қабылдануымен", verb("қабылда", "infinitive", passive=True, case="ins", own="3")),
    ],
)
def test_the_infinitive_and_its_cases(word: str, expected: Verb) -> None:
    assert expected in verbs(word, VERBS)


@pytest.mark.parametrize("word", ["отырыс", "мәскеу", "айтыс", "келісім", "қойма", "бекініс", "болат", "деңгей"])
def test_what_is_no_form_of_a_listed_verb(word: str) -> None:
    assert verbs(word, VERBS) == []


def test_only_listed_verbs_are_read() -> None:
    assert verbs("бекітті", frozenset(("қатыс",))) == []
    assert verbs("бекітті", frozenset()) == []


# ---- properties ---------------------------------------------------------------------------------------------------

BACK, FRONT = "аоұы", "әеөүі"
VOICELESS, NASAL, LIQUID = "пкқтсшч", "мнң", "рлйз"
SOFT = {"п": "б", "к": "г", "қ": "ғ"}
STEMS = (
    "кеңес",
    "отырыс",
    "қала",
    "елші",
    "ел",
    "ұйым",
    "одақ",
    "мемлекет",
    "достастық",
    "министрлік",
    "төраға",
    "басшы",
    "тарап",
    "жиын",
    "шарт",
    "жоспар",
    "құжат",
    "тұжырымдама",
    "мәлімдеме",
    "қазақстан",
    "түркия",
    "мысыр",
    "өзбекстан",
    "әзербайжан",
    "тілек",
    "көктем",
)


def _is_front(stem: str) -> bool:
    return next(
        (letter in FRONT for letter in reversed(stem) if letter in BACK + FRONT + "яюё" and letter not in "яюё"), False
    )


def _ends_in_vowel(stem: str) -> bool:
    return stem[-1] in BACK + FRONT + "я"


def _pick(front: bool, back_form: str) -> str:
    """The front-vowel twin of a back-vowel ending."""
    return back_form.translate(str.maketrans("аықғ", "еікг")) if front else back_form


def _plural(stem: str) -> str:
    first = "л" if _ends_in_vowel(stem) or stem[-1] in "рй" else "т" if stem[-1] in VOICELESS else "д"
    return stem + _pick(_is_front(stem), first + "ар")


def _possessive(stem: str, person: str) -> str:
    front = _is_front(stem)
    if _ends_in_vowel(stem):
        return stem + _pick(front, {"1s": "м", "2s": "ң", "3": "сы", "1p": "мыз", "2p": "ңыз"}[person])
    soft = stem[:-1] + SOFT.get(stem[-1], stem[-1])
    return soft + _pick(front, {"1s": "ым", "2s": "ың", "3": "ы", "1p": "ымыз", "2p": "ыңыз"}[person])


def _case(word: str, case: str, person: str) -> str:
    front = _is_front(word)
    if case == "nom":
        return word
    if person == "3":
        third = {"gen": "ның", "dat": "на", "acc": "н", "loc": "нда", "abl": "нан", "ins": "мен", "attr": "ндағы"}[case]
        return word + ("мен" if case == "ins" else _pick(front, third))
    last = word[-1]
    hard, nasal, vowel = last in VOICELESS, last in NASAL, _ends_in_vowel(word)
    if case == "ins":
        return word + ("пен" if hard else "бен" if last == "з" else "мен")
    if case == "dat" and person in ("1s", "2s"):
        return word + _pick(front, "а")
    ending = {
        "gen": "ның" if vowel or nasal else "тың" if hard else "дың",
        "dat": "қа" if hard else "ға",
        "acc": "ны" if vowel else "ты" if hard else "ды",
        "loc": "та" if hard else "да",
        "abl": "нан" if nasal else "тан" if hard else "дан",
        "attr": "тағы" if hard else "дағы",
    }[case]
    return word + _pick(front, ending)


@st.composite
def made_up_stems(draw: st.DrawFn) -> str:
    """A pronounceable stem with vowels of one harmony."""
    vowels = draw(st.sampled_from((BACK, FRONT)))
    consonants = "бдзжклмнпрстшң"
    syllables = draw(st.integers(1, 4))
    stem = "".join(draw(st.sampled_from(consonants)) + draw(st.sampled_from(vowels)) for _ in range(syllables))
    last: str = draw(st.sampled_from(["", *"қкптсшмнңрлйз"]))
    return stem + last


PERSONS = st.sampled_from(("", "1s", "2s", "3", "1p", "2p"))
ANY_CASE = st.sampled_from(("nom", *CASES))


@given(st.one_of(st.sampled_from(STEMS), made_up_stems()), st.booleans(), PERSONS, ANY_CASE)
def test_every_regular_form_is_among_its_own_readings(stem: str, plural: bool, person: str, case: str) -> None:
    word = _plural(stem) if plural else stem
    word = _possessive(word, person) if person else word
    word = _case(word, case, person)
    assert Noun(stem, case, plural, person) in nouns(word)


VERB_STEMS = ("бекіт", "қатыс", "айт", "өткіз", "жоспарла", "қабылда", "кел", "бол", "жүргіз", "сайла", "бер")


def _verb_form(stem: str, form: str, passive: bool, negative: bool) -> str:
    if passive:
        stem += _pick(
            _is_front(stem),
            ("н" if _ends_in_vowel(stem) else "ын") if "л" in stem[-2:] else "л" if _ends_in_vowel(stem) else "ыл",
        )
    if negative:
        first = "п" if stem[-1] in VOICELESS else "б" if stem[-1] == "з" else "м"
        stem += _pick(_is_front(stem), first + "а")
    front, vowel, hard = _is_front(stem), _ends_in_vowel(stem), stem[-1] in VOICELESS
    ending = {
        "past": "ты" if hard else "ды",
        "participle": "қан" if hard else "ған",
        "converb": "п" if vowel else "ып",
        "present": "йды" if vowel else "ады",
        "future-participle": "йтын" if vowel else "атын",
        "conditional": "са",
    }[form]
    return stem + _pick(front, ending)


@given(
    st.sampled_from(VERB_STEMS),
    st.sampled_from(("past", "participle", "converb", "present", "future-participle", "conditional")),
    st.booleans(),
    st.booleans(),
)
def test_every_regular_verb_form_is_among_its_own_readings(stem: str, form: str, passive: bool, negative: bool) -> None:
    case = "nom" if form in ("participle", "future-participle") else ""
    word = _verb_form(stem, form, passive, negative)
    assert Verb(stem, form, passive, negative, case, "") in verbs(word, frozenset(VERB_STEMS))


@given(st.text(max_size=60))
def test_any_string_is_read_without_error(word: str) -> None:
    assert all(isinstance(reading, Noun) for reading in nouns(word))
    assert all(reading.stem in VERBS for reading in verbs(word, VERBS))


@given(st.text(alphabet="абкқғгтсыіеңмнлруюя-'", max_size=40))
def test_stems_of_nouns_are_beginnings_of_the_word_but_for_softening(word: str) -> None:
    for reading in nouns(word):
        assert word.startswith(reading.stem) or word.startswith(reading.stem[:-1])


@pytest.mark.parametrize("unit", ["қ", "лар", "ның", "ы", "у", "-"])
def test_a_word_of_ten_thousand_letters_takes_no_second(unit: str) -> None:
    word = unit * (10_000 // len(unit))
    began = time.process_time()
    nouns(word)
    verbs(word, VERBS)
    assert time.process_time() - began < 1


# ---- the language module ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "nominative", "case"),
    [
        ("Атамқұловтың", "Атамқұлов", "gen"),
        ("Сейітовке", "Сейітов", "dat"),
        ("Ашхабадта", "Ашхабад", "loc"),
        ("Мәскеуде", "Мәскеу", "loc"),
        ("Нью-Йорктен", "Нью-Йорк", "abl"),
        ("Каримге", "Карим", "dat"),
        ("Ницамен", "Ница", "ins"),
        ("ЮНЕСКО-ға", "ЮНЕСКО", "dat"),
        ("НАТО-ның", "НАТО", "gen"),
    ],
)
def test_names_are_cited_in_the_nominative(word: str, nominative: str, case: str) -> None:
    citations = language_module("kk").citations(word)
    assert (nominative, case) in citations
    assert citations[-1] == (word, "nom")


def test_a_name_in_the_nominative_has_itself_only() -> None:
    assert language_module("kk").citations("Бейбіт") == [("Бейбіт", "nom")]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("өркендеді", VerbForm("finite", "past", False, False)),
        ("сатып", VerbForm("linked", "", False, False)),
        ("болжаған", VerbForm("attributive", "past", False, False)),
        ("мәселе", None),
        ("ды", None),
        ("", None),
    ],
)
def test_words_outside_the_list_can_look_verbal(word: str, expected: VerbForm | None) -> None:
    assert language_module("kk").looks_verbal(word) == expected


def test_a_verb_is_known_once_it_is_learnt() -> None:
    kazakh = language_module("kk")
    assert not any(form.verb for form in kazakh.forms("бекітті"))
    kazakh.learn_verbs(["бекіт"])
    first = kazakh.forms("бекітті")[0]
    assert (first.key, first.verb) == ("=бекіт", VerbForm("finite", "past", False, False))


@pytest.mark.parametrize(
    ("word", "role", "tense"),
    [
        ("бекітті", "finite", "past"),
        ("бекітеді", "finite", "present"),
        ("бекітпек", "finite", "future"),
        ("бекітіп", "linked", ""),
        ("бекіткен", "attributive", "past"),
        ("бекітетін", "attributive", "present"),
        ("бекіткенін", "nominal", "past"),
        ("бекіту", "nominal", ""),
        ("бекітуге", "nominal", ""),
    ],
)
def test_how_a_verb_stands_in_its_clause(word: str, role: str, tense: str) -> None:
    kazakh = language_module("kk")
    kazakh.learn_verbs(["бекіт"])
    form = kazakh.forms(word)[0].verb
    assert form is not None and (form.role, form.tense) == (role, tense)


def test_a_phrase_is_found_by_its_last_word() -> None:
    kazakh = language_module("kk")
    assert kazakh.phrase_keys("сыртқы істер министрі") == [["сыртқы"], ["істер"], ["министрі", "министр"]]
    assert kazakh.phrase_keys("қол қой", verbal=True) == [["қол"], ["=қой"]]


def test_there_is_no_module_for_other_languages() -> None:
    with pytest.raises(ValueError, match="no language module for 'xx'"):
        language_module("xx")
