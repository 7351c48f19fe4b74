"""Which role, or roles, a row of people gives."""

import re

from mentordesk.core.i18n import _
from mentordesk.core.intake.cell_values import Unfit
from mentordesk.core.intake.grid import Cell, Grid, shown
from mentordesk.core.intake.report import Choices, Option, Question
from mentordesk.core.vocab import Role

BOTH = (Role.MENTOR, Role.MENTEE)

_WORDS = {
    Role.MENTOR: re.compile(r"\bmentors?\b", re.IGNORECASE),
    Role.MENTEE: re.compile(r"\b(?:mentees?|learners?|prot[ée]g[ée]e?s?)\b", re.IGNORECASE),
    Role.PEER: re.compile(r"\bpeers?\b", re.IGNORECASE),
}
_WANTING = re.compile(
    r"\b(?:have|need|want|like|find|seek|seeking|looking for|matched with|assigned|get) (?:a|my) mentor\b"
    r"|\b(?:be|being|get|getting) mentored\b|\b(?:receive|receiving|get|getting) mentoring\b",
    re.IGNORECASE,
)
_GIVING = re.compile(r"\b(?:offer|offering|give|giving|provide|providing) mentoring\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:not|don['’]t|never)(?: (?:want|wish|like|to|be|as|an?))* (?:mentors?|mentees?)\b", re.IGNORECASE
)


def in_cell(cell: Cell) -> tuple[Role, ...]:
    """The roles that a word or sentence names: "Mentor", "I would like to be a mentee", "Both"."""
    said = text = shown(cell)
    if text.casefold() in {"both", "both roles", "either"}:
        return BOTH
    text = _GIVING.sub("mentor", _WANTING.sub("mentee", _NOT.sub("", text)))
    found = tuple(role for role, word in _WORDS.items() if word.search(text))
    if said and not found:
        raise Unfit(_("Names no role: write mentor, mentee, peer or both."))
    return found


def of_sheet(grid: Grid, choices: Choices) -> Role | None:
    """The role of every row that does not say its own: as chosen, else by the name of the sheet or file."""
    if choices.role:
        return choices.role
    for name in (grid.sheet, grid.file):
        words = re.sub(r"[_\-.\d]+", " ", name)
        named = [role for role, word in _WORDS.items() if word.search(words)]
        if len(named) == 1:
            return named[0]
    return None


def question(grid: Grid) -> Question:
    """Asks for the role of a sheet that names none."""
    sentence = _("{file} does not say who is a mentor and who is a mentee. Choose the role of its people.")
    return Question(
        "role",
        sentence.format(file=grid.file),
        "--role",
        tuple(Option(role.key, role.label) for role in Role),
    )
