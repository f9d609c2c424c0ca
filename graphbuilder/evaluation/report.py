"""Scores as a table for people, and as CSV and JSON for programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator

from graphbuilder.evaluation.scoring import KINDS, OVERALL, Counts, Difference, Scores
from graphbuilder.tables import layout

_HEADINGS = ("fact", "precision", "recall", "f1", "right", "invented", "missed")


def as_table(scores: Scores, *, errors: bool) -> str:
    """The figures, one kind of fact a line; with ``errors`` what was missed and invented, kind by kind, below them."""
    figures = [[kind, *_figures(counts)] for kind, counts in _all(scores)]
    return layout(_HEADINGS, figures) + ("".join(_errors(scores.differences)) if errors else "")


def as_csv(scores: Scores, *, errors: bool) -> str:
    """The figures, or with ``errors`` what was missed and invented, one quote a line; lines end in CR LF."""
    written = io.StringIO()
    out = csv.writer(written)
    if not errors:
        out.writerow(_HEADINGS)
        out.writerows([kind, *_figures(counts)] for kind, counts in _all(scores))
        return written.getvalue()
    out.writerow(("kind", "verdict", "document", "fact", "start", "end", "quote"))
    for item in _by_kind(scores.differences):
        told = (item.kind, item.verdict, item.document, item.fact)
        out.writerows([*told, quote.start, quote.end, quote.text] for quote in item.quotes)
        if not item.quotes:
            out.writerow([*told, "", "", ""])
    return written.getvalue()


def as_json(scores: Scores, *, errors: bool) -> str:
    """An object with ``scores`` by kind of fact and, with ``errors``, what was missed and invented with its quotes."""
    written: dict[str, object] = {
        "scores": {
            kind: dict(zip(_HEADINGS[1:], (*_rounded(counts), *_numbers(counts)), strict=True))
            for kind, counts in _all(scores)
        }
    }
    if errors:
        written["errors"] = [
            {
                "kind": item.kind,
                "verdict": item.verdict,
                "document": item.document,
                "fact": item.fact,
                "evidence": [{"start": q.start, "end": q.end, "quote": q.text} for q in item.quotes],
            }
            for item in _by_kind(scores.differences)
        ]
    return json.dumps(written, ensure_ascii=False, indent=1) + "\n"


def _all(scores: Scores) -> Iterator[tuple[str, Counts]]:
    yield from scores.counts.items()
    yield OVERALL, scores.overall


def _rounded(counts: Counts) -> tuple[float, float, float]:
    return round(counts.precision, 4), round(counts.recall, 4), round(counts.f1, 4)


def _numbers(counts: Counts) -> tuple[int, int, int]:
    return counts.right, counts.invented, counts.missed


def _figures(counts: Counts) -> list[str]:
    return [f"{share:.3f}" for share in (counts.precision, counts.recall, counts.f1)] + [
        str(number) for number in _numbers(counts)
    ]


def _by_kind(differences: Iterable[Difference]) -> list[Difference]:
    return sorted(differences, key=lambda item: KINDS.index(item.kind))


def _errors(differences: Iterable[Difference]) -> Iterator[str]:
    kind = None
    for item in _by_kind(differences):
        if item.kind != kind:
            kind = item.kind
            yield f"\n{kind}\n"
        yield f"  {item.verdict:8}  {item.document}  {item.fact}\n"
        for quote in item.quotes:
            yield f"            {quote.start}–{quote.end}  «{' '.join(quote.text.split())}»\n"
