"""What a room shows while the file has no programme: what it is for, and the two ways in."""

from functools import partial

from mentordesk.core.i18n import _
from mentordesk.ui.dialogs import programme
from mentordesk.ui.kit.actions import action
from mentordesk.ui.kit.empty import EmptyState
from mentordesk.ui.kit.page import Page


def no_programme(page: Page, icon: str, sentence: str) -> EmptyState:
    """The empty state of `page`; `sentence` says what will stand there."""
    new = action(page, _("New programme…"), partial(programme.open_new, page.context, page), icon="programme")
    sample = action(page, _("Open the sample programme"), page.context.window.open_sample, icon="sample")
    way = _("{sentence} Start a programme, or look around in the sample programme.").format(sentence=sentence)
    return EmptyState(icon, _("This file has no programme yet"), way, [new, sample])
