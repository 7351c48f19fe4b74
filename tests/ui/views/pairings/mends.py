"""Mended plans for the tests of what shows them."""

from mentordesk.core.services.pairing_up import Mended, MendLine, MendPlan, Someone

ANN, BEN = 3, 4
MOVES = MendLine(BEN, "Ben Roy", "Nia Pope", "Cy Dunn", 8250, 7100, pairing=9, called_off=2)
COMES = MendLine(ANN, "Ann Lee", "", "Nia Pope", None, 6400)
NOBODY = MendPlan(
    moves=0,
    matched=1,
    worst=8250,
    total=8250,
    enough=False,
    lines=(),
    left=(("Ann Lee", "Nia Pope is full."),),
    pairs=(),
)
ONE = MendPlan(
    moves=1,
    matched=2,
    worst=6400,
    total=13_500,
    enough=True,
    lines=(MOVES, COMES),
    left=(),
    pairs=((ANN, 2), (BEN, 5)),
)
FOUND = Mended((NOBODY, ONE), 2, 2)
STAYS = Mended((NOBODY,), 2, 2, (Someone(BEN, "Ben Roy"),))
