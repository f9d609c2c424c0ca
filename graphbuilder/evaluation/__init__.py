"""How good extraction is on texts with gold facts: the measure of the README, for users' own texts."""

from __future__ import annotations

from collections.abc import Sequence

from graphbuilder.evaluation.gold import GoldDocument, GoldError, read_gold
from graphbuilder.evaluation.scoring import KINDS, OVERALL, Claim, Counts, Difference, Scores
from graphbuilder.evaluation.stated import Names
from graphbuilder.extraction import Extractor

__all__ = [
    "KINDS",
    "OVERALL",
    "Claim",
    "Counts",
    "Difference",
    "GoldDocument",
    "GoldError",
    "Scores",
    "evaluate",
    "read_gold",
]


def evaluate(gold: Sequence[GoldDocument], extractor: Extractor | None = None) -> Scores:
    """Extracts the texts of gold documents, as one build, and scores what was found.

    ``extractor`` may know users' own files. Raises ValueError for a text in a language that is not read yet.
    """
    extractor = extractor or Extractor()
    extractions = [extractor.extract(document.source) for document in gold]
    names, scores = Names(extractions), Scores()
    for document, extraction in zip(gold, extractions, strict=True):
        scores.compare(document.source.id, document.stated, names.stated(extraction))
    return scores
