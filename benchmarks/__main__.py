"""Runs benchmarks by name, each in a process of its own, so that one's memory is not another's."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

NAMES = (
    "startup",
    "speed",
    "store",
    "reasoning",
    "validation",
    "accuracy",
    "unseen",
    "persons",
    "identity",
    "calibration",
)


def main(arguments: list[str]) -> int:
    """Runs the named benchmarks, or all. Returns the exit code."""
    unknown = [name for name in arguments if name not in NAMES]
    if unknown:
        print(f"there is no benchmark {unknown[0]!r}: choose from {', '.join(NAMES)}", file=sys.stderr)
        return 2
    if len(arguments) == 1:
        import_module(f"benchmarks.{arguments[0]}").run()
        return 0
    code = 0
    for name in arguments or NAMES:
        print(f"== {name}", flush=True)
        code = max(code, subprocess.run([sys.executable, "-m", "benchmarks", name], check=False).returncode)
        print(flush=True)
    return code


sys.exit(main(sys.argv[1:]))
