"""How this person likes the window; each choice shows at once."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.settings import Settings
from mentordesk.ui.kit.theme import LOOKS, ZOOMS, theme


class SettingsDialog(QDialog):
    """Theme, size and contrast; `apply` dresses the window in what the settings say."""

    def __init__(self, parent: QWidget, settings: Settings, apply: Callable[[], None]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Settings"))
        self._settings, self._apply = settings, apply
        self.look = QComboBox()
        for key, words in zip(LOOKS, (_("As the system"), _("Light"), _("Dark")), strict=True):
            self.look.addItem(words, key)
        self.look.setCurrentIndex(max(0, self.look.findData(settings.look)))
        self.zoom = QComboBox()
        for step in ZOOMS:
            self.zoom.addItem(_("{n} %").format(n=step), step)
        self.zoom.setCurrentIndex(max(0, self.zoom.findData(settings.zoom)))
        self.contrast = QCheckBox(_("High contrast"))
        self.contrast.setChecked(settings.contrast)
        self._lay_out()
        self.look.currentIndexChanged.connect(self._changed)
        self.zoom.currentIndexChanged.connect(self._changed)
        self.contrast.toggled.connect(self._changed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(16))
        column.addWidget(plain.label(_("Settings"), "title"))
        words = _("These are for this computer. What the programme decides is kept in its file.")
        column.addWidget(plain.label(words, "muted", wrap=True))
        rows = QFormLayout()
        rows.setSpacing(theme().px(8))
        for words, field in ((_("Colours"), self.look), (_("Size of everything"), self.zoom)):
            plain.name(field, words)
            rows.addRow(plain.label(words, "base"), field)
        rows.addRow("", self.contrast)
        column.addLayout(rows)
        close = plain.button(_("Close"), "primary")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column.addLayout(foot)

    @Slot()
    def _changed(self) -> None:
        self._settings.look = self.look.currentData()
        self._settings.zoom = self.zoom.currentData()
        self._settings.contrast = self.contrast.isChecked()
        self._apply()
