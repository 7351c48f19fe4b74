"""The part Skills: where they are short, all of them, and who can help."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from mentordesk.core import participants, skills
from mentordesk.core.participants import SkillLine
from mentordesk.core.skills import SkillDraft
from mentordesk.core.vocab import Role
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.page import Page
from mentordesk.ui.views.participants.skill_acts import SkillActs
from mentordesk.ui.views.participants.skills_part import SkillsPart

TODAY = date(2026, 11, 18)


@pytest.fixture
def part(qtbot, desk, someone, context):
    """Two wait for audit and one place is free; nobody offers chess; nobody uses QI."""
    someone("Ben", needs=(SkillLine("Audit", 1, 3), SkillLine("Chess", 1, 1)))
    someone("Cleo", needs=(SkillLine("Audit", 2, 2),))
    ada = someone("Ada", role=Role.MENTOR, capacity=1, offers=(SkillLine("Audit", 4),))
    desk.do(participants.accept, [ada], TODAY)
    desk.do(skills.add_skill, SkillDraft("QI"))
    made = SkillsPart(context, SkillActs(Page(context)))
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitSignal(made.loaded):
        made.show()
    qtbot.waitUntil(lambda: len(made.model.ids) == 3)
    return made


def names(part):
    rows = map(part.model.row_at, range(len(part.model.ids)))
    return [row.skill.name if row else "" for row in rows]


def test_the_widest_gap_comes_first_and_the_chart_shows_it(qtbot, part):
    qtbot.waitUntil(lambda: names(part) == ["Audit", "Chess", "QI"])
    assert part.chart.accessibleDescription() == "Audit: 2 wait, 1 place free; Chess: 1 waits, 0 places free"
    assert part.subtitle == "3 skills, too few mentors for 2"


def test_chips_and_the_filter_choose_what_is_seen(qtbot, part):
    part.chips.chips["unused"].click()
    qtbot.waitUntil(lambda: names(part) == ["QI"])
    part.chips.chips["all"].click()
    part.filter.setText("aud")
    qtbot.waitUntil(lambda: names(part) == ["Audit"])
    part.filter.setText("nothing")
    qtbot.waitUntil(part.none.isVisible)
    assert part.none.text() == "Nothing fits. Esc empties the filter."


@pytest.mark.req("S3-19")
def test_who_can_help_is_found_by_what_they_offer(qtbot, part):
    part.chips.chips["experts"].click()
    qtbot.waitUntil(lambda: len(part.experts_model.ids) == 1)
    part.filter.setText("chess")
    qtbot.waitUntil(lambda: not part.experts_model.ids)
    part.filter.setText("audit")
    qtbot.waitUntil(lambda: len(part.experts_model.ids) == 1)
    qtbot.waitUntil(lambda: part.experts_model.row_at(0) is not None)
    assert part.experts_model.row_at(0).offers == (("Audit", 4),)


def test_a_skill_is_renamed_in_the_table_and_edited_by_enter(qtbot, part):
    qtbot.waitUntil(lambda: names(part) == ["Audit", "Chess", "QI"])
    part.model.setData(part.model.index(1, 0), "Draughts")
    qtbot.waitUntil(lambda: "Draughts" in names(part))
    qtbot.keyClick(part.table, Qt.Key.Key_Return)
    form = part.acts._page.findChild(FormDialog)
    assert form.windowTitle().startswith("Edit")
    form.reject()
