"""Runs of the matching as they were: kept with each proposal, reviewed, signed off, told for the record."""

from mentordesk.core.services.matching_runs.keeping import keep, keep_later
from mentordesk.core.services.matching_runs.keeping_groups import MORE_PEOPLE, MORE_POINTS, keep_groups
from mentordesk.core.services.matching_runs.proof_today import Proof
from mentordesk.core.services.matching_runs.reading import (
    GroupRow,
    LeftRow,
    PairRow,
    PartRow,
    RunRow,
    newest,
    run,
    runs,
    title,
)
from mentordesk.core.services.matching_runs.record import Decision, Record, nicknames, record, weighed
from mentordesk.core.services.matching_runs.signing import (
    Standing,
    differences,
    put_to_review,
    sign_off,
    standing,
    take_back,
)

READS = frozenset({"match_run", "match_pair", "match_left", "match_gathering"})

__all__ = [
    "MORE_PEOPLE",
    "MORE_POINTS",
    "READS",
    "Decision",
    "GroupRow",
    "LeftRow",
    "PairRow",
    "PartRow",
    "Proof",
    "Record",
    "RunRow",
    "Standing",
    "differences",
    "keep",
    "keep_groups",
    "keep_later",
    "newest",
    "nicknames",
    "put_to_review",
    "record",
    "run",
    "runs",
    "sign_off",
    "standing",
    "take_back",
    "title",
    "weighed",
]
