"""Where the graph is kept: on disk or in memory, behind one interface."""

from __future__ import annotations

from pathlib import Path

from graphbuilder.store.base import Answer, Store, StoreError
from graphbuilder.store.oxigraph import DiskStore, OxigraphStore, ReadOnlyStore

__all__ = ["Answer", "DiskStore", "OxigraphStore", "ReadOnlyStore", "Store", "StoreError", "open_store"]


def open_store(path: Path | str | None = None, *, read_only: bool = False) -> Store:
    """Opens the store in a folder, or a new one in memory where ``path`` is None.

    Writing makes the folder if need be and refreshes the ontology and authority when a newer package brings others.
    ``read_only`` expects a store that is there. Raises StoreError with a line for the user.
    """
    if path is None:
        return OxigraphStore()
    return ReadOnlyStore(Path(path)) if read_only else DiskStore(Path(path))
