"""The office that people hold who are named with their states alone: 'foreign ministers met … X of A, Y of B'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphbuilder.mentions.elements import Element, EventMention, Office
from graphbuilder.mentions.grammar import Grammar

_ROLES = frozenset(("head-of-state", "head-of-government", "foreign-minister", "minister"))


class Colleagues:
    """Remembers, sentence after sentence, which office those told of last hold together."""

    def __init__(self, grammar: Grammar, text: str) -> None:
        self._grammar = grammar
        self._text = text
        self._office: Office | None = None

    def read(self, elements: Sequence[Element]) -> Iterator[tuple[Element, Office]]:
        """The people of a sentence who are named with their states alone, with the office that they hold.

        One alone must stand in the sentence that tells of the office; several stand in a list. Whom the holders meet
        is no colleague of theirs for that.
        """
        told_here = False
        met = False
        previous: Element | None = None
        row: list[Element] = []
        for element in (*elements, None):
            if element is not None and self._joins(element):
                continue
            if element is not None and _has_state_alone(element):
                met = not row and previous is not None and previous.kind == "verb"
                row.append(element)
                continue
            if element is not None and row and element.word in self._grammar.words["all_of_them"]:
                continue
            if element is not None and row and element.kind == "office" and not element.value.owners:
                told_here = self._note(element) or told_here  # 'X of A and Y of B, both foreign ministers'
            if self._office is not None and (len(row) > 1 or (told_here and not met)):
                yield from ((person, replace(self._office, owners=[], plural=False)) for person in row)
            row, met, previous = [], False, element
            if element is not None:
                told_here = self._note(element) or told_here

    def _joins(self, element: Element) -> bool:
        return element.value == "," if element.kind == "punct" else element.word in self._grammar.words["and"]

    def _note(self, element: Element) -> bool:
        """Remembers an office in the plural; True where ``element`` tells of one."""
        office = None
        if isinstance(element.value, EventMention):
            office = element.value.office
        elif element.kind == "office" and any(f.plural for f in element.readings):
            office = element.value
        if office is not None:
            self._office = office if office.role in _ROLES else None
            return self._office is not None
        if element.kind == "group" and self._words(element) in self._grammar.words["heads_together"]:
            self._office = None
        return False

    def _words(self, element: Element) -> str:
        return self._text[element.start : element.end].lower()


def _has_state_alone(element: Element) -> bool:
    return element.kind == "person" and not element.value.offices and element.value.state is not None
