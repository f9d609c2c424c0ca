"""Terms in the chair: who holds, takes over, hands over the chair of which body, and when."""

from graphbuilder.resolution.chairmanships.equations import Equations
from graphbuilder.resolution.chairmanships.handing import Handing
from graphbuilder.resolution.chairmanships.holding import Holding
from graphbuilder.resolution.chairmanships.inference import infer_months, infer_years, prefer_states
from graphbuilder.resolution.chairmanships.lasting import Lasting
from graphbuilder.resolution.chairmanships.nouns import Nouns
from graphbuilder.resolution.chairmanships.periods import compose_periods, open_periods
from graphbuilder.resolution.chairmanships.register import Terms
from graphbuilder.resolution.chairmanships.roles import ChairRoles
from graphbuilder.resolution.chairmanships.succession import Succession

__all__ = [
    "ChairRoles",
    "Equations",
    "Handing",
    "Holding",
    "Lasting",
    "Nouns",
    "Succession",
    "Terms",
    "compose_periods",
    "infer_months",
    "infer_years",
    "open_periods",
    "prefer_states",
]
