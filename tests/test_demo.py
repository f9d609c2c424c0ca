"""The demo runs as it stands, and again over what it left."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_demo_runs_twice_and_writes_the_same_graph(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    command = tmp_path / "bin" / "graphbuilder"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m graphbuilder "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    environment = os.environ | {
        "PATH": f"{command.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
    }
    written = []
    for _ in range(2):
        demo = ["sh", str(tmp_path / "examples" / "demo.sh")]
        printed = subprocess.run(demo, env=environment, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
        rows = [line.split()[:5] for line in printed.splitlines()]
        assert ["CSTO", "Kyrgyzstan", "2025", "Russia", "2026"] in rows
        assert (tmp_path / "demo" / "graph.graphml").stat().st_size > 0
        written.append((tmp_path / "demo" / "graph.ttl").read_bytes())
    assert written[0] == written[1]
