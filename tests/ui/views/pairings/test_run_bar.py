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
