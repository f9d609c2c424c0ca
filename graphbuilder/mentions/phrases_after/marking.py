"""How each noun phrase stands in its clause: its case, chosen by the preposition before it, in canonical marking."""

from __future__ import annotations

from graphbuilder.mentions.elements import ChairNoun, Element
from graphbuilder.mentions.phrases.context import Context, is_dash
from graphbuilder.mentions.phrases_after.walk import cases, is_attribute, settle

_NOMINAL = frozenset(
    """person state body place event document delegation office chair echo group side members draft generic pronoun
    pair ministries initiative relative""".split()  # noqa: SIM905
)
_BARE = ("nom", "acc", "dat", "ins", "gen", "loc")
_PERSONS = frozenset(("person", "office", "group"))
_NAMED = frozenset(("state", "place", "time", "prep"))
_AGENTS = frozenset(("state", "body", "delegation"))
_REACHED = _PERSONS | _AGENTS | {"event", "document"}
"""Kinds that a preposition reaches across their participle: 'на состоявшемся сегодня брифинге'."""
_OF_EVENTS = frozenset(("group", "members"))
"""Nouns whose genitive is the event that they take part in."""
_APART = (
    (frozenset(("person", "office", "group")), frozenset(("event", "document", "chair", "place", "echo", "draft"))),
)
"""Kinds of elements that are never coordinated."""
_PLURALS = frozenset(("talks", "election"))
"""Events whose noun is a plural by nature."""
_SAME_CLASS = {
    **dict.fromkeys(("person", "office", "group"), "person"),
    **dict.fromkeys(("state", "delegation"), "state"),
    **{kind: kind for kind in ("place", "document", "event", "body")},
}
"""Kinds of elements that can be members of one coordination have the same class."""
_DOERS = frozenset(("by", "ins", "guest", "among", "along"))
"""Marking of those who do something, in whose lists people stand beside states and bodies."""
_PLACES = frozenset(("place", "state"))
_PLAIN = {"ins": "by", "loc": "loc"}
"""Marking of a case without a preposition, where it is not the case's own name."""


def mark_roles(context: Context, elements: list[Element]) -> list[Element]:
    """Gives each nominal element of a sentence its case and its marking."""
    order = context.grammar.language.order_marks
    last: tuple[Element, str] | None = None
    apart: tuple[Element, frozenset[str]] | None = None
    """What governs a noun from before its participle, and the cases that it may then take."""
    for at, element in enumerate(elements):
        _pronoun(context, elements, at)
        if order and _is_both(context, elements, at):
            element.kind, element.value = "pronoun", "both"
        if element.kind == "side" and "delegation" not in element.senses and not element.form.plural:
            _side_of(elements, at)
        apart = None if order else _across(context, elements, at) or apart
        if element.kind not in _NOMINAL:
            if element.kind in ("verb", "prep") or (element.kind == "punct" and element.value not in (",", "(", ")")):
                last = None
            continue
        prep = _preposition(context, elements, at)
        object_of_verb = False
        reached = _REACHED if apart is not None and apart[0].kind == "prep" else _PERSONS | _AGENTS
        if prep is None and apart is not None and cases(element) & apart[1] and element.kind in reached:
            object_of_verb = apart[0].kind == "verb"
            prep, apart = None if object_of_verb else apart[0], None
        if object_of_verb:
            settle(element, "acc")
        if order:
            marking = _by_position(context, elements, at, prep, last)
        else:
            marking = "acc" if object_of_verb else _marking(context, elements, at, prep, last)
        if element.kind == "chair" and order:
            _own_chair(context, elements[:at], element)
        if element.kind == "chair" and marking in ("under", "at"):
            marking = "ins"
        if element.kind == "group" and context.words(element).split()[0].lower() in context.grammar.words["among"]:
            marking = "among"  # 'среди выступавших'
        element.case = marking
        if element.kind == "office":
            element.value.plural = element.form.plural
        if element.kind == "event" and not element.value.own_body:
            one = element.value.weak or element.value.type in _PLURALS
            element.value.plural = "several" in element.senses or (element.form.plural and not one)
        _lend(elements[:at], element)
        if prep is not None and marking == "behalf":
            inner = Element(element.kind, element.first, element.last, element.start, element.end, element.form)
            inner.value, inner.senses = element.value, element.senses
            element.kind, element.value = "behalf", inner
        if order and last is not None and marking == "gen" and prep is None and element.kind in _NAMED:
            continue  # 'by A of X, B of Y and C': whose it is parts no list
        last = (element, prep.word if prep is not None else last[1] if last and _joined(context, elements, at) else "")
    event = next((e for e in elements if e.kind == "event"), None)
    for at, led in enumerate(elements):
        if event is not None and led.case == "headed-by" and led.kind in ("person", "state", "office"):
            # 'под руководством X состоялось заседание', 'заседание, прошедшее под руководством X'
            ahead = (e for e in reversed(elements[:at]) if e.kind == "event")
            next(ahead, event).value.chairs.append(led)
    for chair, joint, other in zip(elements, elements[1:], elements[2:], strict=False):
        holder = chair.value.holder if chair.kind == "chair" and chair.case == "ins" else None
        if (
            holder is not None
            and holder.kind == other.kind == "person"
            and joint.word in context.grammar.words["and"]
            and event is not None
        ):
            event.value.chairs.append(other)  # 'под председательством A и B'
    return elements


def _pronoun(context: Context, elements: list[Element], at: int) -> None:
    """'в нем', 'он': a word that echoes what was named becomes a pronoun."""
    element, grammar = elements[at], context.grammar
    guest = element.kind == "group" and grammar.is_guest(element) and not _has_owner(elements, at)
    if element.kind != "word" and not guest:
        return
    if not grammar.language.order_marks and any(f.key in grammar.words["relatives"] for f in element.readings):
        element.kind = "relative"
    if element.word not in grammar.pronouns:
        return
    element.kind = "pronoun"
    element.value = "both" if element.word in grammar.words["plural_pronouns"] else "one"
    if grammar.is_guest(element):
        element.value = "guest"


def _side_of(elements: list[Element], at: int) -> None:
    """'президент X подтвердил, что его страна …', 'Германия … эта страна': the state told of before in the sentence."""
    side, pointer = elements[at], elements[at - 1] if at else None
    if pointer is None or pointer.kind not in ("pronoun", "same"):
        return
    for told in reversed(elements[: at - 1]):
        owners = [o for office in told.value.offices for o in office.owners] if told.kind == "person" else [told]
        state = next((o for o in owners if o.kind == "state"), None)
        if state is not None:
            side.kind, side.value, side.senses = "state", state.value, {**side.senses, "side": "side"}
            return


def _has_owner(elements: list[Element], at: int) -> bool:
    """'гость саммита': what it is a guest of follows."""
    following = elements[at + 1] if at + 1 < len(elements) else None
    return following is not None and following.kind in ("event", "place") and "gen" in cases(following)


def _preposition(context: Context, elements: list[Element], at: int) -> Element | None:
    """The preposition that governs the element: right before it, or before its adjectives."""
    back = at - 1
    while back >= 0 and at - back < 5 and is_attribute(context, elements[back], elements[at]):
        back -= 1
    if back >= 0 and elements[back].kind == "prep" and cases(elements[at]) & set(elements[back].value):
        return elements[back]
    return None


def _across(context: Context, elements: list[Element], at: int) -> tuple[Element, frozenset[str]] | None:
    """'с находящимся в России министром', 'принял прибывшего в Москву министра': what stands before a participle."""
    governing, participle = elements[at], elements[at + 1] if at + 1 < len(elements) else None
    if governing.kind not in ("prep", "verb") or participle is None or participle.kind not in ("verb", "word"):
        return None
    if governing.kind == "verb" and (governing.verb is None or governing.verb.role not in ("finite", "linked")):
        return None
    verb = participle.verb
    if participle.kind == "word":
        verb = context.grammar.language.looks_verbal(participle.word)
    if verb is None or verb.role != "attributive":
        return None
    governed = frozenset(governing.value) if governing.kind == "prep" else frozenset(("acc",))
    allowed = frozenset(f.case for f in participle.readings) & governed
    return (governing, allowed) if allowed else None


def _alike(one: Element, other: Element) -> bool:
    """False for a person and an event: 'между заседаниями, президент' is no coordination."""
    return not any({one.kind, other.kind} & group and {one.kind, other.kind} & apart for group, apart in _APART)


def _joined(context: Context, elements: list[Element], at: int) -> bool:
    return at > 0 and (context.joins(elements[at - 1]) or is_dash(elements[at - 1]))


def _marking(
    context: Context, elements: list[Element], at: int, prep: Element | None, last: tuple[Element, str] | None
) -> str:
    element = elements[at]
    if element.kind == "pronoun":
        return _pronoun_marking(context, elements, at, prep)
    possible = cases(element)
    if element.kind == "relative" and not any(f.case for f in element.readings):
        return "loc"  # 'где'
    if element.kind == "echo" and context.words(element).partition(" ")[0].lower() in context.grammar.words["in"]:
        return "loc"  # 'в этом качестве'
    if prep is not None:
        case = next(c for c in prep.value if c in possible)
        if (
            len(prep.value) > 1
            and "loc" in prep.value
            and element.form.case in prep.value
            and element.kind not in _PLACES
        ):
            case = element.form.case
        settle(element, case)
        return str(prep.value[case])
    coordinated = last is not None and element.kind != "relative" and _joined(context, elements, at)
    if last is not None and coordinated and _alike(last[0], element):
        before = last[0]
        places = before.kind in _PLACES and element.kind in _PLACES  # 'в Непал и Индию'
        bare = before.form.case in ("nom", "acc") and before.case != before.form.case and not places
        if before.form.case in possible and not bare:
            ambiguous = element.readings if before.form.case == "nom" and "acc" in possible else ()
            settle(element, before.form.case)
            element.readings = ambiguous or element.readings
            return before.case
    if at > 0 and elements[at - 1].kind in _OF_EVENTS and element.kind == "event" and "gen" in possible:
        settle(element, "gen")
        return "gen"  # 'участники встречи'
    beside = at > 0 and elements[at - 1].kind == "state" and element.kind in ("state", "person")
    if at > 0 and element.kind == "document" and "gen" in possible and context.grammar.actions(elements[at - 1]):
        settle(element, "gen")
        return "gen"
    if at > 0 and not beside and "gen" in possible and _is_noun(context, elements[at - 1]) and "nom" not in possible:
        settle(element, "gen")
        return "gen"
    case = next((c for c in _BARE if c in possible), element.form.case)
    if case == "acc" and "gen" in possible and element.form.case == "gen" and element.kind not in _PERSONS:
        case = "gen"
    if case == "loc":
        case = "dat"  # no locative without a preposition
    ambiguous = element.readings if case == "nom" and "acc" in possible else ()
    settle(element, case)
    if ambiguous:
        element.readings = ambiguous
    return _PLAIN.get(case, case)


def _is_both(context: Context, elements: list[Element], at: int) -> bool:
    """'the two spoke', 'the two last met': two who were named."""
    element = elements[at]
    if element.kind != "word" or element.word not in context.grammar.words["two"]:
        return False
    following = elements[at + 1] if at + 1 < len(elements) else None
    if following is not None and following.kind in ("previous", "ordinal", "former", "word") and at + 2 < len(elements):
        following = elements[at + 2]
    return following is not None and following.kind == "verb" and element.senses.get("determiner") == "the"


def _own_chair(context: Context, before: list[Element], chair: Element) -> None:
    """'Cyprus opened its presidency': whose it is was named last in the sentence."""
    noun = chair.value if isinstance(chair.value, ChairNoun) else None
    if (
        noun is None
        or noun.holder is not None
        or chair.senses.get("determiner") not in context.grammar.words["possessives"]
    ):
        return
    noun.holder = next((e for e in reversed(before) if e.kind in ("state", "person")), None)


def _by_position(
    context: Context, elements: list[Element], at: int, prep: Element | None, last: tuple[Element, str] | None
) -> str:
    """The marking where nouns do not decline: the preposition's, else that of what it is coordinated with."""
    element = elements[at]
    if element.kind == "pronoun":
        case = context.grammar.pronouns.get(element.word, "nom")
        return next(iter(prep.value.values())) if prep is not None else case
    if element.kind == "relative":
        return element.case
    if prep is not None:
        case = next(iter(prep.value))
        settle(element, case)
        return str(prep.value[case])
    possible = cases(element)
    if possible == {"gen"}:
        return "gen"
    if last is not None and last[0].case not in ("nom", "acc", "") and _goes_on(context, elements, at, last[0]):
        settle(element, last[0].form.case)
        return last[0].case
    settle(element, "nom")
    return "nom"


def _goes_on(context: Context, elements: list[Element], at: int, before: Element) -> bool:
    """'with A, B and C': a member of the coordination that a preposition governs, not the subject of a clause."""
    element, words = elements[at], context.grammar.words
    if not _joined(context, elements, at):
        return False
    again = at + 1 < len(elements) and elements[at + 1].word in words["by"]  # 'A by X and B by Y'
    doers = before.case in _DOERS and {element.kind, before.kind} <= _PERSONS | _AGENTS and not again
    if not doers and _SAME_CLASS.get(element.kind) != _SAME_CLASS.get(before.kind):
        return False
    if "gen" in cases(before) and before.case == "gen":
        return False
    joint = elements[at - 1]
    ahead = at + 1
    while ahead < len(elements) and (
        elements[ahead].value == "," or context.joins(elements[ahead]) or elements[ahead].kind == element.kind
    ):
        ahead += 1
    following = elements[ahead] if ahead < len(elements) else None
    verb = following is not None and (following.kind == "verb" or following.word in context.grammar.auxiliary_words)
    if joint.word in words["and"]:
        return not verb or _commas_before(elements, at) > (elements[at - 2].value == ",")
    return not verb and any(e.word in words["and"] for e in elements[at + 1 : at + 14])


def _commas_before(elements: list[Element], at: int) -> int:
    """How many commas part the members of the list that ends at ``at`` from each other."""
    first = next((i for i in range(at - 1, -1, -1) if elements[i].kind in ("prep", "verb")), 0)
    return sum(e.value == "," for e in elements[first:at])


def _is_noun(context: Context, element: Element) -> bool:
    """True for a noun or a nominal element that a genitive after it may belong to."""
    if element.kind in _NOMINAL:
        return True
    if element.kind != "word" or context.joins(element) or not element.readings:
        return False
    return element.readings[0].case != "" and context.grammar.language.looks_verbal(element.word) is None


def _lend(before: list[Element], element: Element) -> None:
    """'заседание с участием X', 'делегация во главе с X': whom a preposition adds to the noun before it."""
    if element.case == "guest" and element.kind in ("person", "office", "state", "delegation", "body"):
        event = next((e for e in reversed(before) if e.kind == "event"), None)
        if event is not None:
            event.value.guests.append(element)
    elif element.case in ("headed", "headed-by") and element.kind == "person":
        led = next((e for e in reversed(before) if e.kind in ("delegation", "event")), None)
        if led is not None and led.kind == "delegation":
            members = led.value if isinstance(led.value, list) else []
            led.value = [*members, element]
            element.case = "headed"
        elif led is not None and element.case == "headed":
            led.value.chairs.append(element)


def _pronoun_marking(context: Context, elements: list[Element], at: int, prep: Element | None) -> str:
    """'в нем', 'его примет Алматы', 'его коллега': a genitive before no noun is an object."""
    element = elements[at]
    case = context.grammar.pronouns[element.word]
    if prep is not None:
        return str(prep.value.get(case) or next(iter(prep.value.values())))
    following = elements[at + 1] if at + 1 < len(elements) else None
    before = elements[at - 1].verb if at and elements[at - 1].kind == "verb" else None
    told = case == "gen" and before is not None and before.role == "finite" and not before.passive
    if told and following is not None and following.kind in _PERSONS and "nom" in cases(following):
        return "acc"  # 'открыл её министр'
    owned = following is not None and following.kind not in _NAMED and _is_noun(context, following)
    return case if case != "gen" or owned else "acc"  # 'передаст его Казахстану': no state is someone's
