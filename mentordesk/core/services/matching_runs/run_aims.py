"""What a plan is made for and what it must keep to, in words for whoever reads the record."""

from collections.abc import Iterator

from mentordesk.core import matching, words
from mentordesk.core.i18n import N_, _
from mentordesk.core.matching import weighing
from mentordesk.core.vocab import Format, MatchMode, MatchRule

_FIRST = N_("Of all mentees, those who were left out before come first.")
_MOST = N_("As many mentees as possible are matched.")
_TOTAL = N_("All pairs together fit as well as possible.")
_WEAK = N_("As few pairs as possible are very weak, then as few as possible weak.")
_FEWEST = N_("As few mentees as possible change mentor against the plan before.")
_SO_MANY = N_("Mentees who lose the mentor whom they have: at most {moves}, as you chose.")
_TIES = N_("Of plans that are equal in all this, the one whose list of pairs sorts first is taken.")

_AIMS = {
    MatchMode.COVERAGE_TOTAL: (_MOST, _TOTAL),
    MatchMode.FAIR: (_MOST, _WEAK, N_("The weakest pair fits as well as possible."), _TOTAL),
    MatchMode.PROFILE: (_MOST, _WEAK, N_("As few pairs as possible are only fair."), _TOTAL),
    MatchMode.FLOOR: (
        _MOST,
        N_("The weakest pair fits as well as it can for at most {percent} % of the total."),
        _TOTAL,
    ),
    MatchMode.LEXIMIN: (
        _MOST,
        N_("The weakest pair fits as well as possible, then the second weakest, and so on."),
        _TOTAL,
    ),
    MatchMode.STABLE: (N_("No mentee and mentor would both rather have each other."),),
    MatchMode.BALANCE: (_MOST, N_("Mentees are spread evenly over the mentors."), _TOTAL),
    MatchMode.KEEP: (_MOST, _FEWEST, _TOTAL),
}


def aims(request: matching.Request) -> tuple[str, ...]:
    """What counts when plans are compared, the first aim first: who goes first, and what should stay."""
    first = (_FIRST,) if request.first else ()
    last = (_FEWEST,) if request.mode is MatchMode.FAIR and request.before else ()
    said: tuple[str, ...] = (*first, *_AIMS[request.mode], *last, _TIES)
    if request.moves is not None:
        said = (*first, _MOST, _SO_MANY, _TOTAL)
    return tuple(_(each).format(percent=words.percent(request.price), moves=request.moves) for each in said)


def rules(kept: matching.Rules) -> tuple[str, ...]:
    """What every pair must keep to."""
    return tuple(_rules(kept))


def _rules(kept: matching.Rules) -> Iterator[str]:
    yield _("Nobody mentors themself, or somebody who manages them or whom they manage.")
    yield _("Nobody is paired with somebody whom one of the two asked not to meet.")
    yield _("A mentor has no more mentees than places, and both have finished onboarding.")
    if kept.allow_async:
        yield _("Free times need not meet, because this cohort may also work in writing.")
    else:
        text = _("Both are free for {time} at the same time of the week, where the times of both are known.")
        yield text.format(time=words.minutes(kept.session_minutes))
    if kept.match_rule is not MatchRule.NONE:
        yield _("{rule}.").format(rule=kept.match_rule.label)
    yield _("The mentor is above the mentee in at least one skill that the mentee needs.")
    if kept.format is Format.REVERSE:
        yield _("The mentor is junior to the mentee, where the grades of both are known.")
    if musts := [each.shown for each in weighing.musts(kept)]:
        yield _("A pair without any fit in this is not made: {musts}.").format(musts=words.names(musts))
