"""The authority files keep their promises: names in three languages, no name of two things, only confirmed links."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from unicodedata import normalize

import pytest
from babel import Locale
from rdflib import RDF, RDFS, Graph, Literal, Namespace, URIRef
from rdflib.namespace import ORG, OWL, SKOS

ONTOLOGY = Path(__file__).parent.parent / "ontology"
FILES = ("states", "bodies", "places", "people")
DIP = Namespace("https://w3id.org/graphbuilder/diplomacy#")
ID = "https://w3id.org/graphbuilder/id/"
LANGUAGES = {"kk", "ru", "en"}
LABELS = (SKOS.prefLabel, SKOS.altLabel)
NAMED = {"states": DIP.State, "bodies": DIP.Body, "places": DIP.Place, "people": DIP.Person}


def read(*names: str) -> Graph:
    graph = Graph()
    for name in names:
        graph.parse(ONTOLOGY / f"{name}.ttl")
    return graph


@pytest.fixture(scope="module")
def authority() -> Graph:
    return read(*(f"authority/{name}" for name in FILES))


@pytest.fixture(scope="module")
def concepts() -> Graph:
    return read("concepts")


def things(graph: Graph, kind: URIRef) -> list[URIRef]:
    return [thing for thing in graph.subjects(RDF.type, kind) if isinstance(thing, URIRef)]


def texts(graph: Graph, thing: URIRef, *properties: URIRef) -> set[tuple[str, str]]:
    values = (value for name in properties for value in graph.objects(thing, name) if isinstance(value, Literal))
    return {(value.language or "", str(value)) for value in values}


def local(thing: object) -> str:
    return str(thing).removeprefix(ID)


@pytest.mark.parametrize(("name", "least"), [("states", 214), ("bodies", 219), ("places", 560), ("people", 391)])
def test_file_is_complete(name: str, least: int) -> None:
    assert len(things(read(f"authority/{name}"), NAMED[name])) >= least


@pytest.mark.parametrize("kind", NAMED.values(), ids=NAMED)
def test_one_preferred_label_in_each_language(authority: Graph, kind: URIRef) -> None:
    for thing in things(authority, kind):
        labels = [
            label.language or "" for label in authority.objects(thing, SKOS.prefLabel) if isinstance(label, Literal)
        ]
        assert sorted(labels) == sorted(LANGUAGES), thing


@pytest.mark.parametrize("kind", NAMED.values(), ids=NAMED)
def test_no_name_of_two_things_of_a_kind(authority: Graph, kind: URIRef) -> None:
    owners = defaultdict(set)
    names = (SKOS.prefLabel, SKOS.altLabel, DIP.officialName, DIP.abbreviation, DIP.demonym)
    for thing in things(authority, kind):
        for language, text in texts(authority, thing, *names):
            owners[language, text.lower().replace("ё", "е")].add(local(thing))
    assert {name: found for name, found in owners.items() if len(found) > 1} == {}


@pytest.mark.parametrize("name", ["Корея", "Конго", "Korea", "Congo"])
def test_a_name_that_could_mean_two_states_means_none(authority: Graph, name: str) -> None:
    names = (SKOS.prefLabel, SKOS.altLabel, DIP.officialName)
    assert [s for s in things(authority, DIP.State) if name in {t for _, t in texts(authority, s, *names)}] == []


def test_names_are_trimmed_nfc_and_tagged(authority: Graph) -> None:
    for value in set(authority.objects()):
        if isinstance(value, Literal) and value.language:
            assert value.language in LANGUAGES
            assert str(value) == normalize("NFC", " ".join(str(value).split()))


def test_links_are_wikidata_items_and_none_is_used_twice(authority: Graph) -> None:
    links = list(authority.subject_objects(OWL.sameAs))
    assert all(re.fullmatch(r"http://www\.wikidata\.org/entity/Q[1-9]\d*", str(item)) for _, item in links)
    assert len({item for _, item in links}) == len(links) == len({thing for thing, _ in links})


def test_every_state_is_linked(authority: Graph) -> None:
    assert [s for s in things(authority, DIP.State) if authority.value(s, OWL.sameAs) is None] == []


@pytest.mark.parametrize(
    "thing",
    [
        "body/commonwealth-of-independent-states-council-of-heads-of-state",
        "body/conference-on-interaction-and-confidence-building-measures-in-asia",
        "body/c5-plus-1",
        "body/eurasian-economic-union-commission",
        "body/eurasian-economic-union",
        "body/international-fund-for-saving-the-aral-sea",
        "body/kazakhstan-ministry-of-foreign-affairs",
        "person/hakan-fidan",
        "person/kairat-sarybay",
        "person/ursula-von-der-leyen",
        "place/samarkand",
        "place/shymkent",
        "place/turkistan",
    ],
)
def test_what_is_not_confirmed_has_no_link(authority: Graph, thing: str) -> None:
    node = URIRef(ID + thing)
    assert authority.value(node, SKOS.prefLabel) is not None
    assert authority.value(node, OWL.sameAs) is None


@pytest.mark.parametrize(
    ("thing", "item"),
    [
        ("state/tajikistan", "Q863"),
        ("state/turkmenistan", "Q874"),
        ("body/commonwealth-of-independent-states", "Q7779"),
        ("body/united-nations-security-council", "Q37470"),
        ("place/ashgabat", "Q23438"),
        ("person/beibut-atamkulov", "Q4072002"),
    ],
)
def test_confirmed_links(authority: Graph, thing: str, item: str) -> None:
    assert str(authority.value(URIRef(ID + thing), OWL.sameAs)) == f"http://www.wikidata.org/entity/{item}"


def test_iso_codes_agree_with_cldr(authority: Graph) -> None:
    territories = {code: name for code, name in Locale("en").territories.items() if re.fullmatch("[A-Z]{2}", code)}
    codes = {}
    for state in things(authority, DIP.State):
        code = authority.value(state, DIP.isoCode)
        if code is not None:
            codes[str(code)] = {text.replace("’", "'") for _, text in texts(authority, state, *LABELS)}
    assert len(codes) >= 195
    assert codes.keys() <= territories.keys()
    worded = {"CG", "CD", "HK", "MO", "PS", "MM", "TR"}
    for iso in codes.keys() - worded:
        name = territories[iso].replace("’", "'").replace("&", "and").replace("St.", "Saint")
        assert name in codes[iso] or name.replace("and Grenadines", "and the Grenadines") in codes[iso], (iso, name)


def test_russian_names_of_cldr_are_among_ours(authority: Graph) -> None:
    by_code = {str(authority.value(s, DIP.isoCode)): s for s in things(authority, DIP.State)}
    russian = Locale("ru").territories
    for code in ("KZ", "UZ", "TJ", "TM", "AZ", "AM", "GE", "MN", "IR", "PK", "IN", "CN", "JP", "DE", "FR", "IT"):
        assert ("ru", russian[code]) in texts(authority, by_code[code], *LABELS)


def test_iris_are_those_of_the_kind_and_lower_case_ascii(authority: Graph) -> None:
    kinds = ((DIP.State, "state"), (DIP.Body, "body"), (DIP.Place, "place"), (DIP.Person, "person"))
    for kind, folder in (*kinds, (DIP.OfficeHolding, "office-holding")):
        for thing in things(authority, kind):
            assert re.fullmatch(rf"{folder}/[a-z0-9]+(-[a-z0-9]+)*", local(thing)), thing


def test_no_dangling_iris(authority: Graph, concepts: Graph) -> None:
    known = set(authority.subjects()) | set(concepts.subjects())
    for subject, name, value in authority:
        if isinstance(value, URIRef) and name not in (RDF.type, OWL.sameAs):
            assert value in known, (subject, name, value)


def test_no_blank_nodes(authority: Graph) -> None:
    assert all(isinstance(node, URIRef) for node in authority.subjects())


def test_an_organ_is_named_after_its_organization_or_state(authority: Graph) -> None:
    for body in things(authority, DIP.Body):
        organ = authority.value(body, DIP.organ)
        if organ is None:
            continue
        parent = authority.value(body, ORG.subOrganizationOf) or authority.value(body, DIP.inState)
        assert parent is not None, body
        code = str(organ).rsplit("/", 1)[1]
        assert local(body) == f"body/{local(parent).split('/')[1]}-{code}"


def test_organs_of_organizations_have_no_second_organ_of_the_kind(authority: Graph) -> None:
    pairs = [(authority.value(b, ORG.subOrganizationOf), o) for b, o in authority.subject_objects(DIP.organ)]
    organs = [pair for pair in pairs if pair[0] is not None]
    assert len(organs) == len(set(organs))


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("commonwealth-of-independent-states", {("kk", "ТМД"), ("ru", "СНГ"), ("en", "CIS")}),
        ("collective-security-treaty-organization", {("kk", "ҰҚШҰ"), ("ru", "ОДКБ"), ("en", "CSTO")}),
        ("shanghai-cooperation-organisation", {("kk", "ШЫҰ"), ("ru", "ШОС"), ("en", "SCO")}),
        ("eurasian-economic-union", {("kk", "ЕАЭО"), ("ru", "ЕАЭС"), ("en", "EAEU")}),
        ("organization-of-turkic-states", {("kk", "ТМҰ"), ("ru", "ОТГ"), ("en", "OTS")}),
        ("organization-for-security-and-co-operation-in-europe", {("kk", "ЕҚЫҰ"), ("ru", "ОБСЕ"), ("en", "OSCE")}),
        ("organisation-of-islamic-cooperation", {("kk", "ИЫҰ"), ("ru", "ОИС"), ("en", "OIC")}),
        ("economic-cooperation-organization", {("kk", "ЭЫҰ"), ("ru", "ОЭС"), ("en", "ECO")}),
        ("united-nations", {("kk", "БҰҰ"), ("ru", "ООН"), ("en", "UN")}),
        ("european-union", {("kk", "ЕО"), ("ru", "ЕС"), ("en", "EU")}),
    ],
)
def test_abbreviations_in_three_languages(authority: Graph, body: str, names: set[tuple[str, str]]) -> None:
    assert texts(authority, URIRef(f"{ID}body/{body}"), DIP.abbreviation) == names


def test_the_commonwealth_is_a_short_name_and_no_label(authority: Graph) -> None:
    cis = URIRef(ID + "body/commonwealth-of-independent-states")
    assert texts(authority, cis, DIP.shortName) == {("kk", "Достастық"), ("ru", "Содружество"), ("en", "Commonwealth")}
    labels = {text for body in things(authority, DIP.Body) for _, text in texts(authority, body, *LABELS)}
    assert labels.isdisjoint({"Достастық", "Содружество", "Commonwealth"})


def test_terms_of_office_point_back_to_their_holder(authority: Graph) -> None:
    held = set(authority.subject_objects(DIP.heldOffice))
    assert held == {(holder, term) for term, holder in authority.subject_objects(DIP.holder)}
    assert {term for _, term in held} == set(things(authority, DIP.OfficeHolding))


def test_terms_of_office_are_edtf_intervals_in_order(authority: Graph) -> None:
    for term in things(authority, DIP.OfficeHolding):
        period = authority.value(term, DIP.period)
        assert isinstance(period, Literal)
        assert period.datatype == URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
        found = re.fullmatch(r"(\d{4})(?:/(\d{4}|\.\.))?", str(period))
        assert found, period
        assert found[2] in (None, "..") or found[1] < found[2]
        assert all(authority.value(term, name) for name in (DIP.role, DIP.officeOf, RDFS.label))


@pytest.mark.parametrize("name", FILES)
def test_blocks_are_sorted_and_name_their_sources(name: str) -> None:
    text = (ONTOLOGY / "authority" / f"{name}.ttl").read_text(encoding="utf-8")
    subjects = re.findall(r"^([a-z-]+:[a-z0-9-]+) a dip:", text, flags=re.MULTILINE)
    assert subjects == sorted(subjects)
    assert text.startswith("# ") and "# Sources:" in text and "owl:sameAs is given only" in text
