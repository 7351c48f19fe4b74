"""The inspector shows at once what is known, and keeps its place when it is shown anew."""

from PySide6.QtWidgets import QComboBox, QLabel

from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import Acceptance


def words(panel):
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_a_confirmed_pairing_shows_its_agreement(confirmed):
    confirmed.choose("Ann Lee")
    assert "Agreement signed on" in words(confirmed.page.panel)
    confirmed.until(lambda: confirmed.button("History", confirmed.page.panel))


def test_a_recorded_answer_keeps_the_focus_where_it_was(proposed):
    row = proposed.choose("Ann Lee")
    choices = proposed.page.panel.findChildren(QComboBox)
    choice = next(each for each in choices if each.isVisible())
    choice.setFocus()
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    proposed.until(lambda: proposed.columns.row(row.id).learners[0].acceptance is Acceptance.YES)
    proposed.settle(row)
    focused = proposed.window.focusWidget()
    assert focused.property("key") == f"answer {row.learners[0].participant_id}"


def test_what_was_asked_stays_while_the_same_is_shown(proposed):
    row = proposed.choose("Ann Lee")
    panel = proposed.page.panel
    fit = proposed.desk.ask(pairing_up.why_not, row.cohort_id, proposed.people["ann"], proposed.people["nia"])
    panel.show_answer(fit)
    panel.show_fits([fit])
    panel.show_pairing(row, proposed.page.acts.of_pairing, locked=False)
    proposed.settle(row)
    assert words(panel).count("Nia Pope") == 1


def test_nobody_else_is_said(proposed):
    proposed.choose("Ann Lee")
    proposed.page.panel.show_fits([])
    assert "No other mentor can be had as things stand." in words(proposed.page.panel)


def test_somebody_who_waits_is_told_why(office):
    office.page.focus("participant", office.people["ann"])
    assert "“Propose pairings” finds a mentor for them." in words(office.page.panel)


def test_who_is_not_known_is_not_asked_about(office):
    office.page.focus("participant", office.people["ann"])
    office.page.panel.why.setText("Zzz")
    office.page.panel.why.returnPressed.emit()
    assert office.page.panel.why.text() == "Zzz"
