"""One thing is one node, whatever the language of the release that names it."""

from __future__ import annotations

from itertools import combinations

import pytest
from corpus import CORPUS, needs_corpus
from extraction.readable import extractor

from benchmarks.identity import measure
from graphbuilder.facts import Document, Entity, Event, Source
from graphbuilder.languages import LANGUAGES
from graphbuilder.resolution.names import person_slug

CIS_MINISTERS = "commonwealth-of-independent-states-council-of-foreign-ministers"
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


@pytest.mark.parametrize(("one", "other"), list(combinations(LANGUAGES, 2)))
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


SESSION = {
    "kk": (
        "2024 жылғы 12 наурызда Астанада ТМД Сыртқы істер министрлері кеңесінің отырысы өтті. "
        "Министрлер туризм саласындағы ынтымақтастық туралы меморандумға қол қойды."
    ),
    "ru": (
        "12 марта 2024 года состоялось заседание Совета министров иностранных дел СНГ. "
        "Министры подписали Меморандум о сотрудничестве в сфере туризма."
    ),
    "en": (
        "A meeting of the CIS Council of Foreign Ministers was held in Astana on 12 March 2024. "
        "The ministers signed a memorandum on cooperation in tourism."
    ),
}
COMMISSION = {
    "kk": "2024 жылғы 12 наурызда Астанада Қазақстан – Моңғолия Үкіметаралық комиссиясының отырысы өтті.",
    "ru": "12 марта 2024 года в Астане состоялось заседание казахстанско-монгольской межправительственной комиссии.",
    "en": "A meeting of the Kazakhstan-Mongolia Intergovernmental Commission was held in Astana on 12 March 2024.",
}


def ids(text: str, language: str, kind: type[Event] | type[Document], source: str = "text") -> list[str]:
    facts = extractor().extract(Source(source, text, language, published="2024-03-13")).facts
    return [fact.id for fact in facts if isinstance(fact, kind)]


@pytest.mark.parametrize("texts", [SESSION, COMMISSION, TALKS])
def test_an_event_is_one_node_in_all_languages_also_where_one_leaves_its_place_out(texts: dict[str, str]) -> None:
    found = {tuple(ids(texts[code], code, Event, code)) for code in LANGUAGES}
    assert len(found) == 1
    assert [len(events) for events in found] == [1]


def test_a_document_of_an_event_is_one_node_in_all_languages() -> None:
    found = {tuple(ids(SESSION[code], code, Document, code)) for code in LANGUAGES}
    assert found == {("document/memorandum-tourism-at-session-" + CIS_MINISTERS + "-2024-03-12",)}


def test_documents_of_one_title_signed_at_two_events_are_two() -> None:
    other = SESSION["kk"].replace("12 наурызда", "13 наурызда")
    assert ids(SESSION["kk"], "kk", Document) != ids(other, "kk", Document)


def test_sittings_in_narrow_and_in_expanded_format_are_two() -> None:
    text = (
        "2024 жылғы 12 наурызда Астанада Жоғары Еуразиялық экономикалық кеңестің шағын құрамдағы отырысы өтті. "
        "Содан кейін кеңейтілген құрамдағы отырыс өтті."
    )
    assert [event[-9:] for event in ids(text, "kk", Event)] == ["12-narrow", "-expanded"]


def test_an_event_that_nothing_identifies_is_known_to_its_own_text_only() -> None:
    (one,), (two,) = (ids("Астанада брифинг өтті.", "kk", Event, source) for source in ("one", "two"))
    assert one != two


@needs_corpus
def test_parallel_texts_give_one_node() -> None:
    for kind, merging in measure(CORPUS / "parallel" / "gold.json").items():
        precision, recall = FLOORS[kind]
        assert (merging.precision >= precision, merging.recall >= recall) == (True, True), (kind, merging.faults)
        assert merging.labelled == merging.nodes


FLOORS = {
    "person": (1, 1),
    "state": (1, 1),
    "body": (1, 1),
    "place": (1, 1),
    "event": (1, 0.94),
    "document": (1, 0.83),
}
"""Merge precision and recall by kind."""


def test_talks_in_expanded_format_and_the_signing_after_them_are_known_by_the_states() -> None:
    narrow = (
        "2024 жылғы 29 қазанда Астанада Қазақстан Президенті Қасым-Жомарт Тоқаев Моңғолия Президенті "
        "Ухнаагийн Хурэлсухпен шағын құрамда келіссөз жүргізді. "
    )
    expanded = "Содан кейін кеңейтілген құрамдағы келіссөздер өтті."
    assert ids(narrow + expanded, "kk", Event)[1] == "event/talks-kazakhstan-and-mongolia-2024-10-29-expanded"
