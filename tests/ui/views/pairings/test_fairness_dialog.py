"""The dialog Fairness of this plan: bars with their numbers, copied and saved."""

from fractions import Fraction

from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QLabel

from mentordesk.core.matching.equity import Breakdown, GroupStand
from mentordesk.core.services.pairing_up import Fairness, LeftOut, Load
from mentordesk.ui.views.pairings.fairness_dialog import open_fairness, told


def test_small_groups_tell_the_fraction_first_and_hidden_ones_are_counted():
    small, large = GroupStand("A", 4, 3, None, None), GroupStand("B", 12, 6, Fraction(1), Fraction(141, 2))
    found = told(Fairness(large, (("Gender", Breakdown("own-1", (small, large), ("C", "D"))),), (), ()))
    (chart,) = found.charts
    assert [bar.cells for bar in chart.bars] == [
        ("3 of 4 (75 %)", "–", "–"),
        ("50 % (6 of 12)", "1 day", "70.5"),
    ]
    assert chart.note.startswith("2 groups are not shown: fewer than 10 people")
    assert " ".join(found.said) == (
        "6 of 12 mentees have a mentor or a proposal. Half of them have waited 1 day or less."
        " The middle fit is 70.5 of 100."
    )


def test_loads_and_those_left_out_are_told():
    whole = GroupStand("", 1, 0, None, None)
    found = told(Fairness(whole, (), (Load("Mo Hart", 3, 2),), (LeftOut("Zoe Fox", 2),)))
    assert (found.charts[0].bars[0].share, found.charts[0].bars[0].cells) == (1.0, ("3 of 2",))
    assert found.rest == ("Zoe Fox was left out or declined 2 times and still waits.",)


def test_without_anybody_it_says_so():
    assert told(Fairness(None, (), (), ())).said[0].startswith("Nobody who waits")


def test_the_dialog_is_filled_copied_and_saved(proposed, tmp_path):
    open_fairness(proposed.page)
    dialog = proposed.dialog()
    proposed.until(lambda: dialog.figures.charts)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert {"Load of the mentors", "Mo Hart", "1 of 1"} <= set(texts)
    dialog.copy()
    assert "Mo Hart\t1 of 1" in QGuiApplication.clipboard().text()
    dialog.save(tmp_path / "fair.png")
    assert QPixmap(str(tmp_path / "fair.png")).width() > 300
