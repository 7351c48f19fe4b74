"""The field in which a value of the coordinator's own is entered: what fits its kind."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.participants import OwnAnswer, own_values
from mentordesk.core.vocab import FieldKind
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.form import DateField
from mentordesk.ui.kit.one_of import OneOf
from mentordesk.ui.kit.theme import theme


class OwnValueField(QWidget):
    """Shows what is kept of one field; tells what would be typed for it."""

    entered = Signal(str)
    """What is chosen or left behind now, as it would be typed."""
    edited = Signal()
    """Anything was typed or chosen."""

    def __init__(self, answer: OwnAnswer) -> None:
        super().__init__()
        self.answer = answer
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        self.parts: list[QWidget] = []
        self._fill(answer)
        for part in self.parts:
            column.addWidget(part)
        self.setFocusProxy(self.parts[0])
        plain.name(self, answer.label)
        self._told = self.text()

    def text(self) -> str:
        """What is entered, as it would be typed; "" for nothing."""
        first = self.parts[0]
        if isinstance(first, QCheckBox):
            boxes = [each for each in self.parts if isinstance(each, QCheckBox)]
            chosen = [at for at, box in enumerate(boxes) if box.isChecked()]
            return "; ".join(self.answer.choices[at] for at in chosen)
        if isinstance(first, DateField):
            day = first.day()
            return day.isoformat() if day else ""
        if isinstance(first, OneOf):
            return str(first.value())
        return first.text().strip() if isinstance(first, QLineEdit) else ""

    def _fill(self, answer: OwnAnswer) -> None:
        kind, value = answer.kind, answer.value
        if kind is FieldKind.CHOICES:
            self._add_boxes(answer.choices, own_values.several(value))
        elif kind is FieldKind.DATE:
            day = DateField()
            day.choose(date.fromisoformat(value) if value else None)
            day.dateChanged.connect(self._tell)
            self.parts.append(day)
        elif kind in {FieldKind.CHOICE, FieldKind.YES_NO}:
            words = answer.choices if kind is FieldKind.CHOICE else (_("Yes"), _("No"))
            one: OneOf[str] = OneOf({"": _("Not known"), **{word: word for word in words}})
            one.set_value(own_values.plain(kind, value))
            one.activated.connect(self._tell)
            self.parts.append(one)
        else:
            line = QLineEdit(value)
            line.editingFinished.connect(self._tell)
            line.textEdited.connect(self.edited)
            self.parts.append(line)
        for part in self.parts:
            if not isinstance(part, QCheckBox):
                plain.name(part, answer.label)

    def _add_boxes(self, choices: Sequence[str], chosen: Sequence[str]) -> None:
        for choice in choices:
            box = QCheckBox(plain.button_text(choice))
            plain.name(box, _("{field}: {choice}").format(field=self.answer.label, choice=choice))
            box.setChecked(choice in chosen)
            box.clicked.connect(self._tell)
            self.parts.append(box)

    @Slot()
    def _tell(self) -> None:
        if self.text() != self._told:
            self._told = self.text()
            self.edited.emit()
            self.entered.emit(self._told)
