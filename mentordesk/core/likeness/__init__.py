"""How alike two phrases are, in whole per cent: by words, by letters, by a table of words that ships."""

from mentordesk.core.likeness.phrases_alike import Alike, best, percents
from mentordesk.core.likeness.tokens import clauses, mentioned

__all__ = ["Alike", "best", "clauses", "mentioned", "percents"]
