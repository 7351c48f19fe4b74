"""What was typed in this sitting, as the pile shows it: done, to be looked at, put aside, still out."""

from collections.abc import Iterable
from dataclasses import dataclass

from mentordesk.core import words
from mentordesk.core.feedback import OutstandingRow, SlipSheet
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.vocab import Role
from mentordesk.ui.views.feedback.typed_sheet import TypedSheet


@dataclass(frozen=True, slots=True)
class PileRow:
    """A sheet of the pile: whose, which, and how it stands."""

    slip_id: int
    name: str
    square: bool
    below: str
    state: str
    mark: str = ""
    """The icon of the state."""
    tone: str = "muted"
    done: bool = False

    @property
    def words(self) -> str:
        """All that the row says."""
        return ", ".join(filter(None, (self.name, self.below, self.state)))


class Sitting:
    """Remembers the sheets that were saved or put aside since the room was opened."""

    def __init__(self) -> None:
        self._saved: dict[int, tuple[TypedSheet, bool]] = {}
        self._aside: dict[int, TypedSheet] = {}

    def save(self, sheet: TypedSheet) -> None:
        """A sheet has been saved; a corrected one counts as checked."""
        self._aside.pop(sheet.slip.slip_id, None)
        self._saved[sheet.slip.slip_id] = (sheet, sheet.response_id is not None)

    def put_aside(self, sheet: TypedSheet) -> None:
        """A sheet waits with what was typed of it."""
        self._aside[sheet.slip.slip_id] = sheet

    def kept(self, slip_id: int) -> TypedSheet | None:
        """What was typed of a sheet that was put aside."""
        return self._aside.get(slip_id)

    def rows_aside(self, slip_id: int) -> tuple[str, ...]:
        """The items of a saved sheet that are to be looked at."""
        saved = self._saved.get(slip_id)
        return saved[0].aside if saved else ()

    def rows(self, out: Iterable[OutstandingRow], answered: set[str], typing: int) -> list[PileRow]:
        """The pile; `answered` are the numbers of all slips that came back, `typing` is the slip in hand."""
        waiting = {row.slip_id: row for row in out}
        saved = [each for each in self._saved.values() if each[0].slip.number in answered]
        aside = [each for each in self._aside.values() if each.slip.number not in answered]
        done = [_saved_row(sheet, checked=checked) for sheet, checked in saved]
        kept = [_row(sheet.slip, _("put aside"), "clock", "amber") for sheet in aside]
        shown = {row.slip_id for row in done + kept}
        still = [_out_row(row) for row in waiting.values() if row.slip_id not in shown]
        return [_typing(row) if row.slip_id == typing else row for row in (*done, *kept, *still)]


def _saved_row(sheet: TypedSheet, *, checked: bool) -> PileRow:
    if sheet.aside:
        numbers = ", ".join(str(sheet.number_of(key)) for key in sheet.aside)
        count = len(sheet.aside)
        words_ = ngettext("check row {numbers}", "check rows {numbers}", count).format(numbers=numbers)
        return _row(sheet.slip, words_, "", "amber", done=True)
    if checked:
        return _row(sheet.slip, _("checked"), "check", "good", done=True)
    count = sheet.answered
    said = ngettext("{count} row", "{count} rows", count).format(count=count)
    return _row(sheet.slip, said, "check", "good", done=True)


def _row(slip: SlipSheet, state: str, mark: str, tone: str, *, done: bool = False) -> PileRow:
    return PileRow(slip.slip_id, slip.name, _square(slip.role), slip.code, state, mark, tone, done)


def _out_row(row: OutstandingRow) -> PileRow:
    which = _("{slip} {number} · {day}").format(
        slip=row.survey.label, number=row.session_number, day=words.short_date(row.day)
    )
    return PileRow(row.slip_id, row.name, _square(row.role), which, "")


def _typing(row: PileRow) -> PileRow:
    return PileRow(row.slip_id, row.name, row.square, row.below, _("typing"), "", "text", row.done)


def _square(role: Role) -> bool:
    return role is not Role.MENTOR
