"""What may stand in a text that somebody typed: how long it may be, and which signs nobody can see."""

import unicodedata
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from mentordesk.core.errors import Invalid, Problem
from mentordesk.core.i18n import _


@dataclass(frozen=True, slots=True)
class Texts:
    """A kind of text: the most letters, and the control characters that may stand in it."""

    most: int
    but: str = ""


LINES = Texts(200)
"""Names and other short texts on one line."""
PROSE = Texts(5_000, "\n\t")
"""Answers in free words."""


def problems(draft: Any, kind: Texts, *fields: str) -> list[Problem]:
    """What cannot be taken of these fields of a form: texts, or lists of them."""
    found = []
    for field in fields:
        value = getattr(draft, field)
        for text in (value,) if isinstance(value, str) else value:
            if len(text) > kind.most:
                found.append(Problem(field, _("Longer than {most} letters.").format(most=kind.most)))
            if unprintable(text, but=kind.but):
                found.append(Problem(field, _("This holds a character that cannot be shown.")))
    return list(dict.fromkeys(found))


def checked(field: str, text: str, kind: Texts = PROSE) -> str:
    """One text as it is kept, without spaces around it; raises `Invalid` when it cannot be taken."""
    told = text.strip()
    if found := problems(SimpleNamespace(**{field: told}), kind, field):
        raise Invalid(found)
    return told


def reason(text: str, sentence: str) -> str:
    """A reason that must be given: `sentence` asks for it where there is none."""
    if not text.strip():
        raise Invalid([Problem("reason", sentence)])
    return checked("reason", text)


def unprintable(text: str, *, but: str = "") -> bool:
    """Whether a text holds control characters other than these, or half a character."""
    return any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in text if sign not in but)
