"""Looks after the file that is open, and offers a way on where something is the matter with it."""

from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from mentordesk.core.errors import DeskError, Replaced
from mentordesk.core.i18n import _
from mentordesk.ui.dialogs.saving_copies import SavingCopies
from mentordesk.ui.kit import task
from mentordesk.ui.kit.banners import Offer
from mentordesk.ui.kit.body import Body
from mentordesk.ui.kit.live import Live
from mentordesk.ui.kit.message import Message, say
from mentordesk.ui.kit.settings import Settings
from mentordesk.ui.kit.trouble import Rescuer
from mentordesk.ui.menus import KeepActs
from mentordesk.ui.opening import Opener

if TYPE_CHECKING:
    from mentordesk.core.desk import Desk
    from mentordesk.core.workspace import Backup, Repaired, Restored

_SOON = 2_000  # ms; what the first page need not wait for


class Safekeeping(Rescuer):
    """Makes the daily backup, watches over the place of the file, and opens what has to do with backups."""

    def __init__(self, window: QWidget, opener: Opener, settings: Settings, body: Body) -> None:
        super().__init__(window)
        self.takes = self._takes
        self._window, self._opener, self._settings = window, opener, settings
        self._banners, self._status = body.banners, body.status_line
        self._desk: Desk | None = None
        self._day: date | None = None
        self._lost: Message | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._daily)
        self.copies = SavingCopies(window, opener, settings, self.tell_backup)
        opener.refused.connect(self.copies.offer_ways_on)
        opener.restored.connect(self._restored)
        opener.repaired.connect(self._repaired)
        self._status.backups_wanted.connect(self.copies.show_backups)
        window.installEventFilter(self)

    def acts(self) -> KeepActs:
        """What the File menu does with copies."""
        return KeepActs(
            self.copies.show_backups, self.copies.back_up, self.copies.save_copy, self.copies.check
        )

    def begin(self, desk: "Desk", live: Live) -> None:
        """A file has been opened."""
        self._desk, self._day = desk, None
        desk.second_place = Path(self._settings.backup_place) if self._settings.backup_place else None
        live.changed.connect(self._changed)
        if desk.looked_at:
            self._say_looked_at(desk)
        self._soon.start()

    def stop(self) -> None:
        """The file is closed."""
        self._desk = None
        self._soon.stop()
        self._banners.clear()

    def tell_backup(self, newest: "Backup | None") -> None:
        """Say in the status line when the last backup was made."""
        from mentordesk.ui.dialogs.backups import backup_words

        if self._desk is None or self._desk.looked_at:
            return
        if newest is None:
            self._status.show_backup(_("No backup yet"))
            return
        age = backup_words.age(newest, datetime.now().astimezone())
        self._status.show_backup(_("Last backup: {when}").format(when=age))
        if self._desk.carried:
            self._banners.say("second place", self._desk.carried, "amber", self._again())
        else:
            self._banners.take_away("second place")
        self._banners.take_away("backup")

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        """See whether the file is still the one that was opened, when somebody comes back to the window."""
        if event.type() == QEvent.Type.WindowActivate and self._desk is not None:
            task.aside(self, self._desk.look_after, lambda _nothing: None)
        return super().eventFilter(window, event)

    def _say_looked_at(self, desk: "Desk") -> None:
        if not desk.is_backup:
            again = (_("Try again"), partial(self._opener.open, desk.path))
            words = _("This file can only be looked at. {why}").format(why=desk.looked_at)
            self._banners.say("looked at", words, "amber", again)
            return
        offers = []
        for path in [each for each in self._settings.recent if self._settings.id_of(each) == desk.file_id][
            :1
        ]:
            offers.append((_("Restore it"), partial(self._opener.restore, path, desk.path)))
            offers.append((_("Back to “{name}”").format(name=path.stem), partial(self._opener.open, path)))
        self._banners.say(
            "looked at", _("This is a backup: you can look at it, not change it."), "amber", *offers
        )

    def _takes(self, error: BaseException) -> bool:
        if not isinstance(error, Replaced) or self._desk is None:
            return False
        if self._lost is None or not self._lost.isVisible():
            self._lost = self._offer_copy(error, self._desk)
        return True

    def _offer_copy(self, error: Replaced, desk: "Desk") -> Message:
        safe = _("What you did here until now is safe: it is among the backups.")
        unsafe = _("What you did here until now is in no other place yet, so save it as a copy first.")
        reading = _("You can go on reading, but nothing more can be saved into that file.")
        words = " ".join((str(error), safe if desk.rescued else unsafe, reading))
        box = Message(self._window, _("The file is not the one that was opened"), words)
        box.offer(_("Open the file that is there now"), partial(self._opener.open, desk.path))
        box.offer(_("Save what is here as a copy…"), self.copies.save_copy, "primary")
        box.destroyed.connect(self._forget_box)
        box.open()
        return box

    @Slot()
    def _forget_box(self) -> None:
        self._lost = None

    @Slot()
    def _changed(self) -> None:
        if self._day != _today() and not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _daily(self) -> None:
        if self._desk is None:
            return
        self._day = _today()
        task.aside(self, partial(_warning, self._desk.path), self._warn)
        task.aside(self, partial(_made_today, self._desk, self._day), self.tell_backup, self._not_backed_up)

    def _not_backed_up(self, error: BaseException) -> None:
        if not isinstance(error, DeskError):
            raise error
        words = _("The backup of today could not be made. {why}").format(why=error)
        self._banners.say("backup", words, "amber", self._again())

    def _again(self) -> Offer:
        return (_("Try again"), self.copies.back_up)

    def _warn(self, warning: str) -> None:
        if (
            warning
            and self._desk is not None
            and not self._settings.of_page("safekeeping", str(self._desk.path))
        ):
            path = self._desk.path
            copy = (_("Save a copy elsewhere…"), self.copies.save_copy)
            silent = (_("Do not say again"), partial(self._do_not_say_again, path))
            self._banners.say("place", warning, "amber", copy, silent)

    def _do_not_say_again(self, path: Path) -> None:
        self._settings.keep_of_page("safekeeping", str(path), "1")
        self._banners.take_away("place")

    @Slot(object)
    def _restored(self, restored: "Restored") -> None:
        if self._desk is None:
            return
        path, saved = self._desk.path, restored.saved
        if saved is not None:
            back = (_("Take it back"), partial(self._opener.restore, path, saved))
            words = _("The backup was restored. What was there before is a backup too.")
            self._banners.say("restored", words, "good", back)
        elif restored.aside is not None:
            words = _("The backup was restored. The damaged file is kept as “{name}”.")
            self._banners.say("restored", words.format(name=restored.aside.name), "good")
        else:
            self._banners.say("restored", _("The backup was restored."), "good")

    @Slot(object)
    def _repaired(self, repaired: "Repaired") -> None:
        say(self._window, _("What could be read"), repaired.in_words())


def _warning(path: Path) -> str:
    from mentordesk.core.files import whereabouts

    return whereabouts.warning(path)


def _made_today(desk: "Desk", day: date) -> "Backup | None":
    """The daily copy; what says in words when it was made is imported here, off the window's thread."""
    from mentordesk.ui.dialogs.backups import backup_words  # noqa: F401 - for `tell_backup`

    return desk.back_up_if_due(day)


def _today() -> date:
    return datetime.now().astimezone().date()
