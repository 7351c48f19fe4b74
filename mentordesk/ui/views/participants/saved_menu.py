"""A button whose menu holds the filters that the coordinator gave a name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget

from mentordesk.core.i18n import _
from mentordesk.core.participants import Saved
from mentordesk.ui.kit import icons, plain
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.form import Form
from mentordesk.ui.kit.form_dialog import FormDialog


@dataclass(frozen=True, slots=True)
class NameDraft:
    """What a filter is called."""

    name: str = ""


class NameDialog(FormDialog):
    """Asks for the name of a filter."""

    def __init__(
        self, parent: QWidget | None, title: str, name: str, save: Callable[[NameDraft], object]
    ) -> None:
        form = Form(NameDraft(name))
        self.line = QLineEdit()
        form.add("name", _("Name"), self.line)
        super().__init__(parent, title, form, save)
        self.line.setFocus()


class SavedMenu(QPushButton):
    """Tells what was chosen; the page does it."""

    opened = Signal()
    """Say what to offer, by `offer`."""
    wanted = Signal(object)
    """A saved filter, to be in force now."""
    save = Signal()
    """What is shown now is to be saved."""
    rename = Signal(object)
    remove = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Saved filters"))
        icons.dress(self, "open")
        self.setProperty("kind", "link")
        plain.name(self, _("Saved filters"))
        plain.tip(self, _("Filters that you gave a name"))
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self.opened)

    def offer(self, saved: Sequence[Saved], *, filtered: bool) -> None:
        """Offer these; what is shown now can be saved where it is filtered."""
        menu = self.menu()
        menu.clear()
        for each in saved:
            menu.addAction(action(menu, plain.button_text(each.name), partial(self.wanted.emit, each)))
        menu.addSeparator()
        keep = action(menu, _("Save this filter…"), self.save.emit)
        keep.setEnabled(filtered)
        menu.addAction(keep)
        for words, signal in ((_("Rename"), self.rename), (_("Remove"), self.remove)):
            inner = menu.addMenu(words)
            inner.setEnabled(bool(saved))
            for each in saved:
                inner.addAction(action(inner, plain.button_text(each.name), partial(signal.emit, each)))
