"""Figures as bars with their numbers beside them, to be read, copied, and saved as a picture."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.dialogs import choose_file
from mentordesk.ui.kit import message, plain, task
from mentordesk.ui.kit.form_dialog import scrolled
from mentordesk.ui.kit.marks import ScoreBar, line
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.theme import theme


@dataclass(frozen=True, slots=True)
class Bar:
    """A line of a chart: its name, how far the bar goes (0 to 1; None: no bar), and the numbers beside it."""

    name: str
    share: float | None
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars under a title, with what the numbers are called; `note` stands below."""

    title: str
    heads: tuple[str, ...]
    bars: tuple[Bar, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """Sentences, then charts; `rest` are sentences after them."""

    said: tuple[str, ...]
    charts: tuple[Chart, ...] = ()
    rest: tuple[str, ...] = field(default=())

    def as_text(self) -> str:
        """For the clipboard: sentences, and tables with tabs between the cells."""
        lines = [*self.said]
        for chart in self.charts:
            lines += ["", "\t".join([chart.title, *chart.heads])]
            lines += ["\t".join([bar.name, *bar.cells]) for bar in chart.bars]
            lines += [chart.note] if chart.note else []
        return "\n".join([*lines, *(["", *self.rest] if self.rest else [])])


class FiguresDialog(QDialog):
    """Reads in the background when it opens, and again when one of `reads` changes."""

    def __init__(self, page: Page, title: str, reads: frozenset[str], work: Callable[[], Figures]) -> None:
        super().__init__(page.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._title, self._reads, self._work = title, reads, work
        self.figures = Figures(())
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, theme().px(8), 0)
        self._column.setSpacing(theme().px(10))
        self._column.addWidget(plain.label(_("Working it out…"), "muted"))
        self._column.addStretch(1)
        self._lay_out()
        page.context.live.changed.connect(self._heard)
        self._read()

    def _lay_out(self) -> None:
        self.copy_button, self.save_button = plain.button(_("Copy")), plain.button(_("Save as PNG…"))
        self.copy_button.clicked.connect(self.copy)
        self.save_button.clicked.connect(self._ask_where)
        close = plain.button(_("Close"), "primary")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        for button in (self.copy_button, self.save_button):
            button.setEnabled(False)
            button.setAutoDefault(False)
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(self._title, "title"))
        column.addWidget(scrolled(self._body), 1)
        column.addLayout(foot)
        self.resize(theme().px(640), theme().px(620))

    def _read(self) -> None:
        task.fetch(self, self._work, self.show_figures)

    def show_figures(self, found: Figures) -> None:
        """Show these instead of what was there."""
        self.figures = found
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for said in found.said:
            self._column.addWidget(plain.label(said, "base", wrap=True))
        for chart in found.charts:
            self._column.addWidget(plain.label(chart.title, "head"))
            self._column.addWidget(drawn(chart))
            if chart.note:
                self._column.addWidget(plain.label(chart.note, "hint", wrap=True))
        for said in found.rest:
            self._column.addWidget(plain.label(said, "base", wrap=True))
        self._column.addStretch(1)
        self.copy_button.setEnabled(True)
        self.save_button.setEnabled(True)

    @Slot()
    def copy(self) -> None:
        """Words and tables to the clipboard, for a letter or a workbook."""
        QGuiApplication.clipboard().setText(f"{self._title}\n{self.figures.as_text()}")

    def save(self, path: Path) -> None:
        """The picture, whole, however much of it is in sight."""
        save_picture(self, self._body, path)

    @Slot()
    def _ask_where(self) -> None:
        choose_file.ask_target(self, "", f"{self._title}.png", self.save)

    @Slot(object)
    def _heard(self, change: object) -> None:
        if getattr(change, "tables", frozenset()) & self._reads:
            self._read()


def save_picture(parent: QWidget, body: QWidget, path: Path) -> None:
    """What a widget shows as a PNG; says so where it cannot be written."""
    edge = theme().px(16)
    picture = QPixmap(body.size() + QSize(2 * edge, 2 * edge))
    picture.fill(theme().colour("surface"))
    body.render(picture, QPoint(edge, edge))
    if not picture.save(str(path), "PNG"):
        said = _("The picture could not be written to {place}.").format(place=path)
        message.say(parent, _("That did not work"), said)


def drawn(chart: Chart) -> QWidget:
    """Name, bar and numbers of each line, a thin rule between them."""
    table = QWidget()
    plain.name(table, chart.title)
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme().px(12))
    grid.setVerticalSpacing(theme().px(5))
    grid.setColumnStretch(0, 2)
    with_bars = any(bar.share is not None for bar in chart.bars)
    grid.setColumnStretch(1, 3 if with_bars else 0)
    for place, head in enumerate(chart.heads, 2):
        grid.addWidget(plain.label(head, "hint"), 0, place, Qt.AlignmentFlag.AlignRight)
    for at, bar in enumerate(chart.bars):
        _add(grid, 2 * at + 1, bar, len(chart.heads) + 2)
    return table


def _add(grid: QGridLayout, row: int, bar: Bar, columns: int) -> None:
    grid.addWidget(line(), row, 0, 1, columns)
    grid.addWidget(plain.label(bar.name, "base", wrap=True), row + 1, 0)
    if bar.share is not None:
        shown = ScoreBar(bar.share, ", ".join([bar.name, *bar.cells]))
        grid.addWidget(shown, row + 1, 1, Qt.AlignmentFlag.AlignVCenter)
    for place, cell in enumerate(bar.cells, 2):
        kind = "strong" if cell is bar.cells[0] else "base"
        grid.addWidget(plain.label(cell, kind), row + 1, place, Qt.AlignmentFlag.AlignRight)
