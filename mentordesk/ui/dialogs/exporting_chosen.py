"""Writes the participants who are selected into a workbook, where the person says."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from mentordesk.core import exports
from mentordesk.core.exports import Written
from mentordesk.core.i18n import _, ngettext
from mentordesk.ui.dialogs import choose_file
from mentordesk.ui.kit import plain, task
from mentordesk.ui.kit.context import Context


def ask(context: Context, parent: QWidget, wanted: list[int]) -> None:
    """Ask where to, and write."""
    name = _("Participants") + ".xlsx"
    then = partial(_write, context, parent, wanted)
    choose_file.ask_target(parent.window(), context.settings.last_folder, name, then)


def _write(context: Context, parent: QWidget, wanted: list[int], path: Path) -> None:
    context.settings.last_folder = str(path.parent)
    desk, cohort = context.desk, context.cohort.id
    words = ngettext("Writing {count} participant…", "Writing {count} participants…", len(wanted))
    task.run(
        parent,
        words.format(count=len(wanted)),
        lambda _progress: desk.ask(exports.write_chosen, path, cohort, wanted),
        partial(_tell, context),
    )


def _tell(context: Context, written: Written) -> None:
    text = ngettext(
        "Wrote {count} participant to {file}", "Wrote {count} participants to {file}", written.count
    )
    context.window.toast(text.format(count=written.count, file=plain.isolate(written.path.name)))
