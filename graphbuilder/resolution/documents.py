"""Documents: what kind, draft or not, for which period, and what was done with them."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graphbuilder.facts import Evidence
from graphbuilder.frames.clauses import Predicate
from graphbuilder.frames.matcher import Matched
from graphbuilder.mentions.elements import DocumentMention, Element
from graphbuilder.resolution.enumerations import told_apart
from graphbuilder.resolution.events import EventRegister, credentials
from graphbuilder.resolution.reading import EventNode, Paper, Reading

_BY_NATURE_PLANNED = frozenset(("signed", "approved", "adopted", "ratified", "heard", "discussed", "submitted"))
"""Actions that a verb in the present or future tense tells as planned."""

_FINAL = frozenset(("signed", "ratified", "adopted", "approved"))
"""Actions that stay what is told of a document, whatever lesser thing is done with it beside."""
_PROCLAIMED = frozenset(("communique", "declaration", "statement", "appeal"))
"""Types that are read out because they are adopted."""
_LESSER = frozenset(("drafted", "discussed", "submitted"))
_BY_POINTER = frozenset(("signed", "ratified", "approved"))
"""Actions of which a pronoun can be the object: 'they will sign it', not 'they received him'."""
_NEAR = 200
"""Characters within which a list goes on with the documents before it."""
_BY_NOUN = frozenset(("signed", "ratified", "adopted", "approved"))
"""Actions that an infinitive states ('қол қою', 'бекіту')."""

_MADE = {"report": "heard", **dict.fromkeys(("agreement", "treaty", "contract", "memorandum", "convention"), "signed")}
"""What making it means for documents that are not adopted."""


@dataclass(slots=True)
class _Act:
    """What a predicate says was done with documents."""

    m: Matched
    action: str
    agents: list[str]
    addressees: list[str]
    event: EventNode | None
    """Where it was done."""

    def address(self, paper: Paper) -> None:
        """Notes to whom a document goes."""
        paper.addressees += [k for k in self.addressees if k not in paper.addressees]


class Documents:
    """Reads the document frames of a text into ``Reading.papers``."""

    def __init__(self, reading: Reading, events: EventRegister) -> None:
        self.reading = reading
        self.events = events
        self._papers: dict[int, list[Paper]] = {}
        self._list_action: tuple[str, EventNode | None] | None = None
        """What was done with the documents of a list that follows, sentence by sentence."""
        self._last: tuple[int, Paper | None] = (-1, None)
        """Sentence and document told of last."""

    def acts(self, m: Matched) -> bool:
        """'… бекітті', '… қол қойылды'."""
        predicate = m.predicate
        denied = m.frame.status == "denied"  # 'found no consensus'
        if predicate.tense == "unreal" or predicate.negative != denied:
            return False
        if m.frame.name == "reports" and not m.all("object"):
            return self._reports(m)
        if not m.all("object"):
            return self._acts_on_told(m)
        if predicate.tense == "proposed" and m.frame.code in ("submitted", "discussed"):
            return False
        objects = [e for e in m.all("object") if not self._is_total(e)]
        if len(objects) > 1 and objects[0].value.plural and ":" in self.reading.text[objects[0].end : objects[1].start]:
            del objects[0]  # 'two documents were signed: A and B'
        if m.frame.code not in _FINAL:
            objects = [e for e in objects if not e.value.loose]
        if m.frame.name == "gives-a-report":
            objects = [e for e in objects if e.value.type == "report"]
            if not objects:
                return False
        if m.frame.code == "adopted" and self._is_made(m):
            objects = [e for e in objects if self._can_be_made(m, e.value)]
            if not objects:
                return False
        if predicate.role == "attributive" and (predicate.passive or any(e is predicate.head for e in objects)):
            objects = [e for e in objects if e is predicate.head]
            if not objects:
                return False
        if predicate.role == "nominal" and m.frame.code not in _BY_NOUN:
            return False
        agents = self.reading.all_agents(m.all("agent"))
        event = self._event(predicate)
        action = m.frame.code if self._is_under_way(m, event) else self._action(m)
        act = _Act(m, action, agents, self._addressees(m), event)
        for element in objects:
            if predicate.role == "attributive" and element is predicate.head:
                self._had_done(element, act)
            else:
                self._done(element, act)
        return True

    def _is_total(self, element: Element) -> bool:
        """True for 'three documents' whose names follow; not where only what they are on does."""
        code = self.reading.grammar.language.code
        return element.value.total and not told_apart(self.reading.text, element.end, code)

    def _reports(self, m: Matched) -> bool:
        """'The Secretary-General reported on the work of …' at a session: a report was heard."""
        predicate, event = m.predicate, self._event(m.predicate)
        people = [e for e in m.all("agent") if e.kind in ("person", "office")]
        done = predicate.tense in ("past", "present") and predicate.role in ("finite", "linked")
        if not people or not done or event is None or event.type not in ("meeting", "conference"):
            return False
        evidence = self.evidence_of(predicate, m.frame.name)
        title = self.reading.text[evidence.start : evidence.end]
        authors = self.reading.all_agents(people)
        paper = Paper("report", False, title, None, None, authors, [], evidence)
        paper.language = self.reading.grammar.language.code
        paper.actions.append(("heard", event, authors[0] if authors else None, evidence))
        self.reading.papers.append(paper)
        return True

    def evidence_of(self, predicate: Predicate, rule: str) -> Evidence:
        """The clause as ground."""
        return self.reading.evidence(predicate.start, predicate.end, rule)

    def among(self, predicates: Sequence[Predicate], elements: Sequence[Element]) -> None:
        """'Among the documents signed are A and B': what the participle says of them all."""
        if len(predicates) < 3 or not any(frame.name == "is-among" for frame in predicates[0].frames):
            return
        told, copula = predicates[1], predicates[2]
        frame = next((f for f in told.frames if f.fact == "document"), None)
        if frame is None or told.start - predicates[0].end > 1 or not self.reading.grammar.language.order_marks:
            return
        for element in elements:
            if element.kind != "document" or element.start < copula.element.end or id(element.value) in self._papers:
                continue
            for paper in self._papers_of(element):
                ground = self.reading.evidence(told.element.start, element.end, frame.name)
                paper.actions.append((frame.code, self._event(told), None, ground))

    def _acts_on_told(self, m: Matched) -> bool:
        """'… a memorandum; they will sign it', 'the document was adopted': the one told of last."""
        predicate, (sentence, paper) = m.predicate, self._last
        if paper is None or self.reading.sentence - sentence > 1 or predicate.role not in ("finite", "linked"):
            return False
        if predicate.tense == "proposed" or m.frame.code not in _FINAL:
            return False
        wanted = ("nom",) if predicate.passive else ("acc",)
        generic = any(e.kind == "generic" and e.case in wanted and not e.form.plural for e in predicate.args)
        pointer = any(e.kind == "pronoun" and e.value == "one" and e.case in wanted for e in predicate.args)
        if not generic and not (pointer and m.frame.code in _BY_POINTER):
            return False
        agents = self.reading.all_agents(m.all("agent"))
        act = _Act(m, self._action(m), agents, [], self._event(predicate))
        span = self.reading.clause(predicate, m.frame.name)
        self._note_done(paper, act, span)
        return True

    def _had_done(self, element: Element, act: _Act) -> None:
        """'Кеңес бекіткен жоспар': what a participle says of a document, unless something else is done with it."""
        m, predicate, mention = act.m, act.m.predicate, element.value
        mention.originators += [
            a for a in m.all("agent") if a is not element and a.kind in ("state", "person", "body", "office")
        ]
        event = act.event if predicate.tense != "past" else None
        for paper in self._papers_of(element):
            act.address(paper)
            if not paper.actions:
                ground = self._ground(predicate, element, m.frame.name)
                paper.actions.append((act.action, event, act.agents[0] if act.agents else None, ground))
                paper.embedded = True

    def _done(self, element: Element, act: _Act) -> None:
        """'Кеңес жоспарды бекітті'; the stage reached last says most."""
        m = act.m
        if element.value.ceremony and act.action == "adopted":
            act.action = "submitted"  # letters of credence are received as they are handed over
        for paper in self._papers_of(element):
            act.address(paper)
            if self._note_done(paper, act, self._ground(m.predicate, element, m.frame.name)):
                self._attend(paper, element.value, act)

    def _note_done(self, paper: Paper, act: _Act, ground: Evidence) -> bool:
        """Adds an action to what is known of a document; False where more than that is known."""
        m, action = act.m, act.action
        known = [a for a, *_ in paper.actions]
        if action in known or (action in _LESSER and (_FINAL & set(known) or (known and m.predicate.relative))):
            return False
        if action == "heard" and paper.type in _PROCLAIMED:
            action = "adopted"
        if paper.embedded or (action == "planned" and paper.ongoing):
            paper.actions.clear()
            paper.embedded, known = False, []
        if action == "planned" and known and m.frame.code not in ("signed", "adopted", "ratified"):
            return False
        if action == "planned" and known and paper.draft and m.frame.code == "signed":
            # the draft is agreed on, the document is to be signed
            paper = replace(paper, draft=False, actions=[], addressees=[])
            self.reading.papers.append(paper)
        if action != "planned" and "planned" not in known:
            paper.actions.clear()
        agent = act.agents[0] if act.agents and m.frame.code in ("submitted", "drafted", "proposed") else None
        if agent and agent not in paper.originators:
            paper.originators.append(agent)
        paper.ongoing = action == "drafted" and m.predicate.progressive
        paper.actions.append((action, act.event, act.agents[0] if len(act.agents) == 1 else None, ground))
        return True

    def _attend(self, paper: Paper, mention: DocumentMention, act: _Act) -> None:
        """Who hands over credentials, reports at a session, or adopts something there with others, is there."""
        predicate, rule, event = act.m.predicate, act.m.frame.name, act.event
        if act.action in _FINAL and event is not None and event.type in ("meeting", "conference"):
            together = self.reading.all_agents(e for e in act.m.all("agent") if e.kind == "person")
            later = any(e.word in self.reading.grammar.words["afterwards"] for e in predicate.args)
            if len(together) > 1 and not later:
                self.events.attend(event, together, predicate, rule)
        if act.action not in ("heard", "submitted"):
            return
        if mention.ceremony and (event is not None or act.action == "submitted"):
            act.event = credentials(self.events, predicate, rule)
            self.events.attend(act.event, self._people(predicate), predicate, rule)
        elif event is not None and event.type == "ceremony":
            self.events.attend(event, self._people(predicate), predicate, rule)
        elif event is not None and event.type in ("meeting", "conference"):
            reporters = act.agents if act.m.frame.code != act.action else []
            people = [k for k in [*paper.originators, *reporters] if k.startswith("person/")]
            self.events.attend(event, people, predicate, rule)

    def open_list(self, predicate: Predicate) -> None:
        """Begins a list of documents, governed by ``predicate``."""
        frame = next((f for f in predicate.frames if f.fact == "document"), None)
        if frame is not None and not predicate.negative and predicate.tense not in ("unreal", "proposed"):
            action = "planned" if predicate.status == "planned" else frame.code
            self._list_action = (action, self._event(predicate))

    def list_after(self, predicate: Predicate, elements: Sequence[Element]) -> None:
        """The documents that a sentence lists after its verb and a colon."""
        self.open_list(predicate)
        listed = [e for e in elements if e.kind == "document" and e.case == "nom"]
        if listed and self._list_action is not None:
            self.leftovers(listed)
        self.close_list()

    def close_list(self) -> None:
        """Ends the list that was open."""
        self._list_action = None

    def listed(self, m: Matched) -> bool:
        """'Олардың ішінде A, B және C бар': the same was done with them as with the documents before."""
        last = next((p for p in reversed(self.reading.papers) if p.actions), None)
        objects = [e for e in m.all("object") if not self._is_total(e)]
        if last is None or not objects or m.predicate.negative:
            return False
        action, event, agent, _ = last.actions[-1]
        for element in objects:
            for paper in self._papers_of(element):
                if not paper.actions:
                    paper.actions.append((action, event, agent, self._ground(m.predicate, element, m.frame.name)))
        return True

    def _action(self, m: Matched) -> str:
        predicate = m.predicate
        action = m.frame.code
        if predicate.tense == "proposed":
            return "proposed"
        drafts = any(e.value.draft for e in m.all("object"))
        to_come = predicate.tense == "future" and predicate.role == "finite"
        if action == "drafted" and (predicate.planned or (drafts and to_come)):
            return "planned"
        if m.frame.status == "held":
            return action  # 'to be worked on': it has been discussed
        if action == "adopted" and self._is_made(m):
            action = _MADE.get(m.all("object")[-1].value.type, action)
        if action == "adopted" and m.all("object")[-1].value.ceremony:
            action = "submitted"
        ahead = predicate.tense == "future" or (predicate.tense == "present" and not predicate.progressive)
        if action in _BY_NATURE_PLANNED and predicate.role in ("finite", "linked") and ahead:
            return "planned"
        return action

    def _is_under_way(self, m: Matched, event: EventNode | None) -> bool:
        """'The session has opened; its participants discuss a draft': the present tense, without a time of its own."""
        predicate = m.predicate
        if m.frame.code != "discussed" or predicate.tense != "present" or predicate.role not in ("finite", "linked"):
            return False
        if event is None or event.status != "held" or event.type not in ("meeting", "conference"):
            return False
        later = any(e.word in self.reading.grammar.words["afterwards"] for e in predicate.args)
        others = any(e.kind == "body" for e in m.all("agent"))
        return not later and not others and self.reading.clause_when(predicate) is None

    def _is_made(self, m: Matched) -> bool:
        """'Made a report', 'a contract was made': of some documents that says more than that they were adopted."""
        return m.predicate.element.form.key.removeprefix("=") in self.reading.grammar.words["making_verbs"]

    def _can_be_made(self, m: Matched, mention: DocumentMention) -> bool:
        """Of what is read or given only a report; one of which nothing is said is no document to tell of."""
        stem = m.predicate.element.form.key.removeprefix("=")
        report = mention.type == "report"
        return not (report and mention.bare and not mention.originators) and (
            report or stem not in self.reading.grammar.words["reading_verbs"]
        )

    def _ground(self, predicate: Predicate, element: Element, rule: str) -> Evidence:
        start, end = min(element.start, predicate.element.start), max(predicate.end, element.end)
        if predicate.head is not None:
            start, end = min(start, predicate.head.start), max(end, predicate.head.end)
        return self.reading.evidence(start, end, rule)

    def _addressees(self, m: Matched) -> list[str]:
        if m.frame.code != "submitted":
            return []
        keys: list[str] = []
        for element in m.predicate.args:
            if element.kind == "body" and element.case in ("dat", "gen"):
                keys += [k for k in [element.ref or self.reading.entities.resolve(element)] if k]
            elif element.kind == "event" and element.case == "dat" and element.value.body is not None:
                keys += [k for k in [self.reading.entities.resolve(element.value.body)] if k]
        return keys

    def _people(self, predicate: Predicate) -> list[str]:
        return [k for e in predicate.args if e.kind == "person" for k in self.reading.agents(e)]

    def _event(self, predicate: Predicate) -> EventNode | None:
        for element in predicate.args:
            if (
                element.kind == "event"
                and element.case in ("loc", "gen", "nom", "setting")
                and not element.value.generic
            ):
                if element.case == "loc" and predicate.role in ("finite", "linked"):
                    node = self.events.node(
                        element,
                        when=self.reading.clause_when(predicate),
                        place=self.reading.clause_place(predicate),
                        status=predicate.status,
                    )
                    if node is not None:
                        self.events.support(node, predicate, "acts-at")
                        return node
                node = self.events.node(element)
                if node is not None:
                    return node
        told = self.events.current
        return self.events.main() if told is not None and told.type == "briefing" else told

    # ---- identity -----------------------------------------------------------------------------------------------

    def _papers_of(self, element: Element) -> list[Paper]:
        """The papers that an element names; those that its title names are mentioned."""
        if (known := self._papers.get(id(element.value))) is not None:
            return known
        papers = self._note(element)
        self._last = self.reading.sentence, papers[-1] if papers else None
        inside = deque(element.value.embedded)
        while inside:
            inner = inside.popleft()
            mention: DocumentMention = inner.value
            if mention.common or (mention.bare and not mention.named):
                continue
            named = self._papers.get(id(mention))
            if named is None:
                named = self._note(inner)
                inside.extendleft(reversed(mention.embedded))
            for paper in named:
                if not paper.actions:
                    evidence = self.reading.evidence(mention.start, inner.end, "document-in-title")
                    paper.actions.append(("mentioned", self.events.current, None, evidence))
        return papers

    def _note(self, element: Element) -> list[Paper]:
        mention: DocumentMention = element.value
        same = self._echoed(mention, element)
        papers = [same] if same is not None else self._make(mention, element)
        self._papers[id(mention)] = papers
        return papers

    def _echoed(self, mention: DocumentMention, element: Element) -> Paper | None:
        """A document named before that a bare noun points to."""
        if not mention.bare or mention.subjects or mention.plural:
            return None
        definite = element.case in ("acc", "gen", "dat", "nom")
        for paper in reversed(self.reading.papers):
            if paper.type == mention.type and definite and not (mention.draft and not paper.draft):
                return paper
        return None

    def _make(self, mention: DocumentMention, element: Element) -> list[Paper]:
        reading = self.reading
        moment = reading.moment(mention.when, future=None)
        originators = [k for e in mention.originators for k in reading.agents(e) if k]
        addressees = [k for e in mention.addressees for k in [e.ref or reading.entities.resolve(e)] if k]
        evidence = reading.evidence(mention.start, element.end, "document")
        period = moment.edtf if moment else None
        papers = []
        subjects = mention.subjects
        if mention.plural and len(subjects) < 2:
            subjects = told_apart(reading.text, element.end, reading.grammar.language.code) or subjects
        for subject in subjects or [""]:
            noun = mention.title.rsplit(" ", 1)[-1]
            title = mention.title if len(subjects) < 2 else f"{subject} {noun}"
            authors = list(dict.fromkeys(originators))
            papers.append(
                Paper(
                    mention.type,
                    mention.draft,
                    title,
                    subject or None,
                    period,
                    authors,
                    addressees,
                    evidence,
                    language=reading.grammar.language.code,
                )
            )
        reading.papers.extend(papers)
        return papers

    def _done_here(self, element: Element) -> bool:
        """'Eight documents were signed, including A and B': the same is done with A and B."""
        last = next((p for p in reversed(self.reading.papers) if p.actions), None)
        if last is None or last.evidence.end > element.start or element.start - last.evidence.end > _NEAR:
            return False
        action, event, agent, _ = last.actions[-1]
        for paper in self._papers_of(element):
            if not paper.actions:
                ground = self.reading.evidence(last.evidence.start, element.end, "among-others")
                paper.actions.append((action, event, agent, ground))
        return True

    def leftovers(self, elements: Sequence[Element]) -> None:
        """Documents that no predicate governs are mentioned, where they have a proper name."""
        for at, element in enumerate(elements):
            if element.kind != "document" or id(element.value) in self._papers or element.quoted:
                continue
            mention: DocumentMention = element.value
            if at > 1 and elements[at - 2].word in self.reading.grammar.words["proposals"]:
                for paper in self._papers_of(element):
                    evidence = self.reading.evidence(elements[at - 2].start, element.end, "proposal-for")
                    paper.actions.append(("proposed", None, None, evidence))
                continue
            if element.case == "like" and self._done_here(element):
                continue
            if self._list_action is not None and not self._is_total(element):
                action, event = self._list_action
                for paper in self._papers_of(element):
                    if not paper.actions:
                        evidence = self.reading.evidence(mention.start, element.end, "listed-document")
                        paper.actions.append((action, event, None, evidence))
                continue
            if not mention.named or mention.bare or self._is_total(element) or mention.common:
                continue
            for paper in self._papers_of(element):
                if not paper.actions:
                    evidence = self.reading.evidence(mention.start, element.end, "document-mentioned")
                    paper.actions.append(("mentioned", self.events.current, None, evidence))
