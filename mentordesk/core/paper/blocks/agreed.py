"""What we agreed: new actions, where the goals stand, the next date, notes."""

from mentordesk.core.i18n import _
from mentordesk.core.paper import pieces
from mentordesk.core.paper.flow import Piece, Setting, Spot
from mentordesk.core.paper.look import MM
from mentordesk.core.paper.pack import Meeting, PackContent, PersonOnPaper, may_see
from mentordesk.core.paper.tables import Column, Table, table

_ACTION_ROWS = 4
_ROW = 12 * MM
_TOP = 10
"""The highest figure that a goal can be given."""


def blocks(setting: Setting, content: PackContent, person: PersonOnPaper) -> list[Piece]:
    """The page, notes down to its foot."""
    columns = [Column(_("What"), share=3), Column(_("Who"), share=1), Column(_("By when"), share=1)]
    empty = [["", "", ""]] * _ACTION_ROWS
    return [
        *pieces.title(setting, _("What we agreed")),
        *pieces.note(setting, _("Keep this; it is not collected.")),
        *pieces.section(setting, _("New actions")),
        *table(setting, Table(columns, empty, least=_ROW)),
        *_goals(setting, content, person),
        *pieces.section(setting, _("Next time")),
        *_dates(
            setting, [(_("Date and time"), content.next_meeting), (_("If that fails"), content.next_backup)]
        ),
        *pieces.section(setting, _("Notes")),
        pieces.lines_to_foot(setting, 3),
    ]


def _goals(setting: Setting, content: PackContent, person: PersonOnPaper) -> list[Piece]:
    goals = [goal for goal in content.goals if may_see(content, goal.whose, person)]
    if not goals:
        return []
    head = pieces.section(setting, _("How far are we? Circle a number, 0 not started to 10 there."))
    return [*head, *(_scale(setting, goal.title) for goal in goals)]


def _scale(setting: Setting, title: str) -> Piece:
    """A goal and the figures 0 to 10, beside it or, in large print, under it."""
    ink, strong = setting.look.body, setting.look.strong
    pitch = setting.measured("10", strong) + setting.look.spaces(2)
    scale_width = pitch * (_TOP + 1)
    beside = scale_width <= setting.width * 0.56
    titles = setting.lines(
        title, ink, setting.width - (scale_width + setting.look.spaces(3) if beside else 0)
    )
    lead = ink.leading * 1.25
    down = (len(titles) - 1) * ink.leading / 2 if beside else len(titles) * ink.leading

    def draw(spot: Spot) -> None:
        spot.rows(titles, ink)
        left = spot.width - scale_width if beside else 0
        for figure in range(_TOP + 1):
            at = spot.at(left + (figure + 0.5) * pitch, down + ink.drop)
            spot.sheet.text_around(at, str(figure), strong)

    rows = len(titles) * ink.leading
    return Piece(rows if beside else rows + lead, draw, before=setting.look.spaces(1.5))


def _dates(setting: Setting, dates: list[tuple[str, Meeting | None]]) -> list[Piece]:
    """Dates that are known, or lines to write them on."""
    quiet, body = setting.look.quiet, setting.look.body
    if any(meeting for _label, meeting in dates):
        return pieces.facts(setting, [(label, meeting.said(), body) for label, meeting in dates if meeting])
    widest = max(setting.measured(label, quiet) for label, _meeting in dates)
    column = max(widest + setting.look.spaces(4), setting.width * 0.21)
    return [_to_write(setting, label, column) for label, _meeting in dates]


def _to_write(setting: Setting, label: str, column: float) -> Piece:
    quiet, step = setting.look.quiet, pieces.writing_step(setting)

    def draw(spot: Spot) -> None:
        spot.rows(setting.lines(label, quiet), quiet, 0, step - quiet.leading)
        pieces.ruled(spot.part(column, 0, spot.width - column, step), step)

    return Piece(step, draw)
