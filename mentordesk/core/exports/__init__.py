"""The files that leave the program, one module each: packs, workbooks, calendars."""

from mentordesk.core.exports._export import Export, Written, every, options_from
from mentordesk.core.exports._page import Paper

__all__ = ["Export", "Paper", "Written", "every", "options_from"]
