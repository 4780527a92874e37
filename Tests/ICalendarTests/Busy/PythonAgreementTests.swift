import ICalendar
import Testing

/// The same agendas through Python's `recurring_ical_events`, an independent expansion.
@Suite struct PythonAgreementTests {
  private static let program = """
    import sys, datetime as dt, zoneinfo, icalendar, recurring_ical_events as rie
    here, out = zoneinfo.ZoneInfo("Europe/Paris"), set()
    cal = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
    def lift(x):
        if not isinstance(x, dt.datetime): return dt.datetime.combine(x, dt.time())
        return x.astimezone(here).replace(tzinfo=None) if x.tzinfo else x
    for e in rie.of(cal).between(dt.date(2026, 8, 1), dt.date(2027, 8, 31)):
        if str(e.get("TRANSP", "")) == "TRANSPARENT" or str(e.get("STATUS", "")) == "CANCELLED": continue
        out.add((lift(e["DTSTART"].dt), lift(e["DTEND"].dt)))
    for e in cal.walk("VFREEBUSY"):
        periods = e.get("FREEBUSY", [])
        for p in periods if isinstance(periods, list) else [periods]:
            if p.params.get("FBTYPE") != "FREE": out.add((lift(p.start), lift(p.end)))
    print(" ".join(a.isoformat() + "/" + b.isoformat() for a, b in sorted(out)))
    """

  /// Left out is what Python's packages read otherwise: a whole day that ends on its own day has no length there, a
  /// list of periods on one line is one value, and a broken task refuses the file.
  private static let cases = BusyTimeTests.cases.filter { example in
    !["whole days run", "times taken count", "titles, alarms"].contains { example.testDescription.hasPrefix($0) }
  }

  @Test(
    "Python's expansion agrees on well-formed agendas",
    .enabled(if: CalendarTool.isHere, "python3 with icalendar and recurring_ical_events is not here"), arguments: cases)
  func agreement(_ example: BusyTimeTests.Case) throws {
    let text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:test\n" + example.lines + "\nEND:VCALENDAR\n"
    let answer = try CalendarTool.run(Self.program, input: Array(text.replacing("\n", with: "\r\n").utf8))
    #expect(answer?.split(whereSeparator: \.isWhitespace).map(String.init) == example.expected)
  }
}
