"""Whether the two have a language in common."""

from mentordesk.core import words
from mentordesk.core.i18n import N_, _
from mentordesk.core.matching.alike import InCommon
from mentordesk.core.matching.candidates import Candidate
from mentordesk.core.matching.criterion import Criterion

_FIT = InCommon(lambda each: each.languages)


def explain(mentor: Candidate, learner: Candidate) -> str:
    if not (mentor.languages and learner.languages):
        return _("Languages not known for both.")
    both = sorted(mentor.languages & learner.languages)
    if not both:
        return _("No language in common.")
    return _("Both speak {languages}.").format(languages=words.names([each.title() for each in both]))


CRITERION = Criterion(
    "languages",
    N_("Languages"),
    weight=0,
    score=_FIT.score,
    explain=explain,
    table=_FIT.table,
    means=N_("At least one language in common."),
)
