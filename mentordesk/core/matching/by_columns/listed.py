"""Those whom a plain sheet lists, with what the rules ask of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from mentordesk.core.documents import Reader, shown
from mentordesk.core.folding import folded
from mentordesk.core.i18n import _
from mentordesk.core.matching.by_columns.columns_compared import rung, whole
from mentordesk.core.matching.by_columns.rule_book import ABOVE, CAPACITY, ID, NOW, RuleBook

Row = tuple[int, Mapping[str, str]]
"""The number that a spreadsheet shows, and the texts of the row by heading."""

_MOST_PLACES = 1_000


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody by their id, which also decides ties; `values` by field of the rules, "" where not known."""

    id: str
    values: Mapping[str, str] = field(default_factory=dict)
    places: int = 1
    now: str = ""


def mentees(sheet: "PlainSheet", book: RuleBook) -> list[Listed]:
    """Everybody of the mentees' sheet in the order of their ids."""
    return sheet.people(book, frozenset[str]().union(*(each.fields[0] for each in book.comparisons)), (NOW,))


def mentors(sheet: "PlainSheet", book: RuleBook) -> list[Listed]:
    """Everybody of the mentors' sheet in the order of their ids."""
    return sheet.people(
        book, frozenset[str]().union(*(each.fields[1] for each in book.comparisons)), (CAPACITY,)
    )


@dataclass(frozen=True, slots=True)
class PlainSheet:
    """One sheet as it was read; what is wrong in it is noted with `reader`."""

    reader: Reader
    headings: Sequence[str]
    rows: Iterable[Row]

    def people(self, book: RuleBook, fields: frozenset[str], special: Sequence[str]) -> list[Listed]:
        """Everybody whom the sheet lists, in the order of their ids."""
        known = {folded(heading): heading for heading in reversed(self.headings)}
        wanted = [*sorted(fields), ID, *(each for each in special if each in book.columns)]
        columns = {each: known.get(folded(book.heading(each)), "") for each in wanted}
        for each, heading in columns.items():
            if not heading:
                sentence = _("There is no column “{column}”, which the rules need; there is {headings}.")
                there = ", ".join(f"“{each}”" for each in self.headings)
                self.reader.note(
                    _("the headings"), sentence.format(column=book.heading(each), headings=there)
                )
        if not all(columns.values()):
            return []
        found: dict[str, Listed] = {}
        for number, texts in self.rows:
            person = self._person(number, {each: texts[heading] for each, heading in columns.items()}, book)
            if person.id in found:
                self._note(number, columns[ID], _("Another row has {id} too.").format(id=shown(person.id)))
            found[person.id] = person
        return [found[each] for each in sorted(found)]

    def _person(self, number: int, texts: Mapping[str, str], book: RuleBook) -> Listed:
        if not texts[ID]:
            self._note(number, book.heading(ID), _("This is missing."))
        for comparison in book.comparisons:
            if comparison.way == ABOVE:
                for subject in {comparison.mentee, comparison.mentor} & texts.keys():
                    self._check_rung(number, subject, texts[subject], book)
        places = texts.get(CAPACITY, "") or "1"
        if not whole(places) or not 0 <= int(places) <= _MOST_PLACES:
            sentence = _("This must be a whole number from {least} to {most}, not {value}.")
            self._note(
                number,
                book.heading(CAPACITY),
                sentence.format(least=0, most=_MOST_PLACES, value=shown(places)),
            )
            places = "0"
        return Listed(texts[ID], texts, int(places), texts.get(NOW, ""))

    def _check_rung(self, number: int, subject: str, text: str, book: RuleBook) -> None:
        order = book.orders.get(subject)
        if not text or rung(text, order) is not None:
            return
        sentence = (
            _("{word} is not in the order of the rules.")
            if order is not None
            else _("{word} is no whole number.")
        )
        self._note(number, book.heading(subject), sentence.format(word=shown(text)))

    def _note(self, number: int, heading: str, problem: str) -> None:
        self.reader.note(_("row {row}, column “{column}”").format(row=number, column=heading), problem)
