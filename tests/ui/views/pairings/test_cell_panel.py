"""Two people who are not paired: their points, the price, and the way to pair them."""

import pytest

from mentordesk.core.services import pairing_up
from mentordesk.ui.kit.actions import action
from mentordesk.ui.views.pairings.cell_panel import CellPanel
from mentordesk.ui.views.pairings.matrix_part import story


@pytest.mark.parametrize(("other", "button"), [("nia", "Pair by hand"), ("mo", "")])
def test_the_price_is_told_with_a_button_where_it_can_be_had(proposed, other, button):
    cohort = proposed.page.cohort_id
    found = proposed.desk.ask(pairing_up.matrix, cohort)
    place = found.place_of(proposed.people["ann"], proposed.people[other])
    panel, paired = CellPanel(), []
    proposed.qtbot.addWidget(panel)
    told = proposed.desk.ask(story, cohort, found, place)
    panel.show_story(told, lambda *two: paired.append(two), [action(panel, "Back", panel.hide)])
    panel.show()
    assert told.figure == ("70" if other == "mo" else "50")
    if button:
        proposed.press(button, panel)
        assert paired == [(proposed.people["ann"], proposed.people["nia"])]
    proposed.press("Back", panel)
    assert not panel.isVisible()
