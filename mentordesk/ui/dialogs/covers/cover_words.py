"""How mentors who could stand in are said in lists."""

from mentordesk.core import words
from mentordesk.core.i18n import _
from mentordesk.core.matching.phrases import points
from mentordesk.core.services.covering import CoverWanted, Offer
from mentordesk.ui.kit import plain


def line(offer: Offer) -> str:
    """Name and points, and below how it would be; or what stands against it."""
    text = _("{name} · not allowed") if offer.against else _("{name} · {points} points")
    head = text.format(name=plain.isolate(offer.name), points=points(offer.score))
    return "\n".join([head, offer.against[0] if offer.against else " · ".join(offer.lines)])


def told(offer: Offer) -> str:
    """What speaks for them, or all that stands against it."""
    if offer.never:
        return " ".join(offer.against)
    if offer.against:
        text = _("Against a rule: {reason} You may name them all the same.")
        return text.format(reason=" ".join(offer.against))
    return " ".join(offer.reasons) or _("Nothing known speaks for or against them.")


def wanted(each: CoverWanted, offer: Offer | None) -> str:
    """A pairing, and who would stand in."""
    head = plain.isolate(each.title)
    if each.sessions:
        head = _("{pairing} · sessions in these days: {count}").format(
            pairing=head, count=words.number(each.sessions)
        )
    if offer is None:
        return f"{head}\n" + _("Nobody can stand in. Choose somebody all the same, or ask one more mentor.")
    text = _("{name} was named for this · {points} points") if each.named else _("{name} · {points} points")
    said = text.format(name=plain.isolate(offer.name), points=points(offer.score))
    return f"{head}\n→ " + " · ".join([said, *offer.lines])
