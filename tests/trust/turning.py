"""A work over which the clock is turned again and again, as travel, empty batteries and summer time do."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mentordesk.core import journal, participants
from mentordesk.core.desk import Desk
from mentordesk.core.participants import PersonDraft
from mentordesk.core.services import today
from tests.trust import workload
from tests.trust.ledger import say
from tests.trust.workload import Rounds

CLOCK = "FAKETIME_TIMESTAMP_FILE"
"""The variable that says where libfaketime reads the time."""


@dataclass(frozen=True)
class Moment:
    """A time of the clock on the wall, and what is odd about it."""

    what: str
    time: str


MOMENTS = (
    Moment("as it is", "2026-11-22 10:00:00"),
    Moment("a day back", "2026-11-21 10:00:00"),
    Moment("400 days on", "2027-12-27 10:00:00"),
    Moment("the end of 32 bits", "2038-01-19 03:14:06"),
    Moment("a leap day", "2028-02-29 23:59:58"),
    Moment("an hour that is not there", "2027-03-28 00:59:58"),
    Moment("as it was", "2026-11-22 10:00:30"),
)
"""In turn; London."""


def turn_the_clock(folder: Path, rounds: Rounds = None) -> None:
    """At each moment: what waits for the coordinator, a step done, undone and redone, the daily copy."""
    desk, cohort = workload.opened(folder)
    for number, moment in enumerate(MOMENTS):
        Path(os.environ[CLOCK]).write_text(f"@{moment.time}\n", encoding="ascii")
        say("waiting", moment.what, desk.ask(today.count, cohort, date.today()))  # noqa: DTZ011 - the clock on the wall
        before = desk.ask(journal.newest)
        desk.do(participants.add, cohort, PersonDraft(name=f"Person {number}"))
        desk.undo()
        desk.redo()
        made = desk.back_up_if_due(date.today())  # noqa: DTZ011 - as above
        say("there", f"Person {number}")
        say("turned", moment.what, desk.ask(journal.newest) - before, made.path.name if made else "")
        desk.close()
        desk = Desk.open(folder / workload.FILE)
    desk.close()


WORKS = {"turn_the_clock": turn_the_clock}
