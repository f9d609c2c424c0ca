"""Russian word forms, phrases and names, against the paradigms of a school grammar."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuilder.languages.base import VerbForm
from graphbuilder.languages.russian import Russian

CASES = ("nom", "gen", "dat", "acc", "ins", "loc")
RUSSIAN = Russian()
RUSSIAN.learn_verbs(
    (
        "принять участие",
        "провести",
        "подписать",
        "обсуждать",
        "состояться",
        "передать",
        "утвердить",
        "вести",
        "возглавлять",
    )
)

# ---- nouns --------------------------------------------------------------------------------------------------------

PARADIGMS = [
    "совет совета совету совет советом совете",
    "заседание заседания заседанию заседание заседанием заседании",
    "сессия сессии сессии сессию сессией сессии",
    "министр министра министру министра министром министре",
    "посол посла послу посла послом после",
    "казахстан казахстана казахстану казахстан казахстаном казахстане",
    "россия россии россии россию россией россии",
    "москва москвы москве москву москвой москве",
    "очередной очередного очередному очередной очередным очередном",
    "премьер-министр премьер-министра премьер-министру премьер-министра премьер-министром премьер-министре",
    "вице-премьер вице-премьера вице-премьеру вице-премьера вице-премьером вице-премьере",
    "отчет отчета отчету отчет отчетом отчете",
    "нью-йорк нью-йорка нью-йорку нью-йорк нью-йорком нью-йорке",
    "сопредседатель сопредседателя сопредседателю сопредседателя сопредседателем сопредседателе",
]


@pytest.mark.parametrize(
    ("word", "lemma", "case"),
    [(w, p.split()[0], c) for p in PARADIGMS for w, c in zip(p.split(), CASES, strict=True)],
)
def test_every_case_is_among_the_readings(word: str, lemma: str, case: str) -> None:
    assert any(f.key == lemma and f.case == case and not f.plural for f in RUSSIAN.forms(word))


@pytest.mark.parametrize("word", ["совета", "мередову", "тлеуберди", "c5+1", "", "-", "ыыы", "вице-"])
def test_the_surface_key_comes_last(word: str) -> None:
    form = RUSSIAN.forms(word)[-1]
    assert (form.key, form.case) == ("~" + word, "")


def test_e_and_yo_are_one_letter() -> None:
    assert {f.key for f in RUSSIAN.forms("отчёт")} == {f.key for f in RUSSIAN.forms("отчет")}


def test_plural_of_both_parts() -> None:
    assert any(f.key == "государство-член" and f.case == "gen" and f.plural for f in RUSSIAN.forms("государств-членов"))


# ---- verbs --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "key", "case", "form"),
    [
        ("приняли", "=принять", "", VerbForm("finite", "past", False, False)),
        ("примет", "=принять", "", VerbForm("finite", "future", False, False)),
        ("проведёт", "=провести", "", VerbForm("finite", "future", False, False)),
        ("ведет", "=вести", "", VerbForm("finite", "present", False, False)),
        ("провёл", "=провести", "", VerbForm("finite", "past", False, False)),
        ("состоится", "=состояться", "", VerbForm("finite", "future", False, False)),
        ("обсуждается", "=обсуждать", "", VerbForm("finite", "present", True, False)),
        ("подписан", "=подписать", "", VerbForm("finite", "past", True, False)),
        ("утверждены", "=утвердить", "", VerbForm("finite", "past", True, False)),
        ("подписав", "=подписать", "", VerbForm("linked", "", False, False)),
        ("возглавляя", "=возглавлять", "", VerbForm("linked", "", False, False)),
        ("принявшего", "=принять", "gen", VerbForm("attributive", "past", False, False)),
        ("переданная", "=передать", "nom", VerbForm("attributive", "past", True, False)),
        ("возглавляемой", "=возглавлять", "loc", VerbForm("attributive", "present", True, False)),
        ("состоявшемся", "=состояться", "loc", VerbForm("attributive", "past", False, False)),
        ("подписать", "=подписать", "", VerbForm("nominal", "", False, False)),
    ],
)
def test_forms_of_learnt_verbs(word: str, key: str, case: str, form: VerbForm) -> None:
    assert any((f.key, f.case, f.verb) == (key, case, form) for f in RUSSIAN.forms(word))


def test_verbs_outside_the_list_have_no_verbal_key_but_look_verbal() -> None:
    assert all(f.verb is None for f in RUSSIAN.forms("выросла"))
    assert RUSSIAN.looks_verbal("выросла") == VerbForm("finite", "past", False, False)
    assert RUSSIAN.looks_verbal("заседание") is None


def test_a_reflexive_verb_of_the_list_is_not_the_passive_of_another() -> None:
    language = Russian()
    language.learn_verbs(["собирать", "собираться"])
    verbs = [f for f in language.forms("собираются") if f.verb]
    assert [(f.key, f.verb and f.verb.passive) for f in verbs] == [("=собираться", False)]


# ---- phrases ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("Совет министров иностранных дел", 0),
        ("министр иностранных дел", 0),
        ("Исполнительный комитет СНГ", 1),
        ("Объединённые Арабские Эмираты", 2),
        ("Республика Казахстан", 0),
        ("официальный представитель", 1),
        ("глава МИД", 0),
        ("переговоры", 0),
    ],
)
def test_head(phrase: str, head: int) -> None:
    assert RUSSIAN.head(phrase) == head


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("Совет министров иностранных дел", "Совета министров иностранных дел"),
        ("Исполнительный комитет СНГ", "Исполнительного комитета СНГ"),
        ("Соединённые Штаты Америки", "Соединенных Штатах Америки"),
        ("Организация Объединённых Наций", "Организации Объединённых Наций"),
        ("Республика Беларусь", "Республики Беларусь"),
        ("город Душанбе", "городе Душанбе"),
        ("дорожная карта", "дорожную карту"),
        ("в узком составе", "в узком составе"),
        ("Нидерланды", "Нидерландах"),
        ("Мешхед", "Мешхеде"),
        ("очередной", "очередное"),
    ],
)
def test_forms_of_a_phrase_meet_its_keys(phrase: str, text: str) -> None:
    for keys, word in zip(RUSSIAN.phrase_keys(phrase), text.lower().split(), strict=True):
        assert {f.key for f in RUSSIAN.forms(word)} & set(keys)


def test_what_does_not_decline_is_matched_as_it_is_written() -> None:
    assert RUSSIAN.phrase_keys("министр иностранных дел")[1:] == [["~иностранных"], ["~дел"]]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("принять участие", "приняли участие"),
        ("участие принять", "участие принял"),
        ("передать эстафету", "передана эстафета"),
        ("стоять у руля", "стоит у руля"),
    ],
)
def test_forms_of_a_predicate_meet_its_keys(phrase: str, text: str) -> None:
    language = Russian()
    language.learn_verbs([phrase])
    for keys, word in zip(language.phrase_keys(phrase, verbal=True), text.split(), strict=True):
        assert {f.key for f in language.forms(word)} & set(keys)


@pytest.mark.parametrize(
    ("phrase", "case", "nominative"),
    [
        ("Габалинскую декларацию", "acc", "Габалинская декларация"),
        ("Совета министров иностранных дел СНГ", "gen", "Совет министров иностранных дел СНГ"),
        ("Содружестве Независимых Государств", "loc", "Содружество Независимых Государств"),
        ("Евразийского экономического союза", "gen", "Евразийский экономический союз"),
        ("Санкт-Петербурге", "loc", "Санкт-Петербург"),
    ],
)
def test_nominative_of_a_phrase(phrase: str, case: str, nominative: str) -> None:
    assert RUSSIAN.nominative_phrase(phrase, case) == nominative


# ---- names --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "nominative", "case"),
    [
        ("Шольца", "Шольц", "gen"),
        ("Шольца", "Шольц", "acc"),
        ("Макроном", "Макрон", "ins"),
        ("Мередову", "Мередов", "dat"),
        ("Мередову", "Мередова", "acc"),
        ("Лавровым", "Лавров", "ins"),
        ("Отунбаевой", "Отунбаева", "gen"),
        ("Кисиды", "Кисида", "gen"),
        ("Сибигой", "Сибига", "ins"),
        ("Вучичем", "Вучич", "ins"),
        ("Небензей", "Небензя", "ins"),
        ("Песковым", "Песков", "ins"),
        ("Вершинина", "Вершинин", "gen"),
        ("Рыбаковского", "Рыбаковский", "gen"),
        ("Касым-Жомартом", "Касым-Жомарт", "ins"),
        ("Сергея", "Сергей", "gen"),
        ("Гахарии", "Гахария", "dat"),
    ],
)
def test_citation(word: str, nominative: str, case: str) -> None:
    assert (nominative, case) in RUSSIAN.citations(word)


@pytest.mark.parametrize(
    "word", ["Тлеуберди", "Имнадзе", "Лукашенко", "Синирлиоглу", "Нетаньяху", "Саакашвили", "Гульшат"]
)
def test_a_name_that_does_not_decline_stands_first_as_it_is(word: str) -> None:
    assert RUSSIAN.citations(word)[0] == (word, "nom")


@pytest.mark.parametrize(
    ("name", "nominative", "case"),
    [
        ("Мухтаром Тлеуберди", "Мухтар Тлеуберди", "ins"),
        ("Касым-Жомарта Токаева", "Касым-Жомарт Токаев", "gen"),
        ("Розы Отунбаевой", "Роза Отунбаева", "gen"),
        ("Си Цзиньпином", "Си Цзиньпин", "ins"),
        ("Реджепом Тайипом Эрдоганом", "Реджеп Тайип Эрдоган", "ins"),
        ("Шавкат Мирзиёев", "Шавкат Мирзиёев", "nom"),
        ("Сергею Лаврову", "Сергей Лавров", "dat"),
        ("Елена Рыбакина", "Елена Рыбакина", "nom"),
    ],
)
def test_the_words_of_a_full_name_agree(name: str, nominative: str, case: str) -> None:
    assert RUSSIAN.full_names(name.split())[0] == (tuple(nominative.split()), case)


def test_the_context_chooses_among_the_cases_of_a_name() -> None:
    found = RUSSIAN.full_names(["Ильхама", "Алиева"], cases=frozenset(("acc", "nom")))
    assert found[0] == (("Ильхам", "Алиев"), "acc")


# ---- anything -----------------------------------------------------------------------------------------------------

ANY_WORD = st.text(alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюяё-‑'’abc1", max_size=16)


@given(ANY_WORD)
def test_any_word_is_read_without_error(word: str) -> None:
    for form in RUSSIAN.forms(word):
        assert form.case in ("", *CASES)
        RUSSIAN.nominative(word.title(), form)
    RUSSIAN.looks_verbal(word)
    assert RUSSIAN.citations(word.title())[-1] == (word.title(), "nom")


@given(st.lists(ANY_WORD, max_size=4).map(" ".join), st.booleans())
def test_any_phrase_has_a_head_and_keys(phrase: str, verbal: bool) -> None:
    keys = RUSSIAN.phrase_keys(phrase, verbal=verbal)
    assert all(keys)
    assert 0 <= RUSSIAN.head(phrase) <= max(0, len(keys) - 1)
    for case in CASES:
        RUSSIAN.nominative_phrase(phrase, case)
    RUSSIAN.full_names(phrase.split())


def test_words_that_were_read_before_are_read_at_once() -> None:
    words = [w for p in PARADIGMS for w in p.split()]
    for word in words:
        RUSSIAN.forms(word)
    start = time.process_time()
    for _ in range(500):
        for word in words:
            RUSSIAN.forms(word)
    assert 500 * len(words) / (time.process_time() - start) > 200_000
