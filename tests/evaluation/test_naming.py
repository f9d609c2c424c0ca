"""When two names mean one thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import LCSseq

from graphbuilder.evaluation import naming
from graphbuilder.evaluation.naming import Name, normal


@pytest.mark.parametrize(
    ("label", "plain"),
    [
        ("Республика Казахстан", "казахстан"),
        ("Шанхайская организация сотрудничества (ШОС)", "шанхайская организация сотрудничества " * 2),
        ("the UN", "united nations"),
        ("Organisation of the Islamic Cooperation", "organization islamic cooperation"),
        ("Королёв", "королев"),
        ("C5+1", "c5+1"),
        ("«»", ""),
        ("of the", ""),
    ],
)
def test_names_are_compared_without_case_abbreviations_and_filler(label: str, plain: str) -> None:
    assert normal(label) == plain.strip()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ТМД", "Тәуелсіз Мемлекеттер Достастығы"),
        ("CIS Council of Foreign Ministers", "Council of Foreign Ministers of the CIS"),
        ("Совет глав государств СНГ", "Совета глав государств СНГ"),
        ("Beibut Atamkulov", "Beibit Atamkulov"),
    ],
)
def test_names_that_mean_one_thing(one: str, other: str) -> None:
    assert Name([one]).same(Name(["else", other]))
    assert Name([other]).same(Name([one]))


@pytest.mark.parametrize(
    ("one", "other"), [("Иран", "Ирак"), ("CIS", "CSTO"), ("Sergei Ivanov", "Sergei Lavrov"), ("", "")]
)
def test_names_that_do_not(one: str, other: str) -> None:
    assert not Name([one]).same(Name([other]))


def test_wikidata_items_decide_where_both_have_one() -> None:
    assert Name(["Rome"], "Q220").same(Name(["Рим"], "Q220"))
    assert not Name(["Rome"], "Q220").same(Name(["Rome"], "Q18288160"))
    assert Name(["Rome"], "Q220").same(Name(["Rome"]))


@given(st.text("абвг ", max_size=80), st.text("абвг ", max_size=80))
def test_the_longest_common_subsequence(one: str, other: str) -> None:
    assert naming._common(one, other) == LCSseq.similarity(one, other)
