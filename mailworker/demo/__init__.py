"""The office in a box: a mail server in memory, sample citizens, the worker and the desk, on loopback."""
