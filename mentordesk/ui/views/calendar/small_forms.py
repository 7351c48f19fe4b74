"""The short dialogs about sessions: call one off, put one back, write instead, place one by hand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mentordesk.core.errors import Invalid, Problem
from mentordesk.core.i18n import _
from mentordesk.core.pairings import PairingRow
from mentordesk.core.sessions import PlaceRow, SessionDraft, SessionRow
from mentordesk.core.vocab import Mode
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.form import Form
from mentordesk.ui.kit.form_dialog import FormDialog
from mentordesk.ui.kit.one_of import OneOf
from mentordesk.ui.kit.small_fields import day_field
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.kit.whole_number import WholeNumber
from mentordesk.ui.views.calendar import calendar_wording as wording

D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class ReasonDraft:
    """Why something is done, and who asked for it."""

    reason: str = ""
    asked_by: str = ""


@dataclass(frozen=True, slots=True)
class WritingDraft:
    """From when until when they write to each other."""

    opens_on: date | None
    day: date | None

    def days(self) -> tuple[date, date]:
        """Both days; raises `Invalid` where one is missing."""
        if self.opens_on is None or self.day is None:
            raise Invalid([Problem("opens_on" if self.opens_on is None else "day", _("Choose a day."))])
        return self.opens_on, self.day


def askers(row: SessionRow) -> OneOf[str]:
    """Who may have asked for a change: nobody in particular, or one of those who meet."""
    names = [member.name for member in row.members]
    return OneOf({"": _("Nobody in particular"), **{name: name for name in names}})


def about(form: Form[D], row: SessionRow) -> Form[D]:
    """The form with the session that it is about at its head."""
    told = plain.label(f"{wording.title(row)}\n{wording.when(row)}", "muted", wrap=True)
    column = form.layout()
    if isinstance(column, QVBoxLayout):
        column.insertWidget(0, told)
        column.insertSpacing(1, theme().px(8))
    return form


def cancel_dialog(
    parent: QWidget | None, row: SessionRow, save: Callable[[ReasonDraft], object]
) -> FormDialog:
    """Call a session off, with its reason."""
    form = Form(ReasonDraft())
    form.add("reason", _("Why is it called off?"), QLineEdit())
    form.add("asked_by", _("Who asked for it?"), askers(row))
    return FormDialog(parent, _("Call off session"), about(form, row), save, _("Call off session"))


def reopen_dialog(
    parent: QWidget | None, row: SessionRow, save: Callable[[ReasonDraft], object]
) -> FormDialog:
    """Put a session back that was wrongly said to be over."""
    form = Form(ReasonDraft())
    form.add("reason", _("What was wrong?"), QLineEdit())
    return FormDialog(parent, _("Put session back"), about(form, row), save, _("Put back"))


def writing_dialog(
    parent: QWidget | None, row: SessionRow, save: Callable[[WritingDraft], object]
) -> FormDialog:
    """Let them write to each other instead of meeting."""
    form = Form(WritingDraft(row.day, row.day))
    form.add("opens_on", _("They write from"), day_field())
    form.add("day", _("Until"), day_field())
    return FormDialog(parent, _("In writing instead"), about(form, row), save, _("Meet in writing instead"))


def add_dialog(
    parent: QWidget | None,
    draft: SessionDraft,
    choices: tuple[Sequence[PairingRow], Sequence[PlaceRow]],
    save: Callable[[SessionDraft], object],
) -> FormDialog:
    """Place one session by hand; `choices` are the pairings that meet and the places."""
    pairings, places = choices
    form = Form(draft)
    form.add("pairing_id", _("Whose session?"), OneOf({each.id: each.title for each in pairings}))
    form.add("day", _("Date"), day_field())
    form.add("start", _("Time, such as 14:30"), QLineEdit())
    form.add("minutes", _("Minutes"), WholeNumber(1, 24 * 60))
    modes = [(mode, mode.label) for mode in Mode if mode is not Mode.ASYNC]
    form.add("mode", _("How they meet"), OneOf(dict(modes)))
    none: list[tuple[int | None, str]] = [(None, _("No place"))]
    form.add("place_id", _("Place"), OneOf(dict([*none, *((place.id, place.name) for place in places)])))
    return FormDialog(parent, _("Place one session"), form, save, _("Place session"))
