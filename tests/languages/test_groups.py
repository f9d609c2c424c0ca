"""The language of each sentence of a text."""

from __future__ import annotations

import json

import pytest
from corpus import CORPUS, needs_corpus

from graphbuilder.languages import language_module
from graphbuilder.languages.groups import sentence_languages
from graphbuilder.languages.tokens import split_sentences, tokenize

KAZAKH = "Келіссөзде екі ел арасындағы ынтымақтастық мәселелері талқыланды."
RUSSIAN = "В ходе переговоров стороны обсудили вопросы сотрудничества."
ENGLISH = "The sides discussed cooperation in the region."


def languages(text: str, main: str) -> list[str]:
    """The languages of the sentences of a text."""
    sentences = split_sentences(text, tokenize(text), frozenset())
    return sentence_languages(text, sentences, main) or [main] * len(sentences)


@pytest.mark.parametrize(
    ("text", "main", "expected"),
    [
        (f"{KAZAKH}\n«{RUSSIAN}»\n{KAZAKH}", "kk", ["kk", "ru", "kk"]),
        (f"{KAZAKH}\n{KAZAKH}\n\n{RUSSIAN}\n{RUSSIAN}", "kk", ["kk", "kk", "ru", "ru"]),
        (f"{RUSSIAN}\n\n{KAZAKH} {KAZAKH}", "ru", ["ru", "kk", "kk"]),
        (f"Kazakhstan and Russia hold talks in Astana\n\n{RUSSIAN}", "ru", ["en", "ru"]),
        (f"Kazakhstan and Russia hold talks in Astana\n\n{KAZAKH}", "kk", ["en", "kk"]),
        (f"{ENGLISH}\n{RUSSIAN}\n{ENGLISH}", "en", ["en", "ru", "en"]),
        (f"{ENGLISH}\n\n{KAZAKH}", "en", ["en", "kk"]),
        (f"{RUSSIAN} {KAZAKH} {ENGLISH}", "ru", ["ru", "kk", "en"]),
    ],
)
def test_sentences_in_another_language_are_told(text: str, main: str, expected: list[str]) -> None:
    assert languages(text, main) == expected


@pytest.mark.parametrize(
    ("text", "main", "expected"),
    [
        # a heading goes with what it heads, other short sentences with their paragraph, the rest with the text
        (f"{KAZAKH}\n\nКазахстан – Россия\n{RUSSIAN}", "kk", ["kk", "ru", "ru"]),
        (f"{KAZAKH}\n\n{RUSSIAN} Спасибо.\n\n{KAZAKH}", "kk", ["kk", "ru", "ru", "kk"]),
        (f"{KAZAKH}\n\n{RUSSIAN}\n\nАстана. Москва.\n\n{KAZAKH}", "kk", ["kk", "ru", "kk", "kk", "kk"]),
    ],
)
def test_what_shows_no_language_goes_with_what_stands_around_it(text: str, main: str, expected: list[str]) -> None:
    assert languages(text, main) == expected


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("Астанада Ресей делегациясы болды. Сергей Лавров Астанада.", "kk"),
        ("«Россия в глобальной политике» журналы жаңа мақала жариялады.", "kk"),
        ("Министр «Казахстан Инжиниринг» компаниясымен меморандумға қол қойды.", "kk"),
        ("Форум «Astana International Forum: Rethinking the Future of Energy» өтті.", "kk"),
        ("Министр посетил АО «Қазақстан темір жолы» и завод «Әзия Авто».", "ru"),
        ("Қасым-Жомарт Тоқаев", "ru"),
        ("В Астане выступил Мұрат Нұртілеу.", "ru"),
        ("Компании Chevron, Shell and Total подписали меморандум о намерениях.", "ru"),
        ("Boeing, Airbus, Siemens", "ru"),
        ("The newspaper «Казахстанская правда» was quoted. The Ministry said so.", "en"),
    ],
)
def test_names_and_titles_do_not_switch(text: str, main: str) -> None:
    assert set(languages(text, main)) == {main}


@needs_corpus
@pytest.mark.parametrize("folder", ["seed", "kk", "ru", "en", "parallel"])
def test_no_sentence_of_a_text_in_one_language_switches(folder: str) -> None:
    for document in json.loads((CORPUS / folder / "gold.json").read_text("utf-8")):
        text, code = (CORPUS / folder / document["file"]).read_text("utf-8"), document["lang"]
        abbreviations = language_module(code).abbreviations
        assert sentence_languages(text, split_sentences(text, tokenize(text), abbreviations), code) is None
