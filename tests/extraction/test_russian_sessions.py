"""Russian sessions and talks: who chairs and takes part, what a dash or an attribute leaves unsaid, when it was."""

from __future__ import annotations

import pytest

from extraction.readable import Row
from extraction.test_russian_noun_phrases import read

SCO = "Шанхайская организация сотрудничества"
LEADERS = "Президент Италии Серджо Маттарелла"

AGAIN: list[tuple[str, list[Row]]] = [
    (
        f"{LEADERS} провел 3 июня встречу с Олафом Шольцем, а во вторник – с Анджеем Дудой.",
        [("talks", "2024-06-03"), ("talks", "2024-06-04")],
    ),
    (
        f"В воскресенье {LEADERS} побеседовал с Олафом Шольцем, в понедельник утром – с Анджеем Дудой.",
        [("talks", "2024-06-02"), ("talks", "2024-06-03")],
    ),
    (
        f"2 июня {LEADERS} беседовал с Олафом Шольцем, с которым подписал меморандум, а 3 июня – с Анджеем Дудой.",
        [("talks", "2024-06-02"), ("talks", "2024-06-03")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), AGAIN)
def test_a_dash_stands_for_the_meeting_said_before(text: str, expected: list[Row]) -> None:
    found = read(text)
    assert [(kind, date) for kind, *_, date in found.events] == expected
    assert {"Олаф Шольц", "Анджей Дуда"} < {name for _, name in found.attendance}


def test_whoever_holds_talks_chairs_nothing() -> None:
    found = read(f"{LEADERS} провел 3 июня в Риме встречу с канцлером Германии Олафом Шольцем.")
    assert found.chairs == [[]]
    assert found.participants == ["Олаф Шольц", "Серджо Маттарелла"]


CHAIRS: list[tuple[str, list[str]]] = [
    ("В Бишкеке прошел форум. Сопредседателями выступили Индия и Непал.", ["Индия", "Непал"]),
    ("В Бишкеке прошел форум. Модератором пленарного заседания стал Рам Кандел.", ["Рам Кандел"]),
    ("В Бишкеке прошло заседание. Хозяином и председателем встречи был Рам Кандел.", ["Рам Кандел"]),
    ("В Бишкеке прошло заседание. В роли модератора выступил Рам Кандел.", ["Рам Кандел"]),
    ("В Бишкеке прошло заседание. Председателем выступил Рам Кандел.", ["Рам Кандел"]),
    ("В Бишкеке прошло заседание. Председателем комитета был избран Рам Кандел.", []),
]


@pytest.mark.parametrize(("text", "expected"), CHAIRS)
def test_who_chairs_the_session_told_of(text: str, expected: list[str]) -> None:
    assert [name for chairs in read(text).chairs for name in chairs] == expected


SPEAKERS = [
    "С приветственным словом к участникам обратился Рам Кандел.",
    "К участникам с приветствием обратился Рам Кандел.",
    "Рам Кандел обратился к собравшимся с речью.",
    "Перед участниками выступил Рам Кандел.",
]


@pytest.mark.parametrize("text", SPEAKERS)
def test_whoever_addresses_the_participants_is_there(text: str) -> None:
    assert read("В Бишкеке прошел саммит ШОС. " + text).participants == ["Рам Кандел"]


NEXT: list[tuple[str, list[Row]]] = [
    (
        "5 мая 2024 года в Астане прошел саммит ШОС, следующий состоится в Бишкеке.",
        [("meeting", "held", SCO, "Астана", "2024-05-05"), ("meeting", "planned", SCO, "Бишкек", None)],
    ),
    (
        "Шестой саммит ШОС состоялся в Астане 29 июня 2022 года, седьмой пройдет в 2025 году в Дели.",
        [("meeting", "held", SCO, "Астана", "2022-06-29"), ("meeting", "planned", SCO, "Дели", "2025")],
    ),
    (
        "Вчера в Астане прошло заседание ШОС. Очередное намечено на октябрь.",
        [("meeting", "held", SCO, "Астана", "2024-06-03"), ("meeting", "planned", SCO, None, "2024-10")],
    ),
    (
        "Вчера в Астане прошло заседание ШОС. Следующая выставка откроется в Дели.",
        [("meeting", "held", SCO, "Астана", "2024-06-03"), ("conference", "planned", None, "Дели", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NEXT)
def test_an_attribute_stands_for_the_event_named_before(text: str, expected: list[Row]) -> None:
    assert read(text).events == expected


def test_ministers_of_no_body_gather() -> None:
    found = read(
        "Министры иностранных дел прикаспийских государств собрались вчера в Москве. Заседание вел Рам Кандел."
    )
    assert found.events == [("meeting", "held", None, "Москва", "2024-06-03")]
    assert found.chairs == [["Рам Кандел"]]


def test_before_the_beginning_is_no_verb() -> None:
    found = read(f"Вчера в Риме прошло заседание. До начала заседания {LEADERS} переговорил с Олафом Шольцем.")
    assert [kind for kind, *_ in found.events] == ["meeting", "talks"]


def test_a_series_of_meetings_is_no_event() -> None:
    assert read(f"{LEADERS} провел серию двусторонних встреч.").events == []


def test_a_visit_that_someone_will_pay() -> None:
    found = read(f"Речь шла о визите в Бишкек, который {LEADERS} нанесет в июле.")
    assert found.events == [("visit", "planned", None, "Бишкек", "2024-07")]


OBSERVERS: list[tuple[str, list[str]]] = [
    ("За ними следили наблюдатели СНГ, ШОС и БРИКС.", ["БРИКС", "СНГ", SCO]),
    ("За голосованием наблюдали миссия ШОС и наблюдатели от СНГ.", ["СНГ", SCO]),
    ("Наблюдение за выборами вели миссии СНГ и ШОС.", ["СНГ", SCO]),
    ("За ходом голосования наблюдали представители ШОС.", [SCO]),
    ("На выборах работали наблюдатели от ШОС.", [SCO]),
    ("Выборы прошли под наблюдением миссии ШОС.", [SCO]),
    ("За выборами наблюдала миссия ШОС во главе с Рамом Канделом.", ["Рам Кандел", SCO]),
    ("Миссия ШОС покинула страну.", []),
]


@pytest.mark.parametrize(("text", "expected"), OBSERVERS)
def test_who_observes_an_election(text: str, expected: list[str]) -> None:
    found = read("28 мая в Непале прошли парламентские выборы. " + text)
    assert {found.called(name) for name in expected} == set(found.participants)


def test_the_secretary_of_the_body_named_before() -> None:
    found = read("За выборами наблюдала миссия ШОС во главе с ее генеральным секретарем Мехметом Эром.")
    assert found.offices == [("Мехмет Эр", "secretary-general", SCO)]


def test_an_invitation_tells_whose_visit_is_planned() -> None:
    found = read(f"{LEADERS} пригласил Олафа Шольца в Рим; визит ожидается летом 2025 года.")
    assert ("visit", "planned", None, "Рим", "2025-22") in found.events
    assert ("visit", "Олаф Шольц") in found.attendance


def test_a_session_put_off_to_a_month_is_planned() -> None:
    found = read("Заседание Совета министров обороны ШОС, намеченное на июнь, отложено на сентябрь.")
    assert [(status, date) for _, status, _, _, date in found.events] == [("planned", "2024-09")]


def test_talks_of_the_leaders_of_two_states() -> None:
    text = f"{LEADERS} прибыл в Варшаву. Президент Польши Анджей Дуда встретил его. "
    for told in ("Состоялись переговоры лидеров двух стран.", "Прошли переговоры глав двух государств."):
        assert ("talks", "Анджей Дуда") in read(text + told).attendance


def test_a_portfolio_is_a_list() -> None:
    found = read("Министр промышленности, рудников и торговли Ирана Аббас Алиабади посетил Минск.")
    assert found.offices == [("Аббас Алиабади", "minister", "Иран")]


def test_an_office_that_only_one_state_has() -> None:
    found = read("Премьер Госсовета Ли Цян и помощник госсекретаря Дональд Лу посетили Минск.")
    assert found.offices == [("Дональд Лу", "other", "США"), ("Ли Цян", "head-of-government", "Китай")]


def test_the_day_before_is_that_before_what_was_told() -> None:
    found = read(f"2 июня в Риме прошел саммит ШОС. Накануне {LEADERS} беседовал с Олафом Шольцем.")
    assert [date for *_, date in found.events] == ["2024-06-02", "2024-06-01"]


TOLD: list[tuple[str, list[Row]]] = [
    (
        "Совет министров обороны ШОС провел в Бишкеке заседание. Оно длилось три дня и закончилось сегодня.",
        [("meeting", "held", "2024-06-02/2024-06-04")],
    ),
    (
        "Вчера в Хараре прошел саммит САДК. Ему предшествовало заседание Совета министров САДК, проходившее 13 мая.",
        [("meeting", "held", "2024-06-03"), ("meeting", "held", "2024-05-13")],
    ),
    (
        "Сегодня утром состоялось заседание СНГ в узком составе, после полудня – в расширенном.",
        [("meeting", "held", "2024-06-04"), ("meeting", "held", "2024-06-04")],
    ),
    ("С ответным визитом Бадра аль-Бусаиди ожидают в Минске осенью.", [("visit", "planned", "2024-23")]),
    (
        "Протокол подпишут нынешней осенью в Анкаре во время визита министра иностранных дел Непала.",
        [("visit", "planned", "2024-23")],
    ),
    (
        "Сегодня Олаф Шольц посетил председателя комитета Анджея Дуду.",
        [("talks", "held", "2024-06-04")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_which_events_and_when(text: str, expected: list[Row]) -> None:
    assert [(kind, status, date) for kind, status, _, _, date in read(text).events] == expected


def test_a_session_on_an_anniversary_is_a_jubilee() -> None:
    assert read("5 мая ШОС проведет заседание по случаю 80-летия организации.").forms == ["jubilee"]


def test_officials_of_two_states_are_two_people() -> None:
    text = (
        "Министр иностранных дел Непала Рам Кандел прибыл в Варшаву. Прошло заседание польско-непальской комиссии, "
        "сопредседателями которой выступили сам непальский министр и польский статс-секретарь Анджей Дуда."
    )
    assert ["Анджей Дуда", "Рам Кандел"] in read(text).chairs


def test_whom_a_minister_names_among_the_speakers() -> None:
    text = "В Бишкеке прошел саммит ШОС. Среди выступавших министр назвал Рама Кандела и Анджея Дуду."
    assert {"Рам Кандел", "Анджей Дуда"} <= set(read(text).participants)


def test_two_separate_meetings() -> None:
    found = read(f"{LEADERS} провел две отдельные встречи – с Олафом Шольцем и с Анджеем Дудой.")
    assert [kind for kind, *_ in found.events] == ["talks", "talks"]


def test_he_is_the_minister_named_last() -> None:
    text = (
        "Министр иностранных дел Непала Рам Кандел прибыл в Варшаву. Присутствовал Анджей Дуда. "
        "«Нам нужен мир», – подчеркнул глава непальского МИД. Он принял Олафа Шольца."
    )
    assert ("talks", "Рам Кандел") in read(text).attendance


def test_the_head_of_a_mission_has_a_name() -> None:
    found = read("Руководитель делегации ШОС Паула Кардозу назвала голосование открытым.")
    assert found.offices == [("Паула Кардозу", "other", SCO)]
