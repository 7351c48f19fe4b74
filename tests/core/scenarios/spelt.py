"""Small scenarios for tests, spelt out."""

from mentordesk.core import scenarios

TUESDAY = [{"day": "tue", "from": "09:00", "to": "11:00"}]
CRITERIA = ("skills", "preference", "interests", "availability", "style")


def someone(identity, role, **more):
    """A participant with a person of their own; what is not of the participant is of the profile."""
    own = {key: more.pop(key) for key in list(more) if key.endswith("_on") or key in {"capacity", "state"}}
    return {"id": identity, "person": f"p-{identity}", "role": role, "profile": more} | own


def document(*participants, **more):
    """A document of a cohort with these participants, and a person for each."""
    return {
        "format": "mentordesk.scenario/1",
        "as_of": "2025-07-10",
        "cohorts": [{"id": "C1", "start_on": "2025-01-06"}],
        "people": [{"id": each["person"]} for each in participants],
        "participants": list(participants),
    } | more


def thirteenth():
    """Scenario 13 of the acceptance scenarios."""
    alike = {"style": [3, 3, 3, 3], "availability": TUESDAY}
    return document(
        someone("L1", "mentee", needs=[{"skill": "lead", "level": 2}], interests=["research"], **alike),
        someone("L2", "mentee", needs=[{"skill": "lead", "level": 3}], interests=["teaching"], **alike),
        someone("L3", "mentee", needs=[{"skill": "data", "level": 3}], **alike),
        someone(
            "M1",
            "mentor",
            capacity=1,
            offers=[{"skill": "lead", "level": 5}, {"skill": "data", "level": 4}],
            interests=["research"],
            **alike,
        ),
        someone("M2", "mentor", capacity=1, offers=[{"skill": "lead", "level": 3}], **alike),
        someone("M3", "mentor", capacity=1, offers=[{"skill": "data", "level": 5}], **alike),
    )


def read(said):
    """The scenario that a document holds."""
    return scenarios.read(said, "s.json", CRITERIA)
