"""A sheet while it is typed in: one mark a row, which key gives which mark, and the draft made of it."""

import unicodedata
from dataclasses import dataclass, field
from typing import Self

from mentordesk.core.feedback import AnswerDraft, ResponseRow, SlipSheet
from mentordesk.core.i18n import N_, _
from mentordesk.core.surveys import HIGHEST, LOWEST, Sort

BLANK, ASIDE, YES, NO, TICKED = "0", "?", "yes", "no", "tick"
DIGITS = tuple(str(value) for value in range(LOWEST, HIGHEST + 1))
CONTINUE, CONTACT, CONCERN = "CONTINUE", "CONTACT", "CONCERN"

_YES_KEY, _NO_KEY = N_("y"), N_("n")
_CODE, _NUMBER = 5, 8
_AS_DIGITS = str.maketrans("OIL", "011")


def yes_no_keys() -> tuple[str, str]:
    """The keys for yes and no, in the person's language."""
    return _(_YES_KEY), _(_NO_KEY)


def mark_of(sort: Sort, key: str, now: str) -> str:
    """The mark that a key gives to a row of this sort that bears `now`; "" where it means nothing."""
    if sort is Sort.TEXT:
        return ""
    key = str(int(key)) if key.isdecimal() else key.casefold()
    yes, no = yes_no_keys()
    meant = {BLANK: BLANK, ASIDE: ASIDE}
    if sort is Sort.SCALE:
        meant |= {digit: digit for digit in DIGITS}
    elif sort is Sort.YES_NO:
        meant |= {yes: YES, no: NO}
    else:
        meant[" "] = BLANK if now == TICKED else TICKED
    return meant.get(key, "")


def is_whole(typed: str) -> bool:
    """Whether this can be a whole code or slip number, so that nobody has to press Enter.

    Five digits may be the beginning of a number and wait for Enter, and so does what may lack its last sign.
    """
    signs = "".join(sign for sign in unicodedata.normalize("NFKC", typed).upper() if sign.isalnum())
    if signs.translate(_AS_DIGITS).isdecimal():
        return len(signs) == _NUMBER
    begun = signs.startswith("F") or not typed.strip()[1:2].isalnum()
    return len(signs) == _CODE + begun


@dataclass
class TypedSheet:
    """A slip with what has been typed of it."""

    slip: SlipSheet
    marks: dict[str, str] = field(default_factory=dict)
    """By item; a row that was not reached has none."""
    comment: str = ""
    response_id: int | None = None
    """The answer that is being corrected."""

    @classmethod
    def of_answer(cls, slip: SlipSheet, answer: ResponseRow, aside: tuple[str, ...] = ()) -> Self:
        """What was typed in before; rows that were put `aside` still ask."""
        marks = {item.key: _said(answer, item.key, item.sort) for item in slip.items}
        marks.pop("COMMENT", None)
        return cls(slip, marks | dict.fromkeys(aside, ASIDE), answer.comment, answer.id)

    @property
    def aside(self) -> tuple[str, ...]:
        """The items that are to be looked at later."""
        return tuple(item.key for item in self.slip.items if self.marks.get(item.key) == ASIDE)

    @property
    def unanswered(self) -> tuple[str, ...]:
        """The items asked from 1 to 5 that nobody has come to yet."""
        asked = (item.key for item in self.slip.items if item.sort is Sort.SCALE)
        return tuple(key for key in asked if not self.marks.get(key))

    @property
    def answered(self) -> int:
        """How many rows say something."""
        said = sum(mark not in {"", BLANK, ASIDE} for mark in self.marks.values())
        return said + bool(self.comment.strip())

    def number_of(self, key: str) -> int:
        """The number of a row on the page."""
        return [item.key for item in self.slip.items].index(key) + 1

    def draft(self) -> AnswerDraft:
        """What is handed to core."""
        values = {key: int(mark) for key, mark in self.marks.items() if mark in DIGITS}
        return AnswerDraft(
            self.slip.survey,
            values,
            {YES: True, NO: False}.get(self.marks.get(CONTINUE, "")),
            self.marks.get(CONTACT) == TICKED,
            self.marks.get(CONCERN) == TICKED,
            self.comment,
        )


def _said(answer: ResponseRow, key: str, sort: Sort) -> str:
    if sort is Sort.SCALE:
        return str(answer.values.get(key, BLANK))
    if sort is Sort.YES_NO:
        return {True: YES, False: NO, None: BLANK}[answer.carry_on]
    ticked = {CONTACT: answer.contact_me, CONCERN: answer.concern}
    return TICKED if ticked.get(key) else BLANK
