"""Asked where a session was let go: why it moves, who asked; and, where it is blocked, whether anyway."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mentordesk.core import words
from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.marks import Note
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.calendar.card_painting import times
from mentordesk.ui.views.calendar.dragging import Drag
from mentordesk.ui.views.calendar.small_forms import askers


class DropPopover(QDialog):
    """Two optional fields and the act; closing it puts the session back."""

    agreed = Signal(str, str)
    """Reason, and who asked."""

    def __init__(self, parent: QWidget, drag: Drag) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        told = ", ".join(times(drag))
        self.setAccessibleName(_("Move to {time}").format(time=told))
        self.blocked = drag.is_blocked or not drag.is_known
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(_("Reason (may stay empty)"))
        plain.name(self.reason, _("Reason"))
        self.asked_by = askers(drag.card.row)
        plain.name(self.asked_by, _("Who asked for it"))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        frame = QFrame()
        frame.setProperty("kind", "panel")
        around.addWidget(frame)
        column = QVBoxLayout(frame)
        column.setContentsMargins(*[theme().px(16)] * 4)
        column.setSpacing(theme().px(8))
        names = words.names(drag.card.row.learners)
        column.addWidget(plain.label(_("Move {names}").format(names=names), "section", wrap=True))
        column.addWidget(plain.label(told, "base", wrap=True))
        if self.blocked:
            reason = drag.reason or _("Whether everybody is free then is not known.")
            column.addWidget(Note(_("This time does not work"), reason, "red"))
        column.addWidget(plain.label(_("Who asked for it?"), "hint"))
        column.addWidget(self.asked_by)
        column.addWidget(self.reason)
        column.addLayout(self._foot())
        self.setFixedWidth(theme().px(340))
        self.reason.setFocus()

    def open_at(self, corner: QPoint) -> None:
        """Open beside a corner (of the screen), kept on the screen."""
        self.resize(self.width(), self.heightForWidth(self.width()))
        room = self.screen().availableGeometry()
        x = min(corner.x(), room.right() - self.width())
        y = min(corner.y(), room.bottom() - self.height())
        self.move(max(room.left(), x), max(room.top(), y))
        self.open()

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        foot.addStretch(1)
        back = plain.button(_("Put back"))
        back.setAutoDefault(False)
        back.clicked.connect(self.reject)
        words_of_act = _("Move anyway") if self.blocked else _("Move")
        self.move_button = plain.button(words_of_act, "danger" if self.blocked else "primary")
        self.move_button.setAutoDefault(False)
        self.move_button.setDefault(not self.blocked)
        self.move_button.clicked.connect(self._agree)
        foot.addWidget(back)
        foot.addWidget(self.move_button)
        return foot

    def _agree(self) -> None:
        self.agreed.emit(self.reason.text().strip(), self.asked_by.value())
        self.accept()
