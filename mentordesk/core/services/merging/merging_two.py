"""Makes one of two people, as was chosen side by side: one command, one step to undo."""

from collections.abc import Callable, Mapping
from datetime import date

from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, Problem, Refused
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import MergedPerson, Participant, Person
from mentordesk.core.services.merging import places_joined
from mentordesk.core.services.merging.carried_along import carry_person
from mentordesk.core.services.merging.merged_fields import PERSON, joined
from mentordesk.core.services.merging.side_by_side import SideBySide, Take, both, key, side_by_side
from mentordesk.core.services.merging.standing_against import doubled
from mentordesk.core.services.pairing_up import open_proposals

_OTHER = {Take.LEFT: Take.RIGHT, Take.RIGHT: Take.LEFT, Take.BOTH: Take.BOTH}


@command(N_("Merge two people"))
def merge(db: Db, one_id: int, other_id: int, takes: Mapping[str, Take], today: date) -> int:
    """Keep one person of two, with what `takes` says for the lines (what it leaves out: as proposed).

    Gives the id of the kept one. Raises `Refused` where something stands against it.
    """
    seen = side_by_side(db, one_id, other_id)
    chosen = _chosen(seen, takes)
    if seen.obstacles:
        raise Refused(" ".join(seen.obstacles))
    people = both(db, one_id, other_id)
    turn = chosen["code"] is Take.RIGHT
    kept, gone = people[::-1] if turn else people
    if told := places_joined.proposed_to_oneself(db, one_id, other_id):
        open_proposals.remove(db, told)

    def which(line: str) -> Take:
        take = chosen.get(line, Take.RIGHT if turn else Take.LEFT)
        return _OTHER[take] if turn else take

    names = (gone.name, gone.code)
    _note(db, kept, gone, which("email"), today)
    _fields(kept, gone, which)
    for mine, theirs in doubled(db, kept.id, gone.id):
        places_joined.withdraw_proposals(db, mine, theirs)
        places_joined.join(db, mine, theirs, _of_place(which, mine))
    carry_person(db, kept.id, gone.id)
    places_joined.forget_rules_with_oneself(db, kept.id)
    db.flush()
    db.expire_all()
    db.delete(gone)
    db.flush()
    words = _("Merge {name} ({code}) into {kept}")
    describe(db, words.format(name=names[0], code=names[1], kept=kept.name))
    return kept.id


def _chosen(seen: SideBySide, takes: Mapping[str, Take]) -> dict[str, Take]:
    lines = seen.lines
    for line, take in takes.items():
        if line not in lines or take not in lines[line].choices:
            raise Invalid([Problem(line, _("This can no longer be chosen: look at the two people again."))])
    return {name: takes.get(name, line.proposed) for name, line in lines.items()}


def _of_place(which: Callable[[str], Take], place: Participant) -> Callable[[str], Take]:
    return lambda field: which(key(place, field))


def _note(db: Db, kept: Person, gone: Person, address: Take, today: date) -> None:
    """Who goes is still found by their code, and by the address that is not kept."""
    unused = kept.email if address is Take.RIGHT else gone.email
    note = MergedPerson(person_id=kept.id, code=gone.code, name=gone.name, email=unused, merged_on=today)
    db.add(note)


def _fields(kept: Person, gone: Person, which: Callable[[str], Take]) -> None:
    for field in PERSON:
        take = which(field.key)
        for column in field.columns:
            if take is Take.RIGHT:
                setattr(kept, column, getattr(gone, column))
            elif take is Take.BOTH:
                setattr(kept, column, joined(getattr(kept, column), getattr(gone, column)))
