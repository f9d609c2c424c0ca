"""The body whose session a clause names: that of the body which acts there."""

from __future__ import annotations

from graphbuilder.frames.clauses import Predicate


def give_body(predicate: Predicate) -> None:
    """'Совет на заседании принял …': a body that acts at a session acts at its own."""
    doers = [e for e in predicate.args if e.case == "by"] if predicate.passive else predicate.subjects
    bodies = [e for e in doers if e.kind == "body"]
    sessions = [e for e in predicate.args if e.kind == "event" and e.case == "loc" and e.value.type == "meeting"]
    if len(bodies) == 1 and len(sessions) == 1 and len(doers) == 1 and not sessions[0].value.generic:
        sessions[0].value.body = sessions[0].value.body or bodies[0]
    if len(bodies) > 1 and any(frame.name == "event-organised" for frame in predicate.frames):
        for held in (e for e in predicate.args if e.kind == "event" and e.case == "acc" and e.value.body is None):
            held.value.guests = held.value.guests or bodies  # 'ЕС и АСЕАН проведут саммит': of both, of no one body
