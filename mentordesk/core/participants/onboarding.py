"""The built-in steps of onboarding."""

from mentordesk.core.i18n import N_
from mentordesk.core.vocab import Role

_MENTOR = (
    (N_("Read the role sheet"), True),
    (N_("Initial training attended"), True),
    (N_("Profile complete"), True),
    (N_("Capacity and hours agreed with manager"), True),
    (N_("Confidentiality limits confirmed"), True),
    (N_("Knows who to call"), True),
    (N_("Tried the meeting tool"), False),
    (N_("Own learning goal written"), False),
    (N_("Peer-support date in diary"), False),
)
_MENTEE = (
    (N_("Read “Making the most of it”"), True),
    (N_("Profile and three priorities"), True),
    (N_("Baseline survey"), True),
    (N_("Briefing attended"), True),
    (N_("Manager informed, if wanted"), False),
    (N_("First questions written"), False),
)
STEPS = {Role.MENTOR: _MENTOR, Role.MENTEE: _MENTEE, Role.PEER: _MENTEE}
"""For each role the steps and whether they are required before someone is paired."""
