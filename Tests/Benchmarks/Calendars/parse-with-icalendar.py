"""Parses a calendar with Python's icalendar; prints seconds, events, and the peak of memory in KiB."""
import resource
import sys
import time

import icalendar

with open(sys.argv[1], "rb") as file:
    text = file.read()
first = time.perf_counter()
calendar = icalendar.Calendar.from_ical(text)
seconds = time.perf_counter() - first
print(seconds, len(calendar.walk("VEVENT")), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
