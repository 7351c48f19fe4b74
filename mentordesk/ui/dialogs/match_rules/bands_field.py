"""The four bands of fit: what they are called and where they begin."""

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.programmes import MatchAims
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.whole_number import WholeNumber


class BandsField(QWidget):
    """A line a band, the weakest first; the first begins at nothing."""

    def __init__(self, aims: MatchAims) -> None:
        super().__init__()
        self._usual = MatchAims().bands
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().px(12))
        grid.setVerticalSpacing(theme().px(8))
        grid.setColumnStretch(0, 1)
        self.names: list[QLineEdit] = []
        self.edges: list[WholeNumber] = []
        for place, name in enumerate(aims.bands):
            self.names.append(QLineEdit(name))
            plain.name(self.names[-1], _("Name of band {number}").format(number=place + 1))
            grid.addWidget(self.names[-1], place, 0)
            grid.addWidget(self._edge(aims, place), place, 1)

    def _edge(self, aims: MatchAims, place: int) -> QWidget:
        if not place:
            return plain.label(_("below the next"), "muted")
        edge = WholeNumber(1, 100, before=_("from "), after=_(" of 100 points"))
        edge.setValue(aims.edges[place - 1])
        edge.setFixedWidth(theme().px(200))
        plain.name(edge, _("Where band {number} begins").format(number=place + 1))
        self.edges.append(edge)
        return edge

    def taken_names(self) -> tuple[str, ...]:
        """The names, or none where they are the usual ones."""
        names = tuple(each.text().strip() for each in self.names)
        return () if names == self._usual else names

    def taken_edges(self) -> tuple[int, int, int]:
        """Where the second, third and fourth band begin."""
        low, middle, high = (each.value() for each in self.edges)
        return low, middle, high
