"""The built-in text of the agreement, and how its fields are filled."""

import re
from collections.abc import Mapping

from mentordesk.core.i18n import N_, _
from mentordesk.core.paper.levels import isolate
from mentordesk.core.paper.pack import Occasion

TERMS = (
    (
        N_("Purpose"),
        N_(
            "We, {members}, take part in {programme} from {start} to {end}. {Mentee} leads on topics; "
            "{mentor} offers experience, questions and contacts, and does not manage, assess or "
            "decide for the mentee."
        ),
    ),
    (N_("Aims"), N_("We will work on {aims} and write goals by {date}.")),
    (
        N_("Rhythm"),
        N_(
            "We plan {length} every {cadence}, by {modes}; {who} books. We give {notice} notice of a change "
            "and offer a new date at once; two missed meetings in a row mean we talk about it."
        ),
    ),
    (N_("Between meetings"), N_("{channels}; we answer within {days} working days.")),
    (N_("Preparing"), N_("The mentee sends topics {hours} beforehand and notes afterwards what was tried.")),
    (
        N_("Confidential"),
        N_(
            "What we say stays between us. Exceptions: risk of serious harm, safeguarding, serious "
            "misconduct, patient or client safety, or a legal duty; where we can, we say so before acting."
        ),
    ),
    (
        N_("Records"),
        N_(
            "The coordinator knows our dates, the titles or the number of our goals, and our survey answers, "
            "not our conversations."
        ),
    ),
    (N_("Boundaries"), N_("{boundaries}. Conflicts of interest are declared: {conflicts}.")),
    (
        N_("Respect"),
        N_("We welcome difference, ask rather than assume, and take account of {access_needs}."),
    ),
    (N_("Review"), N_("We look at this agreement on {review}.")),
    (N_("Pausing"), N_("Either may ask for a pause with a return date.")),
    (
        N_("Ending"),
        N_(
            "Either may end at any time, without blame and without giving reasons, by telling the other or "
            "the coordinator; we try for one closing talk."
        ),
    ),
    (N_("Help"), N_("Coordinator {name}; if that is not possible, {escalation}.")),
)
REVERSE = (
    N_("Rank"),
    N_(
        "The senior person will not use rank, will not ask for sources, and protects the mentor from any "
        "consequence of honesty."
    ),
)
GROUP = (
    N_("In the group"),
    N_(
        "What is said here stays here; one speaks at a time; members may pass; "
        "joining and leaving are announced."
    ),
)

TO_FILL_IN = "_" * 18
_FIELD = re.compile(r"\{(\w+)\}")


def terms(occasion: Occasion, *, group: bool) -> list[tuple[str, str]]:
    """Heads and texts in the person's language, with what reverse and group mentoring add."""
    added = [*([REVERSE] if occasion is Occasion.REVERSE else []), *([GROUP] if group else [])]
    return [(_(head), _(text)) for head, text in (*TERMS, *added)]


def filled(text: str, fields: Mapping[str, str]) -> str:
    """The text with its fields, which cannot turn the sentence round; an unknown one is a line to fill in."""
    return _FIELD.sub(lambda found: isolate(fields[found[1]]) if fields.get(found[1]) else TO_FILL_IN, text)
