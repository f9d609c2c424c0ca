"""Gold files: what is read of them and what is refused."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from graphbuilder.evaluation import GoldError, evaluate, read_gold

TEXT = "2025 жылы ҰҚШҰ-ға төрағалық Қазақстаннан Қырғызстанға өтті."
DOCUMENT: dict[str, Any] = {
    "id": "csto",
    "file": "csto.txt",
    "lang": "kk",
    "published": "2025-01-09",
    "entities": {
        "b": {"kind": "body", "labels": {"kk": "Ұжымдық қауіпсіздік туралы шарт ұйымы", "en": "CSTO"}},
        "s1": {"kind": "state", "labels": {"kk": "Қазақстан"}},
        "s2": {"kind": "state", "labels": {"kk": "Қырғызстан"}},
    },
    "events": [],
    "chairmanships": [{"body": "b", "holder": "s1", "period": None}, {"body": "b", "holder": "s2", "period": "2025"}],
    "documents": [],
    "positions": [],
}


def gold(folder: Path, *documents: object) -> Path:
    (folder / "csto.txt").write_text(TEXT, encoding="utf-8")
    path = folder / "gold.json"
    path.write_text(json.dumps(documents), encoding="utf-8")
    return path


def changed(*path: str | int, to: object) -> dict[str, Any]:
    """The document with one value changed, or taken out where it becomes None."""
    document = deepcopy(DOCUMENT)
    inner: Any = document
    for key in path[:-1]:
        inner = inner[key]
    if to is None:
        del inner[path[-1]]
    else:
        inner[path[-1]] = to
    return document


def test_a_text_is_scored_against_its_gold_facts(tmp_path: Path) -> None:
    scores = evaluate(read_gold(gold(tmp_path, DOCUMENT)))
    assert (scores.overall.precision, scores.overall.recall) == (1, 1)
    assert scores.counts["chairmanship"].right == 2


def test_what_is_invented_comes_with_its_quote_and_offsets(tmp_path: Path) -> None:
    scores = evaluate(read_gold(gold(tmp_path, changed("chairmanships", 1, "period", to="2026"))))
    missed, invented = scores.differences
    assert (missed.verdict, missed.fact) == ("missed", "Ұжымдық қауіпсіздік туралы шарт ұйымы: Қырғызстан, 2026")
    assert (invented.verdict, invented.fact) == ("invented", missed.fact.replace("2026", "2025"))
    (quote,) = invented.quotes
    assert quote.text == TEXT[quote.start : quote.end] == TEXT.rstrip(".")


def test_only_the_texts_in_one_language(tmp_path: Path) -> None:
    other = {**DOCUMENT, "id": "other", "lang": "ru"}
    path = gold(tmp_path, DOCUMENT, other)
    assert [document.source.id for document in read_gold(path, "kk")] == ["csto"]
    with pytest.raises(GoldError, match="has no documents in the language en"):
        read_gold(path, "en")


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (changed("file", to="none.txt"), r"csto has the text .*none\.txt, which cannot be read: No such file"),
        (changed("file", to=None), "csto has no 'file'"),
        (changed("id", to=None), "document 1 has no 'id'"),
        (changed("lang", to="de"), "csto has the language 'de'"),
        (changed("published", to="2025"), "csto .*the date of publication '2025'"),
        (changed("entities", to=None), "csto has no 'entities'"),
        (changed("entities", "s1", "labels", to={}), "csto, entity s1 has no 'labels'"),
        (changed("entities", "s1", "kind", to=None), "csto, entity s1 has no 'kind'"),
        (changed("chairmanships", to=None), "csto has no 'chairmanships'"),
        (changed("chairmanships", 1, "holder", to="s3"), "chairmanships row 2 has 'holder' with 's3', which is not in"),
        (changed("chairmanships", 0, "body", to=None), "chairmanships row 1 has no 'body'"),
        (changed("chairmanships", 0, "period", to=2024), "chairmanships row 1 has 'period' that is no string"),
        (changed("events", to=[{"body": "b"}]), "csto, events row 1 has no 'type'"),
        (changed("events", to=[{"type": "talks", "participants": ["x"]}]), "events row 1 has 'participants' with 'x'"),
        (changed("events", to=[{"type": "talks", "chair": "s1"}]), "events row 1 has 'chair' that is not a list"),
        (changed("documents", to=["plan"]), "csto, documents row 1 is not an object"),
        (changed("documents", to=[{"type": "plan"}]), "documents row 1 has no 'action'"),
        (changed("positions", to=[{"person": "s1"}]), "positions row 1 has no 'role'"),
        ("csto", "document 1 is not an object"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, document: object, reason: str) -> None:
    with pytest.raises(GoldError, match=reason):
        read_gold(gold(tmp_path, document))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "is empty"),
        ("[{", "is not JSON: Expecting property name enclosed in double quotes in line 1"),
        ("{}", "is no gold file: a list of documents is wanted"),
        ("[]", "has no documents"),
    ],
)
def test_what_is_no_gold_file(tmp_path: Path, content: str, reason: str) -> None:
    path = tmp_path / "gold.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(GoldError, match=reason):
        read_gold(path)


def test_two_documents_of_one_id(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="two documents of the id 'csto'"):
        read_gold(gold(tmp_path, DOCUMENT, DOCUMENT))
