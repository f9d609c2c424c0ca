"""Who said, noted, praised, thanked, proposed …, in which words and to whom; and whose initiative it was."""

from __future__ import annotations

import pytest

from extraction.readable import read

WHO = "Элина Валтонен"

ACTS: list[tuple[str, str, str]] = [
    ("Элина Валтонен «Біз диалогқа дайынбыз» деді.", WHO, "declared"),
    ("«Біз диалогқа дайынбыз», – деді Элина Валтонен.", WHO, "declared"),
    ("«Біз диалогқа дайынбыз», – деп мәлімдеді Финляндия сыртқы істер министрі Элина Валтонен.", WHO, "declared"),
    ("Элина Валтонен былай деді: «Біз дайынбыз».", WHO, "declared"),
    ("Элина Валтонен келіссөздердің жақында басталатынын мәлімдеді.", WHO, "declared"),
    ("Элина Валтонен өңірдегі ахуал тұрақты екенін атап өтті.", WHO, "noted"),
    ("Элина Валтонен өңірдегі ахуал тұрақты екенін баса айтты.", WHO, "noted"),
    ("Элина Валтонен өңірдегі ахуалға назар аударды.", WHO, "noted"),
    ("Элина Валтонен Норвегияны төрағалықты қабылдауымен құттықтады.", WHO, "congratulated"),
    ("Элина Валтонен Норвегияны мерекемен құттықтады.", WHO, "congratulated"),
    ("Элина Валтонен Катарға делдалдығы үшін алғыс айтты.", WHO, "thanked"),
    ("Элина Валтонен Катарға делдалдығы үшін алғыс білдірді.", WHO, "thanked"),
    ("Элина Валтонен Латвияның төрағалығына жоғары баға берді.", WHO, "praised"),
    ("НАТО Бас хатшысы Марк Рютте одақтастардың үлесін жоғары бағалады.", "Марк Рютте", "praised"),
    ("Джорджа Мелони Тунис Президенті Қайс Саидты Римге шақырды.", "Джорджа Мелони", "invited"),
    ("Джорджа Мелони жаңа қор құруды ұсынды.", "Джорджа Мелони", "proposed"),
    ("Антониу Гутерриш шұғыл шара қабылдауға үндеді.", "Антониу Гутерриш", "called-for"),
    ("Катар келіссөздерге жәрдемдесуге дайын екенін білдірді.", "Катар", "offered-support"),
    ("Элина Валтонен ахуалдың тұрақты екенін жеткізді.", WHO, "declared"),
    ("Элина Валтонен: «Біз дайынбыз», – деп атап өтті.", WHO, "declared"),
    ("Элина Валтонен Катардың делдалдығына ризашылығын білдірді.", WHO, "praised"),
    ("Катар тарапы келіссөздерге қолдау білдірді.", "Катар", "offered-support"),
    ("Катар Израильді сынады.", "Катар", "criticized"),
    ("Элина Валтонен Ресейді атқылау үшін айыптады.", WHO, "criticized"),
]


@pytest.mark.parametrize(("text", "speaker", "act"), [pytest.param(*row, id=row[0]) for row in ACTS])
def test_one_speech_act(text: str, speaker: str, act: str) -> None:
    assert read(text).speech == [(speaker, act)]


NOTHING = [
    "Министр ештеңе айтқан жоқ.",
    "Элина Валтонен бұл туралы айтпады.",
    "Элина Валтонен Норвегияны құттықтамады.",
    "Элина Валтонен сөз сөйлемеді.",
    "Элина Валтонен сұраққа жауап берсе, дұрыс болар еді.",
    "Элина Валтонен түсініктеме беруден бас тартты.",
    "Элина Валтонен бұл туралы айта алмады.",
    "Элина Валтонен кітап оқыды.",
    "Мәселе жан-жақты талқыланды.",
    "Кездесуде ынтымақтастық мәселелері сөз болды.",
    "Жаңа қор құру ұсынылды.",
    "Қарттар мерекемен құттықталды.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_speech_act(text: str) -> None:
    assert read(text).speech == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("«Біз диалогқа дайынбыз», – деді Элина Валтонен.", "Біз диалогқа дайынбыз"),
        ("Элина Валтонен былай деді: «Біз диалогқа дайынбыз».", "Біз диалогқа дайынбыз"),
        ("“Біз диалогқа дайынбыз”, – деді Элина Валтонен.", "Біз диалогқа дайынбыз"),
        ("Элина Валтонен ахуал тұрақты екенін атап өтті.", None),
    ],
)
def test_the_words_quoted(text: str, quote: str | None) -> None:
    assert [saying.quote for saying in read(text).sayings] == [quote]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Элина Валтонен Норвегияны мерекемен құттықтады.", "Норвегия"),
        ("Элина Валтонен Катарға делдалдығы үшін алғыс айтты.", "Катар"),
        ("Джорджа Мелони Тунис Президенті Қайс Саидты Римге шақырды.", "Қайс Саид"),
        ("Катар Израильді сынады.", "Израиль"),
        ("Элина Валтонен ахуал тұрақты екенін атап өтті.", None),
    ],
)
def test_to_whom_it_was_said(text: str, addressee: str | None) -> None:
    result = read(text)
    assert [result.name(saying.addressee) for saying in result.sayings] == [addressee]


def test_what_is_said_within_a_quote_is_no_fact_of_its_own() -> None:
    result = read("«Лаос 2024 жылы АСЕАН-ға төрағалық етті, саммит Вьентьянда өтті», – деді Элина Валтонен.")
    assert result.speech == [(WHO, "declared")]
    assert result.events == []


def test_he_or_she_is_who_spoke_before() -> None:
    text = "Элина Валтонен ахуал тұрақты екенін атап өтті. Ол Катарға алғыс айтты."
    assert read(text).speech == [(WHO, "noted"), (WHO, "thanked")]


def test_one_sentence_can_hold_two_acts() -> None:
    text = "Элина Валтонен Норвегияны мерекемен құттықтап, Катарға алғыс айтты."
    assert read(text).speech == [(WHO, "congratulated"), (WHO, "thanked")]


@pytest.mark.parametrize(
    ("text", "initiator", "about"),
    [
        ("Норвегияның мұхиттарды қорғау жөніндегі бастамасы қолдау тапты.", "Норвегия", "мұхиттарды қорғау"),
        ("Джорджа Мелонидің қор құру туралы бастамасы талқыланды.", "Джорджа Мелони", "қор құру"),
        (
            "Қазақстанның халықаралық агенттік құру туралы бастамасы қолдау тапты.",
            "Қазақстан",
            "халықаралық агенттік құру",
        ),
    ],
)
def test_initiatives(text: str, initiator: str, about: str) -> None:
    assert read(text).initiatives == [(initiator, about)]


@pytest.mark.parametrize(
    "text", ["Бастама қолдау тапты.", "Жаңа бастамалар туралы айтылды.", "Мұхиттарды қорғау туралы бастама көп."]
)
def test_no_initiative(text: str) -> None:
    assert read(text).initiatives == []


def test_evidence_of_a_speech_act_holds_speaker_and_verb() -> None:
    text = "Кеше болды. Элина Валтонен Катарға алғыс айтты. Күн жылы."
    (saying,) = read(text).sayings
    (evidence,) = saying.evidence
    assert text[evidence.start : evidence.end] == "Элина Валтонен Катарға алғыс айтты"
