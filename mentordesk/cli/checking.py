"""`mentordesk check`: integrity, links, tables and history of a programme file."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from mentordesk.cli import REFUSED
from mentordesk.core import workspace
from mentordesk.core.i18n import _


def arguments(parser: ArgumentParser) -> None:
    """Which file."""
    parser.add_argument("file", type=Path, metavar="FILE.mentordesk")


def run(given: Namespace) -> int:
    """Say that all is well, or what is wrong and what to do."""
    found = workspace.check(given.file)
    for sentence in found:
        print(sentence, file=sys.stderr)
    if found:
        print(_("Keep this file as it is, and open your newest backup."), file=sys.stderr)
        return REFUSED
    print(_("“{name}” is sound.").format(name=given.file.name))
    return 0
