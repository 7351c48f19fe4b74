"""The rooms of the window: each module or package here that holds a `VIEW` is one."""
