"""A sentence taken apart into its main line and the clauses set into it: relative, participial and gerund ones."""

from __future__ import annotations

from graphbuilder.frames.clauses import AGENTS, joins
from graphbuilder.frames.medial.line import CLASSES, NOMINAL, THINGS, Line, is_adverb, is_noun
from graphbuilder.languages.base import VerbForm
from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.grammar import Grammar
from graphbuilder.mentions.phrases import is_dash

_GENDERED, _OF_ONE_GENDER = THINGS | {"body"}, THINGS | {"word"}


class Lines:
    """Takes a sentence apart; ``at`` of its methods are indexes into the sentence."""

    def __init__(self, elements: list[Element], grammar: Grammar) -> None:
        self.elements = elements
        self.grammar = grammar
        self.forms = [self._form(e) for e in elements]
        for at in range(1, len(elements)):
            form = self.forms[at]
            if (
                form is not None
                and form.role == "finite"
                and elements[at - 1].kind == "prep"
                and _may_be_noun(elements[at])
            ):
                self.forms[at] = None  # 'до начала'

    def _form(self, element: Element) -> VerbForm | None:
        if element.kind == "verb":
            return None if "predicative" in element.senses else element.verb
        if element.kind != "word" or joins(element, self.grammar) or element.word in self.grammar.must_words:
            return None
        if element.value.capital and element.first > 0:
            return None
        return self.grammar.language.looks_verbal(element.word)

    def lines(self) -> list[Line]:
        """The lines of the sentence, the main one first."""
        line = main = Line("main")
        found = [main]
        at = 0
        while at < len(self.elements):
            element = self.elements[at]
            if element.kind == "punct" and element.value == ";":
                line = main
            opens = at == 0 or element.value == "," or is_dash(element) or element.value == "("
            begin = at if at == 0 and element.value != "," else at + 1
            new = self._opens(begin, line) if opens else None
            if new is None and line.role != "main" and element.kind == "punct" and self._closes(at, line):
                line = line.outer or main
                new = self._opens(begin, line) if opens else None
            if new is not None:
                if at != begin and new.role != "aside":
                    line.elements.append(element)
                found.append(new)
                line = new
                at = begin
                line.elements.append(self.elements[at])
                at += 1
                continue
            line.elements.append(element)
            at += 1
        return found

    def _opens(self, at: int, line: Line) -> Line | None:
        """The line of a clause that begins at ``at``, None where none does."""
        elements = self.elements
        skipped = self.grammar.words["before_inserted"]
        while at < len(elements) and elements[at].kind == "word" and elements[at].word in skipped:
            at += 1
        if at >= len(elements):
            return None
        first = at
        if self._is_aside(at, line):
            return Line("aside", None, line)
        for ahead in range(at, min(at + 4, len(elements))):
            if elements[ahead].kind == "relative":
                return Line("relative", self._antecedent(line, elements[ahead]), line)
            if elements[ahead].kind == "punct":
                break
        form = self.forms[first]
        if form is None or form.role == "attributive":
            ahead = first
            while (
                ahead < len(elements)
                and ahead - first < 3
                and (elements[ahead].kind == "time" or is_adverb(elements[ahead]))
            ):
                ahead += 1
            form = self.forms[ahead] if ahead < len(elements) else None
            if form is not None and form.role == "attributive":
                nouns = [e for e in reversed(line.elements[-8:]) if e.kind in NOMINAL or is_noun(e)]
                for noun in nouns[:6]:
                    if self.agrees(elements[ahead], noun) and _same_gender(elements[ahead].word, noun, self.grammar):
                        return Line("participle", noun, line)
                return None
        elif form.role != "linked":
            return None
        ahead = first
        while ahead < len(elements) and ahead - first < 3 and is_adverb(elements[ahead]):
            ahead += 1
        form = self.forms[ahead] if ahead < len(elements) else None
        if form is not None and form.role == "linked":
            return Line("gerund", None, line)
        return None

    def _is_aside(self, at: int, line: Line) -> bool:
        """', как подтвердил X, …', ', сказал Y, …': who says it, set into what is said."""
        elements = self.elements
        if line.role != "main" or (not line.elements and elements[at].word not in self.grammar.words["as_said"]):
            return False
        verb = at + 1 if elements[at].word in self.grammar.words["as_said"] else at
        while at < verb < min(at + 3, len(elements) - 1) and is_adverb(elements[verb]) and self.forms[verb] is None:
            verb += 1  # 'как теперь решено'
        form = elements[verb].verb if verb < len(elements) and elements[verb].kind == "verb" else None
        if form is None:
            return False
        if verb > at and form.role == "finite" and verb + 1 < len(elements) and elements[verb + 1].value == ",":
            return True  # ', как ожидается, …'
        said = any(getattr(frame, "fact", "") == "speech" for frame in elements[verb].senses.get("verb", ()))
        if not said or form.role != "finite" or form.passive:
            return False
        if verb > at:
            return True
        speaker = next((e for e in elements[verb + 1 : verb + 4] if e.kind in AGENTS or e.value == ","), None)
        return speaker is not None and speaker.kind in AGENTS and speaker.case == "nom"

    def _antecedent(self, line: Line, relative: Element) -> Element | None:
        """The noun that a relative pronoun stands for: the nearest one of its number."""
        plural = any(f.plural for f in relative.readings) and all(f.plural for f in relative.readings if f.case)
        feminine = relative.word.endswith(self.grammar.feminine_endings)
        for element in reversed(line.elements):
            if element.kind in NOMINAL and element.kind != "pronoun":
                key = element.form.key
                fits = plural == bool(element.form.plural) or not element.readings
                gendered = (
                    element.kind in _GENDERED and key and not key.endswith(self.grammar.ambiguous_lemmas) and not plural
                )
                holder: Element | None = element.value.holder if element.kind == "chair" else None
                if holder is not None and not self._fits_chair(element, relative):
                    return holder  # 'под председательством Кувейта, который …'
                if fits and (
                    not gendered
                    or any(f.key in self.grammar.words["whose"] for f in relative.readings)
                    or feminine == key.endswith(self.grammar.feminine_lemmas)
                ):
                    return element
        return next((e for e in reversed(line.elements) if e.kind in NOMINAL), None)

    def _fits_chair(self, chair: Element, relative: Element) -> bool:
        """False for 'который', 'которая' after 'председательство': it stands for the holder."""
        neuter = self.grammar.neuter_endings
        if not neuter or not chair.form.key.endswith(neuter) or not any(f.case == "nom" for f in relative.readings):
            return True
        return relative.word.endswith(neuter)

    def agrees(self, participle: Element, noun: Element) -> bool:
        own = {f.case for f in participle.readings if f.case}
        case = noun.form.case
        if not own or not case:
            return True
        possible = {case} | {f.case for f in noun.readings}
        if not own & possible:
            return False
        plural = {f.plural for f in participle.readings if f.verb is None and f.case in possible}
        return not plural or noun.form.plural in plural or not noun.readings or noun.kind == "person"

    def _closes(self, at: int, line: Line) -> bool:
        """True where a mark ends the clause that is open."""
        element = self.elements[at]
        if element.value in (")", ";", "»", "–", "—"):
            return True
        if element.value not in (",", ":"):
            return False
        if line.role == "aside":
            return True
        if line.role == "relative" and not any(
            f is not None and f.role == "finite"
            for e, f in zip(self.elements[:at], self.forms[:at], strict=True)
            if any(e is own for own in line.elements)
        ):
            return False
        return not self.coordinates(at)

    def coordinates(self, at: int) -> bool:
        """True for a mark or conjunction between members of one coordination."""
        before = self.elements[at - 1] if at else None
        after = next((e for e in self.elements[at + 1 : at + 4] if e.kind in NOMINAL), None)
        ahead = self.elements[at + 1 : at + 4]
        gap = next((i for i, e in enumerate(ahead) if e is after), 3)
        if (
            before is None
            or after is None
            or any(
                e.kind in ("verb", "prep", "relative", "punct") or self.forms[at + 1 + i] is not None
                for i, e in enumerate(ahead[:gap])
            )
        ):
            return False
        kind = CLASSES.get(before.kind)
        return kind is not None and kind == CLASSES.get(after.kind) and before.case == after.case


def _same_gender(participle: str, noun: Element, grammar: Grammar) -> bool:
    """False where the endings of a participle and of the lemma of a noun tell two genders."""
    key = noun.form.key.split()[0] if noun.form.key else ""
    if noun.kind not in _OF_ONE_GENDER or noun.form.plural or not key or key.endswith(grammar.ambiguous_lemmas):
        return True
    if participle.endswith(grammar.plural_endings):
        return False
    return participle.endswith(grammar.feminine_endings) == key.endswith(grammar.feminine_lemmas)


def _may_be_noun(element: Element) -> bool:
    return element.kind == "word" and any(f.case and f.verb is None for f in element.readings)
