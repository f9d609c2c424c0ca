"""Precision, recall and F1 on a corpus with gold facts, as a Markdown table.

The corpus is the folder that GRAPHBUILDER_CORPUS names, else ``../shared/corpus`` beside the checkout. In it
``NAME/gold.json`` lists documents (``id``, ``file``, ``lang``, ``published``) with their facts; the texts lie beside
it. Its referee, ``../referee/score.py``, reads a gold file and a graph, nothing else, and gives the scores.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from graphbuilder.facts import Source
from graphbuilder.knowledge_graph import KnowledgeGraph
from graphbuilder.sources import decode, make_source

_DEFAULT = Path(__file__).parent.parent.parent / "shared" / "corpus"
_SETS = {
    "founding text": ("seed", "kk"),
    "Kazakh": ("kk", "kk"),
    "parallel, Kazakh": ("parallel", "kk"),
    "Russian": ("ru", "ru"),
    "parallel, Russian": ("parallel", "ru"),
}
"""Heading → folder and the language of the texts in it that count."""


def run() -> None:
    """Prints the table, or a line where there is no corpus."""
    corpus = Path(os.environ.get("GRAPHBUILDER_CORPUS", _DEFAULT))
    referee = corpus.parent / "referee" / "score.py"
    sets = {heading: each for heading, each in _SETS.items() if (corpus / each[0] / "gold.json").is_file()}
    if not sets or not referee.is_file():
        print(f"skipped: no gold facts or no referee at {corpus}; name the corpus in GRAPHBUILDER_CORPUS")
        return
    results = {heading: _score(corpus / name, language, referee) for heading, (name, language) in sets.items()}
    print(_table([(f"{heading} ({count})", scores) for heading, (count, scores) in results.items()]))


def _score(folder: Path, language: str, referee: Path) -> tuple[int, dict[str, dict[str, float]]]:
    """The number of texts of a language in a folder and, by kind of fact, ``p``, ``r`` and ``f1``."""
    documents = [row for row in json.loads((folder / "gold.json").read_text("utf-8")) if row["lang"] == language]
    with TemporaryDirectory() as work:
        gold, graph = Path(work, "gold.json"), Path(work, "graph.trig")
        gold.write_text(json.dumps(documents), "utf-8")
        with KnowledgeGraph() as built:
            built.add(*(_source(folder, row) for row in documents))
            built.export(graph)
        command = [sys.executable, str(referee), str(gold), str(graph), "--json"]
        steady = {**os.environ, "PYTHONHASHSEED": "0"}  # ties of the referee's alignment follow the order of sets
        answer = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=steady)
    return len(documents), json.loads(answer.stdout)


def _source(folder: Path, row: dict[str, Any]) -> Source:
    return make_source(row["id"], decode((folder / row["file"]).read_bytes()), row["lang"], row.get("published"))


def _table(columns: list[tuple[str, dict[str, dict[str, float]]]]) -> str:
    """Precision / recall / F1 by kind of fact, a column a set of texts."""
    kinds = list(dict.fromkeys(kind for _, scores in columns for kind in scores))
    lines = [["fact", *(name for name, _ in columns)], ["---"] * (len(columns) + 1)]
    for kind in kinds:
        cells = [scores.get(kind) for _, scores in columns]
        lines.append([kind, *(f"{c['p']:.2f} / {c['r']:.2f} / {c['f1']:.2f}" if c else "" for c in cells)])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
