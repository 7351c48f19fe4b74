"""Which flash rotation is written: the one that was chosen, or else the newest of the cohort."""

from mentordesk.core.desk import Db
from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.services import rotating
from mentordesk.core.services.rotating import RotationPlan


def wanted(db: Db, cohort_id: int, rotation_id: int) -> int:
    """Its id; raises `DeskError` where the cohort has none."""
    known = rotating.rows(db, cohort_id)
    if not known:
        raise DeskError(_("There is no flash rotation yet. Make one in Pairings, under “Flash rotations…”."))
    return rotation_id or known[0].id


def plan(db: Db, cohort_id: int, rotation_id: int) -> RotationPlan:
    """The rotation with its seats; raises `DeskError` where it has none."""
    found = rotating.plan(db, wanted(db, cohort_id, rotation_id))
    if not found.seats:
        raise DeskError(_("Nobody is seated yet. Seat the rotation in Pairings, under “Flash rotations…”."))
    return found


def holds(db: Db, cohort_id: int) -> str:
    """How many there are to choose from."""
    count = len(rotating.rows(db, cohort_id))
    return ngettext("{count} rotation", "{count} rotations", count).format(count=count)
