"""The Python face of graphbuilder.

from graphbuilder import KnowledgeGraph

with KnowledgeGraph("graph") as graph:
    graph.add("release.txt", published="2019-04-05")
    graph.query("chairmanship-succession", body="CIS", lang="kk")
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from pyoxigraph import NamedNode, Quad

from graphbuilder.exports import built, export, format_for
from graphbuilder.facts import Source
from graphbuilder.languages import language_module
from graphbuilder.mapper import to_quads
from graphbuilder.namespaces import DEFAULT_BASE, thing_path
from graphbuilder.query import Values, run
from graphbuilder.query.errors import malformed
from graphbuilder.query.explanation import Explanation, explain
from graphbuilder.query.reach import refuse_services
from graphbuilder.reasoning import Outcome, reason
from graphbuilder.sources import Refusal, SourceError, read_sources
from graphbuilder.store import Answer, Store, StoreError, open_store
from graphbuilder.tables import Plain, as_dicts

if TYPE_CHECKING:
    from graphbuilder.extraction import Extractor
    from graphbuilder.validation import Report as ValidationReport


@dataclass(slots=True)
class Report:
    """What became of the sources of one ``add``."""

    added: int = 0
    refusals: list[Refusal] = field(default_factory=list)


Progress = Callable[[Report], None]
"""Called after each source with what became of all so far."""


class KnowledgeGraph:
    """A graph in a folder, made where there is none, or in memory."""

    def __init__(
        self,
        path: Path | str | None = None,
        *,
        base: str | None = None,
        authority: Sequence[Path | str] = (),
        frames: Sequence[Path | str] = (),
        read_only: bool = False,
    ) -> None:
        """``path`` is the store's folder, None a graph in memory. ``base`` stands before the ids of all things that
        are added; without it that of the sources already there, else ``DEFAULT_BASE``. ``authority`` names Turtle
        files and ``frames`` TOML files read beside the shipped ones.

        The store is opened when it is first needed.
        """
        self._path = path
        self._read_only = read_only
        self._wanted_base = base
        self._authority = tuple(map(Path, authority))
        self._frames = tuple(map(Path, frames))

    @cached_property
    def store(self) -> Store:
        """The store, open. Raises StoreError."""
        return open_store(self._path, read_only=self._read_only)

    @cached_property
    def base(self) -> str:
        """What stands before the ids of things.

        Raises StoreError where the store's things have another base than was asked for.
        """
        held = next((_base_of(*source) for source in self.store.sources().items()), None)
        if self._wanted_base and held and self._wanted_base != held:
            where = f"the things of the store {self._path}"
            raise StoreError(f"{where} have the base {held}, not {self._wanted_base}: choose another store")
        return self._wanted_base or held or DEFAULT_BASE

    def add(
        self,
        *sources: Path | str | Source,
        published: str | None = None,
        language: str | None = None,
        keep_text: bool = True,
        progress: Progress | None = None,
    ) -> Report:
        """Reads sources and adds what they state: files, folders, or sources made with
        ``graphbuilder.sources.make_source``.

        ``published`` (ISO day) and ``language`` (``kk``, ``ru``, ``en``) hold where a source has none of its own; a
        source already there under the same id is replaced. ``progress`` is called after each source. Raises
        SourceError where not one source could be used, StoreError where the store cannot be written.
        """
        report = Report()
        read = self._usable(_read(sources, language, published), report, progress)
        first = next(read, None)
        if first is not None:
            extract = self._extractor.extract  # before the store is opened: a file of the user's may be wrong
            quads = (to_quads(extract(source), self.base, keep_text) for source in chain((first,), read))
            self.store.add_many(self._counted(quads, report, progress))
        elif report.refusals:
            raise SourceError("; ".join(map(str, report.refusals)))
        return report

    def _usable(self, items: Iterable[Source | Refusal], report: Report, progress: Progress | None) -> Iterator[Source]:
        """The sources that can be read; the others go to the report."""
        for item in items:
            if isinstance(item, Source) and _is_read(item.language):
                yield item
                continue
            report.refusals.append(item if isinstance(item, Refusal) else _unread(item))
            if progress is not None:
                progress(report)

    def _counted(
        self, documents: Iterable[list[Quad]], report: Report, progress: Progress | None
    ) -> Iterator[list[Quad]]:
        for quads in documents:
            yield quads
            report.added += 1
            if progress is not None:
                progress(report)

    @cached_property
    def _extractor(self) -> Extractor:
        from graphbuilder.extraction import Extractor

        return Extractor(self._authority, self._frames)

    def query(
        self, name: str, values: Values | None = None, /, *, lang: str = "en", **more: object
    ) -> list[dict[str, Plain]]:
        """The rows of a prepared query, parameters by name (``body="CIS"``) or, where the name is a word of Python,
        in a mapping (``{"from": "2019-01-01"}``). ``lang`` is the language of the labels. Raises QueryError.
        """
        return as_dicts(run(self.store, name, {**(values or {}), **more}, lang))  # type: ignore[dict-item]

    def sparql(self, query: str, *, services: Collection[str] = ()) -> Answer:
        """The answer to a SPARQL 1.1 query. ``services`` are the addresses that it may ask by SERVICE. Raises
        QueryError where it is malformed or asks another address.
        """
        refuse_services(query, services)
        try:
            return self.store.query(query)
        except SyntaxError as error:
            raise malformed(error) from error

    def update(self, sparql: str, *, services: Collection[str] = ()) -> None:
        """Does what a SPARQL 1.1 Update says, whole or not at all. Raises QueryError as ``sparql`` does, StoreError
        where it would change the default graph by itself or cannot be written.
        """
        refuse_services(sparql, services)
        try:
            self.store.update(sparql)
        except SyntaxError as error:
            raise malformed(error) from error

    def reason(self) -> list[Outcome]:
        """Infers what follows from the facts, by the rules of ``ontology/rules``, and withdraws what follows no more.

        Draws anew only where sources changed since the last time. One outcome a rule. Raises StoreError where the
        store cannot be written.
        """
        return reason(self.store, self.base)

    def validate(self) -> ValidationReport:
        """Holds the graph against ``ontology/shapes.ttl``: ``violations``, ``conflicts`` of sources, ``conforms``.

        Raises ValidationError where pySHACL is not installed.
        """
        from graphbuilder.validation import validate

        return validate(self.store)

    def explain(self, thing: str, lang: str = "en") -> Explanation:
        """What the graph says of a thing, with quotes and offsets. Raises QueryError where it is unknown or
        ambiguous.
        """
        return explain(self.store, thing, lang)

    def remove(self, source_id: str) -> bool:
        """Takes a source and all that only it states out of the graph. False where there is none of this id."""
        return self.store.remove(source_id)

    def export(self, target: Path | str, format: str | None = None, lang: str = "en") -> None:
        """Writes what the sources state to a file; without ``format`` its extension says which.

        Raises ValueError where that names no format, OSError where the file cannot be written.
        """
        chosen = format or format_for(target)
        if chosen is None:
            raise ValueError(f"the extension of {target} names no format")
        export(built(self.store), chosen, target, lang)

    def close(self) -> None:
        """Ends the use of the store."""
        if "store" in self.__dict__:
            self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _read(
    sources: Iterable[Path | str | Source], language: str | None, published: str | None
) -> Iterator[Source | Refusal]:
    paths = []
    for source in sources:
        if isinstance(source, Source):
            yield source
        else:
            paths.append(Path(source))
    yield from read_sources(paths, language, published)


@cache
def _is_read(language: str) -> bool:
    try:
        return bool(language_module(language))
    except ValueError:
        return False


def _unread(source: Source) -> Refusal:
    return Refusal(source.id, f"is in a language that graphbuilder does not read yet ({source.language})")


def _base_of(source_id: str, source: NamedNode) -> str:
    return source.value.removesuffix(thing_path(f"source/{source_id}"))
