"""The midpoint review of a partnership: half a page of questions, then notes."""

from mentordesk.core.i18n import _
from mentordesk.core.paper import pieces, prompts
from mentordesk.core.paper.flow import Piece, Setting

_LINES = 3


def blocks(setting: Setting) -> list[Piece]:
    """The page."""
    found = [
        *pieces.title(setting, _("Our partnership, halfway")),
        *pieces.note(setting, _("Fill it in together. Keep this; it is not collected.")),
    ]
    for asked in prompts.REVIEW:
        found += [*pieces.section(setting, _(asked)), pieces.lines_to_write(setting, _LINES)]
    return [*found, *pieces.section(setting, _("Notes")), pieces.lines_to_foot(setting, 2)]
