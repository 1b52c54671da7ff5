"""The clerks' pages: thin, they call the use cases."""
