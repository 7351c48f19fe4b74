"""The evaluation of the last session: ten rated rows, open questions, certificate, consent."""

from mentordesk.core.i18n import _
from mentordesk.core.paper import pieces, qr, questions, slip_shape
from mentordesk.core.paper.flow import Piece, Setting, Spot
from mentordesk.core.paper.levels import isolate
from mentordesk.core.paper.look import EDGE, MM, QUIET, RULE, Ink
from mentordesk.core.paper.pack import EvaluationOnPaper
from mentordesk.core.vocab import Role

_LINES = 3
_COLUMN = 11 * MM


def blocks(setting: Setting, evaluation: EvaluationOnPaper) -> list[Piece]:
    """The form."""
    found = [_head(setting, evaluation), _scale(setting)]
    found += [_row(setting, _(item)) for item in questions.EVALUATION]
    for asked in questions.OPEN:
        found += [*pieces.section(setting, _(asked)), pieces.lines_to_write(setting, _LINES)]
    found += pieces.section(setting, _("Afterwards"))
    found += pieces.ticks(setting, [_(each) for each in questions.CONSENT])
    if evaluation.certificate:
        found += pieces.note(setting, evaluation.certificate, before=setting.look.spaces(2))
    return found


def _head(setting: Setting, evaluation: EvaluationOnPaper) -> Piece:
    """Title, code and promise, with the number as a QR code beside them."""
    look, side = setting.look, slip_shape.QR * MM
    width = setting.width - side - look.spaces(4)
    titles = setting.lines(_("Looking back"), look.title, width)
    whose = {Role.MENTOR: _("Mentor"), Role.MENTEE: _("Mentee")}.get(evaluation.role, _("Peer"))
    said = " · ".join(isolate(part) for part in (whose, evaluation.name, evaluation.code) if part)
    notes = setting.lines(f"{said}\n{_(questions.PROMISES[evaluation.promise])}", look.quiet, width)
    taken = len(titles) * look.title.leading
    small = Ink(min(look.size, 12))

    def draw(spot: Spot) -> None:
        spot.rows(titles, look.title)
        spot.rows(notes, look.quiet, 0, taken)
        corner = spot.at(spot.width - side, side)
        qr.draw(spot.sheet, corner, side, evaluation.number)
        under = spot.at(spot.width - side / 2, side + 4 * MM)
        number = f"{evaluation.number[:4]} {evaluation.number[4:]}"
        spot.sheet.text_around(under, number, small)

    height = max(taken + len(notes) * look.quiet.leading, side + 6 * MM)
    return Piece(height, draw, keep=True)


def _scale(setting: Setting) -> Piece:
    quiet = setting.look.quiet
    said = _("{lowest} … {highest}").format(lowest=_(questions.LOWEST), highest=_(questions.HIGHEST))
    return Piece(
        quiet.leading,
        lambda spot: spot.sheet.text_left_of(spot.at(spot.width, quiet.drop), said, quiet),
        before=setting.look.spaces(2),
        keep=True,
    )


def _row(setting: Setting, item: str) -> Piece:
    """An item and its five circles, over a rule."""
    ink = setting.look.body
    circles = _COLUMN * questions.SCALE
    lines = setting.lines(item, ink, setting.width - circles - setting.look.spaces(2))
    pad = setting.look.spaces(1.2)
    height = max(len(lines) * ink.leading, 2 * slip_shape.RADIUS * MM) + 2 * pad
    small = Ink(min(ink.size, 12) * 0.75, colour=QUIET)

    def draw(spot: Spot) -> None:
        spot.rows(lines, ink, 0, (height - len(lines) * ink.leading) / 2)
        for choice in range(1, questions.SCALE + 1):
            centre = spot.at(spot.width - (questions.SCALE - choice + 0.5) * _COLUMN, height / 2)
            spot.sheet.circle(centre, slip_shape.RADIUS * MM, EDGE, 0.7)
            spot.sheet.text_around((centre[0], centre[1] - small.size * 0.36), str(choice), small)
        spot.sheet.rule(spot.at(0, height), spot.at(spot.width, height), RULE, 0.6)

    return Piece(height, draw)
