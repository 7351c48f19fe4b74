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


class Importance(Vocabulary):
    """How much a criterion counts, in a word; any number may stand for it."""

    MUST = "must", N_("Must")
    HIGH = "high", N_("High")
    MEDIUM = "medium", N_("Medium")
    LOW = "low", N_("Low")
    NO = "no", N_("No")

    @property
    def number(self) -> int:
        """What the word weighs; a must counts as much as what is high, besides being a rule."""
        return {"high": 40, "must": 40, "medium": 20, "low": 10, "no": 0}[self.key]

    @classmethod
    def of(cls, number: int) -> "Importance | None":
        """The word for a number, if it has one."""
        return next((each for each in (cls.HIGH, cls.MEDIUM, cls.LOW, cls.NO) if each.number == number), None)
