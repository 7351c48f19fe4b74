"""From one session of a week to the next with the arrow keys."""

from mentordesk.ui.views.calendar.week_days import Week


def neighbour(week: Week, session_id: int, across: int, down: int) -> int:
    """The session after (`down` > 0) or before it in order of time, or of the day beside, nearest in time.

    The first of the week where none is selected; 0 where there is none.
    """
    order = week.session_ids()
    if session_id not in order:
        return order[0] if order else 0
    if across:
        return _beside(week, session_id, across)
    at = order.index(session_id) + (1 if down > 0 else -1)
    return order[max(0, min(len(order) - 1, at))]


def _beside(week: Week, session_id: int, way: int) -> int:
    card = week.card(session_id)
    if card is None:
        return session_id
    further = [each for each in week.cards if (each.day - card.day) * way > 0]
    near = min(
        further, key=lambda each: (abs(each.day - card.day), abs(each.start - card.start)), default=card
    )
    return near.row.id
