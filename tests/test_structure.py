"""The shape of the code: words of a language stand in the language modules and in tables, nowhere else."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "graphbuilder"
FOLDERS = ("mentions", "frames", "resolution")
SPELLINGS = PACKAGE / "resolution" / "names.py"
"""Compares spellings of names across scripts."""
NEUTRAL = [path for folder in FOLDERS for path in sorted((PACKAGE / folder).rglob("*.py")) if path != SPELLINGS]
CYRILLIC = re.compile("[а-яёәғқңөұүһі]{2}", re.IGNORECASE)
FRAMES = PACKAGE / "frames" / "tables"


def words_in(path: Path) -> list[str]:
    """The strings of a module that are no documentation."""
    tree = ast.parse(path.read_text("utf-8"))
    documentation = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in documentation]
    return [node.value for node in constants if isinstance(node.value, str)]


@pytest.mark.parametrize("path", NEUTRAL, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_word_of_a_language_stands_in_the_code_that_serves_all(path: Path) -> None:
    assert [word for word in words_in(path) if CYRILLIC.search(word)] == []


FUNCTION_WORDS = {
    "auxiliaries",
    "auxiliary_words",
    "copulas",
    "be",
    "conjunctions",
    "openers",
    "too",
    "stands_for_owner",
}
"""Verbs that help others ('be', 'begin to') and words that are verbs by chance."""


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_predicate_words_stand_in_the_tables_of_frames_only(language: str) -> None:
    rows = tomllib.loads((FRAMES / "frames.toml").read_text("utf-8"))["frame"]
    verbs = {verb for row in rows for verb in row.get(language, {}).get("verbs", ())}
    found = {}
    for file in sorted((PACKAGE / "mentions" / "tables").glob("*.toml")):
        for name, rows in tomllib.loads(file.read_text("utf-8")).items():
            columns = rows if isinstance(rows, list) else [rows]
            words = {word for row in columns if isinstance(row, dict) for word in row.get(language, ())}
            if name not in FUNCTION_WORDS and words & verbs:
                found[f"{file.name} {name}"] = words & verbs
    assert found == {}
