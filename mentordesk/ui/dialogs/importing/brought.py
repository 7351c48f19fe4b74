"""A file that is being brought in: what was chosen for it, what was asked, and what reading it gave."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from mentordesk.core.desk import Desk
from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.core.intake import checked_sheets, columns, layouts, mending, refused_rows
from mentordesk.core.intake.applying import roster_back
from mentordesk.core.intake.checked_sheets import Sheet
from mentordesk.core.intake.people_sheet import PersonRow
from mentordesk.core.intake.report import Choices, DateOrder, Kind, Question, Undecided
from mentordesk.core.progress import Progress, silent
from mentordesk.core.vocab import Role

_VOCABULARIES = {"kind": Kind, "role": Role, "dates": DateOrder}


@dataclass(frozen=True, slots=True)
class Brought:
    """One file; with `trouble` it could not be read, and the sentence says why."""

    path: Path
    choices: Choices
    sheet: Sheet | None = None
    trouble: str = ""
    asked: tuple[Question, ...] = ()
    """All that was asked so far, what has been answered included."""
    recalled: bool = False
    """It was read as the last sheet with these headings was."""
    same: Mapping[int, str] = field(default_factory=dict)
    """By the number of a row the code of the person whom it means, whatever address it gives."""
    roster: bool = False
    """It is a roster of ours, which can be compared with what it said when it was written."""
    left_out: frozenset[int] = frozenset()
    """The numbers of rows that the person does not want taken."""

    @property
    def unanswered(self) -> frozenset[str]:
        """What is still asked, such as "role"; "columns" belongs to the second step."""
        return frozenset(each.about for each in self.sheet.checked.questions) if self.sheet else frozenset()

    @property
    def kind(self) -> Kind | None:
        """What its rows are, as chosen or guessed; None while nobody knows."""
        found = _proposed(self)
        return self.choices.kind or (found.kind if found else None)

    @property
    def can_be_taken(self) -> bool:
        """Whether nothing about the file as a whole stands against it."""
        return self.sheet is not None and not self.unanswered


def read(path: Path, choices: Choices, progress: Progress = silent, desk: Desk | None = None) -> Brought:
    """The file, read as far as the choices allow, and as the last one like it where the desk remembers that.

    Our own column of problems is left out.
    """

    def reading() -> Sheet:
        if desk is None:
            return checked_sheets.sheet(path, choices, progress)
        return layouts.sheet(desk, path, choices, progress)

    found = _told(Brought(path, choices), reading)
    if found.sheet is not None:
        choices = found.sheet.choices
        roster = "sheet" in found.unanswered and roster_back.bears_stamp(path)
        found = replace(found, choices=choices, recalled=found.sheet.recalled, roster=roster)
    grid = found.sheet.grid if found.sheet else None
    ours = _(refused_rows.PROBLEM)
    if grid and grid.headings[-1] == ours and ours not in choices.columns:
        return rechecked(found, replace(choices, columns={**choices.columns, ours: columns.IGNORED}))
    return found


def chosen(
    brought: Brought, choices: Choices, progress: Progress = silent, desk: Desk | None = None
) -> Brought:
    """The same with other choices; read anew where they are about the reading itself."""
    before = brought.choices
    if (before.encoding, before.sheet) != (choices.encoding, choices.sheet) or not brought.sheet:
        fresh = read(brought.path, replace(choices, columns={}), progress, desk)
        return replace(fresh, asked=_merged(brought.asked, fresh.asked))
    if before.kind is not choices.kind:
        choices = replace(choices, columns={})
    return rechecked(brought, choices)


def afresh(brought: Brought, progress: Progress = silent) -> Brought:
    """Read as if no sheet with these headings had been read before."""
    now = brought.choices
    plain = Choices(
        encoding=now.encoding, sheet=now.sheet, grade_order=now.grade_order, own_fields=now.own_fields
    )
    return read(brought.path, plain, progress)


def to_take(brought: Brought) -> Sheet | None:
    """The sheet without the rows that are left out, and with the people whom rows mean."""
    if brought.sheet is None or not brought.can_be_taken:
        return None
    rows = (row for row in brought.sheet.checked.rows if row.number not in brought.left_out)
    meant = tuple(
        replace(row, code=code, given=row.given | {"code"})
        if isinstance(row, PersonRow) and (code := brought.same.get(row.number))
        else row
        for row in rows
    )
    return replace(brought.sheet, checked=replace(brought.sheet.checked, rows=meant))


def rechecked(brought: Brought, choices: Choices) -> Brought:
    """Checked again with other choices, without reading the file again."""
    grid = brought.sheet.grid if brought.sheet else None
    if grid is None:
        return replace(brought, choices=choices)
    return _told(replace(brought, choices=choices), lambda: checked_sheets.checked(grid, choices))


def mended(brought: Brought, number: int, texts: Mapping[str, str]) -> Brought:
    """The same with a row corrected, and checked at once."""
    grid = brought.sheet.grid if brought.sheet else None
    if grid is None:
        return brought
    return _told(
        brought, lambda: checked_sheets.checked(mending.mended(grid, number, texts), brought.choices)
    )


def answered(about: str, value: str) -> dict[str, object]:
    """The answer to one question, given by the word of its option, as a field of the choices."""
    vocabulary = _VOCABULARIES.get(about)
    return {about: next(each for each in vocabulary if each.key == value) if vocabulary else value}


def answer(choices: Choices, about: str) -> str:
    """What was answered to a question; "" for nothing."""
    given = getattr(choices, about)
    return str(getattr(given, "key", given) or "")


def mapping(brought: Brought) -> Mapping[str, str]:
    """Which heading feeds which field, as chosen or guessed; empty while the kind is not known."""
    found = _proposed(brought)
    return found.by_heading if found else {}


def _proposed(brought: Brought) -> columns.Columns | None:
    if brought.sheet is None or brought.sheet.grid is None:
        return None
    try:
        return columns.proposed(brought.sheet.grid, brought.choices)
    except Undecided:
        return None


def _told(brought: Brought, reading: Callable[[], Sheet]) -> Brought:
    try:
        sheet = reading()
    except DeskError as refused:
        return replace(brought, sheet=None, trouble=str(refused))
    asked = _merged(brought.asked, sheet.checked.questions)
    return replace(brought, sheet=sheet, trouble="", asked=asked)


def _merged(before: tuple[Question, ...], now: tuple[Question, ...]) -> tuple[Question, ...]:
    """Each question once; several columns of dates are one question with a sentence for each."""
    found = {question.about: question for question in before}
    fresh: dict[str, Question] = {}
    for question in now:
        if (same := fresh.get(question.about)) is not None:
            question = replace(same, sentence=f"{same.sentence}\n{question.sentence}")  # noqa: PLW2901 - joined
        fresh[question.about] = question
    return tuple((found | fresh).values())
