"""Pairs somebody by hand from the keyboard: a list of mentors, each with the price to everybody."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings.price_teller import AnyPrices, PriceTeller

FIRST = 12
"""So many are priced at once; the others when they are chosen."""
_MENTOR = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Said:
    """What the dialog says of what is chosen in it."""

    title: str
    list: str
    nobody: str
    act: str
    anyway: str


def with_mentors(name: str) -> Said:
    """Of mentors, one of whom somebody is paired with."""
    return Said(
        _("Pair {learner} with…").format(learner=plain.isolate(name)),
        _("Mentors by what they cost everybody"),
        _("No other mentor takes part at the moment."),
        _("Pair by hand"),
        _("Pair by hand all the same"),
    )


def into_groups(name: str) -> Said:
    """Of groups or circles, into one of which somebody is put."""
    return Said(
        _("Put {name} into…").format(name=plain.isolate(name)),
        _("Groups, those first where they fit best"),
        _("No other group is proposed. “Open a group by hand…” makes one."),
        _("Put in"),
        _("Put in all the same"),
    )


class PairWith(QDialog):
    """The cheapest first; what the chosen one costs stands below in full."""

    def __init__(
        self,
        parent: QWidget,
        learner: tuple[int, str],
        read: Callable[[int], AnyPrices],
        pair: Callable[[int, int], object],
        said: Said | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._learner, self._pair = learner[0], pair
        self._said = said or with_mentors(learner[1])
        self.setWindowTitle(self._said.title)
        self.list = QListWidget()
        self.list.setProperty("kind", "field")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        plain.name(self.list, self._said.list)
        self.price = plain.label(_("Reckoning the price…"), "base", wrap=True)
        self.price.setMinimumHeight(theme().px(60))
        self.price.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.button = plain.button(self._said.act, "primary")
        self.button.setDefault(True)
        self.button.setEnabled(False)
        self.button.clicked.connect(self._choose)
        self._lay_out(self._said.title)
        self.teller = PriceTeller(self, read)
        self.teller.arrived.connect(self._show)
        self.list.currentItemChanged.connect(self._show)
        self.list.itemActivated.connect(self._choose)
        self.teller.begin(self._learner)

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(title, "title", wrap=True))
        column.addWidget(self.list, 1)
        column.addWidget(self.price)
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        foot.addStretch(1)
        cancel = plain.button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        foot.addWidget(cancel)
        foot.addWidget(self.button)
        column.addLayout(foot)
        room = self.screen().availableSize()
        self.resize(min(theme().px(560), room.width() - 40), min(theme().px(560), room.height() - 80))

    @Slot()
    def _show(self) -> None:
        """Fill the list once the mentors are known, and tell what is known of the chosen one."""
        prices = self.teller.prices
        if prices is None:
            return
        if not self.list.count():
            self._fill(prices)
        item = self.list.currentItem()
        found = self.teller.price(item.data(_MENTOR)) if item else None
        if item is None:
            self.price.setText(prices.refusal or self._said.nobody)
        elif found is None:
            self.price.setText(_("Reckoning the price…"))
        else:
            self.price.setText(found.sentence)
            self.button.setText(self._said.anyway if found.against else self._said.act)
        self.button.setEnabled(found is not None and found.possible)
        for place in range(min(self.list.count(), FIRST)):
            self._tell(self.list.item(place))

    def _fill(self, prices: AnyPrices) -> None:
        mentors = prices.mentors()
        self.teller.want([each.id for each in mentors[:FIRST]])
        with QSignalBlocker(self.list):
            for each in mentors:
                item = QListWidgetItem(each.name)
                item.setData(_MENTOR, each.id)
                self.list.addItem(item)
            self.list.setCurrentRow(0)

    def _tell(self, item: QListWidgetItem) -> None:
        """The price behind the name, as soon as it is known."""
        found = self.teller.known(item.data(_MENTOR))
        if found is not None:
            item.setText(_("{mentor}: {price}").format(mentor=plain.isolate(found.name), price=found.brief))

    @Slot()
    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None and self.button.isEnabled():
            self._pair(self._learner, item.data(_MENTOR))
            self.accept()
