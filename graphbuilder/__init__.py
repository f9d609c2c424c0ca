"""graphbuilder: a knowledge graph of what diplomatic releases in Kazakh, Russian and English state."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphbuilder.knowledge_graph import KnowledgeGraph

__all__ = ["KnowledgeGraph"]


def __getattr__(name: str) -> object:
    """Imports the graph only when it is asked for: the command line must start at once."""
    if name == "KnowledgeGraph":
        from graphbuilder.knowledge_graph import KnowledgeGraph

        return KnowledgeGraph
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
