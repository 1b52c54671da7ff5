"""One outside world each: mailbox, mail server, database, templates, calendar files."""
