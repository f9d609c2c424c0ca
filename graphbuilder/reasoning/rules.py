"""Rules: files of SPARQL CONSTRUCT, each with one triple to conclude and a header that says what it is about.

The header is YAML behind ``#+``, as prepared queries have it:

    summary:       the rule in words, in English
    translations:  {kk: {summary: …}, ru: {summary: …}}
    focus:         the variable whose value a run may be confined to
    grounds:       the variables whose values an inference follows from
    after:         the rules whose conclusions this one reads
    touched:       [{changes: […], reach: …}, …]: how a ?thing of which such a property (or class) changed leads to the
                   foci for which that may matter; a focus that changed itself needs no row, and with
                   dip:SourceDocument the thing is a source that a write touched
    reads:         a pattern for each ?property that is read without being named (optional)

What a source states is not inferred. A rule must not read what it concludes, or what a rule concludes that is not
before it. Where a sub-SELECT groups by the focus it is written with WHERE, other sub-SELECTs without.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml
from pyoxigraph import NamedNode

from graphbuilder.query.prepared import read_header
from graphbuilder.query.tokens import tokens
from graphbuilder.resources import folder
from graphbuilder.store.changes import Change

CONCLUSION = ("inferredSubject", "inferredProperty", "inferredValue")
"""The variables for the triple that a rule concludes."""


class RuleError(Exception):
    """A rule file is not what it must be. The message is one line that names it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as it was read."""

    name: str
    summary: dict[str, str]
    """The rule in words, in ``en``, ``kk`` and ``ru``."""
    focus: str
    grounds: tuple[str, ...]
    after: tuple[str, ...]
    names: frozenset[NamedNode]
    """The properties and classes that its pattern, ``touched`` and its conclusion name."""
    conclusion: tuple[str, ...]
    """The terms of the triple that it concludes, as the file writes them."""
    _prologue: str
    _pattern: str
    """From the outer WHERE on."""
    _touched: tuple[tuple[frozenset[NamedNode], str], ...]
    _reads: str | None

    def select(self, foci: Iterable[NamedNode] | None) -> str:
        """The query for focus, grounds and conclusion, for some foci or (None) for all."""
        wanted = " ".join(f"({term} AS ?{name})" for term, name in zip(self.conclusion, CONCLUSION, strict=True))
        variables = " ".join(f"?{name}" for name in dict.fromkeys((self.focus, *self.grounds)))
        pattern = self._pattern
        if foci is not None:
            values = f" VALUES ?{self.focus} {{ {' '.join(map(str, foci))} }}"
            for place in reversed(list(_where_braces(pattern))):
                pattern = pattern[:place] + values + pattern[place:]
        return f"{self._prologue}SELECT DISTINCT {variables} {wanted}\n{pattern}"

    def touched(self, changes: Collection[Change]) -> Iterator[str]:
        """The queries for the foci, beside the changed things themselves, that changes may matter for."""
        for names, reach in self._touched:
            things = " ".join({str(thing) for name, thing in changes if name in names})
            if things:
                yield f"{self._prologue}SELECT DISTINCT ?{self.focus} WHERE {{ VALUES ?thing {{ {things} }} {reach} }}"

    def reads(self) -> str | None:
        """The query for the properties that it reads beside ``names``."""
        return None if self._reads is None else f"{self._prologue}SELECT DISTINCT ?property WHERE {{ {self._reads} }}"


@lru_cache(maxsize=1)
def load_rules() -> tuple[Rule, ...]:
    """The shipped rules, each after those that it depends on. Raises RuleError where a file is not well-formed."""
    rules = {path.stem: parse(path.stem, path.read_text(encoding="utf-8")) for path in _files()}
    for rule in rules.values():
        for name in rule.after:
            if name not in rules:
                raise RuleError(f"rule {rule.name!r} comes after {name!r}, which is no rule")
    order = TopologicalSorter({name: sorted(rules[name].after) for name in sorted(rules)})
    try:
        return tuple(rules[name] for name in order.static_order())
    except CycleError as error:
        raise RuleError(f"rules come after each other: {', '.join(error.args[1])}") from error


def fingerprint() -> str:
    """SHA-256 (hexadecimal) over names and bytes of the files."""
    digest = sha256()
    for path in _files():
        digest.update(path.name.encode() + b"\0" + sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _files() -> list[Path]:
    return sorted((folder("ontology") / "rules").glob("*.rq"))


def parse(name: str, text: str) -> Rule:
    """Reads the text of a rule file. Raises RuleError where it is not well-formed."""
    try:
        header = read_header(text)
        construct, template, where = _parts(text)
        prologue, pattern = text[:construct], text[where:]
        touched = tuple((_names(prologue, " ".join(row["changes"])), row["reach"]) for row in header.get("touched", ()))
        return Rule(
            name=name,
            summary=_in_words(header),
            focus=header["focus"],
            grounds=tuple(header["grounds"]),
            after=tuple(header.get("after", ())),
            names=_names(prologue, f"{template[1]} {pattern}").union(*(names for names, _ in touched)),
            conclusion=template,
            _prologue=prologue,
            _pattern=pattern,
            _touched=touched,
            _reads=header.get("reads"),
        )
    except (yaml.YAMLError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise RuleError(f"the rule {name!r} is not well-formed: {' '.join(str(error).split())}") from error


def _in_words(header: dict[str, Any]) -> dict[str, str]:
    return {"en": header["summary"]} | {language: row["summary"] for language, row in header["translations"].items()}


def _parts(text: str) -> tuple[int, tuple[str, ...], int]:
    """Where CONSTRUCT stands, the terms of its triple, and where WHERE stands. Raises ValueError."""
    found = list(tokens(text))
    words = [(token.upper(), place) for kind, token, place in found if kind == "word"]
    construct = next((place for word, place in words if word == "CONSTRUCT"), None)
    where = next((place for word, place in words if word == "WHERE"), None)
    if construct is None or where is None:
        raise ValueError("it has no CONSTRUCT { … } WHERE { … }")
    template = tuple(
        token for kind, token, place in found if construct < place < where and kind not in ("sign", "word")
    )
    if len(template) != len(CONCLUSION):
        raise ValueError("it must conclude one triple")
    return construct, template, where


def _where_braces(pattern: str) -> Iterator[int]:
    """The offset behind each brace that WHERE opens."""
    after_where = False
    for kind, token, place in tokens(pattern):
        if after_where and token == "{":
            yield place + 1
        after_where = kind == "word" and token.upper() == "WHERE"


def _names(prologue: str, pattern: str) -> frozenset[NamedNode]:
    """The IRIs that the pattern names."""
    prefixes: dict[str, str] = {}
    prefix = ""
    for kind, token, _ in tokens(prologue):
        if kind == "name":
            prefix = token
        elif kind == "iri":
            prefixes[prefix] = token[1:-1]
    found = {token for kind, token, _ in tokens(pattern) if kind in ("name", "iri")}
    return frozenset(NamedNode(token[1:-1] if token.startswith("<") else _expanded(token, prefixes)) for token in found)


def _expanded(name: str, prefixes: dict[str, str]) -> str:
    prefix, _, local = name.partition(":")
    return prefixes[prefix + ":"] + local
