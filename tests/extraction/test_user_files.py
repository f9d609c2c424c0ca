"""A user's own files: a way of saying something, and an organization, that graphbuilder has never heard of."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphbuilder.extraction import Extractor
from graphbuilder.facts import Attendance, Event, Source
from graphbuilder.frames.table import FrameError

FRAMES = """
[[frame]]
fact = "attendance"
name = "graces"
kk = { verbs = ["сәндендір"], event = "acc", agent = "nom" }
ru = { verbs = ["украсить собой"], event = "acc", agent = "nom" }
en = { verbs = ["grace"], event = "acc", agent = "nom | by" }
"""
AUTHORITY = """
@prefix body: <https://w3id.org/graphbuilder/id/body/> .
@prefix dip: <https://w3id.org/graphbuilder/diplomacy#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

body:steppe-tea-board a dip:Body ;
    skos:prefLabel "Дала шай алқасы"@kk , "Степная чайная коллегия"@ru , "Steppe Tea Board"@en .
"""
SENTENCES = {
    "kk": "2021 жылғы 4 мамырда Ригада өткен Дала шай алқасының отырысын Израиль сәндендірді.",
    "ru": "4 мая 2021 года в Риге Израиль украсил собой заседание Степной чайной коллегии.",
    "en": "On 4 May 2021 in Riga Israel graced the session of the Steppe Tea Board.",
}


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """The user's authority file and frame file."""
    authority, frames = tmp_path / "tea.ttl", tmp_path / "tea.toml"
    authority.write_text(AUTHORITY, "utf-8")
    frames.write_text(FRAMES, "utf-8")
    return authority, frames


@pytest.mark.parametrize("language", SENTENCES)
def test_two_files_teach_a_verb_and_an_organization(files: tuple[Path, Path], language: str) -> None:
    authority, frames = files
    facts = (
        Extractor([authority], [frames])
        .extract(Source("tea", SENTENCES[language], language, published="2021-05-04"))
        .facts
    )
    [event] = [fact for fact in facts if isinstance(fact, Event)]
    assert (event.type, event.body, event.place, event.date) == (
        "meeting",
        "body/steppe-tea-board",
        "place/riga",
        "2021-05-04",
    )
    assert [(fact.event, fact.agent) for fact in facts if isinstance(fact, Attendance)] == [(event.id, "state/israel")]


@pytest.mark.parametrize("language", SENTENCES)
def test_without_them_no_one_takes_part(language: str) -> None:
    facts = Extractor().extract(Source("tea", SENTENCES[language], language, published="2021-05-04")).facts
    assert not [fact for fact in facts if isinstance(fact, Attendance)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[frame]", "not valid TOML"),
        ("", "holds no [[frame]]"),
        (FRAMES.replace("attendance", "tea"), "frame 1 (graces): fact must be one of appointment, attendance"),
        (FRAMES.replace("name =", "named ="), "frame 1 (without a name): a name is missing"),
        ('[[frame]]\nfact = "event"\nname = "x"', "frame 1 (x): no column for a language (kk, ru, en)"),
        (FRAMES.replace('["grace"]', '"grace"'), "frame 1 (graces): en needs verbs, a list of words"),
        (FRAMES.replace('"nom | by"', "1"), 'frame 1 (graces): en: a marking is a text such as "nom" or "dat | loc"'),
    ],
)
def test_a_wrong_frame_file_is_refused_by_name(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "more.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(FrameError) as raised:
        Extractor(frame_files=[file])
    assert str(raised.value).startswith(f"{file}: {said}")
