"""Russian clauses: who does what on both sides of the verb; chairmanships, encounters, attendance."""

from __future__ import annotations

import pytest

from extraction.readable import Row
from extraction.test_russian_noun_phrases import read

ASEAN = "Ассоциация государств Юго-Восточной Азии"
SCO = "Шанхайская организация сотрудничества"
BRICS = "БРИКС"

TERMS: list[tuple[str, list[Row]]] = [
    ("Лаос председательствует в ШОС в 2024 году.", [(SCO, "Лаос", "2024")]),
    ("В 2024 году в ШОС председательствует Лаос.", [(SCO, "Лаос", "2024")]),
    ("В 2025 году председательствовать в ШОС будет Лаос.", [(SCO, "Лаос", "2025")]),
    ("Председательство Лаоса в ШОС в 2024 году было насыщенным.", [(SCO, "Лаос", "2024")]),
    ("Председательство в ШОС на 2024–2025 годы перешло к Лаосу.", [(SCO, "Лаос", "2024/2025")]),
    ("Лаос возглавил ШОС в 2024 году.", [(SCO, "Лаос", "2024")]),
    ("Лаос завершил председательство в ШОС.", [(SCO, "Лаос", None)]),
    ("Лаос не будет председательствовать в ШОС.", []),
    ("В МИД опровергли сообщения о том, что председательство в ШОС перешло к Лаосу.", []),
]


@pytest.mark.parametrize(("text", "expected"), TERMS)
def test_a_chairmanship_is_told_in_any_order_of_words(text: str, expected: list[Row]) -> None:
    assert read(text).terms == expected


def test_a_handover_has_both_holders() -> None:
    found = read("Председательство в ШОС перешло от Лаоса к Непалу.")
    assert found.terms == [(SCO, "Лаос", None), (SCO, "Непал", None)]
    assert found.successions == [(SCO, "Лаос", "Непал")]


def test_a_session_under_a_chairmanship_has_a_chair() -> None:
    found = read("5 мая 2023 года в Бишкеке под председательством Непала прошел саммит ШОС.")
    assert found.chairs == [["Непал"]]
    assert (SCO, "Непал", None) in found.terms


ENCOUNTERS: list[tuple[str, str]] = [
    ("Президент Италии Серджо Маттарелла встретился с канцлером Германии Олафом Шольцем.", "talks"),
    ("Канцлера Германии Олафа Шольца принял президент Италии Серджо Маттарелла.", "talks"),
    ("Канцлер Германии Олаф Шольц был принят президентом Италии Серджо Маттареллой.", "talks"),
    ("Состоялся телефонный разговор президента Италии Серджо Маттареллы с канцлером Германии Олафом Шольцем.", "call"),
    ("Президент Италии Серджо Маттарелла провел переговоры с канцлером Германии Олафом Шольцем.", "talks"),
]


@pytest.mark.parametrize(("text", "kind"), ENCOUNTERS)
def test_two_people_meet_whatever_stands_first(text: str, kind: str) -> None:
    assert read(text).attendance == [(kind, "Олаф Шольц"), (kind, "Серджо Маттарелла")]


def test_separate_meetings_are_one_for_each_partner() -> None:
    text = (
        "Президент Италии Серджо Маттарелла провел отдельные встречи с канцлером Германии Олафом Шольцем "
        "и президентом Польши Анджеем Дудой."
    )
    assert [kind for kind, *_ in read(text).events] == ["talks", "talks"]


ATTENDANCE: list[tuple[str, list[str]]] = [
    ("В саммите ШОС в Бишкеке участвовали президенты Индии и Пакистана.", ["Индия", "Пакистан"]),
    ("Президенты Индии и Пакистана приняли участие в саммите ШОС в Бишкеке.", ["Индия", "Пакистан"]),
    ("В Бишкеке прошел саммит ШОС с участием премьер-министра Индии Нарендры Моди.", ["Нарендра Моди"]),
    ("В Бишкеке прошел саммит ШОС, в котором участвовал премьер-министр Индии Нарендра Моди.", ["Нарендра Моди"]),
    ("В Бишкеке прошел саммит ШОС. Среди участников были делегаты Индии и Непала.", ["Индия", "Непал"]),
    ("В Бишкеке прошел саммит ШОС. Делегация Непала в нем не участвовала.", []),
]


@pytest.mark.parametrize(("text", "expected"), ATTENDANCE)
def test_who_takes_part(text: str, expected: list[str]) -> None:
    assert read(text).participants == expected


def test_the_next_clause_shares_the_subject() -> None:
    text = (
        "Министр иностранных дел Непала Арзу Рана Деуба посетила Минск и встретилась с послом Индии Раджешем Кумаром."
    )
    assert ("talks", "Арзу Рана Деуба") in read(text).attendance


def test_a_clause_after_a_semicolon_has_its_own_subject() -> None:
    text = (
        "Россия сегодня приступила к обязанностям председателя Совета Безопасности ООН; в ноябре молоток получит Непал."
    )
    assert [holder for _, holder, _ in read(text).terms] == ["Россия", "Непал"]


def test_a_journey_that_is_put_off_is_cancelled() -> None:
    text = "Премьер-министр Японии Фумио Кисида отменил визит в Астану."
    assert read(text).events == [("visit", "cancelled", None, "Астана", None)]


def test_a_moved_session_is_planned_for_the_new_day() -> None:
    text = (
        "Заседание Совета министров обороны ШОС, намеченное на 12 октября 2024 года, перенесено на 20 ноября 2024 года."
    )
    assert [(status, date) for _, status, _, _, date in read(text).events] == [("planned", "2024-11-20")]


def test_a_condition_states_nothing() -> None:
    assert read("Если саммит ШОС состоится в Бишкеке, в нем примет участие Непал.").participants == []


def test_whoever_is_cited_speaks() -> None:
    text = "Президент Италии Серджо Маттарелла отметил, что отношения развиваются."
    assert read(text).speech == [("Серджо Маттарелла", "noted")]


def test_the_object_of_a_light_verb_may_stand_apart_from_it() -> None:
    text = "В саммите ШОС приняли активное участие Индонезия, Малайзия и Филиппины."
    assert read(text).participants == ["Индонезия", "Малайзия", "Филиппины"]


def test_a_dash_stands_for_the_verb_and_the_delegation_said_before() -> None:
    text = (
        "В Ташкенте прошел саммит ШОС. Казахстанскую делегацию возглавил министр обороны Руслан Жаксылыков, "
        "монгольскую – министр обороны Сандаг Бямбацогт."
    )
    assert read(text).participants == ["Казахстан", "Монголия", "Руслан Жаксылыков", "Сандаг Бямбацогт"]


def test_where_shares_the_subject_of_the_clause_before() -> None:
    text = (
        "Министр иностранных дел Казахстана Мурат Нуртлеу посетил Душанбе, "
        "где принял участие в заседании Совета министров иностранных дел СНГ."
    )
    assert ("meeting", "Мурат Нуртлеу") in read(text).attendance


def test_coordinated_subjects_are_all_subjects() -> None:
    found = read("Казахстан, Россия и Китай провели саммит в Алматы.")
    assert found.participants == ["Казахстан", "Китай", "Россия"]


def test_a_session_that_was_planned_may_be_called_off() -> None:
    text = "Саммит ШОС планировалось провести 8 июня 2024 года, но он был отменен."
    assert [status for _, status, *_ in read(text).events] == ["cancelled"]


def test_co_chairs_are_both_in_the_chair() -> None:
    text = (
        "В Астане под председательством министра обороны Казахстана Руслана Жаксылыкова и министра обороны Монголии "
        "Сандага Бямбацогта состоялось заседание Совета министров обороны ШОС."
    )
    assert read(text).chairs == [["Руслан Жаксылыков", "Сандаг Бямбацогт"]]
