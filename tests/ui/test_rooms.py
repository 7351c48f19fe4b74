"""Rooms are imported when they are entered, and keep their pages."""

from datetime import date

from mentordesk.core import participants, programmes
from mentordesk.ui.rooms import counts, views
from tests.ui.conftest import DEMO
from tests.ui.demo_page import DemoPage, OtherPage

DRAFT = programmes.CohortDraft(
    programme="Emerging leaders", name="2026", start_on=date(2026, 9, 1), end_on=date(2027, 8, 31)
)


def test_every_room_of_the_program_has_an_icon_and_a_page():
    from mentordesk.core import resources

    for view in views().values():
        assert resources.path("icons", f"{view.icon}.svg").is_file()
        assert ":" in view.page


def test_entering_a_room_makes_its_page_once(qtbot, demo_shell):
    with qtbot.waitSignal(demo_shell.rooms.shown):
        demo_shell.go("other")
    assert isinstance(demo_shell.rooms.page, OtherPage)
    other = demo_shell.rooms.page
    with qtbot.waitSignal(demo_shell.rooms.shown):
        demo_shell.go("people")
    with qtbot.waitSignal(demo_shell.rooms.shown):
        demo_shell.go("other")
    assert demo_shell.rooms.page is other


def test_a_room_is_told_what_to_show(qtbot, demo_shell):
    demo_shell.go("people", "participant", 7)
    assert isinstance(demo_shell.rooms.page, DemoPage)
    assert demo_shell.rooms.page.pointed == ("participant", 7)


def test_a_room_that_is_not_there_is_not_entered(demo_shell):
    demo_shell.go("nowhere")
    assert demo_shell.rooms.current == "people"


def test_search_finds_what_rooms_show_before_they_are_opened(shell):
    closed = {name for name in shell.rooms.finders if name not in shell.rooms._pages}
    assert {"participants", "pairings", "calendar", "feedback"} == set(shell.rooms.finders)
    assert closed
    assert [shell.rooms.finders[name]("ada") for name in sorted(closed)] == [[]] * len(closed)


def test_what_is_found_is_shown_in_its_room(qtbot, shell):
    desk = shell.opener.desk
    cohort = desk.do(programmes.add, DRAFT)
    desk.do(participants.add, cohort, participants.PersonDraft(name="Ada Obi"))
    qtbot.waitUntil(lambda: shell.cohort.id == cohort)
    [hit] = shell.rooms.finders["participants"]("ada")
    with qtbot.waitSignal(shell.rooms.shown, timeout=10_000):
        hit.act()
    assert shell.rooms.current == "participants"


def test_rooms_are_counted_once_the_first_page_stands(qtbot, shell):
    with qtbot.waitSignal(shell.rooms.counted, timeout=10_000) as heard:
        shell.rooms.count()  # or else when that page has come
    assert heard.args[0]["today"] == 0


def test_rooms_that_count_are_asked(desk):
    assert counts(desk, DEMO, 0, date(2026, 11, 18)) == {"people": 7}
