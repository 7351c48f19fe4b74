"""The third step: every row with its fate, what stands against the others, and room to correct it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.ui.dialogs.importing.brought import Brought
from mentordesk.ui.dialogs.importing.field_words import field_words
from mentordesk.ui.dialogs.importing.preview_rows import Preview, PreviewRow, Standing
from mentordesk.ui.dialogs.importing.row_panel import RowPanel
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.cells import ROW_ID, Cell
from mentordesk.ui.kit.chips import ChipBar
from mentordesk.ui.kit.folded import Folded
from mentordesk.ui.kit.form_dialog import scrolled
from mentordesk.ui.kit.settings import Settings
from mentordesk.ui.kit.table import Table
from mentordesk.ui.kit.table_model import Column, PagedTableModel, Source
from mentordesk.ui.kit.theme import theme

_ALL, _PROBLEMS, _ALIKE, _OUT = "all", "problems", "alike", "out"
_MARKS = {
    Standing.NEW: ("add", "good"),
    Standing.CHANGED: ("edit", "accent"),
    Standing.UNCHANGED: ("check", "muted"),
    Standing.REFUSED: ("level-red", "red"),
}


class PreviewStep(QWidget):
    """Tells of a correction as (row, texts by heading), of ticks, and of whom a row means."""

    corrected = Signal(object, dict)
    wanted = Signal(object, bool)
    """(row, whether it is to be taken)"""
    meant = Signal(object, str)
    """(row, the code of whom it means)"""
    ticked = Signal()
    save = Signal()
    """The refused rows are wanted as a workbook."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.preview = Preview()
        self._files: Sequence[Brought] = ()
        chips = {_ALL: _("All rows"), _PROBLEMS: _("Refused")}
        chips |= {each.name: _(each.value) for each in Standing if each.name != "REFUSED"}
        self.chips = ChipBar(chips | {_ALIKE: _("Perhaps known"), _OUT: _("Left out")})
        self.chips.chosen.connect(self._filter)
        self.model = PagedTableModel(self._columns(), Source(self._ids, self._rows), self)
        self.table = Table(_("Rows of the sheets"), self.model, settings, "import rows")
        self.table.pointed.connect(self._point)
        self.panel = RowPanel()
        self.panel.corrected.connect(self._correct)
        self.panel.wanted.connect(self._want)
        self.panel.meant.connect(self._mean)
        self.table.previewed.connect(self._turn)
        self.table.clicked.connect(self._click)
        correct = action(self.table, _("Correct this row"), self.panel.begin, "F2")
        self.table.addAction(correct)
        self.table.opened.connect(self.panel.begin)
        self.warnings = plain.label("", "base", wrap=True)
        self.folded = Folded("", scrolled(self.warnings), "info")
        self.folded.inside.setFixedHeight(theme().px(96))
        self.leave_out = QCheckBox()
        self.leave_out.toggled.connect(self.ticked)
        self.save_refused = plain.button(_("Save refused rows…"), "link")
        self.save_refused.setAutoDefault(False)
        self.save_refused.clicked.connect(self.save)
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
        keys = [key for key in self.chips.chips if key != _ALL]
        counts = {key: sum(_matches(row, key) for row in preview.rows) for key in keys}
        self.chips.show_counts({_ALL: len(preview.rows)} | counts)
        for key in (_ALIKE, _OUT):
            self.chips.chips[key].setVisible(counts[key] > 0 or self.chips.current == key)
        words = ngettext(
            "Import the good rows, leave {n} out", "Import the good rows, leave {n} out", refused
        ).format(n=refused)
        self.leave_out.setText(plain.button_text(words))
        self.leave_out.setChecked(self.leave_out.isChecked() and refused > 0)
        self.leave_out.setVisible(refused > 0)
        self.save_refused.setVisible(refused > 0)
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
            Column(N_("Take"), _tick, width=84),
            Column(N_("Row"), self._number, width=76),
            Column(N_("Will be"), _standing, width=104),
            Column(N_("Who or what"), lambda row: row.title, width=160, grow=1),
            Column(N_("Why, or what changes"), _reason, width=190, grow=2),
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
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(16))
        foot.addWidget(self.leave_out)
        foot.addWidget(self.save_refused)
        foot.addStretch(1)
        column.addLayout(foot)

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

    @Slot(int, bool)
    def _want(self, row_id: int, wanted: bool) -> None:  # noqa: FBT001 - as a ticked box says
        row = self._row(row_id)
        if row is not None and row.standing is not Standing.REFUSED and row.taken is not wanted:
            self.wanted.emit(row, wanted)

    @Slot(int)
    def _turn(self, row_id: int) -> None:
        row = self._row(row_id)
        if row is not None:
            self._want(row_id, not row.taken)

    @Slot(QModelIndex)
    def _click(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self._turn(int(index.data(ROW_ID)))

    @Slot(int, str)
    def _mean(self, row_id: int, code: str) -> None:
        row = self._row(row_id)
        if row is not None:
            self.meant.emit(row, code)

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
    special = {
        _ALL: True,
        _PROBLEMS: bool(row.problems),
        _ALIKE: bool(row.alike or row.meant),
        _OUT: not row.taken,
    }
    return special.get(chosen, row.standing.name == chosen)


def _tick(row: PreviewRow) -> Cell:
    """A tick where the row comes in; Space and a click turn it."""
    if row.standing is Standing.REFUSED:
        return Cell("")
    return Cell(_("Yes"), mark="check", tone="good") if row.taken else Cell(_("No"), mark="remove")


def _standing(row: PreviewRow) -> Cell:
    mark, tone = _MARKS[row.standing]
    return Cell(_(row.standing.value), mark=mark, tone=tone)


def _reason(row: PreviewRow) -> str:
    if row.problems:
        first = row.problems[0]
        return f"{first.column}: {first.problem}" if first.column else first.problem
    if row.alike:
        return _("Looks like {name}").format(name=row.alike[0].one.name)
    return "; ".join(
        f"{field_words(each.field)}: {each.old or '–'} → {each.new or '–'}" for each in row.changes
    )
