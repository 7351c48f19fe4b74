from mentordesk.core.paper.blocks import review


def test_the_review_asks_what_helps_what_hinders_and_what_to_change(setting, drawn) -> None:
    said = drawn(review.blocks(setting()), setting())
    assert said[0] == "Our partnership, halfway"
    assert {"What helps between us", "What hinders", "Notes"} <= set(said)
