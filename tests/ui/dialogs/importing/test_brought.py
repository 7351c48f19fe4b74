"""A file keeps its choices, what was asked and what was corrected."""

from dataclasses import replace

from mentordesk.core.intake.report import Choices, DateOrder, Kind
from mentordesk.core.vocab import Role
from mentordesk.ui.dialogs.importing import brought

DATES = "name,applied on,accepted on\nAnn,03/04/2026,05/06/2026\n"


def test_an_answered_question_stays_to_be_changed(sheet):
    first = brought.read(sheet("mentors.csv", DATES), Choices())
    assert first.unanswered == {"dates"}
    then = brought.chosen(first, replace(first.choices, **brought.answered("dates", "mdy")))
    assert (then.unanswered, [question.about for question in then.asked]) == (frozenset(), ["dates"])
    assert brought.answer(then.choices, "dates") == "mdy"
    assert then.choices.dates is DateOrder.MDY


def test_columns_of_dates_are_one_question_with_a_sentence_each(sheet):
    (question,) = brought.read(sheet("mentors.csv", DATES), Choices()).asked
    assert question.sentence.count("Choose the order.") == 2


def test_another_encoding_reads_the_file_again(sheet):
    file = sheet("mentors.csv", "name,email\nSiân,s@example.org\n", "cp1252")
    first = brought.read(file, Choices())
    assert (first.unanswered, first.kind) == ({"encoding"}, None)
    then = brought.chosen(first, replace(first.choices, **brought.answered("encoding", "cp1252")))
    assert then.sheet.checked.rows[0].name == "Siân"


def test_a_file_that_cannot_be_read_says_why(sheet):
    found = brought.read(sheet("mentors.csv", ""), Choices())
    assert (found.trouble, found.can_be_taken) == ("mentors.csv is empty.", False)
    assert brought.mapping(found) == {}
    assert brought.mended(found, 2, {}) is found
    assert brought.rechecked(found, Choices()).trouble == found.trouble


def test_another_kind_forgets_the_columns_that_were_chosen(sheet):
    first = brought.read(sheet("mentors.csv", "name,mentor,mentee\nA,B,C\n"), Choices(columns={"name": ""}))
    then = brought.chosen(first, replace(first.choices, kind=Kind.PAIRINGS))
    assert (then.kind, dict(then.choices.columns)) == (Kind.PAIRINGS, {})


def test_headings_that_tell_nothing_ask_for_the_kind(sheet):
    found = brought.read(sheet("x.csv", "a,b\n1,2\n"), Choices())
    assert (found.unanswered, found.kind, brought.mapping(found)) == ({"kind"}, None, {})


def test_our_own_column_of_problems_is_no_note(sheet):
    found = brought.read(sheet("mentors.csv", "name,Problem\nAnn,Not an e-mail address.\n"), Choices())
    assert brought.mapping(found) == {"name": "name", "Problem": ""}


def test_a_corrected_row_is_checked_at_once(sheet):
    first = brought.read(sheet("people.csv", "name,role\nAnn,wizard\n"), Choices())
    assert brought.mended(first, 2, {"role": "mentor"}).sheet.checked.rows[0].roles == (Role.MENTOR,)
