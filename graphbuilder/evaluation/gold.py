"""Gold files: a JSON list of documents, each with the facts that its text states, the texts beside the file.

    id file lang published   the document, its text, its language (kk, ru, en) and its day of publication, or null
    entities                 {key: {"kind": person | state | body | place, "labels": {language: name}, "qid": item}}
    events                   type body place date status form chair participants
    chairmanships            body holder period
    documents                type action draft about_en
    positions                person role of

Body, place, chair, participants, holder, person and of are keys of ``entities``. Other keys are left alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphbuilder.evaluation.naming import Name
from graphbuilder.evaluation.stated import Act, Occurrence, Post, Slot, Stated, Term, Thing
from graphbuilder.facts import Source
from graphbuilder.languages import LANGUAGES
from graphbuilder.sources import SourceError, decode, make_source

Row = dict[str, Any]


class GoldError(Exception):
    """A gold file cannot be used. The message is one line that names the file and the row."""


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A text and what it states."""

    source: Source
    stated: Stated


def read_gold(path: Path, language: str | None = None) -> list[GoldDocument]:
    """The documents of a gold file, of one ``language`` where it is given, with their texts.

    Raises GoldError for what is no gold file, OSError where it cannot be read itself.
    """
    try:
        rows = json.loads(decode(path.read_bytes()))
    except SourceError as error:
        raise GoldError(f"{path} {error}") from None
    except (ValueError, RecursionError) as error:
        where = f": {error.msg} in line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise GoldError(f"{path} is not JSON{where}") from None
    if not isinstance(rows, list):
        raise GoldError(f"{path} is no gold file: a list of documents is wanted")
    documents = [_Document(path, number, row) for number, row in enumerate(rows, start=1)]
    _check_ids(path, documents)
    chosen = [document for document in documents if language in (None, document.language)]
    if not chosen:
        raise GoldError(f"{path} has no documents{f' in the language {language}' if language else ''}")
    return [document.read() for document in chosen]


def _check_ids(path: Path, documents: Iterable[_Document]) -> None:
    seen: set[str] = set()
    for document in documents:
        if document.id in seen:
            raise GoldError(f"{path} has two documents of the id {document.id!r}: give each its own")
        seen.add(document.id)


class _Document:
    """One row of the file; every complaint says which row of it is wrong."""

    def __init__(self, path: Path, number: int, row: object) -> None:
        self._path = path
        self._where = f"document {number}"
        self._row = self._object(row, self._where)
        self.id = self._where = self._text(self._row, "id", self._where)
        self.language = self._text(self._row, "lang", self._where)
        if self.language not in LANGUAGES:
            raise self._error(self._where, f"has the language {self.language!r}: only kk, ru and en are known")
        self._things: dict[str, Thing] = {}
        self._kinds: dict[str, str] = {}

    def read(self) -> GoldDocument:
        source = self._source()
        entities = self._row.get("entities")
        if not isinstance(entities, dict):
            raise self._error(self._where, "has no 'entities', an object of persons, states, bodies and places")
        for key, entity in entities.items():
            self._entity(key, entity)
        posts, owners = self._posts()
        stated = Stated(
            [self._event(row, where, owners) for row, where in self._rows("events")],
            [self._term(row, where) for row, where in self._rows("chairmanships")],
            [self._act(row, where) for row, where in self._rows("documents")],
            posts,
        )
        return GoldDocument(source, stated)

    def _source(self) -> Source:
        file = self._path.parent / self._text(self._row, "file", self._where)
        try:
            text = decode(file.read_bytes())
            return make_source(self.id, text, self.language, self._optional(self._row, "published", self._where))
        except OSError as error:
            raise self._error(self._where, f"has the text {file}, which cannot be read: {error.strerror}") from None
        except SourceError as error:
            raise self._error(self._where, f"({file.name}) {error}") from None

    def _entity(self, key: str, entity: object) -> None:
        where = f"{self._where}, entity {key}"
        row = self._object(entity, where)
        labels = row.get("labels")
        if not isinstance(labels, dict) or not labels or not all(isinstance(name, str) for name in labels.values()):
            raise self._error(where, "has no 'labels', an object of names by language")
        self._kinds[key] = self._text(row, "kind", where)
        name = Name(labels.values(), self._optional(row, "qid", where))
        self._things[key] = Thing(labels.get(self.language) or next(iter(labels.values())), name)

    def _event(self, row: Row, where: str, owners: Mapping[str, set[str]]) -> Occurrence:
        chairs = self._keys(row, "chair", where)
        present = list(dict.fromkeys([*self._keys(row, "participants", where), *chairs]))
        free = [owner for key in present for owner in sorted(owners.get(key, ()))]
        free += [person for person, of in owners.items() if of.intersection(present)]
        slots: dict[str, Slot] = {
            "type": self._text(row, "type", where),
            "body": self._thing(row, "body", where),
            "place": self._thing(row, "place", where),
            "date": self._optional(row, "date", where),
            "status": self._optional(row, "status", where),
            "form": self._optional(row, "form", where),
        }
        return Occurrence(slots, self._all(present), self._all(chairs), self._all(free))

    def _term(self, row: Row, where: str) -> Term:
        body, holder = self._named(row, "body", where), self._named(row, "holder", where)
        return Term(body, holder, self._optional(row, "period", where))

    def _act(self, row: Row, where: str) -> Act:
        draft = row.get("draft", False)
        if not isinstance(draft, bool | None):
            raise self._error(where, "has 'draft' that is not true or false")
        title = self._optional(row, "about_en", where) or ""
        return Act(self._text(row, "type", where), self._text(row, "action", where), bool(draft), title)

    def _posts(self) -> tuple[list[Post], dict[str, set[str]]]:
        """The offices, and the states and bodies that each person acts for."""
        posts: list[Post] = []
        owners: dict[str, set[str]] = {}
        for row, where in self._rows("positions"):
            owner = self._thing(row, "of", where)
            posts.append(Post(self._named(row, "person", where), self._text(row, "role", where), owner))
            if owner is not None and self._kinds[row["of"]] in ("state", "body"):
                owners.setdefault(row["person"], set()).add(row["of"])
        return posts, owners

    # What rows have in common.

    def _rows(self, kind: str) -> list[tuple[Row, str]]:
        rows = self._row.get(kind)
        if not isinstance(rows, list):
            raise self._error(self._where, f"has no {kind!r}, a list")
        places = [f"{self._where}, {kind} row {number}" for number in range(1, len(rows) + 1)]
        return [(self._object(row, where), where) for row, where in zip(rows, places, strict=True)]

    def _all(self, keys: Iterable[str]) -> tuple[Thing, ...]:
        return tuple(self._things[key] for key in keys)

    def _thing(self, row: Row, key: str, where: str) -> Thing | None:
        return self._named(row, key, where) if row.get(key) is not None else None

    def _named(self, row: Row, key: str, where: str) -> Thing:
        return self._things[self._known(self._text(row, key, where), key, where)]

    def _keys(self, row: Row, key: str, where: str) -> list[str]:
        keys = row.get(key) or []
        if not isinstance(keys, list):
            raise self._error(where, f"has {key!r} that is not a list")
        return [self._known(item, key, where) for item in keys]

    def _known(self, entity: object, key: str, where: str) -> str:
        if not isinstance(entity, str) or entity not in self._things:
            raise self._error(where, f"has {key!r} with {entity!r}, which is not in the document's entities")
        return entity

    def _text(self, row: Row, key: str, where: str) -> str:
        value = row.get(key)
        if value is None:
            raise self._error(where, f"has no {key!r}")
        if not isinstance(value, str) or not value:
            raise self._error(where, f"has {key!r} that is no string or empty")
        return value

    def _optional(self, row: Row, key: str, where: str) -> str | None:
        return None if row.get(key) is None else self._text(row, key, where)

    def _object(self, value: object, where: str) -> Row:
        if not isinstance(value, dict):
            raise self._error(where, "is not an object")
        return value

    def _error(self, where: str, reason: str) -> GoldError:
        return GoldError(f"{self._path}: {where} {reason}")
