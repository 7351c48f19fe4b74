"""The part of the map that is about flash rotations: who was asked, and who sat with whom."""

from mentordesk.core.i18n import N_
from mentordesk.core.services.held.ways_of_telling import KEY, Subject, person, shown, thing

_ROTATION = thing(N_("Flash rotation"), "rotation")
_WHO_MEETS = {"learner_id": ("participant", "id"), "mentor_id": ("participant", "id")}

ROTATIONS: dict[str, Subject] = {
    "rotation_guest": Subject(
        N_("Flash rotations that you were asked to"),
        {"participant_id": ("participant", "id")},
        {
            "id": KEY,
            "rotation_id": _ROTATION,
            "participant_id": KEY,
            "side": shown(N_("Side")),
            "away_from": shown(N_("Away from round")),
        },
    ),
    "rotation_wish": Subject(
        N_("Whom you were to meet in a flash rotation"),
        _WHO_MEETS,
        {
            "id": KEY,
            "rotation_id": _ROTATION,
            "learner_id": person(N_("Mentee")),
            "mentor_id": person(N_("Mentor")),
        },
    ),
    "rotation_seat": Subject(
        N_("With whom you sat in a flash rotation"),
        _WHO_MEETS,
        {
            "id": KEY,
            "rotation_id": _ROTATION,
            "round": shown(N_("Round")),
            "learner_id": person(N_("Mentee")),
            "mentor_id": person(N_("Mentor")),
        },
    ),
}
