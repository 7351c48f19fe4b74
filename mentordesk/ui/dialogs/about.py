"""Says what the program is, its version, and where it keeps things."""

from PySide6.QtWidgets import QWidget

from mentordesk import __version__
from mentordesk.core.i18n import _
from mentordesk.ui.kit.message import Message, say


def about(parent: QWidget) -> Message:
    """Open the box."""
    words = _(
        "Version {version}. The desk of the person who runs a mentoring programme. "
        "It works without a network: everything stays in the file that you opened."
    )
    return say(parent, _("About MentorDesk"), words.format(version=__version__))
