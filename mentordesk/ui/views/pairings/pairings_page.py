"""The room Pairings: three columns or a matrix, and one pairing in the inspector."""

from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QStackedLayout, QStackedWidget

from mentordesk.core import pairings, participants
from mentordesk.core.i18n import _
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services import matching_runs, pairing_up
from mentordesk.core.services.pairing_up import Waiting, WaitingLearner
from mentordesk.core.vocab import PairingState, RuleKind
from mentordesk.ui.dialogs.no_programme import no_programme
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.chips import Segments
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.empty import EmptyState
from mentordesk.ui.kit.page import Page
from mentordesk.ui.views.pairings import page_menu, page_words
from mentordesk.ui.views.pairings.by_hand_part import ByHandPart
from mentordesk.ui.views.pairings.chosen_reading import ChosenReading
from mentordesk.ui.views.pairings.matrix_part import MatrixPart
from mentordesk.ui.views.pairings.page_reading import Standing, standing
from mentordesk.ui.views.pairings.pairing_acts import PairingActs
from mentordesk.ui.views.pairings.pairing_columns import PairingColumns
from mentordesk.ui.views.pairings.pairing_panel import Asks, PairingPanel
from mentordesk.ui.views.pairings.run_part import RunPart
from mentordesk.ui.views.pairings.ways_part import WaysPart

_REST = 120  # ms: who runs through a list with the arrow keys is not followed to the end of each question


class PairingsPage(Page):
    """Columns or matrix, and inspector."""

    READS = pairings.READS | participants.READS | matching_runs.READS

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._chosen, self._waiting_id = 0, 0
        self._asked, self._place = 0, (0, 0)
        self._standing = Standing((), ())
        self._waiting = Waiting((), (), ())
        self.acts = PairingActs(self)
        self.primary_action = self.acts.propose
        self.menu_title = _("&Pairings")
        self.columns = PairingColumns(self.acts.confirm_ticked, self.acts.tick)
        self.panel = PairingPanel(
            Asks(self.acts.record, self.acts.sign, self._pair, self._why_not, self.acts.give_place),
            context.today,
        )
        self.matrix = MatrixPart(self, self._point)
        self.segments = Segments({"columns": _("Columns"), "matrix": _("Matrix")}, _("How to look at them"))
        self.segments.setParent(self)
        self.segments.hide()  # until the window's head takes it up
        self.segments.chosen.connect(self.show_as)
        self.ways = WaysPart(self, self.columns.rule.setText)
        self.header_widgets = [self.ways.button, self.segments]
        self.run_part = RunPart(self, self.columns.run_bar)
        self.by_hand = ByHandPart(self)
        self.menu_actions, self.menu_groups = page_menu.compose(self)
        self._soon = QTimer(self, singleShot=True)  # the columns are drawn before the inspector is filled
        self._soon.timeout.connect(self._fill_panel)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(ChosenReading(self).read)
        self._lay_out()
        self._connect()
        self.acts.allow(None, locked=False, forbidden=False)

    @property
    def chosen(self) -> PairingRow | None:
        """The pairing in the inspector."""
        return self.columns.row(self._chosen)

    def ticked(self) -> list[int]:
        """The proposals that are ticked."""
        return self.columns.proposed.pairings.ticks()

    def turn_tick(self) -> None:
        """Tick the chosen proposal, or untick it."""
        self.columns.proposed.pairings.turn(self._chosen)

    def ask_by_name(self) -> None:
        """Put the caret where a mentor is named."""
        self.panel.why.setFocus()

    @property
    def is_matrix(self) -> bool:
        """Whether the matrix is shown, and not the columns."""
        return self._ways.currentWidget() is self.matrix

    @Slot(str)
    def show_as(self, way: str) -> None:
        """Look at the pairings as "columns" or as a "matrix"."""
        self.segments.choose(way)
        self._ways.setCurrentWidget(self.matrix if way == "matrix" else self.columns)
        self.say(hint="")
        if self.is_matrix:
            self.matrix.refresh()
            self.acts.allow(None, locked=False, forbidden=False)
            self._chosen, self._waiting_id = 0, 0
            self.context.window.inspect(self.matrix.inspector)
            self.matrix.setFocus()
        else:
            self.context.window.inspect(None)
            self._choose_again()

    def refresh(self) -> None:
        """Read the pairings, then work out in the background who is left."""
        desk, cohort = self.context.desk, self.cohort_id
        self.run_part.refresh()
        if not cohort:
            self._states.setCurrentIndex(2)
            self.context.window.inspect(None)
            self.fetch(lambda: Standing((), ()), self._show_standing)
            return
        self.fetch(lambda: desk.ask(standing, cohort), self._show_standing)
        self.fetch(lambda: desk.ask(pairing_up.waiting, cohort), self._show_waiting)
        self.ways.refresh()
        if self.is_matrix:
            self.matrix.refresh()

    def filter_focus(self) -> None:
        """Put the caret where a mentor is named."""
        self.ask_by_name()

    def print_shown(self) -> None:
        """Packs, letters and lists are made in the room Reports."""
        self.context.window.go("reports")

    def explain(self) -> str:
        """What the page is for."""
        return page_words.explained()

    def focus(self, kind: str, row_id: int) -> None:
        """Show one pairing, or one participant who waits."""
        if kind == "pairing":
            self._asked = row_id
            self._point(row_id)
        elif kind == "participant":
            self._choose_waiting(row_id)
        elif kind == "mending":
            self.acts.mending.open()

    def _lay_out(self) -> None:
        people = action(self, _("Go to Participants"), partial(self.context.window.go, "participants"))
        nobody = _(
            "Here mentors and mentees come together, with a reason for every pair. Bring the people in "
            "first, and accept those who take part; then “Propose pairings” does the rest."
        )
        nothing = _("Pairings belong to a cohort: one dated run of a programme.")
        self._states = QStackedLayout(self)
        self._ways = QStackedWidget()
        self._ways.addWidget(self.columns)
        self._ways.addWidget(self.matrix)
        self._states.addWidget(self._ways)
        self._states.addWidget(EmptyState("pairing", _("Nobody can be paired yet"), nobody, [people]))
        self._states.addWidget(no_programme(self, "programme", nothing))

    def _connect(self) -> None:
        self.columns.pointed.connect(self._point)
        self.columns.opened.connect(self.panel.enter)
        self.columns.unmatched.chosen.connect(self._choose_waiting)
        self.columns.unmatched.mentor_wanted.connect(self._open_mentor)
        self.columns.unmatched.place_wanted.connect(self.acts.give_place)
        self.panel.mend_wanted.connect(self.acts.mending.open)

    def _show_standing(self, found: Standing) -> None:
        self._standing = found
        locked = frozenset(row.id for row in found.rows if found.decided(row, RuleKind.PIN))
        self.columns.show_rows(list(found.rows), locked)
        self._tell_head()
        self._choose_again()

    def _show_waiting(self, found: Waiting) -> None:
        self._waiting = found
        self.by_hand.allow(gathers=found.meets_as.gathers)
        self.columns.show_waiting_count(found)
        self.columns.unmatched.show_waiting(found, self.context.today())
        self.panel.show_mentors(found.mentors)
        anybody = bool(found.learners or found.mentors or self._standing.rows)
        self._states.setCurrentIndex(0 if anybody else 1)
        self._tell_head()
        if self._waiting_id:
            self._choose_waiting(self._waiting_id)

    def _tell_head(self) -> None:
        proposed = sum(row.state is PairingState.PROPOSED for row in self._standing.rows)
        told = page_words.head(self._waiting, proposed, gathers=self.by_hand.gathers)
        self.say(subtitle=told if self.cohort_id else "")
        self.acts.propose.setEnabled(bool(self.cohort_id))

    def _choose_again(self) -> None:
        """Keep what was chosen; where it has gone, choose what stands there now."""
        if self._waiting_id or (self.is_matrix and not self._chosen):
            return
        if self._asked and self.columns.go_to(self._asked):
            self._chosen, self._asked = self._asked, 0
        if not self.columns.is_in_sight(self._chosen):
            self._chosen = self.columns.go_near(self._place)
        self.columns.go_to(self._chosen)
        self._show_chosen()

    @Slot(int)
    def _point(self, pairing_id: int) -> None:
        self._chosen, self._waiting_id = pairing_id, 0
        self.columns.unmatched.choose(0)
        self.columns.go_to(pairing_id)
        self._place = self.columns.place_of(pairing_id) or self._place
        self._asked = 0 if self.columns.is_in_sight(pairing_id) else self._asked
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self.chosen
        if row is None:
            self.acts.allow(None, locked=False, forbidden=False)
            self.context.window.inspect(self.matrix.inspector if self.is_matrix else None)
            return
        locked = self._standing.decided(row, RuleKind.PIN)
        self.acts.allow(row, locked=locked, forbidden=self._standing.decided(row, RuleKind.FORBID))
        self._soon.start(0)
        self._rest.start()

    @Slot()
    def _fill_panel(self) -> None:
        if (row := self.chosen) is not None:
            locked = self._standing.decided(row, RuleKind.PIN)
            self.panel.show_pairing(row, self.acts.of_pairing, locked=locked)
            self._inspect()

    @Slot(int)
    def _choose_waiting(self, learner_id: int) -> None:
        learner = self._waiting_learner(learner_id)
        self._chosen, self._waiting_id = 0, learner_id if learner else 0
        self.columns.unmatched.choose(self._waiting_id)
        for column in self.columns.lists:
            column.let_go()
        self.acts.allow(None, locked=False, forbidden=False)
        if learner is None:
            self._choose_again()
            return
        self.panel.show_waiting(learner, gathers=self.by_hand.gathers)
        self._inspect()
        self._rest.start()

    def _waiting_learner(self, learner_id: int) -> WaitingLearner | None:
        return next((each for each in self._waiting.learners if each.id == learner_id), None)

    def _inspect(self) -> None:
        if self.isVisible():
            self.context.window.inspect(self.panel)

    @property
    def learner_id(self) -> int:
        """The one learner whom the inspector is about."""
        row = self.chosen
        if row is None:
            return self._waiting_id
        return row.learners[0].participant_id if len(row.learners) == 1 and not row.format.gathers else 0

    @property
    def current_learner(self) -> tuple[int, str] | None:
        """Whom the page is about just now: participant and name."""
        if self.is_matrix:
            return self.matrix.learner
        row, waits = self.chosen, self._waiting_learner(self._waiting_id)
        if row is not None and len(row.learners) == 1:
            return row.learners[0].participant_id, row.learners[0].name
        return (waits.id, waits.name) if waits else None

    def _pair(self, mentor_id: int) -> None:
        if learner := self.learner_id:
            self.acts.pair_by_hand(learner, mentor_id)

    def _why_not(self, mentor_id: int) -> None:
        desk, cohort, learner = self.context.desk, self.cohort_id, self.learner_id
        if learner:
            row = self.by_hand.proposal_of(learner)
            self.fetch(
                lambda: desk.ask(pairing_up.why_not, cohort, learner, mentor_id, row), self.panel.show_answer
            )

    @Slot(int)
    def _open_mentor(self, mentor_id: int) -> None:
        self.context.window.go("participants", "participant", mentor_id)
