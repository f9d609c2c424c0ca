"""``graphbuilder validate``: what it prints and with which exit code."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import rdflib
from rdflib import SH

from graphbuilder.cli import DONE, VIOLATED, WRONG_USE, main
from graphbuilder.namespaces import DEFAULT_BASE
from graphbuilder.store import open_store
from validation.graphs import GOOD, RELEASE, changed, quads


def stored(folder: Path, turtle: str) -> list[str]:
    """The command for a store with this source."""
    with open_store(folder) as store:
        store.replace(RELEASE, quads(turtle))
    return ["validate", "--store", str(folder), "--lang", "en"]


def test_a_sound_graph_gives_exit_code_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(stored(tmp_path, GOOD)) == DONE == 0
    assert capsys.readouterr().out == "Violations: 0. Conflicts between sources: 0.\n"


def test_a_violation_gives_exit_code_1_and_its_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(stored(tmp_path, changed(GOOD, "dip:speaker :ann ;", ""))) == VIOLATED == 1
    lines = capsys.readouterr().out.splitlines()
    (row,) = (line for line in lines if "/speech " in line)
    assert " ".join(row.split()[1:]) == "speaker A speech act has a speaker"
    assert lines[-1] == "Violations: 1. Conflicts between sources: 0."


def test_turtle_gives_the_report_of_the_w3c(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = stored(tmp_path, changed(GOOD, "dip:speaker :ann ;", ""))
    assert main([*command, "--format", "turtle"]) == VIOLATED
    report = rdflib.Graph().parse(data=capsys.readouterr().out, format="turtle")
    assert list(report.objects(None, SH.conforms)) == [rdflib.Literal(False)]
    (result,) = report.objects(None, SH.result)
    assert report.value(result, SH.focusNode) == rdflib.URIRef(f"{DEFAULT_BASE}speech")
    assert report.value(result, SH.sourceConstraintComponent) == SH.MinCountConstraintComponent
    assert report.value(result, SH.resultSeverity) == SH.Violation


def test_without_pyshacl_the_extra_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    command = stored(tmp_path, GOOD)
    monkeypatch.setitem(sys.modules, "pyshacl", None)
    assert main(command) == WRONG_USE == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [
        "graphbuilder: validation needs pySHACL: install it with pip install 'graphbuilder-diplomacy[shacl]'"
    ]
