"""Rule books and cases for the tests of plain sheets."""

from mentordesk.core.documents import Reader
from mentordesk.core.matching.by_columns import listed, rule_file
from mentordesk.core.matching.by_columns.case import Case
from mentordesk.core.matching.by_columns.listed import PlainSheet

GRADES = {"grade": ["AA", "AO", "EO"]}


def book(hard=(), points=(), **more):
    """The rules of a file that says this."""
    said = {
        "format": "mentordesk.rules/1",
        "columns": {"id": "id"},
        "hard": list(hard),
        "points": list(points),
    }
    return rule_file.read(said | more, "rules.json")


def sheet(*lines):
    """A sheet from its headings and rows, each split by `|`."""
    headings, *rows = (line.split("|") for line in lines)
    numbered = [(number, dict(zip(headings, row, strict=True))) for number, row in enumerate(rows, 2)]
    return PlainSheet(Reader("sheet.csv"), headings, numbered)


def case(rules, mentees, mentors):
    """Two sheets under rules; each sheet is a list of lines."""
    return Case(rules, listed.mentees(sheet(*mentees), rules), listed.mentors(sheet(*mentors), rules))
