"""`mentordesk import`: takes spreadsheets in, or says what stands against it."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

from mentordesk.cli import REFUSED, _rosters
from mentordesk.cli._files import opened, read_json, write_json
from mentordesk.cli._progress_line import told
from mentordesk.cli.exporting import newest_cohort
from mentordesk.core import files, programmes, workspace
from mentordesk.core.desk import Desk
from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.intake import checked_sheets, layouts
from mentordesk.core.intake.applying import taking_in
from mentordesk.core.intake.applying.taken import Taken
from mentordesk.core.intake.checked_sheets import Sheet
from mentordesk.core.intake.report import CellProblem, Choices, DateOrder, FileReport, Kind, Outcome, outcome
from mentordesk.core.planning import zones
from mentordesk.core.progress import Progress
from mentordesk.core.services import founding
from mentordesk.core.vocab import Role, Vocabulary

Word = TypeVar("Word", bound=Vocabulary)

_LENGTH = timedelta(days=182)
_ROSTER = "roster"


def arguments(parser: ArgumentParser) -> None:
    """Which sheets, into which file, and the answers to what may be asked."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument(
        "--into", type=Path, metavar="FILE.mentordesk", help=_("made if it is not there; else only checked")
    )
    parser.add_argument("--as", dest="kind", choices=[*(kind.key for kind in Kind), _ROSTER])
    parser.add_argument("--role", choices=[role.key for role in Role])
    parser.add_argument(
        "--partial", action="store_true", help=_("take the good rows though others are refused")
    )
    parser.add_argument("--dry-run", action="store_true", help=_("say what would happen, change nothing"))
    parser.add_argument("--encoding", default="", metavar="NAME")
    parser.add_argument("--dates", choices=[order.key for order in DateOrder])
    parser.add_argument("--columns", default="{}", metavar="JSON", help=_("heading: field"))
    parser.add_argument("--sheet", default="", metavar="NAME")
    parser.add_argument(
        "--grades", default="", metavar="LIST", help=_("grades from the lowest on, split by ;")
    )
    parser.add_argument(
        "--conflicts", choices=_rosters.ANSWERS, help=_("what stays where a roster and the file both changed")
    )
    parser.add_argument("--out", type=Path, metavar="REPORT.json")


def run(given: Namespace) -> int:
    """Check all files, take them in if nothing stands against it, and report how it went."""
    zones.use_shipped_tables()
    choices = _choices(given)
    refused_whole = False
    if given.kind == _ROSTER:
        reports = _roster(given, choices)
    elif given.into and given.into.exists():
        with opened(given.into) as desk:
            cohort = newest_cohort(desk)
            choices = replace(choices, grade_order=choices.grade_order or _grades(desk, cohort))
            sheets, reports = _read(given, lambda file, tell: layouts.sheet(desk, file, choices, tell))
            refused_whole = len(sheets) < len(reports)
            if not refused_whole and _may_take(reports, partial=given.partial):
                reports = _take_into(desk, cohort, sheets, _Asked(given, _today(), backup=True))[0]
    else:
        sheets, reports = _read(given, lambda file, tell: checked_sheets.sheet(file, choices, tell))
        refused_whole = len(sheets) < len(reports)
        if given.into and not refused_whole and _may_take(reports, partial=given.partial):
            reports = _start(given, sheets)
    for report in reports:
        _say(report)
    if given.out:
        write_json(given.out, [report.as_json() for report in reports])
    return REFUSED if refused_whole else int(outcome(reports))


def _roster(given: Namespace, choices: Choices) -> list[FileReport]:
    if not given.into:
        raise DeskError(_("Say with --into which programme file the roster is of."))
    with opened(given.into) as desk:
        into = newest_cohort(desk), _today()
        choices = replace(choices, grade_order=choices.grade_order or _grades(desk, into[0]))
        return _rosters.take(desk, given, into, choices, partial(_may_take, partial=given.partial))


def _read(given: Namespace, sheet: Callable[[Path, Progress], Sheet]) -> tuple[list[Sheet], list[FileReport]]:
    """Each file that can be read, and the report of every file."""
    sheets, reports = [], []
    for file in given.files:
        try:
            with told(_("Reading…")) as tell:
                sheets.append(sheet(file, tell))
            reports.append(sheets[-1].report())
        except DeskError as refused:
            problem = CellProblem(0, "", "", str(refused))
            reports.append(FileReport(file.name, refused=(problem,)))
    return sheets, reports


def _grades(desk: Desk, cohort: int) -> tuple[str, ...]:
    return desk.ask(programmes.cohort, cohort).grade_order


def _today() -> date:
    return datetime.now().astimezone().date()


def _choices(given: Namespace) -> Choices:
    columns = {heading: str(field) for heading, field in read_json(given.columns, "--columns").items()}
    return Choices(
        kind=_word(Kind, given.kind),
        role=_word(Role, given.role),
        dates=_word(DateOrder, given.dates),
        encoding=given.encoding,
        sheet=given.sheet,
        columns=columns,
        grade_order=tuple(grade.strip() for grade in given.grades.split(";") if grade.strip()),
    )


def _word(vocabulary: type[Word], key: str | None) -> Word | None:
    return next((member for member in vocabulary if member.key == key), None)


def _may_take(reports: Sequence[FileReport], *, partial: bool) -> bool:
    worst = outcome(reports)
    return worst is Outcome.TAKEN or (worst is Outcome.SOME_REFUSED and partial)


def _start(given: Namespace, sheets: Sequence[Sheet]) -> list[FileReport]:
    """A new file is made in our own folder first, and only comes to its place whole."""
    today = _today()
    with files.scratch() as folder:
        made = folder / f"new{workspace.SUFFIX}"
        desk = Desk.create(made, _("Coordinator"))
        try:
            cohort_id = desk.do(founding.start, _draft(given.into.stem, today), today)
            reports, taken = _take_into(desk, cohort_id, sheets, _Asked(given, today, backup=False))
        finally:
            desk.close()
        if taken:
            files.write(given.into, made.read_bytes())
    return reports


@dataclass(frozen=True, slots=True)
class _Asked:
    """The call, its day, and whether there was something worth a copy before."""

    given: Namespace
    today: date
    backup: bool


def _take_into(
    desk: Desk, cohort_id: int, sheets: Sequence[Sheet], asked: _Asked
) -> tuple[list[FileReport], bool]:
    """Rows that do not fit the file keep all out, unless `--partial` is given.

    Gives the reports, and whether the rows were taken.
    """

    def reports(found: Sequence[Taken]) -> list[FileReport]:
        return [taking_in.report(sheet, each) for sheet, each in zip(sheets, found, strict=True)]

    def wanted(found: Sequence[Taken]) -> bool:
        may = not asked.given.dry_run and _may_take(reports(found), partial=asked.given.partial)
        if may and asked.backup:
            desk.backup("before import")
        return may

    with told(_("Importing…")) as tell:
        found, done = taking_in.take_if(desk, (cohort_id, sheets, asked.today, tell), wanted)
    return reports(found), done


def _draft(name: str, today: date) -> programmes.CohortDraft:
    """A new file gets a cohort of half a year, named after the file."""
    return programmes.CohortDraft(
        programme=name, name=str(today.year), start_on=today, end_on=today + _LENGTH
    )


def _say(report: FileReport) -> None:
    """A file in words: the counts on standard output, what stands against it on standard error."""
    for problem in report.refused:
        where = _("row {row}, {column}: ").format(
            row=problem.row, column=problem.column or _("the whole row")
        )
        print(f"{report.file}: {where if problem.row else ''}{problem.problem}", file=sys.stderr)
    for question in report.questions:
        options = ", ".join(option.value for option in question.options)
        print(f"{report.file}: {question.sentence} {question.option} ({options})", file=sys.stderr)
    for warning in report.warnings:
        print(f"{report.file}: {warning}", file=sys.stderr)
    sentence = ngettext(
        "{file}: {rows} row; {new} new, {changed} changed, {unchanged} unchanged, {refused} refused.",
        "{file}: {rows} rows; {new} new, {changed} changed, {unchanged} unchanged, {refused} refused.",
        report.rows,
    )
    print(
        sentence.format(
            file=report.file,
            rows=report.rows,
            new=report.new,
            changed=report.changed,
            unchanged=report.unchanged,
            refused=len({problem.row for problem in report.refused}),
        )
    )
