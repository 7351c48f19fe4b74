"""The form of whose desk it is: the coordinator as the paper names them, and the logo that it bears."""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.dialogs import choose_file
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.form import Form
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.small_fields import completed
from mentordesk.ui.kit.theme import theme

if TYPE_CHECKING:
    from mentordesk.core.desk import Db, Desk
    from mentordesk.core.programmes import OwnerDraft


@dataclass(frozen=True)
class Shown:
    """What the form begins with."""

    draft: "OwnerDraft"
    logo: bytes | None
    zones: list[str]


class OwnerForm(Form["OwnerDraft"]):
    """The fields, and below them the logo, which is changed at once."""

    def __init__(self, desk: "Desk", shown: Shown) -> None:
        super().__init__(shown.draft)
        self._desk = desk
        self.add("coordinator", _("Your name"), QLineEdit())
        self.add("phone", _("Phone"), QLineEdit())
        self.add("email", _("E-mail"), QLineEdit())
        self.add("organisation", _("Organisation"), QLineEdit())
        self.add("zone", _("Time zone"), completed(shown.zones))
        self.picture = plain.label()
        self.choose = plain.button(_("Choose logo…"))
        self.choose.clicked.connect(self._ask)
        self.remove = plain.button(_("No logo"), "link")
        self.remove.clicked.connect(self._remove)
        self._lay_out()
        self._show_logo(shown.logo)

    def _lay_out(self) -> None:
        self.section(_("The logo on printed pages"))
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        row.addWidget(self.picture)
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        row.addStretch(1)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.addLayout(row)
            column.addWidget(plain.label(_("A PNG or JPEG picture of at most 2 MB."), "hint"))
            column.addStretch(1)

    def _show_logo(self, content: bytes | None) -> None:
        picture = QPixmap()
        if content and picture.loadFromData(content):
            side = theme().px(48)
            picture = picture.scaled(
                side * 3, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        self.picture.setPixmap(picture)
        self.picture.setVisible(not picture.isNull())
        self.remove.setVisible(not picture.isNull())

    @Slot()
    def _ask(self) -> None:
        choose_file.ask_picture(self.window(), "", self._take)

    def _take(self, path: Path) -> None:
        desk = self._desk
        task.run(self, _("Reading the picture…"), lambda _progress: _kept(desk, path), self._show_logo)

    @Slot()
    def _remove(self) -> None:
        desk = self._desk
        task.run(self, _("Saving…"), lambda _progress: _none(desk), self._show_logo)


def open_for(desk: "Desk", parent: QWidget) -> None:
    """Open the form."""

    def show(shown: Shown) -> None:
        form = OwnerForm(desk, shown)
        dialog = FormDialog(
            parent.window(), _("Coordinator and logo"), form, lambda draft: _save(desk, draft)
        )
        dialog.open()

    task.fetch(parent, lambda: desk.ask(_read), show)


def _read(db: "Db") -> Shown:
    from mentordesk.core import programmes
    from mentordesk.core.planning import zones

    row = programmes.owner(db)
    names = [field.name for field in fields(programmes.OwnerDraft)]
    draft = programmes.OwnerDraft(**{name: getattr(row, name) for name in names})
    return Shown(draft, programmes.logo(db), sorted(zones.names()))


def _save(desk: "Desk", draft: "OwnerDraft") -> None:
    from mentordesk.core import programmes

    desk.do(programmes.edit_owner, draft)


def _kept(desk: "Desk", path: Path) -> bytes:
    """The picture, once the file bears it; a file too large is not read whole."""
    from mentordesk.core import programmes

    with path.open("rb") as file:
        content = file.read(programmes.LOGO_BYTES + 1)
    desk.do(programmes.set_logo, content)
    return content


def _none(desk: "Desk") -> None:
    from mentordesk.core import programmes

    desk.do(programmes.set_logo, None)
