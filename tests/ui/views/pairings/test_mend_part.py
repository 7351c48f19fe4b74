"""Through the window: a mentor leaves, the plan is mended by one move, and all of it is undone at once."""

import shutil

import pytest

from mentordesk.core import pairings, programmes
from mentordesk.core.desk import Desk
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import EndReason, Role
from tests.core.services.conftest import TODAY, make_ready


@pytest.fixture(scope="module")
def four_left(four_confirmed):
    """Ann's mentor has withdrawn; she may have Nia only, whom Ben has; Ben may have the free Cy."""
    file, people = four_confirmed
    copy = shutil.copyfile(file, file.with_name("Left.mentordesk"))
    desk = Desk.open(copy)
    cohort = desk.ask(programmes.cohorts)[0].id
    cy = desk.do(make_ready, cohort, "Cy Dunn", Role.MENTOR, None, data=4)
    desk.do(pairings.forbid, cy, people["ann"])
    desk.do(pairing_up.withdraw, people["mo"], "", TODAY)
    desk.close()
    return copy, people | {"cy": cy}


@pytest.fixture
def left(opened, four_left):
    made = opened(*four_left)
    made.until(lambda: made.page._waiting.learners)
    return made


@pytest.mark.req("S0-15", "S0-16")
def test_a_plan_is_mended_and_the_mending_undone(left):
    left.page.focus("participant", left.people["ann"])
    left.press("Mend the plan…", left.page.panel)
    left.press("End 1 pairing and propose 2", left.dialog())
    left.until(lambda: left.titles("proposed") == {"Ann Lee with Nia Pope", "Ben Roy with Cy Dunn"})
    left.until(lambda: "1 pairing ended without fault" in left.window.toasts.words.text())
    left.press("Undo", left.window.toasts)
    left.until(lambda: (left.titles("proposed"), left.titles("active")) == (set(), {"Ben Roy with Nia Pope"}))


def test_a_rematch_is_seen_first_and_then_shows_the_new_proposal(left):
    left.choose("Ben Roy")
    left.press("Rematch…", left.page.panel)
    assert left.titles("active") == {"Ben Roy with Nia Pope"}
    dialog = left.dialog()
    left.until(dialog.save_button.isEnabled)
    left.press("End it and propose the new pairing", dialog)
    left.until(lambda: left.page.chosen and left.page.chosen.title == "Ben Roy with Cy Dunn")
    assert left.titles("active") == set()


def test_where_nobody_else_can_be_had_the_plan_is_mended_around_the_pairing(left):
    left.desk.do(pairings.forbid, left.people["cy"], left.people["ben"])
    left.choose("Ben Roy")
    left.press("Rematch…", left.page.panel)
    left.press("Mend the plan…", left.dialog())
    left.until(lambda: "Nobody else can be had" in left.dialog().head.text())
    assert left.titles("active") == {"Ben Roy with Nia Pope"}


def test_after_an_end_the_plan_is_offered_to_be_mended(left):
    left.choose("Ben Roy")
    left.press("End…", left.page.panel)
    dialog = left.dialog()
    dialog._form.reason.choose(EndReason.NO_FAULT_MENTOR)
    left.press("End pairing", dialog)
    left.until(lambda: "Ann Lee and Ben Roy have no mentor now" in left.window.toasts.words.text())
    left.press("Mend the plan…", left.window.toasts)
    assert left.dialog().windowTitle() == "Mend the plan"
