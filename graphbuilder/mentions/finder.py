"""From tokens to elements: dates, lexicon phrases, short quoted names, and the words between them."""

from __future__ import annotations

from collections.abc import Sequence, Set

from graphbuilder.languages.base import Form, Language, VerbForm
from graphbuilder.languages.tokens import NUMBER, PUNCTUATION, WORD, Token
from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.lexicon import TABLES, Lexicon, Match, table

_PARTICLES = frozenset(table(TABLES / "names.toml")["particles"])
_OPENS, _CLOSES, _STRAIGHT = "«“„", "»”“", '"'
_ENDS = frozenset('.!?…”"»')
_NAME_LENGTH = 9
"""Tokens that a quoted name or title has at most; a longer quotation is someone's words."""

_KINDS = {WORD: "word", NUMBER: "number", PUNCTUATION: "punct"}
"""Kinds of elements of a token that nothing is known of."""

# which sense of a phrase makes its element's kind, when it has several
_PRECEDENCE = (
    "entity", "short", "verb", "office", "organ", "ministry", "document", "event", "delegation", "side",
    "draft", "generic", "deputy", "acting", "former", "members", "form", "next", "same", "previous",
    "ordinal", "chair", "echo", "initiative", "group", "demonym",
)  # fmt: skip


def find_elements(
    tokens: Sequence[Token], language: Language, lexicon: Lexicon, given: Set[str] = frozenset()
) -> list[Element]:
    """The elements of one sentence, every token in exactly one of them.

    ``given`` are given names: a word of theirs before another capitalised word is no place ('Нұрсұлтан Назарбаев').
    """
    readings = language.readings(tokens)
    times = {span.first: span for span in language.time_spans(tokens)}
    closings = _closings(tokens)
    elements: list[Element] = []
    quoted_until = -1
    at, count = 0, len(tokens)
    while at < count:
        token = tokens[at]
        if span := times.get(at):
            element = _element("time", tokens, (at, span.last), Form("", span.case), span.when)
        elif close := closings.get(at):
            name = _quoted_name(tokens, at, close, readings, lexicon)
            if name is None:
                quoted_until = close
                element = _element("punct", tokens, (at, at + 1), readings[at][0], token.text)
            else:
                element = name
        elif (
            len(token.text) == 1
            and _is_initial(tokens, at, language)
            and not _is_abbreviation(lexicon.longest(tokens, readings, at))
        ):
            element = _element("word", tokens, (at, at + 1), readings[at][-1], token)
        elif (
            (match := lexicon.longest(tokens, readings, at))
            and not _is_given_name(tokens, match, given)
            and not _is_name_particle(tokens, match)
            and not (language.owner_follows and (_is_surname(tokens, match, given) or _is_short_name(tokens, match)))
            and not (language.order_marks and _is_verb_in_name(tokens, match))
        ):
            element = _matched(tokens, match)
        elif ("-" in token.text or "‑" in token.text) and (pair := _joined_pair(token, at, lexicon)):
            element = pair
        else:
            own = readings[at]
            form = own[0]
            kind = _KINDS[token.kind]
            value = token if kind != "punct" else token.text
            element = Element(kind, at, at + 1, token.start, token.end, form, value, case=form.case, readings=own)
        element.word = tokens[element.last - 1].lower
        element.quoted = at <= quoted_until
        elements.append(element)
        at = element.last
    return elements


def _is_initial(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """'Е. Кошербаев': a single capital with a full stop is no word, in languages with words of one letter."""
    token = tokens[at]
    if not language.owner_follows or not token.capital or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].text == "." and tokens[at + 1].start == token.end


def _is_abbreviation(match: Match | None) -> bool:
    """'U.S.', 'U.K.': letters that name something together."""
    return match is not None and match.last - match.first > 3


def _is_given_name(tokens: Sequence[Token], match: Match, given: Set[str]) -> bool:
    if match.last - match.first > 1 or match.last >= len(tokens) or tokens[match.first].lower not in given:
        return False
    following = tokens[match.last]
    return (
        tokens[match.first].capital
        and following.capital
        and following.kind == WORD
        and match.senses[0].kind != "office"
    )


def _is_name_particle(tokens: Sequence[Token], match: Match) -> bool:
    """'Урсула фон дер Ляйен': a small word amid a name, spelt like another."""
    at = match.first
    if match.last - at > 1 or at == 0 or match.last >= len(tokens) or tokens[at].lower not in _PARTICLES:
        return False
    before, following = tokens[at - 1], tokens[match.last]
    inner = before.capital or before.lower in _PARTICLES
    return inner and not tokens[at].capital and following.capital and following.kind == WORD


def _is_short_name(tokens: Sequence[Token], match: Match) -> bool:
    """'президент То Лам': a pointing word with a capital amid a sentence, before another capital, is a name."""
    if match.last - match.first > 1 or match.first == 0 or match.last >= len(tokens):
        return False
    before, following = tokens[match.first - 1], tokens[match.last]
    capitals = tokens[match.first].capital and following.capital and following.kind == WORD
    return capitals and before.kind == WORD and match.senses[0].kind in ("same", "previous", "next")


def _is_surname(tokens: Sequence[Token], match: Match, given: Set[str]) -> bool:
    """'Иван Иванов': a capitalised word after a given name is no place."""
    before = tokens[match.first - 1] if match.first else None
    if before is None or match.last - match.first > 1 or match.senses[0].kind != "entity":
        return False
    return before.capital and before.lower in given and tokens[match.first].capital


def _is_verb_in_name(tokens: Sequence[Token], match: Match) -> bool:
    """'Terrance Drew of Saint Kitts': a capitalised verb after a capital is a name, but for titles of texts."""
    if match.last - match.first > 1 or match.first == 0 or not tokens[match.first].capital:
        return False
    before = tokens[match.first - 1]
    if not before.capital or before.kind != WORD or before.text.isupper() or tokens[-1].text not in _ENDS:
        return False
    return all(sense.kind == "verb" for sense in match.senses)


def _joined_pair(token: Token, at: int, lexicon: Lexicon) -> Element | None:
    """'Қазақстан-Моңғолия': two states joined by a hyphen."""
    left, _, right = token.text.replace("‑", "-").partition("-")
    if not right[:1].isupper():
        return None
    keys = [lexicon.entity(part.lower()) for part in (left, right)]
    if any(key is None or not key[0].startswith("state/") for key in keys):
        return None
    form = Form(token.lower, keys[1][1].case if keys[1] else "nom")
    parts = [Element("state", at, at + 1, token.start, token.end, form, key[0]) for key in keys if key]
    return Element("pair", at, at + 1, token.start, token.end, form, parts, case=form.case)


def _element(kind: str, tokens: Sequence[Token], span: tuple[int, int], form: Form, value: object) -> Element:
    first, last = span
    return Element(kind, first, last, tokens[first].start, tokens[last - 1].end, form, value, case=form.case)


def _matched(tokens: Sequence[Token], match: Match) -> Element:
    senses: dict[str, object] = {}
    verbs: list[object] = []
    predicative = False
    # a state goes before its capital of the same name
    ordered = match.senses
    if len(ordered) > 1:
        ordered = tuple(sorted(ordered, key=lambda s: s.kind == "entity" and not str(s.value).startswith("state/")))
    for sense in ordered:
        if sense.kind in ("verb", "predicative"):
            verbs.append(sense.value)
            predicative = predicative or sense.kind == "predicative"
        else:
            senses.setdefault(sense.kind, sense.value)
    if verbs:
        senses["verb"] = verbs
    if predicative:
        senses["predicative"] = True
    if match.first == 0 and "event" in senses:
        senses.pop("short", None)  # 'Совещание прошло …': the capital is that of the sentence
    kind = next(iter(senses)) if len(senses) == 1 else next(k for k in _PRECEDENCE if k in senses)
    if kind == "short" and "event" in senses and match.first == 0:
        kind = "event"  # its capital says only that it opens the sentence
    form = match.form
    if kind == "verb" and form.verb is None and predicative:
        form = Form(form.key, "", verb=VerbForm("finite", "present", False, False))
    if kind == "verb" and form.verb is None:
        kind = next((k for k in _PRECEDENCE if k in senses and k != "verb"), "word")
    value = senses.get(kind)
    if kind == "entity":
        assert isinstance(value, str)
        kind = value.partition("/")[0]
    elif kind == "short":
        kind = "body"
    if kind == "word":
        value = tokens[match.first]
    element = _element(kind, tokens, (match.first, match.last), form, value)
    element.senses = senses
    element.readings = match.readings
    return element


def _closings(tokens: Sequence[Token]) -> dict[int, int]:
    """For each mark that opens a quotation, the index of the mark that closes it."""
    closings: dict[int, int] = {}
    open_marks: list[int] = []
    for at, token in enumerate(tokens):
        text = token.text
        straight_open = bool(open_marks) and tokens[open_marks[-1]].text == _STRAIGHT
        if (text in _OPENS and not (text == "“" and open_marks)) or (text == _STRAIGHT and not straight_open):
            open_marks.append(at)
        elif (text in _CLOSES or text == _STRAIGHT) and open_marks:
            closings[open_marks.pop()] = at
    return closings


def _quoted_name(
    tokens: Sequence[Token], first: int, close: int, readings: Sequence[tuple[Form, ...]], lexicon: Lexicon
) -> Element | None:
    """A short quotation that names something (a venue, a format, a document), as one element.

    It begins with a capital or a digit, holds no clause of its own, and a word follows it without a comma.
    """
    inner = tokens[first + 1 : close]
    if not inner or len(inner) > _NAME_LENGTH or not (inner[0].capital or inner[0].kind != WORD):
        return None
    if any(t.text in ",.!?;:" for t in inner) and inner[-1].text in ".!?,":
        return None
    after = tokens[close + 1] if close + 1 < len(tokens) else None
    bare = after is None or after.kind != WORD
    named = lexicon.longest(tokens, readings, first + 1) if lexicon.language.owner_follows and first > 0 else None
    listed = named is not None and named.last == close and named.senses[0].kind == "entity"
    if bare and not listed and (after is None or len(inner) > 4 or first == 0 or tokens[first - 1].kind != WORD):
        return None
    element = _element("quote", tokens, (first, close + 1), Form("", "nom"), " ".join(t.text for t in inner))
    match = lexicon.longest(tokens, readings, first + 1)
    if match and match.last == close:
        entity = next((s for s in match.senses if s.kind == "entity"), None)
        if entity:
            element.kind, element.value = str(entity.value).partition("/")[0], entity.value
            if match.readings:
                element.form, element.readings, element.case = match.form, match.readings, match.form.case
    return element
