"""What quick entry says: whose sheet it is, what a tick asks for, and the few keys there are to learn."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from mentordesk.core import words
from mentordesk.core.feedback import SlipSheet
from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.feedback.typed_sheet import CONCERN, CONTACT, TICKED, TypedSheet, yes_no_keys


def which_sheet(slip: SlipSheet) -> str:
    """Such as "Mentee · session 2 of 8 · Pulse slip"."""
    session = _("session {number} of {total}").format(number=slip.session_number, total=slip.session_total)
    return " · ".join((slip.role.label, session, slip.survey.label))


def typed_before(slip: SlipSheet) -> str:
    """That this sheet was typed in before, and when."""
    if slip.received_on is None:
        return ""
    return _("The sheet of {name} for session {number} was typed in already, on {day}.").format(
        name=slip.name, number=slip.session_number, day=words.long_date(slip.received_on)
    )


def what_next(sheet: TypedSheet | None) -> str:
    """What follows from the ticks, calmly; "" when nothing does."""
    marks = sheet.marks if sheet else {}
    if marks.get(CONCERN) == TICKED:
        return _(
            "A worry about behaviour is reported. Save the sheet; Today then lists it first, "
            "with what to do. Talk to nobody else about it before that."
        )
    if marks.get(CONTACT) == TICKED:
        return _("They ask you to get in touch privately. Save the sheet; Today then lists it.")
    return ""


def legend() -> QWidget:
    """The keys, printed on the page."""
    whole = QWidget()
    grid = QGridLayout(whole)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme().px(16))
    grid.setVerticalSpacing(theme().px(6))
    grid.setColumnStretch(1, 1)
    for place, (key, meaning) in enumerate(_keys()):
        cap = plain.label(key, "kbd")
        grid.addWidget(cap, place, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(plain.label(meaning, "muted", wrap=True), place, 1)
    return whole


def _keys() -> list[tuple[str, str]]:
    yes, no = yes_no_keys()
    return [
        (_("1–5"), _("answer; goes on by itself")),
        (_("{yes} or {no}").format(yes=yes, no=no), _("yes or no; Space ticks a box")),
        ("0", _("left blank on paper")),
        ("?", _("cannot tell: look at it later")),
        (_("Backspace"), _("back one row")),
        (_("Enter"), _("saves the sheet, waits for the next code")),
    ]
