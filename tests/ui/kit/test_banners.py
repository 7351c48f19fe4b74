"""What holds for the whole file is said above the page, each thing once."""

from PySide6.QtWidgets import QPushButton

from mentordesk.ui.kit.banners import Banners


def test_each_thing_is_said_once_and_can_be_hidden(qtbot, dressed):
    done = []
    banners = Banners()
    qtbot.addWidget(banners)
    banners.say(
        "place", "In a <b>OneDrive</b> folder.", "amber", ("Save a copy", lambda: done.append("copy"))
    )
    banners.say("place", "Still there.", "amber", ("Save a copy", lambda: done.append("again")))
    banners.say("restored", "Restored.", "good")
    assert banners.said == {"place": "Still there.", "restored": "Restored."}
    buttons = [each for each in banners.findChildren(QPushButton) if not each.parentWidget().isHidden()]
    next(each for each in buttons if each.text() == "Save a copy").click()
    next(each for each in buttons if each.text() == "Hide").click()
    assert done == ["again"]
    assert banners.said == {"restored": "Restored."}
    banners.clear()
    assert banners.isHidden()
