"""Real servers on loopback, each private to one test run."""
