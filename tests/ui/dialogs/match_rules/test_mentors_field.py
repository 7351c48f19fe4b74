"""How many mentors each is to have stands between one and three."""

from mentordesk.ui.dialogs.match_rules.mentors_field import MentorsField
from tests.ui.accessible import nameless


def test_one_to_three(qtbot, dressed):
    field = MentorsField(2)
    qtbot.addWidget(field)
    assert field.value() == 2
    field.box.setValue(9)
    assert field.value() == 3
    assert nameless(field) == []
