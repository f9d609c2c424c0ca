"""What the benchmarks share: the corpus, memory, and commands with their time and memory."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median

_CORPUS = Path(__file__).parent.parent.parent / "shared" / "corpus"
_RUN = """
import json, os, resource, subprocess, sys, time
start = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
seconds = time.perf_counter() - start
print(json.dumps([code, seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss]))
"""


def corpus() -> Path | None:
    """The folder of texts with gold facts: that of GRAPHBUILDER_CORPUS, else ``../shared/corpus`` beside the checkout.

    Where there is none, says so and returns None.
    """
    folder = Path(os.environ.get("GRAPHBUILDER_CORPUS", _CORPUS))
    if any(folder.glob("*/gold.json")):
        return folder
    print(f"skipped: no gold facts at {folder}; name the corpus in GRAPHBUILDER_CORPUS")
    return None


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
