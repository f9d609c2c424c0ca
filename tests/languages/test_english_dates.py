"""Dates and periods in English sentences: where they stand, how they are marked and what they are worth.

Texts with a date of their own are read as of Friday, 5 April 2019.
"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuilder.languages.base import TimeSpan
from graphbuilder.languages.english.dates import time_spans
from graphbuilder.languages.time import Anchor, resolve
from graphbuilder.languages.tokens import tokenize

FRIDAY = date(2019, 4, 5)
DATED = Anchor(FRIDAY, 2019)
UNDATED = Anchor(None, None)
LAST_TOLD = "2019-03-07"
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def value(span: TimeSpan, anchor: Anchor, future: bool | None = None) -> str | None:
    moment = resolve(span.when, anchor, future=future, last=LAST_TOLD)
    return moment.edtf if moment else None


def dates(text: str, anchor: Anchor, *, future: bool | None = None) -> list[str | None]:
    """The EDTF value of each date of a sentence; None where there is not enough to tell."""
    return [value(span, anchor, future) for span in time_spans(tokenize(text))]


def quoted(text: str) -> list[tuple[str, str]]:
    """The words and the marking of each date of a sentence."""
    tokens = tokenize(text)
    return [(text[tokens[s.first].start : tokens[s.last - 1].end], s.case) for s in time_spans(tokens)]


FULL = [
    ("The session was held on 5 April 2019.", "2019-04-05"),
    ("The session was held on April 5, 2019.", "2019-04-05"),
    ("On April 5, 2019 the ministers met.", "2019-04-05"),
    ("The session was held on Friday, 5 April 2019, in Moscow.", "2019-04-05"),
    ("The session was held on Friday, April 5, 2019.", "2019-04-05"),
    ("The session was held on 5th April 2019.", "2019-04-05"),
    ("The session was held on the 5th of April 2019.", "2019-04-05"),
    ("The session was held on the morning of 5 April 2019.", "2019-04-05"),
    ("MANAMA, Dec. 4, 2025 – Leaders met.", "2025-12-04"),
    ("DUSHANBE, September 14, 2023. The meeting took place.", "2023-09-14"),
    ("It was signed on 10.10.2019.", "2019-10-10"),
    ("It was signed on 2019-10-10.", "2019-10-10"),
    ("It was signed on 25/12/2020.", "2020-12-25"),
    ("They met on 4 and 5 May 2023.", "2023-05-04/2023-05-05"),
    ("They met on 28-29 July 2024.", "2024-07-28/2024-07-29"),
    ("They met on 28–29 October 2024.", "2024-10-28/2024-10-29"),
    ("They met on October 12–13, 2022.", "2022-10-12/2022-10-13"),
    ("They met on 4, 5 and 6 May 2023.", "2023-05-04/2023-05-06"),
    ("It runs from 3 to 5 May 2020.", "2020-05-03/2020-05-05"),
    ("It runs from May 3 to 5, 2020.", "2020-05-03/2020-05-05"),
    ("It was held between 3 and 5 May 2020.", "2020-05-03/2020-05-05"),
    ("It ran from 30 April to 2 May 2024.", "2024-04-30/2024-05-02"),
    ("It ran from April 30 to May 2, 2024.", "2024-04-30/2024-05-02"),
    ("It ran 30 December – 2 January 2025.", "2024-12-30/2025-01-02"),
    ("It ran from 1 December 2024 to 30 November 2025.", "2024-12-01/2025-11-30"),
    ("It ran from 14 November 2025 until May 2026.", "2025-11-14/2026-05"),
    ("It will be held in May 2025.", "2025-05"),
    ("It will be held in mid-September 2025.", "2025-09"),
    ("It will be held in late May 2025.", "2025-05"),
    ("It will be held at the end of May 2025.", "2025-05"),
    ("It will be held in the first week of June 2025.", "2025-06"),
    ("It was held in May–June 2021.", "2021-05/2021-06"),
    ("It held the Presidency from May to November 2003.", "2003-05/2003-11"),
    ("It chaired from November 2024 to May 2025.", "2024-11/2025-05"),
    ("It chaired from January through June 2024.", "2024-01/2024-06"),
    ("It chaired in the second half of 2025.", "2025-07/2025-12"),
    ("It chaired during the first half of 2026.", "2026-01/2026-06"),
    ("It chaired in the third quarter of 2025.", "2025-07/2025-09"),
    ("It will be held in the autumn of 2026.", "2026-23"),
    ("It will be held in spring 2026.", "2026-21"),
    ("It will be held in the fall of 2026.", "2026-23"),
    ("It chaired the CIS in 2018.", "2018"),
    ("It will chair the CIS in 2024–2025.", "2024/2025"),
    ("It will chair the CIS in the 2024–2025 period.", "2024/2025"),
    ("It will chair the CIS from 2024 to 2025.", "2024/2025"),
    ("It will chair the CIS between 2024 and 2027.", "2024/2027"),
    ("It will be held in late 2026.", "2026"),
    ("It will be held in mid-2026.", "2026"),
    ("It will be held by the end of 2026.", "2026"),
    ("a programme for 2023–2027", "2023/2027"),
    ("a budget for 2024/25", "2024/2025"),
    ("the 2026-2035 strategy", "2026/2035"),
    ("the plan for 2019", "2019"),
]


@pytest.mark.parametrize("anchor", [DATED, UNDATED], ids=["dated", "undated"])
@pytest.mark.parametrize(("text", "expected"), FULL, ids=[text for text, _ in FULL])
def test_a_date_with_its_year_needs_no_date_of_the_text(text: str, expected: str, anchor: Anchor) -> None:
    assert dates(text, anchor) == [expected]


RELATIVE = [
    ("They met today.", "2019-04-05"),
    ("They met yesterday evening.", "2019-04-04"),
    ("They will meet tomorrow.", "2019-04-06"),
    ("They met the day before yesterday.", "2019-04-03"),
    ("They will meet the day after tomorrow.", "2019-04-07"),
    ("They met earlier today.", "2019-04-05"),
    ("yesterday's session", "2019-04-04"),
    ("They met three days ago.", "2019-04-02"),
    ("They will meet in three weeks' time.", "2019-04-22/2019-04-28"),
    ("They met on Thursday.", "2019-04-04"),
    ("They met on Wednesday evening.", "2019-04-03"),
    ("They met on Thursday and Friday.", "2019-04-04/2019-04-05"),
    ("They met last Friday.", "2019-03-29"),
    ("They will meet next Monday.", "2019-04-08"),
    ("They met this week.", "2019-04-01/2019-04-07"),
    ("They met last week.", "2019-03-25/2019-03-31"),
    ("They will meet next week.", "2019-04-08/2019-04-14"),
    ("They met on Tuesday last week.", "2019-03-26"),
    ("They will meet later this month.", "2019-04"),
    ("They met last month.", "2019-03"),
    ("They will meet on the 30th of this month.", "2019-04-30"),
    ("They will meet later this year.", "2019"),
    ("They will meet early next year.", "2020"),
    ("They will meet before the end of the year.", "2019"),
    ("They will meet in May next year.", "2020-05"),
    ("last year's plan", "2018"),
    ("this year's chair", "2019"),
    ("They chair in the second half of next year.", "2020-07/2020-12"),
    ("They chair in the second half of the year.", "2019-07/2019-12"),
    ("the strategy until 2030", "2019/2030"),
    ("It has chaired since 2018.", "2018/2019"),
    ("They met on the same day.", "2019-03-07"),
    ("They met later that day.", "2019-03-07"),
    ("They met in the evening.", "2019-03-07"),
    ("A day earlier they met.", "2019-03-06"),
    ("Two days earlier they met.", "2019-03-05"),
    ("The day before the summit they met.", "2019-03-06"),
    ("The following day they met.", "2019-03-08"),
    ("They met in July of the same year.", "2019-07"),
]


@pytest.mark.parametrize(("text", "expected"), RELATIVE, ids=[text for text, _ in RELATIVE])
def test_other_dates_are_told_from_the_date_of_the_text(text: str, expected: str) -> None:
    assert dates(text, DATED) == [expected]


YEARLESS = [
    ("They will meet on 10 October.", True, "2019-10-10"),
    ("They will meet on 1 March.", True, "2020-03-01"),
    ("They met on 10 October.", False, "2018-10-10"),
    ("They will meet next June.", True, "2019-06"),
    ("They met last September.", False, "2018-09"),
    ("They will meet in January.", True, "2020-01"),
    ("They will meet on Monday.", True, "2019-04-08"),
]


@pytest.mark.parametrize(("text", "future", "expected"), YEARLESS, ids=[text for text, _, _ in YEARLESS])
def test_a_date_without_a_year_is_on_the_side_that_the_verb_tells(text: str, future: bool, expected: str) -> None:
    assert dates(text, DATED, future=future) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ministers met on the first day.", "2019-03-05"),
        ("The text was adopted on its closing day.", "2019-03-07"),
        ("On the second and final day they met.", "2019-03-07"),
        ("The day before, envoys had met.", "2019-03-04"),
        ("On the eve they met.", "2019-03-04"),
        ("The following morning they met.", "2019-03-08"),
        ("They met at the weekend.", "2019-03-30/2019-03-31"),
        ("They met last weekend.", "2019-03-30/2019-03-31"),
        ("It opened last April.", "2018-04"),
        ("It opens next April.", "2020-04"),
        ("It opens next spring.", "2020-21"),
        ("It opened last spring.", "2018-21"),
        ("It ran in H1 2019.", "2019-01/2019-06"),
        ("It opens in Q3 of 2019.", "2019-07/2019-09"),
        ("On the 3rd the ministers met.", "2019-04-03"),
        ("They met on 3/4 April 2019.", "2019-04-03/2019-04-04"),
    ],
)
def test_days_of_what_was_told_of_and_what_lies_ahead(text: str, expected: str) -> None:
    found = time_spans(tokenize(text))
    moments = [resolve(span.when, DATED, future=False, last="2019-03-05/2019-03-07") for span in found]
    assert [moment.edtf for moment in moments if moment is not None] == [expected]


@pytest.mark.parametrize("text", ["They met today.", "They met on Friday.", "They met last month.", "They met in May."])
def test_without_a_date_of_the_text_nothing_is_invented(text: str) -> None:
    assert dates(text, UNDATED) == [None]


def test_a_day_without_any_year_leaves_the_year_open() -> None:
    assert dates("They met on 11 August.", UNDATED) == ["XXXX-08-11"]


MARKED = [
    ("The meeting on 5 April 2019 ended.", [("on 5 April 2019", "loc")]),
    ("They approved a plan for 2019 and signed it.", [("for 2019", "attr")]),
    ("The talks are scheduled for 2027.", [("for 2027", "loc")]),
    ("The talks are planned for 22 and 23 November.", [("for 22 and 23 November", "loc")]),
    ("It will hold it for 2025–2026.", [("for 2025–2026", "loc")]),
    ("under Pakistan's July presidency", [("July", "attr")]),
    ("the 2026 Swiss Chairpersonship", [("2026", "attr")]),
    ("under Malaysia’s 2025 Chairmanship of ASEAN", [("2025", "attr")]),
    ("in the May summit and the 5 April meeting", [("May", "attr"), ("5 April", "attr")]),
    ("the declaration of 5 April 2019", [("of 5 April 2019", "attr")]),
    ("at yesterday's meeting", [("yesterday's", "attr")]),
    ("Friday’s summit", [("Friday’s", "attr")]),
    ("It closed on 31 July. In May. Dec. 4", [("on 31 July", "loc"), ("In May", "loc"), ("Dec. 4", "loc")]),
    ("In June 30 ministers met.", [("In June", "loc")]),
    ("on 5 May and 6 June", [("on 5 May", "loc"), ("6 June", "loc")]),
]


@pytest.mark.parametrize(("text", "expected"), MARKED, ids=[text for text, _ in MARKED])
def test_a_span_has_its_preposition_and_its_marking(text: str, expected: list[tuple[str, str]]) -> None:
    assert quoted(text) == expected


def test_the_ends_of_open_periods_are_told() -> None:
    (since,) = time_spans(tokenize("It has chaired since July 2019."))
    (until,) = time_spans(tokenize("It will chair until the end of June."))
    (from_,) = time_spans(tokenize("It chairs from 1 January 2026."))
    assert since.when.since
    assert until.when.until
    assert from_.when.since


@pytest.mark.parametrize(
    "text",
    [
        "He may go. May we meet?",
        "Theresa May met ministers.",
        "They march on.",
        "ECO Vision 2035, a strategy",
        "resolution 2788 of the Council",
        "in the 1990s",
        "It costs $2025.",
        "the 46th summit",
        "with four rounds to play",
        "after two days of debate",
        "Early elections were held.",
        "Jan Lipavský spoke.",
        "at the turn of the year",
        "They met on 5/6/2020 or so",
        "a fall in prices",
        "one minister, two days, a year",
    ],
)
def test_other_words_are_no_dates(text: str) -> None:
    assert quoted(text) == []


# ---- properties ---------------------------------------------------------------------------------------------------

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@given(DAYS)
def test_every_day_is_read_in_every_order(day: date) -> None:
    month = MONTHS[day.month - 1]
    for text in (
        f"It was held on {day.day} {month} {day.year}.",
        f"It was held on {month} {day.day}, {day.year}.",
        f"It was held on {WEEKDAYS[day.weekday()]}, {day.day} {month} {day.year}.",
        f"It was held on the {day.day}th of {month} {day.year}.",
        f"It was held on {day.isoformat()}.",
    ):
        assert dates(text, UNDATED) == [day.isoformat()]


@given(DAYS, st.integers(1, 20))
def test_every_span_of_days_is_read(day: date, length: int) -> None:
    end = date.fromordinal(min(day.toordinal() + length, date(2099, 12, 31).toordinal()))
    if end == day:
        return
    text = f"from {day.day} {MONTHS[day.month - 1]} {day.year} to {end.day} {MONTHS[end.month - 1]} {end.year}"
    assert dates(text, UNDATED) == [f"{day.isoformat()}/{end.isoformat()}"]


PIECES = (
    "on in at of from to until since the a last next this same day year month week half second first end "
    "5 31 2019 2020 99 May May's June Friday today yesterday's autumn – - , . ( ) ' / and for between "
    "mid-May later earlier ago in two days Sept early 1st th"
)


@given(st.lists(st.sampled_from(PIECES.split()), max_size=12))
def test_spans_are_in_order_and_do_not_overlap_whatever_the_text(pieces: list[str]) -> None:
    tokens = tokenize(" ".join(pieces))
    at = 0
    for span in time_spans(tokens):
        assert at <= span.first < span.last <= len(tokens)
        assert span.case in ("loc", "attr")
        at = span.last
        for anchor in (DATED, UNDATED):
            for future in (None, True, False):
                value(span, anchor, future)


@given(st.text(max_size=60))
def test_nothing_is_raised(text: str) -> None:
    time_spans(tokenize(text))
