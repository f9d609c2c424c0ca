"""Case by position: in languages whose nouns do not decline, what stands before a noun phrase tells its case.

The first element of a noun phrase gets the case that the preposition before it governs, the genitive after 'of', and
else the nominative or accusative; the elements after it in the phrase are open and take the case of the first.
"""

from __future__ import annotations

from graphbuilder.languages.base import Form
from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.phrases.context import Context

_ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))
_DEFINITE = frozenset(("the", "its", "their", "his", "her"))
_WHO = frozenset(("who", "present"))
_HE = [".", "e", "."]
"""What follows H in 'H.E.'."""
_BARE = ("nom", "acc")
_OF = ("gen",)
_APOSTROPHES = frozenset("'’")
_PHRASE = frozenset(
    """word state body place event document delegation office chair echo group side members draft generic demonym
    pair ministries ministry initiative organ form ordinal next previous same number former deputy acting person
    quote""".split()  # noqa: SIM905
)
"""Kinds of elements that noun phrases are made of."""
_NAMED = frozenset(("state", "body", "place", "person", "office", "side", "group", "organ", "delegation"))


def _is_dotted(element: Element, following: Element | None) -> bool:
    """'A. K. Abdul Momen': an initial, no article."""
    return following is not None and following.value == "." and following.start == element.end


def mark_positions(context: Context, elements: list[Element]) -> list[Element]:
    """``elements`` without articles and 'of', each noun phrase marked by where it stands."""
    out: list[Element] = []
    chain: tuple[str, ...] = ()
    """Cases of the noun phrase that a conjunction may go on with."""
    cases: tuple[str, ...] = _BARE
    fresh = True
    """The next element begins a noun phrase."""
    determiner = ""
    words, conjunctions = context.grammar.words, context.grammar.conjunctions
    articles = words["articles"] | words["possessives"]
    whole = _whole(context, elements)
    for element, following in zip(whole, (*whole[1:], None), strict=True):
        kind, word = element.kind, element.word
        if element.value == "." and out and out[-1].kind == "honorific" and out[-1].end == element.start:
            continue  # 'Dr.'
        if kind == "prep":
            cases, fresh = tuple(element.value), True
            if cases == _OF:
                continue
        elif kind == "word" and word in articles and not _is_dotted(element, following):
            determiner = word
            if fresh:
                continue
            element.kind = "article"  # it parts two noun phrases
            fresh, cases = True, _BARE
        elif kind == "punct" or (kind == "word" and element.value.lower in conjunctions):
            fresh = True
            open_chain = chain if kind == "word" or element.value == "," else ()
            cases = (*_BARE, *(c for c in open_chain if c not in _BARE))
        elif kind == "word" and _is_honorific(context, element):
            element.kind = "honorific"
        elif kind == "honorific":
            pass  # 'H.E.' before 'Mr'
        elif kind not in _PHRASE or _ends_phrase(context, element):
            fresh, cases = True, _BARE
            if kind == "verb":
                chain = ()
        else:
            possessive = element.form.case == "gen"
            if fresh:
                _settle(element, cases)
                if cases == _OF:
                    chain = (*cases, *(c for c in chain if c not in cases))  # 'with A of X and B of Y'
                elif cases != _BARE:
                    chain = cases
                if determiner:
                    element.senses = {**element.senses, "determiner": determiner}
            if possessive and kind in _NAMED:
                element.senses = {**element.senses, "possessive": True}
            fresh, determiner = False, ""
        out.append(element)
    return out


def _is_honorific(context: Context, element: Element) -> bool:
    """'Mr', 'Dr'; one of letters is written in capitals ('HE')."""
    letters = element.word in context.grammar.words["honorific_letters"] and element.value.text.isupper()
    return letters or (element.value.capital and element.word in context.grammar.words["honorifics"])


def _settle(element: Element, cases: tuple[str, ...]) -> None:
    """Leaves the readings of a noun, in ``cases``."""
    nouns = [f for f in element.readings if f.verb is None] or [element.form]
    element.readings = tuple([Form(f.key, case, f.plural) for f in nouns for case in cases])
    element.form = element.readings[0]
    element.case = cases[0]


def _ends_phrase(context: Context, element: Element) -> bool:
    """True for adverbs, pronouns and verbs outside the lexicon."""
    if element.kind != "word":
        return False
    grammar = context.grammar
    if element.word in grammar.words["function_words"] or element.word in grammar.auxiliary_words:
        return True
    if element.value.capital and element.first > 0:
        return False
    if element.readings and element.readings[0].verb is not None:
        return True
    form = grammar.language.looks_verbal(element.word)
    return form is not None and form.role == "finite"


def _whole(context: Context, elements: list[Element]) -> list[Element]:
    """``elements`` with the apostrophe of a plural possessive in its noun ('United States' '), infinitives told."""
    out: list[Element] = []
    skip = 0
    for at, element in enumerate(elements):
        if skip:
            skip -= 1
            continue
        before = out[-1] if out else None
        if element.word == "h" and [e.value if e.kind == "punct" else e.word for e in elements[at + 1 : at + 4]] == _HE:
            element.kind, skip = "honorific", 3
        if (
            element.kind == "punct"
            and element.value in _APOSTROPHES
            and before is not None
            and before.end == element.start
            and before.word.endswith("s")
            and before.kind in _PHRASE
        ):
            before.form = Form(before.form.key, "gen", before.form.plural)
            before.end, before.last = element.end, element.last
            continue
        suffix = element.kind == "word" and element.word in _ORDINAL_ENDINGS
        if suffix and before is not None and before.kind == "number" and before.end == element.start:
            before.kind, before.form = "ordinal", Form(before.word, "")
            before.end, before.last = element.end, element.last
            continue
        follows = elements[at + 1] if at + 1 < len(elements) else None
        if element.kind == "former" and "ordinal" in element.senses and (follows is None or follows.kind != "office"):
            element.kind = "ordinal"
        if element.kind == "same" and follows is not None and (follows.kind == "verb" or follows.word in _WHO):
            element.kind = "group" if element.word == "those" else element.kind
        if element.kind == "prep" and element.word == "as" and _opens_clause(context, elements, at):
            context.make_word(element)
        if element.kind == "prep" and element.word == "to" and _is_infinitive(context, elements, at + 1):
            element.kind = "particle"
        out.append(element)
    return out


def _opens_clause(context: Context, elements: list[Element], at: int) -> bool:
    """'as the session opened', 'as did the minister': no preposition."""
    following = elements[at + 1] if at + 1 < len(elements) else None
    if following is None or following.word in context.grammar.words["do_forms"]:
        return following is not None
    noun = next((e for e in elements[at + 2 : at + 5] if e.kind in _PHRASE and e.kind != "word"), None)
    return following.word in _DEFINITE and (noun is None or noun.kind not in ("office", "deputy", "chair"))


def _is_infinitive(context: Context, elements: list[Element], at: int) -> bool:
    while at < len(elements) and elements[at].kind == "word" and elements[at].word.endswith("ly"):
        at += 1
    if at >= len(elements):
        return False
    verb = elements[at]
    words = context.grammar.words
    if verb.word in words["be_forms"] or verb.word in words["have_forms"]:
        return True
    return verb.kind == "verb" and any(f.verb is not None and f.verb.role == "nominal" for f in verb.readings)
