"""Matches the people of two plain sheets by the rules of a file."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from mentordesk.cli._match_output import Found, told
from mentordesk.core import documents, resources
from mentordesk.core.documents import Reader
from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.core.intake.grid import Grid, shown
from mentordesk.core.intake.reading import by_content
from mentordesk.core.intake.report import Choices
from mentordesk.core.matching.by_columns import listed, rule_file
from mentordesk.core.matching.by_columns.case import Case
from mentordesk.core.matching.by_columns.left_out import left_out
from mentordesk.core.matching.by_columns.listed import PlainSheet
from mentordesk.core.matching.by_columns.rule_book import NOW, RuleBook
from mentordesk.core.matching.engine import solve
from mentordesk.core.vocab import MatchMode


def answer(given: Namespace, mode: MatchMode) -> dict[str, Any]:
    """What `--out` is to hold; raises `DeskError` for rules and sheets that cannot be taken."""
    book = rules(given.rules)
    if mode is MatchMode.KEEP and NOW not in book.columns:
        sentence = _("{rules} must name under “columns” the column “{now}” for the mode {mode}.")
        raise DeskError(sentence.format(rules=given.rules, now=NOW, mode=mode.key))
    choices = Choices(encoding=given.encoding)
    mentors, mentees = (_sheet(path, choices) for path in (given.mentors, given.mentees))
    case = Case(book, listed.mentees(mentees, book), listed.mentors(mentors, book))
    _refuse([mentors.reader, mentees.reader])
    solved = solve(case.instance, mode)
    return told(
        Found(
            mode=mode,
            rows=[each.id for each in case.mentees],
            columns=[each.id for each in case.mentors],
            instance=case.instance,
            solved=solved,
            left=[
                {"id": each.id, "because": each.because, "shortage": each.shortage, "fix": each.fix}
                for each in left_out(case, solved.mates)
            ],
        )
    )


def rules(named: str) -> RuleBook:
    """The rules of a file, or of the shipped file of this name."""
    path = Path(named)
    if not path.exists() and path.name == named and not path.suffix:
        path = resources.path("rules", f"{named}.json")
    if not path.exists():
        shipped = ", ".join(sorted(each.stem for each in resources.path("rules").glob("*.json")))
        sentence = _("There is no rules file “{name}”; shipped are: {shipped}.")
        raise DeskError(sentence.format(name=named, shipped=shipped))
    return rule_file.read(documents.read(path), path.name)


def _sheet(path: Path, choices: Choices) -> PlainSheet:
    """The rows of any file that the import can read, each cell a text."""
    grid: Grid = by_content.read(path, choices)
    reader = Reader(grid.file)
    for problem in grid.problems:
        place = _("row {row}, column “{column}”").format(row=problem.row, column=problem.column)
        reader.note(place if problem.column else _("row {row}").format(row=problem.row), problem.problem)
    rows = (
        (
            row.number,
            dict(zip(grid.headings, (" ".join(shown(cell).split()) for cell in row.cells), strict=True)),
        )
        for row in grid.rows
    )
    return PlainSheet(reader, grid.headings, rows)


def _refuse(readers: list[Reader]) -> None:
    """What is wrong in either sheet is told together."""
    everything = Reader.joined(readers)
    everything.finish()
