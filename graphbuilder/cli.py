"""The command line. Nothing heavy is imported before a command needs it, so that ``--help`` answers at once."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, cast

from graphbuilder.languages import LANGUAGES

if TYPE_CHECKING:
    from pyoxigraph import QuerySolutions, Triple

    from graphbuilder.knowledge_graph import KnowledgeGraph, Report
    from graphbuilder.store import Answer, Store

DONE, REFUSED, WRONG_USE, INTERRUPTED = 0, 1, 2, 130
VIOLATED = 1

_EXPORTS = ("turtle", "trig", "ntriples", "nquads", "jsonld", "rdfxml", "graphml", "gexf", "dot")
_STORE = Path("graph")
_SECONDS_BETWEEN_PROGRESS = 0.1


class UsageError(Exception):
    """The command line asks for something that cannot be. The message is one line."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command. Returns 0 when done, 1 when done but for some refused sources or where a graph breaks a
    contract, 2 for wrong use."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code: int = options.command(options)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except UsageError as error:
        return _complain(str(error))
    except Exception as error:
        message = _expected(error)
        if message is None:
            raise
        return _complain(message)
    return code


def _expected(error: Exception) -> str | None:
    """The line for an error that the user can mend, None for one that is ours. Looked up late: the imports cost
    time.
    """
    from graphbuilder.authority import AuthorityError
    from graphbuilder.frames.table import FrameError
    from graphbuilder.query import QueryError
    from graphbuilder.reasoning import RuleError
    from graphbuilder.store import StoreError
    from graphbuilder.validation import ValidationError

    if isinstance(error, QueryError | StoreError | AuthorityError | FrameError | RuleError | ValidationError):
        return str(error)
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}{error.strerror or error}"
    return None


def _complain(message: str) -> int:
    print(f"graphbuilder: {' '.join(message.split())}", file=sys.stderr)
    return WRONG_USE


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USE, f"graphbuilder: {message}; see: {self.prog} --help\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="graphbuilder", description="Builds and queries a knowledge graph of diplomatic releases.")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=_Parser)

    def command(name: str, run: Callable[[argparse.Namespace], int], summary: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
        added.set_defaults(command=run)
        return added

    def stored(added: argparse.ArgumentParser, default: Path | None = _STORE) -> None:
        added.add_argument("--store", type=Path, metavar="PATH", default=default, help="folder of the store (./graph)")

    def labelled(added: argparse.ArgumentParser) -> None:
        added.add_argument("--lang", choices=LANGUAGES, default=None, help="language of labels (the locale's, else en)")

    def more_knowledge(added: argparse.ArgumentParser) -> None:
        added.add_argument(
            "--authority",
            type=Path,
            action="append",
            default=[],
            metavar="FILE",
            help="more states, bodies, places or people (Turtle)",
        )
        added.add_argument(
            "--frames", type=Path, action="append", default=[], metavar="FILE", help="more ways of saying things (TOML)"
        )

    build = command("build", _build, "read releases and add what they state to the graph")
    build.add_argument("sources", nargs="+", type=Path, metavar="SOURCE", help="text file, JSON Lines file or folder")
    stored(build, None)
    build.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="write the graph to a file; without --store keep nothing else"
    )
    build.add_argument("--format", choices=_EXPORTS, help="format of FILE (by its extension)")
    build.add_argument(
        "--published", metavar="DATE", help="day of publication, where a source does not say: 2019-04-05"
    )
    build.add_argument("--lang", choices=LANGUAGES, help="language of the sources (told by their letters)")
    build.add_argument("--base", metavar="IRI", help="what stands before the ids of all things")
    more_knowledge(build)
    build.add_argument("--no-text", action="store_true", help="leave the full texts out of the graph")

    query = command("query", _query, "answer a prepared query")
    query.add_argument("name", metavar="NAME", help="see: graphbuilder queries")
    query.add_argument(
        "--set", action="append", default=[], metavar="name=value", help="a parameter; repeat it for a list"
    )
    query.add_argument(
        "--format",
        choices=("table", "csv", "json", "turtle"),
        default="table",
        help="turtle: the facts behind the rows",
    )
    labelled(query)
    stored(query)

    queries = command("queries", _queries, "list the prepared queries, or describe one")
    queries.add_argument("name", nargs="?", metavar="NAME")
    labelled(queries)

    sparql = command("sparql", _sparql, "answer a SPARQL query, or do an update")
    sparql.add_argument("query", metavar="QUERY", help="the query, @FILE, or - for standard input")
    sparql.add_argument("--update", action="store_true", help="QUERY is an update: write to the store")
    sparql.add_argument(
        "--format", choices=("table", "csv", "json", "turtle"), help="table for rows, turtle for CONSTRUCT"
    )
    sparql.add_argument("--rows", type=_positive, metavar="N", help="stop after N rows or triples")
    sparql.add_argument(
        "--seconds", type=_positive, metavar="N", default=60, help="give up after N seconds of work (60)"
    )
    sparql.add_argument(
        "--service", action="append", default=[], metavar="ADDRESS", help="an address that SERVICE may ask; repeat it"
    )
    stored(sparql)

    export = command("export", _export, "write what the sources state to a file")
    export.add_argument("format", choices=_EXPORTS, metavar="FORMAT", help=", ".join(_EXPORTS))
    export.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    labelled(export)
    stored(export)

    reason = command("reason", _reason, "infer what follows from the facts, and withdraw what follows no more")
    stored(reason)

    validate = command("validate", _validate, "hold the graph against its contracts, and name conflicts of sources")
    validate.add_argument(
        "--format", choices=("table", "turtle"), default="table", help="turtle: the report graph of the W3C"
    )
    labelled(validate)
    stored(validate)

    explain = command("explain", _explain, "say what the graph holds of a thing, with quotes and offsets")
    explain.add_argument("thing", metavar="THING", help="any name, abbreviation, Wikidata item, local id or IRI")
    labelled(explain)
    stored(explain)

    remove = command("remove", _remove, "take a source out of the graph")
    remove.add_argument("source", metavar="SOURCE-ID")
    stored(remove)

    evaluate = command("evaluate", _evaluate, "score extraction against gold facts")
    evaluate.add_argument("gold", type=Path, metavar="GOLD", help="JSON file of gold facts, the texts beside it")
    evaluate.add_argument("--errors", action="store_true", help="list what was missed and what was invented")
    evaluate.add_argument("--format", choices=("table", "csv", "json"), default="table")
    evaluate.add_argument("--lang", choices=LANGUAGES, help="only the texts in this language")
    more_knowledge(evaluate)

    info = command("info", _info, "count what the graph holds")
    labelled(info)
    stored(info)
    return parser


def _build(options: argparse.Namespace) -> int:
    from graphbuilder.exports import format_for
    from graphbuilder.knowledge_graph import KnowledgeGraph
    from graphbuilder.sources import SourceError, is_day

    if options.published is not None and not is_day(options.published):
        raise UsageError(f"--published {options.published}: give a day such as 2019-04-05")
    if options.base is not None:
        _check_base(options.base)
    format = None
    if options.output is not None:
        format = options.format or format_for(options.output)
        if format is None:
            raise UsageError(f"the extension of {options.output} names no format: give --format")
        _check_writable(options.output)
    elif options.format:
        raise UsageError("--format needs a file to write: give -o FILE")
    place = options.store or (None if options.output else _STORE)
    with KnowledgeGraph(place, base=options.base, authority=options.authority, frames=options.frames) as graph:
        try:
            report = graph.add(
                *options.sources,
                published=options.published,
                language=options.lang,
                keep_text=not options.no_text,
                progress=_progress(),
            )
        except SourceError:
            return REFUSED
        finally:
            _clear_line()
        if options.output is not None:
            graph.export(options.output, format)
    kept = " and ".join(str(target) for target in (place, options.output) if target)
    print(f"{report.added} {'source' if report.added == 1 else 'sources'} added to {kept}")
    return REFUSED if report.refusals else DONE


def _check_base(base: str) -> None:
    from pyoxigraph import NamedNode

    try:
        NamedNode(base)
        if base[-1] not in "/#:":
            raise ValueError
    except ValueError:
        raise UsageError(
            f"--base {base}: give an absolute IRI that ends in / or #, such as https://example.org/id/"
        ) from None


def _check_writable(path: Path) -> None:
    """Tells before the work, not after it, that its result cannot be written."""
    folder = path.resolve().parent
    if not folder.is_dir():
        raise UsageError(f"{path} cannot be written: there is no folder {folder}")
    if path.is_dir() or not os.access(path if path.exists() else folder, os.W_OK):
        raise UsageError(f"{path} cannot be written: choose another file")


def _progress() -> Callable[[Report], None]:
    """Names refused sources as they come and, on a terminal, counts the others."""
    from time import monotonic

    named, shown = 0, 0.0

    def show(report: Report) -> None:
        nonlocal named, shown
        if named < len(report.refusals):
            _clear_line()
            for refusal in report.refusals[named:]:
                print(f"graphbuilder: refused: {' '.join(str(refusal).split())}", file=sys.stderr)
            named = len(report.refusals)
        if sys.stderr.isatty() and monotonic() - shown >= _SECONDS_BETWEEN_PROGRESS:
            print(f"\r{report.added} sources", end="", file=sys.stderr, flush=True)
            shown = monotonic()

    return show


def _clear_line() -> None:
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr, flush=True)


def _query(options: argparse.Namespace) -> int:
    from graphbuilder.query import load, run
    from graphbuilder.store import open_store

    query = load(options.name)
    values: dict[str, list[str]] = {}
    for pair in options.set:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise UsageError(f"--set {pair}: write name=value")
        values.setdefault(name, []).append(value)
    language = options.lang or _reader_language()
    with open_store(options.store, read_only=True) as store:
        rows = run(store, options.name, values, language)
        if options.format == "turtle":
            _write_facts(store, rows)
        else:
            _write_rows(rows, options.format, query.headings(language))
    return DONE


def _queries(options: argparse.Namespace) -> int:
    from graphbuilder.query import load, names
    from graphbuilder.tables import layout

    language = options.lang or _reader_language()
    if options.name is None:
        rows = [(name, load(name).summary[language]) for name in names()]
        width = max(len(name) for name, _ in rows)
        _write("".join(f"{name:{width}}  {summary}\n" for name, summary in rows))
        return DONE
    query = load(options.name)
    _write(f"{query.summary[language]}\n\n{query.description[language]}\n\n")
    rows_of_parameters = [
        (name, "|".join(p.enum) or p.type, "required" if p.required else "", p.description[language])
        for name, p in query.parameters.items()
    ]
    _write(layout(("parameter", "type", "", ""), rows_of_parameters))
    return DONE


def _sparql(options: argparse.Namespace) -> int:
    from graphbuilder.knowledge_graph import KnowledgeGraph

    text = _argument_text(options.query)
    if not options.update:
        with _at_most(options.seconds), _open(options) as graph:
            _write_answer(graph.sparql(text, services=options.service), options.format, options.rows)
        return DONE
    if options.format or options.rows:
        raise UsageError("--format and --rows are for queries: an update gives nothing")
    _open(options).store.close()  # to write would make a store where there is none
    with _at_most(options.seconds), KnowledgeGraph(options.store) as graph:
        graph.update(text, services=options.service)
    return DONE


def _write_answer(answer: Answer, format: str | None, limit: int | None) -> None:
    from pyoxigraph import QueryBoolean, QuerySolutions

    from graphbuilder.tables import first

    more = False
    if isinstance(answer, QueryBoolean):
        _write("true\n" if answer else "false\n")
    elif isinstance(answer, QuerySolutions):
        if format == "turtle":
            raise UsageError("--format turtle is for CONSTRUCT and DESCRIBE: a SELECT gives table, csv or json")
        if limit is not None:
            answer, more = first(answer, limit)
        _write_rows(answer, format or "table")
    elif format not in (None, "turtle"):
        raise UsageError(f"--format {format} is for SELECT: a CONSTRUCT or DESCRIBE gives turtle")
    else:
        triples = iter(answer)
        _write_triples(islice(triples, limit))
        more = limit is not None and next(triples, None) is not None
    if more:
        print(f"graphbuilder: stopped after {limit:,}; there are more: see --rows", file=sys.stderr)


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:10]) < 10**9:
        raise argparse.ArgumentTypeError(f"not a whole number from 1 to 999999999: {text[:20]!r}")
    return int(text)


@contextmanager
def _at_most(seconds: int) -> Iterator[None]:
    """Ends the process when work takes longer. The engine works outside Python and cannot be asked to stop; what it
    has not finished writing is not there.
    """
    import signal
    from threading import Timer

    def stop() -> None:
        text = f"graphbuilder: gave up after {seconds} seconds: ask for less, or allow more with --seconds"
        print(text, file=sys.stderr, flush=True)
        os._exit(WRONG_USE)

    timer = Timer(seconds, stop)
    timer.daemon = True
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        signal.signal(signal.SIGINT, before)


def _argument_text(argument: str) -> str:
    if argument != "-" and not argument.startswith("@"):
        return argument
    data = sys.stdin.buffer.read() if argument == "-" else Path(argument[1:]).read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{'standard input' if argument == '-' else argument[1:]} is not UTF-8: convert it") from None


def _export(options: argparse.Namespace) -> int:
    _check_writable(options.output)
    with _open(options) as graph:
        graph.export(options.output, options.format, options.lang or _reader_language())
    return DONE


def _reason(options: argparse.Namespace) -> int:
    from graphbuilder.knowledge_graph import KnowledgeGraph
    from graphbuilder.tables import layout

    _open(options).store.close()  # to write would make a store where there is none
    with KnowledgeGraph(options.store) as graph:
        outcomes = graph.reason()
    rows = [(o.rule.name, f"{o.added:,}", f"{o.withdrawn:,}", f"{o.standing:,}") for o in outcomes]
    _write(layout(("rule", "added", "withdrawn", "stand"), rows))
    return DONE


def _validate(options: argparse.Namespace) -> int:
    from shutil import get_terminal_size

    with _open(options) as graph:
        report = graph.validate()
        base = graph.base
    if options.format == "turtle":
        _write(report.as_turtle().decode())
    else:
        width = get_terminal_size().columns if sys.stdout.isatty() else None
        _write(report.as_table(options.lang or _reader_language(), base, width))
    return DONE if report.conforms else VIOLATED


def _explain(options: argparse.Namespace) -> int:
    with _open(options) as graph:
        explanation = graph.explain(options.thing, options.lang or _reader_language())
    for line in explanation.lines():
        _write(line + "\n")
    return DONE


def _remove(options: argparse.Namespace) -> int:
    from graphbuilder.knowledge_graph import KnowledgeGraph
    from graphbuilder.query.errors import suggestions

    with _open(options) as graph:
        known = graph.store.sources()
    if options.source not in known:
        raise UsageError(
            f"the store {options.store} has no source {options.source!r}{suggestions(options.source, known)}"
        )
    with KnowledgeGraph(options.store) as graph:
        graph.remove(options.source)
    return DONE


def _evaluate(options: argparse.Namespace) -> int:
    from graphbuilder.evaluation import GoldError, evaluate, read_gold, report
    from graphbuilder.extraction import Extractor

    try:
        gold = read_gold(options.gold, options.lang)
    except GoldError as error:
        raise UsageError(str(error)) from error
    write = {"table": report.as_table, "csv": report.as_csv, "json": report.as_json}[options.format]
    _write(write(evaluate(gold, Extractor(options.authority, options.frames)), errors=options.errors))
    return DONE


def _info(options: argparse.Namespace) -> int:
    from graphbuilder.query.counts import count

    with _open(options) as graph:
        for label, number in count(graph.store, options.lang or _reader_language()):
            _write(f"{number:>10,}  {label}\n")
    return DONE


def _open(options: argparse.Namespace) -> KnowledgeGraph:
    from graphbuilder.knowledge_graph import KnowledgeGraph

    return KnowledgeGraph(options.store, read_only=True)


def _write_rows(rows: QuerySolutions, format: str, headings: Mapping[str, str] | None = None) -> None:
    from shutil import get_terminal_size

    from graphbuilder.tables import as_csv, as_json, as_table

    match format:
        case "csv":
            _write(as_csv(rows))
        case "json":
            _write(as_json(rows))
        case _:
            _write(as_table(rows, headings, get_terminal_size().columns if sys.stdout.isatty() else None))


def _write_facts(store: Store, rows: QuerySolutions) -> None:
    """The statements about the things that the rows name, as Turtle."""
    from pyoxigraph import NamedNode

    nodes = {term for row in rows for term in row if isinstance(term, NamedNode)}
    pattern = f"VALUES ?s {{ {' '.join(map(str, nodes))} }} GRAPH ?g {{ ?s ?p ?o }}"
    _write_triples(cast("Iterable[Triple]", store.query(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {pattern} }}")))


def _write_triples(triples: Iterable[Triple]) -> None:
    from pyoxigraph import Quad

    from graphbuilder.exports import export

    quads = (Quad(triple.subject, triple.predicate, triple.object) for triple in triples)
    export(quads, "turtle", sys.stdout.buffer)


def _write(text: str) -> None:
    sys.stdout.write(text)


def _reader_language() -> str:
    """The language of the reader's locale (POSIX order of variables), English where it is none of ours."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return value[:2] if value[:2] in LANGUAGES else "en"
    return "en"
