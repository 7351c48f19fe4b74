"""The coordinator's own fields in the inspector."""

import pytest
from PySide6.QtCore import Qt

from mentordesk.core import participants
from mentordesk.core.participants import FieldDraft
from mentordesk.core.participants.own_fields_filled import own_part
from mentordesk.core.vocab import Scheme
from mentordesk.ui.views.participants.own_fields_block import OwnFieldsBlock


@pytest.fixture
def block(qtbot, desk, someone, context):
    """Of one participant, with one field."""
    number = someone("Ada Obi")
    desk.do(participants.add_field, FieldDraft("Site"))
    made = OwnFieldsBlock(context, number, desk.ask(own_part, number))
    made.number = number
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.req("S0-44")
def test_a_field_is_saved_when_it_is_left(qtbot, desk, block):
    line = block.fields[0].parts[0]
    qtbot.keyClicks(line, "North")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.undo_label == "Change Site of Ada Obi")
    assert desk.ask(participants.own_kept, [block.number]) == {block.number: {1: "North"}}


@pytest.mark.req("S4-04")
def test_through_which_scheme_they_came_is_chosen(qtbot, desk, block):
    block.origin.choose(Scheme.NATIONAL)
    block.origin.activated.emit(3)
    qtbot.waitUntil(lambda: desk.ask(own_part, block.number).origin is Scheme.NATIONAL)
