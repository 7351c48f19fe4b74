"""The room of what people answer: slips handed in, what is still out, and what it says."""

from mentordesk.core.feedback.answering import AnswerDraft, add_pulse, correct, enter, withdraw_answer
from mentordesk.core.feedback.item_means import FEWEST, ItemMean, item_means
from mentordesk.core.feedback.on_desk import OnDesk, find_on_desk, on_desk
from mentordesk.core.feedback.pile import count_still_out, still_out
from mentordesk.core.feedback.response_loading import ResponseRecord, load
from mentordesk.core.feedback.response_rows import (
    READS,
    OutstandingRow,
    Rating,
    ResponseRow,
    calls,
    latest_ratings,
    of_pairing,
    outstanding,
    ratings,
    rows,
)
from mentordesk.core.feedback.slip_sheets import SlipSheet, find_slip, look_up, sheet, sheets
from mentordesk.core.feedback.waves import (
    WAVE_READS,
    WaveRow,
    close_wave,
    open_standing,
    reopen_wave,
    report_wave,
    set_anonymity,
    waves,
)

__all__ = [
    "FEWEST",
    "READS",
    "WAVE_READS",
    "AnswerDraft",
    "ItemMean",
    "OnDesk",
    "OutstandingRow",
    "Rating",
    "ResponseRecord",
    "ResponseRow",
    "SlipSheet",
    "WaveRow",
    "add_pulse",
    "calls",
    "close_wave",
    "correct",
    "count_still_out",
    "enter",
    "find_on_desk",
    "find_slip",
    "item_means",
    "latest_ratings",
    "load",
    "look_up",
    "of_pairing",
    "on_desk",
    "open_standing",
    "outstanding",
    "ratings",
    "reopen_wave",
    "report_wave",
    "rows",
    "set_anonymity",
    "sheet",
    "sheets",
    "still_out",
    "waves",
    "withdraw_answer",
]
