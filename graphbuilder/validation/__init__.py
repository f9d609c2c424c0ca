"""Whether a graph keeps the contracts of ``ontology/shapes.ttl``.

shapes.py    the shapes: those for pySHACL, and the constraints in SPARQL
engine.py    the results that a store gives
report.py    results as values, as a table for people and as a W3C report
"""

from __future__ import annotations

from graphbuilder.validation.engine import ValidationError, validate
from graphbuilder.validation.report import Report, Result

__all__ = ["Report", "Result", "ValidationError", "validate"]
