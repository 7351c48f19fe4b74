"""From a proposal to a confirmed pairing, and out of one again: what the window's Pairings page does."""

from mentordesk.core.services.pairing_up.comparing import Fit, alternatives, explain, why_not
from mentordesk.core.services.pairing_up.confirming import (
    NotOnboarded,
    confirm,
    confirm_anyway,
    decline,
    forbid,
    record_answer,
)
from mentordesk.core.services.pairing_up.ending import Consequences, consequences, end, withdraw
from mentordesk.core.services.pairing_up.fairness import Fairness, LeftOut, Load, fairness
from mentordesk.core.services.pairing_up.firmness import Firmness, firmness
from mentordesk.core.services.pairing_up.group_costs import price_of_parting
from mentordesk.core.services.pairing_up.group_opening import (
    Choosable,
    Choosables,
    Opening,
    choosables,
    opening,
)
from mentordesk.core.services.pairing_up.group_prices import GroupPrices, group_prices
from mentordesk.core.services.pairing_up.group_story import GroupStory, MemberFit, group_story
from mentordesk.core.services.pairing_up.leaving_together import WithdrawAll
from mentordesk.core.services.pairing_up.matrix import Matrix, Someone, matrix
from mentordesk.core.services.pairing_up.mend_act import mend
from mentordesk.core.services.pairing_up.mended_plans import (
    Mended,
    MendLine,
    MendPlan,
    MendWish,
    left_waiting,
    mending,
)
from mentordesk.core.services.pairing_up.other_weights import (
    Change,
    Dial,
    Figures,
    OtherWeights,
    Outcome,
    keep_weights,
)
from mentordesk.core.services.pairing_up.plan_choices import Choices, Step, plan_choices
from mentordesk.core.services.pairing_up.plan_ways import Comparison, Differing
from mentordesk.core.services.pairing_up.pricing import Price, Prices, prices
from mentordesk.core.services.pairing_up.proposals import (
    NEVER,
    Proposed,
    pair_by_hand,
    pair_instead,
    propose,
)
from mentordesk.core.services.pairing_up.recruiting import recruiting
from mentordesk.core.services.pairing_up.rematching import RematchDraft, Rematching, rematch, rematching
from mentordesk.core.services.pairing_up.using_ways import Way, use_way
from mentordesk.core.services.pairing_up.waiting import waiting
from mentordesk.core.services.pairing_up.who_waits import FreeMentor, Helpful, Waiting, WaitingLearner

__all__ = [
    "NEVER",
    "Change",
    "Choices",
    "Choosable",
    "Choosables",
    "Comparison",
    "Consequences",
    "Dial",
    "Differing",
    "Fairness",
    "Figures",
    "Firmness",
    "Fit",
    "FreeMentor",
    "GroupPrices",
    "GroupStory",
    "Helpful",
    "LeftOut",
    "Load",
    "Matrix",
    "MemberFit",
    "MendLine",
    "MendPlan",
    "MendWish",
    "Mended",
    "NotOnboarded",
    "Opening",
    "OtherWeights",
    "Outcome",
    "Price",
    "Prices",
    "Proposed",
    "RematchDraft",
    "Rematching",
    "Someone",
    "Step",
    "Waiting",
    "WaitingLearner",
    "Way",
    "WithdrawAll",
    "alternatives",
    "choosables",
    "confirm",
    "confirm_anyway",
    "consequences",
    "decline",
    "end",
    "explain",
    "fairness",
    "firmness",
    "forbid",
    "group_prices",
    "group_story",
    "keep_weights",
    "left_waiting",
    "matrix",
    "mend",
    "mending",
    "opening",
    "pair_by_hand",
    "pair_instead",
    "plan_choices",
    "price_of_parting",
    "prices",
    "propose",
    "record_answer",
    "recruiting",
    "rematch",
    "rematching",
    "use_way",
    "waiting",
    "why_not",
    "withdraw",
]
