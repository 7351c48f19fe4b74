"""A calendar in the real window: two pairings, today is Wednesday 18 November 2026, 10:00 in London."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt

from mentordesk.core import participants, programmes, sessions
from mentordesk.core.desk import Desk, command
from mentordesk.core.model import Participant, Person
from mentordesk.core.participants import PersonDraft, Window
from mentordesk.core.services import pairing_up, scheduling
from mentordesk.core.sessions import SessionDraft
from mentordesk.core.vocab import ParticipantState, Role

TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)
THURSDAY = date(2026, 11, 19)


@command("Make")
def make_ready(db, participant_id, zone):
    """Accepted and onboarded, with a clock of their own."""
    participant = db.get_one(Participant, participant_id)
    participant.state, participant.onboarded_on = ParticipantState.ACCEPTED, TODAY
    db.get_one(Person, participant.person_id).zone = zone


@dataclass
class Story:
    """What the tests know of the file."""

    desk: object
    cohort: int
    pairs: list[int]
    people: dict[str, int]
    """Participants by first name."""

    def add(self, pair, day, start="14:00", **more):
        draft = SessionDraft(self.pairs[pair], day, start, **more)
        return self.desk.do(scheduling.add, draft, TODAY)

    def one(self, session_id):
        return self.desk.ask(sessions.one, session_id)

    def free(self, name, *windows):
        self.desk.do(participants.set_free_times, self.people[name], [Window(*window) for window in windows])


@pytest.fixture
def still(monkeypatch):
    """The clock stands at Wednesday 18 November 2026, 10:00 UTC."""
    monkeypatch.setattr("mentordesk.ui.main_window._today", lambda: TODAY)
    monkeypatch.setattr("mentordesk.ui.views.calendar.calendar_page.moment", lambda: NOW)


@pytest.fixture
def first_file(request, new_file):
    """The file with the story, for the tests that ask for it."""
    return request.getfixturevalue("told")[0] if "story" in request.fixturenames else new_file


@pytest.fixture
def story(still, shell, told):
    """Ben with Ada and Dee with Cleo, who lives in Kolkata; Ada is free on weekdays from 13 to 17."""
    return Story(shell.opener.desk, *told[1:])


@pytest.fixture(scope="session")
def told(new_file, tmp_path_factory):
    """That file, made once."""
    file = tmp_path_factory.mktemp("calendar") / "leaders.mentordesk"
    file.write_bytes(new_file.read_bytes())
    desk = Desk.open(file)
    draft = programmes.CohortDraft(
        programme="Emerging leaders", name="2026", start_on=date(2026, 9, 1), end_on=date(2027, 8, 31)
    )
    cohort = desk.do(programmes.add, draft)
    people = {}
    for name, role in (("Ada Obi", 0), ("Ben Hargreaves", 1), ("Cleo Reid", 0), ("Dee Lau", 1)):
        person = PersonDraft(name=name, role=Role.MENTEE if role else Role.MENTOR)
        people[name.split()[0]] = desk.do(participants.add, cohort, person, TODAY)
        zone = "Asia/Kolkata" if name == "Cleo Reid" else "Europe/London"
        desk.do(make_ready, people[name.split()[0]], zone)
    pairs = [
        desk.do(pairing_up.pair_by_hand, cohort, people[learner], people[mentor], TODAY)
        for mentor, learner in (("Ada", "Ben"), ("Cleo", "Dee"))
    ]
    desk.do(pairing_up.confirm, pairs, date(2026, 9, 1))
    Story(desk, cohort, pairs, people).free("Ada", *((day, "13:00", "17:00") for day in range(5)))
    desk.close()
    return file, cohort, pairs, people


@pytest.fixture
def calendar(qtbot, shell, story):
    """Opens the calendar after the file has been filled, and gives the page once it stands."""

    def open_it():
        qtbot.waitUntil(lambda: shell.cohort.id == story.cohort, timeout=5000)
        shell.go("calendar")
        qtbot.waitUntil(lambda: getattr(shell.rooms.page, "week", None) is not None, timeout=5000)
        page = shell.rooms.page
        qtbot.waitUntil(
            lambda: page.views.currentIndex() == 2 or page.week.verticalScrollBar().maximum() >= 0
        )
        qtbot.waitUntil(lambda: bool(page._words.text()) or page._bar.isHidden(), timeout=5000)
        if not page._bar.isHidden():
            shell.activateWindow()  # the box that says "Opening the file" may have taken the keyboard
            page.week.setFocus()
            qtbot.waitUntil(page.week.hasFocus)
        return page

    return open_it


@pytest.fixture
def drag(qtbot):
    """Presses a session and carries it by so many days and minutes, with the mouse; gives how to let go."""

    def carry(week, session_id, days, minutes):
        geometry, view = week.geometry_now(), week.viewport()
        began = geometry.box(geometry.week.card(session_id)).center().toPoint()
        far = QPoint(round(days * geometry.day), round(minutes / 60 * geometry.hour))
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=began)
        for step in range(1, 5):
            qtbot.mouseMove(view, began + far * step / 4)
        return lambda: qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=began + far)

    return carry
