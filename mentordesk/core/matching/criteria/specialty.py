"""How many words of their specialties the two share."""

from functools import lru_cache

from mentordesk.core.folding import searchable
from mentordesk.core.i18n import N_, _
from mentordesk.core.matching.alike import Shared
from mentordesk.core.matching.candidates import Candidate
from mentordesk.core.matching.criterion import Criterion


@lru_cache(4096)
def _words(specialty: str) -> frozenset[str]:
    return frozenset(searchable(specialty).split()) - {"and", "of", "the", "in", "for"}


_FIT = Shared(lambda each: _words(each.specialty))


def explain(mentor: Candidate, learner: Candidate) -> str:
    fit = _FIT.score(mentor, learner)
    if fit is None:
        return _("Specialty not known for both.")
    if fit == 1:
        return _("Both: {specialty}.").format(specialty=learner.specialty)
    return _("{one} and {other}.").format(one=learner.specialty, other=mentor.specialty)


CRITERION = Criterion(
    "specialty",
    N_("Specialty"),
    weight=0,
    score=_FIT.score,
    explain=explain,
    table=_FIT.table,
    means=N_("The same specialty, by its words, or a different one."),
    dialled=True,
)
