"""The tables, a module per subject; only core may import them."""

from mentordesk.core.model.base import Base
from mentordesk.core.model.feedback import Answer, Response, Slip, Wave
from mentordesk.core.model.goals import Action, Goal
from mentordesk.core.model.pairings import Member, Pairing, PairRule, Pause
from mentordesk.core.model.participants import (
    Avoidance,
    ChecklistItem,
    FreeTime,
    Interest,
    Need,
    Offer,
    Participant,
    Preference,
)
from mentordesk.core.model.people import Absence, Department, Organisation, Person, Skill
from mentordesk.core.model.programmes import Cohort, Objective, Place, Programme, SuccessMetric
from mentordesk.core.model.record import Attachment, IssuedCode, JournalChange, JournalStep, Owner
from mentordesk.core.model.sessions import Attendance, MentoringSession, SessionChange

__all__ = [
    "Absence",
    "Action",
    "Answer",
    "Attachment",
    "Attendance",
    "Avoidance",
    "Base",
    "ChecklistItem",
    "Cohort",
    "Department",
    "FreeTime",
    "Goal",
    "Interest",
    "IssuedCode",
    "JournalChange",
    "JournalStep",
    "Member",
    "MentoringSession",
    "Need",
    "Objective",
    "Offer",
    "Organisation",
    "Owner",
    "PairRule",
    "Pairing",
    "Participant",
    "Pause",
    "Person",
    "Place",
    "Preference",
    "Programme",
    "Response",
    "SessionChange",
    "Skill",
    "Slip",
    "SuccessMetric",
    "Wave",
]
