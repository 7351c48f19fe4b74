"""Proposes who is paired with whom, exactly, and says why; pure: no database and no clock."""

from mentordesk.core.matching.aside import STAGE_WORDS, propose_aside
from mentordesk.core.matching.candidates import Candidate, Need, Offer, OwnCriterion, OwnValue, Request, Rules
from mentordesk.core.matching.engine import Six
from mentordesk.core.matching.helping import Help, helps
from mentordesk.core.matching.overriding import Overriding, alternatives, overriding, why_not
from mentordesk.core.matching.proposing import explain, propose
from mentordesk.core.matching.rechecking import holds, input_hash, proven
from mentordesk.core.matching.results import (
    Component,
    Explanation,
    Move,
    Proposal,
    ProposedPair,
    RuledOut,
    Unmatched,
    WhyNot,
)
from mentordesk.core.matching.rules import Barrier
from mentordesk.core.matching.rules_kept import Broken, broken
from mentordesk.core.matching.supply import SkillSupply, supply
from mentordesk.core.matching.together import (
    Gathered,
    Gathering,
    LeftOut,
    Sizes,
    Week,
    described,
    fits,
    gather,
)
from mentordesk.core.matching.what_if import WhatIf

__all__ = [
    "STAGE_WORDS",
    "Barrier",
    "Broken",
    "Candidate",
    "Component",
    "Explanation",
    "Gathered",
    "Gathering",
    "Help",
    "LeftOut",
    "Move",
    "Need",
    "Offer",
    "Overriding",
    "OwnCriterion",
    "OwnValue",
    "Proposal",
    "ProposedPair",
    "Request",
    "RuledOut",
    "Rules",
    "Six",
    "Sizes",
    "SkillSupply",
    "Unmatched",
    "Week",
    "WhatIf",
    "WhyNot",
    "alternatives",
    "broken",
    "described",
    "explain",
    "fits",
    "gather",
    "helps",
    "holds",
    "input_hash",
    "overriding",
    "propose",
    "propose_aside",
    "proven",
    "supply",
    "why_not",
]
