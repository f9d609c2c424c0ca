"""Noun phrases: owners with their organs, offices with their holders, events, documents and chairmanships with what
qualifies them.

Each pass looks from a head noun to its owners and qualifiers and folds them into one element. On which side an owner
stands, and with what marking, is the language's ('Қазақстанның министрі', 'министр Казахстана', 'minister of Kazakhstan').
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from graphbuilder.languages.base import Form
from graphbuilder.languages.time import When
from graphbuilder.mentions.elements import (
    ChairNoun,
    DocumentMention,
    Element,
    EventMention,
    Office,
    PersonMention,
)
from graphbuilder.mentions.grammar import Grammar
from graphbuilder.mentions.lexicon import DocumentNoun, EventNoun, OfficeNoun

_OWNERS = frozenset(("state", "body", "demonym", "place", "side"))
_DASHES = frozenset(("–", "—", "-", "‑"))
_MAX_SUBJECT = 40
"""Elements that the subject of a document spans at most."""


def is_dash(element: Element) -> bool:
    """True for a dash between two phrases."""
    return element.kind == "punct" and element.value in _DASHES


def lower_of(element: Element) -> str:
    """The word of a plain word element in lower case, '' for others."""
    return element.word if element.kind == "word" else ""


def is_name(element: Element, text: str) -> bool:
    """True for a capitalised word outside the lexicon."""
    return element.kind == "word" and text[element.start].isupper()


Step = tuple[frozenset[str], Callable[[list["Element"], "Element", Sequence["Element"], int], bool]]
"""The kinds of elements that a pass looks at, and what it does with one."""


class _Word(NamedTuple):
    """Stands for the token of a word that was taken for something else first."""

    text: str
    kind: str = "w"

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """True where it begins with a capital letter."""
        return self.text[0].isupper()


class Composer:
    """Composes the elements of one sentence after another in one language."""

    def __init__(
        self, grammar: Grammar, text: str, given: frozenset[str] = frozenset(), event_noun: Callable[[str], EventNoun | None] = lambda word: None
    ) -> None:
        self.grammar = grammar
        self.text = text
        self.given = given
        self.event_noun = event_noun
        """Given names, which are no words of a body's name."""
        self.aliases: dict[str, object] = {}
        """Abbreviations that the text introduces, in lower case, with the bodies they stand for."""

    # ---- shared ---------------------------------------------------------------------------------------------

    def joins(self, element: Element) -> bool:
        """True for a comma or a conjunction."""
        return element.value == "," or (element.kind == "word" and element.value.lower in self.grammar.conjunctions)

    def owns(self, element: Element) -> bool:
        """True where ``element`` may own the noun after it."""
        return element.kind in _OWNERS and element.form.case in self.grammar.owner_cases

    def take_owners(self, out: list[Element], *, several: bool) -> list[Element]:
        """Pops the owner at the end of ``out``; with ``several`` also those coordinated with it."""
        if not out or not self.owns(out[-1]):
            return []
        owners = [out.pop()]
        while (
            several
            and len(out) > 1
            and self.joins(out[-1])
            and out[-2].kind == owners[0].kind
            and out[-2].form.case in ("nom", owners[-1].form.case)
        ):
            at = len(out) - 2
            owners.insert(0, out[at])
            del out[at:]
        return owners

    def fold(self, kind: str, first: Element, head: Element, value: object, last: Element | None = None) -> Element:
        """One element from ``first`` to ``last`` (or ``head``) that stands as ``head`` does."""
        end = last or head
        element = Element(kind, first.first, end.last, first.start, end.end, head.form, value, case=head.form.case)
        element.quoted = head.quoted
        element.word = head.word
        element.senses = head.senses
        return element

    def run(self, elements: list[Element], steps: Sequence[Step]) -> list[Element]:
        """Runs passes over the elements; a step that folds puts its result on ``out`` itself and says True."""
        for kinds, step in steps:
            if not any(element.kind in kinds for element in elements):
                continue
            out: list[Element] = []
            for at, element in enumerate(elements):
                if element.kind not in kinds or not step(out, element, elements, at):
                    out.append(element)
            elements = out
        return elements

    def first_steps(self) -> list[Step]:
        """Passes before people's names are known: bodies and offices."""
        heads = frozenset(("word", "event", "organ", "group", "ministry"))
        alias = (frozenset(("word", "punct")), self.alias)
        return [
            (frozenset(("verb",)), self.marker),
            alias,
            (frozenset(("state", "place", "body")), self.pair),
            (frozenset(("word", "organ")), self.body_owner),
            (frozenset(("organ",)), self.organ),
            (frozenset(("ministry",)), self.ministry),
            (heads, self.named_body),
            alias,
            (frozenset(("word", "organ")), self.office_owner),
            (frozenset(("word",)), self.format),
            (frozenset(("office", "deputy", "acting")), self.office),
            (frozenset(("verb",)), self.elected),
        ]

    def last_steps(self) -> list[Step]:
        """Passes after people's names are known."""
        word = frozenset(("word",))
        return [
            (frozenset(("person", "punct")), self.titled_person),
            (frozenset(("word", "event", "organ")), self.body_word),
            (frozenset(("word", "body")), self.place),
            (frozenset(("delegation", "side", "group", "office")), self.delegation),
            (frozenset(("chair",)), self.chair),
            (frozenset(("event", "body")), self.event),
            (frozenset(("word", "echo")), self.in_event),
            (word, self.setting),
            (word, self.behalf),
            (frozenset(("document", "generic")), self.document),
            (frozenset(("draft",)), self.draft),
            (frozenset(("punct",)), self.total),
        ]

    def marker(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """A word spelt like a verb that governs the noun before it ('көмекке қатысты қарар'): no verb where its phrase goes on."""
        if (
            element.kind != "verb"
            or element.word not in self.grammar.subject_markers
            or element.last - element.first > 1
            or at + 1 >= len(elements)
        ):
            return False
        following = elements[at + 1]
        if following.kind == "punct" or self.joins(following) or following.kind == "verb":
            return False
        out.append(
            Element(
                "word",
                element.first,
                element.last,
                element.start,
                element.end,
                Form(element.word, "nom"),
                _Word(self.text[element.start : element.end]),
                word=element.word,
                case="nom",
            )
        )
        return True

    # ---- bodies ---------------------------------------------------------------------------------------------

    def pair(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """'Қазақстан – Қырғызстан' before a noun: a pair of parties."""
        if (
            element.kind not in ("state", "place", "body")
            or len(out) < 2
            or not is_dash(out[-1])
            or out[-2].kind not in ("state", "place", "body")
        ):
            return False
        left = out[-2]
        if left.form.case != "nom" or element.form.case not in ("nom", "gen") or left.senses.get("pair"):
            return False
        if at + 1 >= len(elements) or elements[at + 1].kind not in (
            "word",
            "event",
            "organ",
            "verb",
            "form",
            "ordinal",
            "number",
            "quote",
        ):
            return False
        del out[-2:]
        pair = self.fold("pair", left, element, [left, element])
        out.append(pair)
        return True

    def named_body(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """A body outside the authority: an owner or a capitalised word, and a noun that heads names of bodies."""
        if element.kind not in ("word", "event", "organ", "group", "ministry") or not self.grammar.is_body_head(
            element
        ):
            return False
        if element.kind == "organ" and out and (self.owns(out[-1]) or out[-1].kind == "pair"):
            return False
        start = self._name_start(out, element)
        if (
            start is None
            and at + 1 < len(elements)
            and elements[at + 1].kind == "office"
            and 0 < len(out) < 5
            and all(e.kind == "word" for e in out)
            and out[0].first == 0
        ):
            start = 0  # a name at the beginning of a sentence, with its officer after it
        if start is None:
            start = self._owned_name(out, element)
        if start is None:
            return False
        words = out[start:]
        owner: list[Element] = []
        first = out[start] if words else element
        del out[start:]
        if (
            out
            and out[-1].kind in ("state", "body", "pair", "demonym")
            and out[-1].form.case in self.grammar.owner_cases
        ):
            owner = [out.pop()]
        if not words and not owner:
            return False
        if not words and not self._bare_owner_suffices(owner[0], element):
            out.extend(owner)
            return False
        head = self.text[element.start : element.end]
        form = self.grammar.body_form(element)
        name = self.text[first.start : element.start] + self.grammar.nominative(head, form)
        short = (
            first.value
            if first.kind == "quote"
            else self.text[first.start : element.start].strip()
            if self.grammar.is_company(element)
            else None
        )
        body = self.fold(
            "body",
            owner[0] if owner else first,
            replace(element, form=form),
            {"name": name, "owner": owner[0] if owner else None, "short": short},
        )
        out.append(body)
        return True

    def _owned_name(self, out: Sequence[Element], head: Element) -> int | None:
        """'Қазақстан футбол федерациясы': lower-case words between an owner and a possessed head."""
        if self.grammar.body_form(head).possessive != "3" or self.grammar.is_weak_body_head(head):
            return None
        at = len(out)
        while (
            at > 0
            and len(out) - at < 3
            and out[at - 1].kind == "word"
            and out[at - 1].form.case == "nom"
            and not self.joins(out[at - 1])
            and not self.text[out[at - 1].start].isupper()
        ):
            at -= 1
        owned = (
            0 < at < len(out)
            and out[at - 1].kind in ("state", "body")
            and out[at - 1].form.case == "nom"
            and out[at - 1].senses.get("side") is None
        )
        return at if owned else None

    def _bare_owner_suffices(self, owner: Element, head: Element) -> bool:
        if owner.kind == "pair":
            return True
        return head.form.possessive == "3" and self.text[head.start].isupper()

    def _name_start(self, out: Sequence[Element], head: Element) -> int | None:
        """Where the words of the name begin in ``out`` (its length: at the head itself), None where there is no name."""
        best: int | None = len(out) if self.text[head.start].isupper() else None
        at = len(out) - 1
        while at >= 0 and len(out) - at < 9:
            element = out[at]
            if lower_of(element) in self.grammar.words["between"] and at > 0 and out[at - 1].kind == "state":
                at -= 1
                while at > 1 and self.joins(out[at - 1]) and out[at - 2].kind == "state":
                    at -= 2
                return at
            if lower_of(element) in self.grammar.pronouns or (at == 0 and lower_of(element) in self.grammar.conjunctions):
                break
            if element.kind == "quote" and all(e.kind == "word" for e in out[at + 1 :]):
                return at
            if element.kind in ("word", "document", "event", "organ", "ministry", "group", "members", "form") or (
                element.kind == "office" and at == len(out) - 1
            ):
                if self.text[element.start].isupper() and (
                    element.first > 0 or (element.kind == "word" and (at == len(out) - 1 or best == at + 1))
                ):
                    best = at
                elif (
                    element.kind == "word"
                    and element.value.lower in self.grammar.conjunctions
                    and at == len(out) - 1
                    and head.kind != "office"
                ):
                    break
                if (
                    element.form.case in ("acc", "loc", "ins", "abl")
                    and element.kind == "word"
                    and not self.text[element.start].isupper()
                ):
                    break
            elif element.kind == "demonym" and not self.text[element.start].isupper():
                pass
            elif element.kind == "place" and element.form.case == "nom" and at < len(out) - 1 and best is None:
                return at
            elif element.value != "," or at == len(out) - 1:
                break
            at -= 1
        if best is None:
            return None
        while best < len(out) and self._is_person(out, best):
            best += 1
        return best if best < len(out) or self.text[head.start].isupper() else None

    def _is_person(self, out: Sequence[Element], at: int) -> bool:
        """True where a capitalised word belongs to a person's name: after an office, an initial or a given name."""
        element = out[at]
        if element.kind == "word" and element.value.lower in self.given:
            return True
        before = out[at - 1] if at > 0 else None
        if element.kind not in ("word", "punct") or before is None:
            return False
        if before.kind == "office" and before.form.case == "nom":
            return True
        return (
            element.kind == "word"
            and element.value.capital
            and before.kind == "word"
            and self._is_person(out, at - 1)
            and before.value.capital
        )

    def organ(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """An organization and its organ; the organ alone refers to the organization talked of."""
        if element.kind != "organ" or self._named_before(out):
            return False
        owners = self.take_owners(out, several=False) or ([out.pop()] if out and out[-1].kind == "pair" else [])
        value = {"organ": element.value, "owner": owners[0] if owners else None}
        if not owners and not self._names_organ(element):
            return False
        out.append(self.fold("body", owners[0] if owners else element, element, value))
        return True

    def _named_before(self, out: Sequence[Element]) -> bool:
        """True where words of a name stand before an organ ('Түркі мемлекеттері Парламенттік Ассамблеясы')."""
        return (
            bool(out)
            and (
                out[-1].kind == "members"
                or (
                    is_name(out[-1], self.text) and out[-1].form.case == "nom" and out[-1].value.lower not in self.given
                )
            )
            and (out[-1].first > 0 or out[-1].kind == "members")
        )

    def _names_organ(self, element: Element) -> bool:
        return element.last - element.first > 1

    def format(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """'«Орталық Азия – Жапония» диалогы', '«С5+1» форматында': a format that meets."""
        if element.kind != "word" or not self.grammar.is_format(element):
            return False
        element = replace(element, form=self.grammar.format_form(element))
        if not out or out[-1].kind not in ("body", "quote", "pair"):
            out.append(self.fold("body", element, element, {"last": True}))
            return True
        top = out[-1]
        if top.kind == "body":
            out.pop()
            out.append(self.fold("body", top, element, top.value))
        elif top.kind in ("quote", "pair"):
            out.pop()
            name = top.value if top.kind == "quote" else self.text[top.start : top.end]
            out.append(self.fold("body", top, element, {"name": str(name), "owner": None}))
        else:
            return False
        return True

    def ministry(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """'Қазақстан Сыртқы істер министрлігі'."""
        if element.kind != "ministry" or self._named_before(out):
            return False
        owners = self.take_owners(out, several=True)
        out.append(self.fold("body" if len(owners) < 2 else "word", owners[0] if owners else element, element,
                             {"ministry": element.value, "owner": owners[0] if owners else None}))  # fmt: skip
        if len(owners) > 1:
            out[-1].value = elements[at].senses.get("token")
            out[-1].kind = "ministries"
        return True

    def body_word(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """A body noun alone ('ұйым', 'кеңес') points to a body named before; 'ТМД органдары' stand for the body."""
        if (
            element.kind == "word"
            and out
            and out[-1].kind == "body"
            and out[-1].form.case in self.grammar.owner_cases
            and (form := self.grammar.stands_for_owner(element))
        ):
            body = out.pop()
            out.append(self.fold("body", body, replace(element, form=form), body.value))
            return True
        if (
            element.kind == "word"
            and out
            and self.grammar.pronouns.get(lower_of(out[-1])) == "gen"
            and (form := self.grammar.stands_for_owner(element))
        ):
            pronoun = out.pop()
            out.append(self.fold("body", pronoun, replace(element, form=form), {"last": True}))
            return True
        if element.kind in ("word", "event", "organ") and self.grammar.is_body_head(element):
            form = self.grammar.body_form(element)
            if form.plural or (element.kind == "event" and not element.value.weak):
                return False
            out.append(self.fold("body", element, replace(element, form=form), self._anaphor(element)))
            if element.kind == "event":
                out[-1].senses = {**element.senses, "event": element.value}
            return True
        return False

    def _anaphor(self, element: Element) -> dict[str, object]:
        head = self.grammar.body_head(element)
        return {
            "anaphor": head,
            "any": head in self.grammar.any_body,
            "chamber": head in self.grammar.chambers,
            "capital": self.text[element.start].isupper(),
        }

    def body_owner(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """'Ұйымның Атқарушы комитеті': a body noun in the genitive owns the name after it."""
        if (
            element.kind not in ("word", "organ")
            or element.last - element.first > 1
            or at + 1 >= len(elements)
            or not self.grammar.is_body_head(element)
        ):
            return False
        form = self.grammar.body_form(element)
        following = elements[at + 1]
        if (
            form.case != "gen"
            or not self.text[following.start].isupper()
            or (out and (self.owns(out[-1]) or is_name(out[-1], self.text) and out[-1].first > 0))
        ):
            return False
        out.append(self.fold("body", element, replace(element, form=form), self._anaphor(element)))
        return True

    def office_owner(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """'Ассамблея төрағасы': a body noun alone owns the office after it."""
        if (
            element.last - element.first > 1
            or at + 1 >= len(elements)
            or elements[at + 1].kind != "office"
            or not self.grammar.is_body_head(element)
        ):
            return False
        form = self.grammar.body_form(element)
        if form.case not in ("gen", "nom") or form.plural:
            return False
        out.append(self.fold("body", element, replace(element, form=form), self._anaphor(element)))
        return True

    def alias(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """'Түркі мемлекеттері ұйымы (ТМҰ)': the short form in parentheses is another name of the body before it."""
        if element.kind == "word" and (value := self.aliases.get(element.value.lower.partition("-")[0])):
            form = next(
                (f for f in self.grammar.language.forms(element.value.lower) if f.key in self.aliases), element.form
            )
            out.append(self.fold("body", element, replace(element, form=form), value))
            return True
        if element.value != ")" or len(out) < 3 or out[-2].value != "(" or out[-3].kind != "body":
            return False
        short = out[-1]
        if short.kind == "word" and short.value.text.isupper() and len(short.value.text) > 1:
            self.aliases[short.value.lower] = out[-3].value
        elif short.kind not in ("body", "organ"):
            return False
        body = out[-3]
        del out[-3:]
        out.append(self.fold("body", body, body, body.value, element))
        return True

    def place(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """'Мешхед қаласы', '«Рух Ордо» мәдени орталығы'; a capitalised word in the locative outside the lexicon."""
        if element.kind not in ("word", "body"):
            return False
        if (
            out
            and out[-1].kind == "state"
            and out[-1].form.case in self.grammar.owner_cases
            and (form := self.grammar.capital_form(element))
        ):
            state = out.pop()
            out.append(self.fold("place", state, replace(element, form=form), {"capital": state.value}))
            return True
        if (
            element.kind == "word"
            and out
            and self.grammar.is_settlement(element)
            and (out[-1].kind == "place" or is_name(out[-1], self.text))
        ):
            before = out.pop()
            value = before.value if before.kind == "place" else {"name": self.text[before.start : before.end]}
            form = self.grammar.settlement_form(element)
            out.append(self.fold("place", before, replace(element, form=form), value))
            return True
        if (
            element.kind == "word"
            and out
            and self.grammar.is_venue(element)
            and (out[-1].kind in ("quote", "place", "body") or is_name(out[-1], self.text))
        ):
            before = out.pop()
            venue = replace(element, form=self.grammar.venue_form(element))
            name = self.text[before.start : element.start] + self.grammar.nominative(
                self.text[element.start : element.end], venue.form
            )
            out.append(self.fold("place", before, venue, before.value if before.kind == "place" else {"name": name}))
            return True
        if (
            element.kind == "word"
            and element.first > 0
            and self.text[element.start].isupper()
            and (name := self.grammar.locative_name(element))
        ):
            element.kind, element.value, element.case = "place", {"name": name}, "loc"
            element.form = Form(name.lower(), "loc")
        return False

    # ---- offices and people ---------------------------------------------------------------------------------

    def office(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """An office with its owners; deputies, acting and former holders fold into it."""
        if (
            element.kind in ("deputy", "acting")
            and out
            and out[-1].kind == "office"
            and out[-1].form.case in ("gen", "nom")
        ):
            return self._deputy(out, element)
        if element.kind != "office":
            return False
        noun: OfficeNoun = element.value
        if noun.possessed and element.form.possessive != "3":
            element.kind, element.value = "word", _Word(self.text[element.start : element.end])
            return False
        plural = element.form.plural
        start = element
        if out and lower_of(out[-1]) in self.grammar.words["two"] and element.form.case in ("nom", "gen", "ins"):
            plural = True
            out.pop()
        self._drop_appointed(out)
        former = None
        if out and out[-1].kind == "former":
            former = start = out.pop()
        when = (
            out.pop().value
            if len(out) > 1 and out[-1].kind == "time" and out[-1].form.case == "attr" and self.owns(out[-2])
            else None
        )
        if len(out) > 1 and out[-1].kind in ("form", "next", "ordinal") and self.owns(out[-2]) and noun.role == "chair":
            out.pop()
        founding = (
            len(out) > 2
            and plural
            and "members" in out[-1].senses
            and out[-2].kind == "word"
            and out[-3].kind == "body"
        )
        if founding:
            del out[-2]
        members = (
            out.pop() if plural and len(out) > 1 and "members" in out[-1].senses and out[-2].kind == "body" else None
        )
        if members is not None:
            out[-1].form = Form(out[-1].form.key, "nom")
        noun, words = self._minister(noun, out, element)
        topic = (
            self._skip_topic(out) if noun.role in ("special-representative", "other", "minister", "ambassador") else []
        )
        owners = self.take_owners(out, several=plural) or self._quoted_owner(out)
        if (
            not owners
            and noun.role in ("special-representative", "spokesperson", "other")
            and out
            and out[-1].kind == "office"
            and out[-1].form.case == "gen"
        ):
            start = out.pop()
            owners = start.value.owners
        if (
            not owners
            and not topic
            and len(out) > 1
            and out[-1].kind == "word"
            and self.grammar.is_modifier(out[-1])
            and self.owns(out[-2])
            and out[-2].form.case == "gen"
            and not is_name(out[-1], self.text)
        ):
            out.pop()
            owners = self.take_owners(out, several=plural)
        if not owners and not topic and not words and out and out[-1].kind == "state" and out[-1].form.case == "abl":
            owners = [out[-1]]
            start = element if start is element else start
        if owners and owners[0].kind == "side" and out and lower_of(out[-1]) in self.grammar.words["two"]:
            owners, plural = [], True
            out.pop()
        if members is not None and not owners:
            out.append(members)
        if topic and not owners:
            out.extend(topic)
            if not self.grammar.is_domain(topic):
                topic = []
        if (
            owners
            and start in (element, former)
            and owners[0].first < element.first
            and owners[0] is not (out[-1] if out else None)
        ):
            start = owners[0]
        elif words and not owners:
            start = words[0]
        elif topic and start is element:
            start = topic[0]
            del out[len(out) - len(topic) :]
        if noun.only_of and not (owners and owners[0].value in noun.only_of):
            noun = OfficeNoun("chair" if noun.role == "head-of-state" else "other", "any")
        noun = self.grammar.special_office(element, owners) or noun
        role = noun.role
        if former is not None:
            role = "former-head-of-state" if role == "head-of-state" else "former"
        office = Office(
            role,
            owners,
            self.text[start.start : element.end],
            plural,
            noun.owner,
            start.start,
            when,
            possessed=noun.elsewhere or (element.last - element.first == 1 and element.form.possessive == "3"),
        )
        out.append(self.fold("office", start, element, office))
        return True

    def _drop_appointed(self, out: list[Element]) -> None:
        """'Малайзияның жаңадан тағайындалған елшісі': what stands between an owner and the office."""
        back = 1
        while back < min(4, len(out)) and (out[-back].kind == "word" and self.grammar.is_modifier(out[-back]) or out[-back].kind == "verb"):
            back += 1
        between = out[len(out) - back + 1 :]
        if back > 1 and len(out) >= back and any(e.kind == "verb" and e.verb and e.verb.role == "attributive" for e in between):
            if out[-back].kind in ("state", "body") and out[-back].form.case == "gen":
                del out[len(out) - back + 1 :]

    def _minister(self, noun: OfficeNoun, out: list[Element], element: Element) -> tuple[OfficeNoun, list[Element]]:
        """'… министрі' after the words of its portfolio is that minister."""
        if noun.role not in ("", "vice-minister", "minister") or (
            noun.role == "minister"
            and not (out and (self.joins(out[-1]) and out[-1].value != "," or out[-1].kind == "word"))
        ):
            return noun, []
        start = self._name_start(out, element) if element.form.possessive == "3" else None
        if start is None or start == len(out):
            return (OfficeNoun("other", noun.owner) if noun.role == "vice-minister" else noun), []
        words = out[start:]
        del out[start:]
        return OfficeNoun("other" if noun.role == "vice-minister" else "minister", noun.owner), words

    def _quoted_owner(self, out: list[Element]) -> list[Element]:
        """'«Қазгидромет» бас синоптигі'."""
        if not out or out[-1].kind != "quote":
            return []
        quote = out.pop()
        return [self.fold("body", quote, quote, {"name": str(quote.value), "owner": None})]

    def _deputy(self, out: list[Element], element: Element) -> bool:
        before = out[-1]
        office: Office = before.value
        if (
            before.form.case == "nom"
            and before.form.possessive == ""
            and element.kind == "deputy"
            and not self.grammar.bare_deputy
        ):
            return False
        out.pop()
        role = office.role if element.kind == "acting" else self.grammar.deputies.get(office.role, "other")
        value = replace(office, role=role, title=self.text[before.start : element.end], plural=element.form.plural)
        out.append(self.fold("office", before, element, value))
        return True

    def _skip_topic(self, out: list[Element]) -> list[Element]:
        """Pops the domain of an office: 'Орталық Азия жөніндегі' арнаулы өкілі, 'Финляндиядағы' елшісі."""
        popped: list[Element] = []
        if out and out[-1].kind in ("place", "state", "body") and out[-1].form.case in ("attr", "loc"):
            return [out.pop()]
        if not out or lower_of(out[-1]) not in self.grammar.domain_markers:
            return []
        while out and len(popped) < 10:
            top = out[-1]
            if popped and self.owns(top) and top.form.case == "gen":
                break
            if top.kind in ("verb", "time", "punct", "person", "office") and top.value != ",":
                break
            popped.insert(0, out.pop())
        owner_like = next((i for i, e in enumerate(popped) if e.form.case == "gen" and e.kind in _OWNERS), None)
        if owner_like is not None:
            out.extend(popped[: owner_like + 1])
            popped = popped[owner_like + 1 :]
        return popped

    def elected(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """'төрайымы болып … сайланды': the office that someone is elected to."""
        if (
            element.word not in self.grammar.words["elected_as"]
            or element.last - element.first > 1
            or not out
            or out[-1].kind != "office"
            or out[-1].form.case != "nom"
        ):
            return False
        office = out.pop()
        folded = self.fold("office", office, office, office.value, element)
        folded.form, folded.case = Form(office.form.key, "as"), "as"
        out.append(folded)
        return True

    def titled_person(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """'министрі Бейбіт Атамқұлов': the offices before a name are its holder's; 'Х (Қазақстан)' gives the state."""
        if element.kind == "person":
            mention: PersonMention = element.value
            start = element
            while out and out[-1].kind == "office" and out[-1].form.case in ("nom", "") and not out[-1].value.plural:
                start = out.pop()
                mention.offices.insert(0, start.value)
                joined = (
                    out and (is_dash(out[-1]) or out[-1].value == ",") and len(out) > 1 and out[-2].kind == "office"
                )
                if not joined or out[-2].form.case != "nom" or out[-2].value.plural:
                    break
                out.pop()
            if not mention.offices and out:
                self._in_list(out, element, mention)
            folded = self.fold("person", start, element, mention)
            out.append(folded)
            return True
        if (
            element.value == ")"
            and len(out) > 2
            and out[-1].kind == "state"
            and out[-2].value == "("
            and out[-3].kind == "person"
        ):
            state = out.pop()
            out.pop()
            person = out.pop()
            person.value.state = state
            out.append(self.fold("person", person, person, person.value, element))
            return True
        return False

    def _in_list(self, out: Sequence[Element], element: Element, mention: PersonMention) -> None:
        """'министрлері A (Қазақстан), B (Қырғызстан)': the office that opens the list is each one's."""
        if out[-1].kind == "office" and out[-1].value.plural and out[-1].form.case == "nom":
            element.senses["list-office"] = out[-1].value
            return
        before = next((e for e in reversed(out) if not self.joins(e)), None)
        if before is not None and before.kind == "person" and self.joins(out[-1]) and "list-office" in before.senses:
            element.senses["list-office"] = before.senses["list-office"]

    def delegation(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """'Қазақстан делегациясы', 'түркімен тарапы'."""
        if element.kind not in ("delegation", "side", "group") or not ({"delegation", "side"} & element.senses.keys()):
            return False
        owners = self.take_owners(out, several=True)
        if not owners:
            return False
        kind = "delegation" if "delegation" in element.senses else "side"
        if kind == "side" and len(owners) == 1:
            folded = self.fold("state" if owners[0].kind != "body" else "body", owners[0], element, owners[0].value)
            folded.senses = {**element.senses, "side": "side"}
            out.append(folded)
        else:
            out.append(self.fold("delegation", owners[0], element, owners))
        return True

    # ---- events ---------------------------------------------------------------------------------------------

    def event(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """An event noun with body, ordinal, form, date, place and the clause before it ('… өткен отырысы')."""
        if element.kind == "body" and isinstance(element.value, str) and element.last - element.first > 1:
            noun = element.senses.get("event") or self.event_noun(element.word)
            if isinstance(noun, EventNoun) and not noun.weak and not noun.generic:
                return self._event_body(out, element, noun)
        if (
            element.kind == "body"
            and "event" in element.senses
            and isinstance(element.value, dict)
            and "anaphor" in element.value
            and out
            and out[-1].kind == "verb"
            and self.grammar.event_participle(out[-1])
        ):
            element.kind, element.value = "event", element.senses["event"]
        if element.kind != "event":
            return False
        noun: EventNoun = element.value
        mention = EventMention(noun.type, noun.generic, noun.of_body, noun.weak, plural=element.form.plural)
        start, words, owned = element, 0, False
        while out:
            top = out[-1]
            lower = lower_of(top)
            if owned and not (
                top.kind == "verb"
                or (mention.status and top.kind in ("time", "place", "state", "chair"))
                or (top.kind in ("time", "place") and top.form.case == "attr")
                or lower in self.grammar.must_words
            ):
                break
            if (
                top.kind in ("form", "ordinal", "next", "same", "previous")
                or "ordinal" in top.senses
                or self.grammar.ordinal(top)
            ):
                self._qualify(mention, top)
            elif top.kind == "time" and (top.form.case in ("attr", "gen") or mention.status) and mention.when is None:
                mention.when = top.value
            elif top.kind in ("place", "state") and (
                top.form.case == "attr" or (mention.status and top.form.case == "loc")
            ):
                mention.place = mention.place or top
            elif top.kind == "verb" and top.verb and self._tells_of_event(top, mention):
                mention.status = (
                    "planned" if top.verb.tense != "past" or self.grammar.must(top) or mention.status else "held"
                )
                mention.starts = top.form.key.removeprefix("=") in self.grammar.words["start_verbs"]
            elif top.kind == "word" and lower in self.grammar.must_words and not mention.status:
                mention.status = "planned"
            elif top.kind == "chair" and top.form.case == "ins" and isinstance(top.value, ChairNoun) and mention.status:
                if top.value.holder is not None:
                    mention.chairs.append(top.value.holder)
            elif (
                noun.type == "visit"
                and top.kind in ("state", "place")
                and top.form.case == "dat"
                and mention.place is None
            ):
                mention.place = top
            elif noun.type == "visit" and top.kind in ("person", "office") and top.form.case == "gen":
                mention.parties.append(top)
                start = out.pop()
                break
            elif top.kind in ("body", "pair") and top.form.case in self.grammar.owner_cases and mention.body is None:
                if top.kind == "pair":
                    mention.parties = list(top.value)
                else:
                    mention.body = top
                owned = True
            elif (
                top.kind == "body"
                and top.form.case in ("attr", "loc")
                and self.grammar.is_format_case(top)
                and mention.body is None
            ):
                mention.body = top
                owned = True
            elif top.kind == "members" and top.form.case in self.grammar.owner_cases:
                pass
            elif top.kind == "office" and top.value.plural and top.form.case in self.grammar.owner_cases and not words:
                if top.value.owners and top.value.owners[0].kind == "body":
                    mention.body = top.value.owners[0]
                    owned = True
            elif lower in self.grammar.domain_markers and mention.body is None and (topic := self._topic_of_body(out)):
                del out[len(out) - topic :]
                continue
            elif lower in self.grammar.pronouns:
                if self.grammar.pronouns[lower] == "gen" and mention.body is None and noun.type == "meeting":
                    start = out.pop()
                    mention.body = self.fold("body", start, start, {"recent": True})
                break
            elif (
                top.kind == "verb"
                and top.form.case == "ins"
                and top.form.key.removeprefix("=") in self.grammar.words["with_participation"]
            ):
                start = out.pop()
                while (
                    out and out[-1].form.case == "gen" and out[-1].kind in ("person", "office", "delegation", "state")
                ):
                    start = out.pop()
                    mention.guests.insert(0, start)
                    if start.kind == "office" and out and lower_of(out[-1]) in self.grammar.words["two"]:
                        start.value.plural = True
                        start = out.pop()
                break
            elif (
                top.kind == "state"
                and top.form.case == "gen"
                and noun.type in ("meeting", "talks")
                and not mention.guests
            ):
                mention.guests = self.take_owners(out, several=True)
                start = mention.guests[0]
                break
            elif (
                top.kind == "place"
                and top.form.case == "nom"
                and noun.type == "conference"
                and mention.place is None
                and words
            ):
                mention.place = top
            elif lower in self.grammar.words["several"]:
                mention.plural = True
            elif (
                top.kind == "word"
                and words < 3
                and lower not in self.grammar.subject_markers
                and not self.text[top.start].isupper()
                and self.grammar.is_modifier(top)
                and lower not in self.grammar.conjunctions
            ):
                words += 1
            elif top.kind == "number" or (
                top.kind == "punct" and top.value in "-–." and len(out) > 1 and out[-2].kind == "number"
            ):
                if top.kind == "number":
                    mention.ordinal = mention.ordinal or self.text[top.start : top.end].rstrip(".-")
            else:
                break
            start = out.pop()
        mention.label = self.text[start.start : element.end]
        folded = self.fold("event", start, element, mention)
        out.append(folded)
        return True

    def _event_body(self, out: list[Element], element: Element, noun: EventNoun) -> bool:
        """'V Консультативтік кездесуі', 'Астана халықаралық форумы': a body that is known by its meetings."""
        own = replace(element) if noun.type == "meeting" else None
        mention = EventMention(noun.type, body=own, own_body=own is not None, plural=element.form.plural)
        start = element
        while out and (
            out[-1].kind in ("form", "ordinal", "next", "same", "previous", "members", "office", "place", "time")
            or self.grammar.ordinal(out[-1])
        ):
            top = out[-1]
            if (
                top.kind in ("office", "members", "place")
                and top.form.case not in self.grammar.owner_cases
                or top.kind == "time"
                and top.form.case != "attr"
            ):
                break
            if top.kind == "time":
                mention.when = top.value
            elif top.kind not in ("members", "office", "place"):
                self._qualify(mention, top)
            start = out.pop()
        mention.label = self.text[start.start : element.end]
        out.append(self.fold("event", start, element, mention))
        return True

    def _topic_of_body(self, out: Sequence[Element]) -> int:
        """How many elements before an event are its field, after the body: 'ИЫҰ-ның ғылым жөніндегі саммиті'."""
        for back in range(2, min(9, len(out))):
            element = out[-back]
            if element.kind in ("body", "pair") and element.form.case == "gen":
                return back - 1
            if element.kind not in ("word", "document", "event", "office") or lower_of(element) in ("",) and element.kind == "punct":
                return 0
        return 0

    def _tells_of_event(self, element: Element, mention: EventMention) -> bool:
        """True for 'өткен', 'өтетін', and for 'өтуі' before 'тиіс'."""
        if element.verb is None or not self.grammar.event_participle(element):
            return False
        return element.verb.role == "attributive" or (element.verb.role == "nominal" and mention.status == "planned")

    def _qualify(self, mention: EventMention, qualifier: Element) -> None:
        if qualifier.kind == "form":
            mention.forms.append(qualifier.value)
        elif qualifier.kind in ("next", "same", "previous"):
            setattr(mention, qualifier.kind, True)
            if "form" in qualifier.senses:
                mention.forms.append(qualifier.senses["form"])
        else:
            mention.ordinal = (
                mention.ordinal or self.grammar.ordinal(qualifier) or self.text[qualifier.start : qualifier.end].lower()
            )

    def setting(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """'Отырыс барысында', 'сессиясы аясында': the event is the setting of what the clause tells."""
        if (
            lower_of(element) not in self.grammar.words["setting"]
            or not out
            or out[-1].kind != "event"
            or out[-1].form.case not in ("nom", "gen")
        ):
            return False
        event = out.pop()
        out.append(self.fold("event", event, event, event.value, element))
        case = "before" if lower_of(element) in self.grammar.words["before"] else "setting"
        out[-1].form = Form(event.form.key, case, event.form.plural)
        out[-1].case = case
        return True

    def in_event(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """'Саммит жұмысына', 'жиын тізгінін': the event itself, marked as the noun after it is."""
        if not out or out[-1].kind != "event" or out[-1].form.case not in self.grammar.owner_cases:
            return False
        form = element.form if element.kind == "echo" else self.grammar.stands_for_owner(element)
        if form is None or form.possessive != "3":
            return False
        event = out.pop()
        out.append(self.fold("event", event, replace(element, form=form), event.value))
        return True

    def behalf(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """'Қазақстан атынан': on whose behalf someone speaks."""
        if (
            lower_of(element) not in self.grammar.words["behalf"]
            or not out
            or out[-1].kind not in ("state", "body", "members", "delegation")
        ):
            return False
        owner = out.pop()
        folded = self.fold("behalf", owner, element, owner)
        folded.case = "behalf"
        out.append(folded)
        return True

    # ---- chairmanships --------------------------------------------------------------------------------------

    def chair(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """'Тәжікстанның 2018 жылы Достастықтағы төрағалығы'."""
        if element.kind != "chair" or isinstance(element.value, ChairNoun):
            return False
        noun = ChairNoun()
        start = element
        popped: list[Element] = []
        while out:
            top = out[-1]
            if top.kind == "time" and noun.when is None:
                noun.when = top.value
            elif top.kind == "body" and top.form.case in ("attr", "dat", "loc") and noun.body is None:
                noun.body = top
            elif (
                top.kind in ("state", "demonym", "person", "side") and top.form.case in ("gen",) and noun.holder is None
            ):
                noun.holder = top
                start = out.pop()
                break
            elif top.kind == "demonym" and noun.holder is None:
                noun.holder = top
                start = out.pop()
                break
            elif (
                top.kind == "state"
                and top.form.case == "nom"
                and noun.holder is None
                and element.form.possessive == "3"
            ):
                noun.holder = top
                start = out.pop()
                break
            elif top.kind == "body" and top.form.case == "gen" and noun.body is None:
                noun.body = top
            elif top.kind in ("next", "same", "previous"):
                noun.same = noun.same or top.kind == "same"
            else:
                break
            start = out.pop()
            popped.insert(0, start)
        if noun.holder is None and noun.when is not None and popped and popped[0].kind == "time":
            # a date at the beginning belongs to the clause
            noun.when = None
            start = popped[1] if len(popped) > 1 else element
            out.append(popped[0])
        out.append(self.fold("chair", start, element, noun))
        return True

    # ---- documents ------------------------------------------------------------------------------------------

    def document(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """A document noun with its subjects, period, owner and title."""
        generic = element.kind == "generic"
        if element.kind != "document" and not (generic and out and out[-1].kind in ("quote", "number")):
            return False
        noun = DocumentNoun("other") if generic else element.value
        before = list(out)
        mention = DocumentMention(noun.type, plural=element.form.plural, ceremony=noun.ceremony)
        start, words = element, 0
        while out:
            top = out[-1]
            lower = lower_of(top)
            if lower in self.grammar.subject_markers:
                first = self._subjects(out, mention)
                start = out[first]
                mention.embedded += [e for e in out[first:] if e.kind == "document"]
                del out[first:]
                break
            if (
                top.kind == "time"
                and top.form.case in ("attr", "gen", "dat", "loc")
                and mention.when is None
                and (top.form.case in ("attr", "gen") or top.value.is_year)
            ):
                if top.form.case == "loc" and not words:
                    break
                mention.when = top.value
            elif top.kind in ("same", "previous", "next"):
                mention.bare = True
            elif (
                top.kind in ("place", "state", "body", "demonym", "quote")
                and top.form.case in self.grammar.owner_cases
                and not mention.named
            ):
                if top.kind == "quote" or top.form.case == "nom":
                    mention.named = True
                elif mention.subjects == [] and top.form.case == "gen":
                    mention.named = True
                start = out.pop()
                break
            elif top.kind == "person" and top.form.case == "gen":
                mention.originators.append(top)
                start = out.pop()
                break
            elif top.kind == "event" and top.form.case in self.grammar.owner_cases:
                if not top.value.weak:
                    mention.named = True
                    break
                words += 1
            elif top.kind == "chair" and top.form.case in ("nom", "gen"):
                mention.named = True
            elif (
                top.kind == "word"
                and words < 4
                and top.form.case in ("nom", "gen")
                and not self.joins(top)
                and self.grammar.is_modifier(top)
            ):
                words += 1
                if self.text[top.start].isupper() and top.first > 0:
                    mention.named = True
            elif top.kind == "verb" and top.verb and top.verb.role == "nominal" and top.form.case == "gen":
                mention.subjects = [self.text[top.start : top.end]]
                start = out.pop()
                while out and out[-1].kind == "document":
                    start = out.pop()
                    mention.embedded.append(start)
                break
            else:
                break
            start = out.pop()
        while (
            out
            and out[-1].kind == "document"
            and out[-1].form.case in ("acc", "gen")
            and element.form.possessive == "3"
            and words
        ):
            start = out.pop()
            mention.embedded.append(start)
        mention.title = self.text[start.start : element.start] + self.grammar.nominative(
            self.text[element.start : element.end], element.form
        )
        mention.start = start.start
        mention.bare = mention.bare or not (mention.subjects or mention.when or mention.named or words)
        if noun.needs and not (mention.subjects or mention.named):
            element.kind, element.value = "word", _Word(self.text[element.start : element.end])
            out[:] = before
            return False
        out.append(self.fold("document", start, element, mention))
        return True

    def _subjects(self, out: list[Element], mention: DocumentMention) -> int:
        """Collects the coordinated subjects before a document noun; returns where the first of them begins."""
        markers = self.grammar.subject_markers
        at, end = len(out) - 1, len(out)
        first = at
        while at >= 0 and end - at < _MAX_SUBJECT:
            element = out[at]
            lower = lower_of(element)
            if at < end - 1 and lower in markers and self.joins(out[at + 1]):
                after = at + 2 if at + 2 < len(out) and self.joins(out[at + 2]) else at + 1
                while after < end - 1 and self.joins(out[after]):
                    after += 1
                mention.subjects.insert(0, self.text[out[after].start : out[end - 1].end])
                end = at + 1
                first = at
            elif (
                element.kind == "verb"
                and element.verb
                and element.verb.role in ("finite", "linked")
                and at < end - 1
                and not element.quoted
            ):
                break
            elif (
                element.kind == "verb"
                and element.verb
                and element.verb.role == "attributive"
                and self._acts_on_documents(element)
                and not self._listed(out, at)
            ):
                first = at + 1
                break
            elif (
                element.kind == "verb"
                and element.verb
                and element.verb.role == "attributive"
                and self._acts_on_documents(element)
            ):
                begin = at + 1
                at -= 1
                while at >= 0 and not (lower_of(out[at]) in markers and self.joins(out[at + 1])):
                    if out[at].kind == "event" and out[at].value.body is not None:
                        mention.addressees.append(out[at].value.body)
                    elif out[at].kind == "body":
                        mention.addressees.append(out[at])
                    elif (
                        out[at].kind == "verb"
                        or out[at].case == "nom"
                        and out[at].kind in ("person", "group", "office")
                    ):
                        break
                    first = at
                    at -= 1
                mention.subjects.insert(0, self.text[out[begin].start : out[end - 1].end])
                if at < 0 or lower_of(out[at]) not in markers:
                    return first
                end = at + 1
                first = at
                continue
            elif (
                element.kind == "word"
                and at + 1 < end
                and out[at + 1].value == ","
                and self.grammar.language.looks_verbal(element.word)
            ):
                break
            elif (
                element.kind in ("document", "event", "delegation", "draft")
                and at < end - 1
                and self._followed_by_join(out, at)
            ):
                break
            elif element.kind in ("person", "group", "office") and element.case == "nom":
                break
            elif element.kind == "event" and element.case in ("loc", "setting"):
                break
            elif element.kind == "person" and element.case == "gen" and at < end - 1:
                mention.originators.append(element)
                first = at
                break
            elif element.kind == "person" and at < end - 1:
                break
            elif (
                at == 0
                and element.kind in ("body", "state", "delegation", "event", "side")
                and element.form.case == "nom"
                and end > 2
                and not self.joins(out[1])
                and not is_dash(out[1])
            ):
                break
            elif element.value in ("(", ")", ";", ":"):
                break
            first = at
            at -= 1
        begin = first
        while begin < len(out) - 1 and (self.joins(out[begin]) or out[begin].kind == "time"):
            if out[begin].kind == "time" and out[begin].form.case == "attr":
                mention.when = out[begin].value
                break
            begin += 1
        mention.subjects.insert(0, self.text[out[begin].start : out[end - 1].end])
        return begin

    def _acts_on_documents(self, element: Element) -> bool:
        return any(getattr(frame, "fact", "") == "document" for frame in element.senses.get("verb", ()))

    def _listed(self, out: Sequence[Element], at: int) -> bool:
        """True where a subject of the same list stands before ``at``."""
        return any(
            lower_of(e) in self.grammar.subject_markers and self.joins(out[i + 1]) for i, e in enumerate(out[:at])
        )

    def _followed_by_join(self, out: Sequence[Element], at: int) -> bool:
        return at + 1 < len(out) and self.joins(out[at + 1])

    def total(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """'үш шарттың: A туралы …': a total whose members follow is none of them."""
        if (
            element.value == ":"
            and out
            and out[-1].kind == "document"
            and any(e.kind == "document" and e.value.type == out[-1].value.type for e in elements[at:])
        ):
            out[-1].value.total = True
        return False

    def draft(self, out: list[Element], element: Element, elements: Sequence[Element], at: int) -> bool:
        """'… шарттардың жобалары': the documents before it are drafts."""
        if element.kind != "draft" or not out:
            return False
        at_doc = len(out) - 1
        skipped: list[Element] = []
        while (
            at_doc >= 0
            and len(skipped) < 4
            and out[at_doc].kind in ("state", "verb", "body", "word", "same", "person", "time")
            and not self.joins(out[at_doc])
        ):
            if out[at_doc].kind == "verb" and (
                out[at_doc].verb is None or out[at_doc].verb.role not in ("attributive", "nominal")
            ):
                return False
            skipped.insert(0, out[at_doc])
            at_doc -= 1
        if at_doc < 0 or out[at_doc].kind != "document" or out[at_doc].form.case not in ("gen", "nom"):
            return False
        documents = [at_doc]
        while documents[0] > 1 and self.joins(out[documents[0] - 1]):
            before = documents[0] - 2
            while before >= 0 and self.joins(out[before]):
                before -= 1
            if before >= 0 and out[before].kind == "document" and out[before].form.case == out[at_doc].form.case:
                documents.insert(0, before)
            else:
                break
        for index in documents:
            document = out[index]
            mention: DocumentMention = document.value
            mention.draft = True
            mention.originators.extend(
                e for e in skipped if e.kind in ("state", "body", "person") and e.form.case == "nom"
            )
            document.form = Form(document.form.key, element.form.case, document.form.plural, element.form.possessive)
            document.case = element.form.case
            if element.form.plural and len(documents) == 1:
                mention.plural = mention.plural or len(mention.subjects) < 2
        last = out[at_doc]
        out[at_doc] = replace(last, last=element.last, end=element.end)
        del out[at_doc + 1 :]
        return True
