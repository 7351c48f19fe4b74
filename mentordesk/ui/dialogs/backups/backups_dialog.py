"""All backups of one programme file, newest first and chosen; two clicks restore it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.core.workspace import Backup, Preview
from mentordesk.ui.dialogs.backups import backup_words
from mentordesk.ui.dialogs.backups.differences import Differences
from mentordesk.ui.dialogs.backups.second_place import SecondPlace
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.theme import theme

_FIGURES = range(2, 6)


@dataclass(frozen=True)
class BackupActs:
    """What the dialog asks for; the first two are called off the window's thread."""

    list: Callable[[], Sequence[Backup]]
    compare: Callable[[Backup], Preview]
    restore: Callable[[Backup], object]
    look: Callable[[Backup], object]
    make: Callable[[Callable[[], object]], object] | None
    """Makes one now, then calls what it is given; None where no file is open."""
    use_place: Callable[[str], object]


class BackupsDialog(QDialog):
    """List, preview of what differs, and the acts."""

    def __init__(self, parent: QWidget, title: str, place: str, acts: BackupActs) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Backups of {title}").format(title=title))
        self._acts, self._backups = acts, list[Backup]()
        self.list = _list()
        self.list.currentItemChanged.connect(self._chosen)
        self.differences = Differences()
        self.second = SecondPlace(place, acts.use_place)
        self.make_button = self._button(_("Back up now"), self._make)
        self.look_button = self._button(_("Look at it"), lambda: self._do(acts.look))
        self.restore_button = self._button(
            _("Restore this backup"), lambda: self._do(acts.restore), "primary"
        )
        self.restore_button.setDefault(True)
        self.make_button.setVisible(acts.make is not None)
        self._lay_out()
        self.resize(theme().px(820), theme().px(560))
        self.read()

    @Slot()
    def read(self) -> None:
        """Read the list anew."""
        self.differences.say(_("Looking for backups…"))
        self._allow(on=False)
        task.fetch(self, self._acts.list, self._show)

    @property
    def chosen(self) -> Backup | None:
        """The backup that is chosen."""
        place = self.list.currentIndex().row()
        return self._backups[place] if 0 <= place < len(self._backups) else None

    def _show(self, backups: Sequence[Backup]) -> None:
        self._backups = list(backups)
        self.list.clear()
        for backup in backups:
            item = QTreeWidgetItem(list(backup_words.cells(backup)))
            for column in _FIGURES:
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            plain.tip_item(item, 0, str(backup.path))
            self.list.addTopLevelItem(item)
        if first := self.list.topLevelItem(0):
            self.list.setCurrentItem(first)
            self.list.setFocus()
        else:
            self.differences.say(
                _("There is no backup of this file yet. One is made each day that you work.")
            )

    @Slot()
    def _chosen(self) -> None:
        backup = self.chosen
        self._allow(on=backup is not None)
        if backup is not None:
            self.differences.say(_("Comparing…"))
            task.fetch(self, lambda: _compared(self._acts.compare, backup), self._compared)

    def _compared(self, found: Preview | str) -> None:
        if isinstance(found, str):
            self.differences.say(found)
        else:
            self.differences.show_preview(found)

    def _make(self) -> None:
        if self._acts.make is not None:
            self._acts.make(self.read)

    def _do(self, act: Callable[[Backup], object]) -> None:
        if (backup := self.chosen) is not None:
            self.accept()
            act(backup)

    def _allow(self, *, on: bool) -> None:
        self.restore_button.setEnabled(on)
        self.look_button.setEnabled(on)

    def _button(self, words: str, act: Callable[[], object], kind: str = "") -> QPushButton:
        button = plain.button(words, kind)
        button.clicked.connect(lambda: act())  # noqa: PLW0108 - keeps `checked` from reaching the act
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.setSpacing(theme().px(12))
        column.addWidget(plain.label(self.windowTitle(), "title", wrap=True))
        words = _(
            "Made each day and before larger changes, and looked over. Restoring one keeps what is there now "
            "as a backup, so it can be taken back."
        )
        column.addWidget(plain.label(words, "muted", wrap=True))
        column.addWidget(self.list, 3)
        column.addWidget(self.differences, 2)
        column.addWidget(self.second)
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(8))
        foot.addWidget(self.make_button)
        foot.addStretch(1)
        foot.addWidget(self._button(_("Close"), self.reject))
        foot.addWidget(self.look_button)
        foot.addWidget(self.restore_button)
        column.addLayout(foot)


def _compared(compare: Callable[[Backup], Preview], backup: Backup) -> Preview | str:
    try:
        return compare(backup)
    except DeskError as error:
        return _("It cannot be compared with the file as it is now. {why}").format(why=error)


def _list() -> QTreeWidget:
    made = QTreeWidget()
    made.setHeaderLabels([_("When"), _("Why"), _("People"), _("Pairings"), _("Sessions"), _("Size")])
    plain.name(made, _("Backups"))
    made.setProperty("kind", "list")
    made.setRootIsDecorated(False)
    made.setUniformRowHeights(True)
    made.setAllColumnsShowFocus(True)
    header = made.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    for column in _FIGURES:
        made.headerItem().setTextAlignment(
            column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
    return made
