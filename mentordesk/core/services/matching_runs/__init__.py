"""Runs of the matching as they were: kept with each proposal, reviewed, signed off, told for the record."""

from mentordesk.core.services.matching_runs.keeping import keep
from mentordesk.core.services.matching_runs.reading import (
    LeftRow,
    PairRow,
    PartRow,
    RunRow,
    newest,
    run,
)
from mentordesk.core.services.matching_runs.record import Decision, Record, nicknames, record
from mentordesk.core.services.matching_runs.signing import (
    Standing,
    differences,
    put_to_review,
    sign_off,
    standing,
    take_back,
)

READS = frozenset({"match_run", "match_pair", "match_left"})

__all__ = [
    "READS",
    "Decision",
    "LeftRow",
    "PairRow",
    "PartRow",
    "Record",
    "RunRow",
    "Standing",
    "differences",
    "keep",
    "newest",
    "nicknames",
    "put_to_review",
    "record",
    "run",
    "sign_off",
    "standing",
    "take_back",
]
