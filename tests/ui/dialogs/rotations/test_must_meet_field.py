"""Who is to meet whom."""

from mentordesk.core.services import rotating
from mentordesk.ui.dialogs.rotations.must_meet_field import MustMeetField


def test_two_are_added_once_and_taken_out(qtbot, desk, prepared):
    field = MustMeetField(desk.ask(rotating.invitable, prepared.cohort))
    qtbot.addWidget(field)
    field.set_value(prepared.form.wishes)
    assert field.value() == prepared.form.wishes
    field.learner.set_value(prepared["ann"])
    field.mentor.set_value(prepared["ola"])
    field.add_button.click()
    field.add_button.click()
    assert field.value() == (*prepared.form.wishes, (prepared["ann"], prepared["ola"]))
    assert field.list.item(1).text() == "Ann Lee meets Ola West"
    field.list.setCurrentRow(0)
    field.remove_button.click()
    assert field.value() == ((prepared["ann"], prepared["ola"]),)
