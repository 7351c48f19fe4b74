"""The backups of a programme file: when, why, what they hold, what restoring one would change."""

from mentordesk.ui.dialogs.backups.backups_dialog import BackupActs, BackupsDialog

__all__ = ["BackupActs", "BackupsDialog"]
