from mentordesk.core.paper.blocks import at_glance
from mentordesk.core.paper.pack import Occasion, PersonOnPaper
from mentordesk.core.vocab import Role


def test_it_says_who_when_where_and_whom_to_ask(pack, setting, drawn) -> None:
    said = drawn(at_glance.blocks(setting(), pack(), pack().people[0]), setting())
    assert said[:2] == ["At a glance", "Mentee’s copy · Topic: leading a shift"]
    assert said[said.index("When") + 1] == "Thursday 10 December 2026, 14:00–15:00"
    assert said[said.index("If that fails") + 1] == "Tuesday 15 December 2026, 14:00–15:00"
    assert said[said.index("Questions?") + 1] == "Ruth Adeleke, coordinator, 020 7946 0182"


def test_a_goal_has_its_figure_and_an_action_its_three_boxes(pack, setting, drawn) -> None:
    said = drawn(at_glance.blocks(setting(), pack(), pack().people[0]), setting())
    assert said[said.index("Lead a shift with confidence") + 1] == "2 of 4"
    assert {"Done", "Part", "Not yet", "Kateryna", "Fri\u00a027\u00a0Nov"} <= set(said)


def test_what_is_not_known_is_left_out(pack, setting, drawn) -> None:
    bare = pack(meeting=None, backup=None, goals=(), actions=(), phone="", place="", way="", topic="")
    said = drawn(at_glance.blocks(setting(), bare, bare.people[0]), setting())
    assert "To be agreed" in said
    assert said[said.index("Questions?") + 1] == "Ruth Adeleke"
    assert not {"If that fails", "Where", "Goals so far", "From last time"} & set(said)
    assert said[1] == "Mentee’s copy · Regular session"


def test_copies_differ_in_what_to_bring(pack, setting, drawn) -> None:
    content = pack(before_learner=("Bring a case",))
    mentee, mentor = (drawn(at_glance.blocks(setting(), content, each), setting()) for each in content.people)
    assert "Bring a case" in mentee
    assert "Bring a case" not in mentor
    first = pack(occasion=Occasion.FIRST)
    assert any(
        "hope for" in each for each in drawn(at_glance.blocks(setting(), first, first.people[0]), setting())
    )


def test_in_large_print_the_boxes_stand_under_the_action(pack, setting, drawn) -> None:
    said = drawn(at_glance.blocks(setting(18), pack(), pack().people[0]), setting(18))
    assert "What" not in said
    assert "Kateryna · Fri\u00a027\u00a0Nov" in said
    assert said.count("Not yet") == 2


def test_a_peer_has_a_copy_of_their_own(pack) -> None:
    ada, bo = PersonOnPaper("Ada", Role.PEER), PersonOnPaper("Bo", Role.PEER)
    assert at_glance.copy_name(pack(people=(ada, bo)), ada) == "Peer’s copy"
