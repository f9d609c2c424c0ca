"""What follows from the facts, by rules that lie in ``ontology/rules``.

rules.py       the files and their headers
inference.py   one inference as a value and as quads
engine.py      which inferences hold now, drawn anew where something changed
"""

from __future__ import annotations

from graphbuilder.reasoning.engine import Outcome, reason
from graphbuilder.reasoning.rules import Rule, RuleError, load_rules

__all__ = ["Outcome", "Rule", "RuleError", "load_rules", "reason"]
