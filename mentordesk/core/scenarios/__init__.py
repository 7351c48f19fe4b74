"""Scenario documents: a whole programme as one JSON object, read without a database."""

from mentordesk.core.scenarios.description import Scenario
from mentordesk.core.scenarios.scenario_document import read
from mentordesk.core.scenarios.seekers import Waiting, waiting

__all__ = ["Scenario", "Waiting", "read", "waiting"]
