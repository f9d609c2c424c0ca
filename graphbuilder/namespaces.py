"""The vocabularies of the graph: each gives its terms as pyoxigraph nodes, made once.

``DIP["chair"]`` is ``<https://w3id.org/graphbuilder/diplomacy#chair>``, ``CONCEPT["role/chair"]`` the concept *chair*
of the scheme *role*. Things of the built graph have a base that the user chooses; ``thing_iri`` spells theirs.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from pyoxigraph import NamedNode


class Vocabulary(dict[str, NamedNode]):
    """The terms under one prefix. A term is made when it is first asked for; an ill-formed name raises ValueError."""

    def __init__(self, prefix: str, iri: str) -> None:
        """``prefix`` is the short name that exports use (``dip``), ``iri`` what stands before the local names."""
        super().__init__()
        self.prefix = prefix
        self.iri = iri

    def __missing__(self, name: str) -> NamedNode:
        term = self[name] = NamedNode(self.iri + name)
        return term


DIP = Vocabulary("dip", "https://w3id.org/graphbuilder/diplomacy#")
CONCEPT = Vocabulary("concept", "https://w3id.org/graphbuilder/concept/")
RDF = Vocabulary("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
RDFS = Vocabulary("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
OWL = Vocabulary("owl", "http://www.w3.org/2002/07/owl#")
XSD = Vocabulary("xsd", "http://www.w3.org/2001/XMLSchema#")
SKOS = Vocabulary("skos", "http://www.w3.org/2004/02/skos/core#")
DCTERMS = Vocabulary("dcterms", "http://purl.org/dc/terms/")
OA = Vocabulary("oa", "http://www.w3.org/ns/oa#")
ORG = Vocabulary("org", "http://www.w3.org/ns/org#")
PROV = Vocabulary("prov", "http://www.w3.org/ns/prov#")
WIKIDATA = Vocabulary("wd", "http://www.wikidata.org/entity/")

EDTF = NamedNode("http://id.loc.gov/datatypes/edtf/EDTF")
"""The datatype of dates and periods (https://id.loc.gov/datatypes/edtf.html)."""

ONTOLOGY_GRAPH = NamedNode("https://w3id.org/graphbuilder/diplomacy")
AUTHORITY_GRAPH = NamedNode("https://w3id.org/graphbuilder/authority")
INFERRED_GRAPH = NamedNode("https://w3id.org/graphbuilder/inferred")
REASONING_GRAPH = NamedNode("https://w3id.org/graphbuilder/reasoning")
"""A store's own notes for reasoning: no part of the graph, of its union or of exports."""

DEFAULT_BASE = "https://w3id.org/graphbuilder/id/"

_ENCODED = re.compile(r"[^\w\-.~/:@!$&'()*+,;=]")
_UNUSUAL = re.compile(r"[^\w\-~/:@!$&'()*+,;=]")
_REFUSED = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_LAST_DOTS = re.compile(r"\.+(?=/|$)")


def thing_path(local_id: str) -> str:
    """Spells a local id as the path of an IRI (RFC 3987).

    Letters of any script stay as they are; what an IRI cannot hold is percent-encoded, and so are dots at the end of a
    segment (``..`` would mean the folder above, and rdflib misreads them in Turtle). Different ids give different
    paths. Raises ValueError for control characters and lone surrogates.
    """
    if not _UNUSUAL.search(local_id):
        return local_id
    if _REFUSED.search(local_id):
        raise ValueError(f"an id must be made of printable characters: {local_id!a}")
    path = _ENCODED.sub(lambda found: quote(found[0], safe=""), local_id)
    return _LAST_DOTS.sub(lambda found: "%2E" * len(found[0]), path)


def thing_iri(base: str, local_id: str) -> NamedNode:
    """The IRI of a thing: the base and the local id (``state/tajikistan``). Raises ValueError where that is no IRI."""
    return NamedNode(base + thing_path(local_id))
