"""The third step: every row with its fate, what stands against the others, and room to correct it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QSplitter, QVBoxLayout, QWidget

from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.ui.dialogs.importing.brought import Brought
from mentordesk.ui.dialogs.importing.field_words import field_words
from mentordesk.ui.dialogs.importing.preview_rows import Preview, PreviewRow, Standing
from mentordesk.ui.dialogs.importing.row_panel import RowPanel
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.cells import Cell
from mentordesk.ui.kit.chips import ChipBar
from mentordesk.ui.kit.folded import Folded
from mentordesk.ui.kit.form_dialog import scrolled
from mentordesk.ui.kit.settings import Settings
from mentordesk.ui.kit.table import Table
from mentordesk.ui.kit.table_model import Column, PagedTableModel, Source
from mentordesk.ui.kit.theme import theme

_ALL, _PROBLEMS = "all", "problems"
_MARKS = {
    Standing.NEW: ("add", "good"),
    Standing.CHANGED: ("edit", "accent"),
    Standing.UNCHANGED: ("check", "muted"),
    Standing.REFUSED: ("level-red", "red"),
}


class PreviewStep(QWidget):
    """Tells of a correction as (row, texts by heading), and of the tick that leaves rows out."""

    corrected = Signal(object, dict)
    ticked = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.preview = Preview()
        self._files: Sequence[Brought] = ()
        chips = {_ALL: _("All rows"), _PROBLEMS: _("Only problems")}
        self.chips = ChipBar(
            chips | {each.name: _(each.value) for each in Standing if each.name != "REFUSED"}
        )
        self.chips.chosen.connect(self._filter)
        self.model = PagedTableModel(self._columns(), Source(self._ids, self._rows), self)
        self.table = Table(_("Rows of the sheets"), self.model, settings, "import")
        self.table.pointed.connect(self._point)
        self.panel = RowPanel()
        self.panel.corrected.connect(self._correct)
        correct = action(self.table, _("Correct this row"), self.panel.begin, "F2")
        self.table.addAction(correct)
        self.table.opened.connect(self.panel.begin)
        self.warnings = plain.label("", "base", wrap=True)
        self.folded = Folded("", scrolled(self.warnings), "info")
        self.folded.inside.setFixedHeight(theme().px(96))
        self.leave_out = QCheckBox()
        self.leave_out.toggled.connect(self.ticked)
        self.model.refreshed.connect(self._settle)
        self._lay_out()

    @property
    def may_import(self) -> bool:
        """Whether something would come in, and whoever is refused may stay out."""
        refused = self.preview.count(Standing.REFUSED)
        return self.preview.coming > 0 and (not refused or self.leave_out.isChecked())

    def show_preview(self, files: Sequence[Brought], preview: Preview) -> None:
        """Show what an import of these files would come to."""
        self._files, self.preview = files, preview
        refused = preview.count(Standing.REFUSED)
        counts = {each.name: preview.count(each) for each in Standing if each is not Standing.REFUSED}
        wrong = sum(bool(row.problems) for row in preview.rows)
        self.chips.show_counts({_ALL: len(preview.rows), _PROBLEMS: wrong} | counts)
        words = ngettext(
            "Import the good rows, leave {n} out", "Import the good rows, leave {n} out", refused
        ).format(n=refused)
        self.leave_out.setText(plain.button_text(words))
        self.leave_out.setChecked(self.leave_out.isChecked() and refused > 0)
        self.leave_out.setVisible(refused > 0)
        self._show_warnings(preview.warnings)
        self.model.refresh()

    def begin_with_problems(self) -> None:
        """Show the problems only, where there are any."""
        self.leave_out.setChecked(False)
        self.chips.choose(_PROBLEMS if any(row.problems for row in self.preview.rows) else _ALL)
        self.panel.goes_on = False
        self.panel.show_row(None, "")

    def _columns(self) -> list[Column[PreviewRow]]:
        return [
            Column(N_("Row"), self._number, width=140),
            Column(N_("Will be"), _standing, width=110),
            Column(N_("Who or what"), lambda row: row.title, width=200),
            Column(N_("Why, or what changes"), _reason, width=280),
        ]

    def _lay_out(self) -> None:
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        area = scrolled(self.panel)
        area.setMinimumWidth(theme().px(220))
        split.addWidget(area)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        split.setSizes([theme().px(720), theme().px(280)])
        split.setHandleWidth(theme().px(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(12))
        column.addWidget(self.chips)
        column.addWidget(split, 1)
        column.addWidget(self.folded)
        column.addWidget(self.leave_out, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_warnings(self, warnings: Sequence[str]) -> None:
        count = len(warnings)
        words = ngettext("{n} thing to know", "{n} things to know", count).format(n=count)
        self.folded.button.setText(plain.button_text(words))
        plain.name(self.folded.button, words)
        self.warnings.setText("\n".join(warnings))
        self.folded.setVisible(bool(warnings))

    def _ids(self, _order: str, _descending: bool) -> list[int]:  # noqa: FBT001 - as the model asks
        chosen = self.chips.current
        return [row.id for row in self.preview.rows if _matches(row, chosen)]

    def _rows(self, wanted: Sequence[int]) -> dict[int, PreviewRow]:
        rows = self.preview.rows
        return {number: rows[number - 1] for number in wanted if 0 < number <= len(rows)}

    def _row(self, row_id: int) -> PreviewRow | None:
        return self._rows([row_id]).get(row_id)

    def _number(self, row: PreviewRow) -> Cell:
        return Cell(str(row.number), note=self._file(row) if len(self._files) > 1 else "")

    def _file(self, row: PreviewRow) -> str:
        return self._files[row.place].path.name

    @Slot(str)
    def _filter(self, _chip: str) -> None:
        self.model.refresh()

    @Slot(int)
    def _point(self, row_id: int) -> None:
        row = self._row(row_id)
        self.panel.show_row(row, self._file(row) if row else "")

    @Slot(int, dict)
    def _correct(self, row_id: int, texts: dict[str, str]) -> None:
        row = self._row(row_id)
        if row is not None:
            self.corrected.emit(row, texts)

    @Slot()
    def _settle(self) -> None:
        """Stay at the row; after Enter go on to the next problem."""
        shown = self.panel.shown.id if self.panel.shown else 0
        row = self._row(shown)
        if self.panel.goes_on and (row is None or not row.problems):
            row = self._next_problem(shown)
        if row is None or self.model.row_of(row.id) < 0:
            row = self.model.row_at(0)
        self.table.go_to(row.id if row else 0)
        if row is None or row != self.panel.shown:
            self.panel.show_row(row, self._file(row) if row else "")
        if self.panel.goes_on:
            self.panel.goes_on = False
            self.panel.begin() if self.panel.fields else self.table.setFocus()

    def _next_problem(self, after: int) -> PreviewRow | None:
        wrong = [row for row in self.preview.rows if row.problems]
        return next((row for row in wrong if row.id > after), wrong[0] if wrong else self._row(after))


def _matches(row: PreviewRow, chosen: str) -> bool:
    return chosen == _ALL or (bool(row.problems) if chosen == _PROBLEMS else row.standing.name == chosen)


def _standing(row: PreviewRow) -> Cell:
    mark, tone = _MARKS[row.standing]
    return Cell(_(row.standing.value), mark=mark, tone=tone)


def _reason(row: PreviewRow) -> str:
    if row.problems:
        first = row.problems[0]
        return f"{first.column}: {first.problem}" if first.column else first.problem
    return "; ".join(
        f"{field_words(each.field)}: {each.old or '–'} → {each.new or '–'}" for each in row.changes
    )
