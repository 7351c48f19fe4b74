"""The menu leads to what a plan looks like as a whole."""

import pytest

SAID = {
    "Fairness of this plan…": "2 of 2 mentees have a mentor or a proposal.",
    "Recruitment radar…": "0 of 2 mentees would be left without a mentor.",
}


@pytest.mark.parametrize("words", SAID)
def test_the_menu_opens_the_dialogs(proposed, words):
    {act.text(): act for act in proposed.page.menu_actions}[words].trigger()
    dialog = proposed.dialog()
    proposed.until(lambda: dialog.figures.said)
    assert SAID[words] in " ".join(dialog.figures.said)
