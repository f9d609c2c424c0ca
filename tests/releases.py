"""A few made-up releases as extractions, for tests of what is asked of a graph."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode, Quad

from graphbuilder.facts import (
    Attendance,
    Chairmanship,
    Document,
    DocumentAction,
    Entity,
    Event,
    Evidence,
    Extraction,
    Label,
    OfficeHolding,
    Source,
    SpeechAct,
)
from graphbuilder.mapper import to_quads
from graphbuilder.namespaces import AUTHORITY_GRAPH, DEFAULT_BASE, DIP, ONTOLOGY_GRAPH, RDF, RDFS, SKOS, thing_iri
from graphbuilder.store import Store


def _entity(local_id: str, *labels: str, qid: str | None = None, part_of: str | None = None) -> Entity:
    """An entity with labels written as ``kk:Тәжікстан``."""
    named = tuple(Label(text, language) for language, _, text in (label.partition(":") for label in labels))
    return Entity(local_id, local_id.partition("/")[0], named, qid, part_of)


CIS = _entity(
    "body/cis",
    "kk:Тәуелсіз Мемлекеттер Достастығы",
    "ru:Содружество Независимых Государств",
    "en:Commonwealth of Independent States",
    qid="Q7779",
)
MINISTERS = _entity(
    "body/cis-ministers",
    "kk:ТМД Сыртқы істер министрлері кеңесі",
    "ru:Совет министров иностранных дел СНГ",
    "en:CIS Council of Foreign Ministers",
    part_of="body/cis",
)
EU = _entity("body/eu", "ru:Европейский союз", "en:European Union", qid="Q458")
OSCE = _entity("body/osce", "en:Organization for Security and Co-operation in Europe", qid="Q81299")
CICA = _entity("body/cica", "ru:Совещание по взаимодействию и мерам доверия в Азии")
TAJIKISTAN = _entity("state/tajikistan", "kk:Тәжікстан", "ru:Таджикистан", "en:Tajikistan", qid="Q863")
TURKMENISTAN = _entity("state/turkmenistan", "kk:Түрікменстан", "ru:Туркменистан", "en:Turkmenistan", qid="Q874")
UZBEKISTAN = _entity("state/uzbekistan", "kk:Өзбекстан", "ru:Узбекистан", "en:Uzbekistan", qid="Q265")
KAZAKHSTAN = _entity("state/kazakhstan", "kk:Қазақстан", "ru:Казахстан", "en:Kazakhstan", qid="Q232")
ROMANIA = _entity("state/romania", "en:Romania", "ru:Румыния", qid="Q218")
FINLAND = _entity("state/finland", "en:Finland", "ru:Финляндия", qid="Q33")
SWEDEN = _entity("state/sweden", "en:Sweden", "ru:Швеция", qid="Q34")
POLAND = _entity("state/poland", "en:Poland", "ru:Польша", qid="Q36")
MALTA = _entity("state/malta", "en:Malta", "ru:Мальта", qid="Q233")
MOSCOW = _entity("place/moscow", "kk:Мәскеу", "ru:Москва", "en:Moscow", qid="Q649")
ASHGABAT = _entity("place/ashgabat", "kk:Ашхабад", "ru:Ашхабад", "en:Ashgabat", qid="Q23438")
ATAMKULOV = _entity("person/atamkulov", "kk:Бейбіт Атамқұлов")
ATAMKULOV_RU = _entity("person/atamkulov", "ru:Бейбут Атамкулов")
OMAROV = _entity("person/omarov", "kk:Асан Омаров", "ru:Асан Омаров", "en:Asan Omarov")
LEBEDEV = _entity("person/lebedev", "ru:Сергей Лебедев", "en:Sergey Lebedev", qid="Q4258222")

APRIL = "event/session-cis-ministers-2019-04-05-moscow"
OCTOBER = "event/session-cis-ministers-2019-10-10-ashgabat"
CALL = "event/call-atamkulov-lebedev-2019"

KAZAKH_TEXT = (
    "Мәскеуде ТМД министрлерінің отырысы өтті. Тәжікстан 2018 жылы төраға болды. «Біз дайынбыз», – деді министр."
)
RUSSIAN_TEXT = (
    "В Ашхабаде прошло заседание. В 2020 году председательствует Узбекистан. Лебедев поблагодарил Туркменистан."
)
ENGLISH_TEXT = "Finland follows Romania in the chair of the European Union. Sweden chaired the OSCE."


def _said(text: str, words: str, rule: str, confidence: float = 0.9) -> tuple[Evidence, ...]:
    start = text.index(words)
    return (Evidence(start, start + len(words), rule, confidence),)


def _kazakh() -> Extraction:
    session = _said(KAZAKH_TEXT, "Мәскеуде ТМД министрлерінің отырысы өтті", "event-held")
    term = _said(KAZAKH_TEXT, "Тәжікстан 2018 жылы төраға болды", "chairmanship-held", 0.95)
    quote = _said(KAZAKH_TEXT, "«Біз дайынбыз», – деді министр", "speech-declared")
    return Extraction(
        Source("april-kk", KAZAKH_TEXT, "kk", "Отырыс", "2019-04-05"),
        (CIS, MINISTERS, TAJIKISTAN, TURKMENISTAN, KAZAKHSTAN, MOSCOW, ASHGABAT, ATAMKULOV, OMAROV),
        (
            Event(
                APRIL,
                "meeting",
                "отырыс",
                "held",
                session,
                MINISTERS.id,
                MOSCOW.id,
                "2019-04-05",
                False,
                "regular",
                (TURKMENISTAN.id,),
            ),
            Attendance(APRIL, ATAMKULOV.id, "participant", session, KAZAKHSTAN.id),
            Attendance(APRIL, OMAROV.id, "observer", session),
            Event(OCTOBER, "meeting", "келесі отырыс", "planned", session, MINISTERS.id, ASHGABAT.id, "2019-10-10"),
            Event("event/session-cis-2019-12", "meeting", "саммит", "planned", session, CIS.id, ASHGABAT.id, "2019-12"),
            Chairmanship(CIS.id, TAJIKISTAN.id, "stated", term, "2018"),
            Chairmanship(CIS.id, TURKMENISTAN.id, "inferred", term, "2019", "follows the term of 2018"),
            OfficeHolding(ATAMKULOV.id, "foreign-minister", quote, KAZAKHSTAN.id, "Сыртқы істер министрі"),
            Document("document/plan-2019", "plan", False, "жоспар", session, "консультациялар", "2019"),
            DocumentAction("document/plan-2019", "approved", session, APRIL),
            Document(
                "document/treaty-museums",
                "treaty",
                True,
                "шарт",
                session,
                None,
                None,
                (TURKMENISTAN.id, TAJIKISTAN.id),
                (CIS.id,),
            ),
            DocumentAction("document/treaty-museums", "submitted", session),
            SpeechAct(ATAMKULOV.id, "declared", quote, None, "Біз дайынбыз"),
            SpeechAct(KAZAKHSTAN.id, "congratulated", quote, TURKMENISTAN.id, None, "төрағалық"),
        ),
    )


def _russian() -> Extraction:
    session = _said(RUSSIAN_TEXT, "В Ашхабаде прошло заседание", "event-held")
    term = _said(RUSSIAN_TEXT, "В 2020 году председательствует Узбекистан", "chairmanship-held")
    thanks = _said(RUSSIAN_TEXT, "Лебедев поблагодарил Туркменистан", "speech-thanked", 0.8)
    return Extraction(
        Source("october-ru", RUSSIAN_TEXT, "ru", "Заседание", "2019-10-11"),
        (CIS, MINISTERS, CICA, TAJIKISTAN, TURKMENISTAN, UZBEKISTAN, KAZAKHSTAN, ASHGABAT, ATAMKULOV_RU, LEBEDEV),
        (
            Event(OCTOBER, "meeting", "заседание", "held", session, MINISTERS.id, ASHGABAT.id, "2019-10-10"),
            Attendance(OCTOBER, ATAMKULOV.id, "participant", session),
            Attendance(OCTOBER, LEBEDEV.id, "guest", session),
            Event(CALL, "call", "телефонный разговор", "held", thanks, None, None, "2019"),
            Attendance(CALL, ATAMKULOV.id, "participant", thanks),
            Attendance(CALL, LEBEDEV.id, "participant", thanks),
            Event("event/visit-lebedev", "visit", "визит", "cancelled", thanks, None, None, None),
            Attendance("event/visit-lebedev", LEBEDEV.id, "participant", thanks),
            Chairmanship(CIS.id, TURKMENISTAN.id, "stated", term, "2019"),
            Chairmanship(CIS.id, UZBEKISTAN.id, "stated", term, "2020"),
            Chairmanship(CICA.id, TAJIKISTAN.id, "stated", term),
            Chairmanship(CICA.id, KAZAKHSTAN.id, "stated", term, "2020/2022", None, TAJIKISTAN.id),
            OfficeHolding(LEBEDEV.id, "secretary-general", thanks, CIS.id, "Генеральный секретарь", "2019/.."),
            OfficeHolding(ATAMKULOV.id, "foreign-minister", thanks, KAZAKHSTAN.id, "Министр иностранных дел"),
            SpeechAct(LEBEDEV.id, "thanked", thanks, TURKMENISTAN.id),
        ),
    )


def _english() -> Extraction:
    term = _said(ENGLISH_TEXT, "Finland follows Romania in the chair of the European Union", "chairmanship-follows")
    return Extraction(
        Source("chairs-en", ENGLISH_TEXT, "en"),
        (EU, OSCE, ROMANIA, FINLAND, SWEDEN, POLAND, MALTA),
        (
            Chairmanship(EU.id, ROMANIA.id, "stated", term, "2019-01/2019-06"),
            Chairmanship(EU.id, FINLAND.id, "stated", term, "2019-07/2019-12"),
            Chairmanship(OSCE.id, SWEDEN.id, "stated", term, "2021/2022"),
            Chairmanship(OSCE.id, POLAND.id, "stated", term, "2022/2023"),
            Chairmanship(OSCE.id, MALTA.id, "stated", term, "2025"),
            Chairmanship(OSCE.id, FINLAND.id, "stated", term, "2026-01-01/.."),
        ),
    )


RELEASES = (_kazakh(), _russian(), _english())

_CLASSES = {"Session": "заседание", "Call": "звонок", "Visit": "визит", "Chairmanship": "председательство"}
_CONCEPTS = {"basis/stated": "указан", "basis/inferred": "выведен", "event-status/held": "состоялось"}


def fill(store: Store) -> None:
    """Puts the releases into a store, with a small ontology and authority of their own in the place of the shipped
    ones.
    """
    russian = {DIP[name]: (RDFS["label"], label) for name, label in _CLASSES.items()}
    concept = "https://w3id.org/graphbuilder/concept/"
    russian |= {NamedNode(concept + code): (SKOS["prefLabel"], label) for code, label in _CONCEPTS.items()}
    store.replace(
        ONTOLOGY_GRAPH,
        [Quad(node, naming, Literal(text, language="ru"), ONTOLOGY_GRAPH) for node, (naming, text) in russian.items()],
    )
    cis, georgia = (
        thing_iri(DEFAULT_BASE, CIS.id),
        [thing_iri(DEFAULT_BASE, f"{k}/georgia") for k in ("state", "place")],
    )
    names = [
        (cis, DIP["abbreviation"], "kk:ТМД"),
        (cis, DIP["abbreviation"], "ru:СНГ"),
        (cis, DIP["abbreviation"], "en:CIS"),
    ]
    names += [(node, SKOS["prefLabel"], "en:Georgia") for node in georgia]
    kinds = [(cis, DIP["Body"]), (georgia[0], DIP["State"]), (georgia[1], DIP["Place"])]
    store.replace(
        AUTHORITY_GRAPH,
        [Quad(node, naming, Literal(name[3:], language=name[:2]), AUTHORITY_GRAPH) for node, naming, name in names]
        + [Quad(node, RDF["type"], kind, AUTHORITY_GRAPH) for node, kind in kinds],
    )
    store.add_many([to_quads(release) for release in RELEASES])
