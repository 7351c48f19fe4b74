"""For the mentor, and never in another copy: open questions, when to stop, the coordinator's note."""

from mentordesk.core.i18n import _
from mentordesk.core.paper import pieces, prompts
from mentordesk.core.paper.flow import Piece, Setting
from mentordesk.core.paper.levels import isolate
from mentordesk.core.paper.pack import PackContent


def blocks(setting: Setting, content: PackContent) -> list[Piece]:
    """The page, notes down to its foot."""
    return [
        *pieces.title(setting, _("For the mentor")),
        *pieces.note(setting, _("In your copy only.")),
        *_note(setting, content),
        *pieces.section(setting, _("Five open questions")),
        *pieces.bullets(setting, [_(each) for each in prompts.QUESTIONS]),
        *pieces.section(setting, _("Listen, then help")),
        *pieces.bullets(setting, [_(each) for each in prompts.LISTEN]),
        *pieces.section(setting, _call(content)),
        *pieces.bullets(setting, [_(each) for each in prompts.STOP]),
        *_resources(setting, content),
        *pieces.section(setting, _("My notes")),
        pieces.lines_to_foot(setting, 2),
    ]


def _note(setting: Setting, content: PackContent) -> list[Piece]:
    if not content.note:
        return []
    return [*pieces.section(setting, _("From the coordinator")), *pieces.paragraph(setting, content.note)]


def _call(content: PackContent) -> str:
    if content.phone:
        return _("Stop and call the coordinator ({phone}) when").format(phone=isolate(content.phone))
    return _("Stop and call the coordinator when")


def _resources(setting: Setting, content: PackContent) -> list[Piece]:
    if not content.resources:
        return []
    return [*pieces.section(setting, _("Resources")), *pieces.bullets(setting, content.resources)]
