"""What a page is handed."""

from datetime import date

from mentordesk.ui.kit.context import Hit


def test_today_is_asked_each_time(context):
    assert context.today() == date(2026, 11, 18)


def test_a_hit_knows_what_to_do():
    done = []
    Hit("Ada Obi", "mentor", "person", lambda: done.append("open")).act()
    assert done == ["open"]
