"""What can go wrong that a person can act on."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not right: the field it is about ("" for the whole) and the sentence that says so."""

    field: str
    message: str


class DeskError(Exception):
    """The person can act on it: its message is one plain sentence, shown as it stands."""


class Invalid(DeskError):
    """What was typed cannot be taken; carries every problem at once."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(problem.message for problem in problems))


class Refused(DeskError):
    """A rule of the domain forbids it now; the message gives the reason."""


class NotFound(DeskError):
    """What was asked for is no longer there."""


class FileTooNew(DeskError):
    """The file was made by a later version of the program."""


class ForeignFile(DeskError):
    """The file is not a MentorDesk file, or holds what no version of the program puts there."""


class InUse(DeskError):
    """Another running MentorDesk has the file open."""


class StorageTrouble(DeskError):
    """The disk, folder or medium does not let us read or write."""


class NotThere(StorageTrouble):
    """The file, its folder or its disk is gone."""


class Damaged(StorageTrouble):
    """What the file holds cannot be read."""


class DiskFull(StorageTrouble):
    """There is no room left."""


class ReadOnly(StorageTrouble):
    """The file is open to be looked at only."""


class Replaced(StorageTrouble):
    """The file was replaced, renamed or removed by another program while it was open."""


class Cancelled(Exception):
    """The person stopped it; nothing was changed."""
