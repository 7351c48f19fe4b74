"""Somebody is dragged in the columns with real mouse events; the price is there before the drop."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mentordesk.core.desk import command
from mentordesk.core.vocab import Role
from mentordesk.ui.views.pairings.person_card import PersonCard
from tests.core.services.conftest import make_ready

LEFT = Qt.MouseButton.LeftButton
FAR = QPoint(60, 4)


def lift(office, widget, at):
    QTest.mousePress(widget, LEFT, pos=at)
    QTest.mouseMove(widget, at + FAR)


def over(widget, target, at=None):
    """A point of another widget, as the widget sees it that has the mouse."""
    return widget.mapFromGlobal(target.mapToGlobal(at or target.rect().center()))


def card(office, name, side):
    cards = (each for each in office.columns.findChildren(PersonCard) if each.isVisible())
    return next(each for each in cards if getattr(each, side) == office.people[name])


def test_a_proposal_is_dropped_onto_another(proposed):
    lists, hand = proposed.columns.proposed, proposed.page.by_hand.hand
    view = lists.viewport()
    titles = [row.learners[0].name for row in lists.pairings.rows]
    ann, ben = (
        lists.visualRect(lists.pairings.index(titles.index(name))).center() for name in ("Ann Lee", "Ben Roy")
    )
    lift(proposed, view, ann)
    QTest.mouseMove(view, ben)
    proposed.until(lambda: "Price in all: 40." in hand.cover.words)
    assert not hand.cover.grab().isNull()
    QTest.mouseRelease(view, LEFT, pos=ben)
    swapped = {"Ann Lee with Nia Pope", "Ben Roy with Mo Hart"}
    proposed.until(lambda: {row.title for row in proposed.rows()} == swapped)
    assert not hand.cover.isVisible()
    proposed.press("Undo", proposed.window.toasts)
    proposed.until(lambda: swapped.isdisjoint(row.title for row in proposed.rows()))


def test_somebody_who_waits_is_dropped_onto_a_free_mentor(office):
    ann, nia = card(office, "ann", "learner"), card(office, "nia", "mentor")
    lift(office, ann, ann.rect().center())
    QTest.mouseMove(ann, over(ann, nia))
    office.until(lambda: "Ann would be matched" in office.page.by_hand.hand.cover.words)
    QTest.mouseRelease(ann, LEFT, pos=over(ann, nia))
    office.until(lambda: [row.title for row in office.rows()] == ["Ann Lee with Nia Pope"])


def test_escape_puts_back(proposed):
    lists = proposed.columns.proposed
    lift(proposed, lists.viewport(), QPoint(40, 40))
    assert proposed.page.by_hand.hand.carries
    proposed.qtbot.keyClick(lists, Qt.Key.Key_Escape)
    assert not proposed.page.by_hand.hand.carries
    QTest.mouseRelease(lists.viewport(), LEFT, pos=QPoint(40, 200))
    assert proposed.decisions() == []


def test_a_short_press_is_a_click(proposed):
    view = proposed.columns.proposed.viewport()
    QTest.mousePress(view, LEFT, pos=QPoint(60, 40))
    QTest.mouseMove(view, QPoint(62, 41))
    assert not proposed.page.by_hand.hand.carries
    QTest.mouseRelease(view, LEFT, pos=QPoint(62, 41))


def test_a_card_that_goes_meanwhile_disturbs_nobody(office):
    ann = card(office, "ann", "learner")
    lift(office, ann, ann.rect().center())
    office.desk.do(command("Make")(make_ready), office.page.cohort_id, "Zoe Vale", Role.MENTOR, None, data=5)
    office.until(lambda: len(office.page._waiting.mentors) == 3)
    office.page.by_hand.hand.put_back()
    assert not office.page.by_hand.hand.carries
