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

__all__ = ["LeftRow", "PairRow", "PartRow", "RunRow", "keep", "newest", "run"]
