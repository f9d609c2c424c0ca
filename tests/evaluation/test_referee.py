"""The scores are those of the referee, which reads nothing but a gold file and a graph."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from corpus import CORPUS, REFEREE, SETS, needs_corpus

from graphbuilder.evaluation import OVERALL, evaluate, read_gold
from graphbuilder.facts import Source
from graphbuilder.knowledge_graph import KnowledgeGraph

pytestmark = [
    needs_corpus,
    pytest.mark.skipif(not REFEREE.is_file(), reason=f"there is no referee at {REFEREE}"),
]


@pytest.mark.parametrize(("folder", "language"), SETS)
def test_all_kinds_agree_with_the_referee(folder: str, language: str, tmp_path: Path) -> None:
    path = CORPUS / folder / "gold.json"
    gold = read_gold(path, language)
    scores = evaluate(gold)
    wanted = _referee(path, language, tmp_path, [document.source for document in gold])
    for kind, counts in {**scores.counts, OVERALL: scores.overall}.items():
        row = wanted.get(kind, {"p": 0.0, "r": 0.0, "f1": 0.0})
        assert (counts.precision, counts.recall, counts.f1) == pytest.approx((row["p"], row["r"], row["f1"]), abs=5e-4)


def _referee(path: Path, language: str, folder: Path, sources: list[Source]) -> dict[str, dict[str, float]]:
    rows = [row for row in json.loads(path.read_text("utf-8")) if row["lang"] == language]
    gold, graph = folder / "gold.json", folder / "graph.nq"
    gold.write_text(json.dumps(rows), "utf-8")
    with KnowledgeGraph() as built:
        built.add(*sources)
        built.export(graph)
    steady = {**os.environ, "PYTHONHASHSEED": "0"}  # ties of the referee follow the order of sets
    command = [sys.executable, str(REFEREE), str(gold), str(graph), "--json"]
    answer = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=steady)
    scores: dict[str, dict[str, float]] = json.loads(answer.stdout)
    return scores
