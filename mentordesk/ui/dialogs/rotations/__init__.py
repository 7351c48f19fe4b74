"""Flash rotations: occasions at which mentees go from table to table, made, seated and printed here."""

from mentordesk.ui.dialogs.rotations.rotations_dialog import open_rotations

__all__ = ["open_rotations"]
