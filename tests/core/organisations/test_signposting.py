"""Other schemes that people can be sent on to, and through which they came."""

import pytest

from mentordesk.core import organisations, participants
from mentordesk.core.errors import Invalid, NotFound
from mentordesk.core.organisations import SignpostDraft
from mentordesk.core.vocab import Scheme


@pytest.mark.req("S4-04")
def test_schemes_are_listed_from_near_to_far(turned, desk):
    national = SignpostDraft("Leadership Academy", Scheme.NATIONAL, "Directors", "la@example.org")
    turned(organisations.add_signpost, national)
    turned(organisations.add_signpost, SignpostDraft(" Training hub ", Scheme.LOCAL))
    found = desk.ask(organisations.signposts)
    assert [(row.name, row.scheme) for row in found] == [
        ("Training hub", Scheme.LOCAL),
        ("Leadership Academy", Scheme.NATIONAL),
    ]
    assert (found[1].purpose, found[1].contact) == ("Directors", "la@example.org")


@pytest.mark.req("S4-04")
def test_a_scheme_is_changed_and_taken_off(turned, desk):
    number = desk.do(organisations.add_signpost, SignpostDraft("Hub"))
    turned(organisations.edit_signpost, number, SignpostDraft("Training hub", Scheme.INTERNAL))
    assert desk.ask(organisations.signposts)[0].scheme is Scheme.INTERNAL
    turned(organisations.remove_signpost, number)
    with pytest.raises(NotFound):
        desk.do(organisations.remove_signpost, number)


def test_a_scheme_has_a_name(desk):
    with pytest.raises(Invalid, match="Name the scheme"):
        desk.do(organisations.add_signpost, SignpostDraft(" "))


@pytest.mark.req("S4-04")
def test_how_many_came_through_each_kind_of_scheme(desk, cohort, person):
    people = [person("Ada"), person("Ben"), person("Cleo")]
    desk.do(participants.carry_out, participants.SetOrigin(Scheme.LOCAL), people[:2])
    assert desk.ask(organisations.origins, cohort) == {None: 1, Scheme.LOCAL: 2}
