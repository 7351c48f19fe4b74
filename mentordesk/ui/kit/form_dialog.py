"""A dialog around a form: it stays open, with the problems shown, until core takes the draft."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mentordesk.core.errors import Invalid
from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.form import Form
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.trouble import show_error

D = TypeVar("D")


class FormDialog(QDialog):
    """Title, form, Cancel, and a button named after the act; `save` runs off the window's thread."""

    def __init__(
        self, parent: QWidget | None, title: str, form: Form[D], save: Callable[[D], object], words: str = ""
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._form = form
        self._bound: Callable[[], Callable[[], object]] = lambda: partial(save, form.draft())
        self.save_button = plain.button(words or _("Save"), "primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.accept)
        cancel = plain.button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(title, "title", wrap=True))
        column.addWidget(scrolled(form, Roomy()), 1)
        column.addLayout(foot)
        self.setMinimumWidth(theme().px(480))
        self._fit(column)

    def _fit(self, column: QVBoxLayout) -> None:
        """As high as the form asks for, where the screen has the room; Qt would stop at two thirds of it."""
        wide = max(self.sizeHint().width(), self.minimumWidth())
        room = self.screen().availableSize() - QSize(40, 80)
        self.resize(QSize(wide, column.totalHeightForWidth(wide)).boundedTo(room))

    def accept(self) -> None:
        """Have the draft saved; close when it was taken."""
        self.save_button.setEnabled(False)
        save = self._bound()  # the fields are read here, on the window's thread
        task.run(self, _("Saving…"), lambda _progress: save(), self._saved, self._refused)

    def _saved(self, _result: object) -> None:
        super().accept()

    def _refused(self, error: BaseException) -> None:
        self.save_button.setEnabled(True)
        if isinstance(error, Invalid):
            self._form.show_problems(error.problems)
        else:
            show_error(error, self)


class Roomy(QScrollArea):
    """Asks for as much room as what it holds: a plain one stops at 24 lines of letters that never grow."""

    def sizeHint(self) -> QSize:
        """The size of what is inside."""
        inside = self.widget()
        return super().sizeHint() if inside is None else inside.sizeHint()


def scrolled(widget: QWidget, area: QScrollArea | None = None) -> QScrollArea:
    """The widget in an area that scrolls up and down where room is short."""
    area = area or QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    widget.setObjectName(widget.objectName() or "scrolled")
    area.setWidget(widget)
    return area
