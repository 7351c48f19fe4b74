"""A flash rotation on paper: the plan for the wall, a card for each guest, a card for each table."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from mentordesk.core import files, i18n, programmes, words
from mentordesk.core.desk import Db
from mentordesk.core.exports import _which_rotation
from mentordesk.core.exports._export import Export, Written
from mentordesk.core.exports._paper_choice import Paper
from mentordesk.core.exports._rotation_sheets import RotationPapers, RotationSheets
from mentordesk.core.i18n import N_, _
from mentordesk.core.paper import flowing
from mentordesk.core.paper.flowing import Words
from mentordesk.core.paper.frames import PageStyle
from mentordesk.core.progress import Progress


@dataclass(frozen=True, slots=True)
class RotationOptions:
    """Of which rotation (none named: the newest), which sheets, on which paper, in which size."""

    cohort_id: int
    rotation_id: int = 0
    sheets: RotationSheets = RotationSheets.ALL
    paper: Paper = Paper.A4
    size: int = 12
    printed: date | None = None


def write(db: Db, path: Path, options: RotationOptions, progress: Progress) -> Written:
    """Write the PDF; `count` of the result is guests. Raises `DeskError` where nobody is seated."""
    plan = _which_rotation.plan(db, options.cohort_id, options.rotation_id)
    day = options.printed or datetime.now().astimezone().date()
    style = PageStyle(
        paper=options.paper.size,
        size=options.size,
        logo=programmes.logo(db),
        programme=programmes.cohort(db, options.cohort_id).programme,
        language=i18n.language(),
    )
    foot = plan.rotation.name, _("Printed {day}").format(day=words.medium_date(day))
    chapters = RotationPapers(plan).chapters(options.sheets)
    rendered = flowing.report(chapters, Words(plan.rotation.name, foot), style, progress)
    files.write(path, rendered.pdf)
    return Written(path, len(plan.guests), rendered.pages)


def holds(db: Db, options: RotationOptions) -> str:
    """How many rotations."""
    return _which_rotation.holds(db, options.cohort_id)


EXPORT = Export(
    "rotation",
    N_("Flash rotation"),
    N_("Who sits where in each round: a plan for the wall, a card for each guest, a card for each table."),
    ".pdf",
    RotationOptions,
    write,
    holds,
)
