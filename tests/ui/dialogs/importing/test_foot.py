"""The foot says why there is no way on."""

import pytest

from mentordesk.ui.dialogs.importing.foot import Foot


@pytest.fixture
def foot(qtbot, dressed):
    made = Foot()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_reason_stands_where_the_way_on_is_barred(foot):
    foot.show_next("Answer first.", first=True)
    assert (foot.hint.text(), foot.on.isEnabled(), foot.back.isVisible()) == ("Answer first.", False, False)
    foot.show_next("", first=False)
    assert (foot.hint.text(), foot.on.isEnabled(), foot.back.isVisible()) == ("", True, True)


def test_the_button_says_how_many_rows_come_in(foot):
    foot.show_import(1, may=True)
    assert (foot.on.text(), foot.on.isEnabled(), foot.hint.text()) == ("Import 1 row", True, "")
    foot.show_import(0, may=False)
    assert (foot.on.text(), foot.hint.text()) == ("Import 0 rows", "Nothing can be taken.")


def test_at_the_end_there_is_only_close(foot):
    foot.show_end()
    assert (foot.on.text(), foot.leave.isVisible(), foot.back.isVisible()) == ("Close", False, False)


def test_while_something_runs_nothing_can_be_pressed_but_cancel(foot):
    foot.show_next("", first=False)
    foot.rest()
    assert [button.isEnabled() for button in (foot.on, foot.back, foot.leave)] == [False, False, True]


def test_without_a_programme_one_can_only_leave(foot):
    foot.show_nothing_but_leave()
    assert [button.isVisible() for button in (foot.on, foot.back, foot.leave)] == [False, False, True]
