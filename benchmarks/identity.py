"""Whether releases in different languages on one thing give one node: merge precision and recall by pairs.

The corpus is that of ``benchmarks.accuracy``; its folder ``parallel`` tells each story in several languages, with the
same key for the same entity, event and document in all of them. What the gold facts name is looked for in what was
extracted of the same text, so that what was not extracted at all counts for nothing here.

    recall      of the pairs of texts that name one thing, those in which it is one node
    precision   of the pairs of texts that have one node, those in which it is one thing; of entities in all texts, of
                events and documents in those of one story
    labelled    of the nodes of several texts, those that have a label in the language of each
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.measuring import corpus
from graphbuilder.evaluation import read_gold
from graphbuilder.evaluation.naming import Name
from graphbuilder.evaluation.scoring import align
from graphbuilder.evaluation.stated import Names
from graphbuilder.extraction import Extractor
from graphbuilder.facts import Document, DocumentAction, Entity, Event, Extraction

_OF_A_STORY = ("event", "document")
"""Kinds whose keys hold within one story only."""
KINDS = ("person", "state", "body", "place", "event", "document")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A thing of the gold facts found in one text."""

    text: str
    story: str
    language: str
    thing: str
    """What it is, the same in all texts."""
    node: str
    labels: frozenset[str] = frozenset()
    """Languages of the labels that the text gives the node."""


@dataclass(slots=True)
class Merging:
    """Pairs of sightings of one kind."""

    together: int = 0
    """One thing, one node."""
    apart: int = 0
    """One thing, two nodes."""
    mixed: int = 0
    """Two things, one node."""
    labelled: int = 0
    nodes: int = 0
    """Nodes of several texts, and how many of them are labelled in the language of each."""
    faults: list[tuple[Sighting, Sighting]] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Of the pairs that are one thing, the share that is one node."""
        return self.together / max(self.together + self.apart, 1)

    @property
    def precision(self) -> float:
        """Of the pairs that are one node, the share that is one thing."""
        return self.together / max(self.together + self.mixed, 1)


def run() -> None:
    """Prints a Markdown table, or a line where there is no corpus."""
    if (folder := corpus()) is None:
        return
    print("| one node in several languages | pairs | merge precision | merge recall | labelled in each language |")
    print("| --- | --- | --- | --- | --- |")
    for kind, merging in measure(folder / "parallel" / "gold.json").items():
        labelled = f"{merging.labelled / merging.nodes:.2f}" if merging.labelled else ""
        pairs = merging.together + merging.apart
        print(f"| {kind} | {pairs} | {merging.precision:.2f} | {merging.recall:.2f} | {labelled} |")


def measure(path: Path) -> dict[str, Merging]:
    """Merging by kind of thing, over all texts of a gold file of parallel texts."""
    sightings: dict[str, list[Sighting]] = {kind: [] for kind in KINDS}
    extractor = Extractor()
    for row, gold in zip(json.loads(path.read_text("utf-8")), read_gold(path), strict=True):
        extraction = extractor.extract(gold.source)
        for kind, sighting in _entities(row, extraction):
            sightings[kind].append(sighting)
        found = Names([extraction]).stated(extraction)
        events = [fact for fact in extraction.facts if isinstance(fact, Event)]
        for i, j in align(gold.stated.events, found.events):
            thing = row["events"][i]["id"]
            sightings["event"].append(Sighting(row["id"], row["set"], row["lang"], thing, events[j].id))
        sightings["document"] += _documents(row, extraction)
    return {kind: _merging(kind, found) for kind, found in sightings.items()}


def _entities(row: dict[str, Any], extraction: Extraction) -> Iterator[tuple[str, Sighting]]:
    """The entities of the gold facts that the extraction has; one is known in all texts by its name in English."""
    for gold in row["entities"].values():
        name = Name(gold["labels"].values())
        same = [e for e in extraction.entities if e.kind == gold["kind"] and name.same(_name(e))]
        if same:
            best = next((e for e in same if gold["labels"][row["lang"]] in {x.text for x in e.labels}), same[0])
            labels = frozenset(label.language for label in best.labels)
            thing = Name([gold["labels"]["en"]]).names[0]
            yield gold["kind"], Sighting(row["id"], row["set"], row["lang"], thing, best.id, labels)


def _name(entity: Entity) -> Name:
    return Name([label.text for label in entity.labels])


def _documents(row: dict[str, Any], extraction: Extraction) -> Iterator[Sighting]:
    """Documents of the same kind, draft or not, to which the same was done, in the order of the text.

    Where the text was found to name more or fewer of them than it does, which is which is not known.
    """
    papers = {fact.id: fact for fact in extraction.facts if isinstance(fact, Document)}
    found: dict[tuple[str, str, bool], list[str]] = defaultdict(list)
    for fact in extraction.facts:
        if isinstance(fact, DocumentAction):
            paper = papers[fact.document]
            found[paper.type, fact.action, paper.draft].append(paper.id)
    told = defaultdict(list)
    for gold in row["documents"]:
        told[gold["type"], gold["action"], gold["draft"]].append(gold.get("id"))
    for kind, things in told.items():
        if len(things) == len(found[kind]):
            for thing, node in zip(things, found[kind], strict=True):
                if thing is not None:
                    yield Sighting(row["id"], row["set"], row["lang"], thing, node)


def _merging(kind: str, sightings: list[Sighting]) -> Merging:
    merging = Merging()
    for one, other in combinations(dict.fromkeys(sightings), 2):
        if one.text == other.text or (kind in _OF_A_STORY and one.story != other.story):
            continue
        if one.thing == other.thing and one.node == other.node:
            merging.together += 1
        elif one.thing == other.thing:
            merging.apart += 1
            merging.faults.append((one, other))
        elif one.node == other.node:
            merging.mixed += 1
            merging.faults.append((one, other))
    if kind in _OF_A_STORY:
        return merging
    nodes = defaultdict(list)
    for sighting in sightings:
        nodes[sighting.node].append(sighting)
    for same in nodes.values():
        if len({sighting.language for sighting in same}) > 1:
            merging.nodes += 1
            merging.labelled += {s.language for s in same} <= frozenset().union(*(s.labels for s in same))
    return merging
