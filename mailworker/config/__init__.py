"""The office's settings: TOML files, strict and typed; check lists every problem at once with a hint."""
