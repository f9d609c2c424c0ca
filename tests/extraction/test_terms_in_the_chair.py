"""When a term in the chair begins and ends, who comes before and after, people in a chair: in three languages."""

from __future__ import annotations

import pytest

from extraction.readable import Readable, Row, extractor
from graphbuilder.facts import Source

ECOSOC = "United Nations Economic and Social Council"
LEAGUE = "League of Arab States"
IPU = "Inter-Parliamentary Union"
GA = "United Nations General Assembly"

TERMS: list[tuple[str, str, list[Row]]] = [
    (
        "en",
        "Iraq will preside over the Arab League until May 2026; Bahrain had done so since May 2024.",
        [(LEAGUE, "Iraq", "../2026-05"), (LEAGUE, "Bahrain", "2024-05/..")],
    ),
    (
        "en",
        "The summit was held under the chairmanship of the King of Bahrain, whose country assumed the presidency of "
        "the Arab League for 2026 from Kuwait.",
        [(LEAGUE, "Kuwait", None), (LEAGUE, "Bahrain", "2026")],
    ),
    (
        "en",
        "Ambassador Lok Bahadur Thapa of Nepal was elected on Thursday as President of the United Nations Economic and "
        "Social Council for the session running from July 2025 to July 2026. He succeeds Bob Rae of Canada.",
        [(ECOSOC, "Lok Bahadur Thapa", "2025-07/2026-07"), (ECOSOC, "Bob Rae", None)],
    ),
    (
        "en",
        "The United Nations General Assembly on Monday elected Annalena Baerbock as President of its eightieth "
        "session. The outgoing President, Philémon Yang of Cameroon, will hand her the gavel in September.",
        [(GA, "Annalena Baerbock", "2025-09/.."), (GA, "Philémon Yang", None)],
    ),
    (
        "en",
        "Annalena Baerbock was elected President of the eightieth session of the United Nations General Assembly.",
        [(GA, "Annalena Baerbock", None)],
    ),
    ("en", "The Council thanked the outgoing Chair of the Arab League, Bahrain.", [(LEAGUE, "Bahrain", None)]),
]


@pytest.mark.parametrize(("language", "text", "expected"), TERMS)
def test_terms_are_told(language: str, text: str, expected: list[Row]) -> None:
    found = Readable(extractor().extract(Source("text", text, language, published="2025-06-10")))
    assert sorted(found.terms, key=str) == sorted(expected, key=str)
