"""A citizen's mail, read: pure functions from text to what was understood."""
