"""People, skills and organisations: one of them at a time."""

import pytest
from PySide6.QtCore import Qt

from mentordesk.ui.views.participants.organisations_part import OrganisationsPart
from mentordesk.ui.views.participants.skills_part import SkillsPart

ALT = Qt.KeyboardModifier.AltModifier


def test_alt_and_a_figure_show_the_parts_and_the_people_again(qtbot, room):
    page, stack = room.page, room.page.parts._stack
    qtbot.keyClick(page.table, Qt.Key.Key_2, ALT)
    qtbot.waitUntil(lambda: isinstance(stack.currentWidget(), SkillsPart))
    qtbot.waitUntil(lambda: page.subtitle == "1 skill, too few mentors for 0")
    assert page.parts.segments.current == "skills"
    page.parts.show_part("organisations")
    assert isinstance(stack.currentWidget(), OrganisationsPart)
    qtbot.waitUntil(lambda: page.subtitle.startswith("1 organisation"))
    page.parts.show_people()
    assert stack.currentWidget() is page.parts.people
    qtbot.waitUntil(lambda: page.subtitle.startswith("4 people"))


@pytest.mark.parametrize("part", ["skills", "organisations"])
def test_whoever_is_gone_to_is_shown_among_the_people(qtbot, room, part):
    page = room.page
    page.parts.show_part(part)
    assert page.explain() == page.parts.part.explain()
    page.focus("participant", room.people["Ben"])
    assert page.parts.shows_people
    qtbot.waitUntil(lambda: page.table.current_id() == room.people["Ben"])
