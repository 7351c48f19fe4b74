"""`mentordesk check`: looks a programme file over from end to end, or saves what can be read of it."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from mentordesk.cli import REFUSED
from mentordesk.core import workspace
from mentordesk.core.i18n import _


def arguments(parser: ArgumentParser) -> None:
    """Which file, and where to put what can be read of it."""
    parser.add_argument("file", type=Path, metavar="FILE.mentordesk")
    parser.add_argument(
        "--repair",
        type=Path,
        metavar="OUT.mentordesk",
        help=_("write what can be read into a new file; the damaged one is left as it is"),
    )


def run(given: Namespace) -> int:
    """Say that all is well, or what is wrong and what to do."""
    if given.repair is not None:
        return _repair(given.file, given.repair)
    found = workspace.check(given.file)
    for sentence in found:
        print(sentence, file=sys.stderr)
    if found:
        print(_("Keep this file as it is, and open your newest backup."), file=sys.stderr)
        return REFUSED
    print(_("“{name}” is sound.").format(name=given.file.name))
    return 0


def _repair(file: Path, target: Path) -> int:
    repaired = workspace.repair(file, target)
    print(repaired.in_words())
    return REFUSED if repaired.left else 0
