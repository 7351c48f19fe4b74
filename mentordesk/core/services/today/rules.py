"""The lines that a rule of the domain raises: R01, R02, R05, R14, R16, R17 and R18 of its section 11."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from mentordesk.core import feedback, participants, sessions, words
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.pairings import PairingRow
from mentordesk.core.participants import Chip, Shown
from mentordesk.core.services.today.line import Line, Now, Someone, both
from mentordesk.core.vocab import Format, Level, PairingState

_LEVELS = list(Level)
_SOON = timedelta(days=14)
_FIRST = ((42, Level.RED), (21, Level.AMBER))
"""R01: more active days than this without a first session."""
_UNSIGNED = ((45, Level.AMBER), (30, Level.WATCH))
"""R05: older than this without a signed agreement."""
_NOT_LOGGED = timedelta(days=7)
_WAITING = 42


def active_days(pairing: PairingRow, since: date, today: date) -> int:
    """Days from `since` to `today` without those inside a pause."""
    paused = sum(
        max(timedelta(0), min(end or today, today) - max(start, since)).days
        for start, _planned, end in pairing.pauses
    )
    return (today - since).days - paused


def _calls(now: Now) -> Iterator[Line]:
    """R14 and R16: someone asked for help, reported a worry or wants to stop."""
    by_id = {pairing.id: pairing for pairing in now.pairs}
    for row in feedback.calls(now.db, now.cohort.id, now.today):
        pairing = by_id.get(row.pairing_id or 0)
        if pairing is None or not pairing.state.confirmed:
            continue
        given = words.short_date(row.received_on)
        if row.concern:
            level, title = Level.RED, _("{name} reported something that worries them")
        elif row.carry_on is False:
            level, title = Level.RED, _("{name} would rather stop")
        else:
            level, title = Level.AMBER, _("{name} asked to be contacted")
        reason = _("Said so on a {survey} handed in on {day}. Speak to each of them alone first.")
        yield Line(
            level,
            title.format(name=row.name),
            reason.format(survey=row.survey.label.lower(), day=given),
            row.received_on,
            _("See the pairing"),
            "pairings",
            "pairing",
            pairing.id,
            both(pairing),
        )


def _gaps(now: Now) -> Iterator[Line]:
    """R01 and R02: nothing held yet, or nothing held for too long; one level lower if a session is booked."""
    for pairing in now.pairs:
        if pairing.state is not PairingState.ACTIVE or pairing.started_on is None:
            continue
        rhythm = pairing.cadence_days or now.cohort.cadence_days
        if pairing.last_held_on is None:
            days, limits = active_days(pairing, pairing.started_on, now.today), _FIRST
            title = ngettext("No session yet after {count} day", "No session yet after {count} days", days)
            since = pairing.started_on
        elif pairing.format is not Format.FLASH:
            days = active_days(pairing, pairing.last_held_on, now.today)
            limits = ((2 * rhythm, Level.RED), (int(1.5 * rhythm), Level.AMBER))
            title = ngettext("No session held for {count} day", "No session held for {count} days", days)
            since = pairing.last_held_on
        else:
            continue
        found = next(((limit, level) for limit, level in limits if days > limit), None)
        if found is None:
            continue
        limit, level = found
        booked = now.planned.get(pairing.id)
        if booked and booked.day <= now.today + _SOON:
            level = _LEVELS[_LEVELS.index(level) + 1]
            then = _("One is booked for {day}.").format(day=words.short_date(booked.day))
        else:
            then = _("Nothing is booked within 14 days.")
        reason = _("Their rhythm is {rhythm} days, and this is flagged after {limit}. {then}")
        yield Line(
            level,
            title.format(count=days),
            reason.format(rhythm=rhythm, limit=limit, then=then),
            since + timedelta(days=limit + 1),
            _("Find a date"),
            "calendar",
            "pairing",
            pairing.id,
            both(pairing),
        )


def _unlogged(now: Now) -> Iterator[Line]:
    """R17: a past session of which nobody knows whether it took place."""
    for row in sessions.unlogged(now.db, now.cohort.id, now.today):
        late = now.today - row.day > _NOT_LOGGED
        yield Line(
            Level.WATCH if late else Level.TASK,
            _("A past session is not logged"),
            _("Session {number} was planned for {day}. Perhaps it was held.").format(
                number=row.number, day=words.long_date(row.day)
            ),
            row.day + timedelta(days=1),
            _("Log it"),
            "calendar",
            "session",
            row.id,
            tuple(Someone(each.participant_id, each.name, each.role) for each in row.members),
        )


def _unsigned(now: Now) -> Iterator[Line]:
    """R05: the agreement has not come back signed."""
    for pairing in now.pairs:
        started = pairing.started_on
        if pairing.state is not PairingState.ACTIVE or started is None or pairing.signed_on:
            continue
        if pairing.format is Format.FLASH:
            continue
        age = active_days(pairing, started, now.today)
        found = next(((limit, level) for limit, level in _UNSIGNED if age > limit), None)
        if found:
            limit, level = found
            yield Line(
                level,
                _("Agreement not signed after {count} days").format(count=age),
                _("They started on {day}; the signed copy has not been noted.").format(
                    day=words.long_date(started)
                ),
                started + timedelta(days=limit + 1),
                _("Note signatures"),
                "pairings",
                "pairing",
                pairing.id,
                both(pairing),
            )


def _waiting(now: Now) -> Iterator[Line]:
    """R18: accepted long ago and still without a mentor."""
    ids = participants.ids(now.db, now.cohort.id, Shown(chip=Chip.WAITING))
    ended = {
        member.participant_id: pairing.ended_on
        for pairing in now.pairs
        if pairing.ended_on
        for member in pairing.members
    }
    for profile in participants.profiles(now.db, now.cohort.id):
        if profile.id not in ids or profile.accepted_on is None:
            continue
        since = max(profile.accepted_on, ended.get(profile.id) or profile.accepted_on)
        days = (now.today - since).days
        if days > _WAITING and now.today <= now.cohort.end_on:
            yield Line(
                Level.AMBER,
                _("{name} has waited {count} days for a mentor").format(name=profile.name, count=days),
                _("Waiting since {day}; this is flagged after {limit} days.").format(
                    day=words.long_date(since), limit=_WAITING
                ),
                since + timedelta(days=_WAITING + 1),
                _("See pairings"),
                "pairings",
                "learner",
                profile.id,
                (Someone(profile.id, profile.name, profile.role),),
            )


MAKERS: tuple[Callable[[Now], Iterator[Line]], ...] = (_calls, _gaps, _waiting, _unlogged, _unsigned)
