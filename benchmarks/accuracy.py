"""Precision, recall and F1 on a corpus with gold facts, as a Markdown table.

The corpus is the folder that GRAPHBUILDER_CORPUS names, else ``../shared/corpus`` beside the checkout. In it
``NAME/gold.json`` is a gold file (see ``graphbuilder.evaluation.gold``).
"""

from __future__ import annotations

from pathlib import Path

from benchmarks.measuring import corpus
from graphbuilder.evaluation import KINDS, OVERALL, Counts, Scores, evaluate, read_gold

_SETS = {
    "founding text": ("seed", "kk"),
    "Kazakh": ("kk", "kk"),
    "parallel, Kazakh": ("parallel", "kk"),
    "Russian": ("ru", "ru"),
    "parallel, Russian": ("parallel", "ru"),
    "English": ("en", "en"),
    "parallel, English": ("parallel", "en"),
}
"""Heading → folder and the language of the texts in it that count."""


def run() -> None:
    """Prints the table, or a line where there is no corpus."""
    if (folder := corpus()) is not None:
        sets = {heading: each for heading, each in _SETS.items() if (folder / each[0] / "gold.json").is_file()}
        print(_table([_score(heading, folder / name, language) for heading, (name, language) in sets.items()]))


def _score(heading: str, folder: Path, language: str) -> tuple[str, Scores]:
    """The heading with the number of texts of a language in a folder, and their scores."""
    gold = read_gold(folder / "gold.json", language)
    return f"{heading} ({len(gold)})", evaluate(gold)


def _table(columns: list[tuple[str, Scores]]) -> str:
    """Precision / recall / F1 by kind of fact, a column a set of texts."""
    lines = [["fact", *(heading for heading, _ in columns)], ["---"] * (len(columns) + 1)]
    lines += [[kind, *(_cell(scores.counts[kind]) for _, scores in columns)] for kind in KINDS]
    lines.append([OVERALL, *(_cell(scores.overall) for _, scores in columns)])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(counts: Counts) -> str:
    return f"{counts.precision:.2f} / {counts.recall:.2f} / {counts.f1:.2f}"
