"""Russian: actions told by their nouns, totals of documents, offices without an owner, participles between."""

from __future__ import annotations

import pytest

from extraction.readable import Row
from extraction.test_russian_noun_phrases import read

DOCUMENTS: list[tuple[str, list[Row]]] = [
    ("Итогом встречи стало подписание меморандума о туризме.", [("memorandum", "signed", "")]),
    ("Саммит завершился принятием Ташкентской декларации.", [("declaration", "adopted", "")]),
    (
        "Визит завершился подписанием совместного заявления и плана действий на 2025–2027 годы.",
        [("plan", "signed", ""), ("statement", "signed", "")],
    ),
    ("В ходе визита ожидается подписание соглашения о торговле.", [("agreement", "planned", "")]),
    ("После подписания договора о дружбе президенты выступили перед прессой.", [("treaty", "signed", "")]),
    ("Стороны обсудили подготовку соглашения о границе.", []),
    (
        "Состоялась церемония подписания документов: соглашения о торговле и меморандума о туризме.",
        [("agreement", "signed", ""), ("memorandum", "signed", "")],
    ),
    ("По итогам переговоров подписано 15 документов.", [("other", "signed", "")]),
    ("Подписан пакет двусторонних документов.", [("other", "signed", "")]),
    ("Приняты три резолюции.", [("resolution", "adopted", "")]),
    (
        "Подписаны два документа: договор о дружбе и соглашение о торговле.",
        [("agreement", "signed", ""), ("treaty", "signed", "")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DOCUMENTS)
def test_documents_are_told_by_nouns_of_action_and_by_their_number(text: str, expected: list[Row]) -> None:
    assert read(text).documents == expected


OFFICES: list[tuple[str, list[Row]]] = [
    ("Президент Шавкат Мирзиёев выступил с речью.", [("Шавкат Мирзиёев", "head-of-state", "Узбекистан")]),
    ("Председатель Си Цзиньпин выступил с речью.", [("Си Цзиньпин", "head-of-state", "Китай")]),
    (
        "Премьер-министр Иван Асанов принял посла Италии Марко Росси. Сотрудничество Непала и Италии развивается.",
        [("Иван Асанов", "head-of-government", "Непал"), ("Марко Росси", "ambassador", "Италия")],
    ),
    (
        "Выступили министры иностранных дел Китая и Индии – Ли Вэй и Радж Капур.",
        [("Ли Вэй", "foreign-minister", "Китай"), ("Радж Капур", "foreign-minister", "Индия")],
    ),
    ("Премьер-министр Иван Асанов прибыл в Непал и Индию.", []),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_an_office_alone_is_of_the_state_that_its_holder_or_the_text_speaks_for(text: str, expected: list[Row]) -> None:
    assert read(text).offices == expected


MET_ACROSS = [
    "Министр обороны Италии Марко Росси провел переговоры с находящимся в Риме с визитом министром обороны Непала "
    "Раджем Капуром.",
    "Министр обороны Италии Марко Росси принял прибывшего в Рим с визитом министра обороны Непала Раджа Капура.",
]


@pytest.mark.parametrize("text", MET_ACROSS)
def test_a_participle_may_stand_before_whom_one_meets(text: str) -> None:
    found = read(text).attendance
    assert ("talks", "Марко Росси") in found
    assert ("talks", "Радж Капур") in found
    assert ("visit", "Радж Капур") in found


def test_the_same_day_is_that_of_the_news() -> None:
    text = (
        "3 мая 2023 года в Риме прошло заседание совета ШОС. Следующее заседание пройдет 7 июня 2023 года в Минске. "
        "В тот же день президент Италии Серджо Маттарелла встретился с канцлером Германии Олафом Шольцем."
    )
    found = read(text, "2023-05-04")
    assert [row[4] for row in found.events if row[0] == "talks"] == ["2023-05-03"]


DAYS: list[tuple[str, str | None]] = [
    ("Завтра в Риме начнет работу двухдневный саммит ШОС.", "2024-06-05/2024-06-06"),
    ("Вчера завершился двухдневный визит президента Италии Серджо Маттареллы в Бишкек.", "2024-06-02/2024-06-03"),
    (
        "Вчера завершился официальный визит президента Италии Серджо Маттареллы в Бишкек, начавшийся 1 июня.",
        "2024-06-01/2024-06-03",
    ),
    ("Совещание министров ОТГ, начавшееся 1 июня, завершилось вчера в Апиа.", "2024-06-01/2024-06-03"),
    ("Форум стартовал в понедельник.", "2024-06-03"),
]


@pytest.mark.parametrize(("text", "date"), DAYS)
def test_days_run_from_the_verb_of_beginning_to_that_of_the_end(text: str, date: str) -> None:
    assert [row[4] for row in read(text).events] == [date]


def test_a_coordinated_clause_shares_the_event() -> None:
    found = read("Заседание совета ШОС назначено на 15 сентября и пройдет в Минске.")
    assert [(row[3], row[4]) for row in found.events] == [("Минск", "2024-09-15")]


NAMES = [
    ("Об этом сообщил президент Нидерландов Марк Барелло.", ("Марк Барелло", "head-of-state", "Нидерланды")),
    (
        "Выступили премьер-министры Италии Марко Росси и Тонги Сиаоси Совалени.",
        ("Сиаоси Совалени", "head-of-government", "Тонга"),
    ),
    (
        "Он принял председателя комитета по обороне парламента Италии Марко Росси.",
        ("Марко Росси", "chair", "Комитет по обороне парламента Италии"),
    ),
    ("Президент Вьетнама То Лам выступил с речью.", ("То Лам", "head-of-state", "Вьетнам")),
    ("Король Великобритании Карл III выступил с речью.", ("Карл III", "head-of-state", "Великобритания")),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names_of_any_origin_have_their_office(text: str, expected: Row) -> None:
    assert expected in read(text).offices


STAGES: list[tuple[str, list[Row]]] = [
    (
        "Договор о границе подписан в Риме, депутаты ратифицируют его в мае.",
        [("treaty", "planned", ""), ("treaty", "signed", "")],
    ),
    (
        "Стороны согласовали проект соглашения о торговле, который планируется подписать осенью.",
        [("agreement", "approved", "draft"), ("agreement", "planned", "")],
    ),
    ("Принятую участниками Римскую декларацию готовили два года.", [("declaration", "adopted", "")]),
    ("Программу работы, утвержденную утром, представил журналистам посол.", [("programme", "approved", "")]),
    ("Программой визита предусмотрены переговоры.", []),
    (
        "По итогам приняты Римская декларация и Итоговый документ.",
        [("declaration", "adopted", ""), ("other", "adopted", "")],
    ),
    ("Совет утвердил перечень совместных учений.", [("other", "approved", "")]),
    ("Проект стратегии решено доработать.", [("strategy", "discussed", "draft")]),
]


@pytest.mark.parametrize(("text", "expected"), STAGES)
def test_what_is_told_of_a_document_last_or_in_the_end_counts(text: str, expected: list[Row]) -> None:
    assert read(text).documents == expected


TITLES: list[tuple[str, Row]] = [
    (
        "Министр энергетики и водных ресурсов Италии Марко Росси прибыл в Непал.",
        ("Марко Росси", "minister", "Италия"),
    ),
    ("Повестку вела министр по европейским делам Италии Анна Росси.", ("Анна Росси", "minister", "Италия")),
    ("Председательствовал эмир Катара шейх Мишаль аль-Ахмад.", ("Мишаль аль-Ахмад", "head-of-state", "Катар")),
    ("Выступил глава венгерского кабинета Марко Росси.", ("Марко Росси", "head-of-government", "Венгрия")),
    (
        "Решение приветствовала Индия, премьер-министр которой Марко Росси выступил с речью.",
        ("Марко Росси", "head-of-government", "Индия"),
    ),
    ("Марко Росси, в прошлом президент Италии, прибыл в Непал.", ("Марко Росси", "former-head-of-state", "Италия")),
    (
        "Посол Италии в Непале и Индии по совместительству Марко Росси выступил с речью.",
        ("Марко Росси", "ambassador", "Италия"),
    ),
    (
        "В Риме прошел саммит ШОС. Открыла его премьер-министр принимающей страны Анна Росси.",
        ("Анна Росси", "head-of-government", "Италия"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), TITLES)
def test_titles_tell_whose_office_it_is(text: str, expected: Row) -> None:
    assert expected in read(text).offices


TOLD: list[tuple[str, list[Row]]] = [
    ("Стороны начали обсуждать проект соглашения о торговле.", [("agreement", "discussed", "draft")]),
    ("Речь шла о проекте соглашения о торговле, составленном Италией.", [("agreement", "discussed", "draft")]),
    (
        "Обсуждался и проект меморандума о газе, который подготовило министерство.",
        [("memorandum", "discussed", "draft")],
    ),
    ("Проект соглашения о торговле после обсуждения возвращен секретариату.", [("agreement", "discussed", "draft")]),
    ("Итоговое коммюнике огласили вечером.", [("communique", "adopted", "")]),
    ("Делегация распространила доклад об итогах года.", [("report", "submitted", "")]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_was_done_with_a_document_is_told_in_many_ways(text: str, expected: list[Row]) -> None:
    assert read(text).documents == expected


def test_the_signing_of_a_document_is_no_event_of_its_own() -> None:
    found = read("Ожидается подписание соглашения о торговле.")
    assert (found.events, found.documents) == ([], [("agreement", "planned", "")])


def test_the_days_of_the_clause_go_before_the_season_of_the_noun() -> None:
    found = read("Осенняя сессия ШОС пройдет 19–21 ноября 2024 года в Минске.")
    assert [row[4] for row in found.events] == ["2024-11-19/2024-11-21"]


def test_the_next_summit_is_of_the_organization_whose_organ_met() -> None:
    found = read("Вчера прошло заседание Совета министров иностранных дел ШОС. Следующий саммит пройдет в 2025 году.")
    assert [row[2] for row in found.events if row[1] == "planned"] == ["Шанхайская организация сотрудничества"]


def test_a_visit_called_off_stays_so() -> None:
    found = read("Отложена поездка Марко Росси в Бишкек, намеченная на 28 октября.")
    assert [(row[1], row[4]) for row in found.events] == [("cancelled", "2024-10-28")]


def test_what_is_agreed_in_a_telephone_conversation_is_a_call() -> None:
    text = (
        "Президент Италии Серджо Маттарелла согласовал график в ходе телефонного разговора с канцлером Германии "
        "Олафом Шольцем."
    )
    assert [row[0] for row in read(text).events] == ["call"]


def test_in_the_country_is_the_state_told_of() -> None:
    found = read("МИД Непала сообщил, что 30 ноября в республике пройдут выборы.")
    assert [(row[0], row[3]) for row in found.events] == [("election", "Непал")]
