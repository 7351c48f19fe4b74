"""The sizes of groups and circles."""

import pytest

from mentordesk.core.programmes import MeetingSizes
from mentordesk.core.vocab import Format
from mentordesk.ui.dialogs.match_rules.sizes_field import SizesField
from tests.ui.accessible import nameless


@pytest.mark.parametrize(
    ("kind", "sizes"), [(Format.GROUP, MeetingSizes(2, 8, 3)), (Format.CIRCLE, MeetingSizes(5, 9))]
)
def test_what_is_shown_is_taken(qtbot, dressed, kind, sizes):
    field = SizesField(kind, sizes)
    qtbot.addWidget(field)
    assert field.taken() == sizes
    assert nameless(field) == []
    assert (field.mentors is None) == (kind is Format.CIRCLE)
