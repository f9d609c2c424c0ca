"""Language modules: everything that knows a language's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphbuilder.languages.base import Language

LANGUAGES = ("kk", "ru", "en")
"""Codes of the languages that names have labels in, in the order of labels."""


def organ_label(owner: str, organ: str, code: str) -> str:
    """The name of an organ of ``owner`` in a language: 'ТМД … кеңесі', 'Совет … СНГ', 'CIS Council of …'."""
    if code == "kk":
        from graphbuilder.languages.kazakh.morphology import possessed

        return f"{owner} {possessed(organ)}"
    return f"{organ} {owner}" if code == "ru" else f"{owner} {organ}"


def full_organ_label(owner: str, organ: str, code: str) -> str:
    """The same for an owner of a long name: 'Council of Ministers of the Southern African Development Community'."""
    return f"{organ} of the {owner}" if code == "en" else organ_label(owner, organ, code)


def language_module(code: str) -> Language:
    """A new module for the language ``code``. Raises ValueError for a language that there is none for."""
    if code == "kk":
        from graphbuilder.languages.kazakh import Kazakh

        return Kazakh()
    if code == "ru":
        from graphbuilder.languages.russian import Russian

        return Russian()
    if code == "en":
        from graphbuilder.languages.english import English

        return English()
    raise ValueError(f"no language module for {code!r}")
