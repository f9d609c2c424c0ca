"""What the README shows is what the program does."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import shutil
from pathlib import Path

import pytest

from graphbuilder.cli import main
from graphbuilder.extraction import Extractor
from graphbuilder.facts import Attendance
from graphbuilder.sources import make_source

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the examples and no graph yet."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(shutil, "get_terminal_size", lambda: os.terminal_size((10_000, 50)))
    return tmp_path


def test_the_commands_print_what_the_readme_shows(folder: Path) -> None:
    for block in blocks("console"):
        for shown in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = shown.partition("\n")
            name, *arguments = shlex.split(command)
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                code = main(arguments)
            assert (name, code) == ("graphbuilder", 0), command
            assert printed.getvalue() == output, command


def test_the_python_example_prints_the_succession(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = blocks("python")
    exec(compile(example, "README.md", "exec"), {})
    assert capsys.readouterr().out == "Belarus 2025 Kazakhstan 2026\n"
    assert (folder / "graph.ttl").stat().st_size > 0


def test_the_authority_example_gives_the_name_in_another_language(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (example,) = blocks("turtle")
    Path("people.ttl").write_text(example, encoding="utf-8")
    assert main(["build", "examples/releases", "--authority", "people.ttl"]) == 0
    capsys.readouterr()
    assert main(["query", "offices", "--lang", "en", "--format", "csv"]) == 0
    assert "Nurlan Asanbekov,foreign minister,Kyrgyzstan," in capsys.readouterr().out


def test_the_frame_example_teaches_its_verb(folder: Path) -> None:
    (example,) = blocks("toml")
    Path("more.toml").write_text(example, encoding="utf-8")
    release = make_source("tea", "On 4 May 2021 Israel graced the OSCE session in Riga.", language="en")
    facts = Extractor(frame_files=[Path("more.toml")]).extract(release).facts
    assert [fact.agent for fact in facts if isinstance(fact, Attendance)] == ["state/israel"]


def test_every_table_and_folder_that_the_readme_names_is_there() -> None:
    named = set(re.findall(r"`((?:graphbuilder|ontology|queries|languages)/[\w/.-]*)`", README))
    missing = [name for name in named if not (ROOT / name).exists() and not (ROOT / "graphbuilder" / name).exists()]
    assert missing == []
