"""Bodies: organs with their organization, ministries, names outside the authority, words that point to a body."""

from __future__ import annotations

from collections.abc import Sequence

from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.lexicon import EventNoun
from graphbuilder.mentions.phrases.bodies import anaphor
from graphbuilder.mentions.phrases.context import Context
from graphbuilder.mentions.phrases_after.walk import (
    absorb,
    agree,
    can,
    cases,
    is_attribute,
    join,
    owner_before,
    owners,
    settle,
    skip_members,
)

_OWNERS = frozenset(("state", "body"))
_LONGEST = 9


def organ(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'Совет министров иностранных дел СНГ'; a long name or an abbreviation alone is that of the body talked of."""
    noun = element.senses.get("event")
    if isinstance(noun, EventNoun) and noun.type == "conference":
        element.kind, element.value = "event", noun  # 'Деловой форум ШОС'
        return element
    if context.grammar.language.order_marks and all(f.plural for f in element.readings):
        context.make_word(element)  # 'secretaries of the Security Councils'
        return element
    following = list(after)
    skip_members(following)
    if len(following) > 1 and following[-1].kind == "prep" and following[-1].word in context.grammar.words["sent_by"]:
        following.pop()  # 'миссия наблюдателей от СНГ'
    found = owners(context, following, _OWNERS, several=False)
    if found:
        after[:] = following
        parts = [element, found[0]]
        return join("body", parts, element, {"organ": element.value, "owner": found[0]})
    if context.grammar.language.order_marks and (owner := owner_before(context, before, element)) is not None:
        return join("body", [owner, element], element, {"organ": element.value, "owner": owner})
    if before and before[-1].kind == "pair":
        pair = before.pop()
        return join("body", [pair, element], element, {"organ": element.value, "owner": pair})
    if "event" in element.senses:
        element.kind, element.value = "event", element.senses["event"]  # 'деловой форум' of no organization
        return element
    if before and "-" in before[-1].word and before[-1].kind == "word" and is_attribute(context, before[-1], element):
        return _of_pair(context, before, element)
    if element.last - element.first < 2 and not context.words(element).isupper():
        return None
    if before and before[-1].kind == "demonym" and context.is_capital(before[-1]) and agree(before[-1], element):
        return _of_adjective(context, before, element)
    return join("body", [element], element, {"organ": element.value, "owner": None})


def _of_adjective(context: Context, before: list[Element], element: Element) -> Element:
    """'Белорусская торгово-промышленная палата': a body whose name begins with the adjective of its state."""
    state = before.pop()
    absorb(element, state)
    made = join("body", [state, element], element, None)
    name = context.grammar.language.nominative_phrase(context.words(made), element.form.case, plural=False)
    made.value = {"name": name, "owner": state, "complete": True}
    return made


def _of_pair(context: Context, before: list[Element], element: Element) -> Element:
    """'казахстанско-монгольская межправительственная комиссия': a body of two states, named by adjectives."""
    pair = before.pop()
    phrase = context.text[pair.start : element.end]
    name = context.grammar.language.nominative_phrase(phrase, element.form.case, plural=False)
    name = name[:1].upper() + name[1:]
    return join(
        "body", [pair, element], element, {"organ": element.value, "owner": None, "pair": pair.word, "name": name}
    )


def ministry(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'Министерство иностранных дел Казахстана', 'белорусский МИД'; those of several states are no one body."""
    found = owners(context, after, _OWNERS, several=True)
    if len(found) > 1:
        return join("ministries", [element, *found], element, found)
    if not found and (owner := owner_before(context, before, element)) is not None:
        found = [owner]
    if found and before and _is_part_of_name(context, before[-1], element):
        attribute = before.pop()
        absorb(element, attribute)
        made = join("body", [attribute, element, *found], element, None)
        phrase, case = context.words(made), element.form.case
        name = context.grammar.language.nominative_phrase(phrase, case, plural=False) if case != "nom" else phrase
        made.value = {"name": name, "owner": found[0], "complete": True}
        return made
    value = {"ministry": element.value, "owner": found[0] if found else None}
    return join("body", [element, *found], element, value)


def _is_part_of_name(context: Context, attribute: Element, head: Element) -> bool:
    """'Великое национальное собрание Турции': a capital amid a sentence begins the name."""
    capital = attribute.kind == "word" and attribute.first > 0 and context.is_capital(attribute)
    return capital and not context.is_capital(head) and is_attribute(context, attribute, head)


def named_body(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'Исполнительный комитет СНГ', 'Федерация тенниса Казахстана', 'компания «KEGOC»': outside the authority."""
    grammar = context.grammar
    if element.last - element.first > 1 and element.kind not in ("organ", "event"):
        return None
    if not grammar.is_body_head(element):
        return None
    start = _start(context, before, element)
    extent, owner = _extent(context, element, after)
    quoted = bool(extent) and extent[-1].kind == "quote"
    capital = start < len(before) or (context.is_capital(element) and element.first > 0)
    if element.kind == "event" and not element.value.weak and (quoted or element.value.type == "conference"):
        return None  # 'форум «Шёлковый путь»', 'Ташкентский международный форум'
    fielded = owner is not None and any(e.kind == "prep" for e in extent)  # 'комитет по обороне сената Италии'
    if not quoted and not fielded and not (capital and (start < len(before) or extent)):
        return None
    if grammar.language.order_marks and not quoted and not context.is_capital(element):
        return None  # 'the South American bloc'
    titled = grammar.language.order_marks and any(context.is_capital(e) for e in extent if e is not owner)
    if not quoted and grammar.is_weak_body_head(element) and start == len(before) and not titled:
        return None
    if element.kind == "event" and not quoted and start == len(before):
        return None
    first = before[start] if start < len(before) else element
    last = extent[-1] if extent else element
    attributes = before[start:]
    del before[start:]
    if extent:
        del after[len(after) - len(extent) :]
    for attribute in attributes:
        absorb(element, attribute)
    case = element.form.case
    phrase = context.text[first.start : last.end]
    name = grammar.language.nominative_phrase(phrase, case, plural=False) if case not in ("nom", "") else phrase
    name = name[:1].upper() + name[1:] if fielded else name
    short = str(last.value) if quoted else None
    value = {"name": name, "owner": owner, "short": short, "complete": True}
    if owner is not None and not quoted and owner is last:
        value["before_owner"] = context.text[first.start : owner.start]
    return join("body", [element, *attributes, *extent], element, value)


def _start(context: Context, before: Sequence[Element], head: Element) -> int:
    """Where the capitalised adjectives of the name begin, the length of ``before`` where there are none."""
    best = at = len(before)
    while at > 0 and is_attribute(context, before[at - 1], head) and before[at - 1].kind != "number":
        at -= 1
        element = before[at]
        if element.kind == "demonym" and not context.is_capital(element):
            break
        if context.is_capital(element) and (element.first > 0 or element.kind == "word"):
            best = at
    return best


def _extent(context: Context, head: Element, after: Sequence[Element]) -> tuple[list[Element], Element | None]:
    """The words of the name after its head, and the state or body that ends it."""
    taken: list[Element] = []
    governed = "gen"
    following = list(reversed(after[-_LONGEST:]))
    for at, element in enumerate(following):
        if element.kind in ("state", "body") and can(element, "gen") and (governed == "gen" or taken):
            settle(element, "gen")
            return [*taken, element], element
        if element.kind == "quote" and not any(e.kind == "prep" for e in taken):
            return [*taken, element], None
        if element.kind == "prep" and element.word in context.grammar.words["field_of"] and not taken:
            governed = "dat"
        elif context.joins(element) and element.value != ",":
            following_one = following[at + 1] if at + 1 < len(following) else None
            if not taken or following_one is None or not _continues(context, following_one, governed):
                break
        elif not _continues(context, element, governed) or _begins_name(context, following[at : at + 2]):
            break
        taken.append(element)
        if element.kind == "word" and governed == "dat" and can(element, "dat"):
            governed = "dat"
    while taken and (taken[-1].kind == "prep" or context.joins(taken[-1])):
        taken.pop()
    return taken, None


def _begins_name(context: Context, elements: list[Element]) -> bool:
    """'председатель Ассамблеи Филемон Янг': two words that only a person's name can be."""
    if len(elements) < 2 or not all(context.is_name(e) for e in elements):
        return False
    return context.grammar.language.names_person([context.words(e) for e in elements], "")


def _continues(context: Context, element: Element, governed: str) -> bool:
    if element.kind not in ("word", "event", "document", "group", "form", "members", "office", "side"):
        return False
    if element.kind == "word" and (context.joins(element) or context.grammar.language.looks_verbal(element.word)):
        return False
    return bool(cases(element) & {governed, "gen"}) and not (element.readings and element.readings[0].case == "")


def format_body(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'формат «Центральная Азия – Япония»', 'формат С5+1': a format that meets."""
    if not context.grammar.is_format(element) or not after or after[-1].kind not in ("quote", "body"):
        return None
    named = after.pop()
    value = named.value if named.kind == "body" else {"name": str(named.value), "owner": None}
    return join("body", [element, named], element, value)


def body_word(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """A body noun alone ('организация', 'совет') points to a body named before."""
    grammar = context.grammar
    if element.last - element.first > 1 or not grammar.is_body_head(element):
        return None
    if element.kind == "event" and not element.value.weak:
        return None
    if grammar.body_form(element).plural:
        return None
    if grammar.language.order_marks and not _points(context, before, element, after):
        return None
    value = anaphor(context, element)
    if value["any"] and before and before[-1].kind == "same":
        value = {"recent": True}  # 'в этом объединении'
    elif before and before[-1].word in grammar.words["itself"]:
        value = {"nearest": value["anaphor"]}  # 'сам Совет'
    body = join("body", [element], element, value)
    if element.kind == "event":
        body.senses = {**element.senses, "event": element.value}
    return body


def _points(context: Context, before: Sequence[Element], element: Element, after: Sequence[Element]) -> bool:
    """True for 'the council', 'the Community'; not for 'Duma Boko', 'the world community', 'a group of states'."""
    following = after[-1] if after else None
    if context.is_capital(element):
        return not (following is not None and context.is_name(following) and "determiner" not in element.senses)
    if (
        following is not None
        and following.kind in ("state", "group", "members", "word")
        and cases(following) == {"gen"}
    ):
        return False
    return not (before and before[-1].kind in ("word", "demonym") and is_attribute(context, before[-1], element))


def organs_of(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'органы ЕАЭС': organs in general stand for the body itself."""
    if not after or after[-1].kind != "body" or not can(after[-1], "gen"):
        return None
    if not context.grammar.words["stands_for_owner"] & {f.key for f in element.readings}:
        return None
    body = after.pop()
    return join("body", [element, body], element, body.value)


def alias(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'Организация тюркских государств (ОТГ)': the short form in parentheses is another name of the body."""
    if element.kind == "word":
        value = context.aliases.get(element.value.lower)
        return join("body", [element], element, value) if value is not None else None
    if element.kind != "body" or len(after) < 3 or after[-1].value != "(" or after[-3].value != ")":
        return None
    short = after[-2]
    if short.kind == "word" and short.value.text.isupper() and len(short.value.text) > 1:
        context.aliases[short.value.lower] = element.value
    elif short.kind not in ("body", "organ"):
        return None
    parts = [element, after[-3]]
    del after[-3:]
    return join("body", parts, element, element.value)
