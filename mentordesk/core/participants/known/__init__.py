"""What is known of one person beyond their sign-up: screening, consents, wishes, plan, style."""

from mentordesk.core.participants.checklists import (
    SharedStep,
    StepDraft,
    add_step,
    edit_step,
    give,
    remove_step,
    shared_steps,
    tick_all,
)
from mentordesk.core.participants.known.consents import (
    ConsentDraft,
    ConsentRow,
    afterwards,
    consents,
    edit_consent,
    give_consent,
    withdraw_consent,
    wording,
)
from mentordesk.core.participants.known.further_roles import add_role, possible_roles
from mentordesk.core.participants.known.mentoring_plans import (
    PlanDraft,
    drop_plan,
    keep_plan,
    plan,
    proposed_plan,
)
from mentordesk.core.participants.known.people_named import people_called
from mentordesk.core.participants.known.person_file import READS, PersonFile, person_file
from mentordesk.core.participants.known.priorities import priorities, priorities_of, rank_priorities
from mentordesk.core.participants.known.screening import (
    CriterionLine,
    ScreeningDraft,
    screen,
    screening,
    usual,
)
from mentordesk.core.participants.known.support import note_support, support_questions
from mentordesk.core.participants.known.together import Together, together
from mentordesk.core.participants.known.wishes import WishesDraft, set_wishes, wishes_draft
from mentordesk.core.participants.known.working_style import (
    Shared,
    Style,
    leaning,
    poles,
    set_style,
    shared_style,
    style_words,
)
from mentordesk.core.participants.managers import Named
from mentordesk.core.participants.waiting_list import Waiter, place_in_line, waiting_list

__all__ = [
    "READS",
    "ConsentDraft",
    "ConsentRow",
    "CriterionLine",
    "Named",
    "PersonFile",
    "PlanDraft",
    "ScreeningDraft",
    "Shared",
    "SharedStep",
    "StepDraft",
    "Style",
    "Together",
    "Waiter",
    "WishesDraft",
    "add_role",
    "add_step",
    "afterwards",
    "consents",
    "drop_plan",
    "edit_consent",
    "edit_step",
    "give",
    "give_consent",
    "keep_plan",
    "leaning",
    "note_support",
    "people_called",
    "person_file",
    "place_in_line",
    "plan",
    "poles",
    "possible_roles",
    "priorities",
    "priorities_of",
    "proposed_plan",
    "rank_priorities",
    "remove_step",
    "screen",
    "screening",
    "set_style",
    "set_wishes",
    "shared_steps",
    "shared_style",
    "style_words",
    "support_questions",
    "tick_all",
    "together",
    "usual",
    "waiting_list",
    "wishes_draft",
    "withdraw_consent",
    "wording",
]
