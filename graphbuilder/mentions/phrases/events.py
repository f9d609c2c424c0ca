"""Events: the noun with its body, ordinal, form, date and place, and the clause before it ('… өткен отырысы')."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from graphbuilder.mentions.elements import ChairNoun, Element, EventMention
from graphbuilder.mentions.lexicon import EventNoun
from graphbuilder.mentions.phrases.context import Context, Go, fold, lower_of, mark

_QUALIFIERS = frozenset(("form", "ordinal", "next", "same", "previous"))
_BEFORE_OWN_BODY = frozenset(("members", "office", "place"))
_NAMING = frozenset(("word", "office", "members"))
"""Kinds of elements whose words name a kind of event."""
_GUESTS = frozenset(("person", "office", "delegation", "state", "ministries"))
_SIDES = _GUESTS | {"pronoun"}
_OF_TWO_SIDES = frozenset(("meeting", "talks", "call"))


def event(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'ТМД Үкімет басшылары кеңесінің Астанада өткен кезекті отырысы'."""
    if element.kind == "body":
        noun = _meetings(context, element)
        if noun is not None:
            out.append(_own_body(context, out, element, noun))
            return True
        if not _turns_event(context, out, element):
            return False
        element.kind, element.value = "event", element.senses["event"]
    if _is_opening(context, out, element):
        told = out.pop()
        out.append(fold("event", told, element, told.value))
        return True
    out.append(_EventPhrase(context, out, element).read())
    return True


def _is_opening(context: Context, out: Sequence[Element], element: Element) -> bool:
    """'саммиттің ашылу салтанатында': the ceremony that opens or closes an event is of it."""
    words = context.words(element).lower().split()
    if element.value.type != "ceremony" or not out or out[-1].kind != "event" or out[-1].form.case != "gen":
        return False
    return out[-1].value.type in ("meeting", "conference") and words[0] in context.grammar.words["opening"]


def _meetings(context: Context, element: Element) -> EventNoun | None:
    """'Орталық Азия … Консультативтік кездесуі': the event noun that heads the name of a listed body, or None."""
    if not isinstance(element.value, str) or element.last - element.first < 2:
        return None
    if context.grammar.is_body_head(element):
        return None  # 'Ұлы Ұлттық Мәжіліс' sits, and is no sitting
    noun = element.senses.get("event") or context.event_noun(element.word)
    return noun if isinstance(noun, EventNoun) and not noun.weak and not noun.generic else None


def _turns_event(context: Context, out: Sequence[Element], element: Element) -> bool:
    """'өткен кеңес': a body noun alone is an event where a participle before it says that it took place."""
    return (
        "event" in element.senses
        and isinstance(element.value, dict)
        and "anaphor" in element.value
        and bool(out)
        and (out[-1].kind == "ordinal" or (out[-1].kind == "verb" and context.grammar.event_participle(out[-1])))
    )


def _own_body(context: Context, out: list[Element], element: Element, noun: EventNoun) -> Element:
    """'V Консультативтік кездесуі', 'Астана халықаралық форумы': a body that is known by its meetings."""
    own = replace(element) if noun.type == "meeting" else None
    mention = EventMention(noun.type, body=own, own_body=own is not None, plural=element.form.plural)
    mention.named_for = element
    start = element
    while out:
        top = out[-1]
        if top.kind in _QUALIFIERS or context.grammar.ordinal(top):
            _qualify(context, mention, top)
        elif top.kind == "time" and top.form.case == "attr":
            mention.when = top.value
        elif top.kind not in _BEFORE_OWN_BODY or top.form.case not in context.grammar.owner_cases:
            break
        start = out.pop()
    mention.label = context.text[start.start : element.end]
    return fold("event", start, element, mention)


def _qualify(context: Context, mention: EventMention, qualifier: Element) -> None:
    """'кезекті', 'бейресми', 'келесі', 'VII'."""
    if qualifier.kind == "form":
        mention.forms.append(qualifier.value)
    elif qualifier.kind in ("next", "same", "previous"):
        setattr(mention, qualifier.kind, True)
        if "form" in qualifier.senses:
            mention.forms.append(qualifier.senses["form"])
    else:
        mention.ordinal = mention.ordinal or context.grammar.ordinal(qualifier) or context.words(qualifier).lower()


class _EventPhrase:
    """Walks from an event noun back over what belongs to it; one method for each kind of element."""

    def __init__(self, context: Context, out: list[Element], element: Element) -> None:
        noun: EventNoun = element.value
        self.context = context
        self.grammar = context.grammar
        self.out = out
        self.element = element
        self.type = noun.type
        self.mention = EventMention(noun.type, noun.generic, noun.of_body, noun.weak, plural=element.form.plural)
        self.start = element
        """Where the phrase begins."""
        self.words = 0
        """Plain words taken."""
        self.named: list[str] = []
        """Words that name the kind of event, the last first."""
        self.last = element.kind
        """Kind of the element taken last."""
        self.owned = False
        """The body has been reached: only a clause may stand before it."""

    def read(self) -> Element:
        """The whole phrase as one element."""
        out = self.out
        while out:
            top = out[-1]
            if self.owned and not self._before_owner(top):
                break
            go = self._take(top)
            if go is Go.STOP:
                break
            if go is Go.TAKE:
                self.start = out.pop()
                self.last = top.kind
                if top.kind in _NAMING or (top.kind == "place" and top.form.case == "nom"):
                    self.named.append(self.context.words(top))
        self.mention.label = self.context.text[self.start.start : self.element.end]
        self.mention.name = " ".join([*reversed(self.named), self.context.words(self.element)])
        return fold("event", self.start, self.element, self.mention)

    def _take(self, top: Element) -> Go:
        if top.kind in _QUALIFIERS or "ordinal" in top.senses or self.grammar.ordinal(top):
            _qualify(self.context, self.mention, top)
            return Go.TAKE
        step = _STEPS.get(top.kind)
        return Go.STOP if step is None else step(self, top)

    def _before_owner(self, top: Element) -> bool:
        """'Ашхабадта өткен ТМД … отырысы': what may stand before the body."""
        if top.kind == "verb":
            return True
        if self.mention.status and top.kind in ("time", "place", "state", "chair"):
            return True
        if top.kind in ("time", "place") and top.form.case == "attr":
            return True
        return lower_of(top) in self.grammar.must_words

    def _is_owner(self, top: Element) -> bool:
        return top.form.case in self.grammar.owner_cases

    # ---- one for each kind of element; all say how the walk goes on ---------------------------------------------

    def _time(self, top: Element) -> Go:
        """'2019 жылғы отырыс', '10 қазанда өткен отырыс', 'екі күндік сапар'."""
        if top.value.days is not None:
            self.mention.days = top.value.days
            return Go.TAKE
        if self.mention.when is not None or not (top.form.case in ("attr", "gen") or self.mention.status):
            return Go.STOP
        self.mention.when = top.value
        return Go.TAKE

    def _place(self, top: Element) -> Go:
        """'Астанадағы отырыс', 'Астанада өткен отырыс', 'Ташкент саммиті'."""
        if self._takes_place_in(top):
            return Go.TAKE
        if top.form.case == "nom" and self.last in ("office", "members"):
            return Go.TAKE  # 'Орталық Азия мемлекеттері басшыларының …'
        named = top.form.case == "nom" and self.type == "conference" and self.words > 0
        if not named or self.mention.place is not None:
            return Go.STOP
        self.mention.place = top
        return Go.TAKE

    def _state(self, top: Element) -> Go:
        """'Түрікменстандағы саммит', 'Қазақстан мен Ресейдің келіссөздері'."""
        if self._takes_place_in(top):
            return Go.TAKE
        if top.form.case == "gen" and self.type in ("meeting", "talks") and not self.mention.guests:
            self.mention.guests = self.context.take_owners(self.out, several=True)
            self.start = self.mention.guests[0]
        return Go.STOP

    def _takes_place_in(self, top: Element) -> bool:
        """In, or for a visit to, a place."""
        mention = self.mention
        if top.form.case == "attr" or (mention.status and top.form.case == "loc"):
            city = top.kind == "place" and isinstance(top.value, str)
            if mention.place is None or (city and isinstance(mention.place.value, dict)):
                mention.place = top  # a listed city before a venue
            return True
        if (self.type == "visit" or mention.status == "planned") and top.form.case == "dat" and mention.place is None:
            mention.place = top
            return True
        return False

    def _verb(self, top: Element) -> Go:
        """'өткен', 'өтетін', 'өтуі тиіс'; 'Қазақстанның қатысуымен'."""
        verb, mention, stem = top.verb, self.mention, top.form.key.removeprefix("=")
        made = self.type == "visit" and stem in self.grammar.words["making_verbs"]
        if verb is not None and (made or self._tells_of_event(top)):
            planned = verb.tense != "past" or self.grammar.must(top) or mention.status
            mention.status = "planned" if planned else "held"
            mention.starts = stem in self.grammar.words["start_verbs"]
            return Go.TAKE
        if top.form.case == "ins" and stem in self.grammar.words["with_participation"]:
            self.start = self.out.pop()
            self._guests()
        return Go.STOP

    def _tells_of_event(self, top: Element) -> bool:
        """True for 'өткен', 'өтетін', and for 'өтуі' before 'тиіс'."""
        if top.verb is None or not self.grammar.event_participle(top):
            return False
        if top.verb.role == "finite":
            return top.verb.tense == "future"  # 'өтпек саммит'
        return top.verb.role == "attributive" or (top.verb.role == "nominal" and self.mention.status == "planned")

    def _guests(self) -> None:
        """'Қ. Тоқаевтың және екі елдің министрлерінің қатысуымен'."""
        out = self.out
        while out and out[-1].form.case == "gen" and out[-1].kind in _GUESTS:
            guest = self.start = out.pop()
            self.mention.guests.insert(0, guest)
            if guest.kind == "office" and out and lower_of(out[-1]) in self.grammar.words["two"]:
                guest.value.plural = True
                self.start = out.pop()

    def _word(self, top: Element) -> Go:
        """'тиіс', '… жөніндегі', 'оның', 'үш', and plain words: 'ресми', 'жоғары деңгейдегі'."""
        mention, grammar, lower = self.mention, self.grammar, lower_of(top)
        if lower in grammar.must_words and not mention.status:
            mention.status = "planned"
            return Go.TAKE
        if lower in grammar.domain_markers and mention.body is None and (length := self._field_length()):
            del self.out[len(self.out) - length :]
            return Go.ON
        if lower in grammar.words["between"] and len(self.out) > 1 and self._is_guest(self.out[-2]):
            between = self.out.pop()
            self._sides()
            if not mention.guests:
                self.out.append(between)
            return Go.STOP
        if grammar.is_city_noun(top):
            if not mention.status or mention.place is not None:
                return Go.STOP  # it stays in the clause
            mention.place = fold("place", top, top, {"here": True})
            return Go.TAKE
        if lower in grammar.pronouns:
            if grammar.pronouns[lower] == "gen" and mention.body is None and self.type == "meeting":
                self.start = self.out.pop()
                mention.body = fold("body", self.start, self.start, {"recent": True})
            return Go.STOP
        if lower in grammar.words["here"] or lower in grammar.words["after"]:
            return Go.STOP  # 'сол жерде', 'одан кейін'
        if lower in grammar.words["several"]:
            mention.plural = True
            return Go.TAKE
        if (
            self.words < 3
            and lower not in grammar.subject_markers
            and not self.context.is_capital(top)
            and grammar.is_modifier(top)
            and lower not in grammar.conjunctions
        ):
            self.words += 1
            return Go.TAKE
        return Go.STOP

    def _field_length(self) -> int:
        """How many elements before an event are its field, after the body: 'ИЫҰ-ның ғылым жөніндегі саммиті'."""
        out = self.out
        for back in range(2, min(9, len(out))):
            element = out[-back]
            if element.kind in ("body", "pair") and element.form.case == "gen":
                return back - 1
            if element.kind not in ("word", "document", "event", "office"):
                return 0
        return 0

    def _chair(self, top: Element) -> Go:
        """'Қазақстанның төрағалығымен өткен отырыс'."""
        if top.form.case != "ins" or not isinstance(top.value, ChairNoun) or not self.mention.status:
            return Go.STOP
        if top.value.holder is not None:
            self.mention.chairs.append(top.value.holder)
        return Go.TAKE

    def _visitor(self, top: Element) -> Go:
        """'Айман Сафадидің сапары'."""
        if self.type == "visit" and top.form.case == "gen":
            self.mention.parties.append(top)
            self.start = self.out.pop()
        elif top.form.case == "gen":
            self._sides()
        return Go.STOP

    def _is_guest(self, element: Element) -> bool:
        """Someone named, or 'the guest', 'him'."""
        return element.kind in _GUESTS or self.grammar.pronouns.get(lower_of(element)) == "nom"

    def _sides(self) -> None:
        """'А мен Б-ның әңгімесі', 'А мен Б арасындағы келіссөздер', 'А мен Б басшыларының кездесуі': who meets whom."""
        out, at = self.out, len(self.out) - 1
        if self.type not in _OF_TWO_SIDES or self.mention.guests or self.mention.body is not None or self.words > 1:
            return
        if at > 1 and out[at].kind == "word" and self._is_guest(out[at]):
            self._point(out[at])
            if lower_of(out[at - 1]) and not self.context.joins(out[at - 1]):
                del out[at - 1]  # 'мәртебелі мейман'
                at -= 1
        while at > 1 and self.context.joins(out[at - 1]) and out[at - 1].value != "," and out[at - 2].kind in _GUESTS:
            at -= 2
        sides = [e for e in out[at:] if e.kind in _SIDES]
        if len(sides) < 2 and not (sides and _of_two(sides[0])):
            return
        self.mention.guests, self.start = sides, sides[0]
        del out[at:]

    def _point(self, word: Element) -> None:
        """Makes a pronoun of 'he' and 'the guest'."""
        word.value = "guest" if self.grammar.is_guest(word) else "one"
        word.kind = "pronoun"

    def _office(self, top: Element) -> Go:
        """'ТМД мемлекеттері басшыларының саммиті': whose officers meet."""
        if self.type == "visit" and top.form.case == "gen":
            return self._visitor(top)
        if top.form.case == "gen":
            self._sides()
            if self.mention.guests:
                return Go.STOP
        apart = bool(self.words) and not (top.form.case == "gen" and self.element.form.possessive == "3")
        if not top.value.plural or not self._is_owner(top) or apart:
            return Go.STOP
        if top.value.owners and top.value.owners[0].kind == "body":
            self.mention.body = top.value.owners[0]
            self.owned = True
        elif not top.value.owners and not top.value.of_two and self.type == "meeting" and top.value.role:
            self.mention.officers, self.mention.officers_of = True, top.value.role
        return Go.TAKE

    def _body(self, top: Element) -> Go:
        """'ТМД-ның отырысы', '«С5+1» форматындағы кездесу'."""
        own = self._is_owner(top) or (top.form.case in ("attr", "loc") and self.grammar.is_format_case(top))
        beside = top.form.case == "nom" and (self.mention.status is not None or self.element.form.plural)
        if not own or beside or self.mention.body is not None:
            return Go.STOP  # 'Миссия Ригада өткен брифингте …': an unmarked owner stands right before its noun
        self.mention.body = top
        self.owned = True
        return Go.TAKE

    def _event(self, top: Element) -> Go:
        """'Газ экспорттаушы елдер форумының саммиті': of a body that is called a forum."""
        mention: EventMention = top.value
        if self.type != "meeting" or mention.type != "conference" or self.mention.body is not None:
            return Go.STOP
        if top.form.case != "gen" or mention.generic or mention.status or mention.when is not None:
            return Go.STOP
        named = mention.named_for
        if named is None:
            if " " not in mention.name and "-" not in mention.name:
                value = {"anaphor": top.form.key, "any": False, "chamber": False, "capital": True}
            elif self.context.is_capital(top):
                value = {"name": self.grammar.nominative(mention.label, top.form), "owner": None}
            else:
                return Go.STOP
            named = fold("body", top, top, value)
        self.mention.body = replace(named, form=top.form)
        self.owned = True
        return Go.TAKE

    def _pair(self, top: Element) -> Go:
        """'Қазақстан – Қырғызстан келіссөздері'."""
        if not self._is_owner(top) or self.mention.body is not None:
            return Go.STOP
        self.mention.parties = list(top.value)
        self.owned = True
        return Go.TAKE

    def _members(self, top: Element) -> Go:
        """'қатысушы мемлекеттердің отырысы'."""
        return Go.TAKE if self._is_owner(top) else Go.STOP

    def _quote(self, top: Element) -> Go:
        """'«Каспий логистикасы» көрмесі': the name of the event."""
        named = top.form.case in ("nom", "") and self.mention.body is None and not self.mention.status
        return Go.TAKE if named else Go.STOP

    def _number(self, top: Element) -> Go:
        """'51-сессия'."""
        self.mention.ordinal = self.mention.ordinal or self.context.words(top).rstrip(".-")
        return Go.TAKE

    def _punct(self, top: Element) -> Go:
        """The hyphen or full stop after a number."""
        numbered = top.value in "-–." and len(self.out) > 1 and self.out[-2].kind == "number"
        return Go.TAKE if numbered else Go.STOP


def _of_two(office: Element) -> bool:
    """'A мен B президенттері', 'екі министр', 'A мен B министрліктері'."""
    if office.kind != "office":
        return office.kind == "ministries"
    counted = office.value.plural and not office.form.plural
    return len(office.value.owners) > 1 or (counted and not office.value.owners)


_STEPS: dict[str, Callable[[_EventPhrase, Element], Go]] = {
    "time": _EventPhrase._time,
    "place": _EventPhrase._place,
    "state": _EventPhrase._state,
    "verb": _EventPhrase._verb,
    "word": _EventPhrase._word,
    "chair": _EventPhrase._chair,
    "person": _EventPhrase._visitor,
    "office": _EventPhrase._office,
    "body": _EventPhrase._body,
    "event": _EventPhrase._event,
    "pair": _EventPhrase._pair,
    "members": _EventPhrase._members,
    "ministries": _EventPhrase._visitor,
    "number": _EventPhrase._number,
    "quote": _EventPhrase._quote,
    "punct": _EventPhrase._punct,
}


def setting(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'Отырыс барысында', 'сессиясы аясында': the event is the setting of what the clause tells."""
    lower = lower_of(element)
    if lower not in context.grammar.words["setting"]:
        return False
    if not out or out[-1].kind != "event" or out[-1].form.case not in ("nom", "gen"):
        return False
    told = out.pop()
    folded = fold("event", told, told, told.value, element)
    case = "before" if lower in context.grammar.words["before"] else "setting"
    mark(folded, case, plural=told.form.plural)
    out.append(folded)
    return True


def _is_part(context: Context, verb: Element) -> bool:
    """'форумның ашылуында', 'отырыстың жабылуына': the beginning or the end of an event stands for it."""
    words, stem = context.grammar.words, verb.form.key.removeprefix("=")
    marked = verb.verb is not None and verb.verb.role == "nominal" and verb.form.case in ("loc", "dat")
    return marked and (stem in words["start_verbs"] or stem in words["end_verbs"])


def _part_of(context: Context, out: list[Element], element: Element) -> Element | None:
    """'сессиясының жоғары деңгейдегі сегментінде': a part of the event stands for it."""
    grammar = context.grammar
    if element.kind != "word":
        return None
    whole = grammar.reading(element, grammar.words["rounds"])
    form = whole or grammar.reading(element, grammar.words["parts_of_events"])
    if form is None or form.possessive != "3" or (form.case not in ("loc", "dat") and whole is None):
        return None
    back = 1
    while back < min(4, len(out)) and (
        out[-back].kind == "form" or (out[-back].kind == "word" and grammar.is_modifier(out[-back]))
    ):
        back += 1
    if back > len(out) or out[-back].kind != "event" or out[-back].form.case not in grammar.owner_cases:
        return None
    told = out[-back]
    del out[-back:]
    return fold("event", told, replace(element, form=form), told.value)


def in_event(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'Саммит жұмысына', 'жиын тізгінін': the event itself, marked as the noun after it is."""
    if part := _part_of(context, out, element):
        out.append(part)
        return True
    if not out or out[-1].kind != "event" or out[-1].form.case not in context.grammar.owner_cases:
        return False
    form = element.form if element.kind == "echo" else context.grammar.stands_for_owner(element)
    if element.kind == "verb":
        form = element.form if _is_part(context, element) else None
    if form is None or form.possessive != "3":
        return False
    told = out.pop()
    out.append(fold("event", told, replace(element, form=form), told.value))
    return True
