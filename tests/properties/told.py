"""Remembers all tables after each step in the plainest way, to compare with what undo and redo bring back."""

import shutil
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import select

from mentordesk.core import journal
from mentordesk.core.desk import Desk
from mentordesk.core.errors import DeskError


def tables(desk):
    def dump(db):
        return {
            table.name: [tuple(row) for row in db.execute(select(table).order_by(table.c.id))]
            for table in journal.journalled()
        }

    return desk.ask(dump)


class Told:
    """What undo should bring back, kept in the plainest way: a list of all tables as they were."""

    def __init__(self, path):
        self.desk = Desk.open(path)
        self.states, self.at = [tables(self.desk)], 0

    def act(self, what, given):
        if what == "reopen":
            self.desk.close()
            self.desk = Desk.open(self.desk.path)
        elif what in {"undo", "redo"}:
            getattr(self.desk, what)()
            self.at = max(0, self.at - 1) if what == "undo" else min(len(self.states) - 1, self.at + 1)
        else:
            self._do(what, given)
        assert tables(self.desk) == self.states[self.at]

    def _do(self, command, given):
        before = self.desk.ask(journal.newest)
        try:
            self.desk.do(command, *given)
        except DeskError:
            assert self.desk.ask(journal.newest) == before
        if self.desk.ask(journal.newest) > before:
            self.states[self.at + 1 :] = [tables(self.desk)]
            self.at += 1

    def back_and_forth(self):
        """Undo everything, step by step, then do all of it again."""
        for turn in ["undo"] * len(self.states) + ["redo"] * len(self.states):
            self.act(turn, ())


@contextmanager
def told_of(file):
    """A `Told` of a copy of this file."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.mentordesk"
        shutil.copyfile(file, path)
        told = Told(path)
        try:
            yield told
        finally:
            told.desk.close()


def forget_history(desk):
    """Make what is there the beginning: nothing is left to undo."""
    with desk._workspace.writer.begin() as connection:
        for table in ("journal_change", "journal_step"):
            connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608 - two names of ours
