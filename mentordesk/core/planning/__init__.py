"""Places sessions: pure functions of people's times, places and dates, without a database or a clock."""
