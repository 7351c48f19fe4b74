"""The room of what people answer: slips handed in, what is still out, and what it says."""

from mentordesk.core.feedback.answering import AnswerDraft, add_pulse, correct, enter, withdraw_answer
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
from mentordesk.core.feedback.slip_sheets import SlipSheet, find_slip, sheet, sheets
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
    "READS",
    "WAVE_READS",
    "AnswerDraft",
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
    "enter",
    "find_slip",
    "latest_ratings",
    "load",
    "of_pairing",
    "open_standing",
    "outstanding",
    "ratings",
    "reopen_wave",
    "report_wave",
    "rows",
    "set_anonymity",
    "sheet",
    "sheets",
    "waves",
    "withdraw_answer",
]
