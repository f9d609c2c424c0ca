"""Files and folders as sources: which files there are, and by which id each is known."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graphbuilder.facts import Source
from graphbuilder.sources.jsonl import read_lines
from graphbuilder.sources.reading import SourceError, decode, make_source

_TEXT = frozenset({".txt", ".text"})
_LINES = frozenset({".jsonl", ".ndjson"})


@dataclass(frozen=True, slots=True)
class Refusal:
    """A source that was not used."""

    name: str
    """The file, with the number of the line in JSON Lines."""
    reason: str

    def __str__(self) -> str:
        return f"{self.name} {self.reason}"


def read_sources(
    paths: Sequence[Path], language: str | None = None, published: str | None = None
) -> Iterator[Source | Refusal]:
    """The sources of text files (``.txt``), JSON Lines (``.jsonl``) and folders of both, in the order of their paths.

    ``language`` (else told by the letters) and ``published`` (an ISO day) hold for every source that does not say
    otherwise. A text file is known by its stem; where several have the same one, by its path below the folder they
    share (``2019/april``). A second source of the same id is refused, so that none replaces another unseen.
    """
    files, refusals = _find(paths)
    yield from refusals
    ids = _ids([path for path in files if path.suffix.lower() not in _LINES])
    origins: dict[str, str] = {}
    for name, item in _read(files, ids, language, published):
        if isinstance(item, SourceError):
            yield Refusal(name, str(item))
        elif item.id in origins:
            yield Refusal(name, f"has the id {item.id!r}, which {origins[item.id]} has too: give each its own")
        else:
            origins[item.id] = name
            yield item


def _read(
    files: Iterable[Path], ids: dict[Path, str], language: str | None, published: str | None
) -> Iterator[tuple[str, Source | SourceError]]:
    for path in files:
        try:
            if path in ids:
                yield str(path), make_source(ids[path], decode(path.read_bytes()), language, published)
                continue
            empty = True
            for number, item in read_lines(path, language, published):
                empty = False
                yield f"{path} line {number}", item
            if empty:
                yield str(path), SourceError("is empty")
        except OSError as error:
            yield str(path), SourceError(f"cannot be read: {error.strerror}")
        except SourceError as error:
            yield str(path), error


def _find(paths: Iterable[Path]) -> tuple[list[Path], list[Refusal]]:
    """The files to read, each once, and what cannot be read."""
    files: dict[Path, None] = {}
    refusals = []
    for path in paths:
        if path.is_dir():
            inside = sorted(_walk(path))
            files.update(dict.fromkeys(inside))
            if not inside:
                refusals.append(Refusal(str(path), "is a folder without .txt or .jsonl files"))
        elif not path.exists():
            refusals.append(Refusal(str(path), "does not exist"))
        elif path.suffix.lower() not in _TEXT | _LINES | {""}:
            refusals.append(Refusal(str(path), f"is a {path.suffix} file: give .txt (UTF-8) or .jsonl"))
        else:
            files[path] = None
    return list(files), refusals


def _walk(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith(".") and Path(name).suffix.lower() in _TEXT | _LINES:
                yield Path(parent, name)


def _ids(paths: Iterable[Path]) -> dict[Path, str]:
    by_stem = defaultdict(list)
    for path in paths:
        by_stem[path.stem].append(path)
    ids = {}
    for stem, same in by_stem.items():
        if len(same) == 1:
            ids[same[0]] = stem
            continue
        shared = os.path.commonpath([path.resolve().parent for path in same])
        for path in same:
            ids[path] = path.resolve().relative_to(shared).with_suffix("").as_posix()
    return ids
