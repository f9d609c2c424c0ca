"""The ontology before a reasoner: OWL 2 DL, the profile OWL 2 RL, and no contradiction, alone and with built graphs."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import owlready2  # type: ignore[import-untyped]
import pytest
from corpus import CORPUS, SETS, needs_corpus
from ontology_files import ONTOLOGY, for_reasoner, reason, shipped
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize

from graphbuilder import KnowledgeGraph
from graphbuilder.namespaces import DIP, OWL, RDF, RDFS, XSD

SAMPLES = ONTOLOGY.parent / "examples" / "releases"
VOCABULARY = ("diplomacy.ttl", "concepts.ttl", "alignments.ttl")
JARS = Path("/usr/share/java")
CHECKER = Path(__file__).parent / "java" / "CheckProfiles.java"
needs_owl_api = pytest.mark.skipif(
    not (JARS / "owlapi-distribution.jar").exists() or shutil.which("javac") is None,
    reason="the OWL API is not installed (on Debian: apt-get install libowlapi-java default-jdk-headless)",
)

A = RDF["type"]
ENTITIES = {OWL[name] for name in ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty")}
CHARACTERISTICS = {
    OWL[name]
    for name in ("FunctionalProperty", "InverseFunctionalProperty", "IrreflexiveProperty", "TransitiveProperty")
}
CLASS_AXIOMS = {RDFS["subClassOf"], OWL["disjointWith"], OWL["equivalentClass"]}
HEADER = {OWL[name] for name in ("versionIRI", "versionInfo", "imports")}
PROPERTY_AXIOMS = {RDFS["subPropertyOf"], OWL["inverseOf"], OWL["equivalentProperty"]}
RL_DATATYPES = {XSD[name] for name in ("boolean", "decimal", "integer", "string")} | {RDF["langString"]}


def built(*sources: Path) -> list[Quad]:
    """Everything that a store with these sources holds: vocabulary, authority files, what the sources state and what
    follows from it by the rules.
    """
    with KnowledgeGraph() as graph:
        graph.add(*sources, published="2026-05-22")
        graph.reason()
        return for_reasoner(graph.store.quads())


def outside_rl(quads: list[Quad]) -> set[tuple[str, str, str]]:
    """What keeps an ontology of named classes and properties out of OWL 2 RL (and so out of OWL 2 DL).

    The rules of https://www.w3.org/TR/owl2-profiles/#OWL_2_RL that such an ontology can break: every entity declared
    and of one kind, no axiom but those of RL, datatypes of RL only, and the global restriction on properties that are
    not simple (https://www.w3.org/TR/owl2-syntax/#Global_Restrictions_on_Axioms_in_OWL_2_DL). Whatever has a blank
    node is out: none is needed.
    """
    kinds: dict[object, set[NamedNode]] = {}
    for quad in quads:
        if quad.predicate == A:
            kinds.setdefault(quad.subject, set()).add(quad.object)  # type: ignore[arg-type]
    transitive = {subject for subject, found in kinds.items() if OWL["TransitiveProperty"] in found}
    not_simple = {
        quad.object for quad in quads if quad.predicate == RDFS["subPropertyOf"] and quad.subject in transitive
    }

    def wrong(quad: Quad) -> bool:
        subject, predicate, value = quad.subject, quad.predicate, quad.object
        if not isinstance(subject, NamedNode) or not isinstance(value, NamedNode | Literal):
            return True
        if predicate == A:
            if value in CHARACTERISTICS:
                return value != OWL["TransitiveProperty"] and subject in transitive | not_simple
            if value in ENTITIES:
                return len(kinds[subject] & ENTITIES) > 1
            return value != OWL["Ontology"] and OWL["Class"] not in kinds.get(value, set())
        if predicate in CLASS_AXIOMS:
            return not all(OWL["Class"] in kinds.get(end, set()) for end in (subject, value))
        if predicate in PROPERTY_AXIOMS:
            return not kinds.get(subject, set()) & kinds.get(value, set()) & ENTITIES
        if predicate == RDFS["domain"]:
            return OWL["Class"] not in kinds.get(value, set())
        if predicate == RDFS["range"]:
            literals = OWL["DatatypeProperty"] in kinds.get(subject, set())
            return value not in RL_DATATYPES if literals else OWL["Class"] not in kinds.get(value, set())
        if isinstance(value, Literal) and value.datatype not in RL_DATATYPES:
            return True
        built_in = predicate in HEADER or predicate.value.startswith(RDFS.iri)
        return not built_in and not kinds.get(predicate, set()) & ENTITIES

    return {(str(quad.subject), str(quad.predicate), str(quad.object)) for quad in quads if wrong(quad)}


def test_is_in_owl_2_rl() -> None:
    assert outside_rl(shipped(*VOCABULARY)) == set()


@pytest.mark.parametrize(
    ("subject", "predicate", "value"),
    [
        (DIP["date"], RDFS["range"], XSD["date"]),
        (DIP["succeeds"], A, OWL["ReflexiveProperty"]),
        (DIP["succeeds"], A, OWL["TransitiveProperty"]),
        (DIP["place"], A, OWL["DatatypeProperty"]),
        (DIP["Summit"], RDFS["subClassOf"], DIP["Event"]),
        (DIP["Event"], RDFS["subClassOf"], DIP["Happening"]),
        (DIP["Event"], OWL["disjointUnionOf"], RDF["nil"]),
        (DIP["Event"], DIP["colour"], Literal("red")),
        (DIP["Event"], RDFS["comment"], Literal("2026-05-22", datatype=XSD["date"])),
    ],
)
def test_what_is_not_owl_2_rl_is_found(subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal) -> None:
    assert outside_rl([*shipped("diplomacy.ttl"), Quad(subject, predicate, value)])


@needs_owl_api
def test_the_owl_api_finds_it_in_dl_and_rl(tmp_path: Path) -> None:
    """The profile checkers of the OWL API (https://github.com/owlcs/owlapi), the library under Protégé."""
    file = tmp_path / "vocabulary.ttl"
    merged = [quad.triple for quad in shipped(*VOCABULARY) if quad.predicate != OWL["imports"]]
    serialize(merged, file, RdfFormat.TURTLE)
    run = subprocess.run(
        ["java", "-cp", f"{JARS}/*", str(CHECKER), str(file)], capture_output=True, text=True, check=True
    )
    axioms, *violations = run.stdout.splitlines()
    assert int(axioms.split()[0]) > 300
    assert violations == []


def test_every_class_can_have_members() -> None:
    assert reason(shipped(*VOCABULARY)) == []


def test_the_samples_and_the_authority_files_contradict_nothing() -> None:
    assert reason(built(SAMPLES)) == []


@needs_corpus
def test_the_corpus_contradicts_nothing() -> None:
    assert reason(built(*sorted({CORPUS / name for name, _ in SETS}))) == []


@pytest.mark.parametrize(
    ("subject", "predicate", "value"),
    [
        ("body/csto", "type", DIP["State"]),
        ("session/one", "ofBody", "state/tajikistan"),
        ("chairmanship/one", "succeeds", "chairmanship/one"),
        ("speech-act/one", "speaker", "session/one"),
    ],
)
def test_a_contradiction_is_found(subject: str, predicate: str, value: str | NamedNode) -> None:
    """A body is no state, a state no body, no term succeeds itself, and an event says nothing."""

    def thing(local_id: str) -> NamedNode:
        return NamedNode("https://w3id.org/graphbuilder/id/" + local_id)

    facts = [
        Quad(thing("body/csto"), A, DIP["Body"]),
        Quad(thing("state/tajikistan"), A, DIP["State"]),
        Quad(thing("session/one"), A, DIP["Session"]),
        Quad(thing("chairmanship/one"), A, DIP["Chairmanship"]),
        Quad(thing("speech-act/one"), A, DIP["SpeechAct"]),
        Quad(
            thing(subject),
            A if predicate == "type" else DIP[predicate],
            value if isinstance(value, NamedNode) else thing(value),
        ),
    ]
    with pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        reason([*shipped("diplomacy.ttl"), *facts])
