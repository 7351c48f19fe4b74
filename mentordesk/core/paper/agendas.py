"""The built-in agendas, scaled to the minutes of a session, with their clock times."""

from collections.abc import Sequence
from datetime import timedelta

from mentordesk.core import words
from mentordesk.core.i18n import N_, _
from mentordesk.core.paper.levels import isolate
from mentordesk.core.paper.pack import AgendaItem, Occasion, PackContent

BOTH, MENTOR, MENTEE, ALL, HOST = N_("both"), N_("mentor"), N_("mentee"), N_("all"), N_("host")

BUILT_IN: dict[Occasion, tuple[tuple[str, str, int], ...]] = {
    Occasion.FIRST: (
        (N_("Introductions: what brought us here"), BOTH, 15),
        (N_("Hopes, worries, and what each of us brings"), BOTH, 15),
        (N_("The agreement: rhythm, channels, confidentiality and its limits, how we stop"), BOTH, 15),
        (N_("A first sketch of goals"), MENTEE, 10),
        (N_("Next date, and who prepares what"), BOTH, 5),
    ),
    Occasion.REGULAR: (
        (N_("Arrive: what has happened since"), BOTH, 10),
        (N_("Follow-up: what I tried, what worked, what I changed"), MENTEE, 10),
        (N_("Today’s topic, with GROW if it is useful"), MENTEE, 30),
        (N_("Actions: what, who, by when"), BOTH, 5),
        (N_("One-minute check: was this useful?"), MENTOR, 5),
    ),
    Occasion.MIDPOINT: (
        (N_("Look at the agreement again"), BOTH, 10),
        (N_("Goals: where are they now, and are they still right?"), MENTEE, 20),
        (N_("What helps and what hinders between us"), BOTH, 15),
        (N_("Adjust rhythm, format and focus"), BOTH, 10),
        (N_("Tell the coordinator what would help"), BOTH, 5),
    ),
    Occasion.CLOSING: (
        (N_("The story of the year"), BOTH, 15),
        (N_("Goals: agree the final levels"), BOTH, 15),
        (N_("What each of us takes away"), BOTH, 10),
        (N_("What next, who else can help, and whether and how we stay in touch"), MENTEE, 10),
        (N_("Thanks, exit survey, story yes or no"), BOTH, 10),
    ),
    Occasion.GROUP: (
        (N_("Welcome and ground rules"), MENTOR, 10),
        (N_("Round: one success, one question"), ALL, 15),
        (N_("Breakouts of two or three on chosen questions"), ALL, 30),
        (N_("Bring back"), ALL, 20),
        (N_("Commitments"), ALL, 10),
        (N_("Rate the session"), ALL, 5),
    ),
    Occasion.CIRCLE: (
        (N_("The host opens"), HOST, 5),
        (N_("First case: explain 5, open questions only 7, ideas 5, what I will do 3"), ALL, 20),
        (N_("Second case, the same way"), ALL, 20),
        (N_("Learning round"), ALL, 10),
        (N_("Next host"), ALL, 5),
    ),
    Occasion.FLASH: (
        (N_("The question"), MENTEE, 5),
        (N_("Its context"), MENTEE, 5),
        (N_("Options from experience"), MENTOR, 15),
        (N_("Next step and a pointer"), BOTH, 5),
    ),
    Occasion.REVERSE: (
        (N_("Why we do this"), BOTH, 10),
        (N_("What must not happen here"), BOTH, 10),
        (N_("Topics that the mentor chooses to open"), MENTOR, 20),
        (N_("What the senior person will do with what they hear"), MENTEE, 10),
        (N_("How to pause or stop"), BOTH, 10),
    ),
}


def agenda(content: PackContent) -> list[AgendaItem]:
    """The pack's own agenda, or the built-in one of its occasion, scaled to the session."""
    if content.agenda:
        return list(content.agenda)
    built_in = BUILT_IN[content.occasion]
    spans = scaled([minutes for _text, _lead, minutes in built_in], content.minutes)
    items = [
        AgendaItem(_(text), _(lead), minutes)
        for (text, lead, _built), minutes in zip(built_in, spans, strict=True)
    ]
    if content.occasion is Occasion.REGULAR and content.topic:
        topic = _("Today’s topic: {topic}").format(topic=isolate(content.topic))
        items[2] = AgendaItem(topic, items[2].lead, items[2].minutes)
    return items


def scaled(minutes: Sequence[int], total: int) -> list[int]:
    """The minutes in proportion, so that they add up to `total`: it is the clock times that are rounded."""
    whole, passed, found, before = sum(minutes), 0, [], 0
    for each in minutes:
        passed += each
        until = (2 * passed * total + whole) // (2 * whole)
        found.append(until - before)
        before = until
    return found


def clock_times(content: PackContent, items: Sequence[AgendaItem]) -> list[str]:
    """When each item starts and, last, when the session ends; minutes from the start where no date is set."""
    passed = [sum(item.minutes for item in items[:place]) for place in range(len(items) + 1)]
    if content.meeting is None:
        return [_("+{minutes}").format(minutes=minutes) for minutes in passed]
    start = content.meeting.start
    return [words.clock(start + timedelta(minutes=minutes)) for minutes in passed]
