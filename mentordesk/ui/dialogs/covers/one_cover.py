"""Chooses who stands in for a mentor: the best candidates first, each with the fit in words."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mentordesk.core.i18n import _
from mentordesk.core.services.covering import Offer
from mentordesk.ui.dialogs.covers import cover_words
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.form import DateField
from mentordesk.ui.kit.theme import theme

_WEEK = timedelta(days=7)
Days = tuple[date, date]
Read = Callable[[Days | None], Sequence[Offer]]


class OneCover(QDialog):
    """`read` gives the candidates for these days, `save` is told who, when and why; None is in case.

    Without a day of today nobody is asked about days.
    """

    chosen = Signal(object)
    """Who it is, once that was kept."""

    def __init__(self, parent: QWidget | None, title: str, read: Read, today: date | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._read = read
        self.save: Callable[[Offer, Days | None, str], object] = lambda _offer, _days, _why: None
        self._offers: list[Offer] = []
        self.list = _mentors()
        self.list.currentItemChanged.connect(self._show)
        self.list.itemActivated.connect(self.accept)
        self.words = plain.label(_("Looking who could…"), "base", wrap=True)
        self.words.setMinimumHeight(theme().px(56))
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.some_days = QCheckBox(_("For a time that is known"))
        self.first, self.back, self.reason = DateField(), DateField(), QLineEdit()
        plain.name(self.reason, _("Reason"))
        self.button = plain.button(_("Name as cover"), "primary")
        self.button.setDefault(True)
        self.button.clicked.connect(self.accept)
        self._lay_out(title, when=today is not None)
        self._watch(today)
        self._look()

    def days(self) -> Days | None:
        """The days chosen; None is in case."""
        first, back = self.first.day(), self.back.day()
        return (first, back) if self.some_days.isChecked() and first and back else None

    def accept(self) -> None:
        """Have it kept; what is refused is shown and the dialog stays."""
        offer, days, why, save = self._chosen(), self.days(), self.reason.text(), self.save
        if offer is None or not self.button.isEnabled():
            return

        def kept(_result: object) -> None:
            self.chosen.emit(offer)
            self.done(QDialog.DialogCode.Accepted)

        task.run(self, _("Naming…"), lambda _progress: save(offer, days, why), kept)

    def _watch(self, today: date | None) -> None:
        if today is not None:
            self.first.choose(today)
            self.back.choose(today + _WEEK)
        self.some_days.toggled.connect(self._look)
        for field in (self.first, self.back):
            field.setEnabled(False)
            field.dateChanged.connect(self._look)
            self.some_days.toggled.connect(field.setEnabled)

    @Slot()
    def _look(self) -> None:
        days, read = self.days(), self._read
        if days is not None and days[1] <= days[0]:
            self.words.setText(_("The first day back comes after the first day away."))
            self.button.setEnabled(False)
            return
        task.fetch(self, lambda: list(read(days)), self._fill)

    def _fill(self, offers: list[Offer]) -> None:
        before = self._chosen()
        self._offers = offers
        with QSignalBlocker(self.list):
            self.list.clear()
            for each in offers:
                self.list.addItem(QListWidgetItem(cover_words.line(each)))
        kept = [i for i, each in enumerate(offers) if before and each.mentor_id == before.mentor_id]
        self.list.setCurrentRow(kept[0] if kept else 0)
        self._show()

    def _chosen(self) -> Offer | None:
        place = self.list.currentRow()
        return self._offers[place] if 0 <= place < len(self._offers) else None

    @Slot()
    def _show(self) -> None:
        offer = self._chosen()
        self.button.setEnabled(offer is not None and not offer.never)
        if offer is None:
            self.words.setText(_("No other mentor takes part at the moment."))
            return
        self.words.setText(cover_words.told(offer))
        self.button.setText(_("Name all the same") if offer.against else _("Name as cover"))

    def _lay_out(self, title: str, *, when: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(title, "title", wrap=True))
        sentence = _(
            "A cover takes no place, so those who are full can stand in too. The best fit comes first."
        )
        column.addWidget(plain.label(sentence, "muted", wrap=True))
        column.addWidget(self.list, 1)
        column.addWidget(self.words)
        if when:
            column.addWidget(self.some_days)
            fields = QFormLayout()
            fields.addRow(_("First day away"), self.first)
            fields.addRow(_("First day back"), self.back)
            fields.addRow(_("Reason (may stay empty)"), self.reason)
            column.addLayout(fields)
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        foot.addStretch(1)
        cancel = plain.button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        foot.addWidget(cancel)
        foot.addWidget(self.button)
        column.addLayout(foot)
        room = self.screen().availableSize()
        self.resize(min(theme().px(560), room.width() - 40), min(theme().px(640), room.height() - 80))
        for field in () if when else (self.first, self.back, self.reason, self.some_days):
            field.setParent(self)
            field.hide()


def _mentors() -> QListWidget:
    made = QListWidget()
    made.setProperty("kind", "field")
    made.setWordWrap(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    plain.name(made, _("Mentors who could stand in, the best fit first"))
    return made
