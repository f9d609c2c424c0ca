"""Clauses of languages whose word order marks the roles: what stands before the verb is its subject, after it objects.

Verbs are gathered with what helps them into groups; a form that may be past tense or participle is decided by what
stands around it. Then the sentence is cut between the groups, and each gets the elements of its clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from graphbuilder.frames.actions import told_actions
from graphbuilder.frames.clauses import AGENTS, Predicate, joins
from graphbuilder.frames.matcher import KINDS
from graphbuilder.frames.sessions import give_body
from graphbuilder.languages.base import VerbForm
from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.grammar import Grammar
from graphbuilder.mentions.phrases import is_dash

_NOMINAL = frozenset(
    """person state body place event document delegation office chair group side pronoun generic echo members draft
    initiative pair ministries demonym""".split()  # noqa: SIM905
)
_THINGS = frozenset(("event", "document", "chair", "delegation", "echo", "draft", "body", "state", "generic"))
_CLASSES = {
    **dict.fromkeys(("person", "office", "group", "pronoun"), "person"),
    **dict.fromkeys(("state", "body", "delegation", "side"), "state"),
    **{kind: kind for kind in ("place", "document", "event", "chair")},
}
_PLACES = frozenset(("place", "state"))
_DONE_BY_SOMEONE = frozenset(("signed", "adopted", "ratified", "approved", "discussed", "submitted"))
_VERBAL = frozenset(("word", "verb", "particle"))
"""Kinds of elements that verbs and what helps them can be."""
_STRONG = frozenset((";", ":"))
_OPENS = frozenset((",", "(", "–", "—", "-"))


@dataclass(slots=True)
class _Group:
    """A verb with its auxiliaries: the elements ``first`` to ``last``, ``main`` among them."""

    first: int
    last: int
    main: int
    kind: str
    """``finite``, ``infinitive``, ``gerund``, ``participle`` or ``absolute``."""
    tense: str
    passive: bool = False
    negative: bool = False
    progressive: bool = False
    background: bool = False
    open: bool = False
    """It may be past tense or participle."""
    planned: bool = False
    inner: list[int] = field(default_factory=list)
    """What stands between a verb set first and its copula."""
    inverted: bool = False
    """Its subject stands after it."""
    relative: Element | None = None
    """The noun that a relative clause belongs to."""
    head: Element | None = None
    args: list[Element] = field(default_factory=list)
    subjects: list[Element] = field(default_factory=list)
    also: list[Element] = field(default_factory=list)
    """More subjects, told of after it."""


def find_ordered_predicates(elements: Sequence[Element], grammar: Grammar) -> list[Predicate]:
    """The predicates of a sentence in order, with their clauses."""
    own = [e for e in elements if not e.quoted and e.kind != "article"]
    found = _Finder(own, grammar).predicates() if own else []
    found += [told for predicate in found for told in told_actions(predicate, grammar)]
    return found


class _Finder:
    """Takes a sentence apart; numbers are indexes into its elements."""

    def __init__(self, elements: list[Element], grammar: Grammar) -> None:
        self.elements = elements
        self.grammar = grammar
        self.words = grammar.words
        self._helpers = self.words["be_forms"] | self.words["have_forms"] | self.words["do_forms"]
        for element in elements:
            if element.kind == "word" and not element.value.capital and element.word in self.words["relatives"]:
                element.kind = "relative"

    # ---- groups -----------------------------------------------------------------------------------------------

    def predicates(self) -> list[Predicate]:
        """The predicates in order."""
        groups = self._groups()
        if groups and groups[0].kind == "infinitive" and self._is_headline(groups):
            groups[0].kind, groups[0].tense, groups[0].planned = "finite", "future", True
        self._join_fronted(groups)
        for number in range(len(groups)):
            if groups[number].open:
                self._decide(groups, number)
        groups = [g for g in groups if g.kind != "none"]
        self._perceived(groups)
        self._assign(groups)
        return [p for g in groups if g.kind != "none" for p in self._predicates(g)]

    def _join_fronted(self, groups: list[_Group]) -> None:
        """'Taking part were A and B', 'In the chair was X': the copula and what stands before it are one verb."""
        for first, second in pairwise(list(groups)):
            told = first.open and not second.passive  # 'Signed were A and B'
            if not (told or first.kind in ("gerund", "absolute")) or not self._is(second.main, "be_forms"):
                continue
            between = range(first.last + 1, second.first)
            strong = (i for i in range(first.first) if _mark(self.elements[i]) in _STRONG)
            low = max(strong, default=-1) + 1
            opens = all(self._is_adverb(i) or self._is_joint(i) for i in range(low, first.first))
            bare = any(self._is_nominative(i) and self.elements[i].kind in AGENTS for i in between)
            if opens and not bare and not any(_mark(self.elements[i]) for i in between):
                second.main, second.first = first.main, first.first
                second.inner = list(between)
                second.inverted = True
                second.passive = second.passive or told
                groups.remove(first)

    def _is_headline(self, groups: list[_Group]) -> bool:
        """'Kyrgyzstan to chair CIS in 2023': a subject and an infinitive without a finite verb."""
        before = self.elements[: groups[0].first]
        at = len(before) - 1
        while at >= 0 and (before[at].kind == "time" or self._is_adverb(at)):
            at -= 1
        if at < 0 or not (before[at].kind in _NOMINAL or (before[at].kind == "word" and before[at].value.capital)):
            return False  # 'Australia wants to chair': a verb that no table lists
        return not any(g.kind == "finite" for g in groups) and any(
            e.kind in AGENTS | _THINGS and e.case == "nom" for e in before
        )

    def _groups(self) -> list[_Group]:
        found: list[_Group] = []
        at = 0
        while at < len(self.elements):
            group = self._group(at)
            if group is None:
                at += 1
                continue
            found.append(group)
            at = group.last + 1
        return found

    def _word(self, at: int) -> str:
        if 0 <= at < len(self.elements) and self.elements[at].last - self.elements[at].first == 1:
            return self.elements[at].word
        return ""

    def _is(self, at: int, name: str) -> bool:
        return self._word(at) in self.words[name] and self.elements[at].kind in ("word", "verb", "particle", "prep")

    def _forms(self, at: int) -> list[VerbForm]:
        """How the element at ``at`` can stand as a verb."""
        if not 0 <= at < len(self.elements):
            return []
        element = self.elements[at]
        if element.kind == "verb":
            if "predicative" in element.senses:
                return []
            return [f.verb for f in element.readings if f.verb is not None] or [element.form.verb or _PAST]
        if element.kind != "word" or joins(element, self.grammar) or (element.value.capital and at > 0):
            return []
        if element.word in self.words["function_words"] or element.form.case not in ("", "nom"):
            return []
        form = self.grammar.language.looks_verbal(element.word)
        if form is None and self._follows_relative(at):
            return [_PRESENT]
        if form is None:
            return []
        if form.role == "finite" and element.word.endswith("ed"):
            return [form, VerbForm("attributive", "past", True, False)]
        return [form]

    def _follows_relative(self, at: int) -> bool:
        """'the body that brings together …': a word outside the lexicon that only a verb can be."""
        before = self.elements[at - 1] if at else None
        word = self.elements[at].word
        if before is None or not word.endswith("s") or word.endswith("ss"):
            return False
        noun = self.elements[at - 2] if at > 1 else None
        pointer = before.kind == "same" and noun is not None and (noun.kind in _NOMINAL or noun.kind == "word")
        return before.kind == "relative" or (before.word in self.words["relatives"] and pointer)

    def _group(self, at: int) -> _Group | None:
        """The group that begins at ``at``."""
        if self.elements[at].kind not in _VERBAL:
            return None
        here = at
        kind, tense = "", ""
        negative = progressive = background = passive = planned = False
        be = have = False
        last_help = -1
        while True:
            word = self._word(here)
            if self._is(here, "have_forms") and not (here > at and not kind and not have):
                if word == "having" and not kind:
                    kind, tense = "gerund", "past"
                elif not kind:
                    kind, tense = "finite", "past" if word in ("has", "have", "had") else ""
                background = background or word == "had"
                have, last_help = True, here
            elif self._is(here, "be_forms"):
                given = self.grammar.auxiliary_words.get(word, "")
                if not kind:
                    kind = "finite" if given else "gerund" if word == "being" else "bare"
                    tense = given
                if word != "being":
                    progressive = False
                be, last_help = True, here
            elif self._is(here, "do_forms") and not kind:
                kind, tense, last_help = "finite", self.grammar.auxiliary_words.get(word, ""), here
            elif word in self.grammar.auxiliary_words and not kind and self._modal(here):
                kind, tense, last_help = "finite", self.grammar.auxiliary_words[word], here
            elif have and not be and last_help == here - 1 and self._is_particle(here):
                have, last_help = False, here  # 'had to be called off'
                tense = "past" if background else "future"
            elif self._is_particle(here) and (not kind or be):
                helper = self._is(here + 1, "be_forms") or self._is(here + 1, "have_forms")
                if be and not self._forms(here + 1) and not helper:
                    break
                if be and not planned:
                    kind, tense, planned = "finite", "future" if tense != "unreal" else tense, True
                elif not kind:
                    kind = "infinitive"
                be, last_help = False, here
            elif last_help == here - 1 and word in self.words["negations"] and kind:
                negative, last_help = True, here
            elif not kind and self._is_due(here):
                # 'is due', one phrase of the lexicon
                form = self.elements[here].verb
                kind, tense = "finite", form.tense if form is not None else "present"
                be, last_help = True, here
            elif be and last_help == here - 1 and self._plans(here):
                # 'is due to', 'is expected to'
                here += 1
                last_help = here - 1
                continue
            elif kind and last_help == here - 1 and self._is_adverb(here) and self._verb_ahead(here):
                last_help = here
            else:
                break
            here += 1
        forms = self._forms(here)
        main = here
        if not kind and not forms:
            return self._absolute(at)
        if not kind:
            return self._bare(at, forms)
        participle = next((f for f in forms if f.role == "attributive" and f.passive), None)
        gerund = next((f for f in forms if f.role == "linked"), None)
        base = next((f for f in forms if f.role in {"nominal", "finite"}), None)
        if kind == "bare":
            kind, tense = "infinitive", ""
        if be and participle is not None:
            passive = True
        elif be and gerund is not None:
            progressive = True
        elif have and participle is not None and not be:
            tense = tense or "past"
        elif not be and not have and base is not None and last_help >= at:
            pass
        elif be:
            main = last_help  # a copula
            while not self._is(main, "be_forms") and main > at:
                main -= 1
            here = self._copula_end(main, last_help)
            if here > last_help and self.elements[here].kind == "verb":
                main = here
            return _Group(at, here, main, kind, tense, False, negative, tense == "present", background)
        elif have and not forms:
            main = last_help
            while not self._is(main, "have_forms") and main > at:
                main -= 1
            return _Group(at, last_help, main, kind, tense, False, negative, False, False)
        elif last_help >= at and self._is_plain(here):
            return _Group(at, here, here, kind, tense, False, negative)
        else:
            return _Group(at, last_help, last_help, kind, tense, False, negative) if last_help >= at else None
        progressive = progressive or (kind == "finite" and tense == "present" and not planned and not passive)
        return _Group(
            at,
            main,
            main,
            kind,
            tense,
            passive,
            negative,
            progressive and kind == "finite",
            background,
            planned=planned,
        )

    def _is_plain(self, at: int) -> bool:
        """A word outside the lexicon that can be the infinitive after 'did', 'will'."""
        if not at < len(self.elements) or self.elements[at].kind != "word":
            return False
        element = self.elements[at]
        function = element.word in self.words["function_words"] or joins(element, self.grammar)
        return not function and not element.value.capital

    def _copula_end(self, main: int, last: int) -> int:
        """The predicative after a copula ('was in the chair'), else the copula's own last element."""
        at = last + 1
        while at < len(self.elements) and (self._is_adverb(at) or self.elements[at].kind == "time"):
            at += 1
        if at < len(self.elements) and "predicative" in self.elements[at].senses:
            return at
        return last

    def _modal(self, at: int) -> bool:
        word = self._word(at)
        return self.elements[at].kind in ("word", "verb") and word not in self._helpers and word != "to"

    def _is_particle(self, at: int) -> bool:
        return at < len(self.elements) and self.elements[at].kind == "particle"

    def _plans(self, at: int) -> bool:
        """'due', 'expected' before 'to' and a verb."""
        if not self._is_particle(at + 1) or not self._word(at):
            return False
        element = self.elements[at]
        return element.word in self.words["expected"] or bool(self.words["planning_verbs"] & _stems(element))

    def _is_due(self, at: int) -> bool:
        if not self._is_particle(at + 1) or not at < len(self.elements):
            return False
        element = self.elements[at]
        return element.kind == "verb" and element.last - element.first == 2 and element.word in self.words["expected"]

    def _is_adverb(self, at: int) -> bool:
        if not 0 <= at < len(self.elements):
            return False
        element = self.elements[at]
        if element.kind in ("next", "ordinal", "previous", "former"):
            return element.last - element.first == 1
        if element.kind != "word" or element.word in self.words["relatives"]:
            return False
        if element.word in ("who", "that") or (
            joins(element, self.grammar) and element.word not in ("also", "then", "both")
        ):
            return False
        return element.word.endswith("ly") or element.word in self.words["function_words"]

    def _verb_ahead(self, at: int) -> bool:
        ahead = at + 1
        while (
            ahead < len(self.elements)
            and ahead - at < 4
            and (self._is_adverb(ahead) or self._word(ahead) in self.words["negations"] or self._is(ahead, "be_forms"))
        ):
            ahead += 1
        return bool(self._forms(ahead)) or self._is_particle(ahead)

    def _absolute(self, at: int) -> _Group | None:
        """'with X in the chair': a predicative without a verb."""
        element = self.elements[at]
        if "predicative" not in element.senses:
            return None
        return _Group(at, at, at, "absolute", "")

    def _bare(self, at: int, forms: list[VerbForm]) -> _Group | None:
        """A verb without auxiliaries."""
        finite = next((f for f in forms if f.role == "finite"), None)
        participle = next((f for f in forms if f.role == "attributive" and f.passive), None)
        gerund = next((f for f in forms if f.role == "linked"), None)
        if finite is not None and participle is not None:
            return _Group(at, at, at, "finite", "past", open=True)
        if finite is not None:
            before = at - 1
            while before >= 0 and self._is_adverb(before):
                before -= 1
            if before >= 0 and self.elements[before].kind == "prep":
                return None
            return _Group(at, at, at, "finite", finite.tense, progressive=finite.tense == "present")
        if participle is not None:
            return _Group(at, at, at, "participle", "past", True)
        if gerund is not None:
            return _Group(at, at, at, "gerund", "")
        return None

    # ---- past tense or participle -----------------------------------------------------------------------------

    def _decide(self, groups: list[_Group], number: int) -> None:
        """Whether 'held', 'adopted' is past tense, a participle after its noun, or one before it."""
        group = groups[number]
        at = group.first
        back = at - 1
        while (
            back >= 0
            and (self._is_adverb(back) or self.elements[back].kind == "time")
            and not (self.elements[back].kind == "word" and joins(self.elements[back], self.grammar))
        ):
            back -= 1
        before = self.elements[back] if back >= 0 else None
        follows = self._object_follows(group)
        previous = groups[number - 1] if number else None
        takes_object = self._takes_object(group)
        if before is not None and takes_object and not follows and self._is_document_verb(group):
            told = self.elements[back - 1] if _mark(before) in _OPENS and back else before
            last = self.elements[group.last + 1] if group.last + 1 < len(self.elements) else None
            if told.kind in ("document", "generic") and not (last is not None and _mark(last) == ":"):
                self._make_participle(group)
                return
        if before is not None and before.kind in ("prep", "article", "number", "particle") and follows:
            self._make_participle(group)
            group.kind = "premodifier"
            return
        if before is not None and before.kind == "word" and joins(before, self.grammar):
            if follows or not takes_object:
                return
            if previous is not None and previous.kind == "participle" and previous.last + 1 >= back - 9:
                self._make_participle(group)
                group.head = previous.head
            elif previous is not None and previous.kind == "finite" and previous.passive:
                group.passive = True
            elif self._by_follows(group):
                self._make_participle(group)
            return
        if self._by_follows(group) and takes_object:
            self._make_participle(group)
            return
        if follows or not takes_object:
            if before is None and not follows:
                self._make_participle(group)
            return
        if before is None:
            self._make_participle(group)
            return
        if _mark(before) in _OPENS:
            coordinated = (
                previous is not None
                and previous.kind == "finite"
                and not previous.passive
                and self._later_and(groups, number)
            )
            if self._is_alone(groups, number):
                return
            if not coordinated or self._passive_likely(group):
                self._make_participle(group)
            return
        if before.kind not in _NOMINAL and before.kind not in ("word", "relative", "time", "quote"):
            return
        if before.kind == "relative":
            return
        if before.kind in _NOMINAL and before.case not in ("nom", "acc", "") and not self._has_subject(groups, number):
            self._make_participle(group)
            return
        if self._subject_is_taken(groups, number, back):
            self._make_participle(group)
            return
        following = next((g for g in groups[number + 1 :] if g.kind == "finite"), None)
        if following is None:
            return
        between = self.elements[group.last + 1 : following.first]
        if not any(
            e.kind == "punct" or joins(e, self.grammar) or e.kind == "relative" or e.word == "that" for e in between
        ):
            if not following.open or self._object_follows(following):
                self._make_participle(group)
            return

    def _is_document_verb(self, group: _Group) -> bool:
        """'sign', 'adopt': no document does that itself."""
        frames = self.elements[group.main].senses.get("verb", ())
        return any(frame.fact == "document" and frame.code in _DONE_BY_SOMEONE for frame in frames)

    def _has_subject(self, groups: list[_Group], number: int) -> bool:
        """A noun that nothing governs stands before the verb in its clause."""
        low = groups[number - 1].last if number else -1
        return any(self._is_nominative(i) for i in range(low + 1, groups[number].first))

    def _make_participle(self, group: _Group) -> None:
        group.kind, group.tense, group.passive, group.open = "participle", "past", True, False
        group.progressive = False

    def _is_alone(self, groups: list[_Group], number: int) -> bool:
        """No other finite verb stands between the strong marks around it: 'X, the chair of Y, presided'."""
        at = groups[number].first
        low = max((i for i in range(at) if _mark(self.elements[i]) in _STRONG), default=-1)
        high = next((i for i in range(at, len(self.elements)) if _mark(self.elements[i]) in _STRONG), 10**6)
        others = [
            g
            for g in groups
            if g is not groups[number] and low < g.first < high and g.kind == "finite" and not self._is_as_did(g)
        ]
        return not any(not g.open or g.first < at for g in others)

    def _passive_likely(self, group: _Group) -> bool:
        """A verb that takes an object and has none after it, but a preposition of place or time."""
        return not self._object_follows(group)

    def _takes_object(self, group: _Group) -> bool:
        element = self.elements[group.main]
        if element.kind != "verb":
            return True
        frames = element.senses.get("verb", ())
        return any("acc" in marking for frame in frames for marking in frame.roles.values())

    def _object_follows(self, group: _Group) -> bool:
        """A noun phrase without a preposition stands right after the verb."""
        at = group.last + 1
        while at < len(self.elements) and at - group.last < 7:
            element = self.elements[at]
            if element.kind in _NOMINAL:
                return element.case in ("nom", "acc", "")
            if element.kind in ("quote", "number", "ordinal", "form", "same", "next", "previous"):
                at += 1
                continue
            if element.kind == "word":
                if joins(element, self.grammar) or element.word in self.words["function_words"]:
                    return False
                if element.word in self.grammar.auxiliary_words or self._forms(at):
                    return False
                if at + 1 >= len(self.elements) or self.elements[at + 1].kind in ("punct", "prep", "verb", "time"):
                    return True
                at += 1
                continue
            return False
        return False

    def _by_follows(self, group: _Group) -> bool:
        for element in self.elements[group.last + 1 : group.last + 5]:
            if element.kind == "prep":
                return element.word in ("by", "jointly by")
            if element.kind not in ("word", "time") or joins(element, self.grammar):
                return False
        return False

    def _later_and(self, groups: list[_Group], number: int) -> bool:
        """A later verb is joined by 'and': the comma stands in a list of verbs."""
        return any(self.elements[group.first - 1].word in self.words["and"] for group in groups[number + 1 :])

    def _subject_is_taken(self, groups: list[_Group], number: int, back: int) -> bool:
        """The noun before the verb belongs to a finite verb before it."""
        at = back
        while at >= 0:
            element = self.elements[at]
            if _mark(element) in _STRONG or element.kind == "relative":
                return False
            if (
                element.kind == "word"
                and element.word in self.words["clause_openers"]
                and not joins(element, self.grammar)
            ):
                return False
            owner = next((g for g in groups[:number] if g.first <= at <= g.last), None)
            if owner is not None:
                if owner.kind == "premodifier":
                    at = owner.first - 1
                    continue
                return owner.kind != "participle" or self._taken_beyond(groups, groups.index(owner))
            joint = element.value == "," or (element.kind == "word" and joins(element, self.grammar))
            if joint and not self._same_coordination(at):
                return self._coordinated_object(groups, number, at)
            at -= 1
        return False

    def _same_coordination(self, at: int) -> bool:
        """A joint between two nouns of a class that stand in one case after a preposition."""
        before = self.elements[at - 1] if at else None
        after = next((e for e in self.elements[at + 1 : at + 4] if e.kind in _NOMINAL), None)
        if before is None or after is None or before.case in ("nom", "acc", ""):
            return False
        return _CLASSES.get(before.kind) == _CLASSES.get(after.kind) and before.case == after.case

    def _taken_beyond(self, groups: list[_Group], number: int) -> bool:
        return any(g.kind == "finite" for g in groups[:number])

    def _coordinated_object(self, groups: list[_Group], number: int, at: int) -> bool:
        """The noun after a joint goes on with the objects before it, and no other verb follows it."""
        before = self.elements[at - 1] if at else None
        after = next((e for e in self.elements[at + 1 :] if e.kind in _NOMINAL), None)
        if before is None or after is None or not any(g.kind == "finite" for g in groups[:number]):
            return False
        kind = _CLASSES.get(before.kind)
        same = kind is not None and kind == _CLASSES.get(after.kind) and kind in ("document", "event")
        return same

    # ---- clauses ----------------------------------------------------------------------------------------------

    def _assign(self, groups: list[_Group]) -> None:
        """Gives each group the elements of its clause and its subject."""
        taken = {i for g in groups for i in range(g.first, g.last + 1)}
        bounds: list[list[int]] = [list(g.inner) for g in groups]
        pending: list[int] = []
        """What stands before inserted clauses and still waits for its verb."""
        main: _Group | None = None
        """The finite verb of the clause that an inserted one interrupts."""
        waiting = False
        """``pending`` is the subject of a new clause."""
        begin = 0
        for number, group in enumerate(groups):
            zone = [i for i in range(begin, group.first) if i not in taken]
            begin = group.last + 1
            previous = groups[number - 1] if number else None
            target = bounds[number - 1] if previous is not None else pending
            if group.kind in ("infinitive", "gerund", "participle", "premodifier", "absolute"):
                cut = self._cut_inserted(group, zone)
                waits = main is not None and group.kind in ("participle", "gerund") and self._waits(groups, number)
                fresh = self._cut(zone[:cut], groups, number) if waits else cut
                target += zone[:fresh]
                pending += zone[fresh:cut]
                waiting = waiting or fresh < cut
                bounds[number] += zone[cut:]
                self._head(group, groups, number, zone[:cut])
                if previous is None and group.kind not in ("gerund", "absolute") and zone:
                    pass
                continue
            relative = self._relative(zone)
            if relative is not None:
                outer = zone[:relative]
                waits = main is not None and self._waits(groups, number)
                cut = self._cut(outer, groups, number) if waits else len(outer)
                target += outer[:cut]
                pending += outer[cut:]
                waiting = waiting or cut < len(outer)
                group.relative = self._antecedent(zone[:relative], number, groups)
                own = zone[relative:]
                bounds[number] += own
                self._stand_in(group, bounds[number])
                group.subjects = [group.relative] if group.relative is not None and self._lacks_subject(own) else []
                self._name_subjects(group, [i for i in own if self.elements[i].kind != "relative"])
                continue
            self._promote(zone, group)
            cut = self._cut(zone, groups, number)
            if self._interrupted(groups, number, zone, pending, main):
                cut = len(zone)
            own = zone[cut:]
            shares = not self._nominatives(own)
            if previous is None:
                bounds[number][:0] = zone
            else:
                target += zone[:cut]
                bounds[number] += own
                inserted = previous.kind != "finite" or previous.relative is not None
                if shares and ((main is None and pending) or waiting) and inserted:
                    bounds[number] = [*pending, *bounds[number]]
                    pending, waiting = [], False
                elif shares and not (own and self._is_joint(own[0])) and not inserted:
                    pass
            if shares and main is not None and not self._nominatives(bounds[number]):
                group.subjects = list(main.subjects)
            if previous is None:
                pending = []
            self._name_subjects(group, bounds[number])
            main = group
        tail = [i for i in range(begin, len(self.elements)) if i not in taken]
        if groups:
            tail = self._give_back(groups, bounds, tail)
            bounds[-1] += tail
        for group, own in zip(groups, bounds, strict=True):
            group.args = [self._as(group, self.elements[i]) for i in own]
        self._spread(groups, pending)
        self._date_line(groups)

    def _date_line(self, groups: list[_Group]) -> None:
        """'VIENNA, 5 December – The council closed': the place before the news is where it was; the date is not."""
        place = self.elements[0]
        dash = next((e for e in self.elements[1:8] if is_dash(e) or _mark(e) == ":"), None)
        first = next((g for g in groups if g.kind == "finite"), None)
        if place.kind != "place" or place.case != "nom" or dash is None or first is None:
            return
        if dash.start > self.elements[first.first].start:
            return
        first.args = [e for e in first.args if e.start > dash.start]
        if first.tense == "past":
            first.args.append(replace(place, case="loc"))

    def _promote(self, zone: list[int], group: _Group) -> None:
        """'before Panama takes over': a preposition that is a conjunction here, as its noun has a verb."""
        for at in range(len(zone) - 1, -1, -1):
            element = self.elements[zone[at]]
            if self._is_joint(zone[at]) or self._is_nominative(zone[at]):
                return
            if element.kind == "prep" and element.word in self.words["clause_openers"]:
                for noun in (self.elements[i] for i in zone[at + 1 :] if self.elements[i].kind in _NOMINAL):
                    if noun.case == next(iter(element.value.values())):
                        noun.case = "nom"
                element.kind = "conjunction"
                return

    def _interrupted(
        self, groups: list[_Group], number: int, zone: list[int], pending: list[int], main: _Group | None
    ) -> bool:
        """'A memorandum granting Kuwait the status was signed': no mark parts the inserted clause from its verb."""
        previous = groups[number - 1] if number else None
        if previous is None or main is not None or previous.kind not in ("gerund", "participle", "infinitive"):
            return False
        waiting = any(self._is_nominative(i) or self._is_plain_noun(i) for i in pending)
        return waiting and not any(self._is_joint(i) or self._opens_clause(i) for i in zone)

    def _is_plain_noun(self, at: int) -> bool:
        element = self.elements[at]
        return element.kind == "word" and element.form.case == "nom" and not self._is_adverb(at)

    def _give_back(self, groups: list[_Group], bounds: list[list[int]], tail: list[int]) -> list[int]:
        """'will pass from A, which has held it, to B': what follows the inserted clause goes on with the outer one."""
        last = groups[-1]
        outer = next((i for i in range(len(groups) - 2, -1, -1) if self._is_main(groups[i])), None)
        if self._is_main(last) or outer is None or last.kind not in ("finite", "participle"):
            return tail
        opened = last.first and any(
            _mark(self.elements[i]) in _OPENS for i in range(max(0, last.first - 4), last.first)
        )
        for number, at in enumerate(tail[:-1]):
            if _mark(self.elements[at]) != "," or not opened:
                continue
            following = self.elements[tail[number + 1]]
            joint = following.kind == "word" and following.word in self.words["and"]
            if following.kind == "prep" or joint:
                self._mark_alike(bounds[outer], tail[number + 1 :])
                bounds[outer] += tail[number + 1 :]
                return tail[:number]
        return tail

    def _mark_alike(self, told: list[int], more: list[int]) -> None:
        """'joined by A, who chairs B, and C': what goes on with a list stands as its members do."""
        last = next((self.elements[i] for i in reversed(told) if self.elements[i].kind in _NOMINAL), None)
        following = next((self.elements[i] for i in more if self.elements[i].kind in _NOMINAL), None)
        if last is None or following is None or last.case not in ("by", "ins", "guest", "among"):
            return
        if following.case == "nom" and _CLASSES.get(following.kind) == _CLASSES.get(last.kind):
            following.case = last.case

    @staticmethod
    def _is_main(group: _Group) -> bool:
        return group.kind == "finite" and group.relative is None

    def _waits(self, groups: list[_Group], number: int) -> bool:
        """The finite verb after an inserted clause has no subject of its own and no conjunction before it."""
        following = next((g for g in groups[number + 1 :] if g.kind == "finite"), None)
        if following is None:
            return False
        at = following.first - 1
        while at > groups[number].last and self._is_adverb(at):
            at -= 1
        return at > groups[number].last and _mark(self.elements[at]) == ","

    def _as(self, group: _Group, element: Element) -> Element:
        """The element of a clause; a relative pronoun as the noun that it stands for."""
        if element.kind == "relative" and group.relative is not None:
            head = group.relative.value if group.relative.kind == "behalf" else group.relative
            return replace(head, case=element.case or "nom", start=element.start, end=element.end)
        return element

    def _nominatives(self, own: list[int]) -> list[int]:
        return [i for i in own if self.elements[i].kind in _NOMINAL and self.elements[i].case == "nom"]

    def _lacks_subject(self, own: list[int]) -> bool:
        return not any(self.elements[i].case == "nom" and self.elements[i].kind in AGENTS | _THINGS for i in own if i)

    def _is_joint(self, at: int) -> bool:
        element = self.elements[at]
        return (
            _mark(element) in (",", ";", ":")
            or is_dash(element)
            or (element.kind == "word" and joins(element, self.grammar))
        )

    def _cut_inserted(self, group: _Group, zone: list[int]) -> int:
        """Where in ``zone`` the elements of an inserted clause begin: before the noun that 'with' makes its subject."""
        cut = len(zone)
        while cut > 0 and (
            self._is_joint(zone[cut - 1])
            or self._is_adverb(zone[cut - 1])
            or (self.elements[zone[cut - 1]].kind == "prep" and group.kind == "gerund")
        ):
            cut -= 1
        if group.kind == "gerund" and cut == len(zone) and zone and group.first - 1 == zone[-1]:
            noun = self.elements[zone[-1]]
            if noun.kind in AGENTS and not any(self.elements[i].kind == "prep" for i in zone[-2:-1]):
                group.subjects = [noun]
        if group.kind not in ("gerund", "absolute", "infinitive"):
            return len(zone)
        back = cut - 1
        while back >= 0 and self.elements[zone[back]].kind != "verb":
            element = self.elements[zone[back]]
            if element.kind == "prep":
                comma = any(_mark(self.elements[i]) == "," for i in zone[back + 1 :])
                chairing = group.kind == "absolute" or self._states(group, "chair")
                if element.word in self.words["absolute"] and (chairing or not comma):
                    kinds = AGENTS | {"event"}
                    named = [self.elements[i] for i in zone[back + 1 : cut] if self.elements[i].kind in kinds]
                    if named and cut - back < 12:
                        if group.kind == "infinitive":
                            group.kind, group.tense, group.planned = "finite", "future", True
                        group.subjects = named
                        for subject in named:
                            subject.case = "nom"
                        return back
                break
            back -= 1
        return len(zone) if group.kind == "infinitive" else cut

    def _states(self, group: _Group, fact: str) -> bool:
        frames = self.elements[group.main].senses.get("verb", ())
        return any(frame.fact == fact for frame in frames)

    def _head(self, group: _Group, groups: list[_Group], number: int, zone: list[int]) -> None:
        """The noun that a participle belongs to."""
        if group.kind == "premodifier":
            following = self.elements[group.last + 1 : group.last + 6]
            group.head = next((e for e in following if e.kind in _NOMINAL), None)
            return
        planned = group.kind == "infinitive" and group.passive
        before = groups[number - 1] if number else None
        joined = self._word(group.first - 1) in self.words["and"] and before is not None
        if joined and before is not None and before.kind == group.kind == "participle" and before.head is not None:
            group.head = before.head
            return
        if group.kind == "participle" or planned:
            previous = groups[number - 1] if number else None
            at = zone[-1] if zone else group.first - 1
            low = previous.last if previous is not None else -1
            while at > low and self.elements[at].kind not in _NOMINAL:
                at -= 1
            group.head = self._nearest_head(at, low) if at > low else None
            if group.head is None and previous is not None and previous.kind == "participle":
                group.head = previous.head
            if self._one_of_delegations(group):
                return
            if group.head is None or group.head.kind in _PLACES:
                group.head = self._fitting_head(group, groups, number) or group.head

    def _one_of_delegations(self, group: _Group) -> bool:
        """'Delegations of A and B, the Moldovan one headed by X', 'included that of Moldova, led by X'."""
        head = group.head
        if head is None or head.kind not in ("state", "demonym") or not self._states(group, "delegation"):
            return False
        several = any(e.kind == "delegation" and e.start < head.start for e in self.elements)
        pointed = any(e.word in ("one", "that") for e in self.elements if abs(e.first - head.first) < 4)
        if several and pointed:
            group.head = replace(head, kind="delegation", value=[replace(head, kind="state")], senses={"apart": True})
        return several and pointed

    def _fitting_head(self, group: _Group, groups: list[_Group], number: int) -> Element | None:
        """'a session held in A and chaired by X', 'was held in A, led by X', 'Opened by X, the session …'.

        The nearest noun before that the verb can have for its object; where none stands before, the subject after.
        """
        wanted = self._objects(group)
        for element in reversed(self.elements[: group.first]):
            if _mark(element) in _STRONG:
                return None
            if element.kind in wanted and element.case in ("nom", "acc", "loc", "dat", "gen", "setting"):
                return element
        following = groups[number + 1] if number + 1 < len(groups) else None
        if (
            following is None
            or following.kind != "finite"
            or any(e.kind in _NOMINAL for e in self.elements[: group.first])
        ):
            return None
        between = self.elements[group.last + 1 : following.first]
        return next((e for e in between if e.kind in wanted and e.case == "nom"), None)

    def _objects(self, group: _Group) -> set[str]:
        """Kinds of what the verb can have for its object, but for places."""
        frames = self.elements[group.main].senses.get("verb", ())
        roles = {role for frame in frames for role, marking in frame.roles.items() if "acc" in marking}
        return {kind for role in roles for kind in KINDS[role]} & _THINGS - _PLACES

    def _nearest_head(self, at: int, low: int) -> Element:
        """The noun right before a participle; a thing goes before the place or time that stands with it."""
        nearest = self.elements[at]
        if nearest.kind in ("place", "state", "person") and nearest.case not in ("nom", "acc"):
            for back in range(at - 1, low, -1):
                if self.elements[back].kind in ("event", "document"):
                    return self.elements[back]
        return nearest

    def _relative(self, zone: list[int]) -> int | None:
        """Where in ``zone`` a relative clause begins, with the preposition before its pronoun."""
        for number in range(len(zone) - 1, -1, -1):
            element = self.elements[zone[number]]
            if _mark(element) in _STRONG:
                return None
            last = number == len(zone) - 1 and number > 0
            if element.kind == "same" and element.word == "that" and last and self._is_noun(zone[number - 1]):
                element.kind = "relative"
                element.case = "nom"
            if element.kind != "relative" or element.word == "that":
                if element.kind != "relative" or number < len(zone) - 1 or number == 0:
                    continue
                if self.elements[zone[number - 1]].kind not in _NOMINAL:
                    continue
            if number == 0 and element.word in ("where", "when"):
                return None
            governed = number > 0 and self.elements[zone[number - 1]].kind == "prep"
            if governed:
                prep = self.elements[zone[number - 1]]
                element.case = next(iter(prep.value.values()))
                return number - 1
            element.case = "loc" if element.word == "where" else "nom"
            return number
        return None

    def _is_noun(self, at: int) -> bool:
        return self.elements[at].kind in _NOMINAL

    def _antecedent(self, before: list[int], number: int, groups: list[_Group]) -> Element | None:
        candidates = [self.elements[i] for i in before if self.elements[i].kind in _NOMINAL | {"behalf"}]
        previous = groups[number - 1] if number else None
        if not candidates and previous is not None and previous.relative is not None:
            return previous.relative
        if candidates:
            aside = candidates[-1].kind in ("place", "state") and candidates[-1].case in ("gen", "loc", "dat", "around")
            things = [e for e in candidates[-3:] if e.kind in ("event", "document", "body", "chair")]
            return things[-1] if aside and things else candidates[-1]
        low = groups[number - 1].first if number else 0
        return next((e for e in reversed(self.elements[:low]) if e.kind in _NOMINAL), None)

    def _stand_in(self, group: _Group, own: list[int]) -> None:
        """Object relatives: 'the chairmanship which it held': the pronoun is the object."""
        relative = next((i for i in own if self.elements[i].kind == "relative"), None)
        if relative is None:
            return
        element = self.elements[relative]
        follows = self.elements[relative + 1] if relative + 1 < len(self.elements) else None
        if element.word == "whose" and follows is not None and group.relative is not None:
            self._whose(group.relative, follows)
            element.kind = "word"
            return
        others = [i for i in own if i > relative and self.elements[i].kind in AGENTS and self.elements[i].case == "nom"]
        if element.case == "nom" and others:
            element.case = "acc"

    def _whose(self, owner: Element, noun: Element) -> None:
        """'Lourenço, whose country chaired …', 'the council, whose session …'."""
        if noun.kind == "side":
            noun.kind, noun.value, noun.ref, noun.form = owner.kind, owner.value, owner.ref, owner.form
        elif noun.kind == "event" and owner.kind == "body":
            noun.value.body = noun.value.body or owner
        elif noun.kind == "chair" and owner.kind in AGENTS:
            noun.value.holder = noun.value.holder or owner

    def _cut(self, zone: list[int], groups: list[_Group], number: int) -> int:
        """Where in ``zone`` the clause of a finite verb begins."""
        if number == 0:
            return 0
        strong = max((i for i, at in enumerate(zone) if _mark(self.elements[at]) == ";"), default=None)
        if strong is not None:
            return strong
        opener = max(
            (i for i, at in enumerate(zone) if self._opens_clause(at) and not self._is_joint(at)), default=None
        )
        if opener is not None and any(self._is_nominative(at) for at in zone[opener:]):
            return opener
        at = len(zone) - 1
        if at > 0 and _mark(self.elements[zone[at]]) == "," and self._is_set_apart(zone[at - 1]):
            at -= 1
        while at >= 0 and not self._is_nominative(zone[at]) and not self._divides(zone, at):
            at -= 1
        if at < 0:
            return len(zone)
        if self._divides(zone, at) and not self._is_nominative(zone[at]):
            return at
        # the subject with what is coordinated with it
        first = at
        kind = _CLASSES.get(self.elements[zone[at]].kind)
        alone = self.elements[zone[at]].kind == "pronoun" and groups[number - 1].kind == "finite"
        while first > 0 and not alone:  # 'received X, and the two signed'
            back = first - 1
            joints = 0
            while back >= 0 and self._is_joint(zone[back]) and _mark(self.elements[zone[back]]) not in _STRONG:
                back -= 1
                joints += 1
            if back < 0 or not joints:
                if back >= 0 and self._within_phrase(zone[back]):
                    first = back
                    continue
                break
            if _CLASSES.get(self.elements[zone[back]].kind) != kind or not self._is_nominative(zone[back]):
                break
            listed = back > 1 and self._is_joint(zone[back - 1]) and self._is_nominative(zone[back - 2])
            if joints > 1 and groups[number - 1].kind == "finite" and not listed:
                break  # 'received X, and the two signed'
            if (
                groups[number - 1].kind in ("finite", "gerund", "infinitive")
                and joints == 1
                and (self.elements[zone[back + 1]].value == ",")
            ):
                break
            first = back
        cut = first
        while cut > 0 and not self._is_joint(zone[cut - 1]) and not self._opens_clause(zone[cut - 1]):
            cut -= 1
        if cut == 0 and groups[number - 1].kind == "finite":
            return first
        return cut - 1 if cut > 0 else 0

    def _is_set_apart(self, at: int) -> bool:
        """A person named with a title between commas: the comma after it parts no clause."""
        element = self.elements[at]
        return element.kind == "person" and element.case == "nom" and element.apposed

    def _is_nominative(self, at: int) -> bool:
        element = self.elements[at]
        return element.kind in _NOMINAL and element.case == "nom"

    def _within_phrase(self, at: int) -> bool:
        return self.elements[at].kind in ("word", "number", "same", "form", "next", "article")

    def _opens_clause(self, at: int) -> bool:
        element = self.elements[at]
        return element.kind in ("word", "same", "relative", "conjunction") and (
            element.word in self.words["clause_openers"] or element.word in self.words["reported"]
        )

    def _divides(self, zone: list[int], at: int) -> bool:
        return self._is_joint(zone[at]) or self._opens_clause(zone[at])

    def _name_subjects(self, group: _Group, own: list[int]) -> None:
        subjects = [
            self.elements[i]
            for i in own
            if i < group.first and self.elements[i].case == "nom" and self.elements[i].kind in AGENTS
        ]
        if subjects:
            group.subjects = subjects

    def _perceived(self, groups: list[_Group]) -> None:
        """'The council heard X report on …': the infinitive without 'to' has the tense of what governs it."""
        for outer, inner in pairwise(groups):
            heard = outer.kind == "finite" and self.words["perceiving"] & _stems(self.elements[outer.main])
            bare = inner.kind == "finite" and inner.tense == "present" and inner.first == inner.main
            between = self.elements[outer.last + 1 : inner.first]
            if heard and bare and between and not any(e.kind == "punct" or joins(e, self.grammar) for e in between):
                inner.tense, inner.progressive = outer.tense, False

    def _spread(self, groups: list[_Group], pending: list[int]) -> None:
        """Objects after their verbs; subjects of inserted clauses; inverted subjects."""
        main: _Group | None = None
        self._as_did(groups)
        self._chair_beside(groups)
        for number, group in enumerate(groups):
            if group.kind == "none":
                continue
            verb = self.elements[group.main]
            for element in group.args:
                after = element.start > verb.start and element.case == "nom" and element.kind in _NOMINAL
                listed = group.passive and self._is_listed(group, element)
                if (
                    after
                    and not (listed or self._inverted(group, element))
                    and not any(element is e for e in group.also)
                ):
                    element.case = "acc"
            if group.kind == "finite":
                self._stand_for(group, main or group)
                if main is not None:
                    self._report(group, main)
                if not group.subjects and self._inverts(group):
                    group.subjects = [
                        e for e in group.args if e.kind in AGENTS and e.case == "nom" and e.start > verb.start
                    ]
                if not group.subjects and group.relative is None and main is not None:
                    own = [e for e in group.args if e.case == "nom" and e.kind in _NOMINAL]
                    group.subjects = [] if own else main.subjects
                    if not own and (main.passive or not main.subjects):
                        things = [e for e in main.args if e.case == "nom" and e.kind in _NOMINAL]
                        group.args = [*things, *group.args]
                if group.relative is None:
                    main = group
            elif group.kind in ("gerund", "infinitive") and not group.subjects:
                later = (g for g in groups[number + 1 :] if g.kind == "finite" and g.relative is None)
                outer = main or next(later, None)
                if outer is not None:
                    group.subjects = (
                        self._told_of(group, outer)
                        or outer.subjects
                        or [
                            self.elements[i]
                            for i in pending
                            if self.elements[i].case == "nom" and self.elements[i].kind in AGENTS
                        ]
                    )
                    if not group.tense:
                        group.tense = outer.tense
                    at_once = outer.last + 1 == group.first and group.kind == "gerund"
                    if at_once and self.words["proposing_verbs"] & _stems(self.elements[outer.main]):
                        group.tense = "proposed"  # 'proposed signing a plan'
            if group.kind == "infinitive":
                self._govern(groups, number)
            group.subjects = [*group.subjects, *group.also]

    def _is_listed(self, group: _Group, element: Element) -> bool:
        """'Two documents were signed: A and B'."""
        marks = [e for e in self.elements if e.end <= element.start and e.start >= self.elements[group.main].end]
        return element.kind == "document" and any(_mark(e) == ":" or is_dash(e) for e in marks)

    def _report(self, group: _Group, main: _Group) -> None:
        """'said that X would chair', 'it was decided that X would': a plan; 'denied that X would': nothing."""
        element = self.elements[main.main]
        between = self.elements[main.last + 1 : group.first]
        if self.words["denying_verbs"] & _stems(element) and any(e.word in self.words["reported"] for e in between):
            group.tense = "unreal"
            return
        told = element.word in self.words["decided"] or self._states(main, "speech")
        if told and group.tense == "unreal" and self._word(group.first) in self.words["reported_future"]:
            group.tense = "future"

    def _told_of(self, group: _Group, outer: _Group) -> list[Element]:
        """'congratulated X on taking over', 'thanked X for chairing': the object does what the gerund says."""
        if group.kind != "gerund" or group.first == 0 or self.elements[group.first - 1].kind != "prep":
            return []
        if self.elements[group.first - 1].word not in self.words["for_doing"] or not self._states(outer, "speech"):
            return []
        return [e for e in outer.args if e.case == "acc" and e.kind in AGENTS]

    def _as_did(self, groups: list[_Group]) -> None:
        """', as did X': X does what the verb before says."""
        for previous, group in pairwise(groups):
            if not self._is_as_did(group):
                continue
            own = [e for e in group.args if e.kind in AGENTS and e.case == "nom"]
            for element in own:
                previous.args.append(element)
                if not previous.passive:
                    previous.also.append(element)
            group.kind = "none"

    def _is_as_did(self, group: _Group) -> bool:
        helper = self._is(group.main, "do_forms") or self._is(group.main, "be_forms")
        return helper and self._word(group.first - 1) in self.words["as_said"]

    def _chair_beside(self, groups: list[_Group]) -> None:
        """'a session with X in the chair': X chairs the event that is named before."""
        for group in groups:
            if group.kind == "absolute" and group.subjects and self._states(group, "chair"):
                ahead = group.subjects[0].start
                event = next((e for e in reversed(self.elements) if e.kind == "event" and e.start < ahead), None)
                if event is not None:
                    event.value.chairs += group.subjects
                    group.kind = "none"

    def _stand_for(self, group: _Group, main: _Group) -> None:
        """'which it chairs': a pronoun in the subject means the subject of the clause before."""
        named = [e for e in main.subjects if e.kind in ("state", "person", "body")]
        for at, element in enumerate(group.subjects):
            thing = element.word == "it"
            found = next((e for e in named if (e.kind != "person") == thing), None)
            if thing and found is None:
                found = next((e for e in reversed(self.elements) if e.kind == "body" and e.start < element.start), None)
            own = element.kind == "side" and element.senses.get("determiner") in self.words["possessives"]
            found = next(iter(named), None) if own else found
            if own and found is None:
                found = next(
                    (e for e in reversed(self.elements) if e.kind == "person" and e.start < element.start), None
                )
            if (own or (element.kind == "pronoun" and element.value == "one")) and found is not None:
                stands = replace(found, case="nom", start=element.start, end=element.end)
                group.subjects[at] = stands
                group.args = [stands if e is element else e for e in group.args]

    def _govern(self, groups: list[_Group], number: int) -> None:
        """'agreed to hold', 'proposed to hold': what the verb before an infinitive makes of it."""
        group = groups[number]
        previous = groups[number - 1] if number else None
        if group.passive and group.head is not None:
            group.kind, group.tense, group.planned = "participle", "future", True
            return
        stems = _stems(self.elements[previous.main]) if previous is not None else set()
        if previous is not None and previous.tense != "unreal" and not previous.negative:
            if self.words["proposing_verbs"] & stems:
                group.kind, group.tense, group.planned = "finite", "proposed", True
                return
            if self.words["planning_verbs"] & stems:
                group.kind, group.tense, group.planned = "finite", "future", True
                return
        group.tense = "unreal"

    def _inverts(self, group: _Group) -> bool:
        """'Also present were A and B', 'Among the speakers was X': the subject follows the copula."""
        return (
            group.inverted
            or self._is(group.main, "be_forms")
            or (group.passive and not any(e.kind in _NOMINAL and e.case == "nom" for e in group.args))
        )

    def _inverted(self, group: _Group, element: Element) -> bool:
        return (
            not group.subjects
            and group.kind == "finite"
            and (group.inverted or self._is(group.main, "be_forms"))
            and (
                not any(
                    e.case == "nom" and e.kind in _NOMINAL and e.start < self.elements[group.main].start
                    for e in group.args
                )
            )
        )

    # ---- predicates -------------------------------------------------------------------------------------------

    def _predicates(self, group: _Group) -> list[Predicate]:
        """The predicate of a group, and one for each clause that leaves its verb out."""
        made = self._predicate(group)
        again = self._gapped(made)
        return [made, *([] if again is None else [again])]

    def _gapped(self, predicate: Predicate) -> Predicate | None:
        """'A was represented by X and B by Y', 'the A delegation headed by X and the B one by Y'."""
        apart = predicate.head is not None and "apart" in predicate.head.senses
        if predicate.role != "finite" and not apart:
            return None
        if not predicate.passive:
            return self._gapped_active(predicate)
        args = predicate.args
        doer = next((i for i, e in enumerate(args) if e.case == "by" and e.kind in AGENTS), None)
        if doer is None:
            return None
        for at in range(doer + 1, len(args) - 1):
            second = args[at]
            follows = args[at + 2] if args[at + 1].word == "one" and at + 2 < len(args) else args[at + 1]
            if second.kind not in ("state", "body", "demonym") or follows.word != "by":
                continue
            rest = args[at:]
            predicate.args = args[:at]
            if apart:
                state = replace(second, kind="state")
                head = replace(second, kind="delegation", value=[state], senses={"apart": True})
                return replace(predicate, args=rest[1:], head=head)
            if second.case in ("nom", "acc"):
                second.case = "nom"
                return replace(predicate, args=rest, subjects=[second])
        return None

    def _gapped_active(self, predicate: Predicate) -> Predicate | None:
        """'France held the presidency in April and Greece in May'."""
        args = predicate.args
        for at in range(1, len(args) - 1):
            joint, subject = args[at - 1], args[at]
            if joint.word not in self.words["and"] or subject.kind != "state" or subject.case not in ("nom", "acc"):
                continue
            told = [e for e in args[: at - 1] if e.kind in ("chair", "body") and e.start > predicate.element.start]
            if args[at + 1].kind == "time" and told and any(e.kind == "time" for e in args[: at - 1]):
                subject.case = "nom"
                predicate.args = args[:at]
                return replace(predicate, args=[subject, *told, *args[at + 1 :]], subjects=[subject])
        return None

    def _predicate(self, group: _Group) -> Predicate:
        element = self.elements[group.main]
        roles = {
            "finite": "finite",
            "infinitive": "nominal",
            "gerund": "linked",
            "absolute": "linked",
            "participle": "attributive",
            "premodifier": "attributive",
        }
        role = roles[group.kind]
        tense = group.tense
        if not tense:
            tense = "past" if group.kind in ("gerund", "absolute") else ""
        made = Predicate(
            element, role, tense, group.passive, group.negative, group.progressive,
            background=group.background or bool(self.words["background_verbs"] & _stems(element)),
            planned=group.planned,
        )  # fmt: skip
        made.args = group.args
        expected = element.last - element.first == 2 and element.word in self.words["expected"]
        if self._join_predicative(group) or (expected and element.kind == "verb"):
            made.tense, made.progressive = "future", False
        made.subjects = group.subjects
        give_body(made)
        made.head = group.head
        if self._negates(group):
            made.negative = True
        if any(e.kind == "word" and e.word in ("no", "none") for e in group.args) and made.element.kind == "verb":
            made.tense = "unreal"  # 'no meeting was scheduled'
        span = [e for e in group.args if e.kind != "punct"] + [element]
        made.start, made.end = min(e.start for e in span), max(e.end for e in span)
        return made

    def _join_predicative(self, group: _Group) -> bool:
        """'also present were', 'took an active part': a verb and a word apart from it make another predicate.

        True where the word speaks of what is expected ('was due in').
        """
        element = self.elements[group.main]
        if element.kind not in ("verb", "word") or element.last - element.first > 1:
            return False
        stems = {"=" + stem for stem in _stems(element)}
        for word in group.args:
            keys = (word.word, "~" + word.word) if word.kind in ("word", "same") else ()
            found = [f for stem in stems for key in keys for f in self.grammar.light_verbs.get((stem, key), ())]
            if found:
                element.senses = {**element.senses, "verb": found}
                self._name_those_present(group)
                return word.word in self.words["expected"]
        return False

    def _name_those_present(self, group: _Group) -> None:
        """'The leaders present were A and B': who they are stands after the copula."""
        named = [e for e in group.args if e.kind in ("person", "state") and e.case == "acc"]
        general = all(e.kind in ("office", "group") for e in group.subjects)
        if named and general and self._is(group.main, "be_forms"):
            for element in named:
                element.case = "nom"
            group.subjects = named

    def _negates(self, group: _Group) -> bool:
        """'No meeting was scheduled', 'none took place'."""
        first = self.elements[group.first]
        return any(
            e.kind == "word" and e.word in self.words["negations"] and e.start < first.start for e in group.args[-3:]
        ) or any(e.kind == "word" and e.word in ("no", "neither", "nor", "none") for e in group.args)


_PAST = VerbForm("finite", "past", False, False)
_PRESENT = VerbForm("finite", "present", False, False)


def _mark(element: Element) -> str:
    """The punctuation mark that an element is, '' for others."""
    return element.value if element.kind == "punct" else ""


def _stems(element: Element) -> set[str]:
    return {f.key.removeprefix("=") for f in (element.form, *element.readings) if f.verb is not None}
