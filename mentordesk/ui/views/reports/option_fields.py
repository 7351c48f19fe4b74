"""The form of an export's options, made from the fields of its own dataclass."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any, get_type_hints

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from mentordesk.core.exports import Export
from mentordesk.core.i18n import N_, _
from mentordesk.core.vocab import Vocabulary
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.chips import Flow
from mentordesk.ui.kit.form import Choice, put, take
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.whole_number import WholeNumber
from mentordesk.ui.views.reports.offer import Offer, plain_options
from mentordesk.ui.views.reports.which_sessions import WhichSessions

_WORDS = {
    "paper": N_("Paper"),
    "size": N_("Size of letters"),
    "reminder": N_("Reminder"),
    "session_ids": N_("Which sessions"),
    "pairing_id": N_("Whose sessions"),
    "run_id": N_("Which plan"),
    "rotation_id": N_("Which rotation"),
    "sheets": N_("What to print"),
    "names": N_("Names"),
    "person": N_("About whom: their code"),
}
_SIZES = (10, 18)
_REMINDERS = (None, 15, 60, 24 * 60)


class Listed(QComboBox):
    """Chooses one of some values by its words."""

    def __init__(self, values: list[tuple[Any, str]]) -> None:
        super().__init__()
        self._values = [value for value, _words in values]
        self.addItems([words for _value, words in values])
        self.setMaximumWidth(theme().px(320))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def value(self) -> Any:
        """The value whose words are shown."""
        return self._values[self.currentIndex()]

    def set_value(self, value: Any) -> None:
        """Show a value."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)


class OptionFields(QWidget):
    """One control for each option that a person can choose; tells when any is changed."""

    changed = Signal()

    def __init__(self, export: Export[Any], offer: Offer, cohort_id: int) -> None:
        super().__init__()
        self._start = plain_options(export, cohort_id, offer.today)
        self.fields: dict[str, QWidget] = {}
        row = Flow(self, 16)
        row.setContentsMargins(0, 0, 0, 0)
        hints = get_type_hints(export.options)
        for each in fields(export.options):
            widget = _widget(each.name, hints[each.name], offer)
            if widget is not None:
                row.addWidget(self._labelled(each.name, widget))

    def options(self) -> Any:
        """The options as they are chosen now."""
        return replace(self._start, **{name: take(widget) for name, widget in self.fields.items()})

    def _labelled(self, name: str, widget: QWidget) -> QWidget:
        words = _(_WORDS.get(name, name))
        plain.name(widget, words)
        put(widget, getattr(self._start, name))
        self._watch(widget)
        self.fields[name] = widget
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        label = plain.label(words, "hint")
        label.setBuddy(widget)
        column.addWidget(label)
        column.addWidget(widget)
        return block

    def _watch(self, widget: QWidget) -> None:
        if isinstance(widget, QComboBox):
            widget.currentIndexChanged.connect(self.changed)
        elif isinstance(widget, QSpinBox):
            widget.valueChanged.connect(self.changed)
        elif isinstance(widget, WhichSessions):
            widget.changed.connect(self.changed)
        elif isinstance(widget, QLineEdit):
            widget.editingFinished.connect(self.changed)


def _widget(name: str, hint: Any, offer: Offer) -> QWidget | None:
    """The control of an option; none for what the page itself decides."""
    if isinstance(hint, type) and issubclass(hint, Vocabulary):
        return Choice(hint)
    make = _CONTROLS.get(name)
    return make(offer) if make else None


def _sizes(_offer: Offer) -> QWidget:
    return WholeNumber(*_SIZES, after=_(" pt"))


def _reminders(_offer: Offer) -> QWidget:
    said = [_("none"), _("15 minutes before"), _("an hour before"), _("a day before")]
    return Listed(list(zip(_REMINDERS, said, strict=True)))


def _pairings(offer: Offer) -> QWidget:
    return Listed([(None, _("All sessions of the cohort")), *offer.pairings])


def _runs(offer: Offer) -> QWidget | None:
    """Nothing is to be chosen while only one plan is kept."""
    return Listed([(0, _("The newest plan")), *offer.runs]) if offer.runs else None


def _rotations(offer: Offer) -> QWidget | None:
    return Listed([(0, _("The newest rotation")), *offer.rotations]) if offer.rotations else None


def _codes(_offer: Offer) -> QWidget:
    line = QLineEdit()
    line.setPlaceholderText(_("such as P-7K3MA"))
    line.setMaximumWidth(theme().px(200))
    return line


_CONTROLS: dict[str, Callable[[Offer], QWidget | None]] = {
    "size": _sizes,
    "reminder": _reminders,
    "session_ids": WhichSessions,
    "pairing_id": _pairings,
    "run_id": _runs,
    "rotation_id": _rotations,
    "person": _codes,
}
