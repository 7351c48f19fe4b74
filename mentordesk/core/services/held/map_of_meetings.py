"""The part of the map that is about pairings, meetings, goals and answers."""

from mentordesk.core.i18n import N_
from mentordesk.core.services.held.map_of_rotations import ROTATIONS
from mentordesk.core.services.held.ways_of_telling import COPY, KEY, Subject, person, review, shown, thing

_PARTICIPANT = {"participant_id": ("participant", "id")}
_PAIRING = {"pairing_id": ("member", "pairing_id")}

_PAIRINGS: dict[str, Subject] = {
    "member": Subject(
        N_("Your side of your pairings"),
        _PARTICIPANT,
        {
            "id": KEY,
            "participant_id": KEY,
            "pairing_id": thing(N_("Pairing"), "pairing", "code"),
            "side": shown(N_("Side")),
            "joined_on": shown(N_("Joined on")),
            "left_on": shown(N_("Left on")),
            "acceptance": shown(N_("Your answer")),
            "answered_on": shown(N_("Answered on")),
            "recorded_by": shown(N_("Noted by")),
            "signed_on": shown(N_("Agreement signed on")),
        },
    ),
    "pairing": Subject(
        N_("Your pairings"),
        {"id": ("member", "pairing_id")},
        {
            "id": KEY,
            "cohort_id": KEY,
            "code": shown(N_("Code")),
            "format": shown(N_("Format")),
            "state": shown(N_("State")),
            "proposed_on": shown(N_("Proposed on")),
            "agreed_on": shown(N_("Agreed on")),
            "declined_on": shown(N_("Declined on")),
            "started_on": shown(N_("Started on")),
            "planned_end_on": shown(N_("Planned end")),
            "ended_on": shown(N_("Ended on")),
            "end_reason": shown(N_("How it ended")),
            "cadence_days": shown(N_("Days between sessions")),
            "score": shown(N_("Score, of 10,000")),
            "rationale": review(N_("Why they were paired")),
            "replaces_id": thing(N_("In place of"), "pairing", "code"),
            "theme": shown(N_("What it is about")),
        },
    ),
    "cover": Subject(
        N_("When a mentor stands in for another"),
        {"mentor_id": ("participant", "id"), "absent_id": ("participant", "id")},
        {
            "id": KEY,
            "pairing_id": thing(N_("Pairing"), "pairing", "code"),
            "mentor_id": person(N_("Stands in")),
            "absent_id": person(N_("In place of")),
            "from_on": shown(N_("From")),
            "to_on": shown(N_("Until")),
            "reason": review(N_("Reasons to stand in")),
        },
    ),
    "pause": Subject(
        N_("Pauses of your pairings"),
        _PAIRING,
        {
            "id": KEY,
            "pairing_id": thing(N_("Pairing"), "pairing", "code"),
            "from_on": shown(N_("From")),
            "planned_to": shown(N_("Planned until")),
            "to_on": shown(N_("Until")),
            "reason": review(N_("Reasons to pause")),
        },
    ),
    "pairing_change": Subject(
        N_("What was changed in your pairings"),
        _PAIRING,
        {
            "id": KEY,
            "pairing_id": thing(N_("Pairing"), "pairing", "code"),
            "kind": shown(N_("What was changed")),
            "from_on": shown(N_("From")),
            "participant_id": person(N_("Who")),
            "other_id": person(N_("With whom")),
            "other_pairing_id": KEY,
            "rule": KEY,
            "old": shown(N_("Before")),
            "new": shown(N_("Since then")),
            "reason": review(N_("Reasons for a change")),
        },
    ),
    "pair_rule": Subject(
        N_("With whom you are kept together or apart"),
        {"mentor_id": ("participant", "id"), "learner_id": ("participant", "id")},
        {
            "id": KEY,
            "cohort_id": KEY,
            "mentor_id": person(N_("Mentor")),
            "learner_id": person(N_("Mentee")),
            "kind": shown(N_("What was decided")),
            "reason": review(N_("Reasons to keep together or apart")),
            "decided_on": shown(N_("Decided on")),
            "decided_by": shown(N_("Decided by")),
            "price": shown(N_("What it cost everybody, in hundredths of a point")),
            "fewer": shown(N_("How many fewer were matched because of it")),
        },
    ),
    "match_pair": Subject(
        N_("With whom you were proposed"),
        {"learner_id": ("participant", "id"), "mentor_id": ("participant", "id")},
        {
            "id": KEY,
            "run_id": KEY,
            "learner_id": person(N_("Mentee")),
            "mentor_id": person(N_("Mentor")),
            "score": shown(N_("Score, of 10,000")),
            "locked": shown(N_("Kept together by a decision")),
            "kept": shown(N_("Had answered already")),
            "parts": review(N_("Why they were proposed")),
        },
    ),
    "match_gathering": Subject(
        N_("Groups in which you were proposed"),
        _PARTICIPANT,
        {
            "id": KEY,
            "run_id": KEY,
            "number": shown(N_("Number")),
            "participant_id": KEY,
            "side": shown(N_("Side")),
            "theme": shown(N_("What it is about")),
            "score": shown(N_("Score, of 10,000")),
            "kept": shown(N_("Had answered already")),
            "reasons": review(N_("Why the group was proposed")),
        },
    ),
    "match_left": Subject(
        N_("Proposals that had no place for you"),
        {"learner_id": ("participant", "id")},
        {
            "id": KEY,
            "run_id": KEY,
            "learner_id": KEY,
            "because": COPY,
            "reason": review(N_("Why there was no place")),
            "fix": review(N_("What would have given them a place")),
        },
    ),
}

_SESSIONS: dict[str, Subject] = {
    "session": Subject(
        N_("Sessions of your pairings"),
        _PAIRING,
        {
            "id": KEY,
            "pairing_id": thing(N_("Pairing"), "pairing", "code"),
            "code": shown(N_("Code")),
            "number": shown(N_("Number")),
            "mode": shown(N_("How")),
            "day": shown(N_("Day")),
            "start": shown(N_("Time")),
            "zone": shown(N_("Time zone")),
            "opens_on": shown(N_("Opens on")),
            "minutes": shown(N_("Minutes")),
            "place_id": thing(N_("Place"), "place"),
            "link": shown(N_("Link")),
            "topic": shown(N_("Topic")),
            "state": shown(N_("State")),
            "closing": shown(N_("Closing session")),
            "booked_on": shown(N_("Booked on")),
            "topics": shown(N_("Topics")),
            "moved_before": shown(N_("Moved before it was entered")),
        },
    ),
    "attendance": Subject(
        N_("Whether you came"),
        _PARTICIPANT,
        {
            "id": KEY,
            "participant_id": KEY,
            "session_id": thing(N_("Session"), "session", "code"),
            "mark": shown(N_("Noted as")),
        },
    ),
    "session_change": Subject(
        N_("Sessions that were moved or called off"),
        {"session_id": ("session", "id")},
        {
            "id": KEY,
            "session_id": thing(N_("Session"), "session", "code"),
            "changed_on": shown(N_("On")),
            "old": shown(N_("From")),
            "new": shown(N_("To")),
            "asked_by": review(N_("Who asked for another date")),
            "reason": review(N_("Reasons to move or call off")),
            "notice_hours": shown(N_("Hours of notice")),
            "moved": shown(N_("Counts as a move")),
        },
    ),
}

_GOALS: dict[str, Subject] = {
    "goal": Subject(
        N_("Your goals"),
        {"owner_id": ("participant", "id")},
        {
            "id": KEY,
            "owner_id": KEY,
            "pairing_id": thing(N_("Pairing"), "pairing", "code"),
            "title": shown(N_("Goal")),
            "measure": shown(N_("Measure")),
            "weight": shown(N_("Weight")),
            "levels": shown(N_("Levels")),
            "baseline": shown(N_("Level at the start")),
            "final": shown(N_("Level at the end")),
            "due_on": shown(N_("Due on")),
            "state": shown(N_("State")),
        },
    ),
    "action": Subject(
        N_("Your actions"),
        {"owner_id": ("participant", "id")},
        {
            "id": KEY,
            "owner_id": KEY,
            "pairing_id": thing(N_("Pairing"), "pairing", "code"),
            "text": shown(N_("Action")),
            "goal_id": thing(N_("Goal"), "goal", "title"),
            "due_on": shown(N_("Due on")),
            "done_on": shown(N_("Done on")),
            "dropped_on": shown(N_("Dropped on")),
        },
    ),
}

_ANSWERS: dict[str, Subject] = {
    "slip": Subject(
        N_("Sheets that you were given"),
        _PARTICIPANT,
        {
            "id": KEY,
            "participant_id": KEY,
            "wave_id": thing(N_("Survey"), "wave"),
            "session_id": thing(N_("Session"), "session", "code"),
            "code": shown(N_("Code")),
            "number": shown(N_("Number")),
        },
    ),
    "response": Subject(
        N_("Sheets that you handed in"),
        _PARTICIPANT,
        {
            "id": KEY,
            "participant_id": KEY,
            "wave_id": thing(N_("Survey"), "wave"),
            "slip_id": thing(N_("Sheet"), "slip", "code"),
            "session_id": thing(N_("Session"), "session", "code"),
            "pairing_id": thing(N_("Pairing"), "pairing", "code"),
            "received_on": shown(N_("Received on")),
            "carry_on": shown(N_("Would like to carry on")),
            "contact_me": shown(N_("Asked to be contacted")),
            "concern": shown(N_("Reported behaviour that worries you")),
            "comment": shown(N_("Comment")),
        },
    ),
    "answer": Subject(
        N_("Your answers"),
        {"response_id": ("response", "id")},
        {
            "id": KEY,
            "response_id": COPY,
            "item": shown(N_("Question")),
            "value": shown(N_("Answer, 1 to 5")),
        },
    ),
}

MEETINGS = _PAIRINGS | ROTATIONS | _SESSIONS | _GOALS | _ANSWERS
"""Each table that holds what somebody does in the programme."""
