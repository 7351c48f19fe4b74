"""The four bands."""

from mentordesk.core.programmes import MatchAims
from mentordesk.ui.dialogs.match_rules.bands_field import BandsField


def test_usual_names_are_not_written_down(qtbot, dressed):
    field = BandsField(MatchAims(edges=(10, 20, 30)))
    qtbot.addWidget(field)
    assert (field.taken_names(), field.taken_edges()) == ((), (10, 20, 30))
    field.names[0].setText(" poor ")
    assert field.taken_names() == ("poor", "weak", "fair", "good")
