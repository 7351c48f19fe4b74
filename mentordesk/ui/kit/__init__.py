"""The parts that every page and dialog is built of."""
