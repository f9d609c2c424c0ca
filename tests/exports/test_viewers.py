"""Exports for graph viewers: facts folded into edges."""

from __future__ import annotations

from io import BytesIO
from xml.etree import ElementTree

import networkx as nx

from graphbuilder.exports import export
from graphbuilder.exports.network import network
from graphbuilder.facts import (
    Attendance,
    Chairmanship,
    Document,
    DocumentAction,
    Entity,
    Event,
    Evidence,
    Extraction,
    Label,
    OfficeHolding,
    Source,
    SpeechAct,
)
from graphbuilder.mapper import to_quads

BASE = "https://example.org/id/"
EVIDENCE = (Evidence(0, 1, "rule", 1.0),)


def state(name: str, label: str) -> Entity:
    return Entity(f"state/{name}", "state", (Label(label, "ru"), Label(name.title(), "en")))


QUADS = to_quads(
    Extraction(
        Source("r1", "Текст.", "ru"),
        (
            state("tajikistan", "Таджикистан"),
            state("turkmenistan", "Туркменистан"),
            Entity("body/cis", "body", (Label("СНГ", "ru"),)),
            Entity("body/cis-council", "body", (Label("Совет", "ru"),), part_of="body/cis"),
            Entity("place/ashgabat", "place", (Label("Ашхабад", "ru"),), in_state="state/turkmenistan"),
            Entity("person/a", "person", (Label("А. Б.", "ru"),)),
            Entity("person/b", "person", (Label("В. Г.", "ru"),)),
        ),
        (
            Event(
                "event/session",
                "meeting",
                "заседание",
                "planned",
                EVIDENCE,
                body="body/cis-council",
                place="place/ashgabat",
                date="2019-10-10",
                chairs=("person/a",),
            ),
            Attendance("event/session", "person/b", "guest", EVIDENCE, on_behalf_of="state/tajikistan"),
            Chairmanship("body/cis", "state/tajikistan", "stated", EVIDENCE, period="2018"),
            Chairmanship("body/cis", "state/turkmenistan", "stated", EVIDENCE, "2019", succeeds="state/tajikistan"),
            OfficeHolding("person/a", "foreign-minister", EVIDENCE, office_of="state/turkmenistan"),
            Document("document/plan", "plan", False, "план", EVIDENCE, originators=("state/turkmenistan",)),
            DocumentAction("document/plan", "approved", EVIDENCE, event="event/session", agent="body/cis"),
            SpeechAct("person/a", "thanked", EVIDENCE, addressee="person/b"),
            SpeechAct("person/a", "noted", EVIDENCE),
        ),
    ),
    BASE,
)


def edges(graph: nx.MultiDiGraph[str]) -> set[tuple[str, ...]]:
    return {
        (
            tail.removeprefix(BASE),
            known["label"],
            head.removeprefix(BASE),
            known.get("detail", ""),
            known.get("start", ""),
            known.get("end", ""),
        )
        for tail, head, known in graph.edges(data=True)
    }


def exported(format: str, lang: str = "ru") -> bytes:
    stream = BytesIO()
    export(QUADS, format, stream, lang)
    return stream.getvalue()


def test_facts_become_edges() -> None:
    assert edges(network(QUADS, "ru")) == {
        ("body/cis-council", "organ of", "body/cis", "", "", ""),
        ("place/ashgabat", "in", "state/turkmenistan", "", "", ""),
        ("event/session", "session of", "body/cis-council", "", "2019-10-10", "2019-10-10"),
        ("event/session", "takes place in", "place/ashgabat", "", "2019-10-10", "2019-10-10"),
        ("person/a", "chairs", "event/session", "", "2019-10-10", "2019-10-10"),
        ("person/b", "is a guest of", "event/session", "for Таджикистан", "2019-10-10", "2019-10-10"),
        ("state/tajikistan", "chairs", "body/cis", "2018", "2018-01-01", "2018-12-31"),
        ("state/turkmenistan", "chairs", "body/cis", "2019", "2019-01-01", "2019-12-31"),
        ("state/turkmenistan", "succeeds", "state/tajikistan", "chair of СНГ", "", ""),
        ("person/a", "holds office", "state/turkmenistan", "foreign-minister", "", ""),
        ("state/turkmenistan", "put forward", "document/plan", "", "", ""),
        ("document/plan", "approved at", "event/session", "", "2019-10-10", "2019-10-10"),
        ("body/cis", "approved", "document/plan", "", "", ""),
        ("person/a", "thanked", "person/b", "", "", ""),
    }


def test_nodes_have_a_label_and_a_kind() -> None:
    nodes = {name.removeprefix(BASE): known for name, known in network(QUADS, "ru").nodes(data=True)}
    assert nodes["state/tajikistan"] == {"label": "Таджикистан", "kind": "state"}
    assert nodes["document/plan"] == {"label": "план", "kind": "document", "detail": "plan"}
    assert nodes["event/session"] == {
        "label": "заседание",
        "kind": "session",
        "detail": "planned",
        "start": "2019-10-10",
        "end": "2019-10-10",
    }
    assert len(nodes) == 9


def test_labels_come_in_the_language_asked_for_or_in_another() -> None:
    nodes = network(QUADS, "en").nodes(data=True)
    assert nodes[BASE + "state/tajikistan"]["label"] == "Tajikistan"
    assert nodes[BASE + "body/cis"]["label"] == "СНГ"


def test_graphml_is_read_back_whole() -> None:
    graph = nx.read_graphml(BytesIO(exported("graphml")), force_multigraph=True)
    assert isinstance(graph, nx.MultiDiGraph)
    assert edges(graph) == edges(network(QUADS, "ru"))
    assert set(graph.nodes) == set(network(QUADS, "ru").nodes)
    assert graph.nodes[BASE + "document/plan"] == {"label": "план", "kind": "document", "detail": "plan"}


def test_gexf_has_a_time_line_and_no_date_of_writing() -> None:
    root = ElementTree.fromstring(exported("gexf"))
    names = {"g": "http://www.gexf.net/1.2draft"}
    graph = root.find("g:graph", names)
    assert graph is not None
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    assert root.find("g:meta", names) is None
    terms = {
        (edge.get("source"), edge.get("start"), edge.get("end"))
        for edge in root.iterfind(".//g:edge", names)
        if edge.get("label") == "chairs" and edge.get("target") == BASE + "body/cis"
    }
    assert terms == {
        (BASE + "state/tajikistan", "2018-01-01", "2018-12-31"),
        (BASE + "state/turkmenistan", "2019-01-01", "2019-12-31"),
    }


def test_gexf_is_read_back_whole() -> None:
    graph = nx.read_gexf(BytesIO(exported("gexf")))
    assert set(graph.nodes) == set(network(QUADS, "ru").nodes)
    assert graph.number_of_edges() == network(QUADS, "ru").number_of_edges()


def test_dot_of_a_small_graph() -> None:
    quads = to_quads(
        Extraction(
            Source("r1", "x", "en"),
            (
                Entity("person/a", "person", (Label('A. "B" \\ C', "en"),)),
                Entity("state/s", "state", (Label("S", "en"),)),
            ),
            (OfficeHolding("person/a", "ambassador", EVIDENCE, office_of="state/s"),),
        ),
        BASE,
    )
    stream = BytesIO()
    export(quads, "dot", stream)
    assert stream.getvalue().decode() == (
        "digraph graphbuilder {\n"
        '  node [fontname="sans-serif"];\n'
        '  edge [fontname="sans-serif"];\n'
        '  "https://example.org/id/person/a" [label="A. \\"B\\" \\\\ C", shape=oval];\n'
        '  "https://example.org/id/state/s" [label="S", shape=house];\n'
        '  "https://example.org/id/person/a" -> "https://example.org/id/state/s" [label="holds office ambassador"];\n'
        "}\n"
    )
