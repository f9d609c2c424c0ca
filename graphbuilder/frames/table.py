"""The frame table: what predicates state, and with what marking their arguments stand (``tables/frames.toml``)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphbuilder.languages import LANGUAGES
from graphbuilder.languages.base import Language
from graphbuilder.mentions.lexicon import Lexicon, Sense

UNSAID = "–"
"""In ``words``: the predicate may be left unsaid, with a dash in its place."""
TABLE = Path(__file__).parent / "tables" / "frames.toml"
_LISTS = ("verbs", "words", "nouns")
"""Keys of a column that are no arguments."""


class FrameError(ValueError):
    """A frame table is wrong; the message names the row."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One way of saying something, in one language."""

    fact: str
    name: str
    roles: dict[str, frozenset[str]]
    """Argument → markings that it may have."""
    code: str = ""
    """Action of a document frame, act of a speech frame, type of an event frame."""
    status: str = ""
    nouns: tuple[str, ...] = ()
    """Nouns of the same action ('the signing of')."""

    def __hash__(self) -> int:
        return hash((self.fact, self.name))


Row = dict[str, Any]
"""A row of the table as TOML gives it."""


def read_rows(files: Sequence[Path] = ()) -> list[Row]:
    """The rows of the shipped table and of ``files`` of the same shape, checked.

    A row needs a ``fact`` that the shipped table knows, a ``name``, and for each of its languages the ``verbs`` and
    the marking of each argument. Raises FrameError naming the file and the row.
    """
    rows = _parsed(TABLE)
    facts = {row["fact"] for row in rows}
    for file in files:
        for number, row in enumerate(_parsed(file), 1):
            fault = _fault(row, facts)
            if fault:
                raise FrameError(f"{file}: frame {number} ({row.get('name', 'without a name')}): {fault}")
            rows.append(row)
    return rows


def _parsed(file: Path) -> list[Row]:
    try:
        text = file.read_text("utf-8")
        rows = tomllib.loads(text).get("frame", [])
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FrameError(f"{file}: not valid TOML: {error}") from error
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        raise FrameError(f"{file}: holds no [[frame]]")
    return rows


def _fault(row: Row, facts: Set[str]) -> str | None:
    """What is wrong with a row, or None."""
    if row.get("fact") not in facts:
        return f"fact must be one of {', '.join(sorted(facts))}"
    if not isinstance(row.get("name"), str):
        return "a name is missing"
    columns = {code: row[code] for code in LANGUAGES if code in row}
    if not columns:
        return f"no column for a language ({', '.join(LANGUAGES)})"
    for code, column in columns.items():
        if not isinstance(column, dict) or not _words(column.get("verbs")):
            return f"{code} needs verbs, a list of words"
        if not all(_words(column[key]) for key in _LISTS if key in column):
            return f"words and nouns of {code} must be lists of words"
        if not all(isinstance(marking, str) for key, marking in column.items() if key not in _LISTS):
            return f'{code}: a marking is a text such as "nom" or "dat | loc"'
    return None


def _words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) and word.strip() for word in value)


def read_frames(language: Language, rows: Iterable[Row]) -> list[tuple[Frame, list[str], list[str]]]:
    """The frames that have a column for ``language``, each with its verbs and its predicates without a verb."""
    frames: list[tuple[Frame, list[str], list[str]]] = []
    for row in rows:
        column = row.get(language.code)
        if column is None:
            continue
        roles = {
            role: frozenset(part.strip() for part in marking.split("|"))
            for role, marking in column.items()
            if role not in _LISTS
        }
        code = row.get("action") or row.get("act") or row.get("type") or ""
        nouns = tuple(column.get("nouns", ()))
        frame = Frame(row["fact"], row["name"], roles, code, row.get("status", ""), nouns)
        frames.append((frame, column["verbs"], column.get("words", [])))
    return frames


def light_verbs(
    language: Language, frames: Iterable[tuple[Frame, list[str], list[str]]]
) -> dict[tuple[str, str], list[Frame]]:
    """Frames of a verb with its object ('принять участие') by the keys of both: the object may stand apart."""
    found: dict[tuple[str, str], list[Frame]] = {}
    for frame, verbs, _ in frames:
        for phrase in verbs:
            keys = language.phrase_keys(phrase, verbal=True)
            stem = next((k for own in keys for k in own if k[0] == "="), None)
            nouns = [k for own in keys for k in own if k[0] != "="]
            noun = next((k for k in nouns if k[0] != "~"), nouns[0] if nouns else None)
            if len(keys) == 2 and stem is not None and noun is not None:
                found.setdefault((stem, noun), []).append(frame)
    return found


def phrasal_verbs(
    language: Language, frames: Iterable[tuple[Frame, list[str], list[str]]]
) -> dict[str, list[tuple[list[list[str]], Frame]]]:
    """Frames of a verb with more than one word beside it ('обратиться с приветствием') by the verb's key, with the keys
    of each of those words: they may stand together apart from the verb.
    """
    found: dict[str, list[tuple[list[list[str]], Frame]]] = {}
    for frame, verbs, _ in frames:
        for phrase in verbs:
            keys = language.phrase_keys(phrase, verbal=True)
            if len(keys) > 2 and keys[0][0][0] == "=":
                found.setdefault(keys[0][0], []).append((keys[1:], frame))
    for phrases in found.values():
        phrases.sort(key=lambda phrase: -len(phrase[0]))
    return found


def action_nouns(language: Language, frames: Iterable[tuple[Frame, list[str], list[str]]]) -> dict[str, list[Frame]]:
    """Frames by the key of each noun of their action."""
    found: dict[str, list[Frame]] = {}
    for frame, _, _ in frames:
        for noun in frame.nouns:
            key = language.phrase_keys(noun)[0][0]
            found.setdefault(key, []).append(frame)
    return found


def unsaid(frames: Iterable[tuple[Frame, list[str], list[str]]]) -> list[Frame]:
    """Frames that a dash alone can state: 'среди участников – X'."""
    return [frame for frame, _, words in frames if UNSAID in words]


def add_frames(lexicon: Lexicon, frames: Iterable[tuple[Frame, list[str], list[str]]]) -> None:
    """Teaches the predicates of ``frames`` to the lexicon and its language."""
    frames = list(frames)
    lexicon.language.learn_verbs([verb for _, verbs, _ in frames for verb in verbs])
    for frame, verbs, words in frames:
        for word in (w for w in words if w != UNSAID):
            lexicon.add(word, Sense("predicative", frame))
        for verb in dict.fromkeys(verbs):
            lexicon.add(verb, Sense("verb", frame), verbal=True)
