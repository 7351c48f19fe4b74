"""The room as the window knows it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from mentordesk.core import feedback
from mentordesk.core.feedback import AnswerDraft
from mentordesk.core.vocab import SurveyKind


def test_the_primary_action_waits_for_a_code(qtbot, room, look_at):
    look_at("goals")
    room.window.setFocus()
    qtbot.mouseClick(room.window.head.primary, Qt.MouseButton.LeftButton)
    assert room.page.segments.current == "sheets"
    assert room.window.focusWidget() is room.entry.code


def test_today_leads_to_the_code_field(room, look_at):
    look_at("answers")
    room.page.focus("entry", 0)
    assert room.window.focusWidget() is room.entry.code


def test_each_part_has_its_words_in_the_head(qtbot, room, look_at):
    assert room.page.subtitle == "0 of 4 done"
    look_at("answers")
    assert room.page.subtitle == "0 answers"
    assert room.page.inspector is room.page.answers.panel
    look_at("goals")
    assert room.page.subtitle == "0 goals"


def test_the_badge_counts_the_sheets_that_wait(room):
    today = room.page.context.today()
    assert room.desk.ask(feedback.count_still_out, room.pair.cohort_id, today) == 4


def test_another_sheet_typed_elsewhere_shortens_the_pile(qtbot, room):
    slip = room.slip(SurveyKind.SESSION)
    draft = AnswerDraft(SurveyKind.SESSION, {"USEFUL": 4})
    room.desk.do(feedback.enter, slip.slip_id, draft, room.page.context.today())
    qtbot.waitUntil(lambda: room.page.subtitle == "0 of 3 done")


def test_ctrl_f_goes_to_what_is_typed_in(room, look_at):
    room.page.filter_focus()
    assert room.window.focusWidget() is room.entry.code
    part = look_at("answers")
    room.page.filter_focus()
    assert room.window.focusWidget() is part.filter


def test_every_control_has_a_name(room, look_at):
    for key in ("sheets", "answers", "goals"):
        look_at(key)
        for kind in (QAbstractButton, QLineEdit):
            nameless = [each for each in room.page.findChildren(kind) if not each.accessibleName()]
            assert [each for each in nameless if each.isVisible()] == []


def test_the_page_explains_itself_and_every_act_is_in_its_menu(room):
    assert "one key a row" in room.page.explain()
    words = {act.text().replace("&", "") for act in room.page.menu_actions}
    assert {"Enter a sheet", "Ask everybody now", "Take the answer out", "Add goal…", "Show goals"} <= words
    room.page.print_shown()


def test_without_a_programme_the_room_says_what_it_is_for(qtbot, settings, dressed, new_file, tmp_path):
    from mentordesk.ui.kit.task import wait_for_all
    from mentordesk.ui.main_window import MainWindow
    from mentordesk.ui.rooms import views

    file = tmp_path / "empty.mentordesk"
    file.write_bytes(new_file.read_bytes())
    settings.room = "feedback"
    window = MainWindow(settings, views())
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.page_loaded, timeout=10_000):
        window.begin(file)
    assert window.rooms.page.inspector is None
    assert not window.rooms.page.sheets.isVisible()
    window.opener.close()
    wait_for_all()
