"""Events: what takes place, when, where, who takes part and who is in the chair.

``EventRegister`` holds the identity of events: one node for each, however often the text names it. The other modules
read one family of frames each into it: ``TakingPlace``, ``Attendances``, ``Encounters``, ``EventNouns``, ``Visits``;
``credentials`` finds the ceremony behind a document, and ``settle_events`` lets events lend one another what they lack.
"""

from __future__ import annotations

from graphbuilder.resolution.events.attendance import Attendances
from graphbuilder.resolution.events.ceremonies import credentials
from graphbuilder.resolution.events.encounters import Encounters
from graphbuilder.resolution.events.nouns import EventNouns
from graphbuilder.resolution.events.register import EventRegister
from graphbuilder.resolution.events.settling import settle_events
from graphbuilder.resolution.events.taking_place import TakingPlace
from graphbuilder.resolution.events.visits import Visits

__all__ = [
    "Attendances",
    "Encounters",
    "EventNouns",
    "EventRegister",
    "TakingPlace",
    "Visits",
    "credentials",
    "settle_events",
]
