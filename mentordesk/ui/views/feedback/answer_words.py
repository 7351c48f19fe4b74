"""An answer set in words: the marks in the order of the paper, and what it asks for."""

from mentordesk.core import surveys
from mentordesk.core.feedback import ResponseRow
from mentordesk.core.i18n import _

_BLANK = "–"


def items_line(row: ResponseRow) -> str:
    """The answers from 1 to 5 in the order of the paper, such as "4  5  –"."""
    return "  ".join(str(row.values.get(item.key, _BLANK)) for item in surveys.rated(row.survey))


def flags(row: ResponseRow) -> str:
    """What asks for somebody to act, as words."""
    said = []
    if row.concern:
        said.append(_("reports a worry"))
    if row.contact_me:
        said.append(_("asks for contact"))
    if row.carry_on is False:
        said.append(_("would rather stop"))
    return ", ".join(said)


def level(row: ResponseRow) -> str:
    """The level of the flags: "red" for a worry, "amber" for a call, "" for none."""
    if row.concern:
        return "red"
    return "amber" if row.contact_me or row.carry_on is False else ""


def whole(row: ResponseRow) -> list[tuple[str, str]]:
    """Each question with its answer, in the order of the paper, without the comment."""
    found = [
        (item.text, str(row.values.get(item.key, _("left blank")))) for item in surveys.rated(row.survey)
    ]
    ticked, no = _("ticked"), _("not ticked")
    said = {
        "CONTINUE": {True: _("yes"), False: _("no"), None: _("left blank")}[row.carry_on],
        "CONTACT": ticked if row.contact_me else no,
        "CONCERN": ticked if row.concern else no,
    }
    asked = surveys.ticks(row.survey)
    return found + [(item.text, said[item.key]) for item in surveys.items(row.survey) if item.key in asked]
