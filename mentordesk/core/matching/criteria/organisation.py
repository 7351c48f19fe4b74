"""Whether both belong to the same organisation."""

from mentordesk.core.i18n import N_, _
from mentordesk.core.matching.alike import Same
from mentordesk.core.matching.candidates import Candidate
from mentordesk.core.matching.criterion import Criterion

_FIT = Same(lambda each: each.organisation)


def explain(mentor: Candidate, learner: Candidate) -> str:
    fit = _FIT.score(mentor, learner)
    if fit is None:
        return _("Organisation not known for both.")
    if fit:
        place = learner.organisation_name or _("the same place")
        return _("Both belong to {organisation}.").format(organisation=place)
    return _("{one} and {other}.").format(one=learner.organisation_name, other=mentor.organisation_name)


CRITERION = Criterion(
    "organisation",
    N_("Organisation"),
    weight=0,
    score=_FIT.score,
    explain=explain,
    table=_FIT.table,
    means=N_("Both in the same organisation, or in different ones."),
    dialled=True,
)
