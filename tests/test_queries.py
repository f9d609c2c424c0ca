"""Prepared queries: their headers, the binding of parameters, and the rows they give on two engines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import cast

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, QuerySolutions
from pyoxigraph import Store as Oxigraph
from releases import EU, FINLAND, ROMANIA, fill

from graphbuilder.facts import Chairmanship, Evidence, Extraction, Source
from graphbuilder.languages import LANGUAGES
from graphbuilder.mapper import to_quads
from graphbuilder.query import EntityFinder, PreparedQuery, QueryError, Values, bind, load, names, run
from graphbuilder.query.explanation import explain
from graphbuilder.query.prepared import parse
from graphbuilder.query.tokens import variables, where_brace
from graphbuilder.store import OxigraphStore, Store
from graphbuilder.store.rdflib_store import RdflibStore
from graphbuilder.tables import as_dicts
from graphbuilder.tables import text as text_of

BASE = "https://w3id.org/graphbuilder/id/"
COMMONWEALTH = "Содружество Независимых Государств"
ENGINES = ("oxigraph", "rdflib")


@pytest.fixture(scope="module")
def stores() -> Iterator[dict[str, Store]]:
    """The same releases on each engine."""
    filled: dict[str, Store] = {"oxigraph": OxigraphStore(), "rdflib": RdflibStore()}
    for store in filled.values():
        fill(store)
    yield filled
    for store in filled.values():
        store.close()


@pytest.fixture(params=ENGINES)
def store(request: pytest.FixtureRequest, stores: dict[str, Store]) -> Store:
    return stores[request.param]


def shown(store: Store, name: str, lang: str = "en", **values: str) -> list[tuple[object, ...]]:
    """The rows as a table shows them."""
    columns = load(name).columns
    keyed: Values = {key.rstrip("_"): value for key, value in values.items()}
    return [tuple(row[column] for column in columns) for row in as_dicts(run(store, name, keyed, lang))]


# What each query answers.


def test_consecutive_terms_are_successions(store: Store) -> None:
    assert shown(store, "chairmanship-succession", body="CIS") == [
        ("CIS", "Tajikistan", "2018", "Turkmenistan", "2019", "stated", "stated"),
        ("CIS", "Turkmenistan", "2019", "Uzbekistan", "2020", "stated", "stated"),
    ]


def test_half_years_overlapping_years_and_open_terms_follow_each_other_but_not_over_a_gap(store: Store) -> None:
    assert shown(store, "chairmanship-succession", body="European Union") == [
        ("European Union", "Romania", "2019-01/2019-06", "Finland", "2019-07/2019-12", "stated", "stated")
    ]
    osce = "Organization for Security and Co-operation in Europe"
    assert shown(store, "chairmanship-succession", body=osce) == [
        (osce, "Sweden", "2021/2022", "Poland", "2022/2023", "stated", "stated"),
        (osce, "Malta", "2025", "Finland", "2026-01-01/..", "stated", "stated"),
    ]


@pytest.mark.parametrize(
    ("period", "next_period", "follows"),
    [
        ("2018", "2019", True),
        ("2018", "2020", False),
        ("2018", "2018-07/2019-06", True),
        ("2018-01/2018-06", "2018-07/2018-12", True),
        ("2018-01/2018-06", "2018-06-15/2018-12", True),
        ("2018-01/2018-06", "2018-08/2018-12", False),
        ("2018-01/2018-06", "2018-03/2018-12", False),
        ("2018-12-31", "2019-01-01", True),
        ("2018/..", "2019", False),
        ("../2018", "2019/..", True),
        ("2018", "2018", False),
        ("2018/2019", "2019", True),
        ("2018/2020", "2019", False),
    ],
)
def test_which_terms_follow_each_other(period: str, next_period: str, follows: bool) -> None:
    text = "Chairs."
    said = (Evidence(0, len(text), "chairmanship-held", 0.9),)
    terms = (
        Chairmanship(EU.id, ROMANIA.id, "stated", said, period),
        Chairmanship(EU.id, FINLAND.id, "stated", said, next_period),
    )
    store = Oxigraph()
    store.extend(to_quads(Extraction(Source("s", text, "en"), (EU, ROMANIA, FINLAND), terms)))
    rows = cast(QuerySolutions, store.query(load("chairmanship-succession").text, use_default_graph_as_union=True))
    pairs = [(text_of(row["period"]), text_of(row["nextPeriod"])) for row in rows]
    assert pairs == ([(period, next_period)] if follows else [])


def test_a_stated_handover_needs_no_period(store: Store) -> None:
    rows = as_dicts(run(store, "chairmanship-succession", {"body": "body/cica"}, "en"))
    assert [
        (row["holderLabel"], row["period"], row["nextHolderLabel"], row["nextPeriod"], row["stated"]) for row in rows
    ] == [("Tajikistan", None, "Kazakhstan", "2020/2022", True)]


def test_an_inferred_period_is_shown_as_such() -> None:
    with OxigraphStore() as store:
        fill(store)
        store.remove("october-ru")
        assert shown(store, "chairmanship-succession", "ru", body="СНГ") == [
            ("СНГ", "Таджикистан", "2018", "Туркменистан", "2019", "указан", "выведен")
        ]
        assert shown(store, "chairmanships", body="CIS")[1] == (
            "CIS", "Turkmenistan", "2019", "inferred", "follows the term of 2018", 1,
        )  # fmt: skip


def test_successions_by_holder(store: Store) -> None:
    [row] = shown(store, "chairmanship-succession", "kk", holder="Түрікменстан")
    assert row[:5] == ("ТМД", "Түрікменстан", "2019", "Өзбекстан", "2020")
    [row] = shown(store, "chairmanship-succession", "kk", nextHolder="Q874")
    assert row[:5] == ("ТМД", "Тәжікстан", "2018", "Түрікменстан", "2019")


def test_labels_fall_back_to_english_and_then_to_any_language(store: Store) -> None:
    bodies = {row[0] for row in shown(store, "chairmanships", "kk")}
    assert bodies == {
        "ТМД",
        "European Union",
        "Organization for Security and Co-operation in Europe",
        "Совещание по взаимодействию и мерам доверия в Азии",
    }


def test_chairmanships_count_their_sources_once_each(store: Store) -> None:
    assert shown(store, "chairmanships", body="CIS") == [
        ("CIS", "Tajikistan", "2018", "stated", "", 1),
        ("CIS", "Turkmenistan", "2019", "stated", "", 2),
        ("CIS", "Uzbekistan", "2020", "stated", "", 1),
    ]


def test_chairmanships_in_a_period(store: Store) -> None:
    rows = shown(store, "chairmanships", from_="2019-07-01", to="2019-07-31")
    assert [row[1:3] for row in rows] == [("Turkmenistan", "2019"), ("Finland", "2019-07/2019-12")]
    rows = shown(store, "chairmanships", from_="2030-01-01")
    assert [row[1:3] for row in rows] == [("Finland", "2026-01-01/..")]


APRIL = ("2019-04-05", "заседание", "отырыс", "Совет министров иностранных дел СНГ", "Москва", "состоялось")
OCTOBER = ("2019-10-10", "заседание", "заседание", "Совет министров иностранных дел СНГ", "Ашхабад", "состоялось")
SUMMIT = ("2019-12", "заседание", "саммит", "СНГ", "Ашхабад", "planned")
CALL = ("2019", "звонок", "телефонный разговор", "", "", "состоялось")
VISIT = (None, "визит", "визит", "", "", "cancelled")


def test_events_once_each_with_their_last_status(store: Store) -> None:
    assert shown(store, "events", "ru") == [VISIT, CALL, APRIL, OCTOBER, SUMMIT]


@pytest.mark.parametrize(
    ("values", "rows"),
    [
        ({"body": "СНГ"}, [APRIL, OCTOBER, SUMMIT]),
        ({"body": "body/cis-ministers"}, [APRIL, OCTOBER]),
        ({"place": "Moscow"}, [APRIL]),
        ({"agent": "Сергей Лебедев"}, [VISIT, CALL, OCTOBER]),
        ({"agent": "Turkmenistan"}, [APRIL]),
        ({"type": "call"}, [CALL]),
        ({"status": "planned"}, [SUMMIT]),
        ({"status": "held", "body": "CIS"}, [APRIL, OCTOBER]),
        ({"from": "2019-10-01"}, [CALL, OCTOBER, SUMMIT]),
        ({"from": "2019-04-05", "to": "2019-04-05"}, [CALL, APRIL]),
        ({"body": "European Union"}, []),
    ],
)
def test_every_parameter_of_events_restricts(store: Store, values: Values, rows: list[tuple[object, ...]]) -> None:
    columns = load("events").columns
    assert [tuple(row[c] for c in columns) for row in as_dicts(run(store, "events", values, "ru"))] == rows


def test_planned_events_leave_out_what_was_held_since(store: Store) -> None:
    assert shown(store, "planned-events", "ru") == [SUMMIT[:5]]
    assert shown(store, "planned-events", "ru", from_="2020-01-01") == []


def test_participants_with_role_and_whom_they_speak_for(store: Store) -> None:
    ministers = "CIS Council of Foreign Ministers"
    assert shown(store, "participants", event=BASE + "event/session-cis-ministers-2019-04-05-moscow") == [
        ("2019-04-05", "отырыс", ministers, "Asan Omarov", "observer", ""),
        ("2019-04-05", "отырыс", ministers, "Turkmenistan", "chair", ""),
        ("2019-04-05", "отырыс", ministers, "Бейбут Атамкулов", "participant", "Kazakhstan"),
    ]
    assert [row[3] for row in shown(store, "participants", role="guest")] == ["Sergey Lebedev"]
    assert [row[0] for row in shown(store, "participants", agent="Sergey Lebedev", from_="2019-06-01")] == [
        "2019",
        "2019-10-10",
    ]


def test_documents_one_row_for_each_originator(store: Store) -> None:
    plan = ("жоспар", "plan", False, "2019", "approved", "2019-04-05", "отырыс", "")
    treaty = ("шарт", "treaty", True, None, "submitted", None, "")
    assert shown(store, "documents") == [(*treaty, "Tajikistan"), (*treaty, "Turkmenistan"), plan]
    assert shown(store, "documents", action="approved") == [plan]
    assert shown(store, "documents", body="CIS") == [plan]
    assert shown(store, "documents", from_="2019-01-01") == [plan]
    assert shown(store, "documents", draft="false", type="plan") == [plan]
    assert len(shown(store, "documents", submittedTo="CIS")) == 2
    assert len(shown(store, "documents", originator="Tajikistan")) == 2
    assert shown(store, "documents", originator="Kazakhstan") == []


def test_offices_are_one_row_whatever_the_languages(store: Store) -> None:
    minister = ("Бейбут Атамкулов", "foreign-minister", "Казахстан", "Министр иностранных дел", None, 2)
    secretary = ("Сергей Лебедев", "secretary-general", COMMONWEALTH, "Генеральный секретарь", "2019/..", 1)
    assert shown(store, "offices", "ru") == [minister, secretary]
    assert shown(store, "offices", "ru", officeOf="Kazakhstan") == [minister]
    assert shown(store, "offices", "ru", role="secretary-general") == [secretary]
    assert shown(store, "offices", "ru", person="Бейбіт Атамқұлов") == [minister]


def test_statements(store: Store) -> None:
    declared = ("2019-04-05", "Бейбут Атамкулов", "declared", "", "Біз дайынбыз", None, "april-kk")
    congratulated = ("2019-04-05", "Kazakhstan", "congratulated", "Turkmenistan", None, "төрағалық", "april-kk")
    thanked = ("2019-10-11", "Sergey Lebedev", "thanked", "Turkmenistan", None, None, "october-ru")
    assert shown(store, "statements") == [declared, congratulated, thanked]
    assert shown(store, "statements", addressee="Turkmenistan") == [congratulated, thanked]
    assert shown(store, "statements", speaker="Kazakhstan") == [congratulated]
    assert shown(store, "statements", act="declared") == [declared]
    assert shown(store, "statements", from_="2019-10-01") == [thanked]


def test_people_met_each_pair_once(store: Store) -> None:
    assert shown(store, "people-met", "ru") == [
        ("Бейбут Атамкулов", "Сергей Лебедев", 2, "2019", "2019-10-10"),
        ("Бейбут Атамкулов", "Асан Омаров", 1, "2019-04-05", "2019-04-05"),
    ]
    assert shown(store, "people-met", "ru", person="Асан Омаров") == [
        ("Асан Омаров", "Бейбут Атамкулов", 1, "2019-04-05", "2019-04-05")
    ]
    assert shown(store, "people-met", "ru", body="CIS", from_="2019-06-01") == [
        ("Бейбут Атамкулов", "Сергей Лебедев", 1, "2019-10-10", "2019-10-10")
    ]


def test_linked_entities(store: Store) -> None:
    assert shown(store, "linked-entities", linked="no") == [
        ("Body", "CIS Council of Foreign Ministers", "", 2),
        ("Body", "Совещание по взаимодействию и мерам доверия в Азии", "", 1),
        ("Person", "Asan Omarov", "", 1),
        ("Person", "Бейбут Атамкулов", "", 2),
    ]
    assert shown(store, "linked-entities", kind="place", linked="yes") == [
        ("Place", "Ashgabat", "Q23438", 2),
        ("Place", "Moscow", "Q649", 1),
    ]


def test_evidence_of_an_entity_and_of_a_fact(store: Store) -> None:
    held = "Тәжікстан 2018 жылы төраға болды"
    assert shown(store, "evidence", thing="chairmanship/cis-tajikistan-2018") == [
        ("april-kk", 42, 74, "Chairmanship", held, "chairmanship-held", 0.95)
    ]
    [first, *_] = shown(store, "evidence", thing="Uzbekistan")
    assert first[4] == "В 2020 году председательствует Узбекистан"


# Headers.


@pytest.mark.parametrize("name", names())
def test_every_query_says_in_three_languages_what_it_takes_and_gives(name: str) -> None:
    query = load(name)
    projected = {v.value for v in cast(QuerySolutions, Oxigraph().query(query.text)).variables}
    assert "lang" in query.parameters
    assert set(query.parameters) <= variables(query.text)
    assert set(query.columns) <= projected
    for texts in (query.summary, query.description, *query.columns.values()):
        assert set(texts) == set(LANGUAGES)
    assert all(set(parameter.description) == set(LANGUAGES) for parameter in query.parameters.values())


def test_an_unknown_query_is_refused_with_the_nearest_names() -> None:
    with pytest.raises(QueryError, match=r"no prepared query 'chairmanship'; did you mean chairmanships"):
        load("chairmanship")


@pytest.mark.parametrize(
    "header",
    [
        "#+ summary: [",
        "SELECT * WHERE {}",
        "#+ summary: a\n#+ description: b\n#+ params: {x: {type: y, description: {}}}",
        "#+ summary: a\n#+ description: b\n#+ params: {x: {type: string, enum: [yes], description: {}}}",
    ],
)
def test_a_header_that_is_not_well_formed_is_refused(header: str) -> None:
    with pytest.raises(QueryError, match="the header of query 'q' is not well-formed"):
        parse("q", header)


# Binding.

HEADER = """#+ summary: s
#+ description: d
#+ params:
#+   text: {type: string, description: {}}
#+   kind: {type: string, enum: [a, b], description: {}}
#+   words: {type: langString, description: {}}
#+   number: {type: integer, description: {}}
#+   day: {type: date, description: {}}
#+   when: {type: edtf, description: {}}
#+   node: {type: iri, description: {}}
#+   many: {type: list, items: integer, description: {}}
"""
ECHO = parse("echo", HEADER + "SELECT ?text ?words ?number ?day ?when ?node ?many ?kind WHERE { }")


def no_entities(value: str, kinds: tuple[str, ...]) -> NamedNode:
    raise QueryError(f"nothing is called {value}")


def echoed(query: PreparedQuery, values: Values) -> list[dict[str, object]]:
    rows = cast(QuerySolutions, Oxigraph().query(bind(query, values, no_entities)))
    return [{v.value: row[v] for v in rows.variables if row[v] is not None} for row in rows]


def test_values_stand_right_after_the_brace() -> None:
    bound = bind(ECHO, {"text": 'a"b', "number": 3}, no_entities)
    assert bound == ECHO.text.replace(
        "WHERE {",
        'WHERE { VALUES (?text ?number) { ("a\\"b" "3"^^<http://www.w3.org/2001/XMLSchema#integer>) }',
    )


def test_without_values_the_query_stays_as_it_is() -> None:
    assert bind(ECHO, {}, no_entities) == ECHO.text


def test_each_type_becomes_its_term() -> None:
    xsd = "http://www.w3.org/2001/XMLSchema#"
    values: Values = {
        "text": "x",
        "words": "Ташкент@ru",
        "number": "+7",
        "day": date(2019, 4, 5),
        "when": "2018/2019",
        "node": "<https://example.org/a>",
    }
    assert echoed(ECHO, values) == [
        {
            "text": Literal("x"),
            "words": Literal("Ташкент", language="ru"),
            "number": Literal("7", datatype=NamedNode(xsd + "integer")),
            "day": Literal("2019-04-05", datatype=NamedNode(xsd + "date")),
            "when": Literal("2018/2019", datatype=NamedNode("http://id.loc.gov/datatypes/edtf/EDTF")),
            "node": NamedNode("https://example.org/a"),
        }
    ]


def test_a_list_gives_one_row_a_member() -> None:
    assert [row["many"] for row in echoed(ECHO, {"many": ["1", "2", "1"]})] == [Literal(1), Literal(2)]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"txt": "x"}, "query 'echo' has no parameter 'txt'; did you mean text"),
        ({"zzz": "x"}, "query 'echo' has no parameter 'zzz'; it has text, kind"),
        ({"number": "three"}, "parameter 'number': 'three' is not a whole number"),
        ({"number": "1" * 30}, "is not a whole number"),
        ({"day": "2019-02-30"}, "parameter 'day': '2019-02-30' is not a day, such as 2019-04-05"),
        ({"day": "2019"}, "'2019' is not a day"),
        ({"when": "April"}, "'April' is not an EDTF date or interval"),
        ({"node": "a b"}, "'a b' is not an absolute IRI"),
        ({"node": "http://a/> } #"}, "parameter 'node': Invalid IRI"),
        ({"words": "no language"}, "'no language' has no language"),
        ({"kind": "c"}, "parameter 'kind': 'c' is none of a, b"),
        ({"text": "\ud800"}, "is not Unicode text"),
        ({"text": ["a", "b"]}, "parameter 'text' takes one value, not 2"),
        ({"many": []}, "parameter 'many' needs at least one value"),
    ],
)
def test_a_wrong_value_is_refused(values: Values, message: str) -> None:
    with pytest.raises(QueryError) as refused:
        bind(ECHO, values, no_entities)
    assert message in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_missing_required_parameter_is_named() -> None:
    with pytest.raises(QueryError, match="query 'evidence' needs a value for thing"):
        bind(load("evidence"), {}, no_entities)


@given(st.text(st.characters(codec="utf-8")) | st.from_regex(r'(\\u[0-9a-f]{4}|\\|"|}|#|\n)+', fullmatch=True))
def test_any_string_comes_back_unchanged_on_both_engines(text: str) -> None:
    bound = bind(ECHO, {"text": text}, no_entities)
    assert [row["text"] for row in echoed(ECHO, {"text": text})] == [Literal(text)]
    [row] = rdflib.Graph().query(bound)
    assert str(cast(rdflib.query.ResultRow, row)["text"]) == text


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * WHERE {|}",
        "select * where{|}",
        "# WHERE {\nSELECT ?where WHERE {|}",
        "PREFIX where: <http://x/where#{> SELECT * WHERE {|}".replace("{>", ">"),
        'SELECT ("WHERE {" AS ?x) WHERE {|}',
        "SELECT ('''a'WHERE {''' AS ?x) WHERE {|}",
        "SELECT (EXISTS { SELECT * WHERE { ?a ?b ?c } } AS ?x) WHERE {|}",
        "CONSTRUCT { ?s ?p ?o } WHERE {| ?s ?p ?o }",
        "SELECT * WHERE\n# {\n{|}",
        "SELECT (?a<?b AS ?x) WHERE {|}",
    ],
)
def test_where_is_found_by_its_token(query: str) -> None:
    assert where_brace(query.replace("|", "", 1)) == query.index("|")


def test_a_query_without_where_has_no_place_for_values() -> None:
    with pytest.raises(ValueError, match="no WHERE"):
        where_brace("ASK { ?s ?p ?o }")


# Entities.


@pytest.mark.parametrize(
    "name",
    [
        "CIS",
        "снг",
        "ТМД",
        "commonwealth  of independent STATES",
        "Q7779",
        "body/cis",
        BASE + "body/cis",
        f"<{BASE}body/cis>",
    ],
)
def test_an_entity_goes_by_any_of_its_names(store: Store, name: str) -> None:
    assert EntityFinder(store).find(name, ("body",)) == NamedNode(BASE + "body/cis")


def test_an_unknown_entity_is_refused_with_the_nearest_names(store: Store) -> None:
    with pytest.raises(QueryError, match="nothing here is called 'Turkmenia'; did you mean Turkmenistan"):
        EntityFinder(store).find("Turkmenia")


def test_an_ambiguous_name_lists_what_it_may_mean(store: Store) -> None:
    with pytest.raises(QueryError, match="'Georgia' may mean several things: place/georgia, state/georgia"):
        EntityFinder(store).find("Georgia")
    assert EntityFinder(store).find("georgia", ("state",)) == NamedNode(BASE + "state/georgia")


@pytest.mark.parametrize("name", ["", "  ", "Q1", "state/none", "https://example.org/none", 'x" } #'])
def test_what_is_not_there_is_refused(store: Store, name: str) -> None:
    with pytest.raises(QueryError):
        EntityFinder(store).find(name)


# Explanation.


def test_an_explanation_gives_facts_with_their_quotes(store: Store) -> None:
    explanation = explain(store, "Uzbekistan", "ru")
    assert explanation.name == "Узбекистан"
    assert ("sameAs", "http://www.wikidata.org/entity/Q265") in [
        (p.rpartition("#")[2], v) for p, v in explanation.properties
    ]
    [fact] = explanation.facts
    assert fact.kind == "председательство"
    assert [str(quote) for quote in fact.quotes] == [
        "october-ru 29–70  «В 2020 году председательствует Узбекистан»  (chairmanship-held, 0.9)"
    ]
