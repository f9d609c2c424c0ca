"""The founding text against its gold facts. Where ``../shared`` is missing the tests are skipped, saying so."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from extraction.readable import Readable, read
from graphbuilder.extraction import Extractor
from graphbuilder.facts import (
    Attendance,
    Chairmanship,
    Document,
    DocumentAction,
    Event,
    Initiative,
    OfficeHolding,
    SpeechAct,
)
from graphbuilder.mapper import to_quads

SEED = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "seed"

pytestmark = pytest.mark.skipif(not (SEED / "gold.json").is_file(), reason=f"the founding text is not at {SEED}")


class Gold:
    """The gold facts, with the ids of the extraction in the place of their own."""

    def __init__(self, document: dict[str, Any], found: Readable) -> None:
        self.rows = document
        self._ids: dict[str, str] = {}
        known = {
            (label.text.casefold(), entity.kind): entity.id
            for entity in found.extraction.entities
            for label in entity.labels
        }
        for key, entity in document["entities"].items():
            for label in entity["labels"].values():
                if local := known.get((label.casefold(), entity["kind"])):
                    self._ids[key] = local

    def id(self, key: str | None) -> str | None:
        """The id of a gold entity; its own key where the extraction does not know it."""
        return None if key is None else self._ids.get(key, f"unknown {key}")

    def ids(self, keys: list[str]) -> tuple[str | None, ...]:
        return tuple(sorted(str(self.id(key)) for key in keys))


@pytest.fixture(scope="module")
def text() -> str:
    return (SEED / "seed-kk.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def found(text: str) -> Readable:
    return read(text)


@pytest.fixture(scope="module")
def gold(found: Readable) -> Gold:
    (document,) = json.loads((SEED / "gold.json").read_text(encoding="utf-8"))
    return Gold(document, found)


def test_events(found: Readable, gold: Gold) -> None:
    facts = found.extraction.facts
    expected = {
        (
            e["type"],
            gold.id(e["body"]),
            gold.id(e["place"]),
            e["date"],
            e["status"],
            e["form"],
            gold.ids(e["chair"]),
            gold.ids(e["participants"]),
        )
        for e in gold.rows["events"]
    }
    present = {
        e.id: tuple(sorted(f.agent for f in facts if isinstance(f, Attendance) and f.event == e.id))
        for e in facts
        if isinstance(e, Event)
    }
    assert {
        (e.type, e.body, e.place, e.date, e.status, e.form, tuple(sorted(e.chairs)), present[e.id])
        for e in facts
        if isinstance(e, Event)
    } == expected


def test_the_day_of_the_next_session_is_stated_and_the_year_of_this_one_inferred(found: Readable) -> None:
    inferred = {f.date: f.date_inferred for f in found.extraction.facts if isinstance(f, Event)}
    assert inferred == {"2019": True, "2019-10-10": False}


def test_chairmanships(found: Readable, gold: Gold) -> None:
    expected = {(gold.id(c["body"]), gold.id(c["holder"]), c["period"]) for c in gold.rows["chairmanships"]}
    assert {(c.body, c.holder, c.period) for c in found.extraction.facts if isinstance(c, Chairmanship)} == expected


def test_succession(found: Readable, gold: Gold) -> None:
    terms = {(c.body, c.holder): c for c in found.extraction.facts if isinstance(c, Chairmanship)}
    for row in gold.rows["successions"]:
        body, before, after = (str(gold.id(row[key])) for key in ("body", "from", "to"))
        assert terms[body, before].period == row["from_period"]
        assert terms[body, after].period == row["to_period"]
        assert terms[body, after].succeeds in (before, None)


def test_the_year_of_turkmenistan_is_inferred_with_a_reason(found: Readable, gold: Gold) -> None:
    terms = [c for c in found.extraction.facts if isinstance(c, Chairmanship)]
    for term in terms:
        if term.holder == gold.id("s-tkm"):
            assert (term.period, term.basis) == ("2019", "inferred")
            assert term.reason
        else:
            assert (term.basis, term.reason) == ("stated", None)


def test_documents(found: Readable, gold: Gold) -> None:
    documents = {f.id: f for f in found.extraction.facts if isinstance(f, Document)}
    actions = [(documents[f.document], f) for f in found.extraction.facts if isinstance(f, DocumentAction)]
    expected = Counter((d["type"], d["action"], d["draft"]) for d in gold.rows["documents"])
    assert Counter((d.type, a.action, d.draft) for d, a in actions) == expected


def test_at_which_session_documents_were_dealt_with(found: Readable) -> None:
    (session,) = (f.id for f in found.extraction.facts if isinstance(f, Event) and f.status == "held")
    documents = {f.id: f for f in found.extraction.facts if isinstance(f, Document)}
    actions = [f for f in found.extraction.facts if isinstance(f, DocumentAction)]
    assert all(a.event == session for a in actions if documents[a.document].type not in ("concept", "plan"))
    assert all(a.event == session for a in actions if a.action == "approved")


def test_offices(found: Readable, gold: Gold) -> None:
    expected = {(gold.id(p["person"]), p["role"], gold.id(p["of"])) for p in gold.rows["positions"]}
    assert {(f.holder, f.role, f.office_of) for f in found.extraction.facts if isinstance(f, OfficeHolding)} == expected


def test_the_quote_is_that_of_the_text(found: Readable, text: str) -> None:
    quotes = [f.quote for f in found.extraction.facts if isinstance(f, SpeechAct) and f.quote]
    assert quotes == [text[text.index("«") + 1 : text.index("»")]]


def test_who_is_congratulated(found: Readable, gold: Gold) -> None:
    addressees = {f.addressee for f in found.extraction.facts if isinstance(f, SpeechAct) and f.act == "congratulated"}
    assert addressees == {gold.id("s-tkm")}


def test_the_initiative(found: Readable, gold: Gold) -> None:
    expected = {gold.id(i["initiator"]) for i in gold.rows["initiatives"]}
    initiatives = [f for f in found.extraction.facts if isinstance(f, Initiative)]
    assert {f.initiator for f in initiatives} == expected
    assert len(initiatives) == len(gold.rows["initiatives"])
    assert "бейімделуі" in initiatives[0].about


def test_the_session_has_topics_in_the_words_of_the_text(found: Readable, text: str) -> None:
    topics = [t for f in found.extraction.facts if isinstance(f, Event) for t in f.topics]
    assert topics and all(topic in text for topic in topics)


def test_names_of_entities(found: Readable, gold: Gold) -> None:
    kinds = {e.id: e for e in found.extraction.entities}
    for key, row in gold.rows["entities"].items():
        if (local := gold.id(key)) in kinds and "qid" in row and kinds[str(local)].same_as:
            assert kinds[str(local)].same_as == row["qid"]


def test_evidence_lies_within_the_text_and_is_not_empty(found: Readable, text: str) -> None:
    for evidence in found.evidence:
        assert 0 <= evidence.start < evidence.end <= len(text)
        assert text[evidence.start : evidence.end].strip() == text[evidence.start : evidence.end] != ""
        assert evidence.rule and 0 < evidence.confidence <= 1


def test_evidence_of_the_chairmanship_of_2018_is_its_phrase(found: Readable, gold: Gold, text: str) -> None:
    (term,) = (f for f in found.extraction.facts if isinstance(f, Chairmanship) and f.holder == gold.id("s-tjk"))
    assert any("2018 жылы Достастықтағы төрағалығы" in text[e.start : e.end] for e in term.evidence)


def test_every_fact_has_evidence(found: Readable) -> None:
    assert all(fact.evidence for fact in found.extraction.facts)


def test_every_entity_of_a_fact_is_described_once(found: Readable) -> None:
    ids = [entity.id for entity in found.extraction.entities]
    assert len(ids) == len(set(ids))
    assert all(entity.labels for entity in found.extraction.entities)


def test_two_runs_give_identical_quads(found: Readable) -> None:
    again = Extractor().extract(found.extraction.source)
    assert again == found.extraction
    assert [str(q) for q in to_quads(again)] == [str(q) for q in to_quads(found.extraction)]


def test_a_reader_that_has_read_other_texts_reads_the_same(found: Readable, text: str) -> None:
    reader = Extractor()
    for other in ("Лаос 2024 жылы АСЕАН-ға төрағалық етті.", text[: len(text) // 2], ""):
        read(other)
        reader.extract(read(other).extraction.source)
    assert reader.extract(found.extraction.source) == found.extraction


def test_the_years_of_documents(found: Readable, gold: Gold) -> None:
    expected = Counter((d["type"], d["period"]) for d in gold.rows["documents"])
    assert Counter((f.type, f.period) for f in found.extraction.facts if isinstance(f, Document)) == expected


def test_who_put_documents_forward_and_to_whom_they_go(found: Readable, gold: Gold) -> None:
    expected = Counter(
        (d["type"], gold.ids([d["originator"]] if "originator" in d else []), gold.ids(d.get("submitted_to", [])))
        for d in gold.rows["documents"]
    )
    assert expected == Counter(
        (f.type, tuple(sorted(f.originators)), tuple(sorted(f.submitted_to)))
        for f in found.extraction.facts
        if isinstance(f, Document)
    )


def test_speech_acts(found: Readable, gold: Gold) -> None:
    expected: Counter[tuple[Any, ...]] = Counter(
        (gold.id(s["speaker"]), s["kind"], s["quoted"], gold.id(s.get("target"))) for s in gold.rows["statements"]
    )
    sayings: Counter[tuple[Any, ...]] = Counter(
        (f.speaker, f.act, f.quote is not None, f.addressee) for f in found.extraction.facts if isinstance(f, SpeechAct)
    )
    assert not expected - sayings
