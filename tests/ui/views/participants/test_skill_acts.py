"""What can be done with skills."""

import pytest

from mentordesk.core import skills
from mentordesk.core.participants import SkillLine
from mentordesk.core.skills import SkillDraft
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.page import Page
from mentordesk.ui.views.participants.skill_acts import SkillActs, draft_of


@pytest.fixture
def acts(qtbot, desk, someone, context):
    """Audit is needed, Audits too, QI by nobody; Audits is in hand."""
    someone("Ben", needs=(SkillLine("Audit", 1, 3),))
    someone("Cleo", needs=(SkillLine("Audits", 1, 3),))
    desk.do(skills.add_skill, SkillDraft("QI"))
    page = Page(context)
    qtbot.addWidget(page)
    made = SkillActs(page)
    rows = {row.id: row for row in desk.ask(skills.every)}
    made.ids = {row.name: row.id for row in rows.values()}
    made.know(rows, made.ids["Audits"])
    return made


def form_of(acts):
    return acts._page.window().findChild(FormDialog)


def names(desk):
    return [row.name for row in desk.ask(skills.every)]


def test_a_skill_is_merged_into_the_one_most_like_it(qtbot, desk, acts):
    acts.merge.trigger()
    qtbot.waitUntil(lambda: form_of(acts) is not None)
    with qtbot.waitSignal(form_of(acts).accepted):
        form_of(acts).save_button.click()
    assert names(desk) == ["Audit", "QI"]
    assert desk.undo_label == "Merge “Audits” into “Audit”"


def test_a_skill_is_added_by_its_form(qtbot, desk, acts):
    acts.add.trigger()
    form_of(acts)._form.fields["name"].setText("Chess")
    with qtbot.waitSignal(form_of(acts).accepted):
        form_of(acts).save_button.click()
    assert "Chess" in names(desk)


def test_only_skills_that_nobody_uses_are_taken_out(qtbot, desk, acts):
    assert not acts.remove.isEnabled()
    acts.tidy.trigger()
    qtbot.waitUntil(lambda: names(desk) == ["Audit", "Audits"])


def test_another_name_keeps_all_else(desk, acts):
    draft = SkillDraft("Audit", family="Quality", synonyms=("QA",), levels=("a", "", "", "", ""))
    desk.do(skills.edit_skill, acts.ids["Audit"], draft)
    row = desk.ask(skills.every)[0]
    assert draft_of(row) == draft
    assert draft_of(row, "Review").name == "Review"
