"""The graph as viewers want it: entities, events and documents as nodes, and facts folded into edges between them.

A chairmanship becomes an edge from its holder to the body, with first and last day where they are known; a
participation an edge from agent to event; and so on. Evidence, sources and concepts are left out.

Nodes are named by their IRIs and have ``label``, ``kind`` and, where known, ``detail`` (the type of a document, the
status of an event), ``start`` and ``end``; edges have ``label`` and, where known, ``detail``, ``start`` and ``end``.
Start and end are ISO dates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import networkx as nx
from pyoxigraph import Literal, NamedNode, Quad

from graphbuilder.exports.base import printable
from graphbuilder.languages import LANGUAGES
from graphbuilder.namespaces import DCTERMS, DIP, ORG, RDF, RDFS, SKOS

_KINDS = {
    "Person": "person",
    "State": "state",
    "Body": "body",
    "Place": "place",
    "Document": "document",
    "Session": "session",
    "Talks": "talks",
    "Visit": "visit",
    "Call": "call",
    "Signing": "signing",
    "Conference": "conference",
    "Briefing": "briefing",
    "Ceremony": "ceremony",
    "Election": "election",
    "OtherEvent": "event",
}
_NAMES = (SKOS["prefLabel"], RDFS["label"], DCTERMS["title"])
_SIMPLE = {
    DIP["ofBody"]: "session of",
    DIP["place"]: "takes place in",
    ORG["subOrganizationOf"]: "organ of",
    DIP["inState"]: "in",
    DIP["submittedTo"]: "submitted to",
}
"""Properties of nodes that are edges as they stand."""
_ATTENDED = {DIP["chair"]: "chairs", DIP["participant"]: "participates in"}
_ROLES = {
    "participant": "participates in",
    "chair": "chairs",
    "host": "hosts",
    "guest": "is a guest of",
    "observer": "observes",
    "head-of-delegation": "leads a delegation to",
}


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """A fact between two nodes (IRIs)."""

    tail: str
    head: str
    label: str
    detail: str = ""
    start: str = ""
    end: str = ""

    def attributes(self) -> dict[str, str]:
        """What is known of it, by name."""
        known = {"label": self.label, "detail": self.detail, "start": self.start, "end": self.end}
        return {name: value for name, value in known.items() if value}


class _Statements:
    """The statements by subject and property, each once, whatever graph they come from."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self.by_subject: dict[str, dict[NamedNode, set[NamedNode | Literal]]] = defaultdict(lambda: defaultdict(set))
        for quad in quads:
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
                self.by_subject[quad.subject.value][quad.predicate].add(quad.object)

    def values(self, subject: str, predicate: NamedNode) -> list[str]:
        """IRIs or texts, sorted."""
        return sorted(value.value for value in self.by_subject.get(subject, {}).get(predicate, ()))

    def one(self, subject: str, predicate: NamedNode) -> str:
        """The first value, or nothing."""
        return next(iter(self.values(subject, predicate)), "")

    def code(self, subject: str, predicate: NamedNode) -> str:
        """The code of a concept: the end of its IRI."""
        return self.one(subject, predicate).rpartition("/")[2]

    def of_class(self, name: str) -> Iterator[str]:
        """The subjects of a class of the ontology."""
        wanted = DIP[name]
        return (subject for subject in sorted(self.by_subject) if wanted in self.by_subject[subject][RDF["type"]])

    def label(self, subject: str, lang: str) -> str:
        """The name in the language asked for, else in another, else the end of the IRI."""
        names: dict[str, str] = {}
        for predicate in _NAMES:
            for value in sorted(self.by_subject[subject].get(predicate, ()), key=str):
                if isinstance(value, Literal):
                    names.setdefault(value.language or "", value.value)
        chosen = next((names[tag] for tag in (lang, *reversed(LANGUAGES), *sorted(names)) if tag in names), None)
        return printable(chosen) if chosen is not None else subject.rpartition("/")[2]


def network(quads: Iterable[Quad], lang: str) -> nx.MultiDiGraph[str]:
    """Folds a graph into a network, its nodes and edges in a stable order. ``lang`` chooses the labels (``kk``)."""
    statements = _Statements(quads)
    kinds = {subject: kind for name, kind in _KINDS.items() for subject in statements.of_class(name)}
    labels = {subject: statements.label(subject, lang) for subject in kinds}
    found: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for subject in sorted(kinds):
        detail = statements.code(subject, DIP["documentType"]) or statements.code(subject, DIP["status"])
        known = {"label": labels[subject], "kind": kinds[subject], "detail": detail, **_dates(statements, subject)}
        found.add_node(subject, **{name: value for name, value in known.items() if value})
    edges = {
        *_properties(statements, kinds),
        *_attendances(statements, kinds, labels),
        *_chairmanships(statements, labels),
        *_offices(statements),
        *_document_actions(statements),
        *_speech_acts(statements),
    }
    for number, edge in enumerate(sorted(edge for edge in edges if edge.tail in kinds and edge.head in kinds)):
        found.add_edge(edge.tail, edge.head, key=f"e{number}", **edge.attributes())
    return found


def _dates(statements: _Statements, subject: str) -> dict[str, str]:
    return {"start": statements.one(subject, DIP["beginDate"]), "end": statements.one(subject, DIP["endDate"])}


def _properties(statements: _Statements, subjects: Iterable[str]) -> Iterator[Edge]:
    for subject in subjects:
        dates = _dates(statements, subject)
        for predicate, label in _SIMPLE.items():
            for value in statements.values(subject, predicate):
                yield Edge(subject, value, label, **dates)
        for originator in statements.values(subject, DIP["originator"]):
            yield Edge(originator, subject, "put forward", **dates)


def _attendances(statements: _Statements, subjects: Iterable[str], labels: dict[str, str]) -> Iterator[Edge]:
    told = set()
    for node in statements.of_class("Participation"):
        role = _ROLES.get(statements.code(node, DIP["inRole"]), "participates in")
        behalf = ", ".join(f"for {labels.get(of, of)}" for of in statements.values(node, DIP["onBehalfOf"]))
        for event in statements.values(node, DIP["event"]):
            for agent in statements.values(node, DIP["agent"]):
                told.add((agent, event))
                yield Edge(agent, event, role, behalf, **_dates(statements, event))
    for event in subjects:
        for predicate, label in _ATTENDED.items():
            for agent in statements.values(event, predicate):
                if (agent, event) not in told:
                    yield Edge(agent, event, label, **_dates(statements, event))


def _chairmanships(statements: _Statements, labels: dict[str, str]) -> Iterator[Edge]:
    for node in statements.of_class("Chairmanship"):
        holder, body = statements.one(node, DIP["holder"]), statements.one(node, DIP["ofBody"])
        yield Edge(holder, body, "chairs", statements.one(node, DIP["period"]), **_dates(statements, node))
        for before in statements.values(node, DIP["succeeds"]):
            yield Edge(holder, statements.one(before, DIP["holder"]), "succeeds", f"chair of {labels.get(body, body)}")


def _offices(statements: _Statements) -> Iterator[Edge]:
    for node in statements.of_class("OfficeHolding"):
        holder, office_of = statements.one(node, DIP["holder"]), statements.one(node, DIP["officeOf"])
        yield Edge(holder, office_of, "holds office", statements.code(node, DIP["role"]), **_dates(statements, node))


def _document_actions(statements: _Statements) -> Iterator[Edge]:
    for node in statements.of_class("DocumentAction"):
        document, action = statements.one(node, DIP["document"]), statements.code(node, DIP["action"])
        for event in statements.values(node, DIP["event"]):
            yield Edge(document, event, f"{action} at", **_dates(statements, event))
        for agent in statements.values(node, DIP["agent"]):
            yield Edge(agent, document, action)


def _speech_acts(statements: _Statements) -> Iterator[Edge]:
    for node in statements.of_class("SpeechAct"):
        for addressee in statements.values(node, DIP["addressee"]):
            yield Edge(statements.one(node, DIP["speaker"]), addressee, statements.code(node, DIP["act"]))
