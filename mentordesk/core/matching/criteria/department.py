"""Whether both work in the same department."""

from mentordesk.core.i18n import N_, _
from mentordesk.core.matching.alike import Same
from mentordesk.core.matching.candidates import Candidate
from mentordesk.core.matching.criterion import Criterion

_FIT = Same(lambda each: each.department)


def explain(mentor: Candidate, learner: Candidate) -> str:
    fit = _FIT.score(mentor, learner)
    if fit is None:
        return _("Department not known for both.")
    if fit:
        return _("Both work in {department}.").format(
            department=learner.department_name or _("the same place")
        )
    return _("{one} and {other}.").format(one=learner.department_name, other=mentor.department_name)


CRITERION = Criterion(
    "department",
    N_("Department"),
    weight=0,
    score=_FIT.score,
    explain=explain,
    table=_FIT.table,
    means=N_("Both in the same department, or in different ones."),
    dialled=True,
)
