"""`mentordesk match`: who with whom, from two plain sheets and a rules file, or from a scenario."""

import sys
import time
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from mentordesk.cli import WRONG_CALL, _match_scenario, _match_sheets
from mentordesk.cli._files import write_json
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.vocab import MatchMode


def arguments(parser: ArgumentParser) -> None:
    """Two sheets and their rules, or a scenario; where to, and what counts."""
    parser.add_argument("scenario", nargs="?", type=Path, metavar="SCENARIO.json")
    parser.add_argument("--mentors", type=Path, metavar="FILE", help=_("a sheet, one row a mentor"))
    parser.add_argument("--mentees", type=Path, metavar="FILE", help=_("a sheet, one row a mentee"))
    parser.add_argument(
        "--rules", metavar="RULES", help=_("a rules file, or the name of one that is shipped: civil-service")
    )
    parser.add_argument("--out", type=Path, required=True, metavar="RESULT.json")
    modes = "\n".join(f"  {mode.key:<16}{mode.label}" for mode in MatchMode)
    parser.description = "\n\n".join([str(parser.description), _("Modes:") + "\n" + modes])
    parser.add_argument(
        "--mode", choices=[mode.key for mode in MatchMode], default=MatchMode.COVERAGE_TOTAL.key
    )
    parser.add_argument(
        "--explain", metavar="all|ID", help=_("add the scores and what they are made of, of all or of one")
    )
    parser.add_argument("--encoding", default="", metavar="NAME", help=_("of sheets that are text"))


def run(given: Namespace) -> int:
    """Find the plan, write it, and say in a few words what came of it."""
    began = time.monotonic()
    sheets = [given.mentors, given.mentees, given.rules]
    if any(sheets) == bool(given.scenario) or not (given.scenario or all(sheets)):
        print(_("Give a scenario, or --mentors, --mentees and --rules together."), file=sys.stderr)
        return WRONG_CALL
    if given.explain and not given.scenario:
        print(_("--explain goes with a scenario."), file=sys.stderr)
        return WRONG_CALL
    answered = _match_scenario.answer if given.scenario else _match_sheets.answer
    answer = answered(given, _mode(given.mode))
    answer["seconds"] = round(time.monotonic() - began, 3)
    write_json(given.out, answer)
    _say(answer, given.out)
    return 0


def _mode(key: str) -> MatchMode:
    return next(mode for mode in MatchMode if mode.key == key)


def _say(answer: dict[str, Any], out: Path) -> None:
    people = answer["matched"] + len(answer["unmatched"])
    text = ngettext(
        "{matched} of {count} person is matched, {total} points in all.",
        "{matched} of {count} people are matched, {total} points in all.",
        people,
    )
    print(text.format(matched=answer["matched"], count=people, total=answer["total"]))
    if answer["unmatched"]:
        print(_("Why the others are not stands in “{file}”.").format(file=out.name))
