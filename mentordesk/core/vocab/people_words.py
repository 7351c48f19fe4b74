"""The words of what is known of people: screening, consents, skills, fields of one's own."""

from mentordesk.core.i18n import N_
from mentordesk.core.vocab.vocabulary import Vocabulary


class FieldKind(Vocabulary):
    """What a field of the coordinator's own holds."""

    TEXT = "text", N_("Text")
    NUMBER = "number", N_("Number")
    DATE = "date", N_("Date")
    CHOICE = "choice", N_("One of a list")
    CHOICES = "choices", N_("Several of a list")
    YES_NO = "yes_no", N_("Yes or no")


class FieldUse(Vocabulary):
    """What a field of the coordinator's own is to the matching."""

    SAME = "same", N_("Compare: alike or different")
    AT_LEAST = "at_least", N_("Compare: the mentor at least as high")
    PLACE = "place", N_("Where they can meet")
    WAYS = "ways", N_("How they can meet")
    IDENTITY = "identity", N_("Who they are, kept unseen")
    WISH = "wish", N_("Whom they ask for, kept unseen")

    @property
    def unseen(self) -> bool:
        """Whether what people say here is never listed, exported or printed."""
        return self in (FieldUse.IDENTITY, FieldUse.WISH)


class SkillKind(Vocabulary):
    """What sort of skill it is."""

    TECHNICAL = "technical", N_("Technical")
    CLINICAL = "clinical", N_("Clinical")
    LEADERSHIP = "leadership", N_("Leadership")
    PERSONAL = "personal", N_("Personal")


class Met(Vocabulary):
    """Whether someone meets a criterion of screening."""

    YES = "yes", N_("Yes")
    PARTLY = "partly", N_("Partly")
    NO = "no", N_("No")


class ManagerSupport(Vocabulary):
    """Whether a line manager agrees."""

    YES = "yes", N_("Agrees")
    NO = "no", N_("Does not agree")
    ASKED = "asked", N_("Asked")


class ScreeningDecision(Vocabulary):
    """What screening came to."""

    VETTED = "vetted", N_("Vetted")
    MORE_NEEDED = "more_needed", N_("More is needed")
    NOT_SUITABLE = "not_suitable", N_("Not suitable")


class ConsentKind(Vocabulary):
    """What someone agrees to."""

    KEEP = "keep", N_("Keeping what they wrote")
    CONTACT = "contact", N_("Being contacted")
    PROFILE = "profile", N_("Showing their profile to a possible partner")
    MANAGER = "manager", N_("Telling their line manager that they take part")
    PHOTO = "photo", N_("Being photographed")


class ConsentWay(Vocabulary):
    """How a consent was given."""

    FORM = "form", N_("Sign-up form")
    PAPER = "paper", N_("On paper")
    EMAIL = "email", N_("By e-mail")
    SPOKEN = "spoken", N_("Spoken")


class PriorityArea(Vocabulary):
    """What a mentee most wants the time for, or a mentor can help with."""

    AREA = "area", N_("A clinical or administrative area")
    LEADERSHIP = "leadership", N_("Leadership, into management")
    SYSTEM = "system", N_("Understanding the system and its teams")
    NATIONAL = "national", N_("A system-wide or national role")


class Support(Vocabulary):
    """What helps someone most: the first of these that is true for them (domain 13.4)."""

    HEALTH = "health", N_("Occupational health or their doctor first")
    FLASH = "flash", N_("A flash session")
    MODULE = "module", N_("A module or a course")
    COACHING = "coaching", N_("Coaching")
    MENTORING = "mentoring", N_("Mentoring")


class InsightTheme(Vocabulary):
    """What mentoring upwards, or with another organisation, brings to light (S4-17, S4-18)."""

    BARRIER = "barrier", N_("Barriers to progression")
    CHALLENGE = "challenge", N_("Challenges")
    OPPORTUNITY = "opportunity", N_("Opportunities")
    METHOD = "method", N_("Ways of working")
    COLLABORATION = "collaboration", N_("Working together")


class Scheme(Vocabulary):
    """Through which kind of scheme someone came, or could be sent on."""

    INTERNAL = "internal", N_("Our own")
    LOCAL = "local", N_("Local")
    NATIONAL = "national", N_("National")


class Framework(Vocabulary):
    """A way to lead a conversation, which two people may use or leave."""

    GROW = "grow", N_("GROW: goal, reality, options, will")
    CLEAR = "clear", N_("CLEAR: contract, listen, explore, act, review")
    OSKAR = "oskar", N_("OSKAR: outcome, scale, know-how, affirm and act, review")
