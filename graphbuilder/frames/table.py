"""The frame table: what predicates state, and with what marking their arguments stand (``tables/frames.toml``)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from graphbuilder.languages.base import Language
from graphbuilder.mentions.lexicon import Lexicon, Sense

TABLE = Path(__file__).parent / "tables" / "frames.toml"


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


def read_frames(language: Language, path: Path = TABLE) -> list[tuple[Frame, list[str], list[str]]]:
    """The frames that have a column for ``language``, each with its verbs and its predicates without a verb.

    Raises FrameError for a row without its keys.
    """
    with path.open("rb") as file:
        rows = tomllib.load(file).get("frame", [])
    frames: list[tuple[Frame, list[str], list[str]]] = []
    for number, row in enumerate(rows, 1):
        column = row.get(language.code)
        if column is None:
            continue
        try:
            roles = {
                role: frozenset(part.strip() for part in marking.split("|"))
                for role, marking in column.items()
                if role not in ("verbs", "words", "nouns")
            }
            code = row.get("action") or row.get("act") or row.get("type") or ""
            frames.append(
                (
                    Frame(row["fact"], row["name"], roles, code, row.get("status", ""), tuple(column.get("nouns", ()))),
                    column["verbs"],
                    column.get("words", []),
                )
            )
        except (KeyError, AttributeError) as error:
            raise FrameError(f"{path}: frame {number} ({row.get('name', 'without a name')}) lacks {error}") from error
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
            noun = next((k for own in keys for k in own if k[0] not in "=~"), None)
            if len(keys) == 2 and stem is not None and noun is not None:
                found.setdefault((stem, noun), []).append(frame)
    return found


def action_nouns(language: Language, frames: Iterable[tuple[Frame, list[str], list[str]]]) -> dict[str, list[Frame]]:
    """Frames by the key of each noun of their action."""
    found: dict[str, list[Frame]] = {}
    for frame, _, _ in frames:
        for noun in frame.nouns:
            key = language.phrase_keys(noun)[0][0]
            found.setdefault(key, []).append(frame)
    return found


def add_frames(lexicon: Lexicon, frames: Iterable[tuple[Frame, list[str], list[str]]]) -> None:
    """Teaches the predicates of ``frames`` to the lexicon and its language."""
    frames = list(frames)
    lexicon.language.learn_verbs([verb for _, verbs, _ in frames for verb in verbs])
    for frame, verbs, words in frames:
        for word in words:
            lexicon.add(word, Sense("predicative", frame))
        for verb in dict.fromkeys(verbs):
            lexicon.add(verb, Sense("verb", frame), verbal=True)
