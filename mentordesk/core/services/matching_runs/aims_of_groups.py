"""What a plan of groups or circles is made for, and what each of them keeps to, in words for the record."""

from collections.abc import Iterator

from mentordesk.core import matching, words
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.matching import weighing
from mentordesk.core.vocab import Format, MatchRule

_FIRST = N_("Of all mentees, those who were left out before come first.")
_GROUPS = (
    N_("As many mentees as possible are in a group."),
    N_("All together fit as well as possible: each mentee with the mentors of their group."),
)
_MENTORS = N_("As many groups as possible have all their mentors.")
_CIRCLES = (
    N_("As many people as possible are in a circle."),
    N_("All together fit as well as possible: everybody with everybody else of their circle."),
)
_TIES = N_("Of plans that are equal in all this, the one whose list sorts first is taken.")


def aims(request: matching.Request, sizes: matching.Sizes) -> tuple[str, ...]:
    """What counts when plans are compared, the first aim first."""
    if request.rules.format is Format.CIRCLE:
        found = list(_CIRCLES)
    else:
        most, fit = _GROUPS
        found = [most, *([_MENTORS] if sizes.mentors > 1 else []), fit]
    return tuple(_(each) for each in (*([_FIRST] if request.first else []), *found, _TIES))


def rules(kept: matching.Rules, sizes: matching.Sizes) -> tuple[str, ...]:
    """What every group or circle keeps to."""
    own = _circles(sizes) if kept.format is Format.CIRCLE else _groups(sizes)
    return (*own, *_everybody(kept))


def _circles(sizes: matching.Sizes) -> Iterator[str]:
    yield _("A circle has {fewest} to {most} people.").format(fewest=sizes.fewest, most=sizes.most)
    yield _("Two who manage each other, or who wish not to meet, are never in one circle.")


def _groups(sizes: matching.Sizes) -> Iterator[str]:
    text = ngettext(
        "A group has {fewest} to {most} mentees and {mentors} mentor.",
        "A group has {fewest} to {most} mentees and up to {mentors} mentors.",
        sizes.mentors,
    )
    yield text.format(mentors=sizes.mentors, fewest=sizes.fewest, most=sizes.most)
    yield _("All mentees of a group need one skill in common, which its mentor covers: its theme.")
    yield _("Who has not said what they need fits any theme.")
    yield _("A group takes one place of each of its mentors.")
    yield _("Nobody mentors themself, or somebody who manages them or whom they manage.")
    yield _("Two who wish not to meet, or are to be kept apart, are never in one group.")


def _everybody(kept: matching.Rules) -> Iterator[str]:
    yield _("All have finished onboarding.")
    if kept.allow_async:
        yield _("Free times need not meet, because this cohort may also work in writing.")
    else:
        text = _("All are free for {time} at the same time of the week, where their times are known.")
        yield text.format(time=words.minutes(kept.session_minutes))
    if kept.match_rule is not MatchRule.NONE:
        yield _("{rule}.").format(rule=kept.match_rule.label)
    if musts := [each.shown for each in weighing.musts(kept)]:
        yield _("A pair without any fit in this is not made: {musts}.").format(musts=words.names(musts))
