"""English: who holds which office, in the many ways that titles stand with names."""

from __future__ import annotations

import pytest

from extraction.readable import Readable, Row, extractor
from graphbuilder.facts import Source


def read(text: str, published: str | None = None) -> Readable:
    """What an English text states."""
    return Readable(extractor().extract(Source("text", text, "en", published=published)))


OFFICES: list[tuple[str, list[Row]]] = [
    ("Kazakh FM Murat Nurtleu arrived in Rome.", [("Murat Nurtleu", "foreign-minister", "Kazakhstan")]),
    (
        "Kazakhstan's Foreign Minister Murat Nurtleu arrived in Rome.",
        [("Murat Nurtleu", "foreign-minister", "Kazakhstan")],
    ),
    (
        "Foreign Minister of Kazakhstan Murat Nurtleu arrived in Rome.",
        [("Murat Nurtleu", "foreign-minister", "Kazakhstan")],
    ),
    (
        "Minister of Foreign Affairs of the Republic of Kazakhstan Murat Nurtleu arrived in Rome.",
        [("Murat Nurtleu", "foreign-minister", "Kazakhstan")],
    ),
    (
        "The Minister of Foreign Affairs of the Republic of Kazakhstan, Murat Nurtleu, arrived in Rome.",
        [("Murat Nurtleu", "foreign-minister", "Kazakhstan")],
    ),
    (
        "Murat Nurtleu, Foreign Minister of Kazakhstan, arrived in Rome.",
        [("Murat Nurtleu", "foreign-minister", "Kazakhstan")],
    ),
    (
        "Murat Nurtleu, Kazakhstan's foreign minister, arrived in Rome.",
        [("Murat Nurtleu", "foreign-minister", "Kazakhstan")],
    ),
    (
        "Murat Nurtleu, the Kazakh foreign minister, arrived in Rome.",
        [("Murat Nurtleu", "foreign-minister", "Kazakhstan")],
    ),
    (
        "Murat Nurtleu, who is Kazakhstan's foreign minister, arrived in Rome.",
        [("Murat Nurtleu", "foreign-minister", "Kazakhstan")],
    ),
    (
        "Deputy Prime Minister – Minister of Foreign Affairs of Kazakhstan Mukhtar Tileuberdi arrived in Rome.",
        [
            ("Mukhtar Tileuberdi", "deputy-head-of-government", "Kazakhstan"),
            ("Mukhtar Tileuberdi", "foreign-minister", "Kazakhstan"),
        ],
    ),
    (
        "Deputy Prime Minister - Minister of Foreign Affairs of Kazakhstan Mukhtar Tileuberdi arrived in Rome.",
        [
            ("Mukhtar Tileuberdi", "deputy-head-of-government", "Kazakhstan"),
            ("Mukhtar Tileuberdi", "foreign-minister", "Kazakhstan"),
        ],
    ),
    (
        "Deputy Prime Minister, Minister of Foreign Affairs of Kazakhstan Mukhtar Tileuberdi arrived in Rome.",
        [
            ("Mukhtar Tileuberdi", "deputy-head-of-government", "Kazakhstan"),
            ("Mukhtar Tileuberdi", "foreign-minister", "Kazakhstan"),
        ],
    ),
    (
        "Deputy Prime Minister/Foreign Minister Mukhtar Tileuberdi of Kazakhstan arrived in Rome.",
        [
            ("Mukhtar Tileuberdi", "deputy-head-of-government", "Kazakhstan"),
            ("Mukhtar Tileuberdi", "foreign-minister", "Kazakhstan"),
        ],
    ),
    (
        "Kazakh Deputy Prime Minister and Foreign Minister Mukhtar Tileuberdi arrived in Rome.",
        [
            ("Mukhtar Tileuberdi", "deputy-head-of-government", "Kazakhstan"),
            ("Mukhtar Tileuberdi", "foreign-minister", "Kazakhstan"),
        ],
    ),
    (
        "Kazakhstan's Deputy Prime Minister and Minister of Foreign Affairs, Mukhtar Tileuberdi, arrived in Rome.",
        [
            ("Mukhtar Tileuberdi", "deputy-head-of-government", "Kazakhstan"),
            ("Mukhtar Tileuberdi", "foreign-minister", "Kazakhstan"),
        ],
    ),
    (
        "Mukhtar Tileuberdi, Deputy Prime Minister and Minister of Foreign Affairs of Kazakhstan, arrived in Rome.",
        [
            ("Mukhtar Tileuberdi", "deputy-head-of-government", "Kazakhstan"),
            ("Mukhtar Tileuberdi", "foreign-minister", "Kazakhstan"),
        ],
    ),
    (
        "Mukhtar Tileuberdi, Deputy Prime Minister – Minister of Foreign Affairs of Kazakhstan, arrived in Rome.",
        [
            ("Mukhtar Tileuberdi", "deputy-head-of-government", "Kazakhstan"),
            ("Mukhtar Tileuberdi", "foreign-minister", "Kazakhstan"),
        ],
    ),
    (
        "Kazakhstan's acting foreign minister, Roman Vassilenko, spoke.",
        [("Roman Vassilenko", "foreign-minister", "Kazakhstan")],
    ),
    (
        "Acting Foreign Minister of Kazakhstan Roman Vassilenko spoke.",
        [("Roman Vassilenko", "foreign-minister", "Kazakhstan")],
    ),
    ("Caretaker Prime Minister Anwaar Kakar of Pakistan spoke.", [("Anwaar Kakar", "head-of-government", "Pakistan")]),
    ("Pakistan's interim prime minister, Anwaar Kakar, spoke.", [("Anwaar Kakar", "head-of-government", "Pakistan")]),
    (
        "Former President of Kyrgyzstan Roza Otunbayeva spoke.",
        [("Roza Otunbayeva", "former-head-of-state", "Kyrgyzstan")],
    ),
    (
        "Roza Otunbayeva, former president of Kyrgyzstan, spoke.",
        [("Roza Otunbayeva", "former-head-of-state", "Kyrgyzstan")],
    ),
    (
        "Kyrgyzstan's former president Roza Otunbayeva spoke.",
        [("Roza Otunbayeva", "former-head-of-state", "Kyrgyzstan")],
    ),
    ("Ex-President of Kyrgyzstan Roza Otunbayeva spoke.", [("Roza Otunbayeva", "former-head-of-state", "Kyrgyzstan")]),
    ("Former UK Prime Minister Tony Blair spoke.", [("Tony Blair", "other", "United Kingdom")]),
    (
        "The former prime minister of the United Kingdom, Tony Blair, spoke.",
        [("Tony Blair", "other", "United Kingdom")],
    ),
    ("Ambassador of Italy to Kazakhstan Antonello De Riu spoke.", [("Antonello De Riu", "ambassador", "Italy")]),
    ("Italy's Ambassador to Kazakhstan, Antonello De Riu, spoke.", [("Antonello De Riu", "ambassador", "Italy")]),
    ("Italian Ambassador Antonello De Riu spoke.", [("Antonello De Riu", "ambassador", "Italy")]),
    (
        "The Ambassador Extraordinary and Plenipotentiary of Italy to the Republic of Kazakhstan, "
        "Antonello De Riu, spoke.",
        [("Antonello De Riu", "ambassador", "Italy")],
    ),
    (
        "Kanat Tumysh, Permanent Representative of Kazakhstan to the United Nations, spoke.",
        [("Kanat Tumysh", "ambassador", "Kazakhstan")],
    ),
    (
        "Kazakhstan's Permanent Representative to the UN Kairat Umarov spoke.",
        [("Kairat Umarov", "ambassador", "Kazakhstan")],
    ),
    ("UN Secretary-General António Guterres spoke.", [("António Guterres", "secretary-general", "United Nations")]),
    (
        "Secretary-General of the United Nations António Guterres spoke.",
        [("António Guterres", "secretary-general", "United Nations")],
    ),
    ("António Guterres, the UN chief, spoke.", [("António Guterres", "secretary-general", "United Nations")]),
    ("UN chief António Guterres spoke.", [("António Guterres", "secretary-general", "United Nations")]),
    ("NATO chief Mark Rutte spoke.", [("Mark Rutte", "secretary-general", "North Atlantic Treaty Organization")]),
    (
        "Deputy Secretary-General of the SCO Sohail Khan spoke.",
        [("Sohail Khan", "deputy-secretary-general", "Shanghai Cooperation Organisation")],
    ),
    (
        "SCO Deputy Secretary General Sohail Khan spoke.",
        [("Sohail Khan", "deputy-secretary-general", "Shanghai Cooperation Organisation")],
    ),
    (
        "CSTO Secretary General Imangali Tasmagambetov spoke.",
        [("Imangali Tasmagambetov", "secretary-general", "Collective Security Treaty Organization")],
    ),
    (
        "Imangali Tasmagambetov, the CSTO's Secretary General, spoke.",
        [("Imangali Tasmagambetov", "secretary-general", "Collective Security Treaty Organization")],
    ),
    (
        "EU Special Representative for Central Asia Terhi Hakala spoke.",
        [("Terhi Hakala", "special-representative", "European Union")],
    ),
    (
        "Terhi Hakala, the European Union's Special Representative for Central Asia, spoke.",
        [("Terhi Hakala", "special-representative", "European Union")],
    ),
    (
        "The UN Secretary-General's Special Envoy for Yemen, Hans Grundberg, spoke.",
        [("Hans Grundberg", "special-representative", "United Nations")],
    ),
    (
        "Special Envoy of the UN Secretary-General for Yemen Hans Grundberg spoke.",
        [("Hans Grundberg", "special-representative", "United Nations")],
    ),
    (
        "Special Representative of the President of Kazakhstan for International Cooperation Yerzhan Kazykhan spoke.",
        [("Yerzhan Kazykhan", "special-representative", "Kazakhstan")],
    ),
    (
        "China's special envoy for Afghanistan, Yue Xiaoyong, spoke.",
        [("Yue Xiaoyong", "special-representative", "China")],
    ),
    ("US Special Envoy Steve Witkoff spoke.", [("Steve Witkoff", "special-representative", "United States")]),
    (
        "Chairman of the Senate of the Parliament of Kazakhstan Maulen Ashimbayev spoke.",
        [("Maulen Ashimbayev", "speaker", "Senate of the Parliament of Kazakhstan")],
    ),
    (
        "Ömer Çelik, spokesperson of the Ministry of Foreign Affairs of Türkiye, spoke.",
        [("Ömer Çelik", "spokesperson", "Ministry of Foreign Affairs of Türkiye")],
    ),
    (
        "Chinese Foreign Ministry spokesperson Mao Ning spoke.",
        [("Mao Ning", "spokesperson", "Ministry of Foreign Affairs of China")],
    ),
    (
        "Russian Foreign Ministry Spokeswoman Maria Zakharova spoke.",
        [("Maria Zakharova", "spokesperson", "Ministry of Foreign Affairs of Russia")],
    ),
    (
        "Chairperson of the African Union Commission Moussa Faki Mahamat spoke.",
        [("Moussa Faki Mahamat", "chair", "African Union Commission")],
    ),
    (
        "Moussa Faki Mahamat, Chairperson of the AU Commission, spoke.",
        [("Moussa Faki Mahamat", "chair", "African Union Commission")],
    ),
    (
        "OSCE Chairman-in-Office Ian Borg spoke.",
        [("Ian Borg", "chair", "Organization for Security and Co-operation in Europe")],
    ),
    (
        "Ian Borg, OSCE Chair-in-Office and Malta's Foreign Minister, spoke.",
        [
            ("Ian Borg", "chair", "Organization for Security and Co-operation in Europe"),
            ("Ian Borg", "foreign-minister", "Malta"),
        ],
    ),
    (
        "OSCE Chair-in-Office, Foreign Minister of Finland Elina Valtonen spoke.",
        [
            ("Elina Valtonen", "chair", "Organization for Security and Co-operation in Europe"),
            ("Elina Valtonen", "foreign-minister", "Finland"),
        ],
    ),
    ("European Council President António Costa spoke.", [("António Costa", "chair", "European Council")]),
    (
        "European Commission President Ursula von der Leyen spoke.",
        [("Ursula von der Leyen", "chair", "European Commission")],
    ),
    (
        "President of the European Commission Ursula von der Leyen spoke.",
        [("Ursula von der Leyen", "chair", "European Commission")],
    ),
    (
        "Foreign Ministers Sergey Lavrov of Russia, Wang Yi of China and Hakan Fidan of Türkiye met.",
        [
            ("Hakan Fidan", "foreign-minister", "Türkiye"),
            ("Sergey Lavrov", "foreign-minister", "Russia"),
            ("Wang Yi", "foreign-minister", "China"),
        ],
    ),
    (
        "Presidents Sadyr Japarov of Kyrgyzstan and Emomali Rahmon of Tajikistan met.",
        [("Emomali Rahmon", "head-of-state", "Tajikistan"), ("Sadyr Japarov", "head-of-state", "Kyrgyzstan")],
    ),
    (
        "The foreign ministers of Russia, China and Türkiye – Sergey Lavrov, Wang Yi and Hakan Fidan – met.",
        [
            ("Hakan Fidan", "foreign-minister", "Türkiye"),
            ("Sergey Lavrov", "foreign-minister", "Russia"),
            ("Wang Yi", "foreign-minister", "China"),
        ],
    ),
    (
        "The foreign ministers of Russia, China and Türkiye, Sergey Lavrov, Wang Yi and Hakan Fidan, met.",
        [
            ("Hakan Fidan", "foreign-minister", "Türkiye"),
            ("Sergey Lavrov", "foreign-minister", "Russia"),
            ("Wang Yi", "foreign-minister", "China"),
        ],
    ),
    (
        "The meeting was attended by the foreign ministers Sergey Lavrov (Russia), Wang Yi (China) and "
        "Hakan Fidan (Türkiye).",
        [
            ("Hakan Fidan", "foreign-minister", "Türkiye"),
            ("Sergey Lavrov", "foreign-minister", "Russia"),
            ("Wang Yi", "foreign-minister", "China"),
        ],
    ),
    (
        "Taking part were Foreign Minister of Russia Sergey Lavrov, of China Wang Yi and of Türkiye Hakan Fidan.",
        [
            ("Hakan Fidan", "foreign-minister", "Türkiye"),
            ("Sergey Lavrov", "foreign-minister", "Russia"),
            ("Wang Yi", "foreign-minister", "China"),
        ],
    ),
    (
        "The Russian and Chinese foreign ministers, Sergey Lavrov and Wang Yi, met.",
        [("Sergey Lavrov", "foreign-minister", "Russia"), ("Wang Yi", "foreign-minister", "China")],
    ),
    (
        "Chinese President Xi Jinping and his Kazakh counterpart Kassym-Jomart Tokayev met.",
        [("Kassym-Jomart Tokayev", "head-of-state", "Kazakhstan"), ("Xi Jinping", "head-of-state", "China")],
    ),
    (
        "Chinese President Xi Jinping met his counterpart from Kazakhstan, Kassym-Jomart Tokayev.",
        [("Kassym-Jomart Tokayev", "head-of-state", "Kazakhstan"), ("Xi Jinping", "head-of-state", "China")],
    ),
    (
        "Turkish Foreign Minister Hakan Fidan met with his Uzbek counterpart Bakhtiyor Saidov.",
        [("Bakhtiyor Saidov", "foreign-minister", "Uzbekistan"), ("Hakan Fidan", "foreign-minister", "Türkiye")],
    ),
    (
        "Turkish Foreign Minister Hakan Fidan met his Uzbek opposite number, Bakhtiyor Saidov.",
        [("Bakhtiyor Saidov", "foreign-minister", "Uzbekistan"), ("Hakan Fidan", "foreign-minister", "Türkiye")],
    ),
    ("British Foreign Secretary David Lammy spoke.", [("David Lammy", "foreign-minister", "United Kingdom")]),
    ("UK Foreign Secretary David Lammy spoke.", [("David Lammy", "foreign-minister", "United Kingdom")]),
    (
        "The Foreign Secretary of the United Kingdom, David Lammy, spoke.",
        [("David Lammy", "foreign-minister", "United Kingdom")],
    ),
    ("U.S. Secretary of State Antony Blinken spoke.", [("Antony Blinken", "foreign-minister", "United States")]),
    (
        "The United States' Secretary of State, Marco Rubio, spoke.",
        [("Marco Rubio", "foreign-minister", "United States")],
    ),
    (
        "Deputy Foreign Minister of Kazakhstan Roman Vassilenko spoke.",
        [("Roman Vassilenko", "deputy-foreign-minister", "Kazakhstan")],
    ),
    (
        "Deputy Minister of Foreign Affairs of Kazakhstan Roman Vassilenko spoke.",
        [("Roman Vassilenko", "deputy-foreign-minister", "Kazakhstan")],
    ),
    ("Kazakh Deputy FM Roman Vassilenko spoke.", [("Roman Vassilenko", "deputy-foreign-minister", "Kazakhstan")]),
    (
        "First Deputy Minister of Foreign Affairs of Kazakhstan Akan Rakhmetullin spoke.",
        [("Akan Rakhmetullin", "deputy-foreign-minister", "Kazakhstan")],
    ),
    (
        "Kazakhstan's First Deputy Foreign Minister Akan Rakhmetullin spoke.",
        [("Akan Rakhmetullin", "deputy-foreign-minister", "Kazakhstan")],
    ),
    ("Vice Foreign Minister of China Ma Zhaoxu spoke.", [("Ma Zhaoxu", "deputy-foreign-minister", "China")]),
    (
        "Japanese State Minister for Foreign Affairs Shunsuke Takei spoke.",
        [("Shunsuke Takei", "deputy-foreign-minister", "Japan")],
    ),
    ("Chinese Vice Premier Ding Xuexiang spoke.", [("Ding Xuexiang", "deputy-head-of-government", "China")]),
    (
        "First Vice-Premier of Kazakhstan Roman Sklyar spoke.",
        [("Roman Sklyar", "deputy-head-of-government", "Kazakhstan")],
    ),
    (
        "Chairman of the Cabinet of Ministers of Kyrgyzstan Adylbek Kasymaliev spoke.",
        [("Adylbek Kasymaliev", "head-of-government", "Kyrgyzstan")],
    ),
    ("Kyrgyz Cabinet Chairman Adylbek Kasymaliev spoke.", [("Adylbek Kasymaliev", "head-of-government", "Kyrgyzstan")]),
    ("German Chancellor Olaf Scholz spoke.", [("Olaf Scholz", "head-of-government", "Germany")]),
    ("Federal Chancellor of Germany Olaf Scholz spoke.", [("Olaf Scholz", "head-of-government", "Germany")]),
    ("King Abdullah II of Jordan spoke.", [("Abdullah II", "head-of-state", "Jordan")]),
    ("Crown Prince Mohammed bin Salman of Saudi Arabia spoke.", [("Mohammed bin Salman", "other", "Saudi Arabia")]),
    (
        "H.E. Mr. Hakan Fidan, Minister of Foreign Affairs of the Republic of Türkiye, spoke.",
        [("Hakan Fidan", "foreign-minister", "Türkiye")],
    ),
    (
        "His Excellency Hakan Fidan, Minister of Foreign Affairs of Türkiye, spoke.",
        [("Hakan Fidan", "foreign-minister", "Türkiye")],
    ),
    (
        "Energy Minister of Kazakhstan Almassadam Satkaliyev spoke.",
        [("Almassadam Satkaliyev", "minister", "Kazakhstan")],
    ),
    (
        "Kazakhstan's Minister of Energy Almassadam Satkaliyev spoke.",
        [("Almassadam Satkaliyev", "minister", "Kazakhstan")],
    ),
    (
        "Minister of Trade and Integration of Kazakhstan Arman Shakkaliyev spoke.",
        [("Arman Shakkaliyev", "minister", "Kazakhstan")],
    ),
    (
        "Minister for Foreign Affairs and Trade of Hungary Péter Szijjártó spoke.",
        [("Péter Szijjártó", "foreign-minister", "Hungary")],
    ),
    (
        "Hungarian Minister of Foreign Affairs and Trade Péter Szijjártó spoke.",
        [("Péter Szijjártó", "foreign-minister", "Hungary")],
    ),
    (
        "France's Minister for Europe and Foreign Affairs, Jean-Noël Barrot, spoke.",
        [("Jean-Noël Barrot", "foreign-minister", "France")],
    ),
    (
        "Director-General of the IAEA Rafael Grossi spoke.",
        [("Rafael Grossi", "other", "International Atomic Energy Agency")],
    ),
    ("IAEA Director General Rafael Grossi spoke.", [("Rafael Grossi", "other", "International Atomic Energy Agency")]),
    (
        "The delegation was headed by Deputy Foreign Minister Alibek Kuantyrov of Kazakhstan.",
        [("Alibek Kuantyrov", "deputy-foreign-minister", "Kazakhstan")],
    ),
    (
        "State Councillor and Foreign Minister of China Wang Yi spoke.",
        [("Wang Yi", "foreign-minister", "China"), ("Wang Yi", "other", "China")],
    ),
    (
        "Chinese State Councilor and Foreign Minister Qin Gang spoke.",
        [("Qin Gang", "foreign-minister", "China"), ("Qin Gang", "other", "China")],
    ),
    (
        "The President of Kazakhstan received the Foreign Minister of Russia, Sergey Lavrov.",
        [("Sergey Lavrov", "foreign-minister", "Russia")],
    ),
    (
        "Prime Minister of Armenia Nikol Pashinyan and President of Azerbaijan Ilham Aliyev met.",
        [("Ilham Aliyev", "head-of-state", "Azerbaijan"), ("Nikol Pashinyan", "head-of-government", "Armenia")],
    ),
    ("Armenian PM Nikol Pashinyan spoke.", [("Nikol Pashinyan", "head-of-government", "Armenia")]),
    (
        "Kazakh Prime Minister Olzhas Bektenov and Uzbek Prime Minister Abdulla Aripov met.",
        [
            ("Abdulla Aripov", "head-of-government", "Uzbekistan"),
            ("Olzhas Bektenov", "head-of-government", "Kazakhstan"),
        ],
    ),
    (
        "Nurlan Yermekbayev has been appointed Secretary-General of the SCO.",
        [("Nurlan Yermekbayev", "secretary-general", "Shanghai Cooperation Organisation")],
    ),
    (
        "Nurlan Yermekbayev was appointed as SCO Secretary-General.",
        [("Nurlan Yermekbayev", "secretary-general", "Shanghai Cooperation Organisation")],
    ),
    (
        "The President appointed Yermek Kosherbayev Minister of Foreign Affairs of Kazakhstan.",
        [("Yermek Kosherbayev", "foreign-minister", "Kazakhstan")],
    ),
    (
        "Yermek Kosherbayev became Kazakhstan's foreign minister.",
        [("Yermek Kosherbayev", "foreign-minister", "Kazakhstan")],
    ),
    (
        "Annalena Baerbock was elected President of the UN General Assembly.",
        [("Annalena Baerbock", "chair", "United Nations General Assembly")],
    ),
    (
        "Annalena Baerbock, president of the UN General Assembly, spoke.",
        [("Annalena Baerbock", "chair", "United Nations General Assembly")],
    ),
    ("EU High Representative Kaja Kallas spoke.", [("Kaja Kallas", "other", "European Union")]),
    (
        "High Representative of the European Union for Foreign Affairs and Security Policy Josep Borrell spoke.",
        [("Josep Borrell", "other", "European Union")],
    ),
    ("Assistant Secretary of State Donald Lu of the United States spoke.", [("Donald Lu", "other", "United States")]),
    (
        "US Assistant Secretary of State for South and Central Asian Affairs Donald Lu spoke.",
        [("Donald Lu", "other", "United States")],
    ),
    (
        "Under-Secretary-General of the United Nations Rosemary DiCarlo spoke.",
        [("Rosemary DiCarlo", "other", "United Nations")],
    ),
    ("UN Under-Secretary-General Rosemary DiCarlo spoke.", [("Rosemary DiCarlo", "other", "United Nations")]),
    ("Iranian Foreign Minister Abbas Araghchi (pictured) spoke.", [("Abbas Araghchi", "foreign-minister", "Iran")]),
    ("The new foreign minister of Iran, Abbas Araghchi, spoke.", [("Abbas Araghchi", "foreign-minister", "Iran")]),
    (
        "Newly appointed Iranian Foreign Minister Abbas Araghchi spoke.",
        [("Abbas Araghchi", "foreign-minister", "Iran")],
    ),
    ("Visiting Iranian Foreign Minister Abbas Araghchi spoke.", [("Abbas Araghchi", "foreign-minister", "Iran")]),
    (
        "Outgoing OSCE Secretary General Helga Schmid spoke.",
        [("Helga Schmid", "secretary-general", "Organization for Security and Co-operation in Europe")],
    ),
    (
        "Chargé d'Affaires of the United States in Kazakhstan Theresa Sherman spoke.",
        [("Theresa Sherman", "other", "United States")],
    ),
    ("Aide to the President of Kazakhstan Murat Nurtleu spoke.", [("Murat Nurtleu", "other", "Kazakhstan")]),
    (
        "Secretary of the Security Council of Kazakhstan Gizat Nurdauletov spoke.",
        [("Gizat Nurdauletov", "other", "Kazakhstan Security Council")],
    ),
    (
        "Polish Deputy Prime Minister and Foreign Minister Radosław Sikorski, the Czech foreign minister, "
        "Jan Lipavský, and Slovak FM Juraj Blanár met.",
        [
            ("Jan Lipavský", "foreign-minister", "Czechia"),
            ("Juraj Blanár", "foreign-minister", "Slovakia"),
            ("Radosław Sikorski", "deputy-head-of-government", "Poland"),
            ("Radosław Sikorski", "foreign-minister", "Poland"),
        ],
    ),
    (
        "Colombian President Gustavo Petro spoke. Petro, whose foreign minister, Laura Sarabia, had taken part, spoke.",
        [("Gustavo Petro", "head-of-state", "Colombia"), ("Laura Sarabia", "foreign-minister", "Colombia")],
    ),
    (
        "TIRANA, 13 June 2025 – Leaders gathered in the Albanian capital. Prime Minister Edi Rama presided.",
        [("Edi Rama", "head-of-government", "Albania")],
    ),
    (
        "Ruslan Varankov, spokesman for the Ministry of Foreign Affairs of Belarus, spoke.",
        [("Ruslan Varankov", "spokesperson", "Ministry of Foreign Affairs of Belarus")],
    ),
    (
        "The United Nations General Assembly elected Annalena Baerbock, a former foreign minister of "
        "Germany, as its President.",
        [("Annalena Baerbock", "chair", "United Nations General Assembly"), ("Annalena Baerbock", "other", "Germany")],
    ),
    (
        "Muhammad Yunus, head of the interim government of Bangladesh, spoke.",
        [("Muhammad Yunus", "head-of-government", "Bangladesh")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_titles_say_who_holds_which_office(text: str, expected: list[Row]) -> None:
    assert read(text).offices == expected


OFFICES_OF_ONE: list[tuple[str, list[Row]]] = [
    (
        "Commonwealth Secretary-General Shirley Botchwey arrived in Rome.",
        [("Shirley Botchwey", "secretary-general", "Commonwealth of Nations")],
    ),
    (
        "The Council of Foreign Ministers of the Commonwealth of Independent States met. The Secretary-General of the "
        "Commonwealth, Sergey Lebedev, spoke.",
        [("Sergei Lebedev", "secretary-general", "Commonwealth of Independent States")],
    ),
    ("Taoiseach Micheál Martin arrived in Rome.", [("Micheál Martin", "head-of-government", "Ireland")]),
    (
        "Deputy Secretary of State Christopher Landau called Kazakh Foreign Minister Murat Nurtleu.",
        [
            ("Christopher Landau", "deputy-foreign-minister", "United States"),
            ("Murat Nurtleu", "foreign-minister", "Kazakhstan"),
        ],
    ),
    (
        "Ambassador Bob Rae of Canada, President of the Economic and Social Council, opened the session.",
        [
            ("Bob Rae", "ambassador", "Canada"),
            ("Bob Rae", "chair", "United Nations Economic and Social Council"),
        ],
    ),
    (
        "María Isabel Salvador, Special Representative of the Secretary-General for Haiti, spoke.",
        [("María Isabel Salvador", "special-representative", "United Nations")],
    ),
    (
        "President Mohamed Ould Ghazouani of Mauritania, the current Chairperson of the African Union, spoke.",
        [
            ("Mohamed Ould Ghazouani", "chair", "African Union"),
            ("Mohamed Ould Ghazouani", "head-of-state", "Mauritania"),
        ],
    ),
]

MONARCHS_AND_TITLES: list[tuple[str, list[Row]]] = [
    ("Sultan Haitham bin Tariq of Oman arrived in Rome.", [("Haitham bin Tariq", "head-of-state", "Oman")]),
    (
        "His Highness Sheikh Badr bin Hamad, Foreign Minister of Oman, arrived in Rome.",
        [("Badr bin Hamad", "foreign-minister", "Oman")],
    ),
    (
        "Acting Foreign Minister Amir Khan Muttaqi of Afghanistan arrived in Rome.",
        [("Amir Khan Muttaqi", "foreign-minister", "Afghanistan")],
    ),
    (
        "Sheikh Shakhboot bin Nahyan Al Nahyan, Minister of State of the UAE, arrived in Rome. Sheikh Shakhboot spoke.",
        [("Shakhboot bin Nahyan Al Nahyan", "minister", "United Arab Emirates")],
    ),
]

BARE: list[tuple[str, list[Row]]] = [
    (
        "Minister of Foreign Affairs Cho Tae-yul met in Seoul on 14 May with Kerrie Symmonds, Minister of Foreign "
        "Affairs of Barbados. The chairmanship of CARICOM is held by Grenada. The Republic of Korea is a partner.",
        [("Cho Tae-yul", "foreign-minister", "South Korea"), ("Kerrie Symmonds", "foreign-minister", "Barbados")],
    ),
    (
        "ACCRA, 13 May 2025 – Ghana's Minister for Foreign Affairs, Samuel Ablakwa, returned. In the Finnish capital "
        "he met Foreign Minister Elina Valtonen.",
        [("Samuel Ablakwa", "foreign-minister", "Ghana"), ("Elina Valtonen", "foreign-minister", "Finland")],
    ),
    (
        "Damirbek Sagynbaev, Secretary of the Security Council of Kyrgyzstan, was in the chair.",
        [("Damirbek Sagynbaev", "other", "Kyrgyzstan Security Council")],
    ),
    (
        "Jamaica was represented by its High Commissioner, Sharon Saunders.",
        [("Sharon Saunders", "ambassador", "Jamaica")],
    ),
    ("Prime Minister Imran Khan of Pakistan spoke.", [("Imran Khan", "head-of-government", "Pakistan")]),
    (
        "Sheikh Mohammed bin Abdulrahman bin Jassim Al Thani, Prime Minister of Qatar, spoke.",
        [("Mohammed bin Abdulrahman Al Thani", "head-of-government", "Qatar")],
    ),
]

COLLEAGUES: list[tuple[str, list[Row]]] = [
    (
        "Foreign ministers of the Council of the Baltic Sea States met in Vihula. Elina Valtonen (Finland), Maria "
        "Malmer Stenergard (Sweden) and Baiba Braže (Latvia) made the journey.",
        [
            ("Baiba Braže", "foreign-minister", "Latvia"),
            ("Elina Valtonen", "foreign-minister", "Finland"),
            ("Maria Malmer Stenergard", "foreign-minister", "Sweden"),
        ],
    ),
    (
        "The summit of the presidents of the Visegrad Group ended. Zuzana Čaputová of Slovakia and Katalin Novák of "
        "Hungary attended.",
        [("Katalin Novák", "head-of-state", "Hungary"), ("Zuzana Čaputová", "head-of-state", "Slovakia")],
    ),
    (
        "Foreign ministers had met in Baghdad, with Iraq's Fuad Hussein in the chair.",
        [("Fuad Hussein", "foreign-minister", "Iraq")],
    ),
    (
        "Estonian Foreign Minister Urmas Paet chaired the talks. Linas Linkevičius and Erkki Tuomioja, his colleagues "
        "from Lithuania and Finland, were present.",
        [
            ("Urmas Paet", "foreign-minister", "Estonia"),
            ("Linas Linkevičius", "foreign-minister", "Lithuania"),
            ("Erkki Tuomioja", "foreign-minister", "Finland"),
        ],
    ),
    (
        "Oana Țoiu of Romania and Mihai Popșoi of Moldova, both foreign ministers, spoke.",
        [("Oana Țoiu", "foreign-minister", "Romania"), ("Mihai Popșoi", "foreign-minister", "Moldova")],
    ),
    (
        "Heads of state and government met in Rome. Zuzana Čaputová of Slovakia and Katalin Novák of Hungary attended.",
        [],
    ),
    (
        "Greece and Serbia sent their foreign ministers, Giorgos Gerapetritis and Marko Đurić.",
        [("Giorgos Gerapetritis", "foreign-minister", "Greece"), ("Marko Đurić", "foreign-minister", "Serbia")],
    ),
    (
        "Foreign Ministers Bakhtiyor Saidov and Juraj Blanár signed a programme of cooperation.",
        [("Bakhtiyor Saidov", "foreign-minister", "Uzbekistan")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*OFFICES_OF_ONE, *MONARCHS_AND_TITLES, *BARE, *COLLEAGUES])
def test_offices_of_one_owner_of_reigning_houses_and_of_several(text: str, expected: list[Row]) -> None:
    assert sorted(map(str, read(text).offices)) == sorted(map(str, expected))


def test_what_was_read_before_changes_nothing() -> None:
    text = "Kyrgyzstan will chair the CIS in 2023."
    read("The chair spoke.")
    assert read(text).terms == [("Commonwealth of Independent States", "Kyrgyzstan", "2023")]
