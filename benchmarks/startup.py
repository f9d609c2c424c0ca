"""How long the command takes to answer, and what memory it needs: help, and queries on a small store."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measuring import timed

_RUNS = 7
_RELEASES = Path(__file__).parent.parent / "examples" / "releases"


def run() -> None:
    """Prints the median time of seven runs and the greatest memory of each command."""
    with TemporaryDirectory() as folder:
        store = f"{folder}/store"
        graphbuilder = [sys.executable, "-m", "graphbuilder"]
        build = ["build", str(_RELEASES), "--store", store]
        subprocess.run([*graphbuilder, *build], check=True, stdout=subprocess.DEVNULL)
        here = ["--store", store]
        commands = {
            "graphbuilder --help": ["--help"],
            "graphbuilder query chairmanship-succession": ["query", "chairmanship-succession", *here],
            "graphbuilder query evidence --set thing=CSTO": ["query", "evidence", "--set", "thing=CSTO", *here],
            "graphbuilder build (the sample releases)": build,
        }
        for name, arguments in commands.items():
            seconds, memory = timed([*graphbuilder, *arguments], _RUNS)
            print(f"{name}: {seconds:.2f} s, {memory:.0f} MB")
