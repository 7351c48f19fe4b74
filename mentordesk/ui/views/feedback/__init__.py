"""The room Feedback: paper typed in by its code, what people answered, and what pairings work towards."""

from mentordesk.core.i18n import N_
from mentordesk.ui.kit.view import View

VIEW = View(
    60,
    N_("Feedback"),
    "feedback",
    "mentordesk.ui.views.feedback.feedback_page:FeedbackPage",
    badge="mentordesk.core.feedback:count_still_out",
    finds="mentordesk.ui.views.feedback.finding_slips:finder",
)
