"""From nothing to printed packs and typed slips in the real window, undone to nothing and done again."""

from dataclasses import dataclass

import openpyxl
import pypdf
import pytest

from mentordesk.core import feedback, pairings, participants, sessions
from mentordesk.core.participants import Shown
from tests.core.conftest import tables
from tests.flows.driving import Hand
from tests.flows.journey import Journey, window_on_a_new_file

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Lists of choices open as windows of their own, which the offscreen platform cannot raise; it says so."""
SHEET = """\ufeffFull Name ;E-Mail Address;Role;What I would learn;Can offer;When can you meet?;Comments
 Ada Obi ;ada.obi@example.org;Mentor;;"Leading a shift:4; Delegation:3";Tue 13:00-17:00;"likes; tea"
;;;;;;
Cleo Reid; CLEO.REID@Example.org ;mentor;;"Delegation:4; Career planning:3";Wed 09:00-12:00;
Ben Hargreaves;ben.hargreaves@example.org;Mentee;Leading a shift:1:3;;Tue 14:00-18:00;
Dee Lau;dee.lau-at-example.org;mentee;Career planning:2:3;;Wed 08:00-11:30;
"""


@dataclass
class Walked:
    """What the journey left behind, and how the tables stood after each step."""

    journey: Journey
    folder: object
    why: str = ""
    before: object = None
    answered: object = None
    undone: tuple = ()
    redone: tuple = ()

    def ask(self, query, *more):
        return self.journey.desk.ask(query, *more)


@pytest.fixture(scope="module")
def window(qapp, new_file, tmp_path_factory):
    """The window on a new file, and its folder."""
    folder = tmp_path_factory.mktemp("journey")
    with window_on_a_new_file(new_file, folder) as made:
        yield made, folder


@pytest.fixture(scope="module")
def walked(window):
    """The whole journey, walked once."""
    made, folder = window
    journey = Journey(Hand(made), lambda: made.opener.desk.ask(tables))
    found = Walked(journey, folder)
    _people(journey, folder)
    _pairs(journey, found)
    _calendar(journey, found)
    _paper(journey, folder)
    found.answered = _slip(journey)
    found.undone = tuple(_turned(journey, journey.undo))
    found.redone = tuple(_turned(journey, journey.redo))
    return found


def _people(journey, folder):
    journey.start_programme("Emerging leaders", "2026")
    sheet = folder / "sign-up.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    journey.import_people(sheet, {"What I would learn": "Wants to learn"})
    journey.fix_row("dee.lau@example.org")
    journey.take_in()
    journey.take_everybody("Trained last year")


def _pairs(journey, found):
    journey.propose()
    journey.point_at_proposal(0)
    other = {"Ada Obi", "Cleo Reid"} - {member.name for member in journey.page.chosen.mentors}
    found.why = journey.ask_why(*other)
    journey.pin(0)
    journey.confirm()


def _calendar(journey, found):
    journey.place_sessions()
    cohort = journey.hand.window.cohort.id
    found.before = {row.id: row.starts for row in journey.desk.ask(sessions.rows, cohort)}
    journey.move_by_mouse(60)
    journey.move_by_keys(2)


def _paper(journey, folder):
    journey.save_report("packs", folder / "packs.pdf")
    journey.save_report("roster", folder / "roster.xlsx")


def _slip(journey):
    code = journey.first_code()
    journey.type_slip(code, "4")
    return code


def _turned(journey, turn):
    for _step in journey.done:
        words = turn()
        yield words, journey.desk.ask(tables)


@pytest.mark.req("S0-44")
def test_the_mended_row_comes_in_with_the_others(walked) -> None:
    cohort = walked.journey.hand.window.cohort.id
    rows = walked.ask(participants.rows, walked.ask(participants.ids, cohort, Shown())).values()
    assert {row.name for row in rows} == {"Ada Obi", "Cleo Reid", "Ben Hargreaves", "Dee Lau"}


def test_why_not_another_mentor_is_answered_in_a_sentence(walked) -> None:
    assert walked.why.endswith(".")
    assert "never free at the same time" in walked.why


def test_both_mentees_are_paired(walked) -> None:
    rows = walked.ask(pairings.rows, walked.journey.hand.window.cohort.id)
    assert {(row.mentors[0].name, row.learners[0].name) for row in rows if row.state.confirmed} == {
        ("Ada Obi", "Ben Hargreaves"),
        ("Cleo Reid", "Dee Lau"),
    }


def test_one_session_was_dragged_and_one_carried_by_keys(walked) -> None:
    rows = walked.ask(sessions.rows, walked.journey.hand.window.cohort.id)
    moved = [(row.starts - walked.before[row.id]).total_seconds() / 60 for row in rows]
    assert sum(map(bool, moved)) in {1, 2}
    assert sum(moved) == 90


def test_the_packs_are_a_pdf_with_pages(walked) -> None:
    assert len(pypdf.PdfReader(walked.folder / "packs.pdf").pages) >= 4


def test_the_roster_names_everybody(walked) -> None:
    book = openpyxl.load_workbook(walked.folder / "roster.xlsx", read_only=True)
    cells = {str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row}
    assert {"Ada Obi", "Cleo Reid", "Ben Hargreaves", "Dee Lau"} <= cells


def test_the_slip_is_answered(walked) -> None:
    found = walked.ask(feedback.find_on_desk, walked.answered)
    assert list(found.answer.values.values()) == [4]


def test_each_undo_says_what_it_takes_back(walked) -> None:
    assert [words for words, _state in walked.undone] == walked.journey.done[::-1]


def test_each_undo_brings_the_tables_back(walked) -> None:
    states = [state for _words, state in walked.undone]
    assert states == walked.journey.notes[-2::-1]
    assert not states[-1]["cohort"]


def test_each_redo_brings_the_tables_on_again(walked) -> None:
    assert [state for _words, state in walked.redone] == walked.journey.notes[1:]
