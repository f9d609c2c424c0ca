"""English: who takes part in an event and who chairs it, however the text says so."""

from __future__ import annotations

import pytest

from extraction.readable import Readable, extractor
from graphbuilder.facts import Source

SUMMIT = "The summit of the Organization of Turkic States was held in Astana on 5 May 2025. "


def who(text: str) -> set[str]:
    """Who takes part in an event of the text; who chairs one with '@' before the name."""
    read = Readable(extractor().extract(Source("text", text, "en", published="2025-05-15")))
    return set(read.participants) | {"@" + chair for chairs in read.chairs for chair in chairs}


# what follows the sentence that names the summit
AFTER_SUMMIT: list[tuple[str, set[str]]] = [
    ("Kyrgyzstan's delegation was led by President Sadyr Japarov.", {"Kyrgyzstan", "Sadyr Japarov"}),
    ("The Kyrgyz delegation was headed by Foreign Minister Jeenbek Kulubaev.", {"Jeenbek Kulubaev", "Kyrgyzstan"}),
    ("Foreign Minister Jeenbek Kulubaev led the Kyrgyz delegation.", {"Jeenbek Kulubaev", "Kyrgyzstan"}),
    (
        "A delegation led by Foreign Minister Jeenbek Kulubaev of Kyrgyzstan took part in the summit.",
        {"Jeenbek Kulubaev", "Kyrgyzstan"},
    ),
    ("The Kyrgyz delegation, led by Foreign Minister Jeenbek Kulubaev, took part.", {"Jeenbek Kulubaev", "Kyrgyzstan"}),
    (
        (
            "Delegations of Albania, Bulgaria and Georgia took part, the Moldovan one headed by State Secretary "
            "Vladimir Cuc and the Azerbaijani one by Deputy Foreign Minister Elnur Mammadov."
        ),
        {"Albania", "Azerbaijan", "Bulgaria", "Elnur Mammadov", "Georgia", "Moldova", "Vladimir Cuc"},
    ),
    (
        (
            "It was attended by Prime Minister Shehbaz Sharif of Pakistan, UN Deputy Secretary-General Amina "
            "Mohammed and delegations of China, Nepal and Turkmenistan."
        ),
        {"Amina Mohammed", "China", "Nepal", "Shehbaz Sharif", "Turkmenistan"},
    ),
    (
        ("Present at the summit were Prime Ministers Nikol Pashinyan of Armenia and Olzhas Bektenov of Kazakhstan."),
        {"Nikol Pashinyan", "Olzhas Bektenov"},
    ),
    (
        (
            "Also participating were President of Belarus Alexander Lukashenko and President of Tajikistan "
            "Emomali Rahmon."
        ),
        {"Alexander Lukashenko", "Emomali Rahmon"},
    ),
    (
        (
            "Among those in the hall were Egyptian President Abdel Fattah el-Sisi, Spanish Prime Minister Pedro "
            "Sánchez and U.N. Secretary-General António Guterres."
        ),
        {"Abdel Fattah el-Sisi", "António Guterres", "Pedro Sánchez"},
    ),
    ("Among the participants were the foreign ministers of Kazakhstan and Uzbekistan.", {"Kazakhstan", "Uzbekistan"}),
    (
        ("At the table were President Jakov Milatović of Montenegro and Croatian Prime Minister Andrej Plenković."),
        {"Andrej Plenković", "Jakov Milatović"},
    ),
    ("Slovenia sent its Minister of Foreign and European Affairs, Tanja Fajon.", {"Slovenia", "Tanja Fajon"}),
    ("Argentina and Paraguay sent deputy ministers.", {"Argentina", "Paraguay"}),
    (
        (
            "Presidents Luis Arce of Bolivia and Yamandú Orsi of Uruguay were on hand, as was Colombian Foreign "
            "Minister Laura Sarabia."
        ),
        {"Laura Sarabia", "Luis Arce", "Yamandú Orsi"},
    ),
    ("The foreign ministers of Cambodia, Laos and Vietnam were in attendance.", {"Cambodia", "Laos", "Vietnam"}),
    (
        "Finland, Iceland and Lithuania were represented by their state secretaries.",
        {"Finland", "Iceland", "Lithuania"},
    ),
    (
        (
            "Joining by video for part of the meeting, Andrii Sybiha, Minister of Foreign Affairs of Ukraine, "
            "presented a report."
        ),
        {"Andrii Sybiha"},
    ),
    ("The leaders were joined by Hungarian Prime Minister Viktor Orbán.", {"Viktor Orbán"}),
    (
        (
            "They were joined by Bakytzhan Sagintayev, who chairs the Board of the Eurasian Economic Commission, "
            "and Iran's First Vice President Mohammad Reza Aref."
        ),
        {"Bakytzhan Sagintayev", "Mohammad Reza Aref"},
    ),
    (
        "President Xi Jinping sat around the table with the leaders of Kiribati and Nauru.",
        {"Kiribati", "Nauru", "Xi Jinping"},
    ),
    ("The Council heard Russian Prime Minister Mikhail Mishustin report on the economy.", {"Mikhail Mishustin"}),
    ("The heads of state heard a report by Secretary General Kubanychbek Omuraliev.", {"Kubanychbek Omuraliev"}),
    ("A report was presented by Secretary General Kubanychbek Omuraliev.", {"Kubanychbek Omuraliev"}),
    ("Secretary General Kubanychbek Omuraliev reported on the work of the Secretariat.", {"Kubanychbek Omuraliev"}),
    (
        "Secretary General Kubanychbek Omuraliev briefed the leaders on the work of the Secretariat.",
        {"Kubanychbek Omuraliev"},
    ),
    ("The summit was opened with an address by Secretary General Kubanychbek Omuraliev.", {"Kubanychbek Omuraliev"}),
    ("Presiding over the deliberations was President Kassym-Jomart Tokayev.", {"@Kassym-Jomart Tokayev"}),
    ("In the chair was Kazakhstan's President, Kassym-Jomart Tokayev.", {"@Kassym-Jomart Tokayev"}),
    ("The chair was taken by President Kassym-Jomart Tokayev.", {"@Kassym-Jomart Tokayev"}),
    ("Kassym-Jomart Tokayev took the chair.", {"@Kassym-Jomart Tokayev"}),
    (
        (
            "The summit was chaired by President Kassym-Jomart Tokayev and attended by President Ilham Aliyev of "
            "Azerbaijan."
        ),
        {"@Kassym-Jomart Tokayev", "Ilham Aliyev"},
    ),
    ("Representatives of Italy and Spain attended as observers.", {"Italy", "Spain"}),
    ("Italy and Spain took part as observers.", {"Italy", "Spain"}),
    ("Observers from Italy and Spain were also present.", {"Italy", "Spain"}),
    ("Officials from Italy, Spain and the United States attended.", {"Italy", "Spain", "United States"}),
    ("Foreign Minister Murat Nurtleu attended on behalf of Kazakhstan.", {"Murat Nurtleu"}),
    ("Foreign Minister Murat Nurtleu represented Kazakhstan at the summit.", {"Kazakhstan", "Murat Nurtleu"}),
    (
        (
            "Murat Nurtleu, Foreign Minister of Kazakhstan, and his Turkish counterpart, Hakan Fidan, attended "
            "the summit."
        ),
        {"Hakan Fidan", "Murat Nurtleu"},
    ),
    ("Armenia did not send a delegation.", set()),
    ("Armenia was not represented.", set()),
    ("The President of Armenia, Vahagn Khachaturyan, was absent.", set()),
    ("President Vahagn Khachaturyan did not attend the summit.", set()),
    ("President Vahagn Khachaturyan was invited to the summit.", set()),
    ("Hungary was represented at the level of ambassador.", {"Hungary"}),
    ("Hungary took part at the level of senior officials.", {"Hungary"}),
    ("President Ilham Aliyev welcomed the results of the summit.", set()),
    ("Addressing the summit, President Ilham Aliyev called for closer ties.", {"Ilham Aliyev"}),
    ("In his address to the summit, President Ilham Aliyev called for closer ties.", {"Ilham Aliyev"}),
    ("Speaking at the summit, President Ilham Aliyev called for closer ties.", {"Ilham Aliyev"}),
    ("The summit was addressed by UN Secretary-General António Guterres.", {"António Guterres"}),
    (
        ("Foreign ministers Hakan Fidan of Türkiye and Bakhtiyor Saidov of Uzbekistan also addressed the gathering."),
        {"Bakhtiyor Saidov", "Hakan Fidan"},
    ),
    ("President Ilham Aliyev joined via video link.", {"Ilham Aliyev"}),
    ("President Ilham Aliyev flew in for the summit.", {"Ilham Aliyev"}),
    ("Taking part in the summit are the presidents of Azerbaijan and Kyrgyzstan.", {"Azerbaijan", "Kyrgyzstan"}),
    (
        "Those attending included President Ilham Aliyev and Prime Minister Viktor Orbán.",
        {"Ilham Aliyev", "Viktor Orbán"},
    ),
    ("Participants included President Ilham Aliyev and Prime Minister Viktor Orbán.", {"Ilham Aliyev", "Viktor Orbán"}),
    ("The participants included the foreign ministers of Italy and Spain.", {"Italy", "Spain"}),
    ("Other speakers were President Ilham Aliyev and Prime Minister Viktor Orbán.", {"Ilham Aliyev", "Viktor Orbán"}),
    (
        (
            "President Ilham Aliyev, Prime Minister Viktor Orbán and the Secretary General, Kubanychbek "
            "Omuraliev, took the floor."
        ),
        {"Ilham Aliyev", "Kubanychbek Omuraliev", "Viktor Orbán"},
    ),
    ("The event gathered the presidents of Azerbaijan and Kyrgyzstan.", {"Azerbaijan", "Kyrgyzstan"}),
]
IN_ONE_SENTENCE: list[tuple[str, set[str]]] = [
    (
        (
            "The summit of the Organization of Turkic States, held in Astana on 5 May 2025 and chaired by "
            "President Kassym-Jomart Tokayev, was attended by President Ilham Aliyev."
        ),
        {"@Kassym-Jomart Tokayev", "Ilham Aliyev"},
    ),
    (
        (
            "On 5 May 2025, President Ilham Aliyev took part in the summit of the Organization of Turkic States, "
            "held in Astana and chaired by President Kassym-Jomart Tokayev."
        ),
        {"@Kassym-Jomart Tokayev", "Ilham Aliyev"},
    ),
    (
        (
            "The summit of the Organization of Turkic States was held in Astana on 5 May 2025 with President "
            "Kassym-Jomart Tokayev presiding."
        ),
        {"@Kassym-Jomart Tokayev"},
    ),
    (
        (
            "The summit of the Organization of Turkic States was held in Astana on 5 May 2025, led by "
            "Kazakhstan's President Kassym-Jomart Tokayev."
        ),
        {"@Kassym-Jomart Tokayev"},
    ),
    (
        (
            "The summit of the Organization of Turkic States, which was held by video link and led by "
            "Kazakhstan's President, Kassym-Jomart Tokayev, ended on 5 May 2025."
        ),
        {"@Kassym-Jomart Tokayev"},
    ),
    (
        (
            "The summit of the Organization of Turkic States was held in Astana on 5 May 2025 with the "
            "participation of Presidents Ilham Aliyev of Azerbaijan and Shavkat Mirziyoyev of Uzbekistan."
        ),
        {"Ilham Aliyev", "Shavkat Mirziyoyev"},
    ),
    (
        (
            "The summit of the Organization of Turkic States opened in Astana on 5 May 2025 in the presence of "
            "President Ilham Aliyev of Azerbaijan."
        ),
        {"Ilham Aliyev"},
    ),
    (
        (
            "The summit of the Organization of Turkic States opened in Astana on 5 May 2025, attended by the "
            "presidents of Azerbaijan and Uzbekistan."
        ),
        {"Azerbaijan", "Uzbekistan"},
    ),
    (
        (
            "The summit of the Organization of Turkic States in Astana brought together Presidents Ilham Aliyev "
            "of Azerbaijan and Shavkat Mirziyoyev of Uzbekistan."
        ),
        {"Ilham Aliyev", "Shavkat Mirziyoyev"},
    ),
    (
        (
            "Opened on Thursday by President Emomali Rahmon, the International Conference on Glaciers was "
            "attended by Prime Minister Shehbaz Sharif."
        ),
        {"Emomali Rahmon", "Shehbaz Sharif"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), AFTER_SUMMIT, ids=[t for t, _ in AFTER_SUMMIT])
def test_who_is_at_the_event_told_of(text: str, expected: set[str]) -> None:
    assert who(SUMMIT + text) == expected


@pytest.mark.parametrize(("text", "expected"), IN_ONE_SENTENCE, ids=[t for t, _ in IN_ONE_SENTENCE])
def test_who_is_at_the_event_of_the_sentence(text: str, expected: set[str]) -> None:
    assert who(text) == expected
