"""Everything MentorDesk knows and does, without a window."""
