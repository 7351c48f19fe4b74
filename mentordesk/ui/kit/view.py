"""A plug: one room of the window, imported only when it is first opened."""

import importlib
from dataclasses import dataclass
from typing import cast

from mentordesk.ui.kit.page import Page


@dataclass(frozen=True, slots=True)
class View:
    """A room; `page` and `badge` are written "package.module:name" and imported off the window's thread."""

    order: int
    title: str
    icon: str
    page: str
    badge: str = ""
    """A query `(db, cohort_id, today) -> int` whose answer stands beside the title; "" for none."""
    finds: str = ""
    """A function `(context) -> Provider` that lets search-and-do find what the room shows; "" for none."""

    def load(self) -> type[Page]:
        """The class of the page, imported now."""
        return cast("type[Page]", load(self.page))


def load(place: str) -> object:
    """What is called "package.module:name"."""
    module, _colon, name = place.partition(":")
    return cast("object", getattr(importlib.import_module(module), name))
