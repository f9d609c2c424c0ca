"""Writes README.md anew where it shows what the program prints: its console blocks and the figures of the benchmarks.

``python -m benchmarks.readme`` does both, ``python -m benchmarks.readme console`` only the blocks, which takes no time.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

_ROOT = Path(__file__).parent.parent
_README = _ROOT / "README.md"
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (.*)$", re.MULTILINE)
_FIGURES = re.compile(r"(<!-- figures: (.*?) -->\n)(.*?)(<!-- end -->)", re.DOTALL)


def main(arguments: list[str]) -> None:
    """Rewrites the file. Raises CalledProcessError where a command fails."""
    text = _console(_README.read_text("utf-8"))
    if arguments != ["console"]:
        text = _FIGURES.sub(lambda found: f"{found[1]}{_figures(found[2].split())}{found[4]}", text)
    _README.write_text(text, "utf-8")


def _console(text: str) -> str:
    """The text with the output of every command in its console blocks, run in order in one folder."""
    with TemporaryDirectory() as folder:
        shutil.copytree(_ROOT / "examples", Path(folder, "examples"))

        def block(found: re.Match[str]) -> str:
            shown = "".join(f"$ {command}\n{_output(command, folder)}" for command in _COMMAND.findall(found[1]))
            return f"```console\n{shown}```"

        return _BLOCK.sub(block, text)


def _output(command: str, folder: str) -> str:
    _, *arguments = shlex.split(command)
    return subprocess.run(
        [sys.executable, "-m", "graphbuilder", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(_ROOT)},
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ).stdout


def _figures(names: list[str]) -> str:
    """What benchmarks print: a Markdown table as it is, lines as a list."""
    lines = []
    for name in names:
        command = [sys.executable, "-m", "benchmarks", name]
        printed = subprocess.run(command, cwd=_ROOT, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
        lines += [line if line.startswith("|") else f"- {line.strip()}" for line in printed.splitlines()]
    return "\n" + "\n".join(lines) + "\n\n"


if __name__ == "__main__":
    main(sys.argv[1:])
