"""What was typed finds how words begin, and what they hold where nothing begins so."""

import pytest

from mentordesk.core import participants, programmes
from mentordesk.core.participants import PersonDraft, Shown, SkillLine
from tests.core.participants.conftest import TODAY


@pytest.fixture
def found(desk, cohort):
    """The names that some words find."""

    def read(text):
        rows = desk.ask(participants.rows, desk.ask(participants.ids, cohort, Shown(text)))
        return sorted(row.name for row in rows.values())

    return read


@pytest.fixture
def three(someone):
    someone(
        "Zoë Marsh",
        email="zm@example.org",
        job_title="Deputy Sister",
        department="Emergency",
        organisation="St Brigid",
    )
    someone("Ben Lau", needs=(SkillLine("Speaking up", 1, 2),), interests=("Café talks",))
    someone("Marta Obi", offers=(SkillLine("Figures", 4),))


@pytest.mark.req("S0-39")
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("mar", ["Marta Obi", "Zoë Marsh"]),
        ("ZOE", ["Zoë Marsh"]),
        ("deputy", ["Zoë Marsh"]),
        ("emerg", ["Zoë Marsh"]),
        ("brigid st", ["Zoë Marsh"]),
        ("example.org", ["Zoë Marsh"]),
        ("speak", ["Ben Lau"]),
        ("cafe", ["Ben Lau"]),
        ("figures", ["Marta Obi"]),
        ("mar obi", ["Marta Obi"]),
        ("mar ben", []),
    ],
)
def test_every_word_typed_begins_a_word_of_theirs(three, found, text, names):
    assert found(text) == names


@pytest.mark.parametrize(
    ("text", "names"), [("arsh", ["Zoë Marsh"]), ("igure", ["Marta Obi"]), ("rta ob", ["Marta Obi"])]
)
def test_where_no_word_begins_so_one_that_holds_it_will_do(three, found, text, names):
    assert found(text) == names


def test_who_begins_so_keeps_out_who_only_holds_it(three, found, someone):
    someone("Tara Nash")
    assert found("ta") == ["Ben Lau", "Tara Nash"]  # talks, Tara; not Marta


@pytest.mark.parametrize("text", ["%", "_", "'", '"', '" OR "zz', "*", "mar* NOT", "\x00", "x" * 5000])
def test_signs_are_never_taken_for_orders(three, found, text):
    assert found(text) == []


def test_people_of_another_cohort_do_not_keep_parts_of_words_from_being_found(desk, cohort, three, found):
    other = desk.do(
        programmes.add,
        programmes.CohortDraft(
            programme="Other", name="2027", start_on=TODAY, end_on=TODAY.replace(year=2027)
        ),
    )
    desk.do(participants.add, other, PersonDraft("Arshad Khan"))
    assert found("arsh") == ["Zoë Marsh"]
