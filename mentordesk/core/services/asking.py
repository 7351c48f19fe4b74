"""Puts what the rooms know of people before the matching: who waits, who could help, what is decided."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from mentordesk.core import matching, pairings, participants, programmes, words
from mentordesk.core.desk import Db
from mentordesk.core.folding import folded
from mentordesk.core.likeness import mentioned
from mentordesk.core.matching.candidates import Pair
from mentordesk.core.pairings import PairingRow, RuleRow
from mentordesk.core.participants import OwnField, Profile
from mentordesk.core.planning import weeks
from mentordesk.core.programmes import CohortRow, MatchAims
from mentordesk.core.services import asking_own
from mentordesk.core.services.left_before import left_before
from mentordesk.core.vocab import ParticipantState, Role, RuleKind

_MENTORING = (ParticipantState.ACCEPTED, ParticipantState.MATCHED)


def request(db: Db, cohort_id: int, also: Iterable[int] = (), again: Iterable[int] = ()) -> matching.Request:
    """What the matching is asked: everybody accepted who has no confirmed pairing, and `also` these.

    Places held by proposals count as free: they are what is decided anew; so do those that `also` holds.
    `again` ask for one more mentor than they have.
    """
    wanted = frozenset(also)
    cohort, aims = programmes.cohort(db, cohort_id), programmes.match_aims(db, cohort_id)
    people = participants.profiles(db, cohort_id)
    fields = participants.own_field_list(db)
    own = asking_own.said(db, fields, [each.id for each in people])
    confirmed = [pairing for pairing in pairings.rows(db, cohort_id) if pairing.state.confirmed]
    held = [
        pairing for pairing in confirmed if not wanted & {each.participant_id for each in pairing.learners}
    ]
    placed = {member.participant_id for pairing in confirmed for member in pairing.current} - wanted
    placed -= frozenset(again)
    avoided = _avoided(people)
    decided = pairings.decided(db, cohort_id)
    names = asking_own.skill_names(db) if aims.weight("aspirations") else {}
    return matching.Request(
        mentors=tuple(
            replace(_candidate(each, cohort, held, avoided), **own.get(each.id, {}))
            for each in people
            if each.role is Role.MENTOR and (each.state in _MENTORING or each.id in wanted)
        ),
        learners=tuple(
            _hoping(replace(_candidate(each, cohort, held, avoided), **own.get(each.id, {})), names)
            for each in people
            if each.role.learns
            and (each.id in wanted or (each.id not in placed and each.state in _MENTORING))
        ),
        rules=rules_of(cohort, aims, fields),
        mode=aims.mode,
        bands=aims.edges,
        price=aims.price,
        first=left_before(db, cohort_id, people),
        pins=_twos(decided, RuleKind.PIN),
        forbids=_twos(decided, RuleKind.FORBID),
    )


def _twos(decided: Iterable[RuleRow], kind: RuleKind) -> frozenset[Pair]:
    """Learner and mentor of each decision of a kind."""
    return frozenset((rule.learner_id, rule.mentor_id) for rule in decided if rule.kind is kind)


def rules_of(cohort: CohortRow, aims: MatchAims, fields: Iterable[OwnField]) -> matching.Rules:
    """What the cohort decided, the fields of our own that it compares included."""
    return matching.Rules(
        cohort.format,
        aims.match_rule,
        cohort.allow_async,
        cohort.session_minutes,
        dict(aims.weights),
        dict(aims.dials),
        frozenset(aims.musts),
        asking_own.criteria(fields),
    )


def _hoping(learner: matching.Candidate, names: Mapping[str, str]) -> matching.Candidate:
    """Skills that the learner's own words name, or have another word for, are added by their names."""
    named = mentioned(learner.aspiration, names)
    return replace(learner, aspiration="\n".join([*named, learner.aspiration]))


def _avoided(people: list[Profile]) -> dict[int, frozenset[int]]:
    """Whom each person asked not to meet, in whichever role they said so."""
    found: dict[int, frozenset[int]] = {}
    for profile in people:
        theirs = frozenset(person for person, _name in profile.avoids)
        found[profile.person_id] = found.get(profile.person_id, frozenset()) | theirs
    return found


def _candidate(
    profile: Profile, cohort: CohortRow, held: list[PairingRow], avoided: dict[int, frozenset[int]]
) -> matching.Candidate:
    order = cohort.grade_order
    return matching.Candidate(
        id=profile.id,
        person=profile.person_id,
        tie=profile.folded_email or profile.sort_name or profile.code,
        name=profile.name,
        called=words.called(profile.name),
        grade=order.index(profile.grade) if profile.grade in order else None,
        department=profile.department_id,
        department_name=profile.department,
        organisation=profile.organisation_id,
        organisation_name=profile.organisation,
        line_manager=profile.line_manager_id,
        avoid=avoided[profile.person_id],
        preferred=tuple(person for person, _name in profile.wishes),
        needs=tuple(
            matching.Need(folded(line.skill), line.skill, line.level, line.importance)
            for line in profile.needs
        ),
        offers=tuple(matching.Offer(folded(line.skill), line.skill, line.level) for line in profile.offers),
        interests=frozenset(folded(tag) for tag in profile.interests),
        style=profile.style,
        wants_difference=profile.wants_difference,
        free=free_stretches(profile, cohort.start_on),
        onboarded=profile.onboarded,
        capacity=profile.capacity,
        taken=_taken(profile.id, held),
        post=profile.job_title,
        specialty=profile.specialty,
        aspiration="\n".join([profile.aspiration, profile.motivation]),
        languages=frozenset(folded(each) for each in profile.languages),
    )


def free_stretches(profile: Profile, day: date) -> tuple[tuple[int, int], ...] | None:
    """When someone is free in the week of `day`: minutes after Monday 00:00 UTC; None if not known."""
    if profile.windows is None:
        return None
    mask = weeks.weekly(windows(profile) or (), profile.zone, weeks.week(day))
    stretches: list[tuple[int, int]] = []
    for bit in weeks.each_bit(mask):
        start = bit * weeks.GRAIN
        if stretches and stretches[-1][1] == start:
            stretches[-1] = (stretches[-1][0], start + weeks.GRAIN)
        else:
            stretches.append((start, start + weeks.GRAIN))
    return tuple(stretches)


def windows(profile: Profile) -> weeks.Windows:
    """Someone's weekly times as the planning knows them."""
    if profile.windows is None:
        return None
    return weeks.merged(
        weeks.Window(window.weekday, minutes(window.from_time), minutes(window.to_time))
        for window in profile.windows
    )


def minutes(clock: str) -> int:
    """Minutes after midnight of HH:MM."""
    hours, _colon, rest = clock.partition(":")
    return int(hours) * 60 + int(rest)


def _taken(participant_id: int, held: list[PairingRow]) -> int:
    return sum(
        pairing.takes
        for pairing in held
        if any(mentor.participant_id == participant_id for mentor in pairing.mentors)
    )
