"""Offices with their owners: 'министр иностранных дел Казахстана', 'казахстанский министр', 'посол X в Y'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphbuilder.languages.base import Form
from graphbuilder.mentions.elements import Element, Office
from graphbuilder.mentions.lexicon import OfficeNoun
from graphbuilder.mentions.people import NAME_PARTICLES
from graphbuilder.mentions.phrases.bodies import anaphor
from graphbuilder.mentions.phrases.context import Context
from graphbuilder.mentions.phrases_after.walk import (
    can,
    cases,
    is_attribute,
    join,
    owner_before,
    owners,
    settle,
    skip_members,
)

_OWNERS = frozenset(("state", "body", "side", "demonym"))
_WITH_FIELD = frozenset(("special-representative", "other", "minister", "ambassador", ""))
_OF_AN_OFFICE = frozenset(("special-representative", "spokesperson", "other"))
_WHOSE_ORIGIN_TELLS = frozenset(("counterpart", "ambassador", "leader"))
_WHO_COME_FROM = frozenset(("counterpart", "", "minister", "foreign-minister", "head-of-state", "head-of-government"))
_STATES = frozenset(("state",))
_DIRECT = 3
"""Words of a field whose last is no owner: 'по делам Афганистана'."""
_QUALIFIERS = frozenset(("former", "demonym", "word"))
_QUALIFIERS_BY_ORDER = _QUALIFIERS | {"same", "next", "previous"}
"""'The current chair', 'the next president'."""
_POSTS = frozenset(("state", "place", "body"))
_OF_PEOPLE_TOO = frozenset(("=receive", "=accept", "=present", "=send", "=introduce"))
"""Verbs of handing over whose object may be a person."""
_LONGEST_FIELD = 6
_LONGEST_INSTITUTION = 5
_LONGEST_TITLE_OF_FIELD = 9


def office(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """An office with its owner after it or as an adjective before it, its field, its former holder's mark."""
    if isinstance(element.value, Office):
        return None
    noun: OfficeNoun = element.value
    if "chair" in element.senses and (not context.is_capital(element) or _is_handed(before)):
        element.kind, element.value = "chair", element.senses["chair"]
        return element
    parts = [element]
    plural = any(f.plural for f in element.readings) or element.form.plural
    noun, portfolio = _portfolio(context, noun, after, begun=element.last - element.first > 1)
    parts += portfolio
    if not portfolio:
        noun, portfolio = _portfolio_before(context, noun, element, before)
        parts += portfolio
    sent = bool(context.grammar.words["sent"] & {f.key for f in element.readings})
    if sent:
        parts += _institution(context, after)
    skip_members(after)
    if plural and not context.grammar.language.order_marks:
        parts += _of_two(context, after)
    of_host = False
    own = bool(after) and after[-1].kind == "word" and after[-1].word in context.grammar.words["own_state"]
    if own:
        parts.append(after.pop())
    elif len(after) > 1 and _is_host(context, after[-1], after[-2]):
        parts += [after.pop(), after.pop()]
        own = of_host = True
    order = context.grammar.language.order_marks
    found = owners(context, after, _OWNERS - {"demonym"} if order else _OWNERS, several=plural)
    if not found and order and (plural or noun.role in _WHOSE_ORIGIN_TELLS):
        found = _origin(context, after, parts, several=plural)
    if sent and not found and after and after[-1].kind == "ministries" and can(after[-1], "gen"):
        ministries = after.pop()
        parts.append(ministries)
        found = list(ministries.value)
    if not found and len(after) > 1 and after[-1].kind == "body" and context.is_name(after[-2]) and not own:
        found = [after.pop()]  # a foreign name that does not decline: 'Халк Маслахаты'
    if not found and noun.owner == "body" and after and after[-1].kind == "event" and can(after[-1], "gen"):
        found = _organization(context, after)
    if not found and (antecedent := _antecedent(context, before, after)) is not None:
        found = [antecedent]
        parts.append(after.pop())
    elif _owner_of_owner(context, found, after):
        parts.append(after.pop())
    parts += found if found and found[0] not in before else []
    if own and not of_host and not found and (state := _told_before(before)) is not None:
        found = [state]
    if not found and noun.role in _OF_AN_OFFICE and after and after[-1].kind == "office" and can(after[-1], "gen"):
        superior = after.pop()
        found = superior.value.owners
        parts.append(superior)
        if not found and superior.value.role == "secretary-general":
            noun = replace(noun, owner="body")
    if not found and order and noun.role in _OF_AN_OFFICE and (served := _served(context, after)) is not None:
        found = served.value.owners
        parts.append(served)
    if not found and noun.role == "chair":
        parts += _of_session(context, found, after)
    if not found and noun.role in _WHO_COME_FROM:
        parts += _from(context, found, after)
    if not found and order and (spoken := _spoken_for(context, noun, after)):
        found = spoken[-1:]
        parts += spoken
    parts += _quoted(found, after) + _posted(context, noun, after)
    field = _field(context, noun, after)
    parts += field
    if not found and _ends_in_owner(noun, field):
        settle(field[-1], "gen")
        found = [field[-1]]
    if field and noun.role == "":
        noun = OfficeNoun("minister", noun.owner)
    former = None
    qualifiers = _QUALIFIERS_BY_ORDER if order else _QUALIFIERS
    while before and is_attribute(context, before[-1], element) and before[-1].kind in qualifiers:
        if before[-1].kind == "demonym" and not found:
            found = _coordinated(context, before, parts, plural=plural and order)
        elif before[-1].kind == "former":
            former = before[-1]
        elif before[-1].kind == "demonym" or context.is_capital(before[-1]) or element.last - element.first > 9:
            break
        parts.append(before.pop())
    if not found and order and (owner := owner_before(context, before, element)) is not None:
        before.append(owner)
        found = _coordinated(context, before, parts, plural=plural)
        parts.append(before.pop())
        if owner.kind == "office":  # "the UN Secretary-General's special envoy"
            of_superior = owner_before(context, before, owner)
            found = [of_superior] if of_superior is not None else []
            parts += found
    if not found and order and before and _is_organization(context, before[-1], noun):
        top = before.pop()
        found = [join("body", [top], top, anaphor(context, top))]
        parts.append(top)
    while order and before and before[-1].kind == "former":
        former = before.pop()
        parts.append(former)
    when = None
    if order and noun.role == "chair" and before and before[-1].kind == "time" and before[-1].value.is_year:
        parts.append(before.pop())  # 'the 2023 Chair of ASEAN'
        when = parts[-1].value
    if not found and _is_name_of_monarch(context, noun, before, element, after):
        context.make_word(element)
        return element
    if found and found[0].kind in ("state", "demonym") and noun.organ:
        found = [join("body", [found[0]], found[0], {"organ": noun.organ, "owner": found[0]})]
    if not found and noun.of:
        kind, own_form = noun.of.partition("/")[0], Form("", "gen")
        found = [Element(kind, element.first, element.last, element.start, element.end, own_form, noun.of)]
    value = _office(context, noun, parts, found=found, former=former, plural=plural, own=own)
    value.sent, value.when, value.of_host = sent, when, of_host
    return join("office", parts, element, value)


def _is_name_of_monarch(
    context: Context, noun: OfficeNoun, before: list[Element], element: Element, after: list[Element]
) -> bool:
    """'Sheikh', 'Sultan' without an owner, and 'Amir' right after an office, are parts of a name."""
    if not context.grammar.language.order_marks:
        return noun.possessed
    touching = bool(before) and before[-1].kind == "office" and bool(after) and context.is_name(after[-1])
    if touching and noun.role == "head-of-state" and (noun.elsewhere or noun.possessed):
        return True
    if not noun.possessed or noun.role != "head-of-state" or element.word in context.grammar.words["name_titles"]:
        return noun.possessed
    if before and before[-1].kind == "honorific" and before[-1].word in context.grammar.words["majesty"]:
        return False
    at = 1  # 'Sultan Haitham bin Tariq of Oman'
    while at <= len(after) and (context.is_name(after[-at]) or after[-at].word in NAME_PARTICLES):
        at += 1
    return not (1 < at <= len(after) and after[-at].kind == "state" and cases(after[-at]) == {"gen"})


def _institution(context: Context, after: list[Element]) -> list[Element]:
    """'представители внешнеполитических ведомств A и B': the kind of institution before the states whose it is."""
    at = 1
    while at < len(after) and at < _LONGEST_INSTITUTION and not _is_institution(context, after[-at]):
        if after[-at].kind not in ("word", "form") or not can(after[-at], "gen"):
            return []
        at += 1
    if at >= len(after) or not _is_institution(context, after[-at]) or after[-at - 1].kind not in ("state", "body"):
        return []
    if not can(after[-at - 1], "gen"):
        return []
    taken = after[-at:]
    del after[-at:]
    return taken


def _is_institution(context: Context, element: Element) -> bool:
    return bool(context.grammar.words["institutions"] & {f.key for f in element.readings})


def _owner_of_owner(context: Context, found: list[Element], after: list[Element]) -> bool:
    """'председатель Мажилиса Казахстана Иван Иванов': a state that a listed body's name does not have."""
    if not found or found[0].kind != "body" or len(after) < 2 or after[-1].kind != "state":
        return False
    return can(after[-1], "gen") and context.is_name(after[-2])


def _antecedent(context: Context, before: list[Element], after: list[Element]) -> Element | None:
    """'Азербайджана, премьер-министр которого …': whose office it is, named before the clause."""
    if len(after) < 2 or not context.is_name(after[-2]):
        return None
    if not {f.key for f in after[-1].readings if f.case == "gen"} & context.grammar.words["relatives"]:
        return None
    if len(before) < 2 or before[-1].value != "," or before[-2].kind not in ("state", "body"):
        return None
    return before[-2]


def _organization(context: Context, after: list[Element]) -> list[Element]:
    """'генеральный секретарь форума': a body that is called by the word for an event."""
    top = after[-1]
    if top.last - top.first > 1 or top.form.key not in context.grammar.any_body:
        return []
    after.pop()
    settle(top, "gen")
    return [join("body", [top], top, anaphor(context, top))]


def _is_organization(context: Context, element: Element, noun: OfficeNoun) -> bool:
    """ "The Forum's Secretary General", 'the Forum Chair': a body that is called by the word for an event."""
    short = element.kind == "event" and element.last - element.first == 1 and context.is_capital(element)
    owns = "possessive" in element.senses or noun.owner == "body"
    return short and owns and element.form.key in context.grammar.any_body


def _is_host(context: Context, participle: Element, noun: Element) -> bool:
    """'премьер-министр принимающей страны': a state named elsewhere."""
    verb = context.grammar.language.looks_verbal(participle.word) if participle.kind in ("word", "verb") else None
    if verb is None or verb.role != "attributive" or not can(participle, "gen"):
        return False
    return bool({f.key for f in noun.readings} & context.grammar.words["host_nouns"]) and can(noun, "gen")


def _is_handed(before: list[Element]) -> bool:
    """'Entrusted the Chair to X': the object of a verb of handing over is the chair itself."""
    top = before[-1] if before else None
    if top is None or top.kind != "verb" or top.form.key in _OF_PEOPLE_TOO:
        return False
    return any(frame.fact == "handover" for frame in top.senses.get("verb", ()))


def _coordinated(context: Context, before: list[Element], parts: list[Element], *, plural: bool) -> list[Element]:
    """The owner at the end of ``before``, which stays; of a plural also those joined to it, which are popped before it.

    'The Russian and Chinese ministers' are of two states.
    """
    last = before.pop()
    found = [last]
    while plural and len(before) > 1 and context.joins(before[-1]) and before[-2].kind == last.kind:
        parts += before[-2:]
        found.insert(0, before[-2])
        del before[-2:]
    before.append(last)
    return found


def _origin(context: Context, after: list[Element], parts: list[Element], *, several: bool) -> list[Element]:
    """'The counterpart from Kazakhstan', 'ministers from A and B'."""
    if len(after) < 2 or after[-1].kind != "prep" or after[-1].word not in context.grammar.words["from"]:
        return []
    prep = after.pop()
    found = owners(context, after, frozenset(("state",)), several=several, case="abl")
    if found:
        parts.append(prep)
    else:
        after.append(prep)
    return found


def _served(context: Context, after: list[Element]) -> Element | None:
    """'Aide to the President of Kazakhstan': pops whom the office serves."""
    if len(after) < 2 or after[-1].kind != "prep" or after[-1].word not in context.grammar.words["to"]:
        return None
    if after[-2].kind != "office" or not can(after[-2], "dat"):
        return None
    after.pop()
    return after.pop()


def _of_session(context: Context, found: list[Element], after: list[Element]) -> list[Element]:
    """'председатель восьмидесятой сессии Генеральной Ассамблеи ООН': the body whose session it is."""
    sessions = context.grammar.words["long_sessions"]
    at = next((n for n in range(1, min(4, len(after))) if sessions & {f.key for f in after[-n].readings}), 0)
    if not at or after[-at - 1].kind != "body" or not can(after[-at - 1], "gen"):
        return []
    if any(e.kind not in ("ordinal", "word", "number") or not can(e, "gen") for e in after[len(after) - at + 1 :]):
        return []
    taken = after[-at - 1 :]
    del after[-at - 1 :]
    settle(taken[0], "gen")
    found.append(taken[0])
    return taken


def _from(context: Context, found: list[Element], after: list[Element]) -> list[Element]:
    """'коллеги из Саудовской Аравии и Катара': the states that officials come from are their owners."""
    if len(after) < 2 or after[-1].kind != "prep" or after[-1].word not in context.grammar.words["from"]:
        return []
    prep = after.pop()
    found += owners(context, after, _STATES, several=True)
    if not found:
        after.append(prep)
        return []
    return [prep, *found]


def _told_before(before: list[Element]) -> Element | None:
    """The state named last before 'president of the republic' in the sentence."""
    for element in reversed(before):
        if element.kind == "state":
            return element
        owner = element.value.get("owner") if element.kind == "body" and isinstance(element.value, dict) else None
        if isinstance(owner, Element) and owner.kind == "state":
            return owner
    return None


def _portfolio(
    context: Context, noun: OfficeNoun, after: list[Element], *, begun: bool
) -> tuple[OfficeNoun, list[Element]]:
    """'министр национальной экономики': the words of a portfolio; ``begun`` where the noun has some of them."""
    if noun.role == "foreign-minister" and not context.grammar.language.order_marks:
        return noun, _second_portfolio(context, after)
    if noun.role not in ("", "vice-minister", "minister"):
        return noun, []
    taken: list[Element] = []
    if context.grammar.language.order_marks and (not after or cases(after[-1]) != {"gen"}):
        return noun, []
    while after and len(taken) < _LONGEST_FIELD:
        top = after[-1]
        comma = top.value == "," and _goes_on(context, after)
        joint = (taken or begun) and (comma or (top.kind == "word" and context.joins(top))) and len(after) > 1
        if joint and not (after[-2].kind == "word" and _is_genitive(context, after[-2])):
            break
        if not joint and not (top.kind == "word" and _is_genitive(context, top)):
            break
        taken.append(after.pop())
    if not taken:
        return (OfficeNoun("other", noun.owner) if noun.role == "vice-minister" else noun), []
    return OfficeNoun("other" if noun.role == "vice-minister" else "minister", noun.owner), taken


def _of_two(context: Context, after: list[Element]) -> list[Element]:
    """'лидеры двух стран', 'министры обоих государств': pops what points to the two states told of."""
    if len(after) < 2 or after[-1].word not in context.grammar.words["two"]:
        return []
    if after[-2].kind not in ("members", "side", "group", "word") or not can(after[-2], "gen"):
        return []
    hosts = context.grammar.words["host_nouns"]
    return [after.pop(), after.pop()] if hosts & {f.key for f in after[-2].readings} else []


def _goes_on(context: Context, after: Sequence[Element]) -> bool:
    """'промышленности, рудников и торговли': a comma in a list of genitives that a conjunction ends."""
    for element in after[-2:-7:-1]:
        if element.kind != "word":
            return False
        if context.joins(element):
            return True
        if not _is_genitive(context, element):
            return False
    return False


def _second_portfolio(context: Context, after: list[Element]) -> list[Element]:
    """'министр иностранных дел и европейской интеграции Молдовы': pops 'и европейской интеграции'."""
    length = 1 if after and after[-1].word in context.grammar.words["and"] else 0
    while length and length < min(_LONGEST_FIELD, len(after)):
        if after[-1 - length].kind != "word" or not _is_genitive(context, after[-1 - length]):
            break
        length += 1
    if length < _DIRECT:
        return []
    taken = after[-length:][::-1]
    del after[-length:]
    return taken


def _portfolio_before(
    context: Context, noun: OfficeNoun, element: Element, before: list[Element]
) -> tuple[OfficeNoun, list[Element]]:
    """'Economy Minister', 'the energy minister': the portfolio before the noun, where nouns stand so."""
    if noun.role not in ("", "vice-minister", "minister") or not context.grammar.language.order_marks:
        return noun, []
    taken: list[Element] = []
    while before and len(taken) < _LONGEST_FIELD and is_attribute(context, before[-1], element):
        top = before[-1]
        if top.kind not in ("word", "form") or top.word in context.grammar.words["office_adjectives"]:
            break
        if context.is_capital(top) != context.is_capital(element) and top.first > 0:
            break
        taken.append(before.pop())
    if not taken:
        return noun, []
    return OfficeNoun("other" if noun.role == "vice-minister" else "minister", noun.owner), taken


def _is_genitive(context: Context, element: Element) -> bool:
    if not element.readings or not can(element, "gen"):
        return False
    if context.grammar.language.order_marks:
        return is_attribute(context, element, element)
    return not context.is_capital(element) and element.readings[0].case != ""


def _quoted(found: list[Element], after: list[Element]) -> list[Element]:
    """'председатель совета директоров «Узбекгидроэнерго»'."""
    if found or not after or after[-1].kind != "quote":
        return []
    quote = after.pop()
    found.append(join("body", [quote], quote, {"name": str(quote.value), "owner": None}))
    return [quote]


def _posted(context: Context, noun: OfficeNoun, after: list[Element]) -> list[Element]:
    """'посол Кыргызстана в Венгрии'."""
    if noun.role not in ("ambassador", "special-representative") or len(after) < 2:
        return []
    if after[-1].kind != "prep" or after[-1].word not in context.grammar.words["in"]:
        return []
    if after[-2].kind not in _POSTS or not can(after[-2], "loc"):
        return []
    taken = [after.pop(), after.pop()]
    while len(after) > 1 and context.joins(after[-1]) and after[-2].kind in _POSTS and can(after[-2], "loc"):
        taken += [after.pop(), after.pop()]
    if len(after) > 1 and after[-2].word in context.grammar.words["besides"]:
        taken += [after.pop(), after.pop()]
    return taken


def _field(context: Context, noun: OfficeNoun, after: list[Element]) -> list[Element]:
    """'спецпредставитель по Афганистану', 'министр по делам Европы'."""
    if noun.role not in _WITH_FIELD or not after or after[-1].kind != "prep":
        return []
    if after[-1].word not in context.grammar.words["field_of"]:
        return []
    taken = [after.pop()]
    if context.grammar.language.order_marks:
        length = _field_length(context, after)
        taken += after[len(after) - length :][::-1]
        del after[len(after) - length :]
    while after and len(taken) < _LONGEST_FIELD and after[-1].kind in ("word", "state", "body", "place", "event"):
        top = after[-1]
        if top.kind == "word" and (context.joins(top) or (context.is_capital(top) and not _is_region(context, after))):
            break
        if top.kind in ("state", "body") and len(taken) > 1 and not can(top, "gen"):
            break
        taken.append(after.pop())
        if len(taken) > 1 and len(after) > 2 and after[-1].kind == "prep" and _is_region(context, after[:-1]):
            taken.append(after.pop())  # 'по миру на Корейском полуострове'
    return taken


def _ends_in_owner(noun: OfficeNoun, field: list[Element]) -> bool:
    """'министр по европейским делам Дании', 'министр по торговле ЕЭК'."""
    if not field or not can(field[-1], "gen"):
        return False
    if field[-1].kind == "state":
        return len(field) > _DIRECT
    return field[-1].kind == "body" and noun.role in ("minister", "") and len(field) >= _DIRECT


def _is_region(context: Context, after: list[Element]) -> bool:
    """'Корейском полуострове': a capitalised adjective and its noun."""
    if len(after) < 2 or after[-1].kind != "word" or after[-2].kind != "word" or context.is_capital(after[-2]):
        return False
    return context.is_capital(after[-1]) and is_attribute(context, after[-1], after[-2])


def _spoken_for(context: Context, noun: OfficeNoun, after: list[Element]) -> list[Element]:
    """'Spokesman for the Ministry of Foreign Affairs of Belarus': pops the body, with the preposition before it."""
    if noun.role != "spokesperson" or len(after) < 2 or after[-1].kind != "prep":
        return []
    if after[-1].word not in context.grammar.words["field_of"] or after[-2].kind not in ("body", "state"):
        return []
    return [after.pop(), after.pop()]


def _field_length(context: Context, after: list[Element]) -> int:
    """How many words of 'Foreign Affairs and Security Policy' a field in capitals has: up to its last noun of a field.

    What follows is the name of who holds the office.
    """
    length = 0
    for number, element in enumerate(reversed(after[-_LONGEST_TITLE_OF_FIELD:]), 1):
        named = element.kind in ("state", "place", "body", "demonym")
        if not (named or element.kind in ("word", "organ", "event") or context.joins(element)):
            break
        if element.word in context.grammar.words["field_nouns"] or (named and number == 1):
            length = number
    return length


def _office(
    context: Context,
    noun: OfficeNoun,
    parts: list[Element],
    *,
    found: list[Element],
    former: Element | None,
    plural: bool,
    own: bool,
) -> Office:
    element = parts[0]
    if noun.only_of and not (found and found[0].value in noun.only_of):
        noun = OfficeNoun("chair" if noun.role == "head-of-state" else "other", "any")
    noun = _special(context, element, found) or noun
    role = noun.role
    if former is not None:
        role = "former-head-of-state" if role == "head-of-state" else "former"
    start, end = min(e.start for e in parts), max(e.end for e in parts)
    return Office(
        role,
        list(found),
        context.text[start:end],
        plural,
        noun.owner,
        start,
        possessed=noun.elsewhere or own,
        state_role=noun.state_role,
    )


def _special(context: Context, element: Element, found: list[Element]) -> OfficeNoun | None:
    """The office that a title means in some states only ('председатель КНР')."""
    owner = found[0].value if found and isinstance(found[0].value, str) else None
    for row in context.grammar.special_offices if owner else ():
        phrases = row.get(context.grammar.language.code, ())
        lengths = {len(p.split()) for p in phrases if element.form.key in p.split()}
        if owner in row["owner"] and element.last - element.first in lengths:
            return OfficeNoun(row["role"], "state")
    return None


def deputy(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'заместитель министра иностранных дел', 'исполняющий обязанности министра'."""
    if not after or after[-1].kind != "office" or not can(after[-1], "gen"):
        return None
    of = after.pop()
    held: Office = of.value
    role = held.role if element.kind == "acting" else context.grammar.deputies.get(held.role, "other")
    parts = [element, of]
    owner = held.owners
    if not owner and (ahead := owner_before(context, before, element)) is not None:
        owner = [ahead]
        parts.append(ahead)
    plural = any(f.plural for f in element.readings)
    start = min(e.start for e in parts)
    title = context.text[start : of.end]
    return join(
        "office", parts, element, replace(held, role=role, owners=owner, title=title, plural=plural, start=start)
    )


def head_of_ministry(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'глава белорусского МИД': the head of a ministry is its minister."""
    if not context.grammar.office_heads & {f.key for f in element.readings} or not after:
        return None
    if len(after) > 1 and after[-1].kind == "demonym" and after[-2].kind in ("word", "body"):
        return _head_by_adjective(context, element, after)
    if after[-1].kind == "state" and can(after[-1], "gen"):
        return _head_of_state(context, element, after)
    possessed = len(after) > 1 and after[-2].kind == "body" and context.grammar.pronouns.get(after[-1].word) == "gen"
    if possessed:
        after.pop()  # 'глава ее внешнеполитического ведомства'
    ministry = after[-1]
    value = ministry.value
    if ministry.kind != "body" or not can(ministry, "gen"):
        return None
    if isinstance(value, str):
        return _head_of_body(context, element, after)
    if not isinstance(value, dict) or "ministry" not in value:
        return None
    after.pop()
    form = next(f for f in element.readings if f.key in context.grammar.office_heads)
    element.form, element.readings = form, tuple(f for f in element.readings if f.key == form.key)
    owner = value["owner"]
    role = "foreign-minister" if "foreign" in str(value["ministry"]) else "minister"
    plural = any(f.plural for f in element.readings)
    title = context.text[element.start : ministry.end]
    held = Office(role, [owner] if owner is not None else [], title, plural, "state", element.start)
    held.possessed = possessed and owner is None
    return join("office", [element, ministry], element, held)


def _head_by_adjective(context: Context, element: Element, after: list[Element]) -> Element | None:
    """'глава турецкой дипломатии', 'глава венгерского кабинета'."""
    state, noun = after[-1], after[-2]
    keys = {f.key for f in noun.readings}
    diplomacy, cabinet = context.grammar.diplomacies & keys, context.grammar.cabinets & keys
    if not diplomacy and not cabinet:
        return None
    del after[-2:]
    form = next(f for f in element.readings if f.key in context.grammar.office_heads)
    element.form, element.readings = form, tuple(f for f in element.readings if f.key == form.key)
    title = context.text[element.start : noun.end]
    role = "foreign-minister" if diplomacy else "head-of-government"
    held = Office(role, [state], title, any(f.plural for f in element.readings), "state", element.start)
    return join("office", [element, state, noun], element, held)


def _head_of_body(context: Context, element: Element, after: list[Element]) -> Element | None:
    """'глава Еврокомиссии Урсула фон дер Ляйен', 'глава миссии ОБСЕ …': chair or director, where a name follows."""
    if len(after) < 2 or not context.is_name(after[-2]):
        return None
    directed = after[-1].form.key in context.grammar.words["directed"]
    return _led(context, element, after.pop(), "other" if directed else "chair")


def _head_of_state(context: Context, element: Element, after: list[Element]) -> Element:
    """'глава Узбекистана'."""
    return _led(context, element, after.pop(), "leader")


def _led(context: Context, element: Element, owner: Element, role: str) -> Element:
    """'Head' with whom it is the head of."""
    settle(owner, "gen")
    form = next(f for f in element.readings if f.key in context.grammar.office_heads)
    element.form, element.readings = form, tuple(f for f in element.readings if f.key == form.key)
    plural = any(f.plural for f in element.readings)
    held = Office(role, [owner], context.text[element.start : owner.end], plural, "any", element.start)
    return join("office", [element, owner], element, held)
