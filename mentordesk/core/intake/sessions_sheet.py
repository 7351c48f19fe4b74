"""A sheet of sessions: when a pairing met or will meet, and who came."""

from dataclasses import dataclass
from datetime import date

from mentordesk.core.folding import folded
from mentordesk.core.i18n import _
from mentordesk.core.intake import cell_values, date_cells, references
from mentordesk.core.intake.columns import Columns
from mentordesk.core.intake.grid import Grid
from mentordesk.core.intake.report import CellProblem, Checked, Choices
from mentordesk.core.intake.taking import Row, date_orders, in_turn
from mentordesk.core.vocab import Mark, Mode, SessionState

_MODES = {
    "online": Mode.VIDEO, "video": Mode.VIDEO, "teams": Mode.VIDEO, "zoom": Mode.VIDEO, "virtual": Mode.VIDEO,
    "face to face": Mode.IN_PERSON, "room": Mode.IN_PERSON, "call": Mode.PHONE, "telephone": Mode.PHONE,
    "asynchronous": Mode.ASYNC,
}  # fmt: skip
_STATES = {
    "done": SessionState.HELD, "completed": SessionState.HELD, "planned": SessionState.SCHEDULED,
    "booked": SessionState.SCHEDULED, "canceled": SessionState.CANCELLED, "missed": SessionState.NO_SHOW,
}  # fmt: skip
_MARKS = {
    "yes": Mark.ATTENDED, "present": Mark.ATTENDED, "y": Mark.ATTENDED, "x": Mark.ATTENDED,
    "apology": Mark.APOLOGIES, "excused": Mark.APOLOGIES, "sent apologies": Mark.APOLOGIES,
    "no": Mark.NO_SHOW, "absent": Mark.NO_SHOW, "n": Mark.NO_SHOW,
}  # fmt: skip
_LONGEST = 1440


@dataclass(frozen=True, slots=True)
class SessionRow:
    """What one row says of a session; the pairing is named by code, or by mentor and mentee."""

    number: int
    day: date
    code: str = ""
    pairing: str = ""
    mentor: tuple[str, ...] = ()
    learner: tuple[str, ...] = ()
    start: str = ""
    minutes: int | None = None
    mode: Mode | None = None
    place: str = ""
    state: SessionState | None = None
    mentor_mark: Mark | None = None
    learner_mark: Mark | None = None
    closing: bool = False
    moved: int = 0


def check(grid: Grid, columns: Columns, choices: Choices) -> Checked[SessionRow]:
    """Every row that can be taken, and every problem of the others."""
    orders, questions = date_orders(grid, columns, ("date",), choices)
    found: list[SessionRow] = []
    problems = list(grid.problems)
    seen: dict[tuple[object, ...], int] = {}
    for cells_of_row in grid.rows:
        row = Row(columns, cells_of_row, orders)
        session = _session(row)
        _sense(row, session)
        problems += row.problems
        if row.problems or session is None:
            continue
        before = seen.setdefault(_key(session), row.number)
        if before == row.number:
            found.append(session)
        else:
            sentence = _("The same session as in row {row}.").format(row=before)
            problems.append(CellProblem(row.number, "", "", sentence))
    return Checked(tuple(found), in_turn(problems), questions)


def _key(session: SessionRow) -> tuple[object, ...]:
    people = {folded(person) for person in (*session.mentor, *session.learner)}
    return session.pairing, frozenset(people), session.day, session.start


def _session(row: Row) -> SessionRow | None:
    day = row.day("date")
    row.need("date")
    session = SessionRow(
        number=row.number,
        day=day or date.min,
        code=row.take("code", references.session, ""),
        pairing=row.take("pairing code", references.pairing, ""),
        mentor=row.take("mentor", cell_values.emails_or_codes, ()),
        learner=row.take("mentee", cell_values.emails_or_codes, ()),
        start=row.take("start", date_cells.clock, ""),
        minutes=row.integer("minutes", 0, _LONGEST),
        mode=row.take("mode", lambda cell: cell_values.word(cell, Mode, _MODES), None),
        place=row.line("place"),
        state=row.take("state", lambda cell: cell_values.word(cell, SessionState, _STATES), None),
        mentor_mark=_mark(row, "attendance mentor"),
        learner_mark=_mark(row, "attendance mentee"),
        closing=bool(row.take("closing", cell_values.yes_no, None)),
        moved=row.integer("moved times", 0, 99) or 0,
    )
    return session if day else None


def _mark(row: Row, field: str) -> Mark | None:
    return row.take(field, lambda cell: cell_values.word(cell, Mark, _MARKS), None)


def _sense(row: Row, session: SessionRow | None) -> None:
    if session is None or row.problems:
        return
    if not session.pairing and not (session.mentor and session.learner):
        row.complain("pairing code", _("Name the pairing by its code, or by mentor and mentee."))
    if session.state in {SessionState.HELD, SessionState.NO_SHOW}:
        row.need(*(field for field in ("attendance mentor", "attendance mentee") if row.columns.has(field)))
    if session.state is SessionState.HELD and session.learner_mark not in {None, Mark.ATTENDED}:
        came = _("A session with one mentee was not held when the mentee did not come.")
        if len(session.learner) == 1:
            row.complain("state", came)
