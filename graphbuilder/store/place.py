"""The folder of a store on disk: is it one, which ontology does it hold, and who may use it now.

``graphbuilder.json`` marks the folder and notes the fingerprint of the ontology loaded. RocksDB, on which Oxigraph
stores, locks the file ``LOCK`` while a process writes; opening the folder read-only beside a writer is undefined and
RocksDB does not prevent it. So a reader takes a shared lock on the same file for as long as it reads: a writer then is
refused, and a writer at work refuses the reader. POSIX locks belong to processes and are lost when any descriptor of
the file is closed; hence the record of what this process has open.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO, Self

import pyoxigraph

from graphbuilder.store.base import StoreError

_MARK = "graphbuilder.json"
_FORMAT = 1
_writers: set[Path] = set()
_readers: dict[Path, int] = {}


class Place:
    """A store's folder while it is in use."""

    def __init__(self, path: Path, ontology: str) -> None:
        self.path = path
        self.ontology = ontology
        """The fingerprint of the ontology in the store; empty before the first loading."""
        self._key = path.resolve()
        self._lock: IO[bytes] | None = None

    @classmethod
    def to_write(cls, path: Path) -> Self:
        """The folder of a store to be written; made and marked if need be. Raises StoreError."""
        try:
            if path.exists() and not path.is_dir():
                raise StoreError(f"{path} is a file, not a folder: choose another place for the store")
            if not (path / _MARK).exists():
                if path.is_dir() and any(path.iterdir()):
                    raise StoreError(f"{path} holds files but no graphbuilder store: choose another place for it")
                path.mkdir(parents=True, exist_ok=True)
                _write_mark(path, "")
            place = cls(path, _read_mark(path))
        except OSError as error:
            raise StoreError(f"no store can be written at {path}: {error.strerror}") from error
        if place._key in _writers or place._key in _readers:
            raise StoreError(f"the store {path} is already open in this process")
        _writers.add(place._key)
        return place

    @classmethod
    def to_read(cls, path: Path) -> Self:
        """The folder of a store to be read. Raises StoreError where there is none or another process writes it."""
        if not (path / _MARK).exists():
            raise StoreError(f"there is no store at {path}: make one with 'graphbuilder build SOURCE --store {path}'")
        place = cls(path, _read_mark(path))
        if place._key in _writers:
            raise StoreError(f"the store {path} is already open in this process")
        try:
            lock = (path / "LOCK").open("rb")
        except FileNotFoundError:
            raise StoreError(f"the store {path} was never finished: build it again") from None
        except OSError as error:
            raise _in_use(path) from error
        try:
            _share(lock)
        except OSError as error:
            lock.close()
            raise _in_use(path) from error
        place._lock = lock
        _readers[place._key] = _readers.get(place._key, 0) + 1
        return place

    def open(self, opener: Callable[[str], pyoxigraph.Store]) -> pyoxigraph.Store:
        """Opens the database in the folder. Raises StoreError."""
        try:
            return opener(str(self.path))
        except (OSError, RuntimeError) as error:
            text = str(error).splitlines()[0] if str(error) else type(error).__name__
            if "lock" in text.lower():
                raise _in_use(self.path) from error
            raise StoreError(f"the store {self.path} cannot be opened: {text}") from error

    def stamp(self, ontology: str) -> None:
        """Notes the fingerprint of the ontology that the store now holds."""
        try:
            _write_mark(self.path, ontology)
        except OSError as error:
            raise StoreError(f"the store {self.path} could not be written: {error.strerror}") from error
        self.ontology = ontology

    def release(self) -> None:
        """Ends the use; doing it twice does no harm."""
        if self._lock is None:
            _writers.discard(self._key)
            return
        if self._lock.closed:
            return
        _readers[self._key] -= 1
        if not _readers[self._key]:
            del _readers[self._key]
        self._lock.close()


def _in_use(path: Path) -> StoreError:
    return StoreError(f"the store {path} is in use by another process: wait until it is done, or stop it")


def _share(lock: IO[bytes]) -> None:
    """Takes a shared lock, or raises OSError. On Windows the open file by itself bars RocksDB's exclusive use."""
    if sys.platform != "win32":
        import fcntl

        fcntl.lockf(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)


def _write_mark(path: Path, ontology: str) -> None:
    text = json.dumps({"format": _FORMAT, "ontology": ontology}, indent=2) + "\n"
    draft = path / (_MARK + ".new")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path / _MARK)


def _read_mark(path: Path) -> str:
    try:
        mark = json.loads((path / _MARK).read_text(encoding="utf-8"))
        version, ontology = mark["format"], mark["ontology"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(f"the mark of the store cannot be read: {path / _MARK}") from error
    if version != _FORMAT:
        raise StoreError(f"the store {path} is of format {version}, this graphbuilder reads format {_FORMAT}")
    return str(ontology)
