"""How long a pairing is planned to last: asked for whichever is chosen on the page."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from mentordesk.core import pairings
from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.form import DateField, Form
from mentordesk.ui.kit.form_dialog import FormDialog

if TYPE_CHECKING:
    from mentordesk.ui.views.pairings.pairings_page import PairingsPage


@dataclass(frozen=True, slots=True)
class EndPlanned:
    """The last day; None: without an end."""

    on: date | None


def open_planned_end(page: "PairingsPage") -> None:
    """Ask for the day of the chosen pairing; without one, say what to choose."""
    row, window = page.chosen, page.context.window
    if row is None or not row.state.holds_place:
        page.say(hint=_("Choose a pairing first that is proposed or under way."))
        return
    form = Form(EndPlanned(row.planned_end_on))
    day = DateField()
    day.setSpecialValueText(_("without an end"))
    form.add("on", _("Planned until"), day)

    def save(draft: EndPlanned) -> None:
        page.context.desk.do(pairings.set_planned_end, row.id, draft.on)

    title = _("How long: {pairing}").format(pairing=plain.isolate(row.title))
    dialog = FormDialog(page.window(), title, form, save, _("Save"))
    dialog.accepted.connect(partial(window.toast, _("Planned end changed"), undo=True))
    window.show_dialog(dialog)
