"""Mended plans for the tests of what shows them."""

from mentordesk.core.services.pairing_up import Mended, MendLine, MendPlan, Someone

ANN, BEN = 3, 4
MOVES = MendLine(BEN, "Ben Roy", "Nia Pope", "Cy Dunn", 8250, 7100, pairing=9, called_off=2)
COMES = MendLine(ANN, "Ann Lee", "", "Nia Pope", None, 6400)
NOBODY = MendPlan(0, 1, 8250, 8250, False, (), (("Ann Lee", "Nia Pope is full."),), ())  # noqa: FBT003
ONE = MendPlan(1, 2, 6400, 13_500, True, (MOVES, COMES), (), ((ANN, 2), (BEN, 5)))  # noqa: FBT003
FOUND = Mended((NOBODY, ONE), 2, 2)
STAYS = Mended((NOBODY,), 2, 2, (Someone(BEN, "Ben Roy"),))
