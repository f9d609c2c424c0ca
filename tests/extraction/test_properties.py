"""What holds for the reading of any text, sensible or not."""

from __future__ import annotations

from dataclasses import fields

from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.readable import Readable, read
from graphbuilder.edtf import is_valid
from graphbuilder.extraction import Extractor
from graphbuilder.facts import Attendance, DocumentAction, Event
from graphbuilder.mapper import to_quads

WORDS = st.sampled_from(
    (
        "АСЕАН",
        "АСЕАН-ның",
        "НАТО-ға",
        "ЕҚЫҰ",
        "Министрлер",
        "кеңесінің",
        "кеңесі",
        "отырысы",
        "отырысына",
        "отырысында",
        "саммиті",
        "келесі",
        "кезекті",
        "шағын",
        "құрамдағы",
        "сапары",
        "келіссөз",
        "кездесу",
        "форумда",
        "Лаос",
        "Лаостың",
        "Лаосқа",
        "Лаостан",
        "Лаосты",
        "Эстония",
        "Эстонияның",
        "Финляндия",
        "сыртқы",
        "істер",
        "министрі",
        "министрінің",
        "орынбасары",
        "Бас",
        "хатшысы",
        "Президенті",
        "Премьер-министр",
        "Элина",
        "Валтонен",
        "Валтоненмен",
        "Э.",
        "Дональд",
        "Тускті",
        "Ол",
        "оған",
        "оны",
        "олар",
        "тараптар",
        "делегация",
        "басшылары",
        "делегациясын",
        "төрағалық",
        "төрағалығы",
        "төрағалығымен",
        "төрағалықты",
        "төрағасы",
        "жоспарын",
        "келісімге",
        "шарттардың",
        "жобаларын",
        "декларация",
        "туралы",
        "мәлімдеме",
        "есебін",
        "бастамасы",
        "қатысты",
        "қатысқан",
        "қатысады",
        "қатыспады",
        "өтті",
        "өтеді",
        "өткен",
        "өтетін",
        "етті",
        "ету",
        "қабылдады",
        "қабылдап",
        "тапсырды",
        "бекітті",
        "мақұлдап",
        "қол",
        "қойды",
        "қойылды",
        "деді",
        "деп",
        "атап",
        "құттықтады",
        "сайланды",
        "тағайындалды",
        "кездесті",
        "келді",
        "барды",
        "жоспарланған",
        "кейінге",
        "қалдырылды",
        "жоқ",
        "мүмкін",
        "тиіс",
        "болды",
        "2018",
        "2019",
        "жылы",
        "жылғы",
        "жылға",
        "арналған",
        "10",
        "қазанда",
        "қазанның",
        "бүгін",
        "кеше",
        "келесі",
        "аптада",
        "биыл",
        "Мәскеуде",
        "Ослода",
        "Ригаға",
        "Астана",
        "қаласында",
        "және",
        "мен",
        "сондай-ақ",
        ",",
        ",",
        ".",
        ".",
        ". ",
        "–",
        "«",
        "»",
        ":",
        "\n",
        "(",
        ")",
        "?",
        "!",
    )
)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)
DATES = st.one_of(st.none(), st.dates().filter(lambda day: 1900 < day.year < 2100).map(str))


def check(found: Readable) -> None:
    extraction = found.extraction
    text = extraction.source.text
    known = {entity.id for entity in extraction.entities}
    events = {f.id for f in extraction.facts if isinstance(f, Event)}
    for fact in extraction.facts:
        assert fact.evidence
        for field in fields(fact):
            value = getattr(fact, field.name)
            for key in value if isinstance(value, tuple) else (value,):
                if (
                    isinstance(key, str)
                    and key.partition("/")[0] in ("person", "state", "body", "place")
                    and " " not in key
                ):
                    assert key in known
        if isinstance(fact, Attendance):
            assert fact.event in events
        if isinstance(fact, DocumentAction):
            assert fact.event is None or fact.event in events
        for value in (getattr(fact, "date", None), getattr(fact, "period", None)):
            assert value is None or is_valid(value), value
    for evidence in found.evidence:
        assert 0 <= evidence.start < evidence.end <= len(text)
        assert text[evidence.start : evidence.end].strip() == text[evidence.start : evidence.end]


@settings(max_examples=300, deadline=None)
@given(TEXTS, DATES)
def test_any_row_of_words_gives_sound_facts(text: str, published: str | None) -> None:
    check(read(text, published))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200), DATES)
def test_any_string_gives_sound_facts(text: str, published: str | None) -> None:
    check(read(text, published))


@settings(max_examples=30, deadline=None)
@given(TEXTS)
def test_facts_become_quads(text: str) -> None:
    quads = [str(quad) for quad in to_quads(read(text).extraction)]
    assert quads == [str(quad) for quad in to_quads(read(text).extraction)]


def test_a_new_reader_reads_the_same_as_one_that_has_read_much() -> None:
    text = "Ослода НАТО саммиті өтті. Саммитке Эстония қатысты. Эстония 2023 жылы ЕҚЫҰ-ға төрағалық етті."
    assert Extractor().extract(read(text).extraction.source) == read(text).extraction


def test_capital_letters_and_layout_do_not_move_offsets() -> None:
    text = "  \n\n\tОслода НАТО саммиті өтті.\r\n\r\n\u00a0Саммитке\u00a0Эстония қатысты.  "
    result = read(text)
    check(result)
    assert result.participants == ["Эстония"]


def test_documents_named_within_one_another_without_end_are_read() -> None:
    check(read("келісім туралы " * 1500 + "келісім бекітілді."))
