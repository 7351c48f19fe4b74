"""The menu leads to what a plan looks like as a whole."""


def test_the_menu_opens_the_dialogs(proposed):
    acts = {act.text(): act for act in proposed.page.menu_actions}
    acts["Fairness of this plan…"].trigger()
    dialog = proposed.dialog()
    proposed.until(lambda: dialog.figures.said)
    assert dialog.figures.said[0].startswith("2 of 2 mentees have a mentor or a proposal.")
