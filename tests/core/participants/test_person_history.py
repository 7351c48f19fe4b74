"""What happened to a participant, in sentences."""

from dataclasses import replace
from datetime import date

import pytest

from mentordesk.core import participants, sessions
from mentordesk.core.errors import NotFound
from mentordesk.core.participants import SkillLine, known
from mentordesk.core.vocab import ConsentKind, Met, PriorityArea, Role

TODAY = date(2026, 11, 18)


@pytest.fixture
def newest(desk):
    """What happened to someone last."""
    return lambda number: desk.ask(participants.history, number)[0]


def test_a_history_begins_with_the_act_that_made_it(desk, someone):
    (told,) = desk.ask(participants.history, someone("Ada Obi"))
    assert (told.act, told.by, told.details) == ("Add Ada Obi", "Robin Reyes", ())


@pytest.mark.req("S0-01")
@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (("name", "Wanja Kamau"), "name: Wanjiru Kamau → Wanja Kamau"),
        (("phone", ""), "phone: 07700 900164 → nothing"),
        (("department", "Surgery"), "department: Paediatrics → Surgery"),
        (("department", ""), "department: Paediatrics → nothing"),
        (("capacity", "4"), "places: 2 → 4"),
    ],
)
def test_a_change_says_from_what_to_what(desk, told_all, newest, change, sentence):
    desk.do(participants.edit_field, told_all, *change)
    assert newest(told_all).details == (sentence,)


def test_what_was_empty_says_only_what_it_is_now(desk, someone, newest):
    number = someone()
    desk.do(participants.edit_field, number, "phone", "07700 900164")
    assert newest(number).details == ("phone: 07700 900164",)


def test_states_and_dates_are_told_in_words(desk, someone, newest):
    number = someone()
    desk.do(participants.accept, [number], TODAY)
    assert newest(number).act == "Accept 1 participant"
    assert newest(number).details == ("state: applied → accepted", "accepted on: Wed 18 Nov 2026")


def test_a_step_ticked_is_told_by_its_words(desk, someone, newest):
    number = someone()
    desk.do(participants.accept, [number], TODAY)
    step = desk.ask(participants.profile, number).checklist[0]
    desk.do(participants.tick, step.id, TODAY)
    assert newest(number).details == (f"step {step.text}: Wed 18 Nov 2026",)


def test_what_touches_only_others_is_not_told(desk, told_all, someone):
    before = desk.ask(participants.history, told_all)
    desk.do(participants.edit_field, someone("Ada Obi"), "phone", "1")
    assert desk.ask(participants.history, told_all) == before


def test_what_was_taken_back_says_so(desk, told_all, newest):
    desk.do(participants.edit_field, told_all, "phone", "1")
    desk.undo()
    assert newest(told_all).act == "Undone: Change Wanjiru Kamau"
    assert newest(told_all).details == ("phone: 1 → 07700 900164",)
    desk.redo()
    assert newest(told_all).act == "Redone: Change Wanjiru Kamau"


@pytest.mark.req("S0-01")
def test_skills_interests_and_times_say_from_what_to_what(desk, told_all, newest):
    draft = desk.ask(participants.draft, told_all)
    needs = (SkillLine("Leading a shift", 2, 3), SkillLine("Rotas", 1, 1))
    desk.do(participants.edit, told_all, replace(draft, needs=needs, interests=()))
    assert set(newest(told_all).details) == {
        "need Leading a shift: level 1, importance 3 of 3 → level 2, importance 3 of 3",
        "need: Rotas, level 1, importance 1 of 3",
        "interest: Teaching → nothing",
    }
    desk.do(participants.set_free_times, told_all, [])
    assert newest(told_all).details == ("can meet: Tue 14:00–18:00 → nothing",)


def test_screening_and_its_points_are_told(desk, someone, newest):
    number = someone("Ada Obi", Role.MENTOR)
    lines = (known.CriterionLine("Has time", met=Met.PARTLY, note="from May"),)
    desk.do(
        known.screen,
        number,
        known.ScreeningDraft(lines, background_check_ref="D 1", background_checked_on=TODAY),
        TODAY,
    )
    assert newest(number).details == (
        "background check: D 1",
        "background checked on: Wed 18 Nov 2026",
        "point: Has time, partly (from May)",
    )
    desk.do(known.screen, number, known.ScreeningDraft(), TODAY)
    assert "point: Has time, partly (from May) → nothing" in newest(number).details


def test_wishes_priorities_plan_style_and_line_manager_are_told(desk, someone, newest):
    ben = desk.ask(participants.profile, someone("Ben Moss"))
    number, boss = someone("Ada Obi"), (ben.person_id, "Ben Moss")
    for act, said, details in [
        (known.set_wishes, known.WishesDraft((boss,)), "wish: Ben Moss, place 1"),
        (known.set_wishes, known.WishesDraft((), (boss,)), "avoids: Ben Moss"),
        (
            known.rank_priorities,
            [PriorityArea.SYSTEM],
            "priority: understanding the system and its teams, place 1",
        ),
        (known.keep_plan, known.PlanDraft("Here", ("Rotas",)), "priorities: Rotas"),
        (known.set_style, (1, 3, 3, 3), "a set plan (1) or seeing where it leads (5): 1"),
        (
            participants.edit,
            participants.PersonDraft("Ada Obi", line_manager=(boss,)),
            "line manager: Ben Moss",
        ),
    ]:
        desk.do(act, number, said)
        assert details in newest(number).details


def test_consents_and_absences_belong_to_the_person(desk, someone, newest):
    number = someone("Ada Obi")
    person = desk.ask(participants.profile, number).person_id
    draft = known.ConsentDraft(ConsentKind.PHOTO, "Fine.", TODAY, given_by="A. Parent")
    consent = desk.do(known.give_consent, person, draft, TODAY)
    told = "given Wed 18 Nov 2026, sign-up form, by A. Parent"
    assert newest(number).details == (f"consent: being photographed, {told}",)
    desk.do(known.withdraw_consent, consent, TODAY)
    assert newest(number).details == (
        f"consent being photographed: {told} → {told}, withdrawn Wed 18 Nov 2026",
    )
    away = sessions.AbsenceDraft(person, date(2026, 12, 1), date(2026, 12, 8), "leave")
    absence = desk.do(sessions.add_absence, away)
    assert newest(number).details == ("away: 1–7 Dec 2026, leave",)
    desk.do(sessions.remove_absence, absence)
    assert newest(number).details == ("away: 1–7 Dec 2026, leave → nothing",)


def test_someone_who_is_gone_has_no_history(desk):
    with pytest.raises(NotFound):
        desk.ask(participants.history, 99)
