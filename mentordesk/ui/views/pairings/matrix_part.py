"""The matrix as a part of the page Pairings: what it reads, what is done in it, and its inspector."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentordesk.core.desk import Db
from mentordesk.core.i18n import _
from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up import Matrix, Outcome, Prices
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.cards import Panel
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings.cell_panel import CellPanel, CellStory
from mentordesk.ui.views.pairings.matrix_acts import MatrixActs
from mentordesk.ui.views.pairings.matrix_faces import Faces
from mentordesk.ui.views.pairings.matrix_geometry import NOWHERE, Place
from mentordesk.ui.views.pairings.matrix_legend import Legend
from mentordesk.ui.views.pairings.matrix_menu import CellActs, open_menu
from mentordesk.ui.views.pairings.matrix_view import MatrixView
from mentordesk.ui.views.pairings.pairing_cells import figure
from mentordesk.ui.views.pairings.price_teller import PriceTeller
from mentordesk.ui.views.pairings.trying_weights import TryingWeights

_REST = 120  # ms
_ROOMY = 480  # px at 100 %


class MatrixPart(QWidget):
    """Cells, legend, and what the inspector shows: other weights, or one cell."""

    def __init__(self, page: Page, show_pairing: Callable[[int], object]) -> None:
        super().__init__()
        self._page, self._show_pairing = page, show_pairing
        self.acts = MatrixActs(page)
        self.view, self.legend = MatrixView(), Legend()
        self.what_if = TryingWeights(self, self._show_outcome, self.acts.keep)
        self.cell_panel = CellPanel()
        self.cell_panel.setParent(self)
        self.cell_panel.hide()
        self._matrix: Matrix | None = None
        self._opened, self._entering = False, False
        lock, forbid = partial(self._act, self.acts.lock), partial(self._act, self.acts.forbid)
        self._cell_acts = CellActs(self._open, self._pair_by_hand, lock, forbid)
        self.back = action(self, _("Back to the weights"), self.close_cell)
        self.instead, self._inside = self._halves()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        self.signs = plain.button(_("What the signs mean"), "link")
        self.signs.clicked.connect(self._turn_legend)
        column.addWidget(self.signs)
        column.addWidget(self.legend)
        self.setFocusProxy(self.view)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._explain)
        self.prices = PriceTeller(self, self._read_prices)
        self.prices.arrived.connect(self._price)
        self._connect()

    def _halves(self) -> tuple[QWidget, QWidget]:
        """A sentence that is there instead of the matrix where groups meet, and all the rest."""
        instead = plain.label(
            _(
                "The matrix has a cell for every mentee and mentor. A group or circle is weighed as a whole, "
                "so it is not shown here: the columns show each with its people and how they fit."
            ),
            "muted",
            wrap=True,
        )
        instead.setAlignment(Qt.AlignmentFlag.AlignTop)
        instead.setMargin(theme().px(24))
        instead.hide()
        inside = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(instead)
        whole.addWidget(inside, 1)
        return instead, inside

    def _read_prices(self, learner_id: int) -> Prices:
        return self._page.context.desk.ask(pairing_up.prices, self._page.cohort_id, learner_id)

    @property
    def learner(self) -> tuple[int, str] | None:
        """Whose row the current cell is in."""
        if self._matrix is None or self.view.current == NOWHERE:
            return None
        found = self._matrix.learners[self.view.current[0]]
        return found.id, found.name

    @property
    def inspector(self) -> QWidget | None:
        """What stands at the right while no pairing is chosen; where nobody is, nothing."""
        if self._matrix is None or not (self._matrix.learners and self._matrix.mentors):
            return None
        return self.cell_panel if self._opened else self.what_if.panel

    def refresh(self) -> None:
        """Read everybody against everybody."""
        desk, cohort = self._page.context.desk, self._page.cohort_id
        if cohort:
            self._page.fetch(lambda: desk.ask(pairing_up.matrix, cohort), self._show)
        else:
            self._matrix = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is short, the legend waits until it is asked for."""
        super().resizeEvent(event)
        roomy = self.height() >= theme().px(_ROOMY)
        self.legend.setVisible(roomy)
        self.signs.setVisible(not roomy)

    @Slot()
    def _turn_legend(self) -> None:
        self.legend.setVisible(not self.legend.isVisible())

    def close_cell(self) -> None:
        """Back from one cell to the weights."""
        self._opened = False
        self._page.context.window.inspect(self.inspector)
        self.view.setFocus()

    def _connect(self) -> None:
        self.view.pointed.connect(self._point)
        self.view.opened.connect(self._open)
        self.view.left.connect(self.close_cell)
        self.view.lock_wanted.connect(self._cell_acts.lock)
        self.view.forbid_wanted.connect(self._cell_acts.forbid)
        self.view.pair_wanted.connect(self._pair_by_hand)
        self.view.menu_wanted.connect(self._open_menu)
        self.view.lifted.connect(self._lift)
        self.view.dropped.connect(self._drop)

    def _show(self, found: Matrix) -> None:
        before, self._matrix = self.inspector, found
        gathers = found.request.rules.format.gathers
        self.instead.setVisible(gathers)
        self._inside.setVisible(not gathers)
        if (before is None) is not (self.inspector is None) and not self.isHidden():
            self._page.context.window.inspect(self.inspector)
        self.what_if.begin(found)
        self.view.show_faces(Faces.of(found))
        self.legend.show_bands(found.bands, found.request.bands)
        self.legend.show_what_if(on=False)
        if self._opened:
            self._rest.start()

    def _show_outcome(self, outcome: Outcome | None) -> None:
        if self._matrix is not None:
            self.view.show_faces(Faces.of(self._matrix, outcome))
            self.legend.show_what_if(on=outcome is not None)

    def _act(self, do: Callable[[Matrix, Place], object]) -> None:
        if self._matrix is not None and self.view.current != NOWHERE:
            do(self._matrix, self.view.current)

    @Slot()
    def _point(self) -> None:
        faces, place = self.view.faces, self.view.current
        if faces is None or not self.isVisible():
            return
        self._page.say(hint=faces.hint(place))
        self.what_if.panel.show_cell("" if place == NOWHERE else faces.tip(place))
        if self._opened:
            self._rest.start()

    @Slot()
    def _open(self) -> None:
        """The first time it explains; once that is seen, it goes there."""
        panel = self._page.inspector
        if self._opened and isinstance(panel, Panel) and not self._rest.isActive():
            panel.enter()
            return
        self._opened = True
        self._explain()

    @Slot()
    def _pair_by_hand(self) -> None:
        """Tell the price, and go to the button that pairs."""
        self._opened, self._entering = True, True
        self._explain()

    @Slot(QPoint)
    def _open_menu(self, at: QPoint) -> None:
        if self._matrix is not None:
            open_menu(self.view, at, self._matrix, self.view.current, self._cell_acts)

    @Slot()
    def _explain(self) -> None:
        """The inspector tells of the current cell: a pairing whole, or what the two would be."""
        matrix, place = self._matrix, self.view.current
        if matrix is None or place == NOWHERE:
            return
        row = matrix.held.get(place)
        if row is not None:
            self._entering = False
            self._show_pairing(row.id)
            return
        desk, cohort = self._page.context.desk, self._page.cohort_id
        self._page.fetch(lambda: desk.ask(story, cohort, matrix, place), self._show_story)

    def _show_story(self, found: CellStory) -> None:
        if self._opened and self.isVisible():
            self.cell_panel.show_story(found, self.pair, [self.back])
            self._page.context.window.inspect(self.cell_panel)
            if self._entering:
                self.cell_panel.enter()
            self._entering = False

    def pair(self, learner_id: int, mentor_id: int) -> None:
        """Pair two by hand, and go to their cell."""
        self.acts.pair(learner_id, mentor_id, lambda _made: self._go(learner_id, mentor_id))

    def _go(self, learner_id: int, mentor_id: int) -> None:
        place = self._matrix.place_of(learner_id, mentor_id) if self._matrix else None
        if place is not None:
            self.view.go_to(place)

    @Slot(int)
    def _lift(self, row: int) -> None:
        if self._matrix is not None:
            self._page.say(hint=_("Drop on a mentor to pair by hand · Esc puts back"))
            self.prices.begin(self._matrix.learners[row].id)

    @Slot()
    def _price(self) -> None:
        """More is known of what it costs to drop who is in hand."""
        matrix = self._matrix
        if matrix is not None and self.view.hand.row >= 0:
            self.view.learn(lambda column: self.prices.words(matrix.mentors[column].id))

    @Slot(int, int)
    def _drop(self, row: int, column: int) -> None:
        if self._matrix is not None and self._matrix.held.get((row, column)) is None:
            self.pair(self._matrix.learners[row].id, self._matrix.mentors[column].id)


def story(db: Db, cohort_id: int, matrix: Matrix, place: Place) -> CellStory:
    """Why two people would fit, and what it would cost to pair them."""
    learner, mentor = matrix.learners[place[0]], matrix.mentors[place[1]]
    return CellStory(
        learner.id,
        mentor.id,
        (learner.name, mentor.name),
        figure(int(matrix.scores[place])),
        pairing_up.explain(db, cohort_id, learner.id, mentor.id),
        pairing_up.prices(db, cohort_id, learner.id).of(mentor.id),
    )
