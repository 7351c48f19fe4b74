from datetime import date

from mentordesk.core import participants
from mentordesk.core.desk import command
from mentordesk.core.intake.applying.crowd import Crowd
from mentordesk.core.model import MergedPerson
from mentordesk.core.progress import silent
from mentordesk.core.vocab import Role


def asked(desk, programme, what):
    return desk.ask(lambda db: what(Crowd(db, programme)))


def test_people_are_found_by_address_and_by_code(desk, programme, someone) -> None:
    ann = desk.ask(participants.profile, someone("Ann", email="Ann@x.org"))
    references = (" ann@X.ORG", ann.code.lower(), "b@x.org")
    found = asked(desk, programme, lambda crowd: [crowd.person(each) for each in references])
    assert [person and person.name for person in found] == ["Ann", "Ann", None]


def test_a_name_that_two_people_bear_tells_nobody(desk, programme, someone) -> None:
    someone("Ann", email="a@x.org")
    assert asked(desk, programme, lambda crowd: crowd.namesake("ann", "", "")).name == "Ann"
    assert asked(desk, programme, lambda crowd: crowd.namesake("ann", "", "other@x.org")) is None
    someone("Ann", email="b@x.org")
    assert asked(desk, programme, lambda crowd: crowd.namesake("Ann", "", "")) is None


def test_who_was_merged_is_found_and_known_to_have_been_another(desk, programme, someone) -> None:
    ann = desk.ask(participants.profile, someone("Ann", email="a@x.org"))

    @command("Merge")
    def merge(db):
        db.add(
            MergedPerson(
                person_id=ann.person_id, code="P-OLD", name="A", email="Old@x.org", merged_on=date(2026, 1, 1)
            )
        )

    desk.do(merge)
    references = ("old@x.org", "P-OLD", "a@x.org")
    found = asked(desk, programme, lambda crowd: [crowd.person(each).name for each in references])
    former = asked(desk, programme, lambda crowd: [crowd.was_another(each) for each in references])
    assert (found, former) == (["Ann"] * 3, [True, True, False])


def test_new_people_are_written_with_their_places_and_managers(turned, desk, programme) -> None:
    @command("Enter")
    def enter(db):
        crowd = Crowd(db, programme)
        ann, bo = crowd.made(2)
        ann.name, ann.job_title, ann.line_manager_id, bo.name = "Ánn", "Nurse", bo.id, "Bo"
        crowd.seated(ann.id, Role.MENTEE, date(2026, 3, 1)).aspiration = "Ward manager"
        crowd.write(silent)

    turned(enter)
    (ann,) = desk.ask(participants.profiles, programme)
    assert (ann.name, ann.sort_name, ann.job_title) == ("Ánn", "ann", "Nurse")
    assert (ann.aspiration, ann.applied_on) == ("Ward manager", date(2026, 3, 1))
    assert ann.line_manager_id == ann.person_id + 1


def test_only_who_was_touched_is_written_again(desk, programme, someone) -> None:
    someone("Ann")
    someone("Bo")

    @command("Change")
    def change(db):
        crowd = Crowd(db, programme)
        for name in ("Ann", "Bo"):
            person = crowd.namesake(name, "", "")
            person.phone = "1"
            if name == "Bo":
                crowd.touched(person)
        crowd.write(silent)

    desk.do(change)
    assert [each.phone for each in desk.ask(participants.profiles, programme)] == ["", "1"]
