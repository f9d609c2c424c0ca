"""Compiled modules (`make fast`) stand in the place of their sources; tests of old ones would say nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

import graphbuilder

settings.register_profile("untimed", deadline=None)  # a property does not hang on how busy the machine is
settings.load_profile("untimed")


def pytest_sessionstart() -> None:
    """Refuses to run on compiled modules that are older than their sources."""
    for compiled in Path(graphbuilder.__file__).parent.rglob("*.so"):
        source = compiled.with_name(compiled.name.partition(".")[0] + ".py")
        if source.exists() and source.stat().st_mtime > compiled.stat().st_mtime:
            pytest.exit(f"{compiled.name} is older than {source.name}: run make clean, or make fast", returncode=1)
