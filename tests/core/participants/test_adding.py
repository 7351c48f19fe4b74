"""Adding someone by the form, and changing what they said."""

import pytest

from mentordesk.core import participants
from mentordesk.core.errors import Invalid, NotFound, Refused
from mentordesk.core.participants import PersonDraft, SkillLine
from mentordesk.core.vocab import ParticipantState, Role

WHOLE = PersonDraft(
    name="Wanjiru Kamau",
    role=Role.MENTEE,
    email="w.kamau@example.org",
    phone="07700 900164",
    job_title="Staff Nurse",
    department="Paediatrics",
    organisation="St Brigid",
    grade="Band 5",
    zone="Africa/Nairobi",
    capacity=3,
    aspiration="Ward manager",
    wants_difference=True,
    needs=(SkillLine("Leading a shift", 1, 3), SkillLine("Quality improvement", 3, 1)),
    offers=(SkillLine("Swahili", 5),),
    interests=("Teaching", "Community care"),
)


@pytest.mark.parametrize(
    ("field", "draft"),
    [
        ("name", PersonDraft(name=" ")),
        ("name", PersonDraft(name="x" * 201)),
        ("email", PersonDraft(name="A", email="somebody")),
        ("email", PersonDraft(name="A", email="a b@example.org")),
        ("email", PersonDraft(name="A", email="a@b@example.org")),
        ("email", PersonDraft(name="A", email="a@host")),
        ("zone", PersonDraft(name="A", zone="Europe/Atlantis")),
        ("capacity", PersonDraft(name="A", capacity=0)),
        ("capacity", PersonDraft(name="A", capacity=9)),
        ("needs", PersonDraft(name="A", needs=(SkillLine("Chess", 6, 1),))),
        ("needs", PersonDraft(name="A", needs=(SkillLine("Chess", 1, 4),))),
        ("needs", PersonDraft(name="A", needs=(SkillLine("Chess", 1, 1), SkillLine(" CHESS ", 2, 1)))),
        ("needs", PersonDraft(name="A", needs=(SkillLine("  ", 1, 1),))),
        ("offers", PersonDraft(name="A", offers=(SkillLine("Chess", 0),))),
        ("offers", PersonDraft(name="A", offers=(SkillLine("Chess", 1), SkillLine("chess", 2)))),
        ("phone", PersonDraft(name="A", phone="07\x0700")),
        ("aspiration", PersonDraft(name="A", aspiration="half \ud83d")),
    ],
)
def test_what_cannot_be_taken_is_named_at_its_field(field, draft):
    assert [problem.field for problem in draft.problems()] == [field]


@pytest.mark.parametrize("text", ["", "a@example.org", " a.b+c@mail.example.org "])
def test_an_address_may_be_missing_or_look_like_one(text):
    assert PersonDraft(name="A", email=text).problems() == []


def test_line_breaks_and_tabs_can_be_shown():
    assert PersonDraft(name="A", aspiration="one\n\ttwo").problems() == []


@pytest.mark.req("S0-44")
def test_someone_added_is_there_as_the_form_said(turned, cohort, desk):
    number = turned(participants.add, cohort, WHOLE)
    assert desk.ask(participants.draft, number) == WHOLE
    assert desk.undo_label == "Add Wanjiru Kamau"


def test_someone_added_has_applied_on_the_day_given(desk, someone):
    profile = desk.ask(participants.profile, someone())
    assert (profile.state, profile.applied_on.isoformat()) == (ParticipantState.APPLIED, "2026-11-18")


def test_words_are_kept_without_the_spaces_around_them(desk, someone):
    number = someone(name="  Ada Obi ", phone=" 1 ", interests=(" Chess ", "  "))
    draft = desk.ask(participants.draft, number)
    assert (draft.name, draft.phone, draft.interests) == ("Ada Obi", "1", ("Chess",))


def test_a_need_of_unknown_importance_counts_as_middling(desk, someone):
    number = someone(needs=(SkillLine("Chess", 2),))
    assert desk.ask(participants.draft, number).needs == (SkillLine("Chess", 2, 2),)


def test_nobody_is_added_by_a_form_with_problems(desk, cohort):
    with pytest.raises(Invalid):
        desk.do(participants.add, cohort, PersonDraft())
    assert desk.ask(participants.ids, cohort, participants.Shown()) == []


@pytest.mark.req("S2-18")
def test_the_same_address_in_another_role_is_the_same_person(desk, someone):
    one = desk.ask(participants.profile, someone(email="ada@example.org"))
    two = desk.ask(participants.profile, someone(email="ADA@example.org", role=Role.MENTOR))
    assert (one.person_id, one.code) == (two.person_id, two.code)
    assert one.id != two.id


def test_a_second_role_leaves_what_the_form_does_not_say_as_it_was(desk, cohort):
    first = desk.do(participants.add, cohort, WHOLE)
    desk.do(participants.add, cohort, PersonDraft("W. Kamau", Role.MENTOR, WHOLE.email, grade="Band 6"))
    draft = desk.ask(participants.draft, first)
    assert (draft.name, draft.grade) == ("W. Kamau", "Band 6")
    assert (draft.phone, draft.department, draft.organisation, draft.zone) == (
        WHOLE.phone,
        WHOLE.department,
        WHOLE.organisation,
        WHOLE.zone,
    )


def test_the_same_person_cannot_be_there_twice_in_one_role(desk, cohort, someone):
    someone(name="Ada Obi", email="ada@example.org")
    with pytest.raises(Refused, match="Ada Obi is already in this cohort as mentee"):
        someone(name="Ada Obi", email="ada@example.org")
    assert len(desk.ask(participants.ids, cohort, participants.Shown())) == 1


def test_changing_someone_changes_what_the_form_shows_and_keeps_the_role(turned, desk, someone):
    number = someone(name="Ada Obi", role=Role.MENTOR)
    turned(participants.edit, number, WHOLE)
    draft = desk.ask(participants.draft, number)
    assert draft.role is Role.MENTOR
    assert (draft.name, draft.needs, draft.interests) == (WHOLE.name, WHOLE.needs, WHOLE.interests)
    assert desk.undo_label == "Change Wanjiru Kamau"


def test_a_change_with_problems_changes_nothing(desk, someone):
    number = someone(name="Ada Obi")
    with pytest.raises(Invalid):
        desk.do(participants.edit, number, PersonDraft(name=""))
    assert desk.ask(participants.draft, number).name == "Ada Obi"


def test_someone_who_is_gone_cannot_be_changed(desk):
    with pytest.raises(NotFound):
        desk.do(participants.edit, 99, WHOLE)
