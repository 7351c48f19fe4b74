"""The field in which a value of the coordinator's own is entered."""

import pytest
from PySide6.QtCore import QDate, Qt

from mentordesk.core.participants import OwnAnswer, own_values
from mentordesk.core.vocab import FieldKind
from mentordesk.ui.dialogs.own_value import OwnValueField

K = FieldKind
SITES = ("North & East", "South")


@pytest.fixture
def field(qtbot, dressed):
    """Makes a field; what it tells is kept in `said`."""

    def make(kind, value=""):
        made = OwnValueField(OwnAnswer(1, "Site", kind, SITES, value))
        qtbot.addWidget(made)
        made.said = []
        made.entered.connect(made.said.append)
        return made

    return make


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (K.TEXT, "as it is"),
        (K.NUMBER, "3.5"),
        (K.DATE, "2026-12-31"),
        (K.CHOICE, "South"),
        (K.CHOICES, "North & East\nSouth"),
        (K.YES_NO, "0"),
        (K.DATE, ""),
        (K.CHOICE, ""),
        (K.CHOICES, ""),
    ],
)
def test_what_is_kept_is_shown_and_read_again(field, kind, value):
    shown = field(kind, value)
    assert own_values.kept(kind, SITES, shown.text()) == value
    assert all(part.accessibleName().startswith("Site") for part in shown.parts)


def test_a_text_is_told_when_it_is_left_and_only_once(qtbot, field):
    shown = field(K.TEXT, "old")
    qtbot.keyClicks(shown.parts[0], "er")
    qtbot.keyClick(shown.parts[0], Qt.Key.Key_Return)
    qtbot.keyClick(shown.parts[0], Qt.Key.Key_Return)
    assert shown.said == ["older"]


def test_boxes_dates_and_choices_are_told_at_once(field):
    boxes, day, one = field(K.CHOICES), field(K.DATE), field(K.YES_NO)
    boxes.parts[1].click()
    boxes.parts[0].click()
    day.parts[0].setDate(QDate(2026, 12, 31))
    one.parts[0].setCurrentIndex(2)
    one.parts[0].activated.emit(2)
    assert boxes.said == ["South", "North & East; South"]
    assert (day.said, one.said) == (["2026-12-31"], ["No"])
