"""Finds the best plan in whole numbers and proves it: rows, columns and scores, no people and no words."""

from mentordesk.core.matching.engine.assigning import assign
from mentordesk.core.matching.engine.bounded import curve
from mentordesk.core.matching.engine.counting import six
from mentordesk.core.matching.engine.fair_forcing import FairForcing, FairPlans
from mentordesk.core.matching.engine.forcing import Forcing, forcing
from mentordesk.core.matching.engine.frontier import frontier
from mentordesk.core.matching.engine.instance import EDGES, NEVER, Instance, Level, Plan, Proof, Six, Solved
from mentordesk.core.matching.engine.solving import solve

__all__ = [
    "EDGES",
    "NEVER",
    "FairForcing",
    "FairPlans",
    "Forcing",
    "Instance",
    "Level",
    "Plan",
    "Proof",
    "Six",
    "Solved",
    "assign",
    "curve",
    "forcing",
    "frontier",
    "six",
    "solve",
]
