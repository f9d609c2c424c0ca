"""What is read from files, and what is refused with which reason."""

from __future__ import annotations

import json
from pathlib import Path
from unicodedata import normalize

import pytest

from graphbuilder.facts import Source
from graphbuilder.languages.detect import detect
from graphbuilder.sources import Refusal, SourceError, decode, make_source, normalise, read_sources

KAZAKH = "Мәскеуде отырыс өтті."
RUSSIAN = "В Москве прошло заседание."
ENGLISH = "A session was held in Moscow."


def write(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def read(*paths: Path) -> list[Source | Refusal]:
    return list(read_sources(paths))


def ids(items: list[Source | Refusal]) -> list[str]:
    return [item.id for item in items if isinstance(item, Source)]


def reasons(items: list[Source | Refusal]) -> list[str]:
    return [item.reason for item in items if isinstance(item, Refusal)]


def line(**fields: object) -> str:
    return json.dumps(fields, ensure_ascii=False) + "\n"


# Language.


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (KAZAKH, "kk"),
        (RUSSIAN, "ru"),
        (ENGLISH, "en"),
        ("Қазақстан Президенті Қ. Тоқаев", "kk"),
        ("Глава государства Касым-Жомарт Тоқаев провёл переговоры с министрами стран Центральной Азии.", "ru"),
        ("President of Kazakhstan (Қазақстан) spoke in Astana.", "en"),
        ("Засідання відбулося в Києві, її учасники обговорили питання.", None),
        ("會議在莫斯科舉行。", None),
        ("12.04.2019 — 15:00", None),
        ("", None),
    ],
)
def test_language_is_told_by_letters(text: str, language: str | None) -> None:
    assert detect(text) == language


# Text.


def test_text_is_normalised_once_and_otherwise_left_alone() -> None:
    assert normalise("\ufeffи\u0306\r\n a \t\n\n") == "й\n a \t\n\n"
    assert normalise("a\rb") == "a\rb"


def test_a_byte_order_mark_is_accepted() -> None:
    assert decode(b"\xef\xbb\xbf" + KAZAKH.encode()) == KAZAKH


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (RUSSIAN.encode("cp1251"), "is not UTF-8 (byte 0xc2 at offset 0): convert it"),
        (RUSSIAN.encode("utf-16"), "is UTF-16, not UTF-8: convert it"),
        (RUSSIAN.encode("utf-16-le"), "is UTF-16, not UTF-8: convert it"),
        (ENGLISH.encode("utf-16-be"), "is UTF-16, not UTF-8: convert it"),
        (RUSSIAN.encode("utf-32"), "is UTF-32, not UTF-8: convert it"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is a binary file, not text"),
    ],
)
def test_other_bytes_are_refused(data: bytes, reason: str) -> None:
    with pytest.raises(SourceError) as refused:
        decode(data)
    assert str(refused.value) == reason


def test_a_source_keeps_what_it_is_given() -> None:
    source = make_source("a", ENGLISH, "en", "2019-04-05", title="T", url="https://example.org/1", publisher="P")
    assert source == Source("a", ENGLISH, "en", "T", "2019-04-05", "https://example.org/1", "P")


@pytest.mark.parametrize(
    ("text", "language", "published", "url", "reason"),
    [
        (" \n", None, None, None, "is empty"),
        ("123", None, None, None, "is in none of the languages kk, ru, en"),
        (ENGLISH, "de", None, None, "has the language 'de'"),
        (ENGLISH, None, "2019-02-30", None, "has the date of publication '2019-02-30'"),
        (ENGLISH, None, "20190405", None, "has the date of publication '20190405'"),
        (ENGLISH, None, None, "not an address", "has the address 'not an address'"),
    ],
)
def test_an_impossible_source_is_refused(
    text: str, language: str | None, published: str | None, url: str | None, reason: str
) -> None:
    with pytest.raises(SourceError) as refused:
        make_source("a", text, language, published, url=url)
    assert str(refused.value).startswith(reason)


# Files and folders.


def test_a_file_is_known_by_its_stem(tmp_path: Path) -> None:
    [source] = read(write(tmp_path / "april.txt", KAZAKH))
    assert source == Source("april", KAZAKH, "kk")


def test_language_and_date_hold_for_all_files(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "1. Москва")
    assert list(read_sources([path], "kk", "2019-04-05")) == [Source("a", "1. Москва", "kk", None, "2019-04-05")]


def test_a_folder_is_read_to_its_depth_in_order_without_hidden_and_other_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.TXT", ".git/x.txt", ".hidden.txt", "picture.png", "notes.md"):
        write(tmp_path / name, ENGLISH)
    assert ids(read(tmp_path)) == ["c", "b"]


def test_equal_stems_are_told_apart_by_their_paths(tmp_path: Path) -> None:
    for name in ("a.txt", "2019/a.txt", "2020/a.txt", "2020/b.txt"):
        write(tmp_path / name, ENGLISH)
    assert ids(read(tmp_path)) == ["2019/a", "2020/a", "b", "a"]
    assert ids(read(tmp_path / "2019", tmp_path / "2020")) == ["2019/a", "2020/a", "b"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", ENGLISH)
    assert ids(read(path, tmp_path)) == ["a"]


def test_what_cannot_be_read_is_refused_by_name(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    pdf = write(tmp_path / "a.pdf", b"%PDF")
    items = read(tmp_path / "none.txt", empty, pdf, write(tmp_path / "nothing.txt", ""))
    assert items == [
        Refusal(str(tmp_path / "none.txt"), "does not exist"),
        Refusal(str(empty), "is a folder without .txt or .jsonl files"),
        Refusal(str(pdf), "is a .pdf file: give .txt (UTF-8) or .jsonl"),
        Refusal(str(tmp_path / "nothing.txt"), "is empty"),
    ]


# JSON Lines.


def test_json_lines_carry_what_is_known_of_each_source(tmp_path: Path) -> None:
    fields = {"lang": "ru", "published": "2019-04-05", "title": "T", "url": "https://example.org/1", "publisher": "P"}
    path = write(tmp_path / "a.jsonl", line(id="one", text=RUSSIAN, more=1, **fields) + "\n" + line(id=2, text="a\r\n"))
    assert read(path) == [
        Source("one", RUSSIAN, "ru", "T", "2019-04-05", "https://example.org/1", "P"),
        Source("2", "a\n", "en"),
    ]


def test_a_line_s_own_language_and_date_come_first(tmp_path: Path) -> None:
    own = line(id="a", text=ENGLISH, lang="en", published="2019-04-05T10:00:00Z")
    path = write(tmp_path / "a.jsonl", own + line(id="b", text=ENGLISH))
    [first, second] = read_sources([path], "ru", "2020-01-01")
    assert first == Source("a", ENGLISH, "en", None, "2019-04-05")
    assert second == Source("b", ENGLISH, "ru", None, "2020-01-01")


def test_a_broken_line_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", line(id="a", text=ENGLISH) + '{"id": "b", \n' + line(id="c", text=ENGLISH))
    items = read(path)
    assert ids(items) == ["a", "c"]
    [refusal] = [item for item in items if isinstance(item, Refusal)]
    assert refusal.name == f"{path} line 2"
    assert refusal.reason.startswith("is not JSON: ")


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ("[1]", "is not a JSON object"),
        (line(text=ENGLISH), "has no 'id'"),
        (line(id=True, text=ENGLISH), "has no 'id'"),
        (line(id="a"), "has no 'text'"),
        (line(id="a", text=1), "has 'text' that is not a string"),
        (line(id="a", text=ENGLISH, lang="de"), "has the language 'de': only kk, ru and en are known"),
        (line(id="a\nb", text=ENGLISH), "has the id 'a\\nb': use printable characters"),
        ('{"id": "a", "text": "\\ud800"}', "has 'text' with half a surrogate pair"),
        ("[" * 100_000, "is not JSON: too deep or a number too long"),
        ('{"id": ' + "1" * 5000 + "}", "is not JSON: too deep or a number too long"),
    ],
)
def test_a_line_that_gives_no_source_says_why(tmp_path: Path, record: str, reason: str) -> None:
    assert reasons(read(write(tmp_path / "a.jsonl", record))) == [reason]


def test_a_second_source_of_the_same_id_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", line(id="x", text=ENGLISH) * 2)
    assert reasons(read(path)) == [f"has the id 'x', which {path} line 1 has too: give each its own"]


def test_a_file_in_another_encoding_is_refused_once_not_line_by_line(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", (line(id="x", text=ENGLISH) * 3).encode("utf-16"))
    assert reasons(read(path)) == ["is UTF-16, not UTF-8: convert it"]


def test_names_of_files_are_taken_as_they_are_composed(tmp_path: Path) -> None:
    [source] = read(write(tmp_path / f"{normalize('NFD', 'й')}.txt", ENGLISH))
    assert isinstance(source, Source)
    assert source.id == "й"
