"""Documents: what kind, draft or not, for which period, and what was done with them."""

from __future__ import annotations

from collections.abc import Sequence

from graphbuilder.frames.clauses import Predicate
from graphbuilder.frames.matcher import Matched
from graphbuilder.mentions.elements import DocumentMention, Element
from graphbuilder.resolution.events import Events
from graphbuilder.resolution.reading import EventNode, Paper, Reading

_BY_NATURE_PLANNED = frozenset(("signed", "approved", "adopted", "ratified", "heard", "discussed", "submitted"))


class Documents:
    """Reads the document frames of a text into ``Reading.papers``."""

    def __init__(self, reading: Reading, events: Events) -> None:
        self.reading = reading
        self.events = events
        self._papers: dict[int, list[Paper]] = {}
        self.list_action: tuple[str, EventNode | None, Predicate] | None = None
        """What was done with the documents of a list that follows, sentence by sentence."""

    def acts(self, m: Matched) -> bool:
        """'… бекітті', '… қол қойылды'."""
        predicate = m.predicate
        objects = m.all("object")
        if (
            not objects
            or predicate.tense == "unreal"
            or predicate.negative
            or (predicate.tense == "proposed" and m.frame.code in ("submitted", "discussed"))
        ):
            return False
        objects = [e for e in objects if not e.value.total]
        attributive = predicate.role == "attributive"
        if attributive:
            objects = [e for e in objects if e is predicate.head]
            if not objects:
                return False
        if predicate.role == "nominal" and m.frame.code not in ("signed", "ratified", "adopted", "approved"):
            return False
        action = self._action(m)
        agents = [k for a in m.all("agent") for k in self.reading.agents(a)]
        addressees = self._addressees(m)
        event = self._event(predicate)
        for element in objects:
            mention: DocumentMention = element.value
            if attributive:
                mention.originators += [
                    a for a in m.all("agent") if a is not element and a.kind in ("state", "person", "body", "office")
                ]
            papers = self._papers_of(element)
            for paper in papers:
                paper.addressees += [k for k in addressees if k not in paper.addressees]
                known = [a for a, *_ in paper.actions]
                if attributive and known:
                    continue
                if action in known:
                    continue
                if attributive:
                    paper.actions.append(
                        (
                            action,
                            event if predicate.tense != "past" else None,
                            agents[0] if agents else None,
                            self._ground(predicate, element, m.frame.name),
                        )
                    )
                    paper.embedded = True
                    continue
                if paper.embedded:
                    paper.actions.clear()
                    paper.embedded = False
                if action == "planned" and known and not {"signed", "adopted", "ratified"} & {m.frame.code}:
                    continue
                if paper.actions and not ({"planned"} & {*known, action}):
                    # the stage reached last says most
                    paper.actions.clear()
                agent = agents[0] if agents and m.frame.code in ("submitted", "drafted", "proposed") else None
                if agent and agent not in paper.originators:
                    paper.originators.append(agent)
                if action in ("heard", "submitted") and event is not None:
                    if mention.ceremony:
                        event = self.events.credentials(predicate, m.frame.name)
                        self.events.attend(event, self._people(predicate), predicate, m.frame.name)
                    elif event.type == "ceremony":
                        self.events.attend(event, self._people(predicate), predicate, m.frame.name)
                    elif event.type in ("meeting", "conference"):
                        self.events.attend(
                            event, [k for k in paper.originators if k.startswith("person/")], predicate, m.frame.name
                        )
                elif action == "submitted" and mention.ceremony:
                    event = self.events.credentials(predicate, m.frame.name)
                    self.events.attend(event, self._people(predicate), predicate, m.frame.name)
                paper.actions.append(
                    (
                        action,
                        event,
                        agents[0] if len(agents) == 1 else None,
                        self._ground(predicate, element, m.frame.name),
                    )
                )
        return True

    def open_list(self, predicate: Predicate) -> None:
        """Begins a list of documents, governed by ``predicate``."""
        frame = next((f for f in predicate.frames if f.fact == "document"), None)
        if frame is not None and not predicate.negative and predicate.tense not in ("unreal", "proposed"):
            action = "planned" if predicate.status == "planned" else frame.code
            self.list_action = (action, self._event(predicate), predicate)

    def listed(self, m: Matched) -> bool:
        """'Олардың ішінде A, B және C бар': the same was done with them as with the documents before."""
        last = next((p for p in reversed(self.reading.papers) if p.actions), None)
        objects = [e for e in m.all("object") if not e.value.total]
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
        if action == "drafted" and predicate.planned:
            return "planned"
        if action in _BY_NATURE_PLANNED and predicate.role in ("finite", "linked") and predicate.tense == "future":
            return "planned"
        if (
            action in _BY_NATURE_PLANNED
            and predicate.tense == "present"
            and not predicate.progressive
            and predicate.role in ("finite", "linked")
        ):
            return "planned"
        return action

    def _ground(self, predicate: Predicate, element: Element, rule: str):  # type: ignore[no-untyped-def]
        return self.reading.evidence(min(element.start, predicate.element.start), max(predicate.end, element.end), rule)

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
                        self.events.support(node, predicate, "acts-at", 0.8)
                        return node
                node = self.events.node(element)
                if node is not None:
                    return node
        return self.events.current

    # ---- identity -----------------------------------------------------------------------------------------------

    def _papers_of(self, element: Element) -> list[Paper]:
        if id(element) in self._papers:
            return self._papers[id(element)]
        mention: DocumentMention = element.value
        same = self._echoed(mention, element)
        papers = [same] if same is not None else self._make(mention, element)
        self._papers[id(element)] = papers
        for inner in mention.embedded:
            self._embedded(inner)
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
        papers = []
        for subject in mention.subjects or [""]:
            papers.append(
                Paper(mention.type, mention.draft, mention.title if len(mention.subjects) < 2 else f"{subject} {mention.title.rsplit(' ', 1)[-1]}", subject or None,
                      moment.edtf if moment else None, list(dict.fromkeys(originators)), addressees, evidence)
            )  # fmt: skip
        reading.papers.extend(papers)
        return papers

    def _embedded(self, element: Element) -> None:
        mention: DocumentMention = element.value
        if mention.bare and not mention.named:
            return
        for paper in self._papers_of(element):
            if not paper.actions:
                evidence = self.reading.evidence(mention.start, element.end, "document-in-title", 0.8)
                paper.actions.append(("mentioned", self.events.current, None, evidence))

    def leftovers(self, elements: Sequence[Element]) -> None:
        """Documents that no predicate governs are mentioned, where they are named well enough to be told apart."""
        for element in elements:
            if element.kind != "document" or id(element) in self._papers or element.quoted:
                continue
            mention: DocumentMention = element.value
            if self.list_action is not None and not mention.total:
                action, event, predicate = self.list_action
                for paper in self._papers_of(element):
                    if not paper.actions:
                        evidence = self.reading.evidence(mention.start, element.end, "listed-document", 0.85)
                        paper.actions.append((action, event, None, evidence))
                continue
            if not (mention.subjects or mention.named or mention.when) or mention.bare or mention.total:
                continue
            for paper in self._papers_of(element):
                if not paper.actions:
                    evidence = self.reading.evidence(mention.start, element.end, "document-mentioned", 0.7)
                    paper.actions.append(("mentioned", self.events.current, None, evidence))
