"""Documents: their kind, what was done with them, whether they are drafts, what they are about and for which years."""

from __future__ import annotations

import pytest

from extraction.readable import Row, read
from graphbuilder.facts import DocumentAction, Event

SINGLE: list[tuple[str, str, str, str]] = [
    ("Тараптар өзара түсіністік туралы меморандумға қол қойды.", "memorandum", "signed", ""),
    ("Тараптар өзара түсіністік туралы меморандумға қол қояды.", "memorandum", "planned", ""),
    ("Катар мен Кувейт қорғаныс саласындағы ынтымақтастық туралы келісімге қол қойды.", "agreement", "signed", ""),
    ("Катар мен Кувейт арасында достық туралы шартқа қол қойылды.", "treaty", "signed", ""),
    ("Достық туралы шартқа 2018 жылы қол қойылған.", "treaty", "signed", ""),
    ("Саммит қорытындысында Джакарта декларациясы қабылданды.", "declaration", "adopted", ""),
    ("«Бейбітшілік пен даму» декларациясы қабылданды.", "declaration", "adopted", ""),
    ("Көшбасшылар бірлескен мәлімдеме қабылдады.", "statement", "adopted", ""),
    ("Көшбасшылар бірлескен мәлімдемені мақұлдады.", "statement", "approved", ""),
    ("Кеңес 2025 жылға арналған іс-шаралар жоспарын бекітті.", "plan", "approved", ""),
    ("2025 жылға арналған іс-шаралар жоспары бекітілді.", "plan", "approved", ""),
    ("Министрлер теңіз қауіпсіздігі туралы конвенцияның жобасын мақұлдады.", "convention", "approved", "draft"),
    ("Министрлер теңіз қауіпсіздігі туралы конвенция жобасын талқылады.", "convention", "discussed", "draft"),
    ("Теңіз қауіпсіздігі туралы конвенцияның жобасы қаралды.", "convention", "discussed", "draft"),
    ("Делегация басшылары Бас хатшының есебін тыңдады.", "report", "heard", ""),
    ("Отырыста Бас хатшының есебі тыңдалды.", "report", "heard", ""),
    ("Мавритания парламенті еркін сауда туралы келісімді ратификациялады.", "agreement", "ratified", ""),
    ("Еркін сауда туралы келісім ратификацияланды.", "agreement", "ratified", ""),
    ("Сарапшылар жол картасын әзірлеп жатыр.", "roadmap", "drafted", ""),
    ("Сарапшылар жол картасының жобасын әзірледі.", "roadmap", "drafted", "draft"),
    ("Кения кедендік рәсімдер туралы хаттаманың жобасын енгізді.", "protocol", "submitted", "draft"),
    ("Отырыста бейбітшілік туралы қарар қабылданды.", "resolution", "adopted", ""),
    ("Бас Ассамблея климат туралы қарар қабылдады.", "resolution", "adopted", ""),
    ("Тараптар бірлескен коммюнике қабылдады.", "communique", "adopted", ""),
    ("Тараптар бірлескен коммюнике жариялады.", "communique", "adopted", ""),
    ("Ирландия 2030 жылға дейінгі климат стратегиясын бекітті.", "strategy", "approved", ""),
    ("Тараптар көлік дәліздерін дамыту тұжырымдамасын мақұлдады.", "concept", "approved", ""),
    ("Отырыс қорытындысы бойынша ынтымақтастық бағдарламасы мақұлданды.", "programme", "approved", ""),
    ("Комиссия әрекет ету регламентін бекітті.", "regulation", "approved", ""),
    ("ЕҚЫҰ Министрлер кеңесі климат туралы шешім қабылдады.", "decision", "adopted", ""),
    ("Министрлер бейбітшілікті сақтау туралы үндеу қабылдады.", "appeal", "adopted", ""),
    ("Теңіз қауіпсіздігі туралы хартия қабылданды.", "other", "adopted", ""),
    ("Тараптар келісімге қол қоюды жоспарлап отыр.", "agreement", "planned", ""),
    ("Келісімге қол қойылады деп күтілуде.", "agreement", "planned", ""),
    ("Португалия келісімге қол қоюды ұсынды.", "agreement", "proposed", ""),
    ("Компаниялар жеткізу туралы келісімшартқа қол қойды.", "contract", "signed", ""),
    ("Достық туралы шарт жобасы парламентке жолданды.", "treaty", "submitted", "draft"),
    ("Достық туралы шартқа қол қоюға келісілді.", "treaty", "planned", ""),
    ("Саммит қорытындысында «Бейбітшілік пен даму» декларациясына қол қойылды.", "declaration", "signed", ""),
    ("Тараптар туризм саласындағы меморандумға қол қойысты.", "memorandum", "signed", ""),
    ("Министрлер іс-шаралар жоспарын бекіткен болатын.", "plan", "approved", ""),
    ("Министрлер жоспарды келісті.", "plan", "approved", ""),
    ("Бекітілген жоспарға сәйкес жұмыс жүргізіледі.", "plan", "approved", ""),
    ("Ресей ұсынған қарар жобасы қаралды.", "resolution", "discussed", "draft"),
    ("Екі ел арасында 15 құжатқа қол қойылды.", "other", "signed", ""),
    ("Португалия парламенті азаматтық туралы заң қабылдады.", "law", "adopted", ""),
]


@pytest.mark.parametrize(("text", "kind", "action", "draft"), [pytest.param(*row, id=row[0]) for row in SINGLE])
def test_what_is_done_with_a_document(text: str, kind: str, action: str, draft: str) -> None:
    assert read(text, "2024-10-09").documents == [(kind, action, draft)]


LISTS: list[tuple[str, list[Row]]] = [
    (
        "Отырыста туризм туралы, көлік туралы және сауда туралы келісімдерге қол қойылды.",
        [("agreement", "signed", "")] * 3,
    ),
    (
        "Тараптар көлік туралы, сондай-ақ сауда туралы шарттардың жобаларын мақұлдады.",
        [("treaty", "approved", "draft")] * 2,
    ),
    (
        "Тараптар шартқа қол қойып, бірлескен мәлімдеме жариялады.",
        [("statement", "adopted", ""), ("treaty", "signed", "")],
    ),
    (
        "Тараптар шартқа қол қойды және бірлескен мәлімдеме қабылдады.",
        [("statement", "adopted", ""), ("treaty", "signed", "")],
    ),
    (
        "Министрлер есепті тыңдап, 2025 жылға арналған жоспарды бекітті.",
        [("plan", "approved", ""), ("report", "heard", "")],
    ),
    ("Министрлер хаттама мен меморандумға қол қойды.", [("memorandum", "signed", ""), ("protocol", "signed", "")]),
    (
        "Саммитте декларация, коммюнике және жол картасы қабылданды.",
        [("communique", "adopted", ""), ("declaration", "adopted", ""), ("roadmap", "adopted", "")],
    ),
    (
        "Министрлер конвенция жобасын талқылап, декларация жобасын мақұлдады.",
        [("convention", "discussed", "draft"), ("declaration", "approved", "draft")],
    ),
    ("Келісімдер жобалары мақұлданды.", [("agreement", "approved", "draft")]),
    (
        "Кеңес ядролық қаруды таратпау туралы шарттың 50 жылдығына орай мәлімдеме қабылдады.",
        [("statement", "adopted", ""), ("treaty", "mentioned", "")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=row[0]) for row in LISTS])
def test_several_documents(text: str, expected: list[Row]) -> None:
    assert read(text).documents == expected


NOTHING = [
    "Тараптар бірлескен коммюнике қабылдамады.",
    "Тараптар келісімге қол қоймады.",
    "Панама мен Коста-Рика келісімге қол қоюдан бас тартты.",
    "Панама келісімді ратификациялаудан бас тартты.",
    "Парламент заң жобасын қабылдамай тастады.",
    "Келісімге қол қою мүмкін болмады.",
    "Тараптар мәлімдеме қабылдай алмады.",
    "Келісімге әлі қол қойылған жоқ.",
    "Ойыншы клубпен үш жылдық мерзімге келісті.",
    "Тараптар келісімге келді.",
    "Ол үйіне хат жазды.",
    "Осыған сәйкес шешім күтілуде.",
    "Министр мәлімдеді.",
    "Есепке сәйкес, экономика өсті.",
    "Отырысқа қатысушылар тараптардың ұстанымын тыңдады.",
    "Екі ел достық жоспар құрып жүр.",
    "Ұжым жоспарлы жұмысын бастады.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_document(text: str) -> None:
    assert [row for row in read(text).documents if row[1] != "mentioned"] == []


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Кеңес 2025 жылға арналған іс-шаралар жоспарын бекітті.", "2025"),
        ("Кеңес 2024–2026 жылдарға арналған іс-қимыл бағдарламасын бекітті.", "2024/2026"),
        ("Кеңес 2025 жылғы іс-шаралар жоспарын бекітті.", "2025"),
        ("Кеңес іс-шаралар жоспарын бекітті.", None),
        ("Кеңес 1939-1945 жылдардағы соғыс құрбандары туралы үндеу қабылдады.", None),
    ],
)
def test_the_years_that_a_document_is_for(text: str, period: str | None) -> None:
    assert [paper.period for paper in read(text).papers] == [period]


def test_a_document_lies_with_the_session_at_which_it_was_adopted() -> None:
    text = "Ослода НАТО саммиті өтті. Саммитте декларация қабылданды."
    result = read(text)
    (event,) = (f.id for f in result.extraction.facts if isinstance(f, Event))
    assert [f.event for f in result.extraction.facts if isinstance(f, DocumentAction)] == [event]


def test_title_and_subject_are_words_of_the_text() -> None:
    text = "Министрлер теңіз қауіпсіздігі туралы конвенцияның жобасын мақұлдады."
    (paper,) = read(text).papers
    assert paper.about is not None and "теңіз қауіпсіздігі" in paper.about
    assert "теңіз қауіпсіздігі туралы конвенция" in paper.title


def test_who_put_a_document_forward() -> None:
    text = "Отырыста Кения ұсынған теңіз қауіпсіздігі туралы конвенцияның жобасы мақұлданды."
    result = read(text)
    (paper,) = result.papers
    assert result.names(paper.originators) == ["Кения"]


def test_to_whom_a_document_goes() -> None:
    text = "Министрлер АСЕАН саммитіне енгізілетін көлік туралы келісімнің жобасын мақұлдады."
    result = read(text)
    (paper,) = result.papers
    assert result.names(paper.submitted_to) == ["Оңтүстік-Шығыс Азия елдері қауымдастығы"]
