"""Whether there is a place where both can be."""

from mentordesk.core import words
from mentordesk.core.i18n import N_, _
from mentordesk.core.matching.alike import InCommon
from mentordesk.core.matching.candidates import Candidate
from mentordesk.core.matching.criterion import Criterion

_FIT = InCommon(lambda each: each.sites)


def explain(mentor: Candidate, learner: Candidate) -> str:
    if not (mentor.sites and learner.sites):
        return _("Places not known for both.")
    both = sorted(mentor.sites & learner.sites)
    if not both:
        return _("No place where both can be.")
    return _("Both can meet at {places}.").format(places=words.names([each.title() for each in both]))


CRITERION = Criterion(
    "sites",
    N_("Place"),
    weight=0,
    score=_FIT.score,
    explain=explain,
    table=_FIT.table,
    means=N_("At least one place in common, from the own field that says where people can meet."),
)
