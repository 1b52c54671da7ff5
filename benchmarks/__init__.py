"""Figures that anyone can take again: `make bench`, or one of them by `python -m benchmarks.NAME --help`."""
