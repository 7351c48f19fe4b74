"""Which headings people write for which of our columns, and how headings are compared."""

import re
import unicodedata

from mentordesk.core.intake.day_parts import day_word, named_hours
from mentordesk.core.intake.report import Kind

_TIMES = re.compile(
    r"(?P<h1>\d{1,2})[:.](?P<m1>\d{2})\s*(?:-|–|—|to)\s*(?P<h2>\d{1,2})[:.](?P<m2>\d{2})", re.IGNORECASE
)
_NOT_WORDS = re.compile(r"[^\w+#]+")

PEOPLE = {
    "code": ("person code", "mentordesk code"),
    "first name": ("forename", "given name", "firstname", "given names", "your first name"),
    "last name": ("surname", "family name", "lastname", "second name", "your last name"),
    "name": (
        "full name",
        "your name",
        "participant",
        "person",
        "what is your name",
        "what is your full name",
        "what is your full name first and last name",
        "name of participant",
        "participant name",
    ),
    "email": (
        "e mail",
        "email address",
        "e mail address",
        "mail",
        "work email",
        "work e mail",
        "your email",
        "your e mail",
        "your email address",
        "what is your email",
        "what is your email address",
        "username",
    ),
    "phone": (
        "telephone",
        "phone number",
        "telephone number",
        "mobile",
        "mobile number",
        "tel",
        "your phone number",
    ),
    "role": (
        "i want to be a",
        "i want to be",
        "i would like to be a",
        "i would like to be",
        "mentor or mentee",
        "participant role",
        "programme role",
        "role in the programme",
        "would you like to be a mentor or a mentee",
    ),
    "both roles": ("both mentor and mentee", "both", "both roles", "mentor and mentee"),
    "job title": (
        "job",
        "position",
        "title",
        "post",
        "current role",
        "job role",
        "your job title",
        "occupation",
    ),
    "grade": ("band", "level", "pay band", "seniority", "current grade", "your grade", "afc band"),
    "department": ("team", "unit", "division", "directorate", "ward", "section", "business unit"),
    "organisation": (
        "organization",
        "employer",
        "company",
        "trust",
        "institution",
        "site",
        "workplace",
        "ministry",
    ),
    "specialty": ("profession", "speciality", "specialism", "field", "discipline", "professional group"),
    "line manager": (
        "manager",
        "line manager email",
        "line manager e mail",
        "manager email",
        "manager s email",
    ),
    "time zone": ("timezone", "zone", "what is your time zone", "your time zone", "tz"),
    "languages": ("language", "languages spoken", "which languages do you speak"),
    "needs": (
        "what topic do you want to learn",
        "what topics do you want to learn",
        "learning needs",
        "skills wanted",
        "skills needed",
        "wants to learn",
        "what would you like to learn",
        "goals",
        "areas for development",
        "skills you want to develop",
        "what skills would you like to develop",
    ),
    "offers": (
        "what topics do you feel comfortable mentoring",
        "skills offered",
        "can offer",
        "skills",
        "expertise",
        "what can you offer",
        "can help with",
        "areas of expertise",
        "what can you help with",
    ),
    "interests": ("interest", "hobbies", "hobbies and interests", "your interests"),
    "aspiration": (
        "aspirations",
        "career aspiration",
        "career aspirations",
        "where do you want to be in two years",
    ),
    "motivation": (
        "why do you think you are good candidate for the mentorship program",
        "why now",
        "motivations",
        "reason",
        "why do you want to take part",
        "why do you want to be a mentor",
        "why do you want to be a mentee",
        "reason for applying",
    ),
    "availability": ("available", "times", "free times", "when can you meet", "when are you available"),
    "preferred partners": (
        "preferred partner",
        "preferences",
        "would like to work with",
        "preferred mentors",
    ),
    "avoid": ("people to avoid", "not with", "conflicts", "do not pair with"),
    "wants difference": ("wants someone different", "someone different", "prefers a different mentor"),
    "style 1": ("st1",),
    "style 2": ("st2",),
    "style 3": ("st3",),
    "style 4": ("st4",),
    "capacity": (
        "places",
        "how many mentees",
        "number of mentees",
        "how many mentees can you take",
        "max mentees",
    ),
    "applied on": ("timestamp", "applied", "date applied", "application date", "submitted on", "start time"),
    "accepted on": ("accepted", "date accepted", "acceptance date"),
    "onboarded on": ("onboarded", "onboarding done", "trained on"),
    "priorities": ("priority", "your priorities", "ranked priorities", "priority areas", "first priorities"),
    "origin": ("scheme", "origin scheme", "mentoring scheme", "came through", "which scheme"),
    "source": ("how recruited", "heard about us through", "how did you hear about us", "recruited by"),
}
PAIRINGS = {
    "code": ("pairing code", "pairing"),
    "mentor": ("mentor email", "mentor e mail", "mentor code", "mentors", "mentor s email"),
    "mentee": (
        "mentee email",
        "mentee e mail",
        "mentee code",
        "mentees",
        "learner",
        "learners",
        "mentee s email",
    ),
    "format": ("type", "kind"),
    "started on": ("started", "start", "start date", "date started"),
    "planned end": ("planned end on", "planned end date", "end planned", "due to end"),
    "agreement signed on": ("agreement signed", "agreement", "agreement date", "signed on"),
    "cadence days": ("cadence", "every days", "days between sessions"),
    "ended on": ("ended", "end date", "date ended"),
    "end reason": ("reason", "reason for ending", "reason ended"),
}
SESSIONS = {
    "code": ("session code",),
    "pairing code": ("pairing",),
    "mentor": PAIRINGS["mentor"],
    "mentee": PAIRINGS["mentee"],
    "date": ("day", "session date", "held on", "meeting date"),
    "start": ("start time", "time", "from", "starts"),
    "minutes": ("duration", "duration minutes", "length", "length minutes"),
    "mode": ("how", "meeting mode"),
    "place": ("room", "location", "where", "venue"),
    "state": ("status", "outcome"),
    "attendance mentor": ("mentor attendance", "mentor attended", "mentor present"),
    "attendance mentee": ("mentee attendance", "mentee attended", "mentee present", "attendance learner"),
    "closing": ("closing session", "last session"),
    "moved times": ("moved", "times moved", "reschedules", "rescheduled"),
}
RESPONSES = {
    "slip": ("slip or form number", "slip number", "form number", "slip code", "form code", "number"),
    "survey": ("form", "kind"),
    "date": ("received on", "received", "day", "timestamp", "session date"),
    "person": ("email", "e mail", "email address", "e mail address", "participant", "person code"),
    "mentor": PAIRINGS["mentor"],
    "mentee": PAIRINGS["mentee"],
    "useful": ("was it useful", "how useful was it"),
    "p1": ("our meetings are worth the time",),
    "p2": ("i can speak openly in them",),
    "p3": ("we are getting somewhere with what we set out to do", "we are getting somewhere"),
    "continue": ("i would like to carry on", "carry on"),
    "contact": ("please get in touch with me privately", "contact me"),
    "concern": ("i want to report behaviour that worries me",),
    "comment": ("comments", "what to keep or change", "anything else"),
}
_GOAL = {
    "pairing code": ("pairing",),
    "mentor": PAIRINGS["mentor"],
    "owner": ("owner email", "mentee", "learner", "person", "email"),
    "due on": ("due", "due date", "by"),
}
GOALS = _GOAL | {
    "activated on": ("activated", "agreed on", "active since"),
    "title": ("goal", "goal title"),
    "measure": ("measured by", "how will you know", "success criterion"),
    "weight": ("importance",),
    "baseline": ("start level", "baseline level"),
    "final": ("final level", "end level"),
    "level -2": ("much less than expected",),
    "level -1": ("less than expected",),
    "level 0": ("expected", "as expected"),
    "level +1": ("level 1", "more than expected"),
    "level +2": ("level 2", "much more than expected"),
}
ACTIONS = _GOAL | {
    "text": ("action", "what", "task"),
    "done on": ("done", "date done", "completed on"),
}
FIELDS = {
    Kind.PEOPLE: PEOPLE,
    Kind.PAIRINGS: PAIRINGS,
    Kind.SESSIONS: SESSIONS,
    Kind.RESPONSES: RESPONSES,
    Kind.GOALS: GOALS,
    Kind.ACTIONS: ACTIONS,
}

OURS = {Kind.PEOPLE: ("participation",)}
"""What our roster tells and nobody can change there: it follows from acts, so it is left out."""


def normal(heading: str) -> str:
    """Lower case, words parted by single spaces, no other signs; the sign of a level is kept."""
    text = unicodedata.normalize("NFKC", heading).casefold().replace("−", "-")
    text = re.sub(r"(?<=level )-(?=\d)", "minus ", text)
    return " ".join(_NOT_WORDS.sub(" ", text).replace("_", " ").split())


_WORDS = {
    kind: {normal(words): field for field, synonyms in fields.items() for words in (*synonyms, field)}
    for kind, fields in FIELDS.items()
}


def meaning(kind: Kind, heading: str) -> str:
    """The field that a heading means in a sheet of this kind; "" when we cannot tell."""
    words = normal(heading)
    if found := _WORDS[kind].get(words, ""):
        return found
    if kind is Kind.PEOPLE and ({"available", "availability"} & set(words.split())):
        part = heading.rpartition("[")[2] if "[" in heading else heading
        if hours := window(heading) or named_hours(part) or day_word(part):
            return f"availability {hours}"
    return ""


def window(heading: str) -> str:
    """Such as "09:00-12:00", when a question of a form asks for the days of one window; "" otherwise."""
    found = _TIMES.search(heading)
    if not found:
        return ""
    end = f"{int(found['h2']):02}:{found['m2']}"
    return f"{int(found['h1']):02}:{found['m1']}-{'24:00' if end == '00:00' else end}"
