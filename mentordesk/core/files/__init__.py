"""How files come onto the disk: whole or not at all, under safe names, scratch work in private."""

from mentordesk.core.files.atomic import copy, jot, private_folder, replacing, sweep, write
from mentordesk.core.files.naming import safe_name, unused
from mentordesk.core.files.scratch import scratch

__all__ = ["copy", "jot", "private_folder", "replacing", "safe_name", "scratch", "sweep", "unused", "write"]
