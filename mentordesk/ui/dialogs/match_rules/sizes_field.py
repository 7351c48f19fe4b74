"""How large a group or a circle is: the fewest, the most, and the mentors of a group."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.programmes import LEAST_AND_MOST, MENTORS, MeetingSizes
from mentordesk.core.vocab import Format
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.whole_number import WholeNumber

_WIDE = 132  # px at 100 %


class SizesField(QWidget):
    """Two numbers beside each other, and a third where groups have mentors."""

    def __init__(self, kind: Format, sizes: MeetingSizes) -> None:
        super().__init__()
        low, high = LEAST_AND_MOST[kind]
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(theme().px(16))
        circle = kind is Format.CIRCLE
        self.fewest = self._number(_("People at least") if circle else _("Mentees at least"), low, high)
        self.most = self._number(_("People at most") if circle else _("Mentees at most"), low, high)
        self.mentors = None if circle else self._number(_("Mentors"), 1, MENTORS)
        self._across.addStretch(1)
        self.fewest.setValue(sizes.fewest)
        self.most.setValue(sizes.most)
        if self.mentors is not None:
            self.mentors.setValue(sizes.mentors)

    def taken(self) -> MeetingSizes:
        """What the fields say."""
        mentors = 1 if self.mentors is None else self.mentors.value()
        return MeetingSizes(self.fewest.value(), self.most.value(), mentors)

    def _number(self, words: str, low: int, high: int) -> WholeNumber:
        field = WholeNumber(low, high)
        field.setFixedWidth(theme().px(_WIDE))
        plain.name(field, words)
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        label = plain.label(words, "hint")
        label.setBuddy(field)
        column.addWidget(label)
        column.addWidget(field)
        self._across.addWidget(block)
        return field
