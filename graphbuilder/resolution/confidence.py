"""How sure a fact is that a rule states, as ``tables/confidence.toml`` tells."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from graphbuilder.mentions.lexicon import table

TABLE = Path(__file__).parent / "tables" / "confidence.toml"
LEAST = 0.5
"""Of rules that the table does not list for a language."""


@cache
def confidence(rule: str, language: str) -> float:
    """How sure is what a rule states, 0 to 1: of facts of at least that confidence at least that share is right."""
    return float(table(TABLE)["rules"].get(rule, {}).get(language, LEAST))
