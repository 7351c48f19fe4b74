"""The lines that are plain work: piles of paper, proposals, applications, plans to be made."""

from collections.abc import Callable, Iterator

from mentordesk.core import feedback, pairings, participants, words
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.services.today.line import Line, Now
from mentordesk.core.vocab import Level, PairingState, ParticipantState


def _sheets(now: Now) -> Iterator[Line]:
    """Slips of sessions that were held and have not come back, as one pile."""
    waiting = feedback.still_out(now.db, now.cohort.id, now.today)
    if waiting:
        count = len(waiting)
        title = ngettext("{count} feedback sheet to type in", "{count} feedback sheets to type in", count)
        yield Line(
            Level.TASK,
            title.format(count=count),
            _("The oldest is from {day}. Type the code at the top of each sheet.").format(
                day=words.long_date(min(row.day for row in waiting))
            ),
            now.today,
            _("Enter a sheet"),
            "feedback",
            "entry",
        )


def _proposals(now: Now) -> Iterator[Line]:
    waiting = [pairing for pairing in now.pairs if pairing.state is PairingState.PROPOSED]
    if waiting:
        count = len(waiting)
        title = ngettext("{count} proposed pairing to confirm", "{count} proposed pairings to confirm", count)
        yield Line(
            Level.TASK,
            title.format(count=count),
            _("Look at the reasons, ask both sides, then confirm."),
            now.today,
            _("See proposals"),
            "pairings",
        )


def _unplanned(now: Now) -> Iterator[Line]:
    waiting = pairings.draftless(now.db, now.cohort.id)
    if waiting:
        count = len(waiting)
        title = ngettext("{count} pairing has no session yet", "{count} pairings have no session yet", count)
        yield Line(
            Level.TASK,
            title.format(count=count),
            _("They are confirmed; give them their dates."),
            now.today,
            _("Plan sessions"),
            "calendar",
            "plan",
        )


def _applied(now: Now) -> Iterator[Line]:
    waiting = [
        each
        for each in participants.standings(now.db, now.cohort.id)
        if each.state is ParticipantState.APPLIED
    ]
    if waiting:
        count = len(waiting)
        title = ngettext("{count} application to answer", "{count} applications to answer", count)
        yield Line(
            Level.TASK,
            title.format(count=count),
            _("Accept them, put them on the waiting list, or decline."),
            now.today,
            _("Look at them"),
            "participants",
        )


MAKERS: tuple[Callable[[Now], Iterator[Line]], ...] = (_applied, _proposals, _unplanned, _sheets)
