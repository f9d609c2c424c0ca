"""Graph viewers: GraphML (yEd, Cytoscape), GEXF with a time line (Gephi) and DOT (Graphviz).

networkx is imported when a viewer's format is written: it takes longer to load than all the rest.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO
from xml.etree import ElementTree

from pyoxigraph import Quad

from graphbuilder.exports.base import Format

_SHAPES = {"person": "oval", "state": "house", "body": "box", "place": "diamond", "document": "note"}
"""Shapes of nodes in DOT; events are ellipses with a double line."""


def _write_graphml(quads: Iterable[Quad], stream: IO[bytes], lang: str) -> None:
    from networkx.readwrite.graphml import GraphMLWriter

    from graphbuilder.exports.network import network

    writer = GraphMLWriter(encoding="utf-8", prettyprint=True)
    writer.add_graph_element(network(quads, lang))
    _write_xml(writer.xml, stream)


def _write_gexf(quads: Iterable[Quad], stream: IO[bytes], lang: str) -> None:
    """Writes GEXF 1.2; the date of writing is left out, so that the same graph gives the same bytes."""
    from networkx.readwrite.gexf import GEXFWriter

    from graphbuilder.exports.network import network

    graph = network(quads, lang)
    graph.graph["mode"] = "dynamic"
    graph.graph["timeformat"] = "date"
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(graph)
    for meta in writer.xml.findall("meta"):
        writer.xml.remove(meta)
    _write_xml(writer.xml, stream)


def _write_xml(root: ElementTree.Element, stream: IO[bytes]) -> None:
    ElementTree.indent(root)
    ElementTree.ElementTree(root).write(stream, encoding="utf-8", xml_declaration=True)
    stream.write(b"\n")


def _write_dot(quads: Iterable[Quad], stream: IO[bytes], lang: str) -> None:
    from graphbuilder.exports.network import network

    graph = network(quads, lang)
    lines = ["digraph graphbuilder {", '  node [fontname="sans-serif"];', '  edge [fontname="sans-serif"];']
    for node, known in graph.nodes(data=True):
        shape = _SHAPES.get(known["kind"])
        look = f"shape={shape}" if shape else "shape=ellipse, peripheries=2"
        lines.append(f"  {_quoted(node)} [label={_quoted(known['label'])}, {look}];")
    for tail, head, known in graph.edges(data=True):
        text = " ".join(part for part in (known["label"], known.get("detail")) if part)
        lines.append(f"  {_quoted(tail)} -> {_quoted(head)} [label={_quoted(text)}];")
    stream.write(("\n".join(lines) + "\n}\n").encode())


def _quoted(text: str) -> str:
    """A DOT string: quotation marks and backslashes escaped, line breaks as spaces."""
    return '"' + " ".join(text.replace("\\", "\\\\").replace('"', '\\"').split()) + '"'


FORMATS = (
    Format("graphml", ".graphml", _write_graphml),
    Format("gexf", ".gexf", _write_gexf),
    Format("dot", ".dot", _write_dot),
)
