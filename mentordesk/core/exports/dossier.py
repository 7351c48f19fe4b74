"""The dossier of a run: how the pairings came about, every pair with its reasons, and lines to sign."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from mentordesk.core import files, i18n, programmes, words
from mentordesk.core.desk import Db
from mentordesk.core.exports import _dossier_words as said
from mentordesk.core.exports._dossier_chapters import Named
from mentordesk.core.exports._dossier_unnamed import Unnamed
from mentordesk.core.exports._export import Export, Written
from mentordesk.core.exports._naming_choice import Naming
from mentordesk.core.exports._paper_choice import Paper
from mentordesk.core.i18n import N_, _
from mentordesk.core.paper import flowing
from mentordesk.core.paper.flowing import Words
from mentordesk.core.paper.frames import PageStyle
from mentordesk.core.progress import Progress
from mentordesk.core.services import matching_runs


@dataclass(frozen=True, slots=True)
class DossierOptions:
    """Of which run (none named: the newest), with names or without, on which paper, in which size."""

    cohort_id: int
    run_id: int = 0
    names: Naming = Naming.NAMES
    paper: Paper = Paper.A4
    size: int = 11
    printed: date | None = None


def write(db: Db, path: Path, options: DossierOptions, progress: Progress) -> Written:
    """Write the PDF; `count` of the result is pairs or groups. Raises `Refused` where nothing is proposed."""
    found = matching_runs.weighed(db, matching_runs.record(db, options.cohort_id, options.run_id))
    day = options.printed or datetime.now().astimezone().date()
    style = PageStyle(
        paper=options.paper.size,
        size=options.size,
        logo=programmes.logo(db),
        programme=found.programme,
        language=i18n.language(),
    )
    if options.names is Naming.NAMES:
        dossier: Named = Named(found, found.called)
    else:
        dossier = Unnamed(found, matching_runs.nicknames(found, programmes.owner(db).secret))
    foot = dossier.promise, _("Printed {day}").format(day=words.medium_date(day))
    title = _("How the pairings came about: {programme}, {cohort}").format(
        programme=found.programme, cohort=found.cohort
    )
    rendered = flowing.report(dossier.chapters(), Words(title, foot), style, progress)
    files.write(path, rendered.pdf)
    return Written(path, len(found.run.groups or found.run.pairs), rendered.pages)


def holds(db: Db, options: DossierOptions) -> str:
    """How many pairs."""
    return said.how_many(db, options.cohort_id)


EXPORT = Export(
    "dossier",
    N_("Dossier of the pairings"),
    N_("How the pairings came about: rules, reasons, proof, who is left. With names or without."),
    ".pdf",
    DossierOptions,
    write,
    holds,
)
