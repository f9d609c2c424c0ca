"""Texts in more than one language: each sentence is read in its own, and what they name is one set of things."""

from __future__ import annotations

from itertools import permutations

import pytest
from pyoxigraph import Literal

from extraction.readable import Readable, extractor
from graphbuilder.facts import Extraction, Passage, Source
from graphbuilder.languages import LANGUAGES
from graphbuilder.mapper import to_quads
from graphbuilder.namespaces import DCTERMS

KAZAKH = """2024 жылғы 12 наурызда Астанада Қазақстанның Сыртқы істер министрі Ермек Сәрсенов Қырғызстанның \
Сыртқы істер министрі Нурлан Асанбековпен келіссөз жүргізді. Тараптар сауда туралы келісімге қол қойды.
"""
RUSSIAN = """12 марта 2024 года в Астане министр иностранных дел Казахстана Ермек Сарсенов провёл переговоры с \
министром иностранных дел Кыргызстана Нурланом Асанбековым. Стороны подписали соглашение о торговле.
"""
ENGLISH = """On 12 March 2024 Foreign Minister of Kazakhstan Yermek Sarsenov held talks with Foreign Minister of \
Kyrgyzstan Nurlan Asanbekov in Astana. The sides signed an agreement on trade.
"""
TEXTS = {"kk": KAZAKH, "ru": RUSSIAN, "en": ENGLISH}
PAIRS = list(permutations(LANGUAGES, 2))


def extract(text: str, language: str) -> Extraction:
    return extractor().extract(Source("text", text, language, published="2024-03-13"))


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_two_versions_of_a_release_state_its_facts_once(one: str, other: str) -> None:
    found = Readable(extract(f"{TEXTS[one]}\n{TEXTS[other]}", one))
    alone = Readable(extract(TEXTS[one], one))
    assert found.events == alone.events
    assert found.attendance == alone.attendance
    assert found.documents == alone.documents == [("agreement", "signed", "")]
    assert found.offices == alone.offices


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_people_of_both_versions_meet_with_the_labels_of_both(one: str, other: str) -> None:
    entities = extract(f"{TEXTS[one]}\n{TEXTS[other]}", one).entities
    people = [entity for entity in entities if entity.kind == "person"]
    assert [{label.language for label in person.labels} for person in people] == [{one, other}] * 2


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_each_fact_has_its_characters_in_either_version(one: str, other: str) -> None:
    text = f"{TEXTS[one]}\n{TEXTS[other]}"
    found = Readable(extract(text, one))
    quotes = {text[e.start : e.end] for e in found.evidence}
    assert {quote in TEXTS[one] or quote in TEXTS[other] for quote in quotes} == {True}
    assert any(quote in TEXTS[other] for quote in quotes)


def test_a_russian_quote_in_a_kazakh_release() -> None:
    quote = "«Мы договорились о новых маршрутах», – заявил министр иностранных дел Кыргызстана Нурлан Асанбеков."
    text = f"{KAZAKH}\n{quote}\n"
    found = Readable(extract(text, "kk"))
    assert found.events == [("talks", "held", None, "Астана", "2024-03-12")]
    assert found.speech == [("Нурлан Асанбеков", "declared")]
    assert found.sayings[0].quote == "Мы договорились о новых маршрутах"


def test_words_of_a_passage_carry_its_language() -> None:
    kazakh = "Ермек Сәрсенов Бішкекке барады."
    text = f"{RUSSIAN}\n{KAZAKH.replace('сауда', 'көлік').replace('келісімге', 'меморандумға')}{kazakh}\n"
    extraction = extract(text, "ru")
    (passage,) = extraction.passages
    assert passage == Passage(len(RUSSIAN) + 1, len(text.rstrip()), "kk")
    titles = {quad.object for quad in to_quads(extraction) if quad.predicate == DCTERMS["title"]}
    assert titles == {
        Literal("соглашение о торговле", language="ru"),
        Literal("көлік туралы меморандум", language="kk"),
    }


def test_a_text_in_one_language_has_no_passages() -> None:
    assert extract(KAZAKH, "kk").passages == ()


def test_an_event_of_which_one_version_says_little_at_first_is_one() -> None:
    russian = (
        "Прошёл саммит\n\n5 июля 2024 года в Астане под председательством Казахстана состоялось заседание Совета глав "
        "государств ШОС. Лидеры приняли Астанинскую декларацию. Следующий саммит пройдёт в Китае в 2025 году.\n"
    )
    kazakh = (
        "Астанада саммит өтті\n\n2024 жылғы 5 шілдеде Қазақстанның төрағалығымен ШЫҰ Мемлекет басшылары кеңесінің "
        "отырысы болды. Басшылар Астана декларациясын қабылдады. Келесі саммит 2025 жылы Қытайда өтеді.\n"
    )
    found = Readable(extract(f"{russian}\n{kazakh}", "ru"))
    assert [(status, date) for _, status, _, _, date in found.events] == [("held", "2024-07-05"), ("planned", "2025")]
    assert found.documents == [("declaration", "adopted", "")]
