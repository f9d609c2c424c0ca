"""From bytes to text: UTF-8 only, one normalisation, and a plain reason where a file is no text."""

from __future__ import annotations

from datetime import date
from unicodedata import is_normalized, normalize

from pyoxigraph import NamedNode

from graphbuilder.facts import Source
from graphbuilder.languages import LANGUAGES
from graphbuilder.languages.detect import detect
from graphbuilder.namespaces import thing_path

_UTF8_BOM = b"\xef\xbb\xbf"
_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")
_UTF32_BOM = b"\xff\xfe\x00\x00"


class SourceError(Exception):
    """A source cannot be used. The message is one line: the reason and what to do, without the source's name."""


def decode(data: bytes) -> str:
    """The text of a UTF-8 file, as ``normalise`` leaves it. Raises SourceError for anything else."""
    if not data:
        raise SourceError("is empty")
    if data.startswith(_UTF32_BOM):
        raise SourceError("is UTF-32, not UTF-8: convert it")
    if data.startswith(_UTF16_BOMS) or _looks_like_utf16(data):
        raise SourceError("is UTF-16, not UTF-8: convert it")
    if b"\x00" in data:
        raise SourceError("is a binary file, not text")
    try:
        text = data.removeprefix(_UTF8_BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(
            f"is not UTF-8 (byte {data[error.start]:#04x} at offset {error.start}): convert it"
        ) from error
    return normalise(text)


def normalise(text: str) -> str:
    r"""The text to which all offsets refer: Unicode NFC, without a byte order mark, ``\r\n`` as ``\n``. Nothing else
    changes: other line ends, indents and trailing white space stay.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def make_source(
    source_id: str,
    text: str,
    language: str | None = None,
    published: str | None = None,
    *,
    title: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
) -> Source:
    """A source from a text that ``normalise`` has seen; its language is told by its letters where none is given.

    Raises SourceError for a text of white space only, an id with control characters, a language not known or not
    recognised, a date that is none and an address that is no IRI.
    """
    try:
        thing_path(source_id)
    except ValueError:
        raise SourceError(f"has the id {source_id!a}: use printable characters") from None
    if not text.strip():
        raise SourceError("is empty")
    if language is None:
        language = detect(text)
        if language is None:
            raise SourceError("is in none of the languages kk, ru, en as far as its letters tell: name one with --lang")
    elif language not in LANGUAGES:
        raise SourceError(f"has the language {language!r}: only kk, ru and en are known")
    if published is not None and not is_day(published):
        raise SourceError(f"has the date of publication {published!r}: give a day such as 2019-04-05")
    if url is not None:
        try:
            NamedNode(url)
        except ValueError:
            raise SourceError(
                f"has the address {url!r}: give a whole one, such as https://example.org/news/1"
            ) from None
    return Source(normalise(source_id), text, language, title, published, url, publisher)


def is_day(text: str) -> bool:
    """Whether the text is an ISO day, ``2019-04-05``."""
    try:
        return len(text) == len("2019-04-05") and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _looks_like_utf16(data: bytes) -> bool:
    """UTF-16 without a mark: in Cyrillic and Latin text nearly every second byte is below 6 (0x00 Latin, 0x04
    Cyrillic).
    """
    sample = data[: 2 * 512]
    if len(sample) < 4 or len(data) % 2:
        return False
    return any(sum(byte < 6 for byte in sample[half::2]) > 0.9 * len(sample[half::2]) for half in (0, 1))
