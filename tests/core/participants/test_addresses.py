"""The e-mail addresses of many."""

from mentordesk.core import participants


def test_each_address_once_and_who_has_none(desk, someone):
    people = [
        someone("Ben Moss", email="Ben@example.org"),
        someone("Ada Obi"),
        someone("Cleo", email="c@x.org"),
    ]
    found = desk.ask(participants.addresses, [*people, people[0]])
    assert (found.emails, found.without) == (("Ben@example.org", "c@x.org"), ("Ada Obi",))
