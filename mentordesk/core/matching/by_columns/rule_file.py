"""Reads a rules file; whatever is wrong with it is said at once, each with its place in the file."""

from mentordesk.core.documents import Object, Reader, inner
from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.core.matching.by_columns.rule_book import (
    ABOVE,
    EQUALS,
    ID,
    WAYS,
    Award,
    Comparison,
    Condition,
    RuleBook,
)

FORMAT = "mentordesk.rules/1"

_KEYS = ("format", "name", "columns", "orders", "hard", "points")
_FIELDS = ("field", "mentee field", "mentor field")
_RULE = (*_FIELDS, "is", EQUALS, "from", "to", "when")
_MOST_RULES = 200
_MOST_POINTS = 1_000_000
_MOST_STEPS = 1_000


def read(document: Object, file: str) -> RuleBook:
    """The rules of a document; raises `DeskError` with every problem."""
    if document.get("format") != FORMAT:
        sentence = _("{file} is no rules file: its “format” must be “{format}”.")
        raise DeskError(sentence.format(file=file, format=FORMAT))
    reading = _Reading(Reader(file))
    book = reading.book(document)
    reading.reader.finish()
    return book


class _Reading:
    """One file being read."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader

    def book(self, document: Object) -> RuleBook:
        reader = self.reader
        reader.only(document, "", _KEYS)
        columns = reader.part(document, "columns")
        orders = reader.part(document, "orders")
        named = {key: reader.needed(columns, key, inner("", "columns")) for key in columns}
        if ID not in named:
            reader.note(
                inner("", "columns"), _("“id” must say in which column each person's own sign stands.")
            )
        hard, points = reader.entries(document, "hard"), reader.entries(document, "points")
        if len(hard) + len(points) > _MOST_RULES:
            reader.note("", _("These are more than {most} rules.").format(most=_MOST_RULES))
            hard = points = []
        return RuleBook(
            name=reader.text(document, "name"),
            columns=named,
            orders={key: self._order(orders, key) for key in orders},
            hard=tuple(self._comparison(each, place, _RULE) for place, each in hard),
            awards=tuple(self._award(each, place) for place, each in points),
            said=document,
        )

    def _order(self, orders: Object, key: str) -> tuple[str, ...]:
        at = inner("", "orders")
        words = tuple(self.reader.as_text(each, place) for place, each in self.reader.items(orders, key, at))
        if not all(words) or len(set(words)) < len(words):
            self.reader.note(inner(at, key), _("An order names each word once, from the lowest on."))
        return words

    def _award(self, rule: Object, place: str) -> Award:
        points = self.reader.whole(rule, "points", place, 0, _MOST_POINTS)
        if rule.get("points") is None:
            self.reader.note(inner(place, "points"), _("This is missing."))
        return Award(self._comparison(rule, place, (*_RULE, "points")), points or 0)

    def _comparison(self, rule: Object, place: str, keys: tuple[str, ...]) -> Comparison:
        reader = self.reader
        reader.only(rule, place, keys)
        mentee, mentor = self._fields(rule, place)
        way = EQUALS if EQUALS in rule else reader.word(rule, "is", place, WAYS)
        low, high = (reader.whole(rule, key, place, -_MOST_STEPS, _MOST_STEPS) for key in ("from", "to"))
        self._check(rule, place, way)
        if way == EQUALS and mentee and mentor:
            reader.note(place, _("“equals” speaks of one side: write “mentee field” or “mentor field”."))
        elif way != EQUALS and not (mentee and mentor):
            reader.note(
                place, _("“field” names the column to compare; or “mentee field” and “mentor field”.")
            )
        if way == ABOVE and low is not None and high is not None and low > high:
            reader.note(place, _("“from” must not be more than “to”."))
        when = self._condition(rule, place) if "when" in rule else None
        return Comparison(way, mentee, mentor, low, high, reader.text(rule, EQUALS, place), when)

    def _fields(self, rule: Object, place: str) -> tuple[str, str]:
        both, *sides = (self.reader.text(rule, key, place) for key in _FIELDS)
        if both and any(sides):
            self.reader.note(place, _("“field” stands for both sides: leave it out, or the other two."))
        return sides[0] or both, sides[1] or both

    def _check(self, rule: Object, place: str, way: str) -> None:
        bounds = [key for key in ("from", "to") if rule.get(key) is not None]
        if EQUALS in rule and "is" in rule:
            self.reader.note(place, _("Write “is” or “equals”, not both."))
        elif not way and rule.get("is") is None:
            self.reader.note(place, _("“is” says how the two must stand to each other; it is missing."))
        if way == ABOVE and not bounds:
            self.reader.note(place, _("“from” or “to” must say by how many steps."))
        elif way and way != ABOVE and bounds:
            self.reader.note(place, _("“from” and “to” go with “mentor above by” only."))

    def _condition(self, rule: Object, place: str) -> Condition:
        at = inner(place, "when")
        said = self.reader.entry(rule["when"], at)
        self.reader.only(said, at, (*_FIELDS, EQUALS))
        both, mentee, mentor = (self.reader.text(said, key, at) for key in _FIELDS)
        if sum(map(bool, (both, mentee, mentor))) != 1:
            self.reader.note(at, _("Name one column: “field” is the mentee's, “mentor field” the mentor's."))
        return Condition(both or mentee, mentor, self.reader.needed(said, EQUALS, at))
