"""The words of programmes, pairings, sessions and answers."""

from mentordesk.core.i18n import N_
from mentordesk.core.vocab.vocabulary import Vocabulary


class Role(Vocabulary):
    """What someone is in the programme."""

    MENTOR = "mentor", N_("Mentor")
    MENTEE = "mentee", N_("Mentee")
    PEER = "peer", N_("Peer")

    @property
    def learns(self) -> bool:
        """Mentees and peers are learners in every formula."""
        return self is not Role.MENTOR


class Side(Vocabulary):
    """On which side of a pairing someone stands."""

    MENTOR = "mentor", N_("Mentor side")
    LEARNER = "learner", N_("Learner side")


class Format(Vocabulary):
    """How people meet in a pairing."""

    PAIR = "pair", N_("One to one")
    REVERSE = "reverse", N_("Reverse")
    GROUP = "group", N_("Group")
    CIRCLE = "circle", N_("Peer circle")
    FLASH = "flash", N_("Flash")

    @property
    def gathers(self) -> bool:
        """Whether several learners meet, in a group or in a circle."""
        return self in {Format.GROUP, Format.CIRCLE}


class Mode(Vocabulary):
    """How a session takes place."""

    IN_PERSON = "in_person", N_("In person")
    VIDEO = "video", N_("Video call")
    PHONE = "phone", N_("Phone")
    ASYNC = "async", N_("In writing")


class Channel(Vocabulary):
    """How someone would like to hear from us."""

    EMAIL = "email", N_("E-mail")
    PHONE = "phone", N_("Phone")
    CHAT = "chat", N_("Chat")
    IN_PERSON = "in_person", N_("In person")


class OrganisationKind(Vocabulary):
    """What sort of organisation it is."""

    HEALTH = "health", N_("Health")
    UNIVERSITY = "university", N_("University")
    CHARITY = "charity", N_("Charity")
    ASSOCIATION = "association", N_("Association")
    COMPANY = "company", N_("Company")
    OTHER = "other", N_("Other")


class ProgrammeState(Vocabulary):
    """Where a programme stands."""

    DRAFT = "draft", N_("Draft")
    ACTIVE = "active", N_("Active")
    ARCHIVED = "archived", N_("Archived")


class CohortState(Vocabulary):
    """Where a cohort stands."""

    PLANNING = "planning", N_("Planning")
    RECRUITING = "recruiting", N_("Recruiting")
    MATCHING = "matching", N_("Matching")
    RUNNING = "running", N_("Running")
    PAUSED = "paused", N_("Paused")
    CLOSING = "closing", N_("Closing")
    CLOSED = "closed", N_("Closed")
    CANCELLED = "cancelled", N_("Cancelled")


class ParticipantState(Vocabulary):
    """Where someone's place in a cohort stands."""

    INVITED = "invited", N_("Invited")
    APPLIED = "applied", N_("Applied")
    WAITLISTED = "waitlisted", N_("On the waiting list")
    ACCEPTED = "accepted", N_("Accepted")
    MATCHED = "matched", N_("Matched")
    PAUSED = "paused", N_("Paused")
    COMPLETED = "completed", N_("Completed")
    DECLINED = "declined", N_("Declined")
    WITHDRAWN = "withdrawn", N_("Withdrawn")
    UNPLACED = "unplaced", N_("Not placed")


class PairingState(Vocabulary):
    """Where a pairing stands."""

    PROPOSED = "proposed", N_("Proposed")
    AGREED = "agreed", N_("Agreed")
    ACTIVE = "active", N_("Active")
    PAUSED = "paused", N_("Paused")
    COMPLETED = "completed", N_("Completed")
    ENDED_EARLY = "ended_early", N_("Ended early")
    DECLINED = "declined", N_("Declined")
    CANCELLED = "cancelled", N_("Cancelled")

    @property
    def confirmed(self) -> bool:
        """Shown in the column Confirmed: agreed, active or paused."""
        return self in {PairingState.AGREED, PairingState.ACTIVE, PairingState.PAUSED}

    @property
    def holds_place(self) -> bool:
        """Takes one of the mentor's places: proposed ones do too."""
        return self is PairingState.PROPOSED or self.confirmed


class SessionState(Vocabulary):
    """Where a session stands."""

    PROPOSED = "proposed", N_("Proposed")
    SCHEDULED = "scheduled", N_("Scheduled")
    HELD = "held", N_("Held")
    NO_SHOW = "no_show", N_("No show")
    CANCELLED = "cancelled", N_("Cancelled")

    @property
    def final(self) -> bool:
        """It has happened, or never will."""
        return self in {SessionState.HELD, SessionState.NO_SHOW, SessionState.CANCELLED}


class Mark(Vocabulary):
    """Whether someone came to a session."""

    ATTENDED = "attended", N_("Attended")
    APOLOGIES = "apologies", N_("Apologies")
    NO_SHOW = "no_show", N_("No show")


class Acceptance(Vocabulary):
    """What someone said to a proposed pairing."""

    ASKED = "asked", N_("Asked")
    YES = "yes", N_("Yes")
    NO = "no", N_("No")


class EndReason(Vocabulary):
    """Why a pairing ended."""

    GOALS_MET_EARLY = "goals_met_early", N_("Goals met early")
    NO_FAULT_MENTEE = "no_fault_mentee", N_("No-fault ending by the mentee")
    NO_FAULT_MENTOR = "no_fault_mentor", N_("No-fault ending by the mentor")
    NO_FAULT_MUTUAL = "no_fault_mutual", N_("No-fault ending by both")
    MISMATCH_GOALS = "mismatch_goals", N_("Goals did not fit")
    MISMATCH_RAPPORT = "mismatch_rapport", N_("No rapport")
    NON_CONTACT = "non_contact", N_("Lost contact")
    WORKLOAD = "workload", N_("Workload")
    ROLE_CHANGE = "role_change", N_("Change of role")
    MENTOR_LEFT_ORG = "mentor_left_org", N_("Mentor left the organisation")
    MENTEE_LEFT_ORG = "mentee_left_org", N_("Mentee left the organisation")
    CONFLICT_OF_INTEREST = "conflict_of_interest", N_("Conflict of interest")
    CONDUCT = "conduct", N_("Conduct")
    OTHER = "other", N_("Other")


class RunState(Vocabulary):
    """Where a run of the matching stands."""

    DRAFT = "draft", N_("Draft")
    REVIEW = "review", N_("In review")
    SIGNED = "signed", N_("Signed off")


class RuleKind(Vocabulary):
    """What the coordinator decided about two people."""

    PIN = "pin", N_("Keep together")
    FORBID = "forbid", N_("Never pair")


class ChangeKind(Vocabulary):
    """What was changed in a pairing that runs."""

    JOINED = "joined", N_("Somebody joined")
    LEFT = "left", N_("Somebody left")
    MERGED = "merged", N_("Another group came along")
    FORMAT = "format", N_("Other format")
    THEME = "theme", N_("Other theme")
    KEPT = "kept", N_("Kept against a rule")


class MatchRule(Vocabulary):
    """Whom a cohort lets meet."""

    NONE = "none", N_("Anyone may meet anyone")
    CROSS_DEPARTMENT = "cross_department", N_("Different departments only")
    CROSS_ORGANISATION = "cross_organisation", N_("Different organisations only")


class Kirkpatrick(Vocabulary):
    """The level of an objective, after Kirkpatrick."""

    REACTION = "1", N_("1 Reaction")
    LEARNING = "2", N_("2 Learning")
    BEHAVIOUR = "3", N_("3 Behaviour")
    RESULTS = "4", N_("4 Results")


class Direction(Vocabulary):
    """Which way a target is met."""

    AT_LEAST = "at_least", N_("at least")
    AT_MOST = "at_most", N_("at most")


class SurveyKind(Vocabulary):
    """Which of the built-in surveys a wave issues."""

    SESSION = "session", N_("Session slip")
    PULSE = "pulse", N_("Pulse slip")


class Anonymity(Vocabulary):
    """What is promised to those who answer."""

    IDENTIFIED = "identified", N_("Identified")
    CONFIDENTIAL = "confidential", N_("Confidential")
    ANONYMOUS = "anonymous", N_("Anonymous")


class WaveState(Vocabulary):
    """Where an issue of a survey stands."""

    DRAFT = "draft", N_("Draft")
    OPEN = "open", N_("Open")
    CLOSED = "closed", N_("Closed")
    REPORTED = "reported", N_("Reported")


class GoalState(Vocabulary):
    """Where a goal stands."""

    DRAFT = "draft", N_("Draft")
    ACTIVE = "active", N_("Active")
    ON_HOLD = "on_hold", N_("On hold")
    CLOSED = "closed", N_("Closed")
    DROPPED = "dropped", N_("Dropped")


class ActionState(Vocabulary):
    """Where a small dated step stands; follows from its dates."""

    OPEN = "open", N_("Open")
    DONE = "done", N_("Done")
    DROPPED = "dropped", N_("Dropped")


class Level(Vocabulary):
    """How urgent it is, the most urgent first."""

    RED = "red", N_("Red")
    AMBER = "amber", N_("Amber")
    WATCH = "watch", N_("Watch")
    TASK = "task", N_("To do")


class StepKind(Vocabulary):
    """What a step of the journal did."""

    DO = "do", N_("Done")
    UNDO = "undo", N_("Undone")
    REDO = "redo", N_("Redone")
