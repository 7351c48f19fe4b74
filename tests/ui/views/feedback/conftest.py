"""The room Feedback in the real window, on a file with a pairing whose first session was held."""

from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import Qt

from mentordesk.core import feedback, sessions
from mentordesk.core.desk import Desk
from mentordesk.core.vocab import Mark, SurveyKind
from mentordesk.ui import main_window
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.task import wait_for_all
from mentordesk.ui.main_window import MainWindow
from mentordesk.ui.rooms import views
from tests.core.conftest import Pair, make_cohort, make_pair

HELD = date(2026, 11, 10)
TODAY = date(2026, 11, 18)


@dataclass
class Room:
    """What a test needs at hand."""

    window: MainWindow
    page: object
    pair: Pair
    session: int

    @property
    def desk(self) -> Desk:
        return self.window.opener.desk

    @property
    def entry(self):
        return self.page.sheets.entry

    def slip(self, survey=SurveyKind.PULSE, participant=0):
        """The slip of the mentee, or of somebody else."""
        who = participant or self.pair.learner
        found = self.desk.ask(feedback.sheets, self.session)
        return next(each for each in found if (each.survey, each.participant_id) == (survey, who))

    def answers(self):
        return self.desk.ask(feedback.rows, self.pair.cohort_id)


@pytest.fixture
def story(told, tmp_path):
    """A file of its own: Kateryna Bondarenko, mentored by Amara Okonkwo; a session held, one to come."""
    first, *people = told
    file = tmp_path / "leaders.mentordesk"
    file.write_bytes(first.read_bytes())
    return file, *people


@pytest.fixture(scope="session")
def told(new_file, tmp_path_factory):
    """That file, made once."""
    file = tmp_path_factory.mktemp("feedback") / "leaders.mentordesk"
    file.write_bytes(new_file.read_bytes())
    desk = Desk.open(file)
    pair = desk.do(make_pair, desk.do(make_cohort), ("Amara Okonkwo", "Kateryna Bondarenko"))
    drafts = [sessions.SessionDraft(pair.id, day, "14:00") for day in (HELD, date(2026, 12, 8))]
    held, _next = desk.do(sessions.place, drafts, date(2026, 11, 1))
    desk.do(feedback.add_pulse, [held])
    marks = {pair.mentor: Mark.ATTENDED, pair.learner: Mark.ATTENDED}
    desk.do(sessions.record, held, sessions.RecordDraft(attendance=marks), HELD)
    desk.close()
    return file, pair, held


@pytest.fixture
def room(qtbot, dressed, settings, story, monkeypatch):
    """The window with the room Feedback open; today is Wednesday 18 November 2026."""
    file, pair, held = story
    monkeypatch.setattr(main_window, "_today", lambda: TODAY)
    settings.room = "feedback"
    window = MainWindow(settings, views())
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.page_loaded, timeout=10_000):
        window.begin(file)
    window.activateWindow()  # the box that says "Opening the file" may have taken the keyboard
    qtbot.waitUntil(window.isActiveWindow)
    yield Room(window, window.rooms.page, pair, held)
    window.opener.close()
    wait_for_all()


@pytest.fixture
def type_code(qtbot, room):
    """Types into the code field, and waits until the slip has been looked up."""

    def typed(code):
        field = room.entry.code
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, code)
        qtbot.waitUntil(lambda: not field.looking_up)

    return typed


@pytest.fixture
def press(qtbot, room):
    """Presses keys one after the other, each in the widget that has the caret."""

    def pressed(*keys):
        for key in keys:
            widget = room.window.focusWidget()
            if isinstance(key, str):
                qtbot.keyClicks(widget, key)
            else:
                qtbot.keyClick(widget, key)

    return pressed


@pytest.fixture
def look_at(qtbot, room):
    """Shows a part of the room by its button; gives the part."""

    def shown(key):
        room.page.segments.buttons[key].click()
        return getattr(room.page, key)

    return shown


@pytest.fixture
def dialog(qtbot, room):
    """The form that an act opens."""

    def opened(act):
        act.trigger()
        qtbot.waitUntil(lambda: bool(room.window.findChildren(FormDialog)))
        return room.window.findChildren(FormDialog)[-1]

    return opened


@pytest.fixture
def save(qtbot):
    """Presses the button of a form, and waits until it is closed."""

    def pressed(form):
        with qtbot.waitSignal(form.accepted):
            qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    return pressed
