"""English: what is done with documents, in the many ways that releases say it."""

from __future__ import annotations

import pytest

from extraction.readable import Row
from extraction.test_english_offices import read

PUBLISHED = "2025-06-10"

DOCUMENTS: list[tuple[str, list[Row]]] = [
    ("The presidents signed a declaration on strategic partnership.", [("declaration", "signed", "")]),
    ("A declaration on strategic partnership was signed.", [("declaration", "signed", "")]),
    (
        "A memorandum on tourism and an agreement on trade were signed.",
        [("agreement", "signed", ""), ("memorandum", "signed", "")],
    ),
    (
        "The ministers signed a memorandum on tourism, an agreement on trade and a protocol on customs.",
        [("agreement", "signed", ""), ("memorandum", "signed", ""), ("protocol", "signed", "")],
    ),
    (
        "Following the talks, the sides signed an agreement on visa exemption, a memorandum of "
        "understanding on education, and a programme of cooperation for 2025–2027.",
        [("agreement", "signed", ""), ("memorandum", "signed", ""), ("programme", "signed", "")],
    ),
    (
        "Signed at the end of the talks were an agreement on trade and a memorandum on tourism.",
        [("agreement", "signed", ""), ("memorandum", "signed", "")],
    ),
    (
        "Among the documents signed are an agreement on trade and a memorandum on tourism.",
        [("agreement", "signed", ""), ("memorandum", "signed", "")],
    ),
    (
        "The following documents were signed: an agreement on trade; a memorandum on tourism; a plan of "
        "consultations for 2025–2026.",
        [("agreement", "signed", ""), ("memorandum", "signed", ""), ("plan", "signed", "")],
    ),
    ("The visit ended with the signing of a plan of cooperation for 2025–2027.", [("plan", "signed", "")]),
    (
        "The talks concluded with the signing of an agreement on trade and a memorandum on tourism.",
        [("agreement", "signed", ""), ("memorandum", "signed", "")],
    ),
    ("The summit ended with the adoption of the Tashkent Declaration.", [("declaration", "adopted", "")]),
    ("The signing of an agreement on trade took place in Rome.", [("agreement", "signed", "")]),
    ("The signing ceremony of the agreement on trade took place in Rome.", [("agreement", "signed", "")]),
    ("The adoption of the roadmap is expected at the summit.", [("roadmap", "planned", "")]),
    ("The signing of a memorandum on tourism is planned during the visit.", [("memorandum", "planned", "")]),
    ("An agreement on trade is expected to be signed.", [("agreement", "planned", "")]),
    ("An agreement on trade is to be signed next week.", [("agreement", "planned", "")]),
    ("The leaders will sign an agreement on trade.", [("agreement", "planned", "")]),
    ("The sides plan to sign an agreement on trade.", [("agreement", "planned", "")]),
    ("The sides agreed to sign an agreement on trade by the end of the year.", [("agreement", "planned", "")]),
    (
        "The Council adopted a statement on food security and a resolution on climate.",
        [("resolution", "adopted", ""), ("statement", "adopted", "")],
    ),
    ("A joint statement was adopted.", [("statement", "adopted", "")]),
    ("The ministers issued a joint communiqué.", [("communique", "adopted", "")]),
    ("A joint press statement was issued following the talks.", [("statement", "adopted", "")]),
    ("The Council approved the plan of consultations for 2026.", [("plan", "approved", "")]),
    ("The Council endorsed a roadmap for digital cooperation.", [("roadmap", "approved", "")]),
    ("The ministers agreed on a roadmap for digital cooperation.", [("roadmap", "approved", "")]),
    ("The draft treaty on extradition was approved.", [("treaty", "approved", "draft")]),
    (
        "The Council approved the drafts of the treaty on extradition and the agreement on museums.",
        [("agreement", "approved", "draft"), ("treaty", "approved", "draft")],
    ),
    (
        "The Council approved draft treaties on extradition and on museums.",
        [("treaty", "approved", "draft"), ("treaty", "approved", "draft")],
    ),
    (
        "The Council approved draft agreements on extradition, on museums, and on the transfer of sentences.",
        [("agreement", "approved", "draft"), ("agreement", "approved", "draft"), ("agreement", "approved", "draft")],
    ),
    (
        "The Council approved a draft declaration and a draft programme of action for 2026–2030.",
        [("declaration", "approved", "draft"), ("programme", "approved", "draft")],
    ),
    ("The parliament ratified the agreement on trade.", [("agreement", "ratified", "")]),
    ("The Senate of Kazakhstan ratified the agreement on trade with Italy.", [("agreement", "ratified", "")]),
    ("The agreement on trade was ratified by the parliament.", [("agreement", "ratified", "")]),
    (
        "The ministers welcomed the ratification of the agreement on trade by the parliament of Armenia.",
        [("agreement", "ratified", "")],
    ),
    ("The sides initialled an agreement on visa facilitation.", [("agreement", "signed", "")]),
    ("An agreement on visa facilitation was initialled.", [("agreement", "signed", "")]),
    ("The ministers discussed a draft convention on water.", [("convention", "discussed", "draft")]),
    ("The draft convention on water was considered.", [("convention", "discussed", "draft")]),
    ("The Council reviewed the draft strategy on tourism.", [("strategy", "discussed", "draft")]),
    ("Finland tabled a draft resolution on security.", [("resolution", "submitted", "draft")]),
    (
        "A draft resolution on security, tabled by Finland, did not attract consensus.",
        [("resolution", "discussed", "draft")],
    ),
    (
        "A draft resolution on security, tabled by Finland, was referred to the working group.",
        [("resolution", "discussed", "draft")],
    ),
    ("A draft resolution on security, submitted by Finland, was adopted.", [("resolution", "adopted", "draft")]),
    ("A draft resolution on security submitted by Finland was discussed.", [("resolution", "discussed", "draft")]),
    ("The minister presented the concept of the chairmanship.", [("concept", "submitted", "")]),
    ("The minister presented the programme of the Kazakh chairmanship.", [("programme", "submitted", "")]),
    ("The Secretary-General presented his annual report.", [("report", "submitted", "")]),
    ("The Council heard a report by the Secretary-General on the situation in the region.", [("report", "heard", "")]),
    ("The Council took note of the report of the Secretary-General.", [("report", "heard", "")]),
    ("The Council heard the Secretary-General's report on security.", [("report", "heard", "")]),
    (
        "The session was held in Rome. The Council heard the Secretary-General report on the "
        "implementation of the plan.",
        [("report", "heard", "")],
    ),
    (
        "The session was held in Rome. The Secretary-General reported on the work of the Secretariat.",
        [("report", "heard", "")],
    ),
    ("The report of the Secretary-General on the budget was heard.", [("report", "heard", "")]),
    ("The Secretariat was instructed to prepare a draft strategy on water.", [("strategy", "planned", "draft")]),
    ("Ministers mandated the Secretariat to prepare a strategy on food security.", [("strategy", "planned", "")]),
    ("The experts prepared a draft agreement on transport.", [("agreement", "drafted", "draft")]),
    ("A draft agreement on transport has been prepared.", [("agreement", "drafted", "draft")]),
    ("The sides are working on a draft agreement on transport.", [("agreement", "discussed", "draft")]),
    ("The President proposed a declaration on peace.", [("declaration", "proposed", "")]),
    ("The President proposed to adopt a declaration on peace.", [("declaration", "proposed", "")]),
    ("The President proposed adopting a declaration on peace.", [("declaration", "proposed", "")]),
    ("Italy proposed signing an agreement on trade.", [("agreement", "proposed", "")]),
    ("Italy's proposal for a convention on youth exchange was welcomed.", [("convention", "proposed", "")]),
    ("In all, 15 documents were signed.", [("other", "signed", "")]),
    ("Fifteen documents were signed.", [("other", "signed", "")]),
    ("More than 20 documents were signed during the visit.", [("other", "signed", "")]),
    ("A package of bilateral documents was signed.", [("other", "signed", "")]),
    ("A number of documents were signed.", [("other", "signed", "")]),
    ("Several agreements were signed.", [("agreement", "signed", "")]),
    ("Three resolutions were adopted.", [("resolution", "adopted", "")]),
    (
        "Six resolutions were adopted, among them a resolution on water.",
        [("resolution", "adopted", ""), ("resolution", "adopted", "")],
    ),
    (
        "Ten documents were adopted in all, among them a resolution on industry, a decision on media and "
        "the Security Concept.",
        [
            ("concept", "adopted", ""),
            ("decision", "adopted", ""),
            ("other", "adopted", ""),
            ("resolution", "adopted", ""),
        ],
    ),
    (
        "Eight documents were signed, including an agreement on trade and a memorandum on tourism.",
        [("agreement", "signed", ""), ("memorandum", "signed", ""), ("other", "signed", "")],
    ),
    (
        "Two documents were signed: an agreement on trade and a memorandum on tourism.",
        [("agreement", "signed", ""), ("memorandum", "signed", "")],
    ),
    (
        "The leaders signed three documents – an agreement on trade, a memorandum on tourism and a "
        "protocol on customs.",
        [("agreement", "signed", ""), ("memorandum", "signed", ""), ("protocol", "signed", "")],
    ),
    (
        "The leaders signed agreements on trade and on tourism.",
        [("agreement", "signed", ""), ("agreement", "signed", "")],
    ),
    ("The leaders signed agreements on trade, tourism and customs.", [("agreement", "signed", "")]),
    (
        "The Council adopted decisions on the budget for 2026 and on observers.",
        [("decision", "adopted", ""), ("decision", "adopted", "")],
    ),
    (
        "The Council adopted the Astana Declaration, the Charter of the Turkic World and a decision on the flag.",
        [("decision", "adopted", ""), ("declaration", "adopted", ""), ("other", "adopted", "")],
    ),
    ("The Council approved the budget of the organization for 2026.", [("other", "approved", "")]),
    ("The Council took a decision on the admission of Iran.", [("decision", "adopted", "")]),
    ("The Council decided to grant Iran membership.", []),
    ("The ministers put their signatures to an agreement on trade.", [("agreement", "signed", "")]),
    ("The ministers put their names to an agreement on trade.", [("agreement", "signed", "")]),
    ("The sides exchanged notes of ratification.", []),
    ("The Treaty of Friendship signed in 1992 remains in force.", [("treaty", "signed", "")]),
    (
        "The ministers recalled the importance of the Treaty on Friendship and Cooperation.",
        [("treaty", "mentioned", "")],
    ),
    ("No document was signed.", []),
    ("The agreement on trade was not signed.", []),
    ("The agreement on trade has not been ratified.", []),
    ("Companies signed a contract for the supply of wagons.", [("contract", "signed", "")]),
    ("The airline signed a contract with Boeing for four aircraft.", [("contract", "signed", "")]),
    ("The Ambassador presented his credentials to the President.", [("other", "submitted", "")]),
    ("The Ambassador presented copies of his credentials to the Foreign Minister.", [("other", "submitted", "")]),
    (
        "The leaders examined a draft of the ECO Vision 2035, a strategy to be finalised by the Council of Ministers.",
        [("strategy", "discussed", "draft")],
    ),
    (
        "The Council discussed the draft ASEAN Community Vision 2045, a strategy that will go before the Summit.",
        [("strategy", "discussed", "draft")],
    ),
    (
        "The leaders endorsed the Pacific Policing Initiative, a plan put forward by Australia.",
        [("plan", "approved", "")],
    ),
    ("The Protocol on customs entered into force.", [("protocol", "mentioned", "")]),
    ("A Plan of Action for 2025–2027 was signed between the two ministries.", [("plan", "signed", "")]),
    ("The two ministries signed a Programme of Cooperation for 2025–2026.", [("programme", "signed", "")]),
    ("The Foreign Minister handed over a note verbale.", [("other", "submitted", "")]),
    ("The President signed a decree on visa-free travel.", [("decision", "signed", "")]),
    ("The President signed a law on foreign trade.", [("law", "signed", "")]),
    (
        "The Bishkek Declaration was adopted and an agreement on trade signed.",
        [("agreement", "signed", ""), ("declaration", "adopted", "")],
    ),
    (
        "The leaders adopted a joint statement and signed the treaty on allied relations.",
        [("statement", "adopted", ""), ("treaty", "signed", "")],
    ),
    ("After signing the agreement on trade, the presidents spoke to the press.", [("agreement", "signed", "")]),
    ("Having signed the agreement on trade, the presidents spoke to the press.", [("agreement", "signed", "")]),
    ("The agreement on trade, signed in Rome on Monday, covers tariffs.", [("agreement", "signed", "")]),
    (
        "In the Tirana Declaration, signed at the end of the session, the leaders reaffirmed their commitment.",
        [("declaration", "signed", "")],
    ),
    ("An agreement on trade was concluded.", [("agreement", "signed", "")]),
    (
        "The Agreement between the Government of Kazakhstan and the Government of Italy on Air Services was signed.",
        [("agreement", "signed", "")],
    ),
    (
        "The Memorandum of Understanding between the Ministry of Foreign Affairs of Kazakhstan and the "
        "Ministry of Foreign Affairs of Italy on political consultations was signed.",
        [("memorandum", "signed", "")],
    ),
    (
        "The Council adopted an appeal to the peoples of the Commonwealth on the 80th anniversary of Victory.",
        [("appeal", "adopted", "")],
    ),
    ("It was decided to draw up a roadmap for trade.", [("roadmap", "planned", "")]),
    ("The concept of the chairmanship will be presented later.", [("concept", "planned", "")]),
    ("A convention on terrorism will be submitted to the UN.", [("convention", "planned", "")]),
]


@pytest.mark.parametrize(("text", "expected"), DOCUMENTS)
def test_what_is_done_with_documents(text: str, expected: list[Row]) -> None:
    assert sorted(read(text, PUBLISHED).documents) == sorted(expected)
