"""The tables, a module per subject; only core may import them."""

from mentordesk.core.model.admission import Consent, Screening, ScreeningCriterion
from mentordesk.core.model.base import Base
from mentordesk.core.model.feedback import Answer, Response, Slip, Wave
from mentordesk.core.model.goals import Action, Goal
from mentordesk.core.model.insights import Insight
from mentordesk.core.model.matching_runs import MatchGathering, MatchLeft, MatchPair, MatchRun
from mentordesk.core.model.own_fields import CustomField, CustomValue, SavedFilter, SheetLayout
from mentordesk.core.model.pairings import Cover, Member, Pairing, PairingChange, PairRule, Pause
from mentordesk.core.model.participants import (
    Avoidance,
    ChecklistItem,
    FreeTime,
    Interest,
    MentoringPlan,
    Need,
    Offer,
    Participant,
    Preference,
    Priority,
)
from mentordesk.core.model.people import (
    Absence,
    Department,
    MergedPerson,
    NotSame,
    Organisation,
    Person,
    Signpost,
    Skill,
    SkillSynonym,
)
from mentordesk.core.model.programmes import Cohort, Objective, Place, Programme, SuccessMetric
from mentordesk.core.model.record import Attachment, IssuedCode, JournalChange, JournalStep, Owner
from mentordesk.core.model.register import SEARCH, SEARCH_TABLES, Register, RegisterText
from mentordesk.core.model.rotations import Rotation, RotationGuest, RotationSeat, RotationWish
from mentordesk.core.model.sessions import Attendance, MentoringSession, SessionChange

__all__ = [
    "SEARCH",
    "SEARCH_TABLES",
    "Absence",
    "Action",
    "Answer",
    "Attachment",
    "Attendance",
    "Avoidance",
    "Base",
    "ChecklistItem",
    "Cohort",
    "Consent",
    "Cover",
    "CustomField",
    "CustomValue",
    "Department",
    "FreeTime",
    "Goal",
    "Insight",
    "Interest",
    "IssuedCode",
    "JournalChange",
    "JournalStep",
    "MatchGathering",
    "MatchLeft",
    "MatchPair",
    "MatchRun",
    "Member",
    "MentoringPlan",
    "MentoringSession",
    "MergedPerson",
    "Need",
    "NotSame",
    "Objective",
    "Offer",
    "Organisation",
    "Owner",
    "PairRule",
    "Pairing",
    "PairingChange",
    "Participant",
    "Pause",
    "Person",
    "Place",
    "Preference",
    "Priority",
    "Programme",
    "Register",
    "RegisterText",
    "Response",
    "Rotation",
    "RotationGuest",
    "RotationSeat",
    "RotationWish",
    "SavedFilter",
    "Screening",
    "ScreeningCriterion",
    "SessionChange",
    "SheetLayout",
    "Signpost",
    "Skill",
    "SkillSynonym",
    "Slip",
    "SuccessMetric",
    "Wave",
]
