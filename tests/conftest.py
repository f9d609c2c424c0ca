"""What all tests share: no compiled modules (`make fast`) older than their sources, and a store of each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

import graphbuilder
from graphbuilder.store import OxigraphStore, Store, open_store
from graphbuilder.store.rdflib_store import RdflibStore

settings.register_profile("untimed", deadline=None)  # a property does not hang on how busy the machine is
settings.load_profile("untimed")


def pytest_sessionstart() -> None:
    """Refuses to run on compiled modules that are older than their sources."""
    for compiled in Path(graphbuilder.__file__).parent.rglob("*.so"):
        source = compiled.with_name(compiled.name.partition(".")[0] + ".py")
        if source.exists() and source.stat().st_mtime > compiled.stat().st_mtime:
            pytest.exit(f"{compiled.name} is older than {source.name}: run make clean, or make fast", returncode=1)


@pytest.fixture(params=["memory", "disk", "rdflib"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store of each kind."""
    make: dict[str, Callable[[], Store]] = {
        "memory": OxigraphStore,
        "disk": lambda: open_store(tmp_path / "graph"),
        "rdflib": RdflibStore,
    }
    with make[request.param]() as opened:
        yield opened
