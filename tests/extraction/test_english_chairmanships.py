"""English: who holds the chair of which body and when, in the many ways that releases say it."""

from __future__ import annotations

import pytest

from extraction.readable import Row
from extraction.test_english_offices import read

PUBLISHED = "2025-06-10"

STATED: list[tuple[str, list[Row]]] = [
    (
        "Cyprus formally opened its presidency of the Council of the European Union at a ceremony in Nicosia.",
        [("Council of the European Union", "Cyprus", None)],
    ),
    ("Indonesia chaired ASEAN in 2023.", [("Association of Southeast Asian Nations", "Indonesia", "2023")]),
    ("In 2023, Indonesia chaired ASEAN.", [("Association of Southeast Asian Nations", "Indonesia", "2023")]),
    (
        "Indonesia held the ASEAN chairmanship in 2023.",
        [("Association of Southeast Asian Nations", "Indonesia", "2023")],
    ),
    (
        "Indonesia held the chairmanship of ASEAN in 2023.",
        [("Association of Southeast Asian Nations", "Indonesia", "2023")],
    ),
    ("Indonesia held the 2023 ASEAN chairmanship.", [("Association of Southeast Asian Nations", "Indonesia", "2023")]),
    ("ASEAN was chaired by Indonesia in 2023.", [("Association of Southeast Asian Nations", "Indonesia", "2023")]),
    (
        "Indonesia, which chaired ASEAN in 2023, hosted the forum.",
        [("Association of Southeast Asian Nations", "Indonesia", "2023")],
    ),
    (
        "Indonesia, as the 2023 Chair of ASEAN, hosted the forum.",
        [("Association of Southeast Asian Nations", "Indonesia", "2023")],
    ),
    (
        "As ASEAN Chair in 2023, Indonesia hosted the forum.",
        [("Association of Southeast Asian Nations", "Indonesia", "2023")],
    ),
    (
        "As chair of ASEAN in 2023, Indonesia hosted the forum.",
        [("Association of Southeast Asian Nations", "Indonesia", "2023")],
    ),
    ("Indonesia was the chair of ASEAN in 2023.", [("Association of Southeast Asian Nations", "Indonesia", "2023")]),
    ("Indonesia was ASEAN chair in 2023.", [("Association of Southeast Asian Nations", "Indonesia", "2023")]),
    ("Indonesia served as ASEAN Chair in 2023.", [("Association of Southeast Asian Nations", "Indonesia", "2023")]),
    (
        "Indonesia's chairmanship of ASEAN in 2023 was fruitful.",
        [("Association of Southeast Asian Nations", "Indonesia", "2023")],
    ),
    (
        "Indonesia's 2023 chairmanship of ASEAN was fruitful.",
        [("Association of Southeast Asian Nations", "Indonesia", "2023")],
    ),
    (
        "Indonesia's 2023 ASEAN chairmanship was fruitful.",
        [("Association of Southeast Asian Nations", "Indonesia", "2023")],
    ),
    (
        "Indonesia's ASEAN chairmanship in 2023 was fruitful.",
        [("Association of Southeast Asian Nations", "Indonesia", "2023")],
    ),
    (
        "The Indonesian chairmanship of ASEAN in 2023 was fruitful.",
        [("Association of Southeast Asian Nations", "Indonesia", "2023")],
    ),
    (
        "The chairmanship of Indonesia in ASEAN in 2023 was fruitful.",
        [("Association of Southeast Asian Nations", "Indonesia", "2023")],
    ),
    (
        "The ASEAN chairmanship of Indonesia in 2023 was fruitful.",
        [("Association of Southeast Asian Nations", "Indonesia", "2023")],
    ),
    ("Finland chairs the OSCE in 2025.", [("Organization for Security and Co-operation in Europe", "Finland", "2025")]),
    (
        "Finland is chairing the OSCE in 2025.",
        [("Organization for Security and Co-operation in Europe", "Finland", "2025")],
    ),
    ("Finland currently chairs the OSCE.", [("Organization for Security and Co-operation in Europe", "Finland", None)]),
    (
        "Finland holds the OSCE Chairpersonship in 2025.",
        [("Organization for Security and Co-operation in Europe", "Finland", "2025")],
    ),
    (
        "Finland holds the rotating presidency of the Council of the EU.",
        [("Council of the European Union", "Finland", None)],
    ),
    (
        "Poland holds the rotating presidency of the Council of the EU in the first half of 2025.",
        [("Council of the European Union", "Poland", "2025-01/2025-06")],
    ),
    (
        "Poland holds the EU Council presidency from January to June 2025.",
        [("Council of the European Union", "Poland", "2025-01/2025-06")],
    ),
    (
        "Denmark will hold the presidency of the Council of the European Union in the second half of 2025.",
        [("Council of the European Union", "Denmark", "2025-07/2025-12")],
    ),
    (
        "Denmark assumed the EU Council presidency on 1 July 2025.",
        [("Council of the European Union", "Denmark", "2025-07-01/..")],
    ),
    (
        "Denmark took over the presidency of the EU Council from Poland.",
        [("Council of the European Union", "Denmark", None), ("Council of the European Union", "Poland", None)],
    ),
    (
        "In 2026 the OSCE will be chaired by Switzerland.",
        [("Organization for Security and Co-operation in Europe", "Switzerland", "2026")],
    ),
    (
        "Switzerland will take over the chairmanship of the OSCE in 2026.",
        [("Organization for Security and Co-operation in Europe", "Switzerland", "2026")],
    ),
    (
        "Switzerland will assume the chairmanship of the OSCE in 2026.",
        [("Organization for Security and Co-operation in Europe", "Switzerland", "2026")],
    ),
    (
        "Switzerland is to assume the OSCE chairmanship in 2026.",
        [("Organization for Security and Co-operation in Europe", "Switzerland", "2026")],
    ),
    (
        "Switzerland will take over the OSCE chair from Finland in 2026.",
        [
            ("Organization for Security and Co-operation in Europe", "Finland", "2025"),
            ("Organization for Security and Co-operation in Europe", "Switzerland", "2026"),
        ],
    ),
    (
        "Switzerland takes over from Finland as OSCE Chair in 2026.",
        [
            ("Organization for Security and Co-operation in Europe", "Finland", "2025"),
            ("Organization for Security and Co-operation in Europe", "Switzerland", "2026"),
        ],
    ),
    (
        "Finland took over the OSCE chairmanship from Malta.",
        [
            ("Organization for Security and Co-operation in Europe", "Finland", None),
            ("Organization for Security and Co-operation in Europe", "Malta", None),
        ],
    ),
    (
        "Finland took the OSCE chairmanship over from Malta.",
        [
            ("Organization for Security and Co-operation in Europe", "Finland", None),
            ("Organization for Security and Co-operation in Europe", "Malta", None),
        ],
    ),
    (
        "The chairmanship of the OSCE passed from Malta to Finland.",
        [
            ("Organization for Security and Co-operation in Europe", "Finland", None),
            ("Organization for Security and Co-operation in Europe", "Malta", None),
        ],
    ),
    (
        "The OSCE chairmanship passed to Finland in 2025.",
        [("Organization for Security and Co-operation in Europe", "Finland", "2025")],
    ),
    (
        "The OSCE chairmanship will pass to Switzerland in 2026.",
        [("Organization for Security and Co-operation in Europe", "Switzerland", "2026")],
    ),
    (
        "Chairmanship of the CIS was transferred from Kazakhstan to Kyrgyzstan.",
        [
            ("Commonwealth of Independent States", "Kazakhstan", None),
            ("Commonwealth of Independent States", "Kyrgyzstan", None),
        ],
    ),
    (
        "Malta handed over the OSCE chairmanship to Finland.",
        [
            ("Organization for Security and Co-operation in Europe", "Finland", None),
            ("Organization for Security and Co-operation in Europe", "Malta", None),
        ],
    ),
    (
        "Malta handed the OSCE Chairpersonship over to Finland.",
        [
            ("Organization for Security and Co-operation in Europe", "Finland", None),
            ("Organization for Security and Co-operation in Europe", "Malta", None),
        ],
    ),
    (
        "Malta handed Finland the OSCE chairmanship.",
        [
            ("Organization for Security and Co-operation in Europe", "Finland", None),
            ("Organization for Security and Co-operation in Europe", "Malta", None),
        ],
    ),
    (
        "Malta passed the gavel of the OSCE to Finland.",
        [
            ("Organization for Security and Co-operation in Europe", "Finland", None),
            ("Organization for Security and Co-operation in Europe", "Malta", None),
        ],
    ),
    (
        "Malta passed on the chairmanship of the OSCE to Finland in 2025.",
        [
            ("Organization for Security and Co-operation in Europe", "Malta", None),
            ("Organization for Security and Co-operation in Europe", "Finland", "2025"),
        ],
    ),
    (
        "Finland received the OSCE chairmanship from Malta.",
        [
            ("Organization for Security and Co-operation in Europe", "Finland", None),
            ("Organization for Security and Co-operation in Europe", "Malta", None),
        ],
    ),
    (
        "Finland succeeded Malta as OSCE chair.",
        [
            ("Organization for Security and Co-operation in Europe", "Finland", None),
            ("Organization for Security and Co-operation in Europe", "Malta", None),
        ],
    ),
    (
        "Finland succeeded Malta in the OSCE chair in 2025.",
        [
            ("Organization for Security and Co-operation in Europe", "Malta", None),
            ("Organization for Security and Co-operation in Europe", "Finland", "2025"),
        ],
    ),
    (
        "Finland replaced Malta as chair of the OSCE in 2025.",
        [
            ("Organization for Security and Co-operation in Europe", "Malta", None),
            ("Organization for Security and Co-operation in Europe", "Finland", "2025"),
        ],
    ),
    (
        "Finland will chair the OSCE in 2025, succeeding Malta.",
        [
            ("Organization for Security and Co-operation in Europe", "Malta", None),
            ("Organization for Security and Co-operation in Europe", "Finland", "2025"),
        ],
    ),
    (
        "Kyrgyzstan will chair the CIS in 2023, taking over from Kazakhstan.",
        [
            ("Commonwealth of Independent States", "Kazakhstan", None),
            ("Commonwealth of Independent States", "Kyrgyzstan", "2023"),
        ],
    ),
    (
        "Kyrgyzstan will chair the CIS in 2023, replacing Kazakhstan.",
        [
            ("Commonwealth of Independent States", "Kazakhstan", None),
            ("Commonwealth of Independent States", "Kyrgyzstan", "2023"),
        ],
    ),
    (
        "It was decided that Kyrgyzstan would chair the CIS in 2023.",
        [("Commonwealth of Independent States", "Kyrgyzstan", "2023")],
    ),
    (
        "It was decided that the chairmanship of the CIS in 2023 would pass to Kyrgyzstan.",
        [("Commonwealth of Independent States", "Kyrgyzstan", "2023")],
    ),
    (
        "The chairmanship of the CIS in 2020 was assigned to Uzbekistan.",
        [("Commonwealth of Independent States", "Uzbekistan", "2020")],
    ),
    (
        "The presidency of the SCO for 2022–2023 was handed to India.",
        [("Shanghai Cooperation Organisation", "India", "2022/2023")],
    ),
    (
        "India took over the presidency of the SCO for 2022–2023.",
        [("Shanghai Cooperation Organisation", "India", "2022/2023")],
    ),
    (
        "India assumed the rotating chair of the SCO last September.",
        [("Shanghai Cooperation Organisation", "India", "2024-09/..")],
    ),
    (
        "China holds the rotating presidency of the SCO for 2024–2025.",
        [("Shanghai Cooperation Organisation", "China", "2024/2025")],
    ),
    ("Russia chairs the SCO in 2024-2025.", [("Shanghai Cooperation Organisation", "Russia", "2024/2025")]),
    (
        "Under Kazakhstan's chairmanship of the SCO in 2024, 80 events were held.",
        [("Shanghai Cooperation Organisation", "Kazakhstan", "2024")],
    ),
    (
        "During Kazakhstan's chairmanship in the SCO in 2023–2024, 80 events were held.",
        [("Shanghai Cooperation Organisation", "Kazakhstan", "2023/2024")],
    ),
    (
        "During its chairmanship of the SCO in 2023–2024 Kazakhstan held 80 events.",
        [("Shanghai Cooperation Organisation", "Kazakhstan", "2023/2024")],
    ),
    (
        "Kazakhstan set out the priorities of its chairmanship of the SCO.",
        [("Shanghai Cooperation Organisation", "Kazakhstan", None)],
    ),
    (
        "The priorities of the Kazakh chairmanship of the SCO were presented.",
        [("Shanghai Cooperation Organisation", "Kazakhstan", None)],
    ),
    (
        "The Minister presented the priorities of Kazakhstan's chairmanship in the EAEU in 2026.",
        [("Eurasian Economic Union", "Kazakhstan", "2026")],
    ),
    (
        "Kazakhstan opened its chairmanship of the EAEU with a conference.",
        [("Eurasian Economic Union", "Kazakhstan", None)],
    ),
    ("Kazakhstan completed its chairmanship of the OTS.", [("Organization of Turkic States", "Kazakhstan", None)]),
    (
        "Kazakhstan, which holds the chairmanship of the OTS in 2023-2024, hosted the summit.",
        [("Organization of Turkic States", "Kazakhstan", "2023/2024")],
    ),
    (
        "Kazakhstan, the current chair of the OTS, hosted the summit.",
        [("Organization of Turkic States", "Kazakhstan", None)],
    ),
    (
        "Kazakhstan, currently chairing the OTS, hosted the summit.",
        [("Organization of Turkic States", "Kazakhstan", None)],
    ),
    (
        "Kazakhstan, as the current chair of CICA, hosted the summit.",
        [("Conference on Interaction and Confidence Building Measures in Asia", "Kazakhstan", None)],
    ),
    (
        "Azerbaijan assumed the CICA chairmanship for 2024–2026.",
        [("Conference on Interaction and Confidence Building Measures in Asia", "Azerbaijan", "2024/2026")],
    ),
    (
        "Azerbaijan will chair CICA for 2024–2026.",
        [("Conference on Interaction and Confidence Building Measures in Asia", "Azerbaijan", "2024/2026")],
    ),
    (
        "The CICA chairmanship was handed over by Kazakhstan to Azerbaijan.",
        [
            ("Conference on Interaction and Confidence Building Measures in Asia", "Azerbaijan", None),
            ("Conference on Interaction and Confidence Building Measures in Asia", "Kazakhstan", None),
        ],
    ),
    (
        "Brazil holds the presidency of the UN Security Council in October 2023.",
        [("United Nations Security Council", "Brazil", "2023-10")],
    ),
    (
        "Brazil presides over the UN Security Council in October 2023.",
        [("United Nations Security Council", "Brazil", "2023-10")],
    ),
    (
        "Brazil assumed the presidency of the UN Security Council for October 2023.",
        [("United Nations Security Council", "Brazil", "2023-10")],
    ),
    (
        "Colombia holds the pro tempore presidency of CELAC.",
        [("Community of Latin American and Caribbean States", "Colombia", None)],
    ),
    (
        "Honduras handed over the pro tempore presidency of CELAC to Colombia.",
        [
            ("Community of Latin American and Caribbean States", "Colombia", None),
            ("Community of Latin American and Caribbean States", "Honduras", None),
        ],
    ),
    (
        "Luxembourg took over the presidency of the Committee of Ministers of the Council of Europe from Lithuania.",
        [
            ("Committee of Ministers of the Council of Europe", "Lithuania", None),
            ("Committee of Ministers of the Council of Europe", "Luxembourg", None),
        ],
    ),
    (
        "South Africa took over the G20 presidency from Brazil on 1 December 2024 and will pass it to the "
        "United States on 30 November 2025.",
        [
            ("G20", "Brazil", None),
            ("G20", "South Africa", "2024-12-01/2025-11-30"),
            ("G20", "United States", "2025-11-30/.."),
        ],
    ),
    (
        "Brazil handed over the G20 presidency to South Africa.",
        [("G20", "Brazil", None), ("G20", "South Africa", None)],
    ),
    ("India's G20 presidency ended in November 2023.", [("G20", "India", "../2023-11")]),
    (
        "Canada takes over the G7 presidency from Italy in 2025.",
        [("Group of Seven", "Italy", None), ("Group of Seven", "Canada", "2025")],
    ),
    ("Italy's presidency of the G7 in 2024 was fruitful.", [("Group of Seven", "Italy", "2024")]),
    ("Italian G7 Presidency priorities were presented.", [("Group of Seven", "Italy", None)]),
    (
        "The outgoing chair, Kazakhstan, handed over the OTS chairmanship to Kyrgyzstan.",
        [("Organization of Turkic States", "Kazakhstan", None), ("Organization of Turkic States", "Kyrgyzstan", None)],
    ),
    (
        "The next chairmanship of the OTS will be held by Azerbaijan.",
        [("Organization of Turkic States", "Azerbaijan", None)],
    ),
    ("Azerbaijan will be the next chair of the OTS.", [("Organization of Turkic States", "Azerbaijan", None)]),
    ("Azerbaijan is the next chair of the OTS.", [("Organization of Turkic States", "Azerbaijan", None)]),
    ("Türkiye will chair the OTS next, in 2026.", [("Organization of Turkic States", "Türkiye", "2026")]),
    (
        "President Sadyr Japarov said Kyrgyzstan would chair the OTS in 2024–2025.",
        [("Organization of Turkic States", "Kyrgyzstan", "2024/2025")],
    ),
    (
        "Burundian President Évariste Ndayishimiye assumed the rotating chairmanship of the African "
        "Union, succeeding Angola's President João Lourenço.",
        [("African Union", "Angola", None), ("African Union", "Burundi", None)],
    ),
    (
        "Mauritanian President Mohamed Ould Ghazouani took over as Chairperson of the African Union.",
        [("African Union", "Mauritania", None)],
    ),
    (
        "Mauritanian President Mohamed Ould Ghazouani was elected Chairperson of the African Union for 2024.",
        [("African Union", "Mauritania", "2024")],
    ),
    ("The Lao PDR held the ASEAN Chairmanship in 2024.", [("Association of Southeast Asian Nations", "Laos", "2024")]),
    (
        "Ministers commended the Lao PDR on its stewardship of ASEAN in 2024.",
        [("Association of Southeast Asian Nations", "Laos", "2024")],
    ),
    (
        "Ministers congratulated Malaysia on assuming the chairmanship of ASEAN in 2025.",
        [("Association of Southeast Asian Nations", "Malaysia", "2025")],
    ),
    (
        "He congratulated Malaysia on its assumption of the ASEAN chairmanship in 2025.",
        [("Association of Southeast Asian Nations", "Malaysia", "2025")],
    ),
    (
        "He congratulated Malaysia on its chairmanship of ASEAN in 2025.",
        [("Association of Southeast Asian Nations", "Malaysia", "2025")],
    ),
    (
        "He wished Kyrgyzstan success in its chairmanship of the CIS in 2023.",
        [("Commonwealth of Independent States", "Kyrgyzstan", "2023")],
    ),
    (
        "He thanked Kazakhstan for its effective chairmanship of the CIS in 2022.",
        [("Commonwealth of Independent States", "Kazakhstan", "2022")],
    ),
    (
        "The sides discussed Kazakhstan's forthcoming chairmanship of the EAEU in 2026.",
        [("Eurasian Economic Union", "Kazakhstan", "2026")],
    ),
    (
        "The sides discussed preparations for Kazakhstan's chairmanship of the EAEU in 2026.",
        [("Eurasian Economic Union", "Kazakhstan", "2026")],
    ),
    (
        "In 2026, chairmanship of the EAEU bodies passes to Kazakhstan.",
        [("Eurasian Economic Union", "Kazakhstan", "2026")],
    ),
    (
        "The CSTO chairmanship passes to Russia on 1 January 2026.",
        [("Collective Security Treaty Organization", "Russia", "2026-01-01/..")],
    ),
    (
        "Kyrgyzstan has held the CSTO chairmanship since January 2025.",
        [("Collective Security Treaty Organization", "Kyrgyzstan", "2025-01/..")],
    ),
    (
        "Since 1 January 2025 the CSTO has been chaired by Kyrgyzstan.",
        [("Collective Security Treaty Organization", "Kyrgyzstan", "2025-01-01/..")],
    ),
    (
        "Kyrgyzstan will remain in the chair of the CSTO until the end of 2025.",
        [("Collective Security Treaty Organization", "Kyrgyzstan", "../2025-12")],
    ),
    (
        "Finland is in the chair of the OSCE in 2025.",
        [("Organization for Security and Co-operation in Europe", "Finland", "2025")],
    ),
    (
        "Finland is at the helm of the OSCE in 2025.",
        [("Organization for Security and Co-operation in Europe", "Finland", "2025")],
    ),
    (
        "Finland takes the helm of the OSCE.",
        [("Organization for Security and Co-operation in Europe", "Finland", None)],
    ),
    ("Finland leads the OSCE in 2025.", [("Organization for Security and Co-operation in Europe", "Finland", "2025")]),
    (
        "The Finnish OSCE Chairpersonship organised a conference in 2025.",
        [("Organization for Security and Co-operation in Europe", "Finland", None)],
    ),
    (
        "Finland's term as OSCE chair ends in December 2025.",
        [("Organization for Security and Co-operation in Europe", "Finland", "../2025-12")],
    ),
    (
        "Finland's one-year term at the helm of the OSCE began on 1 January 2025.",
        [("Organization for Security and Co-operation in Europe", "Finland", "2025")],
    ),
    (
        "The one-year chairmanship of the CIS goes to Russia in 2024.",
        [("Commonwealth of Independent States", "Russia", "2024")],
    ),
    ("Russia will act as chair of the CIS in 2024.", [("Commonwealth of Independent States", "Russia", "2024")]),
    (
        "Tajikistan chaired the CIS in 2018; Turkmenistan took over in 2019.",
        [
            ("Commonwealth of Independent States", "Tajikistan", "2018"),
            ("Commonwealth of Independent States", "Turkmenistan", "2019"),
        ],
    ),
    (
        "In 2018 the CIS was chaired by Tajikistan, and in 2019 by Turkmenistan.",
        [
            ("Commonwealth of Independent States", "Tajikistan", "2018"),
            ("Commonwealth of Independent States", "Turkmenistan", "2019"),
        ],
    ),
    (
        "Finland chairs the OSCE this year. Switzerland will follow in 2026.",
        [
            ("Organization for Security and Co-operation in Europe", "Finland", "2025"),
            ("Organization for Security and Co-operation in Europe", "Switzerland", "2026"),
        ],
    ),
    (
        "India assumed the chair of the SCO in September 2022, when it was handed the gavel by Uzbekistan.",
        [
            ("Shanghai Cooperation Organisation", "Uzbekistan", None),
            ("Shanghai Cooperation Organisation", "India", "2022-09/.."),
        ],
    ),
    (
        "Iraq will preside over the Arab League until May 2026; Bahrain had done so since May 2024.",
        [("League of Arab States", "Iraq", "../2026-05"), ("League of Arab States", "Bahrain", "2024-05/..")],
    ),
    (
        "The meeting thanked Indonesia, which chairs ASEAN this year, and the Lao PDR, which will do so in 2026.",
        [
            ("Association of Southeast Asian Nations", "Indonesia", "2025"),
            ("Association of Southeast Asian Nations", "Laos", "2026"),
        ],
    ),
    (
        "The summit entrusted the Chair of the OTS to Azerbaijan.",
        [("Organization of Turkic States", "Azerbaijan", None)],
    ),
    (
        "Jamaica is in the chair of the Caribbean Community in 2025, after Barbados.",
        [("Caribbean Community", "Barbados", None), ("Caribbean Community", "Jamaica", "2025")],
    ),
    (
        "Kazakhstan will chair the OTS in 2026, relieving Azerbaijan.",
        [
            ("Organization of Turkic States", "Azerbaijan", "2025"),
            ("Organization of Turkic States", "Kazakhstan", "2026"),
        ],
    ),
    (
        "The ministers discussed the OTS, an organization chaired by Azerbaijan since October 2024.",
        [("Organization of Turkic States", "Azerbaijan", "2024-10/..")],
    ),
    (
        "Azerbaijani President Ilham Aliyev, whose country chairs the OTS this year, spoke.",
        [("Organization of Turkic States", "Azerbaijan", "2025")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_chairmanships_are_stated(text: str, expected: list[Row]) -> None:
    assert sorted(read(text, PUBLISHED).terms, key=str) == sorted(expected, key=str)


NOT_STATED: list[tuple[str, list[Row]]] = [
    ("Australia did not chair ASEAN in 2023.", []),
    ("Australia had offered to assume the chair of the Quad.", []),
    ("Australia proposed to chair the Quad in 2027.", []),
    ("Australia wants to chair the Quad in 2027.", []),
    ("Australia may chair the Quad in 2027.", []),
    ("Talk that Morocco had been picked to chair the African Union in 2027 was premature.", []),
    ("Myanmar declined the ASEAN chairmanship.", []),
    ("Kazakhstan is bidding for the chairmanship of the OSCE in 2030.", []),
    (
        "The Philippines will chair ASEAN in 2026 in place of Myanmar.",
        [("Association of Southeast Asian Nations", "Philippines", "2026")],
    ),
    ("Russia's candidacy for the chairmanship of the organization was rejected.", []),
    ("The chairmanship concept was presented to the Council.", []),
    ("The Minister chaired a meeting of the OSCE Permanent Council.", []),
    ("Foreign Minister Murat Nurtleu chaired the session of the CIS Council of Foreign Ministers.", []),
    ("Estonia hopes that Kazakhstan will chair the OSCE again.", []),
    ("Kazakhstan is ready to chair the OSCE in 2030.", []),
    ("If elected, Kazakhstan would chair the OSCE in 2030.", []),
    ("Kazakhstan denied that it would chair the OSCE in 2030.", []),
    ("Nobody chaired the OSCE.", []),
    ("Janet Heckman, who chairs the board's audit committee, spoke.", []),
    ("The Kazakh foreign minister handed over a letter to Finland.", []),
    ("Kazakhstan took over a plant from Russia.", []),
    ("The chair of the committee spoke.", []),
    ("Delegations of Albania and Bulgaria took part, the Moldovan one headed by State Secretary Vladimir Cuc.", []),
    ("The chair was taken by Carolina Cerqueira, Speaker of the National Assembly of Angola.", []),
]


@pytest.mark.parametrize(("text", "expected"), NOT_STATED)
def test_what_is_denied_wished_or_only_talked_of_is_no_chairmanship(text: str, expected: list[Row]) -> None:
    assert sorted(read(text, PUBLISHED).terms, key=str) == sorted(expected, key=str)
