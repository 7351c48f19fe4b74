"""What a floor may cost is typed in per cent and kept in thousandths."""

from mentordesk.core import programmes
from mentordesk.ui.dialogs.match_rules.price_field import PriceField


def test_per_cent_are_kept_as_thousandths(qtbot):
    field = PriceField(15)
    qtbot.addWidget(field)
    assert (field.box.text(), field.value()) == ("1.5 % of the total", 15)
    field.box.setValue(2.3)
    assert field.value() == 23
    field.box.setValue(50)
    assert field.value() == programmes.DEAREST
