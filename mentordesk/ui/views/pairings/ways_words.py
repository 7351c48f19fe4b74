"""The numbers of plans in words: the six of two plans, and what one costs against the other."""

from fractions import Fraction

from mentordesk.core import words
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.matching import Six
from mentordesk.core.services.pairing_up import Way, plan_ways
from mentordesk.core.vocab import Format, MatchMode
from mentordesk.ui.views.pairings.pairing_cells import figure


def six(now: Six, then: Six, bands: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """What, and its figure in both plans."""
    kinds = " · ".join(bands)
    return [
        (_("Matched"), str(now.matched), str(then.matched)),
        (kinds, _profile(now), _profile(then)),
        (_("Weakest pair"), figure(now.worst), figure(then.worst)),
        (_("Total"), points(now.total), points(then.total)),
        (_("Pairs of people who would rather have each other"), str(now.blocking), str(then.blocking)),
        (_("Would move"), str(now.moves), str(then.moves)),
    ]


def told_price(now: Six, then: Six) -> str:
    """What the other plan costs, or brings, in one sentence."""
    said = []
    if then.matched != now.matched:
        gain = then.matched - now.matched
        more = ngettext("{count} person more is matched.", "{count} people more are matched.", abs(gain))
        fewer = ngettext("{count} person fewer is matched.", "{count} people fewer are matched.", abs(gain))
        said.append((more if gain > 0 else fewer).format(count=abs(gain)))
    if then.total == now.total:
        said.append(_("The total is the same."))
    else:
        text = _("{points} more in total.") if then.total > now.total else _("{points} less in total.")
        said.append(text.format(points=points(abs(then.total - now.total))))
    return " ".join(said)


def told_rule(way: Way, fewer: int, less: int, most: int) -> str:
    """By which rule is proposed, and what that costs against the highest total."""
    said = [plan_ways.rule(way.mode, way.price or 0)]
    if fewer > 0:
        text = ngettext(
            "{count} person fewer is proposed than could be.",
            "{count} people fewer are proposed than could be.",
            fewer,
        )
        said.append(text.format(count=fewer))
    elif less > 0:
        text = _("That costs {points} of {most} in total.")
        said.append(text.format(points=points(less), most=points(most)))
    elif way.mode is not MatchMode.COVERAGE_TOTAL:
        said.append(_("That costs nothing in total."))
    return " ".join(said)


def told_group_rule(kind: Format, mentors: int) -> str:
    """What counts where groups or circles are proposed."""
    if kind is Format.CIRCLE:
        return _("First as many people in circles as possible, then the best fit among them in total.")
    if mentors > 1:
        return _(
            "First as many mentees in groups as possible, then as many groups with all their mentors, "
            "then the best fit in total."
        )
    return _("First as many mentees in groups as possible, then the best fit in total.")


def points(hundredths: int) -> str:
    """With one decimal; a little is never shown as nothing."""
    value = Fraction(hundredths, 100)
    shown = words.number(value, 1)
    return _("less than 0.1") if value and shown == words.number(0, 1) else shown


def _profile(numbers: Six) -> str:
    return " · ".join(str(count) for count in numbers.bands)
