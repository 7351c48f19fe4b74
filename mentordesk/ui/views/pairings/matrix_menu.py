"""All that can be done with the current cell of the matrix, as a menu for keys and mouse."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.services.pairing_up import Matrix
from mentordesk.ui.views.pairings.matrix_geometry import Place


@dataclass(frozen=True, slots=True)
class CellActs:
    """What the lines of the menu do."""

    explain: Callable[[], object]
    pair: Callable[[], object]
    lock: Callable[[], object]
    forbid: Callable[[], object]


def lines(matrix: Matrix, place: Place, acts: CellActs) -> list[tuple[str, str, Callable[[], object]]]:
    """Words, key and act of each line, named after what holds in the cell."""
    found = [(_("Explain"), "Enter", acts.explain)]
    if place not in matrix.held:
        found.append((_("Pair by hand…"), "P", acts.pair))
    locked, forbidden = place in matrix.locked, place in matrix.forbidden
    found.append((_("Unlock") if locked else _("Lock"), "L", acts.lock))
    found.append((_("Allow again") if forbidden else _("Forbid"), "X", acts.forbid))
    return found


def open_menu(parent: QWidget, at: QPoint, matrix: Matrix, place: Place, acts: CellActs) -> QMenu:
    """Show the menu there."""
    menu = QMenu(parent)
    menu.setAccessibleName(_("What can be done with this cell"))
    for words, key, act in lines(matrix, place, acts):
        line = QAction(f"{words}\t{key}", menu)
        line.triggered.connect(act)
        menu.addAction(line)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)
    return menu
