"""Releases in the manner of many ministries and organizations, each with all that it states (``tests/gold``).

``record.json`` says how many facts of each text are right, invented and missed. A change of extraction changes it:
``python tests/test_releases.py`` writes it anew, and the difference shows what was gained and what was lost.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from extraction.readable import extractor

from graphbuilder.evaluation import GoldDocument, evaluate, read_gold

FOLDER = Path(__file__).parent / "gold"
RECORD = FOLDER / "record.json"
SETS = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())
LEAST = {"kk": (0.90, 0.70), "ru": (0.88, 0.70), "en": (0.85, 0.55)}
"""Precision and recall of each set, by language."""


@cache
def documents(name: str) -> tuple[GoldDocument, ...]:
    """The texts of a set with their facts."""
    return tuple(read_gold(FOLDER / name / "gold.json"))


def counted(name: str) -> dict[str, list[int]]:
    """How many facts of each text of a set are right, invented and missed."""
    found: dict[str, list[int]] = {}
    for document in documents(name):
        counts = evaluate([document], extractor()).overall
        found[document.source.id] = [counts.right, counts.invented, counts.missed]
    return found


def lines() -> Iterator[str]:
    """The record, one text a line."""
    for name in SETS:
        rows = ",\n".join(f"    {json.dumps(key)}: {value}" for key, value in counted(name).items())
        yield f"  {json.dumps(name)}: {{\n{rows}\n  }}"


@pytest.mark.parametrize("name", SETS)
def test_each_text_is_read_as_recorded(name: str) -> None:
    assert counted(name) == json.loads(RECORD.read_text("utf-8"))[name]


@pytest.mark.parametrize("name", SETS)
def test_a_set_is_read_well(name: str) -> None:
    for language in sorted({document.source.language for document in documents(name)}):
        counts = evaluate([d for d in documents(name) if d.source.language == language], extractor()).overall
        precision, recall = LEAST[language]
        assert counts.precision >= precision, language
        assert counts.recall >= recall, language


if __name__ == "__main__":
    RECORD.write_text("{\n" + ",\n".join(lines()) + "\n}\n", "utf-8")
