"""After a flash rotation: whom each mentee would like, kept as the wishes that the matching uses."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from mentordesk.core.desk import Db, command, describe
from mentordesk.core.i18n import N_, ngettext
from mentordesk.core.participants import known
from mentordesk.core.participants.known import Named
from mentordesk.core.services.rotating.rotation_plans import seats_of
from mentordesk.core.services.rotating.rotation_rows import guests
from mentordesk.core.vocab import Side


@dataclass(frozen=True, slots=True)
class Liking:
    """A mentee, whom they met in which order (people by id and name), and whom they wish for so far."""

    id: int
    name: str
    met: tuple[Named, ...]
    wishes: tuple[Named, ...]


def liked(db: Db, rotation_id: int) -> list[Liking]:
    """Every mentee who came, by name."""
    coming = guests(db, rotation_id)
    tables = {each.id: (each.person_id, each.name) for each in coming if each.side is Side.MENTOR}
    seats = sorted(seats_of(db, rotation_id))
    return [
        Liking(
            each.id,
            each.name,
            tuple(
                tables[mentor] for _round, learner, mentor in seats if learner == each.id and mentor in tables
            ),
            known.wishes_draft(db, each.id).wishes,
        )
        for each in coming
        if each.side is Side.LEARNER
    ]


@command(N_("Note whom mentees would like"))
def note_liked(db: Db, wanted: Mapping[int, tuple[Named, ...]]) -> None:
    """By mentee (participant), whom they would like, in their order; all else that they said stays."""
    for learner, wishes in sorted(wanted.items()):
        said = known.wishes_draft(db, learner)
        known.set_wishes(db, learner, replace(said, wishes=wishes))
    count = len(wanted)
    text = ngettext("Note whom {count} mentee would like", "Note whom {count} mentees would like", count)
    describe(db, text.format(count=count))
