"""Rooms are imported when they are entered, and keep their pages."""

from mentordesk.ui.rooms import views
from tests.ui.demo_page import DemoPage, OtherPage


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
