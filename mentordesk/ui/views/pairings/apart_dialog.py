"""Two who are never to be in one group: chosen by name, with what that costs everybody before it is done."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.pairings import Cost
from mentordesk.core.services.pairing_up import Choosables
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.theme import theme

Asked = tuple[tuple[int, int], Cost]


class ApartDialog(QDialog):
    """The price is worked out anew whenever another two are chosen."""

    def __init__(
        self,
        parent: QWidget,
        first: int,
        read: Callable[[], Choosables],
        price: Callable[[int, int], Cost],
        part: Callable[[int, int], object],
    ) -> None:
        super().__init__(parent)
        self._first, self._price, self._part = first, price, part
        self.setWindowTitle(_("Never together"))
        self.one, self.other = QComboBox(), QComboBox()
        plain.name(self.one, _("One of the two"))
        plain.name(self.other, _("The other one"))
        self.told = plain.label("", "base", wrap=True)
        self.told.setMinimumHeight(theme().px(44))
        self.button = plain.button(_("Never together"), "primary")
        self.button.setDefault(True)
        self.button.clicked.connect(self._do)
        self._lay_out()
        for field in (self.one, self.other):
            field.currentIndexChanged.connect(self._ask)
        task.fetch(self, read, self._fill)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(_("Never together"), "title"))
        words = _("No later proposal has these two in one group. Groups of now stay until you propose again.")
        column.addWidget(plain.label(words, "muted", wrap=True))
        column.addWidget(self.one)
        column.addWidget(self.other)
        column.addWidget(self.told)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        foot.addStretch(1)
        cancel = plain.button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        foot.addWidget(cancel)
        foot.addWidget(self.button)
        column.addLayout(foot)
        self.resize(theme().px(480), theme().px(340))

    def _fill(self, found: Choosables) -> None:
        people = [*found.people, *found.mentors, *found.full]
        for field in (self.one, self.other):
            field.blockSignals(True)  # noqa: FBT003 - Qt names it so
            for each in people:
                field.addItem(each.name, each.id)
            field.blockSignals(False)  # noqa: FBT003 - Qt names it so
        ids = [each.id for each in people]
        self.one.setCurrentIndex(ids.index(self._first) if self._first in ids else 0)
        self.other.setCurrentIndex(1 if self.one.currentIndex() == 0 else 0)
        self._ask()

    @property
    def _two(self) -> tuple[int, int]:
        return int(self.one.currentData() or 0), int(self.other.currentData() or 0)

    @Slot()
    def _ask(self) -> None:
        one, other = self._two
        differ = bool(one and other and one != other)
        self.button.setEnabled(differ)
        self.told.setText(_("Reckoning the price…") if differ else _("Choose two people."))
        if differ:
            task.fetch(self, lambda: ((one, other), self._price(one, other)), self._show)

    def _show(self, found: Asked) -> None:
        two, price = found
        if two == self._two:
            self.told.setText(_("It costs: {price}.").format(price=price.told))

    @Slot()
    def _do(self) -> None:
        if self.button.isEnabled():
            self._part(*self._two)
            self.accept()
