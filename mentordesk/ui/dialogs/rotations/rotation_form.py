"""The forms of a flash rotation: the occasion itself, and somebody who does not come or leaves early."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit

from mentordesk.core.i18n import _
from mentordesk.core.services.rotating import LEAST_AND_MOST, Guest, Leaving, RotationDraft, RotationPlan
from mentordesk.ui.dialogs.rotations.guests_field import GuestsField
from mentordesk.ui.dialogs.rotations.must_meet_field import MustMeetField
from mentordesk.ui.kit.form import Form
from mentordesk.ui.kit.one_of import OneOf
from mentordesk.ui.kit.small_fields import ClockField, day_field
from mentordesk.ui.kit.whole_number import WholeNumber


def rotation_form(draft: RotationDraft, known: Sequence[Guest]) -> Form[RotationDraft]:
    """When it is, how long, who comes, and who is to meet whom."""
    form = Form(draft)
    form.add("name", _("Name"), QLineEdit())
    form.add("day", _("Day"), day_field())
    form.add("start", _("First round begins at"), ClockField())
    numbers = {
        "rounds": _("Rounds"),
        "minutes": _("Minutes of a round"),
        "pause_minutes": _("Minutes between rounds, to change tables"),
        "seats": _("Mentees at a table at once, at most"),
    }
    for field, label in numbers.items():
        form.add(field, label, WholeNumber(*LEAST_AND_MOST[field]))
    form.add("guests", _("Who comes"), GuestsField(known))
    form.add("wishes", _("Must meet"), MustMeetField(known))
    return form


def leaving_form(plan: RotationPlan, guest_id: int) -> Form[Leaving]:
    """Who is away from which round on, and which rounds are seated anew."""
    rounds = range(1, plan.rotation.rounds + 1)
    stays: dict[int | None, str] = {None: _("Stays to the end")}
    stays[1] = _("Does not come")
    stays |= {number: _("Leaves before round {number}").format(number=number) for number in rounds[1:]}
    anew = {1: _("All rounds")}
    anew |= {
        number: _("From round {number}; those before stay").format(number=number) for number in rounds[1:]
    }
    form = Form(Leaving(guest_id, 1, 1))
    form.add("participant_id", _("Who"), OneOf({each.id: each.name for each in plan.guests}))
    away, first = OneOf(stays), OneOf(anew)
    form.add("away_from", _("What happens"), away)
    form.add("first", _("Seat anew"), first)
    away.currentIndexChanged.connect(lambda: first.set_value(away.value() or 1))  # what is over stays
    return form
