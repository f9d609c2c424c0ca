"""Offices with their owners: 'Қазақстанның сыртқы істер министрі', 'Достастықтың биылғы төрағасы'."""

from __future__ import annotations

from dataclasses import replace

from graphbuilder.languages.base import Form
from graphbuilder.languages.time import When
from graphbuilder.mentions.elements import Element, Office
from graphbuilder.mentions.lexicon import OfficeNoun
from graphbuilder.mentions.phrases.bodies import anaphor
from graphbuilder.mentions.phrases.context import OWNERS, Context, fold, lower_of, mark
from graphbuilder.mentions.phrases.names import name_start

_WITH_FIELD = frozenset(("special-representative", "other", "minister", "ambassador"))
"""Roles whose field or country stands between the owner and the office."""
_OF_AN_OFFICE = frozenset(("special-representative", "spokesperson", "other"))
"""Roles that may be another office's: 'Президенттің арнаулы өкілі'."""
_OF_A_STATE = frozenset(("head-of-state", "head-of-government", "foreign-minister"))
"""Roles before which a name can only be that of a state."""
_LONGEST_FIELD = 10
_LONGEST_PORTFOLIO = 6


def office_owner(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'Ассамблея төрағасы': a body noun alone owns the office after it."""
    if element.last - element.first > 1 or following is None or following.kind != "office":
        return False
    called = element.kind == "event" and element.form.key in context.grammar.any_body
    if not called and not context.grammar.is_body_head(element):
        return False
    form = context.grammar.body_form(element)
    if form.case not in ("gen", "nom") or form.plural:
        return False
    out.append(fold("body", element, replace(element, form=form), anaphor(context, element)))
    return True


def elected(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'төрайымы болып … сайланды': the office that someone is elected to."""
    if element.word not in context.grammar.words["elected_as"] or element.last - element.first > 1:
        return False
    if not out or out[-1].kind != "office" or out[-1].form.case != "nom":
        return False
    title = out.pop()
    folded = fold("office", title, title, title.value, element)
    mark(folded, "as")
    out.append(folded)
    return True


def office(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """An office with its owners; deputies, acting and former holders fold into it."""
    if element.kind != "office":
        return _deputy(context, out, element)
    as_role = following is not None and lower_of(following) in context.grammar.words["as_role"]
    acts_as = as_role and element.form.case == "nom" and not element.form.possessive  # 'бақылаушы ретінде'
    if acts_as or (element.value.possessed and element.form.possessive != "3"):
        context.make_word(element)
        return False
    out.append(_OfficePhrase(context, out, element).read())
    return True


def _deputy(context: Context, out: list[Element], element: Element) -> bool:
    """'министрінің орынбасары', 'төраға міндетін атқарушы'."""
    if not out or out[-1].kind != "office" or out[-1].form.case not in ("gen", "nom"):
        return False
    before = out[-1]
    held: Office = before.value
    bare = before.form.case == "nom" and before.form.possessive == ""
    if bare and element.kind == "deputy" and not context.grammar.bare_deputy:
        return False
    out.pop()
    role = held.role if element.kind == "acting" else context.grammar.deputies.get(held.role, "other")
    title = context.text[before.start : element.end]
    value = replace(held, role=role, title=title, plural=element.form.plural)
    out.append(fold("office", before, element, value))
    return True


class _OfficePhrase:
    """Walks from the noun of an office back to its owners; each step takes from the end of ``out`` what it is about."""

    def __init__(self, context: Context, out: list[Element], element: Element) -> None:
        self.context = context
        self.grammar = context.grammar
        self.out = out
        self.element = element
        self.noun: OfficeNoun = element.value
        self.plural = element.form.plural
        self.start = element
        """Where the phrase begins."""
        self.former: Element | None = None
        self.when: When | None = None
        self.members: Element | None = None
        self.of_two = False
        self.wants = ""
        """What the office is of whose aide this is ('Президенттің баспасөз хатшысы')."""
        self.portfolio: list[Element] = []
        self.field: list[Element] = []
        self.owners: list[Element] = []

    def read(self) -> Element:
        """The whole phrase as one element."""
        self._count()
        self._drop_appointed()
        self._former()
        self._term()
        self._members()
        self._portfolio()
        self._field()
        self._owners()
        self._put_back()
        self._begin()
        return fold("office", self.start, self.element, self._office())

    def _ends(self, kind: str, case: str) -> bool:
        return bool(self.out) and self.out[-1].kind == kind and self.out[-1].form.case == case

    def _take_two(self) -> bool:
        """'екі', 'қос' before the office or its side."""
        if self.out and lower_of(self.out[-1]) in self.grammar.words["two"]:
            self.out.pop()
            return True
        return False

    def _count(self) -> None:
        """'екі президент'."""
        if self.element.form.case in ("nom", "gen", "ins") and self._take_two():
            self.plural = self.of_two = True

    def _drop_appointed(self) -> None:
        """'Малайзияның жаңадан тағайындалған елшісі': what stands between an owner and the office."""
        out, back = self.out, 1
        while back < min(4, len(out)) and (
            out[-back].kind == "verb" or (out[-back].kind == "word" and self.grammar.is_modifier(out[-back]))
        ):
            back += 1
        between = out[len(out) - back + 1 :]
        if (
            any(e.verb and e.verb.role == "attributive" for e in between if e.kind == "verb")
            and out[-back].kind in ("state", "body")
            and out[-back].form.case == "gen"
        ):
            del out[len(out) - back + 1 :]

    def _former(self) -> None:
        """'бұрынғы президенті'."""
        if self.out and self.out[-1].kind == "former":
            self.former = self.start = self.out.pop()

    def _term(self) -> None:
        """'ТМД-ның 2019 жылғы төрағасы', 'Достастықтың кезекті төрағасы'."""
        out = self.out
        if len(out) > 1 and out[-1].kind == "time" and out[-1].form.case == "attr" and self.context.owns(out[-2]):
            self.when = out.pop().value
        if (
            self.noun.role == "chair"
            and len(out) > 1
            and out[-1].kind in ("form", "next", "ordinal")
            and self.context.owns(out[-2])
        ):
            out.pop()

    def _members(self) -> None:
        """'ТМД-ға мүше мемлекеттердің басшылары', 'ТМД құрылтайшы елдерінің басшылары': of the organization."""
        out = self.out
        if not self.plural or len(out) < 2 or "members" not in out[-1].senses:
            return
        if len(out) > 2 and out[-2].kind == "word" and out[-3].kind == "body":
            del out[-2]
        if out[-2].kind == "body":
            self.members = out.pop()
            out[-1].form = Form(out[-1].form.key, "nom")

    def _portfolio(self) -> None:
        """'Мәдениет және спорт министрі': the words of a portfolio make '… министрі' that minister."""
        noun, out = self.noun, self.out
        if noun.role not in ("", "vice-minister", "minister"):
            return
        if noun.role == "minister" and not (
            out and (out[-1].kind == "word" or (self.context.joins(out[-1]) and out[-1].value != ","))
        ):
            return
        listed = self.element.last - self.element.first > 1 and not self.context.is_capital(self.element)
        titled = listed or self.element.form.possessive == "3"
        start = name_start(self.context, out, self.element) if titled else None
        if titled and noun.role == "" and (start is None or start == len(out)):
            start = self._plain_portfolio()
        if start is None or start == len(out):
            if noun.role == "vice-minister":
                self.noun = OfficeNoun("other", noun.owner)
            return
        self.portfolio = out[start:]
        del out[start:]
        self.noun = OfficeNoun("other" if noun.role == "vice-minister" else "minister", noun.owner)

    def _plain_portfolio(self) -> int | None:
        """Where the portfolio begins in 'Бангладештің теңіз көлігі министрі', 'Туризм және спорт министрі'."""
        out, at = self.out, len(self.out)
        while at > 0 and len(out) - at < _LONGEST_PORTFOLIO and out[at - 1].kind == "word":
            if not (self.grammar.is_modifier(out[at - 1]) or self.context.joins(out[at - 1])):
                break
            at -= 1
        if at == len(out) or self.context.joins(out[at]) or out[at].word in self.grammar.words["openers"]:
            return None
        if at > 0:
            owned = self.context.owns(out[at - 1]) and out[at - 1].form.case == "gen" and out[at - 1].kind == "state"
            return at if owned and len(out) - at > 1 else None
        begins = out[0].first == 0 and len(out) > 1 and any(self.context.joins(e) for e in out)
        return 0 if begins else None

    def _field(self) -> None:
        """'Орталық Азия жөніндегі арнаулы өкілі', 'Финляндиядағы елшісі'."""
        out, popped = self.out, self.field
        if self.noun.role not in _WITH_FIELD:
            return
        if out and out[-1].kind in ("place", "state", "body") and out[-1].form.case in ("attr", "loc"):
            popped.append(out.pop())
            return
        if not out or lower_of(out[-1]) not in self.grammar.domain_markers:
            return
        while out and len(popped) < _LONGEST_FIELD:
            top = out[-1]
            if popped and self.context.owns(top) and top.form.case == "gen":
                break
            if top.kind in ("verb", "time", "punct", "person", "office") and top.value != ",":
                break
            popped.insert(0, out.pop())
        owner = next((i for i, e in enumerate(popped) if e.form.case == "gen" and e.kind in OWNERS), None)
        if owner is not None:
            out.extend(popped[: owner + 1])
            del popped[: owner + 1]

    def _owners(self) -> None:
        """Whose office it is, in the ways that it can be said, the plainest first."""
        context, out = self.context, self.out
        self.owners = context.take_owners(out, several=self.plural) or self._quoted_owner()
        if not self.owners and self.noun.role in _OF_AN_OFFICE and self._ends("office", "gen"):
            # 'Президенттің арнаулы өкілі'
            self.start = out.pop()
            self.owners = self.start.value.owners
            self.wants = self.start.value.wants
        if not self.owners and not self.field and self._modified():
            out.pop()
            self.owners = context.take_owners(out, several=self.plural)
        if not self.owners and not self.field and self._ends("state", "abl"):
            # 'Қазақстаннан … министрі': the state stays in the clause
            self.owners = self._coordinated_states() if self.plural else [out[-1]]
        if self.owners and self.owners[0].kind == "side" and self._take_two():
            # 'екі елдің президенттері'
            self.owners, self.plural, self.of_two = [], True, True

    def _coordinated_states(self) -> list[Element]:
        """'Грузия мен Сербиядан елшілер': the states at the end of what stands before."""
        out, at = self.out, len(self.out) - 1
        while at > 1 and self.context.joins(out[at - 1]) and out[at - 2].kind == "state":
            at -= 2
        return [e for e in out[at:] if e.kind == "state"]

    def _quoted_owner(self) -> list[Element]:
        """'«Қазгидромет» бас синоптигі'."""
        if not self.out or self.out[-1].kind != "quote":
            return []
        quote = self.out.pop()
        return [fold("body", quote, quote, {"name": str(quote.value), "owner": None})]

    def _named_by_unknown(self) -> bool:
        """'Шведция сыртқы істер министрі': a capitalised word, at the beginning of a sentence one that ends as states
        do.
        """
        before = self.out[-1] if self.out else None
        titled = self.element.form.possessive == "3" or self.element.last - self.element.first > 1
        if before is None or not self.context.is_name(before) or not titled or self.noun.role not in _OF_A_STATE:
            return False
        ends = tuple(self.grammar.words["state_endings"])
        return before.form.case in self.grammar.owner_cases and (
            before.first > 0 or bool(ends and before.word.endswith(ends))
        )

    def _modified(self) -> bool:
        """'Ресейдің жаңа президенті': one word between an owner and the office."""
        out = self.out
        return (
            len(out) > 1
            and out[-1].kind == "word"
            and self.grammar.is_modifier(out[-1])
            and self.context.owns(out[-2])
            and out[-2].form.case == "gen"
            and not self.context.is_name(out[-1])
        )

    def _put_back(self) -> None:
        """What was taken for the way to an owner stands for itself where there is none."""
        if self.owners:
            return
        if self.members is not None:
            self.out.append(self.members)
        if self.field:
            self.out.extend(self.field)
            if not self.grammar.is_domain(self.field):
                self.field = []

    def _begin(self) -> None:
        """Where the phrase begins: at its owner, else at its portfolio or field."""
        owner = self.owners[0] if self.owners else None
        if (
            owner is not None
            and (self.start is self.element or self.start is self.former)
            and owner.first < self.element.first
            and owner is not (self.out[-1] if self.out else None)
        ):
            self.start = owner
        elif self.portfolio and owner is None:
            self.start = self.portfolio[0]
        elif self.field and self.start is self.element:
            self.start = self.field[0]
            del self.out[len(self.out) - len(self.field) :]

    def _office(self) -> Office:
        noun, element = self.noun, self.element
        if noun.only_of and not (self.owners and self.owners[0].value in noun.only_of):
            noun = OfficeNoun("chair" if noun.role == "head-of-state" else "other", "any")
        noun = self.grammar.special_office(element, self.owners) or noun
        role = noun.role
        if self.former is not None:
            role = "former-head-of-state" if role == "head-of-state" else "former"
        return Office(
            role,
            self.owners,
            self.context.text[self.start.start : element.end],
            self.plural,
            self.wants or noun.owner,
            self.start.start,
            self.when,
            possessed=noun.elsewhere
            or (element.last - element.first == 1 and element.form.possessive == "3" and not self.portfolio),
            sent=element.form.key in self.grammar.words["sent"],
            of_two=self.of_two,
            of_unknown=not self.owners and self._named_by_unknown(),
        )
