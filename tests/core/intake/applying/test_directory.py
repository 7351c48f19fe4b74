from mentordesk.core import participants
from mentordesk.core.intake.applying.directory import Directory
from mentordesk.core.vocab import Role


def test_people_are_found_by_address_and_code(desk, programme, someone) -> None:
    ann = desk.ask(participants.profile, someone("Ann", email="Ann@x.org"))

    def names(db):
        directory = Directory(db, programme)
        found = [directory.person(each) for each in (" ann@X.ORG", ann.code.lower(), "b@x.org")]
        return [person.name if person else None for person in found]

    assert desk.ask(names) == ["Ann", "Ann", None]


def test_a_side_is_the_first_place_that_fits(desk, programme, someone) -> None:
    place = someone("Ann", email="a@x.org", role=Role.MENTOR)

    def places(db):
        directory = Directory(db, programme)
        asked = [
            ("a@x.org", [Role.PEER, Role.MENTOR]),
            ("a@x.org", [Role.MENTEE]),
            ("b@x.org", [Role.MENTOR]),
        ]
        found = [directory.side(reference, roles) for reference, roles in asked]
        return [participant.id if participant else None for participant in found]

    assert desk.ask(places) == [place, None, None]


def test_the_places_of_the_cohort_are_known(desk, programme, someone) -> None:
    made = {someone("Ann"), someone("Bo")}
    assert desk.ask(lambda db: {each.id for each in Directory(db, programme).participants()}) == made
