"""The window on a file in which two mentors and two mentees can be paired."""

import pytest

from mentordesk.core import pairings, programmes
from mentordesk.core.desk import Desk
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import Role
from mentordesk.ui.views.pairings import VIEW
from tests.core.conftest import make_cohort
from tests.core.services.conftest import TODAY, make_ready
from tests.ui.views.pairings.group_office import make_group_file


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

    def titles(self, state):
        """The pairings that are in a state."""
        return {row.title for row in self.rows() if row.state.key == state}

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


@pytest.fixture(scope="session")
def four_proposed(four):
    """That file with a proposal for both."""
    file, people = four
    copy = file.with_name("Proposed.mentordesk")
    copy.write_bytes(file.read_bytes())
    desk = Desk.open(copy)
    desk.do(pairing_up.propose, desk.ask(programmes.cohorts)[0].id, TODAY)
    desk.close()
    return copy, people


@pytest.fixture(scope="session")
def four_confirmed(four_proposed):
    """That file with both confirmed, and active."""
    file, people = four_proposed
    copy = file.with_name("Confirmed.mentordesk")
    copy.write_bytes(file.read_bytes())
    desk = Desk.open(copy)
    ids = [row.id for row in desk.ask(pairings.rows, desk.ask(programmes.cohorts)[0].id)]
    desk.do(pairing_up.confirm, ids, TODAY)
    for number in ids:
        desk.do(pairings.set_started, number, TODAY)
    desk.close()
    return copy, people


@pytest.fixture
def opened(qtbot, opens, tmp_path):
    """Opens a copy of a file in a window that holds Pairings."""
    open_file = opens({"pairings": VIEW})

    def open_copy(first, people):
        file = tmp_path / "Leaders.mentordesk"
        file.write_bytes(first.read_bytes())
        return Office(qtbot, open_file(file), people)

    return open_copy


@pytest.fixture
def office(opened, four):
    """Ann and Ben wait; Mo is best for Ann, Nia for Ben; nothing is proposed."""
    made = opened(*four)
    made.until(lambda: made.page._waiting.mentors)
    return made


@pytest.fixture
def proposed(opened, four_proposed):
    """Both are proposed."""
    made = opened(*four_proposed)
    made.until(lambda: len(made.columns.proposed.pairings.rows) == 2)
    made.until(lambda: made.page._waiting.mentors and not made.page._waiting.learners)
    return made


@pytest.fixture
def confirmed(opened, four_confirmed):
    """Both are confirmed, and active."""
    made = opened(*four_confirmed)
    made.until(lambda: {row.state.key for row in made.columns.confirmed.pairings.rows} == {"active"})
    made.until(lambda: made.page._waiting.mentors)
    return made


@pytest.fixture(scope="session")
def group_file(new_file, tmp_path_factory):
    """A file, made once, in which two groups are proposed."""
    return make_group_file(new_file, tmp_path_factory.mktemp("groups"))


@pytest.fixture
def grouped(opened, group_file):
    """Both groups are proposed: Mo with Ann, Ben and Cy; Nia with Dee and Eve."""
    made = opened(*group_file)
    made.until(lambda: len(made.columns.proposed.pairings.rows) == 2)
    made.until(lambda: made.page.by_hand.gathers)
    return made
