"""The words of slips and evaluations: items, their scale, and what is promised to those who answer."""

from mentordesk.core.i18n import N_
from mentordesk.core.vocab import Anonymity, SurveyKind

PROMISES = {
    Anonymity.IDENTIFIED: N_("The coordinator sees your answers with your name."),
    Anonymity.CONFIDENTIAL: N_(
        "The coordinator sees your answers so that they can help; nobody else does; "
        "reports show groups of five or more."
    ),
    Anonymity.ANONYMOUS: N_("Your name is not stored. Results are shown for groups of five or more."),
}

SCALE = 5
LOWEST, HIGHEST = N_("1 not at all"), N_("5 fully")

RATED = {
    SurveyKind.SESSION: (N_("This session was useful to me."),),
    SurveyKind.PULSE: (
        N_("Our meetings are worth the time."),
        N_("I can speak openly in them."),
        N_("We are getting somewhere with what we set out to do."),
    ),
}
COMMENT = {SurveyKind.SESSION: N_("What to keep or change"), SurveyKind.PULSE: N_("Comment")}
CONTINUE = N_("I would like to carry on.")
YES, NO = N_("Yes"), N_("No")
CONTACT = N_("Please get in touch with me privately.")
CONCERN = N_("I want to report behaviour that worries me.")

EVALUATION = (
    N_("We understood what each of us expected."),
    N_("There was trust."),
    N_("I was listened to."),
    N_("I was challenged in a good way."),
    N_("We kept our agreements on time and replies."),
    N_("We worked towards goals."),
    N_("We came prepared."),
    N_("Both of us learned."),
    N_("Help was there when needed."),
    N_("Overall, I am satisfied with this mentoring."),
)
OPEN = (
    N_("What did you expect, and what did you achieve?"),
    N_("What helped most?"),
    N_("What should change?"),
    N_("What will you do next, and who can help?"),
)
CONSENT = (
    N_("We would like to stay in touch after the programme."),
    N_("You may contact me about a story. Nothing is used without my final yes."),
)
