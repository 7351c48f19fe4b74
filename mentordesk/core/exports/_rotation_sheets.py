"""The sheets of a flash rotation: a plan for the wall, a card for each guest, a card for each table."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mentordesk.core import words
from mentordesk.core.i18n import N_, _
from mentordesk.core.paper import flowing, pieces
from mentordesk.core.paper.faces import BOLD
from mentordesk.core.paper.flow import Piece, Setting, Spot
from mentordesk.core.paper.flowing import Chapter, Part
from mentordesk.core.paper.levels import isolate
from mentordesk.core.paper.look import RULE, Ink
from mentordesk.core.paper.tables import Cells, Column, Table, table
from mentordesk.core.services.rotating import GuestRow, RotationPlan
from mentordesk.core.vocab import Side, Vocabulary

_NAME = 46
"""Size of a name on a table, in points at a body of 12."""
_WISHES = 3


class RotationSheets(Vocabulary):
    """What is printed."""

    ALL = "all", N_("Everything")
    PLAN = "plan", N_("The plan for the wall")
    CARDS = "cards", N_("A card for each guest")
    TABLES = "tables", N_("A card for each table")


class RotationPapers:
    """The chapters of one occasion."""

    def __init__(self, plan: RotationPlan) -> None:
        self.plan, self.rotation = plan, plan.rotation
        self.rounds = range(1, plan.rotation.rounds + 1)

    def chapters(self, sheets: RotationSheets) -> list[Chapter]:
        """What was asked for, each kind on pages of its own."""
        made = {
            RotationSheets.PLAN: (_("Who sits where"), self._wall()),
            RotationSheets.CARDS: (_("Cards for the guests"), self._cards()),
            RotationSheets.TABLES: (_("Cards for the tables"), self._tables()),
        }
        right = words.long_date(self.rotation.day)
        return [
            Chapter(name, list(parts), right)
            for kind, (name, parts) in made.items()
            if sheets in {kind, RotationSheets.ALL}
        ]

    def _wall(self) -> Iterator[Part]:
        yield flowing.title(self.rotation.name)
        for number in self.rounds:
            yield self._round(number)

    def _round(self, number: int) -> Part:
        """All tables of a round, on one page where there is room."""

        def made(setting: Setting) -> list[Piece]:
            columns = [Column(_("Table of"), Cells.STRONG, share=1), Column(_("Mentees"), share=2)]
            rows = [[each.name, _listed(self.plan.at(number, each.id))] for each in self._tables_of(number)]
            head = _("Round {number}, {span}").format(number=number, span=self._span(number))
            found = [*pieces.section(setting, head), *table(setting, Table(columns, rows))]
            if out := self.plan.out(number):
                said = _("A break for {names}").format(names=_listed(out))
                found += pieces.note(setting, said, before=setting.look.spaces(1))
            return [
                *(replace(each, keep=True) for each in found),
                replace(pieces.gap(setting, 0), keep=False),
            ]

        return made

    def _tables_of(self, number: int) -> list[GuestRow]:
        return [each for each in self.plan.mentors if self.plan.is_there(each, number)]

    def _span(self, number: int) -> str:
        return words.span(*self.rotation.times(number))

    def _cards(self) -> Iterator[Part]:
        for guest in sorted(self.plan.guests, key=lambda each: each.side is Side.MENTOR):
            if any(self.plan.is_there(guest, number) for number in self.rounds):
                yield self._card(guest)

    def _card(self, guest: GuestRow) -> Part:
        def made(setting: Setting) -> list[Piece]:
            where = _("{occasion}, {day}").format(
                occasion=isolate(self.rotation.name), day=words.long_date(self.rotation.day)
            )
            found = [
                *pieces.paragraph(setting, guest.name, setting.look.title),
                *pieces.note(setting, where, before=setting.look.spaces(1)),
                pieces.gap(setting, 2),
                *table(setting, self._rounds_of(guest)),
            ]
            if guest.side is Side.LEARNER:
                asked = _("Afterwards: whom would you like as your mentor?")
                found += pieces.paragraph(setting, asked, setting.look.strong, setting.look.spaces(3))
                found += [_numbered(setting, place) for place in range(1, _WISHES + 1)]
            return _together([*found, _cut(setting)])

        return made

    def _rounds_of(self, guest: GuestRow) -> Table:
        """Round, time by the clock, and whom they meet where."""
        mentor = guest.side is Side.MENTOR
        columns = [
            Column(_("Round"), Cells.RIGHT),
            Column(_("Time")),
            Column(_("Who comes to your table") if mentor else _("Table of"), Cells.STRONG, share=1),
        ]
        rows = [
            [str(number), self._span(number), self._whom(guest, number)]
            for number in self.rounds
            if self.plan.is_there(guest, number)
        ]
        return Table(columns, rows)

    def _whom(self, guest: GuestRow, number: int) -> str:
        if guest.side is Side.MENTOR:
            return _listed(self.plan.at(number, guest.id)) or _("nobody: a break")
        table = self.plan.table_of(number, guest.id)
        return table.name if table else _("a break")

    def _tables(self) -> Iterator[Part]:
        for place, mentor in enumerate(self._tables_of(1)):
            yield self._table_card(mentor, is_upper=place % 2 == 0)

    def _table_card(self, mentor: GuestRow, *, is_upper: bool) -> Part:
        """Half a page with the name, large, to be folded or stood up."""

        def made(setting: Setting) -> list[Piece]:
            ink = _fitting(setting, mentor.name)
            lines = setting.lines(mentor.name, ink)
            height = setting.room / 2 - 1

            def draw(spot: Spot) -> None:
                down = (height - len(lines) * ink.leading) / 2
                for number, line in enumerate(lines):
                    right = (spot.width - line.width * ink.size) / 2
                    spot.rows([line], ink, right, down + number * ink.leading)
                if is_upper:
                    spot.sheet.rule(spot.at(0, height), spot.at(spot.width, height), RULE, 0.4)

            return [Piece(height, draw)]

        return made


def _fitting(setting: Setting, name: str) -> Ink:
    """As large as its longest word allows."""
    largest = round(_NAME * setting.look.size / 12, 1)
    widest = setting.setter.widest_word(name, BOLD) * largest
    return Ink(round(largest * min(1, setting.width / widest), 1) if widest else largest, BOLD)


def _numbered(setting: Setting, place: int) -> Piece:
    """A line to write a name on, after its number."""
    step, ink = pieces.writing_step(setting), setting.look.body

    def draw(spot: Spot) -> None:
        line = setting.lines(f"{place}.", ink)
        spot.rows(line, ink, down=step - ink.leading)
        spot.sheet.rule(spot.at(setting.look.spaces(5), step), spot.at(spot.width, step), RULE, 0.6)

    return Piece(step, draw)


def _cut(setting: Setting) -> Piece:
    """Where the card is cut off from the next."""
    high = setting.look.spaces(10)

    def draw(spot: Spot) -> None:
        spot.sheet.rule(spot.at(0, high / 2), spot.at(spot.width, high / 2), RULE, 0.4)

    return Piece(high, draw)


def _together(found: Sequence[Piece]) -> list[Piece]:
    """On one page, where there is room."""
    return [replace(each, keep=number < len(found)) for number, each in enumerate(found, start=1)]


def _listed(people: Sequence[GuestRow]) -> str:
    return ", ".join(isolate(each.name) for each in people)
