"""From files to sources: UTF-8 text, folders and JSON Lines."""

from __future__ import annotations

from graphbuilder.sources.files import Refusal, read_sources
from graphbuilder.sources.reading import SourceError, decode, is_day, make_source, normalise

__all__ = ["Refusal", "SourceError", "decode", "is_day", "make_source", "normalise", "read_sources"]
