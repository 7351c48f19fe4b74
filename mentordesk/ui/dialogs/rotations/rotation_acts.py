"""What can be done with a flash rotation in its dialog: each act is one command."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from mentordesk.core.i18n import _
from mentordesk.core.matching.rotation import Seating
from mentordesk.core.participants.known import Named
from mentordesk.core.services import rotating
from mentordesk.core.services.rotating import Guest, Leaving, Liking, RotationDraft
from mentordesk.ui.dialogs.rotations.liked_dialog import LikedDialog
from mentordesk.ui.dialogs.rotations.rotation_form import leaving_form, rotation_form
from mentordesk.ui.dialogs.rotations.seat_model import Move
from mentordesk.ui.kit import task
from mentordesk.ui.kit.form_dialog import FormDialog

if TYPE_CHECKING:
    from mentordesk.core.desk import Db
    from mentordesk.ui.dialogs.rotations.rotations_dialog import RotationsDialog

Filled = tuple[RotationDraft, list[Guest]]


class RotationActs:
    """Reads what a form needs in the background, and opens it."""

    def __init__(self, dialog: "RotationsDialog") -> None:
        self._dialog, self._desk = dialog, dialog.page.context.desk

    def new(self) -> None:
        """Ask for a new occasion; it is seated when it is saved."""
        cohort, today = self._dialog.page.cohort_id, self._dialog.page.context.today()

        def read(db: "Db") -> Filled:
            return rotating.first_draft(db, cohort, today), rotating.invitable(db, cohort)

        def save(draft: RotationDraft) -> None:
            number, _seating = self._desk.do(rotating.add, cohort, draft)
            self._dialog.wanted = number

        self._ask(read, _("New flash rotation"), _("Add and seat"), save)

    def change(self) -> None:
        """Ask for another time, other guests or wishes."""
        cohort, number = self._dialog.page.cohort_id, self._dialog.current

        def read(db: "Db") -> Filled:
            return rotating.draft(db, number), rotating.invitable(db, cohort, number)

        def save(draft: RotationDraft) -> None:
            self._desk.do(rotating.edit, number, draft)

        self._ask(read, _("Change flash rotation"), _("Save"), save)

    def seat(self) -> None:
        """Work out the best seating of all rounds."""
        self._do(_("Seating…"), partial(self._desk.do, rotating.seat, self._dialog.current), told)

    def leave(self) -> None:
        """Say who does not come or leaves early."""
        plan, number = self._dialog.plan, self._dialog.current
        if plan is None:
            return
        form = leaving_form(plan, self._dialog.view.guest_id())

        def save(draft: Leaving) -> None:
            self._desk.do(rotating.leave, number, draft)

        title = _("Somebody is missing")
        self._open(FormDialog(self._dialog, title, form, save, _("Seat anew")))

    def move(self, move: Move) -> None:
        """Bring a mentee to another seat."""
        work = partial(self._desk.do, rotating.swap, self._dialog.current, move.number, move.one, move.other)
        self._do(_("Changing places…"), work, lambda _none: _("Done. Ctrl+Z takes it back."))

    def remove(self) -> None:
        """Take the occasion away."""
        work = partial(self._desk.do, rotating.remove, self._dialog.current)
        toast = self._dialog.page.context.window.toast
        self._do(_("Deleting…"), work, lambda _none: toast(_("Rotation deleted"), undo=True))

    def print(self) -> None:
        """Go where it is printed, with a preview."""
        number = self._dialog.current
        self._dialog.accept()
        self._dialog.page.context.window.go("reports", "rotation", number)

    def like(self) -> None:
        """Type in whom each mentee would like."""
        plan, number = self._dialog.plan, self._dialog.current
        if plan is None:
            return
        guests = plan.guests

        def save(wanted: dict[int, tuple[Named, ...]]) -> None:
            self._desk.do(rotating.note_liked, wanted)

        def show(found: list[Liking]) -> None:
            self._open(LikedDialog(self._dialog, found, guests, save))

        task.fetch(self._dialog.view.seats, lambda: self._desk.ask(rotating.liked, number), show)

    def _ask(
        self, read: "Callable[[Db], Filled]", title: str, words: str, save: Callable[[RotationDraft], None]
    ) -> None:
        def show(found: Filled) -> None:
            self._open(FormDialog(self._dialog, title, rotation_form(*found), save, words))

        task.fetch(self._dialog.list, lambda: self._desk.ask(read), show)

    def _open(self, dialog: "FormDialog | LikedDialog") -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(self._dialog.read)  # what is to be shown is known only now
        dialog.open()

    def _do(self, words: str, work: Callable[[], object], said: Callable[..., str | None]) -> None:
        def done(result: object) -> None:
            self._dialog.view.say(said(result) or "")

        task.run(self._dialog, words, lambda _progress: work(), done)


def told(found: Seating) -> str:
    """What came of seating."""
    return (
        _("Seated. Ctrl+Z takes it back.")
        if found.proven
        else _("Seated as well as was found. Ctrl+Z takes it back.")
    )
