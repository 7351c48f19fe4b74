"""How much of the total a stronger weakest pair may cost."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QWidget

from mentordesk.core import programmes
from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.whole_number import indent

_TEN = 10


class PriceField(QWidget):
    """Per cent with one decimal; thousandths are what is kept."""

    changed = Signal()

    def __init__(self, thousandths: int) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(12))
        row.addWidget(plain.label(_("Give up at most"), "base"))
        self.box = QDoubleSpinBox()
        self.box.setDecimals(1)
        self.box.setRange(0, programmes.DEAREST / _TEN)
        self.box.setSingleStep(0.1)
        self.box.setSuffix(_(" % of the total"))
        self.box.setValue(thousandths / _TEN)
        self.box.setFixedWidth(theme().px(200))
        indent(self.box)
        plain.name(self.box, _("Give up at most so many per cent of the total"))
        self.box.valueChanged.connect(self.changed)
        row.addWidget(self.box)
        row.addStretch(1)

    def value(self) -> int:
        """In thousandths."""
        return round(self.box.value() * _TEN)
