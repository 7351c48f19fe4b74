"""Which people of a file look like one, and whom a newcomer looks like."""

from mentordesk.core.services import merging
from mentordesk.core.services.merging import Newcomer
from mentordesk.core.services.merging.duplicates import headcount, known_as, likely, told_apart


def names(found):
    return [(pair.one.name, pair.other.name) for pair in found]


def test_the_likeliest_come_first_and_say_why(desk, person):
    person("Ben Hargreaves")
    person("Ada Obi", email="ada@x.org")
    person("Ben Hargraeves")
    person("Obi, Ada", email="ada@x.org")
    person("Dee Lau")
    found = desk.ask(likely)
    assert names(found) == [("Ada Obi", "Obi, Ada"), ("Ben Hargreaves", "Ben Hargraeves")]
    assert found[0].reasons == ("Same e-mail address", "Same names in another order")


def test_who_was_told_apart_is_not_offered_again(desk, two):
    (one, _p), (other, _q) = two
    desk.do(merging.not_the_same, other, one)
    assert desk.ask(likely) == []
    assert [(pair.one.id, pair.other.id, pair.reasons) for pair in desk.ask(told_apart)] == [
        (one, other, ("Same names in another order",))
    ]
    desk.undo()
    assert len(desk.ask(likely)) == 1


def test_a_newcomer_is_known_under_another_address(desk, two):
    rows = [Newcomer(5, "Ada  OBI", "obi@new.org"), Newcomer(6, "Nobody Known", "n@x.org")]
    found = desk.ask(known_as, rows)
    assert {row: [(pair.one.name, pair.reasons) for pair in pairs] for row, pairs in found.items()} == {
        5: [("Ada Obi", ("Same name",)), ("Obi, Ada", ("Same names in another order",))]
    }


def test_everybody_who_would_be_compared_is_counted(desk, two):
    assert desk.ask(headcount) == 2
