"""The lines that a rule of the domain raises: R01, R02, R05, R14 to R18 of its section 11."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from mentordesk.core import feedback, participants, sessions, words
from mentordesk.core.feedback import ResponseRow
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.pairings import PairingRow
from mentordesk.core.participants import Chip, Shown
from mentordesk.core.services.today.line import Line, Now, Someone, both, working_days_after
from mentordesk.core.vocab import Format, Level, PairingState

Limits = tuple[tuple[int, Level], ...]

_LEVELS = list(Level)
_FIRST: Limits = ((42, Level.RED), (21, Level.AMBER))
"""R01: more active days than this without a first session."""
_UNSIGNED: Limits = ((45, Level.AMBER), (30, Level.WATCH))
"""R05: more active days than this without a signed agreement."""
_NOT_LOGGED = timedelta(days=7)
_WAITING = 42
_NUDGE, _CHECK_INS = 2, 5
"""Working days within which the first two steps of the response are due."""
_WORRY, _STOP, _HELP = N_("A worry reported"), N_("Wants to stop"), N_("Asked for help")
_RESPONSE = {_WORRY: 0, _STOP: _CHECK_INS, _HELP: _NUDGE}
"""Working days within which what someone said is answered; a worry the same day."""


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
    said: set[tuple[int | None, int | None, str]] = set()
    for row in feedback.calls(now.db, now.cohort.id, now.today):
        pairing = by_id.get(row.pairing_id or 0)
        if pairing is None or pairing.state not in {PairingState.ACTIVE, PairingState.PAUSED}:
            continue
        level, title, rule = _called(row)
        if (row.participant_id, row.pairing_id, title) in said:
            continue  # who says it again is answered once, by the day of the first time
        said.add((row.participant_id, row.pairing_id, title))
        if row.concern:
            reason = _("Reported on a {survey} handed in on {day}. Speak to the safeguarding contact first.")
        else:
            reason = _("Said so on a {survey} handed in on {day}. Speak to each of them alone first.")
        yield Line(
            level=level,
            title=title.format(name=row.name),
            reason=reason.format(survey=row.survey.label.lower(), day=words.short_date(row.received_on)),
            due=working_days_after(row.received_on, _RESPONSE[rule]),
            act=_("See the pairing"),
            room="pairings",
            kind="pairing",
            target=pairing.id,
            people=both(pairing),
            pairing_id=pairing.id,
            rule=_(rule),
            change=_("A later slip that says otherwise takes this off the list."),
        )


def _called(row: ResponseRow) -> tuple[Level, str, str]:
    """The level, the title, and what was watched for."""
    if row.concern:
        return Level.RED, _("{name} reported something that worries them"), _WORRY
    if row.carry_on is False:
        return Level.RED, _("{name} would rather stop"), _STOP
    return Level.AMBER, _("{name} asked to be contacted"), _HELP


def _gaps(now: Now) -> Iterator[Line]:
    """R01 and R02: nothing held yet, or nothing held for too long; one level lower if a session is booked."""
    for pairing in now.pairs:
        if pairing.state is not PairingState.ACTIVE or pairing.started_on is None:
            continue
        rhythm = pairing.cadence_days or now.cohort.cadence_days
        if pairing.last_held_on is None:
            days = active_days(pairing, pairing.started_on, now.today)
            title = ngettext("No session yet after {count} day", "No session yet after {count} days", days)
            rule, limits = _("No first session"), _FIRST
        elif pairing.format is not Format.FLASH:
            days = active_days(pairing, pairing.last_held_on, now.today)
            title = ngettext("No session held for {count} day", "No session held for {count} days", days)
            rule, limits = _("Contact gap"), _by_rhythm(rhythm)
        else:
            continue
        if found := _over(limits, days):
            yield _gap(now, pairing, (days, title.format(count=days), rule), found)


def _by_rhythm(rhythm: int) -> Limits:
    """R02: more active days than twice, and one and a half times, the days between two sessions."""
    return ((2 * rhythm, Level.RED), (int(1.5 * rhythm), Level.AMBER))


def _gap(now: Now, pairing: PairingRow, said: tuple[int, str, str], found: tuple[int, Level]) -> Line:
    days, title, rule = said
    limit, level = found
    booked = now.booked.get(pairing.id)
    if booked:
        level = _LEVELS[_LEVELS.index(level) + 1]
        then = _("One is booked for {day}.").format(day=words.short_date(booked.day))
        change = _("It was lowered by one level, because a session is booked within 14 days.")
    else:
        then = _("Nothing is booked within 14 days.")
        change = _("A session booked within 14 days would lower it by one level.")
    reason = _("Their rhythm is {rhythm} days, and this is flagged after {limit}. {then}")
    rhythm = pairing.cadence_days or now.cohort.cadence_days
    return Line(
        level=level,
        title=title,
        reason=reason.format(rhythm=rhythm, limit=limit, then=then),
        due=_answer_by(now.today, days, limit),
        act=_("Find a date"),
        room="calendar",
        kind="pairing",
        target=pairing.id,
        people=both(pairing),
        pairing_id=pairing.id,
        rule=rule,
        change=change,
    )


def _over(limits: Limits, days: int) -> tuple[int, Level] | None:
    """The most severe limit that so many days are beyond."""
    return next(((limit, level) for limit, level in limits if days > limit), None)


def _answer_by(today: date, days: int, limit: int) -> date:
    """Two working days after the first day beyond the limit."""
    return working_days_after(today - timedelta(days=days - limit - 1), _NUDGE)


def _overrun(now: Now) -> Iterator[Line]:
    """R15: a pause that was to be over by now."""
    for pairing in now.pairs:
        until = max((planned for _from, planned, end in pairing.pauses if end is None), default=None)
        if pairing.state is PairingState.PAUSED and until and until < now.today:
            yield Line(
                level=Level.AMBER,
                title=_("The pause should have ended on {day}").format(day=words.short_date(until)),
                reason=_(
                    "They meant to go on by then. Ask both, then end the pause or give it another date."
                ),
                due=working_days_after(until + timedelta(days=1), _NUDGE),
                act=_("See the pairing"),
                room="pairings",
                kind="pairing",
                target=pairing.id,
                people=both(pairing),
                pairing_id=pairing.id,
                rule=_("Pause overrun"),
                change=_("Going on, or ending the pairing, takes this off the list."),
            )


def _unlogged(now: Now) -> Iterator[Line]:
    """R17: a past session of which nobody knows whether it took place."""
    for row in sessions.unlogged(now.db, now.cohort.id, now.today):
        late = now.today - row.day > _NOT_LOGGED
        yield Line(
            level=Level.WATCH if late else Level.TASK,
            title=_("A past session is not logged"),
            reason=_("Session {number} was planned for {day}. Perhaps it was held.").format(
                number=row.number, day=words.long_date(row.day)
            ),
            due=row.day + timedelta(days=1),
            act=_("Log it"),
            room="calendar",
            kind="session",
            target=row.id,
            people=tuple(Someone(each.participant_id, each.name, each.role) for each in row.members),
            pairing_id=row.pairing_id,
            rule=_("Not logged"),
            change=_("Saying whether it was held, missed or cancelled takes this off the list."),
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
        if found := _over(_UNSIGNED, age):
            limit, level = found
            yield Line(
                level=level,
                title=_("Agreement not signed after {count} days").format(count=age),
                reason=_("They started on {day}; the signed copy has not been noted.").format(
                    day=words.long_date(started)
                ),
                due=_answer_by(now.today, age, limit),
                act=_("Note signatures"),
                room="pairings",
                kind="pairing",
                target=pairing.id,
                people=both(pairing),
                pairing_id=pairing.id,
                rule=_("No agreement"),
                change=_("Noting the signatures of both takes this off the list."),
            )


def _waiting(now: Now) -> Iterator[Line]:
    """R18: accepted long ago, still without a mentor, and never completed a pairing."""
    waiting = set(participants.ids(now.db, now.cohort.id, Shown(chip=Chip.WAITING)))
    ended: dict[int, date] = {}
    for pairing in now.pairs:
        for member in pairing.members:
            if pairing.state is PairingState.COMPLETED:
                waiting.discard(member.participant_id)
            if pairing.ended_on:
                last = ended.get(member.participant_id, pairing.ended_on)
                ended[member.participant_id] = max(last, pairing.ended_on)
    for each in participants.standings(now.db, now.cohort.id) if waiting else ():
        if each.id not in waiting or each.accepted_on is None or now.today > now.cohort.end_on:
            continue
        since = max(each.accepted_on, ended.get(each.id, each.accepted_on))
        days = (now.today - since).days
        if days > _WAITING:
            yield Line(
                level=Level.AMBER,
                title=_("{name} has waited {count} days for a mentor").format(name=each.name, count=days),
                reason=_("Waiting since {day}; this is flagged after {limit} days.").format(
                    day=words.long_date(since), limit=_WAITING
                ),
                due=_answer_by(now.today, days, _WAITING),
                act=_("See pairings"),
                room="pairings",
                kind="learner",
                target=each.id,
                people=(Someone(each.id, each.name, each.role),),
                rule=_("Waiting"),
                change=_("A proposed pairing takes this off the list."),
            )


MAKERS: tuple[Callable[[Now], Iterator[Line]], ...] = (
    _calls,
    _gaps,
    _overrun,
    _waiting,
    _unlogged,
    _unsigned,
)
