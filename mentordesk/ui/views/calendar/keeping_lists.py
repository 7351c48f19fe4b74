"""Where sessions can be and when people are away: the two lists behind the calendar."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLineEdit

from mentordesk.core import participants, sessions, words
from mentordesk.core.desk import Change
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.sessions import AbsenceDraft, AbsenceRow, PlaceDraft, PlaceRow
from mentordesk.ui.kit import task
from mentordesk.ui.kit.form import Form
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.list_dialog import ListActs, ListDialog
from mentordesk.ui.kit.one_of import OneOf
from mentordesk.ui.kit.page import Page
from mentordesk.ui.kit.small_fields import day_field
from mentordesk.ui.kit.whole_number import WholeNumber

_MOST = 999
_YEAR = timedelta(days=366)


class PlacesList(QObject):
    """The places, each with how many it holds and how many sessions it has."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._desk = page, page.context.desk
        self._rows: dict[int, PlaceRow] = {}
        empty = _("No places yet. Add the rooms that can be booked, and planning will use them.")
        acts = ListActs(self._add, self._change, self._remove)
        self.dialog = ListDialog(page.window(), _("Places"), empty, acts)
        follow(self, page, self.dialog, self._read)

    def _read(self) -> None:
        task.fetch(self, lambda: self._desk.ask(sessions.places), self._show)

    def _show(self, rows: list[PlaceRow]) -> None:
        self._rows = {row.id: row for row in rows}
        self.dialog.show_lines([(row.id, _place_words(row)) for row in rows])

    def _add(self) -> None:
        self._form(_("Add place"), PlaceDraft(), lambda draft: self._desk.do(sessions.add_place, draft))

    def _change(self, place_id: int) -> None:
        row = self._rows[place_id]
        self._form(
            _("Change place"),
            PlaceDraft(row.name, row.capacity, row.notes),
            lambda draft: self._desk.do(sessions.edit_place, place_id, draft),
        )

    def _remove(self, place_id: int) -> None:
        self._page.run(_("Removing…"), lambda _progress: self._desk.do(sessions.remove_place, place_id))

    def _form(self, title: str, draft: PlaceDraft, save: Callable[[PlaceDraft], object]) -> None:
        form = Form(draft)
        form.add("name", _("Name"), QLineEdit())
        form.add("capacity", _("Holds how many people"), WholeNumber(1, _MOST))
        form.add("notes", _("Notes"), QLineEdit())
        FormDialog(self.dialog, title, form, save, title).open()


class AbsencesList(QObject):
    """When people of the cohort are away, from today on."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._desk = page, page.context.desk
        self._rows: dict[int, AbsenceRow] = {}
        self._people: list[tuple[int, str]] = []
        empty = _("Nobody is away. Sessions are never planned while somebody is.")
        acts = ListActs(self._add, self._change, self._remove)
        self.dialog = ListDialog(page.window(), _("Absences"), empty, acts)
        self.dialog.add.setEnabled(False)  # until it is known who there is
        follow(self, page, self.dialog, self._read)

    def _read(self) -> None:
        desk, cohort_id, today = self._desk, self._page.cohort_id, self._page.context.today()

        def read() -> tuple[list[AbsenceRow], list[tuple[int, str]]]:
            people = {each.person_id: each.name for each in desk.ask(participants.profiles, cohort_id)}
            found = desk.ask(sessions.absences, cohort_id, today - _YEAR, today + 5 * _YEAR)
            return found, sorted(people.items(), key=lambda person: person[1].casefold())

        task.fetch(self, read, self._show)

    def _show(self, found: tuple[list[AbsenceRow], list[tuple[int, str]]]) -> None:
        rows, self._people = found
        self._rows = {row.id: row for row in rows}
        self.dialog.show_lines([(row.id, _absence_words(row)) for row in rows])
        self.dialog.add.setEnabled(bool(self._people))

    def _add(self) -> None:
        today = self._page.context.today()
        draft = AbsenceDraft(self._people[0][0], today, today + timedelta(days=7))
        self._form(_("Add absence"), draft, lambda made: self._desk.do(sessions.add_absence, made))

    def _change(self, absence_id: int) -> None:
        row = self._rows[absence_id]
        self._form(
            _("Change absence"),
            AbsenceDraft(row.person_id, row.from_on, row.to_on, row.note),
            lambda draft: self._desk.do(sessions.edit_absence, absence_id, draft),
        )

    def _remove(self, absence_id: int) -> None:
        self._page.run(_("Removing…"), lambda _progress: self._desk.do(sessions.remove_absence, absence_id))

    def _form(self, title: str, draft: AbsenceDraft, save: Callable[[AbsenceDraft], object]) -> None:
        form = Form(draft)
        people = OneOf(dict(self._people))
        form.add("person_id", _("Who"), people)
        people.setEnabled(title == _("Add absence"))
        form.add("from_on", _("First day away"), day_field())
        form.add("to_on", _("First day back"), day_field())
        form.add("note", _("Note"), QLineEdit())
        FormDialog(self.dialog, title, form, save, title).open()


def follow(owner: QObject, page: Page, dialog: ListDialog, read: Callable[[], None]) -> None:
    """Open a list, read it, and read it again after each change until it is closed."""
    _Follower(owner, page, read)
    dialog.finished.connect(owner.deleteLater)
    dialog.open()
    read()


class _Follower(QObject):
    """Hears of changes for as long as its owner lives."""

    def __init__(self, owner: QObject, page: Page, read: Callable[[], None]) -> None:
        super().__init__(owner)
        self._read = read
        page.context.live.changed.connect(self._heard)

    @Slot(object)
    def _heard(self, change: Change) -> None:
        if change.tables & (sessions.PLACE_READS | sessions.ABSENCE_READS):
            self._read()


def _place_words(row: PlaceRow) -> str:
    holds = ngettext("holds {count} person", "holds {count} people", row.capacity).format(count=row.capacity)
    used = ngettext("{count} session", "{count} sessions", row.sessions).format(count=row.sessions)
    return " · ".join(part for part in (row.name, holds, used, row.notes) if part)


def _absence_words(row: AbsenceRow) -> str:
    last = row.to_on - timedelta(days=1)
    return " · ".join(part for part in (row.name, words.dates(row.from_on, last), row.note) if part)
