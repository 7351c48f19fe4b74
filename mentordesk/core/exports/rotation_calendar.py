"""Flash rotations for a calendar: one event each, from the first round to the end of the last."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mentordesk.core import calendars, files, journal, programmes
from mentordesk.core.calendars import Event, Organiser
from mentordesk.core.desk import Db
from mentordesk.core.exports import _which_rotation
from mentordesk.core.exports._export import Export, Written
from mentordesk.core.i18n import N_, ngettext
from mentordesk.core.programmes import OwnerRow
from mentordesk.core.progress import Progress
from mentordesk.core.services import rotating
from mentordesk.core.services.rotating import RotationRow


@dataclass(frozen=True, slots=True)
class RotationCalendarOptions:
    """Which rotation (none named: the newest), and when readers are reminded."""

    cohort_id: int
    rotation_id: int = 0
    reminder: int | None = None


def write(db: Db, path: Path, options: RotationCalendarOptions, progress: Progress) -> Written:
    """Write the event. Raises `DeskError` where there is no rotation."""
    row = rotating.row(db, _which_rotation.wanted(db, options.cohort_id, options.rotation_id))
    owner, cohort = programmes.owner(db), programmes.cohort(db, options.cohort_id)
    event = _event(row, owner, cohort.zone, (journal.newest_at(db), journal.newest(db)))
    files.write(path, calendars.publish([event], row.name, options.reminder))
    progress(1, 1)
    return Written(path, 1)


def _event(row: RotationRow, owner: OwnerRow, zone: str, newest: tuple[datetime, int]) -> Event:
    """`newest`: when the file was last changed, and the number of that change, which only rises."""
    begins, (_last, ends) = row.times(1)[0], row.times(row.rounds)
    text = ngettext("{count} round of {minutes} minutes.", "{count} rounds of {minutes} minutes.", row.rounds)
    return Event(
        uid=f"rotation-{row.id}@{owner.secret}.mentordesk",
        sequence=newest[1],
        stamp=newest[0],
        modified=newest[0],
        summary=row.name,
        start=begins,
        zone=zone,
        minutes=int((ends - begins).total_seconds()) // 60,
        description=text.format(count=row.rounds, minutes=row.minutes),
        organiser=Organiser(owner.coordinator, owner.email) if owner.email else None,
    )


def holds(db: Db, options: RotationCalendarOptions) -> str:
    """How many rotations."""
    return _which_rotation.holds(db, options.cohort_id)


EXPORT = Export(
    "rotation_calendar",
    N_("Flash rotation for the calendar"),
    N_("A flash rotation as one event, in the local time of where it takes place."),
    ".ics",
    RotationCalendarOptions,
    write,
    holds,
)
