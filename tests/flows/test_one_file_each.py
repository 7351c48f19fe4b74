"""A new criterion, export or room of the window is one new file: nothing else knows of it."""

import sys

import pytest

from mentordesk.core import exports, matching
from mentordesk.core.matching import criteria
from mentordesk.ui import views as rooms_of_the_window
from mentordesk.ui.main_window import MainWindow
from mentordesk.ui.rooms import views

CRITERION = '''
"""Both names begin alike."""
from fractions import Fraction
from mentordesk.core.matching.criterion import Criterion

def score(mentor, learner):
    return Fraction(mentor.name[0] == learner.name[0])

def explain(mentor, learner):
    return f"{mentor.name} and {learner.name}"

CRITERION = Criterion("initials", "Initials", 100, score, explain)
'''

EXPORT = '''
"""A text file with the coordinator's name."""
from dataclasses import dataclass
from mentordesk.core import files, programmes
from mentordesk.core.exports import Export, Written

@dataclass(frozen=True)
class NameOptions:
    cohort_id: int = 0

def write(db, path, options, progress):
    files.write(path, programmes.owner(db).coordinator.encode())
    return Written(path, 1)

EXPORT = Export("badge", "Badge", "The name of the coordinator.", ".txt", NameOptions, write)
'''

VIEW = '''
"""A room with one word in it."""
from PySide6.QtWidgets import QVBoxLayout
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.plain import label
from mentordesk.ui.kit.view import View

class LibraryPage(Page):
    def __init__(self, context):
        super().__init__(context)
        QVBoxLayout(self).addWidget(label("Shelves"))

VIEW = View(70, "Library", "people", "mentordesk.ui.views.library:LibraryPage")
'''


@pytest.fixture
def drop(tmp_path, monkeypatch):
    """Adds a module to a package of ours for the time of a test."""

    def add(package, name, source):
        folder = tmp_path / package.__name__
        folder.mkdir()
        (folder / f"{name}.py").write_text(source, encoding="utf-8")
        monkeypatch.setattr(package, "__path__", [*package.__path__, str(folder)])
        monkeypatch.delitem(sys.modules, f"{package.__name__}.{name}", raising=False)

    before = set(sys.modules)
    yield add
    for name in set(sys.modules) - before:
        if name.endswith((".initials", ".badge", ".library")):
            del sys.modules[name]


def test_a_criterion_in_a_new_file_counts_and_explains(drop):
    drop(criteria, "initials", CRITERION)
    people = [
        matching.Candidate(id=number, person=number, tie=name, name=name) for number, name in enumerate("ABA")
    ]
    request = matching.Request(mentors=tuple(people[:2]), learners=(people[2],))
    assert [(pair.learner, pair.mentor) for pair in matching.propose(request).pairs] == [(2, 0)]
    first = matching.explain(request, 2, 0).components[0]
    assert (first.label, first.points, first.sentence) == ("Initials", 50, "A and A")


def test_an_export_in_a_new_file_can_be_listed_and_written(drop, desk, tmp_path):
    drop(exports, "badge", EXPORT)
    badge = exports.every()["badge"]
    desk.ask(badge.write, tmp_path / "badge.txt", badge.options(), lambda done, total: None)
    assert (tmp_path / "badge.txt").read_text(encoding="utf-8") == "Robin Reyes"


def test_a_room_in_a_new_file_stands_in_the_sidebar_and_opens(drop, qtbot, dressed, settings, new_copy):
    drop(rooms_of_the_window, "library", VIEW)
    window = MainWindow(settings, views())
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.opener.opened, timeout=10_000):
        window.begin(new_copy)
    with qtbot.waitSignal(window.rooms.shown, timeout=10_000):
        window.go("library")
    assert type(window.rooms.page).__name__ == "LibraryPage"
    window.opener.close()
