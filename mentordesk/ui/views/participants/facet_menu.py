"""A button whose menu offers by which values people can be filtered, with how many people have each."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from mentordesk.core.i18n import _
from mentordesk.core.participants import Facet, FacetKind, Offered
from mentordesk.ui.kit import icons, plain


class FacetMenu(QPushButton):
    """A menu in the menu for each kind; its values are looked for when it is opened."""

    turned = Signal(object)
    """A facet was chosen, or chosen no longer."""

    def __init__(self, fetch_offered: Callable[[str, Callable[[list[Offered]], None]], None]) -> None:
        super().__init__(_("Add filter"))
        icons.dress(self, "filter")
        self.setProperty("kind", "link")
        plain.name(self, _("Add filter"))
        plain.tip(self, _("Show only people of a department, with a skill, with something missing…"))
        self._fetch = fetch_offered
        self._chosen: tuple[Facet, ...] = ()
        self.setMenu(QMenu(self))

    def show_kinds(self, kinds: Sequence[FacetKind]) -> None:
        """Offer these kinds."""
        menu = self.menu()
        menu.clear()
        for each in kinds:
            values = menu.addMenu(plain.button_text(each.words))
            values.setProperty("key", each.kind)
            values.aboutToShow.connect(partial(self._look, values, each.kind))

    def show_chosen(self, chosen: tuple[Facet, ...]) -> None:
        """Tick these."""
        self._chosen = chosen

    def _look(self, menu: QMenu, kind: str) -> None:
        if not menu.actions():
            self._say(menu, _("Looking…"))
        self._fetch(kind, partial(self._show, menu))

    def _show(self, menu: QMenu, offered: list[Offered]) -> None:
        menu.clear()
        for each in offered:
            words = _("{value} ({count})").format(value=each.facet.words, count=each.count)
            choice = QAction(plain.button_text(words), menu)
            choice.setCheckable(True)
            choice.setChecked(each.facet in self._chosen)
            choice.triggered.connect(partial(self._turn, each.facet))
            menu.addAction(choice)
        if not offered:
            self._say(menu, _("Nobody has any."))

    def _say(self, menu: QMenu, words: str) -> None:
        said = QAction(words, menu)
        said.setEnabled(False)
        menu.addAction(said)

    @Slot()
    def _turn(self, facet: Facet) -> None:
        self.turned.emit(facet)
