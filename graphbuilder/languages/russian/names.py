"""Nominatives of Russian case forms of names that no list knows: 'Шольца' → Шольц, 'Кисиды' → Кисида.

Paradigms of surnames and given names after any school grammar. A form that several paradigms share ('Лаврова':
Lavrov's, or she herself) has a reading for each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set

_VOWELS = frozenset("аеёиоуыэюя")
_HUSHES = frozenset("жшчщц")
_HARD_BEFORE_Y = frozenset("гкхжшчщ")
_CASES = ("nom", "gen", "dat", "acc", "ins", "loc")
Citation = tuple[str, str]


def citations(word: str) -> list[Citation]:
    """(nominative, case) readings of a capitalised name, the likeliest first, the word itself as nominative last.

    A name that does not decline as it stands has the single reading (word, 'nom'); where a declined reading is less
    likely than that, the word itself stands first too.
    """
    left, hyphen, right = word.rpartition("-")
    if hyphen and len(right) > 1:
        first = left + hyphen
        found = [(first + name, case) for name, case in _decline(right)]
        if left.endswith(("ого", "его", "ому", "ему", "им", "ым", "ом", "ем")):
            found += [
                (f"{a}-{b}", case)
                for a, case in _decline(left)
                for b, other in _decline(right)
                if case == other and a != left
            ]
        found += [  # 'Франку-Вальтеру'
            (f"{a}-{b}", case)
            for a, case in _decline(left)
            for b, other in _decline(right)
            if case == other and a != left and "-" not in left
        ]
    else:
        found = list(_decline(word))
    if word.isupper() and len(word) > 1:
        found = []
    return [*dict.fromkeys(c for c in found), (word, "nom")]


def _decline(word: str) -> Iterator[Citation]:
    lower = word.lower()
    if len(lower) < 3 or lower[-1] not in "аеиоуыюяйьмх":
        return
    yield from _adjectival(word, lower)
    yield from _masculine(word, lower)
    yield from _feminine(word, lower)


def _adjectival(word: str, lower: str) -> Iterator[Citation]:
    """-ский, -цкий, -ной, -ый: -ого, -ому, -им, -ом; -ская: -ой, -ую."""
    for ending, cases in (
        ("ого", ("gen", "acc")),
        ("его", ("gen", "acc")),
        ("ому", ("dat",)),
        ("ему", ("dat",)),
        ("им", ("ins",)),
        ("ым", ("ins",)),
        ("ом", ("loc",)),
    ):
        stem = word[: -len(ending)]
        if not lower.endswith(ending) or len(stem) < 3:
            continue
        low = stem.lower()
        if low.endswith(("ск", "цк", "зк")):
            if ending in ("ого", "ому", "им", "ом"):
                for case in cases:
                    yield stem + "ий", case
        elif ending in ("ого", "ому") and low[-1] not in _VOWELS:
            for case in cases:
                yield stem + ("ой" if low[-1] in _HARD_BEFORE_Y else "ый"), case
    if lower.endswith(("скую", "цкую")):
        yield word[:-2] + "ая", "acc"
    if lower.endswith(("ской", "цкой")) and len(lower) > 5:
        for case in ("gen", "ins", "dat", "loc"):
            yield word[:-2] + "ая", case


def _masculine(word: str, lower: str) -> Iterator[Citation]:
    """Names in a consonant, -й and -ь; Russian surnames in -ов, -ев, -ин have -ым in the instrumental."""
    last = lower[-1]
    stem = word[:-1]
    low = stem.lower()
    russian = low.endswith(("ов", "ев", "ёв", "ин", "ын"))
    if last == "а" and low[-1] not in _VOWELS | {"ь", "й"}:
        if low.endswith(("овн", "евн", "ичн")) and len(low) > 4:  # patronymics of women
            yield word, "nom"
            return
        yield stem, "gen"
        yield stem, "acc"
        if low.endswith("ц") and len(low) > 3 and low[-2] not in _VOWELS and not low.endswith(("льц", "рц", "нц")):
            yield stem[:-1] + "ец", "gen"
    elif last == "у" and low[-1] not in _VOWELS | {"ь", "й"} and not lower.endswith(("оглу", "уулу", "яху")):
        yield stem, "dat"
    elif last == "е" and low[-1] not in _VOWELS | {"ь", "й"} and not lower.endswith(("дзе", "заде")):
        if not russian:
            yield word, "nom"
        yield stem, "loc"
    elif lower.endswith(("ом", "ем")) and len(lower) > 3 and any(letter in _VOWELS for letter in lower[:-2]):
        base = word[:-2]
        lowered = base.lower()
        if lower.endswith("ем"):
            if lowered[-1] in _HUSHES:
                yield base, "ins"
            elif lowered[-1] in _VOWELS:
                yield base + "й", "ins"
            else:
                yield word, "nom"
                yield base + "ь", "ins"
        elif lowered[-1] not in _VOWELS | {"ь"} and not lowered.endswith(("ов", "ев")):
            yield base, "ins"
    elif lower.endswith(("ым", "им")) and len(lower) > 4:
        base = word[:-2]
        if base.lower().endswith(("ов", "ев", "ёв", "ин", "ын")):
            yield base, "ins"
    elif last == "я":
        if low[-1] in _VOWELS:
            if low[-1] != "и":
                yield stem + "й", "gen"
                yield stem + "й", "acc"
            else:
                yield word, "nom"
                yield stem + "й", "gen"
                yield stem + "й", "acc"
        elif low[-1] not in "ьъй":
            yield stem + "ь", "gen"
            yield stem + "ь", "acc"
    elif last == "ю":
        if low[-1] in _VOWELS:
            yield stem + "й", "dat"
        elif low[-1] not in "ьъй":
            yield stem + "ь", "dat"


def _feminine(word: str, lower: str) -> Iterator[Citation]:
    """Names in -а and -я; women's surnames in -ова, -ева, -ина have -ой throughout."""
    last = lower[-1]
    stem = word[:-1]
    low = stem.lower()
    if lower.endswith(("ой", "ей", "ёй")) and len(lower) > 4:
        base = word[:-2]
        lowered = base.lower()
        if lowered.endswith(("ов", "ев", "ёв", "ин", "ын")) and lower.endswith("ой"):
            for case in ("gen", "ins", "dat", "loc"):
                yield base + "а", case
        elif lower.endswith("ой") and lowered[-1] not in _VOWELS and not lowered.endswith(("ск", "цк")):
            yield base + "а", "ins"
        elif lower.endswith("ёй"):
            yield base + "я", "ins"
        elif lower.endswith("ей"):
            yield word, "nom"
            if lowered[-1] in _HUSHES:
                yield base + "а", "ins"
            yield base + "я", "ins"
    elif (
        last == "ы"
        and low[-1] not in _VOWELS | _HARD_BEFORE_Y | {"ь", "й"}
        and not lower.endswith(("оглы", "улы", "кызы", "гызы"))
    ):
        yield stem + "а", "gen"
    elif last == "и" and low[-1] == "и":
        for case in ("gen", "dat", "loc"):
            yield stem + "я", case
    elif last == "и" and low[-1] in _HARD_BEFORE_Y:
        yield word, "nom"
        yield stem + "а", "gen"
    elif last == "и" and low[-1] == "ь":
        yield stem + "я", "gen"
        yield stem + "я", "dat"
    elif last == "и" and low[-1] not in _VOWELS and not lower.endswith(("швили",)):
        yield word, "nom"
        yield stem + "я", "gen"
        yield stem + "ь", "gen"
    elif lower.endswith(("йе", "йи", "йю")):  # 'Сабойе' is of Сабойя
        for case in {"е": ("dat", "loc"), "и": ("gen",), "ю": ("acc",)}[last]:
            yield stem + "я", case
    elif last == "е" and not lower.endswith(("дзе", "заде")):
        if low[-1] == "ь":
            yield word, "nom"
            yield stem + "я", "dat"
        elif low[-1] not in _VOWELS:
            yield stem + "а", "dat"
            yield stem + "а", "loc"
            yield stem + "я", "dat"
    elif last == "у" and low[-1] not in _VOWELS | {"ь"} and not lower.endswith(("оглу", "уулу", "яху")):
        yield stem + "а", "acc"
    elif last == "ю" and low[-1] not in "ъ":
        yield stem + "я", "acc"


def declines(word: str) -> bool:
    """False for a name whose nominative has no other cases: 'Лукашенко', 'Тлеуберди', 'Имнадзе'."""
    lower = word.lower()
    return bool(lower) and lower[-1] not in "оэуюиыеё" and not word.isupper()


def full_names(
    words: Sequence[str], is_given: Callable[[str], bool] = lambda name: False, cases: Set[str] = frozenset()
) -> list[tuple[tuple[str, ...], str]]:
    """Readings of a name of several words: each word in the nominative, and the case that all of them stand in.

    Words that do not decline ('Тлеуберди', 'Си' of 'Си Цзиньпин', women's surnames in a consonant) go with any case.
    ``is_given`` tells given names in lower case; ``cases`` are those that the context allows, all where empty.
    The likeliest reading comes first, the words themselves as nominative last.
    """
    options = [citations(word) for word in words]
    found: list[tuple[float, tuple[str, ...], str]] = []
    for case in _CASES:
        if cases and case not in cases:
            continue
        name: list[str] = []
        score = 0.0
        for at, (word, readings) in enumerate(zip(words, options, strict=True)):
            inner = at < len(words) - 1
            own = [n for n, c in readings[:-1] if c == case and n != word]
            listed = next((n for n in own if is_given(n.lower())), None) if inner else None
            as_is = inner and is_given(word.lower())
            if case == "nom":
                name.append(word)
                score += (1.5 if declines(word) else 0.3) if as_is else 0.0
                score += -0.5 if _ends_oblique(word) else 0.4
            elif listed is not None:
                name.append(listed)
                score += 2.0
            elif own and not as_is:
                name.append(own[0])
                score += 0.8
            else:
                name.append(word)
                score -= 0.7 if declines(word) else 0.2
        if case == "nom" or tuple(name) != tuple(words):
            found.append((score, tuple(name), case))
        likely = bool(words) and options[-1][0] == (words[-1], "nom")
        if case != "nom" and len(words) > 1 and name[-1] != words[-1] and (likely or name[:-1] != list(words[:-1])):
            # the surname does not decline, whether or not the given name does: 'Нарендры Моди', 'Марко Росси'
            found.append((score + (0.3 if likely else -1.0), (*name[:-1], words[-1]), case))
    found.sort(key=lambda item: -item[0])
    last = (tuple(words), "nom")
    ordered = [(name, case) for _, name, case in found]
    return ordered if ordered and ordered[-1] == last else [*ordered, last]


def _ends_oblique(word: str) -> bool:
    return word.lower().endswith(("ого", "ому", "ом", "ем", "ым", "у", "ю", "ой"))
