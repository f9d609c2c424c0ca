"""Documents: the noun with its subjects, period, owner and title; drafts of them; totals of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from graphbuilder.languages.base import Form
from graphbuilder.mentions.elements import DocumentMention, Element
from graphbuilder.mentions.lexicon import DocumentNoun
from graphbuilder.mentions.phrases.context import Context, Go, fold, lower_of
from graphbuilder.mentions.phrases.subjects import PERIODIC, collect_subjects

_NAMING_OWNERS = ("place", "state", "body", "demonym", "quote")
_BETWEEN_DRAFT = frozenset(("state", "verb", "body", "word", "same", "person", "time"))
"""Kinds that stand between a document and the word for a draft: who drafted it."""


def document(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'2019 жылға арналған іс-шаралар жоспары', 'A туралы, B туралы шарттар', '«…» құжаты'."""
    generic = element.kind == "generic"
    if generic and not (out and out[-1].kind in ("quote", "number")):
        return False
    noun = DocumentNoun("other") if generic else element.value
    before = list(out)
    phrase = _DocumentPhrase(context, out, element, noun)
    folded = phrase.read()
    if noun.needs and not (phrase.mention.subjects or phrase.mention.named or phrase.mention.when):
        context.make_word(element)
        out[:] = before
        return False
    out.append(folded)
    return True


class _DocumentPhrase:
    """Walks from a document noun back over what belongs to it; one method for each kind of element."""

    def __init__(self, context: Context, out: list[Element], element: Element, noun: DocumentNoun) -> None:
        self.context = context
        self.grammar = context.grammar
        self.out = out
        self.element = element
        self.mention = DocumentMention(noun.type, plural=element.form.plural, common=noun.needs, ceremony=noun.ceremony)
        self.start = element
        """Where the phrase begins."""
        self.words = 0
        """Plain words taken."""

    def read(self) -> Element:
        """The whole phrase as one element."""
        out, mention, element = self.out, self.mention, self.element
        while out:
            go = self._take(out[-1])
            if go is Go.STOP:
                break
            if go is Go.TAKE:
                self.start = out.pop()
        self._inside_title()
        text = self.context.text
        head = self.grammar.nominative(self.context.words(element), element.form)
        mention.title = text[self.start.start : element.start] + head
        mention.start = self.start.start
        mention.bare = mention.bare or not (mention.subjects or mention.when or mention.named or self.words)
        return fold("document", self.start, element, mention)

    def _take(self, top: Element) -> Go:
        if lower_of(top) in self.grammar.subject_markers:
            first = collect_subjects(self.context, self.out, self.mention)
            self.start = self.out[first]
            self.mention.embedded += [e for e in self.out[first:] if e.kind == "document"]
            del self.out[first:]
            self._year_before()
            return Go.STOP
        step = _STEPS.get(top.kind)
        return Go.STOP if step is None else step(self, top)

    def _year_before(self) -> None:
        """'Кеңес 2018 жылы … орындау туралы есепті тыңдады': a year right before the subject of a report."""
        out, mention = self.out, self.mention
        if mention.when is not None or mention.type not in PERIODIC or len(out) < 2 or out[-1].kind != "time":
            return
        if out[-1].form.case == "loc" and out[-1].value.is_year:
            for each in (mention, *(e.value for e in mention.embedded if e.value.type in PERIODIC)):
                each.when = each.when or out[-1].value

    def _inside_title(self) -> None:
        """'Шартты іске асыру бағдарламасы': documents that the title of this one names."""
        out = self.out
        if self.element.form.possessive != "3" or not self.words:
            return
        while out and out[-1].kind == "document" and out[-1].form.case in ("acc", "gen"):
            self.start = out.pop()
            self.mention.embedded.append(self.start)

    # ---- one for each kind of element; all say how the walk goes on ---------------------------------------------

    def _time(self, top: Element) -> Go:
        """'2019 жылғы жоспар', '2019 жылға арналған жоспар'; '2019 жылы' before the noun belongs to the clause."""
        case = top.form.case
        if self.mention.when is not None or case not in ("attr", "gen", "dat", "loc"):
            return Go.STOP
        if case in ("dat", "loc") and not top.value.is_year:
            return Go.STOP
        if case == "loc" and not self.words:
            return Go.STOP
        self.mention.when = top.value
        return Go.TAKE

    def _pointer(self, top: Element) -> Go:
        """'осы құжат'."""
        self.mention.bare = True
        return Go.TAKE

    def _owner(self, top: Element) -> Go:
        """'Самарқанд декларациясы', '«Достық» келісімі', 'ТМД-ның жоспары': the owner ends the phrase."""
        case, mention = top.form.case, self.mention
        if case not in self.grammar.owner_cases or mention.named:
            return Go.STOP
        mention.named = top.kind == "quote" or case == "nom" or (not mention.subjects and case == "gen")
        self.start = self.out.pop()
        return Go.STOP

    def _author(self, top: Element) -> Go:
        """'Президенттің жарлығы', 'мемлекет басшыларының мәлімдемесі': who drew it up."""
        if top.form.case == "gen" and not self.mention.common:
            self.mention.originators.append(top)
            self.start = self.out.pop()
        return Go.STOP

    def _event(self, top: Element) -> Go:
        """'саммит декларациясы': named by its event, which stays in the clause; a weak one is a word of the title."""
        if top.form.case not in self.grammar.owner_cases:
            return Go.STOP
        if not top.value.weak:
            self.mention.named = True
            return Go.STOP
        self.words += 1
        return Go.TAKE

    def _chair(self, top: Element) -> Go:
        """'төрағалық бағдарламасы'."""
        if top.form.case not in ("nom", "gen"):
            return Go.STOP
        self.mention.named = True
        return Go.TAKE

    def _word(self, top: Element) -> Go:
        """'бірлескен мәлімдеме'; a capital makes it a proper name."""
        if (
            self.words >= 4
            or top.form.case not in ("nom", "gen")
            or self.context.joins(top)
            or not self.grammar.is_modifier(top)
        ):
            return Go.STOP
        self.words += 1
        if self.context.is_capital(top) and top.first > 0:
            self.mention.named = True
        return Go.TAKE

    def _verb(self, top: Element) -> Go:
        """'Шартты ратификациялаудың жоспары': an act is the subject."""
        if not top.verb or top.verb.role != "nominal" or top.form.case != "gen":
            return Go.STOP
        self.mention.subjects = [self.context.words(top)]
        self.start = self.out.pop()
        while self.out and self.out[-1].kind == "document":
            self.start = self.out.pop()
            self.mention.embedded.append(self.start)
        return Go.STOP


_STEPS: dict[str, Callable[[_DocumentPhrase, Element], Go]] = {
    "time": _DocumentPhrase._time,
    **dict.fromkeys(("same", "previous", "next"), _DocumentPhrase._pointer),
    **dict.fromkeys(_NAMING_OWNERS, _DocumentPhrase._owner),
    **dict.fromkeys(("person", "office"), _DocumentPhrase._author),
    "event": _DocumentPhrase._event,
    "chair": _DocumentPhrase._chair,
    "word": _DocumentPhrase._word,
    "verb": _DocumentPhrase._verb,
}


def total(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'үш шарттың: A туралы …': a total whose members follow is none of them."""
    for counted, colon in pairwise(out):
        if colon.value == ":" and counted.kind == "document" and counted.value.type in (element.value.type, "other"):
            counted.value.total = True
    return False


def draft(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'… шарттардың жобалары': the documents before it are drafts."""
    at = _drafted(context, out)
    if at is None:
        return False
    documents = _coordinated(context, out, at)
    drafters = [e for e in out[at + 1 :] if e.kind in ("state", "body", "person") and e.form.case == "nom"]
    for index in documents:
        _make_draft(out[index], element, drafters)
    if element.form.plural and len(documents) == 1:
        mention: DocumentMention = out[at].value
        mention.plural = mention.plural or len(mention.subjects) < 2
    out[at] = replace(out[at], last=element.last, end=element.end)
    del out[at + 1 :]
    return True


def _drafted(context: Context, out: list[Element]) -> int | None:
    """Where the document stands that is a draft: '… туралы шарттың Қазақстан дайындаған жобасы'."""
    at = len(out) - 1
    while at >= 0 and len(out) - 1 - at < 4 and out[at].kind in _BETWEEN_DRAFT and not context.joins(out[at]):
        verb = out[at].verb
        if out[at].kind == "verb" and (verb is None or verb.role not in ("attributive", "nominal")):
            return None
        at -= 1
    if at < 0 or out[at].kind != "document" or out[at].form.case not in ("gen", "nom"):
        return None
    return at


def _coordinated(context: Context, out: list[Element], at: int) -> list[int]:
    """'A, B және C жобалары': where the documents stand that are drafts with the one at ``at``."""
    documents = [at]
    while documents[0] > 1 and context.joins(out[documents[0] - 1]):
        before = documents[0] - 2
        while before >= 0 and context.joins(out[before]):
            before -= 1
        if before < 0 or out[before].kind != "document" or out[before].form.case != out[at].form.case:
            break
        documents.insert(0, before)
    return documents


def _make_draft(drafted: Element, noun: Element, drafters: list[Element]) -> None:
    """Makes a document a draft that stands in the clause as the word for a draft does."""
    mention: DocumentMention = drafted.value
    mention.draft = True
    mention.originators.extend(drafters)
    drafted.form = Form(drafted.form.key, noun.form.case, drafted.form.plural, noun.form.possessive)
    drafted.case = noun.form.case
