"""Somebody in hand: lifted once the pointer has gone far enough, told the price of where they are."""

from PySide6.QtCore import QPointF

from mentordesk.ui.views.pairings.matrix_hand import Hand


def test_a_click_lifts_nobody():
    hand = Hand(2, QPointF(10, 10))
    assert not hand.lift(QPointF(13, 11), 10)
    assert hand.lift(QPointF(40, 11), 10)
    assert not hand.lift(QPointF(60, 11), 10)  # lifted already
    assert not Hand().lift(QPointF(99, 99), 10)


def test_the_price_is_told_as_soon_as_it_is_known():
    hand = Hand(2)
    hand.move(QPointF(5, 5), 3)
    assert hand.words == "Reckoning the price…"
    hand.learn(lambda column: f"{column} less")
    assert hand.words == "3 less"
    hand.move(QPointF(5, 5), 4)
    assert hand.words == "4 less"
    hand.move(QPointF(5, 5), -1)
    assert hand.words == ""
