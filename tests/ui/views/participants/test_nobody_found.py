"""An empty table says why, and offers the way back."""

import pytest

from mentordesk.core.participants import Chip, Facet, Shown
from mentordesk.ui.views.participants.filter_bar import FilterBar
from mentordesk.ui.views.participants.nobody_found import NobodyFound, why

TWO = Shown("ada", Chip.MENTORS, facets=(Facet("role", "mentee"),))


@pytest.mark.parametrize(
    ("shown", "hidden", "words"),
    [
        (TWO, 31, "Nobody matches. 31 people are hidden by 2 filters."),
        (Shown(chip=Chip.WAITING), 1, "Nobody matches. 1 person is hidden by 1 filter."),
        (
            Shown("zzz"),
            0,
            "Nobody has such words in name, post, department, skills or e-mail: \u2068zzz\u2069",
        ),
    ],
)
def test_it_says_what_keeps_people_away(shown, hidden, words):
    assert why(shown, hidden) == words


def test_a_button_takes_the_filters_off_and_another_empties_the_search(qtbot, dressed):
    bar = FilterBar(lambda _kind, then: then([]))
    state = NobodyFound(bar)
    for each in (bar, state):
        qtbot.addWidget(each)
        each.show()
    bar.want(TWO)
    state.show_hidden(31)
    assert (state.clear.isVisible(), state.empty.isVisible()) == (True, False)
    state.clear.click()
    assert bar.shown == Shown("ada")
    state.show_hidden(0)
    assert (state.clear.isVisible(), state.empty.isVisible()) == (False, True)
    state.empty.click()
    assert bar.shown == Shown()
