"""The room Participants in the window: looking, filtering, sorting, editing in place."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton

from mentordesk.core import participants
from mentordesk.core.participants import Chip, Facet
from mentordesk.ui.kit.empty import EmptyState
from mentordesk.ui.kit.message import Message
from tests.ui.accessible import nameless


def empty_states(page):
    return [state for state in page.findChildren(EmptyState) if state.isVisible()]


def words_of(state):
    return [button.text() for button in state.findChildren(QPushButton)]


def name_shown(room):
    """Whom the inspector shows."""
    return room.page.panel.shown and room.page.panel.shown.profile.name


def test_a_file_without_a_programme_says_what_to_do_first(qtbot, bare_room):
    qtbot.waitUntil(lambda: bool(empty_states(bare_room.page)))
    assert words_of(empty_states(bare_room.page)[0]) == [
        "New programme…",
        "Open the sample programme",
    ]


def test_a_cohort_without_people_offers_two_ways_in(qtbot, bare_room):
    from tests.ui.views.participants.conftest import DRAFT, programmes

    bare_room.desk.do(programmes.add, DRAFT)
    qtbot.waitUntil(
        lambda: (
            [words_of(state) for state in empty_states(bare_room.page)] == [["Import people…", "Add person…"]]
        )
    )


def test_the_head_counts_people_and_the_sidebar_too(qtbot, room):
    qtbot.waitUntil(lambda: room.shell.head.subtitle.text() == "4 people: 2 mentors, 2 mentees")
    qtbot.waitUntil(lambda: room.shell.sidebar.rooms["participants"].count == 4)


def test_the_first_person_is_shown_without_a_click(qtbot, room):
    qtbot.waitUntil(room.page.panel.isVisible)
    assert len(room.page.table.chosen_ids()) == 1


@pytest.mark.parametrize(
    ("chip", "names"),
    [
        (Chip.MENTORS, ["Ada Obi", "Siân Pritchard"]),
        (Chip.LEARNERS, ["Ben Moss", "Wanjiru Kamau"]),
        (Chip.WAITING, []),
        (Chip.FREE_PLACES, ["Ada Obi", "Siân Pritchard"]),
    ],
)
def test_a_chip_shows_whom_it_names(qtbot, room, chip, names):
    qtbot.waitUntil(lambda: room.page.chips.chips["everyone"].accessibleName() == "Everyone, 4")
    qtbot.mouseClick(room.page.chips.chips[chip.key], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: room.names == names)
    assert room.page.chips.chips[chip.key].accessibleName().endswith(f", {len(names)}")


def test_the_filter_narrows_while_one_types_and_esc_empties_it(qtbot, room):
    room.page.filter_focus()
    qtbot.keyClicks(room.page.filter, "paed wanj")
    qtbot.waitUntil(lambda: room.names == ["Wanjiru Kamau"])
    qtbot.waitUntil(lambda: room.shell.status_line.hint.text().startswith("1 of 4 in view · 1 selected"))
    room.page.filter_focus()  # the room may have been opened to the end meanwhile, with the table in focus
    qtbot.keyClick(room.page.filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(room.names) == 4)


def test_when_nobody_matches_it_says_what_hides_them_and_shows_them_again(qtbot, room):
    room.page.bar.menu.turned.emit(Facet("state", "waitlisted", "On the waiting list"))
    qtbot.waitUntil(room.page.found_none.isVisible)
    assert not room.page.table.isVisible()
    qtbot.waitUntil(
        lambda: room.page.found_none.words.text().startswith("Nobody matches. 4 people are hidden")
    )
    room.page.found_none.clear.click()
    qtbot.waitUntil(room.page.table.isVisible)
    qtbot.waitUntil(lambda: len(room.names) == 4)


def test_facets_are_offered_with_their_counts(qtbot, room):
    (departments,) = [
        each.menu() for each in room.page.bar.menu.menu().actions() if each.text() == "Department"
    ]
    departments.aboutToShow.emit()
    qtbot.waitUntil(
        lambda: [each.text() for each in departments.actions()] == ["Paediatrics (1)", "Surgery (1)"]
    )
    departments.actions()[1].trigger()
    qtbot.waitUntil(lambda: room.names == ["Ben Moss"])


def test_a_heading_sorts_and_turns_the_order_round(qtbot, room):
    header = room.page.table.horizontalHeader()

    def click(place):
        x = header.sectionViewportPosition(place) + 12
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, header.height() // 2))

    click(0)
    qtbot.waitUntil(lambda: room.names[0] == "Wanjiru Kamau")
    click(0)
    qtbot.waitUntil(lambda: room.names[0] == "Ada Obi")


def test_f2_edits_a_cell_and_undo_takes_it_back(qtbot, room, choose):
    choose("Ben")
    table = room.page.table
    table.setCurrentIndex(room.page.model.index(1, 2))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    line = table.findChild(QLineEdit)
    qtbot.keyClicks(line, "Registrar")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.page.model.row_at(1).job_title == "Registrar")
    qtbot.waitUntil(lambda: room.shell.toasts.words.text() == "Changed")
    room.shell.toasts.undo.click()
    qtbot.waitUntil(lambda: room.page.model.row_at(1).job_title == "")


def test_what_cannot_be_taken_is_said_and_nothing_changes(qtbot, room, choose):
    choose("Ben")
    room.page.model.setData(room.page.model.index(1, 0), " ")
    qtbot.waitUntil(lambda: room.shell.findChild(Message) is not None)
    assert room.profile("Ben").name == "Ben Moss"
    room.shell.findChild(Message).accept()


def test_space_folds_the_inspector_and_shows_it_again(qtbot, room, choose):
    choose("Ada")
    table = room.page.table
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert not room.shell.inspector.isVisible()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert room.shell.inspector.isVisible()


def test_several_people_are_counted_in_the_inspector(qtbot, room, choose):
    choose("Ada", "Ben")
    qtbot.waitUntil(lambda: room.page.panel.shown is None)
    qtbot.waitUntil(lambda: bool(room.page.panel.findChildren(QPushButton)))
    assert "2 selected" in room.shell.status_line.hint.text()


def test_a_change_made_elsewhere_is_shown(qtbot, room, choose):
    choose("Ben")
    room.desk.do(participants.edit_field, room.people["Ben"], "phone", "07700 900999")
    qtbot.waitUntil(lambda: room.page.panel.shown.profile.phone == "07700 900999")


def test_someone_who_is_undone_away_leaves_without_an_error(qtbot, room):
    room.desk.do(participants.add, room.page.cohort_id, participants.PersonDraft("Zed Last"))
    qtbot.waitUntil(lambda: len(room.names) == 5)
    room.page.table.go_to(room.page.model.ids[-1])
    qtbot.waitUntil(lambda: name_shown(room) == "Zed Last")
    room.desk.undo()
    qtbot.waitUntil(lambda: len(room.names) == 4)
    qtbot.waitUntil(lambda: name_shown(room) != "Zed Last")
    assert room.shell.findChild(Message) is None


def test_the_window_goes_to_one_person_whatever_is_filtered(qtbot, room):
    qtbot.keyClicks(room.page.filter, "ada")
    qtbot.waitUntil(lambda: room.names == ["Ada Obi"])
    room.shell.go("participants", "participant", room.people["Ben"])
    qtbot.waitUntil(lambda: room.page.table.current_id() == room.people["Ben"])
    assert room.page.filter.text() == ""


@pytest.mark.qt_log_ignore(r"raise\(\)", "grabbing the keyboard", "propagateSizeHints")
def test_the_context_menu_offers_what_can_be_done(qtbot, room, choose):
    choose("Ben")
    room.page.table.customContextMenuRequested.emit(QPoint(10, 10))
    menu = next(menu for menu in room.page.table.findChildren(QMenu) if menu.isVisible())
    assert room.page.acts.accept in menu.actions()
    menu.close()


def test_the_page_explains_itself_and_prints_from_the_reports(room):
    assert "Everybody who is in this cohort" in room.page.explain()
    room.page.print_shown()


def test_every_control_is_named(qtbot, room, choose):
    choose("Wanjiru")
    assert nameless(room.shell) == []
