"""Every question of ``ontology/questions.md``, asked of the sample data on both engines."""

from __future__ import annotations

import shlex
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from graphbuilder.namespaces import AUTHORITY_GRAPH, DEFAULT_BASE, DIP, OA
from graphbuilder.query import load, names, run
from graphbuilder.reasoning import reason
from graphbuilder.reasoning.rules import load_rules
from graphbuilder.store import OxigraphStore, Store
from graphbuilder.store.rdflib_store import RdflibStore
from graphbuilder.tables import text

ONTOLOGY = Path(__file__).parent.parent / "ontology"


@dataclass(frozen=True)
class Question:
    """A section of the file: the words, the query with its parameters, and a table, the headings first."""

    words: str
    query: str
    values: dict[str, str]
    language: str
    table: list[list[str]]


def read(section: str) -> Question:
    words, _, rest = section.partition("\n")
    lines = [line for line in rest.split("\n## ")[0].splitlines() if line]
    program, command, query, *options = shlex.split(lines[0].strip("`"))
    assert (program, command) == ("graphbuilder", "query")
    given = list(zip(options[::2], options[1::2], strict=True))
    return Question(
        words,
        query,
        dict(value.split("=", 1) for option, value in given if option == "--set"),
        dict(given).get("--lang", "en"),
        [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:] if not line.startswith("| ---")],
    )


QUESTIONS = [read(section) for section in (ONTOLOGY / "questions.md").read_text(encoding="utf-8").split("\n### ")[1:]]


def sample() -> dict[NamedNode, list[Quad]]:
    """The quads of the sample data by graph."""
    graphs: dict[NamedNode, list[Quad]] = defaultdict(list)
    for quad in parse(path=ONTOLOGY / "questions.trig", format=RdfFormat.TRIG):
        assert isinstance(quad.graph_name, NamedNode)
        graphs[quad.graph_name].append(quad)
    return graphs


@pytest.fixture(scope="module", params=[OxigraphStore, RdflibStore])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    graphs = sample()
    with request.param() as opened:
        opened.replace(AUTHORITY_GRAPH, graphs.pop(AUTHORITY_GRAPH))
        opened.add_many(graphs.values())
        reason(opened, DEFAULT_BASE)
        yield opened


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.words)
def test_the_answer(store: Store, question: Question) -> None:
    headings = load(question.query).headings(question.language)
    rows = run(store, question.query, question.values, question.language)
    assert [list(headings.values()), *([text(row[name]) for name in headings] for row in rows)] == question.table


def test_there_are_forty_questions_and_each_query_answers_one() -> None:
    assert len({question.words for question in QUESTIONS}) == len(QUESTIONS) >= 40
    assert sorted({question.query for question in QUESTIONS}) == names()


def test_inferences_can_be_asked_for_by_every_rule() -> None:
    assert sorted(load("inferences").parameters["rule"].enum) == sorted(rule.name for rule in load_rules())


def test_the_sample_quotes_what_its_releases_say() -> None:
    for graph, quads in sample().items():
        values = {quad.predicate: quad.object for quad in quads}
        if graph != AUTHORITY_GRAPH:
            start, end = int(text(values[OA["start"]])), int(text(values[OA["end"]]))
            assert text(values[DIP["text"]])[start:end] == text(values[OA["exact"]])
