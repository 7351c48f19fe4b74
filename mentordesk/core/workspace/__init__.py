"""The file on the disk: made, taken into use, copied, looked over, restored, repaired."""

from mentordesk.core.workspace.backups import (
    DAILY,
    backup,
    backup_of,
    backups,
    carried,
    home,
    is_due,
    reason,
)
from mentordesk.core.workspace.copying import save_copy, save_copy_of
from mentordesk.core.workspace.differing import Preview, compare, things
from mentordesk.core.workspace.headers import SUFFIX, file_id, id_of
from mentordesk.core.workspace.looking_over import check
from mentordesk.core.workspace.opened import Workspace, create
from mentordesk.core.workspace.repairing import Repaired, repair
from mentordesk.core.workspace.restoring import Restored, restore
from mentordesk.core.workspace.shelf import Backup
from mentordesk.core.workspace.telling import told

__all__ = [
    "DAILY",
    "SUFFIX",
    "Backup",
    "Preview",
    "Repaired",
    "Restored",
    "Workspace",
    "backup",
    "backup_of",
    "backups",
    "carried",
    "check",
    "compare",
    "create",
    "file_id",
    "home",
    "id_of",
    "is_due",
    "reason",
    "repair",
    "restore",
    "save_copy",
    "save_copy_of",
    "things",
    "told",
]
