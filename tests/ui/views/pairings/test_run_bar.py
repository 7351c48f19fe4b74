"""The bar says where a plan stands, and is gone where nothing is proposed."""

from mentordesk.ui.views.pairings.run_bar import RunBar


def test_without_a_run_there_is_no_bar(office):
    bar = office.columns.run_bar
    assert isinstance(bar, RunBar)
    assert not bar.isVisible()


def test_it_offers_what_can_be_done_now_and_says_it_to_screen_readers(proposed):
    bar = proposed.columns.run_bar
    proposed.until(bar.isVisible)
    proposed.until(lambda: proposed.button("Put to review", bar))
    assert proposed.button("Put to review", bar).accessibleName() == "Put to review"
    assert proposed.button("Sign off…", bar) is None


def test_once_all_are_confirmed_a_draft_says_no_more(confirmed):
    assert not confirmed.columns.run_bar.isVisible()


def test_the_six_numbers_of_the_plan_are_a_press_away(proposed):
    """Ann with Mo and Ben with Nia, 70 points each; nobody would rather have somebody else."""
    bar = proposed.columns.run_bar
    proposed.until(bar.numbers.text)
    assert not bar.numbers.isVisible()
    proposed.button("In numbers", bar).click()
    assert bar.numbers.isVisible()
    assert bar.numbers.text().splitlines() == [
        "Matched: 2",
        "Very weak, weak, fair, good: 0 · 0 · 0 · 2",
        "Weakest pair: 70.0",
        "All pairs together: 140.0",
        "Two who would rather have each other: 0",
        "Other mentors than in the plan before: 0",
    ]
