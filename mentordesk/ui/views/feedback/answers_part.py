"""What people answered: the surveys with their figures, the table, and one answer in the inspector."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mentordesk.core import feedback, sessions
from mentordesk.core.feedback import ResponseRow, WaveRow
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.vocab import SurveyKind, WaveState
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.chips import ChipBar
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.form_dialog import scrolled
from mentordesk.ui.kit.table import Table
from mentordesk.ui.kit.table_model import PagedTableModel, Source
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.feedback.answer_columns import COLUMNS, arranged, fits
from mentordesk.ui.views.feedback.answer_panel import AnswerPanel
from mentordesk.ui.views.feedback.wave_cards import WaveCards

if TYPE_CHECKING:
    from mentordesk.core.desk import Desk

_ALL = "all"
_NARROW = 640  # px at 100 %


class AnswersPart(QWidget):
    """Cards, filter and table; what is wrong is corrected in quick entry."""

    correct_wanted = Signal(str)
    """The number of the slip whose answer is to be corrected."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._rows: Mapping[int, ResponseRow] = {}
        self._waves: Mapping[int, WaveRow] = {}
        self.correct = action(self, _("Correct the answer…"), self._correct, "F2", "edit")
        self.take_out = action(self, _("Take the answer out"), self._take_out, "Del", "delete")
        self.ask_all = action(self, _("Ask everybody now"), self._ask_all, icon="survey")
        self._wanted = 0
        self._switches = [
            (action(self, words, partial(self._switch, survey, state)), survey, state)
            for words, survey, state in _switches()
        ]
        self.wave_acts = [act for act, _survey, _state in self._switches]
        self.panel = AnswerPanel({_("Correct…"): self.correct, _("Take out"): self.take_out})
        self.cards = WaveCards()
        chips = {_ALL: _("All answers")} | {survey.key: survey.label for survey in SurveyKind}
        self.chips = ChipBar(chips)
        self.filter = QLineEdit()
        self.model = PagedTableModel(COLUMNS, Source(self._ids, self._of), self)
        self.model.descending = True
        self.table = Table(_("Answers"), self.model, context.settings, "answers")
        self.none = plain.label("", "muted", wrap=True)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)

    def show_answers(self, rows: Sequence[ResponseRow], waves: Sequence[WaveRow]) -> None:
        """Show what came back."""
        self._rows = {row.id: row for row in rows}
        self._waves = {wave.id: wave for wave in waves}
        self.cards.show_waves(waves, rows)
        counts = {survey.key: sum(row.survey is survey for row in rows) for survey in SurveyKind}
        self.chips.show_counts({_ALL: len(rows)} | counts)
        for act, survey, state in self._switches:
            there = any(wave.survey is survey and wave.state is state for wave in waves)
            act.setEnabled(there)
        self.model.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Its acts are for the answers that are seen."""
        super().showEvent(event)
        self._point(0)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody takes out an answer that is out of sight."""
        super().hideEvent(event)
        self.correct.setEnabled(False)
        self.take_out.setEnabled(False)

    def _lay_out(self) -> None:
        looks = theme()
        self.filter.setPlaceholderText(_("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumWidth(looks.px(300))
        plain.name(self.filter, _("Filter"))
        ask = plain.button(
            self.ask_all.text(), tooltip=_("Gives everybody a pulse slip with their next session")
        )
        ask.clicked.connect(self.ask_all.trigger)
        self._line = line = QHBoxLayout()
        line.setContentsMargins(looks.px(24), looks.px(8), looks.px(24), looks.px(8))
        line.setSpacing(looks.px(8))
        line.addWidget(self.chips, 1)
        line.addWidget(self.filter)
        line.addWidget(ask)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.cards)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.none.hide()
        column.addWidget(self.none, 1)
        self.table.setMinimumHeight(looks.px(180))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow page what stands side by side goes below each other, and the page scrolls."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(way)
        self.cards.row.setDirection(way)

    def _connect(self) -> None:
        for act in (self.correct, self.take_out):
            act.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(act)
        self.chips.chosen.connect(self._filter)
        self.filter.textChanged.connect(self._filter)
        self.model.refreshed.connect(self._refreshed)
        self.table.pointed.connect(self._point)
        self.table.opened.connect(self._open)
        self.cards.close_wanted.connect(self._close)
        self.cards.reopen_wanted.connect(self._reopen)
        clear = action(self, _("Empty the filter"), self.filter.clear, "Esc")
        clear.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.filter.addAction(clear)

    @property
    def chosen(self) -> ResponseRow | None:
        """The answer with the caret."""
        return self._rows.get(self.table.current_id())

    def _ids(self, key: str, descending: bool) -> list[int]:  # noqa: FBT001 - as the table asks for it
        survey, text = self.chips.current, self.filter.text()
        rows = (row for row in self._rows.values() if survey in {_ALL, row.survey.key} and fits(row, text))
        return [row.id for row in arranged(rows, key, descending=descending)]

    def _of(self, ids: Sequence[int]) -> dict[int, ResponseRow]:
        rows = self._rows
        return {each: rows[each] for each in ids if each in rows}

    @Slot()
    def _filter(self) -> None:
        self.model.refresh()

    @Slot()
    def _refreshed(self) -> None:
        there = bool(self.model.ids)
        self.table.setVisible(there)
        self.none.setVisible(not there)
        self.none.setText(
            _("No answer fits. Esc empties the filter.")
            if self._rows
            else _("Nothing has come back yet. Type in the first sheet, and its answers stand here.")
        )
        if self._wanted:
            self.table.go_to(self._wanted)
            self._wanted = 0
        elif there and not self.table.current_id():
            self.table.go_to(self.model.ids[0])
        self._point(self.table.current_id())

    @Slot(int)
    def _point(self, _row_id: int) -> None:
        row = self.chosen if self.isVisible() else None
        self.take_out.setEnabled(row is not None)
        self.correct.setEnabled(row is not None and bool(row.slip_number))
        self.panel.show_answer(row, self._waves.get(row.wave_id) if row else None)

    @Slot(int)
    def _open(self, _row_id: int) -> None:
        if self.correct.isEnabled():
            self._correct()

    def _correct(self) -> None:
        if (row := self.chosen) is not None:
            self.correct_wanted.emit(row.slip_number)

    def _take_out(self) -> None:
        if (row := self.chosen) is not None:
            self._do(
                partial(self._context.desk.do, feedback.withdraw_answer, row.id),
                _("The answer is taken out."),
            )

    def go_to(self, row_id: int) -> None:
        """Show one answer, whatever was filtered."""
        self._wanted = row_id
        self.chips.choose(_ALL)
        self.filter.clear()
        self.model.refresh()

    def _switch(self, survey: SurveyKind, state: WaveState) -> None:
        """Close the surveys of a kind that are open, or open those again that are closed."""
        for wave in self._waves.values():
            if wave.survey is survey and wave.state is state:
                (self._close if state is WaveState.OPEN else self._reopen)(wave.id)

    @Slot(int)
    def _close(self, wave_id: int) -> None:
        do, today = self._context.desk.do, self._context.today()
        self._do(partial(do, feedback.close_wave, wave_id, today), _("The survey takes no more answers."))

    @Slot(int)
    def _reopen(self, wave_id: int) -> None:
        self._do(
            partial(self._context.desk.do, feedback.reopen_wave, wave_id),
            _("The survey takes answers again."),
        )

    def _do(self, work: Callable[[], object], said: str) -> None:
        toast = self._context.window.toast
        task.run(self, _("Saving…"), lambda _progress: work(), lambda _result: toast(said, undo=True))

    def _ask_all(self) -> None:
        desk, cohort, today = self._context.desk, self._context.cohort.id, self._context.today()
        work = partial(ask_everybody, desk, cohort, today)
        task.run(self, _("Making slips…"), lambda _progress: work(), self._asked)

    def _asked(self, made: int) -> None:
        if made:
            words = ngettext(
                "{count} pulse slip is ready; it comes with the next session packs that you print.",
                "{count} pulse slips are ready; they come with the next session packs that you print.",
                made,
            )
            self._context.window.toast(words.format(count=made), undo=True)
        else:
            self._context.window.toast(_("Everybody with a session to come has a pulse slip already."))


def ask_everybody(desk: "Desk", cohort_id: int, today: date) -> int:
    """Give each member of each pairing a pulse slip with its next session, and say how many are new."""
    coming = desk.ask(sessions.upcoming, cohort_id, today)
    made = [row.id for row in coming.values()]
    return desk.do(feedback.add_pulse, made) if made else 0


def _switches() -> list[tuple[str, SurveyKind, WaveState]]:
    return [
        (_("Close the session slips"), SurveyKind.SESSION, WaveState.OPEN),
        (_("Close the pulse slips"), SurveyKind.PULSE, WaveState.OPEN),
        (_("Reopen the session slips"), SurveyKind.SESSION, WaveState.CLOSED),
        (_("Reopen the pulse slips"), SurveyKind.PULSE, WaveState.CLOSED),
    ]
