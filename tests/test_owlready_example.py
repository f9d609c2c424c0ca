"""The example with owlready2 does what it says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import RDF, RDFS, Graph, Literal, Namespace, URIRef
from rdflib.namespace import SKOS

EXAMPLE = Path(__file__).parent.parent / "examples" / "ontology.py"
DIP = Namespace("https://w3id.org/graphbuilder/diplomacy#")
THINGS = Namespace("https://w3id.org/graphbuilder/id/")
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *(arguments or (str(EXAMPLE),))]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], Graph]:
    """The lines that it prints and the graph that it saves."""
    folder = tmp_path_factory.mktemp("example")
    done = run(folder)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines(), Graph().parse(folder / "graph.owl", format="xml")


def test_it_walks_classes_and_individuals(ran: tuple[list[str], Graph]) -> None:
    lines, _ = ran
    assert "Session: 6" in lines
    assert "Collective Security Treaty Organization: Kyrgyzstan 2025, after Kazakhstan" in lines
    assert "Eurasian Economic Union: Kazakhstan 2026, after Belarus" in lines


def test_the_reasoner_finds_nothing_wrong(ran: tuple[list[str], Graph]) -> None:
    assert "classes without possible members: none" in ran[0]


def test_what_it_adds_is_saved(ran: tuple[list[str], Graph]) -> None:
    lines, saved = ran
    call = THINGS["call/example"]
    assert "added: An example of a call, 2026-06-01, Kazakhstan and Belarus" in lines
    assert (call, RDF.type, DIP.Call) in saved
    assert set(saved.objects(call, DIP.participant)) == {THINGS["state/kazakhstan"], THINGS["state/belarus"]}
    assert (call, DIP.date, Literal("2026-06-01", datatype=EDTF)) in saved
    assert (call, RDFS.label, Literal("An example of a call", "en")) in saved
    assert any(str(label).endswith(", example") for label in saved.objects(None, SKOS.altLabel))


def test_what_was_stated_is_saved_and_the_ontology_is_not(ran: tuple[list[str], Graph]) -> None:
    _, saved = ran
    term = THINGS["chairmanship/collective-security-treaty-organization-russia-2026"]
    assert (term, DIP.period, Literal("2026", datatype=EDTF)) in saved
    assert (DIP.Event, None, None) not in saved


def test_what_it_takes_out_is_gone(ran: tuple[list[str], Graph]) -> None:
    lines, saved = ran
    (count,) = (int(line.rpartition(" ")[2]) for line in lines if line.startswith("statements of low confidence"))
    assert count > 0
    for act in saved.subjects(RDF.type, DIP.SpeechAct):
        confidences = [saved.value(found, DIP.confidence) for found in saved.objects(act, DIP.evidence)]
        assert max(float(str(confidence)) for confidence in confidences) >= 0.7


def test_a_missing_library_is_named_with_its_extra(tmp_path: Path) -> None:
    hide = f"import sys, runpy; sys.modules['owlready2'] = None; runpy.run_path({str(EXAMPLE)!r}, run_name='__main__')"
    done = run(tmp_path, "-c", hide)
    assert done.returncode == 2
    assert done.stderr.splitlines() == ["owlready2 is not installed: pip install 'graphbuilder-diplomacy[owl]'"]


def test_releases_that_are_not_there_give_one_line(tmp_path: Path) -> None:
    done = run(tmp_path, str(EXAMPLE), "nowhere")
    assert done.returncode == 2
    assert "nowhere" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "graph.owl").exists()
