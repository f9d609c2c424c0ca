"""The scores of facts, worked out by hand."""

from __future__ import annotations

import pytest

from graphbuilder.evaluation import Counts, Scores
from graphbuilder.evaluation.naming import Name
from graphbuilder.evaluation.stated import Act, Occurrence, Post, Quote, Stated, Term, Thing

CIS, CSTO = (Thing(name, Name([name])) for name in ("CIS", "CSTO"))
MINSK, MOSCOW = (Thing(name, Name([name])) for name in ("Minsk", "Moscow"))
BELARUS, ARMENIA = (Thing(name, Name([name])) for name in ("Belarus", "Armenia"))
MAKEI = Thing("Uladzimir Makei", Name(["Uladzimir Makei"]))


def event(
    type: str = "meeting",
    body: Thing | None = CIS,
    place: Thing | None = MINSK,
    date: str | None = "2022-05-13",
    *,
    form: str | None = None,
    present: tuple[Thing, ...] = (),
    chairs: tuple[Thing, ...] = (),
    free: tuple[Thing, ...] = (),
) -> Occurrence:
    slots = {"type": type, "body": body, "place": place, "date": date, "status": "held", "form": form}
    return Occurrence(slots, present, chairs, free)


def counts(gold: Stated, found: Stated) -> dict[str, tuple[int, int, int]]:
    """(right, invented, missed) of the kinds that occur."""
    scores = Scores()
    scores.compare("d", gold, found)
    rows = {kind: (c.right, c.invented, c.missed) for kind, c in scores.counts.items()}
    listed = [(item.kind, item.verdict) for item in scores.differences]
    for kind, (_, invented, missed) in rows.items():
        assert (listed.count((kind, "invented")), listed.count((kind, "missed"))) == (invented, missed)
    return {kind: row for kind, row in rows.items() if any(row)}


def test_all_right() -> None:
    stated = Stated(
        [event(present=(MAKEI, BELARUS), chairs=(BELARUS,), form="regular")],
        [Term(CIS, BELARUS, "2022")],
        [Act("plan", "approved", False, "")],
        [Post(MAKEI, "foreign-minister", BELARUS)],
    )
    assert counts(stated, stated) == {
        "event": (1, 0, 0),
        "event.type": (1, 0, 0),
        "event.body": (1, 0, 0),
        "event.place": (1, 0, 0),
        "event.date": (1, 0, 0),
        "event.status": (1, 0, 0),
        "event.form": (1, 0, 0),
        "attends": (2, 0, 0),
        "chairs": (1, 0, 0),
        "chairmanship": (1, 0, 0),
        "document": (1, 0, 0),
        "position": (1, 0, 0),
    }


def test_a_wrong_slot_is_missed_and_invented() -> None:
    found = counts(Stated([event()]), Stated([event(place=MOSCOW, body=None)]))
    assert found["event"] == (1, 0, 0)
    assert found["event.place"] == (0, 1, 1)
    assert found["event.body"] == (0, 0, 1)


def test_a_slot_that_the_gold_leaves_null_is_charged_but_for_date_and_form() -> None:
    gold = Stated([event(body=None, date=None, present=(MAKEI, BELARUS))])
    found = counts(gold, Stated([event(form="regular", present=(MAKEI, BELARUS))]))
    assert found["event.body"] == (0, 1, 0)
    assert {"event.date", "event.form"}.isdisjoint(found)


def test_events_that_have_too_little_in_common_are_two() -> None:
    found = counts(
        Stated([event(present=(MAKEI,))]), Stated([event("visit", CSTO, MOSCOW, "2021", present=(BELARUS,))])
    )
    assert found["event"] == (0, 1, 1)
    assert found["event.status"] == (0, 1, 1)
    assert found["attends"] == (0, 1, 1)
    assert "event.form" not in found


def test_the_likeliest_pair_of_events_goes_first() -> None:
    gold = Stated([event(date="2022-05-13"), event(date="2022-10-11")])
    found = counts(gold, Stated([event(date="2022-10-11")]))
    assert (found["event"], found["event.date"]) == ((1, 0, 1), (1, 0, 1))


def test_the_state_of_a_person_who_takes_part_is_free() -> None:
    gold = Stated([event(present=(MAKEI,), free=(BELARUS,))])
    assert counts(gold, Stated([event(present=(MAKEI, BELARUS, ARMENIA))]))["attends"] == (1, 1, 0)
    assert counts(gold, Stated([event(present=(BELARUS,))]))["attends"] == (0, 0, 1)


def test_a_period_that_the_gold_leaves_null_is_free() -> None:
    gold, dated = Stated(terms=[Term(CIS, BELARUS, None)]), Stated(terms=[Term(CIS, BELARUS, "2022")])
    assert counts(gold, dated) == {"chairmanship": (1, 0, 0)}
    assert counts(dated, gold) == {"chairmanship": (0, 1, 1)}


def test_like_documents_are_counted_one_by_one() -> None:
    one, two = Act("treaty", "signed", False, "on trade"), Act("treaty", "signed", False, "on transit")
    draft = Act("treaty", "signed", True, "on trade")
    assert counts(Stated(acts=[one, two]), Stated(acts=[one, draft])) == {"document": (1, 1, 1)}


def test_an_office_without_an_owner_in_the_gold_fits_any() -> None:
    free, owned = Post(MAKEI, "ambassador", None), Post(MAKEI, "ambassador", BELARUS)
    assert counts(Stated(posts=[free]), Stated(posts=[owned])) == {"position": (1, 0, 0)}
    assert counts(Stated(posts=[owned]), Stated(posts=[free])) == {"position": (0, 1, 1)}


def test_differences_carry_what_states_them() -> None:
    quote = Quote(3, 8, "Minsk", "rule", 0.9)
    gone = Stated(terms=[Term(CIS, BELARUS, "2022", (quote,))])
    scores = Scores()
    scores.compare("kk-1", Stated(), gone)
    (item,) = scores.differences
    assert (item.document, item.kind, item.verdict) == ("kk-1", "chairmanship", "invented")
    assert (item.fact, item.quotes) == ("CIS: Belarus, 2022", (quote,))


def test_precision_recall_and_f1() -> None:
    some = Counts(right=3, invented=1, missed=3)
    assert [some.precision, some.recall, some.f1] == pytest.approx([0.75, 0.5, 0.6])
    assert {Counts().precision, Counts(missed=1).recall, Counts(invented=1).f1} == {0}
