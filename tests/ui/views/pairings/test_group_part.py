"""Groups in the real window: looked at, changed by hand with the price shown, answered, confirmed."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mentordesk.core import pairings
from mentordesk.core.desk import Desk
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import Acceptance, RuleKind
from mentordesk.ui.views.pairings.group_cell import boxes
from mentordesk.ui.views.pairings.pair_with import PairWith
from tests.core.conftest import make_cohort
from tests.core.services.conftest import TODAY
from tests.core.services.pairing_up.grouped import BEST, groups, make_groups
from tests.ui.accessible import nameless


@pytest.fixture(scope="session")
def group_file(new_file, tmp_path_factory):
    """A file, made once, in which two groups are proposed; participants by first name."""
    file = tmp_path_factory.mktemp("groups") / "Groups.mentordesk"
    file.write_bytes(new_file.read_bytes())
    desk = Desk.open(file)
    cohort = desk.do(make_cohort)
    people = desk.do(make_groups, cohort)
    desk.do(pairing_up.propose, cohort, TODAY)
    desk.close()
    return file, people


@pytest.fixture
def office(opened, group_file):
    """The window with both groups proposed."""
    made = opened(*group_file)
    made.until(lambda: len(made.columns.proposed.pairings.rows) == 2)
    made.until(lambda: made.page.by_hand.gathers)
    return made


def together(office):
    return groups(office.desk, office.page.cohort_id, office.people)


def choose(office, theme):
    row = next(row for row in office.rows() if row.theme == theme)
    office.page.focus("pairing", row.id)
    office.settle(row)
    office.until(lambda: office.button("Never together…", office.page.panel))
    return row


@pytest.mark.req("S0-26")
def test_a_group_tells_of_itself_and_is_changed_by_hand(office):
    choose(office, "lead")
    said = {each.text() for each in office.page.panel.findChildren(type(office.columns.rule))}
    assert "All of them need lead, which Mo Hart covers." in said
    assert {"Ann Lee", "Ben Roy", "Cy Dean"} <= {each.name for each in office.page.chosen.learners}
    assert nameless(office.page.panel) == []
    link = next(
        each
        for each in office.page.panel.findChildren(type(office.button("Take out")))
        if each.accessibleName().startswith("Take out: ") and "Cy Dean" in each.accessibleName()
    )
    link.click()
    office.until(lambda: together(office) == [("mo", "ann ben"), ("nia", "dee eve")])
    office.desk.undo()
    office.until(lambda: together(office) == BEST)


def test_another_group_is_chosen_with_its_price(office):
    choose(office, "lead")
    office.page.by_hand.groups.put_into(office.people["cy"], "Cy Dean")
    dialog = office.dialog()
    assert isinstance(dialog, PairWith)
    office.until(lambda: "Of all plans with it" in dialog.price.text())
    assert "They share no need that Nia Pope covers." in dialog.price.text()
    office.press("Put in all the same", dialog)
    office.until(lambda: together(office) == [("mo", "ann ben"), ("nia", "cy dee eve")])


def test_somebody_is_dragged_onto_another_group_with_the_price_shown(office):
    column, hand = office.columns.proposed, office.page.by_hand.hand
    rows = {row.theme: place for place, row in enumerate(column.pairings.rows)}
    card = column.visualRect(column.pairings.index(rows["lead"]))
    target = column.visualRect(column.pairings.index(rows["data"])).center()
    (start,) = [
        box.center()
        for member, box in boxes(card, column.pairings.rows[rows["lead"]])
        if member.name == "Cy Dean"
    ]
    view = column.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for at in (start + QPoint(20, 20), target):
        QTest.mouseMove(view, at)
        office.page.window().repaint()
    office.until(lambda: hand.carries and "Nia Pope covers" in hand.cover.words)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=target)
    office.until(lambda: together(office) == [("mo", "ann ben"), ("nia", "cy dee eve")])


def test_a_group_is_opened_by_hand(office):
    desk, people = office.desk, office.people
    row = next(row for row in office.rows() if row.theme == "data")
    desk.do(pairing_up.decline, row.id, None, TODAY)
    office.page.by_hand.groups.open_dialog()
    dialog = office.dialog()
    office.until(lambda: dialog.people.count() == 5)
    assert [dialog.mentors.item(0).text(), dialog.mentors.count()] == ["\u2068Nia Pope\u2069", 1]
    tick(dialog.mentors, people["nia"])
    tick(dialog.people, people["eve"])
    office.until(lambda: "these are 1" in dialog.told.text())
    assert dialog.button.text() == "Open all the same"
    tick(dialog.people, people["dee"])
    office.until(lambda: "You decided that Dee Fox and Nia Pope" in dialog.told.text())
    assert nameless(dialog) == []
    dialog.button.click()
    office.until(lambda: together(office) == BEST)


def tick(field, number):
    items = (field.item(place) for place in range(field.count()))
    next(each for each in items if each.data(Qt.ItemDataRole.UserRole) == number).setCheckState(
        Qt.CheckState.Checked
    )


def test_two_are_kept_apart_with_the_price_told_before(office):
    choose(office, "lead")
    office.page.acts.forbid.trigger()
    dialog = office.dialog()
    office.until(lambda: dialog.one.count() == 7)
    assert dialog.one.currentText() == "Ann Lee"
    dialog.other.setCurrentText("Ben Roy")
    office.until(lambda: dialog.told.text().startswith("It costs: 1 person fewer matched"))
    assert nameless(dialog) == []
    office.press("Never together", dialog)
    office.until(lambda: office.decisions() == [RuleKind.FORBID])


def test_answers_are_kept_one_by_one_and_the_rest_confirmed(office):
    row = choose(office, "data")
    office.page.acts.record(office.people["eve"], Acceptance.NO)
    office.until(lambda: office.page.hint.startswith("Only 1 is left, and 2 should be together"))
    office.desk.undo()
    office.until(lambda: office.page.columns.row(row.id).learners[-1].name == "Eve Moss")
    office.page.acts.confirm.trigger()
    office.until(lambda: office.desk.ask(pairings.row, row.id).state.key == "agreed")
    assert office.columns.run_bar.words.text().startswith("Draft of Wed 18 Nov")
    assert "Proven best." in office.columns.run_bar.words.text()


def test_the_matrix_says_why_it_is_not_shown(office):
    office.page.show_as("matrix")
    office.until(office.page.matrix.instead.isVisible)
    assert "weighed as a whole" in office.page.matrix.instead.text()
    assert not office.page.matrix.view.isVisible()
    assert not office.page.ways.action.isEnabled()
