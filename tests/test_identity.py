"""One thing is one node, whatever the language of the release that names it."""

from __future__ import annotations

from itertools import combinations

import pytest
from corpus import CORPUS, READ, needs_corpus
from extraction.readable import extractor

from benchmarks.identity import measure
from graphbuilder.facts import Entity, Source
from graphbuilder.resolution.names import person_slug

TALKS = {
    "kk": "Астанада Қазақстанның Сыртқы істер министрі Ермек Сәрсенов Жапонияның Сыртқы істер министрі Тору Исимурамен "
    "келіссөз жүргізді.",
    "ru": "В Астане министр иностранных дел Казахстана Ермек Сарсенов провёл переговоры с министром иностранных дел "
    "Японии Тору Исимурой.",
    "en": "Foreign Minister of Kazakhstan Yermek Sarsenov held talks with Foreign Minister of Japan Toru Ishimura in "
    "Astana.",
}


def people(language: str) -> list[Entity]:
    extraction = extractor().extract(Source(language, TALKS[language], language, published="2024-03-13"))
    return [entity for entity in extraction.entities if entity.kind == "person"]


@pytest.mark.parametrize(
    "spellings",
    [
        ("Бейбіт Атамқұлов", "Бейбут Атамкулов", "Beibut Atamkulov", "Beybit Atamqulov"),
        ("Ермек Сәрсенов", "Сарсенов Ермек Маратович", "Ермек Маратұлы Сәрсенов", "Yermek Sarsenov", "Ermek Sarsenov"),
        ("Сүйіндік Жанболатов", "Суиндик Жанболатов", "Suindik Zhanbolatov"),
        ("Қамшыбек Өмірзақов", "Камчыбек Омирзаков", "Kamchybek Omirzakov"),
        ("Жыпар Эсенбекова", "Jypar Esenbekova", "Zhypar Yesenbekova"),
        ("Рамиль Гасанов", "Рамил Хасанов", "Ramil Hasanov"),
        ("Юлия Цой", "Yulia Tsoi", "Iuliia Tsoy"),
        ("Е. Сәрсенов", "Y. Sarsenov", "Е. Сарсенов"),
        ("Чжан Хуэй", "Zhang Hui"),
    ],
)
def test_spellings_of_one_name(spellings: tuple[str, ...]) -> None:
    assert len({person_slug(name) for name in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Марат Оспанов", "Мұрат Оспанов"),
        ("Асан Сарсенов", "Асан Сарсенова"),
        ("Асқар Мамин", "Асқар Мәсімов"),
        ("Ли Чен", "Ли Чон"),
        ("Серик Ким", "Серик Кан"),
        ("Richard Dain", "Richard Dunn"),
        ("Ермек Сәрсенов", "Е. Сәрсенов"),
    ],
)
def test_names_of_two_people(one: str, other: str) -> None:
    assert person_slug(one) != person_slug(other)


@pytest.mark.parametrize(("one", "other"), list(combinations(READ, 2)))
def test_people_outside_the_authority_meet_across_languages(one: str, other: str) -> None:
    first, second = people(one), people(other)
    assert [person.id for person in first] == [person.id for person in second]
    labels = {(label.text, label.language) for person in (*first, *second) for label in person.labels}
    assert len(labels) == 4


def test_listed_people_are_known_in_another_spelling() -> None:
    for language, text in (
        ("kk", "Сыртқы істер министрі Бейбут Атамкулов отырысқа қатысты."),
        ("ru", "В заседании принял участие министр иностранных дел Казахстана Бейбит Атамкулов."),
    ):
        entities = extractor().extract(Source("s", text, language)).entities
        assert "person/beibut-atamkulov" in {entity.id for entity in entities}


@needs_corpus
def test_parallel_texts_give_one_node() -> None:
    for kind, merging in measure(CORPUS / "parallel" / "gold.json").items():
        precision, recall = FLOORS[kind]
        assert (merging.precision >= precision, merging.recall >= recall) == (True, True), (kind, merging.faults)
        assert merging.labelled == merging.nodes


FLOORS = {
    "person": (1, 1),
    "state": (1, 1),
    "body": (1, 0.95),
    "place": (1, 1),
    "event": (1, 0.7),
    "document": (0, 0),
}
"""Merge precision and recall by kind."""
