"""Draws inferences, anew only where something changed.

A rule is confined to its foci that a change may matter for; their inferences are compared with those held, and the
difference is written in one transaction, which notes it as a change for the rules that follow. What was noted is
forgotten when all rules are done: a run that is cut short is made good by the next. The first run, and the first
under other rules or another ontology, draws all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions

from graphbuilder.namespaces import DIP, INFERRED_GRAPH
from graphbuilder.reasoning.inference import Inference, Statement
from graphbuilder.reasoning.rules import CONCLUSION, Rule, fingerprint, load_rules
from graphbuilder.store.base import Store
from graphbuilder.store.changes import Watch


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a rule's inferences."""

    rule: Rule
    added: int
    withdrawn: int
    standing: int
    """How many there are now, the added ones among them."""


def reason(store: Store, base: str) -> list[Outcome]:
    """Brings the inferences of a store up to date; ``base`` stands before their ids. One outcome a rule, in the
    order in which the rules ran. Raises StoreError where the store cannot be written.
    """
    rules = load_rules()
    watch = Watch(fingerprint(), frozenset().union(*(_read(store, rule) for rule in rules)))
    complete = store.watched() != watch
    if complete:
        _withdraw_others(store, {rule.name for rule in rules})
    outcomes = [_apply(store, rule, base, complete) for rule in rules]
    if complete or store.changes():
        store.watch(watch)
    return outcomes


def _read(store: Store, rule: Rule) -> frozenset[NamedNode]:
    """The properties and classes that a rule reads."""
    more = rule.reads()
    return rule.names if more is None else rule.names | set(_nodes(store, more))


def _withdraw_others(store: Store, known: set[str]) -> None:
    """Withdraws what rules concluded that are no more."""
    for name in {cast(Literal, row[0]).value for row in _rows(store, f"SELECT DISTINCT ?rule {_held('?rule')}")}:
        if name not in known:
            _write(store, _holding(store, name, None), {})


def _apply(store: Store, rule: Rule, base: str, complete: bool) -> Outcome:
    foci = None if complete else _foci(store, rule)
    drawn: dict[NamedNode, set[Quad]] = {}
    said: dict[NamedNode, Statement] = {}
    for inference, grounds in _drawn(store, rule, foci).items():
        node = inference.node(base)
        drawn[node] = set(inference.quads(base, grounds))
        said[node] = inference.statement
    held = _holding(store, rule.name, foci)
    _write(store, held, drawn)
    named = f"GRAPH {INFERRED_GRAPH} {{ ?i {DIP['rule']} {Literal(rule.name)} }}"
    number = int(cast(Literal, next(_rows(store, f"SELECT (COUNT(*) AS ?n) WHERE {{ {named} }}"))[0]).value)
    return Outcome(rule, len(drawn.keys() - held.keys()), len(held.keys() - drawn.keys()), number)


def _foci(store: Store, rule: Rule) -> set[NamedNode]:
    """The things for which the noted changes may matter: those that changed, and those that they lead to."""
    names = _read(store, rule)
    changes = [change for change in store.changes() if change[0] in names]
    led_to = (focus for query in rule.touched(changes) for focus in _nodes(store, query))
    return {thing for _, thing in changes}.union(led_to)


def _drawn(store: Store, rule: Rule, foci: set[NamedNode] | None) -> dict[Inference, set[NamedNode]]:
    """What follows for the foci (None: for all) and is not stated, with what it follows from."""
    found: dict[Inference, set[NamedNode]] = defaultdict(set)
    if foci is None or foci:
        for row in _rows(store, rule.select(foci)):
            subject, name, value = (row[variable] for variable in CONCLUSION)
            focus = row[rule.focus]
            if isinstance(subject, NamedNode) and isinstance(name, NamedNode) and isinstance(focus, NamedNode):
                statement = Statement(subject, name, cast(NamedNode | Literal, value))
                grounds = (row[variable] for variable in rule.grounds)
                found[Inference(rule.name, focus, statement)].update(
                    ground for ground in grounds if isinstance(ground, NamedNode)
                )
    stated = {statement for statement in {inference.statement for inference in found} if _is_stated(store, statement)}
    return {inference: grounds for inference, grounds in found.items() if inference.statement not in stated}


def _is_stated(store: Store, statement: Statement) -> bool:
    pattern = f"GRAPH ?said {{ {statement.subject} {statement.property} {statement.value} }}"
    return bool(store.query(f"ASK {{ {pattern} FILTER(?said != {INFERRED_GRAPH}) }}"))


def _held(rule: str, foci: Iterable[NamedNode] | None = None, more: str = "") -> str:
    values = "" if foci is None else f"VALUES ?focus {{ {' '.join(map(str, foci))} }}"
    inferences = f"?i {DIP['focus']} ?focus ; {DIP['rule']} {rule} . {more}"
    return f"WHERE {{ {values} GRAPH {INFERRED_GRAPH} {{ {inferences} }} }}"


def _holding(store: Store, rule: str, foci: set[NamedNode] | None) -> dict[NamedNode, set[Quad]]:
    """The inferences of a rule for the foci (None: for all) that the store holds, each with its quads."""
    found: dict[NamedNode, set[Quad]] = defaultdict(set)
    if foci is None or foci:
        for row in _rows(store, f"SELECT ?i ?p ?o {_held(str(Literal(rule)), foci, '?i ?p ?o')}"):
            node, name = cast(NamedNode, row["i"]), cast(NamedNode, row["p"])
            found[node].add(Quad(node, name, cast(NamedNode | Literal, row["o"]), INFERRED_GRAPH))
    return found


def _write(store: Store, held: dict[NamedNode, set[Quad]], drawn: dict[NamedNode, set[Quad]]) -> None:
    """Writes what distinguishes the inferences drawn from those held, and the triples that they state."""
    old = {quad for quads in held.values() for quad in quads}
    new = {quad for quads in drawn.values() for quad in quads}
    said = {_statement(drawn[node]) for node in drawn.keys() - held.keys()}
    unsaid = {_statement(held[node]) for node in held.keys() - drawn.keys()} - set(map(_statement, drawn.values()))
    gone = {statement for statement in unsaid if not _is_inferred_otherwise(store, statement, held.keys())}
    store.amend(
        INFERRED_GRAPH,
        (old - new) | {statement.quad() for statement in gone},
        (new - old) | {statement.quad() for statement in said},
    )


def _statement(quads: set[Quad]) -> Statement:
    parts = {quad.predicate: quad.object for quad in quads}
    subject, name, value = (parts[DIP[variable]] for variable in CONCLUSION)
    return Statement(cast(NamedNode, subject), cast(NamedNode, name), cast(NamedNode | Literal, value))


def _is_inferred_otherwise(store: Store, statement: Statement, beside: Iterable[NamedNode]) -> bool:
    """Whether an inference that is not among those ``beside`` states the same."""
    pattern = (
        f"?i {DIP['inferredSubject']} {statement.subject} ; {DIP['inferredProperty']} {statement.property} ;"
        f" {DIP['inferredValue']} {statement.value}"
    )
    return not set(_nodes(store, f"SELECT ?i WHERE {{ {pattern} }}")) <= set(beside)


def _rows(store: Store, sparql: str) -> QuerySolutions:
    return cast(QuerySolutions, store.query(sparql))


def _nodes(store: Store, sparql: str) -> Iterator[NamedNode]:
    """The nodes of the first column."""
    return (row[0] for row in _rows(store, sparql) if isinstance(row[0], NamedNode))
