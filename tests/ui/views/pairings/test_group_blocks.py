"""What the inspector tells of a group, block by block."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from mentordesk.core.services import pairing_up
from mentordesk.ui.views.pairings import group_blocks
from tests.ui.accessible import nameless


@pytest.fixture
def told(dressed, qtbot, grouped):
    """The story of the first group as blocks; what was pressed is kept."""
    row = grouped.rows()[0]
    pressed = []
    found = grouped.desk.ask(pairing_up.group_story, row.id)
    blocks = group_blocks.story(
        row, found, lambda each: [("Out", f"Out: {each.name}", lambda: pressed.append(each.name))], []
    )
    for each in blocks:
        qtbot.addWidget(each)
    return blocks, pressed


def test_everybody_has_a_link_of_their_own_and_every_control_a_name(told):
    blocks, pressed = told
    assert all(nameless(each) == [] for each in blocks)
    for block in blocks:
        for button in block.findChildren(QAbstractButton):
            button.click()
    assert pressed == ["Ann Lee", "Ben Roy", "Cy Dean"]
