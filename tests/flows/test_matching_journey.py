"""From a proposal to a signed plan by mouse and keys, with prices in sight before each choice; and undone."""

from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentordesk.core import pairings
from mentordesk.core.desk import Desk, command
from mentordesk.core.services import matching_runs
from mentordesk.core.vocab import Role, RuleKind
from mentordesk.ui.views.pairings.compare_ways import CompareWays
from tests.core.conftest import make_cohort, tables
from tests.core.services.conftest import make_ready
from tests.flows.driving import CTRL, LEFT, SHIFT, Hand
from tests.flows.journey import window_on_a_new_file

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Lists of choices open as windows of their own, which the offscreen platform cannot raise; it says so."""
SKILLS = ("lead", "data", "audit", "rota", "design", "conflict")


@command("Make")
def make_many(db, cohort, count):
    """So many mentees and as many mentors, with skills drawn from a seed."""
    drawn = Random(7)  # noqa: S311 - not for secrets
    for number in range(count):
        offered = {skill: drawn.randint(3, 5) for skill in drawn.sample(SKILLS, 4)}
        wanted = {skill: drawn.randint(1, 3) for skill in drawn.sample(SKILLS, 2)}
        make_ready(db, cohort, f"Mentor {number:03}", Role.MENTOR, None, **offered)
        make_ready(db, cohort, f"Mentee {number:03}", Role.MENTEE, None, **wanted)


@pytest.fixture(params=[12, pytest.param(500, marks=[pytest.mark.trust, pytest.mark.timeout(900)])])
def hand(request, qapp, new_file, tmp_path):
    """A person's hand in the room Pairings of a file with so many mentees and as many mentors."""
    filled = tmp_path / "many.mentordesk"
    filled.write_bytes(new_file.read_bytes())
    desk = Desk.open(filled)
    desk.do(make_many, desk.do(make_cohort), request.param)
    desk.close()
    folder = tmp_path / "window"
    folder.mkdir()
    with window_on_a_new_file(filled, folder) as window:
        made = Hand(window)
        made.go("pairings")
        yield made


def rows(hand):
    found = hand.window.opener.desk.ask(pairings.rows, hand.page.cohort_id)
    return {row.learners[0].name: row.mentors[0].name for row in found if row.state.holds_place}


def decisions(hand):
    return [rule.kind for rule in hand.window.opener.desk.ask(pairings.decided, hand.page.cohort_id)]


@pytest.mark.req("S1-24")
def test_a_plan_is_proposed_doubted_changed_compared_signed_and_undone(hand):
    begun = hand.window.opener.desk.ask(tables)
    hand.click(hand.window.head.primary)
    hand.until(lambda: rows(hand), "a proposal")
    hand.settle()
    ask_why_not(hand, "Mentor 003")
    ask_why_not(hand, "Mentor 005")
    decide_in_the_matrix(hand)
    drag_along_the_row(hand)
    compare(hand)
    sign(hand)
    undo_all(hand, begun)


def ask_why_not(hand, mentor):
    hand.press((Qt.Key.Key_W, CTRL | SHIFT), mentor, Qt.Key.Key_Return)
    hand.settle()
    said = hand.page.panel
    hand.until(lambda: [fit.name for fit in said._answers][:1] == [mentor], "an answer")


def decide_in_the_matrix(hand):
    hand.click(hand.page.segments.buttons["matrix"])
    view = hand.page.matrix.view
    hand.until(lambda: view.faces, "the matrix")
    hand.press(Qt.Key.Key_L)
    hand.until(lambda: decisions(hand) == [RuleKind.PIN], "locked")
    hand.settle()
    hand.press(Qt.Key.Key_Down, Qt.Key.Key_X)
    hand.until(lambda: sorted(each.key for each in decisions(hand)) == ["forbid", "pin"], "forbidden")
    hand.settle()


def drag_along_the_row(hand):
    view = hand.page.matrix.view
    matrix, barred = view.faces.matrix, view.faces.bars
    row, column = next(at for at in sorted(matrix.held) if at not in matrix.locked)
    view.go_to((row, column))
    others = (other for other, is_barred in enumerate(barred[row]) if other != column and not is_barred)
    free = (row, min(others, key=lambda other: abs(other - column)))
    box = view.geometry_now().box
    QTest.mousePress(view.viewport(), LEFT, pos=box((row, column)).center().toPoint())
    QTest.mouseMove(view.viewport(), box(free).center().toPoint())
    hand.until(lambda: "for Mentee" in view.hand.words, "a price")
    QTest.mouseRelease(view.viewport(), LEFT, pos=box(free).center().toPoint())
    names = view.faces.names(free)
    hand.until(lambda: rows(hand).get(names[0]) == names[1], "paired by hand")
    hand.settle()


def compare(hand):
    hand.press((Qt.Key.Key_Y, CTRL | SHIFT))
    dialog = hand.dialog(CompareWays)
    hand.until(dialog.use_button.isEnabled, "both plans")
    hand.click(dialog.use_button)
    hand.settle()


def sign(hand):
    hand.press((Qt.Key.Key_V, CTRL | SHIFT))
    hand.until(hand.page.run_part.sign.isEnabled, "in review")
    hand.press((Qt.Key.Key_K, CTRL | SHIFT))
    hand.click(hand.button("Sign off", hand.dialog()))
    newest = matching_runs.newest
    ask = hand.window.opener.desk.ask
    hand.until(lambda: ask(newest, hand.page.cohort_id).state.key == "signed", "a signature")
    hand.settle()


def undo_all(hand, begun):
    for _step in range(7):
        hand.press((Qt.Key.Key_Z, CTRL))
        hand.settle()
    assert hand.window.opener.desk.ask(tables) == begun
