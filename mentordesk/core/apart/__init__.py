"""Runs what may fall in a child process with limits: its memory and time are watched, its end is survived."""

from mentordesk.core.apart.inside import ChildFault
from mentordesk.core.apart.running import MIB, Limits, each, run, told

__all__ = ["MIB", "ChildFault", "Limits", "each", "run", "told"]
