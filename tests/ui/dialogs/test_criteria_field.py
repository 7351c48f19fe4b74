"""The points of a screening."""

import pytest

from mentordesk.core.participants.known import CriterionLine
from mentordesk.core.vocab import Met
from mentordesk.ui.dialogs.criteria_field import CriteriaField
from tests.ui.accessible import nameless

LINES = (
    CriterionLine("Has time", met=Met.PARTLY, note="from May", id=7),
    CriterionLine("Has led", required=False, id=8),
)


@pytest.fixture
def field(qtbot, dressed):
    made = CriteriaField()
    qtbot.addWidget(made)
    made.set_value(LINES)
    made.show()
    return made


def test_points_come_back_as_they_were(field):
    assert field.value() == LINES
    assert nameless(field) == []


def test_a_point_is_added_looked_at_and_taken_out(qtbot, field):
    field.more.click()
    *_others, new = field.rows
    qtbot.keyClicks(new.name, "Speaks Welsh")
    new.met.choose(Met.YES)
    field.remove(field.rows[0])
    assert field.value() == (LINES[1], CriterionLine("Speaks Welsh", met=Met.YES))


def test_a_point_without_a_name_is_left_out(field):
    field.more.click()
    assert field.value() == LINES
