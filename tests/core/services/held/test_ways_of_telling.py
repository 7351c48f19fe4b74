"""What becomes of a column."""

from mentordesk.core.services.held.ways_of_telling import KEY, Way, person, review, shown, thing


def test_a_column_knows_what_becomes_of_it():
    ways = [KEY.way, shown("a").way, person("a").way, review("a").way, thing("a", "skill").way]
    assert ways == [Way.KEY, Way.SHOWN, Way.PERSON, Way.REVIEW, Way.THING]


def test_a_thing_goes_by_its_name_unless_another_column_names_it():
    assert thing("Skill", "skill").name == "name"
    assert thing("Pairing", "pairing", "code").name == "code"
