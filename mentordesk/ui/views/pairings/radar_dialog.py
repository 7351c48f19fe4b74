"""Recruitment radar: who is likely to be left out, what is short, and which few mentors would help most."""

from mentordesk.core import pairings, participants
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.matching.radar import Radar, Recruit, Short, Wanted
from mentordesk.core.services import pairing_up
from mentordesk.ui.dialogs.figures_dialog import Bar, Chart, Figures, FiguresDialog
from mentordesk.ui.kit.page import Page

_READS = pairings.READS | participants.READS
_MOST = 12


def open_radar(page: Page) -> None:
    """Show the dialog for the cohort of a page."""
    context, cohort = page.context, page.cohort_id
    if cohort:
        desk, title = context.desk, _("Recruitment radar")

        def work() -> Figures:
            return told(desk.ask(pairing_up.recruiting, cohort))

        context.window.show_dialog(FiguresDialog(page, title, _READS, work))


def told(found: Radar) -> Figures:
    """Everything in words and bars."""
    if not found.learners:
        return Figures((_("Nobody has signed up who still waits for a mentor."),))
    said = [_("Counted as if all who applied were accepted and onboarded."), _left(found)]
    charts = []
    if found.recruits:
        charts.append(_recruits(found.recruits))
    if found.short:
        charts.append(_short(found.short, found.left))
    if found.left and not found.recruits:
        said.append(_("No mentor of a known kind would help: look at the rules that keep people apart."))
    return Figures(tuple(said), tuple(charts))


def _left(found: Radar) -> str:
    fewest, middle, most = found.likely
    text = ngettext(
        "{left} of {count} mentee would be left without a mentor.",
        "{left} of {count} mentees would be left without a mentor.",
        found.learners,
    )
    likely = _(
        "If as many sign up again who are like these, expect {middle}, and between {fewest} and {most}."
    )
    return " ".join(
        [
            text.format(left=found.left, count=found.learners),
            likely.format(middle=middle, fewest=fewest, most=most),
        ]
    )


def _recruits(found: tuple[Recruit, ...]) -> Chart:
    highest = max(each.gain for each in found)
    bars = tuple(Bar(_kind(each.wanted), each.gain / highest, (f"+{each.gain}",)) for each in found)
    note = _("Each is counted with those above it taken on, with two places and no wishes of their own.")
    return Chart(_("Mentors to look for, the most helpful first"), (_("more matched"),), bars, note)


def _short(found: tuple[Short, ...], left: int) -> Chart:
    bars = tuple(Bar(_kind(each.wanted), each.people / left, (str(each.people),)) for each in found[:_MOST])
    note = _("Of those left out, how many could meet such a mentor at the best time for most of them.")
    return Chart(_("Where skills run short"), (_("mentees"),), bars, note)


def _kind(wanted: Wanted) -> str:
    return " · ".join(part for part in (wanted.label, wanted.slot.name, wanted.site) if part)
