"""Small corrections of one participant: a field in the table, places, times."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select

from mentordesk.core import named
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, Problem
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import FreeTime, Person
from mentordesk.core.participants.adding import PersonDraft
from mentordesk.core.participants.people_list import those
from mentordesk.core.participants.profiles import Window


@command(N_("Change participant"))
def edit_field(db: Db, participant_id: int, field: str, value: str) -> None:
    """Change one field in the table: name, email, phone, job_title, department, grade or capacity."""
    (participant,) = those(db, [participant_id])
    person = db.get_one(Person, participant.person_id)
    if field == "capacity":
        set_capacity(db, participant_id, int(value) if value.isdecimal() else 0)
        return
    checked = replace(PersonDraft(name=person.name), **{field: value})  # type: ignore[arg-type] # texts all
    if problems := [problem for problem in checked.problems() if problem.field == field]:
        raise Invalid(problems)
    if field == "department":
        person.department_id = named.department(db, value, person.organisation_id)
    else:
        setattr(person, field, value.strip())
    describe(db, _("Change {name}").format(name=person.name))


@command(N_("Change places"))
def set_capacity(db: Db, participant_id: int, places: int) -> None:
    """How many people a mentor takes at once, 1 to 8."""
    (participant,) = those(db, [participant_id])
    if problems := PersonDraft(name="?", capacity=places).problems():
        raise Invalid(problems)
    participant.capacity = places


@command(N_("Change times"))
def set_free_times(db: Db, participant_id: int, windows: Sequence[Window] | None) -> None:
    """When they can meet; None: not known, none at all: never."""
    if not all(_is_time(window) for window in windows or ()):
        raise Invalid([Problem("windows", _("A free time lies on one day and ends after it begins."))])
    (participant,) = those(db, [participant_id])
    participant.times_known = windows is not None
    wanted = dict.fromkeys(windows or ())
    for row in db.scalars(select(FreeTime).where(FreeTime.participant_id == participant_id)):
        same = Window(row.weekday, row.from_time, row.to_time)
        if same in wanted:
            del wanted[same]
        else:
            db.delete(row)
    db.add_all(
        FreeTime(
            participant_id=participant_id,
            weekday=window.weekday,
            from_time=window.from_time,
            to_time=window.to_time,
        )
        for window in wanted
    )


def _is_time(window: Window) -> bool:
    clocks = (window.from_time, window.to_time)
    fine = all(re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]|24:00", each) for each in clocks)
    return fine and window.from_time < window.to_time and 0 <= window.weekday < 7  # noqa: PLR2004 - days of a week
