"""One call from a file to its checked rows, whatever kind of sheet it is."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from mentordesk.core.intake import (
    columns,
    goals_sheet,
    pairings_sheet,
    people_sheet,
    responses_sheet,
    sessions_sheet,
)
from mentordesk.core.intake.columns import Columns
from mentordesk.core.intake.goals_sheet import ActionRow, GoalRow
from mentordesk.core.intake.grid import Grid
from mentordesk.core.intake.pairings_sheet import PairingRow
from mentordesk.core.intake.people_sheet import PersonRow
from mentordesk.core.intake.reading import by_content
from mentordesk.core.intake.report import Checked, Choices, FileReport, Kind, Question, Undecided
from mentordesk.core.intake.responses_sheet import ResponseRow
from mentordesk.core.intake.sessions_sheet import SessionRow
from mentordesk.core.intake.uncollected import uncollected
from mentordesk.core.progress import Progress, silent

AnyRow = PersonRow | PairingRow | SessionRow | ResponseRow | GoalRow | ActionRow


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file that was read and checked; without `grid` or `columns` its only content is a question."""

    file: str
    grid: Grid | None
    columns: Columns | None
    checked: Checked[AnyRow]
    grade_order: tuple[str, ...] = ()
    choices: Choices = field(default_factory=Choices)
    """With what choices it was checked."""
    recalled: bool = False
    """Some of the choices are those of the last sheet with these headings."""

    @property
    def kind(self) -> Kind | None:
        return self.columns.kind if self.columns else None

    def report(self, new: int = 0, changed: int = 0, unchanged: int = 0) -> FileReport:
        """The report of this file, with what comparing it with the workspace found."""
        return FileReport(
            file=self.file,
            kind=self.kind,
            rows=self.grid.row_count if self.grid else 0,
            new=new,
            changed=changed,
            unchanged=unchanged,
            refused=self.checked.problems,
            questions=self.checked.questions,
            mapping=dict(self.columns.by_heading) if self.columns else {},
            warnings=self.checked.remarks,
        )


def sheet(
    path: Path,
    choices: Choices | None = None,
    progress: Progress = silent,
    check: Callable[[Grid, Choices], Sheet] | None = None,
) -> Sheet:
    """Reads, maps and checks a file; raises `DeskError` for one that cannot be taken whatever is chosen."""
    choices = choices or Choices()
    try:
        grid = by_content.read(path, choices, progress)
    except Undecided as undecided:
        return Sheet(path.name, None, None, _asking(undecided.question), choices=choices)
    return (check or checked)(grid, choices)


@uncollected()
def checked(grid: Grid, choices: Choices) -> Sheet:
    """Maps and checks a grid; the import wizard calls it again after every correction."""
    try:
        found = columns.settle(grid, choices)
    except Undecided as undecided:
        return Sheet(grid.file, grid, None, _asking(undecided.question), choices=choices)
    if found.kind is Kind.PEOPLE:
        crowd = people_sheet.check(grid, found, choices)
        return Sheet(grid.file, grid, found, crowd.checked, crowd.grade_order, choices)
    return Sheet(grid.file, grid, found, _CHECKS[found.kind](grid, found, choices), choices=choices)


def _asking(question: Question) -> Checked[AnyRow]:
    return Checked((), (), (question,))


_CHECKS: dict[Kind, Callable[[Grid, Columns, Choices], Checked[AnyRow]]] = {
    Kind.PAIRINGS: pairings_sheet.check,
    Kind.SESSIONS: sessions_sheet.check,
    Kind.RESPONSES: responses_sheet.check,
    Kind.GOALS: goals_sheet.check,
    Kind.ACTIONS: goals_sheet.check_actions,
}
