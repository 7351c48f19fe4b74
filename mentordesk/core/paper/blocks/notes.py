"""Pages without questions: notes, a sign-in list for groups, and the page that is blank on purpose."""

from mentordesk.core.i18n import _
from mentordesk.core.paper import pieces
from mentordesk.core.paper.flow import Piece, Setting, Spot
from mentordesk.core.paper.look import MM
from mentordesk.core.paper.pack import PackContent
from mentordesk.core.paper.tables import Column, Table, table

_ROW = 12 * MM
_SPARE_ROWS = 3


def notes(setting: Setting) -> list[Piece]:
    """A page of lines."""
    return [*pieces.title(setting, _("Notes")), pieces.lines_to_foot(setting, 1)]


def blank(setting: Setting) -> list[Piece]:
    """Says that nothing is missing: with two-sided printing the next sheet has to start at the front."""
    quiet = setting.look.quiet
    lines = setting.lines(_("This page is left blank on purpose."), quiet)

    def draw(spot: Spot) -> None:
        down = spot.height / 2
        for number, line in enumerate(lines):
            spot.rows(
                [line], quiet, (spot.width - line.width * quiet.size) / 2, down + number * quiet.leading
            )

    return [Piece(len(lines) * quiet.leading, draw, stretch=True)]


def sign_in(setting: Setting, content: PackContent) -> list[Piece]:
    """Who came to a group session, with spare rows."""
    columns = [
        Column(_("Name"), share=2),
        Column(_("Role")),
        Column(_("Time in"), share=1),
        Column(_("Signature"), share=2),
    ]
    rows = [[person.name, person.role.label, "", ""] for person in content.people]
    spare = [["", "", "", ""]] * _SPARE_ROWS
    return [
        *pieces.title(setting, _("Who is here")),
        *table(setting, Table(columns, [*rows, *spare], least=_ROW)),
    ]
