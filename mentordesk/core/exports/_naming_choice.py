"""Whether a record names people."""

from mentordesk.core.i18n import N_
from mentordesk.core.vocab import Vocabulary


class Naming(Vocabulary):
    """Who will read it."""

    NAMES = "names", N_("With names")
    NO_NAMES = "no_names", N_("Without names, for a board")
