"""The window on a file in which two mentors and two mentees can be paired."""

import pytest

from mentordesk.core import pairings
from mentordesk.core.desk import Desk
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import Role
from mentordesk.ui.kit.task import wait_for_all
from mentordesk.ui.main_window import MainWindow
from mentordesk.ui.views.pairings import VIEW
from tests.core.conftest import make_cohort
from tests.core.services.conftest import TODAY, make_ready


class Office:
    """The window, its page, and the participants by first name."""

    def __init__(self, qtbot, window, people):
        self.qtbot, self.window, self.people = qtbot, window, people

    @property
    def desk(self):
        return self.window.opener.desk

    @property
    def page(self):
        return self.window.rooms.page

    @property
    def columns(self):
        return self.page.columns

    def rows(self):
        return self.desk.ask(pairings.rows, self.page.cohort_id)

    def states(self):
        """The state of each pairing by its learner's name."""
        return {row.learners[0].name: row.state.key for row in self.rows()}

    def decisions(self):
        return [rule.kind for rule in self.desk.ask(pairings.decided, self.page.cohort_id)]

    def until(self, fits):
        """Wait until it is so."""
        self.qtbot.waitUntil(lambda: bool(fits()), timeout=20_000)

    def choose(self, name):
        """Choose the pairing of a learner, and wait until the inspector is full."""
        row = next(row for row in self.rows() if row.learners[0].name == name)
        self.until(lambda: self.columns.row(row.id) == row)
        self.page.focus("pairing", row.id)
        self.settle(row)
        return row

    def settle(self, row):
        """Wait until the inspector has been built for a pairing."""
        panel = self.page.panel
        self.until(lambda: panel._shown == ("pairing", row.id))
        self.until(lambda: not self.page._soon.isActive() and not panel._soon.isActive())

    def button(self, words, within=None):
        """The visible button of these words."""
        from PySide6.QtWidgets import QAbstractButton

        found = (within or self.window).findChildren(QAbstractButton)
        return next((each for each in found if each.text() == words and each.isVisible()), None)

    def press(self, words, within=None):
        from PySide6.QtCore import Qt

        self.until(lambda: self.button(words, within))
        self.qtbot.mouseClick(self.button(words, within), Qt.MouseButton.LeftButton)

    def dialog(self):
        """The dialog that is open, as soon as one is."""
        from PySide6.QtWidgets import QDialog

        def there():
            found = self.window.findChildren(QDialog)
            return next(
                (each for each in found if each.isVisible() and type(each).__name__ != "ProgressDialog"), None
            )

        self.until(there)
        return there()


@pytest.fixture(scope="session")
def four(new_file, tmp_path_factory):
    """A file, made once, with its participants by first name."""
    file = tmp_path_factory.mktemp("pairings") / "Leaders.mentordesk"
    file.write_bytes(new_file.read_bytes())
    desk = Desk.open(file)
    cohort = desk.do(make_cohort)
    people = {
        name.split()[0].lower(): desk.do(make_ready, cohort, name, role, None, **skills)
        for name, role, skills in (
            ("Mo Hart", Role.MENTOR, {"lead": 5, "data": 3}),
            ("Nia Pope", Role.MENTOR, {"data": 5, "lead": 3}),
            ("Ann Lee", Role.MENTEE, {"lead": 2}),
            ("Ben Roy", Role.MENTEE, {"data": 2}),
        )
    }
    desk.close()
    return file, people


@pytest.fixture
def office(qtbot, dressed, settings, four, tmp_path):
    """Ann and Ben wait; Mo is best for Ann, Nia for Ben; nothing is proposed."""
    first, people = four
    file = tmp_path / "Leaders.mentordesk"
    file.write_bytes(first.read_bytes())
    window = MainWindow(settings, {"pairings": VIEW})
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.page_loaded, timeout=20_000):
        window.begin(file)
    made = Office(qtbot, window, people)
    made.until(lambda: made.page._waiting.mentors)
    yield made
    window.opener.close()
    wait_for_all()


@pytest.fixture
def proposed(office):
    """Both are proposed."""
    office.desk.do(pairing_up.propose, office.page.cohort_id, TODAY)
    office.until(lambda: len(office.columns.proposed.pairings.rows) == 2)
    office.until(lambda: not office.page._waiting.learners)
    return office


@pytest.fixture
def confirmed(proposed):
    """Both are confirmed, and active."""
    ids = [row.id for row in proposed.rows()]
    proposed.desk.do(pairing_up.confirm, ids, TODAY)
    for number in ids:
        proposed.desk.do(pairings.set_started, number, TODAY)
    proposed.until(lambda: {row.state.key for row in proposed.columns.confirmed.pairings.rows} == {"active"})
    return proposed
