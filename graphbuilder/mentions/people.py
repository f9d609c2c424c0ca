"""Person names: found by offices, initials, given names, surname endings and by having been named before.

A name is a run of capitalised words. In a first reading of the text the runs with strong grounds (an office before, an
initial, a known given name …) become the people of the text; in the second, runs made of their names (a surname alone, two
full names side by side in a headline) are read with their help.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from graphbuilder.authority import Authority
from graphbuilder.languages.base import Form, Language
from graphbuilder.languages.tokens import WORD
from graphbuilder.mentions.elements import Element, PersonMention
from graphbuilder.mentions.lexicon import TABLES, table

_PARTICLES = frozenset(
    "бин ибн бен бинт ульд уолд ould бану аль әл эль ад ас аш ат да де ди дер дос ду ван фон дю ла ле оглы оғлы огли гызы кызы ұлы қызы уулу аль- bin ibn bint al el de da di "
    "der dos van von du la le oglu oghlu".split()
)
_LAST_PARTICLES = frozenset("уулу кызы қызы ұлы оглы гызы оғлы uulu kyzy oglu".split())
_SURNAME_ENDINGS = (
    "ов", "ев", "ёв", "ова", "ева", "ин", "ина", "ын", "ский", "ская", "цкий", "ұлы", "қызы", "баев", "бай", "бек", "жан", "янц", "ян", "дзе",
    "швили", "енко", "чук", "оглу", "оғлу", "заде", "пур", "сон", "ич", "вич",
)  # fmt: skip


@dataclass(slots=True)
class Names:
    """What is known of people's names: given names of the authority, and the people of one text."""

    given: frozenset[str]
    full: dict[tuple[str, ...], str]
    """Lower-case words of a full name → local id, for people of the authority."""
    people: list[tuple[str, ...]] = field(default_factory=list)
    """Full names of this text as words."""

    def for_text(self) -> Names:
        """The same knowledge with no people yet."""
        return Names(self.given, self.full)

    def learn(self, words: Sequence[str]) -> None:
        """Remembers a full name of the text."""
        name = tuple(words)
        if name not in self.people:
            self.people.append(name)

    def known_surname(self, word: str) -> bool:
        """True where a person of the text, named in full, has this as the last (or a later) word of the name."""
        return any(word in person[1:] or (len(person) == 1 and word == person[0]) for person in self.people)


def build_names(authority: Authority, language: str) -> Names:
    """Given names and full names of the people of the authority in ``language``."""
    given: set[str] = set()
    full: dict[tuple[str, ...], str] = {}
    for entry in authority.entries.values():
        if entry.kind != "person":
            continue
        for name in entry.listed(language, "preferred", "other"):
            words = tuple(name.lower().split())
            full[words] = entry.id
            if len(words) > 1 and len(words[0]) > 2:
                given.add(words[0])
    given.update(table(TABLES / "given_names.toml").get(language, "").split())
    return Names(frozenset(given), full)


def find_people(elements: list[Element], language: Language, names: Names, *, strong_only: bool) -> list[Element]:
    """``elements`` with runs of capitalised words replaced by person elements.

    With ``strong_only`` only names that need no knowledge of the text are read; they are learnt by ``names``.
    """
    out: list[Element] = []
    at = 0
    while at < len(elements):
        element = elements[at]
        if element.kind == "word" and element.value.capital:
            run, last = _run(elements, at)
            if run:
                found = _read(elements, at, last, run, language, names, strong_only, out)
                if found:
                    out.extend(found)
                    at = last
                    continue
        out.append(element)
        at += 1
    return out


def _run(elements: Sequence[Element], first: int) -> tuple[list[Element], int]:
    """The words of a name that begins at ``first`` (initials without their full stops), and the element after it."""
    run: list[Element] = []
    at = first
    while at < len(elements):
        element = elements[at]
        if element.kind != "word" or (run and element.start - elements[at - 1].end > 1):
            break
        token = element.value
        if _is_initial(elements, at):
            if len(run) > 1:
                break  # an initial begins another name
            at += 1
        elif not (token.capital or (run and (_prefixed(token.text) or _is_particle(elements, at)))):
            break
        run.append(element)
        at += 1
    return run, at


def _is_initial(elements: Sequence[Element], at: int) -> bool:
    """True for 'Б.', 'Дж.': a capital, at most two letters, and a full stop right after them."""
    token = elements[at].value
    if not (token.capital and len(token.text) <= 2 and at + 1 < len(elements)):
        return False
    return elements[at + 1].value == "." and elements[at + 1].start == elements[at].end


def _is_particle(elements: Sequence[Element], at: int) -> bool:
    """True for a small word inside a name ('бин', 'де'), or at its end ('уулу')."""
    lower = elements[at].value.lower
    if lower in _LAST_PARTICLES:
        return True
    if lower not in _PARTICLES or at + 1 >= len(elements) or elements[at + 1].kind != "word":
        return False
    following = elements[at + 1].value
    return bool(following.capital or _prefixed(following.text))


def _prefixed(text: str) -> bool:
    """True for 'әл-Харуси', 'аль-Мурайхи': an article joined to a name."""
    prefix, hyphen, name = text.partition("-")
    return bool(hyphen) and prefix in _PARTICLES and name[:1].isupper()


def _read(
    elements: Sequence[Element],
    first: int,
    last: int,
    run: list[Element],
    language: Language,
    names: Names,
    strong_only: bool,
    before: Sequence[Element],
) -> list[Element]:
    words = [e.value.text for e in run]
    initials = len(words) > 1 and _is_initial(elements, first)
    if (known := _listed_prefix(words, names)) and not initials:
        run, words, last = run[:known], words[:known], first + known
    previous = before[-1] if before else None
    after = elements[last] if last < len(elements) else None
    office = (
        previous is not None and previous.kind in ("office", "acting", "deputy") and previous.form.case in ("nom", "")
    )
    if office and previous is not None and previous.kind == "office" and previous.value.plural and len(words) == 1:
        office = False
    if not strong_only and len(run) > 1 and not initials and (two := _split(run, language, names)):
        return two
    citation, case = _citation(words, language, names)
    lowered = tuple(w.lower() for w in (*words[:-1], citation))
    strong = (
        office
        or initials
        or lowered in names.full
        or (len(words) > 1 and words[0].lower() in names.given)
        or (not strong_only and len(words) in (2, 3) and citation.lower().endswith(_SURNAME_ENDINGS) and first > 0)
        or (
            len(words) > 1
            and after is not None
            and after.value == "("
            and last + 1 < len(elements)
            and elements[last + 1].kind == "state"
        )
    )
    if not strong and len(words) > 1:
        beside = previous is not None and (
            previous.value == "," or previous.kind == "word" and previous.value.lower in ("және", "мен", "пен", "бен")
        )
        strong = beside and len(before) > 1 and before[-2].kind == "person"
    known = names.known_surname(citation) or (citation,) in names.people
    if strong_only and not strong:
        return []
    if not strong and not known:
        return []
    if len(words) == 1 and not known and not office:
        return []
    if strong and not initials and len(words) > 1:
        names.learn((*words[:-1], citation))
    elif strong and len(words) == 1:
        names.learn((citation,))
    return [_element(run, (*words[:-1], citation), case, names, elements[last - 1].end, initials, last)]


def _listed_prefix(words: Sequence[str], names: Names) -> int:
    """How many words at the beginning of a longer run are the full name of a listed person, 0 if none are."""
    for length in range(len(words) - 1, 1, -1):
        if tuple(w.lower() for w in words[:length]) in names.full:
            return length
    return 0


def _citation(words: Sequence[str], language: Language, names: Names) -> tuple[str, str]:
    """Nominative and case of the last word of a name."""
    options = language.citations(words[-1])
    for citation, case in options:
        if names.known_surname(citation):
            return citation, case
    lowered = tuple(w.lower() for w in words[:-1])
    for citation, case in options:
        if (*lowered, citation.lower()) in names.full:
            return citation, case
    for citation, case in options:
        if case not in ("loc", "abl"):
            return citation, case
    return options[-1]


def _split(run: list[Element], language: Language, names: Names) -> list[Element]:
    """Two people side by side, both known to the text by these names."""
    for cut in range(1, len(run)):
        left, right = run[:cut], run[cut:]
        pair: list[Element] = []
        for part in (left, right):
            words = [e.value.text for e in part]
            citation, case = _citation(words, language, names)
            if (*words[:-1], citation) not in names.people and not (len(part) == 1 and names.known_surname(citation)):
                break
            pair.append(_element(part, (*words[:-1], citation), case, names, part[-1].end, False, part[-1].last))
        if len(pair) == 2:
            return pair
    return []


def _element(
    run: Sequence[Element], words: tuple[str, ...], case: str, names: Names, end: int, initials: bool, last: int
) -> Element:
    name = " ".join(f"{w}." if initials and len(w) <= 2 and at < len(words) - 1 else w for at, w in enumerate(words))
    entry = names.full.get(tuple(w.lower() for w in words))
    mention = PersonMention(name, entry=entry)
    form = Form(name.lower(), case)
    return Element("person", run[0].first, run[-1].last, run[0].start, run[-1].end, form, mention, case=case)


def is_name_word(element: Element) -> bool:
    """True for a capitalised word that the lexicon does not know."""
    return element.kind == "word" and element.value.kind == WORD and element.value.capital
