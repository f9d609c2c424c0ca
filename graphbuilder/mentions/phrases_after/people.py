"""People with their offices, and those who stand for a state: delegations and sides."""

from __future__ import annotations

from dataclasses import replace

from graphbuilder.mentions.elements import Element, Office, PersonMention
from graphbuilder.mentions.phrases.context import Context, is_dash
from graphbuilder.mentions.phrases_after.walk import (
    absorb,
    agree,
    can,
    cases,
    is_attribute,
    join,
    narrow,
    owner_before,
    owners,
)

_OWNERS = frozenset(("state", "body", "place"))
_SOLE = frozenset(("head-of-state", "leader", "counterpart"))
"""Offices that are not held together with another."""
_SENDERS = frozenset(("state", "body"))
_ALONE = frozenset(("head-of-government", "foreign-minister", "minister", ""))
"""Offices that, named with an article before a comma, are someone's of their own."""


def honorifics(context: Context, elements: list[Element]) -> list[Element]:
    """'эмир Кувейта шейх Х': a title of honour between an office and a name is marked, to be passed over."""
    words = context.grammar.words["honorifics"]
    for office, element, name in zip(elements, elements[1:], elements[2:], strict=False):
        between = office.kind == "office" and element.kind == "word" and context.is_name(name)
        if between and not context.is_capital(element) and words & {f.key for f in element.readings}:
            element.kind = "honorific"
    return elements


def titled_person(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'заместитель Премьер-министра – министр иностранных дел Мухтар Тлеуберди'; 'Х (Казахстан)' gives the state."""
    mention: PersonMention = element.value
    conjunction = context.grammar.words["and"]
    parts = [element]
    if context.grammar.language.order_marks:
        return _titled(context, before, element, after)
    while before and _is_title(before[-1], parts[-1]):
        title = before.pop()
        if agree(title, element):
            narrow(element, cases(title))
        else:
            element.form, element.readings, element.case = title.form, title.readings, title.form.case
        mention.offices.insert(0, title.value)
        parts.append(title)
        joined = len(before) > 1 and (is_dash(before[-1]) or before[-1].value == "," or before[-1].word in conjunction)
        if not joined or not _is_title(before[-2], title):
            break
        if before[-1].word in conjunction and not (before[-2].value.owners or title.value.owners):
            break
        if before[-1].word in conjunction and _are_of_two_states(before[-2].value, title.value):
            break  # 'кыргызский министр и венгерский посол X' are two people
        before.pop()
    if len(after) > 2 and after[-1].value == "(" and after[-2].kind == "state" and after[-3].value == ")":
        mention.state = after[-2]
        parts.append(after[-3])
        del after[-3:]
    for office in mention.offices:
        office.plural = False
    return join("person", parts, element, mention)


def _are_of_two_states(one: Office, other: Office) -> bool:
    """True where each of two offices has an adjective or a state of its own, and not the same."""
    kinds = ("demonym", "state")
    states = [{o.value for o in office.owners if o.kind in kinds} for office in (one, other)]
    return bool(states[0] and states[1]) and states[0].isdisjoint(states[1])


def _titled(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element:
    """'Deputy Prime Minister and Foreign Minister Ishaq Dar', 'President Ilham Aliyev of Azerbaijan'."""
    mention: PersonMention = element.value
    apposed = False
    parts = [element]
    touching = bool(before) and before[-1].kind == "office" and element.start - before[-1].end < 2
    if touching and any(not f.plural for f in before[-1].readings):
        parts += _titles_before(context, before)
    elif len(before) > 1 and before[-1].value == "," and _set_apart(before[-2], after) and not _is_told(before):
        before.pop()
        parts += _titles_before(context, before)
        apposed = True
    if len(parts) > 1:
        element.form, element.readings = parts[-1].form, parts[-1].readings
    mention.offices[:0] = [p.value for p in reversed(parts[1:])]
    if len(parts) == 1 and before and before[-1].kind == "state" and "possessive" in before[-1].senses:
        mention.state = before.pop()  # "Iraq's Fuad Hussein"
        parts.append(mention.state)
    owned = bool(after) and after[-1].kind in _OWNERS and cases(after[-1]) == {"gen"}
    if owned and any(not o.owners for o in mention.offices):
        parts.append(after.pop())
        for office in mention.offices:
            office.owners = office.owners or [parts[-1]]
    elif owned and not mention.offices and after[-1].kind == "state" and mention.state is None:
        mention.state = after.pop()  # 'Zuzana Čaputová of Slovakia'
        parts.append(mention.state)
    _share_owner(mention.offices)
    if not mention.offices and before and before[-1].kind == "state" and "possessive" in before[-1].senses:
        mention.state = before.pop()  # "Iraq's Fuad Hussein"
        parts.append(mention.state)
    if len(after) > 2 and after[-1].value == "(" and after[-2].kind == "state" and after[-3].value == ")":
        mention.state = after[-2]
        parts.append(after[-3])
        del after[-3:]
    for office in mention.offices:
        office.plural = False
    made = join("person", parts, element, mention)
    made.apposed = apposed
    return made


def _titles_before(context: Context, before: list[Element]) -> list[Element]:
    """Pops the office before a name, and those that 'and', a dash or a comma joins to it; the nearest first."""
    found = [before.pop()]
    while len(before) > 1 and _are_held_together(context, before[-2], before[-1], found[-1]):
        before.pop()
        found.append(before.pop())
    return found


def _are_held_together(context: Context, first: Element, joint: Element, second: Element) -> bool:
    """'Deputy Prime Minister – Foreign Minister', also with 'and' or a comma: offices of one person."""
    if first.kind != "office" or second.kind != "office" or all(f.plural for f in first.readings):
        return False
    if is_dash(joint) or joint.value == "/":
        return True
    if first.value.role in _SOLE or "determiner" in second.senses:
        return False
    if joint.word in context.grammar.words["and"]:
        return not any(o.start > first.start for o in first.value.owners)
    apart = "determiner" in first.senses and first.value.role in _ALONE
    return joint.value == "," and not apart and second.value.role != "counterpart"


def _set_apart(title: Element, after: list[Element]) -> bool:
    """'the Secretary-General, X, …': an office in the singular before a name between commas."""
    closed = not after or after[-1].kind == "punct"
    return title.kind == "office" and closed and any(not f.plural for f in title.readings)


def _is_told(before: list[Element]) -> bool:
    """'X, Foreign Minister of Sweden, Y': the office is of the person before it, who has none yet."""
    if len(before) < 4 or before[-3].value != "," or before[-4].kind != "person" or "determiner" in before[-2].senses:
        return False
    title = before[-5] if len(before) > 4 else None
    return title is None or title.kind != "office" or before[-4].start - title.end > 1


def _share_owner(offices: list[Office]) -> None:
    """'Pakistan's Deputy Prime Minister and Foreign Minister': both are of the state that one of them names."""
    owner = next((o.owners for o in offices if o.owners), [])
    kind = "body" if owner and owner[0].kind == "body" else "state"
    for office in offices:
        if office.wants in (kind, "any"):
            office.owners = office.owners or owner


def _is_title(element: Element, person: Element) -> bool:
    if element.kind != "office":
        return False
    if not agree(element, person) and (cases(person) != {"nom"} or element.end + 1 != person.start):
        return False
    known = [f for f in element.readings if f.case]
    return not known or any(not f.plural for f in known)


def apposed(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'Иван Иванов, министр обороны России, …'."""
    mention: PersonMention = element.value
    if context.grammar.language.order_marks:
        return _apposed_titles(context, element, after)
    if len(after) > 2 and after[-1].value == "," and "nom" in _formerly(after[-2]) and after[-3].kind == "office":
        return _once(element, after)
    if mention.offices or len(after) < 2 or after[-1].value != "," or not _is_title(after[-2], element):
        return None
    if not after[-2].value.owners or (len(after) > 2 and after[-3].value not in (",", ".", ")")):
        return None
    after.pop()
    title = after.pop()
    mention.offices.append(title.value)
    title.value.plural = False
    return join("person", [element, title], element, mention)


def _formerly(element: Element) -> dict[str, str]:
    """What 'в прошлом' governs, nothing for other words."""
    return element.value if element.kind == "prep" and "formerly" in element.value.values() else {}


def _once(person: Element, after: list[Element]) -> Element:
    """'Роза Иванова, в прошлом президент Непала, …': an office held before."""
    taken = [after.pop(), after.pop(), after.pop()]
    held: Office = taken[-1].value
    held.role = "former-head-of-state" if held.role == "head-of-state" else "former"
    held.plural = False
    person.value.offices.append(held)
    return join("person", [person, *taken], person, person.value)


def _apposed_titles(context: Context, element: Element, after: list[Element]) -> Element | None:
    """'Qin Gang, State Councilor and Foreign Minister of China; …'."""
    mention: PersonMention = element.value
    if len(after) < 2 or after[-1].value != ",":
        return None
    begin = 1 + _who_is(context, after)
    if len(after) <= begin or after[-1 - begin].kind != "office":
        return None
    first = after[-1 - begin]
    if not any(not f.plural for f in first.readings):
        return None
    titles = [first]
    length = begin + 1
    while len(after) > length + 1 and _goes_on(context, titles[-1], after[-1 - length], after[-2 - length]):
        titles.append(after[-2 - length])
        length += 2
    following = after[-1 - length] if len(after) > length else None
    if (
        following is not None
        and following.kind != "punct"
        and not (following.kind in ("verb", "prep") or context.joins(following))
    ):
        return None
    del after[-length:]
    offices = [title.value for title in titles]
    _share_owner(offices)
    for office in offices:
        office.plural = False
    mention.offices += offices
    made = join("person", [element, *titles], element, mention)
    made.apposed = True
    return made


def _who_is(context: Context, after: list[Element]) -> int:
    """How many words of 'who is also' stand before an office after the comma of an apposition."""
    words = context.grammar.words
    if len(after) < 3 or after[-2].word not in words["who"] or after[-3].word not in words["holds_office"]:
        return 0
    at = 4
    while at <= len(after) and after[-at].word in words["office_adverbs"]:
        at += 1
    return at - 2


def _goes_on(context: Context, first: Element, joint: Element, second: Element) -> bool:
    """Another office of the person named before: after 'and' or a dash."""
    if second.kind != "office" or all(f.plural for f in second.readings) or "determiner" in second.senses:
        return False
    return joint.word in context.grammar.words["and"] or is_dash(joint) or joint.value == "/"


def delegation(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'делегация Казахстана', 'казахстанская сторона': who stands for a state; one side is the state itself."""
    if element.kind in ("members", "echo"):
        return _observers(context, element, after)
    if element.kind == "group":
        return None if context.grammar.is_guest(element) else _delegates(context, element, after)
    if not ({"delegation", "side"} & element.senses.keys()):
        return None
    several = "delegation" not in element.senses or any(f.plural for f in element.readings)
    found = owners(context, after, _OWNERS, several=several)
    parts = [element, *found]
    while before and before[-1].kind in ("demonym", "word") and agree(before[-1], element):
        if before[-1].kind == "word" and not is_attribute(context, before[-1], element):
            break
        adjective = before.pop()
        absorb(element, adjective)
        parts.append(adjective)
        if adjective.kind == "demonym" and not found:
            found = [adjective]
            break
    if not found and (owned := owner_before(context, before, element)) is not None:
        parts.append(owned)
        found = [owned]
    if not found:
        before.extend(reversed(parts[1:]))
        return None
    if "delegation" in element.senses or len(found) > 1:
        return join("delegation", parts, element, found)
    owner = found[0]
    side = join("body" if owner.kind == "body" else "state", parts, element, owner.value)
    side.senses = {**element.senses, "side": "side"}
    return side


def _observers(context: Context, element: Element, after: list[Element]) -> Element | None:
    """'наблюдатели СНГ и ШОС', 'миссия ОБСЕ', 'наблюдатели от СНГ': they stand for whoever sent them."""
    words = context.grammar.words
    if not after or not words["observers"] & {f.key for f in element.readings}:
        return None
    prep = after.pop() if after[-1].kind == "prep" and after[-1].word in words["sent_by"] else None
    found = owners(context, after, _SENDERS, several=True)
    if not found and prep is not None:
        after.append(prep)
    return join("delegation", [element, *found], element, found) if found else None


def _delegates(context: Context, element: Element, after: list[Element]) -> Element | None:
    """'делегаты Индии, Ирана и Китая', 'представители ООН': unnamed officials stand for their states and bodies."""
    sent = context.grammar.words["sent"] & {f.key for f in element.readings}
    kinds = _SENDERS if sent else frozenset(("state",))
    found = owners(context, after, kinds, several=True)
    origin = after[-1] if context.grammar.language.order_marks and not found and after else None
    if origin is not None and origin.kind == "prep" and origin.word in context.grammar.words["from"]:
        after.pop()
        found = owners(context, after, kinds, several=True, case="abl")
        if not found:
            after.append(origin)
    return join("delegation", [element, *found], element, found) if found else None


def _name_each(context: Context, elements: list[Element], at: int) -> bool:
    """'президенты Финляндии и Эстонии Александр Стубб и Алар Карис': one name for each owner, in their order."""
    office = elements[at].value
    people: list[Element] = []
    here = at + 1
    while here < len(elements) and len(people) < len(office.owners):
        if elements[here].kind == "person" and not elements[here].value.offices:
            people.append(elements[here])
        elif not (people and context.joins(elements[here])):
            break
        here += 1
    if len(office.owners) < 2 or len(people) != len(office.owners):
        return False
    for person, owner in zip(people, office.owners, strict=True):
        person.value.offices = [replace(office, owners=[owner], plural=False)]
    return True


def _each_of(context: Context, elements: list[Element], at: int) -> list[Element]:
    """'Foreign Ministers X of A, Y of B and Z (C)': a plural before names, each with its state.

    Returns the list from its first name on, empty where it is none.
    """
    office: Office = elements[at].value
    if office.owners or not any(f.plural for f in elements[at].readings):
        return []
    made: list[Element] = []
    here = at + 1
    while here < len(elements):
        person = elements[here]
        if made and context.joins(person):
            made.append(person)
            here += 1
            continue
        if person.kind != "person" or person.value.offices or (made and not context.joins(made[-1])):
            break
        state = elements[here + 1] if here + 1 < len(elements) else None
        by_order = context.grammar.language.order_marks
        if by_order and state is not None and state.kind == "state" and cases(state) == {"gen"}:
            person.value.offices = [replace(office, owners=[state], plural=False)]
            made.append(join("person", [person, state], person, person.value))
            here += 2
        elif person.value.state is not None:
            person.value.offices = [replace(office, plural=False)]
            made.append(person)
            here += 1
        else:
            break
    while made and context.joins(made[-1]):
        made.pop()
    return made


def _named_before(context: Context, before: list[Element], element: Element) -> bool:
    """'X, Y and Z, his colleagues from A, B and C', 'X and Y, presidents of A and B': each after the names.

    Leaves out the comma before the office.
    """
    owners = element.value.owners
    if len(owners) < 2 or len(before) < 2 or before[-1].value != "," or not any(f.plural for f in element.readings):
        return False
    people: list[Element] = []
    for one in reversed(before[:-1]):
        if one.kind == "person" and not one.value.offices:
            people.insert(0, one)
        elif not (people and context.joins(one)):
            break
    if len(people) != len(owners):
        return False
    for person, owner in zip(people, owners, strict=True):
        person.value.offices = [replace(element.value, owners=[owner], plural=False)]
    before.pop()
    return True


def _name_together(context: Context, elements: list[Element], at: int) -> None:
    """'Foreign Ministers X and Y', 'the foreign ministers of the two countries, X and Y'."""
    office: Office = elements[at].value
    if office.owners or not any(f.plural for f in elements[at].readings):
        return
    here = at + 1
    if here < len(elements) and elements[here].word in context.grammar.words["several"]:
        here += 1
    if here < len(elements) and elements[here].kind in ("side", "members") and cases(elements[here]) == {"gen"}:
        here += 1
    here += here < len(elements) and elements[here].value == ","
    people, _ = _listed(context, elements, here, "person")
    for number, person in enumerate(people if len(people) > 1 else ()):
        person.senses = {**person.senses, "list-office": replace(office, plural=False), "list-at": number}


def _dashed(context: Context, elements: list[Element], at: int) -> list[Element]:
    """'его коллеги из A, B и C – X, Y и Z', 'президенты стран-наблюдателей – A и B': names or states after a dash.

    The names get the office, each with the state that stands at the same place of the list before the dash; states
    become its owners. Returns what is left of the list, empty where there is none.
    """
    office: Office = elements[at].value
    states, here = _states(context, elements, at + 1)
    comma = context.grammar.language.order_marks and here < len(elements) and elements[here].value == ","
    if here >= len(elements) or not (is_dash(elements[here]) or comma):
        return []
    people, end = _listed(context, elements, here + 1, "person")
    owners = states or office.owners or _sent_by(context, elements, at, len(people))
    if len(people) > 1 and len(people) == len(owners):
        for person, owner in zip(people, owners, strict=True):
            person.value.offices = [replace(office, owners=[owner], plural=False)]
        return elements[here + 1 : end]
    found, end = ([], 0) if comma else _listed(context, elements, here + 1, "state")
    if len(found) > 1 and not owners and all(can(state, "gen") for state in found):
        office.owners = found
        return [join("office", [elements[at], *elements[at + 1 : end]], elements[at], office)]
    return []


def _sent_by(context: Context, elements: list[Element], at: int, count: int) -> list[Element]:
    """'Greece and Serbia sent their foreign ministers, X and Y': as many states as there are names, before the verb."""
    if elements[at].senses.get("determiner") not in context.grammar.words["possessives"] or at < 2:
        return []
    end = at - 1
    while end > 0 and elements[end].kind in ("word", "prep", "verb") and not context.joins(elements[end]):
        end -= 1
    found: list[Element] = []
    while end >= 0 and (elements[end].kind == "state" or (found and context.joins(elements[end]))):
        if elements[end].kind == "state":
            found.insert(0, elements[end])
        end -= 1
    return found if len(found) == count else []


def _states(context: Context, elements: list[Element], at: int) -> tuple[list[Element], int]:
    """'из A, B и C' or a plural of members after an office: the states, and the element after them."""
    if at < len(elements) and elements[at].kind == "members":
        return [], at + 1
    if at < len(elements) and elements[at].kind == "prep" and "gen" in elements[at].value:
        return _listed(context, elements, at + 1, "state")
    return [], at


def _listed(context: Context, elements: list[Element], at: int, kind: str) -> tuple[list[Element], int]:
    """The elements of ``kind`` that are joined from ``at`` on, and the element after the last of them."""
    found: list[Element] = []
    end = at
    while at < len(elements):
        titled = kind == "person" and elements[at].kind == kind and bool(elements[at].value.offices)
        if elements[at].kind == kind and not titled and (not found or context.joins(elements[at - 1])):
            found.append(elements[at])
            end = at + 1
        elif not (found and context.joins(elements[at])):
            break
        at += 1
    return found, end


def _in_turn(context: Context, elements: list[Element], at: int) -> int:
    """'the Presidents of Namibia, X, of Zambia, Y, and of Mozambique, Z': a name after each owner, between commas.

    Gives the names their office and returns the index after the last one, or ``at`` where there is no such list.
    """
    office: Office = elements[at].value
    pairs: list[tuple[Element, Element]] = []
    owner = office.owners[0] if len(office.owners) == 1 else None
    here = end = at + 1
    while owner is not None and here + 1 < len(elements) and elements[here].value == ",":
        person = elements[here + 1]
        if person.kind != "person" or person.value.offices:
            break
        pairs.append((owner, person))
        here = end = here + 2
        while here < len(elements) and context.joins(elements[here]):
            here += 1
        following = elements[here] if end < here < len(elements) else None
        owner = following if following is not None and following.kind == "state" and can(following, "gen") else None
        here += 1
    if len(pairs) < 2:
        return at
    for owner, person in pairs:
        person.value.offices = [replace(office, owners=[owner], plural=False)]
    return end


def _joined_once(context: Context, elements: list[Element]) -> list[Element]:
    """The people of a list without the states among them, one joint between each two: 'and' rather than a comma."""
    out: list[Element] = []
    for element in elements:
        if element.kind == "person" or (context.joins(element) and out and out[-1].kind == "person"):
            out.append(element)
        elif element.word in context.grammar.words["and"]:
            out[-1] = element
    return out


def _opens_list(context: Context, elements: list[Element], at: int) -> bool:
    """'главы МИД Казахстана Ермек Кошербаев, Кыргызстана Жээнбек Кулубаев'."""
    if at + 3 >= len(elements) or not context.joins(elements[at + 1]) or elements[at + 2].kind != "state":
        return False
    person = elements[at + 3]
    return person.kind == "person" and not person.value.offices and can(elements[at + 2], "gen")


def listed_holders(context: Context, elements: list[Element]) -> list[Element]:
    """'президенты Азербайджана Ильхам Алиев, Беларуси Александр Лукашенко': the office is each one's."""
    out: list[Element] = []
    at = 0
    office = None
    while at < len(elements):
        element = elements[at]
        person = elements[at + 1] if at + 1 < len(elements) else None
        named = person is not None and person.kind == "person" and not person.value.offices
        if element.kind == "office" and _name_each(context, elements, at):
            at += 1
            continue
        if element.kind == "office" and (end := _in_turn(context, elements, at)) > at:
            out += _joined_once(context, elements[at + 2 : end])
            at = end
            continue
        if element.kind == "office" and (named_each := _each_of(context, elements, at)):
            out += named_each
            at = next(i for i, e in enumerate(elements) if e.end == named_each[-1].end) + 1
            continue
        if element.kind == "office" and (left := _dashed(context, elements, at)):
            out += left
            at = next(i for i, e in enumerate(elements) if e.end == left[-1].end) + 1
            continue
        if element.kind == "office":
            if context.grammar.language.order_marks and _named_before(context, out, element):
                at += 1
                continue
            _name_together(context, elements, at)
        if element.kind == "person" and element.value.offices and _opens_list(context, elements, at):
            office = element.value.offices[-1]
            out.append(element)
            at += 1
            continue
        if named and element.kind == "office" and len(element.value.owners) == 1:
            office, owner = element.value, element.value.owners[0]
        elif named and office is not None and element.kind == "state" and out and context.joins(out[-1]):
            owner = element
        else:
            if not context.joins(element):
                office = None
            out.append(element)
            at += 1
            continue
        assert person is not None
        person.value.offices = [replace(office, owners=[owner], plural=False)]
        out.append(join("person", [element, person], person, person.value))
        at += 2
    return out
