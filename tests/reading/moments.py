"""The moments at which the invented mails were written."""

from __future__ import annotations

MONDAY = "2026-11-23T10:00:00+01:00"
FRIDAY = "2026-11-27T16:30:00+01:00"
SUMMER = "2026-06-03T09:15:00+02:00"
THURSDAY = "2026-09-10T18:20:00+02:00"
MARCH = "2027-03-02T07:45:00+01:00"
