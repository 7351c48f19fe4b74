"""What every closed list is made of: a key that is stored and a label that is shown."""

from enum import Enum
from typing import Self

from mentordesk.core.i18n import _


class Vocabulary(Enum):
    """A closed list; members are written `MENTOR = "mentor", N_("Mentor")`."""

    _label: str

    def __new__(cls, key: str, label: str) -> Self:
        member = object.__new__(cls)
        member._value_ = key
        member._label = label
        return member

    @property
    def key(self) -> str:
        """What is stored; it never changes."""
        return str(self.value)

    @property
    def label(self) -> str:
        """What is shown, in the person's language."""
        return _(self._label)
