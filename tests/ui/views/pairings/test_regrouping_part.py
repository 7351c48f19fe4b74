"""In the window people are added to groups, leave, move, and groups merge or turn into pairs."""

import pytest
from PySide6.QtWidgets import QLabel

from mentordesk.core import pairings
from mentordesk.core.desk import Desk, command
from mentordesk.core.model import Cohort
from mentordesk.core.pairings import PairingDraft
from mentordesk.core.services import pairing_up, regrouping
from mentordesk.core.services.regrouping import LeaveDraft
from mentordesk.core.vocab import Format, Role
from tests.core.conftest import make_cohort
from tests.core.services.conftest import TODAY, make_ready


@command("Groups")
def in_groups(db, cohort):
    db.get_one(Cohort, cohort).format = Format.GROUP


@pytest.fixture(scope="session")
def two_groups(new_file, tmp_path_factory):
    """Mo with Ann, Ben and Cy; Nia with Dee, Eve and Fay; Gus waits."""
    file = tmp_path_factory.mktemp("two") / "Two groups.mentordesk"
    file.write_bytes(new_file.read_bytes())
    desk = Desk.open(file)
    cohort = desk.do(make_cohort)
    desk.do(in_groups, cohort)
    people = {
        name.split()[0].lower(): desk.do(make_ready, cohort, name, role, None, lead=level)
        for role, level, names in (
            (Role.MENTOR, 5, ("Mo Hart", "Nia Pope")),
            (Role.MENTEE, 2, ("Ann Lee", "Ben Roy", "Cy Fox", "Dee Lau", "Eve Moss", "Fay Orr", "Gus Hill")),
        )
        for name in names
    }
    sides = (("mo",), ("ann", "ben", "cy")), (("nia",), ("dee", "eve", "fay"))
    drafts = [
        PairingDraft(*(tuple(people[each] for each in side) for side in group), format=Format.GROUP)
        for group in sides
    ]
    made = desk.do(pairings.pair, cohort, drafts, TODAY)
    desk.do(pairing_up.confirm, made, TODAY)
    for number in made:
        desk.do(pairings.set_started, number, TODAY)
    desk.close()
    return file, people


@pytest.fixture
def groups(opened, two_groups):
    made = opened(*two_groups)
    made.until(lambda: len(made.columns.confirmed.pairings.rows) == 2)
    made.until(lambda: made.page._waiting.learners)
    return made


def choose(office, name):
    row = next(row for row in office.rows() if any(each.name == name for each in row.learners))
    office.until(lambda: office.columns.row(row.id) == row)
    office.page.focus("pairing", row.id)
    office.settle(row)
    office.until(lambda: office.button("Add…", office.page.panel))
    return row


def members(office):
    return sorted(
        [each.name.split()[0] for each in (*row.learners, *row.mentors)]
        for row in office.rows()
        if row.state.confirmed
    )


@pytest.mark.req("S0-42")
def test_somebody_who_waits_is_added_by_typing_their_name(groups):
    choose(groups, "Ann Lee")
    groups.press("Add…", groups.page.panel)
    dialog = groups.dialog()
    form = dialog._form
    groups.qtbot.keyClicks(form.people.line, "gus")
    groups.until(lambda: form.people.offers.count() == 1)
    groups.qtbot.keyClick(form.people.line, "\r")
    groups.until(lambda: form.outcome.text() == "No rule stands against it.")
    groups.press("Add", dialog)
    groups.until(lambda: members(groups)[0] == ["Ann", "Ben", "Cy", "Gus", "Mo"])
    groups.until(lambda: "Added to the group" in groups.window.toasts.words.text())


@pytest.mark.req("S0-42")
def test_somebody_moves_and_the_other_group_is_chosen_from_a_list(groups):
    choose(groups, "Ann Lee")
    groups.page.acts.regrouping.move.trigger()
    dialog = groups.dialog()
    form = dialog._form
    assert form.to.currentText() == "Dee Lau, Eve Moss, Fay Orr with Nia Pope · 3 mentees"
    form.who.setCurrentText("Ben Roy")
    form.who.activated.emit(form.who.currentIndex())
    groups.press("Move", dialog)
    groups.until(lambda: members(groups) == [["Ann", "Cy", "Mo"], ["Ben", "Dee", "Eve", "Fay", "Nia"]])


@pytest.mark.req("S0-42")
def test_a_group_of_two_says_so_and_goes_on_as_a_pair(groups):
    row = choose(groups, "Ann Lee")
    for who in ("ben", "cy"):
        draft = LeaveDraft(groups.people[who], TODAY)
        groups.desk.do(regrouping.leave_group, row.id, draft, groups.page.context.today())
    small = "This group has 1 mentee; the fewest are 3."
    groups.until(lambda: any(each.text() == small for each in groups.page.panel.findChildren(QLabel)))
    groups.press("Turn into a pair…", groups.page.panel)
    groups.press("Turn into a pair", groups.dialog())
    groups.until(lambda: {each.format for each in groups.rows()} == {Format.PAIR, Format.GROUP})


@pytest.mark.req("S0-42")
def test_groups_merge_and_what_stands_against_it_is_told_first(groups):
    choose(groups, "Ann Lee")
    groups.page.acts.regrouping.merge.trigger()
    dialog = groups.dialog()
    form = dialog._form
    groups.until(lambda: form.outcome.text() == "No rule stands against it.")
    groups.press("Merge", dialog)
    groups.until(lambda: members(groups) == [["Ann", "Ben", "Cy", "Dee", "Eve", "Fay", "Nia"]])
    groups.desk.undo()
    groups.until(lambda: len(members(groups)) == 2)


def test_the_last_mentor_cannot_leave_and_the_form_says_so(groups):
    choose(groups, "Ann Lee")
    groups.page.acts.regrouping.leave.trigger()
    dialog = groups.dialog()
    form = dialog._form
    form.fields["who"].setCurrentText("Mo Hart")
    groups.press("Leave group", dialog)
    told = "Mo Hart is the last mentor here. Add another one first, merge the group, or end it."
    groups.until(lambda: form._problems["who"].text() == told)


@pytest.mark.req("S0-31")
def test_the_theme_of_a_group_is_changed(groups):
    choose(groups, "Ann Lee")
    groups.press("Theme…", groups.page.panel)
    dialog = groups.dialog()
    groups.qtbot.keyClicks(dialog._form.fields["theme"], "Data")
    groups.press("Change theme", dialog)
    groups.until(lambda: any(row.theme == "Data" for row in groups.rows()))


def test_only_groups_and_pairs_that_run_are_changed(groups, two_groups):
    part = groups.page.acts.regrouping
    choose(groups, "Ann Lee")
    assert [each.isEnabled() for each in part.actions] == [True, True, True, True, False, False, True]
    groups.page.show_as("matrix")
    assert not any(each.isEnabled() for each in part.actions)
