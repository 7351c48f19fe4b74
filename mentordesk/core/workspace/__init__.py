"""The file on the disk: made, taken into use, copied, looked over, restored, repaired."""

from mentordesk.core.workspace.backups import (
    DAILY,
    backup,
    backup_of,
    backups,
    carried,
    is_due,
    reason,
)
from mentordesk.core.workspace.checking import check
from mentordesk.core.workspace.copying import save_copy, save_copy_of
from mentordesk.core.workspace.headers import SUFFIX, file_id, id_of
from mentordesk.core.workspace.opened import Workspace, create
from mentordesk.core.workspace.shelf import Backup
from mentordesk.core.workspace.telling import told

__all__ = [
    "DAILY",
    "SUFFIX",
    "Backup",
    "Workspace",
    "backup",
    "backup_of",
    "backups",
    "carried",
    "check",
    "create",
    "file_id",
    "id_of",
    "is_due",
    "reason",
    "save_copy",
    "save_copy_of",
    "told",
]
