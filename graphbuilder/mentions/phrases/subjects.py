"""The subjects of documents: 'A туралы, B туралы, сондай-ақ C туралы шарттар' names three."""

from __future__ import annotations

from graphbuilder.mentions.elements import DocumentMention, Element
from graphbuilder.mentions.phrases.context import Context, is_dash, lower_of

_LONGEST = 40
"""Elements that the subject of a document spans at most."""
_PEOPLE = frozenset(("person", "group", "office"))
PERIODIC = frozenset(("report", "plan", "programme", "roadmap", "strategy", "schedule", "budget"))
"""Documents that are for a year: a year at the beginning of their subject is theirs; that of an appeal about a war is
not.
"""


def collect_subjects(context: Context, out: list[Element], mention: DocumentMention) -> int:
    """Gives ``mention`` the coordinated subjects at the end of ``out``; returns where the first of them begins."""
    return _Subjects(context, out, mention).collect()


class _Subjects:
    """Walks back from the last marker of a subject; ``at`` is where the walk stands."""

    def __init__(self, context: Context, out: list[Element], mention: DocumentMention) -> None:
        self.context = context
        self.grammar = context.grammar
        self.out = out
        self.mention = mention
        self.at = len(out) - 1
        self.first = self.at
        """Where the subject that is being read begins."""
        self.end = len(out)
        """Where it ends: after its marker."""

    def collect(self) -> int:
        """Reads all subjects; returns where the first of them begins."""
        out = self.out
        while self.at >= 0 and self.end - self.at < _LONGEST:
            element = out[self.at]
            if self._is_marker_of_another():
                self._note(self._after_joint(self.at + 1))
                self.end = self.at + 1
            elif element.kind == "verb" and self._acts_on_documents(element):
                if not self._in_list():
                    self.first = self.at + 1
                    break
                if not self._skip_act():
                    return self.first
                continue
            elif self._originates(element):
                self.mention.originators.append(element)
                self.first = self.at
                break
            elif self._stands_outside(element):
                break
            self.first = self.at
            self.at -= 1
        begin = self._without_joints()
        self._note(begin)
        return begin

    def _note(self, begin: int) -> None:
        text = self.context.text
        self.mention.subjects.insert(0, text[self.out[begin].start : self.out[self.end - 1].end])

    def _is_marker_of_another(self) -> bool:
        """'… туралы, …': the end of the subject before."""
        return (
            self.at < self.end - 1
            and lower_of(self.out[self.at]) in self.grammar.subject_markers
            and self.context.joins(self.out[self.at + 1])
        )

    def _after_joint(self, at: int) -> int:
        """The element after the comma and the conjunctions that begin at ``at``."""
        while at < self.end - 1 and self.context.joins(self.out[at]):
            at += 1
        return at

    def _acts_on_documents(self, element: Element) -> bool:
        """'қол қойылған', 'бекітілген': a participle of what is done with documents."""
        return (
            element.verb is not None
            and element.verb.role == "attributive"
            and any(getattr(frame, "fact", "") == "document" for frame in element.senses.get("verb", ()))
        )

    def _in_list(self) -> bool:
        """True where a subject of the same list stands before the walk."""
        out = self.out
        return any(
            lower_of(e) in self.grammar.subject_markers and self.context.joins(out[i + 1])
            for i, e in enumerate(out[: self.at])
        )

    def _skip_act(self) -> bool:
        """'A туралы, Кеңеске ұсынылған B туралы шарттар': passes over the act, to the subject before it; False where
        there is none.
        """
        out, markers = self.out, self.grammar.subject_markers
        begin = self.at + 1
        self.at -= 1
        while self.at >= 0 and not (lower_of(out[self.at]) in markers and self.context.joins(out[self.at + 1])):
            element = out[self.at]
            if element.kind == "event" and element.value.body is not None:
                self.mention.addressees.append(element.value.body)
            elif element.kind == "body":
                after = next((e for e in out[self.at + 1 :] if e.kind != "word"), None)
                if after is None or not is_dash(after):  # 'ТМД жоғары органдарының – А кеңесінің және Б кеңесінің'
                    self.mention.addressees.append(element)
            elif element.kind == "verb" or (element.case == "nom" and element.kind in _PEOPLE):
                break
            self.first = self.at
            self.at -= 1
        self._note(begin)
        if self.at < 0 or lower_of(out[self.at]) not in markers:
            return False
        self.end = self.at + 1
        self.first = self.at
        return True

    def _originates(self, element: Element) -> bool:
        """'Президенттің … туралы жарлығы'."""
        return element.kind == "person" and element.case == "gen" and self.at < self.end - 1

    def _stands_outside(self, element: Element) -> bool:
        """True for what belongs to the clause and not to the subject."""
        inner = self.at < self.end - 1
        kind, case = element.kind, element.case
        if kind == "verb":
            ends = element.verb is not None and element.verb.role in ("finite", "linked")
            comma = self.at + 1 < len(self.out) and self.out[self.at + 1].value == ","
            if comma and element.verb is not None and element.verb.role == "attributive":
                ends = not self._acts_on_documents(element)
            return ends and inner and not element.quoted
        if kind == "word":
            # 'деп мәлімдеді, …': a clause with a verb outside the lexicon
            ends = self.at + 1 < self.end and self.out[self.at + 1].value == ","
            return ends and self.grammar.language.looks_verbal(element.word) is not None
        if kind in ("document", "event", "delegation", "draft") and inner and self._joined(self.at):
            return True
        if kind in _PEOPLE and case == "nom":
            return True
        if kind == "event" and case in ("loc", "setting"):
            return True
        if kind == "person" and inner:
            return True
        return self._is_subject_of_clause(element) or element.value in ("(", ")", ";", ":")

    def _joined(self, at: int) -> bool:
        return at + 1 < len(self.out) and self.context.joins(self.out[at + 1])

    def _is_subject_of_clause(self, element: Element) -> bool:
        """'Қазақстан …': the first element of the sentence, in the nominative and not coordinated."""
        return (
            self.at == 0
            and element.kind in ("body", "state", "delegation", "event", "side")
            and element.form.case == "nom"
            and self.end > 2
            and not self.context.joins(self.out[1])
            and not is_dash(self.out[1])
        )

    def _without_joints(self) -> int:
        """The beginning of the first subject after conjunctions and dates; an attributive date is its period."""
        begin, out = self.first, self.out
        while begin < len(out) - 1 and (self.context.joins(out[begin]) or out[begin].kind == "time"):
            if out[begin].kind == "time" and out[begin].form.case == "attr":
                if self.mention.type in PERIODIC:
                    self.mention.when = out[begin].value
                break
            begin += 1
        return begin
