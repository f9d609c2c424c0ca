"""Person names: found by offices, initials, given names, surname endings and by having been named before.

A name is a run of capitalised words. In a first reading of the text the runs with strong grounds (an office before,
an initial, a known given name …) become the people of the text; in the second, runs made of their names (a surname
alone, two full names side by side in a headline) are read with their help.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from graphbuilder.authority import Authority
from graphbuilder.languages.base import Form
from graphbuilder.mentions.elements import Element, PersonMention
from graphbuilder.mentions.grammar import Grammar
from graphbuilder.mentions.lexicon import TABLES, table

_PARTS: dict[str, list[str]] = table(TABLES / "names.toml")
NAME_PARTICLES = frozenset(_PARTS["particles"])
"""Small words inside a name: 'bin', 'de'."""
_LAST_PARTICLES = frozenset(_PARTS["last_particles"])
_SURNAME_ENDINGS = tuple(_PARTS["surname_endings"])


@dataclass(slots=True)
class Names:
    """What is known of people's names: given names of the authority, and the people of one text."""

    given: frozenset[str]
    full: dict[tuple[str, ...], str]
    """Lower-case words of a full name → local id, for people of the authority."""
    initials: dict[tuple[str, str], set[str]]
    """Surname and first letter of the name, in lower case → the same people."""
    people: list[tuple[str, ...]] = field(default_factory=list)
    """Full names of this text as words."""

    def for_text(self) -> Names:
        """The same knowledge with no people yet."""
        return Names(self.given, self.full, self.initials)

    def learn(self, words: Sequence[str]) -> None:
        """Remembers a full name of the text."""
        name = tuple(words)
        if name not in self.people:
            self.people.append(name)

    def known_surname(self, word: str) -> bool:
        """True where a person of the text, named in full, has this as the last (or a later) word of the name."""
        return any(word in person[1:] or (len(person) == 1 and word == person[0]) for person in self.people)

    def stands_first(self, word: str) -> bool:
        """True where someone of the text has this as the first of two words ('Wang Yi'), and no other name fits."""
        return sum(len(person) == 2 and word == person[0] for person in self.people) == 1


def build_names(authority: Authority, language: str) -> Names:
    """Given names and full names of the people of the authority in ``language``."""
    given: set[str] = set()
    full: dict[tuple[str, ...], str] = {}
    initials: dict[tuple[str, str], set[str]] = {}
    for entry in authority.entries.values():
        if entry.kind != "person":
            continue
        for name in entry.listed(language, "preferred", "other"):
            words = tuple(name.lower().split())
            full[words] = entry.id
            if len(words) > 1 and len(words[0]) > 2:
                given.add(words[0])
    given.update(table(TABLES / "given_names.toml").get(language, "").split())
    for words, person in full.items():
        initials.setdefault((words[-1], words[0][0]), set()).add(person)
    return Names(frozenset(given), full, initials)


_BEFORE_TITLE = frozenset(("acting", "former", "deputy", "article"))
_FATHERS = frozenset(_PARTS["fathers"])
_ROMAN = re.compile("[IVX]+")
_GENERATIONS = frozenset(("jr", "sr"))
_SURNAME = 2
"""Words of an initial and a surname."""
_LONGEST_NAME = 8
"""Words of a name at most."""


def find_people(elements: list[Element], grammar: Grammar, names: Names, *, strong_only: bool) -> list[Element]:
    """``elements`` with runs of capitalised words replaced by person elements.

    With ``strong_only`` only names that need no knowledge of the text are read; they are learnt by ``names``.
    """
    reader = _Reader(elements, grammar, names, strong_only)
    out: list[Element] = []
    at = 0
    while at < len(elements):
        element = elements[at]
        begins = element.kind == "word" and (
            element.value.capital or ("-" in element.value.text and is_prefixed(element.value.text))
        )
        if begins and (_is_initial(elements, at) or not _opens(element.word, grammar)):
            run, last = _run(elements, at)
            if run and (found := reader.read(_Run(at, last, run), out)):
                out.extend(found)
                while at < len(elements) and elements[at].first < found[-1].last:
                    at += 1
                if at + 1 < len(elements) and elements[at].value == "." and elements[at - 1].word in _GENERATIONS:
                    at += 1  # 'Jr.'
                continue
        out.append(element)
        at += 1
    return out


def _opens(word: str, grammar: Grammar) -> bool:
    """True for a word that begins a sentence and is no part of the name after it ('Оны Бектенов …')."""
    return word in grammar.words["openers"] or word in grammar.pronouns


def _run(elements: Sequence[Element], first: int) -> tuple[list[Element], int]:
    """The words of a name that begins at ``first`` (initials without their full stops), and the element after it."""
    run: list[Element] = []
    at = first
    while at < len(elements) and len(run) < _LONGEST_NAME:
        element = elements[at]
        if element.kind != "word" or (run and element.start - elements[at - 1].end > 1):
            break
        token = element.value
        if run and token.lower in _GENERATIONS and token.capital:
            run.append(element)
            at += 1
            break
        if _is_initial(elements, at):
            if len(run) > 1:
                break  # an initial begins another name
            at += 1
            hyphen = elements[at + 1] if at + 2 < len(elements) else None
            if hyphen is not None and hyphen.value in ("-", "‑") and elements[at + 2].kind == "word":
                at += _is_initial(elements, at + 2)
        elif not (token.capital or (run and (is_prefixed(token.text) or _is_particle(elements, at)))):
            break
        elif run and _ROMAN.fullmatch(token.text):
            pass  # 'Карл III'
        elif run and _is_cyrillic(token.text) != _is_cyrillic(run[0].value.text):
            break  # a name in another script: 'First Quantum Minerals Иван Иванов'
        run.append(element)
        at += 1
    return run, at


def _is_initial(elements: Sequence[Element], at: int) -> bool:
    """True for 'Б.', 'Дж.': a capital, at most two letters, and a full stop right after them."""
    token = elements[at].value
    if not (token.capital and len(token.text) <= 2 and at + 1 < len(elements)):
        return False
    if len(token.text) == 2 and at + 2 >= len(elements):
        return False  # a short surname ends the sentence
    return elements[at + 1].value == "." and elements[at + 1].start == elements[at].end


def _is_cyrillic(text: str) -> bool:
    return "\u0400" <= text[0] < "\u0530"


def _is_particle(elements: Sequence[Element], at: int) -> bool:
    """True for a small word inside a name ('бин', 'де'), or at its end ('уулу')."""
    lower = elements[at].word
    if lower in _LAST_PARTICLES:
        return True
    if lower not in NAME_PARTICLES or at + 1 >= len(elements) or elements[at + 1].kind != "word":
        return False
    if elements[at + 1].value.lower in NAME_PARTICLES and at + 2 < len(elements):
        return _is_particle(elements, at + 1)  # 'фон дер Ляйен'
    following = elements[at + 1].value
    return bool(following.capital or is_prefixed(following.text))


def is_prefixed(text: str) -> bool:
    """True for 'әл-Харуси', 'аль-Мурайхи': an article joined to a name."""
    prefix, hyphen, name = text.partition("-")
    return bool(hyphen) and prefix in NAME_PARTICLES and name[:1].isupper()


@dataclass(frozen=True, slots=True)
class _Run:
    """Words that may be a name: the elements ``first`` to ``last`` (exclusive) without the full stops of initials."""

    first: int
    last: int
    words: list[Element]

    @property
    def texts(self) -> list[str]:
        """The words as written."""
        return [e.value.text for e in self.words]


@dataclass(frozen=True, slots=True)
class _Reader:
    """Tells which runs of capitalised words in a sentence are names of people."""

    elements: Sequence[Element]
    grammar: Grammar
    names: Names
    strong_only: bool

    def read(self, run: _Run, before: Sequence[Element]) -> list[Element]:
        """The person that a run names, or two people side by side; empty where it names none.

        ``before`` are the elements before it, with people found.
        """
        if self.grammar.language.order_marks and (titled := self._after_title(run, before)):
            return titled
        names = self.names
        initials = len(run.words) > 1 and _is_initial(self.elements, run.first)
        if not initials and (listed := self._listed_length(run.texts)):
            run = _Run(run.first, run.first + listed, run.words[:listed])
        if initials and len(run.words) > _SURNAME and (length := self._before_another(run.texts)):
            run = _Run(run.first, run.first + length + 1, run.words[:length])
        follows = self.grammar.language.owner_follows
        if not initials and not follows and len(run.words) > 2 and self._is_place(run.texts[-1]):
            run = _Run(run.first, run.last - 1, run.words[:-1])
        if not initials and not follows and (length := self._apart(run.texts)):
            if self.strong_only and length == len(run.words):
                return []  # two surnames: read when all names are known
            run = _Run(run.first, run.first + length, run.words[:length])
        if len(before) > 1 and before[-1].word in self.grammar.words["honorifics"] and not follows:
            before = before[:-1]  # 'әмірі шейх Мешал'
        office = _after_office(before, run) and not self._is_owner(before, run)
        if self.grammar.language.owner_follows and _is_abbreviation(run.texts):
            return []
        if not self.strong_only and len(run.words) > 1 and not initials and (two := self._side_by_side(run.words)):
            return two
        *given, last = run.texts
        if self.grammar.language.owner_follows:
            (*given, citation), case = self._full_name(run.texts, before)
        else:
            citation, case = self._citation([*given, last])
        name = (*given, citation)
        strong = (
            office
            or initials
            or self._holds_office(before, run)
            or self._is_strong(run, name)
            or (bool(given) and self._beside_person(before))
            or (bool(given) and self.grammar.language.order_marks and self._in_list(run, before))
            or (bool(given) and bool(before) and before[-1].word in self.grammar.words["behalf"])
            or self._is_foreign(run, before)
        )
        known = names.known_surname(citation) or (citation,) in names.people
        known = known or (not given and names.stands_first(citation))
        if not strong and (self.strong_only or not known):
            return []
        if not given and not known and not office:
            return []
        if strong and not initials:
            names.learn(name)
        return [self._person(run.words, name, case, initials=initials)]

    def _after_title(self, run: _Run, before: Sequence[Element]) -> list[Element]:
        """'Sheikh Mohamed bin Zayed', 'Prince Faisal': the name without the title, which stays within the element.

        After a title a given name alone is that of the one person of the text who has it.
        """
        title, *words = run.words
        if not words or title.word not in self.grammar.words["name_titles"]:
            return []
        if len(words) > 1:
            honorific = replace(title, kind="honorific")
            found = self.read(_Run(run.first + 1, run.last, words), [*before, honorific])
        else:
            full = {name for name in self.names.people if len(name) > 2 and name[0] == words[0].value.text}
            found = [self._person(words, full.pop(), "", initials=False)] if len(full) == 1 else []
        if found:
            found[0].first, found[0].start = title.first, title.start
        return found

    def _before_another(self, words: Sequence[str]) -> int:
        """How many words of 'Е. Қошанов У Вон Щикпен' stand before the name of another, 0 where there is none."""
        for length in range(_SURNAME, len(words)):
            citation, _ = self._citation(list(words[length:]))
            if (*words[length:-1], citation) in self.names.people:
                return length
        return 0

    def _is_foreign(self, run: _Run, before: Sequence[Element]) -> bool:
        """'камерунца Филемона Янга': words that only a name can be, where no place or title may stand."""
        if self.strong_only or run.first == 0 or not 1 < len(run.words) < 5:
            return False
        top = before[-1] if before else None
        words = self.grammar.words
        if (
            top is None
            or top.quoted
            or (top.kind == "prep" and (top.word in words["in"] or top.word in words["to_place"]))
        ):
            return False
        if top.kind not in ("word", "prep", "punct", "verb", "person", "state", "demonym", "group", "time"):
            return False
        return self.grammar.language.names_person(run.texts, top.word if top.kind == "word" else "")

    def _is_owner(self, before: Sequence[Element], run: _Run) -> bool:
        """'директор Музея', 'председатель Великого собрания': a common word in the genitive is its owner."""
        if len(run.words) > 1 or not self.grammar.language.owner_follows:
            return False
        element = run.words[0]
        readings = [form for form in element.readings if form.case]
        if not self.grammar.language.is_common(element.word) or not readings:
            return False
        following = self.elements[run.last] if run.last < len(self.elements) else None
        if following is not None and following.kind in ("word", "body", "organ", "ministry", "event"):
            attached = following.start == element.end + 1
            if attached and element.word.endswith(self.grammar.adjective_endings):
                return True  # 'председателем Народной скупщины'
        return all(form.case == "gen" or form.case not in {f.case for f in before[-1].readings} for form in readings)

    def _is_place(self, word: str) -> bool:
        """True for a word after a name that says where: 'Виола Амхерд Бүргенштокта'."""
        return any(case in ("loc", "attr") for _, case in self.grammar.language.citations(word))

    def _apart(self, words: Sequence[str]) -> int:
        """How many words the first of two names side by side has ('A Касымалиев Рахмонмен'), 0 for one name.

        All of them where both are surnames alone.
        """
        names = self.names
        if not self.strong_only or len(words) < 2 or tuple(w.lower() for w in words) in names.full:
            return 0
        last = next((c for c, _ in self.grammar.language.citations(words[-1]) if names.known_surname(c)), None)
        if len(words) == 2:
            return 2 if last is not None and names.known_surname(words[0]) else 0
        named = tuple(words[:-1])
        if last is not None and (named in names.people or words[-2].lower().endswith(_SURNAME_ENDINGS)):
            return len(words) - 1
        citation, _ = self._citation(list(words[1:]))
        if names.known_surname(words[0]) and (*words[1:-1], citation) in names.people:
            return len(words)
        return 0

    def _listed_length(self, words: Sequence[str]) -> int:
        """How many words at the beginning of a longer run are the full name of a listed person, 0 if none are."""
        for length in range(len(words) - 1, 1, -1):
            if tuple(w.lower() for w in words[:length]) in self.names.full:
                return length
        return 0

    def _is_strong(self, run: _Run, name: Sequence[str]) -> bool:
        """True for a name without need of the text: listed, with a given name, a surname's ending, a state."""
        lowered = tuple(word.lower() for word in name)
        if lowered in self.names.full:
            return True
        if len(name) > 1 and lowered[0] in self.names.given:
            return True
        if not self.strong_only and len(name) in (2, 3) and run.first > 0 and lowered[-1].endswith(_SURNAME_ENDINGS):
            return True
        after = self.elements[run.last : run.last + 2]
        return len(name) > 1 and len(after) == 2 and after[0].value == "(" and after[1].kind == "state"

    def _holds_office(self, before: Sequence[Element], run: _Run) -> bool:
        """'the Secretary-General, Kao Kim Hourn, …', 'Qin Gang, Foreign Minister of China': an office set beside it."""
        if not self.grammar.language.order_marks or len(run.words) < 2:
            return False
        dotted = run.words[-1].word in _GENERATIONS and [e.value for e in self.elements[run.last : run.last + 1]] == [
            "."
        ]
        end = run.last + dotted
        after = self.elements[end : end + 3]
        of_state = bool(after) and after[0].kind == "state" and after[0].form.case == "gen"
        closed = not after[of_state:] or after[of_state].kind == "punct"
        if len(before) > 1 and before[-1].value == "," and before[-2].kind == "office" and closed:
            return any(not f.plural for f in before[-2].readings)
        if len(after) < 2 or after[0].value != ",":
            return False
        title = after[2] if after[1].kind in _BEFORE_TITLE and len(after) > 2 else after[1]
        return title.kind == "office" and any(not f.plural for f in title.readings)

    def _beside_person(self, before: Sequence[Element]) -> bool:
        """'A және B': the name is coordinated with a person's; 'президенты Италии А и Непала Б' with its state."""
        if self.grammar.language.owner_follows and before and before[-1].kind == "state":
            before = before[:-1]
        of_state = len(before) > 2 and before[-2].kind == "state" and self.grammar.language.order_marks
        if len(before) < 2 or before[-3 if of_state else -2].kind != "person":
            return False
        joint = before[-1]
        return joint.value == "," or (joint.kind == "word" and joint.value.lower in self.grammar.words["joins_names"])

    def _in_list(self, run: _Run, before: Sequence[Element]) -> bool:
        """'X, and Y', 'of Zambia, X, and of Mozambique, Y', "New Zealand's X and Fiji's Y": beside another person.

        What begins a clause of its own after 'and' is no such name: a comma, a preposition or 'and' follows one.
        """
        following = self.elements[run.last : run.last + 3]
        owned = bool(before) and before[-1].kind == "state" and "possessive" in before[-1].senses
        if owned and len(following) > 2 and self._joins(following[0]) and following[1].kind == "state":
            return "possessive" in following[1].senses and following[2].word in self.names.given
        at = len(before) - owned
        if not owned and at > 1 and before[at - 1].value == "," and before[at - 2].kind == "state":
            if before[at - 2].form.case != "gen":
                return False
            at -= 2
        end = at
        while at > 0 and end - at < len((",", "and")) and self._joins(before[at - 1]):
            at -= 1
        if at in (end, 0) or before[at - 1].kind != "person":
            return False
        return owned or not following or following[0].kind in ("punct", "prep") or self._joins(following[0])

    def _joins(self, element: Element) -> bool:
        return element.value == "," or (element.kind == "word" and element.word in self.grammar.words["and"])

    def _citation(self, words: Sequence[str]) -> tuple[str, str]:
        """Nominative and case of the last word of a name."""
        options = self.grammar.language.citations(words[-1])
        for citation, case in options:
            if self.names.known_surname(citation):
                return citation, case
        lowered = tuple(w.lower() for w in words[:-1])
        for citation, case in options:
            if (*lowered, citation.lower()) in self.names.full:
                return citation, case
        for citation, case in options:
            if case not in ("loc", "abl"):
                return citation, case
        return options[-1]

    def _full_name(self, words: Sequence[str], before: Sequence[Element]) -> tuple[tuple[str, ...], str]:
        """Nominative and case of a name whose words all decline, by what stands before it."""
        names = self.names
        options = self.grammar.language.full_names(words, names.given, _cases_of(before, words))
        for name, case in options:
            if name in names.people or tuple(w.lower() for w in name) in names.full:
                return name, case
        for name, case in options:
            if names.known_surname(name[-1]):
                return name, case
        return options[0]

    def _by_initials(self, name: Sequence[str]) -> str | None:
        """The one listed person of this surname and initial, where the text has no one else of this surname."""
        if any(name[-1] == known[-1] and not known[0].startswith(name[0]) for known in self.names.people):
            return None
        found = self.names.initials.get((name[-1].lower(), name[0][0].lower()), set())
        return next(iter(found)) if len(found) == 1 else None

    def _side_by_side(self, words: list[Element]) -> list[Element]:
        """Two people side by side, both known to the text by these names."""
        for cut in range(1, len(words)):
            pair: list[Element] = []
            for part in (words[:cut], words[cut:]):
                *given, last = [e.value.text for e in part]
                citation, case = self._citation([*given, last])
                name = (*given, citation)
                if name not in self.names.people and (given or not self.names.known_surname(citation)):
                    break
                pair.append(self._person(part, name, case, initials=False))
            if len(pair) == 2:
                return pair
        return []

    def _person(self, words: Sequence[Element], name: Sequence[str], case: str, *, initials: bool) -> Element:
        if len(name) == 1 and self.grammar.language.owner_follows:
            full = [known for known in self.names.people if len(known) > 1 and known[-1] == name[0]]
            if len({known[-1] for known in full if len(known[0]) > 2}) == 1:
                name = next(known for known in full if len(known[0]) > 2)  # a headline's surname
        shown = " ".join(
            f"{word}." if initials and len(word) <= 2 and at < len(name) - 1 else word for at, word in enumerate(name)
        )
        lowered = tuple(word.lower() for word in name)
        entry = self.names.full.get(lowered) or self.names.full.get(_without_grandfathers(lowered))
        if entry is None and initials and self.grammar.language.owner_follows:
            entry = self._by_initials(name)
        mention = PersonMention(shown, entry=entry)
        first, last = words[0], words[-1]
        form = Form(shown.lower(), case)
        person = Element("person", first.first, last.last, first.start, last.end, form, mention, case=case)
        if self.grammar.language.order_marks:
            # where it stands is told by its first word, whether it owns something by its last
            person.readings = tuple(dict.fromkeys(Form(form.key, f.case) for f in first.readings)) or (form,)
            person.form = person.readings[0]
            person.case = person.form.case
            if case == "gen":
                person.senses = {"possessive": True}
            if "determiner" in first.senses:
                person.senses["determiner"] = first.senses["determiner"]
        elif self.grammar.language.owner_follows:
            texts = [word.value.text for word in words]
            options = self.grammar.language.full_names(texts, self.names.given)
            if tuple(name) == tuple(texts) and not self.grammar.language.declines(texts[-1]):
                options = [(tuple(name), c) for c in ("nom", "gen", "dat", "acc", "ins", "loc")]
            person.readings = tuple(Form(shown.lower(), c) for n, c in options if n == tuple(name)) or (form,)
        return person


def _without_grandfathers(name: tuple[str, ...]) -> tuple[str, ...]:
    """'Mohammed bin Abdulrahman Al Thani' of 'Mohammed bin Abdulrahman bin Jassim Al Thani'."""
    kept = list(name[:3])
    at = 3
    while at < len(name):
        if name[at] in _FATHERS and name[1] in _FATHERS and at + 1 < len(name):
            at += 2
            continue
        kept.append(name[at])
        at += 1
    return tuple(kept)


def _is_abbreviation(texts: Sequence[str]) -> bool:
    return len(texts) == 1 and len(texts[0]) > 1 and texts[0].isupper()


def _cases_of(before: Sequence[Element], words: Sequence[str]) -> frozenset[str]:
    """The cases that a name may stand in after its office or a preposition; empty for any."""
    top = before[-1] if before else None
    if top is None:
        return frozenset()
    if top.kind == "state" and len(before) > 2 and before[-3].kind == "person":
        found = frozenset(f.case for f in before[-3].readings)  # 'президенты Италии А и Непала Б'
        office = before[-4] if len(before) > 3 and before[-4].kind == "office" else None
        return found & {f.case for f in office.readings} if office is not None else found
    if top.kind == "office":
        return frozenset(f.case for f in top.readings if not f.plural and f.case)
    return frozenset(top.value) if top.kind == "prep" else frozenset()


def _after_office(before: Sequence[Element], run: _Run) -> bool:
    """'министр Атамқұлов', 'Mr Lavrov'; after an office in the plural a single word is no name."""
    if before and before[-1].kind == "honorific":
        return True
    if before and before[-1].kind == "office" and before[-1].readings:
        return any(not f.plural for f in before[-1].readings) or len(run.words) > 1
    if not before or before[-1].kind not in ("office", "acting", "deputy") or before[-1].form.case not in ("nom", ""):
        return False
    return before[-1].kind != "office" or not before[-1].value.plural or len(run.words) > 1
