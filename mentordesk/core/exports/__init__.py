"""The files that leave the program, one module each: packs, workbooks, calendars."""

from mentordesk.core.exports._chosen_people import write_chosen
from mentordesk.core.exports._export import Export, Written, every, options_from
from mentordesk.core.exports._paper_choice import Paper
from mentordesk.core.exports._rehearsal import Rehearsal, Table, rehearse

__all__ = [
    "Export",
    "Paper",
    "Rehearsal",
    "Table",
    "Written",
    "every",
    "options_from",
    "rehearse",
    "write_chosen",
]
