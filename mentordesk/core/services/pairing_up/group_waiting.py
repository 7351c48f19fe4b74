"""Who waits for a group or a circle and why, which mentors have a place, and where skills run short."""

from dataclasses import replace

from mentordesk.core import matching, participants
from mentordesk.core.desk import Db
from mentordesk.core.services import asking, matching_runs
from mentordesk.core.services.pairing_up import group_asking
from mentordesk.core.services.pairing_up.open_proposals import open_rows
from mentordesk.core.services.pairing_up.who_waits import FreeMentor, Waiting, WaitingLearner, line
from mentordesk.core.vocab import Format


def waiting(db: Db, cohort_id: int) -> Waiting:
    """Why somebody was left out is told as of when groups were last proposed."""
    asked = asking.request(db, cohort_id)
    request = group_asking.without(asked, open_rows(db, cohort_id))
    people = {each.id: each for each in participants.profiles(db, cohort_id)}
    brief = matching_runs.newest(db, cohort_id)
    run = None if brief is None else matching_runs.run(db, brief.id)
    left = {each.learner.id: each for each in run.left} if run else {}
    learners = []
    for each in request.learners:
        told, person = left.get(each.id), people[each.id]
        found = WaitingLearner(each.id, each.name, line(person), person.accepted_on or person.applied_on)
        learners.append(replace(found, reason=told.reason, fix=told.fix) if told else found)
    if request.rules.format is Format.CIRCLE:
        return Waiting(tuple(learners), (), (), meets_as=Format.CIRCLE)
    mentors = sorted(request.mentors, key=lambda each: people[each.id].sort_name)
    return Waiting(
        tuple(learners),
        tuple(FreeMentor(each.id, each.name, line(people[each.id]), each.places) for each in mentors),
        tuple(matching.supply(request)),
        meets_as=Format.GROUP,
    )
