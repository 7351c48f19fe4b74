"""A roster that was worked in and came back: what it changes, what changed here too, and taking it in."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.intake import mending
from mentordesk.core.intake.applying.roster_back import Back, Conflict
from mentordesk.core.intake.applying.taken import Taken
from mentordesk.core.progress import Progress
from mentordesk.ui.dialogs.importing import roster_work, work
from mentordesk.ui.dialogs.importing.conflict_list import ConflictList
from mentordesk.ui.dialogs.importing.foot import Foot
from mentordesk.ui.dialogs.importing.preview_rows import PreviewRow, Standing, row_title
from mentordesk.ui.dialogs.importing.preview_step import PreviewStep
from mentordesk.ui.dialogs.importing.roster_work import Compared
from mentordesk.ui.dialogs.importing.saving import save_refused
from mentordesk.ui.dialogs.importing.turns import Turns
from mentordesk.ui.dialogs.importing.work import Where
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.form_dialog import scrolled
from mentordesk.ui.kit.theme import theme

_WIDE, _HIGH, _CONFLICTS = 1040, 720, 190


class RosterDialog(QDialog):
    """Nothing comes in before *Import*; of a field changed on both sides the person says which stays."""

    def __init__(self, context: Context, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._path = context, path
        self._found: Compared | None = None
        self._turns = Turns(self)
        self.setWindowTitle(_("Roster brought back"))
        self.words = plain.label("", "muted", wrap=True)
        self.conflicts = ConflictList()
        self.area = scrolled(self.conflicts)
        self.preview_step = PreviewStep(context.settings)
        self.foot = Foot()
        self._lay_out()
        self.conflicts.changed.connect(self._settle)
        self.preview_step.corrected.connect(self._correct)
        self.preview_step.wanted.connect(self._want)
        self.preview_step.ticked.connect(self._allow)
        self.preview_step.save.connect(self._save)
        self._turns.began.connect(self.foot.rest)
        self._turns.rested.connect(self._allow)
        self.foot.leave.clicked.connect(self.reject)
        self.foot.on.clicked.connect(self._import)
        self._work(partial(roster_work.compared, self._where(), path), self._begin)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(_("Roster brought back"), "title"))
        column.addWidget(self.words)
        column.addWidget(self.area, 1)
        column.addWidget(self.preview_step, 2)
        column.addWidget(self.foot)
        self.area.setMaximumHeight(theme().px(_CONFLICTS))
        self.area.hide()
        room = self.screen().availableSize()
        self.resize(min(theme().px(_WIDE), room.width() - 40), min(theme().px(_HIGH), room.height() - 80))

    def _begin(self, found: Compared) -> None:
        conflicts = found.back.conflicts
        self.conflicts.show_conflicts([(each, _whose(found.back, each)) for each in conflicts])
        self.area.setVisible(bool(conflicts))
        self.words.setText(_summary(len(conflicts)))
        self.preview_step.preview = found.preview
        self.preview_step.begin_with_problems()
        if not any(row.problems for row in found.preview.rows):
            self.preview_step.chips.choose(Standing.CHANGED.name)
        self._show(found)

    def _show(self, found: Compared) -> None:
        self._found = found
        self.preview_step.show_preview(found.files, found.preview)
        self._allow()

    @Slot()
    def _settle(self) -> None:
        def act() -> None:
            if self._found is not None:
                kept = roster_work.left_out(self._found)
                back, wins = self._found.back, self.conflicts.wins
                self._work(partial(roster_work.settled, self._where(), back, wins, kept), self._show)

        self._turns.in_turn(act)

    @Slot(object, dict)
    def _correct(self, row: PreviewRow, texts: dict[str, str]) -> None:
        def act() -> None:
            if self._found is not None:
                wins = self.conflicts.wins
                job = partial(roster_work.corrected, self._where(), self._found, wins, (row, texts))
                self._work(job, self._show)

        self._turns.in_turn(act)

    @Slot(object, bool)
    def _want(self, row: PreviewRow, wanted: bool) -> None:  # noqa: FBT001 - as a ticked box says
        if self._found is not None:
            self._show(roster_work.ticked(self._found, row, wanted=wanted))

    @Slot()
    def _save(self) -> None:
        if self._found is not None:
            refused = [row for row in self._found.preview.rows if row.standing is Standing.REFUSED]
            save_refused(self, str(self._path.parent), self._found.files, refused)

    @Slot()
    def _import(self) -> None:
        if self._found is not None:
            where, found = self._where(), self._found

            def job(progress: Progress) -> tuple[Sequence[Taken], int]:
                taken = roster_work.take(where, found, progress)
                return taken, where.desk.ask(work.how_many_broken, where.cohort_id)

            self._turns.work(_("Importing…"), job, self._taken)

    def _taken(self, brought: tuple[Sequence[Taken], int]) -> None:
        taken, broken = brought
        count = sum(len(each.rows) for each in taken)
        words = ngettext("Imported {n} row", "Imported {n} rows", count).format(n=count)
        if broken:
            text = ngettext(
                "{n} pairing breaks a rule now: look at “Check pairings against the rules…”",
                "{n} pairings break a rule now: look at “Check pairings against the rules…”",
                broken,
            )
            words = f"{words} · {text.format(n=broken)}"
        self._context.window.toast(words, undo=True)
        self.accept()

    def _work(self, job: Callable[[Progress], Compared], then: Callable[[Compared], None]) -> None:
        self._turns.work(_("Comparing with what is there…"), job, then)

    def _where(self) -> Where:
        return Where(self._context.desk, self._context.cohort.id, self._context.today())

    @Slot()
    def _allow(self) -> None:
        coming = self._found.preview.coming if self._found else 0
        self.foot.show_import(coming, may=self._found is not None and self.preview_step.may_import)
        self.foot.back.hide()


def open_for(wizard: QDialog, context: Context, path: Path) -> None:
    """Compare a roster over the wizard, which closes once it was taken in."""
    dialog = RosterDialog(context, path, wizard)
    dialog.accepted.connect(wizard.accept)
    context.window.show_dialog(dialog)


def _summary(conflicts: int) -> str:
    kept = _("Only what was changed in the workbook comes in; what was changed here since stays.")
    if not conflicts:
        return kept
    asked = ngettext(
        "{n} field was changed on both sides: choose what stays.",
        "{n} fields were changed on both sides: choose what stays.",
        conflicts,
    )
    return f"{kept} {asked.format(n=conflicts)}"


def _whose(back: Back, conflict: Conflict) -> str:
    sheet = back.sheets[conflict.place]
    if sheet.grid is None:
        return str(conflict.row)
    row = mending.row_of(sheet.grid, conflict.row)
    text = _("{sheet}, row {number}, {who}")
    return text.format(sheet=sheet.choices.sheet, number=conflict.row, who=plain.isolate(row_title(row)))
