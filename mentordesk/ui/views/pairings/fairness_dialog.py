"""Fairness of this plan: who is matched, waits and fits by group; loads of mentors; who is left out again."""

from fractions import Fraction
from functools import partial

from mentordesk.core import pairings, participants, words
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.matching.equity import SHELTERED, Breakdown, GroupStand
from mentordesk.core.services import matching_runs, pairing_up
from mentordesk.core.services.pairing_up import Fairness, LeftOut, Load
from mentordesk.ui.dialogs.figures_dialog import Bar, Chart, Figures, FiguresDialog
from mentordesk.ui.kit.page import Page

_READS = pairings.READS | participants.READS | matching_runs.READS
_FEW = 10
"""Under so many the fraction comes first (domain 10.1)."""


def open_fairness(page: Page) -> None:
    """Show the dialog for the cohort of a page."""
    context, cohort = page.context, page.cohort_id
    if cohort:
        work = partial(context.desk.ask, pairing_up.fairness, cohort, context.today())
        title = _("Fairness of this plan")
        context.window.show_dialog(FiguresDialog(page, title, _READS, lambda: told(work())))


def told(found: Fairness) -> Figures:
    """Everything in words and bars."""
    if found.whole is None:
        return Figures((_("Nobody who waits for a mentor has been accepted yet."),))
    charts = [_groups(label, each) for label, each in found.breakdowns]
    if found.loads:
        charts.append(_loads(found.loads))
    return Figures(tuple(_sentences(found.whole)), tuple(charts), tuple(map(_left, found.left_out)))


def _sentences(whole: GroupStand) -> list[str]:
    text = _("{matched} of {people} mentees have a mentor or a proposal.")
    said = [text.format(matched=whole.matched, people=whole.people)]
    if whole.days is not None:
        days = ngettext("{count} day", "{count} days", int(whole.days)).format(count=_number(whole.days))
        said.append(_("Half of them have waited {days} or less.").format(days=days))
    if whole.fit is not None:
        said.append(_("The middle fit is {score} of 100.").format(score=_number(whole.fit)))
    return [" ".join(said)]


def _groups(label: str, found: Breakdown) -> Chart:
    heads = (_("matched"), _("middle wait"), _("middle fit"))
    bars = tuple(
        Bar(
            each.name or _("not known"),
            float(each.share),
            (_share(each), _days(each.days), _number(each.fit)),
        )
        for each in found.groups
    )
    note = ""
    if found.hidden:
        text = ngettext(
            "{count} group is not shown: fewer than {least} people, or it would give another one away.",
            "{count} groups are not shown: fewer than {least} people, or they would give another one away.",
            len(found.hidden),
        )
        note = text.format(count=len(found.hidden), least=SHELTERED)
    return Chart(label, heads, bars, note)


def _share(group: GroupStand) -> str:
    part = _("{matched} of {people}").format(matched=group.matched, people=group.people)
    percent = words.number(words.rounded(group.share * 100, 0), 0)
    text = _("{part} ({percent} %)") if group.people < _FEW else _("{percent} % ({part})")
    return text.format(part=part, percent=percent)


def _loads(loads: tuple[Load, ...]) -> Chart:
    bars = tuple(
        Bar(
            each.name,
            min(1.0, each.taken / each.places) if each.places else 0.0,
            (_("{taken} of {places}").format(taken=each.taken, places=each.places),),
        )
        for each in loads
    )
    return Chart(_("Load of the mentors"), (_("places taken"),), bars)


def _left(person: LeftOut) -> str:
    text = ngettext(
        "{name} was left out or declined {count} time and still waits.",
        "{name} was left out or declined {count} times and still waits.",
        person.times,
    )
    return text.format(name=person.name, count=person.times)


def _days(value: Fraction | None) -> str:
    if value is None:
        return "–"
    return ngettext("{count} day", "{count} days", int(value)).format(count=_number(value))


def _number(value: Fraction | None) -> str:
    if value is None:
        return "–"
    return words.number(value, 0 if value.denominator == 1 else 1)
