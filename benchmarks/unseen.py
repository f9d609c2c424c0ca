"""Releases written for tests without sight of the rules: the score before anything was learnt from them, and now.

``tests/gold/NAME`` holds a set with its gold facts; ``tests/gold/first.toml`` what each scored, by language, before
anything was learnt from it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

from graphbuilder.evaluation import evaluate, read_gold
from graphbuilder.extraction import Extractor
from graphbuilder.languages import LANGUAGES

FOLDER = Path(__file__).parent.parent / "tests" / "gold"


def run() -> None:
    """Prints a Markdown table: precision, recall and F1, at first and now."""
    first = tomllib.loads((FOLDER / "first.toml").read_text("utf-8"))
    extractor = Extractor()
    print("| set | texts | at first | now |")
    print("| --- | --- | --- | --- |")
    for folder in sorted(path for path in FOLDER.iterdir() if path.is_dir()):
        gold = read_gold(folder / "gold.json")
        for code in LANGUAGES:
            texts = [document for document in gold if document.source.language == code]
            if texts:
                name = folder.name if folder.name.startswith(code) else f"{folder.name}, {code}"
                counts = evaluate(texts, extractor).overall
                now = _figures((counts.precision, counts.recall, counts.f1))
                print(f"| {name} | {len(texts)} | {_figures(first[folder.name][code])} | {now} |")


def _figures(of: Sequence[float]) -> str:
    return " / ".join(f"{figure:.2f}" for figure in of)
