"""Decisions in the matrix are single steps; keeping weights too."""

from mentordesk.core import programmes
from mentordesk.ui.views.pairings.matrix_acts import MatrixActs


def test_weights_are_kept_in_one_step(proposed):
    MatrixActs(proposed.page).keep({"skills": 10})

    def weights():
        return dict(proposed.desk.ask(programmes.cohort, proposed.page.cohort_id).match_weights)

    proposed.until(lambda: weights() == {"skills": 10})
    proposed.until(lambda: proposed.window.toasts.words.text() == "Weights kept")
    proposed.desk.undo()
    assert weights() == {}
