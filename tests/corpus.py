"""The development corpus beside the checkout, for tests that are skipped where it is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphbuilder.languages import LANGUAGES

SHARED = Path(__file__).resolve().parents[2] / "shared"
CORPUS = SHARED / "corpus"
REFEREE = SHARED / "referee" / "score.py"

needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason=f"there is no corpus at {CORPUS}")

SETS = [("seed", "kk"), *((code, code) for code in LANGUAGES), *(("parallel", code) for code in LANGUAGES)]
"""Folder and language of the texts in it."""
