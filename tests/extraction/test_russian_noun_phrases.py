"""Russian noun phrases: bodies, offices, people, events and documents with what stands after and before them."""

from __future__ import annotations

import pytest

from extraction.readable import Readable, Row, extractor
from graphbuilder.facts import Source

SCO = "Шанхайская организация сотрудничества"
CSTO = "Организация Договора о коллективной безопасности"


def read(text: str, published: str | None = "2024-06-04") -> Readable:
    """What a Russian text states."""
    return Readable(extractor().extract(Source("text", text, "ru", published=published)))


OFFICES: list[tuple[str, Row]] = [
    (
        "Министр иностранных дел Армении Арарат Мирзоян прибыл в Минск.",
        ("Арарат Мирзоян", "foreign-minister", "Армения"),
    ),
    (
        "Армянский министр иностранных дел Арарат Мирзоян прибыл в Минск.",
        ("Арарат Мирзоян", "foreign-minister", "Армения"),
    ),
    ("Глава МИД Армении Арарат Мирзоян прибыл в Минск.", ("Арарат Мирзоян", "foreign-minister", "Армения")),
    ("Глава армянского МИД Арарат Мирзоян прибыл в Минск.", ("Арарат Мирзоян", "foreign-minister", "Армения")),
    ("Глава армянской дипломатии Арарат Мирзоян прибыл в Минск.", ("Арарат Мирзоян", "foreign-minister", "Армения")),
    (
        "Об этом говорили с министром иностранных дел Армении Араратом Мирзояном.",
        ("Арарат Мирзоян", "foreign-minister", "Армения"),
    ),
    (
        "Заместитель министра иностранных дел Монголии Гомбосурэн Амартувшин прибыл в Минск.",
        ("Гомбосурэн Амартувшин", "deputy-foreign-minister", "Монголия"),
    ),
    ("Посол Кыргызстана в Венгрии Мирлан Арстанбаев дал интервью.", ("Мирлан Арстанбаев", "ambassador", "Кыргызстан")),
    (
        "Генеральный секретарь ОДКБ Имангали Тасмагамбетов посетил Минск.",
        ("Имангали Тасмагамбетов", "secretary-general", CSTO),
    ),
    ("Экс-президент Финляндии Саули Ниинистё посетил Минск.", ("Саули Ниинистё", "former-head-of-state", "Финляндия")),
    ("Председатель КНР Си Цзиньпин посетил Минск.", ("Си Цзиньпин", "head-of-state", "Китай")),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_an_office_has_its_owner_after_it_or_as_an_adjective_before_it(text: str, expected: Row) -> None:
    assert expected in read(text).offices


def test_two_offices_joined_by_a_dash_are_of_one_person() -> None:
    text = "Заместитель Премьер-министра – министр иностранных дел Казахстана Мурат Нуртлеу прибыл в Минск."
    assert {role for _, role, _ in read(text).offices} == {"deputy-head-of-government", "foreign-minister"}


def test_a_list_of_holders_shares_the_office_that_opens_it() -> None:
    text = "В саммите участвовали президенты Узбекистана Шавкат Мирзиёев, Таджикистана Эмомали Рахмон."
    assert read(text).offices == [
        ("Шавкат Мирзиёев", "head-of-state", "Узбекистан"),
        ("Эмомали Рахмон", "head-of-state", "Таджикистан"),
    ]


SESSIONS: list[tuple[str, Row]] = [
    (
        "5 мая 2023 года в Бишкеке состоялось заседание Совета министров обороны ШОС.",
        ("meeting", "held", "Бишкек", "2023-05-05"),
    ),
    (
        "Состоявшееся 5 мая 2023 года в Бишкеке заседание Совета министров обороны ШОС было открытым.",
        ("meeting", "held", "Бишкек", "2023-05-05"),
    ),
    (
        "Заседание Совета министров обороны ШОС, прошедшее 5 мая 2023 года в Бишкеке, было открытым.",
        ("meeting", "held", "Бишкек", "2023-05-05"),
    ),
    (
        "Заседание Совета министров обороны ШОС, которое прошло 5 мая 2023 года в Бишкеке, было открытым.",
        ("meeting", "held", "Бишкек", "2023-05-05"),
    ),
    (
        "Заседание Совета министров обороны ШОС намечено провести 5 мая 2025 года в Бишкеке.",
        ("meeting", "planned", "Бишкек", "2025-05-05"),
    ),
    (
        "Заседание Совета министров обороны ШОС, как сообщил Чжан Мин, пройдет 5 мая 2025 года в Бишкеке.",
        ("meeting", "planned", "Бишкек", "2025-05-05"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), SESSIONS)
def test_a_session_has_its_body_after_it_and_its_date_and_place_in_any_clause(text: str, expected: Row) -> None:
    rows = [(kind, status, place, date) for kind, status, body, place, date in read(text).events if body]
    assert rows == [expected]


def test_the_forms_and_the_number_of_a_session_stand_before_it() -> None:
    assert read("В Бишкеке прошел внеочередной саммит ШОС.").forms == ["extraordinary"]
    assert read("В Бишкеке прошло заседание Совета глав государств ШОС в узком составе.").forms == ["narrow"]


def test_sessions_of_two_bodies_are_two() -> None:
    text = "В Минске прошли заседания Совета министров обороны ОДКБ и Совета министров иностранных дел ОДКБ."
    assert len(read(text).events) == 2


DOCUMENTS: list[tuple[str, list[Row]]] = [
    ("Стороны подписали соглашение о воздушном сообщении.", [("agreement", "signed", "")]),
    (
        "Подписаны соглашение о воздушном сообщении и меморандум о туризме.",
        [("agreement", "signed", ""), ("memorandum", "signed", "")],
    ),
    (
        "Участники утвердили план консультаций на 2025 год и заслушали отчет о выполнении плана за 2023 год.",
        [("plan", "approved", ""), ("plan", "mentioned", ""), ("report", "heard", "")],
    ),
    (
        "Одобрены проекты соглашения о транзите и концепции развития туризма.",
        [("agreement", "approved", "draft"), ("concept", "approved", "draft")],
    ),
    (
        "Приняты заявления об изменении климата и о водных ресурсах.",
        [("statement", "adopted", ""), ("statement", "adopted", "")],
    ),
    ("Протокол планируется подписать осенью.", [("protocol", "planned", "")]),
    ("Министр предложил разработать дорожную карту сотрудничества музеев.", [("roadmap", "proposed", "")]),
    ("Стороны не подписали соглашение о транзите.", []),
]


@pytest.mark.parametrize(("text", "expected"), DOCUMENTS)
def test_documents_have_their_subjects_after_them(text: str, expected: list[Row]) -> None:
    assert read(text).documents == expected


def test_names_in_oblique_cases_become_nominative() -> None:
    found = read("Президент Италии Серджо Маттарелла встретился с канцлером Германии Олафом Шольцем.")
    assert found.participants == ["Олаф Шольц", "Серджо Маттарелла"]


def test_initials_point_to_the_person_named_in_full() -> None:
    text = "Министр иностранных дел Армении Арарат Мирзоян прибыл в Минск. А. Мирзоян выступил с заявлением."
    assert {person for person, _, _ in read(text).offices} == {"Арарат Мирзоян"}


def test_an_abbreviation_after_a_body_is_another_name_of_it() -> None:
    text = "В Баку прошло заседание Комитета старших сотрудников Клуба горных стран (КГС). КГС объединяет десять стран."
    assert read(text).events[0][2] == "Комитет старших сотрудников Клуба горных стран"
