"""Documents: the noun with its owner, subjects ('о …'), period and title after it; drafts of them."""

from __future__ import annotations

from graphbuilder.languages.base import Form
from graphbuilder.mentions.elements import DocumentMention, Element, EventMention
from graphbuilder.mentions.lexicon import DocumentNoun
from graphbuilder.mentions.phrases.context import Context, is_dash
from graphbuilder.mentions.phrases_after.walk import absorb, can, cases, is_attribute, join, settle

_LONGEST = 30
_OPEN = frozenset(("nom", "gen", "dat", "acc", "ins", "loc"))
"""The cases of a noun before which its phrase has begun, where position tells the case."""
_INNER = frozenset(
    """word state body place event document time number chair echo group members side office prep ordinal demonym quote
    organ form initiative person next previous same generic pair delegation former ministry ministries
    draft""".split()  # noqa: SIM905
)


def document(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'План консультаций на 2022 год', 'соглашения о A и о B', 'документ «…»'."""
    if isinstance(element.value, DocumentMention):
        return None
    generic = element.kind == "generic"
    quoted = bool(after) and after[-1].kind == "quote"
    if (
        generic
        and not quoted
        and not _is_counted(context, before, element)
        and not _is_titled(context, before, element)
    ):
        return None
    noun = DocumentNoun("other") if generic else element.value
    saved = list(after), list(before)
    phrase = _Phrase(context, before, element, after, noun)
    made = phrase.read()
    phrase.mention.loose = noun.needs and not (phrase.governed or phrase.mention.named)
    if phrase.is_agenda or (phrase.mention.loose and not phrase.listed):
        after[:], before[:] = saved
        context.make_word(element)
        return None
    return made


def _is_titled(context: Context, before: list[Element], element: Element) -> bool:
    """'Итоговый документ': a title by its capitals amid a sentence."""
    at = len(before) - 1
    while at >= 0 and before[at].kind in ("word", "form") and is_attribute(context, before[at], element):
        at -= 1
    first = before[at + 1] if at + 1 < len(before) else element
    return first.first > 0 and context.is_capital(first) and not element.form.plural


def _is_counted(context: Context, before: list[Element], element: Element) -> bool:
    """'15 документов', 'ряд двусторонних документов': documents that only their number tells."""
    at = len(before) - 1
    while at >= 0 and before[at].kind in ("word", "form", "demonym") and is_attribute(context, before[at], element):
        if _is_counting(context, before[at], element):
            return True
        at -= 1
    return at >= 0 and _is_counting(context, before[at], element)


def _is_counting(context: Context, quantity: Element, element: Element) -> bool:
    """'15 documents', 'a number of documents': the noun is counted by what stands before it."""
    if context.grammar.language.order_marks:
        group = quantity.kind == "word" and quantity.word in context.grammar.words["quantity_nouns"]
        return (group and can(element, "gen")) or (_is_quantity(context, quantity) and element.form.plural)
    return _is_quantity(context, quantity) and can(element, "gen")


def _is_quantity(context: Context, element: Element) -> bool:
    """'15', 'пять', 'ряд'."""
    if element.kind == "number":
        return context.words(element).isdigit()
    return element.kind == "word" and bool(
        context.grammar.words["several"] & {element.word, *(f.key for f in element.readings)}
    )


class _Phrase:
    """Walks from a document noun on over what belongs to it, then back over its adjectives."""

    def __init__(
        self, context: Context, before: list[Element], element: Element, after: list[Element], noun: DocumentNoun
    ) -> None:
        self.context = context
        self.grammar = context.grammar
        self.before = before
        self.element = element
        self.after = after
        self._order = context.grammar.language.order_marks
        plural = element.form.plural and all(f.plural for f in element.readings)
        self.mention = DocumentMention(noun.type, plural=plural, ceremony=noun.ceremony, common=noun.needs)
        self.parts = [element]
        self.words = 0
        self.governed = False
        """It has a subject with a preposition."""
        self.counted = False
        self.listed = False
        """Its genitive is a common noun: 'перечень учений'."""
        self.is_agenda = False
        """'Программа визита' is what a visit consists of."""

    def read(self) -> Element:
        """The whole phrase as one element."""
        mention, context = self.mention, self.context
        while self.after and self._take(self.after[-1]):
            pass
        self._adjectives()
        if self._order:
            self._own_name()
        if context.is_capital(self.element) and self.element.first > 0:
            mention.named = True
        made = join("document", self.parts, self.element, mention)
        case = self.element.form.case
        phrase = context.text[made.start : made.end]
        language = context.grammar.language
        inflects = case not in ("nom", "") and not self.counted
        mention.title = language.nominative_phrase(phrase, case) if inflects else phrase
        mention.start = made.start
        if self.element.form.plural and not (self.governed or mention.when or mention.named):
            mention.bare = True  # 'решения саммита' in general
        mention.bare = mention.bare or not (mention.subjects or mention.when or mention.named or self.words)
        return made

    def _own_name(self) -> None:
        """'the ASEAN Community Vision 2045, a strategy that …': its name, and its kind beside it."""
        mention, before = self.mention, self.before
        if self.context.is_capital(self.element) and cases(self.element) == _OPEN:
            while (
                before
                and before[-1].kind in ("word", "body", "place", "state", "event")
                and (self.context.is_capital(before[-1]))
            ):
                mention.named = True
                self.words += 1
                self.parts.append(before.pop())
        apposed = len(self.after) > 1 and self.after[-1].value == "," and self.after[-2].kind == "document"
        kind = self.after[-2] if apposed else None
        if kind is None or not isinstance(kind.value, DocumentMention) or mention.subjects or not mention.named:
            return
        told: DocumentMention = kind.value
        if kind.senses.get("determiner") in self.grammar.words["indefinite"] and not (told.subjects or told.named):
            mention.type = told.type if mention.type == "other" else mention.type
            del self.after[-2:]

    def _take(self, top: Element) -> bool:
        mention = self.mention
        if top.kind == "time" and mention.when is None and top.case == "attr":
            mention.when = top.value
        elif self._order and top.kind == "number" and self.context.is_capital(self.element) and len(self.parts) == 1:
            mention.named = True  # 'Vision 2045'
        elif top.kind == "quote" or (top.kind == "number" and len(self.after) > 1 and self.after[-2].kind == "prep"):
            mention.named = True
        elif top.kind in ("person", "office", "delegation") and can(top, "gen") and not mention.originators:
            if top.kind == "office" and mention.subjects and can(top, "nom"):
                return False
            settle(top, "gen")
            mention.originators.append(top)
        elif self._by_author(top):
            settle(self.after[-2], "ins")
            mention.originators.append(self.after[-2])
            self.parts.append(self.after.pop())
        elif top.kind in ("body", "state") and can(top, "gen") and not mention.subjects:
            settle(top, "gen")
            mention.originators.append(top)
            mention.named = True
        elif (top.kind == "prep" and self._introduces_subject(top)) or (
            top.kind == "prep" and len(self.after) > 1 and self.after[-2].word in self.grammar.words["fields"]
        ):
            return self._subjects()
        elif self._order and top.kind == "prep" and top.word in self.grammar.words["by"] and self._giver():
            return True
        elif self._order and top.word in self.grammar.words["titling"] and top.kind in ("verb", "word"):
            return self._told_by_participle()
        elif (is_dash(top) or (self._order and top.value == ":")) and self._listed_after_dash():
            self.after.pop()
            return True
        elif top.kind == "prep" and top.word in self.grammar.words["between"]:
            return self._between()
        elif top.kind == "chair" and can(top, "gen"):
            mention.named = True  # 'программа председательства': the chairmanship is told of for itself
            return False
        elif top.kind in ("word", "event", "document", "group", "members", "form") and self._is_genitive(top):
            visit = top.kind == "event" and isinstance(top.value, EventMention) and top.value.type == "visit"
            self.is_agenda = self.is_agenda or (visit and mention.type == "programme")
            self.listed = self.listed or top.kind == "word"
            return self._genitives()
        else:
            return False
        self.parts.append(self.after.pop())
        return True

    def _by_author(self, top: Element) -> bool:
        """'a report by Secretary-General X'."""
        if top.kind != "prep" or not self.grammar.language.order_marks or len(self.after) < 2:
            return False
        author = self.after[-2].kind in ("person", "office", "delegation", "body", "state")
        return author and "by" in top.value.values() and not self.mention.originators

    def _is_genitive(self, top: Element) -> bool:
        if top.kind == "word" and (self.context.joins(top) or not top.readings or top.readings[0].case == ""):
            return False
        verbal = top.kind == "word" and self.context.grammar.language.looks_verbal(top.word)
        return can(top, "gen") and not verbal and not self.mention.subjects

    def _told_by_participle(self) -> bool:
        """'a decision granting Maldives the status of partner'."""
        participle = self.after.pop()
        taken = self._phrase("nom", "acc")
        if not taken:
            self.after.append(participle)
            return False
        self._note([participle, *taken])
        self.governed = True
        return True

    def _giver(self) -> bool:
        """'a report by X': whose it is."""
        if len(self.after) < 2 or self.after[-2].kind not in ("person", "office", "state", "body"):
            return False
        prep, giver = self.after.pop(), self.after.pop()
        settle(giver, "gen")
        self.mention.originators.append(giver)
        self.parts += [prep, giver]
        return True

    def _genitives(self) -> bool:
        """'План реализации мер доверия': what it is of, in the genitive."""
        taken = self._phrase("gen")
        if not taken:
            return False
        self._note(taken)
        return True

    def _subjects(self) -> bool:
        """'о A, о B и о C' are three."""
        while self.after and self.after[-1].kind == "prep":
            prep = self.after.pop()
            pointer = bool(self.after) and self.after[-1].word in self.grammar.words["pointers"]
            taken = [] if pointer else self._phrase(*prep.value)
            if not taken:
                self.after.append(prep)
                return False
            self._note([prep, *taken])
            self.governed = True
            joints = 0
            while len(self.after) > joints and self.context.joins(self.after[-1 - joints]):
                joints += 1
            following = self.after[-1 - joints] if len(self.after) > joints else None
            if (
                not joints
                or following is None
                or following.kind != "prep"
                or following.word not in self.grammar.words["about"] | {prep.word}
            ):
                break
            del self.after[len(self.after) - joints :]
        return True

    def _introduces_subject(self, prep: Element) -> bool:
        """'о …', 'по …'; of a contract also 'на …'."""
        words = self.grammar.words
        contract = self.mention.type == "contract" and prep.word in words["contract_for"]
        return contract or prep.word in words["subject_of"]

    def _listed_after_dash(self) -> bool:
        """'две резолюции – о A и о B'."""
        after = self.after
        plural = any(f.plural for f in self.element.readings)
        return plural and len(after) > 1 and after[-2].kind == "prep" and after[-2].word in self.grammar.words["about"]

    def _between(self) -> bool:
        prep = self.after.pop()
        taken = self._phrase("ins", "gen")
        if not taken:
            self.after.append(prep)
            return False
        self.parts += [prep, *taken]
        return True

    def _note(self, taken: list[Element]) -> None:
        self.parts += taken
        self.mention.subjects.append(self.context.text[taken[0].start : taken[-1].end])
        order = self.grammar.language.order_marks
        self.mention.embedded += [
            e
            for e in taken
            if e.kind == "document" and not e.value.common and (not order or e.value.named or e.value.when)
        ]
        for e in self.mention.embedded:
            settle(e, "gen")

    def _phrase(self, *governed: str) -> list[Element]:
        """Pops the noun phrase at the beginning of what follows, with all that depends on it."""
        taken: list[Element] = []
        words = self.grammar.words
        allowed = {*governed, "gen"}
        prep = ""
        after = self.after
        while after and len(taken) < _LONGEST:
            top = after[-1]
            joint = self.context.joins(top) and top.kind == "word"
            if top.value == "," and self._list_goes_on(taken, allowed):
                taken.append(after.pop())
                continue
            if joint:
                if top.word not in words["and"] | words["or"] or not self._goes_on(len(taken), allowed):
                    break
            elif top.kind == "prep":
                if not taken or top.value.get("gen") in ("setting", "guest", "according", "behalf", "headed"):
                    break
                if top.word in self.grammar.words["about"] and not prep and self.mention.subjects:
                    break
                allowed = allowed | set(top.value)
            elif self._order and (top.kind == "article" or self._is_gerund(top, taken)):
                pass
            elif self._order and top.kind == "word" and self._is_function(top):
                break
            elif top.kind == "verb":
                if self._order or top.verb is None or top.verb.role != "attributive" or not cases(top) & allowed:
                    break
            elif top.kind not in _INNER or (top.kind == "office" and can(top, "nom")):
                break
            elif top.kind == "time":
                if top.case == "loc" and not top.value.is_year:
                    break
                if top.case == "attr" and self.mention.when is None:
                    self.mention.when = top.value
            elif top.kind == "word" and self.context.grammar.language.looks_verbal(top.word) is not None:
                verb = self.context.grammar.language.looks_verbal(top.word)
                if verb is None or verb.role != "attributive" or not cases(top) & allowed:
                    break
            elif (top.kind not in ("number", "quote") and not cases(top) & allowed) or (
                top.kind == "person" and taken and taken[-1].kind not in ("word", "prep", "event")
            ):
                break
            taken.append(after.pop())
        while taken and (taken[-1].kind == "prep" or self.context.joins(taken[-1])):
            after.append(taken.pop())
        return taken

    def _is_gerund(self, element: Element, taken: list[Element]) -> bool:
        """'on coordinating relations': a verb as a noun, right after a preposition or a conjunction."""
        opens = not taken or taken[-1].kind == "prep" or self.context.joins(taken[-1])
        return opens and element.kind in ("verb", "word") and element.word.endswith("ing")

    def _is_function(self, element: Element) -> bool:
        words = self.grammar.words
        return element.word in words["function_words"] or element.word in self.grammar.auxiliary_words

    def _list_goes_on(self, taken: list[Element], allowed: set[str]) -> bool:
        """'о добрососедстве, дружбе и сотрудничестве': a list of plain nouns within one subject."""
        after = self.after
        if not taken or len(after) < 3 or after[-2].kind != "word" or taken[-1].kind != "word":
            return False
        joint = after[-3]
        noun, last = after[-2], taken[-1]
        same = cases(noun) & cases(last) & allowed
        verbal = self.context.grammar.language.looks_verbal(noun.word) is not None
        return bool(same) and not verbal and joint.word in self.grammar.words["and"] and "nom" not in cases(noun)

    def _goes_on(self, taken: int, allowed: set[str]) -> bool:
        """True where the noun after a conjunction belongs to the subject, not to the clause."""
        following = self.after[-2] if len(self.after) > 1 else None
        if following is None or not taken:
            return False
        if following.kind == "prep":
            return False
        if following.kind == "document":
            return False
        if following.kind in ("verb", "punct", "person", "time"):
            return self._order and self._is_gerund(following, [self.after[-1]])
        if self._order and self._is_function(following):
            return False
        if following.kind == "word" and self.context.grammar.language.looks_verbal(following.word) is not None:
            return False
        return following.kind in _INNER and bool(cases(following) & allowed)

    def _count(self, quantity: Element) -> None:
        """The phrase stands as its quantity does; a total whose members follow is none of them."""
        element, key = self.element, self.element.form.key
        if self._order:
            readings = quantity.readings if can(element, "gen") else element.readings
            element.readings, element.form, element.case = readings, readings[0], readings[0].case
            self._counted()
            return
        readings = tuple(f for f in quantity.readings if f.case) or tuple(Form(key, c) for c in ("nom", "acc", "gen"))
        element.form, element.readings, element.case = readings[0], readings, readings[0].case
        self._counted()

    def _counted(self) -> None:
        self.mention.plural = self.counted = True
        self.mention.total = bool(self.after) and (self.after[-1].value == ":" or self._listed_after())
        self.words += 1
        while len(self.before) > 1 and self.before[-2].word in self.grammar.words["about_as_many"]:
            self.parts.append(self.before.pop())  # 'свыше 20', which is popped as the others are

    def _listed_after(self) -> bool:
        """'three documents – A, B and C'."""
        after = self.after
        return self._order and is_dash(after[-1]) and len(after) > 1 and after[-2].kind == "document"

    def _adjectives(self) -> None:
        before, mention = self.before, self.mention
        while before:
            top = before[-1]
            if top.kind == "time" and top.case == "attr" and mention.when is None:
                mention.when = top.value
            elif top.kind in ("same", "previous", "next") and is_attribute(self.context, top, self.element):
                mention.bare = not mention.subjects
            elif _is_counting(self.context, top, self.element):
                self._count(top)
            elif top.kind in ("word", "form", "demonym", "ordinal", "place") and is_attribute(
                self.context, top, self.element
            ):
                self.words += 1
                if self.context.is_capital(top) and top.first > 0:
                    mention.named = True
            elif self._names(top):
                mention.named = True
                self.words += 1
                if top.kind == "body" and not mention.originators:
                    mention.originators.append(top)
            else:
                break
            if top.kind not in ("time", "number") and not _is_quantity(self.context, top):
                absorb(self.element, top)
            self.parts.append(before.pop())

    def _names(self, top: Element) -> bool:
        """'The Tashkent Declaration', 'the SCO Charter': a name before a noun in capitals, where nouns stand so."""
        if not self._order or top.kind not in ("place", "state", "body") or "possessive" in top.senses:
            return False
        return self.context.is_capital(self.element) or bool(self.words and self.mention.named)


def apposed_document(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'The Vision 2045, a strategy that …': one document, of the kind that the second noun says."""
    if len(after) < 3 or after[-1].value != "," or after[-2].kind != "document":
        return None
    first, second, following = element.value, after[-2].value, after[-3]
    if after[-2].senses.get("determiner") not in ("a", "an") or second.plural or first.plural or not first.named:
        return None
    if context.joins(following) or second.draft:
        return None
    after.pop()
    kind = after.pop()
    if first.type == "other":
        first.type = second.type
    return join("document", [element, kind], element, first)


def draft(context: Context, before: list[Element], element: Element, after: list[Element]) -> Element | None:
    """'проекты Концепции A и Соглашения о B': the documents after it are drafts."""
    if len(after) > 1 and after[-1].word in context.grammar.words["particles"]:
        after.pop()
    if not after or after[-1].kind != "document" or not can(after[-1], "gen"):
        return None
    first = after.pop()
    drafts = [first]
    at = len(after) - 1
    while at > 0:
        joints = 0
        while at - joints >= 0 and context.joins(after[at - joints]):
            joints += 1
        at -= joints
        listed = context.grammar.language.order_marks and element.form.plural
        if not joints or at < 0 or after[at].kind != "document" or not (listed or can(after[at], "gen")):
            break
        if can(after[at], "acc") and not element.form.plural:
            break
        drafts.append(after[at])
        at -= 1
    for made in drafts:
        mention: DocumentMention = made.value
        mention.draft = True
        made.form, made.readings, made.case = element.form, element.readings, element.form.case
    if element.form.plural and len(drafts) == 1:
        first.value.plural = first.value.plural or len(first.value.subjects) < 2
    taken = [element]
    while before and is_attribute(context, before[-1], element):
        taken.append(before.pop())
    whole = join("document", [*taken, first], first, first.value)
    whole.form, whole.readings, whole.case = element.form, element.readings, element.form.case
    whole.value.bare = whole.value.bare and not whole.value.subjects
    return whole
