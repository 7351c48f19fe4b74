"""What an import has to say: problems of cells, questions to the person, the report of a file."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from enum import IntEnum
from typing import Generic, TypeVar

from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import N_
from mentordesk.core.vocab import Role, Vocabulary

T_co = TypeVar("T_co", covariant=True)

_SHOWN = 200  # letters of a wrong value that a report repeats


class Kind(Vocabulary):
    """What the rows of a sheet are."""

    PEOPLE = "people", N_("People")
    PAIRINGS = "pairings", N_("Pairings")
    SESSIONS = "sessions", N_("Sessions")
    RESPONSES = "responses", N_("Answers")
    GOALS = "goals", N_("Goals")
    ACTIONS = "actions", N_("Actions")


class DateOrder(Vocabulary):
    """In which order a sheet writes day, month and year."""

    DMY = "dmy", N_("Day, month, year")
    MDY = "mdy", N_("Month, day, year")
    YMD = "ymd", N_("Year, month, day")


class Outcome(IntEnum):
    """How an import ended; the numbers are the exit codes of the command line."""

    TAKEN = 0
    SOME_REFUSED = 10
    CHOICE_NEEDED = 11
    REFUSED = 12


@dataclass(frozen=True, slots=True)
class CellProblem:
    """Why a cell (column "" for the whole row) keeps its row out; rows count as spreadsheets show them."""

    row: int
    column: str
    value: str
    problem: str


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a question: the word to give, and what it would mean here."""

    value: str
    example: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """Something only the person knows; `option` is the command-line option that answers it."""

    about: str
    sentence: str
    option: str
    options: tuple[Option, ...] = ()


class Undecided(DeskError):
    """Reading cannot go on before a question is answered."""

    def __init__(self, question: Question) -> None:
        self.question = question
        super().__init__(question.sentence)

    def __reduce__(self) -> tuple[type["Undecided"], tuple[Question]]:
        """Asked in a child process, it must arrive whole."""
        return Undecided, (self.question,)


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person has already decided; what is None or empty is guessed, or asked for."""

    kind: Kind | None = None
    role: Role | None = None
    dates: DateOrder | None = None
    encoding: str = ""
    sheet: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    grade_order: tuple[str, ...] = ()
    own_fields: tuple[str, ...] = ()
    """The names of the fields of the coordinator's own: a heading that is one of them means it."""


@dataclass(frozen=True, slots=True)
class Checked(Generic[T_co]):
    """The rows that can be taken, and all that stands against the others."""

    rows: tuple[T_co, ...]
    problems: tuple[CellProblem, ...] = ()
    questions: tuple[Question, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file; `rows` are the rows read, those that were refused included."""

    file: str
    kind: Kind | None = None
    rows: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: tuple[CellProblem, ...] = ()
    questions: tuple[Question, ...] = ()
    mapping: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    roster: bool = False
    """Of our own workbook: its sheets together."""

    @property
    def outcome(self) -> Outcome:
        if self.questions:
            return Outcome.CHOICE_NEEDED
        return Outcome.SOME_REFUSED if self.refused else Outcome.TAKEN

    def with_more(self, refused: Sequence[CellProblem], warnings: Sequence[str]) -> "FileReport":
        """The same with what was only found when the rows met the file."""
        return replace(self, refused=(*self.refused, *refused), warnings=(*self.warnings, *warnings))

    def as_json(self) -> dict[str, object]:
        """The object that `--out` writes for this file."""
        return {
            "file": self.file,
            "kind": "roster" if self.roster else self.kind.key if self.kind else None,
            "rows": self.rows,
            "new": self.new,
            "changed": self.changed,
            "unchanged": self.unchanged,
            "refused": [asdict(_shortened(problem)) for problem in self.refused],
            "questions": [asdict(question) for question in self.questions],
            "mapping": dict(self.mapping),
            "warnings": list(self.warnings),
        }


def outcome(reports: Sequence[FileReport]) -> Outcome:
    """The worst of several files."""
    return max((report.outcome for report in reports), default=Outcome.TAKEN)


def of_roster(file: str, sheets: Sequence[FileReport], conflicts: Sequence[Question]) -> FileReport:
    """The report of a roster, from those of its sheets."""
    return FileReport(
        file=file,
        rows=sum(each.rows for each in sheets),
        new=sum(each.new for each in sheets),
        changed=sum(each.changed for each in sheets),
        unchanged=sum(each.unchanged for each in sheets),
        refused=tuple(problem for each in sheets for problem in each.refused),
        questions=(*(question for each in sheets for question in each.questions), *conflicts),
        mapping={heading: field for each in sheets for heading, field in each.mapping.items()},
        warnings=tuple(warning for each in sheets for warning in each.warnings),
        roster=True,
    )


def _shortened(problem: CellProblem) -> CellProblem:
    if len(problem.value) <= _SHOWN:
        return problem
    return CellProblem(problem.row, problem.column, problem.value[:_SHOWN] + "…", problem.problem)
