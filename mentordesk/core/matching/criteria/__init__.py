"""The respects in which two people may fit: one module a criterion, each with its `CRITERION`."""
