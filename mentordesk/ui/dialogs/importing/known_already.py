"""Which new rows of sheets look like somebody who is in the file under another address."""

from collections.abc import Iterator, Mapping, Sequence

from mentordesk.core.desk import Desk
from mentordesk.core.i18n import _
from mentordesk.core.intake.applying.taken import Fate, Taken
from mentordesk.core.intake.people_sheet import PersonRow
from mentordesk.core.progress import Progress
from mentordesk.core.services import merging
from mentordesk.core.services.merging import Likely, Newcomer
from mentordesk.ui.dialogs.importing.brought import Brought

MOST = 20_000
"""New rows up to which everybody is compared: it takes a second for each ten thousand."""
Alike = Mapping[tuple[int, int], tuple[Likely, ...]]
"""By (place of the file, number of the row): the people it looks like, the likeliest first."""


def people_alike(
    desk: Desk, files: Sequence[Brought], taken: Sequence[Taken], progress: Progress
) -> tuple[Alike, str]:
    """Whom the new rows look like; and a sentence where there were too many to look."""
    found: dict[tuple[int, int], tuple[Likely, ...]] = {}
    for place, file, rehearsed in _rehearsed(files, taken):
        new = {fate.row for fate in rehearsed.rows if fate.fate is Fate.NEW}
        rows = [row for row in file.sheet.checked.rows if row.number in new] if file.sheet else []
        people = [_newcomer(row) for row in rows if isinstance(row, PersonRow)]
        if len(people) > MOST:
            sentence = _("These are too many people to look for those who are here under another address.")
            return {}, sentence
        if people:
            alike = desk.ask(merging.known_as, people, progress)
            found |= {(place, number): pairs for number, pairs in alike.items()}
    return found, ""


def _rehearsed(files: Sequence[Brought], taken: Sequence[Taken]) -> Iterator[tuple[int, Brought, Taken]]:
    can_be_taken = [(place, file) for place, file in enumerate(files) if file.can_be_taken]
    for (place, file), rehearsed in zip(can_be_taken, taken, strict=True):
        yield place, file, rehearsed


def _newcomer(row: PersonRow) -> Newcomer:
    return Newcomer(row.number, row.name, row.email, row.phone, row.job_title, row.department)
