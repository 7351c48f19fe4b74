"""How long a pairing is meant to last: to a day, or without an end."""

from datetime import date

from mentordesk.core import words
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import N_, _
from mentordesk.core.pairings.acts import get
from mentordesk.core.pairings.listing import row


@command(N_("Change the planned end of a pairing"))
def set_planned_end(db: Db, pairing_id: int, on: date | None) -> None:
    """The last day that is planned for; None: it goes on until somebody ends it. Raises `Refused`."""
    told = row(db, pairing_id)
    if not told.state.holds_place:
        raise Refused(_("{pairing} is over: nothing is planned for it.").format(pairing=told.title))
    latest = max((day for day in (told.started_on, told.last_held_on) if day), default=None)
    if on and latest and on < latest:
        text = _("They met on {day}; it cannot be planned to end before.")
        raise Refused(text.format(day=words.long_date(latest)))
    get(db, pairing_id).planned_end_on = on
    text = _("Plan {pairing} to {day}") if on else _("Plan {pairing} without an end")
    describe(db, text.format(pairing=told.title, day=words.medium_date(on) if on else ""))
