"""What stands in a line of the register, worked out by hand."""

from sqlalchemy import select

from mentordesk.core.model import Register, RegisterText
from mentordesk.core.register import gaps
from mentordesk.core.vocab import ParticipantState, Role


def line(desk, number):
    return desk.ask(lambda db: db.get_one(Register, number))


def text(desk, number):
    return desk.ask(lambda db: db.get_one(RegisterText, number).words.split())


def test_a_line_says_what_is_filtered_and_sorted_by(desk, cohort, zoe):
    found = line(desk, zoe)
    assert (found.cohort_id, found.role, found.state) == (cohort, Role.MENTEE, ParticipantState.APPLIED)
    assert (found.name, found.post, found.grade) == ("zoe marsh", "deputy sister", "band 6")
    assert (found.department, found.organisation, found.email) == ("emergency", "st brigid", "zm@example.org")
    assert (found.capacity, found.taken, found.paired, found.last_met) == (2, 0, False, None)


def test_a_bit_stands_for_each_thing_that_is_missing(desk, zoe):
    words = [word for word, _condition in gaps()]
    found = line(desk, zoe)
    missing = [word for place, word in enumerate(words) if found.gaps & 1 << place]
    assert missing == ["phone", "hopes", "times", "style"]
    assert found.known == 6


def test_the_words_are_all_that_she_said_each_once_and_folded(desk, zoe):
    code = line(desk, zoe).code.lower().split("-")
    said = "zoe marsh zm example org deputy sister emergency st brigid leading a shift figures cafe talks"
    assert text(desk, zoe) == sorted({*said.split(), *code})


def test_who_is_paired_takes_a_place(desk, pair):
    assert (line(desk, pair.mentor).taken, line(desk, pair.mentor).paired) == (1, True)
    assert (line(desk, pair.learner).taken, line(desk, pair.learner).paired) == (0, True)


def test_everybody_has_just_one_line(desk, pair, other_pair):
    count = desk.ask(lambda db: db.scalars(select(Register.id).order_by(Register.id)).all())
    assert count == [pair.mentor, pair.learner, other_pair.mentor, other_pair.learner]
