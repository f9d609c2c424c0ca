"""When a term in the chair begins and ends, who comes before and after, people in a chair: in three languages."""

from __future__ import annotations

import pytest

from extraction.readable import Readable, Row, extractor
from graphbuilder.facts import Source

ECOSOC = "United Nations Economic and Social Council"
LEAGUE = "League of Arab States"
IPU = "Inter-Parliamentary Union"
LEAGUE_KK = "Араб мемлекеттері лигасы"
CSTO_RU = "Организация Договора о коллективной безопасности"
EU_RU = "Совет Европейского союза"
SC_RU = "Совет Безопасности ООН"
OSCE_RU = "Организация по безопасности и сотрудничеству в Европе"
OSCE = "Organization for Security and Co-operation in Europe"
GA = "United Nations General Assembly"

TERMS: list[tuple[str, str, list[Row]]] = [
    (
        "en",
        "Iraq will preside over the Arab League until May 2026; Bahrain had done so since May 2024.",
        [(LEAGUE, "Iraq", "../2026-05"), (LEAGUE, "Bahrain", "2024-05/..")],
    ),
    (
        "en",
        "The summit was held under the chairmanship of the King of Bahrain, whose country assumed the presidency of "
        "the Arab League for 2026 from Kuwait.",
        [(LEAGUE, "Kuwait", "2025"), (LEAGUE, "Bahrain", "2026")],
    ),
    (
        "en",
        "Ambassador Lok Bahadur Thapa of Nepal was elected on Thursday as President of the United Nations Economic and "
        "Social Council for the session running from July 2025 to July 2026. He succeeds Bob Rae of Canada.",
        [(ECOSOC, "Lok Bahadur Thapa", "2025-07/2026-07"), (ECOSOC, "Bob Rae", None)],
    ),
    (
        "en",
        "The United Nations General Assembly on Monday elected Annalena Baerbock as President of its eightieth "
        "session. The outgoing President, Philémon Yang of Cameroon, will hand her the gavel in September.",
        [(GA, "Annalena Baerbock", "2025-09/.."), (GA, "Philémon Yang", None)],
    ),
    (
        "en",
        "Annalena Baerbock was elected President of the eightieth session of the United Nations General Assembly.",
        [(GA, "Annalena Baerbock", None)],
    ),
    (
        "ru",
        "В первом полугодии 2025 года Карибским сообществом руководит Барбадос, во втором эта обязанность перейдет к "
        "Ямайке.",
        [
            ("Карибское сообщество", "Барбадос", "2025-01/2025-06"),
            ("Карибское сообщество", "Ямайка", "2025-07/2025-12"),
        ],
    ),
    (
        "ru",
        "Дания руководит Советом Европейского союза во втором полугодии 2025 года, с 1 января ее сменит Кипр, который "
        "сохранит эти функции до конца мая; вслед за ним, до конца 2026 года, председательствовать будет Ирландия.",
        [
            (EU_RU, "Дания", "2025-07/2025-12"),
            (EU_RU, "Кипр", "2026-01/2026-05"),
            (EU_RU, "Ирландия", "2026-06/2026-12"),
        ],
    ),
    ("ru", "С 1 января 2025 года председательство в ОДКБ перешло к Кыргызстану.", [(CSTO_RU, "Кыргызстан", "2025")]),
    (
        "ru",
        "Кыргызстан, который председательствует в ОДКБ в 2025 году, уступит место России: 2026 год пройдет под ее "
        "руководством.",
        [(CSTO_RU, "Кыргызстан", "2025"), (CSTO_RU, "Россия", "2026")],
    ),
    ("ru", "С 2019 года в ОДКБ председательствует Россия.", [(CSTO_RU, "Россия", "2019/..")]),
    (
        "ru",
        "В июне Советом Безопасности ООН руководит Гайана, принявшая обязанности от Греции; в июле молоток получит "
        "Панама.",
        [(SC_RU, "Греция", "2025-05"), (SC_RU, "Гайана", "2025-06"), (SC_RU, "Панама", "2025-07")],
    ),
    (
        "ru",
        "Глава МИД Армении – председателя ОДКБ в 2018 году – предложил разработать план.",
        [(CSTO_RU, "Армения", "2018")],
    ),
    ("ru", "Министр Армении, председатель ОДКБ, предложил разработать план.", []),
    (
        "ru",
        "Узбекистан председательствует в ОДКБ в 2020 году, в 2021-м эту роль возьмет на себя Беларусь.",
        [(CSTO_RU, "Узбекистан", "2020"), (CSTO_RU, "Беларусь", "2021")],
    ),
    (
        "ru",
        "Кыргызстан возглавляет ОДКБ в 2018–2019 годах; его преемницей станет Россия, чье председательство рассчитано "
        "на 2019–2020 годы.",
        [(CSTO_RU, "Кыргызстан", "2018/2019"), (CSTO_RU, "Россия", "2019/2020")],
    ),
    (
        "ru",
        "Гость рассказал о приоритетах Армении в ОДКБ: страна возьмет на себя председательство в мае 2026 года, сменив "
        "Россию, и сложит полномочия в ноябре.",
        [(CSTO_RU, "Армения", "2026-05/2026-11"), (CSTO_RU, "Россия", None)],
    ),
    (
        "ru",
        "Швейцария стоит у руля ОБСЕ в третий раз – после 1996 и 2014 годов.",
        [(OSCE_RU, "Швейцария", "1996"), (OSCE_RU, "Швейцария", "2014"), (OSCE_RU, "Швейцария", None)],
    ),
    (
        "en",
        "Switzerland chaired the OSCE in 1996 and 2014.",
        [(OSCE, "Switzerland", "1996"), (OSCE, "Switzerland", "2014")],
    ),
    (
        "en",
        "Russia will chair the OSCE for a two-year term from 1 January 2026.",
        [(OSCE, "Russia", "2026-01-01/2027-12-31")],
    ),
    (
        "en",
        "Finland will hold the chair of the OSCE until August 2026, when Russia takes over.",
        [(OSCE, "Finland", "../2026-08"), (OSCE, "Russia", "2026-08/..")],
    ),
    (
        "en",
        "The summit of the Arab League ended with the transfer of the presidency from Bahrain to Iraq for 2025–2026.",
        [(LEAGUE, "Bahrain", None), (LEAGUE, "Iraq", "2025/2026")],
    ),
    ("en", "The chairmanship of the OSCE is exercised by Finland.", [(OSCE, "Finland", None)]),
    ("en", "Finland took over the chairmanship of the OSCE on Monday.", [(OSCE, "Finland", "2025-06-09/..")]),
    (
        "kk",
        "Араб мемлекеттері лигасына Бахрейн төрағалық етті. 2026 жылы оның орнын Ирак басады.",
        [(LEAGUE_KK, "Бахрейн", "2025"), (LEAGUE_KK, "Ирак", "2026")],
    ),
    (
        "kk",
        "Араб мемлекеттері лигасына төрағалық еткен Бахрейннің орнына Ирак келді.",
        [(LEAGUE_KK, "Бахрейн", None), (LEAGUE_KK, "Ирак", None)],
    ),
    (
        "kk",
        "Министр Араб мемлекеттері лигасына төрағалықтың Бахрейннен Иракқа өткенін жариялады.",
        [(LEAGUE_KK, "Бахрейн", None), (LEAGUE_KK, "Ирак", None)],
    ),
    (
        "kk",
        "Араб мемлекеттері лигасына төрағалық 2024 жылы Бахрейнде болды, биылғы екінші жартыжылдықта бұл міндет Иракта "
        "болады.",
        [(LEAGUE_KK, "Бахрейн", "2024"), (LEAGUE_KK, "Ирак", "2025-07/2025-12")],
    ),
    (
        "ru",
        "Россия 1 мая приступила к обязанностям председателя Совета Безопасности ООН, сменив Данию.",
        [(SC_RU, "Россия", "2025-05"), (SC_RU, "Дания", "2025-04")],
    ),
    (
        "en",
        "Denmark, which presided over the UN Security Council in March, handed the gavel to France.",
        [
            ("United Nations Security Council", "Denmark", "2025-03"),
            ("United Nations Security Council", "France", "2025-04"),
        ],
    ),
    (
        "kk",
        "Араб лигасына биыл Бахрейн төрағалық етіп отыр, бұған дейін бұл міндет Кувейттің иығында болды.",
        [(LEAGUE_KK, "Бахрейн", "2025"), (LEAGUE_KK, "Кувейт", None)],
    ),
    (
        "kk",
        "Араб лигасына 2024 жылғы шілдеден бері Ирак төрағалық етіп отыр. Ирактың төрағалығы 2025 жылдың маусымында "
        "аяқталып, тізгін Кувейтке тиеді.",
        [(LEAGUE_KK, "Ирак", "2024-07/2025-06"), (LEAGUE_KK, "Кувейт", None)],
    ),
    (
        "kk",
        "Араб лигасына 2026 жылғы 1 қаңтардан бастап 30 маусымға дейін Кувейт төрағалық етеді.",
        [(LEAGUE_KK, "Кувейт", "2026-01-01/2026-06-30")],
    ),
    ("en", "The Council thanked the outgoing Chair of the Arab League, Bahrain.", [(LEAGUE, "Bahrain", None)]),
]


@pytest.mark.parametrize(("language", "text", "expected"), TERMS)
def test_terms_are_told(language: str, text: str, expected: list[Row]) -> None:
    found = Readable(extractor().extract(Source("text", text, language, published="2025-06-10")))
    assert sorted(found.terms, key=str) == sorted(expected, key=str)
