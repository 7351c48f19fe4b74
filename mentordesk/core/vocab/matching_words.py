"""The words of plans: what makes one plan better than another."""

from mentordesk.core.i18n import N_
from mentordesk.core.vocab.vocabulary import Vocabulary


class MatchMode(Vocabulary):
    """What counts when plans are compared."""

    COVERAGE_TOTAL = "coverage-total", N_("Most people, then the best fit in all")
    FAIR = "fair", N_("Fair: as few weak pairs as possible")
    PROFILE = "profile", N_("Fair profile: band by band")
    FLOOR = "floor", N_("The worst pair as good as a bounded price allows")
    LEXIMIN = "leximin", N_("Fairest possible")
    STABLE = "stable", N_("Stable: no two people would rather have each other")
    BALANCE = "balance", N_("Even load of the mentors")
    KEEP = "keep", N_("Keep what we have")
