"""What is held about one person."""

from datetime import date

import pytest

from mentordesk.core import pairings, participants, sessions
from mentordesk.core.errors import NotFound
from mentordesk.core.participants import known
from mentordesk.core.services.held import ToReview, held
from mentordesk.core.services.held.gathering import said
from mentordesk.core.sessions import SessionDraft
from mentordesk.core.vocab import Met, Role

TODAY = date(2026, 11, 18)


@pytest.fixture
def ben(desk, pair):
    """Ben Hargreaves, paired with Ada Obi, with much that is known of him."""
    profile, ada = (desk.ask(participants.profile, number) for number in (pair.learner, pair.mentor))
    draft = participants.PersonDraft(
        "Ben Hargreaves",
        email="ben@example.org",
        aspiration="Do as Ada Obi did",
        needs=(participants.SkillLine("Chairing", 2, 3),),
        line_manager=((ada.person_id, ada.name),),
        languages=("Welsh",),
    )
    desk.do(participants.edit, pair.learner, draft)
    desk.do(known.set_wishes, pair.learner, known.WishesDraft(((ada.person_id, ada.name),)))
    desk.do(participants.set_free_times, pair.learner, [participants.Window(1, "14:00", "18:00")])
    return profile


@pytest.fixture
def parts(desk, ben):
    """The parts that are told, by table."""
    return lambda: {part.table: part for part in desk.ask(held, ben.code).parts}


def test_everything_that_was_said_is_told_in_words(parts, ben):
    told = parts()
    assert ("E-mail", "ben@example.org") in told["person"].entries[0]
    assert ("Languages", "Welsh") in told["person"].entries[0]
    assert told["need"].entries == ((("Skill", "Chairing"), ("Level", "2"), ("Importance", "3")),)
    assert told["free_time"].entries == ((("Day", "Tue"), ("From", "14:00"), ("Until", "18:00")),)
    assert told["pairing"].entries[0][0][0] == "Code"


def test_others_are_called_by_letters_in_columns_and_in_texts(desk, parts, ben):
    told = parts()
    assert ("Line manager", "person A") in told["person"].entries[0]
    assert ("Hopes", "Do as person A did") in told["participant"].entries[0]
    assert told["preference"].entries[0][0] == ("Person", "person A")
    assert "Ada" not in repr(desk.ask(held, ben.code))


def test_numbers_of_ours_are_not_told(parts):
    columns = {column for part in parts().values() for row in part.values for column in row}
    assert not {"id", "participant_id", "person_id", "folded_name", "folded_email"} & (
        columns - {"person_id"}
    )


def test_programs_get_plain_values(parts):
    told = parts()
    assert told["free_time"].values == ({"weekday": 1, "from_time": "14:00", "to_time": "18:00"},)
    assert told["person"].values[0]["languages"] == ["Welsh"]
    assert told["participant"].values[0]["role"] == "mentee"


def test_notes_and_what_others_say_are_counted_not_told(desk, ben, pair):
    ada = desk.ask(participants.profile, pair.mentor)
    about = ((ben.person_id, ben.name),)
    desk.do(known.set_wishes, pair.mentor, known.WishesDraft((), about))
    desk.do(pairings.pause, pair.id, TODAY, date(2027, 1, 10), "Ben is in hospital")
    lines = (known.CriterionLine("Has time", met=Met.NO, note="Rarely on time"),)
    desk.do(known.screen, pair.learner, known.ScreeningDraft(lines), TODAY)
    found = desk.ask(held, ben.code)
    assert set(found.review) == {
        ToReview("Notes of the screening", 1),
        ToReview("Reasons to pause", 1),
        ToReview("Others who avoid them", 1),
    }
    assert not {"hospital", "Rarely"} & set(repr(found).replace("'", " ").split())
    assert desk.ask(held, ada.code).name == "Ada Obi"


def test_sessions_goals_and_answers_of_others_are_not_told(desk, parts, pair, other_pair):
    for each in (pair, other_pair):
        desk.do(sessions.place, [SessionDraft(each.id, date(2026, 12, 1), "14:00")], TODAY)
    told = parts()
    assert len(told["session"].entries) == 1
    assert len(told["slip"].entries) == 1
    assert [each.role for each in desk.ask(participants.profiles, pair.cohort_id)].count(Role.MENTEE) == 2


def test_whose_code_is_unknown_is_not_found(desk):
    with pytest.raises(NotFound, match="P-NOONE"):
        desk.ask(held, " P-NOONE ")


@pytest.mark.parametrize(
    ("value", "told"),
    [(True, "yes"), (False, "no"), (("a", "b"), "a\nb"), (7, "7"), (TODAY, "Wed 18 Nov 2026")],
)
def test_a_value_is_said_plainly(value, told):
    assert said(value) == told
