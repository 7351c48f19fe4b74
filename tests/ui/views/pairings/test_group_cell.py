"""A card of a group: everybody has their place on it, and can be dragged from there."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mentordesk.ui.views.pairings.group_cell import below, boxes, member_at, reasons, title
from tests.ui.views.pairings.group_office import together


def test_somebody_is_dragged_onto_another_group_with_the_price_shown(grouped):
    column, hand = grouped.columns.proposed, grouped.page.by_hand.hand
    rows = {row.theme: place for place, row in enumerate(column.pairings.rows)}
    card = column.visualRect(column.pairings.index(rows["lead"]))
    target = column.visualRect(column.pairings.index(rows["data"])).center()
    (start,) = [
        box.center()
        for member, box in boxes(card, column.pairings.rows[rows["lead"]])
        if member.name == "Cy Dean"
    ]
    view = column.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for at in (start + QPoint(20, 20), target):
        QTest.mouseMove(view, at)
        grouped.page.window().repaint()
    grouped.until(lambda: hand.carries and "Nia Pope covers" in hand.cover.words)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=target)
    grouped.until(lambda: together(grouped) == [("mo", "ann ben"), ("nia", "cy dee eve")])


def test_everybody_stands_where_they_are_found(grouped):
    column = grouped.columns.proposed
    for place, row in enumerate(column.pairings.rows):
        card = column.visualRect(column.pairings.index(place))
        found = boxes(card, row)
        assert [member.participant_id for member, _box in found] == [
            each.participant_id for each in row.learners
        ]
        assert all(card.contains(box) for _member, box in found)
        assert member_at(card, row, found[0][1].center()) == row.learners[0].participant_id
        assert member_at(card, row, card.topLeft()) == 0


def test_a_card_says_its_theme_who_leads_it_and_when_they_meet(grouped):
    row = next(row for row in grouped.rows() if row.theme == "lead")
    assert (title(row), below(row)) == ("lead", "with Mo Hart · 3 people")
    assert reasons(row).startswith("Nobody's times are known.")
