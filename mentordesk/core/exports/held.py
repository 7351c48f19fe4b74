"""What we hold about one person: a document for them to read, and the same beside it for programs."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from mentordesk.core import files, i18n, programmes, words
from mentordesk.core.desk import Db
from mentordesk.core.errors import DeskError
from mentordesk.core.exports._export import Export, Written
from mentordesk.core.exports._paper_choice import Paper
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.paper import flowing
from mentordesk.core.paper.flowing import Chapter, Part, Words
from mentordesk.core.paper.frames import PageStyle
from mentordesk.core.progress import Progress
from mentordesk.core.services.held import Held, held

FORMAT = "mentordesk.held/1"


@dataclass(frozen=True, slots=True)
class HeldOptions:
    """About whom, by their code such as P-7K3MA; on which paper, in letters of 10 to 18 points."""

    cohort_id: int
    person: str = ""
    paper: Paper = Paper.A4
    size: int = 12
    printed: date | None = None


def write(db: Db, path: Path, options: HeldOptions, progress: Progress) -> Written:
    """Write the PDF, and beside it the JSON; what has to be looked at first stands in the remarks."""
    if not options.person.strip():
        raise DeskError(_("Say about whom: their code, such as P-7K3MA, stands in the list of participants."))
    found = held(db, options.person)
    day = options.printed or datetime.now().astimezone().date()
    style = PageStyle(
        paper=options.paper.size,
        size=options.size,
        logo=programmes.logo(db),
        programme=programmes.cohort(db, options.cohort_id).programme,
        language=i18n.language(),
    )
    chapters = [Chapter(found.name, _told(found, day), right=found.code)]
    if found.review:
        chapters.append(Chapter(_("Before this is handed over"), _before(found), right=found.code))
    head = _("What we hold about {name}").format(name=found.name)
    foot = _("Confidential"), _("As of {day}").format(day=words.medium_date(day))
    rendered = flowing.report(chapters, Words(head, foot), style, progress)
    files.write(path, rendered.pdf)
    beside = path.with_suffix(".json")
    files.write(beside, _json(found, day))
    return Written(path, len(found.parts), rendered.pages, _remarks(found, beside))


def _told(found: Held, day: date) -> list[Part]:
    parts = [
        flowing.title(_("What we hold about you")),
        flowing.paragraph(found.name),
        flowing.note(
            _(
                "This is everything about you in our mentoring file as of {day}. Other people are called "
                "person A, person B and so on. If something is wrong, or should not be kept, tell us."
            ).format(day=words.long_date(day))
        ),
    ]
    for part in found.parts:
        parts.append(flowing.section(part.title))
        for number, entry in enumerate(part.entries, start=1):
            if len(part.entries) > 1 and len(entry) > 1:
                parts.append(flowing.note(str(number)))
            parts.append(flowing.facts(entry))
    return parts


def _before(found: Held) -> list[Part]:
    sentence = _(
        "Take this page out before you hand the document over. These notes were left out, because they may "
        "tell something about others. Look at them, and decide which of them to tell."
    )
    lines = [_("{what}: {count}").format(what=each.what, count=each.count) for each in found.review]
    return [
        flowing.title(_("Before this is handed over")),
        flowing.paragraph(sentence),
        flowing.bullets(lines),
    ]


def _remarks(found: Held, beside: Path) -> tuple[str, ...]:
    told = [_("The same for programs is in “{name}”, beside it.").format(name=beside.name)]
    if found.review:
        count = sum(each.count for each in found.review)
        sentence = ngettext(
            "{count} note was left out. Look at it first: the last page says which.",
            "{count} notes were left out. Look at them first: the last page says which.",
            count,
        )
        told.append(sentence.format(count=count))
    return tuple(told)


def _json(found: Held, day: date) -> bytes:
    held_rows = {part.table: list(part.values) for part in found.parts}
    document = {
        "format": FORMAT,
        "as_of": day.isoformat(),
        "name": found.name,
        "code": found.code,
        "held": held_rows,
    }
    return json.dumps(document, ensure_ascii=False, indent=2).encode()


EXPORT = Export(
    "held",
    N_("What we hold about a person"),
    N_("Everything in the file about one person, for them to read; others are not named. PDF and JSON."),
    ".pdf",
    HeldOptions,
    write,
)
