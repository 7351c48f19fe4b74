"""What can be done with organisations and departments."""

import pytest

from mentordesk.core import organisations
from mentordesk.core.organisations import OURS
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.list_dialog import ListDialog
from mentordesk.ui.kit.page import Page
from mentordesk.ui.views.participants.organisation_acts import OrganisationActs


@pytest.fixture
def acts(qtbot, desk, someone, context):
    """Ours with surgery, and two spellings of St Brigid; `choose` takes one in hand by its name."""
    for name, more in {
        "Ada": {"department": "Surgery"},
        "Ben": {"organisation": "St Brigid", "department": "Surgery"},
        "Cleo": {"organisation": "St. Brigid"},
    }.items():
        someone(name, **more)
    page = Page(context)
    qtbot.addWidget(page)
    made = OrganisationActs(page)

    def choose(name, kind=organisations.organisation_list):
        there = {row.id: row for row in desk.ask(organisations.organisation_list, page.cohort_id)}
        below = {row.id: row for row in desk.ask(organisations.department_list, page.cohort_id)}
        rows = there if kind is organisations.organisation_list else below
        made.know(there, below, next(row for row in rows.values() if row.name == name))

    made.choose = choose
    return made


def pressed(qtbot, acts):
    form = acts._page.window().findChild(FormDialog)
    with qtbot.waitSignal(form.accepted):
        form.save_button.click()


def test_an_organisation_is_merged_into_the_one_most_like_it(qtbot, desk, acts):
    acts.choose("St. Brigid")
    acts.merge.trigger()
    pressed(qtbot, acts)
    assert desk.undo_label == "Merge “St. Brigid” into “St Brigid”"


def test_ours_gets_a_line_of_its_own_when_it_is_first_changed(qtbot, desk, acts):
    acts.choose("Our own organisation")
    assert not acts.merge.isEnabled()
    acts.edit.trigger()
    acts._page.window().findChild(FormDialog)._form.fields["name"].setText("Northfield")
    pressed(qtbot, acts)
    row = desk.ask(organisations.organisation_list, acts._page.cohort_id)[0]
    assert (row.name, row.own, row.id != OURS, row.figures.people) == ("Northfield", True, True, 1)


def test_a_department_is_renamed_moved_and_kept_while_it_has_people(qtbot, desk, acts):
    acts.choose("Surgery", organisations.department_list)
    assert not acts.remove.isEnabled()
    acts.rename_department(acts._chosen.id, "Theatres")
    qtbot.waitUntil(lambda: desk.undo_label == "Change the department “Theatres”")


def test_other_schemes_are_listed(qtbot, acts):
    acts.schemes.trigger()
    shown = acts._page.findChild(ListDialog)
    assert shown.windowTitle() == "Other schemes"
    shown.accept()
