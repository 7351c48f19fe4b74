"""What several people have in common: steps of onboarding, skills they need, how they like to work."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from mentordesk.core.desk import Db
from mentordesk.core.model import Need, Participant, Skill
from mentordesk.core.participants.among import among
from mentordesk.core.participants.checklists import SharedStep, shared_steps
from mentordesk.core.participants.known.working_style import Shared, shared_style, style_of

_MOST = 5
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Together:
    """Some people as a team; `needs` are skills that at least two of them want to learn."""

    people: tuple[int, ...]
    steps: tuple[SharedStep, ...]
    needs: tuple[tuple[str, int], ...]
    style: tuple[Shared, ...]


def together(db: Db, wanted: Sequence[int]) -> Together:
    """What these have in common."""
    count = func.count()
    needs = (
        select(Skill.name, count)
        .join(Need, Need.skill_id == Skill.id)
        .where(Need.participant_id.in_(among(wanted)))
        .group_by(Skill.id)
        .having(count >= _SEVERAL)
        .order_by(count.desc(), Skill.folded_name)
        .limit(_MOST)
    )
    people = db.scalars(select(Participant).where(Participant.id.in_(among(wanted))))
    styles = [style for each in people if (style := style_of(each))]
    return Together(
        tuple(wanted),
        tuple(shared_steps(db, wanted)),
        tuple((name, number) for name, number in db.execute(needs)),
        tuple(shared_style(styles)),
    )
