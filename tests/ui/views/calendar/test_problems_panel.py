"""Each problem: a word, a sentence, one button."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from mentordesk.core.services.calendar_problems import CalendarProblem, Gap, ProblemKind
from mentordesk.core.sessions import PlaceRow
from mentordesk.ui.views.calendar.problems_panel import ProblemsPanel

ROOM = PlaceRow(5, "Room 5", 4, "", 0)
PROBLEMS = [
    (CalendarProblem(ProblemKind.NO_SESSION, "2 pairings", "None."), "Plan sessions", ("plan",)),
    (CalendarProblem(ProblemKind.NOT_LOGGED, "2 past", "Say.", (3, 4)), "Log…", ("log", (3, 4))),
    (CalendarProblem(ProblemKind.CLASH, "Ann", "Both.", (3, 4), ROOM), "Use Room 5", ("use_place", 3, 5)),
    (CalendarProblem(ProblemKind.CLASH, "Ann", "Both.", (3, 4)), "Show", ("go_to", 3)),
    (CalendarProblem(ProblemKind.MOVED, "Ann", "Ask.", (7,)), "Show", ("go_to", 7)),
]


class Noted:
    """Writes down what the buttons ask for."""

    def __init__(self):
        self.asked = []

    def __getattr__(self, name):
        return lambda *args: self.asked.append((name, *args))


@pytest.fixture
def panel(qtbot, dressed):
    noted = Noted()
    made = ProblemsPanel(noted)
    qtbot.addWidget(made)
    made.noted = noted
    made.show()
    return made


def words(panel):
    QApplication.processEvents()
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible() and label.text()]


def button(panel):
    (found,) = [each for each in panel.findChildren(QPushButton) if each.isVisible()]
    return found


def test_without_problems_it_says_so(panel):
    panel.show_problems([])
    assert words(panel) == ["Problems", "Nothing is in the way. Select a session to see it here."]


@pytest.mark.parametrize(("problem", "act", "asked"), PROBLEMS)
def test_the_button_does_what_helps(panel, problem, act, asked):
    panel.show_problems([problem])
    assert words(panel) == ["Problems", "1", problem.kind.label, problem.title, problem.sentence]
    assert button(panel).text() == act
    button(panel).click()
    assert panel.noted.asked == [asked]


@pytest.mark.parametrize(
    ("count", "sentence"), [(1, "Away. Ask."), (3, "3 sessions have no time. Away. Ask.")]
)
def test_what_finds_no_time_can_be_placed_by_hand(panel, count, sentence):
    panel.show_gaps([Gap(4, "Ann with Ben", count, "Away.", "Ask.")])
    assert words(panel)[2:] == ["No time", "Ann with Ben", sentence]
    button(panel).click()
    assert panel.noted.asked == [("add_for", 4)]
