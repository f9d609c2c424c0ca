"""Sessions, talks, visits, calls and other events: what took place, where, when, in whose name."""

from __future__ import annotations

import pytest

from extraction.readable import Row, read
from graphbuilder.facts import Event

ASEAN = "Оңтүстік-Шығыс Азия елдері қауымдастығы"
AU = "Африка Одағы"
AU_ASSEMBLY = "Африка Одағының Ассамблеясы"
OSCE_COUNCIL = "ЕҚЫҰ Министрлер кеңесі"
OSCE_PERMANENT = "ЕҚЫҰ Тұрақты кеңесі"
NATO = "Солтүстік Атлантика шарты ұйымы"
GCC = "Парсы шығанағы араб мемлекеттерінің ынтымақтастық кеңесі"
OTS = "Түркі мемлекеттері ұйымы"
SCO = "Шанхай ынтымақтастық ұйымы"
BRICS = "БРИКС"
UN = "Біріккен Ұлттар Ұйымы"
CICA = "Азиядағы өзара іс-қимыл және сенім шаралары кеңесі"
CSTO_COUNCIL = "ҰҚШҰ Ұжымдық қауіпсіздік кеңесі"
EAEU_HEADS = "Еуразиялық үкіметаралық кеңес"

SESSIONS: list[tuple[str, str, str, str | None, str | None]] = [
    ("АСЕАН саммиті 2023 жылғы 5-7 қыркүйекте Джакартада өтті.", "held", ASEAN, "Джакарта", "2023-09-05/2023-09-07"),
    ("АСЕАН-ның 43-саммиті 2023 жылғы қыркүйекте Джакартада болып өтті.", "held", ASEAN, "Джакарта", "2023-09"),
    ("2023 жылғы 5 қыркүйекте Джакартада АСЕАН саммиті ашылды.", "held", ASEAN, "Джакарта", "2023-09-05"),
    ("Африка Одағының саммиті 2018 жылғы 21 наурызда Кигалиде болып өтті.", "held", AU, "Кигали", "2018-03-21"),
    ("Африка Одағы Ассамблеясының сессиясы Аддис-Абебада өз жұмысын аяқтады.", "held", AU_ASSEMBLY, "Аддис-Абеба", None),
    ("ЕҚЫҰ Сыртқы істер министрлері кеңесінің отырысы 2021 жылғы 2-3 желтоқсанда Стокгольмде өтеді.", "planned", OSCE_COUNCIL, "Стокгольм", "2021-12-02/2021-12-03"),
    ("ЕҚЫҰ Тұрақты кеңесінің отырысы 2022 жылғы 13 қаңтарда Венада өтуі тиіс.", "planned", OSCE_PERMANENT, "Вена", "2022-01-13"),
    ("ЕҚЫҰ Тұрақты кеңесінің отырысы 2022 жылғы 13 қаңтарда Венада өтпек.", "planned", OSCE_PERMANENT, "Вена", "2022-01-13"),
    ("НАТО саммиті 2022 жылғы маусымда Мадридте өткізілді.", "held", NATO, "Мадрид", "2022-06"),
    ("2022 жылғы маусымда Испания НАТО саммитін Мадридте өткізді.", "held", NATO, "Мадрид", "2022-06"),
    ("НАТО саммитін 2025 жылы Гаагада өткізу жоспарланған.", "planned", NATO, "Гаага", "2025"),
    ("НАТО саммитін 2025 жылы Гаагада өткізу көзделіп отыр.", "planned", NATO, "Гаага", "2025"),
    ("Парсы шығанағы елдерінің ынтымақтастық кеңесінің саммиті 2021 жылғы 5 қаңтарда Эль-Улада өтті.", "held", GCC, "Эль-Ула", "2021-01-05"),
    ("Түркі мемлекеттері ұйымының саммиті 2022 жылғы 11 қарашада Самарқанда өтті.", "held", OTS, "Самарқан", "2022-11-11"),
    ("2024 жылғы 4 шілдеде Астанада ШЫҰ саммиті өтті.", "held", SCO, "Астана", "2024-07-04"),
    ("БРИКС саммиті 2024 жылғы 22-24 қазанда Қазан қаласында өтті.", "held", BRICS, "Қазан", "2024-10-22/2024-10-24"),
    ("АӨСШК саммиті Астанада 2022 жылғы 13 қазанда жалғасты.", "held", CICA, "Астана", "2022-10-13"),
    ("2023 жылғы 9 желтоқсанға белгіленген ШЫҰ отырысы Алматыда өтеді.", "planned", SCO, "Алматы", "2023-12-09"),
    ("2021 жылғы 20 тамызда Бішкекте өткен Еуразиялық үкіметаралық кеңестің отырысы аяқталды.", "held", EAEU_HEADS, "Бішкек", "2021-08-20"),
    ("Араб мемлекеттері лигасының отырысы кейінге қалдырылды.", "cancelled", "Араб мемлекеттері лигасы", None, None),
    ("НАТО саммиті өткен жоқ.", "cancelled", NATO, None, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "status", "body", "place", "date"), [pytest.param(*row, id=row[0]) for row in SESSIONS]
)
def test_a_session_of_a_body(text: str, status: str, body: str, place: str | None, date: str | None) -> None:
    assert read(text).events == [("meeting", status, body, place, date)]


OTHERS: list[tuple[str, str | None, Row]] = [
    ("Мюнхенде қауіпсіздік жөніндегі конференция 2023 жылғы 17 ақпанда басталды.", None, ("conference", "held", None, "Мюнхен", "2023-02-17")),
    ("Дохада 2024 жылғы желтоқсанда экономикалық форум өтеді.", None, ("conference", "planned", None, "Доха", "2024-12")),
    ("Римде азық-түлік көрмесі ашылды.", None, ("conference", "held", None, "Рим", None)),
    ("Баспасөз мәслихаты 12 мамырда өтеді.", "2023-05-10", ("briefing", "planned", None, None, "2023-05-12")),
    ("Ресей СІМ ресми өкілі Мария Захарова кеше брифинг өткізді.", "2023-05-10", ("briefing", "held", None, None, "2023-05-09")),
    ("Римде бітім туралы құжатқа қол қою рәсімі өтті.", None, ("signing", "held", None, "Рим", None)),
    ("Словакияда 2024 жылғы 6 сәуірде президент сайлауы өтті.", None, ("election", "held", None, "Словакия", "2024-04-06")),
    ("Каирде Иордания және Мысыр сыртқы істер министрлерінің келіссөздері өтті.", None, ("talks", "held", None, "Каир", None)),
    ("Каирде Иордания және Мысыр сыртқы істер министрлерінің кездесуі өтеді.", None, ("talks", "planned", None, "Каир", None)),
    ("Йонас Гар Стёренің Ригаға сапары ертең басталады.", "2023-05-10", ("visit", "planned", None, "Рига", "2023-05-11")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "expected"), [pytest.param(*row, id=row[0]) for row in OTHERS])
def test_other_kinds_of_events(text: str, published: str | None, expected: Row) -> None:
    assert read(text, published).events == [expected]


ENCOUNTERS: list[tuple[str, Row, list[str]]] = [
    ("Джорджа Мелони мен Дональд Туск 2024 жылғы 3 мамырда Варшавада кездесті.", ("talks", "held", None, "Варшава", "2024-05-03"), ["Джорджа Мелони", "Дональд Туск"]),
    ("Индия сыртқы істер министрі Субраманьям Джайшанкар Мәскеуге ресми сапармен келді.", ("visit", "held", None, "Мәскеу", None), ["Субраманьям Джайшанкар"]),
    ("Индия сыртқы істер министрі Субраманьям Джайшанкар 2022 жылғы 8 қарашада Мәскеуге ресми сапармен келеді.", ("visit", "planned", None, "Мәскеу", "2022-11-08"), ["Субраманьям Джайшанкар"]),
    ("Германия канцлері Фридрих Мерц Киевке барды.", ("visit", "held", None, "Киев", None), ["Фридрих Мерц"]),
    ("Германия канцлері Фридрих Мерц Киевке бармақ.", ("visit", "planned", None, "Киев", None), ["Фридрих Мерц"]),
    ("Финляндия сыртқы істер министрі Элина Валтонен Вильнюске келді.", ("visit", "held", None, "Вильнюс", None), ["Элина Валтонен"]),
    ("АҚШ Мемлекеттік хатшысы Энтони Блинкен Астанаға келді.", ("visit", "held", None, "Астана", None), ["Энтони Блинкен"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "event", "people"), [pytest.param(*row, id=row[0]) for row in ENCOUNTERS])
def test_meetings_visits_and_calls_of_people(text: str, event: Row, people: list[str]) -> None:
    result = read(text)
    assert result.events == [event]
    assert result.participants == sorted(people)


FORMS = [
    ("Африка Одағының кезектен тыс саммиті Кигалиде өтті.", "extraordinary"),
    ("Африка Одағының кезекті саммиті Кигалиде өтті.", "regular"),
    ("Африка Одағының төтенше саммиті Кигалиде өтті.", "extraordinary"),
    ("Африка Одағының бейресми саммиті Кигалиде өтті.", "informal"),
    ("Африка Одағының мерейтойлық саммиті Кигалиде өтті.", "jubilee"),
    ("Африка Одағының онлайн саммиті өтті.", "online"),
    ("ЕАЭО Үкіметаралық кеңесінің шағын құрамдағы отырысы Бішкекте өтті.", "narrow"),
    ("ЕАЭО Үкіметаралық кеңесінің кеңейтілген құрамдағы отырысы Бішкекте өтті.", "expanded"),
    ("Африка Одағының саммиті Кигалиде өтті.", None),
]


@pytest.mark.parametrize(("text", "form"), [pytest.param(*row, id=row[0]) for row in FORMS])
def test_the_form_of_a_session(text: str, form: str | None) -> None:
    assert read(text).forms == [form]


NOTHING = [
    "1967 жылы Бангкокта АСЕАН құрылды.",
    "ОПЕК 1960 жылы Бағдадта құрылған болатын.",
    "Дохада футболдан әлем чемпионатының финалы өтті.",
    "Испания құрамасы Италия құрамасымен матч өткізді.",
    "Кения президенті Африка Одағының саммитін Найробиде өткізуді ұсынды.",
    "НАТО саммиті Осло қаласында өтуі мүмкін.",
    "Осло қаласының тарихы мың жылдан асады.",
    "Ауа райы жылы болады.",
    "АСЕАН-ға он мемлекет мүше.",
    "Сауда көлемі бес есе өсті.",
    "",
    "...",
    "Отырыс",
    "Норвегия премьер-министрі Йонас Гар Стёре саммитке қатыспады.",
    "Индия сыртқы істер министрі Субраманьям Джайшанкар бұл туралы естімеген.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_event(text: str) -> None:
    assert read(text, "2023-02-19").events == []


def test_a_visit_that_did_not_happen_is_not_held() -> None:
    events = read("Германия канцлері Фридрих Мерц Киевке барған жоқ.").events
    assert all(status == "cancelled" for _, status, *_ in events)


def test_an_event_told_twice_is_one() -> None:
    text = "Джакартада АСЕАН саммиті өтті. Саммит екі күнге созылды. АСЕАН саммитіне Жапония да қатысты."
    assert read(text).events == [("meeting", "held", ASEAN, "Джакарта", None)]


def test_what_is_said_of_an_event_in_several_sentences_comes_together() -> None:
    text = "АСЕАН саммиті өтті. Іс-шара Джакартада 2023 жылғы 5 қыркүйекте болды. Отырысқа Жапония қатысты."
    result = read(text)
    assert result.events == [("meeting", "held", ASEAN, "Джакарта", "2023-09-05")]
    assert result.participants == ["Жапония"]


def test_the_next_session_is_another_event() -> None:
    text = "2023 жылғы 5 қыркүйекте Джакартада АСЕАН саммиті өтті. Келесі саммит 2024 жылы Вьентьянда өтеді."
    assert read(text).events == [
        ("meeting", "held", ASEAN, "Джакарта", "2023-09-05"),
        ("meeting", "planned", ASEAN, "Вьентьян", "2024"),
    ]


def test_sessions_of_different_bodies_are_different_events() -> None:
    text = "Брюссельде НАТО саммиті өтті. Венада ЕҚЫҰ Тұрақты кеңесінің отырысы өтті."
    assert read(text).events == [
        ("meeting", "held", NATO, "Брюссель", None),
        ("meeting", "held", OSCE_PERMANENT, "Вена", None),
    ]


def test_narrow_and_expanded_sittings_told_apart_are_two_events() -> None:
    text = (
        "2021 жылғы 20 тамызда Бішкекте ЕАЭО Үкіметаралық кеңесінің шағын құрамдағы отырысы өтті. "
        "Кейін кеңейтілген құрамдағы отырыс болды."
    )
    assert sorted(str(form) for form in read(text).forms) == ["expanded", "narrow"]


def test_a_postponed_session_with_a_new_date_is_planned() -> None:
    text = "НАТО саммиті 2025 жылғы 24 маусымға ауыстырылды."
    assert read(text).events == [("meeting", "planned", NATO, None, "2025-06-24")]


def test_a_date_without_a_year_leans_on_the_date_of_the_text() -> None:
    text = "Осло қаласында 12 мамырда НАТО сыртқы істер министрлерінің отырысы өтеді."
    assert [row[4] for row in read(text, "2023-05-10").events] == ["2023-05-12"]
    assert [row[4] for row in read(text).events] == ["XXXX-05-12"]


def test_an_event_without_a_date_has_none() -> None:
    assert read("Ослода НАТО саммиті өтті.", "2023-05-10").events[0][4] is None


def test_a_date_that_follows_from_the_reference_year_is_marked_inferred() -> None:
    text = "Ослода НАТО саммиті өтті. Келесі саммит 2024 жылғы 9 шілдеде Вашингтонда өтеді."
    held, planned = (fact for fact in read(text).extraction.facts if isinstance(fact, Event))
    assert (held.date, held.date_inferred) == ("2024", True)
    assert (planned.date, planned.date_inferred) == ("2024-07-09", False)


def test_evidence_is_the_clause_itself() -> None:
    text = "Бұл маңызды күн. Ослода НАТО саммиті өтті. Ел қуанды."
    spans = [text[e.start : e.end] for e in read(text).evidence]
    assert spans and all("НАТО саммиті" in span and "Ел қуанды" not in span for span in spans)
