"""English: who is named, of whatever origin the name is and however titles stand with it."""

from __future__ import annotations

import pytest

from extraction.readable import Readable, extractor
from graphbuilder.facts import Source


def read(text: str, published: str | None = None) -> Readable:
    """What an English text states."""
    return Readable(extractor().extract(Source("text", text, "en", published=published)))


NAMED: list[tuple[str, set[str]]] = [
    (
        "Þorgerður Katrín Gunnarsdóttir, Foreign Minister of Iceland, met Maria Malmer Stenergard, Foreign Minister of "
        "Sweden.",
        {"Þorgerður Katrín Gunnarsdóttir", "Maria Malmer Stenergard"},
    ),
    (
        "Prime Minister Sitiveni Rabuka met Presidents Hakainde Hichilema of Zambia, Duma Boko of Botswana and Yamandú "
        "Orsi of Uruguay.",
        {"Sitiveni Rabuka", "Hakainde Hichilema", "Duma Boko", "Yamandú Orsi"},
    ),
    (
        "Prime Minister Terrance Drew of Saint Kitts and Nevis met Surangel Whipps Jr., President of Palau.",
        {"Terrance Drew", "Surangel Whipps Jr"},
    ),
    ("Dr. Tedros Adhanom Ghebreyesus met HE Abiy Ahmed.", {"Tedros Adhanom Ghebreyesus", "Abiy Ahmed"}),
    ("U.N. Secretary-General António Guterres met H.E. Dr. Téte António.", {"António Guterres", "Téte António"}),
    (
        "The outgoing President, Philémon Yang of Cameroon, met Annalena Baerbock.",
        {"Philémon Yang", "Annalena Baerbock"},
    ),
    ("Foreign Minister A. H. Mahmood Ali met Dr. A. K. Abdul Momen.", {"A. H. Mahmood Ali", "A. K. Abdul Momen"}),
    ("Samoa's Fiame Naomi Mataafa and Peru's Thomas Vargas met in Apia.", {"Fiame Naomi Mataafa", "Thomas Vargas"}),
    ("Peru's Thomas Vargas and Samoa's Fiame Naomi Mataafa met in Lima.", {"Fiame Naomi Mataafa", "Thomas Vargas"}),
    (
        "The summit was attended by the Presidents of Angola, Thomas Lourenço, of Zambia, Hakainde Hichilema, and of "
        "Mozambique, Daniel Chapo.",
        {"Thomas Lourenço", "Hakainde Hichilema", "Daniel Chapo"},
    ),
    (
        "The talks were attended by Kenya's William Ruto, and Green Valley Partners signed a memorandum.",
        {"William Ruto"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=[t for t, _ in NAMED])
def test_names_of_those_who_meet(text: str, expected: set[str]) -> None:
    assert set(read(text).participants) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Baltic ministers met Denmark's Lars Løkke Rasmussen.",
        "The foreign ministers welcomed Peru's Thomas Vargas.",
    ],
)
def test_whom_office_holders_meet_has_no_office_for_that(text: str) -> None:
    assert not read(text).offices
