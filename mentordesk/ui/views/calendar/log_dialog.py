"""What became of a session: held or not, and who came."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from mentordesk.core.i18n import _
from mentordesk.core.sessions import RecordDraft, SessionRow
from mentordesk.core.vocab import Mark, SessionState
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.one_of import OneOf
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.whole_number import WholeNumber
from mentordesk.ui.views.calendar import calendar_wording as wording

_LONGEST = 24 * 60


class LogDialog(QDialog):
    """Everybody is taken to have come until somebody says otherwise; `save` gets the draft."""

    def __init__(
        self, parent: QWidget | None, row: SessionRow, save: Callable[[RecordDraft], object], more: int = 0
    ) -> None:
        """`more`: how many sessions are to be logged after this one."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Log session"))
        self._row, self._save = row, save
        self.held, self.no_show = QRadioButton(_("Held")), QRadioButton(_("Did not take place: no show"))
        self.held.setChecked(True)
        group = QButtonGroup(self)
        group.addButton(self.held)
        group.addButton(self.no_show)
        self.no_show.toggled.connect(self._turn)
        self.marks = {member.participant_id: _marks(member.name) for member in row.members}
        self.minutes = WholeNumber(0, _LONGEST, after=" " + _("minutes"))
        self.minutes.setValue(row.minutes)
        plain.name(self.minutes, _("How long it took"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(wording.title(row), "section", wrap=True))
        column.addWidget(plain.label(wording.when(row), "muted"))
        column.addWidget(self.held)
        column.addWidget(self.no_show)
        column.addLayout(self._people())
        column.addLayout(self._foot(more))
        self.setMinimumWidth(theme().px(420))

    def draft(self) -> RecordDraft:
        """What was said."""
        state = SessionState.HELD if self.held.isChecked() else SessionState.NO_SHOW
        attendance = {who: mark.value() for who, mark in self.marks.items()}
        minutes = self.minutes.value() if state is SessionState.HELD else None
        return RecordDraft(state, attendance, minutes, self._row.topics)

    def _people(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().px(16))
        for line, member in enumerate(self._row.members):
            grid.addWidget(plain.Line(member.name, "base"), line, 0)
            grid.addWidget(self.marks[member.participant_id], line, 1)
        grid.addWidget(plain.label(_("How long it took"), "base"), len(self._row.members), 0)
        grid.addWidget(self.minutes, len(self._row.members), 1)
        grid.setColumnStretch(0, 1)
        return grid

    def _foot(self, more: int) -> QHBoxLayout:
        foot = QHBoxLayout()
        if more:
            told = _("{count} more after this one").format(count=more)
            foot.addWidget(plain.label(told, "hint"))
        foot.addStretch(1)
        cancel = plain.button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        self.log_button = plain.button(_("Log session"), "primary")
        self.log_button.setDefault(True)
        self.log_button.clicked.connect(self._take)
        foot.addWidget(cancel)
        foot.addWidget(self.log_button)
        return foot

    def _take(self) -> None:
        self.accept()
        self._save(self.draft())

    def _turn(self, missed: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Where nobody met, the learners are the first to ask after."""
        for member in self._row.members:
            mark = Mark.NO_SHOW if missed and member.role.learns else Mark.ATTENDED
            self.marks[member.participant_id].set_value(mark)
        self.minutes.setEnabled(not missed)


def _marks(name: str) -> OneOf[Mark]:
    pick = OneOf({mark: mark.label for mark in Mark})
    plain.name(pick, _("Whether {name} came").format(name=name))
    return pick
