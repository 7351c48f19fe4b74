"""The inspector beside quick entry: whose sheet it is, what was promised, and what came before."""

from mentordesk.core import words
from mentordesk.core.feedback import OnDesk, ResponseRow
from mentordesk.core.i18n import _
from mentordesk.core.vocab import Role
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.cards import Panel, fact, heading, person
from mentordesk.ui.views.feedback.answer_words import flags, items_line

_SHOWN = 4


class SheetPanel(Panel):
    """Says what is known of the sheet in hand."""

    def __init__(self) -> None:
        super().__init__()
        self.show_sheet(None)

    def show_sheet(self, found: OnDesk | None) -> None:
        """Show the sheet in hand; None for none."""
        self.clear()
        self.add(plain.label(_("The sheet"), "section"))
        if found is None:
            self.add(plain.label(_how(), "muted", wrap=True))
            return
        slip = found.slip
        self.add(person(slip.name, slip.role.label, square=slip.role is not Role.MENTOR, size=32))
        session = _("{number} of {total}").format(number=slip.session_number, total=slip.session_total)
        self.add(fact(_("Session"), session))
        self.add(fact(_("Date"), words.long_date(slip.day)))
        self.add(fact(_("Pairing"), slip.pairing_code))
        self.add(fact(_("Sheet"), slip.code))
        self.add(fact(_("Number"), slip.number))
        self.add(heading(_("What they were promised")))
        self.add(plain.label(slip.promise, "base", wrap=True))
        self._tell_earlier(found.earlier)

    def _tell_earlier(self, earlier: tuple[ResponseRow, ...]) -> None:
        if not earlier:
            return
        self.add(heading(_("Answered before"), _("for your eyes only")))
        for row in earlier[:_SHOWN]:
            self.add(fact(words.short_date(row.received_on), items_line(row)))
            if said := ", ".join(filter(None, (flags(row), row.comment))):
                self.add(plain.label(said, "hint", wrap=True))


def _how() -> str:
    return _(
        "Type the code at the top of a sheet. Its questions appear, one key answers each, Enter saves it. "
        "Here stands whose sheet it is and what was promised about it."
    )
