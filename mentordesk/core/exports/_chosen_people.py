"""Some participants as a workbook of one sheet, laid out as the roster is, so that it can be brought back."""

from collections.abc import Sequence
from pathlib import Path

from mentordesk.core import files, journal, participants, programmes
from mentordesk.core.desk import Db
from mentordesk.core.exports._export import Written
from mentordesk.core.exports._paper_choice import Paper
from mentordesk.core.exports.roster import people_sheet
from mentordesk.core.i18n import _
from mentordesk.core.sheets import workbook


def write_chosen(db: Db, path: Path, cohort_id: int, wanted: Sequence[int]) -> Written:
    """Write those of a cohort who are wanted, by name."""
    cohort, owner = programmes.cohort(db, cohort_id), programmes.owner(db)
    chosen = set(wanted)
    people = [each for each in participants.profiles(db, cohort.id) if each.id in chosen]
    title = _("{programme}, {cohort}: some participants").format(
        programme=cohort.programme, cohort=cohort.name
    )
    stamp = f"{owner.secret}-{cohort.code}-{journal.newest(db)}"
    sheet = people_sheet(db, people, cohort.zone)
    files.write(path, workbook([sheet], title, stamp, owner.organisation, Paper.A4.size))
    return Written(path, len(people))
