"""Tokens and sentences, with offsets that point into the text as given."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuilder.languages import language_module
from graphbuilder.languages.tokens import NUMBER, PUNCTUATION, WORD, is_hard_wrapped, split_sentences, tokenize

ABBREVIATIONS = language_module("kk").abbreviations
LETTERS = st.text(alphabet="абвгдеңғқәөүұіһАБҚ019 .,!?…:;-–«»\"'()\n\t№%", max_size=200)


def words(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


def sentences(text: str) -> list[str]:
    """Each sentence from its first character to its last."""
    split = split_sentences(text, tokenize(text), ABBREVIATIONS)
    return [text[tokens[0].start : tokens[-1].end] for tokens in split]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Отырыс өтті.", ["Отырыс", "өтті", "."]),
        ("Нью-Йорктегі", ["Нью-Йорктегі"]),
        ("ТМД-ның", ["ТМД-ның"]),
        ("ТМД‑ның", ["ТМД‑ның"]),
        ("G-20 саммиті", ["G-20", "саммиті"]),
        ("C5+1 форматы", ["C5+1", "форматы"]),
        ("C5+1-дің", ["C5+1-дің"]),
        ("Н'Джамена", ["Н'Джамена"]),
        ("Кот-д’Ивуар", ["Кот-д’Ивуар"]),
        ("8-ші отырыс", ["8-ші", "отырыс"]),
        ("30-ында", ["30-ында"]),
        ("51-сессиясы", ["51", "-", "сессиясы"]),
        ("10.10.2019", ["10.10.2019"]),
        ("сағат 14:30", ["сағат", "14:30"]),
        ("2,5 млн", ["2,5", "млн"]),
        ("1941-1945", ["1941", "-", "1945"]),
        ("2023–2027 жылдар", ["2023", "–", "2027", "жылдар"]),
        ("28-29 шілде", ["28", "-", "29", "шілде"]),
        ("«Бейбітшілік», – деді", ["«", "Бейбітшілік", "»", ",", "–", "деді"]),
        ("жоқ...", ["жоқ", "..."]),
        ("жоқ…", ["жоқ", "…"]),
        ("Б.Атамқұлов", ["Б", ".", "Атамқұлов"]),
        ("", []),
        (" \n\t ", []),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"), [("Мәскеу", WORD), ("2019", NUMBER), ("30-ында", NUMBER), (",", PUNCTUATION), ("«", PUNCTUATION)]
)
def test_kinds_of_tokens(text: str, kind: str) -> None:
    assert [token.kind for token in tokenize(text)] == [kind]


def test_a_token_knows_its_capital_and_its_lower_case() -> None:
    token = tokenize("Мәскеуде")[0]
    assert token.capital and token.lower == "мәскеуде"
    assert not tokenize("мәскеуде")[0].capital


@given(LETTERS)
def test_offsets_of_tokens_are_those_of_the_text(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(a.end <= b.start for a, b in itertools.pairwise(tokens))


@given(LETTERS)
def test_nothing_but_blanks_lies_between_tokens(text: str) -> None:
    at = 0
    for token in tokenize(text):
        assert not text[at : token.start].strip()
        at = token.end
    assert not text[at:].strip()


@given(st.text(max_size=300))
def test_sentences_keep_every_token_in_order(text: str) -> None:
    tokens = tokenize(text)
    split = split_sentences(text, tokens, ABBREVIATIONS)
    assert [token for sentence in split for token in sentence] == tokens
    assert all(split)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Отырыс өтті. Ол ұзақ болды.", ["Отырыс өтті.", "Ол ұзақ болды."], id="full stop"),
        pytest.param("Кім келді? Ешкім! Ал…  Иә.", ["Кім келді?", "Ешкім!", "Ал…", "Иә."], id="other marks"),
        pytest.param("Отырысқа Д. Сейітов қатысты.", ["Отырысқа Д. Сейітов қатысты."], id="initial"),
        pytest.param("Отырысқа Д.А. Сейітов қатысты.", ["Отырысқа Д.А. Сейітов қатысты."], id="two initials"),
        pytest.param("Отырысқа Д. А. Сейітов қатысты.", ["Отырысқа Д. А. Сейітов қатысты."], id="two initials apart"),
        pytest.param("Отырысқа Д.Сейітов қатысты.", ["Отырысқа Д.Сейітов қатысты."], id="initial without a blank"),
        pytest.param("2019 ж. 10 қазанда өтеді.", ["2019 ж. 10 қазанда өтеді."], id="year abbreviated"),
        pytest.param("2019 ж. Мәскеуде өтті.", ["2019 ж. Мәскеуде өтті."], id="year abbreviated before a name"),
        pytest.param("Су, газ т.б. Ресурстар.", ["Су, газ т.б. Ресурстар."], id="et cetera"),
        pytest.param("Қор 5 млрд. АҚШ долларын бөлді.", ["Қор 5 млрд. АҚШ долларын бөлді."], id="milliard"),
        pytest.param("8-ші отырыс өтті. 9-шы болады.", ["8-ші отырыс өтті.", "9-шы болады."], id="ordinals"),
        pytest.param("Күні 10.10.2019. Орны Омбы.", ["Күні 10.10.2019.", "Орны Омбы."], id="numeric date"),
        pytest.param(
            "«Біз дайынбыз», – деді ол. Жиын бітті.", ["«Біз дайынбыз», – деді ол.", "Жиын бітті."], id="quote"
        ),
        pytest.param("«Біз дайынбыз». Жиын бітті.", ["«Біз дайынбыз».", "Жиын бітті."], id="mark after the quote"),
        pytest.param("«Біз дайынбыз!» Жиын бітті.", ["«Біз дайынбыз!»", "Жиын бітті."], id="mark in the quote"),
        pytest.param("«Неге?» деді ол.", ["«Неге?» деді ол."], id="small letter after the quote"),
        pytest.param("Жиын бітті. «Біз дайынбыз».", ["Жиын бітті.", "«Біз дайынбыз»."], id="quote after a sentence"),
        pytest.param(
            "Ол 2018 жылы болды. 2019 жылы жоқ.", ["Ол 2018 жылы болды.", "2019 жылы жоқ."], id="a number begins"
        ),
        pytest.param("Бірінші жол\nЕкінші жол", ["Бірінші жол", "Екінші жол"], id="line end"),
        pytest.param("Тақырып\n\nМәтін басы.", ["Тақырып", "Мәтін басы."], id="empty line"),
        pytest.param("Иә.Жоқ", ["Иә.Жоқ"], id="no blank, no end"),
        pytest.param("Бұл т.с.с. жайттар.", ["Бұл т.с.с. жайттар."], id="small letter after a stop"),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


WRAPPED = (
    "Алматы қаласында өңірдегі елдердің сыртқы істер министрлерінің\n"
    "кезекті кездесуі өтті, оған көршілес бес мемлекеттің делегациялары\n"
    "қатысып, сауда мен көлік саласындағы ынтымақтастық мәселелерін\n"
    "талқылады. Келесі кездесу Ташкент қаласында күзде өткізіледі деп\n"
    "жоспарланып отыр."
)


def test_line_ends_of_a_wrapped_text_are_no_sentence_ends() -> None:
    assert is_hard_wrapped(WRAPPED)
    assert [s.split()[0] for s in sentences(WRAPPED)] == ["Алматы", "Келесі"]


def test_an_empty_line_ends_a_sentence_of_a_wrapped_text() -> None:
    assert len(sentences(WRAPPED + "\n\nСоңы жоқ сөйлем")) == 3


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Бір жол",
        "Бірінші.\nЕкінші.\nҮшінші.\nТөртінші.",
        "Тізім:\nБірінші\nЕкінші\nҮшінші\nТөртінші",
        "у" * 200 + "\n" + WRAPPED,
    ],
)
def test_what_is_not_wrapped(text: str) -> None:
    assert not is_hard_wrapped(text)


def test_windows_line_ends_keep_offsets() -> None:
    text = "Бірінші жол.\r\nЕкінші жол."
    assert sentences(text) == ["Бірінші жол.", "Екінші жол."]
