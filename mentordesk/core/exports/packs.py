"""Session packs: for each pairing and session the sheets that both need, as one PDF to print."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from mentordesk.core import files, i18n, programmes, sessions
from mentordesk.core.desk import Db
from mentordesk.core.errors import DeskError
from mentordesk.core.exports._export import Export, Written
from mentordesk.core.exports._packing import contents
from mentordesk.core.exports._paper_choice import Paper
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.paper.frames import PageStyle
from mentordesk.core.paper.render import render
from mentordesk.core.paper.typesetter import Missing
from mentordesk.core.progress import Progress


@dataclass(frozen=True, slots=True)
class PacksOptions:
    """Which sessions (none named: each pairing's next), on which paper, in letters of 10 to 18 points."""

    cohort_id: int
    session_ids: tuple[int, ...] = ()
    paper: Paper = Paper.A4
    size: int = 12
    printed: date | None = None
    """The day in the foot; today, if none is given."""


def write(db: Db, path: Path, options: PacksOptions, progress: Progress) -> Written:
    """Write the PDF; `count` of the result is packs. Raises `DeskError` when there is no session to print."""
    printed = _printed(options)
    packs = contents(db, options.cohort_id, options.session_ids, printed)
    if not packs:
        raise DeskError(_("There is no session to print yet. Place the sessions in the calendar first."))
    style = PageStyle(
        paper=options.paper.size,
        size=options.size,
        logo=programmes.logo(db),
        programme=programmes.cohort(db, options.cohort_id).programme,
        language=i18n.language(),
    )
    rendered = render(packs, style, progress)
    files.write(path, rendered.pdf)
    return Written(path, len(packs), rendered.pages, _remarks(rendered.missing))


def holds(db: Db, options: PacksOptions) -> str:
    """How many packs."""
    chosen = options.session_ids or sessions.upcoming(db, options.cohort_id, _printed(options))
    count = len(chosen)
    return ngettext("{count} pack", "{count} packs", count).format(count=count)


def _printed(options: PacksOptions) -> date:
    return options.printed or datetime.now().astimezone().date()


def _remarks(missing: tuple[Missing, ...]) -> tuple[str, ...]:
    """One sentence for each letter that is in no font of ours."""
    sentence = _(
        "The letter “{letter}” in “{text}” is in no font of MentorDesk, so it is printed as a marked box."
    )
    return tuple(dict.fromkeys(sentence.format(letter=each.letter, text=each.text) for each in missing))


EXPORT = Export(
    "packs",
    N_("Session packs"),
    N_("What both sides need on paper for a session: agenda, goals, actions, slips. One PDF for all."),
    ".pdf",
    PacksOptions,
    write,
    holds,
)
