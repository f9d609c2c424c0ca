"""JSON Lines: one source a line, an object with the keys ``id`` and ``text`` and, where known, ``lang``, ``published``,
``title``, ``url`` and ``publisher``. Other keys are left alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from graphbuilder.facts import Source
from graphbuilder.sources.reading import SourceError, decode, is_day, make_source, normalise

_STRINGS = ("text", "lang", "published", "title", "url", "publisher")


def read_lines(path: Path, language: str | None, published: str | None) -> Iterator[tuple[int, Source | SourceError]]:
    """Line number (from 1) and source, or the reason why the line gives none; blank lines are passed over.

    ``language`` and ``published`` hold for lines that have none of their own. Raises OSError where the file cannot be
    read and SourceError where it is no text at all.
    """
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if not line.strip():
                continue
            if number == 1 and b"\x00" in line:
                decode(line)
            try:
                yield number, _source(line, language, published)
            except SourceError as error:
                yield number, error


def _source(line: bytes, language: str | None, published: str | None) -> Source:
    try:
        record = json.loads(decode(line))
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "too deep or a number too long"
        raise SourceError(f"is not JSON: {reason}") from error
    if not isinstance(record, dict):
        raise SourceError("is not a JSON object")
    source_id = record.get("id")
    if isinstance(source_id, int) and not isinstance(source_id, bool):
        source_id = str(source_id)
    if not isinstance(source_id, str) or not source_id.strip():
        raise SourceError("has no 'id'")
    for key in _STRINGS:
        if not isinstance(record.get(key), str | None):
            raise SourceError(f"has {key!r} that is not a string")
        try:
            (record.get(key) or "").encode()
        except UnicodeEncodeError:
            raise SourceError(f"has {key!r} with half a surrogate pair") from None
    if record.get("text") is None:
        raise SourceError("has no 'text'")
    return make_source(
        source_id.strip(),
        normalise(record["text"]),
        record.get("lang") or language,
        _day(record.get("published")) or published,
        title=record.get("title") or None,
        url=record.get("url") or None,
        publisher=record.get("publisher") or None,
    )


def _day(published: str | None) -> str | None:
    """The day of a date or of an ISO date and time."""
    if published and len(published) > len("2019-04-05") and published[10] in "T " and is_day(published[:10]):
        return published[:10]
    return published
