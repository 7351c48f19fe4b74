"""Works that meet trouble, say so, and go on in the same process when it is over."""

import os
from pathlib import Path
from threading import Event

from mentordesk.core import files, participants
from mentordesk.core.desk import Desk
from mentordesk.core.errors import DeskError
from mentordesk.core.participants import PersonDraft
from tests.trust import ledger, workload
from tests.trust.ledger import say
from tests.trust.workload import Rounds

AFTERWARDS = 5
"""Steps that are taken when there is room again."""


def fill_up(folder: Path, rounds: Rounds = None) -> None:
    """Steps and saved files until the disk is full; when there is room again, some more of the same."""
    desk, cohort = _opened(folder)
    for number in workload.numbers(rounds):
        try:
            _one(folder, desk, cohort, number)
        except DeskError as refusal:
            say("told", repr(str(refusal)))
            _await_room()
            desk = _again(desk)
            break
    for number in workload.numbers(AFTERWARDS):
        _one(folder, desk, cohort, number)
    desk.backup("by hand")
    desk.close()
    say("went on")


def _opened(folder: Path) -> tuple[Desk, int]:
    """Where there is not even room to open it, as soon as there is."""
    try:
        return workload.opened(folder)
    except DeskError as refusal:
        say("told", repr(str(refusal)))
        _await_room()
        return workload.opened(folder)


def _again(desk: Desk) -> Desk:
    """What was opened only to be looked at, for want of room, is opened again to be changed."""
    if desk.looked_at:
        desk.close()
        return Desk.open(desk.path)
    return desk


def _one(folder: Path, desk: Desk, cohort: int, number: int) -> None:
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
