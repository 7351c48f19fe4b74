"""What the room Reports offers: every export, what each would hold, and the sessions to choose from."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any

from mentordesk.core import exports, files, pairings, programmes, sessions, words
from mentordesk.core.desk import Db
from mentordesk.core.exports import Export
from mentordesk.core.i18n import _
from mentordesk.core.services import matching_runs, rotating
from mentordesk.core.services.rotating import RotationRow
from mentordesk.core.sessions import SessionRow
from mentordesk.core.vocab import SessionState


@dataclass(frozen=True, slots=True)
class Offer:
    """Read once for the page; `holds` and `names` are by export."""

    exports: Mapping[str, Export[Any]]
    holds: Mapping[str, str]
    names: Mapping[str, str]
    """The file names that are proposed."""
    pairings: tuple[tuple[int, str], ...]
    """Id and title of those that have sessions to come."""
    coming: tuple[SessionRow, ...]
    today: date
    runs: tuple[tuple[int, str], ...] = ()
    """Id and title of earlier plans that are kept."""
    rotations: tuple[tuple[int, str], ...] = ()
    """Id and name of flash rotations before the newest."""

    def next_ids(self) -> tuple[int, ...]:
        """The next session of each pairing."""
        first: dict[int, int] = {}
        for row in self.coming:
            first.setdefault(row.pairing_id, row.id)
        return tuple(first.values())

    def week_ids(self) -> tuple[int, ...]:
        """The sessions to come of this week, until Sunday."""
        end = self.today + timedelta(days=7 - self.today.weekday())
        return tuple(row.id for row in self.coming if row.day < end)

    def pairing_ids(self, pairing_id: int) -> tuple[int, ...]:
        """The sessions to come of a pairing."""
        return tuple(row.id for row in self.coming if row.pairing_id == pairing_id)


def offer(db: Db, cohort_id: int, today: date) -> Offer:
    """All that the page needs; imports every export, so not for the window's thread."""
    known = exports.every()
    cohort = programmes.cohort(db, cohort_id)
    coming = [row for row in sessions.rows(db, cohort_id, since=today) if row.state is SessionState.SCHEDULED]
    there = {row.pairing_id for row in coming}
    names = {}
    for key, export in known.items():
        title = _("{what}, {programme}, {cohort}, {day}").format(
            what=_(export.title),
            programme=cohort.programme,
            cohort=cohort.name,
            day=words.for_file(today),
        )
        names[key] = files.safe_name(title, export.suffix)
    return Offer(
        exports=known,
        holds={
            key: export.holds(db, plain_options(export, cohort_id, today)) for key, export in known.items()
        },
        names=names,
        pairings=tuple((row.id, row.title) for row in pairings.rows(db, cohort_id) if row.id in there),
        coming=tuple(coming),
        today=today,
        runs=tuple((run.id, matching_runs.title(run)) for run in matching_runs.runs(db, cohort_id)[1:]),
        rotations=tuple((row.id, _rotation(row)) for row in rotating.rows(db, cohort_id)[1:]),
    )


def _rotation(row: RotationRow) -> str:
    return _("{name}, {day}").format(name=row.name, day=words.medium_date(row.day))


def plain_options(export: Export[Any], cohort_id: int, today: date) -> Any:
    """The options as they stand when nothing is chosen; what is dated bears today's date."""
    known = {each.name for each in fields(export.options)}
    told = {"cohort_id": cohort_id, "printed": today}
    return export.options(**{name: value for name, value in told.items() if name in known})
