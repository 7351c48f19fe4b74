"""The foot of the wizard: a hint, and the buttons Back, Next or Import, and Cancel."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentordesk.core.i18n import _, ngettext
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme


class Foot(QWidget):
    """Each `show_...` is what one step allows."""

    def __init__(self) -> None:
        super().__init__()
        self.hint = plain.label("", "muted", wrap=True)
        self.leave = plain.button(_("Cancel"))
        self.back = plain.button(_("Back"))
        self.on = plain.button(_("Next"), "primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        row.addWidget(self.hint, 1)
        for button in (self.leave, self.back, self.on):
            row.addWidget(button)
        self.leave.setAutoDefault(False)
        self.back.setAutoDefault(False)

    def rest(self) -> None:
        """While work is running nothing can be pressed but Cancel."""
        self.on.setEnabled(False)
        self.back.setEnabled(False)

    def show_nothing_but_leave(self) -> None:
        """There is no way on yet."""
        self._show("", on="", leave=_("Cancel"), back=False)

    def show_next(self, why_not: str, *, first: bool) -> None:
        """Go on, unless something stands against it."""
        self._show(why_not, on=_("Next"), leave=_("Cancel"), back=not first)
        self.on.setEnabled(not why_not)

    def show_import(self, rows: int, *, may: bool) -> None:
        """Import so many rows."""
        words = ngettext("Import {n} row", "Import {n} rows", rows).format(n=rows)
        hint = (
            _("Correct the refused rows, or tick that they are left out.")
            if rows
            else _("Nothing can be taken.")
        )
        self._show("" if may else hint, on=words, leave=_("Cancel"), back=True)
        self.on.setEnabled(may)

    def show_end(self) -> None:
        """All is done."""
        self._show("", on=_("Close"), leave="", back=False)

    def _show(self, hint: str, *, on: str, leave: str, back: bool) -> None:
        self.hint.setText(hint)
        for button, words in ((self.on, on), (self.leave, leave)):
            button.setVisible(bool(words))
            button.setText(plain.button_text(words))
            plain.name(button, words or button.accessibleName())
            button.setEnabled(True)
        self.back.setVisible(back)
        self.back.setEnabled(True)
