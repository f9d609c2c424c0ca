"""The lexicon of a language: everything that is recognised by its words, in one trie over word keys.

Looking a text up costs the same whatever the number of entries. Sources: the authority files, the organ kinds of
``concepts.ttl``, the noun tables of ``mentions/tables`` and the predicates of ``frames/tables``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from graphbuilder.authority import Authority
from graphbuilder.languages.base import Form, Language
from graphbuilder.languages.readings import MOST_KEPT
from graphbuilder.languages.tokens import WORD, Token

TABLES = Path(__file__).parent / "tables"
UNNAMED = TABLES / "unnamed.toml"
VERBS = Path(__file__).parent.parent / "frames" / "tables" / "verbs.toml"


class Sense(NamedTuple):
    """One meaning of a phrase: what kind of thing it names, and which."""

    kind: str
    """``entity demonym organ event form next same previous ordinal document generic draft office deputy acting former
    delegation side group verb`` …"""
    value: Any
    case_sensitive: bool = False
    """The text must write the phrase as the entry does in its first letter (names) …"""
    exact: str = ""
    """… or in every letter (abbreviations): the entry's own spelling."""
    head: int = 0
    """Which word of the phrase carries its marking."""
    head_keys: tuple[str, ...] = ()
    """Keys of that word."""
    plural: bool = False
    """A name that is a plural ('Нидерланды', 'Соломоновы Острова')."""


@dataclass(frozen=True, slots=True)
class EventNoun:
    """A noun that names an event (``tables/events.toml``)."""

    type: str
    generic: bool = False
    of_body: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True)
class DocumentNoun:
    """A noun that names a document (``tables/documents.toml``)."""

    type: str
    needs: bool = False
    ceremony: bool = False
    """Handing it over is a ceremony of its own."""


@dataclass(frozen=True, slots=True)
class OfficeNoun:
    """A noun that names an office (``tables/offices.toml``)."""

    role: str
    owner: str
    only_of: tuple[str, ...] = ()
    elsewhere: bool = False
    """Without an owner it is never the home state's ('the Emperor')."""
    possessed: bool = False
    """It is an office only with its owner ('Оман сұлтаны'); else the word may be a name."""
    of: str = ""
    """The only state or body that has it ('Taoiseach'), which is its owner where the text names none."""
    state_role: str = ""
    """The role where it is of a state, if that is another ('high commissioner')."""
    organ: str = ""
    """The organ of the state whose office it is ('Secretary of the Security Council')."""


@dataclass(slots=True)
class _Node:
    next: dict[str, _Node] = field(default_factory=dict)
    senses: tuple[Sense, ...] = ()
    as_spelt: bool = False
    """Some sense counts only where the text spells it as the entry does."""


class _Beginning(NamedTuple):
    """What a word, with these readings, begins."""

    readings: tuple[Form, ...]
    whole: list[tuple[Form, _Node]]
    """Phrases of this one word."""
    next: dict[str, list[_Node]]
    """Key of a second word → where the phrase has come to."""


class Match(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive) match a phrase with these senses; ``form`` reads its head."""

    first: int
    last: int
    senses: tuple[Sense, ...]
    form: Form
    readings: tuple[Form, ...] = ()
    """All readings of the head, where the language chooses among them by what stands around."""


class Lexicon:
    """The trie of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._root = _Node()
        self._begins: dict[str, _Beginning] = {}
        """Words met in texts → how phrases begin with them."""

    def add(self, phrase: str, sense: Sense, *, verbal: bool = False) -> None:
        """Adds a phrase; the language says by which keys its words are matched."""
        self._begins.clear()
        keys = self.language.phrase_keys(phrase, verbal=verbal)
        if self.language.owner_follows:
            head = next((at for at, own in enumerate(keys) if verbal and any(k[0] == "=" for k in own)), None)
            head = self.language.head(phrase) if head is None else head
            plural = sense.kind == "entity" and self._is_plural(keys[head])
            sense = sense._replace(head=head, head_keys=tuple(keys[head]), plural=plural)
        self._insert(self._root, keys, 0, sense)

    def _is_plural(self, keys: list[str]) -> bool:
        words = [key[1:] for key in keys if key.startswith("~")]
        numbers = {form.plural for word in words for form in self.language.forms(word) if form.case == "nom"}
        return numbers == {True}

    def _insert(self, node: _Node, keys: list[list[str]], at: int, sense: Sense) -> None:
        if at == len(keys):
            if sense not in node.senses:
                node.senses += (sense,)
                node.as_spelt = node.as_spelt or sense.case_sensitive or bool(sense.exact)
            return
        for key in dict.fromkeys(keys[at]):
            self._insert(node.next.setdefault(key, _Node()), keys, at + 1, sense)

    def longest(self, tokens: Sequence[Token], readings: Sequence[tuple[Form, ...]], first: int) -> Match | None:
        """The longest phrase that begins at token ``first``; inner words stand in the nominative or genitive."""
        word, own = tokens[first].lower, readings[first]
        begin = self._begins.get(word)
        if begin is None or (begin.readings is not own and begin.readings != own):
            begin = self._begin(word, own)
        if not begin.whole and not begin.next:
            return None
        best: Match | None = None
        at = first
        for form, node in begin.whole:
            if best is None or _yields(best.form, form):
                best = self._match(tokens, first, at + 1, node, form) or best
        frontier = begin.next
        while frontier and (at := at + 1) < len(tokens):
            following: dict[str, list[_Node]] = {}
            found: Match | None = None
            for form in readings[at]:
                for child in frontier.get(form.key, ()):
                    if child.senses and (found is None or (_names_event(child) and _yields(found.form, form))):
                        found = self._match(tokens, first, at + 1, child, form)
                    if child.next and self.language.inner(form):
                        _lead_on(following, child)
            best = found or best
            frontier = following
        if best is None or not self.language.owner_follows:
            return best
        return self._by_head(best, tokens, readings)

    def _begin(self, word: str, readings: tuple[Form, ...]) -> _Beginning:
        if len(self._begins) > MOST_KEPT:
            self._begins.clear()
        root = self._root.next
        nodes = [(form, root[form.key]) for form in readings if form.key in root]
        following: dict[str, list[_Node]] = {}
        for form, node in nodes:
            if node.next and self.language.inner(form):
                _lead_on(following, node)
        whole = [(form, node) for form, node in nodes if node.senses and not _is_noun_of_verb(form, node)]
        begin = self._begins[word] = _Beginning(readings, whole, following)
        return begin

    def _by_head(self, match: Match, tokens: Sequence[Token], readings: Sequence[tuple[Form, ...]]) -> Match | None:
        """The match with the readings of its head; a name that does not decline stands in any case.

        None for a plural of a singular name of one word, which is another word ('Иванов' is no form of 'Иваново').
        """
        sense = match.senses[0]
        own = readings[match.first + sense.head]
        verbal = sense.kind in ("verb", "predicative")
        keys = sense.head_keys
        as_written = [f for f in own if f.key in keys and (f.verb is not None) == verbal]
        found = tuple([f for f in as_written if f.key[0] != "~"]) or tuple(as_written) or (own[0],)
        token = tokens[match.first + sense.head]
        surface = token.lower
        as_listed = sense.kind in ("entity", "short") and "~" + surface in sense.head_keys
        if sense.kind == "entity":
            number = tuple([f for f in found if f.plural == sense.plural])
            if not number and match.last - match.first == 1 and not as_listed:
                return None
            found = number or found
        if as_listed and not self.language.declines(token.text):
            found = (Form(found[0].key, ""),)
        return Match(match.first, match.last, match.senses, found[0], found)

    def event_noun(self, word: str) -> EventNoun | None:
        """The event that a single word names, or None."""
        for form in self.language.forms(word):
            node = self._root.next.get(form.key)
            sense = next((x for x in node.senses if x.kind == "event"), None) if node is not None else None
            if sense is not None and isinstance(sense.value, EventNoun):
                return sense.value
        return None

    def entity(self, word: str) -> tuple[str, Form] | None:
        """The state, body or place that a single word names, with its reading."""
        for form in self.language.forms(word):
            node = self._root.next.get(form.key)
            sense = next((s for s in node.senses if s.kind == "entity"), None) if node is not None else None
            if sense is not None:
                return str(sense.value), form
        return None

    def _match(self, tokens: Sequence[Token], first: int, last: int, node: _Node, form: Form) -> Match | None:
        senses = node.senses
        if node.as_spelt:
            senses = tuple([s for s in senses if _spelt(s, tokens, first, last)])
        return Match(first, last, senses, form) if senses else None


def _lead_on(following: dict[str, list[_Node]], node: _Node) -> None:
    """Adds what may follow ``node`` to what may follow others."""
    for key, child in node.next.items():
        following.setdefault(key, []).append(child)


def _names_event(node: _Node) -> bool:
    return any(sense.kind == "event" for sense in node.senses)


def _yields(verb: Form, noun: Form) -> bool:
    """True where the reading as a noun goes before that as a verb: infinitive, wish, 'is being …' for 'at the …'."""
    if verb.verb is None or noun.verb is not None:
        return False
    return (
        verb.verb.role == "nominal"
        or verb.verb.tense == "unreal"
        or (verb.verb.tense in ("present", "ongoing") and noun.case == "loc")
    )


def _is_noun_of_verb(form: Form, node: _Node) -> bool:
    """'Өткенін хабарлады': a pointing word that takes an owner's ending is the verb that it comes from."""
    return bool(form.possessive) and node.senses[0].kind == "previous"


def _spelt(sense: Sense, tokens: Sequence[Token], first: int, last: int) -> bool:
    if sense.exact:
        text = "".join(t.text for t in tokens[first:last])
        exact = sense.exact.replace(" ", "")
        return text.startswith(exact) or text.replace("‑", "-").startswith(exact)
    return not sense.case_sensitive or tokens[first].capital or tokens[first].kind != WORD


@lru_cache(maxsize=16)
def table(path: Path) -> dict[str, Any]:
    """A TOML table, read once."""
    with path.open("rb") as file:
        return tomllib.load(file)


def build_lexicon(language: Language, authority: Authority) -> Lexicon:
    """The lexicon of ``language`` without predicates (the frames add those)."""
    lexicon = Lexicon(language)
    code = language.code
    _add_authority(lexicon, authority)
    for organ in authority.organs.values():
        for name in organ.names.get(code, ()):
            abbreviation = name.isupper()
            lexicon.add(name, Sense("organ", organ.code, exact=name if abbreviation else ""))
    for ministry in authority.national_bodies.values():
        for name in ministry.names.get(code, ()):
            lexicon.add(name, Sense("ministry", ministry.code, exact=name if name.isupper() else ""))
    for kind, value, phrases in _nouns(code):
        for phrase in phrases:
            lexicon.add(phrase, Sense(kind, value, exact=phrase if phrase.isupper() else ""))
    return lexicon


def _add_authority(lexicon: Lexicon, authority: Authority) -> None:
    code = lexicon.language.code
    meant = table(UNNAMED)["short"].get(code, {})
    for entry in authority.entries.values():
        if entry.kind == "person":
            continue  # people are found by their names as people, see people.py
        for name in entry.listed(code, "preferred", "other", "official"):
            lexicon.add(name, Sense("entity", entry.id, case_sensitive=True))
        for name in entry.listed(code, "short"):
            if not lexicon.language.order_marks or name.lower() in meant:
                lexicon.add(name, Sense("short", entry.id, case_sensitive=True))
        # an abbreviation may be written in any of the scripts
        for name in {n for language in entry.names for n in entry.listed(language, "abbreviation")}:
            lexicon.add(name, Sense("entity", entry.id, exact=name))
        for name in entry.listed(code, "demonym"):
            lexicon.add(name, Sense("demonym", entry.id))


def _nouns(code: str) -> Iterable[tuple[str, Any, list[str]]]:
    for row in table(TABLES / "events.toml")["event"]:
        weak = set(row.get("weak", ()))
        for noun in row.get(code, ()):
            yield (
                "event",
                EventNoun(row["type"], row.get("generic", False), row.get("of_body", False), noun in weak),
                [noun],
            )
    qualifiers = table(TABLES / "qualifiers.toml")
    for row in qualifiers["form"]:
        yield "form", row["code"], row.get(code, [])
    for kind in ("next", "same", "previous", "ordinal"):
        for row in qualifiers[kind]:
            yield kind, kind, row.get(code, [])
    documents = table(TABLES / "documents.toml")
    for row in documents["document"]:
        needs = set(row.get("needs", ()))
        for noun in row.get(code, ()):
            yield "document", DocumentNoun(row["type"], noun in needs, row.get("ceremony", False)), [noun]
    for kind in ("generic", "draft"):
        for row in documents[kind]:
            yield kind, kind, row.get(code, [])
    offices = table(TABLES / "offices.toml")
    for row in offices["office"]:
        elsewhere, possessed = row.get("elsewhere", False), row.get("possessed", False)
        more = {key: row[key] for key in ("of", "state_role", "organ") if key in row}
        noun = OfficeNoun(row["role"], row["owner"], elsewhere=elsewhere, possessed=possessed, **more)
        yield "office", noun, row.get(code, [])
    for row in offices["special"]:
        yield "office", OfficeNoun(row["role"], "state", tuple(row["owner"])), row.get(code, [])
    for kind in ("deputy", "acting", "former"):
        for row in offices[kind]:
            yield kind, kind, row.get(code, [])
    for kind in ("chair", "echo"):
        for row in table(TABLES / "chair.toml")[kind]:
            yield kind, kind, row.get(code, [])
    groups = table(TABLES / "groups.toml")
    for kind in ("group", "delegation", "side", "members", "initiative"):
        for row in groups[kind]:
            yield kind, row.get("code", kind), row.get(code, [])
