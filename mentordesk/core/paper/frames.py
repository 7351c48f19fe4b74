"""What stands around every page: margins, head and foot."""

from dataclasses import dataclass, replace
from io import BytesIO

from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.core.paper.drawing import Picture, Sheet
from mentordesk.core.paper.flow import Setting
from mentordesk.core.paper.look import ACCENT, EDGES, FOOT_GAP, INNER, MM, OUTER, PAPERS, RULE, Look
from mentordesk.core.paper.typesetter import Line, Typesetter

SMALLEST, LARGEST = 10, 18
"""Body sizes in points; what is asked for beyond them is taken as the nearest."""


@dataclass(frozen=True, slots=True)
class PageStyle:
    """How a document looks: `size` of the body text in points; `logo` is PNG or JPEG."""

    paper: str = "A4"
    size: float = 12
    logo: bytes | None = None
    programme: str = ""
    language: str = "en_GB"


class Frame:
    """The frame of the pages of one pack or report; `right` stands in the head, the others in the foot."""

    def __init__(self, style: PageStyle, setter: Typesetter, right: str, foot: tuple[str, str]) -> None:
        self.style = style
        self.look = Look(min(max(style.size, SMALLEST), LARGEST))
        self.width, self.height = PAPERS[style.paper]
        self.setting = Setting(setter, self.look, self.width - INNER - OUTER, 0)
        self._right, self._foot = right, foot
        self._mark = 8 * MM * max(1.0, self.look.size / 14)
        self._logo_width = self._wide()
        self._head = max(self._mark, max(map(len, self._head_lines())) * self.look.body.leading)
        self.top = self.height - EDGES[style.paper] - self._head - self.look.spaces(6)
        self._above = self._foot_lines()
        below = (1 + len(self._above)) * self.look.body.leading + self.look.spaces(1.5 + FOOT_GAP)
        self.foot = EDGES[style.paper] + below
        self.setting = replace(self.setting, room=self.top - self.foot)

    def left(self, number: int) -> float:
        """Where the text of page `number` starts: the inner margin changes sides."""
        return INNER if number % 2 else OUTER

    def sheet(self, number: int, total: int) -> Sheet:
        """Page `number` of `total` with its head and foot."""
        sheet = Sheet(self.width, self.height, self.setting.setter)
        self._draw_head(sheet, self.left(number))
        self._draw_foot(sheet, self.left(number), number, total)
        return sheet

    def _wide(self) -> float:
        """The width of the logo, which is as high as the drawn mark."""
        if self.style.logo is None:
            return self._mark
        from PIL import Image

        try:
            with Image.open(BytesIO(self.style.logo), formats=("PNG", "JPEG")) as logo:
                return min(self._mark * logo.width / logo.height, self.setting.width / 4)
        except OSError as trouble:
            raise DeskError(_("The logo is not a PNG or JPEG picture. Choose another one.")) from trouble

    def _head_lines(self) -> tuple[list[Line], list[Line]]:
        """The programme's name and what stands at the right, side by side."""
        ink, strong = self.look.body, self.look.strong
        right = self.setting.lines(self._right, ink, self.setting.width / 2)
        taken = max(line.width for line in right) * ink.size + self._logo_width + self.look.spaces(7)
        return self.setting.lines(self.style.programme, strong, self.setting.width - taken), right

    def _draw_head(self, sheet: Sheet, left: float) -> None:
        top = self.height - EDGES[self.style.paper]
        mark = (left, top - self._head / 2 - self._mark / 2, self._logo_width, self._mark)
        if self.style.logo is None:
            round_, sharp = self._mark / 2, self._mark / 9
            sheet.shape(mark, (sharp, round_, round_, round_), ACCENT)
        else:
            sheet.pictures.append(Picture(self.style.logo, mark))
        names, right = self._head_lines()
        for lines, ink, from_left in ((names, self.look.strong, True), (right, self.look.body, False)):
            high = top - (self._head - len(lines) * ink.leading) / 2 - ink.drop
            for number, line in enumerate(lines):
                across = (
                    self._logo_width + self.look.spaces(3)
                    if from_left
                    else self.setting.width - line.width * ink.size
                )
                sheet.line_of_text((left + across, high - number * ink.leading), line, ink)
        foot = top - self._head - self.look.spaces(2.5)
        sheet.rule((left, foot), (left + self.setting.width, foot), RULE, 0.6)

    def _foot_lines(self) -> list[Line]:
        """The first words of the foot, above the rest where all do not fit side by side; else none."""
        widest = [*self._foot, _numbered(88, 88)]
        taken = sum(self.setting.measured(words, self.look.quiet) for words in widest)
        if taken + 2 * self.look.spaces(2.5) <= self.setting.width:
            return []
        return self.setting.lines(self._foot[0], self.look.quiet)

    def _draw_foot(self, sheet: Sheet, left: float, number: int, total: int) -> None:
        quiet, width = self.look.quiet, self.setting.width
        rule = self.foot - self.look.spaces(FOOT_GAP)
        sheet.rule((left, rule), (left + width, rule), RULE, 0.6)
        down = rule - self.look.spaces(1.5) - quiet.drop
        for line in self._above:
            sheet.line_of_text((left, down), line, quiet)
            down -= quiet.leading
        first, printed = self._foot
        page = _numbered(number, total)
        if self._above:
            sheet.text((left, down), printed, quiet)
        else:
            taken = sheet.text((left, down), first, quiet)
            end = left + width - self.setting.measured(page, quiet)
            sheet.text_around(((left + taken + end) / 2, down), printed, quiet)
        sheet.text_left_of((left + width, down), page, quiet)


def _numbered(number: int, total: int) -> str:
    return _("Page {number} of {total}").format(number=number, total=total)
