"""Works that meet trouble, say so, and go on in the same process when it is over."""

import os
from pathlib import Path
from threading import Event

from mentordesk.core import files, participants
from mentordesk.core.errors import DeskError
from mentordesk.core.participants import PersonDraft
from tests.trust import ledger, workload
from tests.trust.ledger import say
from tests.trust.workload import Rounds

AFTERWARDS = 5
"""Steps that are taken when there is room again."""


def fill_up(folder: Path, rounds: Rounds = None) -> None:
    """Steps and saved files until the disk is full; when there is room again, some more of the same."""
    desk, cohort = workload.opened(folder)
    for number in workload.numbers(rounds):
        try:
            _one(folder, desk, cohort, number)
        except DeskError as refusal:
            say("told", repr(str(refusal)))
            break
    _await_room()
    for number in workload.numbers(AFTERWARDS):
        _one(folder, desk, cohort, number)
    desk.backup("by hand")
    desk.close()
    say("went on")


def _one(folder: Path, desk, cohort: int, number: int) -> None:
    name = f"Person {number}"
    say("between", name)
    desk.do(participants.add, cohort, PersonDraft(name=name))
    say("there", name)
    if number % 4 == 3:
        files.write(folder / "large.bin", workload.HALVES[number % 2])
        say("saved", "large.bin")


def _await_room() -> None:
    book = Path(os.environ[ledger.NAME])
    while not any(words == ["room"] for words in ledger.said(book)):
        Event().wait(0.01)


WORKS = {"fill_up": fill_up}
