"""`mentordesk export`: any of the exports, without a window."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from mentordesk.cli import WRONG_CALL
from mentordesk.cli._files import opened, read_json
from mentordesk.cli._progress_line import told
from mentordesk.core import exports, programmes
from mentordesk.core.desk import Desk
from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _


def arguments(parser: ArgumentParser) -> None:
    """What, of which file, where to."""
    parser.add_argument("kind", nargs="?", help=_("such as packs, roster or calendar"))
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE.mentordesk")
    parser.add_argument("--out", type=Path, metavar="PATH")
    parser.add_argument("--options", default="{}", metavar="JSON")
    parser.add_argument("--list", action="store_true", help=_("list what can be written, with the options"))


def run(given: Namespace) -> int:
    """Write the file, or list the kinds."""
    known = exports.every()
    if given.list:
        for key, export in sorted(known.items()):
            print(f"{key:<12} {export.suffix:<6} {_(export.about)}")
        return 0
    if given.kind not in known or given.file is None or given.out is None:
        sentence = _("Say what to write ({kinds}), of which file, and where to with --out.")
        print(sentence.format(kinds=", ".join(sorted(known))), file=sys.stderr)
        return WRONG_CALL
    wanted = read_json(given.options, "--options")
    export = known[given.kind]
    with opened(given.file) as desk:
        wanted.setdefault("cohort_id", newest_cohort(desk))
        options = exports.options_from(export.options, wanted)
        with told(_("Writing…")) as tell:
            written = desk.ask(export.write, given.out, options, tell)
    print(_("Wrote “{name}”.").format(name=written.path.name))
    for remark in written.remarks:
        print(remark, file=sys.stderr)
    return 0


def newest_cohort(desk: Desk) -> int:
    """The cohort that began last; raises `DeskError` when there is none."""
    there = desk.ask(programmes.cohorts)
    if not there:
        raise DeskError(_("There is no programme in this file yet."))
    return there[0].id
