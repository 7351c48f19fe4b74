"""The dialog Rules and weights."""

import pytest

from mentordesk.core import participants, programmes
from mentordesk.core.participants import FieldDraft
from mentordesk.core.programmes import MatchAims, MeetingSizes
from mentordesk.core.vocab import FieldKind, FieldUse, Format, Importance, MatchMode, MatchRule
from mentordesk.ui.dialogs.match_rules import open_rules
from mentordesk.ui.kit.form_dialog import FormDialog
from tests.core.services.conftest import alter_cohort
from tests.ui.accessible import nameless


@pytest.fixture
def dialog(qtbot, bare_window, context, desk, programme):
    """The open dialog for the one cohort."""
    desk.do(participants.add_field, FieldDraft("Years here", FieldKind.NUMBER, (), FieldUse.AT_LEAST))
    open_rules(context, bare_window, programme)
    qtbot.waitUntil(lambda: bare_window.findChild(FormDialog) is not None)
    return bare_window.findChild(FormDialog)


def line(dialog, label):
    return next(each for each in dialog._form.lines if each.row.label == label)


def test_it_begins_with_the_usual_and_every_control_has_a_name(dialog):
    assert nameless(dialog) == []
    assert dialog._form.draft() == MatchAims()
    assert dialog._form.sizes is None
    assert [each.row.label for each in dialog._form.lines[:2]] == ["Skills", "Preference"]
    assert line(dialog, "Years here").weight() == 0
    assert dialog._form.order.text().startswith("1. As many mentees as possible are matched.\n2. ")


def test_shares_follow_what_is_entered(dialog):
    line(dialog, "Languages").number.setValue(100)
    assert line(dialog, "Languages").share.text() == "50 %"
    assert line(dialog, "Skills").share.text() == "20 %"
    assert dialog._form.whole.text() == "Together 100 %"
    for each in dialog._form.lines:
        each.number.setValue(0)
    assert dialog._form.whole.text() == "Nothing counts: every pair fits equally well."


@pytest.mark.req("S1-24")
def test_all_of_it_is_saved_as_one_step(qtbot, desk, programme, dialog):
    form = dialog._form
    form.mode.choose(MatchMode.LEXIMIN)
    form.mentors.box.setValue(2)
    form.fields["match_rule"].choose(MatchRule.CROSS_DEPARTMENT)
    languages = line(dialog, "Languages")
    languages.word.set_value(Importance.MUST.key)
    languages.word.activated.emit(0)
    line(dialog, "Department").dial.setValue(-4)
    form.bands.edges[0].setValue(10)
    form.bands.names[3].setText("great")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()
    found = desk.ask(programmes.match_aims, programme)
    assert (found.mode, found.match_rule) == (MatchMode.LEXIMIN, MatchRule.CROSS_DEPARTMENT)
    assert found.mentors_each == 2
    assert (found.weights, found.musts) == ((("languages", 40),), ("languages",))
    assert (found.dials, found.edges) == ((("department", -4),), (10, 35, 55))
    assert found.bands == ("very weak", "weak", "fair", "great")
    desk.undo()
    assert desk.ask(programmes.match_aims, programme) == MatchAims()


def test_what_makes_no_sense_is_said_where_it_is(qtbot, dialog):
    dialog._form.bands.edges[0].setValue(60)
    dialog.save_button.click()
    said = dialog._form._problems["edges"]
    qtbot.waitUntil(lambda: bool(said.text()))
    assert said.text() == "Each band must begin above the one before, at most at 100."
    assert dialog.isVisible()


def test_sizes_are_asked_for_where_more_than_two_meet(qtbot, bare_window, context, desk, programme):
    desk.do(alter_cohort, programme, format=Format.GROUP)
    open_rules(context, bare_window, programme)
    qtbot.waitUntil(lambda: bare_window.findChild(FormDialog) is not None)
    dialog = bare_window.findChild(FormDialog)
    dialog._form.sizes.most.setValue(8)
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_button.click()
    assert desk.ask(programmes.meeting_sizes, programme) == MeetingSizes(4, 8, 1)
