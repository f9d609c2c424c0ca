"""Events: the noun with its body, place, parties and form after it, and its adjectives before it."""

from __future__ import annotations

from dataclasses import replace

from graphbuilder.mentions.elements import Element, EventMention, Office
from graphbuilder.mentions.lexicon import EventNoun
from graphbuilder.mentions.phrases.bodies import anaphor
from graphbuilder.mentions.phrases.context import Context
from graphbuilder.mentions.phrases_after.walk import (
    absorb,
    can,
    cases,
    is_attribute,
    join,
    owner_before,
    owners,
    settle,
    skip_members,
)

_BETWEEN = frozenset(("state", "person", "ministries"))
_OVER = "online"
"""The form that goes before others: 'an extraordinary session by video link'."""
_GUESTS = frozenset(("person", "state"))
_VISITORS = frozenset(("person", "office"))
_SIDES = frozenset(("talks", "meeting", "call"))


def event(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'очередное заседание Совета министров иностранных дел СНГ в Душанбе'."""
    if element.kind == "body":
        return _own_body(context, before, element, after)
    if not isinstance(element.value, EventNoun):
        return None
    noun: EventNoun = element.value
    beside = after[-1] if after else None
    if (
        beside is not None
        and beside.kind in ("word", "body")
        and beside.word in context.grammar.words["event_adjuncts"]
    ):
        context.make_word(element)
        return element
    if element.word in context.grammar.words["adjectival_events"] and _stands_before_noun(context, after):
        context.make_word(element)
        return element
    mention = EventMention(noun.type, noun.generic, noun.of_body, noun.weak, plural=element.form.plural)
    if any(element.word.startswith(prefix) for prefix in context.grammar.words["online_prefixes"]):
        mention.forms.append(_OVER)
    parts = [element]
    awaited = noun.type == "visit" and _awaits(before)
    parts += _before(context, mention, before, element)
    several = any(f.plural for f in element.readings)
    while after and not (awaited and after[-1].kind in _VISITORS):
        if not (taken := _after(context, mention, after, several=several)):
            break
        order = context.grammar.language.order_marks
        with_whom = taken[0].kind == "prep" and taken[0].word in context.grammar.words["with"]
        if with_whom and not order and not can(element, "nom"):
            after.extend(reversed(taken))
            mention.guests.pop()
            break
        parts += taken
    mention.forms.sort(key=lambda form: form != _OVER)
    if min(parts, key=lambda e: e.start).senses.get("determiner") in context.grammar.words["indefinite"]:
        mention.generic = False  # 'a ceremony' is a new one
    made = join("event", parts, element, mention)
    mention.label = context.text[made.start : made.end]
    if len(after) > 1 and after[-2].senses.get("twin") is mention:
        made.readings = tuple(f for f in made.readings if f.plural)
        made.form = made.readings[0]
        after[-2].form, after[-2].readings = made.form, made.readings
    return made


def _awaits(before: list[Element]) -> bool:
    """'прибывшего в Москву с визитом министра': a participle awaits its noun, which is not the visit's."""
    for element in reversed(before[-8:]):
        if element.kind == "punct" or (element.verb is not None and element.verb.role == "finite"):
            return False
        if element.kind == "verb" and element.verb is not None and element.verb.role == "attributive":
            return not element.verb.passive and can(element, "gen")
    return False


def _stands_before_noun(context: Context, after: list[Element]) -> bool:
    """'the ministerial body', 'a bilateral agreement': no event."""
    top = after[-1] if after else None
    if top is None or (top.readings and cases(top) == {"gen"}):
        return False
    if top.kind == "word":
        function = top.word in context.grammar.words["function_words"] or top.word in context.grammar.auxiliary_words
        return not (function or context.joins(top) or context.grammar.language.looks_verbal(top.word))
    return top.kind in ("body", "document", "event", "group", "office")


def round_of(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'второй раунд политических консультаций': the event itself."""
    if not context.grammar.words["rounds"] & {f.key for f in element.readings} or not after:
        return None
    told = after[-1]
    if told.kind != "event" or not isinstance(told.value, EventMention) or not can(told, "gen"):
        return None
    after.pop()
    taken = _before(context, told.value, before, element)
    made = join("event", [element, told, *taken], element, told.value)
    if context.grammar.words["series"] & {f.key for f in element.readings}:
        told.value.of_body, made.senses = True, {**made.senses, "several": "several"}
    else:
        told.value.weak = False
    told.value.label = context.text[made.start : made.end]
    return made


def _own_body(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'VI Консультативная встреча глав государств Центральной Азии': a body that is known by its meetings."""
    if context.grammar.language.order_marks and before and before[-1].kind == "ordinal":
        return _numbered_body(context, before, element)
    if not isinstance(element.value, str) or element.last - element.first < 2:
        return None
    if context.grammar.language.order_marks and cases(element) == {"gen"}:
        return None
    noun = context.event_noun(context.text[element.start : element.end].split()[0].lower()) or context.event_noun(
        element.form.key
    )
    if noun is None or noun.weak or noun.generic:
        return None
    kind = noun.type
    if context.grammar.language.order_marks:
        if _acts(context, after):
            return None
        kind = "meeting" if element.form.key in context.grammar.words["sitting_conferences"] else kind
    order = context.grammar.language.order_marks
    own = join("body", [element], element, element.value) if kind == "meeting" or order else None
    mention = EventMention(kind, body=own, own_body=own is not None, plural=False)
    parts = [element, *_before(context, mention, before, element)]
    made = join("event", parts, element, mention)
    mention.label = context.text[made.start : made.end]
    return made


def _acts(context: Context, after: list[Element]) -> bool:
    """'The Forum held its meeting', 'the Conference adopted …': it is a body, of which nothing is told as an event."""
    verb = after[-1] if after else None
    if verb is None or verb.kind != "verb":
        return False
    words, stem = context.grammar.words, verb.form.key.removeprefix("=")
    return not any(stem in words[name] for name in ("be", "start_verbs", "end_verbs", "happening_verbs"))


def _numbered_body(context: Context, before: list[Element], element: Element) -> Element:
    """'the 32nd OSCE Ministerial Council': a session of the body."""
    body = join("body", [element], element, element.value)
    mention = EventMention("meeting", of_body=True, body=body)
    made = join("event", [element, *_before(context, mention, before, element)], element, mention)
    mention.label = context.text[made.start : made.end]
    return made


def _after(context: Context, mention: EventMention, after: list[Element], *, several: bool) -> list[Element]:
    """Pops what stands next after the noun, empty where it does not belong to the event."""
    top = after[-1]
    skip_members(after)
    if top.kind == "form":
        mention.forms.append(top.value)
        return [after.pop()]
    if top.kind == "event" and mention.body is None and (body := _as_body(context, mention, top)) is not None:
        mention.body = body
        return [after.pop()]
    if top.kind == "event" and mention.type == "meeting" and mention.body is None and _is_body_word(context, top):
        settle(top, "gen")
        mention.body = join("body", [top], top, anaphor(context, top))
        return [after.pop()]
    if top.kind == "body" and mention.body is None and can(top, "gen"):
        settle(top, "gen")
        mention.body = top
        taken = [after.pop()]
        if several and len(after) > 1 and context.joins(after[-1]) and after[-2].kind == "body":
            _another(context, mention, after)
        return taken
    if top.kind == "quote" and mention.type in ("meeting", "conference"):
        if mention.type == "meeting" and mention.body is None:
            mention.body = join("body", [top], top, {"name": str(top.value), "owner": None})
        return [after.pop()]
    if top.kind == "body" and mention.body is None and context.words(top)[0] in "«“„":
        mention.body = top
        return [after.pop()]
    if top.kind == "office" and can(top, "gen"):
        return _office(context, mention, after)
    if top.kind in ("person", "delegation") and can(top, "gen") and mention.type == "visit":
        settle(top, "gen")
        mention.parties.append(top)
        return [after.pop()]
    sides = mention.of_body or mention.type in ("talks", "call")
    if top.kind in _GUESTS and sides and mention.body is None and not mention.guests:
        mention.guests = owners(context, after, _GUESTS, several=True)
        return list(mention.guests)
    if top.kind in ("members", "group") and can(top, "gen"):
        return [after.pop(), *_other_officers(context, mention, after)]
    if top.kind == "time" and top.case == "attr" and mention.when is None:
        mention.when = top.value
        return [after.pop()]
    if top.kind == "prep" and len(after) > 1:
        return _prepositional(context, mention, after)
    return []


def _as_body(context: Context, mention: EventMention, top: Element) -> Element | None:
    """'сессия Конференции глав правительств КАРИКОМ', 'заседание форума': a body that an event noun names."""
    if mention.type != "meeting" or not can(top, "gen") or not isinstance(top.value, EventMention):
        return None
    listed = top.senses.get("entity")
    if isinstance(listed, str) and listed.startswith("body/"):
        value: object = listed
    elif top.last - top.first == 1 and top.value.type == "conference" and context.grammar.is_body_head(top):
        value = anaphor(context, top)
    else:
        return None
    body = join("body", [top], top, value)
    settle(body, "gen")
    return body


def _is_body_word(context: Context, element: Element) -> bool:
    """'саммит форума': the word for an event is that for an organization."""
    return element.last - element.first == 1 and element.form.key in context.grammar.any_body and can(element, "gen")


def _another(context: Context, mention: EventMention, after: list[Element]) -> None:
    """'заседания Совета A и Комитета B' are two: the second body becomes an event of its own."""
    body = after[-2]
    if not can(body, "gen"):
        return
    settle(body, "gen")
    mention.plural = False
    second = replace(mention, body=body, label=context.words(body), forms=list(mention.forms))
    made = join("event", [body], body, second)
    made.senses = {"twin": mention}
    after[-2] = made


def _office(context: Context, mention: EventMention, after: list[Element]) -> list[Element]:
    """'встреча министров иностранных дел ШОС', 'визит министра'."""
    top = after[-1]
    office: Office = top.value
    if mention.type == "visit":
        settle(top, "gen")
        office.plural = top.form.plural
        mention.parties.append(top)
        return [after.pop()]
    if not any(f.plural for f in top.readings):
        return []
    form = next((f for f in top.readings if f.plural and f.case == "gen"), None)
    if form is None:
        return []
    top.form, top.readings = form, (form,)
    if not office.owners and mention.type in ("briefing", "talks", "call"):
        office.plural = True
        mention.guests.append(top)  # 'пресс-конференция двух министров'
    states = [o for o in office.owners if o.kind == "state"]
    if len(states) > 1 and mention.body is None and (mention.of_body or mention.type in ("talks", "call")):
        mention.guests += states  # 'встреча министров A, B и C'
    mention.officers = mention.type == "meeting" and len(states) != 2
    mention.office = office
    if office.owners and office.owners[0].kind == "body" and mention.body is None:
        mention.body = office.owners[0]
    return [after.pop(), *_other_officers(context, mention, after)]


def _other_officers(context: Context, mention: EventMention, after: list[Element]) -> list[Element]:
    """'совещание министров и экспертов ШОС', 'встреча глав и представителей': pops those that are joined on."""
    if len(after) < 2 or context.grammar.language.order_marks or after[-1].word not in context.grammar.words["and"]:
        return []
    others = after[-2]
    if others.kind not in ("office", "group") or not any(f.plural and f.case == "gen" for f in others.readings):
        return []
    owners_of = others.value.owners if others.kind == "office" else []
    if owners_of and owners_of[0].kind == "body" and mention.body is None:
        mention.body = owners_of[0]
    return [after.pop(), after.pop()]


def _prepositional(context: Context, mention: EventMention, after: list[Element]) -> list[Element]:
    """'в Душанбе', 'в формате «…»', 'в Казахстан' after a visit."""
    prep, noun, words = after[-1], after[-2], context.grammar.words
    if prep.word in words["with"] and noun.kind in ("person", "office", "state") and mention.type in _SIDES:
        if mention.body is not None or not can(noun, "ins"):
            return []
        settle(noun, "ins")
        mention.guests.append(noun)
        taken = [after.pop(), after.pop()]
        while context.grammar.language.order_marks and (more := _next_guest(context, mention, after)) is not None:
            settle(more, "ins")
            mention.guests.append(more)
            while taken[-1] is not more:
                taken.append(after.pop())
        return taken
    if (
        noun.kind == "body"
        and prep.word in words["in"]
        and can(noun, "loc")
        and mention.body is None
        and context.grammar.is_format_name(noun.form.key)
    ):
        mention.body = noun
    elif prep.word in words["between"] and mention.type in _SIDES and mention.body is None and noun.kind in _BETWEEN:
        several = noun.value if noun.kind == "ministries" else [noun]
        mention.guests += several
        taken = [after.pop(), after.pop()]
        while (
            len(after) > 1 and after[-1].word in words["and"] and after[-2].kind == noun.kind and can(after[-2], "ins")
        ):
            mention.guests.append(after[-2])
            taken += [after.pop(), after.pop()]
        more = _next_guest(context, mention, after, awaited=True) if len(mention.guests) == 1 else None
        if more is not None and context.grammar.language.order_marks:
            mention.guests.append(more)
            while taken[-1] is not more:
                taken.append(after.pop())
        return taken
    elif noun.kind in ("place", "state") and mention.place is None and prep.word in words["in"]:
        goal = "dat" if context.grammar.language.order_marks else "acc"
        wanted = goal if mention.type == "visit" and not can(noun, "loc") else "loc"
        wanted = "acc" if mention.type == "visit" and not context.grammar.language.order_marks else wanted
        if not can(noun, wanted):
            return []
        settle(noun, wanted)
        mention.place = noun
    else:
        return []
    return [after.pop(), after.pop()]


def _next_guest(
    context: Context, mention: EventMention, after: list[Element], *, awaited: bool = False
) -> Element | None:
    """'talks with A, B and C': one more with whom, not the subject of another clause; after 'between' one is
    ``awaited``.
    """
    guest, words = mention.guests[-1], context.grammar.words
    if len(after) > 2 and after[-1].value == "," and after[-2].word in words["and"]:
        listed = len(mention.guests) > 1 or guest.apposed
        last = listed and after[-3].kind == guest.kind and can(after[-3], "ins")
        return after[-3] if last and (awaited or not (len(after) > 3 and after[-4].kind == "verb")) else None
    if len(after) < 2 or not context.joins(after[-1]) or after[-2].kind != guest.kind or not can(after[-2], "ins"):
        return None
    following = after[-3] if len(after) > 2 else None
    if after[-1].word in words["and"]:
        verb = following is not None and (following.kind == "verb" or following.word in context.grammar.auxiliary_words)
        return None if verb and not awaited else after[-2]
    listed = following is not None and (following.word in words["and"] or following.value == ",")
    closed = any(e.word in words["and"] for e in after[-12:-2])
    return after[-2] if listed and closed else None


def _owner(context: Context, mention: EventMention, before: list[Element], head: Element) -> Element | None:
    """'the CIS summit', 'the Astana meeting', 'Lavrov's visit', 'the foreign ministers' meeting'."""
    top = before[-1]
    if top.kind in ("place", "state") and mention.type != "visit" and mention.place is None:
        mention.place = top if top.kind == "place" else None
        return before.pop() if top.kind == "place" or "possessive" in top.senses else None
    if top.kind in ("office", "group") and any(f.plural for f in top.readings):
        owners = top.value.owners if top.kind == "office" else []
        if owners and owners[0].kind == "body" and mention.body is None:
            mention.body = owners[0]
        mention.office = top.value if top.kind == "office" else None
        return before.pop()
    owner = owner_before(context, before, head)
    if owner is None:
        return None
    if owner.kind == "body" and mention.body is None:
        mention.body = owner
    elif owner.kind != "body" and mention.type == "visit":
        mention.parties.append(owner)
    return owner


def _before(context: Context, mention: EventMention, before: list[Element], head: Element) -> list[Element]:
    """Pops the adjectives, ordinals and attributive dates before the noun."""
    taken: list[Element] = []
    grammar = context.grammar
    while before:
        top = before[-1]
        if top.kind == "time" and top.case == "attr" and mention.when is None:
            mention.when = top.value
        elif top.kind == "form" and is_attribute(context, top, head):
            mention.forms.append(top.value)
            mention.next = mention.next or "next" in top.senses
        elif top.kind in ("next", "same", "previous") and is_attribute(context, top, head):
            setattr(mention, top.kind, True)
            if "form" in top.senses:
                mention.forms.append(top.senses["form"])
        elif grammar.ordinal(top) and top.kind in ("number", "word"):
            if top.kind == "number" and not context.words(top)[-1].isalpha():
                break
            mention.ordinal = mention.ordinal or grammar.ordinal(top)
        elif top.kind == "ordinal" and is_attribute(context, top, head):
            mention.ordinal = mention.ordinal or str(top.form.key)
        elif grammar.language.order_marks and (owner := _owner(context, mention, before, head)) is not None:
            taken.append(owner)
            continue
        elif top.word in grammar.words["several"]:
            mention.plural = True
        elif top.kind == "word" and is_attribute(context, top, head) and top.word not in grammar.pronouns:
            mention.days = next((grammar.day_counts[f.key] for f in top.readings if f.key in grammar.day_counts), 0)
        else:
            break
        if top.kind not in ("time", "number"):
            absorb(head, top)
        taken.append(before.pop())
    return taken
