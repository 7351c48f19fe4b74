"""The one thing that matters now about a participant."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from mentordesk.core import participants, sessions, words
from mentordesk.core.desk import Db
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.participants import Around, ParticipantRow, Profile, Told, known
from mentordesk.core.participants.known import PersonFile
from mentordesk.core.participants.own_fields_filled import OwnPart, own_part
from mentordesk.core.services import covering
from mentordesk.core.services.covering import CoverRow
from mentordesk.core.sessions import AbsenceRow
from mentordesk.core.vocab import PairingState, ParticipantState
from mentordesk.ui.kit import plain


@dataclass(frozen=True, slots=True)
class Details:
    """All that the inspector shows of one participant."""

    profile: Profile
    row: ParticipantRow
    around: Around
    told: tuple[Told, ...]
    own: OwnPart
    papers: PersonFile
    away: tuple[AbsenceRow, ...]
    covers: tuple[CoverRow, ...]


@dataclass(frozen=True, slots=True)
class Concern:
    """A word with its level ("" for none), a sentence, and the proposed pairing that it is about, if any."""

    word: str
    sentence: str
    level: str
    pairing_id: int = 0


def details(db: Db, participant_id: int, today: date) -> Details | None:
    """What the inspector shows; None when the participant is no longer there."""
    rows = participants.rows(db, [participant_id])
    if participant_id not in rows:
        return None
    profile = participants.profile(db, participant_id)
    return Details(
        profile,
        rows[participant_id],
        participants.around(db, participant_id, today),
        tuple(participants.history(db, participant_id)),
        own_part(db, participant_id),
        known.person_file(db, participant_id),
        tuple(row for row in sessions.absences_of(db, profile.person_id) if row.to_on > today),
        tuple(covering.of_mentor(db, participant_id, today)),
    )


def concern(of: Details, today: date) -> Concern | None:
    """The first of these that is so: gone, to decide, waiting, not onboarded, something missing."""
    found = (look(of, today) for look in _LOOKS)
    return next((each for each in found if each is not None), None)


def _gone(of: Details, _today: date) -> Concern | None:
    state, left = of.profile.state, of.profile.withdrawn_on
    if state is ParticipantState.WITHDRAWN and left:
        return Concern(state.label, _("Left on {day}.").format(day=words.short_date(left)), "watch")
    if state in _OVER:
        return Concern(state.label, _("Nothing more will be planned for them in this cohort."), "watch")
    return None


def _undecided(of: Details, today: date) -> Concern | None:
    state, applied = of.profile.state, of.profile.applied_on
    if state is ParticipantState.WAITLISTED:
        return Concern(state.label, _in_line(of), "watch")
    if state is not ParticipantState.APPLIED:
        return None
    if applied is None:
        return Concern(state.label, _("Accept them, or put them on the waiting list."), "watch")
    sentence = _("{when}, on {day}. Accept them, or put them on the waiting list.")
    when = words.from_today(applied, today)
    return Concern(state.label, sentence.format(when=when, day=words.short_date(applied)), "watch")


def _in_line(of: Details) -> str:
    waiting = of.papers.waiting
    if waiting is None:
        return _("Accept them when a place is free, or decline.")
    sentence = _("Number {place} of {of} in line. Accept them when a place is free, or decline.")
    if waiting.since:
        sentence = _(
            "Number {place} of {of} in line, since {day}. Accept them when a place is free, or decline."
        )
    day = words.medium_date(waiting.since) if waiting.since else ""
    return sentence.format(place=waiting.place, of=waiting.of, day=day)


def _unchecked(of: Details, _today: date) -> Concern | None:
    found = of.papers.screening
    if not of.papers.must_be_checked or (found is not None and found.checked):
        return None
    sentence = _("Under 18s or adults at risk take part: a mentor needs a background check first.")
    return Concern(_("Not checked"), sentence, "amber")


def _waiting(of: Details, today: date) -> Concern | None:
    profile = of.profile
    if not profile.role.learns or profile.state is not ParticipantState.ACCEPTED or of.row.partners:
        return None
    sentence = _("Accepted, and not paired yet.")
    if profile.accepted_on:
        days = (today - profile.accepted_on).days
        counted = ngettext(
            "{count} day since accepted on {day}.", "{count} days since accepted on {day}.", days
        )
        sentence = counted.format(count=days, day=words.short_date(profile.accepted_on))
    proposed = [each for each in of.around.partners if each.state is PairingState.PROPOSED]
    if not proposed:
        return Concern(_("Waiting"), sentence, "amber")
    return Concern(_("Waiting"), f"{sentence} {_proposal(proposed[0])}", "amber", proposed[0].pairing_id)


def _proposal(partner: participants.Partner) -> str:
    name = plain.isolate(partner.name)
    if partner.score is None:
        return _("{name} is proposed.").format(name=name)
    return _("{name} is proposed, score {score}.").format(name=name, score=round(partner.score / 100))


def _not_onboarded(of: Details, _today: date) -> Concern | None:
    if of.profile.onboarded or of.profile.state is not ParticipantState.ACCEPTED:
        return None
    left = sum(step.required and step.done_on is None for step in of.profile.checklist)
    text = ngettext("{count} required step is not done.", "{count} required steps are not done.", left)
    return Concern(_("Not onboarded"), text.format(count=left), "amber")


def _missing(of: Details, _today: date) -> Concern | None:
    if not of.row.missing:
        return None
    sentence = _("{count} of 10 things are known; next to ask: {what}.")
    return Concern(_("Missing something"), sentence.format(count=of.row.intake, what=of.row.missing), "amber")


_OVER = {ParticipantState.DECLINED, ParticipantState.UNPLACED, ParticipantState.COMPLETED}
_LOOKS: tuple[Callable[[Details, date], Concern | None], ...] = (
    _gone,
    _unchecked,
    _undecided,
    _waiting,
    _not_onboarded,
    _missing,
)
