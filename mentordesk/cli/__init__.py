"""The same core without a window: the names and help of the commands, and the way to each one's module."""

import importlib
import io
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence

from mentordesk import __version__
from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import N_, _

WRONG_CALL = 2
REFUSED = 12
STOPPED = 130  # as shells say that somebody pressed Ctrl+C

COMMANDS = {
    "import": ("sheets_in", N_("take people, pairings, sessions, answers and goals from spreadsheets")),
    "export": ("exporting", N_("write session packs, the roster or the calendar of a programme file")),
    "check": ("checking", N_("look a programme file over, from end to end")),
    "match": ("matching_up", N_("propose who meets whom, from two sheets and rules")),
    "demo": ("demo", N_("show the whole job on sign-up sheets: pair, plan, print")),
}
"""By name: the module, imported when it is chosen, and the help."""


def main(argv: Sequence[str]) -> int:
    """Run one command; the exit code: 0, 2 for a wrong call, 12 for refused input, or the command's own."""
    _say_anything()
    if not argv or argv[0] in {"-h", "--help"}:
        print(_usage())
        return 0 if argv else WRONG_CALL
    if argv[0] == "--version":
        print(f"MentorDesk {__version__}")
        return 0
    if argv[0] not in COMMANDS:
        print(_("There is no command “{name}”.").format(name=argv[0]) + "\n\n" + _usage(), file=sys.stderr)
        return WRONG_CALL
    return _run(argv[0], argv[1:])


def _run(name: str, words: Sequence[str]) -> int:
    try:
        return _carried_out(name, words)
    except KeyboardInterrupt:  # it may come while the command is still being imported
        print(_("Stopped."), file=sys.stderr)
        return STOPPED


def _carried_out(name: str, words: Sequence[str]) -> int:
    place, help_ = COMMANDS[name]
    module = importlib.import_module(f"mentordesk.cli.{place}")
    parser = ArgumentParser(
        prog=f"mentordesk {name}", description=_(help_), formatter_class=RawDescriptionHelpFormatter
    )
    module.arguments(parser)
    given = parser.parse_args(words)
    from mentordesk.core import files

    try:
        with files.scratch():
            return int(module.run(given))
    except DeskError as error:
        print(str(error), file=sys.stderr)
        return REFUSED


def _say_anything() -> None:
    """Names of people and files go to terminals of any encoding; what one cannot show it spells out."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _usage() -> str:
    lines = [f"  {name:<8} {_(help_)}" for name, (_module, help_) in COMMANDS.items()]
    return "\n".join(
        (
            _("mentordesk                      open the window"),
            _("mentordesk FILE.mentordesk      open the window on a programme file"),
            _("mentordesk COMMAND --help       say how a command is used"),
            "",
            _("Commands:"),
            *lines,
        )
    )
