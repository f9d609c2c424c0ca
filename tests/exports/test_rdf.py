"""RDF exports: exact text, the same whatever the order of the quads, and read back by rdflib."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from graphbuilder.exports import FORMATS, built, export, format_for
from graphbuilder.facts import Chairmanship, Entity, Event, Evidence, Extraction, Label, Source
from graphbuilder.mapper import source_iri, to_quads
from graphbuilder.namespaces import AUTHORITY_GRAPH, INFERRED_GRAPH
from graphbuilder.store import OxigraphStore

A, B, C, G, H = (NamedNode(f"https://example.org/{name}") for name in "abcgh")
RDFLIB_NAMES = {
    "turtle": "turtle",
    "trig": "trig",
    "ntriples": "nt",
    "nquads": "nquads",
    "jsonld": "json-ld",
    "rdfxml": "xml",
}
RELEASE = to_quads(
    Extraction(
        Source("r1", "Tajikistan chairs the CIS.", "en"),
        (Entity("state/tajikistan", "state", (Label("Tajikistan", "en"), Label("Таджикистан", "ru")), same_as="Q863"),),
        (Chairmanship("body/cis", "state/tajikistan", "stated", (Evidence(0, 26, "chairs", 0.9),), period="2018"),),
    )
)


def exported(quads: list[Quad], format: str) -> str:
    stream = BytesIO()
    export(quads, format, stream)
    return stream.getvalue().decode()


def test_trig_groups_by_graph_and_subject() -> None:
    source = Source("r1", "Tajikistan", "en")
    entity = Entity("state/tajikistan", "state", (Label("Tajikistan", "en"), Label("Тәжікстан", "kk")), same_as="Q863")
    quads = to_quads(Extraction(source, (entity,)), "https://example.org/id/", keep_text=False)
    assert exported(quads, "trig") == (
        "@prefix dcterms: <http://purl.org/dc/terms/> .\n"
        "@prefix dip: <https://w3id.org/graphbuilder/diplomacy#> .\n"
        "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "@prefix source: <https://example.org/id/source/> .\n"
        "@prefix state: <https://example.org/id/state/> .\n"
        "@prefix wd: <http://www.wikidata.org/entity/> .\n"
        "\n"
        "source:r1 {\n"
        "\tsource:r1 a dip:SourceDocument ;\n"
        '\t\tdcterms:identifier "r1" ;\n'
        '\t\tdcterms:language "en" ;\n'
        '\t\tdip:sha256 "066b02130b7e0ece3b40f3169a54f1efcf051232b0c3fe3dfb63d949b9910d55" .\n'
        "\tstate:tajikistan a dip:State ;\n"
        "\t\towl:sameAs wd:Q863 ;\n"
        '\t\tskos:prefLabel "Tajikistan"@en , "Тәжікстан"@kk .\n'
        "}\n"
    )


def test_turtle_states_once_what_several_sources_state() -> None:
    assert exported([Quad(A, B, C, G), Quad(A, B, C, H)], "turtle") == (
        "\n<https://example.org/a> <https://example.org/b> <https://example.org/c> .\n"
    )


def test_ntriples_are_sorted() -> None:
    assert exported([Quad(B, A, C, G), Quad(A, C, Literal("x"), H), Quad(A, B, C, G)], "ntriples") == (
        "<https://example.org/a> <https://example.org/b> <https://example.org/c> .\n"
        '<https://example.org/a> <https://example.org/c> "x" .\n'
        "<https://example.org/b> <https://example.org/a> <https://example.org/c> .\n"
    )


def test_nquads_are_sorted_by_graph() -> None:
    assert exported([Quad(A, B, C, H), Quad(B, B, C, G)], "nquads") == (
        "<https://example.org/b> <https://example.org/b> <https://example.org/c> <https://example.org/g> .\n"
        "<https://example.org/a> <https://example.org/b> <https://example.org/c> <https://example.org/h> .\n"
    )


def test_jsonld_is_expanded() -> None:
    assert exported([Quad(A, B, Literal("ä", language="de"), G)], "jsonld") == (
        "[\n"
        " {\n"
        '  "@id": "https://example.org/g",\n'
        '  "@graph": [\n'
        "   {\n"
        '    "@id": "https://example.org/a",\n'
        '    "https://example.org/b": [\n'
        "     {\n"
        '      "@language": "de",\n'
        '      "@value": "ä"\n'
        "     }\n"
        "    ]\n"
        "   }\n"
        "  ]\n"
        " }\n"
        "]\n"
    )


def test_rdfxml_replaces_what_xml_cannot_hold() -> None:
    text = exported([Quad(A, B, Literal("page 1\x0cpage 2"), G)], "rdfxml")
    graph = rdflib.Graph().parse(data=text, format="xml")
    assert [str(value) for value in graph.objects()] == ["page 1\ufffdpage 2"]


def test_a_graph_without_statements_is_an_empty_file_of_its_format() -> None:
    for format, rdflib_name in RDFLIB_NAMES.items():
        assert len(rdflib.Graph().parse(data=exported([], format), format=rdflib_name)) == 0


@pytest.mark.parametrize("format", FORMATS)
def test_the_order_of_the_quads_does_not_matter(format: str) -> None:
    shuffled = RELEASE * 2
    random.Random(1).shuffle(shuffled)
    assert exported(shuffled, format) == exported(RELEASE, format)


def test_another_process_writes_the_same_bytes() -> None:
    code = """
import sys
from tests.exports.test_rdf import RELEASE, exported
from graphbuilder.exports import FORMATS
sys.stdout.buffer.write("".join(exported(RELEASE, name) for name in FORMATS).encode())
"""
    root = Path(__file__).parent.parent.parent
    outputs = {
        subprocess.run(
            [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(root)!r})\n" + code],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert outputs == {"".join(exported(RELEASE, name) for name in FORMATS).encode()}


@pytest.mark.parametrize("format", RDFLIB_NAMES)
def test_rdflib_reads_all_statements(format: str) -> None:
    dataset = rdflib.Dataset()
    dataset.parse(data=exported(RELEASE, format), format=RDFLIB_NAMES[format])
    assert len(list(dataset.quads())) == len(RELEASE)


IDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)


@settings(max_examples=50, deadline=None)
@given(IDS, TEXTS)
def test_any_id_and_any_text_can_be_read_back(name: str, text: str) -> None:
    event = Event(f"event/{name}", "talks", text, "held", (Evidence(0, 1, "talks", 0.5),))
    person = Entity(f"person/{name}", "person", (Label(text, "ru"),))
    quads = to_quads(Extraction(Source(name, text, "ru", title=text), (person,), (event,)))
    for format, rdflib_name in RDFLIB_NAMES.items():
        dataset = rdflib.Dataset()
        dataset.parse(data=exported(quads, format), format=rdflib_name)
        assert len(list(dataset.quads())) == len(quads)


def test_what_is_built_leaves_out_the_ontology_and_the_authority() -> None:
    with OxigraphStore() as store:
        store.add(RELEASE)
        store.replace(INFERRED_GRAPH, [Quad(A, B, C, INFERRED_GRAPH)])
        assert next(iter(store.quads(AUTHORITY_GRAPH)), None) is not None
        assert set(built(store)) == {*RELEASE, Quad(A, B, C, INFERRED_GRAPH)}
        assert source_iri("r1") in {quad.graph_name for quad in built(store)}


# Files.


def test_a_file_is_written(tmp_path: Path) -> None:
    export([Quad(A, B, C, G)], "ntriples", tmp_path / "graph.nt")
    assert (tmp_path / "graph.nt").read_text() == exported([Quad(A, B, C, G)], "ntriples")
    assert [entry.name for entry in tmp_path.iterdir()] == ["graph.nt"]


def test_a_failed_export_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "graph.nt"
    target.write_text("old")

    def broken() -> Iterator[Quad]:
        yield Quad(A, B, C, G)
        raise RuntimeError("the store went away")

    with pytest.raises(RuntimeError, match="went away"):
        export(broken(), "ntriples", target)
    assert target.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["graph.nt"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.nt").write_text("old")
    (tmp_path / "link.nt").symlink_to(tmp_path / "real.nt")
    export([Quad(A, B, C, G)], "ntriples", tmp_path / "link.nt")
    assert (tmp_path / "link.nt").is_symlink()
    assert (tmp_path / "real.nt").read_text().startswith("<https://example.org/a>")


def test_a_device_is_written_as_it_is() -> None:
    export([Quad(A, B, C, G)], "ntriples", "/dev/null")
    assert Path("/dev/null").is_char_device()


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        export([], "ntriples", tmp_path / "no" / "graph.nt")


def test_an_unknown_format_is_named_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match="there is no format 'docx': choose one of turtle, trig, ntriples"):
        export([], "docx", BytesIO())


@pytest.mark.parametrize(
    ("name", "format"), [("g.ttl", "turtle"), ("g.TRIG", "trig"), ("g.gexf", "gexf"), ("g.txt", None), ("g", None)]
)
def test_a_file_name_says_the_format(name: str, format: str | None) -> None:
    assert format_for(name) == format
