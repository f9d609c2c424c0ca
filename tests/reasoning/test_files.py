"""The rule files: complete, in order, and plain SPARQL."""

from __future__ import annotations

from typing import cast

import pytest
from pyoxigraph import NamedNode, QueryTriples, RdfFormat, Store, parse

from graphbuilder.namespaces import OWL, RDF
from graphbuilder.query.tokens import variables
from graphbuilder.reasoning import Rule, RuleError, load_rules
from graphbuilder.reasoning import rules as rule_files
from graphbuilder.resources import folder

RULES = load_rules()
TEXTS = {path.stem: path.read_text("utf-8") for path in (folder("ontology") / "rules").glob("*.rq")}
ONTOLOGY = list(parse(path=folder("ontology") / "diplomacy.ttl", format=RdfFormat.TURTLE))
WRONG = """#+ summary: "Wrong"
#+ translations: {kk: {summary: "Қате"}, ru: {summary: "Неверно"}}
#+ focus: a
#+ grounds: [a]
"""


def concluded(rule: Rule) -> set[NamedNode]:
    """The properties that a rule concludes; a variable one stands in a VALUES block or is read off the ontology."""
    if not rule.conclusion[1].startswith("?"):
        return {name for name in rule.names if name.value.endswith("#" + rule.conclusion[1].partition(":")[2])}
    inverses = {quad.subject for quad in ONTOLOGY if quad.predicate == OWL["inverseOf"]}
    listed = {name for name in rule.names if name.value.rpartition("#")[2].startswith("attested")}
    return listed or cast(set[NamedNode], inverses)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_says_what_it_does_in_three_languages(rule: Rule) -> None:
    assert sorted(rule.summary) == ["en", "kk", "ru"]
    assert all(rule.summary.values())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_binds_its_focus_and_grounds(rule: Rule) -> None:
    assert {rule.focus, *rule.grounds} <= variables(TEXTS[rule.name])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_a_construct_that_any_engine_runs(rule: Rule) -> None:
    assert list(cast(QueryTriples, Store().query(TEXTS[rule.name]))) == []


def test_a_rule_comes_after_those_whose_conclusions_it_reads() -> None:
    for number, rule in enumerate(RULES):
        assert set(rule.after) <= {earlier.name for earlier in RULES[:number]}
        for other in RULES:
            if other.name != rule.name and concluded(other) & rule.names:
                assert other.name in rule.after or rule.name == "inverse" or other.name == "inverse", (rule, other)


def test_the_inverse_rule_comes_last() -> None:
    assert RULES[-1].name == "inverse"
    assert set(RULES[-1].after) >= {
        rule.name for rule in RULES[:-1] if not concluded(rule) & RULES[-1].names and rule.name != "office-attested"
    }


def test_inverse_properties_are_declared_on_one_side_and_are_read_by_no_other_rule() -> None:
    pairs = {(quad.subject, quad.object) for quad in ONTOLOGY if quad.predicate == OWL["inverseOf"]}
    assert pairs
    assert {one for one, _ in pairs} & {other for _, other in pairs} == set()
    assert {one for one, _ in pairs} & {name for rule in RULES for name in rule.names} == set()


def test_each_transitive_property_is_the_conclusion_of_a_rule() -> None:
    declared = {
        quad.subject for quad in ONTOLOGY if (quad.predicate, quad.object) == (RDF["type"], OWL["TransitiveProperty"])
    }
    assert declared
    assert declared <= {name for rule in RULES for name in concluded(rule)}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT * WHERE { ?a ?b ?c }", "the rule 'wrong' is not well-formed: it is no mapping"),
        (WRONG + "SELECT * WHERE { ?a ?b ?c }", "the rule 'wrong' is not well-formed: it has no CONSTRUCT"),
        (
            WRONG + "CONSTRUCT { ?a a ?b . ?b ?c ?a } WHERE { ?a ?b ?c }",
            "the rule 'wrong' is not well-formed: it must conclude one triple",
        ),
        (
            WRONG.replace("focus", "fokus") + "CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c }",
            "the rule 'wrong' is not well-formed: 'focus'",
        ),
    ],
)
def test_a_wrong_file_is_named(text: str, message: str) -> None:
    with pytest.raises(RuleError) as caught:
        rule_files.parse("wrong", text)
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)
