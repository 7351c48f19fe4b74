"""Whether there is a way of meeting that suits both."""

from mentordesk.core import words
from mentordesk.core.i18n import N_, _
from mentordesk.core.matching.alike import InCommon
from mentordesk.core.matching.candidates import Candidate
from mentordesk.core.matching.criterion import Criterion

_FIT = InCommon(lambda each: each.ways)


def explain(mentor: Candidate, learner: Candidate) -> str:
    if not (mentor.ways and learner.ways):
        return _("Ways of meeting not known for both.")
    both = sorted(mentor.ways & learner.ways)
    if not both:
        return _("No way of meeting that suits both.")
    return _("Suits both: {ways}.").format(ways=words.names(both))


CRITERION = Criterion(
    "ways",
    N_("Way of meeting"),
    weight=0,
    score=_FIT.score,
    explain=explain,
    table=_FIT.table,
    means=N_("At least one way in common, from the own field that says how people can meet."),
)
