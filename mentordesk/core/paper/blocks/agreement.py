"""The agreement that both sign, point by point."""

from mentordesk.core import words
from mentordesk.core.i18n import _
from mentordesk.core.paper import pieces
from mentordesk.core.paper.flow import Piece, Setting, Spot
from mentordesk.core.paper.levels import isolate
from mentordesk.core.paper.look import MM
from mentordesk.core.paper.pack import AgreementOnPaper, PackContent
from mentordesk.core.paper.tables import Column, Table, table
from mentordesk.core.paper.terms import filled, terms
from mentordesk.core.paper.typesetter import Line
from mentordesk.core.vocab import Role

_SIGNATURE = 13 * MM


def blocks(setting: Setting, content: PackContent, agreement: AgreementOnPaper, number: int) -> list[Piece]:
    """Copy `number` of it, with a row to sign for everybody."""
    said = _("Copy {number} of {total}").format(number=number, total=agreement.copies)
    fields = {**_known(content), **agreement.fields}
    found = [*pieces.title(setting, _("Our agreement")), *pieces.note(setting, said), pieces.gap(setting, 1)]
    for point, (head, text) in enumerate(terms(content.occasion, group=content.group), start=1):
        found += _point(setting, (point, head), filled(text, fields))
    columns = [Column(_("Name"), share=1), Column(_("Signature"), share=2), Column(_("Date"), share=1)]
    rows = [[person.name, "", ""] for person in content.people]
    return [*found, pieces.gap(setting, 3), *table(setting, Table(columns, rows, least=_SIGNATURE))]


def _known(content: PackContent) -> dict[str, str]:
    """Fields that need nobody to fill them in."""
    learners = [isolate(person.name) for person in content.people if person.role.learns]
    return {
        "members": words.names(isolate(person.name) for person in content.people),
        "Mentee": words.names(learners),
        "mentor": words.names(map(isolate, content.of_role(Role.MENTOR))),
        "name": content.coordinator,
    }


def _point(setting: Setting, numbered: tuple[int, str], text: str) -> list[Piece]:
    """A numbered point: its head stays with its text, which is parted only where it is very long."""
    look = setting.look
    indent = setting.measured("88.", look.strong) + look.spaces(2)
    number, head = numbered
    heads = setting.lines(head, look.strong, setting.width - indent)

    def draw_head(spot: Spot) -> None:
        spot.sheet.text(spot.at(0, look.strong.drop), f"{number}.", look.strong)
        spot.rows(heads, look.strong, indent)

    def part(lines: list[Line]) -> Piece:
        return Piece(len(lines) * look.body.leading, lambda spot: spot.rows(lines, look.body, indent))

    parts = pieces.in_parts(setting, setting.lines(text, look.body, setting.width - indent))
    named = Piece(len(heads) * look.strong.leading, draw_head, before=look.spaces(1.25), keep=True)
    return [named, *map(part, parts)]
