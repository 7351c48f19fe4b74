"""How many mentors each mentee is to have."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentordesk.core import programmes
from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.whole_number import WholeNumber


class MentorsField(QWidget):
    """A number, with what it means beside it."""

    def __init__(self, number: int) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(12))
        row.addWidget(plain.label(_("Mentors for each mentee"), "base"))
        self.box = WholeNumber(1, programmes.MOST_MENTORS)
        self.box.setValue(number)
        self.box.setFixedWidth(theme().px(120))
        plain.name(self.box, _("Mentors for each mentee"))
        row.addWidget(self.box)
        means = _("With two or three, everybody gets a first mentor before anybody gets a second.")
        row.addWidget(plain.label(means, "muted", wrap=True), 1)

    def value(self) -> int:
        """The number."""
        return self.box.value()
