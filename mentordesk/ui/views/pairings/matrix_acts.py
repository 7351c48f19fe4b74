"""What is decided about a cell of the matrix: kept together, never paired, paired by hand, other weights."""

from collections.abc import Callable
from functools import partial

from mentordesk.core import pairings
from mentordesk.core.i18n import _
from mentordesk.core.pairings import Cost
from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up import Matrix, decision_prices
from mentordesk.core.vocab import PairingState
from mentordesk.ui.kit.page import Page
from mentordesk.ui.views.pairings.matrix_geometry import Place


class MatrixActs:
    """Each is one command, with the way back in the toast."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def lock(self, matrix: Matrix, place: Place) -> None:
        """Keep the two together in later plans, or no longer."""
        learner, mentor = _ids(matrix, place)
        do = self._page.context.desk.do
        if place in matrix.locked:
            self._do(_("Unlocked"), partial(do, pairings.undecide, mentor, learner))
        else:
            work = partial(do, decision_prices.lock, mentor, learner, self._page.context.today())
            self._decide(_("Kept together"), work)

    def forbid(self, matrix: Matrix, place: Place) -> None:
        """Never pair the two, or allow it again; a proposal of theirs goes."""
        learner, mentor = _ids(matrix, place)
        do, row, today = self._page.context.desk.do, matrix.held.get(place), self._page.context.today()
        if place in matrix.forbidden:
            self._do(_("Allowed again"), partial(do, pairings.undecide, mentor, learner))
        elif row is None:
            self._decide(_("Never paired"), partial(do, decision_prices.rule_out, mentor, learner, today))
        elif row.state is PairingState.PROPOSED:
            self._decide(_("Never paired"), partial(do, pairing_up.forbid, row.id, today))
        else:
            words = _("They are paired, and confirmed: end that pairing first.")
            self._page.context.window.toast(words)

    def pair(self, learner_id: int, mentor_id: int, then: Callable[[int], object]) -> None:
        """Propose these two whatever the plan says."""
        context = self._page.context
        work = partial(
            context.desk.do,
            pairing_up.pair_by_hand,
            self._page.cohort_id,
            learner_id,
            mentor_id,
            context.today(),
        )
        self._do(_("Paired by hand"), work, then)

    def keep(self, weights: dict[str, int]) -> None:
        """Let the cohort weigh its criteria so from now on."""
        do, cohort = self._page.context.desk.do, self._page.cohort_id
        self._do(_("Weights kept"), partial(do, pairing_up.keep_weights, cohort, weights))

    def _decide(self, words: str, work: Callable[[], Cost]) -> None:
        """Do it, and say what it costs everybody."""
        toast = self._page.context.window.toast
        self._page.run(
            f"{words}…",
            lambda _progress: work(),
            lambda price: toast(priced(words, price), undo=True),
        )

    def _do(
        self, words: str, work: Callable[[], object], then: Callable[[int], object] | None = None
    ) -> None:
        def done(result: object) -> None:
            self._page.context.window.toast(words, undo=True)
            if then is not None and isinstance(result, int):
                then(result)

        self._page.run(f"{words}…", lambda _progress: work(), done)


def priced(words: str, price: Cost) -> str:
    """What was decided, and its price."""
    return _("{done}; it costs {price}").format(done=words, price=price.told)


def _ids(matrix: Matrix, place: Place) -> tuple[int, int]:
    return matrix.learners[place[0]].id, matrix.mentors[place[1]].id
