"""The built-in questions and lists that packs print beside the agenda."""

from mentordesk.core.i18n import N_
from mentordesk.core.paper.pack import Occasion

GROW = (
    (N_("Goal"), N_("what you want from today"),
     (N_("What would make today worthwhile?"), N_("How will you know you are there?"))),
    (N_("Reality"), N_("what is happening now"),
     (N_("What is happening now, with an example?"), N_("What have you tried, and what did you learn?"))),
    (N_("Options"), N_("what you could do"),
     (N_("What could you do, including the unlikely?"), N_("What would you try if it could not fail?"))),
    (N_("Will"), N_("what you will do"),
     (N_("Which step will you take first, and when?"),
      N_("How sure are you, 0 to 10, and what would raise it by one?"))),
)  # fmt: skip

BEFORE_LEARNER = (
    N_("Note one thing that worked since last time, and one that did not"),
    N_("Choose the situation you want to talk about"),
    N_("Bring this pack and your diary"),
)
BEFORE_MENTOR = (
    N_("Read what was agreed last time"),
    N_("Think of one question you would like to ask"),
    N_("Bring this pack and your diary"),
)
BEFORE_FIRST = (
    N_("Think about what you hope for, and what worries you"),
    N_("Read the agreement and mark what you want to talk about"),
    N_("Bring this pack and your diary"),
)

QUESTIONS = (
    N_("If this went well in three months, what would others notice?"),
    N_("Which part is yours to influence?"),
    N_("What are you assuming?"),
    N_("What has worked for you elsewhere?"),
    N_("What might stop you, and what then?"),
)
LISTEN = (
    N_("Ask first what would help: being heard, being asked, or hearing what you have seen others do."),
    N_("Listen without fixing; leave pauses; say back what you understood."),
    N_("Offer experience as one way among others: the mentee decides."),
)
STOP = (
    N_("someone may come to serious harm, or there is a safeguarding or legal duty"),
    N_("you meet serious misconduct, or patient or client safety is at stake"),
    N_("a conflict of interest appears between you"),
    N_("two sessions in a row were missed, or you have lost contact"),
)

REVIEW = (
    N_("What helps between us"),
    N_("What hinders"),
    N_("What we change: rhythm, format, focus"),
)


def before_first(occasion: Occasion) -> bool:
    """Whether people have not met before."""
    return occasion in {Occasion.FIRST, Occasion.REVERSE}
