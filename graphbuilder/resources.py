"""Where the ontology, the authority files and the prepared queries lie: in the installed package or a checkout."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def folder(name: str) -> Path:
    """The folder ``ontology`` or ``queries``: the package's own data, else the folder at the top of the checkout.

    Raises FileNotFoundError where there is neither.
    """
    packaged = Path(str(files("graphbuilder").joinpath(name)))
    checkout = Path(__file__).resolve().parent.parent / name
    for place in (packaged, checkout):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"graphbuilder is installed without its folder {name!r}")
