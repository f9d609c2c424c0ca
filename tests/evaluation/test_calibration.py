"""Confidence means something: of the facts of at least that confidence at least that share is right."""

from __future__ import annotations

import pytest
from corpus import CORPUS, needs_corpus

from benchmarks.calibration import calibrated, claims, precisions
from graphbuilder.evaluation import Claim
from graphbuilder.evaluation.stated import Quote
from graphbuilder.languages import LANGUAGES
from graphbuilder.resolution.confidence import LEAST, confidence


def claim(right: bool, *rules: str, sure: float = 0.9) -> Claim:
    return Claim("event", right, tuple(Quote(0, 1, "x", rule, sure) for rule in rules))


@needs_corpus
def test_facts_of_the_corpus_are_as_often_right_as_their_confidence_says() -> None:
    found = claims(CORPUS)
    for code in LANGUAGES:
        for level, count, precision in precisions([one for there, one in found if there == code]):
            assert precision >= level, (code, level, count)
    for level, count, precision in precisions([one for _, one in found]):
        assert precision >= level, (level, count)


def test_precision_is_that_of_the_claims_of_at_least_a_confidence() -> None:
    found = [claim(True, "a", sure=0.95), claim(True, "a", sure=0.8), claim(False, "b", "a", sure=0.8)]
    rows = {level: (count, precision) for level, count, precision in precisions(found)}
    assert rows[0.9] == rows[0.85] == (1, 1)
    assert rows[0.8][0] == 3
    assert rows[0.8][1] == pytest.approx(2 / 3)


def test_a_rule_promises_less_than_it_kept_and_little_where_it_was_seen_seldom() -> None:
    often = [("kk", claim(True, "often"))] * 90 + [("kk", claim(False, "often"))] * 10
    seldom = [("ru", claim(True, "seldom"))] * 10
    twice = [("en", claim(True, "one", "two"))] * 50
    assert calibrated([*often, *seldom, *twice, ("en", claim(False, "wrong"))]) == {
        "often": {"kk": 0.8},
        "seldom": {"ru": 0.63},
    }


def test_a_rule_that_the_table_does_not_list_promises_least() -> None:
    assert confidence("no-such-rule", "kk") == LEAST
    assert confidence("title", "kk") > 0.8
