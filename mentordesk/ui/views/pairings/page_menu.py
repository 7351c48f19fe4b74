"""The menu of the room Pairings: what is done often stands in it, the rest in three menus of its own."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from mentordesk.core.i18n import _
from mentordesk.ui.kit.actions import action
from mentordesk.ui.views.pairings import looking_closer

if TYPE_CHECKING:
    from mentordesk.ui.views.pairings.pairings_page import PairingsPage

Groups = dict[str, list[QAction]]


def compose(page: "PairingsPage") -> tuple[list[QAction], Groups]:
    """All acts in their order, and which of them stand in a menu of their own, by its title."""
    acts, run, closer = page.acts, page.run_part, looking_closer.actions(page)
    groups = {
        _("Groups"): [*acts.regrouping.actions, *page.by_hand.groups.actions],
        _("The plan as a whole"): [*run.actions, *closer.plan, acts.likenesses],
        _("Kept for later"): closer.kept,
    }
    ended = action(page, _("Show ended pairings"), page.columns.ended.toggle, "Ctrl+Shift+H", "history")
    columns = action(page, _("Show as columns"), partial(page.show_as, "columns"), "Ctrl+Shift+1", "columns")
    matrix = action(page, _("Show as matrix"), partial(page.show_as, "matrix"), "Ctrl+Shift+2", "grid")
    first = [acts.propose, acts.confirm_ticked, acts.tick, *acts.of_pairing, closer.lasting]
    by_hand = [acts.by_hand, page.by_hand.action, acts.mending.action, page.ways.action, *closer.occasions]
    tucked = [each for inside in groups.values() for each in inside]
    return [*first, *by_hand, acts.rules, *tucked, ended, columns, matrix], groups
