"""Where the file holds something about a person: each column of each table, and what becomes of it."""

from mentordesk.core.i18n import N_
from mentordesk.core.services.held.map_of_meetings import MEETINGS
from mentordesk.core.services.held.ways_of_telling import COPY, KEY, Subject, person, review, shown, thing

_PARTICIPANT = {"participant_id": ("participant", "id")}
_PERSON = {"person_id": ("person", "id")}

_WHO: dict[str, Subject] = {
    "person": Subject(
        N_("Who you are"),
        {"id": ("person", "id")},
        {
            "id": KEY,
            "code": shown(N_("Code")),
            "name": shown(N_("Name")),
            "folded_name": COPY,
            "email": shown(N_("E-mail")),
            "folded_email": COPY,
            "phone": shown(N_("Phone")),
            "channel": shown(N_("Reached by")),
            "job_title": shown(N_("Post")),
            "folded_job_title": COPY,
            "specialty": shown(N_("Specialty")),
            "grade": shown(N_("Grade")),
            "department_id": thing(N_("Department"), "department"),
            "organisation_id": thing(N_("Organisation"), "organisation"),
            "line_manager_id": person(N_("Line manager")),
            "zone": shown(N_("Time zone")),
            "languages": shown(N_("Languages")),
        },
    ),
    "merged_person": Subject(
        N_("Under what else you were entered"),
        _PERSON,
        {
            "id": KEY,
            "person_id": KEY,
            "code": shown(N_("Code")),
            "name": shown(N_("Name")),
            "email": shown(N_("E-mail")),
            "folded_email": COPY,
            "merged_on": shown(N_("Merged on")),
        },
    ),
    "not_same": Subject(
        N_("Whom you were not taken for"),
        {"one_id": ("person", "id"), "other_id": ("person", "id")},
        {"id": KEY, "one_id": person(N_("One")), "other_id": person(N_("Other"))},
    ),
    "consent": Subject(
        N_("What you agreed to"),
        _PERSON,
        {
            "id": KEY,
            "person_id": KEY,
            "kind": shown(N_("To what")),
            "wording": shown(N_("In these words")),
            "given_on": shown(N_("Given on")),
            "way": shown(N_("How")),
            "given_by": shown(N_("Given by")),
            "withdrawn_on": shown(N_("Withdrawn on")),
        },
    ),
    "absence": Subject(
        N_("When you are away"),
        _PERSON,
        {
            "id": KEY,
            "person_id": KEY,
            "from_on": shown(N_("From")),
            "to_on": shown(N_("First day back")),
            "note": shown(N_("Note")),
        },
    ),
}

_PLACE: dict[str, Subject] = {
    "participant": Subject(
        N_("Your part in the programme"),
        _PERSON,
        {
            "id": KEY,
            "person_id": KEY,
            "cohort_id": thing(N_("Cohort"), "cohort"),
            "role": shown(N_("Role")),
            "state": shown(N_("State")),
            "source": shown(N_("How you came to it")),
            "origin": shown(N_("Through which scheme")),
            "support": shown(N_("What helps them most")),
            "support_on": shown(N_("Found on")),
            "applied_on": shown(N_("Applied on")),
            "waitlisted_on": shown(N_("On the waiting list since")),
            "accepted_on": shown(N_("Accepted on")),
            "declined_on": shown(N_("Declined on")),
            "decline_reason": review(N_("Reason to decline")),
            "onboarded_on": shown(N_("Onboarded on")),
            "onboarding_override_on": shown(N_("Onboarding overridden on")),
            "onboarding_override_reason": review(N_("Reason to override onboarding")),
            "withdrawn_on": shown(N_("Left on")),
            "withdraw_reason": review(N_("Reason to leave, as noted")),
            "capacity": shown(N_("Places as a mentor")),
            "aspiration": shown(N_("Hopes")),
            "motivation": shown(N_("Reasons to take part")),
            "wants_difference": shown(N_("Would like someone different")),
            "style_1": shown(N_("A set plan (1) or seeing where it leads (5)")),
            "style_2": shown(N_("Thinking first (1) or thinking aloud (5)")),
            "style_3": shown(N_("Encouragement (1) or being challenged (5)")),
            "style_4": shown(N_("Facts and examples (1) or meaning and feelings (5)")),
            "times_known": shown(N_("Said when you can meet")),
            "more": shown(N_("Further answers")),
        },
    ),
    "need": Subject(
        N_("Skills you want to learn"),
        _PARTICIPANT,
        {
            "id": KEY,
            "participant_id": KEY,
            "skill_id": thing(N_("Skill"), "skill"),
            "level": shown(N_("Level")),
            "importance": shown(N_("Importance")),
        },
    ),
    "offer": Subject(
        N_("Skills you can help with"),
        _PARTICIPANT,
        {
            "id": KEY,
            "participant_id": KEY,
            "skill_id": thing(N_("Skill"), "skill"),
            "level": shown(N_("Level")),
        },
    ),
    "interest": Subject(
        N_("Interests"), _PARTICIPANT, {"id": KEY, "participant_id": KEY, "tag": shown(N_("Interest"))}
    ),
    "free_time": Subject(
        N_("When you can meet"),
        _PARTICIPANT,
        {
            "id": KEY,
            "participant_id": KEY,
            "weekday": shown(N_("Day")),
            "from_time": shown(N_("From")),
            "to_time": shown(N_("Until")),
        },
    ),
    "preference": Subject(
        N_("Whom you would like"),
        _PARTICIPANT,
        {
            "id": KEY,
            "participant_id": KEY,
            "person_id": person(N_("Person")),
            "rank": shown(N_("Place in your order")),
        },
    ),
    "avoidance": Subject(
        N_("Whom you avoid"),
        _PARTICIPANT,
        {"id": KEY, "participant_id": KEY, "person_id": person(N_("Person"))},
    ),
    "priority": Subject(
        N_("What you want the time for"),
        _PARTICIPANT,
        {
            "id": KEY,
            "participant_id": KEY,
            "area": shown(N_("Area")),
            "rank": shown(N_("Place in your order")),
        },
    ),
    "checklist_item": Subject(
        N_("Steps of your onboarding"),
        _PARTICIPANT,
        {
            "id": KEY,
            "participant_id": KEY,
            "text": shown(N_("Step")),
            "required": shown(N_("Required")),
            "due_on": shown(N_("Due on")),
            "done_on": shown(N_("Done on")),
        },
    ),
    "mentoring_plan": Subject(
        N_("Your mentoring plan"),
        _PARTICIPANT,
        {
            "id": KEY,
            "participant_id": KEY,
            "starting_point": shown(N_("Starting point")),
            "priorities": shown(N_("Priorities")),
            "path": shown(N_("Way")),
            "frameworks": shown(N_("Frameworks")),
            "reviews": shown(N_("Reviews")),
        },
    ),
    "screening": Subject(
        N_("Your screening"),
        _PARTICIPANT,
        {
            "id": KEY,
            "participant_id": KEY,
            "manager_support": shown(N_("Line manager’s support")),
            "decision": shown(N_("Decision")),
            "decided_on": shown(N_("Decided on")),
            "background_check_ref": shown(N_("Background check, filed under")),
            "background_checked_on": shown(N_("Background checked on")),
        },
    ),
    "screening_criterion": Subject(
        N_("What your screening looked at"),
        {"screening_id": ("screening", "id")},
        {
            "id": KEY,
            "screening_id": KEY,
            "name": shown(N_("Point")),
            "required": shown(N_("Required")),
            "met": shown(N_("Met")),
            "note": review(N_("Notes of the screening")),
        },
    ),
    "custom_value": Subject(
        N_("Further fields"),
        _PARTICIPANT,
        {
            "id": KEY,
            "participant_id": KEY,
            "field_id": thing(N_("Field"), "custom_field", "label"),
            "value": shown(N_("Value")),
        },
    ),
}

SUBJECTS = _WHO | _PLACE | MEETINGS
"""Every table that holds something about people, in the order in which it is told and its rows are found."""

MENTIONED = {
    ("preference", "person_id"): N_("Wishes of others for them"),
    ("avoidance", "person_id"): N_("Others who avoid them"),
    ("person", "line_manager_id"): N_("People whose line manager they are"),
}
"""Where others speak of someone: never told, but the coordinator looks at it first."""

HISTORY = frozenset({"journal_step", "journal_change"})
"""What happened to the rows above; it is offered on request, for it may tell of others."""

NOBODY = {
    "programme": "what is planned, not who",
    "objective": "what is planned, not who",
    "success_metric": "what is planned, not who",
    "cohort": "what is planned; its contacts are the organisation's own",
    "department": "named where people belong to it",
    "organisation": "named where people belong to it",
    "place": "rooms",
    "insight": "what was learned; it is kept without names",
    "match_run": "what was asked of the matching and what was proven, not who",
    "rotation": "when an occasion is, not who comes",
    "signpost": "other schemes",
    "skill": "named where people need or offer it",
    "skill_synonym": "words for skills",
    "custom_field": "named where people have a value in it",
    "saved_filter": "how the coordinator looks at lists",
    "sheet_layout": "how sheets are read",
    "wave": "what was asked, not who answered",
    "issued_code": "codes without the people that they stand for",
    "attachment": "the logo",
    "owner": "the coordinator's own desk",
    "register": "the rows above once more, so that lists are quick",
    "register_text": "the rows above once more, so that searching is quick",
}
"""The other tables, each with why it holds nothing of its own about anybody."""
