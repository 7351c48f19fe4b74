"""Mentoring, or something that helps more? Five questions, of which the first yes decides (domain 13.4)."""

from datetime import date

from mentordesk.core.desk import Db, command, describe
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import Person
from mentordesk.core.participants.people_list import those
from mentordesk.core.vocab import Support

_QUESTIONS = {
    Support.HEALTH: N_("Are they mainly unwell or in distress now?"),
    Support.FLASH: N_("Is it one question that somebody experienced could answer in half an hour?"),
    Support.MODULE: N_("Is it a known skill with a standard way to learn it?"),
    Support.COACHING: N_(
        "Is it one issue to work through in weeks, where a good process helps more than experience?"
    ),
    Support.MENTORING: N_(
        "Do they want to learn over months from someone who has walked that road, or offer that?"
    ),
}


def support_questions() -> dict[Support, str]:
    """What is asked, in this order; whatever is answered with yes first is what helps most."""
    return {support: _(question) for support, question in _QUESTIONS.items()}


@command(N_("Note what helps most"))
def note_support(db: Db, participant_id: int, support: Support | None, today: date) -> None:
    """Keep what the questions led to, and the day; None takes it back."""
    (participant,) = those(db, [participant_id])
    participant.support, participant.support_on = support, today if support else None
    name = db.get_one(Person, participant.person_id).name
    describe(db, _("Note what helps {name} most").format(name=name))
