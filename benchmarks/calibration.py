"""What confidence is worth: the precision of what was extracted with at least that confidence, as a Markdown table.

Beside it, in brackets, how much that was.

The corpus is that of ``benchmarks.accuracy``, in all languages. A claim is an event, a slot of one, someone who takes
part or chairs, a term in the chair, an act on a document or an office; it has the confidence of the best of what
states it.

``python -m benchmarks.calibration`` writes the confidence of every rule in each language anew from the same texts
(``graphbuilder/resolution/tables/confidence.toml``): the lower end of what its precision can be, given how often it
was right and how often wrong (Wilson's interval, nine chances in ten), so that a rule seen seldom promises little; and
somewhat less, as rules err more on texts that they were not written for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import product
from math import sqrt
from pathlib import Path

from benchmarks.measuring import corpus
from graphbuilder.evaluation import Claim, GoldError, evaluate, read_gold
from graphbuilder.languages import LANGUAGES
from graphbuilder.resolution.confidence import LEAST, TABLE

LEVELS = (0.9, 0.85, 0.8, 0.7, LEAST)
_FOLDERS = ("seed", "kk", "ru", "en", "parallel")
_Z = 1.28
"""Standard deviations that nine chances in ten allow on one side."""
_MORE_WRONG = (2, 0.03)
"""Claims that are taken to be wrong beside those that are, and as a share: rules were written with these texts in view.

With these, confidence held on releases that no rule had seen.
"""
_HEAD = """\
# How sure a fact is that a rule states: the least precision of the rule on the development corpus, with nine chances in
# ten and a margin for other texts. Written by `python -m benchmarks.calibration`; a rule without a row is not known
# well enough.

[rules]
"""


def run() -> None:
    """Prints the table, or a line where there is no corpus."""
    folder = corpus()
    if folder is None:
        return
    print(f"| confidence at least | all | {' | '.join(LANGUAGES)} |")
    print("| --- | --- | --- | --- | --- |")
    found = claims(folder)
    columns = [
        [claim for _, claim in found],
        *([claim for there, claim in found if there == code] for code in LANGUAGES),
    ]
    rows = [{level: (count, share) for level, count, share in precisions(column)} for column in columns]
    for level in LEVELS:
        cells = [f"{row[level][1]:.3f} ({row[level][0]})" if level in row else "" for row in rows]
        print(f"| {level:.2f} | {' | '.join(cells)} |")


def claims(folder: Path) -> list[tuple[str, Claim]]:
    """What is extracted from the texts of a corpus, right and wrong, each with the language of its text."""
    found: list[tuple[str, Claim]] = []
    for name, code in product(_FOLDERS, LANGUAGES):
        try:
            gold = read_gold(folder / name / "gold.json", code)
        except (GoldError, OSError):
            continue
        found += [(code, claim) for claim in evaluate(gold).claims]
    return found


def precisions(found: Iterable[Claim]) -> list[tuple[float, int, float]]:
    """By level of confidence: how many claims have at least that, and how many of them are right (0 to 1)."""
    rows = []
    for level in LEVELS:
        sure = [claim.right for claim in found if claim.confidence >= level]
        if sure:
            rows.append((level, len(sure), sum(sure) / len(sure)))
    return rows


def calibrated(found: Iterable[tuple[str, Claim]]) -> dict[str, dict[str, float]]:
    """Confidence by rule and language, down to two places, where it is more than ``LEAST``."""
    right: Counter[tuple[str, str]] = Counter()
    told: Counter[tuple[str, str]] = Counter()
    for code, claim in found:
        rules = {quote.rule for quote in claim.quotes}
        if len(rules) == 1:  # of several nothing is known of each
            key = (rules.pop(), code)
            told[key] += 1
            right[key] += claim.right
    few, share = _MORE_WRONG
    rows: dict[str, dict[str, float]] = defaultdict(dict)
    for (rule, code), count in sorted(told.items(), key=lambda item: (item[0][0], LANGUAGES.index(item[0][1]))):
        sure = int(100 * _lower_bound(right[rule, code], count + few + share * count)) / 100
        if sure > LEAST:
            rows[rule][code] = sure
    return rows


def _lower_bound(right: int, count: float) -> float:
    """The lower end of Wilson's interval for a share."""
    share, square = right / count, _Z * _Z
    middle = share + square / (2 * count)
    spread = _Z * sqrt(share * (1 - share) / count + square / (4 * count * count))
    return (middle - spread) / (1 + square / count)


def write() -> None:
    """Writes the table of rules anew."""
    if (folder := corpus()) is not None:
        rows = calibrated(claims(folder))
        lines = (
            f"{rule} = {{ {', '.join(f'{code} = {sure}' for code, sure in row.items())} }}\n"
            for rule, row in rows.items()
        )
        TABLE.write_text(_HEAD + "".join(lines), "utf-8")


if __name__ == "__main__":
    write()
