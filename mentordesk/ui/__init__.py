"""The windows: may use Qt and ask the core, never SQL."""
