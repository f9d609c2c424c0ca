"""What the benchmarks share: memory, and commands with their time and memory."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Sequence
from statistics import median

_RUN = """
import json, os, resource, subprocess, sys, time
start = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
seconds = time.perf_counter() - start
print(json.dumps([code, seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss]))
"""


def megabytes(max_rss: int) -> float:
    """``ru_maxrss`` in megabytes: the kernel counts kilobytes, on macOS bytes."""
    return max_rss / (1_000_000 if sys.platform == "darwin" else 1_000)


def peak() -> float:
    """The most memory that this process has held, in megabytes."""
    return megabytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def timed(command: Sequence[str], runs: int) -> tuple[float, float]:
    """The median seconds and the greatest memory in megabytes of a command run several times, output thrown away.

    Raises RuntimeError where a run fails.
    """
    seconds, memory = [], []
    for _ in range(runs):
        answer = subprocess.run([sys.executable, "-c", _RUN, *command], capture_output=True, text=True, check=True)
        code, elapsed, max_rss = json.loads(answer.stdout)
        if code:
            raise RuntimeError(f"{' '.join(command)} ended with {code}: {answer.stderr}")
        seconds.append(elapsed)
        memory.append(megabytes(max_rss))
    return median(seconds), max(memory)
