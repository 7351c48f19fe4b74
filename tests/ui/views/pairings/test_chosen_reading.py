"""What comes for somebody else than is shown by then is not shown."""

from mentordesk.ui.views.pairings.chosen_reading import ChosenReading
from mentordesk.ui.views.pairings.pairing_panel import Details


def test_details_of_another_pairing_are_left_out(proposed):
    proposed.choose("Ann Lee")
    proposed.until(lambda: proposed.button("Pair by hand", proposed.page.panel))
    reading = ChosenReading(proposed.page)
    reading._show_details(Details(-1, None, ()))
    reading._show_fits((-1, []))
    assert proposed.button("Pair by hand", proposed.page.panel)
