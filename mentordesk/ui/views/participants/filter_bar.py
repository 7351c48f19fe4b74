"""What stands above the table of people: chips, chosen facets that a click takes off, and words."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.participants import Chip, Facet, FacetKind, Offered, Shown
from mentordesk.ui.kit import chips, plain
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.participants.facet_menu import FacetMenu


class FilterBar(QWidget):
    """Tells which participants are wanted; all filters hold at once."""

    changed = Signal()

    def __init__(self, fetch_offered: Callable[[str, Callable[[list[Offered]], None]], None]) -> None:
        """`fetch_offered(kind, then)` finds the values of a kind in the background."""
        super().__init__()
        self._facets: tuple[Facet, ...] = ()
        self._kinds: dict[str, str] = {}
        self._taken_off: list[chips.Chip] = []
        self.chips = chips.ChipBar({chip.key: chip.label for chip in Chip})
        self.words = QLineEdit()
        self.menu = FacetMenu(fetch_offered)
        self._set_up_words()
        for part in (self.words, self.menu):
            self.chips.flow.addWidget(part)  # so that they wrap together
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.chips)
        self.chips.chosen.connect(self.changed)
        self.words.textChanged.connect(self.changed)
        self.menu.turned.connect(self._turn)

    def add(self, part: QWidget) -> None:
        """Another control at the end."""
        self.chips.flow.addWidget(part)

    @property
    def shown(self) -> Shown:
        """What is wanted, in no order."""
        chip = next(chip for chip in Chip if chip.key == self.chips.current)
        return Shown(self.words.text(), chip, facets=self._facets)

    def show_kinds(self, kinds: Sequence[FacetKind]) -> None:
        """Offer these ways to filter."""
        self._kinds = {each.kind: each.words for each in kinds}
        self.menu.show_kinds(kinds)
        self._show_facets()

    @Slot(object)
    def want(self, shown: Shown) -> None:
        """Want what a saved filter wants."""
        was = self.words.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.words.setText(shown.text)
        self.words.blockSignals(was)
        self.chips.choose(shown.chip.key)
        self._set_facets(shown.facets)

    @Slot()
    def unfilter(self) -> None:
        """Take all filters off; the words stay."""
        self.want(self.shown.unfiltered())

    def _set_up_words(self) -> None:
        self.words.setPlaceholderText(_("Filter"))
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumWidth(theme().px(150))
        plain.name(self.words, _("Filter"))
        tip = _("Filter by name, post, department, organisation, skill, interest, e-mail or code (Ctrl+F)")
        plain.tip(self.words, tip)
        clear = action(self, _("Empty the filter"), self.words.clear, "Esc")
        clear.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.words.addAction(clear)

    @Slot(object)
    def _turn(self, facet: Facet) -> None:
        """Take a facet off where it is on, else put it on."""
        rest = tuple(each for each in self._facets if each != facet)
        self._set_facets(rest if len(rest) < len(self._facets) else (*rest, facet))

    def _set_facets(self, facets: tuple[Facet, ...]) -> None:
        self._facets = facets
        self.menu.show_chosen(facets)
        self._show_facets()
        self.changed.emit()

    def _show_facets(self) -> None:
        flow, here = self.chips.flow, self.chips
        for old in self._taken_off:
            flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._taken_off = []
        for facet in self._facets:
            kind = self._kinds.get(facet.kind, facet.kind)
            words = _("{kind}: {value}").format(kind=kind, value=facet.words or facet.value)
            chip = chips.Chip(f"{words}  ✕")
            chip.setParent(here)
            chip.setChecked(True)
            plain.name(chip, _("Take off the filter {filter}").format(filter=words))
            plain.tip(chip, _("Take off this filter"))
            chip.clicked.connect(partial(self._turn, facet))
            flow.insertWidget(len(Chip) + len(self._taken_off), chip)
            chip.show()
            self._taken_off.append(chip)
