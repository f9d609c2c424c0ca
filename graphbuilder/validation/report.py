"""What a validation found: as values, as tables for people, as a report graph of the W3C.

https://www.w3.org/TR/shacl/#validation-report. ``sh:conforms`` is false where there is a violation: a conflict of two
sources is a warning, both claims stand, and the graph conforms.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from graphbuilder.namespaces import DIP, RDF, XSD, Vocabulary
from graphbuilder.tables import layout, text

SH = Vocabulary("sh", "http://www.w3.org/ns/shacl#")
SHAPE = Vocabulary("shape", "https://w3id.org/graphbuilder/shapes#")

_HEADINGS = {
    "kk": ("түйін", "қасиет", "мән", "талап"),
    "ru": ("узел", "свойство", "значение", "требование"),
    "en": ("node", "property", "value", "what should hold"),
}
_CONFLICTS = {
    "kk": ("түйін", "қасиет", "мән", "қайшылық"),
    "ru": ("узел", "свойство", "значение", "противоречие"),
    "en": ("node", "property", "value", "conflict"),
}
_SUMMARIES = {
    "kk": "Бұзылған талап: {}. Дереккөздер арасындағы қайшылық: {}.\n",
    "ru": "Нарушений: {}. Противоречий между источниками: {}.\n",
    "en": "Violations: {}. Conflicts between sources: {}.\n",
}


@dataclass(frozen=True, slots=True)
class Result:
    """One thing that should not be."""

    node: NamedNode | BlankNode | Literal
    path: NamedNode | None
    value: NamedNode | BlankNode | Literal | None
    shape: NamedNode
    component: NamedNode
    """The kind of constraint, such as ``sh:MinCountConstraintComponent``."""
    severity: NamedNode
    """``sh:Violation``, or ``sh:Warning`` where sources are in conflict."""
    messages: tuple[tuple[str, str], ...]
    """Language and text."""

    def message(self, language: str) -> str:
        """The message in a language, in English where there is none."""
        known = dict(self.messages)
        return known.get(language, known.get("en", ""))


@dataclass(frozen=True, slots=True)
class Report:
    """The results of a validation, in an order that does not change."""

    results: tuple[Result, ...]

    @property
    def violations(self) -> list[Result]:
        """What breaks a contract."""
        return [result for result in self.results if result.severity == SH["Violation"]]

    @property
    def conflicts(self) -> list[Result]:
        """Where sources contradict each other."""
        return [result for result in self.results if result.severity != SH["Violation"]]

    @property
    def conforms(self) -> bool:
        """Whether there is no violation."""
        return not self.violations

    def as_table(self, language: str, base: str, width: int | None = None) -> str:
        """Violations, then conflicts, then how many. Things under ``base`` are written by their local ids."""
        parts = [
            layout(headings[language], [_row(result, language, base) for result in results], width) + "\n"
            for headings, results in ((_HEADINGS, self.violations), (_CONFLICTS, self.conflicts))
            if results
        ]
        return "".join(parts) + _SUMMARIES[language].format(len(self.violations), len(self.conflicts))

    def as_turtle(self) -> bytes:
        """The report graph as Turtle."""
        prefixes = {vocabulary.prefix: vocabulary.iri for vocabulary in (DIP, SH, SHAPE, XSD)}
        return serialize(self.triples(), format=RdfFormat.TURTLE, prefixes=prefixes) or b""

    def triples(self) -> Iterator[Triple]:
        """The report graph."""
        report = BlankNode("report")
        yield Triple(report, RDF["type"], SH["ValidationReport"])
        conforms = Literal("true" if self.conforms else "false", datatype=XSD["boolean"])
        yield Triple(report, SH["conforms"], conforms)
        nodes = [BlankNode(f"result{number}") for number, _ in enumerate(self.results, 1)]
        for node in nodes:
            yield Triple(report, SH["result"], node)
        for node, result in zip(nodes, self.results, strict=True):
            yield from _triples(node, result)


def _triples(node: BlankNode, result: Result) -> Iterator[Triple]:
    yield Triple(node, RDF["type"], SH["ValidationResult"])
    yield Triple(node, SH["resultSeverity"], result.severity)
    yield Triple(node, SH["focusNode"], result.node)
    if result.path is not None:
        yield Triple(node, SH["resultPath"], result.path)
    if result.value is not None:
        yield Triple(node, SH["value"], result.value)
    yield Triple(node, SH["sourceShape"], result.shape)
    yield Triple(node, SH["sourceConstraintComponent"], result.component)
    for language, message in result.messages:
        yield Triple(node, SH["resultMessage"], Literal(message, language=language))


def _row(result: Result, language: str, base: str) -> tuple[str, ...]:
    cells = (text(result.node), text(result.path), text(result.value))
    return (*(short(cell, base) for cell in cells), short_words(result.message(language), base))


def short(cell: str, base: str) -> str:
    """An IRI as people read it: a local id, a name of the ontology, or what it was."""
    return cell.removeprefix(base).removeprefix(DIP.iri)


def short_words(words: str, base: str) -> str:
    """A message with its IRIs in short."""
    return words.replace(base, "").replace(DIP.iri, "")
