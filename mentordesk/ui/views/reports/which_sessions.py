"""Chooses the sessions of which packs are printed: each pairing's next, this week's, a pairing's, or one."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from mentordesk.core import words
from mentordesk.core.i18n import _, ngettext
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.reports.offer import Offer

_NEXT, _WEEK, _PAIRING, _ONE = range(4)


class WhichSessions(QWidget):
    """Its value are ids of sessions; none of them stands for each pairing's next."""

    changed = Signal()

    def __init__(self, offer: Offer) -> None:
        super().__init__()
        self._offer = offer
        self._one = 0
        self.way, self.pairing = QComboBox(), QComboBox()
        week = len(offer.week_ids())
        self.way.addItem(_("The next of each pairing"))
        self.way.addItem(ngettext("This week’s ({count})", "This week’s ({count})", week).format(count=week))
        self.way.addItem(_("Those of one pairing"))
        for pairing_id, title in offer.pairings:
            self.pairing.addItem(title, pairing_id)
        self.pairing.setMaximumWidth(theme().px(280))
        self.pairing.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.pairing.setMinimumContentsLength(18)
        plain.name(self.pairing, _("Which pairing"))
        self.setFocusProxy(self.way)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        row.addWidget(self.way)
        row.addWidget(self.pairing)
        self.way.currentIndexChanged.connect(self._choose)
        self.pairing.currentIndexChanged.connect(self.changed)
        self.pairing.hide()

    def setAccessibleName(self, name: str) -> None:
        """Name what has the focus, too."""
        super().setAccessibleName(name)
        self.way.setAccessibleName(name)

    def value(self) -> tuple[int, ...]:
        """The ids; a choice that holds no session holds one that is not there, for none means the next."""
        way = self.way.currentIndex()
        if way == _NEXT:
            return ()
        if way == _ONE:
            return (self._one,)
        ids = (
            self._offer.week_ids()
            if way == _WEEK
            else self._offer.pairing_ids(self.pairing.currentData() or 0)
        )
        return ids or (0,)

    def set_value(self, ids: tuple[int, ...]) -> None:
        """Show a choice; a single session becomes a choice of its own."""
        if len(ids) != 1:
            self.way.setCurrentIndex(_NEXT)
            return
        self._one = ids[0]
        row = next((row for row in self._offer.coming if row.id == self._one), None)
        said = _("One session")
        if row is not None:
            names = words.names([*row.learners, *row.mentors])
            said = _("{names}, {day}").format(names=names, day=words.short_date(row.day))
        if self.way.count() == _ONE:
            self.way.addItem(said)
        else:
            self.way.setItemText(_ONE, said)
        self.way.setCurrentIndex(_ONE)
        self.changed.emit()

    @Slot(int)
    def _choose(self, way: int) -> None:
        self.pairing.setVisible(way == _PAIRING)
        self.changed.emit()
